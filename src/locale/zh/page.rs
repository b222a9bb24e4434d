//! 页面四周、结算单、本地数字。

use crate::locale::texts::{FiguresTexts, OwnTexts, PageTexts, SectionTexts, StatementTexts};

pub(super) const PAGE: PageTexts = PageTexts {
    name: "医保待遇估算",
    tagline: "看病的钱，医保付多少，自己付多少",
    skip: "跳到结果",
    settings: "显示设置",
    large_print: "长辈版",
    usual_print: "标准字号",
    to_desk: "改成整页表单",
    to_guide: "改成一问一答",
    next_person: "下一位（Alt+N）",
    loading: "正在读取……",
    loading_long: "网络有些慢，还在读取。填好的内容不会丢。",
    failed: "有一个文件没有读到",
    failed_network: "可能是网络断开了。请检查网络，然后再试。填好的内容还在。",
    failed_status: |status| format!("服务器没有给出文件（{status}）。请过一会儿再试。填好的内容还在。"),
    failed_broken: "文件读到了，但内容有误，不能用来估算。请告诉提供这个页面的单位。",
    failed_changed: "网站上的文件和这一页对不上，可能刚换了新版本。请先记下填好的内容，再重新打开。",
    try_again: "再试一次",
    open_again: "重新打开",
    no_decision: "这是估算，不是审批决定。实际报销以医保经办机构结算为准。",
    stays_here: "您填写的内容不会发送出去。算出结果后它也写在网页地址里，方便转发和刷新，所以浏览记录里会有；公用电脑不写。",
    whom_to_ask: |line| format!("拿不准时，请问参保地的医保经办窗口，或拨打医保服务热线 {line}。"),
    own_line: |line| format!("{line}（12393 也行）"),
    embedded: |name| {
        format!("这一页放在“{name}”的网页里；数字来自公开的文件和报道，每个都写明出处，没有经它核定。")
    },
    figures: "查看全部政策数字",
    back: "返回",
    newer_now: "有新版本，马上换用。",
    newer_waits: "有新版本。填好的内容不受影响；等您点“下一位”清空以后，或者下次打开时再换用。",
    renewed: "政策数字刚更新，结果已按新的重新计算。",
};

pub(super) const STATEMENT: StatementTexts = StatementTexts {
    on_top_short: |about| format!("{about}，不算目录外"),
    heading: "和结算单逐行对照",
    caption: "与医疗保障基金结算清单相同的项目，金额单位：元",
    item: "项目",
    amount: "金额（元）",
    total: "医疗费总额",
    in_scope: "符合政策范围",
    not_known: "不清楚",
    aid: "医疗救助支付",
    other: "其他支付",
    paid: "基金支付总额",
    personal: "个人负担",
    ratio_in_scope: "政策范围内报销比例",
    ratio_overall: "实际报销比例",
};

pub(super) const OWN: OwnTexts = OwnTexts {
    heading: "您填的当地标准",
    question: |name| format!("本地的{name}是多少？"),
    hint_amount: "问当地医保窗口。请填最后适用于您的数字（困难群众减半、加点之后的），就按您填的算。",
    hint_share: "填百分数，例如 75。填好后马上重算。",
    undo: "撤销",
    undo_what: |name| format!("撤销：{name}"),
    undo_all: "全部撤销",
    not_counted: "没看懂，没有算进去",
    done: "好了",
};

pub(super) const SECTIONS: SectionTexts = SectionTexts {
    curve: "费用变多变少，自己付多少",
    premium: "每年保费谁交",
    share: "发给家人（二维码、链接）",
    paid: "结算完了：填窗口实际付的，对一对",
};

pub(super) const FIGURES: FiguresTexts = FiguresTexts {
    change: |name| format!("填写本地的{name}"),
    title: |region| format!("{region}：全部政策数字"),
    intro: "估算用到的每个数字都在这里，连同出处。标“参考”的不是本地规定，标“未公布”的没有数字。",
    reading_used: "这次用到了",
    otherwise: |verb, sum| format!("换一种理解：{verb} {sum}"),
    otherwise_more: |sum| format!("，比现在多 {sum}"),
    otherwise_less: |sum| format!("，比现在少 {sum}"),
    otherwise_same: "换一种理解，您付的一样多。",
    otherwise_unknown: "换一种理解算不出来：没有数字。",
    choose_region_first: "请先选择参保地。",
};
