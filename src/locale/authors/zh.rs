//! 政策包作者页，中文。

use super::AuthorsTexts;
use crate::app::Aside;

pub(in crate::locale) const TEXTS: AuthorsTexts = AuthorsTexts {
    name: "政策包检查",
    tagline: "写好一个政策包，在这里检查和试算",
    skip: "跳到检查结果",
    give: "放入文件",
    choose: "选择 pack.toml、cases.toml 和原文（.txt、.md），可以一次选几个",
    or_drop: "也可以把文件拖到本页任何地方。改过以后，再放一次就重新检查。",
    stays_here: "文件只在这台设备上读，不会发送出去，关掉页面就没有了。",
    in_use: "正在用的文件",
    start_again: "全部撤下，从头开始",
    aside: |aside, name| match aside {
        Aside::Unreadable => format!("{name} 没有用：读不出来，或超过了 4 MB"),
        Aside::OtherEncoding(line) => format!(
            "{name} 没有用：第 {line} 行不是 UTF-8 编码，是不是存成了 GBK（ANSI）？请在编辑器里另存为 UTF-8"
        ),
        Aside::OtherKind => format!("{name} 没有用：这里只要 pack.toml、cases.toml 和 .txt、.md 的原文"),
        Aside::Replaced => format!("{name} 没有用：一次只检查一个政策包，用的是后面那个文件"),
    },
    found: "检查结果",
    nothing_yet: "还没有文件。",
    no_pack: "还缺 pack.toml。",
    counts: |errors, warnings| format!("错误 {errors} 处，提醒 {warnings} 处"),
    unsearched: "没有放入原文，所以没有核对引文是否在原文里。",
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
