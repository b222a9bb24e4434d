//! One run over the tiers: each pays from what the ones before have left.

use super::pack::{Pack, Row};
use super::pay::{Offer, offer, rows};
use super::visit::Visit;

/// Which end of every range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Run {
    Central,
    Favourable,
    Adverse,
}

/// Where the fold stands.
#[derive(Debug, Clone)]
pub(crate) struct At {
    pub(crate) run: Run,
    pub(crate) burden: i128,
    pub(crate) paid: i128,
    pub(crate) aid_basic_paid: i128,
}

/// A tier in a run.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) tier: &'static str,
    pub(crate) state: &'static str,
    pub(crate) identity: Option<String>,
    pub(crate) reached: i128,
    /// A row binds, also where a statement says the amount.
    pub(crate) has_row: bool,
    pub(crate) pays: i128,
    pub(crate) opens_low: bool,
    pub(crate) opens_high: bool,
    pub(crate) cap_unpublished: bool,
    /// Settled with more than was left.
    pub(crate) too_much: bool,
}

/// One run, the best row taken at every tier.
pub(crate) fn fold(pack: &Pack, visit: &Visit, run: Run) -> Vec<Line> {
    fold_choosing(pack, visit, run, |_, pays| {
        let most = pays.iter().max().copied().unwrap_or_default();
        pays.iter().position(|one| *one == most).unwrap_or_default()
    })
}

/// One run; `choose` says which of the rows on offer is taken, given what each pays.
pub(crate) fn fold_choosing(
    pack: &Pack,
    visit: &Visit,
    run: Run,
    choose: impl Fn(&str, &[i128]) -> usize,
) -> Vec<Line> {
    let mut at = At { run, burden: visit.in_scope(), paid: 0, aid_basic_paid: 0 };
    let bed_day = visit.setting == "inpatient"
        && visit.severe_mental_disorder
        && visit.bed_days > 0
        && !rows(pack, visit, "bed-day").is_empty();
    // The quota and the aids keep each other out; of two that a statement could name, what it names was paid.
    let settled = |tier: &str| visit.settled.get(tier).is_some_and(|amount| *amount > 0);
    let aid_settled = settled("aid-basic") || settled("aid-tilted");
    let quota_settled = settled("bed-day") && !pack.rows["bed-day"].is_empty();
    let mut lines = Vec::new();
    for tier in super::TIERS {
        let left = if tier == "fallback" { visit.total - at.paid } else { at.burden };
        let mut line = Line {
            tier,
            state: "not-applicable",
            identity: None,
            reached: at.burden,
            has_row: false,
            pays: 0,
            opens_low: false,
            opens_high: false,
            cap_unpublished: false,
            too_much: false,
        };
        let replaced = match tier {
            "aid-basic" | "aid-tilted" => quota_settled || (bed_day && !aid_settled),
            "bed-day" => !bed_day || aid_settled,
            _ => false,
        };
        let offers: Vec<(Option<String>, &Row, Offer)> = rows(pack, visit, tier)
            .into_iter()
            .map(|(identity, row)| {
                let offer = offer(pack, visit, tier, identity.as_ref(), row, &at);
                (identity, row, offer)
            })
            .collect();
        line.has_row = !offers.is_empty();
        if let Some(&settled) = visit.settled.get(tier) {
            line.state = "settled";
            line.too_much = run == Run::Central && settled > left;
            line.pays = if line.too_much { 0 } else { settled.min(left) };
        } else if !offers.is_empty() && !replaced {
            let pays: Vec<i128> = offers.iter().map(|(_, _, offer)| offer.pays.unwrap_or(0)).collect();
            let place = choose(tier, &pays);
            let (identity, row, taken) = &offers[place];
            line.state = if taken.pays.is_some() { "computed" } else { "not-estimated" };
            line.identity.clone_from(identity);
            line.pays = pays[place];
            line.opens_low = taken.opens_low;
            line.opens_high = taken.opens_high;
            line.cap_unpublished = taken.cap_unpublished;
            for (_, other, offer) in &offers {
                // A row that two identities offer is not passed over.
                if !std::ptr::eq(*other, *row) && (offer.pays.is_none() || offer.at_least) && left > 0 {
                    line.opens_high = true;
                }
            }
        }
        at.burden = (at.burden - line.pays).max(0);
        at.paid += line.pays;
        if tier == "aid-basic" {
            at.aid_basic_paid = line.pays;
        }
        lines.push(line);
    }
    lines
}
