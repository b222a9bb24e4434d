//! Premiums as their author wrote them.

use super::RawWhen;
use crate::tree::record;

record! {
    /// Who has their premium subsidised, and by how much.
    pub(in crate::policy) struct RawPremium {
        /// 资助哪些人 · who is subsidised
        "identity" => identity: Vec<String>,
        ..when: RawWhen,
        /// 个人缴费里资助的比例：数字的名字 · the share, a figure's name
        "share" => share: String,
    }
}

record! {
    /// What the premium is.
    pub(in crate::policy) struct RawPremiumStandard {
        /// 个人缴费：数字的名字 · what the person pays
        "personal" => personal: String,
        /// 财政补助：数字的名字 · what the state pays
        "fiscal" => fiscal: String,
    }
}
