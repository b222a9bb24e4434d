//! What a step's formula says, in English.

use crate::locale::texts::FormulaTexts;

pub(super) const FORMULA: FormulaTexts = FormulaTexts {
    cap_kept: |cap, pays| format!("at most {cap}, which is not exceeded: {pays}"),
    cap_reached: |cap| format!("at most {cap}, which is exceeded: that much is paid"),
    cap_left: |cap, used, left, pays| {
        format!("at most {cap} a year; {used} is used, {left} is left, which is enough: {pays}")
    },
    cap_used_up: |cap, used, left| {
        format!("at most {cap} a year; {used} is used, only {left} is left: that much is paid")
    },
    cap_gone: |cap| format!("at most {cap} a year, which is used up: nothing more is paid"),
    deductible_whole: |deductible| {
        format!("the deductible of {deductible}, none of it charged this year yet")
    },
    deductible_left: |deductible, charged, left| {
        format!("the deductible of {deductible}; {charged} is charged this year, {left} is left")
    },
    deductible_gone: |deductible| {
        format!("the deductible of {deductible} is charged already: no more this year")
    },
    deductible_at_most: |deductible, most, charged, left| {
        format!("the deductible of {deductible}; together at most {most}, {charged} is charged: {left} now")
    },
    quota: |quota, left| format!("a fixed {quota}, of which only {left} can still be paid"),
    not_above: |reached, deductible| {
        format!("{reached} does not exceed the deductible of {deductible}: nothing is paid")
    },
    bound: |formula, bound| format!("{formula}, counted as {bound}"),
    floor_reached: |share, paid| format!("{share}; {paid} is paid already: nothing to top up"),
};
