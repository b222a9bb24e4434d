//! One file a mechanism: what a row pays, given what is left to pay.

pub(super) mod floor;
pub(super) mod per_day;
pub(super) mod share;

use crate::money::{Exact, Rate};
use crate::terms::Kind;

/// What a row would pay, and how sure that is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Payment {
    /// `None` when a figure it needs is unpublished.
    pub(super) pays: Option<Exact>,
    /// Whether the true payment may be below the computed ends.
    pub(super) low_open: bool,
    /// Whether the true payment may be above the computed ends.
    pub(super) high_open: bool,
    /// Whether a floor ("60%以上") is among its figures.
    pub(super) at_least: bool,
    /// Whether a figure with a range is among its figures.
    pub(super) touched_range: bool,
    /// Whether it has a cap that is unpublished.
    pub(super) cap_unpublished: bool,
    /// How far along its rule the bill has come.
    pub(super) stretch: Stretch,
    /// What it pays of the next yuan of what is left to pay.
    pub(super) marginal: Rate,
}

/// How far along its rule a row is; as the bill rises it only moves forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stretch {
    /// The deductible is reached.
    pub(super) above_deductible: bool,
    /// How many segments lie behind.
    pub(super) segments: u8,
    /// The cap, the quota or what is left is reached.
    pub(super) used_up: bool,
}

impl Payment {
    /// Notes a figure; where it is applied to something, its kind may open a side.
    fn touches(&mut self, kind: Kind, wide: bool, applied: bool) {
        self.touched_range |= wide;
        self.at_least |= kind == Kind::AtLeast;
        if applied {
            self.high_open |= matches!(kind, Kind::AtLeast | Kind::Average);
            self.low_open |= matches!(kind, Kind::AtMost | Kind::Average);
        }
    }
}
