//! The page for lists as plain functions: what is asked of a list as a person answers what is not clear of its columns.

use crate::shelf;
use benefit_estimator::batch::{Desk, DeskAction, DeskRun, Means};
use benefit_estimator::batch_terms::{Column, ColumnFault};
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
    let going = desk.update(DeskAction::Going(50, 10));
    assert!(matches!(going.run, DeskRun::Going(50, 10)));
    assert!(matches!(going.update(DeskAction::Language(Language::En)).run, DeskRun::Going(..)));
    let compared = going.update(DeskAction::ChoseCompared("jining-2022".to_owned()));
    assert!(matches!(compared.run, DeskRun::Idle) && compared.compared.is_some());
    let none = compared.update(DeskAction::ChoseCompared(String::new()));
    assert!(none.compared.is_none());
}

#[test]
fn what_is_no_pack_is_told() {
    let desk = desk(&["总费用"]).update(DeskAction::GaveCompared(Err(vec!["no".to_owned()])));
    assert_eq!((desk.no_pack.len(), desk.compared.is_none()), (1, true));
    let desk = desk.update(DeskAction::GaveCompared(Ok(Rc::new(shelf::pack("anshan-2023").clone()))));
    assert_eq!((desk.no_pack.len(), desk.compared.is_some()), (0, true));
}
