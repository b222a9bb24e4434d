//! 问题的中文说法:告诉人该怎么写。

use crate::money::NumberFault;
use crate::problem::{Expected, Fault};
use crate::terms::Part;

/// 一句话。
pub(in crate::locale) fn text(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(detail) => format!("这里读不懂:{detail}"),
        Fault::LineTooLong => "这一行太长,不像一个病例".to_owned(),
        Fault::UnknownKey { near } => format!("没有这个名称{}", meant(*near)),
        Fault::Duplicate => "同一个名称写了两次,请只留一个".to_owned(),
        Fault::Missing => "这一项必须填写".to_owned(),
        Fault::Empty => "这一项是空的,请填写".to_owned(),
        Fault::WrongType(expected) => format!("这里要写{}", kind(*expected)),
        Fault::UnknownId { given, near } => format!("没有“{given}”这个选项{}", meant(*near)),
        Fault::Number { given, fault, decimals } => number(given, *fault, *decimals),
        Fault::AboveLargest { largest } => format!("金额太大,最多 {largest} 元"),
        Fault::NotAShare => "比例要在 0 到 1 之间,例如 0.85 表示 85%".to_owned(),
        Fault::NotADay => "日历上没有这一天,请写成 2023-05-01".to_owned(),
        Fault::PartsAboveTotal { parts, total } => {
            format!("三项目录外费用共 {parts} 元,超过了总费用 {total} 元")
        }
        Fault::UnknownPolicy(id) => format!("没有“{id}”这个政策包"),
        Fault::OtherPolicy { first, this } => {
            format!("一年里的各次就医要用同一个政策包:第一次是 {first},这次是 {this}")
        }
        Fault::IdentityNotInPolicy => "这个地方的文件里没有这类人员".to_owned(),
        Fault::UnknownFigure => "没有这个数字的位置,例如 critical.deductible".to_owned(),
        Fault::OutsidePeriod { from, until: Some(until) } => {
            format!("这项政策只管 {from} 到 {until} 之前的日子,请选别的年份")
        }
        Fault::OutsidePeriod { from, until: None } => format!("这项政策从 {from} 开始,这一天还没有"),
        Fault::NoPolicyThatDay => "这个地方没有这一天的政策".to_owned(),
        Fault::AboveLeft { left } => format!("轮到这一项时只剩 {left} 元要付,填写的金额超过了它"),
        Fault::BedDaysWithoutStay => "不住院就没有床日,请改成 0 或改选住院".to_owned(),
        Fault::BedDaysTooMany => "一次住院最多 366 个床日".to_owned(),
        Fault::Undefined { what, name } => format!("文件里没有名为“{name}”的{}", thing(what)),
        Fault::Twice { id } => format!("“{id}”出现了两次"),
        Fault::OneOf(keys) => format!("这里要写且只写一个:{keys}"),
        Fault::KindNeeds { kind, key } => format!("{} 类数字要有 {key}", kind.id()),
        Fault::KindForbids { kind, key } => format!("{} 类数字不能有 {key}", kind.id()),
        Fault::RangeOrder => "下限、数值、上限要从小到大".to_owned(),
        Fault::WrongUnit { part } if part.is_rate() => "这里要用比例,不是金额".to_owned(),
        Fault::WrongUnit { part: Part::Cap } => "这里要用金额(或 none)".to_owned(),
        Fault::WrongUnit { .. } => "这里要用金额,不是比例".to_owned(),
        Fault::KindHere { kind, part } => format!("{} 不能用于 {}", kind.id(), part.id()),
        Fault::Circular => "这个数字由它自己算出".to_owned(),
        Fault::NotInTier { tier, key } => format!("{} 这一层不用 {key}", tier.id()),
        Fault::Overlap { other } => format!("与第 {} 行同时适用于同一个人", other + 1),
        Fault::Gap { situation } => {
            format!("缺少一行:{situation}。没有数字就写 unpublished")
        }
        Fault::SegmentOrder => "各段的上限要从小到大,最后一段不写上限".to_owned(),
        Fault::EmptyPeriod => "until 要晚于 from".to_owned(),
        Fault::ReadingMissing { id } => format!("用到了读法 {id},文件里要写明"),
        Fault::PeriodsOverlap { other } => format!("与 {other} 的日期重叠,或编号相同"),
    }
}

fn meant(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!(",是不是 {near}?"))
}

const fn kind(expected: Expected) -> &'static str {
    match expected {
        Expected::Table => "一组“名称 = 值”",
        Expected::List => "一个列表 [ … ]",
        Expected::Text => "带引号的文字(金额和比例也要带引号)",
        Expected::Bool => "true 或 false",
        Expected::Whole => "整数",
        Expected::Day => "日期,例如 2023-05-01",
    }
}

fn thing(what: &str) -> &'static str {
    match what {
        "figure" => "数字",
        "document" => "文件",
        "reading" => "读法",
        _ => "人员类别",
    }
}

fn number(given: &str, fault: NumberFault, decimals: usize) -> String {
    match fault {
        NumberFault::NotDecimal => format!("“{given}”不是数字,请写成 80000 或 80000.00"),
        NumberFault::Negative => format!("“{given}”是负数,这里不能小于 0"),
        NumberFault::TooManyDecimals => format!("“{given}”的小数太多,最多 {decimals} 位"),
        NumberFault::TooLarge => format!("“{given}”太大"),
    }
}
