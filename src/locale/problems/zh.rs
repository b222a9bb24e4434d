//! 问题的中文说法:告诉人该怎么写。

use crate::money::NumberFault;
use crate::problem::{Expected, Fault, Syntax};

/// 一句话,花括号里依次填入写错的内容。
pub(super) const fn sentence(fault: &Fault) -> &'static str {
    match fault {
        Fault::Syntax(Syntax::TooDeep) => "括号套得太深,一个病例只有三层",
        Fault::Syntax(Syntax::NotAValue) => "病例里只写文字、整数、true 和 false",
        Fault::Syntax(Syntax::OtherVersion) => {
            "这个政策包是给别的版本编译的,请更新本程序,或用 pack.toml 重新编译"
        }
        Fault::Syntax(Syntax::Damaged) => "这个政策包已损坏,请重新取,或用 pack.toml 重新编译",
        // 会读文本的程序用 syntax 里的句子。
        Fault::Syntax(_) => "这里读不懂",
        Fault::LineTooLong => "这一行太长,不像一个病例",
        Fault::UnknownKey { near: None } => "没有这个名称",
        Fault::UnknownKey { near: Some(_) } => "没有这个名称,是不是 {near}?",
        Fault::Duplicate => "同一个名称写了两次,请只留一个",
        Fault::Missing => "这一项必须填写",
        Fault::Empty => "这一项是空的,请填写",
        Fault::WrongType(Expected::Table) => "这里要写一组“名称 = 值”",
        Fault::WrongType(Expected::List) => "这里要写一个列表 [ … ]",
        Fault::WrongType(Expected::Text) => "这里要写带引号的文字(金额和比例也要带引号)",
        Fault::WrongType(Expected::Bool) => "这里要写true 或 false",
        Fault::WrongType(Expected::Whole) => "这里要写整数",
        Fault::WrongType(Expected::Day) => "这里要写日期,例如 2023-05-01",
        Fault::UnknownId { near: None, .. } => "没有“{given}”这个选项",
        Fault::UnknownId { near: Some(_), .. } => "没有“{given}”这个选项,是不是 {near}?",
        Fault::Number { fault: NumberFault::NotDecimal, .. } => "“{given}”不是数字,请写成 80000 或 80000.00",
        Fault::Number { fault: NumberFault::Negative, .. } => "“{given}”是负数,这里不能小于 0",
        Fault::Number { fault: NumberFault::TooManyDecimals, .. } => "“{given}”的小数太多,最多 {decimals} 位",
        Fault::Number { fault: NumberFault::TooLarge, .. } => "“{given}”太大",
        Fault::AboveLargest { .. } => "金额太大,最多 {largest} 元",
        Fault::NotAShare => "比例要在 0 到 1 之间,例如 0.85 表示 85%",
        Fault::NotADay => "日历上没有这一天,请写成 2023-05-01",
        Fault::PartsAboveTotal { .. } => "三项目录外费用共 {parts} 元,超过了总费用 {total} 元",
        Fault::UnknownPolicy(_) => "没有“{id}”这个政策包",
        Fault::OtherPolicy { .. } => "一年里的各次就医要用同一个政策包:第一次是 {first},这次是 {this}",
        Fault::OtherYear { .. } => "第一次就医在 {first} 年,另一年的请另写一个列表",
        Fault::YearNotFirst => "只有第一次就医写今年此前的累计,后面的会自动接着算,请删去这一项",
        Fault::IdentityNotInPolicy => "这个地方的文件里没有这类人员",
        Fault::UnknownFigure => "没有这个数字的位置,例如 critical.deductible",
        Fault::OutsidePeriod { until: Some(_), .. } => {
            "这项政策只管 {from} 到 {until} 之前的日子,请选别的年份"
        }
        Fault::OutsidePeriod { until: None, .. } => "这项政策从 {from} 开始,这一天还没有",
        Fault::NoPolicyThatDay => "这个地方没有这一天的政策",
        Fault::AboveLeft { .. } => "轮到这一项时只剩 {left} 元要付,填写的金额超过了它",
        Fault::BedDaysWithoutStay => "不住院就没有床日,请改成 0 或改选住院",
        Fault::BedDaysTooMany => "一次住院最多 366 个床日",
        Fault::OutOfRange { .. } => "这里只能填 {from} 到 {to}",
        Fault::MustBeKnown => "这一项不能填不清楚",
        Fault::TooManyUnknown => "不清楚的太多，算不出范围：最多两项，请先弄清这一项",
        // 会遇到这类问题的程序用 packs 里的句子。
        Fault::Pack(fault) => fault.code(),
    }
}
