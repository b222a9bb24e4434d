//! From a phrase or a table of a document to figures: what is read is found again by the check of quotes.

mod heads;
mod phrases;
mod tables;

use benefit_estimator::authoring::{
    Cited, PackTexts, SkippedWhy, check, document_toml, draft_document, draft_figures, draft_table,
    figure_toml, insert, section_at, table_toml, with_head,
};
use benefit_estimator::day::Day;
use benefit_estimator::terms::{FigureKey, Kind};
use benefit_estimator::tree::{Node, Value};
use tables::{by_level, read};

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
fn drafts(phrase: &str, before: &str, expected: &[(&str, FigureKey, &str, Kind)]) {
    let (found, _) = draft_figures(phrase, before);
    let found: Vec<_> =
        found.iter().map(|one| (one.id.as_str(), one.key, one.value.as_str(), one.kind)).collect();
    assert_eq!(found, expected, "{phrase}");
}

#[test]
fn a_phrase_gives_its_figures_with_names() {
    use FigureKey::{Amount, Factor, Points, Ratio};
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

/// Each number has the verb next to it, and is quoted with its own clause; what is found so passes the check of quotes.
#[test]
fn the_verb_next_to_a_number_is_its_own() {
    use FigureKey::{Amount, Factor, Points, Ratio};
    let read = |phrase: &str| {
        let (found, skipped) = draft_figures(phrase, "");
        let found: Vec<_> = found.into_iter().map(|one| (one.key, one.value, one.quote)).collect();
        (found, skipped.into_iter().map(|one| (one.name, one.why)).collect::<Vec<_>>())
    };
    let of = |key, value: &str, quote: &str| (key, value.to_owned(), quote.to_owned());
    let lowered = "低保对象大病保险起付标准降低50%，支付比例提高5个百分点，取消封顶线";
    assert_eq!(
        read(lowered),
        (
            vec![
                of(Factor, "0.50", "低保对象大病保险起付标准降低50%"),
                of(Points, "0.05", "支付比例提高5个百分点"),
                // So short a clause does not tell of whom it is.
                of(Amount, "none", "支付比例提高5个百分点，取消封顶线"),
            ],
            vec![]
        )
    );
    let other_way = "支付比例提高5个百分点，起付线降低50%；转外就医的支付比例降低10个百分点";
    let (found, _) = read(other_way);
    assert_eq!(found[0], of(Points, "0.05", "支付比例提高5个百分点"));
    assert_eq!(found[2], of(Points, "-0.10", "转外就医的支付比例降低10个百分点"));
    // By how much an amount changes is not what it is.
    assert_eq!(
        read("起付标准降低50元，支付比例提高5个百分点"),
        (vec![of(Points, "0.05", "支付比例提高5个百分点")], vec![("50元".to_owned(), SkippedWhy::Change)])
    );
    assert_eq!(read("限额提高50%").0, [of(Factor, "1.5", "限额提高50%")]);
    // The verb before a list is that of all of it; the same number twice has two places.
    let listed = "二级、三级医院支付比例分别降低5%、10%";
    assert_eq!(read(listed).0, [of(Points, "-0.05", listed), of(Points, "-0.10", listed)]);
    let twice = "一级提高5个百分点，三级医院降低5个百分点";
    assert_eq!(
        read(twice).0,
        [of(Points, "0.05", "一级提高5个百分点"), of(Points, "-0.05", "三级医院降低5个百分点")]
    );
    // 最高, 低保 and 参加 are no verbs.
    assert_eq!(read("年度最高支付限额为2万元").0, [of(Amount, "20000", "年度最高支付限额为2万元")]);
    assert_eq!(read("低保对象支付比例高5个百分点").0[0].1, "0.05");
    assert_eq!(read("最高按70%支付").0, [of(Ratio, "0.70", "最高按70%支付")]);
}

/// By hand: whoever bears 20% is paid 80%.
#[test]
fn what_the_person_bears_is_not_paid() {
    let read = |phrase: &str| -> Vec<(String, Kind)> {
        draft_figures(phrase, "").0.into_iter().map(|one| (one.value, one.kind)).collect()
    };
    let derived = |value: &str| (value.to_owned(), Kind::Derived);
    let published = |value: &str| (value.to_owned(), Kind::Published);
    assert_eq!(read("个人自付比例为20%"), [derived("0.80")]);
    assert_eq!(read("居民个人自付40%"), [derived("0.60")]);
    assert_eq!(read("个人负担比例分别为15%、25%、40%"), [derived("0.85"), derived("0.75"), derived("0.60")]);
    assert_eq!(read("个人自付比例一级15%，二级25%"), [derived("0.85"), derived("0.75")]);
    assert_eq!(read("支付比例为80%，个人自付20%"), [published("0.80"), derived("0.80")]);
    // What is paid of what they bear, what they pay first, and the most they bear are figures as they stand.
    assert_eq!(read("个人自付部分按60%支付"), [published("0.60")]);
    assert_eq!(read("对个人自付费用救助70%"), [published("0.70")]);
    assert_eq!(read("转外就医先由个人自付10%"), [published("0.10")]);
    assert_eq!(read("个人负担不超过10%"), [published("0.10")]);
    // Bounded from one side, the rest is bounded from the other, which no ratio can say.
    assert_eq!(read("个人自付20%以上"), []);
}

/// 以上 behind a share is a least, behind an amount it begins a part of the costs.
#[test]
fn a_least_is_said_of_the_number_before_it() {
    let kinds = |phrase: &str| -> Vec<(String, Kind)> {
        draft_figures(phrase, "").0.into_iter().map(|one| (one.value, one.kind)).collect()
    };
    let published = |value: &str| (value.to_owned(), Kind::Published);
    let least = |value: &str| (value.to_owned(), Kind::AtLeast);
    assert_eq!(
        kinds("5万元以上至10万元的部分支付65%"),
        [published("50000"), published("100000"), published("0.65")]
    );
    assert_eq!(
        kinds("5万元以下支付60%以上，10万元以上支付70%"),
        [published("50000"), least("0.60"), published("100000"), published("0.70")]
    );
    assert_eq!(kinds("不低于60%，最高限额2万元"), [least("0.60"), published("20000")]);
    assert_eq!(kinds("分别达到85%、75%以上"), [least("0.85"), least("0.75")]);
}

#[test]
fn a_figure_is_named_by_the_words_next_to_it() {
    let names = |phrase: &str, before: &str| -> Vec<String> {
        draft_figures(phrase, before).0.into_iter().map(|one| one.id).collect()
    };
    assert_eq!(names("居民门诊一年最多支付300元", ""), ["resident-outpatient-cap"]);
    assert_eq!(names("一年最多救助3万元", "医疗救助起付标准为2000元。"), ["aid-cap"]);
    assert_eq!(
        names("大病保险起付线为1.2万元，5万元以下的部分支付60%，5万元至10万元支付65%", ""),
        [
            "critical-deductible",
            "critical-bound-1",
            "critical-ratio-1",
            "critical-bound-2",
            "critical-bound-3",
            "critical-ratio-2"
        ]
    );
    assert_eq!(
        names("三级医院起付标准：职工900元，居民1000元", ""),
        ["employee-deductible-tertiary", "resident-deductible-tertiary"]
    );
    assert_eq!(names("先由个人自付10%", ""), ["prepay"]);
    assert_eq!(names("每床日200元，每次封顶5000元", ""), ["amount", "cap"]);
    assert_eq!(names("500元的起付标准", ""), ["deductible"]);
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
    for one in [&by_lines, &by_columns] {
        assert_eq!(
            read(&one.rows[0]),
            (
                "resident",
                "inpatient",
                vec![
                    by_level("deductible", ["200", "400", "800"]),
                    by_level("ratio", ["0.85", "0.75", "0.60"])
                ]
            )
        );
        assert_eq!((one.rows.len(), one.skipped.len()), (1, 0));
        assert_eq!(one.rows[0].columns[1].cells[0].figure.kind, Kind::Published);
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
        ("from = \"\"", "from = 2026-01-01"),
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
    let row = &read.rows[0];
    let mut keys = vec![("insurance", Node::texts([row.insurance])), ("setting", Node::texts([row.setting]))];
    for column in &row.columns {
        let mut levels = Vec::new();
        for cell in &column.cells {
            let cited = Cited { document: "rules", section: "第二条" };
            pack = insert(&pack, "figure", &figure_toml(&cell.figure, cited));
            levels.push((cell.levels[0], Node::text(&cell.figure.id)));
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
    let day = Node::new(Value::Day(Day::of(2026, 11, 29).unwrap()));
    let signed = |text: &str| with_head(text, "checked", Some(&day));
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
        assert_eq!(signed(before), after);
        assert_eq!(signed(after), after, "written once more it is the same");
    }
}

/// Texts in both ways of writing, and one that is not there yet; what is taken out takes its line with it.
#[test]
fn a_head_is_written_where_it_stands() {
    let said = Node::text("甲\"市");
    for (key, value, before, after) in [
        (
            "region.zh",
            Some(&said),
            "id = \"a\"\nregion.zh = \"x\\\"y\" # 注\n",
            "id = \"a\"\nregion.zh = \"甲\\\"市\" # 注\n",
        ),
        (
            "region.zh",
            Some(&said),
            "region = { zh = \"x\", en = \"X\" }\n",
            "region = { zh = \"甲\\\"市\", en = \"X\" }\n",
        ),
        (
            "region.en",
            Some(&said),
            "region = { zh = \"x\" }\n",
            "region = { zh = \"x\", en = \"甲\\\"市\" }\n",
        ),
        (
            "title.zh",
            Some(&said),
            "id = \"a\"\nregion.zh = \"x\"\nstatus = \"\"\n",
            "id = \"a\"\nregion.zh = \"x\"\ntitle.zh = \"甲\\\"市\"\nstatus = \"\"\n",
        ),
        ("id", Some(&said), "from = 2026-01-01\n", "id = \"甲\\\"市\"\nfrom = 2026-01-01\n"),
        (
            "until",
            None,
            "from = 2026-01-01\nuntil = 2027-01-01 # 注\n\n[[a]]\n",
            "from = 2026-01-01\n\n[[a]]\n",
        ),
        ("until", None, "from = 2026-01-01\n", "from = 2026-01-01\n"),
    ] {
        assert_eq!(with_head(before, key, value), after, "{key}");
    }
}
