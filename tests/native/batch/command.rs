//! `estimate batch` and `estimate generate` as processes: files in, files out, exit status.

use super::summary::LIST;
use crate::cli::run;
use benefit_estimator::batch::{ListRows, Workbook};
use std::path::{Path, PathBuf};

/// A folder of its own for a test, empty.
pub(super) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn results_stand_in_the_order_of_the_rows_however_many_work() {
    let folder = folder("batch-order");
    let list = folder.join("list.csv");
    let claims = run(&["generate", "--policy", "example-city", "--rows", "9000", "--seed", "3"], b"");
    assert!(claims.status.success());
    std::fs::write(&list, &claims.stdout).unwrap();
    let mut made = Vec::new();
    for threads in ["1", "2", "5"] {
        let (out, summary) = (folder.join("out.csv"), folder.join("summary.json"));
        let arguments =
            ["batch", text(&list), "--out", text(&out), "--threads", threads, "--summary", text(&summary)];
        let output = run(&arguments, b"");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(String::from_utf8_lossy(&output.stderr).contains("100%，9000 行"));
        made.push((std::fs::read(&out).unwrap(), std::fs::read(&summary).unwrap()));
    }
    assert!(made.iter().all(|one| *one == made[0]));
    let lines: Vec<Vec<String>> = super::cells(&made[0].0[3..]);
    let ids: Vec<String> = lines.iter().skip(1).map(|line| line[1].clone()).collect();
    assert_eq!(ids, (1..=9000).map(|id| id.to_string()).collect::<Vec<_>>());
    // Nothing half written is left behind.
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 3);
}

#[test]
fn persons_are_added_up_however_many_work() {
    let folder = folder("batch-persons");
    let list = folder.join("list.csv");
    let claims = run(&["generate", "--policy", "anshan-2023", "--rows", "600", "--persons", "200"], b"");
    std::fs::write(&list, &claims.stdout).unwrap();
    let made: Vec<Vec<u8>> = ["1", "4"]
        .iter()
        .map(|threads| {
            let out = folder.join("out.csv");
            let output = run(&["batch", text(&list), "--out", text(&out), "--threads", threads], b"");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            std::fs::read(&out).unwrap()
        })
        .collect();
    assert_eq!(made[0], made[1]);
}

/// The same cells as in the CSV; amounts are numbers, which are read without noughts at the end.
#[test]
fn results_are_a_workbook_where_the_name_says_so() {
    let folder = folder("batch-book");
    let (list, csv, book) = (folder.join("list.csv"), folder.join("out.csv"), folder.join("out.XLSX"));
    std::fs::write(&list, LIST).unwrap();
    for out in [&csv, &book] {
        assert!(run(&["batch", text(&list), "--out", text(out)], b"").status.success());
    }
    let lines = super::cells(&std::fs::read(&csv).unwrap()[3..]);
    let mut rows = ListRows::default();
    let mut workbook = Workbook::open(std::fs::read(&book).unwrap(), None).unwrap();
    while workbook.next(&mut rows).unwrap() {}
    assert_eq!(rows.len(), lines.len());
    for (row, line) in rows.iter().zip(&lines) {
        for (place, cell) in line.iter().enumerate() {
            let short =
                if cell.contains('.') { cell.trim_end_matches('0').trim_end_matches('.') } else { cell };
            assert_eq!(row.cell(place).unwrap_or_default(), short.as_bytes(), "{line:?}");
        }
    }
}

/// 21,080 of bills, 16,380 paid, 4,700 left, as in the summary's own test.
#[test]
fn what_it_came_to_is_said_and_bad_rows_are_no_failure() {
    let folder = folder("batch-said");
    let (list, out) = (folder.join("list.csv"), folder.join("out.csv"));
    std::fs::write(&list, LIST).unwrap();
    let output = run(&["batch", text(&list), "--out", text(&out), "--lang", "en"], b"");
    assert!(output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.ends_with(
            "5 rows, 1 with a problem; bills 21,080.00, paid 16,380.00, left to people 4,700.00\n"
        ),
        "{said}"
    );
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(written.starts_with("line,id,total,basic,basic_low,basic_high,critical,"), "{written}");
    assert!(
        written.lines().nth(1).unwrap().starts_with("2,A,10000.00,8415.00,8415.00,8415.00,0.00,"),
        "{written}"
    );
    assert!(written.lines().nth(5).unwrap().ends_with(",total: no amount"), "{written}");
}

#[track_caller]
fn refuses(arguments: &[&str], word: &str) {
    let output = run(arguments, b"");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(word), "{said}");
}

#[test]
fn arguments_and_columns_that_make_no_sense_are_refused() {
    let folder = folder("batch-refused");
    let (list, out) = (folder.join("list.csv"), folder.join("out.csv"));
    std::fs::write(&list, "姓名,总费用\n甲,100\n").unwrap();
    let (list, out) = (text(&list), text(&out));
    refuses(&["batch", list], "--out");
    refuses(&["batch", list, "--out", list], "--out");
    refuses(&["batch", list, "--out", out], "“姓名”");
    refuses(&["batch", list, "--out", out, "--set", "x"], "“x”");
    refuses(&["batch", list, "--out", out, "--policy", "nowhere"], "nowhere");
    refuses(&["generate", "--policy", "anshan-2023"], "--rows");
    refuses(&["generate", "--policy", "anshan-2023", "--rows", "many"], "many");
    assert!(!Path::new(out).exists());
    let output = run(&["batch", "no-such-file.csv", "--out", out], b"");
    assert_eq!(output.status.code(), Some(1));
}

/// What is the same in every row need not be a column: the level here, the pack, and so on.
#[test]
fn what_is_the_same_in_every_row_is_said_once() {
    let folder = folder("batch-set");
    let (list, out) = (folder.join("list.csv"), folder.join("out.csv"));
    std::fs::write(&list, "姓名\t总费用\n甲\t10000\n").unwrap();
    let set = ["险种=居民", "医疗类别=住院", "医院级别=一级", "就医地=市内"];
    let mut arguments =
        vec!["batch", text(&list), "--out", text(&out), "--policy", "jining-2023", "--ignore-unknown"];
    arguments.extend(set.iter().flat_map(|set| ["--set", set]));
    let output = run(&arguments, b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(written.starts_with("\u{feff}行,总费用,基本医保,"), "{written}");
    assert!(written.lines().nth(1).unwrap().starts_with("2,10000.00,8415.00,"), "{written}");
}

/// A page for people where the file's name says so: no script, and nothing of a list or a pack is markup.
#[test]
fn a_summary_is_a_page_where_its_name_says_so() {
    let folder = folder("batch-page");
    let (list, out, page) = (folder.join("list.csv"), folder.join("out.csv"), folder.join("summary.html"));
    std::fs::write(&list, LIST.replace("\nA,", "\n<b>A</b>,")).unwrap();
    let output = run(&["batch", text(&list), "--out", text(&out), "--summary", text(&page)], b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = std::fs::read_to_string(&page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<html lang=\"zh-CN\">"), "{page}");
    assert!(page.contains("<td>16,380.00</td>") && page.contains("&lt;b&gt;A&lt;/b&gt;"), "{page}");
    assert!(!page.contains("<script") && !page.contains("<b>") && !page.contains("://"), "{page}");
}

/// 居民, 住院, 一级, 市内 in GBK, as systems in China write them, and the same in UTF-16: 8,415 as in UTF-8.
#[test]
fn lists_in_gbk_and_utf_16_are_read() {
    let folder = folder("batch-encodings");
    let (list, out) = (folder.join("list.csv"), folder.join("out.csv"));
    let header = "policy,insurance,setting,level,place,total\n";
    let mut gbk = header.as_bytes().to_vec();
    gbk.extend(b"jining-2023,\xbe\xd3\xc3\xf1,\xd7\xa1\xd4\xba,\xd2\xbb\xbc\xb6,\xca\xd0\xc4\xda,10000\n");
    let words = format!("\u{feff}{header}jining-2023,居民,住院,一级,市内,10000\n");
    let utf_16: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [gbk, utf_16, words.into_bytes()] {
        std::fs::write(&list, bytes).unwrap();
        let output = run(&["batch", text(&list), "--out", text(&out), "--lang", "en"], b"");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let written = std::fs::read_to_string(&out).unwrap();
        assert!(written.lines().nth(1).unwrap().starts_with("2,10000.00,8415.00,"), "{written}");
    }
}

/// The same list under another system's names: (10,000 − 100) × 85 % = 8,415.
#[test]
fn a_file_says_what_columns_of_other_names_are() {
    let folder = folder("batch-columns");
    let (list, out, names) = (folder.join("list.csv"), folder.join("out.csv"), folder.join("columns.txt"));
    std::fs::write(
        &list,
        "科室,医疗费,policy,insurance,setting,level,place\n内科,10000,jining-2023,居民,住院,一级,市内\n",
    )
    .unwrap();
    let run = |said: &str| {
        std::fs::write(&names, said).unwrap();
        run(&["batch", text(&list), "--out", text(&out), "--columns", text(&names), "--lang", "en"], b"")
    };
    let output = run("# of the hospital\n医疗费 = total\n 科室 ＝\n备注 =\n");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(
        std::fs::read_to_string(&out).unwrap().lines().nth(1).unwrap().starts_with("2,10000.00,8415.00,")
    );
    for wrong in ["医疗费\n", "医疗费 = 颜色\n", "= total\n"] {
        let output = run(wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(wrong.trim()), "{wrong}");
    }
}
