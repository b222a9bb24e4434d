//! Laws of the year: caps over all its visits, and two visits against the one with the sum.

use super::{LARGEST, SHARES, law, only_row, pays, values, year};
use crate::naive::{FEN, TIERS, Visit, WATCHED, of_engine, rows};
use crate::random_pack::{Both, Dice, visits_year};
use benefit_estimator::estimate::Estimate;
use proptest::prop_assert;

#[test]
fn no_cap_is_exceeded_by_a_year() {
    law("caps of a year", 10, |both, _, dice| {
        let (mut one, bills) = visits_year(&both.pack, dice);
        one.identities.truncate(1);
        one.severe_mental_disorder = false;
        let mut sums = [0; 8];
        let mut told = false;
        for &bill in &bills {
            one.total = bill;
            let Ok(found) = of_engine(&both.policy, &one) else { return Ok(false) };
            for (sum, paid) in sums.iter_mut().zip(pays(&found)) {
                *sum += paid;
            }
            one.year = year(&found);
        }
        for (tier, sum) in SHARES.iter().zip(sums) {
            let Some(row) = only_row(&both.pack, &one, tier) else { continue };
            let Some([_, cap, _]) = values(&both.pack, &one, tier, "cap", row) else { continue };
            let by_burden = BY_BURDEN.contains(tier);
            if by_burden && !adds_up(&one) {
                continue;
            }
            // Those two work on the year's burden and do not know what was paid: each line's rounding adds up.
            let rounding = if by_burden { bills.len() as i128 * FEN / 2 } else { FEN - 1 };
            prop_assert!(sum * FEN <= cap + rounding, "{}: {} above {}", tier, sum, cap / FEN);
            told |= sum > 0 && (sum + 1) * FEN >= cap;
        }
        Ok(told)
    });
}

/// The tiers that go by the burden of the year's stays and chronic care.
const BY_BURDEN: [&str; 2] = ["critical", "large-amount"];

/// Whether this visit's burden is added to the year of those two: a pack that gives them rows in another setting
/// has them start afresh at every visit.
fn adds_up(visit: &Visit) -> bool {
    WATCHED.contains(&visit.setting.as_str())
}

/// The tiers that work on the whole year.
const ANNUAL: [(usize, &str); 4] =
    [(1, "critical"), (2, "large-amount"), (3, "aid-basic"), (4, "aid-tilted")];

/// Two visits and the one visit with the sum of their bills, all in scope.
fn split(both: &Both, visit: &Visit, dice: &mut Dice) -> Option<[Estimate; 3]> {
    let mut first = Visit { parts: [0; 3], total: visit.in_scope().min(LARGEST / 2), ..visit.clone() };
    // A year that is full already has no room for a visit.
    for (_, value) in first.year.named() {
        *value = (*value).min(LARGEST);
    }
    let edges = both.pack.amounts();
    let second = if edges.is_empty() || dice.chance(50) {
        [dice.amount_below(100), dice.amount_below(1_000_000), dice.amount_below(LARGEST / 2)][dice.place(3)]
    } else {
        (dice.pick(&edges) + [0, 1, -1][dice.place(3)]).clamp(0, LARGEST / 2)
    };
    let whole = Visit { total: first.total + second, ..first.clone() };
    let one = of_engine(&both.policy, &first).ok()?;
    let two = of_engine(&both.policy, &Visit { total: second, year: year(&one), ..first }).ok()?;
    Some([one, two, of_engine(&both.policy, &whole).ok()?])
}

#[test]
fn two_visits_are_paid_by_an_annual_tier_what_one_with_the_sum_would_be() {
    law("year split, one tier", 15, |both, mut visit, dice| {
        visit.identities.truncate(1);
        visit.severe_mental_disorder = false;
        let (place, tier) = dice.pick(&ANNUAL);
        if BY_BURDEN.contains(&tier) && !adds_up(&visit) {
            return Ok(false);
        }
        visit.settled.clear();
        for earlier in &TIERS[..place] {
            visit.settled.insert((*earlier).to_owned(), 0);
        }
        let Some([one, two, whole]) = split(both, &visit, dice) else { return Ok(false) };
        let (apart, together) = (pays(&one)[place] + pays(&two)[place], pays(&whole)[place]);
        prop_assert!((apart - together).abs() <= 1, "{}: {} apart, {} together", tier, apart, together);
        Ok(together > 0)
    });
}

#[test]
fn two_visits_are_paid_by_all_annual_tiers_what_one_with_the_sum_would_be() {
    law("year split, all tiers", 15, |both, mut visit, dice| {
        visit.identities.truncate(1);
        visit.severe_mental_disorder = false;
        visit.settled.clear();
        visit.settled.insert("basic".to_owned(), 0);
        if !adds_up(&visit) {
            visit.settled.extend(BY_BURDEN.map(|tier| (tier.to_owned(), 0)));
        } else if !rows(&both.pack, &visit, "large-amount").is_empty() {
            // It stands in critical's place; a pack in which both pay has the year count one burden for two.
            visit.settled.insert("critical".to_owned(), 0);
        }
        let Some([one, two, whole]) = split(both, &visit, dice) else { return Ok(false) };
        let mut told = 0;
        for (place, tier) in ANNUAL {
            let (apart, together) = (pays(&one)[place] + pays(&two)[place], pays(&whole)[place]);
            // A fen for each line so far: what an earlier line rounds away reaches this one.
            let lines = place as i128;
            prop_assert!(
                (apart - together).abs() <= lines,
                "{}: {} apart, {} together",
                tier,
                apart,
                together
            );
            told += u64::from(together > 0);
        }
        Ok(told > 0)
    });
}
