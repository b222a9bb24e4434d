//! 政策包里的问题的中文说法:告诉人该怎么写。

use crate::problem::{Named, PackFault};
use crate::terms::Part;

/// 一句话,花括号里依次填入写错的内容。
pub(super) const fn sentence(fault: &PackFault) -> &'static str {
    match fault {
        PackFault::Undefined { what: Named::Figure, .. } => "文件里没有名为“{name}”的数字",
        PackFault::Undefined { what: Named::Document, .. } => "文件里没有名为“{name}”的文件",
        PackFault::Undefined { what: Named::Reading, .. } => "文件里没有名为“{name}”的读法",
        PackFault::Undefined { what: Named::Identity, .. } => "文件里没有名为“{name}”的人员类别",
        PackFault::Twice { .. } => "“{id}”出现了两次",
        PackFault::OneOf(_) => "这里要写且只写一个:{keys}",
        PackFault::KindNeeds { .. } => "{kind} 类数字要有 {key}",
        PackFault::KindForbids { .. } => "{kind} 类数字不能有 {key}",
        PackFault::RangeOrder => "下限、数值、上限要从小到大",
        PackFault::WrongUnit { part } if part.is_rate() => "这里要用比例,不是金额",
        PackFault::WrongUnit { part: Part::Cap } => "这里要用金额(或 none)",
        PackFault::WrongUnit { .. } => "这里要用金额,不是比例",
        PackFault::KindHere { .. } => "{kind} 不能用于 {part}",
        PackFault::Circular => "这个数字由它自己算出",
        PackFault::NotInTier { .. } => "{tier} 这一层不用 {key}",
        PackFault::Overlap { .. } => "与第 {row} 行同时适用于同一个人",
        PackFault::Gap { .. } => "缺少一行:{situation}。没有数字就写 unpublished",
        PackFault::SegmentOrder => "各段的上限要从小到大,最后一段不写上限",
        PackFault::EmptyPeriod => "until 要晚于 from",
        PackFault::ReadingMissing { .. } => "用到了读法 {id},文件里要写明",
        PackFault::PeriodsOverlap { .. } => "与 {other} 的日期重叠,或编号相同",
        PackFault::Unseen { .. } => "里面有一个看不出来的字符({letter}),请删掉,或改成普通空格",
    }
}
