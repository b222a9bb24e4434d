//! What authors' files carry that the eye does not see: blanks, widths, letters nobody sees, typographic quotes; and
//! slips that load and mean something else.

use crate::shelf;
use benefit_estimator::authoring::{Finding, PackTexts, Sources, Unit, check, mentions};
use benefit_estimator::language::Language;
use benefit_estimator::locale::finding_text;
use benefit_estimator::policy::Catalog;
use benefit_estimator::terms::FigureKey;

fn base(file: &str) -> String {
    shelf::text(&format!("tests/packs_checked/base/{file}"))
}

/// What is found in the base with one thing replaced, in the pack and in the document's text.
fn findings(pack: &str, document: &str) -> Vec<Finding> {
    let cases = base("cases.toml");
    let texts = PackTexts { folder: Some("base"), pack, cases: Some(&cases) };
    check(texts, Some(&Sources::new([("d.txt".to_owned(), document.to_owned())]))).findings
}

fn codes(found: &[Finding]) -> Vec<(&str, &'static str)> {
    found.iter().map(|one| (one.path.as_str(), one.remark.code())).collect()
}

/// The cap of aid, 2万元 in the base's document, in this form in document and quote; the pack says this figure.
fn cap(document: &str, quote: &str, amount: &str) -> Vec<&'static str> {
    let pack = base("pack.toml")
        .replace("amount = \"20000\"", &format!("amount = \"{amount}\""))
        .replace("年度救助限额按2万元执行", &format!("年度救助限额按{quote}执行"));
    let text = base("d.txt").replace("年度救助限额按2万元执行", &format!("年度救助限额按{document}执行"));
    findings(&pack, &text).iter().map(|one| one.remark.code()).collect()
}

/// Blanks and widths in document and quote, in either, in both: the right figure is taken, the wrong one told.
#[test]
fn an_amount_is_read_from_the_cleaned_text() {
    for (written, right, wrong) in [
        ("2 万元", "20000", "2"),
        ("2\u{a0}万元", "20000", "2"),
        ("2\u{3000}万元", "20000", "2"),
        ("2\u{2009}万\u{202f}元", "20000", "2"),
        ("2\u{200b}万元", "20000", "2"),
        ("２万元", "20000", "2"),
        ("２ 萬 元", "20000", "2"),
        ("20 000元", "20000", "20"),
        ("20\u{a0}000\u{a0}元", "20000", "20"),
        ("20，000元", "20000", "20"),
        ("1．4万元", "14000", "1"),
        ("1.4 万元", "14000", "1"),
        ("1万2千元", "12000", "10000"),
        ("1 万 2 千 元", "12000", "2000"),
        ("1万2000元", "12000", "10000"),
        ("一万二千元", "12000", "2000"),
        ("两万五千元", "25000", "20000"),
        ("两万五", "25000", "20000"),
        ("1万零500元", "10500", "10000"),
        ("三千五百元", "3500", "500"),
        ("3千5百元", "3500", "3000"),
        ("三千五元", "3500", "3005"),
    ] {
        let (plain, blank) = (written.to_owned(), written.replace(' ', ""));
        let grouped = written.starts_with("20 ");
        for quote in [&plain, if grouped { &plain } else { &blank }] {
            let found = cap(written, quote, right);
            assert!(
                !found.contains(&"not-in-quote") && !found.contains(&"not-in-source"),
                "{written}: {found:?}"
            );
            assert!(cap(written, quote, wrong).contains(&"not-in-quote"), "{written}: {wrong} was taken");
        }
    }
}

#[test]
fn a_share_is_read_from_the_cleaned_text() {
    for written in [
        "70 %",
        "70\u{a0}%",
        "70\u{3000}％",
        "７０％",
        "70﹪",
        "百分之七十",
        "百分之 七十",
        "百 分 之 七 十",
        "七成",
        "七 成",
        "700‰",
    ] {
        for (ratio, right) in [("0.70", true), ("0.07", false), ("0.7", true), ("0.75", false)] {
            let pack = base("pack.toml")
                .replace(
                    "id = \"aid-ratio\"\nratio = \"0.70\"",
                    &format!("id = \"aid-ratio\"\nratio = \"{ratio}\""),
                )
                .replace("救助比例为七成", &format!("救助比例为{written}"));
            let text = base("d.txt").replace("救助比例为七成", &format!("救助比例为{written}"));
            let found = findings(&pack, &text);
            let told = codes(&found).contains(&("figure.14.quote", "not-in-quote"));
            assert_eq!(told, !right, "{written} {ratio}: {:?}", codes(&found));
        }
    }
}

/// 自付为在职人员的60% is 0.6 of the person's part; what else is written beside that phrase is told.
#[test]
fn the_factor_of_a_persons_part_stands_in_its_quote() {
    let pack = shelf::text("static/policies/example-city/pack.toml");
    let told = |factor: &str| {
        let pack = pack.replacen("person-factor = \"0.6\"", &format!("person-factor = \"{factor}\""), 1);
        let texts = PackTexts { folder: Some("example-city"), pack: &pack, cases: None };
        let found = check(texts, None).findings;
        found.iter().any(|one| one.remark.code() == "not-in-quote")
    };
    assert!(!told("0.6"));
    for other in ["0.7", "0.06", "0.4"] {
        assert!(told(other), "{other}");
    }
}

/// What a figure is told to write one of names every key that can hold its number.
#[test]
fn a_figure_without_a_number_is_told_every_key() {
    let pack = base("pack.toml").replacen("ratio = \"0.60\"\n", "", 1);
    let found = findings(&pack, &base("d.txt"));
    let told = found.iter().find(|one| one.remark.code() == "one-of").unwrap();
    let keys = FigureKey::IDS.join(" / ");
    assert!(finding_text(told, Language::En).contains(&keys), "{}", finding_text(told, Language::En));
}

/// Two numbers stay two.
#[test]
fn numbers_that_stand_apart_are_not_joined() {
    let read = |text: &str| -> Vec<(u128, Unit)> {
        mentions(text).into_iter().map(|one| (one.value / 1_000_000, one.unit)).collect()
    };
    assert_eq!(read("2万60%"), [(20_000, Unit::None), (60, Unit::Percent)]);
    assert_eq!(read("2万元 5千元"), [(20_000, Unit::Yuan), (5_000, Unit::Yuan)]);
    assert_eq!(read("300 500 800元"), [(300, Unit::Yuan), (500, Unit::Yuan), (800, Unit::Yuan)]);
    assert_eq!(read("1 300元"), [(1, Unit::Yuan), (300, Unit::Yuan)]);
    assert_eq!(read("2万1年"), [(20_000, Unit::None), (1, Unit::Other)]);
    assert_eq!(read("1万2万"), [(10_000, Unit::None), (20_000, Unit::None)]);
    // So many digits that their hundredths would not fit are no figure of a policy.
    let long = base("pack.toml").replace("ratio = \"0.85\"", &format!("ratio = \"{}\"", "9".repeat(32)));
    assert!(codes(&findings(&long, &base("d.txt"))).iter().any(|(path, _)| *path == "figure.1.ratio"));
}

/// Cells of a table are no list, whatever parts them; a broken number lends nothing that is more than a whole.
#[test]
fn cells_are_no_list() {
    let read = |text: &str| -> Vec<(u128, Unit)> {
        mentions(text).into_iter().map(|one| (one.value / 1_000_000, one.unit)).collect()
    };
    let cells = [(200, Unit::None), (90, Unit::Percent)];
    for text in ["200\t90%", "200  90%", "200　　90%", "200 90%"] {
        assert_eq!(read(text), cells, "{text:?}");
    }
    assert_eq!(read("75、60%"), [(75, Unit::Percent), (60, Unit::Percent)]);
    assert_eq!(read("85、七成"), [(85, Unit::None), (70, Unit::Percent)]);
    assert_eq!(read("为500，30天内"), [(500, Unit::None), (30, Unit::Other)]);
    assert_eq!(read("限额（百元）"), [(100, Unit::Other)]);
}

/// A bare number in a quote is of the unit that the head in the quote names, and of no other.
#[test]
fn a_quote_with_a_head_is_read_in_its_unit() {
    for (quote, right, wrong) in [
        ("救助限额（万元）……低保对象\\t2", "20000", "2"),
        ("单位：万元……低保对象\\t2", "20000", "2"),
        ("救助限额（元）……低保对象\\t2000", "2000", "20000000"),
    ] {
        let told = |amount: &str| {
            let pack = base("pack.toml")
                .replace("amount = \"20000\"", &format!("amount = \"{amount}\""))
                .replace("年度救助限额按2万元执行", quote);
            codes(&findings(&pack, &base("d.txt"))).iter().any(|(_, code)| *code == "not-in-quote")
        };
        assert!(!told(right) && told(wrong), "{quote}");
    }
}

/// A quote that begins or ends within a number is not what the document says.
#[test]
fn a_quote_that_cuts_a_number_is_told() {
    for (document, quote, amount) in [
        ("12万元", "2万元", "20000"),
        ("2万5千元", "2万", "20000"),
        ("20000元", "2000", "2000"),
        ("1.2万元", "2万元", "20000"),
        ("十二万元", "二万元", "20000"),
    ] {
        let pack = base("pack.toml")
            .replace("amount = \"20000\"", &format!("amount = \"{amount}\""))
            .replace("年度救助限额按2万元执行", quote);
        let text = base("d.txt").replace("2万元", document).replace("2.5万元", "").replace("2、3万元", "");
        let found = findings(&pack, &text);
        assert!(
            codes(&found).contains(&("figure.15.quote", "not-in-source")),
            "{quote}: {:?}",
            codes(&found)
        );
    }
}

/// In a pack: `put` in the place of `find`, and what must be told at the line where `find` stood.
#[track_caller]
fn slip(find: &str, put: &str, zh: &str, en: &str) {
    let pack = base("pack.toml");
    assert!(pack.contains(find), "{find}");
    let line = pack.lines().position(|line| line.contains(find)).unwrap() + 1;
    let broken = pack.replacen(find, put, 1);
    let found = findings(&broken, &base("d.txt"));
    let at = |one: &&Finding| one.place_in(&broken).is_some_and(|(at, _)| at == line);
    let here: Vec<&Finding> = found.iter().filter(at).collect();
    for (language, words) in [(Language::Zh, zh), (Language::En, en)] {
        let told: Vec<String> = here.iter().map(|one| finding_text(one, language)).collect();
        assert!(told.iter().any(|text| text.contains(words)), "{put:?}: {told:?} of {:?}", codes(&found));
        for parser in ["expected", "invalid", "unquoted", "string values", "unclosed", "unexpected"] {
            assert!(!told.iter().any(|text| text.contains(parser)), "{told:?}");
        }
    }
}

#[test]
fn signs_of_the_wrong_width_are_named_at_their_line() {
    slip("id = \"base\"", "id = “base”", "引号 “ (U+201C)", "quote “ (U+201C)");
    slip("id = \"base\"", "id = \"base”", "引号 ” (U+201D)", "quote ” (U+201D)");
    slip("id = \"base\"", "id = ＂base＂", "引号 ＂ (U+FF02)", "quote ＂ (U+FF02)");
    slip("id = \"base\"", "id = ‘base’", "引号 ‘ (U+2018)", "quote ‘ (U+2018)");
    slip("id = \"base\"", "id ＝ \"base\"", "＝ (U+FF1D)", "＝ (U+FF1D)");
    slip("id = \"base\"", "id\u{a0}= \"base\"", "U+00A0 不换行空格", "U+00A0 no-break space");
    slip("id = \"base\"", "id =\u{3000}\"base\"", "U+3000 全角空格", "U+3000 full-width space");
    slip("id = \"base\"", "\u{200b}id = \"base\"", "U+200B 零宽空格", "U+200B zero-width space");
    slip("level = [\"tertiary\"]", "level = 【\"tertiary\"】", "【 (U+3010)", "【 (U+3010)");
    slip("level = [\"grassroots\", ", "level = [\"grassroots\"， ", "， (U+FF0C)", "， (U+FF0C)");
    slip("from = 2023-01-01", "from = 2023－01－01", "－ (U+FF0D)", "－ (U+FF0D)");
    for day in ["2023年1月1日", "2023/01/01", "2023.1.1", "2023-1-1", "2023-13-01"] {
        slip("from = 2023-01-01", &format!("from = {day}"), "2023-05-01", "2023-05-01");
    }
    slip("id = \"base\"", "id = \"base\",", "值的后面", "behind the value");
    slip("id = \"base\"", "id = \"base\" // the id", "用 # 开头", "begins with #");
    slip("amount = \"20000\"", "amount = 20,000", "值的后面", "behind the value");
    slip("id = \"base\"", "id = base", "放在 \" 里", "stand within \"");
    slip("id = \"base\"", "id = \"base", "引号没有成对", "second quote is missing");
    slip("id = \"base\"", "id \"base\"", "名称 = 值", "name = value");
    slip("id = \"base\"", "id = \"a\\qb\"", "反斜杠", "backslash");
    slip("version = \"1\"", "id = \"1\"", "写了两次", "stands twice");
}

#[test]
fn what_nobody_sees_in_a_name_is_named_at_its_line() {
    for (letter, zh, en) in [
        ('\u{200b}', "U+200B 零宽空格", "U+200B zero-width space"),
        ('\u{a0}', "U+00A0 不换行空格", "U+00A0 no-break space"),
        ('\u{3000}', "U+3000 全角空格", "U+3000 full-width space"),
        ('\u{feff}', "U+FEFF 字节顺序标记", "U+FEFF byte order mark"),
        ('\u{202e}', "U+202E 文字方向符", "U+202E direction mark"),
        ('\u{2066}', "U+2066 文字方向符", "U+2066 direction mark"),
        ('\u{ad}', "U+00AD 软连字符", "U+00AD soft hyphen"),
    ] {
        slip("id = \"base\"", &format!("id = \"ba{letter}se\""), zh, en);
        slip("zh = \"示例市\"", &format!("zh = \"示例{letter}市\""), zh, en);
        slip("id = \"aid-cap\"", &format!("id = \"aid{letter}-cap\""), zh, en);
        slip("cap = \"aid-cap\"", &format!("cap = \"aid{letter}-cap\""), zh, en);
        slip("amount = \"20000\"", &format!("amount = \"20{letter}000\""), zh, en);
        slip("text = \"d.txt\"", &format!("text = \"d{letter}.txt\""), zh, en);
    }
    // Written as an escape, and in a name between quotes.
    slip("id = \"base\"", "id = \"ba\\u200bse\"", "U+200B", "U+200B");
    slip("id = \"base\"", "\"i\u{200b}d\" = \"base\"", "U+200B", "U+200B");
}

#[test]
fn one_slip_is_told_once() {
    let told =
        |pack: String| codes(&findings(&pack, &base("d.txt"))).iter().filter(|one| one.1 == "syntax").count();
    assert_eq!(told(base("pack.toml").replace('\n', "\r")), 1);
    assert_eq!(told(base("pack.toml").replacen("[[figure]]", "［［figure］］", 1)), 1);
    assert_eq!(told(base("pack.toml").replacen("id = \"base\"", "id = “base”", 1)), 1);
}

#[test]
fn a_folder_that_looks_like_the_id_is_told_apart() {
    let (pack, cases) = (base("pack.toml"), base("cases.toml"));
    let texts = PackTexts { folder: Some("base\u{200b}"), pack: &pack, cases: Some(&cases) };
    let found = check(texts, None).findings;
    assert_eq!(codes(&found), [("id", "folder-name")]);
    assert!(finding_text(&found[0], Language::En).contains("U+200B zero-width space"));
}

/// At the ends it does not count, and what is copied from a document may hold it.
#[test]
fn blanks_at_the_ends_and_in_copied_texts_do_not_count() {
    for end in [" ", "\u{a0}", "\u{3000}", "\u{200b}", "\u{feff}", "\u{200e}", "\t"] {
        let pack = base("pack.toml")
            .replace("id = \"base\"", &format!("id = \"{end}base{end}\""))
            .replace("zh = \"示例市\"", &format!("zh = \"示例市{end}\""))
            .replace("id = \"aid-cap\"", &format!("id = \"aid-cap{end}\""))
            .replace("amount = \"20000\"", &format!("amount = \"20000{end}\""))
            .replace("identity = [\"destitute\"]", &format!("identity = [\"destitute{end}\"]"))
            .replace("text = \"d.txt\"", &format!("text = \"d.txt{end}\""))
            .replace("住院起付标准为300元", &format!("住院起付{end}标准为300{end}元"));
        let pack = pack.replace("section = \"1\"", &format!("section = \"第{end}1\""));
        assert_eq!(codes(&findings(&pack, &base("d.txt"))), [], "{end:?}");
    }
}

/// Two entries whose regions look the same are of one region: they cannot share days without a word.
#[test]
fn no_two_regions_differ_by_what_nobody_sees() {
    let entry = |id: &str, zh: &str| {
        format!(
            "[[pack]]\nid = \"{id}\"\nregion = {{ zh = \"{zh}\", en = \"A\" }}\nstatus = \"reported\"\nfrom = 2023-01-01\n"
        )
    };
    for twin in ["甲市 ", " 甲市", "甲市\u{a0}", "甲市\u{200b}", "\u{feff}甲市", "甲市\u{3000}"] {
        let problems = Catalog::from_toml(&(entry("a", "甲市") + &entry("b", twin))).unwrap_err();
        assert_eq!(problems[0].fault.code(), "periods-overlap", "{twin:?}");
    }
    for twin in ["甲\u{200b}市", "甲\u{a0}市", "甲\u{202d}市"] {
        let problems = Catalog::from_toml(&(entry("a", "甲市") + &entry("b", twin))).unwrap_err();
        assert_eq!(
            (problems[0].path.as_str(), problems[0].fault.code()),
            ("pack.1.region.zh", "unseen-letter")
        );
    }
}

#[test]
fn a_last_day_as_until_is_remarked() {
    for (until, next) in [
        ("2023-12-31", Some("2024-01-01")),
        ("2023-06-30", Some("2023-07-01")),
        ("2024-02-29", Some("2024-03-01")),
        ("2023-02-28", Some("2023-03-01")),
        ("2024-02-28", None),
        ("2024-01-01", None),
        ("2023-12-30", None),
    ] {
        let pack =
            base("pack.toml").replace("from = 2023-01-01", &format!("from = 2023-01-01\nuntil = {until}"));
        let found = findings(&pack, &base("d.txt"));
        match next {
            None => assert_eq!(codes(&found), [], "{until}"),
            Some(next) => {
                assert_eq!(codes(&found), [("until", "until-last-day")], "{until}");
                assert_eq!(found[0].severity.id(), "warning");
                for language in Language::ALL {
                    assert!(finding_text(&found[0], *language).contains(next), "{until}");
                }
            }
        }
    }
}

const ADJUSTMENT: &str = "
[[figure]]
id = \"elsewhere\"
points = \"0.10\"
kind = \"derived\"
document = \"d\"
section = \"1\"
quote = \"十\"
why = { zh = \"算出\", en = \"Derived\" }

[[place-adjustment]]
place = [\"referred-out\"]
points = \"elsewhere\"
";

#[test]
fn points_that_raise_care_elsewhere_are_remarked() {
    let remarked = |text: &str| {
        let found = findings(&format!("{}{text}", base("pack.toml")), &base("d.txt"));
        found
            .iter()
            .filter(|one| one.remark.code() == "points-raise-elsewhere")
            .map(|one| one.path.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(remarked(ADJUSTMENT), ["place-adjustment.0.points"]);
    assert_eq!(remarked(&ADJUSTMENT.replace("referred-out", "temporary-out")), ["place-adjustment.0.points"]);
    assert_eq!(remarked(&ADJUSTMENT.replace("0.10", "-0.10")), Vec::<String>::new());
    assert_eq!(remarked(&ADJUSTMENT.replace("0.10", "0.00")), Vec::<String>::new());
    assert_eq!(remarked(&ADJUSTMENT.replace("referred-out", "in-county")), Vec::<String>::new());
}

#[test]
fn a_larger_ratio_elsewhere_is_remarked() {
    let row = "level = [\"grassroots\", \"primary\", \"secondary\"]\ndeductible = \"deductible-low\"\nratio = \"ratio-low\"";
    let near = row
        .replace("level", "place = [\"in-county\", \"in-city\"]\nlevel")
        .replace("ratio-low", "ratio-high");
    let far =
        row.replace("level", "place = [\"referred-out\", \"resident-elsewhere\", \"temporary-out\"]\nlevel");
    let pack =
        base("pack.toml").replace(row, &format!("{near}\n\n[[basic]]\nsetting = [\"inpatient\"]\n{far}"));
    let found = findings(&pack, &base("d.txt"));
    assert!(codes(&found).contains(&("basic.1.ratio", "ratio-rises-elsewhere")), "{:?}", codes(&found));
    let swapped = pack
        .replacen("ratio = \"ratio-high\"", "ratio = \"x\"", 1)
        .replacen("ratio = \"ratio-low\"", "ratio = \"ratio-high\"", 1)
        .replacen("ratio = \"x\"", "ratio = \"ratio-low\"", 1);
    assert!(
        !codes(&findings(&swapped, &base("d.txt"))).iter().any(|(_, code)| *code == "ratio-rises-elsewhere")
    );
}

#[test]
fn points_of_the_other_direction_are_told_as_such() {
    let pack = base("pack.toml").replace("支付比例提高5个百分点", "支付比例降低5个百分点");
    let found = findings(&pack, &base("d.txt"));
    let one = found.iter().find(|one| one.path == "figure.10.quote").unwrap();
    assert!(finding_text(one, Language::Zh).contains("少了一个负号"));
    assert!(finding_text(one, Language::En).contains("is a minus missing?"));
}
