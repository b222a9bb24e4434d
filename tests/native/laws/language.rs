//! Laws of the whole policy language: on the shipped packs and on those of tests/oracle/packs, which between them use
//! every key a pack can have.

use super::fen;
use super::inverse::share;
use crate::naive::{ONE, fen_text};
use crate::random_pack::{Dice, wanted};
use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine::{FoundPlans, KeptPlans, Outcome, Plans, amounts, breakpoints, estimate};
use benefit_estimator::estimate::{Estimate, TierState};
use benefit_estimator::money::Money;
use benefit_estimator::policy::{Domain, Fact, FigureValue, Policy};
use benefit_estimator::terms::FactId;
use benefit_estimator::tree::Node;
use std::cell::RefCell;
use std::path::Path;
use std::sync::OnceLock;

const LARGEST: i128 = 9_999_999_999;
const FOLDERS: [&str; 2] = ["static/policies", "tests/oracle/packs"];

fn packs() -> &'static [Policy] {
    static PACKS: OnceLock<Vec<Policy>> = OnceLock::new();
    PACKS.get_or_init(|| {
        let folders = FOLDERS.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
        let mut files: Vec<_> = folders.map(|entry| entry.unwrap().path().join("pack.toml")).collect();
        files.retain(|file| file.is_file());
        files.sort();
        files.iter().map(|file| read(file)).collect()
    })
}

fn read(file: &Path) -> Policy {
    let text = std::fs::read_to_string(file).unwrap();
    Policy::from_toml(&text).unwrap_or_else(|problems| panic!("{}: {problems:#?}", file.display()))
}

/// A case before it is written: the values are JSON.
#[derive(Clone)]
struct Asked {
    policy: &'static Policy,
    entries: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    total: i128,
    parts: Vec<(&'static str, i128)>,
}

/// Every value of a fact that a case may say.
fn values(fact: &Fact) -> Vec<String> {
    match &fact.domain {
        Domain::Options(options) => options.iter().map(|one| format!("\"{}\"", one.id)).collect(),
        Domain::Flag => vec!["false".to_owned(), "true".to_owned()],
        Domain::Count { from, until } => (*from..*until).map(|number| number.to_string()).collect(),
    }
}

fn object(entries: &[(String, String)]) -> String {
    let entries: Vec<String> = entries.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
    format!("{{{}}}", entries.join(","))
}

impl Asked {
    fn random(policy: &'static Policy, dice: &mut Dice) -> Self {
        let edges: Vec<i128> = policy.figures.iter().filter_map(|one| amount_of(&one.value)).collect();
        let amount = |dice: &mut Dice| match dice.below(3) {
            0 if !edges.is_empty() => (dice.pick(&edges) + dice.amount_below(3) - 1).clamp(0, LARGEST / 4),
            1 => dice.amount_below(1_000_000),
            _ => dice.amount_below(30_000_000),
        };
        let mut asked = Self {
            policy,
            entries: vec![("policy".to_owned(), format!("\"{}\"", policy.id))],
            facts: Vec::new(),
            total: amount(dice),
            parts: Vec::new(),
        };
        for fact in &policy.facts {
            let required =
                matches!(fact.id, FactId::Insurance | FactId::Setting | FactId::Level | FactId::Place);
            let values = values(fact);
            // Days in bed belong to a stay, which a random setting may not be.
            let may_be_said = fact.id != FactId::BedDays && !values.is_empty();
            if may_be_said && (required || dice.chance(if fact.is_used() { 60 } else { 20 })) {
                asked.say(fact, &dice.pick(&values));
            }
        }
        if dice.chance(60) && !policy.identities.is_empty() {
            let one = dice.pick(&policy.identities).id;
            asked.entries.push(("identities".to_owned(), format!("[\"{}\"]", one.id())));
        }
        if dice.chance(40) {
            for part in ["full_self", "over_limit", "advance_self"] {
                asked.parts.push((part, dice.amount_below(asked.total / 3 + 1)));
            }
        }
        if dice.chance(50) {
            let sums = policy
                .every_sum()
                .map(|sum| (sum.id().to_owned(), format!("\"{}\"", fen_text(amount(dice)))));
            let mut year: Vec<_> = sums.collect();
            year.push(("stays".to_owned(), dice.below(4).to_string()));
            asked.entries.push(("year_to_date".to_owned(), object(&year)));
        }
        asked
    }

    /// Answers a fact, where a case says it, in place of what was said before.
    fn say(&mut self, fact: &Fact, value: &str) {
        let key = fact.id.standard().and_then(|one| one.key);
        let (list, key) = match key {
            Some(key) => (&mut self.entries, key),
            None => (&mut self.facts, fact.id.id()),
        };
        list.retain(|(known, _)| known != key);
        list.push((key.to_owned(), value.to_owned()));
    }

    fn text(&self) -> String {
        let mut bill = vec![("total".to_owned(), format!("\"{}\"", fen_text(self.total)))];
        bill.extend(
            self.parts.iter().map(|(key, fen)| ((*key).to_owned(), format!("\"{}\"", fen_text(*fen)))),
        );
        let mut entries = self.entries.clone();
        entries.push(("bill".to_owned(), object(&bill)));
        entries.push(("facts".to_owned(), object(&self.facts)));
        object(&entries)
    }

    fn case(&self) -> Case {
        let text = self.text();
        let node: Node = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let read = read_case(&node, &|id| (id == self.policy.id).then_some(self.policy));
        read.unwrap_or_else(|problems| panic!("{problems:?}: {text}")).0
    }

    fn estimate(&self) -> Estimate {
        estimate(self.policy, &self.case()).unwrap_or_else(|problems| panic!("{problems:?}: {}", self.text()))
    }
}

fn amount_of(value: &FigureValue) -> Option<i128> {
    match value {
        FigureValue::Amount(range) => Some(fen(range.central.to_fen())),
        _ => None,
    }
}

/// Holds a law in so many random cases; at least `percent` of them must have something to say.
fn law(name: &str, percent: u64, holds: impl Fn(Asked, &mut Dice) -> bool) {
    let cases = wanted("PROPTEST_CASES", 2_000);
    let mut dice = Dice::seeded(wanted("PROOF_SEED", 1));
    let mut told = 0;
    for _ in 0..cases {
        let policy = &packs()[dice.place(packs().len())];
        // Many packs say nothing of some settings and insurances: mostly a case of which something is paid.
        let mut asked = Asked::random(policy, &mut dice);
        for _ in 0..dice.below(12) {
            if asked.estimate().paid.is_zero() {
                asked = Asked::random(policy, &mut dice);
            }
        }
        told += u64::from(holds(asked, &mut dice));
    }
    eprintln!("law {name}: {cases} cases, {told} of them telling");
    assert!(told * 100 >= cases * percent, "{name}: only {told} telling cases");
}

#[test]
fn what_a_person_pays_never_falls_as_the_bill_rises() {
    // One identity at most: one candidate row a tier.
    law("rising bill, whole language", 40, |asked, dice| {
        let more = [1, 2, dice.amount_below(200_000), dice.amount_below(50_000_000)][dice.place(4)];
        let larger = Asked { total: asked.total + more, ..asked.clone() };
        let (small, large) = (asked.estimate(), larger.estimate());
        assert!(small.personal <= large.personal, "{} more: {}", fen_text(more), asked.text());
        assert!(small.paid <= large.paid, "{} more: {}", fen_text(more), asked.text());
        small.paid < large.paid
    });
}

#[test]
fn between_two_breakpoints_the_share_of_the_person_does_not_change() {
    law("breakpoints, whole language", 20, |mut asked, dice| {
        let found = asked.estimate();
        let caps: Vec<i128> = asked.policy.figures.iter().filter_map(|one| amount_of(&one.value)).collect();
        let mut settled = Vec::new();
        for line in found.tiers.iter().filter(|line| line.state == TierState::Computed) {
            if dice.chance(30) {
                let fen = if dice.chance(50) || caps.is_empty() { fen(line.pays) } else { dice.pick(&caps) };
                settled.push((line.tier.id().to_owned(), format!("\"{}\"", fen_text(fen))));
            }
        }
        // What a statement says was paid of this bill may not fit a smaller one.
        let parts: i128 = asked.parts.iter().map(|(_, fen)| fen).sum();
        let smallest = if settled.is_empty() { parts } else { asked.total };
        asked.entries.push(("settled".to_owned(), object(&settled)));
        let personal = |total| {
            let case = Asked { total, ..asked.clone() }.case();
            amounts(asked.policy, &case).ok().map(|one| fen(one.personal))
        };
        let turns = breakpoints(asked.policy, &asked.case());
        let Some(first) = turns.first() else { return false };
        let starts = turns.iter().map(|one| (fen(one.bill), share(one.personal_after)));
        let starts: Vec<_> = [(0, share(first.personal_before))].into_iter().chain(starts).collect();
        let ends = starts.iter().skip(1).map(|(bill, _)| bill - 1).chain([LARGEST]);
        let rounded = 2 + 2 * i128::try_from(found.tiers.len()).unwrap();
        let mut told = false;
        for ((start, share), end) in starts.iter().copied().zip(ends) {
            let start = start.max(smallest);
            if end <= start {
                continue;
            }
            let middle = start + dice.amount_below(end - start + 1);
            for (from, to) in [(start, middle), (middle, end)] {
                let Some((low, high)) = personal(from).zip(personal(to)) else { continue };
                let expected = share * (to - from) / ONE;
                let told = || format!("{}–{}: {}", fen_text(from), fen_text(to), asked.text());
                // Every line is rounded by itself, at both ends.
                assert!(
                    (high - low - expected).abs() <= rounded,
                    "{} for {expected}: {}",
                    high - low,
                    told()
                );
            }
            told |= start > smallest;
        }
        told
    });
}

#[test]
fn the_parts_of_what_is_left_sum_to_it() {
    law("parts of what is left", 15, |asked, _| {
        let found = asked.estimate();
        let parts = &found.personal_parts;
        let sum =
            [parts.share, parts.below_deductible, parts.above_cap, parts.out_of_scope].map(fen).iter().sum();
        assert_eq!(fen(found.personal), sum, "{}", asked.text());
        assert_eq!(fen(found.paid) + fen(found.personal), asked.total, "{}", asked.text());
        !parts.below_deductible.is_zero() || !parts.above_cap.is_zero()
    });
}

#[test]
fn what_is_not_known_brackets_every_answer() {
    law("unknown facts", 10, |mut asked, dice| {
        let may_be_unknown =
            |fact: &&Fact| fact.is_used() && fact.id.standard().is_none_or(|one| one.may_be_unknown);
        let facts: Vec<&Fact> = asked.policy.facts.iter().filter(may_be_unknown).collect();
        if facts.is_empty() {
            return false;
        }
        let fact = dice.pick(&facts);
        asked.say(fact, "\"unknown\"");
        let unknown = asked.estimate();
        let mut values = values(fact);
        while values.len() > 12 {
            values.remove(dice.place(values.len()));
        }
        for value in values {
            asked.say(fact, &value);
            let known = asked.estimate();
            let told = || format!("{value}: {}", asked.text());
            assert!(lower(unknown.personal_low, known.personal_low), "{}", told());
            assert!(higher(unknown.personal_high, known.personal_high), "{}", told());
            for (bracket, line) in unknown.tiers.iter().zip(&known.tiers) {
                assert!(bracket.state == TierState::Settled || lower(bracket.low, line.low), "{}", told());
                assert!(bracket.state == TierState::Settled || higher(bracket.high, line.high), "{}", told());
            }
        }
        unknown.personal_low != unknown.personal_high
    });
}

/// Whether a low reaches at least as far as another; an open one reaches any.
fn lower(one: Option<Money>, other: Option<Money>) -> bool {
    one.is_none_or(|one| other.is_some_and(|other| one <= other))
}

fn higher(one: Option<Money>, other: Option<Money>) -> bool {
    one.is_none_or(|one| other.is_some_and(|other| one >= other))
}

#[test]
fn the_order_of_facts_moves_nothing() {
    law("order of facts", 30, |asked, dice| {
        let mut turned = asked.clone();
        turned.entries.reverse();
        if turned.facts.len() > 1 {
            turned.facts.rotate_left(1 + dice.place(asked.facts.len() - 1));
        }
        assert_eq!(asked.estimate(), turned.estimate(), "{}", asked.text());
        asked.facts.len() > 1
    });
}

#[test]
fn amounts_are_those_of_the_estimate() {
    // Kept from case to case.
    let known = packs().iter().map(|policy| (KeptPlans::default(), Plans::new(policy)));
    let known: RefCell<Vec<_>> = RefCell::new(known.collect());
    law("amounts alone", 40, |asked, _| {
        let (found, case) = (asked.estimate(), asked.case());
        let alone = amounts(asked.policy, &case).unwrap();
        let at = packs().iter().position(|one| std::ptr::eq(one, asked.policy)).unwrap();
        let (kept, plans) = &mut known.borrow_mut()[at];
        assert_eq!(kept.amounts(asked.policy, &case).unwrap(), alone, "{}", asked.text());
        let mut outcome = Outcome::default();
        let year = plans.pay_in_year(&case, &mut FoundPlans::default(), &mut outcome).unwrap();
        assert_eq!(year, found.year_to_date, "{}", asked.text());
        let of_row = outcome.tiers.iter().map(|paid| paid.pays.money());
        let of_line = found.tiers.iter().map(|line| [Some(line.pays), line.low, line.high]);
        assert!(of_row.eq(of_line), "{}", asked.text());
        let pays: Vec<_> = found.tiers.iter().map(|line| (line.tier, line.pays)).collect();
        assert_eq!(pays, alone.pays, "{}", asked.text());
        let person = (alone.personal, alone.personal_low, alone.personal_high);
        assert_eq!((found.personal, found.personal_low, found.personal_high), person, "{}", asked.text());
        !found.paid.is_zero()
    });
}
