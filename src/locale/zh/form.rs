//! 问题，以及哪里要改。

use crate::app::{Example, Field, Flag, GuideStep, Reply, Why};
use crate::estimate::Reason;
use crate::format;
use crate::language::Language;
use crate::locale::texts::{AsideTexts, FormTexts, GuideTexts, UnclearTexts};
use crate::problem::{Fault, Problem};
use crate::terms::{Sum, Tier};

pub(super) const FORM: FormTexts = FormTexts {
    heading: "填写",
    out_of_scope: "其中不能报销的费用（自费、超限价、先行自付）",
    out_of_scope_hint: "费用清单上有。漏填的，算出来会比实际少。",
    reply: |field, reply| match (field, reply) {
        (_, Reply::Nothing) => ("没有", ""),
        (Field::OutOfScope, Reply::Something) => ("有，填金额", ""),
        (_, Reply::Something) => ("有，填合计", ""),
        (Field::OutOfScope, Reply::Unknown) => ("不清楚", "先不算，结果里说可能多付多少"),
        (_, Reply::Unknown | Reply::Tenth | Reply::Fifth) => ("不清楚", ""),
    },
    guessed: |answer| format!("{answer}（估的）"),
    keep_hospital: ("下一位也在这家医院", "住院还是门诊、医院级别、地点不用再选"),
    ten_thousand: "万",
    calendar: "从日历上选",
    statement: "我已有结算单",
    statement_hint: "结算单上写着已经付的，填在这里，后面的接着算。没有的不填。",
    year: "今年这次之前看过病",
    year_hint: "把今年前几次结算单上的数加起来填。",
    year_follows: "今年前面几次已经记在下面，不用再填合计。",
    none_of_these: "都不是",
    only_published: "只按已公布的数字算",
    only_published_hint: "不用参考数字；没有公布的那一项不计算。",
    references_too: "没公布的也用参考数字算",
    yuan: "元",
    percent: "%",
    days: "天",
    day_ahead: "这一天还没到：先按现在的标准算，到时可能不一样。",
    label,
    hint: |field| match field {
        Field::Policy => "选您交医保费的地方。标“征求意见稿”的还不是正式规定。",
        Field::Day => "不是今天的，改成那一天，例如 20230501。不同年份的待遇不一样。",
        Field::Insurance => "不清楚的话，看医保电子凭证上的“险种”。",
        Field::Identities => "可以选多项。只选政府已经认定的；正在申请的先不选。",
        Field::Level => "基层：卫生院、社区中心；二级：多数县医院；三级：市、省的大医院。",
        Field::SettledAid => "有几行的，加起来填；不用分基本救助和倾斜救助。",
        Field::TOTAL => "发票或费用清单上的总金额。",
        Field::OutOfScope => "自费、超限价、先行自付的，费用清单上有。",
        Field::EarlierVisits => "住院和门诊都算；起付线、封顶线一年合着算。",
        Field::FULL_SELF => "医保目录以外的药和项目",
        Field::OVER_LIMIT => "超过医保限价的部分",
        Field::ADVANCE_SELF => "乙类药品等要先自己付的部分",
        Field::PREPAY => "结算单上写了才填；不填就按规定算",
        Field::WhatIf => "改这里，只看会怎样，不影响上面的结果。",
        Field::Target => "填您能拿出多少钱，看总费用可以到多少。",
        Field::Premium => "看当年的缴费通知，例如 380。",
        Field::Year(Sum::MonitoredBurden) => "基本医保和大病保险付过以后，您全部自己负担的",
        _ => "",
    },
    flag: |flag| match flag {
        Flag::SevereMentalDisorder => ("严重精神障碍住院", ""),
        Flag::References => ("没有公布的，用参考数字代替", ""),
    },
    problem,
    usual: |usual| format!("没选就按“{usual}”算"),
    of_hundred: |share| format!("{share}%：每 100 元里 {share} 元"),
};

pub(super) const UNCLEAR: UnclearTexts = UnclearTexts {
    why: |why| match why {
        Why::NotAmount => "请写一个金额，例如 79000 或 7.9万。",
        Why::NotShare => "请写 0 到 100 之间的百分数，例如 75。",
        Why::NotWhole => "请写整数，例如 12。",
        Why::NotADay => "请写成 20230501 或 2023-5-1。",
        Why::NoYear => "请把年份也写上，例如 2023年5月1日。",
        Why::NoSuchDay => "没有这一天，请核对。",
        Why::Negative => "请写 0 或更大的数，不带减号和括号。",
        Why::Several => "这里不止一个数，请只写一个；要加起来的，先加好再写。",
        Why::TooFine => "小数点后最多写两位。",
        Why::Ambiguous => "这样写看不准。",
        // Said as long as the reader is not here.
        Why::Coming => "",
    },
    is_it: |one| format!("是 {one} 吗？"),
    is_it_or: |one, other| format!("是 {one} 还是 {other}？"),
    it_is: |one| format!("就是 {one}"),
};

pub(super) const ASIDE: AsideTexts = AsideTexts {
    heading: |region| format!("{region}：下面填过的没有算进去，改回去就会再算。"),
    line: |input, why| format!("{input}：{why}"),
    not_asked: "按现在的选择用不到",
    other_row: "是按别的情况填的",
    some_group: "选过的一类人员",
    no_such_group: "这里没有这一类人员",
    reason: |reason| match reason {
        Reason::NotInPolicy => "当地文件里没有这项待遇",
        Reason::Insurance => "只有另一种医保才有",
        Reason::Identity => "您不在这项待遇的人群里",
        Reason::Setting => "这种就医方式不能用",
        Reason::Place => "在这里看病不能用",
        Reason::Circumstance => "还不符合条件",
        Reason::BedDayInstead => "这次按床日定额救助，不再另算",
    },
};

fn label(field: Field) -> String {
    match field {
        Field::Policy => "在哪里参保",
        Field::Day => "出院日期",
        Field::Insurance => "哪种医保",
        Field::Identities => "属于哪类人员",
        Field::Setting => "住院还是门诊",
        Field::Level => "哪级医院",
        Field::Place => "在哪里看的病、有没有办转诊",
        Field::BedDays => "住院床日",
        Field::TOTAL => "总费用",
        Field::WhatIf => "如果总费用是",
        Field::Target => "我最多能拿出",
        Field::Premium => "今年的个人缴费标准",
        // What stands beside it says what it is.
        Field::Beside(_) => "",
        Field::OutOfScope => "其中不能报销的费用",
        Field::EarlierVisits => "今年这次之前，还看过病吗",
        Field::FULL_SELF => "全自费",
        Field::OVER_LIMIT => "超限价自费",
        Field::ADVANCE_SELF => "先行自付",
        Field::PREPAY => "外出就医先自付的",
        Field::Flag(flag) => (FORM.flag)(flag).0,
        Field::Fact(fact) => (super::words::WORDS.fact)(fact).0,
        Field::Year(sum) => match sum {
            Sum::BasicPaid => "基本医保已付",
            Sum::CriticalBurden => "基本医保报销后，目录内还要自己付的",
            Sum::AidBurden => "医疗救助之前自己负担的",
            Sum::AidBasicPaid => "基本救助已付",
            Sum::TiltedBurden => "倾斜救助之前自己负担的",
            Sum::AidTiltedPaid => "倾斜救助已付",
            Sum::MonitoredBurden => "个人负担合计",
            Sum::Own(_) => "年度累计",
        },
        Field::SettledAid => "医疗救助已付",
        Field::Settled(tier) => match tier {
            Tier::Basic => "基本医保（统筹基金）已付",
            Tier::Critical => "大病保险已付",
            Tier::LargeAmount => "职工大额补助已付",
            Tier::AidBasic => "医疗救助（基本）已付",
            Tier::AidTilted => "医疗救助（倾斜）已付",
            Tier::BedDay => "床日定额救助已付",
            Tier::Commercial => "商业补充保险已付",
            Tier::Fallback => "政府兜底已付",
            Tier::Own(_) => "其他支付已付",
        },
        Field::Figure(path) => {
            let words = &super::words::WORDS;
            return (words.figure)((words.tier)(path.tier().unwrap_or(Tier::Basic)), path);
        }
    }
    .to_owned()
}

fn problem(problem: &Problem) -> String {
    let zh = Language::Zh;
    match &problem.fault {
        Fault::AboveLargest { largest } => {
            format!("最多能算到 {}，请核对。", format::yuan(*largest, zh))
        }
        Fault::PartsAboveTotal { parts, total } => format!(
            "三项目录外费用加起来是 {}，超过了总费用 {}，请核对。",
            format::yuan(*parts, zh),
            format::yuan(*total, zh)
        ),
        Fault::AboveLeft { left } => {
            format!("前面付完只剩 {}，结算单上的数比这个大，请核对。", format::yuan(*left, zh))
        }
        Fault::NoPolicyThatDay | Fault::OutsidePeriod { .. } => {
            "这里没有这一天的政策，不能估算；不会用别的年份代替。".to_owned()
        }
        Fault::BedDaysWithoutStay => "不住院就没有床日，请改成 0。".to_owned(),
        Fault::TooManyUnknown => "“不清楚”的最多两项，请把这一项选定。".to_owned(),
        Fault::OutOfRange { from, to } => format!("请写 {from} 到 {to} 之间的整数。"),
        Fault::BedDaysTooMany => "一次住院的天数太多了，请核对。".to_owned(),
        _ => "请核对这一项。".to_owned(),
    }
}

pub(super) const GUIDE: GuideTexts = GuideTexts {
    question: |step| match step {
        GuideStep::Region => ("您在哪里参保？", "选您交医保费的地方。标“征求意见稿”的还不是正式规定。"),
        GuideStep::Day => {
            ("哪天出院（或看门诊）？", "不是今天的，改成那一天，例如 20230501。不同年份的待遇不一样。")
        }
        GuideStep::Insurance => ("您参加的是哪种医保？", "不清楚的话，看医保电子凭证上的“险种”。"),
        GuideStep::Identities => (
            "政府给您家发过证或通知吗？属于下面哪类人员？",
            "可以选多项。只选政府已经认定的；正在申请的先不选。",
        ),
        GuideStep::Setting => ("这次是住院，还是门诊？", ""),
        GuideStep::Level => ("在哪级医院？", "不清楚可以问医院窗口。"),
        GuideStep::Place => ("在哪里看的病？有没有办转诊？", ""),
        GuideStep::Details => ("有下面的情况吗？", "不清楚的，选“不清楚”。"),
        GuideStep::Total => ("总费用是多少？", "发票或费用清单上的总金额。可以写 7.9万。"),
        GuideStep::OutOfScope => (
            "其中不能报销的费用有多少？",
            "自费、超限价、先行自付的，全由自己付。问护士站要“费用清单”，上面有。",
        ),
        GuideStep::Year => (
            "今年这次之前，还看过病吗？",
            "住院和门诊都算。看过的，把前几次结算单上的数加起来填；也可以先算那一次，再在结果页点“再记一次看病”。",
        ),
        GuideStep::Statement => ("手里有结算单吗？", "有就填结算单上已经付的，后面的接着算。没有就跳过。"),
        GuideStep::Check => ("请核对", ""),
        GuideStep::Result => ("估算结果", ""),
    },
    picture: |step| match step {
        GuideStep::Insurance => "手机上的医保电子凭证。",
        GuideStep::OutOfScope => "费用清单：圈里三行加起来。",
        GuideStep::Statement => "结算单：有几行填几行。",
        _ => "",
    },
    to_picture: "单子上在哪里？看样张",
    progress: |now, all| format!("第 {now} 步，共 {all} 步"),
    go_on: "下一步",
    unsure: "不清楚",
    show_result: "看结果",
    show_first: "先看结果",
    examples: "先看一个例子",
    example: |one| match one {
        Example::LargeStay => "居民，市里大医院住院花 5 万",
        Example::SmallStay => "职工，县医院住院花 1.2 万",
        Example::Clinic => "居民，看门诊花 600",
    },
    at_hand: "手边有这些会更准：医保电子凭证、费用清单或结算单、低保等认定的证件。没有也能先算。",
    whose: "这不是医保局的网站；数字来自公开的文件和报道，每个都写明出处。",
    not_covered: "不算工伤、第三方该赔的、生育费用，也不算个人账户里的钱。",
    back: "上一步",
    change: "更改",
    change_what: |what| format!("更改：{what}"),
    to_check: "看我填的内容",
    not_answered: |step| match step {
        GuideStep::Total => "请填写总费用。",
        GuideStep::Day => "请填写日期。",
        GuideStep::Identities => "请选一项；都不符合，选“都不是”。",
        GuideStep::OutOfScope | GuideStep::Year => "请选一项；选了“有”的，把金额填上。",
        _ => "请选一项。",
    },
    to_correct: |count| format!("有 {count} 处需要更正"),
    error_title: |name| format!("错误：{name}"),
    nothing: "没有填",
    start_again: "重新开始",
};
