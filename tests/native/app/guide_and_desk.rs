//! The page's logic as a table: what happened, and what the page knows and shows then.

use super::{after, filled, pack, typed, with_pack};
use crate::shelf::catalog;
use benefit_estimator::app::{
    Action, Choice, Field, Flag, GuideStep, Headline, LoadError, Look, Remote, Screen, State, Untimely, View,
    Wanted, Why, Wrong, asked, screen, steps, update,
};
use benefit_estimator::day::Day;
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;
use benefit_estimator::terms::{FactId, FigurePath, Identity, Insurance, Level, Part, Setting, Sum, Tier};

#[track_caller]
fn headline(state: &State) -> Headline {
    match screen(state) {
        Screen::Estimated(answer) => answer.certainty.headline.unwrap(),
        other => panic!("no estimate: {other:?}"),
    }
}

#[track_caller]
fn missing(state: &State) -> Vec<Field> {
    match screen(state) {
        Screen::Asking(unread) => unread.missing,
        other => panic!("not asking: {other:?}"),
    }
}

#[track_caller]
fn wrong(state: &State) -> Vec<(Field, &'static str)> {
    match screen(state) {
        Screen::Asking(unread) => {
            unread.wrong.into_iter().map(|(field, wrong)| (field, code(&wrong))).collect()
        }
        other => panic!("not asking: {other:?}"),
    }
}

/// What is wrong, in a word.
fn code(wrong: &Wrong) -> &'static str {
    match wrong {
        Wrong::Case(problem) => problem.fault.code(),
        Wrong::Unclear(unclear) => match unclear.why {
            Why::Ambiguous => "ambiguous",
            Why::NoSuchDay => "no-such-day",
            Why::NotADay => "not-a-day",
            Why::Negative => "negative",
            Why::Several => "several",
            _ => "not-understood",
        },
    }
}

#[test]
fn files_are_fetched_one_after_the_other_and_only_the_chosen_pack() {
    let state = State::new(Look::Desk, Language::Zh);
    assert_eq!(state.wanted(), Some(Wanted::Catalog));
    assert_eq!(screen(&state), Screen::Waiting { long: false });
    let late = update(&state, Action::WaitedLong(Wanted::Catalog));
    assert_eq!(screen(&late), Screen::Waiting { long: true });

    let state = update(&late, Action::CatalogArrived(Ok(catalog())));
    assert_eq!(state.wanted(), None);
    let state = after(
        state,
        [Action::Chose(Choice::Policy("jining-2023".to_owned())), typed(Field::Day, "20230501")],
    );
    assert_eq!(state.wanted(), Some(Wanted::Pack("jining-2023".to_owned())));
    let state = update(&state, Action::PackArrived("jining-2023".to_owned(), Ok(pack("jining-2023"))));
    assert_eq!(state.wanted(), None);
    // A slow timer that fires too late changes nothing.
    assert_eq!(update(&state, Action::WaitedLong(Wanted::Pack("jining-2023".to_owned()))), state);
}

#[test]
fn a_failed_file_is_asked_for_again_and_nothing_typed_is_lost() {
    let state = after(
        State::new(Look::Desk, Language::Zh),
        [typed(Field::TOTAL, "8万"), Action::CatalogArrived(Err(LoadError::Network))],
    );
    assert_eq!(screen(&state), Screen::Failed(LoadError::Network));
    assert_eq!(state.wanted(), None);
    let state = update(&state, Action::TriedAgain);
    assert_eq!(state.wanted(), Some(Wanted::Catalog));
    assert_eq!(state.form.text(Field::TOTAL), "8万");

    let state = after(
        state,
        [
            Action::CatalogArrived(Ok(catalog())),
            Action::Chose(Choice::Policy("jining-2023".to_owned())),
            typed(Field::Day, "20230501"),
            Action::PackArrived("jining-2023".to_owned(), Err(LoadError::Status(404))),
        ],
    );
    assert_eq!(screen(&state), Screen::Failed(LoadError::Status(404)));
    assert_eq!(update(&state, Action::TriedAgain).fetched.packs.get("jining-2023"), Some(&Remote::Waiting));
}

#[test]
fn what_is_missing_is_listed_until_there_is_an_estimate() {
    let state = with_pack(Look::Desk, "jining-2023");
    assert_eq!(missing(&state), [Field::Insurance, Field::Setting, Field::Level, Field::Place, Field::TOTAL]);
    let state = update(&state, Action::Chose(Choice::Setting(Setting::Inpatient)));
    assert_eq!(missing(&state), [Field::Insurance, Field::Level, Field::Place, Field::TOTAL]);
}

/// By hand, Jining's outpatient clinic, residents: 60 % of 10,000; below its deductible nothing is paid and no cap can
/// bind: 80 of 80.
#[test]
fn an_exact_estimate_says_exactly() {
    let state = filled("jining-2023", None, Level::Primary, "80");
    assert_eq!(headline(&state), Headline::Exact(Money::of_fen(8_000)));
}

/// Source: domain.md §7, Anshan, P = 30,000: subsistence 20,000 + 4,900, 5,100.
#[test]
fn a_statement_stands_for_the_tiers_it_names() {
    let state = after(
        filled("anshan-2023", Some(Identity::Subsistence), Level::Tertiary, "30,000"),
        [typed(Field::Settled(Tier::Basic), "0"), typed(Field::Settled(Tier::Critical), "0")],
    );
    // A draft is no law: not exactly.
    assert!(matches!(headline(&state), Headline::About { .. }));
    assert_eq!(headline(&state).amount(), Money::of_fen(510_000));
}

#[test]
fn an_unpublished_tier_leaves_at_most() {
    let state = after(
        filled("anshan-2023", None, Level::Tertiary, "100000"),
        [Action::Chose(Choice::Insurance(Insurance::Employee))],
    );
    // The large-amount subsidy is unpublished: more may be paid, not less.
    assert!(matches!(headline(&state), Headline::AtMost { .. }));
}

/// By hand: basic (80,000 − 800) × 60 % = 47,520; burden 32,480; critical (32,480 − 12,000) × 75 % = 15,360;
/// aid 17,120 × 70 % = 11,984; tilted (5,136 − 3,000) × 70 % = 1,495.20; left 3,640.80.
#[test]
fn an_own_figure_takes_the_place_of_the_reference_and_can_be_taken_back() {
    let path = FigurePath::Of(Tier::Critical, Part::Deductible);
    let before = filled("anshan-2023", Some(Identity::Subsistence), Level::Tertiary, "80000");
    let state = update(&before, typed(Field::Figure(path), "1.2万"));
    assert_eq!(headline(&state).amount(), Money::of_fen(364_080));
    assert_eq!(update(&state, typed(Field::Figure(path), "")).form, before.form);
    assert_eq!(update(&state, Action::DroppedFigures).form, before.form);
}

#[test]
fn what_is_wrong_is_tagged_with_its_input() {
    let state = filled("jining-2023", None, Level::Primary, "abc");
    assert_eq!(wrong(&state), [(Field::TOTAL, "not-understood")]);
    let state = after(
        state,
        [typed(Field::TOTAL, "100"), typed(Field::FULL_SELF, "70"), typed(Field::OVER_LIMIT, "31")],
    );
    assert_eq!(wrong(&state), [(Field::TOTAL, "parts-above-total")]);
    let state = after(state, [typed(Field::FULL_SELF, ""), typed(Field::Settled(Tier::Basic), "99")]);
    assert_eq!(wrong(&state), [(Field::Settled(Tier::Basic), "above-what-is-left")]);
    // What is not understood is not missing, and everything else wrong is still told.
    let state = after(state, [typed(Field::TOTAL, "8万，"), typed(Field::OVER_LIMIT, "1,2")]);
    assert_eq!(
        (missing(&state), wrong(&state)),
        (vec![], vec![(Field::TOTAL, "not-understood"), (Field::OVER_LIMIT, "ambiguous")])
    );
    let state = after(state, [typed(Field::TOTAL, "8000\t1200"), typed(Field::OVER_LIMIT, "-5")]);
    assert_eq!(wrong(&state), [(Field::TOTAL, "several"), (Field::OVER_LIMIT, "negative")]);
}

#[test]
fn every_input_is_found_by_its_path() {
    let mut fields = vec![
        Field::Policy,
        Field::Day,
        Field::Insurance,
        Field::Setting,
        Field::Level,
        Field::Place,
        Field::BedDays,
    ];
    fields.extend([Field::TOTAL, Field::FULL_SELF, Field::OVER_LIMIT, Field::ADVANCE_SELF]);
    fields.extend([FactId::GrassrootsReferral, FactId::FeeForService, FactId::Age].map(Field::Fact));
    fields.extend([Flag::SevereMentalDisorder, Flag::References].map(Field::Flag));
    fields.extend(Sum::ALL.iter().copied().map(Field::Year));
    fields.extend(Tier::ALL.iter().map(|&tier| Field::Settled(tier)));
    fields.extend(FigurePath::all().map(Field::Figure));
    for field in fields {
        assert_eq!(Field::of_path(&field.path()), Some(field), "{}", field.path());
        assert!(!field.id().contains(['.', '_']), "{}", field.id());
    }
    assert_eq!(Field::of_path("identities.2"), Some(Field::Identities));
    assert_eq!(Field::of_path("nothing"), None);
}

#[test]
fn none_of_these_and_the_identities_exclude_each_other() {
    let state = with_pack(Look::Guide, "anshan-2023");
    let state = update(&state, Action::TickedIdentity(Identity::Subsistence, true));
    let state = update(&state, Action::TickedNoIdentity(true));
    assert!(state.form.identities.is_empty() && state.form.says_no_identity());
    let state = update(&state, Action::TickedIdentity(Identity::Orphan, true));
    assert!(!state.form.says_no_identity());
    assert_eq!(state.form.identities, [Identity::Orphan]);
}

/// Another region does not know every identity: the answer is kept, and not sent.
#[test]
fn a_region_that_does_not_know_an_identity_still_estimates() {
    let state = filled("anshan-2023", Some(Identity::AtRiskRural), Level::Tertiary, "80000");
    let state = after(
        state,
        [
            Action::Chose(Choice::Policy("jining-2023".to_owned())),
            Action::PackArrived("jining-2023".to_owned(), Ok(pack("jining-2023"))),
        ],
    );
    headline(&state);
    assert_eq!(state.form.identities, [Identity::AtRiskRural]);
}

/// Inner Mongolia gives one average for every level; Jining one ratio a level.
#[test]
fn only_what_changes_the_answer_is_asked() {
    let of = |id: &str, field| {
        let state = update(&with_pack(Look::Guide, id), Action::Chose(Choice::Setting(Setting::Inpatient)));
        asked(&pack(id), &state.form, field)
    };
    assert!(!of("neimenggu-2020", Field::Level));
    assert!(of("jining-2023", Field::Level));
    assert!(!of("jining-2023", Field::Fact(FactId::GrassrootsReferral)));
    // The ten points more for the registered poor are for stays that are charged item by item.
    let fee = Field::Fact(FactId::FeeForService);
    assert!(!of("huaihua-2020", fee));
    let state = after(
        with_pack(Look::Guide, "huaihua-2020"),
        [
            Action::TickedIdentity(Identity::RegisteredPoor, true),
            Action::Chose(Choice::Setting(Setting::Inpatient)),
        ],
    );
    assert!(asked(&pack("huaihua-2020"), &state.form, fee));
}

#[test]
fn the_guide_goes_on_only_from_an_answer() {
    let state = after(State::new(Look::Guide, Language::Zh), [Action::CatalogArrived(Ok(catalog()))]);
    assert_eq!(state.view, View::Guide(GuideStep::Region));
    let state = update(&state, Action::WentOn);
    assert!(state.answering.pressed && state.view == View::Guide(GuideStep::Region));
    let state = after(state, [Action::Chose(Choice::Policy("jining-2023".to_owned())), Action::WentOn]);
    assert!(!state.answering.pressed && state.view == View::Guide(GuideStep::Day));
    let state = update(&state, Action::WentOn);
    assert!(state.answering.pressed && state.view == View::Guide(GuideStep::Day));
    let state = after(state, [typed(Field::Day, "2023-5-1"), Action::WentOn]);
    assert!(!state.answering.pressed && state.view == View::Guide(GuideStep::Insurance));
}

#[test]
fn the_guide_walks_its_steps_to_the_result() {
    let state =
        update(&filled("jining-2023", None, Level::Primary, "10000"), Action::LookChosen(Look::Guide));
    let mut seen = Vec::new();
    let mut state = state;
    for _ in 0..GuideStep::ALL.len() {
        let View::Guide(step) = state.view else { panic!("{:?}", state.view) };
        seen.push(step);
        if step == GuideStep::Result {
            break;
        }
        state = update(&state, Action::WentOn);
    }
    assert_eq!(seen, steps(&state));
    assert_eq!(seen.last(), Some(&GuideStep::Result));
}

/// Nothing is asked twice: from a changed answer the guide goes back to the list of answers.
#[test]
fn a_changed_answer_leads_back_to_the_answers() {
    let state = after(
        filled("jining-2023", None, Level::Primary, "10000"),
        [Action::LookChosen(Look::Guide), Action::Arrived(View::Guide(GuideStep::Check))],
    );
    let state = update(&state, Action::Arrived(View::Guide(GuideStep::Insurance)));
    let state = update(&state, Action::WentOn);
    assert_eq!(state.view, View::Guide(GuideStep::Check));
}

#[test]
fn language_print_and_look_keep_what_was_filled_in() {
    let state = filled("jining-2023", None, Level::Primary, "10000");
    let form = state.form.clone();
    let state = after(
        state,
        [
            Action::LanguageChosen(Language::En),
            Action::LargePrintSwitched(true),
            Action::LookChosen(Look::Guide),
            Action::LookChosen(Look::Desk),
        ],
    );
    assert_eq!(state.form, form);
    assert!(state.large && state.language == Language::En);
}

#[test]
fn the_next_person_finds_nothing_of_the_last_one() {
    let state = filled("anshan-2023", Some(Identity::Subsistence), Level::Tertiary, "80000");
    let state = after(state, [Action::Left(Field::TOTAL), Action::Copied(true), Action::Cleared]);
    let fresh = with_pack(Look::Desk, "anshan-2023");
    assert_eq!(state.form.policy, fresh.form.policy);
    // A desk works on one day.
    assert!(state.form.texts().eq(fresh.form.texts()));
    assert!(
        state.answering.left.is_empty() && state.sharing.copied.is_none() && state.answering.asking.is_none()
    );
}

/// Two packs of one region: the day decides, and a day that neither has is refused.
#[test]
fn the_day_decides_between_the_packs_of_a_region() {
    let chosen = after(
        State::new(Look::Desk, Language::Zh),
        [Action::CatalogArrived(Ok(catalog())), Action::Chose(Choice::Policy("jining-2023".to_owned()))],
    );
    assert_eq!((chosen.wanted(), missing(&chosen)), (None, vec![Field::Day]));
    for (day, id) in [
        ("2023-01-01", "jining-2023"),
        ("２０２３年１月１日", "jining-2023"),
        ("2022/12/31", "jining-2022"),
        ("20220101", "jining-2022"),
    ] {
        let state = update(&chosen, typed(Field::Day, day));
        assert_eq!(state.wanted(), Some(Wanted::Pack(id.to_owned())), "{day}");
    }
    let before = update(&chosen, typed(Field::Day, "2021-12-31"));
    let first = Day::parse("2022-01-01");
    assert_eq!((before.wanted(), screen(&before)), (None, Screen::Untimely(Untimely { last: None, first })));
    for (day, code) in [("2023-02-29", "no-such-day"), ("2023", "not-a-day")] {
        let state = update(&chosen, typed(Field::Day, day));
        assert_eq!((state.wanted(), wrong(&state)), (None, vec![(Field::Day, code)]), "{day}");
    }
}

#[test]
fn the_day_goes_into_the_case() {
    let state = filled("jining-2023", None, Level::Primary, "1万");
    let Screen::Estimated(answer) = screen(&state) else { panic!("no estimate") };
    assert_eq!(answer.case.day.unwrap().to_string(), "2023-05-01");
}

/// Huaihua's rules ended with 2020: today has none, and nothing is fetched for it; a bill of then has.
#[test]
fn every_region_asks_the_day_which_begins_as_today() {
    let today = Action::TodayIs(Day::of(2026, 11, 28).unwrap());
    let huaihua = Action::Chose(Choice::Policy("huaihua-2020".to_owned()));
    let begun =
        after(State::new(Look::Desk, Language::Zh), [today, Action::CatalogArrived(Ok(catalog())), huaihua]);
    assert_eq!(begun.form.text(Field::Day), "2026-11-28");
    assert!(begun.is_blank() && steps(&begun).contains(&GuideStep::Day));
    let ended = Untimely { last: Day::of(2020, 12, 31), first: None };
    assert_eq!((begun.wanted(), screen(&begun)), (None, Screen::Untimely(ended)));
    let then = update(&begun, typed(Field::Day, "20201231"));
    assert_eq!(then.wanted(), Some(Wanted::Pack("huaihua-2020".to_owned())));
    let back = update(&begun, Action::WentBackTo(Day::of(2020, 12, 31).unwrap()));
    assert_eq!((back.form.text(Field::Day), back.view), ("2020-12-31", View::Figures));
}

/// A day that nobody typed follows the calendar; one that somebody typed, or took out, does not. A desk keeps its day.
#[test]
fn a_day_that_nobody_typed_is_today() {
    let day = |day| Action::TodayIs(Day::of(2026, 11, day).unwrap());
    let first = after(State::new(Look::Desk, Language::Zh), [day(28)]);
    assert_eq!(after(first.clone(), [day(29)]).form.text(Field::Day), "2026-11-29");
    let typed_day = after(first.clone(), [typed(Field::Day, "20230501"), day(29)]);
    assert_eq!(typed_day.form.text(Field::Day), "20230501");
    assert_eq!(after(typed_day, [Action::Cleared]).form.text(Field::Day), "20230501");
    assert_eq!(after(first, [typed(Field::Day, ""), day(29)]).form.text(Field::Day), "");
}

/// A slip of a year is seen before anybody believes its amount.
#[test]
fn a_day_that_is_still_to_come_is_known_as_one() {
    let today = Action::TodayIs(Day::of(2026, 11, 30).unwrap());
    let state = after(with_pack(Look::Desk, "jining-2023"), [today]);
    let ahead = |day: &str| after(state.clone(), [typed(Field::Day, day)]).is_ahead();
    assert_eq!(
        ["2026-11-30", "2026-12-01", "2062-11-30", "2023-05-01", "2026-13-01"].map(ahead),
        [false, true, true, false, false]
    );
    // Before the page knows which day it is, none is.
    assert!(!after(with_pack(Look::Desk, "jining-2023"), [typed(Field::Day, "2062-11-30")]).is_ahead());
}
