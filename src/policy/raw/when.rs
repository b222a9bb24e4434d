//! When a rule binds, as its author wrote it.

use super::Is;
use crate::terms::Insurance;
use crate::tree::record;

record! {
    /// The conditions of a rule, identities aside.
    pub(in crate::policy) struct RawWhen {
        /// 哪种医保；不写就都适用 · which insurance; absent for both
        "insurance" => insurance: Vec<Insurance>,
        /// 住院还是哪种门诊；不写就都适用 · which kind of care
        "setting" => setting: Vec<String>,
        /// 哪级医院；不写就都适用 · which hospitals
        "level" => level: Vec<String>,
        /// 在哪里就医；不写就都适用 · which places
        "place" => place: Vec<String>,
        /// 经基层转诊 · referred by a grassroots institution
        "grassroots-referral" => grassroots_referral: Option<bool>,
        /// 属于特殊病种 · one of the special diseases
        "special-disease" => special_disease: Option<bool>,
        /// 按项目付费 · charged item by item
        "fee-for-service" => fee_for_service: Option<bool>,
        /// 其他条件，例如 { employment = ["retired"], stay = { from = 2 } } · conditions over other facts
        "is" => is: Is,
    }
}
