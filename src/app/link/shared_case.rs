//! What a link carries, and why one cannot be read.

use crate::app::form::Form;
use crate::app::ledger::Ledger;
use crate::money::Money;

/// What a link carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedCase {
    /// The form, amounts as plain decimals.
    pub form: Form,
    /// The year's other visits.
    pub ledger: Ledger,
    /// The pack's version when the link was made.
    pub version: String,
    /// What the person paid by it then.
    pub personal: Money,
}

/// Why a link cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// Made by a later version of this page.
    Newer,
    /// Whole, and it names something that this page does not know.
    Unknown,
    /// Its end is missing.
    CutOff,
    /// Changed on its way, or not made by this page.
    Damaged,
}
