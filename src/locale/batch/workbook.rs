//! Why a workbook of a spreadsheet program cannot be read.

use crate::batch_terms::WorkbookFault;
use crate::language::Language;

/// The words in one language.
struct WorkbookTexts {
    old: &'static str,
    no_workbook: &'static str,
    damaged: &'static str,
    too_large: &'static str,
    no_such_sheet: fn(&str, &str) -> String,
    between: &'static str,
    empty: &'static str,
    from_1904: &'static str,
}

const ZH: WorkbookTexts = WorkbookTexts {
    old: "这是旧格式（.xls）或者有密码的表格，请另存为没有密码的 .xlsx 或者 CSV",
    no_workbook: "这是压缩文件，但不是 .xlsx 表格，请另存为 .xlsx 或者 CSV",
    damaged: "表格文件不完整或者已损坏，请重新保存、重新复制一次",
    too_large: "表格太大，请分成几个文件，或者另存为 CSV",
    no_such_sheet: |wanted, names| format!("没有叫“{wanted}”的工作表；有这些：{names}"),
    between: "、",
    empty: "表格里没有内容",
    from_1904: "表格的日期从 1904 年数起，会读错；请在设置中改为从 1900 年数起，或者另存为 CSV",
};

const EN: WorkbookTexts = WorkbookTexts {
    old: "a workbook of before 2007 (.xls), or one with a password; save it as .xlsx without one, or as CSV",
    no_workbook: "an archive, but no workbook (.xlsx); save the list as .xlsx or CSV",
    damaged: "the workbook is damaged or not whole; save it or copy it once more",
    too_large: "the workbook is too large; divide it, or save it as CSV",
    no_such_sheet: |wanted, names| format!("there is no sheet `{wanted}`; there are: {names}"),
    between: ", ",
    empty: "nothing stands in the workbook",
    from_1904: "the workbook counts its days from 1904 and would be read wrong; set it to 1900, or save it as CSV",
};

/// Why a workbook cannot be read, in words.
#[must_use]
pub fn workbook_fault_text(fault: &WorkbookFault, language: Language) -> String {
    let texts = match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    };
    match fault {
        WorkbookFault::Old => texts.old.to_owned(),
        WorkbookFault::NoWorkbook => texts.no_workbook.to_owned(),
        WorkbookFault::Damaged => texts.damaged.to_owned(),
        WorkbookFault::TooLarge => texts.too_large.to_owned(),
        WorkbookFault::NoSuchSheet { wanted, names } => {
            (texts.no_such_sheet)(wanted, &names.join(texts.between))
        }
        WorkbookFault::Empty => texts.empty.to_owned(),
        WorkbookFault::From1904 => texts.from_1904.to_owned(),
    }
}
