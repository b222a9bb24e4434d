//! From a phrase or a table of a document to figures: what is read is found again by the check of quotes.

use benefit_estimator::authoring::{
    Cited, DraftKey, PackTexts, check, document_toml, draft_document, draft_figures, draft_table,
    figure_toml, insert, section_at, table_toml, with_checked,
};
use benefit_estimator::day::Day;
use benefit_estimator::terms::Kind;
use benefit_estimator::tree::Node;

const DOCUMENT: &str = "安和市城乡居民医疗保险实施细则

第一条 参保居民按本细则享受待遇。

第二条 住院待遇如下：
医疗机构\t起付标准（元）\t支付比例
一级医院\t200\t85%
二级医院\t400\t75%
三级医院\t800\t60%

第三条 一个年度内，基本医保最高支付限额为15万元。转诊到市外的，支付比例降低10个百分点。

安和市医疗保障局
2025年12月1日
";

#[track_caller]
fn drafts(phrase: &str, before: &str, expected: &[(&str, DraftKey, &str, Kind)]) {
    let found = draft_figures(phrase, before);
    let found: Vec<_> =
        found.iter().map(|one| (one.id.as_str(), one.key, one.value.as_str(), one.kind)).collect();
    assert_eq!(found, expected, "{phrase}");
}

#[test]
fn a_phrase_gives_its_figures_with_names() {
    use DraftKey::{Amount, Factor, Points, Ratio};
    use Kind::{AtLeast, Average, Published};
    drafts("居民住院起付标准为500元", "", &[("resident-deductible", Amount, "500", Published)]);
    drafts(
        "一、二、三级医疗机构分别提高至85%、75%、60%",
        "城乡居民住院",
        &[
            ("resident-ratio-primary", Ratio, "0.85", Published),
            ("resident-ratio-secondary", Ratio, "0.75", Published),
            ("resident-ratio-tertiary", Ratio, "0.60", Published),
        ],
    );
    drafts("封顶线1万2千元", "职工大病", &[("employee-critical-cap", Amount, "12000", Published)]);
    drafts("支付比例提高5个百分点", "", &[("points", Points, "0.05", Published)]);
    drafts("支付比例降低10个百分点", "", &[("points", Points, "-0.10", Published)]);
    drafts("起付线降低50%", "", &[("factor", Factor, "0.50", Published)]);
    drafts("起付标准减半", "", &[("factor", Factor, "0.5", Published)]);
    drafts("取消封顶线", "大病", &[("critical-cap", Amount, "none", Published)]);
    drafts("支付比例达到60%以上", "", &[("ratio", Ratio, "0.60", AtLeast)]);
    drafts("平均达到七成左右", "", &[("ratio", Ratio, "0.70", Average)]);
    drafts("自2023年1月1日起执行", "", &[]);
}

#[test]
fn a_phrase_stands_under_a_heading() {
    let at = |phrase: &str| DOCUMENT.find(phrase).unwrap();
    assert_eq!(section_at(DOCUMENT, at("15万元")), "第三条");
    assert_eq!(section_at(DOCUMENT, at("一级医院")), "第二条");
    assert_eq!(section_at(DOCUMENT, 0), "");
    let other = "一、住院待遇\n（一）起付标准\n三级800元。\n（二）比例\n60%。\n";
    assert_eq!(section_at(other, other.find("60%").unwrap()), "一、住院待遇（二）");
}

#[test]
fn a_document_says_what_it_is() {
    let document = draft_document(DOCUMENT);
    assert_eq!(document.title, "安和市城乡居民医疗保险实施细则");
    assert_eq!(document.issuer.as_deref(), Some("安和市医疗保障局"));
    assert_eq!(document.date.unwrap().to_string(), "2025-12-01");
}

fn table(document: &str, from: &str, to: &str) -> benefit_estimator::authoring::DraftTable {
    let at = document.find(from).unwrap();
    let end = document.find(to).unwrap() + to.len();
    draft_table(document, at, &document[at..end]).unwrap()
}

#[test]
fn a_table_by_lines_or_by_columns_is_one_row() {
    let by_lines = table(DOCUMENT, "医疗机构\t", "800\t60%");
    let turned = "居民住院\n项目\t一级\t二级\t三级\n起付线\t200\t400\t800\n报销比例（%）\t85\t75\t60\n";
    let by_columns = table(turned, "项目\t", "75\t60");
    for (one, kind) in [(&by_lines, Kind::Published), (&by_columns, Kind::Derived)] {
        let read: Vec<(&str, Vec<(&str, &str)>)> = one
            .columns
            .iter()
            .map(|column| {
                (
                    column.key,
                    column.figures.iter().map(|(level, figure, _)| (*level, figure.value.as_str())).collect(),
                )
            })
            .collect();
        assert_eq!(
            read,
            [
                ("deductible", vec![("primary", "200"), ("secondary", "400"), ("tertiary", "800")]),
                ("ratio", vec![("primary", "0.85"), ("secondary", "0.75"), ("tertiary", "0.60")]),
            ]
        );
        assert_eq!(one.columns[1].figures[0].1.kind, kind, "the unit stands in the head");
        assert_eq!((one.insurance, one.setting), ("resident", "inpatient"));
    }
    assert!(draft_table(DOCUMENT, 0, "没有表格\n也没有").is_none());
}

/// The pack that comes of the table and two phrases loads, and every quote stands in the document.
#[test]
fn what_is_drafted_is_a_pack() {
    let mut pack = crate::shelf::text("docs/template/pack.toml");
    for (from, to) in [
        ("id = \"\"\nversion", "id = \"anhe-2026\"\nversion"),
        ("region.zh = \"\"", "region.zh = \"安和市\""),
        ("region.en = \"\"", "region.en = \"Anhe\""),
        (
            "title.zh = \"\"\ntitle.en = \"\"\nstatus = \"\"",
            "title.zh = \"待遇\"\ntitle.en = \"Benefits\"\nstatus = \"in-force\"",
        ),
    ] {
        assert!(pack.contains(from), "{from}");
        pack = pack.replacen(from, to, 1);
    }
    let first = pack.find("[[document]]").unwrap();
    pack.truncate(first);
    let document = document_toml("rules", "anhe.txt", &draft_document(DOCUMENT))
        .replace(".en = \"\"", ".en = \"Rules\"");
    pack = insert(&pack, "document", &document);
    let read = table(DOCUMENT, "医疗机构\t", "800\t60%");
    let mut keys =
        vec![("insurance", Node::texts([read.insurance])), ("setting", Node::texts([read.setting]))];
    for column in &read.columns {
        let mut levels = Vec::new();
        for (level, figure, quote) in &column.figures {
            let cited = Cited { document: "rules", section: "第二条", quote };
            pack = insert(&pack, "figure", &figure_toml(figure, figure.kind, cited));
            levels.push((*level, Node::text(&figure.id)));
        }
        keys.push((column.key, Node::table(levels)));
    }
    pack = insert(&pack, "basic", &table_toml("basic", &keys));
    let checked = check(
        PackTexts { folder: None, pack: &pack, cases: None },
        Some(&benefit_estimator::authoring::Sources::new([("anhe.txt".to_owned(), DOCUMENT.to_owned())])),
    );
    let codes: Vec<(&str, &str)> =
        checked.findings.iter().map(|one| (one.remark.code(), one.path.as_str())).collect();
    let quotes =
        |code: &&(&str, &str)| code.0.contains("quote") || code.0.contains("source") || code.0 == "unknown";
    assert!(!codes.iter().any(|code| quotes(&code)), "{codes:?}\n{pack}");
    assert!(pack.contains("quote = \"一级医院\\t200\""), "{pack}");
    assert!(pack.contains(
        "deductible = { primary = \"resident-deductible-primary\", secondary = \"resident-deductible-secondary\", tertiary = \"resident-deductible-tertiary\" }"
    ), "{pack}");
}

/// Whatever stood there is replaced, whatever is missing is put behind the pack's days; comments stay.
#[test]
fn a_day_of_comparison_is_written_where_it_belongs() {
    let day = Day::of(2026, 11, 29).unwrap();
    for (before, after) in [
        ("checked = 2023-09-07\n", "checked = 2026-11-29\n"),
        ("checked = 2023-09-07# as told\nid = 1\n", "checked = 2026-11-29# as told\nid = 1\n"),
        ("checked = \"2023-09-07\" # as told\n", "checked = 2026-11-29 # as told\n"),
        ("checked = '2023-09-07'", "checked = 2026-11-29"),
        (
            "from = 2023-01-01 # first\n# help\nhelp = 1\n",
            "from = 2023-01-01 # first\nchecked = 2026-11-29\n# help\nhelp = 1\n",
        ),
        (
            "from = 2023-01-01\nuntil = 2024-01-01\n\n[a]\nfrom = 1\n",
            "from = 2023-01-01\nuntil = 2024-01-01\nchecked = 2026-11-29\n\n[a]\nfrom = 1\n",
        ),
        ("from = 2023-01-01\r\n\r\n[[a]]\r\n", "from = 2023-01-01\r\nchecked = 2026-11-29\r\n\r\n[[a]]\r\n"),
        ("from = 2023-01-01", "from = 2023-01-01\nchecked = 2026-11-29\n"),
        // A key of that name elsewhere is another.
        (
            "from = 2023-01-01\n[a]\nchecked = 1\n",
            "from = 2023-01-01\nchecked = 2026-11-29\n[a]\nchecked = 1\n",
        ),
    ] {
        assert_eq!(with_checked(before, day), after);
        assert_eq!(with_checked(after, day), after, "written once more it is the same");
    }
}
