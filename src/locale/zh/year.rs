//! 一年里的几次看病，和保费。

use crate::locale::texts::{PremiumTexts, YearTexts};

pub(super) const YEAR: YearTexts = YearTexts {
    together: |count, sum| format!("今年 {count} 次合计：{sum}"),
    intro: "有的起付线、封顶线一年合在一起算。今年每次看病都记上，后面的才算得准。",
    caption: "今年的看病记录，金额单位：元",
    visit_head: "第几次",
    visit: |number| format!("第 {number} 次"),
    no_day: "日期没填",
    bill: "总费用",
    paid: "医保和救助付",
    you: "您付",
    this_one: "本次",
    sum: "合计",
    other_year: "另一年的，不合在一起算",
    partly: "有几项没有算进去，打开可以看到",
    out_of_order: |first, second| {
        format!("{second}的日期比{first}早。先发生的先记，起付线和限额才算得准，请核对。")
    },
    twice: |first, second| format!("{first}和{second}的日期、金额都一样，是不是记了两遍？"),
    sums_too: |visit| {
        format!("{visit}之前的合计也填了。合计里要是有这里记下的看病，就算了两遍：删掉那一次，或者改合计。")
    },
    lacking: "还缺内容，没有算进来",
    add: "补记今年看过的一次",
    add_hint: "填上总费用，再点是哪种看病。先按同一家医院算；还缺的，记上后打开补上。",
    add_bill: "那一次的总费用",
    add_day: "那一次是哪天",
    add_day_hint: "不记得可以不填，就当是在这一次之前。",
    add_as: |kind| format!("记上：{kind}"),
    keep: "再记一次看病，一项一项填",
    dropped: "删除了一次看病。10 秒内可以撤销。",
    take_back: "撤销",
    open: "打开",
    open_what: |visit| format!("打开{visit}"),
    drop: "删除",
    drop_what: |visit| format!("删除{visit}"),
    meters: "今年用掉多少",
    meter: |name, used, of| format!("{name} {of}，已到 {used}"),
    deductible_met: "起付线已过，后面都能报",
    used_up: "今年额度已用完",
    forecast: |you| format!("今年再花同样多的钱，您要付：{you}。"),
};

pub(super) const PREMIUM: PremiumTexts = PremiumTexts {
    title: |region| format!("{region}：每年保费谁交"),
    intro: "居民医保每年由个人交的那一部分，有的人员由政府资助。填上今年的个人缴费标准，就能看到各交多少。",
    caption: "个人缴费部分，谁交多少",
    who: "人员类别",
    share: "资助",
    subsidy: "政府交",
    own: "自己交",
    own_at_most: |amount| format!("最多 {amount}"),
    others: "其他人",
    unsaid: "文件没写",
    by: |status, year| format!("按 {year} 年起的{status}，现在可能不一样。"),
    sources: "出处",
};
