//! Which readings of unclear sentences an estimate relied on.

use crate::case::Case;
use crate::engine::fold::Line;
use crate::estimate::{Alert, State};
use crate::policy::{Figure, FigureValue, Policy, Row, Terms};
use crate::reading;
use crate::terms::{Level, Tier};

/// In the order of the pack, each once; `alerts` are the ids of those that fired.
pub(super) fn relied_on(policy: &Policy, case: &Case, lines: &[Line<'_>], alerts: &[Alert]) -> Vec<String> {
    let taken: Vec<(&Line<'_>, &Row)> =
        lines.iter().filter_map(|line| line.row.map(|row| (line, row))).collect();
    let computed = |tier: Tier| lines.iter().any(|line| line.tier == tier && line.state == State::Computed);
    let points = taken.iter().any(|(line, row)| {
        uses_points(row) || (line.tier == Tier::Basic && policy.adjustment(case.situation.place).is_some())
    });
    let grassroots = case.situation.level == Level::Grassroots
        && taken
            .iter()
            .any(|(line, row)| line.tier == Tier::Basic && row.when.serves_grassroots_as_primary());
    let of_engine = |id: &str| match id {
        reading::POINTS => points,
        reading::ORIGIN => computed(Tier::Critical),
        reading::TILTED_BASE => computed(Tier::AidTilted),
        reading::BED_DAY => computed(Tier::BedDay),
        reading::BEST => case.identities.len() > 1,
        reading::GRASSROOTS => grassroots,
        _ => false,
    };
    let of_notices = |id: &str| {
        policy
            .notices
            .iter()
            .filter(|rule| rule.identities.iter().any(|one| case.identities.contains(one)))
            .filter(|rule| rule.when.binds(case.situation))
            .any(|rule| rule.readings.iter().any(|one| one == id))
    };
    let of_alerts = |id: &str| {
        let fired = policy.alerts.iter().filter(|rule| alerts.iter().any(|alert| alert.id == rule.id));
        fired.flat_map(|rule| &rule.readings).any(|one| one == id)
    };
    let of_rows = |id: &str| taken.iter().any(|(_, row)| row.readings.iter().any(|one| one == id));
    policy
        .readings
        .iter()
        .map(|reading| reading.id.as_str())
        .filter(|id| of_engine(id) || of_rows(id) || of_notices(id) || of_alerts(id))
        .map(str::to_owned)
        .collect()
}

/// Whether a row's figures were made with percentage points.
fn uses_points(row: &Row) -> bool {
    let by_points = |figure: &Figure| {
        figure.made_from.as_ref().is_some_and(|made| matches!(made.by, FigureValue::Points(_)))
    };
    match &row.terms {
        Terms::Share(share) => share.segments.iter().any(|segment| by_points(&segment.ratio)),
        Terms::PerDay(figure) | Terms::Floor(figure) | Terms::Unpublished(figure) => by_points(figure),
    }
}
