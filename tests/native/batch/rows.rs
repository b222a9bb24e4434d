//! Rows as people and systems write them, and what is wrong with a row told on its line without stopping the others.

use super::{Ask, rows_of};
use crate::shelf;
use benefit_estimator::batch::LONGEST_ROW;
use benefit_estimator::language::Language;

const HEADER: &str = "编号,出院日期,险种,人员类别,医疗类别,医院级别,就医地点,总费用,全自费\n";

/// A list of Jining 2023 in Chinese.
#[track_caller]
fn done(rows: &str) -> super::Done {
    let mut ask = Ask::of(vec![shelf::pack("jining-2023")]);
    ask.set = vec![("policy", "jining-2023")];
    ask.done(&(HEADER.to_owned() + rows))
}

/// Primary hospitals: (10,000 − 100) × 85 % = 8,415; a level below them takes their row. Of 10,000 with 1,000 all self-paid,
/// 9,000 are in scope: (9,000 − 100) × 85 % = 7,565, and 2,435 are left.
#[test]
fn words_amounts_and_days_are_read_as_they_are_written() {
    let done = done(
        "A1,2023-05-01,居民,,住院,一级,市内,10000,\n\
         A2,45047,城乡居民医保,无,普通住院,一级医院,本市,1万,0\n\
         A3,2023年5月1日,城乡居民基本医疗保险,普通,住院,一级甲等,市内,\"10,000.00\",\n\
         A4,20230501,居民医保,/,inpatient,primary,in-city,¥10000元,NULL\n\
         A5,2023/5/1,居民,,住院,乡镇卫生院,县外、本市内,１００００,1000\n",
    );
    let paid = done.cells(&["id", "total", "basic", "personal", "personal_low", "personal_high", "problem"]);
    for (row, id) in paid.iter().zip(["A1", "A2", "A3", "A4"]) {
        assert_eq!(row, &[id, "10000.00", "8415.00", "1585.00", "1585.00", "1585.00", ""]);
    }
    assert_eq!(paid[4], ["A5", "10000.00", "7565.00", "2435.00", "2435.00", "2435.00", ""]);
}

/// Day 45,047 of a spreadsheet is the first of May 2023, 44,927 of that year, 45,291 its last; 44,926 is the year before.
#[test]
fn days_of_spreadsheets_are_days() {
    let row = |day: &str| format!("1,{day},居民,,住院,一级,市内,100,\n");
    let days = ["44927", "45047.5", "45291", "44926", "45292", "99999"].map(row).concat();
    let done = done(&days);
    let problems: Vec<bool> = done.cells(&["problem"]).iter().map(|row| row[0].is_empty()).collect();
    // The pack has no end.
    assert_eq!(problems, [true, true, true, false, true, true]);
}

#[test]
fn several_identities_stand_in_one_cell() {
    let done =
        done("1,,居民,低保、特困人员,住院,一级,市内,10000,\n2,,居民,低保户;特困,住院,一级,市内,10000,\n");
    let rows = done.cells(&["basic", "aid_basic"]);
    // Of the 1,585 that basic insurance leaves, aid pays 70 %: 1,109.50.
    assert_eq!(rows[0], ["8415.00", "1109.50"]);
    assert_eq!(rows[1], rows[0]);
}

/// The line is that of the file: the first row stands on line 2 here, an empty line and a quoted line end count.
#[test]
fn problems_are_told_with_line_and_column_and_stop_nothing() {
    let text = "policy,insurance,setting,level,place,id,total\r\n\
        jining-2023,居民,住院,一级,市内,ok,80\r\n\
        \r\n\
        jining-2023,居民,住院,一级,市内,\"two\nlines\",-5\r\n\
        nowhere,居民,住院,十级,市内,x,80\r\n\
        jining-2023,居民,住院,十级,火星,y,一百零\r\n\
        jining-2023,居民,住院,一级,市内,z,\r\n\
        jining-2023,居民,住院,一级,市内,ok,80\r\n\
        jining-2023,居民,住";
    // Read whole, so that lines are those of the file.
    let rows = rows_of(text.as_bytes());
    let lines: Vec<u64> = rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 2, 4, 6, 7, 8, 9, 10]);
    let ask = Ask::of(vec![shelf::pack("jining-2023")]);
    let done = ask.done(text);
    let rows = done.cells(&["id", "personal", "problem"]);
    assert_eq!(rows[0], ["ok", "80.00", ""]);
    assert_eq!(rows[1][2], "total: below 0");
    assert!(rows[2][2].starts_with("policy: ") && !rows[2][2].contains("level"), "{}", rows[2][2]);
    let all = rows[3][2];
    assert!(all.contains("level: ") && all.contains("place: ") && all.contains("total: "), "{all}");
    assert!(rows[4][2].starts_with("total: "), "{}", rows[4][2]);
    assert_eq!(rows[5], ["ok", "80.00", ""]);
    assert!(rows[6][2].contains("3 cells"), "{}", rows[6][2]);
    assert_eq!(done.summary.rows(), (7, 2));
}

/// The reader of cases says what is wrong with the whole: parts above the bill, a day of another year.
#[test]
fn what_is_wrong_with_the_case_is_told() {
    let done = done("1,2022-05-01,居民,,住院,一级,市内,100,\n2,,居民,,住院,一级,市内,100,200\n");
    let rows = done.cells(&["problem"]);
    assert!(rows[0][0].starts_with("date: "), "{:?}", rows[0]);
    assert!(rows[1][0].starts_with("total: "), "{:?}", rows[1]);
}

/// 31 December 2022 is of the pack of 2022, 1 January 2023 of that of 2023; without a day nobody knows.
#[test]
fn the_day_chooses_among_the_packs_of_a_region() {
    let packs = vec![shelf::pack("jining-2022"), shelf::pack("jining-2023")];
    let region = packs[0].region.zh.clone();
    let row = |day: &str| format!("{region},{day},居民,住院,一级,市内,10000\n");
    let days = ["2022-12-31", "2023-01-01", "", "2021-12-31"].map(row).concat();
    let done = Ask::of(packs).done(&("统筹区,日期,险种,医疗类别,级别,就医地,总费用\n".to_owned() + &days));
    let told = &done.report["policies"];
    assert_eq!((&told[0]["id"], &told[1]["id"]), (&"jining-2022".into(), &"jining-2023".into()));
    let rows = done.cells(&["problem"]);
    assert_eq!((rows[0][0], rows[1][0]), ("", ""));
    assert!(rows[2][0].starts_with("date: ") && rows[3][0].starts_with("date: "), "{rows:?}");
}

/// A spreadsheet shows them and runs nothing; amounts stay numbers.
#[test]
fn texts_that_look_like_formulas_begin_with_an_apostrophe() {
    let done = done(
        "=1+1,,居民,,住院,一级,市内,100,\n+1,,居民,,住院,一级,市内,100,\n-1,,居民,,住院,一级,市内,100,\n\
         @a,,居民,,住院,一级,市内,100,\n\"=\"\"a\"\",b\",,居民,,住院,一级,市内,100,\n",
    );
    let ids: Vec<&str> = done.cells(&["id"]).iter().map(|row| row[0]).collect();
    assert_eq!(ids, ["'=1+1", "'+1", "'-1", "'@a", "'=\"a\",b"]);
}

/// A quote without an end takes the rest of the file, and no more memory than a row may have.
#[test]
fn a_row_without_end_is_told_and_not_kept() {
    let endless = "jining-2023,居民,住院,一级,市内,\"".to_owned() + &"x,\n".repeat(LONGEST_ROW);
    let text = "policy,insurance,setting,level,place,id,total\njining-2023,居民,住院,一级,市内,ok,80\n"
        .to_owned()
        + &endless;
    let rows = rows_of(text.as_bytes());
    assert_eq!(rows.len(), 3);
    assert!(rows.size() < 2 * LONGEST_ROW && rows.row(2).unwrap().cut);
}

/// Rows come in pieces that end anywhere: in a letter, a quote, a line end.
#[test]
fn pieces_make_no_difference() {
    let text = "a,\"b\r\n\"\"\",总\r\n\r\n1,2,3\n";
    let whole = rows_of(text.as_bytes());
    let mut reader = benefit_estimator::batch::RowReader::new(b',');
    let mut rows = benefit_estimator::batch::ListRows::default();
    for byte in text.as_bytes() {
        reader.push(&[*byte], &mut rows);
    }
    reader.finish(&mut rows);
    let all = |rows: &benefit_estimator::batch::ListRows| -> Vec<(u64, Vec<Vec<u8>>)> {
        rows.iter()
            .map(|row| (row.line, (0..row.len()).map(|at| row.cell(at).unwrap().to_vec()).collect()))
            .collect()
    };
    assert_eq!(all(&rows), all(&whole));
    assert_eq!(all(&rows)[0].1, [b"a".to_vec(), b"b\r\n\"".to_vec(), "总".as_bytes().to_vec()]);
}

#[test]
fn text_in_another_encoding_is_told() {
    let mut text = HEADER.as_bytes().to_vec();
    text.extend(b"1,,\xbe\xd3\xc3\xf1,,\xd7\xa1\xd4\xba,\xd2\xbb\xbc\xb6,\xca\xd0\xc4\xda,100,\n");
    let rows = rows_of(&text);
    let mut ask = Ask::of(vec![shelf::pack("jining-2023")]);
    ask.set = vec![("policy", "jining-2023")];
    ask.language = Language::Zh;
    let names: Vec<&str> = HEADER.trim().split(',').collect();
    let job = ask.job(&names).unwrap();
    let mut worker = benefit_estimator::batch::Worker::new(&job);
    let mut out = Vec::new();
    worker.work(&rows, &mut out);
    let text = String::from_utf8(out).unwrap();
    assert!(
        text.lines().nth(1).unwrap().contains("险种：有读不出来的文字")
            || text.contains("参保类型：有读不出来的文字"),
        "{text}"
    );
}
