//! Lists as they should not be: each is told in words that help, and takes nothing else with it.

use crate::cli::run;
use std::path::Path;

const HEADER: &str = "政策,险种,医疗类别,级别,就医地,总费用\n";
const GOOD: &str = "jining-2023,居民,住院,一级,市内,10000\n";

/// What the command says of a list, and the last cell of each line of its results.
fn told(name: &str, list: &[u8]) -> (Option<i32>, String, Vec<String>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let (file, out) = (folder.join("list.csv"), folder.join("out.csv"));
    let _ = std::fs::remove_file(&out);
    std::fs::write(&file, list).unwrap();
    let output = run(&["batch", file.to_str().unwrap(), "--out", out.to_str().unwrap()], b"");
    let written = std::fs::read(&out).unwrap_or_default();
    let lines = super::cells(&written).into_iter().skip(1);
    let problems = lines.map(|line| line.last().cloned().unwrap_or_default()).collect();
    (output.status.code(), String::from_utf8(output.stderr).unwrap(), problems)
}

/// The list as a whole is refused, with these words.
#[track_caller]
fn refused(name: &str, list: &[u8], words: &[&str]) {
    let (code, said, problems) = told(name, list);
    assert_eq!((code, problems.len()), (Some(2), 0), "{said}");
    for words in words {
        assert!(said.contains(words), "{name}: {said}");
    }
}

/// One row is told with these words; the good ones before and behind it are estimated.
#[track_caller]
fn row(name: &str, row: &str, words: &str) {
    let list = format!("{HEADER}{GOOD}{row}\n{GOOD}");
    let (code, said, problems) = told(name, list.as_bytes());
    assert_eq!(code, Some(0), "{said}");
    let [before, this, behind] = problems.as_slice() else { panic!("{name}: {problems:?}") };
    assert_eq!((before.as_str(), behind.as_str()), ("", ""), "{name}");
    assert!(this.contains(words), "{name}: {this}");
}

#[test]
fn lists_that_cannot_start_say_what_to_do() {
    refused("empty", b"", &["第一行要写列名"]);
    refused("blank lines", b"\n\r\n\n", &["第一行要写列名"]);
    refused("mark alone", b"\xef\xbb\xbf", &["第一行要写列名"]);
    refused("only commas", b",,,,\n1,2,3,4\n", &["第一行要写列名"]);
    refused("no names", GOOD.as_bytes(), &["jining-2023", "缺少“总费用”"]);
    refused("title above", format!("某医院2023年5月\n{HEADER}{GOOD}").as_bytes(), &["某医院2023年5月"]);
    refused(
        "ten thousands",
        HEADER.replace("总费用", "总费用（万元）").as_bytes(),
        &["总费用（万元）", "缺少“总费用”"],
    );
    refused("twice", HEADER.replace("级别", "医院级别,医院等级").as_bytes(), &["“医院级别”", "只留一列"]);
    refused("no level", HEADER.replace("级别,", "").as_bytes(), &["医院等级", "--set 医院级别=值"]);
    refused("json", b"{\"policy\":\"jining-2023\"}\n", &["缺少“总费用”"]);
    refused("page", b"<!DOCTYPE html>\n<html></html>\n", &["DOCTYPE"]);
    refused("other marks", HEADER.replace(',', "|").as_bytes(), &["缺少“总费用”"]);
}

#[test]
fn rows_that_cannot_be_estimated_say_why() {
    row("short", "jining-2023,居民", "这一行有 2 格，列名有 6 个");
    row("long", "jining-2023,居民,住院,一级,市内,1,000", "这一行有 7 格");
    row("no amount", "jining-2023,居民,住院,一级,市内,", "总费用");
    row("a word", "jining-2023,居民,住院,一级,市内,很多", "不是一个金额");
    row("minus", "jining-2023,居民,住院,一级,市内,-100", "小于 0");
    row("brackets", "jining-2023,居民,住院,一级,市内,(100)", "小于 0");
    row("two amounts", "jining-2023,居民,住院,一级,市内,100+50", "不止一个数");
    row("a third decimal", "jining-2023,居民,住院,一级,市内,10.005", "多于两位");
    row("a comma in the wrong place", "jining-2023,居民,住院,一级,市内,\"1,2\"", "总费用");
    row("too much", "jining-2023,居民,住院,一级,市内,1000000000", "99999999.99");
    row("no pack", "nowhere,居民,住院,一级,市内,100", "nowhere");
    row("no pack at all", ",居民,住院,一级,市内,100", "政策");
    row("no insurance", "jining-2023,商业,住院,一级,市内,100", "商业");
    row("no setting", "jining-2023,居民,体检,一级,市内,100", "体检");
    row("no level", "jining-2023,居民,住院,四级,市内,100", "四级");
    row("no place", "jining-2023,居民,住院,一级,国外,100", "国外");
    row("a formula", "jining-2023,居民,住院,一级,市内,=SUM(A1:A9)", "不是一个金额");
    row("a quote in the middle", "jining-2023,居民,住院,一级,市内,10\"0", "不是一个金额");
}

/// A quote without an end takes what stands behind it into its row, which is told; what stood before is estimated.
#[test]
fn a_quote_without_an_end_and_a_file_that_was_cut_off_spare_the_rows_before() {
    let open = format!("{HEADER}{GOOD}jining-2023,居民,\"住院,一级,市内,100\n{GOOD}");
    let (code, _, problems) = told("open quote", open.as_bytes());
    assert_eq!((code, problems.len(), problems[0].as_str()), (Some(0), 2, ""));
    assert!(problems[1].contains("引号没有写全"), "{problems:?}");
    let whole = format!("{HEADER}{GOOD}{GOOD}");
    for cut in 1..GOOD.len() {
        let list = &whole.as_bytes()[..whole.len() - cut];
        let (code, said, problems) = told("cut off", list);
        assert_eq!((code, problems[0].as_str()), (Some(0), ""), "{said}");
        // Cut before its line end alone the last row is whole; an amount that was cut is another amount, and nobody can tell.
        let amount = cut < "10000\n".len();
        assert!(amount || cut == GOOD.len() || !problems[1].is_empty(), "{cut}: {problems:?}");
    }
}

/// Letters of another encoding in a file that is UTF-8 otherwise, and a byte that is in none.
#[test]
fn letters_that_cannot_be_read_are_told_in_their_row() {
    let mut list = format!("{HEADER}{GOOD}").into_bytes();
    // Far enough behind the beginning that the file is taken for UTF-8.
    list.extend(GOOD.repeat(3000).into_bytes());
    list.extend(b"jining-2023,\xbe\xd3\xc3\xf1,\xff,\xd2\xbb,\xca\xd0,100\n");
    let (code, said, problems) = told("other letters", &list);
    assert_eq!((code, problems.len()), (Some(0), 3002), "{said}");
    assert!(problems[3001].contains("有读不出来的文字"), "{}", problems[3001]);
    assert!(problems[..3001].iter().all(String::is_empty));
}

/// Workbooks, too: each is told what to do about it, and no half of a result is left.
#[test]
fn workbooks_that_cannot_be_read_say_what_to_do() {
    let whole = std::fs::read(crate::shelf::root("tests/lists/openpyxl.xlsx")).unwrap();
    let mut changed = whole.clone();
    // In the middle of a part.
    changed[whole.len() / 2] ^= 0x10;
    for (name, list, words) in [
        ("head alone", b"PK\x03\x04\x14\x00\x06\x00".to_vec(), "不完整或者已损坏"),
        ("half", whole[..whole.len() / 2].to_vec(), "不完整或者已损坏"),
        ("changed", changed, "不完整或者已损坏"),
        ("empty archive", [b"PK\x05\x06".as_slice(), &[0; 18]].concat(), "缺少“总费用”"),
        ("of before 2007", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "另存为没有密码的 .xlsx"),
    ] {
        let (code, said, problems) = told(&format!("workbook {name}"), &list);
        assert!(code != Some(0) && problems.is_empty(), "{name}: {code:?} {said}");
        assert!(said.contains(words), "{name}: {said}");
    }
}
