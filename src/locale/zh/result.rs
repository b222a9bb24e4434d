//! 结果和每一层怎么算出来的。

use crate::estimate::Rule;
use crate::locale::texts::{BasisTexts, DerivationTexts, DoubtTexts, ResultTexts, TakeAwayTexts};
use crate::terms::{Insurance, Kind, Left, Status, Tier};

pub(super) const RESULT: ResultTexts = ResultTexts {
    heading: "估算结果",
    exact: "您要付",
    about: "您大约要付",
    about_without: |without| match (without.out_of_scope, without.payers) {
        (false, false) => "您大约要付",
        (true, false) => "不算目录外的，您大约要付",
        (false, true) => "没公布的不算，您大约要付",
        (true, true) => "目录外和没公布的都不算，您大约要付",
    },
    at_most: "您最多付",
    at_least: "您至少要付",
    exact_sentence: |status, year, last| match status {
        Status::Draft => format!("按 {year} 年草案的标准算。"),
        Status::InForce => format!("按 {year} 年文件的标准算。"),
        Status::Reported => match last {
            None => format!("按报道的标准（{year} 年起）算。"),
            Some(last) => format!("按报道的标准（{year}–{last} 年）算。"),
        },
        Status::Invented => "按虚构的标准算。".to_owned(),
        Status::General => "按一般情况算，不是哪个地方的规定。".to_owned(),
    },
    between: |low, high| format!("在 {low} 到 {high} 元之间。"),
    may_differ: |doubted, status| match status {
        _ if doubted => "还有没弄清的，实际可能有出入。",
        Status::Draft => "草案还不是正式规定，实际可能有出入。",
        Status::General => "这不是哪个地方的规定，实际可能有出入。",
        _ => "标准可能已经变了，实际可能有出入。",
    },
    about_at_least: |about, least| format!("{about}（至少 {least}）"),
    with_guess: |amount| format!("目录外先按 {amount}估的，问清楚了再改。"),
    without_out_of_scope: |about| {
        let about = about.map(|about| format!("；不算它约 {about}")).unwrap_or_default();
        format!("目录外的全由您付，还没有算进来{about}。")
    },
    without_identity: "属于政府认定的困难人员的，可能付得更少。",
    earlier: |past, is_said, least, most| {
        let year = past.map_or_else(|| "今年前面".to_owned(), |year| format!(" {year} 年前面"));
        let least = least.map(|least| format!("，最少 {least} 元")).unwrap_or_default();
        let most = most.map(|most| format!("，最多 {most} 元")).unwrap_or_default();
        match is_said {
            true => format!("{}的看病还有没弄清的，弄清了可能不一样{least}{most}。", year.trim_start()),
            false => format!("按{year}没有看过病算；看过的可能不一样{least}{most}。"),
        }
    },
    uncapped: "有封顶线没公布，按不封顶算；超过的也要您付。",
    stated: "按您填的结算单算。",
    open_below: "还有没公布的，实际可能少付一些。",
    left_out: |payers| format!("{payers}的标准没有公布，没有算；算上会少付。"),
    no_amount: "算不出您要付多少",
    no_amount_sentence: |line, tier| {
        format!("这里{tier}的标准没有公布。请拨 {line} 问参保地，或者把结算单上已付的填进来，后面的接着算。")
    },
    about_short: |amount| format!("约 {amount}"),
    at_most_short: |amount| format!("最多 {amount}"),
    at_least_short: |amount| format!("{amount} 起"),
    no_amount_short: "没有公布，算不出",
    old: |status, year, compared| {
        let rules = match (status, compared) {
            (Status::Draft, _) => format!("{year} 年草案的标准"),
            (Status::Reported, _) => format!("{year} 年报道的标准"),
            (Status::General, _) => format!("{year} 年的一般情况"),
            (_, true) => format!("{year} 年的标准"),
            (_, false) => format!("{year} 年开始的标准"),
        };
        let since = if compared { "以后" } else { "" };
        format!("这是 {rules}，{since}没有核对过，可能已经变了。")
    },
    figure_then: |past, figure| match past {
        None => format!("现在的{figure}"),
        Some(year) => format!("那年（{year} 年）的{figure}"),
    },
    ask_for: |line, figure| format!("请拨 {line}，或到参保地医保窗口，问{figure}。"),
    untimely: |region, when| format!("{region}的规定，这里{when}。"),
    untimely_hint: "日期不在里面的，不能估算。别的年份的规定可以看，不能代替。",
    days_until: |day| format!("只到 {day}"),
    days_from: |day| format!("从 {day} 才开始"),
    rules_of: |day| format!("看 {day} 的规定"),
    other_day: "算一张老账单：改日期",
    general_instead: "按一般情况粗略估一下",
    maybe_less: |central| format!("按现有数字算约 {central}，实际可能更少。"),
    maybe_more: |central| format!("按现有数字算约 {central}，实际可能更多。"),
    open_both: "有的数字没有公布或只是平均数，实际可能多一些，也可能少一些。",
    still_needed: "再填这几项，就有结果",
    still_hint: "填完这几项，结果自动出来。",
    to_correct: "有几处要改",
    who_pays: "谁付多少",
    bar_alt: |list| format!("费用由谁付：{list}"),
    you: "您自己",
    of_bill: |name, share| format!("{name} {share}"),
    next: "接下来做什么",
    list_comma: "、",
    clause_comma: "，",
    sentence_gap: "",
    cap_unpublished: |tier| format!("{tier}的封顶线没有公布，这里按不封顶计算。"),
    not_counted: |tier| {
        format!("{tier}的标准没有公布，这里没有计算；请向当地医保窗口问清楚，可能还能再报一些。")
    },
    alert_measured: |measured, threshold| format!("今年个人负担 {measured}，预警线 {threshold}。"),
    check_met: |measured, limit| format!("已达到：自付占 {measured}，不超过 {limit}。"),
    check_missed: |measured, limit| format!("没有达到：自付占 {measured}，超过 {limit}。"),
    out_of_scope: |amount, all| match all {
        true => format!("其中目录外 {amount}，这部分全部自己付。"),
        false => format!("其中目录外 {amount}，这里有一部分不用您付。"),
    },
    parts: "您付的这些里（点开看意思）：",
    everything: "更多：怎么算的、换家医院、今年合计、保存和发送",
    part_means: |part| match part {
        Left::Share => "过了起付线的费用，医保按比例报，剩下的比例自己付。",
        Left::BelowDeductible => "起付线是门槛：没到这个数的费用，医保先不报，自己付。",
        Left::AboveCap => "封顶线是一年里最多报多少：超过的，这一项不再报。",
        Left::OutOfScope => "目录外是医保不报的药和项目，也包括超限价和先行自付的部分，都自己付。",
    },
    part: |part| match part {
        Left::Share => "按比例",
        Left::BelowDeductible => "起付线以下",
        Left::AboveCap => "超过封顶线",
        Left::OutOfScope => "目录外",
    },
    sum_at_least: |sum, least| format!("“{sum}”至少有 {least}，请核对。"),
    prepaid_twice: |prepay| {
        format!("这里看病要先自付的 {prepay}已经算了；您填的“先行自付”里如果也有它，请减掉。")
    },
    ask_ward: "今天先做：问护士站要“费用清单”，看不能报销的有多少。",
    ask_office: |line, figure| format!("今天先做：拨 {line}，问参保地{figure}是多少。"),
    call: |line| format!("有不清楚的，可以拨 {line}。"),
    might_apply: |name, amount| {
        format!("您家如果符合“{name}”的条件，可以去申请；认定以后，这样的费用大约付 {amount}。")
    },
    alert_before_aid: "这是救助付钱之前的数，所以比您最后要付的多。",
    alert_told: "由医保部门通知，不用您去办。",
    as_known: |said| format!("按现有数字算：{said}"),
    unpublished: "未公布",
    year: "今年几次看病一起算",
};

pub(super) const DOUBTS: DoubtTexts = DoubtTexts {
    heading: |count| match count {
        1 => "有一处没弄清：".to_owned(),
        _ => format!("有 {count} 处没弄清，先弄清第一处："),
    },
    others: |count| format!("还有 {count} 处"),
    moves: |amount| format!("可差 {amount}"),
    moves_at_most: |amount| format!("最多差 {amount}"),
    moves_by_fifth: |amount| format!("占两成就多付 {amount}"),
    fill_in: "我知道是多少",
    out_of_scope: "目录外不清楚",
    guessed: |amount| format!("目录外先按 {amount}估"),
    out_of_scope_asks: "不能报销的（自费、超限价、先行自付）全由您付。现在可以先试：",
    share: |tenths, amount| {
        let share = match tenths {
            0 => "没有",
            1 => "占一成",
            _ => "占两成",
        };
        amount.map_or_else(|| share.to_owned(), |amount| format!("{share}：{amount}"))
    },
    amount: "填金额",
    unknown_part: "目录外占两成的话，这些也要您付",
    earlier: |past| {
        let year = past.map_or_else(|| "今年".to_owned(), |year| format!("{year} 年"));
        format!("{year}前面看没看过病，不清楚")
    },
    earlier_unfilled: "今年前面看过病，合计没填全",
    prior: "今年前面的看病还有没弄清的",
    prior_asks: "前面有一次的目录外、人员类别等没有弄清，会影响这次算多少。在“今年几次看病一起算”里打开那一次，补上就行。",
    earlier_figures: "今年前面看病的金额也是估的",
    earlier_figures_asks: "前面几次用的数字没有全公布，金额也是估的，会影响这次算多少。手里有那几次的结算单的话，在“今年几次看病一起算”里打开那一次，照单子填，这次会算得更准。",
    earlier_asks: "有的起付线、封顶线一年合着算，前面看过病，这次可能多付，也可能少付。",
    earlier_none: "今年没看过",
    earlier_some: "看过，填合计",
    identities: "人员类别没选",
    identities_asks: |name, amount| {
        format!("政府给您家发过证或通知吗？比如认定为“{name}”的，大约付 {amount}。")
    },
    figure_asks: |line, figure| format!("问参保地医保窗口或 {line}：{figure}是多少？"),
    fact: |question| format!("{question}：不清楚"),
    assumed: |question, usual| format!("{question}没有说，按“{usual}”算"),
    fact_asks: "说清楚这一项，结果会更准：",
    cap: |tier| format!("{tier}封顶线没公布"),
    cap_asks: |tier| {
        format!(
            "{tier}一年最多付多少，没有公布，这里按不封顶算。费用很高时，您付的可能更多。问：一年最多付多少？"
        )
    },
};

pub(super) const DERIVATION: DerivationTexts = DerivationTexts {
    heading: "一步一步怎么算的",
    pays: |tier| match tier {
        Tier::Basic => "基本医保先付",
        Tier::Critical => "大病保险再付",
        Tier::LargeAmount => "职工大额补助再付",
        Tier::AidBasic => "医疗救助（基本）再付",
        Tier::AidTilted => "医疗救助（第二次）再付",
        Tier::BedDay => "床日定额救助再付",
        Tier::Commercial => "商业补充保险再付",
        Tier::Fallback => "政府兜底补足",
        Tier::Own(_) => "",
    },
    own_pays: |name| format!("{name}再付"),
    pays_nothing: |tier| match tier {
        Tier::Basic => "基本医保",
        Tier::Critical => "大病保险",
        Tier::LargeAmount => "职工大额补助",
        Tier::AidBasic => "医疗救助（基本）",
        Tier::AidTilted => "医疗救助（倾斜）",
        Tier::BedDay => "床日定额救助",
        Tier::Commercial => "商业补充保险",
        Tier::Fallback => "政府兜底",
        Tier::Own(_) => "",
    },
    above_deductible: |deductible, ratio| format!("超过 {deductible}的部分付 {ratio}"),
    share_of_all: |ratio| format!("不设起付线，付 {ratio}"),
    above_in_year: |deductible, ratio| format!("今年累计超过 {deductible}的部分付 {ratio}"),
    deductible_reached: |ratio| format!("今年起付线已扣够，全按 {ratio} 付"),
    capped_at_once: |cap| format!("一次最多 {cap}"),
    cap_spent: "今年的限额已经用完",
    below_deductible: |deductible| format!("没有超过起付线 {deductible}"),
    capped: |cap| format!("一年最多 {cap}"),
    per_day: |amount| format!("每住一天 {amount}"),
    lacks: |questions| format!("还不符合条件：{questions}"),
    perhaps_nothing: "大概不付",
    per_visit: |amount| format!("每次 {amount}"),
    floor: |floor| format!("补到总费用的 {floor}"),
    with_kind: |said, kind| format!("{said}（{kind}）"),
    settled: "按您的结算单",
    not_estimated: "有这一项，但标准没有公布，没有计算",
    after_unknown: "前面付多少算不出，这一项也算不出",
    range_open: "没弄清的会影响这一项，可能多，也可能少。",
    nothing_left: "前面已经付完",
    by_identity: |name| format!("按“{name}”的标准。"),
    reached: |amount| format!("这时可报销的费用还有 {amount}。"),
    rule: |rule| match rule {
        Rule::YearSoFar => "今年累计加这次",
        Rule::Prepay => "先由个人付的部分",
        Rule::Base => "这一项管的费用",
        Rule::DeductibleLeft => "今年还剩的起付线",
        Rule::PlaceFactor => "外地就医，比例乘以一个数",
        Rule::PlacePoints => "外地就医调整比例",
        Rule::Share => "超过起付线的部分乘比例",
        Rule::Cap => "不超过封顶线",
        Rule::PerDay => "每床日金额乘天数",
        Rule::PerVisit => "每次就医的定额",
        Rule::Left => "不超过还剩的费用",
        Rule::Floor => "补到总费用的比例",
        Rule::Round => "四舍五入到分",
        Rule::Settled => "结算单上的金额",
        Rule::NotEstimated => "没有公布，没有计算",
    },
    range: |low, high| format!("没定的数字都往一边算，在 {low}到 {high}之间。"),
    range_up_to: |high| format!("最多 {high}，可能更少。"),
    range_from: |low| format!("至少 {low}，可能更多。"),
    figures: "用到的数字和出处",
    kind_help: |kind| match kind {
        Kind::User => "您自己填写的数字，按确定的算。",
        Kind::Published => "本地文件里写明的数字。",
        Kind::Derived => "由本地公布的数字算出来的。",
        Kind::AtLeast => "文件只写了“至少”这么多，实际可能更多。",
        Kind::Average => "文件只有实际达到的平均数，不是规定。",
        Kind::AtMost => "本地没有公布，先按 0 算，实际可能少付一些。",
        Kind::Reference => "本地没有公布，用国家规定或别处公布的数字代替，所以结果是一个范围。",
        Kind::Unpublished => "有这一项，但没有公布数字。",
    },
    made_from: |name| format!("由这个数字算出：{name}"),
    place_points: |points| format!("外地就医 {points} 个百分点"),
    place_factor: |factor| format!("外地就医比例乘以 {factor}"),
    uncertain: |low, high| format!("可能在 {low}到 {high}之间"),
    nothing_paid: "不付",
    quiet: "这次用不上的",
    only_others: |insurance| match insurance {
        Insurance::Resident => "只有职工医保才有",
        Insurance::Employee => "只有居民医保才有",
    },
    not_general: "一般估算里没有算这一项",
    no_bed_days: "没有选“严重精神障碍住院”",
};

pub(super) const TAKE_AWAY: TakeAwayTexts = TakeAwayTexts {
    visits_before: |count| format!("今年前面的 {count} 次看病已经算在内"),
    remark: "窗口备注",
    heading: "保存和发送",
    copy: "复制文字",
    copy_row: "复制成表格的一行",
    copy_questions: |line| format!("复制要问 {line} 的话"),
    questions: |about, figures| {
        let lines: Vec<String> =
            figures.iter().zip(1..).map(|(one, place)| format!("{place}. {one}是多少？")).collect();
        format!("您好，我想问医保标准（{about}）：\n{}", lines.join("\n"))
    },
    copied: "已复制，可以粘贴了",
    copy_failed: "没能复制，请长按文字自己复制",
    print: "打印",
    no_print: "微信、QQ 里不能打印：点右上角“…”，选“在浏览器打开”，再打印；或者复制文字、截图。",
};

pub(super) const BASIS: BasisTexts = BasisTexts {
    heading: "依据",
    status_sentence: |status, year| match status {
        Status::Draft => "依据的是征求意见稿，还不是正式规定，正式标准可能不同。".to_owned(),
        Status::InForce => format!("依据的是 {year} 年起有效的文件和报道，后来可能改过。"),
        Status::Invented => "这是虚构的地方，只供学习；没有这个地方，也没有这些规定。".to_owned(),
        Status::General => {
            "这是一般估算，不是哪个地方的规定：依据的是国家规定和别的地方公布的数字，您那里的标准可能不同。"
                .to_owned()
        }
        Status::Reported => "依据的是新闻报道里公布的数字，没有见到文件原文。".to_owned(),
    },
    readings: "文件没写清楚的，我们这样理解",
};
