//! 一步怎么算的，用话说。

use crate::locale::texts::FormulaTexts;

pub(super) const FORMULA: FormulaTexts = FormulaTexts {
    cap_kept: |cap, pays| format!("最多 {cap}，没有超过，付 {pays}"),
    cap_reached: |cap| format!("最多 {cap}，超过了，只付这么多"),
    cap_left: |cap, used, left, pays| {
        format!("一年最多 {cap}，已经用了 {used}，还剩 {left}，够付，付 {pays}")
    },
    cap_used_up: |cap, used, left| format!("一年最多 {cap}，已经用了 {used}，只剩 {left}，就付这么多"),
    cap_gone: |cap| format!("一年最多 {cap}，已经用完，不再付"),
    deductible_whole: |deductible| format!("起付线 {deductible}，今年还没扣过，要扣"),
    deductible_left: |deductible, charged, left| {
        format!("起付线 {deductible}，今年已经扣了 {charged}，还要扣 {left}")
    },
    deductible_gone: |deductible| format!("起付线 {deductible}，今年已经扣够，不再扣"),
    deductible_at_most: |deductible, most, charged, left| {
        format!("起付线 {deductible}；合计最多扣 {most}，已经扣了 {charged}，这次扣 {left}")
    },
    quota: |quota, left| format!("定额 {quota}，只剩 {left} 可付，就付这么多"),
    not_above: |reached, deductible| format!("{reached}没有超过起付线 {deductible}，不付"),
    bound: |formula, bound| format!("{formula}，按 {bound} 算"),
    floor_reached: |share, paid| format!("{share}，前面已经付了 {paid}，不用再补"),
};
