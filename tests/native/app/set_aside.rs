//! What the region, insurance, kind of care or group chosen now does not have is set aside: it does not count, is told, and
//! counts again when it fits.

use super::{after, answer, day_in, eighty_thousand, filled, pack, typed, with_pack};
use benefit_estimator::app::{
    Action, Choice, Dimension, Field, Flag, Form, GuideStep, Input, Ledger, Look, NO, SetAside, State,
    Variant, VariantOutcome, View, WhyAside, YES, columns, counting, set_aside, unanswered,
};
use benefit_estimator::estimate::Reason;
use benefit_estimator::money::Money;
use benefit_estimator::policy::FactAnswer;
use benefit_estimator::terms::{
    FactId, FigurePath, Id, Identity, Insurance, Level, Part, Place, Setting, Sum, Tier,
};

const FALLBACK: Field = Field::Settled(Tier::Fallback);
const CRITICAL: Field = Field::Figure(FigurePath::Of(Tier::Critical, Part::Deductible));

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

fn says(fact: FactId, answer: &str) -> Action {
    Action::Chose(Choice::Fact(fact, Id::parse(answer).unwrap()))
}

fn moved(state: State, id: &str) -> State {
    after(
        state,
        [
            Action::Chose(Choice::Policy(id.to_owned())),
            typed(Field::Day, day_in(id)),
            Action::PackArrived(id.to_owned(), Ok(pack(id))),
        ],
    )
}

fn aside(state: &State) -> Vec<SetAside> {
    set_aside(state.pack().unwrap(), &state.form, &state.ledger)
}

fn one(input: Input, why: WhyAside) -> Vec<SetAside> {
    vec![SetAside { input, why }]
}

fn personal(state: &State) -> Money {
    answer(state).estimate.personal
}

/// Huaihua's 9,000 of the fallback are nothing in Anshan, and are there again in Huaihua.
#[test]
fn a_settled_amount_of_a_tier_that_the_region_does_not_have() {
    let huaihua = after(
        filled("huaihua-2020", Some(Identity::Subsistence), Level::Tertiary, "80000"),
        [typed(FALLBACK, "9000")],
    );
    assert_eq!(aside(&huaihua), []);
    assert_eq!(answer(&huaihua).case.settled.of(Tier::Fallback), Some(money("9000")));
    let anshan = moved(huaihua, "anshan-2023");
    assert_eq!(aside(&anshan), one(Input::Field(FALLBACK), WhyAside::Lacking(Reason::NotInPolicy)));
    assert_eq!(personal(&anshan), money("3303.30"));
    assert!(!counting(anshan.pack().unwrap(), &anshan.form).is_typed(FALLBACK));
    let back = moved(anshan, "huaihua-2020");
    assert_eq!(aside(&back), []);
    assert_eq!(answer(&back).case.settled.of(Tier::Fallback), Some(money("9000")));
}

/// The other insurance, another kind of care, another group.
#[test]
fn a_settled_amount_of_a_tier_that_is_not_for_this_person() {
    let critical = Field::Settled(Tier::Critical);
    let aid = Field::Settled(Tier::AidTilted);
    let settled = after(eighty_thousand(), [typed(critical, "100"), typed(aid, "50")]);
    assert_eq!(aside(&settled), []);
    let employee = after(settled.clone(), [Action::Chose(Choice::Insurance(Insurance::Employee))]);
    assert_eq!(aside(&employee), one(Input::Field(critical), WhyAside::Lacking(Reason::Insurance)));
    let clinic = after(settled.clone(), [Action::Chose(Choice::Setting(Setting::TwoDiseaseOutpatient))]);
    assert!(
        aside(&clinic)
            .contains(&SetAside { input: Input::Field(aid), why: WhyAside::Lacking(Reason::Setting) })
    );
    let ordinary = after(settled.clone(), [Action::TickedNoIdentity(true)]);
    assert_eq!(aside(&ordinary), one(Input::Field(aid), WhyAside::Lacking(Reason::Identity)));
    // Whoever does not know their group may have a statement of it.
    let unsure = after(settled, [Action::Arrived(View::Guide(GuideStep::Identities)), Action::SaidUnsure]);
    assert_eq!(aside(&unsure), []);
}

/// Huaihua has no 低保边缘家庭: asked again there, and the answer is still the answer in Anshan.
#[test]
fn a_group_that_the_region_does_not_have_is_no_answer() {
    let edge = filled("anshan-2023", Some(Identity::LowIncomeEdge), Level::Tertiary, "80000");
    assert_eq!(unanswered(&edge), None);
    let huaihua = moved(edge, "huaihua-2020");
    let lost = Input::Identity(Identity::LowIncomeEdge);
    assert_eq!(aside(&huaihua), one(lost, WhyAside::Lacking(Reason::NotInPolicy)));
    assert_eq!(unanswered(&huaihua), Some(GuideStep::Identities));
    let mut guided = State { look: Look::Guide, view: View::Guide(GuideStep::Region), ..huaihua };
    guided.answering.looked_over = true;
    assert_eq!(after(guided.clone(), [Action::WentOn]).view, View::Guide(GuideStep::Identities));
    // One of two fits: that is an answer.
    let two = after(guided.clone(), [Action::TickedIdentity(Identity::RegisteredPoor, true)]);
    assert_eq!(unanswered(&two), None);
    assert_eq!(unanswered(&moved(guided, "anshan-2023")), None);
}

/// Only Huaihua asks for referral and special diseases, only for inpatients.
#[test]
fn a_circumstance_that_is_not_asked_for() {
    let asked = [FactId::GrassrootsReferral, FactId::FeeForService].map(Field::Fact);
    let huaihua = after(
        filled("huaihua-2020", Some(Identity::RegisteredPoor), Level::Tertiary, "80000"),
        [
            says(FactId::GrassrootsReferral, YES),
            says(FactId::SpecialDisease, YES),
            says(FactId::FeeForService, NO),
        ],
    );
    assert_eq!(aside(&huaihua), []);
    let jining = moved(huaihua.clone(), "jining-2023");
    for field in asked {
        let told = SetAside { input: Input::Field(field), why: WhyAside::NotAsked };
        assert!(aside(&jining).contains(&told), "{field:?}");
    }
    let case = answer(&jining).case.situation;
    let said = |fact: FactId| case.answer(fact.slot().unwrap());
    assert_eq!(said(FactId::GrassrootsReferral), FactAnswer::Absent);
    assert_eq!(said(FactId::FeeForService), FactAnswer::Absent);
    assert_eq!(aside(&moved(jining, "huaihua-2020")), []);
}

/// What was typed for the days in bed does not vanish with the tick above it.
#[test]
fn bed_days_wait_for_their_question() {
    let days = after(
        filled("anshan-2023", Some(Identity::Subsistence), Level::Tertiary, "10000"),
        [Action::Switched(Flag::SevereMentalDisorder, true), typed(Field::BedDays, "30")],
    );
    assert_eq!(answer(&days).case.bed_days(), 30);
    let without = after(days.clone(), [Action::Switched(Flag::SevereMentalDisorder, false)]);
    assert_eq!(aside(&without), one(Input::Field(Field::BedDays), WhyAside::NotAsked));
    assert_eq!(answer(&without).case.bed_days(), 0);
    let again = after(without, [Action::Switched(Flag::SevereMentalDisorder, true)]);
    assert_eq!(answer(&again).case.bed_days(), 30);
    let elsewhere = moved(days, "jining-2023");
    let both = [Field::Flag(Flag::SevereMentalDisorder), Field::BedDays]
        .map(|field| SetAside { input: Input::Field(field), why: WhyAside::Lacking(Reason::NotInPolicy) });
    assert_eq!(aside(&elsewhere), both);
}

/// Jining pays no second aid, so no sum of it counts there.
#[test]
fn a_sum_of_the_year_that_nothing_looks_at() {
    let sum = Field::Year(Sum::AidTiltedPaid);
    let anshan = after(eighty_thousand(), [typed(sum, "20000")]);
    assert_eq!(aside(&anshan), []);
    let huaihua = moved(anshan, "huaihua-2020");
    assert_eq!(aside(&huaihua), one(Input::Field(sum), WhyAside::Lacking(Reason::NotInPolicy)));
    assert_eq!(answer(&huaihua).case.year_to_date.get(Sum::AidTiltedPaid), Money::ZERO);
}

/// Typed for the first stay of 2024, which then turns out to be the second of 2023.
#[test]
fn a_sum_of_a_year_that_has_earlier_visits() {
    let sum = Field::Year(Sum::AidBasicPaid);
    let kept = [typed(Field::Day, "20230105"), Action::VisitKept, typed(Field::Day, "20240105")];
    let next = after(after(eighty_thousand(), kept), [typed(Field::TOTAL, "80000"), typed(sum, "5000")]);
    assert_eq!(aside(&next), []);
    assert_eq!(answer(&next).case.year_to_date.get(Sum::AidBasicPaid), money("5000"));
    let same_year = after(next.clone(), [typed(Field::Day, "20230301")]);
    assert_eq!(aside(&same_year), one(Input::Field(sum), WhyAside::Follows));
    // What the first stay came to, by hand: 70 % of 13,370.
    assert_eq!(answer(&same_year).case.year_to_date.get(Sum::AidBasicPaid), money("9359"));
    assert_eq!(aside(&after(same_year, [typed(Field::Day, "20240105")])), []);
}

/// Huaihua looks at no sum of tilted aid: the column leaves it out, and says so.
#[test]
fn a_column_counts_no_sum_that_it_leaves_out() {
    let sum = Field::Year(Sum::AidTiltedPaid);
    let huaihua = Action::PackArrived("huaihua-2020".to_owned(), Ok(pack("huaihua-2020")));
    let variant = Variant::Policy("huaihua-2020".to_owned());
    let ask = Action::ComparedWith(vec![variant.clone()]);
    let typed_sum = after(eighty_thousand(), [ask.clone(), huaihua.clone(), typed(sum, "20000")]);
    assert_eq!(column(&typed_sum, Dimension::Policy, &variant).1, [Input::Field(sum)]);
}

/// A deductible of 6,500 typed for 低保对象 (half of what others have) is not everybody's. By hand: critical 75 % of
/// 32,480 − 6,500 = 19,485; 12,995 left; for others 60 % of 32,480 − 14,000 = 11,088, and 21,392 left.
#[test]
fn an_own_figure_is_of_the_situation_it_was_typed_for() {
    let own = after(eighty_thousand(), [typed(CRITICAL, "6500")]);
    assert_eq!(aside(&own), []);
    let paid = |state: &State| answer(state).estimate.tier(Tier::Critical).unwrap().pays;
    assert_eq!(paid(&own), money("19485"));
    let ordinary = after(own.clone(), [Action::TickedNoIdentity(true)]);
    assert_eq!(aside(&ordinary), one(Input::Field(CRITICAL), WhyAside::OtherRow));
    assert_eq!(paid(&ordinary), money("11088"));
    // Typed there it is theirs: 60 % of 32,480 − 6,500 = 15,588.
    let theirs = after(ordinary.clone(), [typed(CRITICAL, "6500.00")]);
    assert_eq!((aside(&theirs), paid(&theirs)), (vec![], money("15588")));
    let back = after(ordinary, [Action::TickedIdentity(Identity::Subsistence, true)]);
    assert_eq!((aside(&back), paid(&back)), (vec![], money("19485")));
    // Every level has the same row of critical insurance.
    let level = after(own.clone(), [Action::Chose(Choice::Level(Level::Primary))]);
    assert_eq!(aside(&level), []);
    // Another region's is another figure.
    let elsewhere = moved(own, "jining-2023");
    assert_eq!(aside(&elsewhere), one(Input::Field(CRITICAL), WhyAside::OtherRow));
}

fn column(state: &State, dimension: Dimension, variant: &Variant) -> (Money, Vec<Input>) {
    let columns = columns(state, &answer(state), dimension);
    let found = columns.into_iter().find(|column| column.variant == *variant).unwrap();
    let VariantOutcome::Estimated(varied) = found.outcome else { panic!() };
    (varied.estimate.personal, varied.left_out)
}

/// Beside ordinary people the halved deductible is left out, and the column says so: 21,392 are left, as without it.
#[test]
fn an_own_figure_is_not_carried_to_where_another_row_holds() {
    let own = after(eighty_thousand(), [typed(CRITICAL, "6500")]);
    let nobody = column(&own, Dimension::Identity, &Variant::Identities(vec![]));
    assert_eq!(nobody, (money("21392"), vec![Input::Field(CRITICAL)]));
    let place = column(&own, Dimension::Place, &Variant::Place(Place::InCounty));
    assert_eq!(place.1, []);
    // The deductible of a tertiary hospital is not that of another one.
    let basic = Field::Figure(FigurePath::Of(Tier::Basic, Part::Deductible));
    let own = after(eighty_thousand(), [typed(basic, "1000")]);
    let primary = column(&own, Dimension::Level, &Variant::Level(Level::Primary));
    assert_eq!(primary.1, [Input::Field(basic)]);
    let nobody = column(&own, Dimension::Identity, &Variant::Identities(vec![]));
    assert_eq!(nobody.1, []);
    // By points more or less elsewhere a typed ratio is another one.
    let ratio = Field::Figure(FigurePath::Of(Tier::Basic, Part::Ratio));
    let own = after(eighty_thousand(), [typed(ratio, "65")]);
    let out = column(&own, Dimension::Place, &Variant::Place(Place::ReferredOut));
    assert_eq!(out.1, [Input::Field(ratio)]);
    assert_eq!(column(&own, Dimension::Place, &Variant::Place(Place::InCounty)).1, []);
}

/// Nothing is said where nothing is filled in, and before anything is known everything may fit.
#[test]
fn whatever_may_still_fit_counts() {
    let empty = with_pack(Look::Desk, "anshan-2023");
    assert_eq!(aside(&empty), []);
    let mut form = Form::at(Some("anshan-2023".to_owned()));
    form.set_text(Field::Settled(Tier::LargeAmount), "5".to_owned());
    let told = set_aside(&pack("anshan-2023"), &form, &Ledger::default());
    let has_rows = !pack("anshan-2023").rows(Tier::LargeAmount).is_empty();
    assert_eq!(told.is_empty(), has_rows);
}
