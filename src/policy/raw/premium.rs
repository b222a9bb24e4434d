//! Premiums as their author wrote them.

use super::Is;
use crate::terms::Insurance;
use crate::tree::record;

record! {
    /// Who has their premium subsidised, and by how much.
    pub(in crate::policy) struct RawPremium {
        /// 资助哪些人 · who is subsidised
        "identity" => identity: Vec<String>,
        /// 哪种医保 · which insurance
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊 · which kind of care
        "setting" => setting: Vec<String>,
        /// 哪级医院 · which hospitals
        "level" => level: Vec<String>,
        /// 在哪里就医 · which places
        "place" => place: Vec<String>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 其他条件 · conditions over other facts
        "is" => is: Is,
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
