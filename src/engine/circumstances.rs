//! What a rule may look at: the policy, the case, and how far the visit has been paid.

use super::end::End;
use crate::case::Case;
use crate::money::Money;
use crate::policy::Policy;

/// The state of one run when a tier's turn comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Circumstances<'p> {
    /// The rules.
    pub(super) policy: &'p Policy,
    /// The person, the visit, the bill.
    pub(super) case: &'p Case,
    /// Which end of every range this run takes.
    pub(super) end: End,
    /// In-scope cost not yet paid by anyone.
    pub(super) burden: Money,
    /// What the tiers before have paid.
    pub(super) paid: Money,
    /// What basic aid has paid of this visit.
    pub(super) aid_basic_paid: Money,
}

impl Circumstances<'_> {
    /// What nobody has paid yet, in scope or not.
    pub(super) fn total_left(&self) -> Money {
        self.case.bill.total() - self.paid
    }
}
