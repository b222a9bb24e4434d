//! Which groups of people somebody can apply to be recognised as belonging to because of what they have and what they pay.

use super::Identity;

impl Identity {
    /// Whether a household applies for it, and nobody else decides by lists of their own.
    #[must_use]
    pub const fn is_applied_for(self) -> bool {
        matches!(self, Self::Destitute | Self::Subsistence | Self::LowIncomeEdge | Self::IllnessImpoverished)
    }
}
