//! 政策包里的问题的中文说法:告诉人该怎么写。

use crate::problem::{Named, PackFault, Unsaid};
use crate::terms::Part;

/// 一句话,花括号里依次填入写错的内容。
pub(super) const fn sentence(fault: &PackFault) -> &'static str {
    match fault {
        PackFault::Undefined { what: Named::Figure, .. } => "文件里没有名为“{name}”的数字",
        PackFault::Undefined { what: Named::Document, .. } => "文件里没有名为“{name}”的文件",
        PackFault::Undefined { what: Named::Reading, .. } => "文件里没有名为“{name}”的读法",
        PackFault::Undefined { what: Named::Identity, .. } => "文件里没有名为“{name}”的人员类别",
        PackFault::Undefined { what: Named::Fact, .. } => "没有名为“{name}”的条件",
        PackFault::Undefined { what: Named::Option, .. } => "没有名为“{name}”的选项",
        PackFault::Undefined { what: Named::Sum, .. } => "没有名为“{name}”的年度累计",
        PackFault::Undefined { what: Named::Tier, .. } => "没有名为“{name}”的付款方",
        PackFault::HasKey { .. } => "“{fact}”有自己的写法，不写在 is 里",
        PackFault::EmptyBand => {
            "这里一个数都没有：from 要小于 until，写 { from = 2 } 或 { from = 18, until = 60 }"
        }
        PackFault::TooMany { .. } => "最多 {most} 个",
        PackFault::LikeInCircle => "like 绕成了圈，最后要落到文件里有的一项",
        PackFault::TablesDiffer => "同一行里按级别写的几个表，级别要一样",
        PackFault::NotBeside { .. } => "{key} 不能和 {other} 一起写",
        PackFault::StandardTier { .. } => "标准的一层有自己的列表，写成 [[{tier}]]",
        PackFault::OrderLeavesOut { .. } => "order 漏了“{tier}”，要写全",
        PackFault::FallbackNotLast => "fallback 要排在最后",
        PackFault::NoCount { .. } => "“{fact}”不是数目，不能按它增加",
        PackFault::FactorTooLarge => "乘数要在 0 到 10 之间：降低一半是 0.5，提高两成是 1.2",
        PackFault::TooFine => "小数太多，元最多 14 位、比例最多 12 位；请少乘几次",
        PackFault::Unsaid(unsaid) => self::unsaid(*unsaid),
        PackFault::Twice { .. } => "“{id}”已经用了：出现了两次，或者是标准的名字",
        PackFault::OneOf(_) => "这里要写且只写一个:{keys}",
        PackFault::KindNeeds { .. } => "{kind} 类数字要有 {key}",
        PackFault::KindForbids { .. } => "{kind} 类数字不能有 {key}",
        PackFault::RangeOrder => "下限、数值、上限要从小到大",
        PackFault::WrongUnit { part } if part.is_rate() => {
            "这个数字在这里不合用：支付比例要用 ratio；points 要用百分点、factor 要用乘数（都不带 of）；而且要有数值"
        }
        PackFault::WrongUnit { part: Part::Cap } => "这里要用金额(或 none)",
        PackFault::WrongUnit { .. } => "这个数字在这里不合用：要用有数值的金额",
        PackFault::KindHere { .. } => "在这里，{part} 不能用 {kind} 的数字：要确定的",
        PackFault::Circular => "绕回了自己，或者用了写在它后面的：用到的要写在它前面",
        PackFault::NotInTier { .. } => "{tier} 这一层不用 {key}",
        PackFault::Overlap { .. } => "与第 {row} 行同时适用于同一个人",
        PackFault::Gap { .. } => "缺少一行:{situation}。没有数字就写 unpublished",
        PackFault::SegmentOrder => "各段的上限要从小到大,最后一段不写上限",
        PackFault::EmptyPeriod => "until 要晚于 from",
        PackFault::NewerFormat { .. } => {
            "这个文件按第 {format} 版写法写成，这个程序只读得懂第 {reads} 版。请换新版程序：网页刷新后再试，命令行从原来取得程序的地方取新版"
        }
        PackFault::CheckedTooEarly { .. } => "不会早于 {day}；年份是不是写错了",
        PackFault::ReadingMissing { .. } => "用到了读法 {id},文件里要写明",
        PackFault::PeriodsOverlap { .. } => "与 {other} 的日期重叠,或编号相同",
        PackFault::KindInGeneral { .. } => {
            "一般估算不是哪个地方的规定，数字只能是 reference 或 unpublished，不能是 {kind}"
        }
        PackFault::NotInGeneral { .. } => "一般估算不是哪个地方的规定，不写 [[{key}]]",
        PackFault::GeneralApart { .. } => "与 {other} 分不开：一般估算只有一个名称，不能与地区同名",
        PackFault::Unseen { .. } => "里面有一个看不出来的字符({letter}),请删掉,或改成普通空格",
    }
}

/// 没有写明、就会算错的地方。
const fn unsaid(one: Unsaid) -> &'static str {
    match one {
        Unsaid::OutpatientCap => {
            "门诊的封顶线会和别的就医方式合在一起算：写成 caps = [{ cap = \"…\", counts = \"自己的年度累计\" }]"
        }
        Unsaid::OutpatientDeductible => {
            "门诊的起付线是每次还是一年合计？写明 over = \"年度累计\" 或 over = \"visit\""
        }
        Unsaid::LargeAmountFromNothing => {
            "起付线为 0 时，没超过封顶线的部分也会付：写明 of，例如 of = [\"above-cap\"]"
        }
        Unsaid::SharedBurden => "大病保险和大额补助都按同一个年度累计算，会重复：各写自己的 over",
        Unsaid::AidCapsBySetting => "住院和门诊的救助限额不同，却合在一起算：各写自己的 caps",
        Unsaid::BurdenOfOthers => "这一行不管的就医，它的年度累计却算在里面：写自己的 over",
        Unsaid::UncertainSplit => {
            "有一层只付封顶线以上（或起付线以下）的部分，或者有的就医地点要先自付（prepay）：基本医保的这个数字就要确定"
        }
        Unsaid::BestRow => "几类人员的起付线或封顶线不同，逐层取最高不一定最好：写明 readings = [\"R-BEST\"]",
        Unsaid::UnfedSum => "这个年度累计里没有这一层的钱，按它算的永远不会满",
        Unsaid::UnusedSum => "这个年度累计没有用到",
    }
}
