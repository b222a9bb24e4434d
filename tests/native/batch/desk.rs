//! The page for lists as plain functions: what is asked of a list as a person answers what is not clear of its columns.

use crate::shelf;
use benefit_estimator::batch::{CarriedPacks, Desk, DeskAction, DeskRun, HowFar, Means};
use benefit_estimator::batch_terms::{Column, ColumnFault};
use benefit_estimator::day::Day;
use benefit_estimator::language::Language;
use std::rc::Rc;

fn desk(header: &[&str]) -> Desk {
    let packs = ["jining-2022", "jining-2023"].map(|id| Rc::new(shelf::pack(id).clone()));
    let desk = Desk::default().update(DeskAction::PacksCame(Some(packs.to_vec())));
    let header = header.iter().map(|name| (*name).to_owned()).collect();
    desk.update(DeskAction::GaveList("list.csv".to_owned(), header))
}

#[test]
fn a_list_whose_columns_are_known_can_start_at_once() {
    let desk = desk(&["统筹区", "险种", "医疗类别", "医院级别", "就医地", "总费用"]);
    assert_eq!((desk.faults(), desk.unknown()), (vec![], vec![]));
    // The list says the pack: all may be named.
    assert_eq!(desk.ask().unwrap().packs.len(), 2);
}

#[test]
fn what_the_list_does_not_say_is_said_for_all_rows() {
    let desk = desk(&["险种", "医疗类别", "就医地", "总费用"]);
    let missing = [ColumnFault::Missing(Column::Policy), ColumnFault::Missing(Column::Level)];
    assert_eq!(desk.faults(), missing);
    let desk = desk.update(DeskAction::Chose("jining-2023".to_owned()));
    let desk = desk.update(DeskAction::Set(Column::Level, "primary".to_owned()));
    assert_eq!(desk.faults(), []);
    let ask = desk.ask().unwrap();
    assert_eq!(ask.packs.len(), 1);
    assert!(ask.job().is_ok());
    // Taken back, it is missing again.
    let desk = desk.update(DeskAction::Set(Column::Level, String::new()));
    assert_eq!(desk.faults(), [ColumnFault::Missing(Column::Level)]);
}

#[test]
fn a_column_that_nobody_knows_is_named_or_left_unread() {
    let desk = desk(&["统筹区", "险种", "医疗类别", "级别", "就医地", "费用（元）", "姓名", "备注", ""]);
    assert_eq!(desk.unknown(), [5, 6, 7]);
    let desk = desk.update(DeskAction::Said(5, "bill.total".to_owned()));
    assert_eq!(desk.unknown(), [6, 7]);
    let desk = desk.update(DeskAction::Said(6, String::new()));
    assert_eq!(desk.list.as_ref().unwrap().means[&6], Means::Nothing);
    let desk = desk.update(DeskAction::IgnoredRest);
    assert_eq!((desk.unknown(), desk.faults()), (vec![], vec![]));
    assert_eq!(desk.ask().unwrap().names[5..], ["bill.total", "", "", ""]);
}

/// Results are of what was asked: whoever asks otherwise sees none of them.
#[test]
fn results_go_when_something_else_is_asked() {
    let desk = desk(&["统筹区", "险种", "医疗类别", "级别", "就医地", "总费用"]);
    let half = HowFar { percent: 50, rows: 10, took: 5 };
    let going = desk.update(DeskAction::Going(half));
    assert!(matches!(going.run, DeskRun::Going(how_far) if how_far == half));
    assert!(matches!(going.update(DeskAction::Language(Language::En)).run, DeskRun::Going(..)));
    // A run is of what was asked when it began: nothing of it changes before it ends or is stopped.
    for other in [
        DeskAction::ChoseCompared("jining-2022".to_owned()),
        DeskAction::Chose("jining-2022".to_owned()),
        DeskAction::Looking,
        DeskAction::GaveList("other.csv".to_owned(), vec!["总费用".to_owned()]),
        DeskAction::Said(0, String::new()),
    ] {
        let same = going.update(other);
        assert!(same.is_going() && same.compared.is_none() && same.chosen.is_none());
        assert_eq!(same.list.as_ref().unwrap().name, "list.csv");
        assert!(same.list.unwrap().means.is_empty());
    }
    let stopped = going.update(DeskAction::Cancelled);
    let compared = stopped.update(DeskAction::ChoseCompared("jining-2022".to_owned()));
    assert!(matches!(compared.run, DeskRun::Idle) && compared.compared.is_some());
    let none = compared.update(DeskAction::ChoseCompared(String::new()));
    assert!(none.compared.is_none());
}

/// The policy of all rows is that of all rows, whatever a column of the list says; and that it is not read is known.
#[test]
fn a_policy_for_all_rows_is_not_overridden_by_the_list() {
    let desk = desk(&["统筹区", "险种", "医疗类别", "级别", "就医地", "总费用"]);
    assert!(desk.overrides().is_none());
    let desk = desk.update(DeskAction::Chose("jining-2022".to_owned()));
    assert_eq!(desk.overrides().unwrap().id, "jining-2022");
    let ask = desk.ask().unwrap();
    assert_eq!(ask.names[0], "");
    assert_eq!(ask.constant, [(Column::Policy, "jining-2022".to_owned())]);
    assert!(ask.job().is_ok());
}

/// What results are of stands with them: the list, the policies told apart where their titles are the same, the day.
#[test]
fn results_say_what_they_are_of() {
    let desk = desk(&["险种", "医疗类别", "级别", "就医地", "总费用"]);
    let desk = desk.update(DeskAction::Chose("jining-2023".to_owned()));
    let mut changed = shelf::pack("jining-2023").clone();
    changed.version = "2".to_owned();
    let desk = desk.update(DeskAction::GaveCompared(Ok(Rc::new(changed))));
    let day = Day::of(2026, 11, 30);
    let subject = desk.ask().unwrap().subject(day);
    assert_eq!((subject.list.as_str(), subject.day), ("list.csv", day));
    let [policy, compared] = [subject.policy.unwrap(), subject.compared.unwrap()];
    assert!(
        policy.ends_with("（jining-2023 · 1）") && compared.ends_with("（jining-2023 · 2）"),
        "{policy} {compared}"
    );
    let listed = self::desk(&["统筹区", "总费用"]).ask().unwrap().subject(day);
    assert_eq!((listed.policy, listed.compared), (None, None));
}

/// Where two columns say the same, which is meant is said on the page.
#[test]
fn of_two_columns_that_say_the_same_one_is_left() {
    let desk = desk(&["统筹区", "险种", "医疗类别", "级别", "就医地", "总费用", "医疗总费用"]);
    let saying = desk.saying(Column::TOTAL);
    assert_eq!((saying.len(), desk.faults()), (2, vec![ColumnFault::Twice(Column::TOTAL)]));
    let desk = desk.update(DeskAction::Said(6, String::new()));
    assert_eq!((desk.saying(Column::TOTAL), desk.faults()), (vec![5], vec![]));
}

#[test]
fn what_is_no_pack_is_told() {
    let desk = desk(&["总费用"]).update(DeskAction::GaveCompared(Err(vec!["no".to_owned()])));
    assert_eq!((desk.no_pack.len(), desk.compared.is_none()), (1, true));
    let desk = desk.update(DeskAction::GaveCompared(Ok(Rc::new(shelf::pack("anshan-2023").clone()))));
    assert_eq!((desk.no_pack.len(), desk.compared.is_some()), (0, true));
}

/// 30,000 rows in 4 seconds are 7,500 a second; a quarter took 4 seconds, so three quarters take 12.
#[test]
fn how_fast_it_is_and_how_long_it_takes_is_told_once_it_can_be() {
    let going = HowFar { percent: 25, rows: 30_000, took: 4_000 };
    assert_eq!((going.rows_a_second(), going.seconds_left()), (Some(7_500), Some(12)));
    // 1 % in 1.001 seconds: 99 times that is 99.1 seconds, told as 100.
    let going = HowFar { percent: 1, rows: 10, took: 1_001 };
    assert_eq!((going.rows_a_second(), going.seconds_left()), (Some(9), Some(100)));
    for early in [HowFar { took: 999, ..going }, HowFar::default(), HowFar { percent: 0, ..going }] {
        assert_eq!(early.seconds_left(), None);
    }
}

#[test]
fn what_was_said_of_columns_is_kept_for_the_next_list() {
    let header = ["统筹区", "险种", "医疗类别", "级别", "就医地", "医疗费", "备注"];
    let first = desk(&header).update(DeskAction::Said(5, "bill.total".to_owned()));
    let first = first.update(DeskAction::IgnoredRest);
    let text = first.mapping_to_keep().to_string();
    assert_eq!(text, "医疗费 = 总费用\n备注 = \n");
    // Given before or after the list, in an editor's own spelling.
    let edited = format!("\u{feff}# 我院系统\r\n{}", text.replace('=', "＝"));
    let next = desk(&header).update(DeskAction::GaveMapping(edited.clone()));
    assert_eq!((next.unknown(), next.faults()), (vec![], vec![]));
    assert_eq!(next.ask().unwrap().names[5..], ["bill.total", ""]);
    let list = |name: &str| DeskAction::GaveList("next.csv".to_owned(), vec![name.to_owned()]);
    let later = desk(&[]).update(DeskAction::GaveMapping(edited)).update(list("备注"));
    assert_eq!(later.unknown(), Vec::<usize>::new());
    // Nothing is taken from a file that has a line that says nothing; what was said before stands.
    let wrong = later.update(DeskAction::GaveMapping("医疗费 = 总金额吧".to_owned()));
    assert_eq!(wrong.no_mapping.as_deref(), Some("医疗费 = 总金额吧"));
    assert_eq!(wrong.mapping, later.mapping);
}

/// What the authors' page hands over is asked of the list, also where it comes before the packs of the site do.
#[test]
fn packs_that_were_handed_over_are_compared() {
    let before = Rc::new(shelf::pack("jining-2023").clone());
    let mut changed = shelf::pack("jining-2023").clone();
    changed.version = "2".to_owned();
    let after = Rc::new(changed);
    let both = || CarriedPacks { before: Rc::clone(&before), after: Rc::clone(&after), is_sound: true };
    let late = desk(&["险种", "医疗类别", "级别", "就医地", "总费用"]).update(DeskAction::Carried(both()));
    let early = Desk::default().update(DeskAction::Carried(both()));
    assert_eq!(early.packs().len(), 1);
    let packs = ["jining-2022", "jining-2023"].map(|id| Rc::new(shelf::pack(id).clone()));
    let early = early.update(DeskAction::PacksCame(Some(packs.to_vec())));
    for one in [&late, &early] {
        assert_eq!(one.packs().len(), 2, "in the place of the pack of its id");
        assert!(one.carried().is_some());
    }
    let ask = late.ask().unwrap();
    assert!(Rc::ptr_eq(&ask.packs[0], &before) && Rc::ptr_eq(ask.compared.as_ref().unwrap(), &after));
    assert!(ask.job().is_ok());
    // Where the packs of the site do not come, these are here all the same.
    let alone = Desk::default().update(DeskAction::Carried(both())).update(DeskAction::PacksCame(None));
    assert!(alone.carried().is_some());
    // Whatever else is chosen is no longer what was handed over.
    for other in [
        DeskAction::Chose("jining-2022".to_owned()),
        DeskAction::ChoseCompared(String::new()),
        DeskAction::GaveCompared(Ok(Rc::new(shelf::pack("anshan-2023").clone()))),
    ] {
        assert!(late.update(other).carried().is_none());
    }
}

/// A pack keeps its title when it is changed: whatever names both tells the one before from the one after.
#[test]
fn a_pack_before_and_after_are_told_apart_wherever_both_are_named() {
    let pack = || shelf::pack("jining-2023").clone();
    let names = |desk: &Desk, language| {
        let desk = desk.update(DeskAction::Language(language));
        let ask = desk.ask().unwrap();
        let subject = ask.subject(None);
        let offered: Vec<String> =
            desk.packs().iter().map(|pack| language.of(&pack.title).to_owned()).collect();
        (offered, [subject.policy.unwrap(), subject.compared.unwrap()])
    };
    let header = ["险种", "医疗类别", "级别", "就医地", "总费用"];
    let desk = desk(&header).update(DeskAction::Carried(CarriedPacks::new(pack(), pack(), true)));
    let title = Language::Zh.of(&pack().title).to_owned();
    let (offered, [before, after]) = names(&desk, Language::Zh);
    assert_eq!(offered[1], format!("改之前：{title}"));
    assert!(before.starts_with("改之前：") && after.starts_with("改之后："), "{before} {after}");
    let (_, [before, after]) = names(&desk, Language::En);
    assert!(
        before.starts_with("Before the change: ") && after.starts_with("After the change: "),
        "{before} {after}"
    );
    // So does a file that is given, where a pack on offer is called the same.
    let given = self::desk(&header).update(DeskAction::Chose("jining-2023".to_owned()));
    let given = given.update(DeskAction::GaveCompared(Ok(Rc::new(pack()))));
    let (_, [one, other]) = names(&given, Language::Zh);
    assert!(one.starts_with(&title) && other.starts_with("放入的："), "{one} {other}");
}

/// A workbook with several sheets says which is read; a list with one does not.
#[test]
fn a_sheet_is_one_of_several() {
    let both = || vec!["表一".to_owned(), "表二".to_owned()];
    let of = |sheets: Vec<String>| {
        let desk = desk(&["总费用"]).update(DeskAction::HasSheets(sheets, "表二".to_owned()));
        let ask = desk.ask().unwrap();
        (ask.sheet.clone(), ask.subject(None).list)
    };
    assert_eq!(of(both()), (Some("表二".to_owned()), "list.csv · 表二".to_owned()));
    assert_eq!(of(vec!["表二".to_owned()]), (None, "list.csv".to_owned()));
}
