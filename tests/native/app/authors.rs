//! The authors' page: files in, findings and an estimator out.

use super::{after, text};
use crate::shelf;
use benefit_estimator::app::{
    Action, AuthorsAction, CaseField, CaseLacks, Choice, DroppedFile, Field, FileRemark, Look, PackFile,
    PickField, Picked, Screen, SheetSigned, SigningLacks, State, Workbench, screen,
};
use benefit_estimator::authoring::{Finding, PackTexts, Severity, Sources, check};
use benefit_estimator::day::Day;
use benefit_estimator::language::Language;
use benefit_estimator::problem::{LineStarts, place_in};
use benefit_estimator::terms::{Identity, Insurance, Level, Place, Setting};

pub(super) fn given(name: &str, text: impl Into<String>) -> DroppedFile {
    DroppedFile { name: name.to_owned(), text: Some(text.into()), told: None }
}

pub(super) fn gave(bench: &Workbench, files: impl Into<Vec<DroppedFile>>) -> Workbench {
    bench.update(AuthorsAction::Gave(files.into()))
}

pub(super) fn empty() -> Workbench {
    Workbench::new(State::new(Look::Desk, Language::Zh))
}

pub(super) fn pack_text() -> String {
    text("static/policies/jining-2023/pack.toml")
}

pub(super) fn jining() -> [DroppedFile; 2] {
    [given("pack.toml", pack_text()), given("cases.toml", text("static/policies/jining-2023/cases.toml"))]
}

fn count(bench: &Workbench, severity: Severity) -> usize {
    bench.found(severity).count()
}

/// A resident without an identity, in a primary hospital of the city, 10,000.
pub(super) fn filled(bench: &Workbench) -> Workbench {
    [
        Action::Chose(Choice::Insurance(Insurance::Resident)),
        Action::TickedNoIdentity(true),
        Action::Chose(Choice::Setting(Setting::Inpatient)),
        Action::Chose(Choice::Level(Level::Primary)),
        Action::Chose(Choice::Place(Place::InCity)),
        Action::Typed(Field::TOTAL, "1万".to_owned()),
    ]
    .into_iter()
    .fold(bench.clone(), |bench, action| bench.update(AuthorsAction::Estimator(action)))
}

pub(super) fn personal(bench: &Workbench) -> String {
    match screen(&bench.estimator) {
        Screen::Estimated(answer) => answer.estimate.personal.to_string(),
        other => panic!("{other:?}"),
    }
}

/// By hand: (10,000 − 100) × 85 % = 8,415; 10,000 − 8,415 = 1,585.
#[test]
fn a_pack_that_was_given_is_estimated_at_once() {
    let bench = gave(&empty(), jining());
    assert_eq!(count(&bench, Severity::Error), 0);
    assert_eq!(bench.estimator.wanted(), None, "nothing has to be fetched");
    assert_eq!(personal(&filled(&bench)), "1585.00");
}

/// By hand: (10,000 − 100) × 80 % = 7,920; 10,000 − 7,920 = 2,080.
#[test]
fn a_corrected_pack_keeps_the_case_and_says_what_changed() {
    let bench = filled(&gave(&empty(), jining()));
    assert!(bench.changed().is_none());
    let same = gave(&bench, [given("pack.toml", pack_text())]);
    assert!(same.changed().is_none());
    let changed =
        gave(&bench, [given("pack.toml", pack_text().replacen("ratio = \"0.85\"", "ratio = \"0.80\"", 1))]);
    assert_eq!(personal(&changed), "2080.00");
    let (difference, [old, new]) = changed.changed().unwrap();
    assert_eq!(difference.rows.len(), 1);
    assert_eq!([&old.id, &new.id], ["jining-2023"; 2]);
    // 0.80 does not stand in the phrase, and the cases still expect 0.85.
    let codes: Vec<&str> = changed.found(Severity::Error).map(|one| one.finding.remark.code()).collect();
    assert!(codes.contains(&"not-in-quote") && codes.contains(&"mismatch"), "{codes:?}");
}

#[test]
fn it_finds_what_the_command_line_finds() {
    let (pack, cases) = (pack_text().replacen("ratio = \"0.85\"", "ratio = 0.85", 1), jining());
    let names = ["jining-gaoxinqu-2023.txt", "neimenggu-2020.txt"];
    let sources: Vec<DroppedFile> =
        names.map(|name| given(name, text(&format!("docs/sources/{name}")))).into();
    let bench = gave(&gave(&empty(), sources), [given("my-pack.toml", pack.clone()), cases[1].clone()]);
    assert!(bench.policy().is_none(), "a float is no ratio");
    let read = names.map(|name| (name.to_owned(), text(&format!("docs/sources/{name}"))));
    let texts = PackTexts { folder: None, pack: &pack, cases: cases[1].text.as_deref() };
    let expected = check(texts, Some(&Sources::new(read))).findings;
    let found: Vec<Finding> = [Severity::Error, Severity::Warning]
        .into_iter()
        .flat_map(|severity| bench.found(severity).map(|one| one.finding.clone()).collect::<Vec<_>>())
        .collect();
    assert_eq!(found.len(), expected.len());
    assert!(expected.iter().all(|one| found.contains(one)));
    let line = pack.lines().position(|line| line == "ratio = 0.85").unwrap() + 1;
    let first = bench.found(Severity::Error).next().unwrap();
    assert_eq!((first.file, first.place.map(|(line, _)| line)), ("my-pack.toml", Some(line)));
}

#[test]
fn another_pack_does_not_inherit_cases() {
    let bench =
        gave(&gave(&empty(), jining()), [given("pack.toml", text("static/policies/example-city/pack.toml"))]);
    let codes: Vec<&str> = bench.found(Severity::Error).map(|one| one.finding.remark.code()).collect();
    assert_eq!(codes, ["no-cases"]);
    assert_eq!(bench.estimator.policy_id(), Some("example-city"), "an invented pack is offered too");
    assert_eq!(bench.files().collect::<Vec<_>>(), ["pack.toml"]);
}

#[test]
fn files_that_are_not_used_are_named() {
    let unreadable = DroppedFile { name: "large.txt".to_owned(), text: None, told: None };
    let bench = gave(
        &empty(),
        [
            given("index.toml", ""),
            given("a.toml", "x"),
            given("b.toml", "id = 1"),
            given("gbk.md", "一\n二\n\u{fffd}\u{fffd}三\n"),
            given("utf16.toml", "i\0d\0"),
            unreadable,
        ],
    );
    let aside: Vec<(&str, FileRemark)> =
        bench.aside.iter().map(|(name, why)| (name.as_str(), *why)).collect();
    assert_eq!(
        aside,
        [
            ("index.toml", FileRemark::OtherKind),
            ("a.toml", FileRemark::Replaced),
            ("gbk.md", FileRemark::OtherEncoding(3)),
            ("utf16.toml", FileRemark::OtherEncoding(1)),
            ("large.txt", FileRemark::Unreadable),
        ]
    );
    assert_eq!(bench.files().collect::<Vec<_>>(), ["b.toml"]);
}

#[test]
fn starting_again_puts_everything_away() {
    let english = after(State::new(Look::Desk, Language::Zh), [Action::LanguageChosen(Language::En)]);
    let bench = filled(&gave(&Workbench::new(english), jining())).update(AuthorsAction::StartedAgain);
    assert!(!bench.is_checked() && bench.policy().is_none() && bench.files().next().is_none());
    assert!(bench.estimator.is_blank());
    assert_eq!(bench.estimator.language, Language::En);
}

/// Whatever is written and saved nowhere is put away only by somebody who says so; what is saved goes at once.
#[test]
fn what_is_not_saved_is_not_put_away_without_being_asked() {
    let opened = gave(&empty(), jining());
    assert!(!opened.is_unsaved(), "it lies on a disk");
    let blank = empty().update(AuthorsAction::BeganBlank);
    assert!(!blank.is_unsaved(), "nobody has written anything yet");
    let changed = format!("{}\n# mine\n", pack_text());
    let bench = wrote(&opened, PackFile::Pack, changed.clone());
    assert!(bench.is_unsaved());
    for action in
        [AuthorsAction::StartedAgain, AuthorsAction::BeganBlank, AuthorsAction::Began(jining().into())]
    {
        let asked = bench.update(action);
        assert!(asked.pending.is_some());
        assert_eq!(asked.written(PackFile::Pack).unwrap().1, changed);
        let kept = asked.update(AuthorsAction::PutAwayAnswered(false));
        assert!(kept.pending.is_none() && kept.is_unsaved());
        assert_eq!(kept.written(PackFile::Pack).unwrap().1, changed);
        let gone = asked.update(AuthorsAction::PutAwayAnswered(true));
        assert!(gone.pending.is_none() && !gone.is_unsaved());
        assert!(gone.written(PackFile::Pack).is_none_or(|(_, text)| text != changed));
    }
    let cases = wrote(&bench, PackFile::Cases, "# none\n").update(AuthorsAction::Saved(Some(PackFile::Pack)));
    assert!(cases.is_unsaved(), "the cases are not saved");
    assert!(!cases.update(AuthorsAction::Saved(Some(PackFile::Cases))).is_unsaved());
    let pasted = opened.update(AuthorsAction::WroteDocument("第一条".to_owned()));
    assert!(pasted.is_unsaved() && !pasted.update(AuthorsAction::Saved(None)).is_unsaved());
    assert!(!pasted.update(AuthorsAction::Saved(None)).update(AuthorsAction::StartedAgain).is_checked());
}

fn wrote(bench: &Workbench, which: PackFile, text: impl Into<String>) -> Workbench {
    bench.update(AuthorsAction::Wrote(which, text.into()))
}

pub(super) fn codes(bench: &Workbench) -> Vec<&'static str> {
    bench.found(Severity::Error).map(|one| one.finding.remark.code()).collect()
}

#[test]
fn what_is_written_is_compared_with_what_was_opened() {
    let bench = gave(&empty(), jining());
    let once = wrote(&bench, PackFile::Pack, pack_text().replacen("ratio = \"0.85\"", "ratio = \"0.8", 1));
    assert!(once.policy().is_none() && once.changed().is_none(), "half a key on the way");
    let twice = wrote(&once, PackFile::Pack, pack_text().replacen("ratio = \"0.85\"", "ratio = \"0.80\"", 1));
    assert_eq!(twice.changed().unwrap().0.rows.len(), 1);
    let back = wrote(&twice, PackFile::Pack, pack_text());
    assert!(back.changed().is_none());
    assert_eq!(back.replaced, bench.replaced, "whoever writes has the text already");
}

#[test]
fn a_pack_is_begun_from_a_blank_and_a_document() {
    let bench = empty().update(AuthorsAction::BeganBlank);
    assert!(bench.written(PackFile::Pack).unwrap().1.contains("region.zh"));
    let document = "细则\n第一条 居民住院起付标准为500元，支付比例为70%。\n";
    let bench = bench.update(AuthorsAction::WroteDocument(document.to_owned()));
    assert_eq!(bench.document().map(|(name, _)| name), Some("document.txt"));
    let at = document.find("居民").unwrap();
    let phrase = "居民住院起付标准为500元，支付比例为70%";
    let bench = bench.update(AuthorsAction::Selected(at, phrase.to_owned()));
    let pick = bench.pick.clone().unwrap();
    assert_eq!(pick.section, "第一条");
    assert_eq!(pick.figures.len(), 2);
    let bench = bench
        .update(AuthorsAction::Picked(PickField::Taken(1), String::new()))
        .update(AuthorsAction::Picked(PickField::Id(0), "threshold".to_owned()))
        .update(AuthorsAction::PickKept);
    let text = bench.written(PackFile::Pack).unwrap().1;
    assert!(text.contains("id = \"threshold\"\namount = \"500\"") && !text.contains("0.70"), "{text}");
    assert!(!codes(&bench).iter().any(|code| code.contains("source") || code.contains("quote")));
    // The same name once more gets a number.
    assert!(bench.update(AuthorsAction::Selected(at, phrase.to_owned())).pick.is_none(), "it is written");
    let again = bench.update(AuthorsAction::Selected(0, "细则".to_owned()));
    let again = again.update(AuthorsAction::Selected(at, phrase.to_owned()));
    let again = again.update(AuthorsAction::PickKept).update(AuthorsAction::Selected(0, document.to_owned()));
    assert!(again.pick.unwrap().figures[0].figure.id.ends_with("-2"));
}

/// Each insurance has its row; a level whose cell is empty is left out of it, one number for all levels is one figure, and
/// how far a ratio can be relied on is said of each.
#[test]
fn a_table_is_written_as_rows_with_what_was_read() {
    let table = "级别\t职工起付线\t居民起付线\t居民比例\t居民封顶线\n一级\t300\t200\t85%\t15万元\n\
        二级\t600\t\t75%\t\n三级\t900\t1000\t60%\t\n";
    let bench = empty().update(AuthorsAction::BeganBlank);
    let bench = bench.update(AuthorsAction::WroteDocument(table.to_owned()));
    let bench = bench.update(AuthorsAction::Selected(0, table.to_owned()));
    let pick = bench.pick.clone().unwrap();
    let names: Vec<&str> = pick.skipped.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["二级 · 居民起付线", "居民封顶线"]);
    // Of nine figures the last is the cap; those before are three ratios.
    assert_eq!(pick.figures.iter().map(Picked::has_kinds).filter(|has| *has).count(), 3);
    let bench = bench.update(AuthorsAction::Picked(PickField::Kind(5), "at-least".to_owned()));
    let bench = bench.update(AuthorsAction::Picked(PickField::Insurance(1), "employee".to_owned()));
    let bench = bench.update(AuthorsAction::Picked(PickField::Insurance(1), "resident".to_owned()));
    let text = bench.update(AuthorsAction::PickKept).written(PackFile::Pack).unwrap().1.to_owned();
    let employee = "[[basic]]\ninsurance = [\"employee\"]\nsetting = [\"inpatient\"]\ndeductible = { primary = \
        \"employee-deductible-primary\", secondary = \"employee-deductible-secondary\", tertiary = \
        \"employee-deductible-tertiary\" }\n";
    let resident = "[[basic]]\ninsurance = [\"resident\"]\nsetting = [\"inpatient\"]\ndeductible = { primary = \
        \"resident-deductible-primary\", tertiary = \"resident-deductible-tertiary\" }\nratio = { primary = \
        \"resident-ratio-primary\", tertiary = \"resident-ratio-tertiary\" }\ncap = \"resident-cap\"\n";
    assert!(text.contains(employee), "{text}");
    assert!(text.contains(resident), "{text}");
    assert!(
        text.contains("id = \"resident-ratio-primary\"\nratio = \"0.85\"\nkind = \"at-least\""),
        "{text}"
    );
    assert!(
        text.contains("id = \"resident-ratio-secondary\"\nratio = \"0.75\"\nkind = \"published\""),
        "{text}"
    );
}

#[test]
fn a_visit_is_kept_as_a_case() {
    let bench = filled(&gave(&empty(), jining()));
    let typed =
        |bench: &Workbench, field, text: &str| bench.update(AuthorsAction::CaseTyped(field, text.to_owned()));
    let bench = typed(&bench, CaseField::Personal, "1,585元");
    let lacking = bench.update(AuthorsAction::CaseKept);
    assert_eq!(lacking.case.lacks, Some(CaseLacks::NameOrSource));
    let bench = typed(&typed(&bench, CaseField::Name, "一级"), CaseField::Source, "(10,000−100)×85%");
    let bench = bench.update(AuthorsAction::CaseKept);
    assert_eq!(bench.case.kept.as_deref(), Some("一级"));
    assert_eq!(codes(&bench), [""; 0]);
    let wrong = typed(&typed(&bench, CaseField::Name, "错"), CaseField::Source, "手算");
    let wrong = typed(&wrong, CaseField::Personal, "1").update(AuthorsAction::CaseKept);
    assert_eq!(codes(&wrong), ["mismatch"]);
    assert!(bench.agrees("一级") && wrong.agrees("一级") && !wrong.agrees("错"));
    let unclear = typed(&bench, CaseField::Personal, "一些").update(AuthorsAction::CaseKept);
    assert_eq!(unclear.case.lacks, Some(CaseLacks::Amount("一些".to_owned())));
}

/// One line of medical aid is written as what its tiers paid: 1,585 less 100 are left.
#[test]
fn a_kept_case_says_what_each_tier_paid_of_the_aid() {
    let aid = Action::Typed(Field::SettledAid, "100".to_owned());
    let said = [Action::TickedIdentity(Identity::Subsistence, true), aid];
    let bench = filled(&gave(&empty(), jining()));
    let bench = said.into_iter().fold(bench, |bench, one| bench.update(AuthorsAction::Estimator(one)));
    let words = [(CaseField::Name, "救助"), (CaseField::Source, "1,585−100"), (CaseField::Personal, "1485")];
    let bench = words
        .into_iter()
        .fold(bench, |bench, (field, text)| bench.update(AuthorsAction::CaseTyped(field, text.to_owned())));
    let bench = bench.update(AuthorsAction::CaseKept);
    let text = bench.written(PackFile::Cases).unwrap().1;
    let (_, kept) = text.split_once("救助\"").unwrap();
    assert!(kept.contains("aid-basic"), "{kept}");
    assert_eq!(codes(&bench), [""; 0]);
}

#[test]
fn lines_are_found_at_once_as_one_by_one() {
    let text = "一\n\nab二c\n";
    let lines = LineStarts::of(text);
    for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
        assert_eq!(lines.place(at), place_in(text, at), "{at}");
    }
    assert_eq!(lines.place(1), None, "within a letter");
}

#[test]
fn what_an_archive_holds_is_what_is_here() {
    let bench = gave(&empty(), jining());
    let bench =
        gave(&bench, [given("jining-gaoxinqu-2023.txt", text("docs/sources/jining-gaoxinqu-2023.txt"))]);
    let names: Vec<String> = bench.archive().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["pack.toml", "cases.toml", "sources/jining-gaoxinqu-2023.txt"]);
    let gbk = DroppedFile { told: Some(FileRemark::FromGbk), ..given("more.txt", "第一条") };
    let broken =
        DroppedFile { name: "half.zip".to_owned(), text: None, told: Some(FileRemark::ArchiveBroken) };
    let bench = gave(&bench, [gbk, broken]);
    let told: Vec<FileRemark> = bench.aside.iter().map(|(_, why)| *why).collect();
    assert_eq!(told, [FileRemark::FromGbk, FileRemark::ArchiveBroken]);
    // Of a file that is of no use nobody is told how it was read.
    let word = DroppedFile { told: Some(FileRemark::FromGbk), ..given("rules.docx", "PK") };
    let told = gave(&bench, [word]).aside.into_iter().map(|(_, why)| why).collect::<Vec<_>>();
    assert_eq!(told, [FileRemark::OtherKind]);
    assert_eq!(bench.documents().count(), 2);
}

/// What is compared with goes with it, so that the changes are there when it is opened again.
#[test]
fn an_archive_keeps_what_the_pack_is_compared_with() {
    let bench = gave(&empty(), jining());
    assert!(bench.archive().iter().all(|(name, _)| name != "pack-before.toml"), "nothing has changed");
    let (name, text) = bench.written(PackFile::Pack).unwrap();
    let (name, changed) = (name.to_owned(), text.replace("ratio = \"0.85\"", "ratio = \"0.80\""));
    let bench = gave(&bench, [given(&name, changed)]);
    let ratios = |bench: &Workbench| bench.changed().map(|(difference, _)| difference.clone());
    let said = ratios(&bench).expect("a ratio is another");
    let files = bench.archive().into_iter();
    let files: Vec<DroppedFile> = files
        .map(|(name, text)| DroppedFile::of(name.rsplit('/').next().unwrap_or_default(), &text))
        .collect();
    assert!(files.iter().any(|file| file.name == "pack-before.toml"));
    let again = empty().update(AuthorsAction::Gave(files));
    assert_eq!(ratios(&again), Some(said));
    assert!(again.aside.is_empty());
}

#[test]
fn the_day_of_checking_is_written_once_there_are_no_errors() {
    let today = Day::of(2026, 11, 29);
    let bench = gave(&empty(), jining());
    let sign = |bench: &Workbench, day: &str| {
        bench.update(AuthorsAction::SigningTyped(day.to_owned())).update(AuthorsAction::Signed(today))
    };
    let signed = sign(&bench, "20261129");
    let now = signed.written(PackFile::Pack).unwrap().1;
    assert_eq!(now, pack_text().replace("checked = 2023-09-07", "checked = 2026-11-29"));
    assert!(signed.replaced > bench.replaced && signed.signing.day.is_empty());
    assert_eq!(signed.signed(), Some(SheetSigned { day: today.unwrap(), holds: true }));
    assert_eq!(signed.policy().unwrap().checked, today);
    // Whatever is changed afterwards was not compared.
    let later = wrote(&signed, PackFile::Pack, format!("{now}\n# more\n"));
    assert!(!later.signed().unwrap().holds);
    for (day, lacks) in [
        ("", SigningLacks::NotADay(String::new())),
        ("someday", SigningLacks::NotADay("someday".to_owned())),
        ("1999-01-01", SigningLacks::NotADay("1999-01-01".to_owned())),
        ("2023-09-06", SigningLacks::BeforeDocument(Day::of(2023, 9, 7).unwrap())),
        ("2026-11-30", SigningLacks::Future(Day::of(2026, 11, 30).unwrap())),
    ] {
        let refused = sign(&bench, day);
        assert_eq!(refused.signing.lacks, Some(lacks));
        assert_eq!(refused.written(PackFile::Pack), bench.written(PackFile::Pack));
    }
    // A day that cannot be is put right by signing.
    let early = pack_text().replace("checked = 2023-09-07", "checked = 2020-01-01");
    let early = wrote(&bench, PackFile::Pack, early);
    assert_eq!(codes(&early), ["checked-before-document"]);
    assert_eq!(codes(&sign(&early, "20261129")), [""; 0]);
    let wrong =
        wrote(&bench, PackFile::Pack, pack_text().replacen("ratio = \"0.85\"", "ratio = \"0.80\"", 1));
    assert_eq!(sign(&wrong, "20261129").signing.lacks, Some(SigningLacks::Errors));
}

/// Nothing that a later version may mean is guessed at, and none of its cases.
#[test]
fn a_pack_of_a_later_version_is_told_in_one_sentence() {
    let newer = pack_text().replacen("version = \"1\"", "version = \"1\"\nformat = 2\nhouseholds = true", 1);
    let bench = gave(&empty(), [given("pack.toml", newer), given("cases.toml", "[[case]]\nhouse = 1\n")]);
    assert_eq!(codes(&bench), ["newer-format"]);
    assert_eq!(count(&bench, Severity::Warning), 0);
    let found = bench.found(Severity::Error).next().unwrap();
    assert_eq!(
        found.place.map(|(line, _)| line),
        pack_text().lines().position(|line| line == "version = \"1\"").map(|at| at + 2)
    );
}

/// What was compiled is no document, whoever compiled it.
#[test]
fn a_compiled_pack_is_told_from_a_document() {
    let compiled = shelf::pack("jining-2023").compiled();
    let newer = compiled.replacen(" 6 ", " 7 ", 1);
    let bench = gave(&gave(&empty(), jining()), [given("pack.txt", compiled), given("new.txt", newer)]);
    let told: Vec<FileRemark> = bench.aside.iter().map(|(_, why)| *why).collect();
    assert_eq!(told, [FileRemark::Compiled, FileRemark::CompiledNewer]);
    assert_eq!((bench.documents().count(), count(&bench, Severity::Error)), (0, 0));
}
