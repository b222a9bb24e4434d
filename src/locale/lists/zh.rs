//! 批量测算网页的说法。

use super::ListsTexts;

pub(in crate::locale) const TEXTS: ListsTexts = ListsTexts {
    sheet: "读哪一张工作表",
    choose_sheet: "请选择",
    name: "批量测算",
    tagline: "一张就医表，算出各层待遇的合计；换一个政策要多付多少，谁受益",
    skip: "跳到结果",
    stays_here: "表只在这台设备上读和算，不会发送出去，关掉网页就没有了。",
    no_settlement: "这是估算，不是结算；实际支付以结算为准。",
    give: "就医表",
    choose: "选择一张表（.xlsx 或 CSV，第一行是列名；CSV 用 UTF-8、GBK、UTF-16 都可以）",
    or_paste: "或者把表格软件里的行粘贴在这里，连同列名",
    use_pasted: "用粘贴的内容",
    pasted: "粘贴的内容",
    try_it: "用一张编造的表试试",
    invented: "编造的表（1000 行）",
    policy: "政策",
    packs_coming: "正在读取政策……",
    packs_failed: "政策没有读到，请检查网络后刷新页面。",
    of_all_rows: "各行按哪个政策",
    list_says: "表里写着（“政策”或“统筹区”一列）",
    compare: "再与哪个政策比较",
    compare_none: "不比较",
    own_pack: "或者给一个改过的政策包（pack.toml 或 pack.txt）",
    compared_is: |title| format!("与“{title}”比较"),
    carried: |before, after| format!("从政策包工作台带来：各行按“{before}”，再与“{after}”比较。"),
    carried_unchecked: "试算 · 未通过检查：改之后的政策包还有错误，比较的结果不能使用。",
    older_pack: "这个 pack.txt 是旧版程序编译的，这里读不懂。请放入它的 pack.toml，或在政策包工作台里重新下载 pack.txt。",
    newer_pack: "这个 pack.txt 是比本网页更新的程序编译的，这里读不懂。请刷新网页换成新版再试；刷新后还是这样，请让网站管理员更新网站。",
    damaged_pack: "这个 pack.txt 不完整，或者被改动过。请重新取一份，或放入它的 pack.toml。",
    overrides: |title| format!("各行都按上面选的“{title}”；表里“政策”或“统筹区”一列不读。"),
    missing: |name, looked_for| {
        format!(
            "缺少“{name}”这一列；找过这些列名：{looked_for}。请在上面选出哪一列是它，或者在表里加上这一列"
        )
    },
    missing_policy: "表里没有写各行按哪个政策，请在上面选一个",
    locked: "正在测算，停下以后才能换表、换政策。",
    columns: "列",
    all_known: |count| format!("{count} 列都认得。"),
    what_says: |name| format!("“{name}”这一列是"),
    not_read: "不读这一列",
    ignore_rest: "其余不认得的列都不读",
    mapping_file: "用以前保存的列名对应（一行一个，例如 医疗费 = 总费用）",
    no_mapping: |line| format!("“{line}”要写成 列名 = 认得的列名，例如 医疗费 = 总费用"),
    keep_mapping: "保存这些列名对应，下次同样的表直接用",
    mapping_name: "列名对应.txt",
    same_in_all: |name| format!("表里没有“{name}”，各行都是"),
    not_said: "请选择",
    start: "开始测算",
    cancel: "停下",
    cancelled: "已经停下。",
    failed: "文件读不下去了，请再给一次。",
    going: |percent, rows| format!("{percent}%，{rows} 行"),
    pace: |rows, seconds| match seconds {
        0..120 => format!("每秒约 {rows} 行，大约还要 {seconds} 秒"),
        _ => format!("每秒约 {rows} 行，大约还要 {} 分钟", seconds.div_ceil(60)),
    },
    results: "结果",
    counted: |rows, refused| format!("{rows} 行，有问题 {refused} 行"),
    unpublished: |rows| {
        format!(
            "其中 {rows} 行有待遇没有公布数字：下面的合计、平均、分布里没有算它们付的钱，个人负担可能偏高。"
        )
    },
    worked_out: "哪天算的",
    is: |name, said| format!("{name}：{said}"),
    download: "下载每一行的结果（CSV）",
    file_name: "批量测算结果.csv",
    save_workbook: "下载表格（XLSX）",
    workbook_name: "批量测算结果.xlsx",
    print: "打印报告",
};
