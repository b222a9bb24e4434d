//! What a pack asks, in words: its questions and answers, what was assumed, what the person pays of what.

use super::{after, filled, holds, html, typed};
use crate::shelf::text;
use benefit_estimator::app::{Action, Choice, Field, GuideStep, Look, Pack, State, View};
use benefit_estimator::language::Language;
use benefit_estimator::policy::{Catalog, Policy};
use benefit_estimator::terms::{FactId, Id, Insurance, Level, Place, Setting, Sum};

/// A stay in a tertiary hospital of the city under a pack of the second calculation.
fn stay(look: Look, language: Language, id: &str, insurance: Insurance, total: &str) -> State {
    let pack = Policy::from_toml(&text(&format!("tests/oracle/packs/{id}/pack.toml"))).unwrap();
    let mut state = State::new(look, language);
    state.fetched.offered = vec![id.to_owned()];
    after(
        state,
        [
            Action::CatalogArrived(Ok(Catalog::from_toml(&text("tests/oracle/packs/index.toml")).unwrap())),
            typed(Field::Day, "2024-05-01"),
            Action::PackArrived(id.to_owned(), Ok(Pack::new(pack))),
            Action::Chose(Choice::Insurance(insurance)),
            Action::TickedNoIdentity(true),
            Action::Chose(Choice::Setting(Setting::Inpatient)),
            Action::Chose(Choice::Level(Level::Tertiary)),
            Action::Chose(Choice::Place(Place::InCity)),
            typed(Field::TOTAL, total),
        ],
    )
}

fn retired() -> Action {
    Action::Chose(Choice::Fact(FactId::Employment, Id::parse("retired").unwrap()))
}

/// By hand, of 50,000: 1,300 below the deductible; 15 % of 28,700, 10 % of 10,000 and 5 % of 10,000 are 5,805.
#[test]
fn the_desk_asks_the_packs_facts_and_says_what_it_assumed() {
    let state = stay(Look::Desk, Language::Zh, "stays-and-retired", Insurance::Employee, "50000");
    let page = html(state.clone());
    holds(
        &page,
        &["在职还是退休", "没选就按“在职”算", "退休", "今年第几次住院", "没选就按“第 1 次住院”算", "不清楚"],
    );
    holds(
        &page,
        &[
            "在职还是退休没有说，按“在职”算",
            "今年第几次住院没有说，按“第 1 次住院”算",
            "href=\"#facts-employment\"",
        ],
    );
    holds(
        &page,
        &[
            "<summary>按比例 5,805\u{a0}元</summary>",
            "<summary>起付线以下 1,300\u{a0}元</summary>",
            "没到这个数的费用",
        ],
    );
    let said = html(after(state, [retired(), typed(Field::Fact(FactId::Stay), "2")]));
    assert!(!said.contains("没有说，按"));
    let english = html(stay(Look::Desk, Language::En, "stays-and-retired", Insurance::Employee, "50000"));
    holds(
        &english,
        &["Working or retired", "Working or retired: not answered, \u{201c}Working\u{201d} is taken"],
    );
}

#[test]
fn the_guide_asks_them_and_lists_the_answers() {
    let state = stay(Look::Guide, Language::Zh, "stays-and-retired", Insurance::Employee, "50000");
    let details = after(state, [Action::Arrived(View::Guide(GuideStep::Details)), retired()]);
    holds(&html(details.clone()), &["在职还是退休", "今年第几次住院"]);
    let check = after(details, [Action::Arrived(View::Guide(GuideStep::Check))]);
    holds(&html(check), &["在职还是退休 退休"]);
}

/// By hand, of 10,000 referred out: 1,000 first, 7,000 − 30 (85 % of 8,200) by basic insurance, 96 % of the 2,030 left by
/// the civil servants' subsidy.
#[test]
fn what_is_paid_first_and_a_payer_of_the_packs_own() {
    let state = stay(Look::Desk, Language::Zh, "prepay-and-servants", Insurance::Employee, "10000");
    let servant = Choice::Fact(FactId::CivilServant, Id::parse("yes").unwrap());
    let away = after(state, [Action::Chose(Choice::Place(Place::ReferredOut)), Action::Chose(servant)]);
    let page = html(away.clone());
    holds(&page, &["先行自付 1,000\u{a0}元", "公务员医疗补助</th><td translate=\"no\">1,948.80"]);
    holds(&page, &["先行自付</th><td translate=\"no\">1,000.00", "9,000.00"]);
    let asked = html(after(away.clone(), [typed(Field::PREPAY, "500")]));
    holds(&asked, &["外出就医先自付的", "9,500.00"]);
    let twice = html(after(away, [typed(Field::ADVANCE_SELF, "500")]));
    holds(&twice, &["如果也有它，请减掉", "href=\"#bill-advance-self\""]);
}

#[test]
fn a_level_of_the_packs_own_is_offered() {
    let page = html(stay(Look::Desk, Language::Zh, "provincial-level", Insurance::Resident, "10000"));
    holds(&page, &["三级医院", "省级医院", "省直属的医院。"]);
}

/// By hand: basic aid pays 70 %, so 6,000 of it were of 8,571.43 at least.
#[test]
fn sums_of_the_year_that_cannot_be_true_together() {
    let state = after(filled(Look::Desk, Language::Zh), [typed(Field::Year(Sum::AidBasicPaid), "6000")]);
    holds(
        &html(state),
        &[
            "基本救助已付 6,000\u{a0}元：“医疗救助之前自己负担的”至少有 8,571.43\u{a0}元，请核对。",
            "href=\"#year-to-date-aid-burden\"",
        ],
    );
}
