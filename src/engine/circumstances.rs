//! What a rule may look at: the visit, and how far it has been paid.

use super::end::End;
use super::visit::Visit;
use crate::case::Bill;
use crate::money::Exact;
use crate::terms::Tier;

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
    /// The case under its policy.
    pub(super) visit: &'p Visit<'p>,
    /// Which end of every range this run takes.
    pub(super) end: End,
    /// Whether payment lines are rounded.
    pub(super) lines: Lines,
    /// The whole bill.
    pub(super) total: Exact,
    /// In-scope cost not yet paid by anyone.
    pub(super) burden: Exact,
    /// What the tiers before have paid.
    pub(super) paid: Exact,
    /// What basic aid has paid of this visit.
    pub(super) aid_basic_paid: Exact,
}

impl<'p> Circumstances<'p> {
    /// Before the first tier; the bill may be another than the case's.
    pub(super) fn new(visit: &'p Visit<'p>, bill: Bill, end: End, lines: Lines) -> Self {
        let (total, burden) = (bill.total().exact(), bill.in_scope().exact());
        Self { visit, end, lines, total, burden, paid: Exact::ZERO, aid_basic_paid: Exact::ZERO }
    }

    /// A tier pays; the next one's turn comes.
    pub(super) fn pay(&mut self, tier: Tier, pays: Exact) {
        if tier == Tier::AidBasic {
            self.aid_basic_paid = pays;
        }
        if !pays.is_zero() {
            self.burden = self.burden - pays;
            self.paid = self.paid + pays;
        }
    }

    /// What nobody has paid yet, in scope or not.
    pub(super) fn total_left(&self) -> Exact {
        self.total - self.paid
    }

    /// A payment line: rounded once, after its cap.
    pub(super) fn line(&self, payment: Exact) -> Exact {
        match self.lines {
            Lines::ToTheFen => payment.to_fen().exact(),
            Lines::Unrounded => payment,
        }
    }
}
