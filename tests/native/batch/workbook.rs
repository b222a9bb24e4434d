//! Workbooks of spreadsheet programs: read as the same list in CSV is, and where they are broken, told so; never read wrong.

use super::command::folder;
use crate::cli::run;
use benefit_estimator::batch::{ListRows, SavedWorkbook, Table, Workbook, is_workbook};
use benefit_estimator::batch_terms::WorkbookFault;
use miniz_oxide::deflate::compress_to_vec;

/// The sum over the bytes of a part (CRC-32), bit by bit.
fn sum(bytes: &[u8]) -> u32 {
    let each = |sum: u32, byte: &u8| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 },
        )
    };
    !bytes.iter().fold(u32::MAX, each)
}

/// An archive of these parts, every second one as it is.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (place, (name, bytes)) in parts.iter().enumerate() {
        let deflated = place % 2 == 0;
        let packed = if deflated { compress_to_vec(bytes, 6) } else { bytes.to_vec() };
        let mut head = Vec::new();
        head.extend([20, 0, 0, 0]);
        head.extend([if deflated { 8 } else { 0 }, 0, 0, 0, 0, 0]);
        head.extend(sum(bytes).to_le_bytes());
        head.extend((packed.len() as u32).to_le_bytes());
        head.extend((bytes.len() as u32).to_le_bytes());
        head.extend((name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        list.extend(b"PK\x01\x02\x14\0");
        list.extend(&head);
        list.extend([0; 10]);
        list.extend((file.len() as u32).to_le_bytes());
        list.extend(name.bytes());
        file.extend(b"PK\x03\x04");
        file.extend(&head);
        file.extend(name.bytes());
        file.extend(packed);
    }
    let (start, size, count) = (file.len() as u32, list.len() as u32, (parts.len() as u16).to_le_bytes());
    file.extend(list);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend(count);
    file.extend(count);
    file.extend(size.to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend([0, 0]);
    file
}

const BOOK: &str = r#"<workbook><sheets><sheet name="五月" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const LINKS: &str =
    r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;

fn workbook_of(book: &str, strings: &str, sheet: &str) -> Vec<u8> {
    archive(&[
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", LINKS.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// The rows of a sheet: the number of each and its cells, and whether it is cut.
type Read = Vec<(u64, Vec<String>, bool)>;

fn read(file: Vec<u8>, wanted: Option<&str>) -> Result<Read, WorkbookFault> {
    let mut workbook = Workbook::open(file, wanted)?;
    let mut rows = ListRows::default();
    while workbook.next(&mut rows)? {}
    let cell = |row: &benefit_estimator::batch::ListRow<'_>, place| {
        String::from_utf8_lossy(row.cell(place).unwrap()).into_owned()
    };
    Ok(rows
        .iter()
        .map(|row| (row.line, (0..row.len()).map(|at| cell(&row, at)).collect(), row.cut))
        .collect())
}

fn sheet(rows: &str) -> Result<Read, WorkbookFault> {
    let strings = "<sst><si><t>一 &amp; 二</t></si><si><r><t>三</t></r><rPh><t>san</t></rPh><r><t>四</t></r></si></sst>";
    read(workbook_of(BOOK, strings, &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")), None)
}

fn made_by(library: &str) -> Vec<u8> {
    std::fs::read(crate::shelf::root(&format!("tests/lists/{library}.xlsx"))).unwrap()
}

/// (10,000 − 100) × 85 % = 8,415 and 1,585 left; 1,134.56 × 85 % = 964.376.
#[test]
fn what_libraries_write_comes_to_what_the_same_list_as_csv_does() {
    let folder = folder("batch-workbooks");
    let results = |file: &str| {
        let out = folder.join("out.csv");
        let list = crate::shelf::root(&format!("tests/lists/{file}"));
        let output =
            run(&["batch", list.to_str().unwrap(), "--out", out.to_str().unwrap(), "--lang", "en"], b"");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        std::fs::read_to_string(out).unwrap()
    };
    let csv = results("list.csv");
    assert!(csv.contains("\n2,A,10000.00,8415.00,") && csv.contains("\n6,E,1234.56,964.38,"), "{csv}");
    // Shown, not run.
    assert!(csv.contains("\n5,'=D,10000.00,8415.00,"), "{csv}");
    assert_eq!(results("openpyxl.xlsx"), csv);
    assert_eq!(results("xlsxwriter.xlsx"), csv);
}

#[test]
fn a_sheet_is_asked_for_by_its_name() {
    assert_eq!(read(made_by("openpyxl"), Some("五月")).unwrap().len(), 6);
    assert_eq!(read(made_by("openpyxl"), Some("说明")), Err(WorkbookFault::Empty));
    let names = vec!["说明".to_owned(), "五月".to_owned()];
    let fault = WorkbookFault::NoSuchSheet { wanted: "六月".to_owned(), names };
    assert_eq!(read(made_by("openpyxl"), Some("六月")), Err(fault));
    let list = crate::shelf::root("tests/lists/openpyxl.xlsx");
    let output = run(&["batch", list.to_str().unwrap(), "--out", "/dev/null/x", "--sheet", "六月"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("有这些：说明、五月"));
}

/// Texts that cells share or have of their own, days, flags, what a formula gave, and cells that are not there.
#[test]
fn every_kind_of_cell_is_read() {
    let rows = sheet(concat!(
        r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2"><v>45047</v></c></row>"#,
        r#"<row r="3"/><row r="4"><c r="C4" t="b"><v>1</v></c></row>"#,
        r#"<row r="9"><c t="inlineStr"><is><t>五&#x516d;</t></is></c><c t="str"><f>A1&amp;"x"</f><v>七</v></c>"#,
        r#"<c t="e"><v>#N/A</v></c><c t="d"><v>2023-05-01</v></c></row>"#,
        r#"<row r="10"><c r="A10"><v><![CDATA[8&1]]></v></c></row>"#,
        // A cell that is empty and one that has a format alone have their places, too.
        r#"<row r="11"><c/><c s="1"></c><c><v>9</v></c></row><row><c r="B12"/><c><v>1</v></c></row>"#,
    ));
    let row = |line, cells: [&str; 4]| (line, cells.map(str::to_owned).to_vec(), false);
    let expected = vec![
        row(2, ["一 & 二", "三四", "", "45047"]),
        row(4, ["", "", "true", ""]),
        row(9, ["五六", "七", "#N/A", "2023-05-01"]),
        row(10, ["8&1", "", "", ""]),
        row(11, ["", "", "9", ""]),
        row(12, ["", "", "1", ""]),
    ];
    assert_eq!(sheet_ok(rows), expected);
}

fn sheet_ok(rows: Result<Read, WorkbookFault>) -> Read {
    rows.unwrap_or_else(|fault| panic!("{fault:?}"))
}

/// As they are kept, and as the spreadsheet shows them.
#[test]
fn numbers_are_what_was_typed() {
    for (kept, shown) in [
        ("8.1999999999999993", "8.2"),
        ("1234.5599999999999", "1234.56"),
        ("0.30000000000000004", "0.3"),
        ("1E-3", "0.001"),
        ("1.5E+6", "1500000"),
        ("10000", "10000"),
        ("99999999.99", "99999999.99"),
        ("-0.05", "-0.05"),
        ("0", "0"),
        ("9.9999999999999999", "10"),
        ("45047.5", "45047.5"),
        ("1E400", "1E400"),
        ("no", "no"),
    ] {
        let rows = sheet_ok(sheet(&format!("<row><c><v>{kept}</v></c></row>")));
        assert_eq!(rows[0].1, [shown], "{kept}");
    }
}

/// One cell in the last row and column costs no more than any other; what a file says of its size is not believed.
#[test]
fn the_farthest_cell_is_one_cell() {
    let rows = sheet_ok(sheet(concat!(
        r#"<row r="1"><c r="A1"><v>1</v></c></row>"#,
        r#"<row r="1048576"><c r="A1048576"><v>2</v></c><c r="XFD1048576"><v>3</v></c></row>"#,
    )));
    assert_eq!(rows, vec![(1, vec!["1".to_owned()], false), (1_048_576, vec!["2".to_owned()], true)]);
    let strings = r#"<sst count="99999999999999" uniqueCount="99999999999999"><si><t>1</t></si></sst>"#;
    let told = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
    assert_eq!(sheet_ok(read(workbook_of(BOOK, strings, told), None)).len(), 1);
    for beyond in [
        r#"<row r="1048577"/>"#,
        r#"<row r="2"/><row r="2"/>"#,
        r#"<row r="0"/>"#,
        r#"<row><c r="AAAA1"/></row>"#,
        r#"<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#,
        r#"<row><c t="s"><v>2</v></c></row>"#,
    ] {
        assert_eq!(sheet(beyond), Err(WorkbookFault::Damaged), "{beyond}");
    }
}

#[test]
fn what_is_no_workbook_says_what_to_do() {
    assert!(!is_workbook(b"policy,total\n"));
    assert_eq!(read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest".to_vec(), None), Err(WorkbookFault::Old));
    assert_eq!(read(archive(&[("content.xml", b"<x/>")]), None), Err(WorkbookFault::NoWorkbook));
    assert_eq!(read(b"PK\x03\x04".to_vec(), None), Err(WorkbookFault::Damaged));
    let of_1904 = BOOK.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    assert_eq!(read(workbook_of(&of_1904, "<sst/>", "<sheetData/>"), None), Err(WorkbookFault::From1904));
    let hidden = BOOK.replace("sheetId", "state=\"hidden\" sheetId");
    assert_eq!(read(workbook_of(&hidden, "<sst/>", "<sheetData/>"), None), Err(WorkbookFault::Empty));
    assert_eq!(sheet("<row/>"), Err(WorkbookFault::Empty));
    // It ends before its rows do.
    assert_eq!(
        read(workbook_of(BOOK, "<sst/>", "<sheetData><row><c><v>1</v></c></row>"), None),
        Err(WorkbookFault::Damaged)
    );
    let declares = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaa\">]><sst><si><t>&a;</t></si></sst>";
    assert_eq!(read(workbook_of(BOOK, declares, "<sheetData/>"), None), Err(WorkbookFault::Damaged));
}

/// Six thousand bytes that unpack to six million.
#[test]
fn what_unpacks_to_too_much_ends_at_a_bound() {
    let book = BOOK.replace("<sheets>", &("<x/>".repeat(1_500_000) + "<sheets>"));
    let file = workbook_of(&book, "<sst/>", "<sheetData/>");
    assert!(file.len() < 20_000, "{}", file.len());
    assert_eq!(read(file, None), Err(WorkbookFault::TooLarge));
    let endless = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(2 << 20));
    assert_eq!(read(workbook_of(BOOK, &endless, "<sheetData/>"), None), Err(WorkbookFault::Damaged));
}

/// Wherever a file is cut or a bit of it is wrong, it is refused or read as it was: never as another.
#[test]
fn a_broken_workbook_is_never_read_wrong() {
    for library in ["openpyxl", "xlsxwriter"] {
        let file = made_by(library);
        let right = read(file.clone(), Some("五月")).unwrap();
        for cut in (0..file.len()).step_by(53) {
            assert_eq!(
                read(file[..cut].to_vec(), Some("五月")),
                Err(WorkbookFault::Damaged),
                "{library} {cut}"
            );
        }
        let mut refused = 0;
        for at in (0..file.len()).step_by(7) {
            let mut wrong = file.clone();
            wrong[at] ^= 1 << (at % 8);
            match read(wrong, Some("五月")) {
                Ok(rows) => assert_eq!(rows, right, "{library} {at}"),
                Err(_) => refused += 1,
            }
        }
        assert!(refused > 100, "{refused}");
    }
}

/// What is written as a workbook is read as the same cells: amounts as numbers, so without noughts at the end.
#[test]
fn what_is_saved_is_read_again() {
    let lines: [&[&str]; 4] = [
        &["行", "编号", "总费用", "问题"],
        &["2", "007", "10000.00", ""],
        &["3", "a<b&\"c\"\u{1}", "-0.50", "总费用：\n小于 0"],
        &["4", "", "9999999999999.99", "'=1+1"],
    ];
    let mut rows = ListRows::default();
    lines.iter().for_each(|line| rows.add(1, line.iter().map(|cell| cell.as_bytes())));
    let mut saved = SavedWorkbook::new(vec![1, 3]);
    let mut file = Vec::new();
    for row in rows.iter() {
        saved.row(row);
        file.extend(saved.take());
    }
    file.extend(saved.finish());
    assert!(is_workbook(&file));
    let mut read = ListRows::default();
    let mut workbook = Workbook::open(file, Some("1")).unwrap();
    while workbook.next(&mut read).unwrap() {}
    let text = |row: usize| -> Vec<String> {
        let row = read.row(row).unwrap();
        (0..row.len()).map(|at| String::from_utf8(row.cell(at).unwrap().to_vec()).unwrap()).collect()
    };
    assert_eq!(read.len(), 4);
    assert_eq!(text(0), lines[0]);
    assert_eq!(text(1)[..3], ["2", "007", "10000"]);
    assert_eq!(text(2), ["3", "a<b&\"c\"", "-0.5", "总费用：\n小于 0"]);
    // A cell that says it is text runs nothing, so it is the list's own text again.
    assert_eq!(text(3), ["4", "", "9999999999999.99", "=1+1"]);
}

/// The tables of a summary stand behind the rows, each on a sheet of its own: 1,234.50 is a number there, 007 of a column of texts
/// is none, and no sheet has a name that spreadsheet programs refuse.
#[test]
fn tables_stand_on_further_sheets() {
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let table = Table {
        caption: "Sums: a/b [yuan] \"of\" all the rows there are".to_owned(),
        heads: vec!["name", "sum"],
        rows: vec![row(&["007", "1,234.50"]), row(&["=1+1", "-1,000.00"]), row(&["1,2", "1,2"])],
        texts: vec![0],
        bars: Vec::new(),
    };
    let mut rows = ListRows::default();
    rows.add(1, [b"line".as_slice()]);
    let mut saved = SavedWorkbook::new(Vec::new());
    rows.iter().for_each(|row| saved.row(row));
    saved.table(&table);
    saved.table(&table);
    saved.lines("rests on", &["+1 & more".to_owned()]);
    let file = saved.finish();
    let (long, second) = ("Sums ab yuan \"of\" all the rows", "Sums ab yuan \"of\" all the r 2");
    let workbook = Workbook::open(file.clone(), None).unwrap();
    assert_eq!(workbook.sheets().0, ["1", long, second, "rests on"]);
    let cells = |sheet: &str| {
        let mut read = ListRows::default();
        let mut workbook = Workbook::open(file.clone(), Some(sheet)).unwrap();
        while workbook.next(&mut read).unwrap() {}
        let text = |cell: &[u8]| String::from_utf8(cell.to_vec()).unwrap();
        read.iter()
            .map(|row| (0..row.len()).map(|at| text(row.cell(at).unwrap())).collect())
            .collect::<Vec<Vec<_>>>()
    };
    for sheet in [long, second] {
        assert_eq!(cells(sheet), [["name", "sum"], ["007", "1234.5"], ["=1+1", "-1000"], ["1,2", "1,2"]]);
    }
    assert_eq!(cells("rests on"), [["+1 & more"]]);
}

/// A sheet holds 1,048,576 rows; what is more stands on the next one, under the same names.
#[test]
fn what_does_not_fit_a_sheet_stands_on_the_next() {
    let mut rows = ListRows::default();
    rows.add(1, [b"name".as_slice()]);
    rows.add(2, [b"1".as_slice()]);
    let (names, one) = (rows.row(0).unwrap(), rows.row(1).unwrap());
    let mut saved = SavedWorkbook::new(Vec::new());
    saved.row(names);
    // With the names as many as fit, and one more.
    (0..1_048_576).for_each(|_| saved.row(one));
    let file = saved.finish();
    let mut read = ListRows::default();
    let mut second = Workbook::open(file, Some("2")).unwrap();
    while second.next(&mut read).unwrap() {}
    let cells: Vec<_> = read.iter().map(|row| row.cell(0).unwrap()).collect();
    assert_eq!(cells, [b"name".as_slice(), b"1"]);
}
