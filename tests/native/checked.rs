//! What the authors' kit finds. Each file of `tests/packs_checked` changes something in the whole pack beside it
//! (`base`), and has in its leading comments exactly what must be found then:
//! `# expect: FILE LINE PATH SEVERITY CODE`; `-` stands for no line and for the empty path.

use crate::shelf;
use benefit_estimator::authoring::{File, Finding, PackTexts, Sources, catalogue, check, mentions, periods};
use benefit_estimator::language::Language;
use benefit_estimator::locale::finding_text;
use benefit_estimator::policy::Policy;
use benefit_estimator::tree::parse_toml;

const BASE: &str = "tests/packs_checked/base";

fn base(file: &str) -> String {
    shelf::text(&format!("{BASE}/{file}"))
}

fn sources() -> Sources {
    Sources::new([("d.txt".to_owned(), base("d.txt"))])
}

/// A broken pack: its two texts, and what must be found.
struct Bad {
    name: String,
    pack: String,
    cases: String,
    expected: Vec<String>,
}

impl Bad {
    fn read(name: String, text: &str) -> Self {
        let (tree, problems) = parse_toml(text);
        assert_eq!(problems, [], "{name}");
        let (mut pack, mut cases) = (base("pack.toml"), base("cases.toml"));
        for edit in tree.list("edit") {
            let of = |key: &str| edit.text_at(key).unwrap();
            let file = if of("file") == "pack" { &mut pack } else { &mut cases };
            assert_eq!(file.matches(of("find")).count(), 1, "{name}: {}", of("find"));
            *file = file.replace(of("find"), of("put"));
        }
        let expected = text.lines().filter_map(|line| line.strip_prefix("# expect: "));
        let mut expected: Vec<String> = expected.map(str::to_owned).collect();
        expected.sort();
        Self { name, pack, cases, expected }
    }

    fn findings(&self) -> Vec<Finding> {
        let texts = PackTexts { folder: Some("base"), pack: &self.pack, cases: Some(&self.cases) };
        check(texts, Some(&sources())).findings
    }

    /// What was found, written as the comments write it.
    fn found(&self) -> Vec<String> {
        let told = |finding: &Finding| {
            let (file, text) = match finding.file {
                File::Pack => ("pack", &self.pack),
                File::Cases => ("cases", &self.cases),
                File::Index => panic!("{}: there is no catalogue", self.name),
            };
            let line = finding.place_in(text).map_or_else(|| "-".to_owned(), |(line, _)| line.to_string());
            let path = if finding.path.is_empty() { "-" } else { &finding.path };
            format!("{file} {line} {path} {} {}", finding.severity.id(), finding.remark.code())
        };
        let mut found: Vec<String> = self.findings().iter().map(told).collect();
        found.sort();
        found
    }
}

fn bad_packs() -> Vec<Bad> {
    let files = std::fs::read_dir(shelf::root("tests/packs_checked")).unwrap();
    let mut files: Vec<_> = files.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    let read = |file: &std::path::PathBuf| {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        Bad::read(name, &std::fs::read_to_string(file).unwrap())
    };
    files.iter().map(read).collect()
}

#[test]
fn the_base_is_found_to_be_right() {
    let (pack, cases) = (base("pack.toml"), base("cases.toml"));
    let texts = PackTexts { folder: Some("base"), pack: &pack, cases: Some(&cases) };
    assert_eq!(check(texts, Some(&sources())).findings, []);
}

#[test]
fn every_broken_pack_gives_exactly_its_recorded_findings() {
    let mut wrong = Vec::new();
    for bad in bad_packs() {
        assert!(!bad.expected.is_empty(), "{}: nothing is expected", bad.name);
        let found = bad.found();
        if found != bad.expected {
            wrong.push(format!("{}:\n  expected {:#?}\n  found {found:#?}", bad.name, bad.expected));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A share is not an amount of yuan, and a situation has words.
#[test]
fn what_is_written_wrong_is_told_as_it_should_be() {
    let cases = base("cases.toml");
    let told = |pack: &str, path: &str, language| {
        let texts = PackTexts { folder: Some("base"), pack, cases: Some(&cases) };
        let found = check(texts, None).findings;
        let one = found.iter().find(|one| one.path == path).unwrap();
        finding_text(one, language)
    };
    for (given, right) in [("85%", "0.85"), ("100%", "1"), ("5％", "0.05"), ("八成五", "0.85")] {
        let pack = base("pack.toml").replacen("ratio = \"0.85\"", &format!("ratio = \"{given}\""), 1);
        for language in [Language::Zh, Language::En] {
            let words = told(&pack, "figure.1.ratio", language);
            assert!(words.contains(&format!(" {right}")) && !words.contains("80000"), "{words}");
        }
    }
    let amount = base("pack.toml").replacen("amount = \"300\"", "amount = \"三百\"", 1);
    assert!(told(&amount, "figure.0.amount", Language::Zh).contains("80000"));
    let template = shelf::text("docs/template/pack.toml");
    let head = template.split("[[figure]]").next().unwrap();
    let texts = PackTexts { folder: None, pack: head, cases: None };
    let found = check(texts, None).findings;
    let gap = found.iter().find(|one| one.remark.code() == "gap").unwrap();
    assert!(finding_text(gap, Language::Zh).starts_with("基本医保还没有一行待遇"));
    let three = "setting = [\"outpatient\", \"chronic-outpatient\", \"two-disease-outpatient\"]";
    let pack = base("pack.toml").replacen(three, "setting = [\"outpatient\", \"two-disease-outpatient\"]", 1);
    let texts = PackTexts { folder: Some("base"), pack: &pack, cases: Some(&cases) };
    let found = check(texts, None).findings;
    let gap = found.iter().find(|one| one.remark.code() == "gap").unwrap();
    let words = finding_text(gap, Language::Zh);
    assert!(words.contains("门诊慢特病") && !words.contains("chronic-outpatient"), "{words}");
}

#[test]
fn there_are_enough_broken_packs() {
    assert!(bad_packs().len() >= 40, "{}", bad_packs().len());
}

/// Whatever is found, both languages have words for it; the English ones hold Chinese in backquotes only.
#[test]
fn every_finding_has_words_in_both_languages() {
    let is_chinese = |letter: char| ('一'..='龥').contains(&letter);
    for bad in bad_packs() {
        for finding in bad.findings() {
            let [zh, en] = [Language::Zh, Language::En].map(|language| finding_text(&finding, language));
            assert!(zh.chars().any(is_chinese), "{}: {zh}", bad.name);
            let own: String = en.split('`').step_by(2).collect();
            assert!(!own.is_empty() && !own.chars().any(is_chinese), "{}: {en}", bad.name);
        }
    }
}

#[test]
fn a_pack_without_cases_is_told() {
    let pack = base("pack.toml");
    let found = check(PackTexts { folder: None, pack: &pack, cases: None }, None).findings;
    let codes: Vec<&str> = found.iter().map(|one| one.remark.code()).collect();
    assert_eq!(codes, ["no-cases"]);
}

/// The base as a pack of these days.
fn dated(id: &str, from: &str, until: Option<&str>) -> Policy {
    let until = until.map_or_else(String::new, |day| format!("until = {day}\n"));
    let text = base("pack.toml")
        .replace("id = \"base\"", &format!("id = \"{id}\""))
        .replace("from = 2023-01-01\n", &format!("from = {from}\n{until}"));
    Policy::from_toml(&text).unwrap()
}

#[track_caller]
fn between(packs: &[Policy]) -> Vec<(usize, &'static str)> {
    let packs: Vec<&Policy> = packs.iter().collect();
    periods(&packs).into_iter().map(|(index, finding)| (index, finding.remark.code())).collect()
}

#[test]
fn two_packs_of_a_region_on_one_day_are_told_at_the_later_one() {
    let touching = [dated("a", "2022-01-01", Some("2023-01-01")), dated("b", "2023-01-01", None)];
    assert_eq!(between(&touching), []);
    let overlap = [dated("b", "2023-01-01", None), dated("a", "2022-01-01", Some("2023-01-02"))];
    assert_eq!(between(&overlap), [(0, "periods-overlap")]);
    let open = [dated("a", "2022-01-01", None), dated("b", "2023-01-01", Some("2024-01-01"))];
    assert_eq!(between(&open), [(1, "periods-overlap")]);
    let same = [dated("a", "2023-01-01", None), dated("b", "2023-01-01", None)];
    assert_eq!(between(&same), [(1, "periods-overlap")]);
}

#[test]
fn days_between_two_packs_are_pointed_out() {
    let gap = [
        dated("a", "2020-01-01", Some("2021-01-01")),
        dated("c", "2023-01-01", None),
        dated("b", "2021-01-01", Some("2022-12-31")),
    ];
    assert_eq!(between(&gap), [(1, "period-gap")]);
}

const INDEX: &str = "[[pack]]\nid = \"a\"\nregion = { zh = \"示例市\", en = \"Example\" }\nstatus = \"reported\"\nfrom = 2023-01-01\n";

#[track_caller]
fn listed(index: &str, packs: &[Policy], unread: &[&str]) -> Vec<String> {
    let packs: Vec<&Policy> = packs.iter().collect();
    let line = |one: &Finding| one.place_in(index).map_or(0, |(line, _)| line);
    let found = catalogue(index, &packs, unread);
    found.iter().map(|one| format!("{} {} {}", line(one), one.path, one.remark.code())).collect()
}

#[test]
fn the_catalogue_says_what_the_packs_say() {
    let pack = || dated("a", "2023-01-01", None);
    assert_eq!(listed(INDEX, &[pack()], &[]), Vec::<String>::new());
    assert_eq!(listed(INDEX, &[], &[]), ["2 pack.0.id listed-without-pack"]);
    assert_eq!(listed(INDEX, &[], &["a"]), Vec::<String>::new());
    assert_eq!(listed(INDEX, &[pack(), dated("b", "2023-01-01", None)], &[]), ["0  not-listed"]);
    let draft = INDEX.replace("reported", "draft").replace("Example", "Elsewhere");
    assert_eq!(
        listed(&draft, &[pack()], &[]),
        ["3 pack.0.region.en listed-otherwise", "4 pack.0.status listed-otherwise"]
    );
    let scope = INDEX.replace("status", "scope = { zh = \"不管乙县\", en = \"Not county B\" }\nstatus");
    assert_eq!(
        listed(&scope, &[pack()], &[]),
        ["4 pack.0.scope.zh listed-otherwise", "4 pack.0.scope.en listed-otherwise"]
    );
    let later = dated("a", "2023-01-02", Some("2024-01-01"));
    assert_eq!(
        listed(INDEX, &[later], &[]),
        ["1 pack.0.until listed-otherwise", "5 pack.0.from listed-otherwise"]
    );
    assert_eq!(listed("[[pack]\n", &[], &[]).len(), 1);
}

/// Numbers as official texts write them, in millionths of their unit.
#[test]
fn numbers_are_read_as_official_texts_write_them() {
    for (text, expected) in [
        ("2万元", &["2万元 20000000000 Yuan"][..]),
        ("1.4万", &["1.4万 14000000000 None"]),
        ("1，000元", &["1,000元 1000000000 Yuan"]),
        ("20,000元", &["20,000元 20000000000 Yuan"]),
        ("八百元", &["八百元 800000000 Yuan"]),
        ("两千五百元", &["两千五百元 2500000000 Yuan"]),
        ("十二万元", &["十二万元 120000000000 Yuan"]),
        ("一点五万元", &["一点五万元 15000000000 Yuan"]),
        ("5千元", &["5千元 5000000000 Yuan"]),
        ("七成", &["七成 70000000 Percent"]),
        ("七成五", &["七成五 75000000 Percent"]),
        ("8折", &["8折 80000000 Percent"]),
        ("百分之七十", &["百分之七十 70000000 Percent"]),
        ("百分之百", &["百分之百 100000000 Percent"]),
        ("百分之76.5", &["百分之76.5 76500000 Percent"]),
        ("７６．５％", &["76.5% 76500000 Percent"]),
        ("5个百分点", &["5个百分点 5000000 Points"]),
        ("五个百分点", &["五个百分点 5000000 Points"]),
        ("100、400、800元", &["100 100000000 Yuan", "400 400000000 Yuan", "800元 800000000 Yuan"]),
        ("85、75和60%", &["85 85000000 Percent", "75 75000000 Percent", "60% 60000000 Percent"]),
        ("2、3万元", &["2 20000000000 Yuan", "3万元 30000000000 Yuan"]),
        ("5000至1万元", &["5000 5000000000 Yuan", "1万元 10000000000 Yuan"]),
        ("2023年1月", &["2023 2023000000 Other", "1 1000000 Other"]),
        ("三级医疗机构", &["三 3000000 Other"]),
        ("统一为", &["一 1000000 Other"]),
        ("没有数字", &[]),
    ] {
        let found: Vec<String> =
            mentions(text).iter().map(|one| format!("{} {} {:?}", one.text, one.value, one.unit)).collect();
        assert_eq!(found, expected, "{text}");
    }
}
