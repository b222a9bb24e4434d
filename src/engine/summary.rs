//! From the three runs to the estimate: bounds, ratios, alerts, checks, notices, readings, the year after.

mod readings;
mod said;

use super::fold::Line;
use super::visit::Visit;
use super::{Runs, not_applicable, openness, unknowns};
use crate::case::{Case, Year};
use crate::estimate::{Estimate, PolicyName, State, TierLine};
use crate::terms::{Setting, Tier};

/// The estimate that three runs say, the central one line by line.
pub(super) fn estimate(visit: &Visit<'_>, runs: &Runs, lines: Vec<Line<'_>>) -> Estimate {
    let Visit { policy, case, .. } = *visit;
    let bounds = openness::tiers(runs, &lines);
    let personal_bounds = openness::personal(runs);
    let year = year_after(case, &lines);
    let unknowns = unknowns::ranked(visit, &runs.central, &lines);
    let notices = said::notices(policy, case, &lines);
    let alerts = said::alerts(policy, case, &year);
    let readings = readings::relied_on(policy, case, &lines, &alerts);
    let (paid, personal) = (runs.central.paid(), runs.central.personal());
    let bill = case.bill;
    let tiers = lines.into_iter().zip(bounds).map(|(line, bounds)| tier_line(visit, line, bounds)).collect();
    Estimate {
        policy: PolicyName { id: policy.id.clone(), version: policy.version.clone(), status: policy.status },
        total: bill.total(),
        in_scope: bill.in_scope(),
        out_of_scope: bill.out_of_scope(),
        tiers,
        paid,
        personal,
        personal_low: personal_bounds.low,
        personal_high: personal_bounds.high,
        ratio_overall: paid.over(bill.total()),
        ratio_in_scope: paid.over(bill.in_scope()),
        alerts,
        checks: said::checks(policy, case, paid),
        notices,
        readings,
        unknowns,
        year_to_date: year,
    }
}

fn tier_line(visit: &Visit<'_>, line: Line<'_>, bounds: openness::Bounds) -> TierLine {
    let reason = (line.state == State::NotApplicable).then(|| not_applicable::reason(line.tier, visit));
    TierLine {
        tier: line.tier,
        state: line.state,
        reason,
        identity: line.identity,
        reached: line.reached.to_fen(),
        pays: line.pays.to_fen(),
        low: bounds.low,
        high: bounds.high,
        steps: line.trace.into_kept(),
    }
}

/// What the year has come to after this visit.
fn year_after(case: &Case, lines: &[Line<'_>]) -> Year {
    let mut year = case.year_to_date;
    let watched = matches!(case.situation.setting, Setting::Inpatient | Setting::ChronicOutpatient);
    if watched {
        year.monitored_burden = year.monitored_burden + case.bill.total();
    }
    for line in lines {
        let (reached, pays) = (line.reached.to_fen(), line.pays.to_fen());
        let counts = line.state != State::NotApplicable;
        match line.tier {
            Tier::Basic => {
                year.basic_paid = year.basic_paid + pays;
                if watched {
                    year.critical_burden = year.critical_burden + (reached - pays);
                }
            }
            Tier::AidBasic => {
                year.aid_basic_paid = year.aid_basic_paid + pays;
                if counts {
                    year.aid_burden = year.aid_burden + reached;
                }
            }
            Tier::AidTilted => {
                year.aid_tilted_paid = year.aid_tilted_paid + pays;
                if counts {
                    year.tilted_burden = year.tilted_burden + reached;
                }
            }
            Tier::BedDay => year.aid_basic_paid = year.aid_basic_paid + pays,
            Tier::Critical | Tier::LargeAmount | Tier::Commercial | Tier::Fallback => {}
        }
        if watched && matches!(line.tier, Tier::Basic | Tier::Critical | Tier::LargeAmount) {
            year.monitored_burden = year.monitored_burden - pays;
        }
    }
    year
}
