//! What a tier came to in a run, and what was left when its turn came.

use super::kernel::{Payment, Piece};
use crate::estimate::TierState;
use crate::money::Width;
use crate::policy::Base;
use crate::terms::Left;

const SHARE: usize = Left::Share as usize;

/// What is left, by why it was left: the share, below the deductible, above the cap, out of scope.
pub(super) type Parts<W = i128> = [W; Left::ALL.len()];

/// A tier in a run.
#[derive(Debug, Clone, Copy)]
pub(super) struct TierResult<W = i128> {
    /// How it came to its amount.
    pub(super) state: TierState,
    /// What was left of the parts it works on when its turn came.
    pub(super) reached: W,
    /// What was left in scope then.
    pub(super) in_scope_left: W,
    /// The most it could be settled with.
    pub(super) left: W,
    /// What it pays.
    pub(super) pays: W,
    /// The row taken, by its place among those offered.
    pub(super) taken: Option<usize>,
    /// How the row taken came to its payment.
    pub(super) payment: Payment<W>,
    /// The parts it works on.
    pub(super) base: Base,
    /// What was left of each part when its turn came.
    pub(super) parts: Parts<W>,
    /// Whether it was known then why it was left.
    pub(super) split_known: bool,
    /// It has a cap that is unpublished.
    pub(super) cap_unpublished: bool,
    /// How far along their rules the rows offered are.
    pub(super) piece_signature: PieceSignature,
    /// The last of the parts that it took something from.
    pub(super) reach: usize,
    /// The part that what it leaves of the next yuan belongs to, where it splits what it leaves.
    pub(super) leaves_next: Left,
    /// What it charged of its deductible, whole fen in units of the width.
    pub(super) charged: W,
}

/// For each row offered, which linear piece of its payment the bill is on. Two bills with equal values lie on the same
/// pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PieceSignature {
    /// Which deductibles are reached.
    pub(super) above: u32,
    /// Which caps, quotas, burdens are used up.
    pub(super) used_up: u32,
    /// The segments behind, of all rows together: a row never goes back, so an equal sum has equal parts.
    pub(super) segments: u16,
}

impl PieceSignature {
    pub(super) fn and(self, piece: Piece) -> Self {
        Self {
            above: self.above << 1 | u32::from(piece.above_deductible),
            used_up: self.used_up << 1 | u32::from(piece.used_up),
            segments: self.segments.saturating_add(u16::from(piece.segments)),
        }
    }
}

impl<W: Width> TierResult<W> {
    /// A tier's before its turn, with the parts that the first one finds.
    pub(super) fn beginning(parts: Parts<W>) -> Self {
        Self {
            state: TierState::NotApplicable,
            reached: W::ZERO,
            in_scope_left: W::ZERO,
            left: W::ZERO,
            pays: W::ZERO,
            taken: None,
            payment: Payment::default(),
            base: Base::IN_SCOPE,
            parts,
            split_known: true,
            cap_unpublished: false,
            piece_signature: PieceSignature::default(),
            reach: SHARE,
            leaves_next: Left::Share,
            charged: W::ZERO,
        }
    }
}
