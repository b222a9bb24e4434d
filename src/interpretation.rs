//! The readings of unclear sentences that the engine itself rests on. Each has its words in every pack that
//! uses it; a pack adds its own beside them.

/// "提高10%" of a ratio means ten percentage points.
pub const POINTS: &str = "R-POINTS";
/// Segment bounds of critical-illness insurance are measured on the burden itself; the deductible lies inside
/// the first segment.
pub const ORIGIN: &str = "R-ORIGIN";
/// Tilted aid works on all that basic aid left, the part under basic aid's own deductible included.
pub const TILTED_BASE: &str = "R-TILTBASE";
/// The bed-day quota replaces both aids for that stay.
pub const BED_DAY: &str = "R-BEDDAY";
/// Of several identities the row that pays most is taken in each tier; rows are never added.
pub const BEST: &str = "R-BEST";
/// Where a table has no grassroots row, the primary row serves.
pub const GRASSROOTS: &str = "R-L0";
/// What basic insurance leaves is split by why it was left: below its deductible, by its ratio, above its cap.
pub const ABOVE: &str = "R-ABOVE";

/// All of them.
pub const ALL: &[&str] = &[POINTS, ORIGIN, TILTED_BASE, BED_DAY, BEST, GRASSROOTS, ABOVE];
