//! What a rule may look at: the policy, the case, and how far the visit has been paid.

use super::end::End;
use crate::case::Case;
use crate::money::Exact;
use crate::policy::Policy;

/// Whether payment lines are rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// Each once, half up to the fen: what is paid.
    ToTheFen,
    /// Not at all: where the law's rates change, before any rounding.
    Unrounded,
}

/// The state of one run when a tier's turn comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Circumstances<'p> {
    /// The rules.
    pub(super) policy: &'p Policy,
    /// The person, the visit, the bill.
    pub(super) case: &'p Case,
    /// Which end of every range this run takes.
    pub(super) end: End,
    /// Whether payment lines are rounded.
    pub(super) lines: Lines,
    /// In-scope cost not yet paid by anyone.
    pub(super) burden: Exact,
    /// What the tiers before have paid.
    pub(super) paid: Exact,
    /// What basic aid has paid of this visit.
    pub(super) aid_basic_paid: Exact,
}

impl<'p> Circumstances<'p> {
    /// Before the first tier.
    pub(super) fn new(policy: &'p Policy, case: &'p Case, end: End, lines: Lines) -> Self {
        let burden = case.bill.in_scope().exact();
        Self { policy, case, end, lines, burden, paid: Exact::ZERO, aid_basic_paid: Exact::ZERO }
    }

    /// What nobody has paid yet, in scope or not.
    pub(super) fn total_left(&self) -> Exact {
        self.case.bill.total().exact() - self.paid
    }

    /// A payment line: rounded once, after its cap.
    pub(super) fn line(&self, payment: Exact) -> Exact {
        match self.lines {
            Lines::ToTheFen => payment.to_fen().exact(),
            Lines::Unrounded => payment,
        }
    }
}
