//! What is measured, and how.
//!
//! A browser's clock moves in steps of 5 µs or more, so nothing is timed alone: each case is repeated until many
//! steps have passed, and the time divided. Of several rounds the median counts, since other programs share the
//! machine. The median and the 99th percentile are over the cases: a case of the hard sort, not an unlucky moment.

use crate::cases;
use crate::clock;
use crate::packs::PACKS;
use benefit_estimator::case::Case;
use benefit_estimator::engine::{self, KeptPlans};
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;
use std::fmt::Write;
use std::hint::black_box;

const ROUNDS: usize = 5;

/// All measurements, a line each.
pub fn everything() -> String {
    let mut out = String::new();
    let mut line =
        |name: &str, figures: String| writeln!(out, "{name}\t{figures}").expect("a string takes it");
    let policies: Vec<Policy> = PACKS
        .iter()
        .map(|(id, text)| Policy::from_toml(text).unwrap_or_else(|_| panic!("{id} is no pack")))
        .collect();
    let cases = cases::all(&policies);

    line("checksum", checksum(&cases));
    line("untraced, estimates/s", format!("{:.0}", untraced_per_second(&cases)));
    line("the same with plans kept, estimates/s", format!("{:.0}", kept_per_second(&policies, &cases)));
    line(
        "full estimate, µs",
        of_cases(&cases, 10, |policy, case| drop(black_box(engine::estimate(policy, case)))),
    );
    #[cfg(not(target_arch = "wasm32"))]
    line(
        "full estimate and JSON, µs",
        of_cases(&cases, 10, |policy, case| {
            let estimate = engine::estimate(policy, case).expect("nothing is settled");
            drop(black_box(serde_json::to_vec(&estimate).expect("an estimate is JSON")));
        }),
    );
    line(
        "breakpoints, µs",
        of_cases(&cases, 2, |policy, case| drop(black_box(engine::breakpoints(policy, case)))),
    );
    line(
        "solve, µs",
        of_cases(&cases, 4, |policy, case| {
            black_box(engine::solve(policy, case, target(case)));
        }),
    );
    for (id, text) in PACKS {
        let load = time::<21>(1, || drop(black_box(Policy::from_toml(black_box(text)))));
        line(&format!("load and check {id}, ms"), format!("{load:.3}"));
    }
    out
}

/// What everyone pays and what is left, over all cases: the same number everywhere, or the work was not.
fn checksum(cases: &[(&Policy, Case)]) -> String {
    let sum = cases.iter().fold(0_u64, |sum, (policy, case)| {
        let amounts = engine::amounts(policy, case).expect("nothing is settled");
        let parts = amounts
            .pays
            .into_iter()
            .map(|(_, pays)| pays)
            .chain([amounts.personal])
            .chain(amounts.personal_low)
            .chain(amounts.personal_high);
        parts.fold(sum, |sum, part| sum.wrapping_mul(31).wrapping_add(part.fen()))
    });
    format!("{sum:016x}")
}

/// In groups of different cases, each long enough for the clock and short enough to be left alone now and then.
fn untraced_per_second(cases: &[(&Policy, Case)]) -> f64 {
    let group = |cases: &[(&Policy, Case)]| {
        time::<41>(1, || {
            for (policy, case) in cases {
                drop(black_box(engine::amounts(policy, black_box(case))));
            }
        })
    };
    let milliseconds: f64 = cases.chunks(100).map(group).sum();
    cases.len() as f64 / milliseconds * 1e3
}

/// The same where the plans of cases that are alike are kept: all of them are known before the first is timed.
fn kept_per_second(policies: &[Policy], cases: &[(&Policy, Case)]) -> f64 {
    let of_policy = |policy: &Policy| {
        let mut kept = KeptPlans::default();
        let cases: Vec<&Case> =
            cases.iter().filter(|(one, _)| std::ptr::eq(*one, policy)).map(|(_, case)| case).collect();
        let mut all = || {
            for case in &cases {
                drop(black_box(kept.amounts(policy, black_box(case))));
            }
        };
        all();
        (time::<41>(1, all), cases.len())
    };
    let (milliseconds, count) =
        policies.iter().map(of_policy).fold((0.0, 0), |(time, all), (one, count)| (time + one, all + count));
    count as f64 / milliseconds * 1e3
}

/// A third of the bill.
fn target(case: &Case) -> Money {
    Money::of_fen(case.bill.total().fen() / 3)
}

/// Median and 99th percentile over the cases, in microseconds.
fn of_cases(cases: &[(&Policy, Case)], repeats: u32, run: impl Fn(&Policy, &Case)) -> String {
    // Round by round over all cases, so that a busy moment of the machine touches a case only once.
    let mut rounds = vec![[0.0; ROUNDS]; cases.len()];
    for round in 0..ROUNDS {
        for ((policy, case), times) in cases.iter().zip(&mut rounds) {
            times[round] = once(repeats, || run(policy, black_box(case)));
        }
    }
    let mut times: Vec<f64> = rounds.iter_mut().map(|times| quantile(times, 0.5) * 1e3).collect();
    format!("{:.2}\t{:.2}", quantile(&mut times, 0.5), quantile(&mut times, 0.99))
}

/// The median of several rounds, in milliseconds.
fn time<const ROUNDS: usize>(repeats: u32, mut run: impl FnMut()) -> f64 {
    quantile(&mut [0.0; ROUNDS].map(|_: f64| once(repeats, &mut run)), 0.5)
}

/// One round: the mean of the repeats, in milliseconds.
fn once(repeats: u32, mut run: impl FnMut()) -> f64 {
    let start = clock::now();
    for _ in 0..repeats {
        run();
    }
    (clock::now() - start) / f64::from(repeats)
}

fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share).round() as usize]
}
