//! The engine's estimate in the shape of the second calculation's answer, and what differs.

use super::result::{Answer, TierAnswer};
use super::visit::{Visit, Year};
use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine::{FoundPlans, KeptPlans, Outcome, Plans, amounts, estimate};
use benefit_estimator::estimate::{Estimate, TierState};
use benefit_estimator::money::{Money, Quotient};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::Sum;
use benefit_estimator::tree::Node;

/// The case as the engine reads it, from the JSON that everyone else uses.
pub(crate) fn case_of(policy: &Policy, visit: &Visit) -> Case {
    let text = visit.json();
    let node: Node = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let read = read_case(&node, &|id| (id == policy.id).then_some(policy));
    read.unwrap_or_else(|problems| panic!("{problems:?}: {text}")).0
}

/// What the engine says of a visit; without the derivation it must say the same.
pub(crate) fn of_engine(policy: &Policy, visit: &Visit) -> Result<Estimate, Vec<String>> {
    let case = case_of(policy, visit);
    let found = estimate(policy, &case);
    // By plans in 64 bits, where their numbers fit.
    let mut outcome = Outcome::default();
    let by_plans = Plans::new(policy).pay(&case, &mut FoundPlans::default(), &mut outcome);
    match (&found, by_plans) {
        (Ok(found), Ok(())) => {
            let lines = found.tiers.iter().map(|line| [Some(line.pays), line.low, line.high]);
            let paid = outcome.tiers.iter().map(|paid| paid.pays.money());
            assert!(paid.eq(lines), "{}", visit.json());
            let person = [Some(found.personal), found.personal_low, found.personal_high];
            assert_eq!(outcome.personal.money(), person, "{}", visit.json());
        }
        (Err(problems), Err(same)) => assert_eq!(*problems, same, "{}", visit.json()),
        (_, outcome) => panic!("{:?}: {}", outcome.is_ok(), visit.json()),
    }
    // Alone, and by plans that are kept.
    for amounts in [amounts(policy, &case), KeptPlans::default().amounts(policy, &case)] {
        match (&found, amounts) {
            (Ok(found), Ok(amounts)) => {
                let pays: Vec<Money> = found.tiers.iter().map(|line| line.pays).collect();
                let alone: Vec<Money> = amounts.pays.iter().map(|(_, pays)| *pays).collect();
                assert_eq!(pays, alone, "{}", visit.json());
                let person = (amounts.personal, amounts.personal_low, amounts.personal_high);
                let estimated = (found.personal, found.personal_low, found.personal_high);
                assert_eq!(estimated, person, "{}", visit.json());
            }
            (Err(problems), Err(same)) => assert_eq!(*problems, same, "{}", visit.json()),
            (_, amounts) => panic!("{:?}: {}", amounts.is_ok(), visit.json()),
        }
    }
    found.map_err(|problems| problems.into_iter().map(|problem| problem.path).collect())
}

/// Where the two calculations differ; empty when they agree.
pub(crate) fn differences(
    expected: &Result<Answer, Vec<String>>,
    found: &Result<Estimate, Vec<String>>,
) -> Vec<String> {
    let (expected, found) = match (expected, found) {
        (Ok(expected), Ok(found)) => (expected, found),
        (Err(tiers), Err(paths)) => {
            let expected: Vec<String> = tiers.iter().map(|tier| format!("settled.{tier}")).collect();
            return if expected == *paths { Vec::new() } else { vec![format!("{expected:?} / {paths:?}")] };
        }
        (expected, found) => return vec![format!("{:?} / {:?}", expected.is_ok(), found.is_ok())],
    };
    let shown = shape(found);
    let mut list = Vec::new();
    for (naive, engine) in expected.tiers.iter().zip(&shown.tiers) {
        if naive != engine {
            list.push(format!("{}: {naive:?} / {engine:?}", naive.tier));
        }
    }
    if expected.tiers.len() != shown.tiers.len() {
        list.push("number of tiers".to_owned());
    }
    let mut differ = |what: &str, naive: String, engine: String| {
        if naive != engine {
            list.push(format!("{what}: {naive} / {engine}"));
        }
    };
    macro_rules! fields {
        ($($field:ident),+) => {
            $(differ(stringify!($field), format!("{:?}", expected.$field), format!("{:?}", shown.$field));)+
        };
    }
    fields!(in_scope, paid, personal, personal_low, personal_high, ratio_overall, ratio_in_scope);
    fields!(alerts, checks, notices, year);
    if found.total != found.paid + found.personal || found.total != found.in_scope + found.out_of_scope {
        list.push("parts do not sum to the total".to_owned());
    }
    list
}

fn fen(money: Money) -> i128 {
    i128::from(money.fen())
}

fn ten_thousandths(quotient: Quotient) -> i128 {
    quotient.to_string().replace('.', "").parse().unwrap()
}

fn state(state: TierState) -> &'static str {
    match state {
        TierState::Computed => "computed",
        TierState::Settled => "settled",
        TierState::NotEstimated => "not-estimated",
        TierState::NotApplicable => "not-applicable",
    }
}

fn shape(found: &Estimate) -> Answer {
    let year = &found.year_to_date;
    Answer {
        tiers: found
            .tiers
            .iter()
            .map(|line| TierAnswer {
                tier: line.tier.id().to_owned(),
                state: state(line.state).to_owned(),
                identity: line.identity.map(|one| one.id().to_owned()),
                pays: fen(line.pays),
                low: line.low.map(fen),
                high: line.high.map(fen),
            })
            .collect(),
        in_scope: fen(found.in_scope),
        paid: fen(found.paid),
        personal: fen(found.personal),
        personal_low: found.personal_low.map(fen),
        personal_high: found.personal_high.map(fen),
        ratio_overall: found.ratio_overall.map(ten_thousandths),
        ratio_in_scope: found.ratio_in_scope.map(ten_thousandths),
        alerts: found
            .alerts
            .iter()
            .map(|one| (one.id.clone(), fen(one.threshold), fen(one.measured)))
            .collect(),
        checks: found.checks.iter().map(|one| (one.id.clone(), one.met, one.measured.to_string())).collect(),
        notices: found
            .notices
            .iter()
            // What the year cannot have come to is judged by tests of its own.
            .filter(|one| one.id != "year-sums-inconsistent")
            .map(|one| (one.id.clone(), one.tier.map(|tier| tier.id().to_owned())))
            .collect(),
        year: Year {
            basic_paid: fen(year.get(Sum::BasicPaid)),
            critical_burden: fen(year.get(Sum::CriticalBurden)),
            aid_burden: fen(year.get(Sum::AidBurden)),
            aid_basic_paid: fen(year.get(Sum::AidBasicPaid)),
            tilted_burden: fen(year.get(Sum::TiltedBurden)),
            aid_tilted_paid: fen(year.get(Sum::AidTiltedPaid)),
            monitored_burden: fen(year.get(Sum::MonitoredBurden)),
            stays: i128::from(year.stays),
        },
    }
}
