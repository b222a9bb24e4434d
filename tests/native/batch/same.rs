//! A row of a list comes to what the same case alone comes to, to the fen, with the same bounds — or to a problem where it
//! does. Random rows over every pack, with what packs have of their own, own figures, settled amounts, sums of the year,
//! facts that are not known, and mistakes.

use super::Ask;
use crate::shelf;
use benefit_estimator::case::read_case;
use benefit_estimator::engine;
use benefit_estimator::policy::{Domain, Policy};
use benefit_estimator::terms::{Identity, Insurance, Level, Place, STANDARD_FACTS, Setting, Sum, Tier};
use benefit_estimator::tree::{Node, Value};

pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn of<'l>(&mut self, list: &[&'l str]) -> &'l str {
        list[self.below(list.len() as u64) as usize]
    }

    fn amount(&mut self, most: u64) -> String {
        let fen = self.below(most);
        format!("{}.{:02}", fen / 100, fen % 100)
    }
}

/// A cell by its path; an empty one is absent.
pub(super) type Cell = (String, String);

pub(super) fn row(policy: &Policy, dice: &mut Dice) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut put = |path: &str, text: String| cells.push((path.to_owned(), text));
    put("policy", policy.id.clone());
    put("insurance", dice.of(Insurance::IDS).to_owned());
    let setting = if dice.percent(60) { "inpatient" } else { dice.of(Setting::IDS) };
    put("setting", setting.to_owned());
    put("level", dice.of(Level::IDS).to_owned());
    put("place", dice.of(Place::IDS).to_owned());
    let identities = if dice.percent(2) {
        dice.of(Identity::IDS).to_owned()
    } else {
        let known = &policy.identities;
        let held: Vec<&str> =
            (0..dice.below(3)).map(|_| known[dice.below(known.len() as u64) as usize].id.id()).collect();
        held.join("+")
    };
    put("identities", identities);
    let largest = [100_000, 3_000_000, 60_000_000][dice.below(3) as usize];
    put("bill.total", dice.amount(largest));
    for part in ["full_self", "over_limit", "advance_self", "prepay"] {
        let text = if dice.percent(30) { dice.amount(largest / 12) } else { String::new() };
        put(&format!("bill.{part}"), text);
    }
    for sum in
        Sum::IDS.iter().map(|id| (*id).to_owned()).chain(policy.sums.iter().map(|one| one.id.id().to_owned()))
    {
        let text = if dice.percent(15) { dice.amount(9_000_000) } else { String::new() };
        put(&format!("year_to_date.{sum}"), text);
    }
    put("year_to_date.stays", if dice.percent(20) { dice.below(9).to_string() } else { String::new() });
    for spec in &policy.tiers {
        let text = if dice.percent(3) { dice.amount(300_000) } else { String::new() };
        put(&format!("settled.{}", spec.tier.id()), text);
    }
    for (slot, fact) in policy.facts.iter().enumerate().skip(4) {
        let key = STANDARD_FACTS.get(slot).and_then(|one| one.key);
        let path = key.map_or_else(|| format!("facts.{}", fact.id.id()), str::to_owned);
        let text = match &fact.domain {
            _ if !dice.percent(25) => String::new(),
            _ if dice.percent(3) && path != "bed_days" => "unknown".to_owned(),
            Domain::Flag => dice.of(&["true", "false"]).to_owned(),
            Domain::Options(options) if options.is_empty() => String::new(),
            Domain::Options(options) => options[dice.below(options.len() as u64) as usize].id.clone(),
            // Now and then one that it cannot be.
            Domain::Count { until, .. } => dice.below(u64::from(*until) + 1).to_string(),
        };
        put(&path, text);
    }
    put("references", if dice.percent(10) { "false".to_owned() } else { String::new() });
    let figure = if dice.percent(4) { dice.amount(200_000) } else { String::new() };
    put("figures.critical.deductible", figure);
    cells
}

/// The same as JSON would say it: put together here, not by the reader of lists.
pub(super) fn case_node(cells: &[Cell]) -> Node {
    let mut top: Vec<(String, Node)> = Vec::new();
    for (path, text) in cells.iter().filter(|(_, text)| !text.is_empty()) {
        let key = path.rsplit('.').next().unwrap();
        let node = match (text.as_str(), text.parse::<i64>()) {
            ("true", _) => Node::new(Value::Bool(true)),
            ("false", _) => Node::new(Value::Bool(false)),
            (_, Ok(number)) if !path.starts_with("bill") && !path.contains("paid") => {
                Node::new(Value::Whole(number))
            }
            _ if path == "identities" => Node::new(Value::List(text.split('+').map(Node::text).collect())),
            _ => Node::text(text.as_str()),
        };
        match path.split_once('.') {
            None => top.push((path.clone(), node)),
            Some((table, rest)) => {
                let rest = if table == "figures" { rest } else { key };
                let place = top.iter().position(|(known, _)| known == table).unwrap_or_else(|| {
                    top.push((table.to_owned(), Node::table(Vec::<(String, Node)>::new())));
                    top.len() - 1
                });
                let Value::Table(entries) = &mut top[place].1.value else { unreachable!() };
                entries.push((rest.to_owned(), node));
            }
        }
    }
    Node::table(top)
}

fn compare(policy: &Policy, count: usize, seed: u64) {
    let mut dice = Dice(seed);
    let rows: Vec<Vec<Cell>> = (0..count).map(|_| row(policy, &mut dice)).collect();
    let header: Vec<&str> = rows[0].iter().map(|(path, _)| path.as_str()).collect();
    let lines: Vec<String> = rows
        .iter()
        .map(|row| row.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(","))
        .collect();
    let done = Ask::of(vec![policy]).done(&format!("{}\n{}\n", header.join(","), lines.join("\n")));
    assert_eq!(done.lines.len(), count);
    let place = |name: &str| done.header.iter().position(|one| one == name).unwrap();
    let (personal, problem) = (place("personal"), place("problem"));
    let tiers: Vec<usize> = policy.tiers.iter().map(|one| place(&one.tier.id().replace('-', "_"))).collect();
    let (mut right, mut wrong) = (0, 0);
    for (line, row) in done.lines.iter().zip(&rows) {
        let read = read_case(&case_node(row), &|id| (id == policy.id).then_some(policy));
        let estimate = read.and_then(|(case, policy)| engine::estimate(policy, &case));
        let three = |at: usize| {
            [&line[at], &line[at + 1], &line[at + 2]]
                .map(|text| Some(text.clone()).filter(|text| !text.is_empty()))
        };
        match estimate {
            Ok(estimate) => {
                right += 1;
                assert_eq!(line[problem], "", "{row:?}");
                let text = |money: Option<benefit_estimator::money::Money>| money.map(|one| one.to_string());
                let own = [Some(estimate.personal), estimate.personal_low, estimate.personal_high].map(text);
                assert_eq!(three(personal), own, "{row:?}");
                for (at, tier) in tiers.iter().zip(&estimate.tiers) {
                    assert_eq!(
                        three(*at),
                        [Some(tier.pays), tier.low, tier.high].map(text),
                        "{:?} {row:?}",
                        tier.tier
                    );
                }
            }
            Err(problems) => {
                wrong += 1;
                assert_ne!(line[problem], "", "{problems:?} {row:?}");
                assert_eq!(three(personal), [None, None, None]);
            }
        }
    }
    assert!(right * 2 > count && wrong > 0, "{}: {right} right, {wrong} wrong", policy.id);
    assert_eq!(done.summary.rows(), (count as u64, right as u64));
}

#[test]
fn rows_of_every_pack_come_to_what_cases_alone_do() {
    for (number, policy) in shelf::packs().iter().enumerate() {
        compare(policy, 1_500, 20_260_101 + number as u64);
    }
}

/// What counts as computed with a reference figure is what the estimate's own steps cite one for.
#[test]
fn money_rests_on_references_where_the_steps_cite_one() {
    let policy = shelf::pack("anshan-2023");
    let mut dice = Dice(7);
    let rows: Vec<Vec<Cell>> = (0..300).map(|_| row(policy, &mut dice)).collect();
    let mut plans = engine::Plans::new(policy);
    let mut outcome = engine::Outcome::default();
    let mut rested = 0;
    for row in &rows {
        let Ok((case, _)) = read_case(&case_node(row), &|id| (id == policy.id).then_some(policy)) else {
            continue;
        };
        let mut found = engine::FoundPlans::default();
        let paid = plans.pay(&case, &mut found, &mut outcome);
        let (Ok(()), Ok(estimate)) = (paid, engine::estimate(policy, &case)) else {
            continue;
        };
        for (paid, tier) in outcome.tiers.iter().zip(&estimate.tiers) {
            let figures = tier.steps.iter().flat_map(|step| &step.figures);
            let mut references =
                figures.filter(|figure| figure.kind == benefit_estimator::terms::Kind::Reference);
            let cites =
                references.next().is_some() && tier.state == benefit_estimator::estimate::TierState::Computed;
            // A step cites the segments that a bill reaches, a plan knows all of them.
            assert!(paid.by_reference || !cites, "{row:?}");
            rested += usize::from(paid.by_reference);
        }
    }
    assert!(rested > 100);
    let _ = Tier::ALL;
}
