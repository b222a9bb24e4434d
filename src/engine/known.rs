//! A figure as a run may use it: the person's own over the pack's, reference figures only where allowed, the
//! right end of its range.

use super::circumstances::Circumstances;
use crate::estimate::{UsedFigure, Written};
use crate::money::{Exact, Points, Rate};
use crate::policy::{Figure, FigureValue, joined};
use crate::reading;
use crate::terms::{FigurePath, Kind, Tier};
use std::sync::Arc;

/// A usable value with its kind and source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'p, T> {
    /// The value in this run.
    pub(super) value: T,
    /// How much it can be relied on.
    pub(super) kind: Kind,
    /// Whether its low and high differ.
    pub(super) wide: bool,
    path: FigurePath,
    source: Option<&'p Arc<Figure>>,
    place: Option<&'p Arc<Figure>>,
}

impl Known<'_, Exact> {
    /// With another amount on top.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            value: self.value + other.value,
            kind: joined(self.kind, other.kind),
            wide: self.wide || other.wide,
            ..self
        }
    }

    /// For the steps.
    pub(super) fn used(self) -> UsedFigure {
        self.as_used(Written::Amount(self.value))
    }
}

impl Known<'_, Rate> {
    /// The ratio before the place's points, and those points, where there are any; both central.
    pub(super) fn before_place(self) -> Option<(Rate, Points)> {
        match (self.source?.value, self.place?.value) {
            (FigureValue::Rate(rate), FigureValue::Points(points)) => Some((rate.central, points.central)),
            _ => None,
        }
    }

    /// For the steps.
    pub(super) fn used(self) -> UsedFigure {
        self.as_used(Written::Rate(self.value))
    }
}

impl<T: Copy> Known<'_, T> {
    fn as_used(self, value: Written) -> UsedFigure {
        UsedFigure {
            path: self.path,
            value,
            kind: self.kind,
            source: self.source.cloned(),
            place: self.place.cloned(),
        }
    }

    /// A value the person typed.
    const fn own(value: T, path: FigurePath) -> Self {
        Self { value, kind: Kind::User, wide: false, path, source: None, place: None }
    }
}

/// A figure nobody knows, for the steps.
pub(super) fn unknown(path: FigurePath, figure: &Arc<Figure>) -> UsedFigure {
    let source = Some(Arc::clone(figure));
    UsedFigure { path, value: Written::Unknown, kind: Kind::Unpublished, source, place: None }
}

/// An abolished cap, for the steps.
pub(super) fn unlimited(path: FigurePath, figure: &Arc<Figure>) -> UsedFigure {
    let source = Some(Arc::clone(figure));
    UsedFigure { path, value: Written::Unlimited, kind: figure.kind, source, place: None }
}

impl<'p> Circumstances<'p> {
    /// Whether the pack's figure of this kind may be used.
    fn allows(&self, kind: Kind) -> bool {
        kind != Kind::Unpublished && (self.visit.case.references || kind != Kind::Reference)
    }

    /// Yuan at this path: the person's, else the pack's; `None` when neither is known.
    pub(super) fn amount(
        &self,
        path: FigurePath,
        figure: Option<&'p Arc<Figure>>,
    ) -> Option<Known<'p, Exact>> {
        if let Some(own) = self.visit.case.figures.amount(path) {
            return Some(Known::own(own, path));
        }
        let figure = figure?;
        match &figure.value {
            FigureValue::Amount(range) if self.allows(figure.kind) => Some(Known {
                value: self.end.of(range, path),
                kind: figure.kind,
                wide: range.is_wide(),
                path,
                source: Some(figure),
                place: None,
            }),
            _ => None,
        }
    }

    /// A share at this path, the place's points added where it is basic's ratio.
    pub(super) fn rate(&self, path: FigurePath, figure: &'p Arc<Figure>) -> Option<Known<'p, Rate>> {
        if let Some(own) = self.visit.case.figures.rate(path) {
            return Some(Known::own(own, path));
        }
        let FigureValue::Rate(range) = &figure.value else { return None };
        let follows_points = self.visit.policy.follows(reading::POINTS);
        let otherwise = if follows_points { None } else { figure.relative() };
        let range = otherwise.as_ref().unwrap_or(range);
        let place = if path.tier == Tier::Basic { self.visit.points } else { None };
        let value = self.end.of(range, path);
        let (value, wide, kind) = match place.map(|points| (&points.value, points.kind)) {
            Some((FigureValue::Points(points), kind)) => (
                value.plus(self.end.of(points, path)),
                // A share moved to the edge of 0 or 1 may have lost its range there.
                (range.is_wide() || points.is_wide()) && range.zip(*points, Rate::plus).is_wide(),
                joined(figure.kind, kind),
            ),
            _ => (value, range.is_wide(), figure.kind),
        };
        self.allows(kind).then_some(Known { value, kind, wide, path, source: Some(figure), place })
    }
}
