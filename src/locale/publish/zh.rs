//! 中文。

use super::PublishTexts;

pub(super) const TEXTS: PublishTexts = PublishTexts {
    added: |id, region, days| format!("新增 {id}：{region}，{days}"),
    days: |from, until| match until {
        Some(until) => format!("{from} 起，{until} 起不再有效"),
        None => format!("{from} 起"),
    },
    changed: |id, key, from, to| {
        let word = |one: Option<&str>| one.map_or_else(|| "（没有）".to_owned(), |one| format!("“{one}”"));
        format!("改了 {id} 的 {key}：{} 改成 {}", word(from), word(to))
    },
    removed: |id| format!("去掉 {id}：文件夹里没有这个政策包"),
    same: |file| format!("{file} 没有要改的"),
    dry: |file| format!("{file} 没有改（--dry-run 只说会改什么）"),
    written: |file| format!("{file} 已写好。网页读的 index.txt 和 pack.txt 用 estimate compile 生成"),
    refused: "有错误，目录没有改。改好以后再运行；estimate check 还会列出提醒",
};
