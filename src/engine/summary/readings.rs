//! Which readings of unclear sentences an estimate relied on.

use crate::engine::run::Run;
use crate::engine::tier_result::TierResult;
use crate::engine::visit::{BindingRow, Visit};
use crate::estimate::TierState;
use crate::interpretation;
use crate::listed::AsList;
use crate::policy::{AlertRule, Figure, FigureValue, NoticeRule, Row, Terms};
use crate::terms::{Role, Tier};

/// In the order of the pack, each once; `told` are the notices, `fired` is the alert that did.
pub(super) fn relied_on(
    visit: &Visit<'_>,
    run: &Run,
    told: &[&NoticeRule],
    fired: Option<&AlertRule>,
) -> Vec<String> {
    let (policy, case) = (visit.policy, visit.case);
    let taken: Vec<(Tier, &BindingRow<'_>)> = policy
        .tiers
        .iter()
        .zip(&run.lines)
        .enumerate()
        .filter(|(_, (_, line))| matches!(line.state, TierState::Computed | TierState::NotEstimated))
        .filter_map(|(place, (spec, line))| Some((spec.tier, visit.binding_rows(place).get(line.taken?)?)))
        .listed();
    let lines = || policy.tiers.iter().map(|one| one.tier).zip(&run.lines);
    let computed = |id: &str| {
        lines().any(|(tier, line): (Tier, &TierResult)| {
            tier.rule().reading == Some(id) && line.state == TierState::Computed
        })
    };
    let is_basic = |tier: Tier| tier.rule().role == Role::Basic;
    let adjusted = visit.adjustment.filter(|_| taken.iter().any(|(tier, _)| is_basic(*tier)));
    let of_engine = |id: &str| match id {
        interpretation::POINTS => {
            adjusted.is_some_and(|one| one.points.is_some())
                || taken.iter().any(|(_, binding)| uses_points(binding.row))
        }
        interpretation::BEST => case.identities.len() > 1,
        interpretation::GRASSROOTS => taken.iter().any(|(_, binding)| binding.by_level),
        interpretation::ABOVE => taken.iter().any(|(_, binding)| binding.row.of.is_some()),
        other => computed(other),
    };
    let of_notices = |id: &str| told.iter().any(|rule| rule.readings.iter().any(|one| one == id));
    let of_alerts = |id: &str| fired.is_some_and(|rule| rule.readings.iter().any(|one| one == id));
    let of_rows = |id: &str| {
        let rows = taken.iter().flat_map(|(_, binding)| &binding.row.readings);
        rows.chain(adjusted.iter().flat_map(|one| &one.readings)).any(|one| one == id)
    };
    policy
        .readings
        .iter()
        .map(|reading| reading.id.as_str())
        .filter(|id| of_engine(id) || of_rows(id) || of_notices(id) || of_alerts(id))
        .map(str::to_owned)
        .listed()
}

/// Whether a row's ratios were made with percentage points.
fn uses_points(row: &Row) -> bool {
    match &row.terms {
        Terms::Share(share) => share.segments.iter().any(|segment| by_points(&segment.ratio)),
        Terms::Fixed { amount: figure, .. } | Terms::Floor(figure) | Terms::Unpublished(figure) => {
            by_points(figure)
        }
    }
}

/// Whether percentage points were anywhere on a figure's way.
fn by_points(figure: &Figure) -> bool {
    let made = figure.made_from.as_ref();
    made.is_some_and(|made| matches!(made.by, Some(FigureValue::Points(_))) || by_points(&made.base))
}
