//! Tables whose cells are bare: their heads say what they count, and are quoted with them; and tables as spreadsheets and
//! PDF readers give them.

use super::tables::{by_level, read};
use benefit_estimator::authoring::{
    Cited, DraftFigure, DraftTable, PackTexts, SkippedWhy, Sources, check, draft_figures, draft_table,
    figure_toml, insert,
};
use benefit_estimator::terms::Kind;

#[track_caller]
fn table(text: &str) -> DraftTable {
    draft_table(text, 0, text).unwrap()
}

fn alone(table: &DraftTable) -> Vec<(&str, &str)> {
    table.figures.iter().map(|one| (one.id.as_str(), one.value.as_str())).collect()
}

fn all(table: &DraftTable) -> Vec<DraftFigure> {
    let columns = table.rows.iter().flat_map(|row| &row.columns);
    let cells = columns.flat_map(|column| &column.cells).map(|cell| &cell.figure);
    cells.chain(&table.figures).cloned().collect()
}

/// By hand: 30 under 万元 is 300,000 yuan, 5 is 50,000, 100 under % is all.
#[test]
fn lines_that_are_no_levels_are_read_by_their_heads() {
    let caps = [("employee-cap", "300000"), ("resident-cap", "180000")];
    for text in [
        "险种\t最高支付限额（万元）\n职工医保\t30\n居民医保\t18\n",
        "单位：万元\n险种\t最高支付限额\n职工医保\t30\n居民医保\t18\n",
        "表1 年度限额（单位：万元）\n险种\t最高支付限额\n职工医保\t30\n居民医保\t18\n",
        "项目\t职工\t居民\n最高支付限额（万元）\t30\t18\n",
    ] {
        let table = table(text);
        assert_eq!(alone(&table), caps, "{text}");
        assert!(table.rows.is_empty() && table.skipped.is_empty(), "{text}: {:?}", table.skipped);
    }
    let before = "年度限额，单位：万元\n险种\t最高支付限额\n职工医保\t30\n居民医保\t18\n";
    let at = before.find("险种").unwrap();
    assert_eq!(alone(&draft_table(before, at, &before[at..]).unwrap()), caps);
    let aid = table("人员类别\t救助比例（%）\t年度救助限额（万元）\n特困人员\t100\t5\n低保对象\t70\t3\n");
    assert_eq!(
        alone(&aid),
        [
            ("aid-ratio-destitute", "1"),
            ("aid-ratio-subsistence", "0.70"),
            ("aid-cap-destitute", "50000"),
            ("aid-cap-subsistence", "30000"),
        ]
    );
    assert_eq!(aid.skipped, []);
    let none = table("险种\t起付线\t年度限额\n职工\t无\t不封顶\n居民\t300\t15万元\n");
    assert_eq!(
        alone(&none),
        [
            ("employee-deductible", "0"),
            ("employee-cap", "none"),
            ("resident-deductible", "300"),
            ("resident-cap", "150000"),
        ]
    );
    let pairs = table("起付线\t300元\n最高支付限额（万元）\t15\n支付比例\t80%\n");
    assert_eq!(alone(&pairs), [("deductible", "300"), ("cap", "150000"), ("ratio", "0.80")]);
}

/// A bare number whose head is not understood, or was not selected, may be anything.
#[test]
fn a_cell_without_a_head_is_told() {
    let told = |text: &str| -> (Vec<String>, Vec<(String, SkippedWhy)>) {
        assert!(draft_table(text, 0, text).is_none(), "{text}");
        let (figures, skipped) = draft_figures(text, "");
        (
            figures.into_iter().map(|one| one.value).collect(),
            skipped.into_iter().map(|one| (one.name, one.why)).collect(),
        )
    };
    let no_head = |text: &str| (text.to_owned(), SkippedWhy::NoHead);
    assert_eq!(told("险种\t标准（万元）\n职工医保\t30\n"), (vec![], vec![no_head("30")]));
    assert_eq!(told("一级医院\t200\t85%"), (vec!["0.85".to_owned()], vec![no_head("200")]));
    assert_eq!(told("200\t85%\n500\t75%\n").1, [no_head("200"), no_head("500")]);
    // Two units of one kind, and words around the number, are told as well.
    let unclear = table("险种\t限额（元/万元）\n职工医保\t30\n居民医保\t18以内\n");
    assert_eq!((alone(&unclear), unclear.skipped.len()), (vec![], 2));
    // 0.85 under % is less than one to whoever reads it so.
    let fractions = table("级别\t支付比例（%）\n一级\t0.85\n二级\t0.75\n");
    assert!(fractions.rows.is_empty() && fractions.skipped.iter().all(|one| one.why == SkippedWhy::NoUnit));
}

#[test]
fn a_unit_above_the_table_is_that_of_its_shares_too() {
    let both = table("单位：元、%\n级别\t起付线\t支付比例\n一级\t200\t85\n二级\t500\t75\n三级\t800\t60\n");
    let expected =
        [by_level("deductible", ["200", "500", "800"]), by_level("ratio", ["0.85", "0.75", "0.60"])];
    assert_eq!(read(&both.rows[0]).2, expected);
    assert_eq!(both.skipped, []);
    let scaled =
        table("（单位：万元、%）\n级别\t封顶线\t支付比例\n一级\t15\t85\n二级\t15\t75\n三级\t15\t60\n");
    assert_eq!(
        read(&scaled.rows[0]).2,
        [by_level("ratio", ["0.85", "0.75", "0.60"]), by_level("cap", ["150000"; 3])]
    );
}

/// Every figure of these tables is published, its quote stands in the document, and another number beside the same quote
/// is told.
#[test]
fn the_head_is_quoted_with_what_it_counts() {
    for (document, changed) in [
        (
            "医疗机构\t起付标准（元）\t支付比例（%）\n一级及以下\t200\t92\n二级\t500\t87\n",
            ("ratio = \"0.92\"", "ratio = \"0.29\""),
        ),
        (
            "险种\t最高支付限额（万元）\n职工医保\t30\n居民医保\t18\n",
            ("amount = \"300000\"", "amount = \"30\""),
        ),
        (
            "单位：万元、%\n险种\t支付比例\t限额\n职工医保\t92\t30\n居民医保\t87\t18\n",
            ("amount = \"180000\"", "amount = \"18\""),
        ),
        ("项目\t一级\t二级\t三级\n支付比例（%）\t92\t87\t60\n", ("ratio = \"0.92\"", "ratio = \"0.29\"")),
        ("级别\t支付比例（成）\n一级\t9.2\n二级\t8\n", ("ratio = \"0.92\"", "ratio = \"0.29\"")),
    ] {
        let read = table(document);
        assert!(all(&read).iter().all(|one| one.kind == Kind::Published && one.derived.is_none()));
        assert_eq!(read.skipped, [], "{document}");
        let mut pack = "[[document]]\nid = \"d\"\ntext = \"d.txt\"\n".to_owned();
        for figure in all(&read) {
            pack = insert(&pack, "figure", &figure_toml(&figure, Cited { document: "d", section: "1" }));
        }
        let told = |pack: &str| -> Vec<&'static str> {
            let texts = PackTexts { folder: None, pack, cases: None };
            let sources = Sources::new([("d.txt".to_owned(), document.to_owned())]);
            let found = check(texts, Some(&sources)).findings;
            let codes = found.iter().map(|one| one.remark.code());
            codes.filter(|code| ["not-in-quote", "not-in-source"].contains(code)).collect()
        };
        assert_eq!(told(&pack), [""; 0], "{pack}");
        assert!(pack.contains(changed.0), "{pack}");
        assert_eq!(told(&pack.replacen(changed.0, changed.1, 1)), ["not-in-quote"], "{pack}");
    }
}

/// Cells between runs of blanks, as text of a PDF has them, and cells with a line end, as spreadsheets copy them.
#[test]
fn tables_of_pdf_readers_and_spreadsheets_are_tables() {
    let expected =
        [by_level("deductible", ["200", "500", "800"]), by_level("ratio", ["0.90", "0.80", "0.70"])];
    for text in [
        "医疗机构  起付标准（元）  支付比例\n一级  200  90%\n二级  500  80%\n三级  800  70%\n",
        "医疗机构　　起付标准（元）   支付比例（%）\n一级      200      90\n二级      500      80\n三级      800      70\n",
        "医疗机构\t起付标准\t\"支付\n比例\"\n\"一级\n医疗机构\"\t200\t90%\n\"二级\n医疗机构\"\t500\t80%\r\n三级\t800\t70%\n",
    ] {
        let table = table(text);
        assert_eq!(read(&table.rows[0]).2, expected, "{text}");
        assert_eq!(table.skipped, [], "{text}");
        for figure in all(&table) {
            let pack = "[[document]]\nid = \"d\"\ntext = \"d.txt\"\n";
            let pack = insert(pack, "figure", &figure_toml(&figure, Cited { document: "d", section: "1" }));
            let texts = PackTexts { folder: None, pack: &pack, cases: None };
            let sources = Sources::new([("d.txt".to_owned(), text.to_owned())]);
            let found = check(texts, Some(&sources)).findings;
            let quotes = ["not-in-quote", "not-in-source"];
            assert!(!found.iter().any(|one| quotes.contains(&one.remark.code())), "{pack}");
        }
    }
    let merged = table("医疗机构\t起付标准\t支付比例\n\"一级及以下\n医疗机构\"\t200\t92%\n");
    let quote = &merged.rows[0].columns[0].cells[0].figure.quote;
    assert_eq!(merged.rows[0].levels(), ["grassroots", "primary"]);
    assert_eq!(quote, "\"一级及以下\n医疗机构\"\t200");
    // Where an empty cell left no trace, which column a number is of cannot be told.
    let lost = "医疗机构  起付标准  支付比例\n一级  200  90%\n二级  80%\n";
    assert!(draft_table(lost, 0, lost).is_none());
    let (figures, skipped) = draft_figures(lost, "");
    assert_eq!(figures.iter().map(|one| one.value.as_str()).collect::<Vec<_>>(), ["0.90", "0.80"]);
    assert_eq!(skipped[0].name, "200");
    // One blank is no column, and no list of shares either.
    let (figures, skipped) = draft_figures("一级 200 90%", "");
    assert_eq!((figures.len(), skipped.len()), (0, 2));
}

/// 在职 and 退休, 首次 and 第二次: a row has the first, the others are figures with names of their own.
#[test]
fn a_second_column_of_one_kind_is_figures_alone() {
    let twice = table("级别\t职工在职比例\t职工退休比例\n一级\t90%\t95%\n二级\t87%\t92%\n三级\t85%\t90%\n");
    assert_eq!(read(&twice.rows[0]).2, [by_level("ratio", ["0.90", "0.87", "0.85"])]);
    assert_eq!(twice.rows[0].columns[0].cells[0].figure.id, "employee-ratio-active-primary");
    assert_eq!(
        alone(&twice),
        [
            ("employee-ratio-retired-primary", "0.95"),
            ("employee-ratio-retired-secondary", "0.92"),
            ("employee-ratio-retired-tertiary", "0.90"),
        ]
    );
    assert_eq!(twice.skipped[0].why, SkippedWhy::ColumnTwice("职工在职比例".to_owned()));
}
