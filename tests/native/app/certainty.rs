//! How sure the first line may be: every state of the table, with what makes it so.

use super::{after, answer, eighty_thousand, filled, pack, typed, yuan};
use benefit_estimator::app::{
    About, Action, Answer, Certainty, Choice, EarlierCare, Field, GuideStep, Headline, Old, Pack, Reply,
    State, Unanswered, Without, YES, certainty, year_together,
};
use benefit_estimator::day::Day;
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{
    FactId, FigurePath, Id, Identity, Insurance, Level, Part, Place, Setting, Sum, Tier,
};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// About so much, without what nobody covers or with it.
fn open(central: Money, out_of_scope: bool) -> Headline {
    Headline::Open { central, without: Without { out_of_scope, payers: false } }
}

fn reply(step: GuideStep, reply: Reply) -> Action {
    Action::Chose(Choice::Reply(step, reply))
}

/// The certainty of what is on the page, under a changed pack, on another day.
fn under(answer: &Answer, change: impl FnOnce(&mut Policy), on: &str) -> Certainty {
    let mut policy = Policy::clone(&answer.pack);
    change(&mut policy);
    let case = benefit_estimator::case::Case { day: Some(day(on)), ..answer.case.clone() };
    certainty(&policy, &case, &answer.estimate, Unanswered::default(), Some(day("2026-11-29")))
}

/// Jining, a primary hospital, 80 yuan: below the deductible of 100, so all 80 are the person's, whatever caps there are.
fn eighty() -> State {
    filled("jining-2023", None, Level::Primary, "80")
}

#[test]
fn exactly_where_everything_is_published_answered_in_force_and_compared_within_a_year() {
    let answer = answer(&eighty());
    assert_eq!(answer.certainty.headline, Some(Headline::Exact(yuan(80))));
    assert_eq!((answer.certainty.old, answer.certainty.doubts.len()), (None, 0));
    assert!(answer.certainty.is_exact());
}

/// Jining's figures were compared with what was published on 7 September 2023.
#[test]
fn rules_that_nobody_has_compared_for_a_year_are_old() {
    let answer = answer(&eighty());
    let about = Some(Headline::About { central: yuan(80), low: yuan(80), high: yuan(80) });
    let same = |_: &mut Policy| {};
    assert_eq!(under(&answer, same, "2024-09-07").old, None);
    let old = under(&answer, same, "2024-09-08");
    assert_eq!(old.old, Some(Old { year: 2023, compared: true }));
    assert_eq!(old.headline, about);
    // Never compared: the year they began is all that is known.
    let never = under(&answer, |policy| policy.checked = None, "2023-05-01");
    assert_eq!(never.old, Some(Old { year: 2023, compared: false }));
    // Said to have been compared on a day still to come: a slip, as good as never.
    let slip = |policy: &mut Policy| policy.checked = Day::parse("2062-09-07");
    assert_eq!(under(&answer, slip, "2023-05-01").old, Some(Old { year: 2023, compared: false }));
    // What has ended does not change any more.
    let ended = |policy: &mut Policy| policy.period.until = Day::parse("2030-01-01");
    assert_eq!(under(&answer, ended, "2024-09-08").old, None);
}

/// 5,100 are left of 30,000 where the statement says that basic and critical paid nothing; but Anshan's rules are a draft.
#[test]
fn a_draft_is_never_exact() {
    let state = after(
        filled("anshan-2023", Some(Identity::Subsistence), Level::Tertiary, "30000"),
        [typed(Field::Settled(Tier::Basic), "0"), typed(Field::Settled(Tier::Critical), "0")],
    );
    let about = Headline::About { central: yuan(5100), low: yuan(5100), high: yuan(5100) };
    assert_eq!(answer(&state).certainty.headline, Some(about));
}

/// By hand, of 10,000: 8,415 are paid; were a tenth not covered, (9,000 − 100) × 85 % = 7,565, left 2,435; a fifth, 6,715,
/// left 3,285.
#[test]
fn what_is_not_known_of_the_bill_leaves_a_lower_bound() {
    let state = filled("jining-2023", None, Level::Primary, "10000");
    for said in [
        reply(GuideStep::OutOfScope, Reply::Unknown),
        // Something that is not filled in is no answer.
        reply(GuideStep::OutOfScope, Reply::Something),
    ] {
        let certainty = answer(&after(state.clone(), [said])).certainty;
        let least = Headline::AtLeast { low: yuan(1585), central: yuan(1585) };
        assert_eq!(certainty.headline, Some(least));
        let about = About::OutOfScope { none: yuan(1585), tenth: yuan(2435), fifth: yuan(3285), guess: None };
        assert_eq!((certainty.doubts[0].about, certainty.doubts[0].moves), (about, Some(yuan(1700))));
    }
}

/// A tenth of 10,000, tried by one tap, leaves 2,435 as above; that it is a tenth nobody knows.
#[test]
fn what_is_tried_of_the_bill_stays_a_guess() {
    let unknown = reply(GuideStep::OutOfScope, Reply::Unknown);
    let tries = reply(GuideStep::OutOfScope, Reply::Tenth);
    // What was typed before does not stand beside it.
    let before = typed(Field::OVER_LIMIT, "500");
    let tried = after(filled("jining-2023", None, Level::Primary, "10000"), [before, unknown, tries]);
    let certainty = answer(&tried).explained().certainty;
    assert_eq!(certainty.headline, Some(open(yuan(2435), false)));
    let guess = Some(yuan(1000));
    let about = About::OutOfScope { none: yuan(1585), tenth: yuan(2435), fifth: yuan(3285), guess };
    assert_eq!((certainty.doubts[0].about, certainty.doubts[0].moves), (about, Some(yuan(1700))));
    assert_eq!(certainty.of_payment(&[Tier::Basic]), (None, None));
    // Typed by somebody who knows it, it is no guess; and an answer without an amount forgets it.
    let typed_in = after(tried.clone(), [typed(Field::OVER_LIMIT, ""), typed(Field::FULL_SELF, "1000")]);
    let said = |state: &State| answer(state).certainty.headline.map(|head| (head.amount(), head.low()));
    assert_eq!(said(&typed_in), Some((yuan(2435), Some(yuan(2435)))));
    let none = after(tried.clone(), [reply(GuideStep::OutOfScope, Reply::Nothing)]);
    assert_eq!(said(&none), Some((yuan(1585), Some(yuan(1585)))));
    // It follows the bill: a tenth of 20,000. (18,000 − 100) × 85 % = 15,215; 4,785 are left.
    let larger = after(tried.clone(), [typed(Field::TOTAL, "20000")]);
    assert_eq!(answer(&larger).certainty.headline, Some(open(yuan(4785), false)));
    // What was typed before is there again.
    let something = after(tried, [reply(GuideStep::OutOfScope, Reply::Something)]);
    assert_eq!(something.form.text(Field::OVER_LIMIT), "500");
}

/// Below the deductible of 100 all 80 are the person's, covered or not.
#[test]
fn what_moves_nothing_is_no_doubt() {
    let certainty = answer(&after(eighty(), [reply(GuideStep::OutOfScope, Reply::Unknown)])).certainty;
    assert_eq!((certainty.headline, certainty.doubts.len()), (Some(Headline::Exact(yuan(80))), 0));
}

/// A statement that names what everyone paid leaves nothing to what is covered.
#[test]
fn what_changes_nothing_is_not_asked() {
    let state = after(
        filled("jining-2023", None, Level::Primary, "10000"),
        [
            typed(Field::Settled(Tier::Basic), "8415"),
            typed(Field::Settled(Tier::Critical), "0"),
            reply(GuideStep::OutOfScope, Reply::Unknown),
            reply(GuideStep::Year, Reply::Unknown),
        ],
    );
    assert_eq!(answer(&state).certainty.headline, Some(Headline::Exact(yuan(1585))));
}

/// Nobody knows how earlier visits would change it: neither side is known.
#[test]
fn earlier_visits_that_nobody_mentioned_leave_both_sides_open() {
    for state in [
        after(eighty_thousand(), [reply(GuideStep::Year, Reply::Unknown)]),
        after(eighty_thousand(), [reply(GuideStep::Year, Reply::Something)]),
    ] {
        let certainty = answer(&state).certainty;
        assert!(matches!(certainty.headline, Some(Headline::Open { .. })), "{:?}", certainty.headline);
        assert!(
            certainty
                .doubts
                .iter()
                .any(|doubt| matches!(doubt.about, About::EarlierVisits { care: EarlierCare::Unsaid, .. }))
        );
    }
    // The next visit of the year knows them.
    let next = after(eighty_thousand(), [Action::VisitKept, typed(Field::TOTAL, "1000")]);
    let doubts = answer(&next).certainty.doubts;
    assert!(
        doubts
            .iter()
            .all(|doubt| !matches!(doubt.about, About::EarlierVisits { care: EarlierCare::Unsaid, .. }))
    );
}

/// As everyone 21,392 are left (`unsure`), as one of Anshan's groups less.
#[test]
fn a_group_that_nobody_named_leaves_an_upper_bound() {
    let unsure = after(
        eighty_thousand(),
        [Action::Arrived(benefit_estimator::app::View::Guide(GuideStep::Identities)), Action::SaidUnsure],
    );
    let certainty = answer(&unsure).certainty;
    assert!(matches!(certainty.headline, Some(Headline::AtMost { .. })), "{:?}", certainty.headline);
    assert!(certainty.doubts.iter().any(|doubt| matches!(doubt.about, About::Identities(..))));
}

/// Anshan's employees have a subsidy without a figure: more may be paid, not less.
#[test]
fn an_open_side_is_said_with_the_verb_of_its_other_side() {
    let subsidy = after(
        filled("anshan-2023", None, Level::Tertiary, "100000"),
        [Action::Chose(Choice::Insurance(Insurance::Employee))],
    );
    assert!(matches!(answer(&subsidy).certainty.headline, Some(Headline::AtMost { .. })));
    // What else is unknown on the other side leaves none.
    let both = after(subsidy, [reply(GuideStep::OutOfScope, Reply::Unknown)]);
    assert!(matches!(
        answer(&both).certainty.headline,
        Some(Headline::Open { without: Without { out_of_scope: true, .. }, .. })
    ));
}

/// Jining's chronic clinic has no figures: nothing can be said, not even that it is at most the whole bill.
#[test]
fn nothing_is_said_where_the_first_payer_has_no_figure() {
    let chronic = Action::Chose(Choice::Setting(benefit_estimator::terms::Setting::ChronicOutpatient));
    let state = after(filled("jining-2023", None, Level::Tertiary, "5000"), [chronic]);
    assert_eq!(answer(&state).certainty.headline, None);
    // A statement says what it paid, and the later ones go on from there.
    let settled = after(state, [typed(Field::Settled(Tier::Basic), "3000")]);
    assert!(answer(&settled).certainty.headline.is_some());
}

/// Jining's basic insurance pays, and how much at most in a year nobody has published.
#[test]
fn a_cap_that_is_not_published_is_a_doubt_where_its_payer_pays() {
    let certainty = answer(&filled("jining-2023", None, Level::Primary, "10000")).certainty;
    assert_eq!(
        certainty.headline,
        Some(Headline::About { central: yuan(1585), low: yuan(1585), high: yuan(1585) })
    );
    assert_eq!(certainty.doubts[0].about, About::Cap(Tier::Basic));
}

/// The deductible of critical insurance moves most of Anshan's figures, and settles most.
#[test]
fn what_moves_most_stands_first() {
    let certainty = answer(&eighty_thousand()).certainty;
    let moves: Vec<_> = certainty.doubts.iter().map(|doubt| doubt.moves).collect();
    assert!(moves.is_sorted_by(|one, next| one >= next), "{moves:?}");
    assert!(matches!(
        certainty.doubts[0].about,
        About::Figure(FigurePath::Of(_, Part::Deductible | Part::Ratio), false)
    ));
}

#[test]
fn several_together_are_as_sure_as_the_least_sure() {
    let exact = Headline::Exact(yuan(10));
    let about = Headline::About { central: yuan(5), low: yuan(4), high: yuan(7) };
    let least = Headline::AtLeast { low: yuan(1), central: yuan(2) };
    let most = Headline::AtMost { high: yuan(3), central: yuan(2) };
    assert_eq!(Headline::sum([exact, exact]), Headline::Exact(yuan(20)));
    let both = Headline::About { central: yuan(15), low: yuan(14), high: yuan(17) };
    assert_eq!(Headline::sum([exact, about]), both);
    assert_eq!(Headline::sum([exact, least]), Headline::AtLeast { low: yuan(11), central: yuan(12) });
    assert_eq!(Headline::sum([most, exact]), Headline::AtMost { high: yuan(13), central: yuan(12) });
    assert_eq!(Headline::sum([most, least]), open(yuan(4), false));
    let on_top = open(yuan(5), true);
    assert_eq!(Headline::sum([on_top, exact]), open(yuan(15), true));
    assert_eq!(Headline::sum([most, on_top, least]), open(yuan(9), true));
}

/// A pack's own copy keeps its day of comparison: what the page reads is what the author wrote.
#[test]
fn shipped_packs_say_when_they_were_compared() {
    let checked = |id: &str| Pack::clone(&pack(id)).checked.map(|day| day.to_string());
    assert_eq!(checked("jining-2023").as_deref(), Some("2023-09-07"));
    assert_eq!(checked("anshan-2023").as_deref(), Some("2022-09-14"));
}

/// What is not known of an earlier visit of the year moves this one: its burden counts here. Nobody can say either side.
#[test]
fn what_an_earlier_visit_leaves_open_is_open_after_it() {
    let unknown = reply(GuideStep::OutOfScope, Reply::Unknown);
    let next =
        [Action::VisitKept, typed(Field::TOTAL, "80000"), reply(GuideStep::OutOfScope, Reply::Nothing)];
    let open = after(after(eighty_thousand(), [unknown]), next.clone());
    let certainty = answer(&open).certainty;
    assert!(matches!(certainty.headline, Some(Headline::Open { .. })), "{:?}", certainty.headline);
    assert!(
        certainty
            .doubts
            .iter()
            .any(|doubt| matches!(doubt.about, About::EarlierVisits { care: EarlierCare::Noted, .. }))
    );
    // The sum of both leaves out what the first one does.
    let (count, sum) = year_together(&open, &answer(&open)).unwrap();
    assert!(count == 2 && sum.is_without().out_of_scope, "{sum:?}");
    let known = answer(&after(eighty_thousand(), next)).certainty;
    assert!(
        known
            .doubts
            .iter()
            .all(|doubt| !matches!(doubt.about, About::EarlierVisits { care: EarlierCare::Noted, .. }))
    );
    assert!(known.headline.is_some_and(|head| head.low().is_some()), "{:?}", known.headline);
}

/// Inner Mongolia's average of 75 % leaves 11,300 of 45,200, below critical-illness insurance's published 14,000: whatever its ratio is,
/// nothing of it is paid.
#[test]
fn a_ratio_that_nobody_gets_to_is_no_doubt() {
    let ratio = FigurePath::Of(Tier::Critical, Part::Ratio);
    let doubts = |total| {
        let answer = answer(&filled("neimenggu-2020", None, Level::Secondary, total));
        answer.certainty.doubts.iter().any(|doubt| doubt.about.figure() == Some(ratio))
    };
    // Of 100,000 25,000 are left, and 11,000 lie above.
    assert_eq!((doubts("45200"), doubts("100000")), (false, true));
}

/// A visit without a day may be of this year.
#[test]
fn what_a_visit_without_a_day_leaves_open_is_open_too() {
    let note = [typed(Field::VISIT_TOTAL, "8000"), Action::VisitAdded(Setting::Inpatient)];
    let noted = after(eighty_thousand(), note);
    assert_eq!(noted.ledger.before.len(), 1);
    let certainty = answer(&noted).certainty;
    assert!(
        certainty
            .doubts
            .iter()
            .any(|doubt| matches!(doubt.about, About::EarlierVisits { care: EarlierCare::Noted, .. }))
    );
    assert!(matches!(certainty.headline, Some(Headline::Open { .. })), "{:?}", certainty.headline);
}

/// Anshan does not know Huaihua's registered poor: whoever was one there has said nothing of the groups here, and may be in one.
#[test]
fn a_group_that_does_not_count_here_is_no_answer() {
    let there = filled("huaihua-2020", Some(Identity::RegisteredPoor), Level::Tertiary, "52600");
    let here = after(
        there,
        [
            Action::Chose(Choice::Policy("anshan-2023".to_owned())),
            typed(Field::Day, "20230501"),
            Action::PackArrived("anshan-2023".to_owned(), Ok(pack("anshan-2023"))),
        ],
    );
    let certainty = answer(&here).certainty;
    assert!(certainty.unanswered.identities);
    assert!(certainty.doubts.iter().any(|doubt| matches!(doubt.about, About::Identities(..))));
    assert!(matches!(certainty.headline, Some(Headline::AtMost { .. })), "{:?}", certainty.headline);
}

/// In a county hospital Huaihua's government tops up to 85 % of the whole bill for the registered poor: of 45,200 they pay 6,780 at
/// most, whatever of it nobody else covers.
#[test]
fn a_floor_of_the_whole_bill_bounds_what_nobody_covers() {
    let state = after(
        filled("huaihua-2020", Some(Identity::RegisteredPoor), Level::Secondary, "45200"),
        [
            Action::Chose(Choice::Place(Place::InCounty)),
            Action::Chose(Choice::Fact(FactId::FeeForService, Id::parse(YES).unwrap())),
            reply(GuideStep::OutOfScope, Reply::Unknown),
        ],
    );
    let headline = answer(&state).certainty.headline.unwrap();
    assert!(matches!(headline, Headline::AtMost { .. }), "{headline:?}");
    assert_eq!(headline.amount(), yuan(6_780));
}

/// A floor ("以上") can only lower the 3,990 that the person pays; were basic insurance's average ratio nothing at all, the tiers
/// after it would leave 11,865, which is 7,875 more.
#[test]
fn a_figure_moves_no_more_than_what_the_person_pays() {
    let answer = answer(&filled("neimenggu-2020", Some(Identity::RegisteredPoor), Level::Tertiary, "100000"));
    let figures =
        answer.certainty.doubts.iter().filter(|doubt| matches!(doubt.about, About::Figure(_, true)));
    let moves: Vec<Money> = figures.filter_map(|doubt| doubt.moves).collect();
    assert_eq!(moves, [7_875, 3_990, 3_990, 3_990].map(yuan));
}

/// Basic insurance paid 30,000 of 80,000 by a statement; how much nobody covers is not known. If it is 30,000, of the 50,000 in scope
/// 20,000 are left, of which critical-illness insurance pays 60 % above 14,000: 3,600. The person pays 46,400.
#[test]
fn what_one_payer_paid_does_not_settle_what_nobody_covers() {
    let said = |more: Vec<Action>| {
        let state = after(filled("anshan-2023", None, Level::Tertiary, "80000"), more);
        answer(&after(state, [typed(Field::Settled(Tier::Basic), "30000")]))
    };
    let open = said(vec![reply(GuideStep::OutOfScope, Reply::Unknown)]);
    let then = said(vec![typed(Field::FULL_SELF, "30000")]);
    assert_eq!(then.estimate.personal, yuan(46_400));
    let headline = open.certainty.headline.unwrap();
    assert!(matches!(headline, Headline::AtLeast { .. }), "{headline:?}");
    let guessed =
        said(vec![reply(GuideStep::OutOfScope, Reply::Unknown), reply(GuideStep::OutOfScope, Reply::Tenth)]);
    let is_guess = |about: &About| matches!(about, About::OutOfScope { guess: Some(_), .. });
    assert!(guessed.certainty.doubts(is_guess), "{:?}", guessed.certainty.doubts);
}

/// Earlier this year basic insurance paid 60,000, and nobody said what was left then. If that is 40,800, critical-illness insurance's
/// deductible is used up: basic insurance pays 60 % of 79,200, 47,520, and of the 32,480 left 60 % are paid, 12,992 are not.
#[test]
fn a_sum_of_the_year_left_empty_beside_another_is_not_nothing() {
    let said = |sums: &[(Sum, &str)]| {
        let sums = sums.iter().map(|(sum, amount)| typed(Field::Year(*sum), amount)).collect::<Vec<_>>();
        answer(&after(filled("anshan-2023", None, Level::Tertiary, "80000"), sums))
    };
    let bounds = |answer: &Answer| {
        answer.certainty.doubts.iter().find_map(|doubt| match doubt.about {
            About::EarlierVisits { care: EarlierCare::Unfilled, least, most } => Some((least, most)),
            _ => None,
        })
    };
    let (least, most) = bounds(&said(&[(Sum::BasicPaid, "60000")])).unwrap();
    let then = said(&[(Sum::BasicPaid, "60000"), (Sum::CriticalBurden, "40800")]);
    assert_eq!(then.estimate.personal, yuan(12_992));
    assert!(least.is_none_or(|least| least <= yuan(12_992)) && most.is_some_and(|most| most > yuan(20_000)));
    // No other sum matters to somebody whom aid does not reach.
    assert_eq!(bounds(&then), None);
}
