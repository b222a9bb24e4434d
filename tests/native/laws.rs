//! What must hold of every estimate, whatever the pack, the person and the bill. Each law counts the cases in
//! which it had something to say, so that none holds only because it was never asked.
#![cfg(test)]

mod figures;
mod identities;
mod inverse;
mod language;
mod year;

use crate::naive::{FEN, Pack, Row, Run, TIERS, Terms, Visit, Year, fold, in_force, of_engine, rows};
use crate::random_pack::{Both, Dice, pool, visit, wanted};
use benefit_estimator::estimate::{Estimate, TierState};
use benefit_estimator::money::Money;
use benefit_estimator::terms::Sum;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};
use proptest::{prop_assert, prop_assert_eq};
use std::cell::Cell;

/// Whether a case said anything about the law.
type Told = Result<bool, TestCaseError>;

const LARGEST: i128 = 9_999_999_999;
/// The tiers that work on a share of the burden.
const SHARES: [&str; 5] = ["basic", "critical", "large-amount", "aid-basic", "aid-tilted"];

/// Holds the law in so many cases; at least `percent` of them must have something to say.
fn law(name: &str, percent: u64, holds: impl Fn(&'static Both, Visit, &mut Dice) -> Told) {
    let cases = u32::try_from(wanted("PROPTEST_CASES", 2_000)).unwrap();
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: u32::try_from(wanted("PROPTEST_MAX_SHRINK_ITERS", 1_000)).unwrap(),
        rng_seed: RngSeed::Fixed(wanted("PROOF_SEED", 1)),
        ..Config::default()
    };
    let told = Cell::new(0_u64);
    let result = TestRunner::new(config).run(&vec(any::<u64>(), 260), |tape| {
        let mut dice = Dice::taped(tape);
        let shipped = !dice.chance(60);
        let packs = if shipped { &pool()[..5] } else { pool() };
        let both = &packs[dice.place(packs.len())];
        let visit = visit(&both.pack, &mut dice);
        let json = visit.json();
        let said = holds(both, visit, &mut dice).map_err(|error| match error {
            TestCaseError::Fail(why) => TestCaseError::fail(format!("{why}\nin {}: {json}", both.name)),
            rejected @ TestCaseError::Reject(_) => rejected,
        })?;
        told.set(told.get() + u64::from(said));
        Ok(())
    });
    // The tape itself would fill a screen; the case it stands for says it all.
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, _)) => panic!("{name}: {why}"),
        Err(error @ TestError::Abort(_)) => panic!("{name}: {error}"),
    }
    eprintln!("law {name}: {cases} cases, {} of them telling", told.get());
    assert!(told.get() * 100 >= u64::from(cases) * percent, "{name}: only {} telling cases", told.get());
}

fn fen(money: Money) -> i128 {
    i128::from(money.fen())
}

fn pays(estimate: &Estimate) -> Vec<i128> {
    estimate.tiers.iter().map(|line| fen(line.pays)).collect()
}

fn year(estimate: &Estimate) -> Year {
    let year = &estimate.year_to_date;
    Year {
        basic_paid: fen(year.get(Sum::BasicPaid)),
        critical_burden: fen(year.get(Sum::CriticalBurden)),
        aid_burden: fen(year.get(Sum::AidBurden)),
        aid_basic_paid: fen(year.get(Sum::AidBasicPaid)),
        tilted_burden: fen(year.get(Sum::TiltedBurden)),
        aid_tilted_paid: fen(year.get(Sum::AidTiltedPaid)),
        monitored_burden: fen(year.get(Sum::MonitoredBurden)),
        stays: i128::from(year.stays),
    }
}

/// The row an estimate took for a tier.
fn taken<'p>(pack: &'p Pack, visit: &Visit, tier: &str, estimate: &Estimate) -> Option<&'p Row> {
    let line = estimate.tiers.iter().find(|line| line.tier.id() == tier)?;
    let identity = line.identity.map(|one| one.id().to_owned());
    let row = rows(pack, visit, tier).into_iter().find(|(of, _)| *of == identity).map(|(_, row)| row);
    row.filter(|_| line.state == TierState::Computed)
}

/// The one row of a person with at most one identity.
fn only_row<'p>(pack: &'p Pack, visit: &Visit, tier: &str) -> Option<&'p Row> {
    rows(pack, visit, tier).first().map(|(_, row)| *row)
}

/// What is in force at a part of a row: low, central, high.
fn values(pack: &Pack, visit: &Visit, tier: &str, part: &str, row: &Row) -> Option<[i128; 3]> {
    let name = match (&row.terms, part) {
        (Terms::Share { deductible, .. }, "deductible") => Some(deductible),
        (Terms::Share { segments, .. }, "ratio") => segments.first().map(|(_, ratio)| ratio),
        (Terms::Share { cap, .. }, "cap") => cap.as_ref(),
        (Terms::PerDay(name), "amount") | (Terms::Floor(name), "floor") => name.as_ref(),
        _ => None,
    };
    in_force(pack, visit, &format!("{tier}.{part}"), name.map(String::as_str)).map(|known| known.values)
}

#[test]
fn the_parts_sum_to_the_total_and_nobody_pays_more_than_is_left() {
    law("parts sum", 60, |both, visit, _| {
        let Ok(found) = of_engine(&both.policy, &visit) else { return Ok(false) };
        prop_assert_eq!(fen(found.total), visit.total);
        prop_assert_eq!(fen(found.in_scope) + fen(found.out_of_scope), visit.total);
        prop_assert_eq!(pays(&found).iter().sum::<i128>(), fen(found.paid));
        prop_assert_eq!(fen(found.paid) + fen(found.personal), visit.total);
        let mut left = visit.in_scope();
        for line in found.tiers.iter().take(7) {
            prop_assert_eq!(fen(line.reached), left);
            prop_assert!(fen(line.pays) <= left);
            left -= fen(line.pays);
        }
        Ok(!found.paid.is_zero())
    });
}

#[test]
fn no_cap_is_exceeded_by_one_visit() {
    law("caps of a visit", 4, |both, visit, _| {
        let Ok(found) = of_engine(&both.policy, &visit) else { return Ok(false) };
        let mut told = false;
        for (place, tier) in SHARES.iter().enumerate() {
            let Some(row) = taken(&both.pack, &visit, tier, &found) else { continue };
            let Some([_, cap, _]) = values(&both.pack, &visit, tier, "cap", row) else { continue };
            let used = match *tier {
                "basic" => visit.year.basic_paid,
                "aid-basic" => visit.year.aid_basic_paid,
                "aid-tilted" => visit.year.aid_tilted_paid,
                _ => 0,
            };
            let most = ((cap - used * FEN).max(0) + FEN - 1) / FEN;
            prop_assert!(pays(&found)[place] <= most, "{}: {} above {}", tier, pays(&found)[place], most);
            told |= pays(&found)[place] > 0 && pays(&found)[place] + 1 >= most;
        }
        Ok(told)
    });
}

#[test]
fn a_larger_bill_never_lowers_what_any_fund_or_the_person_pays() {
    law("larger bill", 60, |both, small, dice| {
        let more = [1, 2, 3, dice.amount_below(200_000), dice.amount_below(100_000_000)][dice.place(5)];
        let mut large = small.clone();
        large.total = (small.total + more).min(LARGEST);
        if dice.chance(20) {
            large.parts[0] += large.total - small.total;
        }
        let (Ok(small), Ok(large)) = (of_engine(&both.policy, &small), of_engine(&both.policy, &large))
        else {
            return Ok(false);
        };
        // What the fallback adds may fall as the others rise; all funds together never do.
        for (place, (less, more)) in pays(&small).iter().zip(pays(&large)).take(7).enumerate() {
            prop_assert!(*less <= more, "{}: {} then {}", TIERS[place], less, more);
        }
        prop_assert!(small.paid <= large.paid);
        prop_assert!(small.personal <= large.personal);
        let bounds = [(small.personal_low, large.personal_low), (small.personal_high, large.personal_high)];
        for (less, more) in bounds {
            prop_assert!(less.zip(more).is_none_or(|(less, more)| less <= more));
        }
        Ok(small.total < large.total)
    });
}

#[test]
fn low_is_at_most_central_is_at_most_high() {
    law("low, central, high", 2, |both, visit, _| {
        let Ok(found) = of_engine(&both.policy, &visit) else { return Ok(false) };
        let lines = found.tiers.iter().map(|line| (line.low, line.pays, line.high));
        let person = (found.personal_low, found.personal, found.personal_high);
        for (low, central, high) in lines.chain([person]) {
            prop_assert!(low.is_none_or(|low| low <= central));
            prop_assert!(high.is_none_or(|high| central <= high && high <= found.total));
        }
        Ok(found.personal_low.zip(found.personal_high).is_some_and(|(low, high)| low < high))
    });
}

#[test]
fn the_runs_of_the_second_calculation_are_ordered_at_the_patients_ends() {
    law("ends are ends", 10, |both, mut visit, _| {
        visit.year.critical_burden = 0;
        visit.settled.clear();
        let person =
            |run| visit.total - fold(&both.pack, &visit, run).iter().map(|line| line.pays).sum::<i128>();
        let [best, central, worst] = [Run::Favourable, Run::Central, Run::Adverse].map(person);
        prop_assert!(best <= central && central <= worst, "{} {} {}", best, central, worst);
        Ok(best < worst)
    });
}
