//! Which unknown matters most: how far each uncertain figure alone moves what the person pays.

use super::end::End;
use super::fold::{self, Line, Run};
use super::visit::Visit;
use crate::estimate::{State, Unknown, UsedFigure};
use crate::money::Money;
use crate::terms::{FigurePath, Kind};

/// The uncertain figures touched, the one that moves most first; equals in the tiers' order.
pub(super) fn ranked(visit: &Visit<'_>, central: &Run, lines: &[Line<'_>]) -> Vec<Unknown> {
    let mut unknowns: Vec<Unknown> = Vec::new();
    for line in lines {
        let mut named = false;
        let figures = line.trace.kept().iter().flat_map(|step| &step.figures);
        for figure in figures.filter(|figure| is_uncertain(figure)) {
            named = true;
            if unknowns.iter().all(|one| one.path != Some(figure.path)) {
                insert(&mut unknowns, unknown(visit, central, line, figure));
            }
        }
        if line.state == State::NotEstimated && !named {
            insert(&mut unknowns, whole_tier(line));
        }
    }
    unknowns
}

/// After all that move as much or more.
fn insert(unknowns: &mut Vec<Unknown>, one: Unknown) {
    let place = unknowns.iter().position(|other| other.moves < one.moves).unwrap_or(unknowns.len());
    unknowns.insert(place, one);
}

fn is_uncertain(figure: &UsedFigure) -> bool {
    figure.kind >= Kind::AtLeast
}

fn unknown(visit: &Visit<'_>, central: &Run, line: &Line<'_>, figure: &UsedFigure) -> Unknown {
    let (pays, rest) = (line.pays.to_fen(), (line.left - line.pays).to_fen());
    let (moves, at_most) = match figure.kind {
        Kind::Reference => (moved_by(visit, central, figure.path), false),
        // Nobody knows how far; at most the tier takes all that is left, or gives back all it pays.
        Kind::AtLeast | Kind::Unpublished => (rest, true),
        Kind::AtMost => (pays, true),
        _ => (rest.max(pays), true),
    };
    Unknown { path: Some(figure.path), tier: line.tier, kind: figure.kind, moves, at_most }
}

fn whole_tier(line: &Line<'_>) -> Unknown {
    Unknown { path: None, tier: line.tier, kind: Kind::Unpublished, moves: line.left.to_fen(), at_most: true }
}

/// What the person pays with this figure alone at its adverse end, less the same at its favourable end.
fn moved_by(visit: &Visit<'_>, central: &Run, path: FigurePath) -> Money {
    let personal = |end| fold::at(visit, end, central.first(path.tier.index())).personal();
    let (worse, better) = (personal(End::OnlyAdverse(path)), personal(End::OnlyFavourable(path)));
    worse.max(better) - worse.min(better)
}
