//! A figure as a run may use it: the person's own over the pack's, reference figures only where allowed, what the
//! person's years add, the right end of its range.

use super::scenario::Scenario;
use super::visit::Visit;
use crate::estimate::{UsedFigure, Written};
use crate::interpretation;
use crate::listed::AsList;
use crate::money::{Exact, Rate};
use crate::policy::{Figure, FigureValue, Open, joined};
use crate::terms::{FigurePath, Kind, Role};
use std::sync::Arc;

/// A usable value with its kind and source.
#[derive(Debug, Clone, Copy)]
pub(super) struct ResolvedFigure<'p, T> {
    /// The value in this run.
    pub(super) value: T,
    /// The value before the place's factor and points.
    pub(super) before_place: T,
    /// How much it can be relied on.
    pub(super) kind: Kind,
    /// The sides it leaves open.
    pub(super) open: Open,
    /// Whether its low and high differ.
    pub(super) wide: bool,
    path: FigurePath,
    source: Option<&'p Arc<Figure>>,
    /// The place's factor and points.
    place: [Option<&'p Arc<Figure>>; 2],
}

impl<'p> ResolvedFigure<'p, Exact> {
    /// With another amount on top.
    pub(super) fn and(self, other: &Self) -> Self {
        Self {
            value: self.value + other.value,
            kind: joined(self.kind, other.kind),
            open: self.open.or(other.open),
            wide: self.wide || other.wide,
            ..self
        }
    }

    /// As a step names it.
    pub(super) const fn used(&self) -> FigureUse<'p> {
        self.as_used(Written::Amount(self.value))
    }
}

impl<'p> ResolvedFigure<'p, Rate> {
    /// As a step names it.
    pub(super) const fn used(&self) -> FigureUse<'p> {
        self.as_used(Written::Rate(self.value))
    }

    /// The place's factor and points, centrally; `None` where there is none.
    pub(super) fn by_place(&self) -> [Option<FigureValue>; 2] {
        self.place.map(|figure| figure.map(|figure| figure.value))
    }
}

impl<'p, T: Copy> ResolvedFigure<'p, T> {
    /// Where it stands.
    pub(super) const fn path(&self) -> FigurePath {
        self.path
    }

    /// A value of the pack.
    fn of_pack(value: T, path: FigurePath, figure: &'p Arc<Figure>, wide: bool) -> Self {
        Self { kind: figure.kind, open: figure.open, wide, source: Some(figure), ..Self::own(value, path) }
    }

    const fn as_used(&self, value: Written) -> FigureUse<'p> {
        FigureUse { path: self.path, value, kind: self.kind, source: self.source, place: self.place }
    }

    /// A value the person typed.
    const fn own(value: T, path: FigurePath) -> Self {
        Self {
            value,
            before_place: value,
            kind: Kind::User,
            open: Open { low: false, high: false, at_least: false },
            wide: false,
            path,
            source: None,
            place: [None; 2],
        }
    }
}

/// A figure as a step names it, before anybody asks for the steps.
#[derive(Debug, Clone, Copy)]
pub(super) struct FigureUse<'p> {
    /// Where it stands in the calculation.
    pub(super) path: FigurePath,
    /// How much it can be relied on.
    pub(super) kind: Kind,
    value: Written,
    source: Option<&'p Arc<Figure>>,
    place: [Option<&'p Arc<Figure>>; 2],
}

impl<'p> FigureUse<'p> {
    /// A figure nobody knows.
    pub(super) const fn unknown(path: FigurePath, figure: &'p Arc<Figure>) -> Self {
        Self::of_pack(path, Written::Unknown, Kind::Unpublished, figure)
    }

    /// An abolished cap.
    pub(super) fn unlimited(path: FigurePath, figure: &'p Arc<Figure>) -> Self {
        Self::of_pack(path, Written::Unlimited, figure.kind, figure)
    }

    const fn of_pack(path: FigurePath, value: Written, kind: Kind, figure: &'p Arc<Figure>) -> Self {
        Self { path, kind, value, source: Some(figure), place: [None; 2] }
    }

    /// For the steps.
    pub(super) fn written(&self) -> UsedFigure {
        UsedFigure {
            path: self.path,
            value: self.value,
            kind: self.kind,
            source: self.source.cloned(),
            place: self.place.iter().flatten().map(|figure| Arc::clone(figure)).listed(),
        }
    }
}

/// What a run may use of the figures of a visit.
#[derive(Debug, Clone, Copy)]
pub(super) struct FigureResolver<'v, 'p> {
    /// The visit.
    pub(super) visit: &'v Visit<'p>,
    /// Which end of every range this run takes.
    pub(super) scenario: Scenario,
}

impl<'p> FigureResolver<'_, 'p> {
    /// Yuan at this path: the person's, else the pack's; `None` when neither is known.
    pub(super) fn amount(
        &self,
        path: FigurePath,
        figure: Option<&'p Arc<Figure>>,
    ) -> Option<ResolvedFigure<'p, Exact>> {
        if let Some(own) = self.visit.case.figures.amount(path) {
            return Some(ResolvedFigure::own(own, path));
        }
        self.pack_amount(path, figure?)
    }

    /// Yuan as the pack has it.
    pub(super) fn pack_amount(
        &self,
        path: FigurePath,
        figure: &'p Arc<Figure>,
    ) -> Option<ResolvedFigure<'p, Exact>> {
        match figure.in_world(&self.visit.world) {
            FigureValue::Amount(range) if self.visit.allows(figure.kind) => {
                Some(ResolvedFigure::of_pack(self.scenario.of(&range, path), path, figure, range.is_wide()))
            }
            _ => None,
        }
    }

    /// A share at this path; basic's with what the place changes of it.
    pub(super) fn rate(&self, path: FigurePath, figure: &'p Arc<Figure>) -> Option<ResolvedFigure<'p, Rate>> {
        if let Some(own) = self.visit.case.figures.rate(path) {
            return Some(ResolvedFigure::own(own, path));
        }
        let FigureValue::Rate(range) = figure.in_world(&self.visit.world) else { return None };
        let follows_points = self.visit.policy.adopts(interpretation::POINTS);
        let otherwise = if follows_points { None } else { figure.relative() };
        let range = otherwise.unwrap_or(range);
        let mut resolved =
            ResolvedFigure::of_pack(self.scenario.of(&range, path), path, figure, range.is_wide());
        let basic = path.tier().is_some_and(|tier| tier.rule().role == Role::Basic);
        if let Some(adjustment) = self.visit.adjustment.filter(|_| basic) {
            let mut range = range;
            if let Some(figure) = &adjustment.factor {
                let FigureValue::Factor(factor) = figure.in_world(&self.visit.world) else { return None };
                range = range.zip(factor, |rate, factor| rate * factor);
                resolved.value = resolved.value * self.scenario.of(&factor, path);
                resolved.adjusted(0, figure, factor.is_wide());
            }
            if let Some(figure) = &adjustment.points {
                let FigureValue::Points(points) = figure.in_world(&self.visit.world) else { return None };
                range = range.zip(points, Rate::plus);
                resolved.value = resolved.value.plus(self.scenario.of(&points, path));
                resolved.adjusted(1, figure, points.is_wide());
            }
            // A share moved to the edge of 0 or 1 may have lost its range there.
            resolved.wide &= range.is_wide();
        }
        self.visit.allows(resolved.kind).then_some(resolved)
    }

    /// The share that the place makes the person pay first, where it does.
    pub(super) fn prepay(&self) -> Prepay<'p> {
        let figure = self.visit.adjustment.and_then(|one| one.prepay.as_ref());
        let Some(figure) = figure else { return Prepay::None };
        let path = FigurePath::Prepay;
        if let Some(own) = self.visit.case.figures.rate(path) {
            return Prepay::Share(ResolvedFigure::own(own, path));
        }
        match figure.in_world(&self.visit.world) {
            FigureValue::Rate(range) if self.visit.allows(figure.kind) => Prepay::Share(
                ResolvedFigure::of_pack(self.scenario.of(&range, path), path, figure, range.is_wide()),
            ),
            _ => Prepay::Unknown(figure),
        }
    }
}

impl<'p> ResolvedFigure<'p, Rate> {
    fn adjusted(&mut self, place: usize, figure: &'p Arc<Figure>, wide: bool) {
        self.kind = joined(self.kind, figure.kind);
        self.open = self.open.or(figure.open);
        self.wide |= wide;
        if let Some(slot) = self.place.get_mut(place) {
            *slot = Some(figure);
        }
    }
}

/// What a place makes the person pay before basic insurance.
#[derive(Debug, Clone, Copy)]
pub(super) enum Prepay<'p> {
    /// Nothing.
    None,
    /// A share of what is in scope.
    Share(ResolvedFigure<'p, Rate>),
    /// A share that nobody knows.
    Unknown(&'p Arc<Figure>),
}
