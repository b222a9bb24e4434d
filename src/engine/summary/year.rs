//! What the year has come to after a visit.

use crate::case::{Case, MOST_STAYS, Year};
use crate::engine::run::{Run, TierResult};
use crate::estimate::TierState;
use crate::money::Money;
use crate::policy::{Adds, Policy, World};
use crate::terms::{FactId, Setting, Sum, Tier};

/// The sums after this visit.
pub(in crate::engine) fn after(policy: &Policy, case: &Case, world: &World, run: &Run) -> Year {
    let mut year = case.year_to_date.clone();
    let lines = || policy.tiers.iter().map(|one| one.tier).zip(&run.lines);
    let watched = policy.is_like(case.situation.setting, &[Setting::Inpatient, Setting::ChronicOutpatient]);
    for (tier, line) in lines() {
        let rule = tier.rule();
        if let Some(sum) = rule.paid_into {
            year.add(sum, money(line.pays));
        }
        if let Some(sum) = rule.burden_into {
            year.add(sum, burden(line));
        }
    }
    year.add(Sum::CriticalBurden, large_burden(lines(), watched));
    if watched {
        let before_aid = lines().take_while(|(tier, _)| tier.rule().burden_into != Some(Sum::AidBurden));
        let paid: i128 = before_aid.map(|(_, line)| line.pays).sum();
        year.add(Sum::MonitoredBurden, case.bill.total() - money(paid));
    }
    for rule in &policy.sums {
        if !policy.concerns(rule, &case.identities, world) {
            continue;
        }
        let of = |tier: Tier| lines().find(|(one, _)| *one == tier).map(|(_, line)| line);
        let amount = match rule.adds {
            Adds::InScope => Some(money(run.in_scope)),
            Adds::Burden(tier) => of(tier).map(burden),
            Adds::Paid(tier) => of(tier).map(|line| money(line.pays)),
            Adds::Deductible(tier) => of(tier).map(|line| money(line.charged)),
        };
        year.add(rule.id, amount.unwrap_or_default());
    }
    if policy.is_inpatient(case.situation.setting) {
        let stay = world.of(FactId::Stay);
        year.stays = year.stays.saturating_add(1).max(stay).min(MOST_STAYS);
    }
    year
}

fn money(grains: i128) -> Money {
    Money::of_grains(grains)
}

/// The base of the row taken, also where a statement or nobody says what it pays.
fn burden(line: &TierResult) -> Money {
    if line.state == TierState::NotApplicable { Money::ZERO } else { money(line.reached) }
}

/// What reached critical-illness insurance or the large-amount subsidy: the base of the first that applies, else what
/// was left in scope when the first of them had its turn. Of other visits than stays and chronic outpatient care only
/// where a row was taken.
fn large_burden<'l>(lines: impl Iterator<Item = (Tier, &'l TierResult)>, watched: bool) -> Money {
    let mut first_left = None;
    for (_, line) in lines.filter(|(tier, _)| tier.rule().over == Some(Sum::CriticalBurden)) {
        first_left = first_left.or(Some(line.in_scope_left));
        let counts = if watched { line.state != TierState::NotApplicable } else { line.taken.is_some() };
        if counts {
            return burden(line);
        }
    }
    money(first_left.filter(|_| watched).unwrap_or_default())
}
