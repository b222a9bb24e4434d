//! What a pack asks, in words: its questions and answers, what was assumed, what the person pays of what.

use super::shown::Shown;
use super::{after, filled, html, typed};
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

fn page(state: State) -> Shown {
    Shown::of(&html(state))
}

fn retired() -> Action {
    Action::Chose(Choice::Fact(FactId::Employment, Id::parse("retired").unwrap()))
}

/// By hand, of 50,000: 1,300 below the deductible; 15 % of 28,700, 10 % of 10,000 and 5 % of 10,000 are 5,805. Retired people pay
/// 60 % of these, 2,322 less; from the second stay on 650 less is below the deductible, of which basic pays 85 %: 552.50.
#[test]
fn the_desk_asks_the_packs_facts_and_says_what_it_assumed() {
    let state = stay(Look::Desk, Language::Zh, "stays-and-retired", Insurance::Employee, "50000");
    let desk = page(state.clone());
    assert_eq!(desk.answers("facts-employment"), ["在职", "退休", "不清楚"]);
    let hint =
        |question: &str| desk.texts("fieldset").into_iter().find(|text| text.starts_with(question)).unwrap();
    assert!(hint("在职还是退休").contains("没选就按“在职”算"));
    let stay_field = desk.role("textbox", "今年第几次住院");
    assert!(desk.description(stay_field).contains("没选就按“第 1 次住院”算"));
    let assumed =
        |page: &Shown| page.names("summary").into_iter().filter(|name| name.contains("没有说，按")).count();
    desk.role("summary", "在职还是退休没有说，按“在职”算，可差 2,322\u{a0}元");
    desk.role("summary", "今年第几次住院没有说，按“第 1 次住院”算，可差 553\u{a0}元");
    assert!(desk.links().contains(&"#facts-employment"));
    desk.role("summary", "按比例 5,805\u{a0}元");
    desk.role("summary", "起付线以下 1,300\u{a0}元");
    assert!(desk.class("terms").text.contains("没到这个数的费用"));
    let said = page(after(state, [retired(), typed(Field::Fact(FactId::Stay), "2")]));
    assert_eq!((assumed(&desk), assumed(&said)), (2, 0));
    let english = page(stay(Look::Desk, Language::En, "stays-and-retired", Insurance::Employee, "50000"));
    english.role(
        "summary",
        "Working or retired: not answered, \u{201c}Working\u{201d} is taken; a difference of up to ¥2,322",
    );
}

#[test]
fn the_guide_asks_them_and_lists_the_answers() {
    let state = stay(Look::Guide, Language::Zh, "stays-and-retired", Insurance::Employee, "50000");
    let details = after(state, [Action::Arrived(View::Guide(GuideStep::Details)), retired()]);
    let asked = page(details.clone());
    assert_eq!(asked.answers("facts-employment"), ["在职", "退休", "不清楚"]);
    asked.role("textbox", "今年第几次住院");
    let check = page(after(details, [Action::Arrived(View::Guide(GuideStep::Check))]));
    assert!(check.texts("dd").contains(&"在职还是退休 退休".to_owned()), "{:?}", check.texts("dd"));
}

/// By hand, of 10,000 referred out: 1,000 first, 7,000 − 30 (85 % of 8,200) by basic insurance, 96 % of the 2,030 left by
/// the civil servants' subsidy.
#[test]
fn what_is_paid_first_and_a_payer_of_the_packs_own() {
    let state = stay(Look::Desk, Language::Zh, "prepay-and-servants", Insurance::Employee, "10000");
    let servant = Choice::Fact(FactId::CivilServant, Id::parse("yes").unwrap());
    let away = after(state, [Action::Chose(Choice::Place(Place::ReferredOut)), Action::Chose(servant)]);
    let first = page(away.clone());
    assert!(first.texts("p").contains(&"先行自付 1,000\u{a0}元".to_owned()));
    let lines = first.texts("tr");
    for line in ["公务员医疗补助约 1,948.80", "先行自付1,000.00", "符合政策范围最多 9,000.00"]
    {
        assert!(lines.contains(&line.to_owned()), "{line}: {lines:?}");
    }
    let asked = page(after(away.clone(), [typed(Field::PREPAY, "500")]));
    asked.role("textbox", "外出就医先自付的");
    assert!(asked.texts("tr").contains(&"符合政策范围最多 9,500.00".to_owned()));
    let twice = page(after(away, [typed(Field::ADVANCE_SELF, "500")]));
    assert!(twice.class("next").text.contains("如果也有它，请减掉"));
    assert!(twice.links().contains(&"#bill-advance-self"));
}

#[test]
fn a_level_of_the_packs_own_is_offered() {
    let levels = page(stay(Look::Desk, Language::Zh, "provincial-level", Insurance::Resident, "10000"))
        .answers("level");
    assert!(levels.iter().any(|level| level.starts_with("三级医院")), "{levels:?}");
    assert!(levels.contains(&"省级医院省直属的医院。".to_owned()), "{levels:?}");
}

/// By hand: basic aid pays 70 %, so 6,000 of it were of 8,571.43 at least.
#[test]
fn sums_of_the_year_that_cannot_be_true_together() {
    let state = after(filled(Look::Desk, Language::Zh), [typed(Field::Year(Sum::AidBasicPaid), "6000")]);
    let page = page(state);
    let sentence = "基本救助已付 6,000\u{a0}元：“医疗救助之前自己负担的”至少有 8,571.43\u{a0}元，请核对。";
    assert!(page.class("next").text.contains(sentence));
    assert!(page.links().contains(&"#year-to-date-aid-burden"));
}
