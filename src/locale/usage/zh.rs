//! 命令行的中文说法。

use super::Usage;
use std::io::ErrorKind;

pub(in crate::locale) const HELP: &str = "\
estimate                    每行读一个病例（JSON），每行写一个估算结果或错误
estimate year               每行读一个列表：同一年里的各次就医；写各次的结果
estimate batch 表 --out 结果.csv|结果.xlsx [--policy 编号,…] [--set 列名=值 …] [--compare 政策包] [--summary 文件]
               [--columns 文件] [--ignore-unknown] [--sheet 工作表] [--threads 个数]
                            第一行是列名的一张就医表（CSV 或 .xlsx；.xlsx 读第一张有内容的工作表，或 --sheet 写的那张）：
                            每行写出谁付多少、上下限，或者这一行有什么问题，先后不变。
                            --set 写各行都一样的内容，--columns 的文件说明别的列名是什么（每行如“医疗费 = 总费用”，等号后不写就不读），--policy 写政策包（写几个就按日期取）；--compare 再按另一个政策包
                            （文件、文件夹或编号）算一遍；--summary 写合计、分组、分位数和变化（JSON；文件名以
                            .html 结尾的写成网页）。有“人员”一列的，把一个人一年里的几次合在一起算：这时整张表
                            放在内存里，否则内存不随行数增加
estimate generate --policy 编号 --rows 行数 [--seed 种子] [--persons 人数]
                            写出这么多行供试用的就医表（CSV）。内容是编造的，不说明任何地方的情况
estimate compare            每行读一个列表；写每个病例的结果，以及与第一个的差别
estimate breakpoints        每行读一个病例，写出支付比例改变的每一个总费用
estimate readings           每行读一个病例，写出政策里每处不清楚的文字：结果是否依据它的读法，
                            换一种读法个人付多少（null 表示没有数字）
estimate solve --target 元
                            每行读一个病例，写出个人最多付这么多时总费用可以有多大
estimate policies           列出政策包
estimate premium --policy 编号 --identity 编号 --premium 元 [--fact 条件=值 …]
                            个人缴费里资助多少
estimate check [文件|文件夹 …] [--sources 文件夹] [--json]
                            政策包、算例和目录里的错误与可疑之处；写了 --sources 就在原文（*.txt、*.md）里核对每段引文。
                            退出状态：0 没有错误，1 有错误，2 用法不对或文件读不出来
estimate diff 旧 新 [--json]
                            两个政策包（文件、文件夹或编号）之间改变了什么：给谁付多少，说些什么，典型病例前后各付多少
estimate compile 文件夹      检查目录和每个政策包，写成网页和 JavaScript 包读的样子：index.txt 和 编号/pack.txt
estimate publish 文件夹 [--dry-run] [--sources 文件夹]
                            照文件夹里各个政策包改好目录 index.toml：原来的先后和注释不变，新的加在最后，说出改了什么；
                            政策包有错误就不改。--dry-run 只说会改什么
estimate review 政策包       审核表（HTML，可以打印）：政策包（文件、文件夹或编号）的每个数字，连同类别、引文、文件、条款和读法，
                            留出签字的地方
estimate review 政策包 --checked 日期 [--sources 文件夹]
                            审核表签完以后：把每个数字都与原文核对过的那一天写进政策包文件的 checked；政策包有错误就不写
estimate conformance [编号 …] [--csv]
                            政策包（不写就是目录里的全部）旁边的算例：病例、手算或原文里应有的结果和它的来源，写成一个
                            JSON 文件（--csv 写成表），别的引擎或结算系统可以用它核对，见 docs/conformance.md
estimate schema case|estimate|javascript|pack|cases|index|conformance
                            JSON Schema
estimate page 文件           填好地区和主要规则的网页（index.html）
选项
  --packs 文件夹             政策包所在的文件夹（不写就用程序源码旁的 static/policies）
  --lang zh|en              用哪种语言（不写就用 zh）
  --help                    显示这些说明
退出状态：0 完成（病例的错误写在它那一行），1 输入、输出或政策包读不了，2 用法不对
";

/// 一句话。
pub(super) fn usage(usage: &Usage) -> String {
    match usage {
        Usage::NoValue(option) => format!("{option} 后面要有一个值"),
        Usage::Twice(option) => format!("{option} 写了两次，请只留一个"),
        Usage::NoOption(option) => format!("没有 {option} 这个选项"),
        Usage::NotHere { command, option } if command.is_empty() => {
            format!("只估算时没有 {option} 这个选项，请删掉，或写上命令")
        }
        Usage::NotHere { command, option } => format!("{command} 没有 {option} 这个选项，请删掉"),
        Usage::NoCommand(command) => format!("没有“{command}”这个命令"),
        Usage::Needs { command, option } => format!("{command} 要写 {option}"),
        Usage::NoLanguage(id) => format!("没有“{id}”这种语言，请写 zh 或 en"),
        Usage::NotAnAmount(text) => format!("“{text}”不是金额，请写成 350 或 350.00（元）"),
        Usage::NotWhole(text) => format!("“{text}”不是整数"),
        Usage::NotADay(text) => format!("“{text}”不是日期，请写成 2026-01-15"),
        Usage::NotAColumn(said) => format!("“{said}”要写成 列名=值，例如 --set 医院级别=三级"),
        Usage::NotAMapping(line) => format!("“{line}”要写成 列名 = 认得的列名，例如 医疗费 = 总费用"),
        Usage::WrongColumns(said) => said.clone(),
        Usage::SameFile(file) => format!("--out 不能是要读的文件本身（{file}）"),
        Usage::NotAFolderOfPacks(folder) => {
            format!("publish 要写放着各个政策包的文件夹（里面有 编号/pack.toml），“{folder}”不是")
        }
        Usage::NoPack(id) => format!("没有“{id}”这个政策包"),
        Usage::NoIdentity { policy, identity } => format!("{policy} 里没有“{identity}”这类人员"),
        Usage::PageLine { line, count } => format!("网页里要有一行“{line}”，现在有 {count} 行"),
        Usage::NotAFact(said) => format!("“{said}”要写成 条件=值，例如 --fact age=12"),
        Usage::WrongFacts(said) => said.clone(),
        Usage::NotText(argument) => format!("“{argument}”不是 UTF-8 文字"),
    }
}

/// 系统的说法。
pub(super) const fn of_system(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "没有这个文件或文件夹",
        ErrorKind::PermissionDenied => "没有权限读写",
        ErrorKind::IsADirectory => "这是文件夹，不是文件",
        ErrorKind::NotADirectory => "这不是文件夹",
        ErrorKind::AlreadyExists => "已经有同名的文件",
        ErrorKind::StorageFull => "存储空间已满",
        ErrorKind::ReadOnlyFilesystem => "这里只能读，不能写",
        _ => return None,
    })
}
