//! The forms for what a pack says beside figures and rows, in Chinese.

use crate::app::{TableField, TableForm};

/// What a form is for: its heading, and a sentence.
pub(super) fn table(form: TableForm) -> [&'static str; 2] {
    match form {
        TableForm::Head => ["政策包的开头：哪个地区、哪份规定、从哪天起", "已经写着的在这里改；不要的清空。"],
        TableForm::Document => [
            "一份文件的标题、发文机关和日期",
            "文件第一次用到时就登记好了；英文的标题和机关、没有读到的日期在这里补上。",
        ],
        TableForm::Derived => [
            "加一个由别的数字得出的数字",
            "文件只写“降低50%”“提高5个百分点”“每多一年加4000元”时，选它说的是哪个数字，再写变化多少。几种变化填一种。",
        ],
        TableForm::Premium => ["加一条参保资助", "给哪些人代缴多少；数字先从文件里选进来。"],
        TableForm::Reading => [
            "加一条读法",
            "文件里不清楚的话怎样理解。计算本身用到的几条，检查会说缺哪一条，在这里选；本地自己的写自己的编号。",
        ],
        TableForm::Group => [
            "加一类人员",
            "这里有待遇的每一类人都要写：本地怎么叫，凭什么知道自己是不是。本地自己的类别，写它照谁的待遇办。",
        ],
        TableForm::Choice => [
            "加一个自己的选项（地点、级别……）",
            "通用的选项不够用时才加，例如“省内异地”。没有自己的行时，照另一个选项办。",
        ],
        TableForm::Question => [
            "加一个自己的问题（本地自己的条件）",
            "待遇取决于通用的条件里没有的事，才加，例如“外出前备案了吗”。加了以后，在“加一行待遇”的更多条件里用它；没有用到的不会问。",
        ],
        TableForm::Payer => {
            ["加一个自己的付款方", "公务员补助、惠民保一类，各付各的。加了以后，在“加一行待遇”里给它写待遇。"]
        }
        TableForm::Alert => ["加一条预警", "一年的个人负担到了多少，就会有人主动联系。"],
        TableForm::Promise => {
            ["加一条承诺", "文件说个人负担不超过范围内费用的多少；算出来高于它，页面上会说明。"]
        }
        TableForm::Notice => {
            ["加一条提示", "这些人在这种情况下该知道的一句话，例如不用交押金。出自文件，写原文。"]
        }
        TableForm::Place => [
            "加一条：就医地点改变什么",
            "转诊、异地就医时，基本医保的比例降多少，或者先由个人付多少。三个数字至少选一个。",
        ],
        TableForm::Sum => [
            "加一个年度累计",
            "一年合计的起付线、限额按它算。加了以后，在“加一行待遇”里选用它；没有用到的，会列为错误。",
        ],
    }
}

/// What a field is.
pub(super) fn field(form: TableForm, field: TableField) -> &'static str {
    match (form, field) {
        (_, TableField::KnownReading) => "哪一条（计算本身用到的）",
        (TableForm::Reading, TableField::Id) => "编号（大写英文字母和 -，例如 R-AH1）",
        (TableForm::Reading, TableField::TextZh) => "怎样理解（中文）",
        (TableForm::Reading, TableField::TextEn) => "怎样理解（英文）",
        (_, TableField::Known) => "是哪一类（通用的类别）",
        (_, TableField::Fact) => "给哪一项加",
        (TableForm::Head, TableField::Id) => "编号（小写英文字母、数字和 -，例如 anshan-2023）",
        (TableForm::Derived, TableField::Id) => "名字（小写英文字母和 -，例如 critical-deductible-half）",
        (_, TableField::RegionZh) => "地区名称（中文）",
        (_, TableField::RegionEn) => "地区名称（英文）",
        (_, TableField::ProvinceZh) => "哪个省、自治区、直辖市（中文，可以不写）",
        (_, TableField::ProvinceEn) => "哪个省、自治区、直辖市（英文）",
        (_, TableField::ScopeZh) => "只管哪里的一句话（中文，可以不写）",
        (_, TableField::ScopeEn) => "只管哪里的一句话（英文）",
        (_, TableField::TitleZh) => "标题（中文）",
        (_, TableField::TitleEn) => "标题（英文）",
        (_, TableField::Status) => "依据的是什么",
        (_, TableField::FirstDay) => "从哪天起执行，例如 2026-01-01",
        (_, TableField::DayAfter) => "到哪天为止（这一天已经不算；没有就不写）",
        (_, TableField::IssuerZh) => "发文机关（中文）",
        (_, TableField::IssuerEn) => "发文机关（英文）",
        (_, TableField::Issued) => "哪天印发，例如 2025-12-01",
        (_, TableField::EachFact) => "随哪个数目增加",
        (_, TableField::EachPlus) => "每一个加多少",
        (_, TableField::EachBeyond) => "超过几才开始加（不写就是从 0）",
        (_, TableField::AtMostShare) => "合计最多加原数的百分之几（没有就不写）",
        (TableForm::Document, TableField::Document) => "哪一份",
        (_, TableField::Of) => "由哪个数字得出",
        (_, TableField::ByPoints) => "加几个百分点（降低写 -5）",
        (_, TableField::ByFactor) => "乘以百分之几（降低 50% 写 50，提高 20% 写 120）",
        (_, TableField::ByPersonFactor) => "个人自付的部分乘以百分之几",
        (_, TableField::Share) => "代缴个人缴费的多少",
        (TableForm::Premium, TableField::Groups) => "哪类人",
        (TableForm::Sum, TableField::Id) => "编号（小写英文字母和 _，例如 outpatient_paid）",
        (TableForm::Question, TableField::Id) => "编号（小写英文字母和 -，例如 filed）",
        (TableForm::Payer, TableField::Id) => "编号（小写英文字母和 -，例如 civil-servant-aid）",
        (TableForm::Alert | TableForm::Promise | TableForm::Notice, TableField::Id) => {
            "编号（小写英文字母和 -）"
        }
        (_, TableField::QuestionZh) => "问题（中文）",
        (_, TableField::QuestionEn) => "问题（英文）",
        (_, TableField::Answers) => "怎样回答",
        (_, TableField::From) => "最小是几（不写就是 0）",
        (_, TableField::Until) => "到几为止（不含）",
        (_, TableField::Options) => "选项，每行一个：编号，中文名称，英文名称",
        (_, TableField::Usual) => "没有回答时按什么算",
        (_, TableField::After) => "在哪一层之后付",
        (_, TableField::Line) => "结算单上的哪一行",
        (TableForm::Alert, TableField::Groups) => "哪类人（不选就是其他所有人）",
        (_, TableField::Groups) => "哪类人（不选就是所有人）",
        (_, TableField::Threshold) => "预警线",
        (_, TableField::Limit) => "个人负担不超过范围内费用的多少",
        (_, TableField::BeforeDischarge) => "出院以后就用不上了吗",
        (_, TableField::TextZh) => "告诉人的话（中文）",
        (_, TableField::TextEn) => "告诉人的话（英文）",
        (TableForm::Notice, TableField::Place) => "哪些就医地点（不选就是都管）",
        (TableForm::Group, TableField::Id) => "编号（小写英文字母和 -，例如 martyr-family）",
        (_, TableField::Id) => "编号（小写英文字母和 -，例如 out-of-city）",
        (_, TableField::NameZh) => "名称（中文）",
        (_, TableField::NameEn) => "名称（英文）",
        (TableForm::Group, TableField::HintZh) => "一句话，让人知道自己是不是（中文）",
        (TableForm::Group, TableField::HintEn) => "一句话，让人知道自己是不是（英文）",
        (_, TableField::HintZh) => "一句话说明（中文）",
        (_, TableField::HintEn) => "一句话说明（英文）",
        (_, TableField::Like) => "没有自己的行时，照谁的",
        (_, TableField::Adds) => "加什么",
        (_, TableField::Tier) => "哪一层的",
        (_, TableField::Insurance) => "哪种医保",
        (_, TableField::Setting) => "哪类就医（不选就是都算）",
        (_, TableField::Place) => "哪些就医地点",
        (_, TableField::Prepay) => "先由个人付的比例",
        (_, TableField::Factor) => "支付比例乘以",
        (_, TableField::Points) => "支付比例加减的百分点",
        (_, TableField::Document) => "出自哪个文件",
        (_, TableField::Section) => "哪一节、哪一条",
        (_, TableField::Quote) => "原文里的一句",
    }
}
