//! 中文。

use super::CheckedTexts;
use crate::authoring::Severity;

pub(super) const TEXTS: CheckedTexts = CheckedTexts {
    severity: |severity| match severity {
        Severity::Error => "错误",
        Severity::Warning => "提醒",
    },
    summary: |packs, errors, warnings| format!("政策包 {packs} 个，错误 {errors} 处，提醒 {warnings} 处"),
};
