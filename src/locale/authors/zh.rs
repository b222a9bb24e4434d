//! 政策包作者页，中文。

mod forms;

use super::{AuthorsTexts, SkippedTexts};
use crate::app::{FileRemark, YearField};
use crate::authoring::{SkippedPart, SkippedWhy};
use crate::interpretation;
use crate::terms::{FactId, Identity, Left, Part};

pub(in crate::locale) const TEXTS: AuthorsTexts = AuthorsTexts {
    name: "政策包工作台",
    tagline: "从一份文件写成一个政策包：写、检查、试算",
    many_cases: "一次算很多人的就医：批量测算",
    begin: "从哪里开始",
    begin_hint: "从一个现有地区或虚构的示例市复制一份来改，从空白模板写起，或者打开自己的文件。",
    from_region: "从现有地区或示例市开始",
    from_blank: "从空白模板开始",
    shelf_coming: "正在读取有哪些地区……",
    shelf_failed: "没有读到，请检查网络后再试。",
    which_region: "复制哪一个",
    copy_region: "复制过来改",
    write: "政策包",
    cases: "算例",
    cases_hint: "一个人、一次就医、文件说应有的结果。结果只能来自原文或手算。",
    begin_cases: "写算例",
    save: "保存到这台设备",
    save_all: "全部存成一个压缩包",
    more_found: |count| format!("另外还有 {count} 处，改好上面的再看。"),
    document: "原文",
    document_hint: "把文件全文贴在这里，或者把 .txt 文件拖进来；从 WPS 表格复制的表也可以贴。引文要和它一字不差。",
    document_label: "文件全文",
    which_document: "看哪一份文件",
    select_hint: "在上面选中一句话或一张表，里面的数字就能写进政策包。",
    no_number: "选中的话里没有读到数字。只选含有数字的那一句，或者整张表。",
    picked: "选中的数字",
    take: "要",
    figure_name: "名字",
    into_figure: "写到哪里",
    new_figure: "新的数字",
    numbers: "打勾的写进政策包；名字可以改，行里用它。要换掉政策包里已有的数字，在“写到哪里”选它：用它的行就都按新的数字和出处算。",
    none_taken: "一个数字也没有打勾，没有要写的。",
    skipped_heading: "没有读的，请自己看一遍",
    skipped: SkippedTexts {
        part: |part, name| match part {
            SkippedPart::Number => format!("“{name}”："),
            SkippedPart::Column => format!("列“{name}”："),
            SkippedPart::Line => format!("行“{name}”："),
            SkippedPart::Cell => format!("格“{name}”："),
        },
        why: |why| {
            match why {
            SkippedWhy::Change => {
                "说的是金额变动多少，不是金额本身；请算出变动以后的金额，自己写。".to_owned()
            }
            SkippedWhy::OfThePerson => {
                "说的是个人自付的部分，不能当作支付比例；请自己写支付的比例。".to_owned()
            }
            SkippedWhy::OfIncome => {
                "是收入、工资的一部分，随公布的收入变，不是支付比例；请算出金额，自己写。".to_owned()
            }
            SkippedWhy::Broken => {
                "与旁边的数字只隔着空格或换行，可能是一个数字断开了，也可能是两个；请在原文里接上，或者用顿号隔开，再选。".to_owned()
            }
            SkippedWhy::NoHead => {
                "没有写单位，也没有看得懂的表头说明它是什么；请连表头一起选，或者自己写。".to_owned()
            }
            SkippedWhy::Unclear => "看不出是什么数字；请自己写。".to_owned(),
            SkippedWhy::NoSuchColumn => "看不出是起付线、支付比例还是封顶线，没有读。".to_owned(),
            SkippedWhy::ColumnTwice(other) => format!("与列“{other}”是同一类数字：读成了单独的数字，没有写进待遇行。"),
            SkippedWhy::NoLevel => "看不出是哪一级医院，没有读。".to_owned(),
            SkippedWhy::LevelTwice(other) => {
                format!(
                    "与行“{other}”是同一级医院，数字不同，两行都没有读；分甲等、乙等的，先加一个自己的级别。"
                )
            }
            SkippedWhy::LevelAgain(other) => format!("与行“{other}”是同一级医院，数字相同，只读了一行。"),
            SkippedWhy::Empty => {
                "是空的，没有读，待遇行里也没有写这一级；如果是合并的单元格，请把数字填进去再选。".to_owned()
            }
            SkippedWhy::TakenForAll(text) => {
                format!(
                    "只有一格有数字（{text}），其余是空的：当作合并的单元格，各级别都用它；不是的话，请填上再选。"
                )
            }
            SkippedWhy::NoNumber => "里面没有读到这一列该有的数字。".to_owned(),
            SkippedWhy::NoUnit => {
                "没有写 %，看不出是多少；请在格里或表头里写上 %，或者写成 0.85 这样的小数。".to_owned()
            }
        }
        },
    },
    section: "哪一节、哪一条",
    kind: "有多可靠",
    with_row: "同时写一行基本医保待遇，按级别列表",
    row_extras: "表里没有写的：封顶线、第几次住院",
    insurance: "哪种医保",
    setting: "哪类就医",
    keep: "写进政策包",
    wrote: |file, tables| match tables {
        [] => format!("{file} 的开头已经改好。"),
        tables => format!("已写进 {file}：{}。", tables.join("；")),
    },
    wrote_at: |line, what| format!("第 {line} 行起 {what}"),
    typical_case: "典型算例",
    before: "原来个人付",
    now: "现在个人付",
    change: "变化",
    in_lists: "到批量测算里用一份清单比较",
    in_lists_hint: "改之前和改之后的两个政策包一起带到新打开的窗口，不上传，也不保存。",
    lists_opened: "批量测算已在新窗口打开，两个政策包都带过去了；在那里放入清单。",
    lists_blocked: "浏览器没有让新窗口打开：请在地址栏旁边允许本页打开窗口，再点一次。也可以保存 pack.toml，自己打开批量测算，在那里放入它。",
    unchecked: "试算 · 未通过检查：政策包还有错误，下面的结果不能使用。",
    keep_case: "留作算例",
    keep_case_hint: "上面填的是一个人、一次就医。这里写文件说应有的结果，或者手算的结果；不能照抄上面算出来的。只填文件说了的几项；文件没有公布数字的那一层，写“没有公布”。",
    case_name: "名称：核对什么",
    case_source: "结果从哪里来：原句，或写出来的手算",
    case_expected: "应有的结果（元）",
    case_personal: "个人付",
    case_keep: "留作算例",
    case_kept: |name, agrees| {
        let then = if agrees {
            "算出来的与它一致。"
        } else {
            "算出来的与它不同，上面列为错误。"
        };
        format!("“{name}”已写进 cases.toml；{then}")
    },
    case_lacks_name: "请写名称和结果的来源。",
    case_lacks_result: "请至少写一项应有的结果。",
    case_no_amount: |text| format!("“{text}”不是金额。"),
    uncovered: |count| format!("还有 {count} 处没有算例："),
    review: "审核",
    review_hint: "下载审核表，打印出来，请另一位经办人对照现行文件的原文逐行核对、签字。签完以后，在这里写上核对的那一天，它就写进 pack.toml 的 checked。",
    review_sheet: "下载审核表",
    signing_errors: "还有错误，不能写核对日期：先改好上面列出的错误。",
    signing_day: "哪一天核对的",
    sign: "这一天，每个数字都与原文核对过",
    signing_no_day: |text| {
        if text.is_empty() {
            "请写上核对的那一天，例如 20260115。".to_owned()
        } else {
            format!("“{text}”不是能写的日期，请写成 20260115 或 2026-01-15。")
        }
    },
    signing_future: |day| format!("{day} 还没有到。"),
    signing_before: |day| format!("最新的文件是 {day} 印发的，核对的日期不能在它之前。"),
    signed: |day| format!("已写进 pack.toml：checked = {day}。"),
    signed_before: |day| format!("{day} 核对以后，政策包又改过；改过的地方请再核对，再写一次。"),
    new_row: "加一行待遇",
    row_hint: "选好谁付、管哪些人和哪类就医、用哪几个数字。基本医保对每一类就医都要有一行；文件没写的，选“没有公布”。人员类别，自己的地点、问题、付款方和年度累计，先在下面的表单里加。",
    row_tier: "谁付",
    any_insurance: "两种都管",
    row_settings: "哪类就医（不选就是都管）",
    row_part: |part| match part {
        Part::Deductible => "起付线",
        Part::Ratio => "支付比例",
        Part::Cap => "封顶线",
        Part::Amount => "定额（每天或每次付多少）",
        Part::Floor => "兜底比例",
    },
    row_facts: "更多条件（医院级别、在职退休、第几次住院、自己的问题……）",
    row_fact: |fact| match fact {
        FactId::Level => "医院级别",
        FactId::GrassrootsReferral => "经基层转诊",
        FactId::SpecialDisease => "属于特殊病种",
        FactId::FeeForService => "按项目付费",
        _ => "",
    },
    either: "都管",
    from_number: |fact| format!("{fact}（从几起，含）"),
    until_number: |fact| format!("{fact}（到几为止，不含）"),
    no_figure: "不写",
    seek_figure: |label| format!("{label}：找名字、数值或原句里的字"),
    more_figures: |count| format!("另外还有 {count} 个数字没有列出；在上面多写几个字来找。"),
    figure_no_cap: "不封顶",
    row_unpublished: "没有公布",
    row_groups: "哪类人（不选就是一般参保人）",
    row_places: "哪些就医地点（不选就是都管）",
    row_segments: "分段支付",
    row_lacks_segments: "分段（至少两段：每段到多少元为止和支付比例，最后一段只选支付比例）",
    row_lacks_number: "更多条件里的数目",
    row_segments_hint: "每段到多少元为止、付多少；最后一段不写到多少为止。",
    segment_end: "这一段到多少元为止",
    row_counts: "封顶线按什么累计",
    row_over: "起付线和分段按什么累计",
    row_of: "付剩下的哪一部分（不选就是前三样）",
    left: |part| match part {
        Left::Share => "按比例由个人付的部分",
        Left::BelowDeductible => "起付线以下的部分",
        Left::AboveCap => "超过封顶线的部分",
        Left::OutOfScope => "目录外的部分",
    },
    row_per: "怎样付",
    row_pers: [["", "按比例（起付线、支付比例）"], ["day", "定额，每天"], ["visit", "定额，每次"]],
    row_year: "起付线和分段在一年里怎样算",
    row_year_field: |field| match field {
        YearField::SegmentsOver => "只有分段按什么累计（起付线按一次）",
        YearField::Less => "起付线减去哪个累计（再次住院只补差额）",
        YearField::AtMost => "一年的起付线合计最多多少",
        YearField::AtMostCounts => "这个合计按哪个累计",
    },
    row_lacks_ceiling: "起付线合计（最多多少、按哪个累计，两样都要）",
    usual_sum: "按通常的",
    this_visit: "只看这一次",
    table: forms::table,
    table_field: forms::field,
    choose_one: "请选择",
    local_group: "本地自己的类别",
    own_reading: "本地自己的读法",
    reading: |id| match id {
        interpretation::POINTS => "比例“提高5%”“降低10%”都按百分点加减：60%提高5%是65%，不是63%。",
        interpretation::ORIGIN => {
            "大病保险按一年累计的政策范围内自付费用计算；分段的界限从零元算起，起付线包含在第一段里。"
        }
        interpretation::TILTED_BASE => {
            "倾斜救助按基本救助之后剩下的全部自付费用计算，基本救助起付线以下的部分也算在内。"
        }
        interpretation::BED_DAY => "一次住院按床日定额救助的，不再享受基本救助和倾斜救助。",
        interpretation::BEST => {
            "一个人有几种身份的，每一层都按支付最多的那一种身份算，不相加（就高不就低）。"
        }
        interpretation::GRASSROOTS => "没有单独列出基层医疗机构的，按一级医疗机构算。",
        interpretation::ABOVE => {
            "超过限额的部分，是基本医保的限额用完以后才发生的那部分费用；起付线以下的部分和自付的比例不算在内。"
        }
        _ => "",
    },
    group: |one| match one {
        Identity::Destitute => "特困人员",
        Identity::Orphan => "孤儿（含事实无人抚养儿童）",
        Identity::Subsistence => "低保对象",
        Identity::LowIncomeEdge => "低保边缘家庭成员",
        Identity::BackToPoverty => "返贫致贫人口",
        Identity::AtRiskRural => "农村易返贫致贫人口（监测对象）",
        Identity::LiftedOut => "脱贫人口",
        Identity::IllnessImpoverished => "因病致贫重病患者",
        Identity::RegisteredPoor => "建档立卡贫困（低收入）人口",
        Identity::KeyRecipient => "其他重点救助对象",
        Identity::ExtendedRecipient => "拓展救助对象",
        Identity::Own(_) => "",
    },
    option_facts: [
        ["place", "就医地点"],
        ["level", "医院级别"],
        ["setting", "就医方式"],
        ["plan", "缴费档次"],
    ],
    statuses: [["in-force", "正式规定"], ["draft", "征求意见稿"], ["reported", "新闻报道"]],
    sum_adds: [
        ["in-scope", "政策范围内的费用"],
        ["deductible", "扣过的起付线"],
        ["paid", "付过的钱"],
        ["burden", "轮到这一层时还剩的"],
    ],
    answers: [["flag", "是或不是"], ["count", "一个数目"], ["option", "选一项"]],
    statement_lines: [
        ["other", "其他支付"],
        ["civil-servant", "公务员医疗补助"],
        ["enterprise", "企业补充"],
        ["commercial", "商业保险"],
        ["account", "个人账户"],
    ],
    or_another: "，或",
    still_to_fill: |fields| format!("还要填：{}。", fields.join("、")),
    editor_words: "Control character=控制字符
Folded lines=折叠的行
Unfolded lines=展开的行
Find=查找
Replace=替换成
next=下一处
previous=上一处
all=全部选中
match case=区分大小写
by word=整词
regexp=正则表达式
replace=替换
replace all=全部替换
close=关闭
current match=当前
replaced $ matches=替换了 $ 处
replaced match on line $=替换了第 $ 行的一处
on line=在第几行
Go to line=到第几行
go=去
Completions=可以填的
Diagnostics=检查结果
No diagnostics=没有问题
Selection deleted=已删除选中的内容",
    skip: "跳到检查结果",
    choose: "选择 pack.toml、cases.toml 和原文（.txt、.md），可以一次选几个；或者选存好的压缩包（.zip）",
    or_drop: "也可以把文件拖到本页任何地方。改过以后，再放一次就重新检查。",
    stays_here: "文件只在这台设备上读，不会发送出去，关掉页面就没有了。",
    in_use: "正在用的文件",
    start_again: "全部撤下，从头开始",
    put_away_asked: "这里写的还没有保存，撤下就没有了。可以先点“全部存成一个压缩包”。",
    half_filled: "还有填了一半的表单，压缩包里没有：要留着的，先写进政策包。",
    put_away: "不要了，撤下",
    put_away_not: "留着",
    aside: |aside, name| match aside {
        FileRemark::Unreadable => format!("{name} 没有用：读不出来，或超过了 4 MB"),
        FileRemark::OtherEncoding(line) => format!(
            "{name} 没有用：第 {line} 行不是 UTF-8 编码，是不是存成了 GBK（ANSI）？请在编辑器里另存为 UTF-8"
        ),
        FileRemark::FromGbk => format!("{name} 是 GBK（ANSI）编码，已经照此读入；保存时写成 UTF-8"),
        FileRemark::ArchiveBroken => format!("{name} 没有用：不是完整的 zip 压缩包，可能没有存完"),
        FileRemark::ArchiveLarge => format!("{name} 没有用：里面的文件太多或者太大，不像一个政策包"),
        FileRemark::ArchiveNames => format!("{name} 没有用：里面的文件名指到了文件夹外面"),
        FileRemark::ArchiveUnread => format!("{name} 没有用：打开压缩包的部分没有加载，请先解压再放入"),
        FileRemark::CompiledNewer => {
            format!("{name} 没有用：它是比本网页更新的程序编译的。请刷新网页换成新版，再放入它的 pack.toml")
        }
        FileRemark::Compiled => format!("{name} 没有用：它是编译过的，只给网页读；请放入它的 pack.toml"),
        FileRemark::OtherKind => {
            format!(
                "{name} 没有用：这里只要 pack.toml、cases.toml、.txt、.md 的原文和 .zip 压缩包。Word、WPS、PDF 里的文件，请全选、复制，粘贴到“原文”里"
            )
        }
        FileRemark::Replaced => format!("{name} 没有用：一次只检查一个政策包，用的是后面那个文件"),
    },
    found: "检查结果",
    nothing_yet: "还没有文件。",
    no_pack: "还缺 pack.toml。",
    counts: |errors, warnings| format!("错误 {errors} 处，提醒 {warnings} 处"),
    unsearched: "没有放入原文，所以没有核对引文是否在原文里。",
    forgo_source: "手头没有这份原文：去掉 text 这一行",
    errors: |count| format!("错误（{count}）：改好才能发布"),
    warnings: |count| format!("提醒（{count}）：可能没错，请再看一眼"),
    line: |file, line, column| format!("{file} 第 {line} 行第 {column} 字"),
    changed: "与前一个政策包相比",
    try_it: "试算",
    figures: "全部数字",
    not_loading: "政策包还不能用，改好上面的错误就能在这里试算。",
    views: "看什么",
    compiled: "下载 pack.txt",
    not_compiled: "改好上面的错误，就能在这里下载网页要读的 pack.txt。",
    compiled_hint: "网页读的是它：放到服务器上 pack.toml 的旁边，网页就跟着改。",
};
