//! Shares: of an own figure.

use benefit_estimator::app::{Unclear, Why, share_text};

#[test]
fn a_share_is_understood_as_percent_or_as_a_fraction() {
    for (typed, meant) in [
        ("75", "0.75"),
        ("75%", "0.75"),
        ("75 %", "0.75"),
        ("７５％", "0.75"),
        ("0.75", "0.75"),
        (".75", "0.75"),
        ("75.", "0.75"),
        ("100", "1"),
        ("100%", "1"),
        ("0", "0"),
        ("87.25%", "0.8725"),
        ("87.25", "0.8725"),
        ("0.8725", "0.8725"),
        ("5", "0.05"),
        ("0.5%", "0.005"),
        ("1%", "0.01"),
        ("1.5", "0.015"),
        ("七成五", "0.75"),
        ("七成", "0.7"),
        ("7成5", "0.75"),
        ("十成", "1"),
        ("百分之七十五", "0.75"),
        ("七十五", "0.75"),
        ("七十五点五", "0.755"),
        ("百分之七十五点五", "0.755"),
        ("7.5成", "0.75"),
        ("00.75", "0.75"),
    ] {
        assert_eq!(share_text(typed), Ok(meant.to_owned()), "{typed}");
    }
}

#[test]
fn a_share_that_could_be_two_is_asked_about() {
    let asked = |typed: &str, why, readings: &[&str]| {
        let readings = readings.iter().map(|&one| one.to_owned()).collect();
        assert_eq!(share_text(typed), Err(Unclear { why, readings }), "{typed}");
    };
    for typed in ["1", "1.0", "1.00", "一", "01"] {
        asked(typed, Why::Ambiguous, &["100%", "1%"]);
    }
    asked("75,5", Why::Ambiguous, &["75.5%"]);
    asked("0,75", Why::Ambiguous, &["75%"]);
    for typed in [
        "120",
        "100.01",
        "120%",
        "viel",
        "",
        "3/4".replace('/', "a").as_str(),
        "75元",
        "七成半",
        "成",
        "7.5成5",
        "七成五十",
        "七五成",
        "四分之三",
        "75个百分点",
    ] {
        asked(typed, Why::NotShare, &[]);
    }
    asked("3/4", Why::Several, &[]);
    asked("70 80", Why::Several, &[]);
    asked("60%-70%", Why::Several, &[]);
    asked("-5", Why::Negative, &[]);
    asked("66.667", Why::TooFine, &[]);
    asked("0.66667", Why::TooFine, &[]);
}

/// Behind 成 stands one digit: 八成五.
#[test]
fn two_digits_behind_a_tenth_are_no_share() {
    for typed in ["八成55", "0成55"] {
        assert!(share_text(typed).is_err(), "{typed:?}");
    }
}
