//! 费用曲线，换个条件。

use crate::app::Dimension;
use crate::engine::Turn;
use crate::locale::texts::{CompareTexts, CurveTexts, DifferenceTexts};
use crate::terms::{Level, Place, Tier};

pub(super) const CURVE: CurveTexts = CurveTexts {
    intro: "横着是总费用，竖着是您自己付的。目录外费用不变。",
    own_axis: "您自己付的（元）",
    own_alt: |bill, you| {
        format!("总费用从少到多，您付多少。总费用 {bill} 时您付 {you}。下面写明每一处变化。")
    },
    bend: |number, bill, turns| format!("{number}. {bill}：{turns}"),
    payers: "各方付多少",
    alt: |bill, you| {
        format!("总费用从少到多，各方付多少，最下面一层是您自己付的。总费用 {bill} 时您付 {you}。")
    },
    paid_axis: "金额（元）",
    band: "虚线：您可能付的最少和最多",
    band_least: "虚线：您至少要付的",
    band_most: "虚线：您最多付的",
    slider: "拖动试别的总费用",
    what_if: |bill, you| format!("总费用 {bill} 时，您付 {you}。"),
    slope: |from, until, more| {
        let until = until.map_or_else(|| "起".to_owned(), |until| format!("到 {until}"));
        format!("从 {from} {until}，每多花 100 元，您多付 {more}。")
    },
    solved: |bill, target| format!("总费用在 {bill} 以内，您自己付的不超过 {target}。"),
    solved_always: |target| format!("不管总费用多少，您自己付的都不超过 {target}。"),
    solved_never: |target| format!("目录外费用全由自己付，已经超过 {target}。"),
    solved_about: "还有没弄清的，已经往少里算。",
    solved_not: "有的数字没有公布，算不出总费用可以到多少。",
    solved_with: |amount| format!("目录外是 {amount}时："),
    solved_first: "今年前面没看过病的话，",
    solved_if: "没有目录外费用时：",
    table: "从多少钱起变化",
    caption: "总费用超过多少，自己付的比例会变",
    bill_head: "总费用超过",
    turn_head: "从这里起",
    you_head: "您已付",
    next_head: "再多花 100 元您付",
    turn: |turn| match turn {
        Turn::Deductible(tier) => format!("{}开始付", tier_name(tier)),
        Turn::Segment(tier) => format!("{}换一段比例", tier_name(tier)),
        Turn::Cap(tier) => format!("{}达到封顶线", tier_name(tier)),
        Turn::Row(tier) => format!("{}按另一类人员更合算", tier_name(tier)),
        Turn::Floor(tier) => format!("{}开始或停止补", tier_name(tier)),
    },
    start: "一开始",
};

const fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "基本医保",
        Tier::Critical => "大病保险",
        Tier::LargeAmount => "职工大额补助",
        Tier::AidBasic => "基本救助",
        Tier::AidTilted => "倾斜救助",
        Tier::BedDay => "床日定额救助",
        Tier::Commercial => "商业补充保险",
        Tier::Fallback => "政府兜底",
        Tier::Own(_) => "其他支付",
    }
}

pub(super) const COMPARE: CompareTexts = CompareTexts {
    heading: "换家医院、换个地方，差多少",
    by: "比什么",
    together: "几类身份都算上",
    dimension: |one| match one {
        Dimension::Hospital => "医院",
        Dimension::Level => "医院级别",
        Dimension::Place => "看病地点",
        Dimension::Identity => "人员类别",
        Dimension::Insurance => "医保种类",
        Dimension::Policy => "地区和年份",
    },
    own_bills: "分别填各家的总费用",
    same_bill: "都按同样的总费用比；小医院通常总费用更低。",
    hospital: |level, place| match (level, place) {
        (Level::Grassroots, Place::InCounty) => "乡镇卫生院",
        (Level::Secondary, Place::InCounty) => "县医院",
        (Level::Tertiary, Place::InCity) => "市里三级医院",
        (Level::Tertiary, Place::ReferredOut) => "转诊到省城三级医院",
        _ => "",
    },
    caption: |what| format!("别的都不变，只换{what}"),
    you: "您付",
    range: "可能的范围",
    now: "本次",
    cheapest: |name| format!("按公布的数字，{name}自己付得最少。"),
    same: "几处一样。",
    same_few: |names| format!("{names}一样，都比别处少。"),
    same_others: |names| format!("{names}一样；和别处的范围有重叠，比不出哪处最少。"),
    open: "说不准",
    overlap: "可能的范围有重叠，比不出哪处最少。",
    not_told_apart: "公布的数字不分这些情况，比不出来。",
    load: "算一下",
    load_what: |name| format!("算一下{name}"),
    not_possible: "这里要问的不一样，不能直接比",
    settled: "填了结算单，就不能换条件比较：结算单只对这一家医院有效。",
    side_by_side: "各项对比",
    why: "为什么不一样",
    other_time: "不管这次看病的日期，只作比较",
    left_out: |names| format!("“{names}”在这里用不上，没有算进去。"),
};

pub(super) const DIFFERENCES: DifferenceTexts = DifferenceTexts {
    others: "和哪几个比",
    bill_at: |name| format!("{name}的总费用"),
    bills_differ: "各家按您填的总费用算。总费用不一样，比不出哪处最少。",
    others_hint: "最多同时比 4 个；再选，最先选的会自动取消。",
    item: "项目",
    you_more: |name, sum| format!("{name}：您多付 {sum}"),
    you_less: |name, sum| format!("{name}：您少付 {sum}"),
    tier_more: |tier, sum| format!("{tier}多付 {sum}"),
    tier_less: |tier, sum| format!("{tier}少付 {sum}"),
    tier_same: |tier| format!("{tier}付的一样，范围不同"),
    applies: "那里有这一项",
    unpublished: "那里的标准没有公布",
    row: |name| format!("按“{name}”的标准"),
    figure: |name, from, to| format!("{name}：{from} → {to}"),
    no_figure: "没有",
    bill_more: |sum| format!("这里总费用多 {sum}，前后各项都跟着变。"),
    bill_less: |sum| format!("这里总费用少 {sum}，前后各项都跟着变。"),
    reached_more: |sum| format!("前面少付了 {sum}，轮到这里要付的更多"),
    reached_less: |sum| format!("前面多付了 {sum}，轮到这里要付的更少"),
};
