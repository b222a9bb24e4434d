//! Laws of the questions turned round, judged by the second calculation: the largest bill within a target, and
//! the bills at which a rate changes; and that a year is its visits one after the other.

use super::{LARGEST, fen, law, year};
use crate::naive::{ONE, Pack, Run, Visit, case_of, fold, of_engine};
use crate::random_pack::visits_year;
use benefit_estimator::engine::{breakpoints, estimate_year, solve};
use benefit_estimator::money::{Money, Points};
use proptest::{prop_assert, prop_assert_eq};

/// What the person pays, by the second calculation.
fn personal(pack: &Pack, visit: &Visit, total: i128) -> i128 {
    let visit = Visit { total, ..visit.clone() };
    total - fold(pack, &visit, Run::Central).iter().map(|line| line.pays).sum::<i128>()
}

/// What a person pays of the next yuan in the unit of the second calculation, cut to it: `+60.25`.
pub(super) fn share(points: Points) -> i128 {
    let text = points.to_string();
    let text = text.trim_start_matches('+');
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let decimals: String = format!("{decimals:0<10}").chars().take(10).collect();
    format!("{whole}{decimals}").parse().unwrap()
}

#[test]
fn the_solution_is_the_largest_bill_within_the_target() {
    law("solve", 40, |both, mut visit, dice| {
        visit.settled.clear();
        let parts: i128 = visit.parts.iter().sum();
        let target =
            [dice.amount_below(1_000_000), dice.amount_below(LARGEST), visit.total / 3][dice.place(3)];
        let case = case_of(&both.policy, &visit);
        let found = solve(&both.policy, &case, Money::of_fen(u64::try_from(target).unwrap()));
        let pays = |total| personal(&both.pack, &visit, total);
        let Some(bill) = found.bill.map(fen) else {
            prop_assert!(pays(parts) > target);
            return Ok(false);
        };
        prop_assert!(pays(bill) <= target, "{} of {}", pays(bill), bill);
        prop_assert_eq!(found.personal.map(fen), Some(pays(bill)));
        prop_assert_eq!(found.unlimited, bill == LARGEST);
        prop_assert!(bill == LARGEST || pays(bill + 1) > target, "{} would do as well", bill + 1);
        Ok(bill < LARGEST)
    });
}

#[test]
fn between_two_breakpoints_the_share_does_not_change() {
    law("breakpoints", 60, |both, mut visit, dice| {
        visit.settled.clear();
        let found = breakpoints(&both.policy, &case_of(&both.policy, &visit));
        let parts: i128 = visit.parts.iter().sum();
        let Some(first) = found.first() else { return Ok(false) };
        let starts = found.iter().map(|one| (fen(one.bill), share(one.personal_after)));
        let mut stretches = vec![(parts, share(first.personal_before))];
        stretches.extend(starts);
        let ends: Vec<i128> = stretches.iter().skip(1).map(|(bill, _)| bill - 1).chain([LARGEST]).collect();
        for ((start, share), end) in stretches.into_iter().zip(ends) {
            if end <= start {
                continue;
            }
            let middle = start + dice.amount_below(end - start + 1);
            for (from, to) in [(start, middle), (middle, end), (start, end)] {
                let rose = personal(&both.pack, &visit, to) - personal(&both.pack, &visit, from);
                let expected = share * (to - from) / ONE;
                // Each of the lines is rounded by itself, at both ends.
                prop_assert!(
                    (rose - expected).abs() <= 8,
                    "{}–{}: {} instead of {}",
                    from,
                    to,
                    rose,
                    expected
                );
            }
        }
        for pair in found.windows(2) {
            prop_assert_eq!(pair[0].personal_after, pair[1].personal_before);
            prop_assert!(pair[0].bill < pair[1].bill);
        }
        Ok(true)
    });
}

#[test]
fn a_year_is_its_visits_one_after_the_other() {
    law("year", 60, |both, _, dice| {
        let (mut one, bills) = visits_year(&both.pack, dice);
        let visits: Vec<Visit> = bills.iter().map(|&total| Visit { total, ..one.clone() }).collect();
        let cases: Vec<_> = visits.iter().map(|visit| case_of(&both.policy, visit)).collect();
        let found = estimate_year(&both.policy, cases).unwrap();
        prop_assert_eq!(found.len(), visits.len());
        for (visit, estimate) in visits.iter().zip(&found) {
            let alone = of_engine(&both.policy, &Visit { year: one.year, ..visit.clone() }).unwrap();
            prop_assert_eq!(&alone, estimate);
            one.year = year(estimate);
        }
        Ok(found.iter().any(|one| !one.paid.is_zero()))
    });
}
