//! 各个选项的说法。

use crate::locale::words::WordTexts;
use crate::terms::{FactId, FigurePath, Insurance, Kind, Level, Part, Place, Setting, Status, Tier};

pub(in crate::locale) const WORDS: WordTexts = WordTexts {
    insurance: |one| match one {
        Insurance::Resident => ("城乡居民医保", "自己每年交一次，包括老人、孩子、农民"),
        Insurance::Employee => ("职工医保", "单位和个人一起交，或退休职工"),
    },
    setting: |one| match one {
        Setting::Inpatient => ("住院", ""),
        Setting::Outpatient => ("普通门诊", ""),
        Setting::ChronicOutpatient => ("门诊慢特病", "已办门诊慢性病、特殊疾病待遇"),
        Setting::TwoDiseaseOutpatient => ("“两病”门诊", "高血压、糖尿病门诊用药"),
        Setting::Own(_) => ("", ""),
    },
    level: |one| match one {
        Level::Grassroots => ("基层", "乡镇卫生院、社区卫生服务中心"),
        Level::Primary => ("一级医院", "较小的医院"),
        Level::Secondary => ("二级医院", "多数县医院、区医院"),
        Level::Tertiary => ("三级医院", "市里、省里的大医院（三甲等）"),
        Level::Own(_) => ("", ""),
    },
    place: |one| match one {
        Place::InCounty => ("本县（区）内", ""),
        Place::InCity => ("县外、本市内", ""),
        Place::ReferredOut => ("转诊到市外", "已办转诊手续"),
        Place::ResidentElsewhere => ("长期住在外地", "已办异地备案"),
        Place::TemporaryOut => ("临时外出就医", "没有转诊，自己去的"),
        Place::Own(_) => ("", ""),
    },
    fact: |fact| match fact {
        FactId::GrassrootsReferral => ("基层转诊", "先在乡镇卫生院、社区看过，由它转来"),
        FactId::SpecialDisease => ("规定的特殊病种", "看诊断证明，或问医院医保办"),
        FactId::FeeForService => ("医院怎么收费", "问医院收费处；多数医院是按项目"),
        FactId::Employment => ("在职还是退休", "按医保上登记的身份"),
        FactId::Stay => ("今年第几次住院", "把这一次也算上"),
        FactId::Age => ("多少周岁", ""),
        FactId::Contract => ("已签约家庭医生或选定医疗机构", ""),
        FactId::Plan => ("参保的是哪一档", "看缴费凭证"),
        FactId::ContinuousYears => ("连续参保多少年", "中间没有断过的"),
        FactId::NoClaimYears => ("连续多少年没有报销过", ""),
        FactId::CivilServant => ("享受公务员医疗补助", "公务员和参照公务员的，问单位"),
        FactId::Supplement => ("参加了当地的商业补充保险", "例如“惠民保”"),
        _ => ("", ""),
    },
    fact_answer: |fact, id| match (fact, id) {
        (FactId::GrassrootsReferral, "yes") => "有",
        (FactId::GrassrootsReferral, "no") => "没有",
        (FactId::SpecialDisease, "no") => "不是",
        (FactId::FeeForService, "yes") => "按项目收费",
        (FactId::FeeForService, "no") => "按病种收费（一口价）",
        _ => answer(id),
    },
    answer,
    counted: |fact, number| match fact {
        FactId::Stay => format!("第 {number} 次住院"),
        FactId::Age => format!("{number} 岁"),
        FactId::ContinuousYears => format!("连续参保 {number} 年"),
        FactId::NoClaimYears => format!("连续 {number} 年没有报销"),
        _ => number.to_string(),
    },
    tier,
    figure: |tier, path| match path {
        FigurePath::Prepay => "先行自付比例".to_owned(),
        // The tier's name says it: 政府兜底比例.
        path if path.part() == Part::Floor => format!("{tier}比例"),
        _ => format!("{tier}{}", part(path)),
    },
    kind: |kind, status| match kind {
        Kind::User => "您填写",
        Kind::Published => match status {
            Status::Draft => "草案写明",
            Status::Reported => "报道写明",
            Status::InForce | Status::General => "已公布",
            Status::Invented => "虚构",
        },
        Kind::Derived => "推算",
        Kind::AtLeast => "至少",
        Kind::Average => "平均数",
        Kind::AtMost => "没公布，先不算",
        Kind::Reference => "参考",
        Kind::Unpublished => "未公布",
    },
    status: |status| match status {
        Status::Draft => "征求意见稿",
        Status::InForce => "当时有效",
        Status::Reported => "新闻报道",
        Status::Invented => "虚构",
        Status::General => "一般估算，不是哪个地方的规定",
    },
    years: |from, last| match last {
        None => format!("{from}年起"),
        Some(last) if last == from => format!("只管 {from} 年出院的"),
        Some(last) => format!("只管 {from}–{last} 年出院的"),
    },
    elsewhere: "没有我的地方",
    region_search: "找地区：输地名或拼音首字母",
    more_regions: |count| format!("还有 {count} 个没列出来，输地名就能找到。"),
    unlimited: "不封顶",
    ordinary: "普通参保人员",
};

fn answer(id: &str) -> &'static str {
    match id {
        "active" => "在职",
        "retired" => "退休",
        "yes" => "是",
        "no" => "否",
        "unknown" => "不清楚",
        _ => "",
    }
}

fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "基本医保",
        Tier::Critical => "大病保险",
        Tier::LargeAmount => "职工大额补助",
        Tier::AidBasic => "医疗救助（基本）",
        Tier::AidTilted => "医疗救助（倾斜）",
        Tier::BedDay => "床日定额救助",
        Tier::Commercial => "商业补充保险",
        Tier::Fallback => "政府兜底",
        Tier::Own(_) => "其他支付",
    }
}

fn part(path: FigurePath) -> &'static str {
    match path.part() {
        Part::Deductible => "起付线",
        Part::Ratio => "支付比例",
        Part::Cap => "封顶线",
        Part::Amount if path.tier() == Some(Tier::BedDay) => "每床日金额",
        Part::Amount => "定额",
        Part::Floor => "兜底比例",
    }
}
