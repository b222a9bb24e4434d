//! Which unknown matters most: how far each uncertain figure alone moves what the person pays.

use super::Runs;
use super::resolved_figure::FigureUse;
use super::run;
use super::run_start::Settling;
use super::scenario::Scenario;
use super::tier_result::TierResult;
use super::visit::Visit;
use super::{compile, explain};
use crate::estimate::{TierState, Unknown};
use crate::money::Money;
use crate::terms::{FigurePath, Kind, Tier};

/// The uncertain figures touched, the one that moves most first; equals in the tiers' order.
pub(super) fn ranked(visit: &Visit<'_>, runs: &Runs<'_>) -> Vec<Unknown> {
    let mut unknowns: Vec<Unknown> = Vec::new();
    for (place, (spec, line)) in visit.policy.tiers.iter().zip(&runs.central().lines).enumerate() {
        let named = explain::uncertain(place, runs);
        for figure in &named {
            if unknowns.iter().all(|one| one.path != Some(figure.path)) {
                insert(&mut unknowns, unknown(visit, runs, spec.tier, line, figure));
            }
        }
        if line.state == TierState::NotEstimated && named.is_empty() {
            let moves = Money::of_grains(line.left);
            let (path, tier, kind) = (None, spec.tier, Kind::Unpublished);
            insert(&mut unknowns, Unknown { path, tier, kind, moves, at_most: true });
        }
    }
    unknowns
}

/// After all that move as much or more.
fn insert(unknowns: &mut Vec<Unknown>, one: Unknown) {
    let place = unknowns.iter().position(|other| other.moves < one.moves).unwrap_or(unknowns.len());
    unknowns.insert(place, one);
}

fn unknown(
    visit: &Visit<'_>,
    runs: &Runs<'_>,
    tier: Tier,
    line: &TierResult,
    figure: &FigureUse<'_>,
) -> Unknown {
    let (pays, rest) = (Money::of_grains(line.pays), Money::of_grains(line.left - line.pays));
    let (moves, at_most) = match figure.kind {
        Kind::Reference => (moved_by(visit, runs, figure.path), false),
        // Nobody knows how far; at most the tier takes all that is left, or gives back all it pays.
        Kind::AtLeast | Kind::Unpublished => (rest, true),
        Kind::AtMost => (pays, true),
        _ => (rest.max(pays), true),
    };
    Unknown { path: Some(figure.path), tier, kind: figure.kind, moves, at_most }
}

/// What the person pays with this figure alone at its adverse end, less the same at its favourable end.
fn moved_by(visit: &Visit<'_>, runs: &Runs<'_>, path: FigurePath) -> Money {
    let ranged = runs.origins.ranged.of(path);
    if !ranged.any() {
        return Money::ZERO;
    }
    let personal = |scenario| {
        let end = compile::at_end(visit, scenario, &ranged);
        run::run_at(&runs.plan, &end, &runs.start, Settling::Cut).personal()
    };
    let (worse, better) = (personal(Scenario::OnlyAdverse(path)), personal(Scenario::OnlyFavourable(path)));
    Money::of_grains((worse - better).abs())
}
