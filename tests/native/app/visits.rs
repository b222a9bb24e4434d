//! The year's visits, their meters, and the forecast.

use super::{after, answer, eighty_thousand, in_example_city, typed, with_pack};
use benefit_estimator::app::{
    Action, Answer, Choice, Field, Flag, Form, GuideStep, Headline, Look, Oddity, Reply, State, View, Whose,
    forecast, link_of, meters, steps,
};
use benefit_estimator::money::Money;
use benefit_estimator::terms::{FigurePath, Identity, Insurance, Level, Part, Setting, Sum, Tier};

/// 80,000, then 30,000.
fn two_visits() -> State {
    after(eighty_thousand(), [Action::VisitKept, typed(Field::TOTAL, "30000")])
}

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

/// By hand, the second: basic (30,000 − 800) × 60 % = 17,520; critical's deductible is used up, 75 % of 12,480 =
/// 9,360; basic aid 70 % of 3,120 = 2,184; tilted aid's deductible is used up, 70 % of 936 = 655.20; left 280.80.
#[test]
fn a_later_visit_starts_from_the_ones_before() {
    let state = two_visits();
    let answer = answer(&state);
    assert_eq!(answer.estimate.personal, money("280.80"));
    let first = answer.before.visits[0].as_ref().unwrap();
    assert_eq!(first.estimate.personal, money("3303.30"));
    assert_eq!(answer.estimate.year_to_date.get(Sum::AidBasicPaid), money("11543.00"));
}

#[test]
fn a_new_visit_is_the_same_persons_and_empty() {
    let figure = Field::Figure(FigurePath::Of(Tier::Critical, Part::Deductible));
    let before = after(
        eighty_thousand(),
        [typed(figure, "6500"), typed(Field::FULL_SELF, "100"), typed(Field::Year(Sum::AidBurden), "5")],
    );
    let state = after(before, [Action::VisitKept]);
    assert_eq!(state.form.identities, [Identity::Subsistence]);
    assert_eq!(state.form.text(figure), "6500");
    for gone in [Field::TOTAL, Field::FULL_SELF, Field::Year(Sum::AidBurden)] {
        assert!(!state.form.is_typed(gone), "{gone:?}");
    }
}

/// Opened again, the first stands alone and the second goes on from it.
#[test]
fn any_visit_can_be_opened_again_in_its_place() {
    let state = after(two_visits(), [Action::VisitOpened(0)]);
    let shown = answer(&state);
    assert_eq!(shown.estimate.personal, money("3303.30"));
    assert!(shown.before.visits.is_empty());
    assert_eq!(shown.after(&state.ledger)[0].as_ref().unwrap().estimate.personal, money("280.80"));
    let back = after(state, [Action::VisitOpened(1)]);
    assert_eq!(answer(&back).estimate.personal, money("280.80"));
    let nowhere = after(back.clone(), [Action::VisitOpened(7)]);
    assert_eq!(nowhere.form, back.form);
}

/// Without the first, the second is a first one: critical 75 % of 12,480 − 7,000 = 4,110; basic aid 70 % of 8,370 =
/// 5,859; the 2,511 left do not reach tilted aid's 3,000.
#[test]
fn a_dropped_visit_no_longer_counts() {
    let state = after(two_visits(), [Action::VisitDropped(0)]);
    assert_eq!(answer(&state).estimate.personal, money("2511.00"));
    let state = after(two_visits(), [Action::VisitDropped(1)]);
    assert_eq!(answer(&state).estimate.personal, money("3303.30"));
    let alone = after(state.clone(), [Action::VisitDropped(0)]);
    assert_eq!(alone.form, state.form, "the last visit stays");
}

#[test]
fn a_visit_that_lacks_an_answer_counts_for_nothing_and_says_so() {
    let kept_empty =
        after(eighty_thousand(), [typed(Field::TOTAL, ""), Action::VisitKept, typed(Field::TOTAL, "30000")]);
    let shown = answer(&kept_empty);
    assert_eq!(shown.before.visits, [None]);
    assert_eq!(shown.estimate.personal, money("2511.00"));
}

fn meters_of(state: &State) -> Vec<(Tier, Part, Money, Money)> {
    let answer = answer(state);
    let meters = meters(&answer.pack, &answer.explained().estimate).into_iter();
    meters.map(|one| (one.path.tier().unwrap(), one.path.part(), one.used, one.of)).collect()
}

/// After the 80,000: 32,480 fill the 7,000; basic aid has paid 9,359 of 20,000; 4,011 fill the 3,000; tilted aid has
/// paid 707.70 of 20,000. Basic aid has no deductible here, and basic insurance's is each stay's own.
#[test]
fn meters_show_what_the_year_used_up() {
    let told = meters_of(&eighty_thousand());
    let by_hand = [
        (Tier::Critical, Part::Deductible, "7000", "7000"),
        (Tier::AidBasic, Part::Cap, "9359", "20000"),
        (Tier::AidTilted, Part::Deductible, "3000", "3000"),
        (Tier::AidTilted, Part::Cap, "707.70", "20000"),
    ]
    .map(|(tier, part, used, of)| (tier, part, money(used), money(of)));
    assert_eq!(told, by_hand);
}

/// The example city's employees have one deductible of 600 a year for clinics, then 60 %, at most 5,000 a year and 300 a visit.
/// By hand, of 1,000: 600 fill the deductible, 60 % of 400 = 240 of the 5,000 are paid; a visit's limit is nothing of the year.
#[test]
fn meters_follow_the_sums_of_the_pack() {
    let state = in_example_city(Insurance::Employee, Setting::Outpatient, Level::Primary, "1000");
    let by_hand = [(Part::Deductible, "600", "600"), (Part::Cap, "240", "5000")];
    let by_hand = by_hand.map(|(part, used, of)| (Tier::Basic, part, money(used), money(of)));
    assert_eq!(meters_of(&state), by_hand);
}

/// The same 80,000 again: critical 75 % of 32,480 = 24,360; basic aid 70 % of 8,120 = 5,684; tilted aid 70 % of 2,436
/// = 1,705.20; left 730.80.
#[test]
fn the_forecast_is_the_same_bill_once_more() {
    assert_eq!(forecast(&answer(&eighty_thousand())).unwrap().personal, money("730.80"));
    let settled = after(eighty_thousand(), [typed(Field::Settled(Tier::Basic), "47520")]);
    assert!(forecast(&answer(&settled)).is_none());
}

#[test]
fn the_guide_asks_for_the_year_only_at_its_first_visit() {
    let state = State { view: View::Guide(GuideStep::Result), look: Look::Guide, ..eighty_thousand() };
    assert!(steps(&state).contains(&GuideStep::Year));
    let next = after(state, [Action::VisitKept]);
    assert_eq!(next.view, View::Guide(GuideStep::Setting));
    assert!(!steps(&next).contains(&GuideStep::Year));
}

#[test]
fn the_next_person_finds_no_visit() {
    let state = after(two_visits(), [Action::Switched(Flag::References, false), Action::Cleared]);
    assert!(state.ledger.is_empty());
    assert!(!state.form.is_typed(Field::TOTAL));
}

/// As it is typed beside the visit on the page.
fn added(total: &str, day: &str) -> [Action; 3] {
    let add = Action::VisitAdded(Setting::Inpatient);
    [typed(Field::VISIT_TOTAL, total), typed(Field::VISIT_DAY, day), add]
}

/// By hand, 30,000 first: 17,520 + 4,110 + 5,859 leave 2,511. Then of 80,000 basic pays 47,520; critical's deductible is
/// used up, 75 % of 32,480 = 24,360; basic aid 70 % of 8,120 = 5,684; of the 2,436 left and the 2,511 before 1,947 are above
/// tilted aid's 3,000, 70 % are 1,362.90; 1,073.10 left. The day of the visit on the page is 1 May 2023.
#[test]
fn a_visit_is_added_by_its_day_and_the_one_on_the_page_stays() {
    for (day, before, personal) in [
        ("", 1, "1073.10"),
        ("20230301", 1, "1073.10"),
        ("2023-05-01", 0, "3303.30"),
        ("20230601", 0, "3303.30"),
        ("20221230", 1, "3303.30"),
    ] {
        let state = after(eighty_thousand(), added("3万", day));
        assert_eq!(state.form.text(Field::TOTAL), "8万", "{day}");
        let shown = answer(&state);
        assert_eq!((state.ledger.before.len(), shown.estimate.personal), (before, money(personal)), "{day}");
        assert_eq!(state.beside, Form::default());
    }
    let later = after(eighty_thousand(), added("30000", "20230601"));
    assert_eq!(answer(&later).after(&later.ledger)[0].as_ref().unwrap().estimate.personal, money("280.80"));
}

/// Nobody said what of its bill is not covered, so it is at least so much.
#[test]
fn an_added_visit_is_as_sure_as_what_is_known_of_it() {
    let state = after(eighty_thousand(), added("30000", ""));
    let first = answer(&state).before.visits[0].as_ref().unwrap().certainty.headline;
    assert!(matches!(first, Some(Headline::AtLeast { .. })), "{first:?}");
}

#[test]
fn what_the_year_brought_is_asked_of_its_first_visit() {
    let sum = Field::Year(Sum::AidBurden);
    let state = after(eighty_thousand(), [typed(sum, "100")]);
    let earlier = after(state.clone(), added("30000", "20230301"));
    assert_eq!((earlier.ledger.before[0].text(sum), earlier.form.text(sum)), ("100", ""));
    assert_eq!(earlier.ledger.before[0].reply(GuideStep::Year), Some(Reply::Something));
    let later = after(state, added("30000", "20230601"));
    assert_eq!((later.ledger.after[0].text(sum), later.form.text(sum)), ("", "100"));
}

#[test]
fn a_visit_added_and_removed_leaves_what_was_said_of_the_year() {
    for said in [vec![], vec![typed(Field::Year(Sum::AidBurden), "100")]] {
        let before = after(eighty_thousand(), said);
        let state = after(before.clone(), added("30000", "20230301"));
        assert_eq!(after(state, [Action::VisitDropped(0)]).form, before.form);
    }
}

#[test]
fn what_is_not_clear_adds_nothing() {
    for (total, day) in [("", ""), ("7，9万", ""), ("30000", "2023年")] {
        let state = after(eighty_thousand(), added(total, day));
        assert!(state.ledger.is_empty(), "{total} {day}");
    }
}

#[test]
fn a_dropped_visit_comes_back_until_something_else_changes() {
    let two = two_visits();
    let dropped = after(two.clone(), [Action::VisitDropped(0)]);
    assert!(dropped.can_take_visit_back());
    let back = after(dropped.clone(), [Action::Undone]);
    assert_eq!((&back.form, &back.ledger), (&two.form, &two.ledger));
    assert!(!back.can_take_visit_back());
    assert!(after(dropped.clone(), [Action::LargePrintSwitched(true)]).can_take_visit_back());
    for over in [Action::UndoPassed, typed(Field::TOTAL, "1"), Action::VisitKept] {
        assert!(!after(dropped.clone(), [over.clone()]).can_take_visit_back(), "{over:?}");
    }
    // The last visit stays, so there is nothing to have back.
    assert!(!after(eighty_thousand(), [Action::VisitDropped(0)]).can_take_visit_back());
    let next = after(dropped, [Action::Cleared]);
    assert!(next.undo.is_some() && !next.can_take_visit_back());
}

#[test]
fn what_is_typed_beside_goes_with_the_person() {
    let state = after(eighty_thousand(), [typed(Field::VISIT_TOTAL, "30000")]);
    assert!(!state.form.is_typed(Field::VISIT_TOTAL));
    let next = after(state.clone(), [Action::Cleared]);
    assert_eq!(next.beside, Form::default());
    assert_eq!(after(next, [Action::Undone]).beside, state.beside);
}

/// The address carries the whole year: opened anew, nothing of it is lost, and what earlier visits came to is worked out again.
#[test]
fn a_link_carries_the_years_other_visits() {
    let kept = after(eighty_thousand(), [Action::VisitKept, typed(Field::TOTAL, "1000")]);
    let link = link_of(&kept.form, &kept.ledger, &answer(&kept)).unwrap();
    let opened = after(
        with_pack(Look::Desk, "anshan-2023"),
        [Action::ExploreWanted, Action::ExploreArrived(Ok(())), Action::LinkCame(link.clone(), Whose::Own)],
    );
    assert_eq!((opened.ledger.before.len(), opened.ledger.after.len()), (1, 0));
    assert_eq!(opened.ledger.before[0].text(Field::TOTAL), "80000");
    assert!(opened.form.texts().all(|(field, text)| !matches!(field, Field::Year(_)) || text.is_empty()));
    assert_eq!(answer(&opened).estimate.personal, answer(&kept).estimate.personal);
    assert_eq!(link_of(&opened.form, &opened.ledger, &answer(&opened)).unwrap(), link);
}

/// 80,000, 30,000 and 20,000, the second on the page: it stays there when the first is forgotten, and gives way to the third when it
/// is forgotten itself.
#[test]
fn whoever_forgets_a_visit_stays_where_they_are() {
    let three =
        after(two_visits(), [Action::VisitKept, typed(Field::TOTAL, "20000"), Action::VisitOpened(1)]);
    assert_eq!(three.form.text(Field::TOTAL), "30000");
    for (forgotten, shown) in [(0, "30000"), (1, "20000"), (2, "30000")] {
        let state = after(three.clone(), [Action::VisitDropped(forgotten)]);
        assert_eq!(state.form.text(Field::TOTAL), shown, "{forgotten}");
    }
}

/// A year is folded under one policy: another one is chosen for all its visits.
#[test]
fn a_policy_is_chosen_for_the_whole_year() {
    let state = after(two_visits(), [Action::Chose(Choice::Policy("jining-2023".to_owned()))]);
    let policies = state.ledger.before.iter().chain([&state.form]).map(|form| form.policy.as_deref());
    assert_eq!(policies.collect::<Vec<_>>(), [Some("jining-2023"); 2]);
}

/// A deductible or a cap of the person's own is filled by the sum that fills the pack's: 32,480 are left of 80,000 once basic
/// insurance has paid 47,520.
#[test]
fn a_figure_of_the_persons_own_has_a_meter() {
    let deductible = FigurePath::Of(Tier::Critical, Part::Deductible);
    let cap = FigurePath::Of(Tier::AidBasic, Part::Cap);
    let own = [typed(Field::Figure(deductible), "6500"), typed(Field::Figure(cap), "1")];
    let meters = meters_of(&after(eighty_thousand(), own));
    for (tier, part, of) in [(Tier::Critical, Part::Deductible, "6500"), (Tier::AidBasic, Part::Cap, "1")] {
        assert!(meters.contains(&(tier, part, money(of), money(of))), "{meters:?}");
    }
}

/// Whoever notes a visit without a day beside one of January says that it was before it: this year, not the last.
#[test]
fn a_visit_without_a_day_is_of_the_year_of_the_next() {
    let add = |total: &str, day: &str| {
        [
            typed(Field::VISIT_TOTAL, total),
            typed(Field::VISIT_DAY, day),
            Action::VisitAdded(Setting::Inpatient),
        ]
    };
    let page = after(eighty_thousand(), [typed(Field::Day, "20240105")]);
    let state = after(page, add("40000", "20231220").into_iter().chain(add("30000", "")));
    assert_eq!(state.ledger.of_this_year(&state.form), [false, true, true]);
    let all = answer(&state);
    let alone = answer(&after(state.clone(), [Action::VisitDropped(0)]));
    assert_eq!(all.estimate, alone.estimate);
    let undated = |answer: &Answer| answer.before.visits.last().unwrap().as_ref().unwrap().estimate.personal;
    assert_eq!(undated(&all), undated(&alone));
}

/// The sums that were filled in before a visit was noted may hold that visit.
#[test]
fn sums_beside_noted_visits_are_odd() {
    let sums = after(eighty_thousand(), [typed(Field::Year(Sum::CriticalBurden), "32480")]);
    assert_eq!(sums.ledger.oddities(&sums.form), []);
    let add = [
        typed(Field::VISIT_TOTAL, "80000"),
        typed(Field::VISIT_DAY, "20230301"),
        Action::VisitAdded(Setting::Inpatient),
    ];
    let both = after(sums, add);
    assert_eq!(both.ledger.oddities(&both.form), [Oddity::SumsToo(0)]);
}
