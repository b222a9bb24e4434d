//! The answer: who pays what, how sure that is, and where every figure stands. Derived from a case and a
//! policy, never stored. Serialises to the JSON of the contract.
//!
//! Must never know: how it was computed, how it is shown.

mod formula;
mod step;

use crate::case::Year;
use crate::money::{Money, Quotient};
use crate::policy::{Citation, Words};
use crate::terms::{FactId, FigurePath, Identity, Kind, Status, Sum, Tier};
use serde::Serialize;

pub use formula::{Formula, PaidSegment};
#[cfg(feature = "package")]
pub(crate) use step::Source;
pub use step::{Rule, Step, UsedFigure, Written};

/// Who pays what.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Estimate {
    /// Which pack.
    pub policy: PolicyName,
    /// The whole bill.
    pub total: Money,
    /// What every insurance and aid tier works on.
    pub in_scope: Money,
    /// Full-self, over-limit, advance-self and prepay together.
    pub out_of_scope: Money,
    /// What a place makes the person pay before basic insurance.
    pub prepay: Money,
    /// All tiers in the pack's order, also those that pay nothing.
    pub tiers: Vec<TierLine>,
    /// Everything the tiers pay.
    pub paid: Money,
    /// What the person pays: total − paid.
    pub personal: Money,
    /// The least the person may pay; `None` when that side is open.
    pub personal_low: Option<Money>,
    /// The most the person may pay; `None` when that side is open.
    pub personal_high: Option<Money>,
    /// What the person pays, by why it was left.
    pub personal_parts: PersonalParts,
    /// Payments ÷ total; `None` over nothing.
    pub ratio_overall: Option<Quotient>,
    /// Payments ÷ in-scope; may exceed 1; `None` over nothing.
    pub ratio_in_scope: Option<Quotient>,
    /// Thresholds of the monitoring office that this year has reached.
    pub alerts: Vec<Alert>,
    /// The policy's promises, met or not.
    pub checks: Vec<Check>,
    /// What the person should know.
    pub notices: Vec<Notice>,
    /// The readings of unclear sentences this estimate relied on.
    pub readings: Vec<String>,
    /// The facts nobody said, for which another value would make a difference: the usual one was taken.
    pub assumed: Vec<FactId>,
    /// The uncertain figures it touched, the one that matters most first.
    pub unknowns: Vec<Unknown>,
    /// The accumulators after this visit, ready for the next.
    pub year_to_date: Year,
}

/// Which pack an estimate rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PolicyName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it is as law.
    pub status: Status,
}

/// What a person pays, by why it was left; where nobody knows how basic insurance splits it, all in scope is the share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PersonalParts {
    /// What ratios below all of it leave.
    pub share: Money,
    /// What lies below basic insurance's deductible.
    pub below_deductible: Money,
    /// What lies above basic insurance's cap.
    pub above_cap: Money,
    /// What is outside the policy's scope.
    pub out_of_scope: Money,
}

/// How a tier came to its amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename = "State"))]
pub enum TierState {
    /// By the pack's row.
    Computed,
    /// By the person's statement.
    Settled,
    /// A row exists; its figure is unpublished.
    NotEstimated,
    /// No row for this person here.
    NotApplicable,
}

/// Why a tier has no row for this person here.
// In the order in which it is asked: what stands later was reached further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Reason {
    /// The pack has no such tier.
    NotInPolicy,
    /// The tier is for the other insurance.
    Insurance,
    /// The tier is for other people.
    Identity,
    /// The tier does not cover this setting.
    Setting,
    /// The tier does not cover this place.
    Place,
    /// A circumstance is missing: a referral, a special disease, bed-days.
    Circumstance,
    /// The bed-day quota stands in its place.
    BedDayInstead,
}

/// One tier's payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct TierLine {
    /// Which tier.
    pub tier: Tier,
    /// How it came to its amount.
    pub state: TierState,
    /// Why it is not applicable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The identity whose row was taken; `None` for the ordinary row.
    pub identity: Option<Identity>,
    /// What was left to pay when the tier's turn came.
    pub reached: Money,
    /// What it pays.
    pub pays: Money,
    /// The least it may pay; `None` when that side is open.
    pub low: Option<Money>,
    /// The most it may pay; `None` when that side is open.
    pub high: Option<Money>,
    /// How the amount came about.
    pub steps: Vec<Step>,
}

/// A threshold reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Alert {
    /// Which.
    pub id: String,
    /// The threshold.
    pub threshold: Money,
    /// What the year has come to.
    pub measured: Money,
    /// What it means.
    pub text: Words,
}

/// A promise of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Check {
    /// Which.
    pub id: String,
    /// Whether it is met.
    pub met: bool,
    /// The measured share.
    pub measured: Quotient,
    /// The promised share.
    pub limit: Written,
    /// What it means.
    pub text: Words,
}

/// What the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Notice {
    /// Which: the pack's id, or `cap-unpublished`, `prepay-perhaps-twice`, `year-sums-inconsistent`.
    pub id: String,
    /// The tier it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// The sum of the year it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<Sum>,
    /// The least that sum must be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Money>,
    /// The pack's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

impl Notice {
    /// A tier's cap is not published, so none was applied.
    pub const CAP_UNPUBLISHED: &str = "cap-unpublished";
    /// What the place makes the person pay first may be among what they typed.
    pub const PREPAY_PERHAPS_TWICE: &str = "prepay-perhaps-twice";
    /// A sum of the year is smaller than another one allows.
    pub const YEAR_SUMS_INCONSISTENT: &str = "year-sums-inconsistent";

    /// Whether it is this one of the program's own; a pack's notice has words, whatever its id.
    #[must_use]
    pub fn is_own(&self, id: &str) -> bool {
        self.text.is_none() && self.id == id
    }

    /// A notice of this id, without anything beside it.
    #[must_use]
    pub fn of(id: &str) -> Self {
        Self { id: id.to_owned(), tier: None, sum: None, at_least: None, text: None, citation: None }
    }
}

/// A figure that makes the estimate uncertain, and how much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Unknown {
    /// The figure; `None` for a tier that is unknown as a whole.
    pub path: Option<FigurePath>,
    /// Its tier.
    pub tier: Tier,
    /// Why it is uncertain.
    pub kind: Kind,
    /// How far it alone moves what the person pays.
    pub moves: Money,
    /// Whether `moves` is only the most it could be.
    pub at_most: bool,
}

impl Estimate {
    /// Whether a statement says what everybody paid who could: nothing is computed.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        let has = |state| self.tiers.iter().any(|line| line.state == state);
        has(TierState::Settled) && !has(TierState::Computed)
    }

    /// The payers whose turn came with something left, and whose figures nobody knows.
    pub fn left_out(&self) -> impl Iterator<Item = &TierLine> {
        let is_unknown = |line: &&TierLine| line.state == TierState::NotEstimated && !line.reached.is_zero();
        self.tiers.iter().filter(is_unknown)
    }

    /// The line of a tier.
    #[must_use]
    pub fn tier(&self, tier: Tier) -> Option<&TierLine> {
        self.tiers.iter().find(|line| line.tier == tier)
    }

    /// Whether what the person pays is exact.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.personal_low == Some(self.personal) && self.personal_high == Some(self.personal)
    }
}
