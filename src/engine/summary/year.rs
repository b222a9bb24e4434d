//! What the year has come to after a visit.

use crate::case::{Case, MOST_STAYS, Year};
use crate::engine::run::Run;
use crate::engine::tier_result::TierResult;
use crate::estimate::TierState;
use crate::money::{Money, Width};
use crate::policy::{Adds, Policy, World};
use crate::terms::{FactId, Setting, Sum, Tier};

/// The sums after this visit.
pub(in crate::engine) fn after<W: Width>(policy: &Policy, case: &Case, world: &World, run: &Run<W>) -> Year {
    let mut year = case.year_to_date.for_certain();
    let lines = || policy.tiers.iter().map(|one| one.tier).zip(&run.lines);
    let watched = policy.is_like(case.situation.setting, &[Setting::Inpatient, Setting::ChronicOutpatient]);
    for (tier, line) in lines() {
        let rule = tier.rule();
        if let Some(sum) = rule.paid_into {
            year.add(sum, line.pays.money());
        }
        if let Some(sum) = rule.burden_into {
            year.add(sum, burden(line));
        }
    }
    year.add(Sum::CriticalBurden, large_burden(lines(), watched));
    if watched {
        let before_aid = lines().take_while(|(tier, _)| tier.rule().burden_into != Some(Sum::AidBurden));
        let paid: W = before_aid.map(|(_, line)| line.pays).sum();
        year.add(Sum::MonitoredBurden, case.bill.total() - paid.money());
    }
    for rule in &policy.sums {
        if !policy.concerns(rule, &case.identities, world) {
            continue;
        }
        let of = |tier: Tier| lines().find(|(one, _)| *one == tier).map(|(_, line)| line);
        let amount = match rule.adds {
            Adds::InScope => Some(run.in_scope.money()),
            Adds::Burden(tier) => of(tier).map(burden),
            Adds::Paid(tier) => of(tier).map(|line| line.pays.money()),
            Adds::Deductible(tier) => of(tier).map(|line| line.charged.money()),
        };
        year.add(rule.id, amount.unwrap_or_default());
    }
    if policy.is_inpatient(case.situation.setting) {
        let stay = world.of(FactId::Stay);
        year.stays = year.stays.saturating_add(1).max(stay).min(MOST_STAYS);
    }
    year
}

/// The base of the row taken, also where a statement or nobody says what it pays.
fn burden<W: Width>(line: &TierResult<W>) -> Money {
    if line.state == TierState::NotApplicable { Money::ZERO } else { line.reached.money() }
}

/// What reached critical-illness insurance or the large-amount subsidy: the base of the first that applies, else what
/// was left in scope when the first of them had its turn. Of other visits than stays and chronic outpatient care only
/// where a row was taken.
fn large_burden<'l, W: Width + 'l>(
    lines: impl Iterator<Item = (Tier, &'l TierResult<W>)>,
    watched: bool,
) -> Money {
    let mut first_left = None;
    for (_, line) in lines.filter(|(tier, _)| tier.rule().over == Some(Sum::CriticalBurden)) {
        first_left = first_left.or(Some(line.in_scope_left));
        let counts = if watched { line.state != TierState::NotApplicable } else { line.taken.is_some() };
        if counts {
            return burden(line);
        }
    }
    first_left.filter(|_| watched).unwrap_or_default().money()
}
