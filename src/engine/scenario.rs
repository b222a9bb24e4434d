//! Which end of an uncertain figure's range a run takes.

use crate::policy::Range;
use crate::terms::{FigurePath, Part};

/// Which end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scenario {
    /// The value used.
    Central,
    /// The end that is better for the patient: low deductible and prepay, high ratio and cap.
    Favourable,
    /// The other end.
    Adverse,
    /// One figure alone at its favourable end.
    OnlyFavourable(FigurePath),
    /// One figure alone at its adverse end.
    OnlyAdverse(FigurePath),
}

impl Scenario {
    /// The value of a range at this end.
    pub(super) fn of<T: Copy>(self, range: &Range<T>, path: FigurePath) -> T {
        let favourable = match self {
            Self::Favourable => true,
            Self::Adverse => false,
            Self::OnlyFavourable(only) if only == path => true,
            Self::OnlyAdverse(only) if only == path => false,
            Self::Central | Self::OnlyFavourable(_) | Self::OnlyAdverse(_) => return range.central,
        };
        let low_is_better = path == FigurePath::Prepay || path.part() == Part::Deductible;
        if favourable == low_is_better { range.low } else { range.high }
    }
}
