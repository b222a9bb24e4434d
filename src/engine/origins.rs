//! Where the numbers of a plan come from: for each, the figure it was with its path, kind and source.

use super::end::Ranged;
use super::resolved_figure::{FigureUse, Prepay, ResolvedFigure};
use super::visit::BindingRow;
use crate::money::{Exact, Rate};
use crate::policy::Figure;
use crate::terms::FigurePath;
use std::sync::Arc;

/// The origins of a plan's numbers.
#[derive(Debug, Clone)]
pub(super) struct Origins<'p> {
    /// What the place makes the person pay first.
    pub(super) prepay: Prepay<'p>,
    /// Of each tier's rows, as the plan has them.
    pub(super) tiers: Vec<Vec<RowOrigins<'p>>>,
    /// The figures that have a range.
    pub(super) ranged: Ranged,
}

/// The origins of a row's numbers.
#[derive(Debug, Clone)]
pub(super) struct RowOrigins<'p> {
    /// The row and whose it is.
    pub(super) binding: BindingRow<'p>,
    /// What it pays with.
    pub(super) pays: PaysOrigins<'p>,
    /// Its caps, as the plan has them, then those that do not bind.
    pub(super) caps: Vec<CapOrigin<'p>>,
}

/// A figure that is known, or the one that is missing.
pub(super) type FoundFigure<'p, T> = Result<ResolvedFigure<'p, T>, UnknownFigure<'p>>;

/// Where a missing figure stands.
pub(super) type UnknownFigure<'p> = (FigurePath, &'p Arc<Figure>);

/// The origins of what a row pays with.
#[derive(Debug, Clone)]
pub(super) enum PaysOrigins<'p> {
    /// A share.
    Share {
        /// Its deductible.
        deductible: ResolvedFigure<'p, Exact>,
        /// The most that deductibles come to, or the figure that nobody knows.
        at_most: Option<Box<FoundFigure<'p, Exact>>>,
        /// The ratios of its segments.
        ratios: Vec<ResolvedFigure<'p, Rate>>,
    },
    /// A fixed sum.
    Fixed {
        /// The sum.
        amount: ResolvedFigure<'p, Exact>,
        /// The days in bed it is paid for; `None` where it is paid once a visit.
        days: Option<u16>,
    },
    /// A floor.
    Floor(ResolvedFigure<'p, Rate>),
    /// The figures, known and missing.
    Unknown(Vec<FigureUse<'p>>),
}

/// The origin of a cap.
#[derive(Debug, Clone, Copy)]
pub(super) enum CapOrigin<'p> {
    /// It binds.
    Binds(ResolvedFigure<'p, Exact>),
    /// It was abolished.
    Abolished(FigurePath, &'p Arc<Figure>),
}
