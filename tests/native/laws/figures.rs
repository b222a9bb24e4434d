//! Laws of figures and statements: what a person learns and types moves nothing it should not.

use super::{fen, law, only_row, pays, values};
use crate::naive::{FEN, Row, TEN_THOUSANDTH, TIERS, Terms, Visit, of_engine};
use benefit_estimator::estimate::TierState;
use benefit_estimator::terms::Kind;
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};

#[test]
fn a_figure_learnt_inside_its_range_stays_inside_the_bounds() {
    law("learning a figure", 2, |both, mut visit, dice| {
        visit.identities.truncate(1);
        // A year that began under another rule may have used up the cap of critical-illness insurance.
        visit.year.critical_burden = 0;
        let Ok(before) = of_engine(&both.policy, &visit) else { return Ok(false) };
        let mut told = false;
        let start = dice.place(TIERS.len() * 3);
        for step in 0..TIERS.len() * 3 {
            let (tier, part) = part_at((start + step) % (TIERS.len() * 3));
            let Some(row) = only_row(&both.pack, &visit, tier) else { continue };
            let Some([low, _, high]) = values(&both.pack, &visit, tier, part, row) else { continue };
            if matches!(&row.terms, Terms::Share { segments, .. } if segments.len() > 1 && part == "ratio") {
                continue;
            }
            if beyond_its_row(tier, part, row, &visit) {
                continue;
            }
            let unit = if part == "ratio" || part == "floor" { TEN_THOUSANDTH } else { FEN };
            let (low, high) = ((low + unit - 1) / unit, high / unit);
            if low >= high {
                continue;
            }
            let learnt = [low, high, low + dice.amount_below(high - low + 1)][dice.place(3)];
            visit.figures.insert(format!("{tier}.{part}"), learnt);
            let Ok(after) = of_engine(&both.policy, &visit) else { return Ok(told) };
            prop_assert!(before.personal_low.is_none_or(|low| low <= after.personal), "{}.{}", tier, part);
            prop_assert!(before.personal_high.is_none_or(|high| after.personal <= high), "{}.{}", tier, part);
            told |= before.personal_low.is_some() && before.personal != after.personal;
        }
        Ok(told)
    });
}

/// The bed-day quota goes by the cap of the identity's own row of basic aid; a typed cap stands for every row, so
/// with it a quota is cut that the pack does not cut.
fn beyond_its_row(tier: &str, part: &str, row: &Row, visit: &Visit) -> bool {
    tier == "aid-basic" && part == "cap" && visit.severe_mental_disorder && row.identities.is_empty()
}

/// Every tier with every part it may have.
fn part_at(number: usize) -> (&'static str, &'static str) {
    let tier = TIERS[number / 3];
    let part = match (tier, number % 3) {
        ("bed-day", _) => "amount",
        ("fallback", _) => "floor",
        (_, 0) => "deductible",
        (_, 1) => "ratio",
        _ => "cap",
    };
    (tier, part)
}

#[test]
fn typing_the_packs_own_figure_changes_no_amount() {
    law("own figure as the pack's", 20, |both, mut visit, dice| {
        visit.identities.truncate(1);
        let Ok(before) = of_engine(&both.policy, &visit) else { return Ok(false) };
        let mut told = false;
        let start = dice.place(TIERS.len() * 3);
        for step in 0..4 {
            let (tier, part) = part_at((start + step) % (TIERS.len() * 3));
            let path = format!("{tier}.{part}");
            let Some(row) = only_row(&both.pack, &visit, tier) else { continue };
            let Some([_, central, _]) = values(&both.pack, &visit, tier, part, row) else { continue };
            // A figure that would complete an unpublished row, or stand for several segments, does change something.
            let complete = match &row.terms {
                Terms::Share { segments, .. } => segments.len() == 1 || part != "ratio",
                Terms::Unpublished => false,
                Terms::PerDay(_) | Terms::Floor(_) => true,
            };
            let unit = if part == "ratio" || part == "floor" { TEN_THOUSANDTH } else { FEN };
            if beyond_its_row(tier, part, row, &visit) {
                continue;
            }
            if !complete || central % unit != 0 || visit.figures.contains_key(&path) {
                continue;
            }
            visit.figures.insert(path.clone(), central / unit);
            let after =
                of_engine(&both.policy, &visit).map_err(|paths| TestCaseError::fail(format!("{paths:?}")))?;
            prop_assert_eq!(pays(&before), pays(&after), "{}", path);
            prop_assert_eq!(before.personal, after.personal);
            prop_assert_eq!(&before.year_to_date, &after.year_to_date);
            told = true;
        }
        Ok(told)
    });
}

const QUOTA_OR_AID: [&str; 3] = ["aid-basic", "aid-tilted", "bed-day"];

#[test]
fn settling_a_tier_with_what_it_pays_changes_no_amount() {
    law("settled as computed", 40, |both, mut visit, dice| {
        let Ok(before) = of_engine(&both.policy, &visit) else { return Ok(false) };
        let place = dice.place(TIERS.len());
        visit.settled.insert(TIERS[place].to_owned(), pays(&before)[place]);
        let after =
            of_engine(&both.policy, &visit).map_err(|paths| TestCaseError::fail(format!("{paths:?}")))?;
        prop_assert_eq!(pays(&before), pays(&after));
        prop_assert_eq!(before.personal, after.personal);
        let line = &after.tiers[place];
        prop_assert_eq!(line.state, TierState::Settled);
        prop_assert_eq!(line.low, Some(line.pays));
        prop_assert_eq!(line.high, Some(line.pays));
        Ok(before.tiers[place].state != TierState::Settled)
    });
}

#[test]
fn a_settled_amount_is_paid_as_it_stands_and_a_fen_above_what_is_left_is_refused() {
    law("settled amounts", 40, |both, mut visit, dice| {
        let place = dice.place(TIERS.len());
        let tier = TIERS[place];
        visit.settled.retain(|one, _| *one == tier);
        visit.settled.remove(tier);
        // The quota and the aids keep each other out: a statement of one of them changes the others, also before it.
        if QUOTA_OR_AID.contains(&tier) {
            visit.severe_mental_disorder = false;
        }
        if tier == "bed-day" {
            visit.settled.extend(["aid-basic", "aid-tilted"].map(|aid| (aid.to_owned(), 0)));
        }
        let Ok(before) = of_engine(&both.policy, &visit) else { return Ok(false) };
        let earlier: i128 = pays(&before)[..place].iter().sum();
        let left = if tier == "fallback" { visit.total - earlier } else { fen(before.tiers[place].reached) };
        let amount = dice.amount_below(left + 1);
        visit.settled.insert(tier.to_owned(), amount);
        let after =
            of_engine(&both.policy, &visit).map_err(|paths| TestCaseError::fail(format!("{paths:?}")))?;
        prop_assert_eq!(&pays(&before)[..place], &pays(&after)[..place]);
        prop_assert_eq!(pays(&after)[place], amount);
        visit.settled.insert(tier.to_owned(), left + 1);
        let refused = of_engine(&both.policy, &visit);
        prop_assert_eq!(refused.err(), Some(vec![format!("settled.{tier}")]));
        Ok(left > 0)
    });
}

#[test]
fn with_references_off_no_reference_is_used_or_shown() {
    law("references off", 30, |both, mut visit, _| {
        visit.references = false;
        let Ok(found) = of_engine(&both.policy, &visit) else { return Ok(false) };
        for line in &found.tiers {
            for figure in line.steps.iter().flat_map(|step| &step.figures) {
                prop_assert!(figure.kind != Kind::Reference, "{}", figure.path);
            }
            // Only references have ranges.
            prop_assert!(line.low.is_none_or(|low| low == line.pays));
            prop_assert!(line.high.is_none_or(|high| high == line.pays));
        }
        prop_assert!(found.unknowns.iter().all(|one| one.kind != Kind::Reference));
        Ok(found.tiers.iter().any(|line| line.state == TierState::Computed))
    });
}
