//! The usual names of the columns of a list of visits, and of what stands in them, in both languages: hospitals' and
//! bureaus' systems name them as they like, whatever language the reader of the result chose.

use crate::batch_terms::Column;
use crate::terms::{BillPart, FactId, Identity, Insurance, Level, Place, Setting, Sum, Tier};

/// Chinese names, then English ones; the first of each is shown. What only a pack has is called by its id.
type ColumnNames = [&'static [&'static str]; 2];

/// The names of a column.
pub(crate) fn column_names(column: Column) -> ColumnNames {
    match column {
        Column::Id => [
            &["编号", "序号", "就诊号", "住院号", "就诊流水号", "结算流水号", "流水号", "结算编号", "病案号"],
            &["id", "visit id", "claim id", "number"],
        ],
        Column::Person => [
            &["人员", "人员编号", "个人编号", "参保人", "参保人编号", "人员代码"],
            &["person", "person id", "member id", "patient id"],
        ],
        Column::Policy => {
            [&["政策", "政策包", "统筹区", "统筹地区", "参保地", "地区"], &["policy", "region", "pack"]]
        }
        Column::Date => [
            &["出院日期", "出院时间", "日期", "结算日期", "就诊日期", "出院日"],
            &["date", "discharge date", "day of discharge"],
        ],
        Column::Insurance => {
            [&["参保类型", "险种", "医保类型", "险种类型", "参保险种"], &["insurance", "insurance type"]]
        }
        Column::Identities => [
            &["人员类别", "身份", "救助身份", "困难类别", "人员身份", "救助对象类别", "医疗救助对象类别"],
            &["identities", "identity", "group"],
        ],
        Column::Setting => {
            [&["就医方式", "医疗类别", "就诊类型", "就医类型", "就诊类别"], &["setting", "kind of care"]]
        }
        Column::Level => [
            &["医院级别", "医院等级", "医疗机构级别", "医疗机构等级", "机构级别", "级别"],
            &["level", "hospital level"],
        ],
        Column::Place => [&["就医地点", "就医地", "就医地类型", "就医区域", "地点"], &["place", "where"]],
        Column::Bill(BillPart::Total) => [
            &["总费用", "医疗总费用", "医疗费总额", "费用总额", "总金额", "医疗费用总额", "费用合计"],
            &["total", "bill", "total bill", "total cost"],
        ],
        Column::Bill(BillPart::FullSelf) => {
            [&["全自费", "全自费金额", "自费", "自费金额", "丙类自费"], &["full self", "full self pay"]]
        }
        Column::Bill(BillPart::OverLimit) => {
            [&["超限价自费", "超限价", "超限价自费费用", "超限价金额"], &["over limit", "over limit pay"]]
        }
        Column::Bill(BillPart::AdvanceSelf) => [
            &["先行自付", "先行自付金额", "乙类先行自付", "乙类自付", "先自付金额"],
            &["advance self", "advance self pay"],
        ],
        Column::Bill(BillPart::Prepay) => [&["异地先行自付", "异地先付"], &["prepay"]],
        Column::References => [&["用参考数字"], &["references", "use references"]],
        Column::Stays => [&["已住院次数", "本年已住院次数"], &["stays", "stays so far"]],
        Column::Fact(fact) => fact_names(fact),
        Column::Sum(sum) => sum_names(sum),
        Column::Settled(tier) => settled_names(tier),
        Column::Figure(_) => [&[], &[]],
    }
}

fn fact_names(fact: FactId) -> ColumnNames {
    match fact {
        FactId::GrassrootsReferral => [&["经基层转诊", "基层转诊", "基层首诊转诊"], &["grassroots referral"]],
        FactId::SpecialDisease => [&["特殊病种", "重特大疾病", "大病病种"], &["special disease"]],
        FactId::FeeForService => [&["按项目付费"], &["fee for service"]],
        FactId::SevereMentalDisorder => [&["严重精神障碍", "精神障碍"], &["severe mental disorder"]],
        FactId::BedDays => [&["住院床日", "住院天数", "床日", "床日数"], &["bed days", "days"]],
        FactId::Employment => [&["在职退休", "在职状态", "人员状态"], &["employment"]],
        FactId::Stay => [&["第几次住院", "住院次数", "本年住院次数"], &["stay", "stay number"]],
        FactId::Age => [&["年龄", "周岁"], &["age"]],
        FactId::Contract => [&["签约家庭医生", "签约"], &["contract"]],
        FactId::Plan => [&["参保档次", "缴费档次"], &["plan"]],
        FactId::ContinuousYears => [&["连续参保年数", "连续参保年限"], &["continuous years"]],
        FactId::NoClaimYears => [&["零报销年数", "零报销年限"], &["no claim years"]],
        FactId::CivilServant => [&["公务员医疗补助", "公务员"], &["civil servant"]],
        FactId::Supplement => [&["商业补充保险", "惠民保"], &["supplement"]],
        FactId::Insurance | FactId::Setting | FactId::Level | FactId::Place | FactId::Own(_) => [&[], &[]],
    }
}

fn sum_names(sum: Sum) -> ColumnNames {
    match sum {
        Sum::BasicPaid => [&["本年基本医保已付", "年内基本医保已付"], &["basic paid so far"]],
        Sum::CriticalBurden => [&["本年大病累计", "年内大病累计"], &["critical burden so far"]],
        Sum::AidBurden => [&["本年基本救助累计", "年内救助累计"], &["aid burden so far"]],
        Sum::AidBasicPaid => [&["本年基本救助已付", "年内救助已付"], &["aid paid so far"]],
        Sum::TiltedBurden => [&["本年倾斜救助累计"], &["tilted burden so far"]],
        Sum::AidTiltedPaid => [&["本年倾斜救助已付"], &["tilted aid paid so far"]],
        Sum::MonitoredBurden => [&["本年个人负担累计"], &["monitored burden so far"]],
        Sum::Own(_) => [&[], &[]],
    }
}

fn settled_names(tier: Tier) -> ColumnNames {
    match tier {
        Tier::Basic => [&["结算单基本医保支付"], &["settled basic"]],
        Tier::Critical => [&["结算单大病保险支付"], &["settled critical"]],
        Tier::LargeAmount => [&["结算单大额补助支付"], &["settled large amount"]],
        Tier::AidBasic => [&["结算单基本救助支付"], &["settled aid basic"]],
        Tier::AidTilted => [&["结算单倾斜救助支付"], &["settled aid tilted"]],
        Tier::BedDay => [&["结算单床日定额支付"], &["settled bed day"]],
        Tier::Commercial => [&["结算单商业补充支付"], &["settled commercial"]],
        Tier::Fallback => [&["结算单政府兜底支付"], &["settled fallback"]],
        Tier::Own(_) => [&[], &[]],
    }
}

/// What an insurance is called.
pub(crate) fn insurance_names(one: Insurance) -> &'static [&'static str] {
    match one {
        Insurance::Resident => &[
            "居民",
            "居民医保",
            "城乡居民",
            "城乡居民医保",
            "城乡居民基本医疗保险",
            "城居",
            "新农合",
            "城镇居民",
        ],
        Insurance::Employee => &[
            "职工",
            "职工医保",
            "城镇职工",
            "城镇职工医保",
            "职工基本医疗保险",
            "城镇职工基本医疗保险",
            "城职",
        ],
    }
}

/// What a kind of care is called.
pub(crate) fn setting_names(one: Setting) -> &'static [&'static str] {
    match one {
        Setting::Inpatient => &["住院", "普通住院", "住院治疗"],
        Setting::Outpatient => &["门诊", "普通门诊", "门诊统筹"],
        Setting::ChronicOutpatient => &[
            "门诊慢特病",
            "慢特病",
            "门慢特",
            "门特",
            "门慢",
            "门诊慢性病",
            "门诊特殊病",
            "门诊慢性病特殊疾病",
        ],
        Setting::TwoDiseaseOutpatient => &["两病门诊", "两病", "高血压糖尿病门诊", "两病门诊用药"],
        Setting::Own(_) => &[],
    }
}

/// What a level is called.
pub(crate) fn level_names(one: Level) -> &'static [&'static str] {
    match one {
        Level::Grassroots => {
            &["基层", "基层医疗机构", "乡镇卫生院", "社区卫生服务中心", "卫生院", "村卫生室"]
        }
        Level::Primary => &["一级", "一级医院", "一级医疗机构", "一级甲等", "一级乙等"],
        Level::Secondary => &["二级", "二级医院", "二级医疗机构", "二级甲等", "二级乙等", "二甲", "二乙"],
        Level::Tertiary => &["三级", "三级医院", "三级医疗机构", "三级甲等", "三级乙等", "三甲", "三乙"],
        Level::Own(_) => &[],
    }
}

/// What a place is called.
pub(crate) fn place_names(one: Place) -> &'static [&'static str] {
    match one {
        Place::InCounty => &["县域内", "县内", "本县", "本县（区）内", "区县内", "本区县"],
        Place::InCity => &["市内", "本市", "县外市内", "县外、本市内", "统筹区内", "本市内"],
        Place::ReferredOut => &["转诊到市外", "转诊", "市外转诊", "转诊转院", "异地转诊", "转外就医"],
        Place::ResidentElsewhere => {
            &["长期住在外地", "长期异地", "异地长期居住", "异地安置", "长期居住外地", "异地长期居住人员"]
        }
        Place::TemporaryOut => &["临时外出就医", "临时外出", "自行外出就医", "未转诊", "未备案"],
        Place::Own(_) => &[],
    }
}

/// What an identity is called beside a pack's own words for it.
pub(crate) fn identity_names(one: Identity) -> &'static [&'static str] {
    match one {
        Identity::Destitute => &["特困", "特困人员", "特困供养人员", "五保"],
        Identity::Orphan => &["孤儿", "事实无人抚养儿童"],
        Identity::Subsistence => &["低保", "低保对象", "最低生活保障对象", "低保户"],
        Identity::LowIncomeEdge => {
            &["低保边缘", "低保边缘家庭", "低保边缘家庭成员", "低收入边缘家庭", "低边"]
        }
        Identity::BackToPoverty => &["返贫致贫人口", "返贫致贫"],
        Identity::AtRiskRural => &[
            "监测对象",
            "农村易返贫致贫人口",
            "易返贫致贫人口",
            "防返贫监测对象",
            "防止返贫监测对象",
            "脱贫不稳定人口",
            "边缘易致贫人口",
            "突发严重困难人口",
        ],
        Identity::LiftedOut => &["脱贫人口", "稳定脱贫人口"],
        Identity::IllnessImpoverished => &["因病致贫", "因病致贫重病患者"],
        Identity::RegisteredPoor => &["建档立卡", "建档立卡贫困人口", "建档立卡低收入人口"],
        Identity::KeyRecipient => &["重点救助对象"],
        Identity::ExtendedRecipient => &["拓展救助对象"],
        Identity::Own(_) => &[],
    }
}

/// What says that a person has no identity.
pub(crate) const NOBODY: &[&str] =
    &["无", "普通", "普通人员", "一般人员", "普通居民", "没有", "否", "none", "ordinary", "/"];
/// What says yes.
pub(crate) const YES: &[&str] = &["是", "有", "对", "1", "y", "yes", "true", "t", "√", "已"];
/// What says no.
pub(crate) const NO: &[&str] = &["否", "无", "没有", "不是", "0", "n", "no", "false", "f", "×", "未"];
/// What says that nobody knows.
pub(crate) const NOT_KNOWN: &[&str] = &["不清楚", "不详", "未知", "不知道", "unknown", "?"];
/// What systems write for nothing; an empty cell is nothing without it.
pub(crate) const NOTHING: &[&str] = &["null", "\\n", "(null)", "nan"];

/// What an answer to a standard fact is called.
pub(crate) fn answer_names(id: &str) -> &'static [&'static str] {
    match id {
        "active" => &["在职", "在职职工"],
        "retired" => &["退休", "退休职工", "退休人员"],
        _ => &[],
    }
}
