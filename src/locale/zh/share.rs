//! 链接、二维码，和公用设备。

use crate::app::{GuideStep, LinkFault};
use crate::locale::texts::{PaidTexts, ServedTexts, ShareTexts, SharedTexts};

pub(super) const SHARE: ShareTexts = ShareTexts {
    hint: "链接里没有姓名、证件号，也不经过服务器；打开它的设备会在浏览记录里留着它。",
    message: "复制发给家人的话",
    picture: "做成一张图片",
    read_aloud: "念给我听",
    no_voice: "这台设备上没有自带的中文语音，不能念。",
    keep_picture: "长按图片，可以保存或发送。",
    scan: "让家人扫一扫，看到同样的结果；长按也能保存。",
    taken: "这是家人发来的结果。",
    start_own: "自己重新算",
    copy: "复制链接",
    qr: "二维码：打开同样的内容",
    offered: "家人发来一份算好的结果：",
    replaces: "打开后，会代替您现在填的内容。",
    take: "看结果",
    leave: "自己算",
    unreadable: |fault| match fault {
        LinkFault::Newer => "这个链接是新版页面做的，请刷新页面再打开一次。",
        LinkFault::Unknown => "链接里有这个页面还不认识的内容，可能是新版页面做的。请刷新页面再打开一次。",
        LinkFault::CutOff => "链接不完整，后面少了一截。请让对方重新发，或扫二维码。",
        LinkFault::Damaged => "链接里的内容在路上变了，读不出来。请让对方重新发，或扫二维码。",
    },
    gone: "链接里的参保地，这个页面没有（可能已经撤下）。打开后请另选参保地，其他内容还在。",
    left_out: "没有算进去的几项，链接里也没有。",
    stays_in_history: "用链接打开过，浏览器的历史记录里就留着它和里面的内容。公用的设备，请用完后删除浏览记录。",
    close: "知道了",
    changed: |version, then, now| {
        format!("做链接时用的是第 {version} 版政策数据，当时您付 {then}；数据更新后，现在算得 {now}。")
    },
    changed_same: |version, now| {
        format!("做链接时用的是第 {version} 版政策数据；数据已更新，您付的还是 {now}。")
    },
    hatched: |said| format!("斜线：{said}"),
    column: |step| match step {
        GuideStep::Region => "参保地",
        GuideStep::Day => "出院日期",
        GuideStep::Insurance => "参保类型",
        GuideStep::Identities => "人员类别",
        GuideStep::Setting => "就医方式",
        GuideStep::Level => "医院级别",
        GuideStep::Place => "就医地点",
        GuideStep::Details => "其他情况",
        GuideStep::OutOfScope => "目录外",
        GuideStep::Year => "今年前面",
        GuideStep::Statement => "结算单已付",
        // The bill stands among the amounts.
        GuideStep::Total | GuideStep::Check | GuideStep::Result => "",
    },
    how_sure: "有多准",
    note: "说明",
};

pub(super) const SHARED: SharedTexts = SharedTexts {
    on: "公用电脑：自动清空",
    off: "关闭自动清空",
    hint: "2 分钟没操作就提醒，再过 1 分钟清空。",
    no_limit: "长辈版不限时，用完请点“下一位”清空。",
    countdown: |seconds| format!("很久没有人动了，{seconds} 秒后清空填写的内容。"),
    stay: "我还在用",
    sure: "清空以后找不回来，要清空吗？再按一次 Alt+N 也是清空。",
    clear: "清空",
    cleared: "已清空。10 秒内可以撤销。",
    undo: "撤销清空",
};

pub(super) const PAID: PaidTexts = PaidTexts {
    intro: "照结算单填各方实际付了多少，会标出和估算不一样的地方。只用来对照，不改上面的结果，也不会发送。不清楚的不填。",
    line: |name| format!("结算单上的{name}"),
    alike: "和估算一样",
    first_settle: "目录外或今年前面的情况还没弄清，这时对不出来。先把上面没弄清的补上，再来对。",
    alike_all: "填了的几项都和估算对得上。",
    within: |estimate| format!("在估算可能的范围里（估算 {estimate}）"),
    less: |estimate, sum| format!("和估算不一样：估算 {estimate}，少了 {sum}"),
    more: |estimate, sum| format!("和估算不一样：估算 {estimate}，多了 {sum}"),
    not_the_bill: |sum, bill| {
        format!("几项加起来是 {sum}，不等于总费用 {bill}，先看看有没有抄错，或者还有别处付的。")
    },
    take: "拿这句话去问窗口",
    differs: |name, estimate, really| format!("{name}估算 {estimate}、结算单上 {really}"),
    sentence: |lines| {
        format!("请帮我核对一下结算单：{}。是哪笔费用没有算进去，还是按了别的标准？", lines.join("；"))
    },
    unsure: "估算用的数字也有没弄清的，不一定是窗口算错。",
    copy: "复制这句话",
};

pub(super) const SERVED: ServedTexts = ServedTexts {
    prefilled: |settings| format!("本院已填 {settings} 项"),
    copy: |people| format!("复制今天的 {people} 位（不含姓名）"),
    drop: "清空这张表",
    hint: "可以粘贴到表格里。只在这个页面里，关掉就没有了。",
    newer: "有新版本在等：复制以后清空这张表，就会换用。",
};
