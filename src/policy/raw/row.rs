//! The rows of tiers as their author wrote them.

use super::{ByLevel, RawCap, RawCeiling, RawWhen};
use crate::tree::{Spanned, record};

record! {
    /// One row of a tier: whom it binds, when, and with which figures.
    pub(in crate::policy) struct RawRow {
        /// 哪些人；不写就是普通参保人 · whose row; absent for everyone
        "identity" => identity: Vec<String>,
        ..when: RawWhen,
        /// 起付线：数字的名字，或按级别 { primary = "甲", tertiary = "乙" } · the deductible, a figure's name or names by level
        "deductible" => deductible: Option<ByLevel>,
        /// 支付比例：数字的名字，或按级别 · the ratio, a figure's name or names by level
        "ratio" => ratio: Option<ByLevel>,
        /// 分段支付，代替 ratio · segments in place of ratio
        "segment" => segment: Vec<RawSegment>,
        /// 封顶线：数字的名字，或按级别 · the cap, a figure's name or names by level
        "cap" => cap: Option<ByLevel>,
        /// 几条封顶线，各有各的累计 · several caps, each with the sum that counts towards it
        "caps" => caps: Vec<RawCap>,
        /// 起付线和分段按哪个年度累计算；只看这一次写 visit · the sum that deductible and segments count on, or `visit`
        "over" => over: Option<String>,
        /// 起付线按次，分段按哪个年度累计算 · the sum that segments alone count on
        "segments-over" => segments_over: Option<String>,
        /// 起付线里减去哪个年度累计 · the sum that is taken off the deductible
        "deductible-less" => deductible_less: Option<String>,
        /// 一年的起付线合计不超过多少 · the most the year's deductibles come to
        "deductible-at-most" => deductible_at_most: Option<RawCeiling>,
        /// 付剩下的哪几部分：share, below-deductible, above-cap, out-of-scope · which parts of what is left it works on
        "of" => of: Vec<Spanned<String>>,
        /// 定额：数字的名字 · a fixed sum, a figure's name
        "amount" => amount: Option<String>,
        /// 定额按什么算：day 每天，visit 每次 · what the fixed sum is for
        "per" => per: Option<String>,
        /// 兜底比例：数字的名字 · the floor, a figure's name
        "floor" => floor: Option<String>,
        /// 有这一层，没有数字：unpublished 类数字的名字 · exists without figures
        "unpublished" => unpublished: Option<String>,
        /// 依据的读法 · the readings it rests on
        "readings" => readings: Vec<String>,
        /// 不依这些读法时才有这一行，平时没有 · holds only where one of these readings is not followed
        "otherwise" => otherwise: Vec<String>,
    }
}

record! {
    /// One row of a tier of the pack's own.
    pub(in crate::policy) struct RawOwnRow {
        /// 哪一层 · of which tier
        "tier" => tier: String,
        ..row: RawRow,
    }
}

record! {
    /// One segment of a tier that pays by segments.
    pub(in crate::policy) struct RawSegment {
        /// 到多少元为止；最后一段不写 · where it ends; absent at the last
        "up-to" => up_to: Option<String>,
        /// 这一段的比例 · its ratio
        "ratio" => ratio: String,
    }
}
