//! Days and numbers of days.

use benefit_estimator::app::{Unclear, Why, day_text, days_text};

#[test]
fn a_day_is_taken_as_people_have_it() {
    for typed in [
        "2023-05-01",
        "2023-5-1",
        "2023/5/1",
        "2023.5.1",
        "2023。5。1",
        "2023 5 1",
        "20230501",
        "２０２３０５０１",
        "2023年5月1日",
        "2023年05月01日",
        "2023年5月1号",
        "2023 年 5 月 1 日",
        " ２０２３－５－１ ",
        "2023-05-01 10:30",
        "2023-05-01 10:30:45",
        "2023/5/1 0:00",
        "2023/5/1 上午10:30",
        "2023/5/1 10:30 AM",
        "2023年5月1日上午",
        "2023年5月1日 星期一",
        "2023-05-01（周一）",
        "2023-05-01T10:30:00.000Z",
        "2023-05-01T10:30:00",
        "2023年5月1日10时30分",
        "20230501 10:30",
        "20230501103000",
        "202305011030",
        "二〇二三年五月一日",
        "二零二三年五月一日",
        "\u{200e}2023\u{200e}-05-01",
        "\"2023-05-01\"",
    ] {
        assert_eq!(day_text(typed), Ok("2023-05-01".to_owned()), "{typed}");
    }
    assert_eq!(day_text("2023年十二月三十一日"), Ok("2023-12-31".to_owned()));
    assert_eq!(day_text("2024-2-29"), Ok("2024-02-29".to_owned()));
}

#[test]
fn a_day_that_is_not_certain_is_offered_or_asked_about() {
    let offered: [(&str, &[&str]); 8] = [
        ("23-5-1", &["2023-05-01"]),
        ("23年5月1日", &["2023-05-01"]),
        ("23/05/01", &["2023-05-01"]),
        ("230501", &["2023-05-01"]),
        ("05-1-2", &["2005-01-02"]),
        ("1/5/2023", &["2023-05-01", "2023-01-05"]),
        ("25.12.2023", &["2023-12-25"]),
        ("5/5/2023", &["2023-05-05"]),
    ];
    for (typed, days) in offered {
        let readings = days.iter().map(|&day| day.to_owned()).collect();
        assert_eq!(day_text(typed), Err(Unclear { why: Why::Ambiguous, readings }), "{typed}");
    }
    let refused: [(Why, &[&str]); 3] = [
        (
            Why::NoSuchDay,
            &["20230229", "2023-2-29", "2023-13-1", "2023-4-31", "2023年0月1日", "23-2-29", "31/2/2023"],
        ),
        (Why::NoYear, &["5月1日", "5-1", "5/1", "五月一日", "5.1"]),
        (
            Why::NotADay,
            &[
                "2023",
                "昨天",
                "今天",
                "2023-05",
                "2023年5月",
                "2023-05-01-02",
                "2023-05-01 至 2023-05-08",
                "45047",
                "0501",
                "2023-05-01 2",
                "123-5-1",
                "20230501-20230508",
                "abc",
                "2023-5-001",
                "202305",
                "202351",
                "2023-05-01~05-08",
                "3000三",
            ],
        ),
    ];
    for (why, all) in refused {
        for typed in all {
            assert_eq!(day_text(typed), Err(Unclear { why, readings: Vec::new() }), "{typed}");
        }
    }
}

#[test]
fn a_number_of_days_is_whole() {
    for (typed, days) in [
        ("12", "12"),
        ("１２", "12"),
        ("12天", "12"),
        ("12 天", "12"),
        ("12日", "12"),
        ("12个床日", "12"),
        ("十二天", "12"),
        ("三十", "30"),
        ("0", "0"),
        ("\u{202d}12\u{202c}", "12"),
    ] {
        assert_eq!(days_text(typed), Ok(days.to_owned()), "{typed}");
    }
    let asked = |typed: &str, why, readings: &[&str]| {
        let readings = readings.iter().map(|&one| one.to_owned()).collect();
        assert_eq!(days_text(typed), Err(Unclear { why, readings }), "{typed}");
    };
    asked("1,2", Why::Ambiguous, &["12"]);
    asked("1，2天", Why::Ambiguous, &["12"]);
    asked("12.5", Why::NotWhole, &[]);
    asked("12.0", Why::NotWhole, &[]);
    asked("半天", Why::NotWhole, &[]);
    asked("12元", Why::NotWhole, &[]);
    asked("-3", Why::Negative, &[]);
    asked("12 3", Why::Several, &[]);
    asked("5-7", Why::Several, &[]);
    asked("12/15", Why::Several, &[]);
}
