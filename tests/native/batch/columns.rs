//! Columns by their usual names; what is missing, unknown or twice stops a list with words that help.

use super::Ask;
use crate::shelf;
use benefit_estimator::batch::column;
use benefit_estimator::batch_terms::{Column, ColumnFault};
use benefit_estimator::language::Language;
use benefit_estimator::locale::column_fault_text;
use benefit_estimator::terms::{FactId, Sum, Tier};

#[test]
fn usual_names_in_both_languages_are_known() {
    let known = [
        ("总费用", Column::TOTAL),
        (" 医疗总费用（元）", Column::TOTAL),
        ("Total Cost", Column::TOTAL),
        ("bill.total", Column::TOTAL),
        ("总费用(元)", Column::TOTAL),
        ("出院日期", Column::Date),
        ("险种", Column::Insurance),
        ("人员类别", Column::Identities),
        ("医疗类别", Column::Setting),
        ("医院等级", Column::Level),
        ("就医地", Column::Place),
        ("住院天数", Column::Fact(FactId::BedDays)),
        ("bed_days", Column::Fact(FactId::BedDays)),
        ("facts.age", Column::Fact(FactId::Age)),
        ("year_to_date.aid_burden", Column::Sum(Sum::AidBurden)),
        ("settled.basic", Column::Settled(Tier::Basic)),
        ("\u{feff}编号", Column::Id),
    ];
    for (name, means) in known {
        assert_eq!(column(name, &[]), Some(means), "{name}");
    }
}

/// A column in ten thousand yuan would be read wrong, and what a tier paid may be what somebody wants to compare.
#[test]
fn what_could_be_read_wrong_is_not_known() {
    for name in ["总费用（万元）", "basic", "统筹支付", "姓名", ""] {
        assert_eq!(column(name, &[]), None, "{name}");
    }
}

#[test]
fn no_two_columns_have_a_name_in_common() {
    let all: Vec<Column> = Column::standard().collect();
    for one in &all {
        for name in one.names().map(str::to_owned).chain([one.path()]) {
            assert_eq!(column(&name, &[]), Some(*one), "{name}");
        }
    }
}

#[test]
fn a_packs_own_facts_sums_and_tiers_are_known_by_their_ids() {
    let pack = shelf::pack("example-city");
    for fact in pack.facts.iter().filter(|fact| fact.id.slot().is_none()) {
        assert_eq!(column(fact.id.id(), &[pack]), Some(Column::Fact(fact.id)));
    }
    for sum in &pack.sums {
        assert_eq!(column(&format!("year_to_date.{}", sum.id.id()), &[pack]), Some(Column::Sum(sum.id)));
    }
}

#[test]
fn faults_are_told_all_at_once() {
    let ask = Ask::of(vec![shelf::pack("jining-2023")]);
    let faults = ask.job(&["总费用", "total", "姓名", "就医方式", "级别"]).unwrap_err();
    let told = [
        ColumnFault::Twice(Column::TOTAL),
        ColumnFault::Unknown("姓名".to_owned()),
        ColumnFault::Missing(Column::Policy),
        ColumnFault::Missing(Column::Insurance),
        ColumnFault::Missing(Column::Place),
    ];
    assert_eq!(faults, told);
    let text = column_fault_text(&faults[3], Language::Zh);
    assert!(text.contains("参保类型、险种") && text.contains("--set 参保类型=值"), "{text}");
    let text = column_fault_text(&faults[1], Language::En);
    assert!(text.contains("`姓名`") && text.contains("--ignore-unknown"), "{text}");
}

#[test]
fn unknown_columns_are_ignored_on_request_and_named() {
    let header = ["policy", "insurance", "setting", "level", "place", "total", "姓名"];
    let ask = Ask { ignore: true, ..Ask::of(vec![shelf::pack("jining-2023")]) };
    assert_eq!(ask.job(&header).unwrap().unknown_columns(), ["姓名"]);
}

#[test]
fn visits_of_a_person_need_their_days() {
    let header = ["person", "policy", "insurance", "setting", "level", "place", "total"];
    let ask = Ask::of(vec![shelf::pack("jining-2023")]);
    assert_eq!(ask.job(&header).unwrap_err(), [ColumnFault::NoDate]);
}
