//! Where a pack's figures stand is the larger part of an answer, and always the same: it crosses to JavaScript once a pack,
//! and `package/estimator.js` puts it back in its place.

use crate::estimate::{Estimate, Source, UsedFigure, Written};
use crate::policy::{Figure, Policy};
use crate::terms::{FigurePath, Kind};
use serde::Serialize;
use std::sync::Arc;

/// An answer whose steps have lost their figures, and those in the steps' order, a list a step.
#[derive(Serialize)]
pub(super) struct Apart<A> {
    answer: A,
    figures: Vec<Vec<Used>>,
}

/// A figure as a step used it; the pack's figures by their ids.
#[derive(Serialize)]
struct Used {
    path: FigurePath,
    value: Written,
    kind: Kind,
    figure: Option<String>,
    place: Vec<String>,
}

impl Used {
    fn of(used: UsedFigure) -> Self {
        let id = |figure: Arc<Figure>| figure.id.clone();
        Self {
            path: used.path,
            value: used.value,
            kind: used.kind,
            figure: used.source.map(id),
            place: used.place.into_iter().map(id).collect(),
        }
    }
}

/// Takes the figures out of the estimates of an answer.
pub(super) fn apart<A: AsMut<[Estimate]>>(mut answer: A) -> Apart<A> {
    let steps = answer.as_mut().iter_mut().flat_map(|one| &mut one.tiers).flat_map(|line| &mut line.steps);
    let figures =
        steps.map(|step| std::mem::take(&mut step.figures).into_iter().map(Used::of).collect()).collect();
    Apart { answer, figures }
}

/// What a pack says of its figures.
pub(super) fn sources(policy: &Policy) -> Vec<Source<'_>> {
    policy.figures.iter().map(|figure| Source::of(figure)).collect()
}
