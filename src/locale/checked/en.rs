//! English.

use super::CheckedTexts;
use crate::authoring::Severity;

pub(super) const TEXTS: CheckedTexts = CheckedTexts {
    severity: Severity::id,
    summary: |packs, errors, warnings| format!("packs: {packs}, errors: {errors}, warnings: {warnings}"),
};
