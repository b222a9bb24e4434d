//! 读不懂的地方怎么改。

use crate::problem::{Encoding, Syntax};

/// 一句话，花括号里依次填入写错的内容。
pub(super) const fn sentence(what: Syntax) -> &'static str {
    match what {
        Syntax::LookAlike { write: ' ', .. } => "这里的空白不是普通空格（{letter}），请改成普通空格",
        Syntax::LookAlike { write: '"', .. } => "引号 {letter} 不是半角的，请改成 {write}",
        Syntax::LookAlike { .. } => "{letter} 不是半角的，请改成 {write}",
        Syntax::Unseen(_) => "这里有一个看不见的字符（{letter}），请删掉",
        Syntax::Encoding(Encoding::Gbk) => {
            "文字不是 UTF-8 编码，像是存成了 GBK（ANSI）；请在编辑器里另存为 UTF-8"
        }
        Syntax::Encoding(Encoding::Utf16) => {
            "文字不是 UTF-8 编码，像是存成了 UTF-16（Unicode）；请在编辑器里另存为 UTF-8"
        }
        Syntax::Encoding(Encoding::Unknown) => "文字不是 UTF-8 编码；请在编辑器里另存为 UTF-8",
        Syntax::Blank => "这一行是空的；一行写一个病例",
        Syntax::SeveralLines(_) => {
            "一行写一个病例，这里的一个分成了 {count} 行写；请写成一行，例如用 jq -c . 文件名 转换"
        }
        Syntax::Behind => "一行写一个病例，这里后面还有内容；请删掉，或者另起一行",
        Syntax::CommaBehind => "一行写一个病例，后面不要逗号；请删掉它",
        Syntax::BehindValue => "值的后面还有内容，请删掉；注释要用 # 开头",
        Syntax::OpenQuote => "引号没有成对，请补上后面的 \"",
        Syntax::OpenBracket => "括号没有成对，请补上后面的括号",
        Syntax::CommaMissing => "这里的前面少一个逗号",
        Syntax::CommaExtra => "右括号前多了一个逗号，请删掉",
        Syntax::Colon => "名称后面要有冒号：\"名称\": 值",
        Syntax::NoValue => "请写成“名称 = 值”",
        Syntax::Name => "这里要写名称；名称用字母、数字和 - 写，别的要放在 \" 里",
        Syntax::Unquoted => "这里的值读不懂；文字、金额和比例要放在 \" 里",
        Syntax::SingleQuote => "这里要用双引号 \"，不用单引号",
        Syntax::Comment => "这里不能写注释，请删掉",
        Syntax::Backslash => "反斜杠 \\ 后面的字符不对；要写反斜杠本身，请写两个 \\\\",
        Syntax::Number => "数字的写法不对；金额和比例要放在 \" 里，例如 \"80000.00\"",
        Syntax::Date => "日期的写法不对，请写成 2023-05-01",
        Syntax::Twice => "同一个名称写了两次，请只留一个",
        Syntax::TooDeep => "括号套得太深，这里不需要这么多层",
        Syntax::LineEnd => "换行是旧 Mac 的格式；请在编辑器里改成 Windows 或 Unix 的换行",
        Syntax::NotAValue | Syntax::OtherVersion | Syntax::Damaged | Syntax::Other => {
            "这里读不懂；请看看前后的引号、括号、逗号和等号"
        }
    }
}

/// 字符的名称。
pub(super) const fn letter(letter: char) -> &'static str {
    match letter {
        '\u{a0}' | '\u{202f}' => "不换行空格",
        '\u{3000}' => "全角空格",
        '\u{200b}' => "零宽空格",
        '\u{200c}' | '\u{200d}' => "零宽连字符",
        '\u{2060}' => "零宽词连接符",
        '\u{feff}' => "字节顺序标记 BOM",
        '\u{ad}' => "软连字符",
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "文字方向符"
        }
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "字形变体符",
        '\t' => "制表符 Tab",
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "控制字符",
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' => "特殊空格",
        _ => "看不见的字符",
    }
}
