//! The engine against the second calculation, on random cases of the shipped and of random packs.

use super::{answer, differences, of_engine};
use crate::random_pack::{Both, Dice, random, shipped, visit, wanted};

/// Cases of one random pack before the next one is made.
const CASES_A_PACK: u64 = 50;

fn compare(both: &Both, dice: &mut Dice, found: &mut Vec<String>) {
    let visit = visit(&both.pack, dice);
    let list = differences(&answer(&both.pack, &visit), &of_engine(&both.policy, &visit));
    if !list.is_empty() {
        found.push(format!("{}: {}\n    {}", both.name, visit.json(), list.join("\n    ")));
    }
}

fn report(what: &str, cases: u64, found: &[String]) {
    eprintln!("{what}: {cases} cases, {} differences", found.len());
    let shown: Vec<&str> = found.iter().take(5).map(String::as_str).collect();
    assert!(
        found.is_empty(),
        "{} of {cases} cases differ (naive / engine), the first:\n{}",
        found.len(),
        shown.join("\n")
    );
}

/// Half of the cases: the five packs in turn.
#[test]
fn the_second_calculation_agrees_on_the_shipped_packs() {
    let cases = wanted("PROOF_CASES", 2_000).div_ceil(2);
    let mut dice = Dice::seeded(wanted("PROOF_SEED", 1));
    let mut found = Vec::new();
    for number in 0..cases {
        let both = &shipped()[(number % 5) as usize];
        compare(both, &mut dice, &mut found);
    }
    report("shipped packs", cases, &found);
}

/// The other half: a new random pack every fifty cases.
#[test]
fn the_second_calculation_agrees_on_random_packs() {
    let cases = wanted("PROOF_CASES", 2_000).div_ceil(2);
    let seed = wanted("PROOF_SEED", 1);
    let mut dice = Dice::seeded(seed);
    let mut found = Vec::new();
    for number in 0..cases.div_ceil(CASES_A_PACK) {
        let both = random(seed.wrapping_mul(1_000_000) + number);
        for _ in 0..CASES_A_PACK.min(cases) {
            compare(&both, &mut dice, &mut found);
        }
    }
    report("random packs", cases, &found);
}
