//! 批量测算的说法。

use super::BatchTexts;
use crate::app::Why;
use crate::batch_terms::{Assumption, Bound, Caption, GroupBy, Head, ResultColumn};

pub(super) const TEXTS: BatchTexts = BatchTexts {
    result_column: |column| match column {
        ResultColumn::Line => "行".to_owned(),
        ResultColumn::Id => "编号".to_owned(),
        ResultColumn::Bill => "总费用".to_owned(),
        ResultColumn::Tier(name, _, bound) => format!("{name}{}", self::bound(bound)),
        ResultColumn::Personal(bound) => format!("个人负担{}", self::bound(bound)),
        ResultColumn::Compared(name) => format!("比较·{name}"),
        ResultColumn::Change => "个人负担变化".to_owned(),
        ResultColumn::Problem => "问题".to_owned(),
    },
    missing: |name, looked_for| {
        format!("缺少“{name}”这一列；找过这些列名：{looked_for}。各行都一样的，可以写 --set {name}=值")
    },
    unknown: |name| {
        format!("不知道“{name}”这一列说的是什么；改成认得的列名，或者写 --ignore-unknown 不读这样的列")
    },
    missing_key: |name, looked_for| {
        format!("缺少“{name}”这一列；找过这些列名：{looked_for}。各行都一样的，可以只给一段文字")
    },
    unknown_key: "不知道这一列说的是什么；改成认得的列名，或者不要给",
    length: |rows, first| format!("这一列有 {rows} 行，第一列有 {first} 行"),
    no_such_code: |code| format!("编码 {code} 没有对应的文字"),
    no_column: "这不是一列：要一段文字、文字的数组、{ codes, values }，或整数的类型化数组（金额以分计）",
    twice: |name| format!("有两列都是“{name}”，请只留一列"),
    no_header: "文件的第一行要写列名，现在没有",
    not_utf8: "有读不出来的文字；请另存为 UTF-8 编码的 CSV",
    no_date: "有“人员”一列时，每次就医要有日期，请加上“出院日期”一列",
    unclear: |unclear| match unclear.why {
        Why::NotAmount => "不是一个金额",
        Why::NotShare => "不是 0 到 100 之间的百分数",
        Why::NotWhole => "不是整数",
        Why::NotADay => "不是日期",
        Why::NoYear => "日期没有年份",
        Why::NoSuchDay => "没有这一天",
        Why::Negative => "小于 0",
        Why::Several => "不止一个数",
        Why::TooFine => "小数点后多于两位",
        Why::Ambiguous => "看不准",
        Why::Coming => "还读不了",
    },
    perhaps: |readings| format!("（是不是：{readings}）"),
    not_a_flag: |text| format!("“{text}”不是“是”或“否”"),
    no_such_serial: "不是表格软件的日期数",
    width: |cells, columns| {
        format!("这一行有 {cells} 格，列名有 {columns} 个；文件可能被截断，或者引号没有写全")
    },
    too_long: "这一行太长；可能有引号没有写全",
    after_refused: "这个人今年更早的一次就医有问题，累计数不清楚",
    title_before: |title| format!("改之前：{title}"),
    title_after: |title| format!("改之后：{title}"),
    title_given: |title| format!("放入的：{title}"),
    not_compared: "其中一个政策算不出来，比不了",
    said_of: |name, said| format!("{name}：{said}"),
    between: "、",
    dimension,
    assumption: |assumption| match assumption {
        Assumption::Policy { title, status, rows } => format!("{rows} 行按“{title}”（{status}）估算。"),
        Assumption::Compared { title, status } => {
            format!(
                "与“{title}”（{status}）比较：同样的人、同样的就医、同样的费用，不看日期是否在它的有效期内。"
            )
        }
        Assumption::SameBehaviour => {
            "待遇变了，人们就医的次数、地点和费用可能跟着变，这里没有算。".to_owned()
        }
        Assumption::NotEstimated { rows } => format!("{rows} 行有问题，没有算进来。"),
        Assumption::NotCompared { rows } => format!(
            "{rows} 行按其中一个政策算不出来（没有公布数字，或者没有这类人员、选项），比较时两边都不算。"
        ),
        Assumption::Usual { fact, policy } => {
            format!("表里没有“{fact}”一列（{policy}的待遇与它有关），都按通常情况算。")
        }
        Assumption::References { share } => {
            format!("共付金额里有 {share} 是用参考数字（本地没有公布）算出来的；这些金额有上下限。")
        }
        Assumption::Open { rows, of } => format!(
            "{of} 行里有 {rows} 行，有的待遇没有公布数字：合计、平均、中位数、分布里都没有算这些待遇付的钱，个人负担可能偏高；少了一边的合计写“算不出”。"
        ),
        Assumption::EachAlone => {
            "没有“人员”一列：每一行都单独算，不把一个人一年里的几次合在一起。".to_owned()
        }
        Assumption::Years => "同一个人同一年的各次就医按日期先后合在一起算。".to_owned(),
        Assumption::Estimate => "这是估算，不是结算；实际支付以结算为准。".to_owned(),
    },
    done: |done| {
        format!(
            "{} 行，有问题 {} 行；总费用 {} 元，共付 {} 元，个人负担 {} 元",
            done.rows, done.refused, done.bill, done.paid, done.personal
        )
    },
    caption: |caption| match caption {
        Caption::Sums => "合计（元）".to_owned(),
        Caption::By(dimension) => format!("按{}（元）", self::dimension(dimension)),
        Caption::Histogram => "个人负担多少的各有几行".to_owned(),
        Caption::Largest => "个人负担最多的十行（元）".to_owned(),
        Caption::Funds => "每项基金的变化（元）".to_owned(),
        Caption::People => "谁少付，谁多付（元）".to_owned(),
        Caption::ByBill => "按总费用分成十份，个人负担的变化（元）".to_owned(),
        Caption::LargestChange => "变化最大的十行（元）".to_owned(),
        Caption::Refused => "有问题的行（前一百行）".to_owned(),
    },
    head: |head| match head {
        Head::Name => "项目",
        Head::Rows => "行数",
        Head::Bill => "总费用",
        Head::Sum => "合计",
        Head::Low => "最少",
        Head::High => "最多",
        Head::Helped => "有的行数",
        Head::Mean => "平均",
        Head::Median => "中位数",
        Head::Percentile90 => "90% 分位数",
        Head::ByReference => "用参考数字算的",
        Head::Personal => "个人负担",
        Head::PersonalLow => "个人最少",
        Head::PersonalHigh => "个人最多",
        Head::Old => "现在",
        Head::New => "改后",
        Head::NewLow => "改后最少",
        Head::NewHigh => "改后最多",
        Head::Change => "变化",
        Head::Percent => "变化百分比",
        Head::Gain => "少付的行数",
        Head::GainSum => "共少付",
        Head::Lose => "多付的行数",
        Head::LoseSum => "共多付",
        Head::Same => "不变的行数",
        Head::Between => "金额（元）",
        Head::Line => "行",
        Head::Id => "编号",
        Head::Problem => "问题",
    },
    totals: ["总费用", "共付", "个人负担"],
    everybody: "全部",
    open: "算不出",
    to: " 至 ",
    below: " 以上，不到 ",
    and_more: " 以上",
    report: "批量测算报告",
    rests_on: "依据和假定",
    progress: |percent, rows| format!("{percent}%，{rows} 行"),
};

const fn dimension(dimension: GroupBy) -> &'static str {
    match dimension {
        GroupBy::Identity => "人员类别",
        GroupBy::Level => "医院级别",
        GroupBy::Insurance => "参保类型",
        GroupBy::Place => "就医地点",
    }
}

const fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Central => "",
        Bound::Low => "·最少",
        Bound::High => "·最多",
    }
}
