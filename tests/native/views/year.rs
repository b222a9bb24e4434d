//! The year beside the result: its visits in a list, one more in two inputs and a tap, a dropped one had back.

use super::shown::Shown;
use super::{after, filled, html, typed};
use benefit_estimator::app::{Action, Field, Look, State};
use benefit_estimator::language::Language;
use benefit_estimator::terms::{Setting, Sum};

/// 30,000 on 1 March before the 80,000 of 1 May 2023.
fn two_stays(language: Language) -> State {
    let day = typed(Field::VISIT_DAY, "20230301");
    let add = Action::VisitAdded(Setting::Inpatient);
    after(filled(Look::Desk, language), [typed(Field::VISIT_TOTAL, "30000"), day, add])
}

/// By hand: of 30,000 insurance and aid pay 17,520 + 4,110 + 5,859 = 27,489, 2,511 are left; of the 80,000 after it 78,926.90
/// are paid and 1,073.10 left; together 106,415.90 and 3,584.10.
#[test]
fn every_visit_says_when_what_where_and_who_paid() {
    let year = |language| Shown::of(&html(two_stays(language))).class("year").text.clone();
    let zh = year(Language::Zh);
    for said in ["2023年3月1日 · 住院 · 三级医院", "2023年5月1日 · 住院 · 三级医院", "医保和救助付"]
    {
        assert!(zh.contains(said), "{said}: {zh}");
    }
    for paid in ["27,489\u{a0}元", "78,927\u{a0}元", "106,416\u{a0}元"] {
        assert!(zh.contains(paid), "{paid}: {zh}");
    }
    let en = year(Language::En);
    assert!(en.contains("Hospital stay · Tertiary hospital") && en.contains("Insurance and aid pay"));
}

#[test]
fn another_visit_is_added_beside_the_result() {
    let page = |more: Vec<Action>| Shown::of(&html(after(filled(Look::Desk, Language::Zh), more)));
    let empty = page(vec![]);
    empty.id("visit-date");
    empty.role("button", "记上：住院");
    assert!(empty.find("visit-total").is_some() && empty.find("visit-total-error").is_none());
    page(vec![typed(Field::VISIT_TOTAL, "7，9万"), Action::StoppedTyping]).id("visit-total-error");
}

#[test]
fn a_dropped_visit_can_be_had_back() {
    let dropped = after(two_stays(Language::Zh), [Action::VisitDropped(0)]);
    let page = Shown::of(&html(dropped.clone()));
    page.role("alert", "删除了一次看病。10 秒内可以撤销。");
    page.role("button", "撤销");
    let passed = Shown::of(&html(after(dropped, [Action::UndoPassed])));
    assert!(!passed.names("button").contains(&"撤销".to_owned()));
}

/// Of a visit whose day nobody said, no day is told.
#[test]
fn a_visit_without_a_day_has_none() {
    let add = Action::VisitAdded(Setting::Inpatient);
    let state = after(filled(Look::Desk, Language::Zh), [typed(Field::VISIT_TOTAL, "30000"), add]);
    let year = Shown::of(&html(state)).class("ledger").text.clone();
    assert!(year.contains("第 1 次日期没填 · 住院 · 三级医院"), "{year}");
    assert_eq!(year.matches("2023年5月1日").count(), 1, "{year}");
}

/// What counted of a cap is said in words. By hand: of the draft's 20,000 of basic aid the first stay used 5,859; of the second
/// 8,120 are left, 70 % of which are 5,684. With 19,000 used, 1,000 are left of it.
#[test]
fn a_cap_says_what_was_used_of_it() {
    let steps = |state: State| Shown::of(&html(state)).class("tiers").text.replace('\u{a0}', " ");
    let second = steps(two_stays(Language::Zh));
    assert!(
        second.contains("一年最多 20,000 元，已经用了 5,859 元，还剩 14,141 元，够付，付 5,684 元"),
        "{second}"
    );
    let english = steps(two_stays(Language::En));
    assert!(english.contains("at most ¥20,000 a year; ¥5,859 is used, ¥14,141 is left"), "{english}");
    let used = [typed(Field::TOTAL, "60000"), typed(Field::Year(Sum::AidBasicPaid), "19000")];
    let used = steps(after(filled(Look::Desk, Language::Zh), used));
    assert!(used.contains("一年最多 20,000 元，已经用了 19,000 元，只剩 1,000 元，就付这么多"), "{used}");
    // 3,000 − 60 % of 2,200 leaves 1,680, below the 7,000 of critical-illness insurance.
    let small = steps(after(filled(Look::Desk, Language::Zh), [typed(Field::TOTAL, "3000")]));
    assert!(small.contains("1,680 元没有超过起付线 7,000 元，不付"), "{small}");
    for page in [second, used, small] {
        assert!(!["min(", "max(", "round("].iter().any(|call| page.contains(call)), "{page}");
    }
}

/// Outpatient care for a chronic disease has no published figure in Anshan: what all visits come to is not the rest of them.
#[test]
fn a_column_with_an_amount_that_nobody_knows_has_no_sum() {
    let day = typed(Field::VISIT_DAY, "20230301");
    let add = [typed(Field::VISIT_TOTAL, "5000"), day, Action::VisitAdded(Setting::ChronicOutpatient)];
    let page = html(after(filled(Look::Desk, Language::Zh), add));
    let ledger = Shown::of(&page).class("ledger").text.clone();
    let (_, sum) = ledger.rsplit_once("合计").unwrap();
    assert_eq!(sum.matches("没有公布，算不出").count(), 2, "{ledger}");
}
