//! A pack's own questions: asked where a rule that could bind depends on them, counted, set aside, carried.

use super::{after, answer, filled, in_example_city, typed};
use crate::shelf::text;
use benefit_estimator::app::{
    About, Action, Choice, Doubt, Field, Form, GuideStep, Headline, Input, Ledger, Look, Pack, Reply,
    SetAside, SharedCase, State, WhyAside, details, link_text, misfit, read_link, set_aside, steps,
};
use benefit_estimator::estimate::Reason;
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;
use benefit_estimator::policy::{Catalog, Policy};
use benefit_estimator::terms::{FactId, Id, Identity, Insurance, Level, Place, Setting, Sum, Tier};

/// Invented packs are offered where they are named.
const OFFERED: [&str; 5] =
    ["stays-and-retired", "age-bands", "cap-grows", "prepay-and-servants", "provincial-level"];

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

fn written(id: &str) -> String {
    text(&format!("tests/oracle/packs/{id}/pack.toml"))
}

/// A pack of this text, chosen; a stay in a tertiary hospital of the city.
fn stay(id: &str, written: &str, insurance: Insurance, total: &str) -> State {
    let pack = Policy::from_toml(written).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut state = State::new(Look::Desk, Language::Zh);
    state.fetched.offered = OFFERED.map(str::to_owned).to_vec();
    after(
        state,
        [
            Action::CatalogArrived(Ok(Catalog::from_toml(&text("tests/oracle/packs/index.toml")).unwrap())),
            Action::Chose(Choice::Policy(id.to_owned())),
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

fn oracle(id: &str, insurance: Insurance, total: &str) -> State {
    stay(id, &written(id), insurance, total)
}

fn says(fact: FactId, answer: &str) -> Action {
    Action::Chose(Choice::Fact(fact, Id::parse(answer).unwrap()))
}

fn asked(state: &State) -> Vec<Field> {
    details(state.pack().unwrap(), &state.form, &state.ledger)
}

#[track_caller]
fn pays(state: &State, personal: &str) {
    assert_eq!(answer(state).estimate.personal, money(personal));
}

const EMPLOYMENT: Field = Field::Fact(FactId::Employment);
const STAY: Field = Field::Fact(FactId::Stay);
const AGE: Field = Field::Fact(FactId::Age);

/// By hand, of 50,000. Working, first stay: 24,395 (85 % of 28,700) + 9,000 (90 % of 10,000) + 9,500 (95 % of 10,000)
/// leave 7,105. Retired, second stay, the person's part 60 %: 26,708.50 (91 % of 29,350) + 9,400 + 9,700 leave 4,191.50.
/// Retired, first stay: 26,117 (91 % of 28,700) + 19,100 leave 4,783.
#[test]
fn employment_and_the_stays_of_the_year_are_asked_and_count() {
    let state = oracle("stays-and-retired", Insurance::Employee, "50000");
    assert_eq!(asked(&state), [EMPLOYMENT, STAY]);
    assert!(steps(&state).contains(&GuideStep::Details));
    pays(&state, "7105");
    assert_eq!(answer(&state).estimate.assumed, [FactId::Employment, FactId::Stay]);
    let retired = after(state.clone(), [says(FactId::Employment, "retired"), typed(STAY, "第2次")]);
    pays(&retired, "4191.50");
    assert_eq!(answer(&retired).estimate.assumed, []);
    // Nobody knows whether retired: between both.
    let unknown = after(retired.clone(), [says(FactId::Employment, "unknown"), typed(STAY, "1")]);
    let estimate = answer(&unknown).estimate;
    assert_eq!((estimate.personal_low, estimate.personal_high), (Some(money("4783")), Some(money("7105"))));
    // A number instead of "unknown", and "unknown" instead of a number.
    let number = after(unknown, [says(FactId::Stay, "unknown"), typed(STAY, "2")]);
    assert_eq!(number.form.answer(FactId::Stay), None);
    assert!(!after(number, [says(FactId::Stay, "unknown")]).form.is_typed(STAY));
    // The year's second stay follows from the first.
    let kept = [Action::VisitKept, typed(Field::TOTAL, "50000")];
    let second = after(after(state, [says(FactId::Employment, "retired"), typed(STAY, "1")]), kept);
    assert_eq!(asked(&second), [EMPLOYMENT]);
    pays(&second, "4191.50");
    let told = after(second, [typed(STAY, "1")]);
    pays(&told, "4191.50");
    let aside = set_aside(told.pack().unwrap(), &told.form, &told.ledger);
    assert_eq!(aside, [SetAside { input: Input::Field(STAY), why: WhyAside::Follows }]);
}

/// Only what a row that could bind depends on: employees have nothing of an age here, and nothing is said of outpatients.
#[test]
fn a_fact_is_asked_only_where_it_may_count() {
    let state = oracle("age-bands", Insurance::Resident, "10000");
    assert_eq!(asked(&state), [AGE]);
    // By hand: 60 % of 10,000 − 800 leaves 4,480; of 10,000 − 100, 4,060.
    pays(&state, "4480");
    let child = after(state, [typed(AGE, "6岁")]);
    pays(&child, "4060");
    let old = after(child.clone(), [typed(AGE, "200")]);
    assert!(matches!(benefit_estimator::app::screen(&old), benefit_estimator::app::Screen::Asking(unread)
        if unread.wrong(AGE).is_some()));
    let clinic = after(child, [Action::Chose(Choice::Setting(Setting::Outpatient))]);
    assert_eq!(asked(&clinic), []);
    let aside = set_aside(clinic.pack().unwrap(), &clinic.form, &clinic.ledger);
    assert_eq!(aside, [SetAside { input: Input::Field(AGE), why: WhyAside::NotAsked }]);
    answer(&clinic);
    // A figure of a row counts the years.
    let grows = oracle("cap-grows", Insurance::Resident, "10000");
    assert_eq!(asked(&grows), [Field::Fact(FactId::ContinuousYears)]);
    assert_eq!(asked(&after(grows, [Action::Chose(Choice::Insurance(Insurance::Employee))])), []);
}

/// By hand, of 10,000 referred out: 1,000 first; 85 % of 9,000 − 800 leaves 2,030 of the 9,000. Civil servants are paid
/// 96 % of it: 81.20 are left.
#[test]
fn a_yes_or_no_and_a_payer_of_the_packs_own() {
    let state = oracle("prepay-and-servants", Insurance::Employee, "10000");
    let away = after(state, [Action::Chose(Choice::Place(Place::ReferredOut))]);
    let fact = FactId::CivilServant;
    assert_eq!(asked(&away), [Field::Fact(fact)]);
    pays(&away, "3030");
    pays(&after(away.clone(), [says(fact, "no")]), "3030");
    let servant = after(away, [says(fact, "yes")]);
    pays(&servant, "1081.20");
    let tier = Tier::from_id("civil-servant").unwrap();
    pays(&after(servant, [typed(Field::Settled(tier), "1000")]), "2030");
}

/// By hand, of 10,000 referred out, where the statement says 500 instead of a tenth: 85 % of 9,500 − 800 is 7,395; 500 and
/// 2,105 are left. A region without such a rule has no field for it.
#[test]
fn what_a_statement_says_was_paid_first_because_of_the_place() {
    let state = oracle("prepay-and-servants", Insurance::Employee, "10000");
    let away = after(state, [Action::Chose(Choice::Place(Place::ReferredOut)), typed(Field::PREPAY, "500")]);
    pays(&away, "2605");
    let link = link_text(&carried(away.form.clone())).unwrap();
    assert_eq!(read_link(&link).unwrap().form.text(Field::PREPAY), "500");
    let fits =
        |state: &State| misfit(state.pack().unwrap(), &state.form, Input::Field(Field::PREPAY)).is_none();
    assert!(fits(&away));
    assert!(!fits(&oracle("provincial-level", Insurance::Resident, "10000")));
}

/// By hand, subsistence, of 10,000: the province's hospital pays 50 % of 9,000; tertiary aid 70 % of the 5,500 left.
#[test]
fn a_level_of_the_packs_own() {
    let provincial = Action::Chose(Choice::Level(Level::from_id("provincial").unwrap()));
    let state = after(
        oracle("provincial-level", Insurance::Resident, "10000"),
        [provincial, Action::TickedIdentity(Identity::Subsistence, true)],
    );
    pays(&state, "1650");
    let link = link_text(&carried(state.form.clone())).unwrap();
    assert_eq!(read_link(&link).unwrap().form.level, state.form.level);
}

/// The pack of [`employment_and_the_stays_of_the_year_are_asked_and_count`] with a fact of its own in place of employment.
fn with_own_fact() -> String {
    let own = r#"
[[fact]]
id = "union"
question.zh = "是不是工会会员"
question.en = "Are you in the union"
hint.zh = "看会员证"
hint.en = "see your card"
option = [
    { id = "no", name.zh = "未入会", name.en = "Not a member" },
    { id = "member", name.zh = "会员", name.en = "Member" },
]
usual = "no"

[[sum]]
id = "own_sum"
name.zh = "本年基本医保支付"
name.en = "Paid by basic insurance this year"
adds = "paid"
tier = "basic"

[[figure]]
id = "own-cap"
amount = "900000"
kind = "published"
document = "rules"
section = "第二条"
quote = "全年最高支付90万元"
"#;
    let rows = written("stays-and-retired").replace("employment = [\"active\"]", "union = [\"no\"]");
    let rows = rows.replace("employment = [\"retired\"]", "union = [\"member\"]");
    let capped = "caps = [{ cap = \"own-cap\", counts = \"own_sum\" }]\nsegment =";
    rows.replace("segment =", capped) + own
}

fn carried(form: Form) -> SharedCase {
    SharedCase { form, ledger: Ledger::default(), version: "1".to_owned(), personal: Money::ZERO }
}

#[test]
fn a_fact_and_a_sum_of_the_packs_own() {
    let union = FactId::from_id("union").unwrap();
    let state = stay("stays-and-retired", &with_own_fact(), Insurance::Employee, "50000");
    assert_eq!(asked(&state), [STAY, Field::Fact(union)]);
    pays(&state, "7105");
    let member = after(state, [says(union, "member")]);
    pays(&member, "4783");
    // An option that is called like an answer of a yes or no.
    pays(&after(member.clone(), [says(union, "no")]), "7105");
    let sum = Field::Year(Sum::from_id("own_sum").unwrap());
    let summed = after(member, [typed(sum, "1000"), typed(STAY, "2")]);
    assert_eq!(answer(&summed).case.year_to_date.get(Sum::from_id("own_sum").unwrap()), money("1000"));
    // It goes with a link, and elsewhere it is set aside.
    let read = read_link(&link_text(&carried(summed.form.clone())).unwrap()).unwrap().form;
    assert_eq!(read.answer(union), Some("member"));
    assert_eq!((read.text(STAY), read.text(sum)), ("2", "1000"));
    let elsewhere = oracle("age-bands", Insurance::Resident, "10000");
    let elsewhere = State { form: summed.form, ..elsewhere };
    let elsewhere = after(elsewhere, [Action::Chose(Choice::Policy("age-bands".to_owned()))]);
    let aside = set_aside(elsewhere.pack().unwrap(), &elsewhere.form, &elsewhere.ledger);
    for field in [Field::Fact(union), sum] {
        let why = WhyAside::Lacking(Reason::NotInPolicy);
        assert!(aside.contains(&SetAside { input: Input::Field(field), why }), "{field:?} {aside:?}");
    }
}

/// Every standard fact and what can be said of it, by its number.
#[test]
fn a_link_carries_every_standard_fact() {
    let mut form = oracle("stays-and-retired", Insurance::Employee, "50000").form;
    let said = [
        (FactId::Employment, "retired"),
        (FactId::Contract, "yes"),
        (FactId::Plan, "unknown"),
        (FactId::CivilServant, "no"),
        (FactId::Supplement, "unknown"),
    ];
    for (fact, answer) in said {
        form.choose(Choice::Fact(fact, Id::parse(answer).unwrap()));
    }
    let short = link_text(&carried(form.clone())).unwrap();
    let counted = [
        (FactId::Stay, "3", "3"),
        (FactId::Age, "６２岁", "62"),
        (FactId::ContinuousYears, "10年", "10"),
        (FactId::NoClaimYears, "0", "0"),
    ];
    for (fact, typed, _) in counted {
        form.set_text(Field::Fact(fact), typed.to_owned());
    }
    let text = link_text(&carried(form)).unwrap();
    let read = read_link(&text).unwrap().form;
    for (fact, answer) in said {
        assert_eq!(read.answer(fact), Some(answer), "{fact:?}");
    }
    for (fact, _, number) in counted {
        assert_eq!(read.text(Field::Fact(fact)), number, "{fact:?}");
    }
    // A name and a number take two bytes and a half of the text each at most: none is written out.
    assert!(text.len() <= short.len() + 12, "{text}");
}

/// How a hospital charges decides over ten points of basic insurance for Huaihua's registered poor: of 10,000 in a tertiary hospital
/// (10,000 − 800) × 10 % = 920, and nobody after it pays of so little. Nobody who did not say it has said "item by item".
#[test]
fn how_the_hospital_charges_is_a_question_that_can_be_left_open() {
    let state = |said: &[&str]| {
        let unsaid = filled("huaihua-2020", Some(Identity::RegisteredPoor), Level::Tertiary, "10000");
        after(unsaid, said.iter().map(|answer| says(FactId::FeeForService, answer)).collect::<Vec<_>>())
    };
    let doubt = |state: &State| {
        let doubts = answer(state).certainty.doubts;
        doubts.into_iter().find(|one| {
            [About::Assumed(FactId::FeeForService), About::Fact(FactId::FeeForService)].contains(&one.about)
        })
    };
    let moves = Some(money("920"));
    assert!(asked(&state(&[])).contains(&Field::Fact(FactId::FeeForService)));
    assert_eq!(doubt(&state(&[])), Some(Doubt { about: About::Assumed(FactId::FeeForService), moves }));
    assert_eq!(doubt(&state(&["unknown"])), Some(Doubt { about: About::Fact(FactId::FeeForService), moves }));
    assert_eq!((doubt(&state(&["yes"])), doubt(&state(&["no"]))), (None, None));
    let personal = |said: &[&str]| answer(&state(said)).estimate.personal;
    assert_eq!(personal(&[]), personal(&["yes"]));
    assert_eq!(personal(&["no"]), personal(&["yes"]) + money("920"));
}

/// A promise that names nobody is everybody's: what it depends on is asked of everybody.
#[test]
fn what_a_promise_to_everybody_depends_on_is_asked() {
    let id = "age-bands";
    let promise = "\n[[figure]]\nid = \"a-tenth\"\nratio = \"0.10\"\nkind = \"derived\"\ndocument = \"DOCUMENT\"\nsection = \"1\"\nquote = \"10%\"\n\
        why = { zh = \"例子\", en = \"An example\" }\n\n[[check]]\nid = \"promise\"\ngrassroots-referral = true\n\
        limit = \"a-tenth\"\ntext = { zh = \"承诺\", en = \"Promise\" }\n";
    let pack = written(id);
    let document = pack.split("[[document]]\nid = \"").nth(1).unwrap().split('"').next().unwrap();
    let with = format!("{pack}{}", promise.replace("DOCUMENT", document));
    let is_asked = |text: &str| {
        asked(&stay(id, text, Insurance::Resident, "10000"))
            .contains(&Field::Fact(FactId::GrassrootsReferral))
    };
    assert_eq!((is_asked(&pack), is_asked(&with)), (false, true));
}

/// By hand, of 10,000: an adult is left 10,000 − 60 % of 9,200 = 4,480, a child 10,000 − 60 % of 9,900 = 4,060. Whoever did not
/// say how old they are may be either.
#[test]
fn what_nobody_answered_may_be_any_answer() {
    let nothing = |step| Action::Chose(Choice::Reply(step, Reply::Nothing));
    let all = [nothing(GuideStep::OutOfScope), nothing(GuideStep::Year)];
    let state = after(oracle("age-bands", Insurance::Resident, "10000"), all);
    let (central, low) = (money("4480"), money("4060"));
    assert_eq!(answer(&state).certainty.headline, Some(Headline::About { central, low, high: central }));
    let child = after(state, [typed(AGE, "7")]);
    assert_eq!(answer(&child).certainty.headline.map(Headline::central), Some(low));
}

/// More than two things that are not known are as many doubts; a case of the contract could not say them.
#[test]
fn nobody_is_told_that_too_much_is_not_known() {
    let state = in_example_city(Insurance::Employee, Setting::Inpatient, Level::Tertiary, "30000");
    let asked = asked(&state);
    let facts =
        asked.iter().filter_map(|field| if let Field::Fact(fact) = field { Some(*fact) } else { None });
    let unknown: Vec<Action> = facts.map(|fact| says(fact, "unknown")).collect();
    assert!(unknown.len() > 2, "{asked:?}");
    answer(&after(state, unknown));
}

/// By hand, of 50,000: basic insurance leaves 7,105 (above), critical-illness insurance pays half of what is above 10,000 in the
/// year: with 10,000 before this stay 3,552.50. It is the employees' here, and what they typed counts.
#[test]
fn a_sum_of_the_year_counts_for_whoever_a_rule_looks_at_it_for() {
    let id = "stays-and-retired";
    let pack = written(id);
    let document = pack.split("[[document]]\nid = \"").nth(1).unwrap().split('"').next().unwrap();
    let figure = |id: &str, value: &str| {
        format!(
            "\n[[figure]]\nid = \"{id}\"\n{value}\nkind = \"derived\"\ndocument = \"{document}\"\nsection = \"1\"\n\
             quote = \"1\"\nwhy = {{ zh = \"例子\", en = \"An example\" }}\n"
        )
    };
    let critical =
        "\n[[critical]]\ninsurance = [\"employee\"]\ndeductible = \"from-ten\"\nratio = \"half\"\n";
    let with = |over: &str| {
        format!(
            "{pack}\n[[reading]]\nid = \"R-ORIGIN\"\ntext = {{ zh = \"例子\", en = \"An example\" }}\n{}{}{critical}{over}",
            figure("from-ten", "amount = \"10000\""),
            figure("half", "ratio = \"0.50\"")
        )
    };
    // Also a sum that another tier keeps, where a row says that it counts on it.
    for (over, sum) in [("", Sum::CriticalBurden), ("over = \"tilted_burden\"\n", Sum::TiltedBurden)] {
        let burden = typed(Field::Year(sum), "10000");
        pays(&after(stay(id, &with(over), Insurance::Employee, "50000"), [burden]), "3552.50");
    }
}
