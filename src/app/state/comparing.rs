//! What the result is compared with.

use crate::app::variant::{Dimension, Variant};

/// By what, and with which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparing {
    /// By what the result is compared with others.
    pub by: Dimension,
    /// The variants chosen to be compared, of every kind, in the order they were chosen.
    pub variants: Vec<Variant>,
    /// Which regions to compare with are looked for, where there are many.
    pub region_search: String,
}
