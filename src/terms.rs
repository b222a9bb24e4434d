//! The vocabulary of the field: every standard id that a case, a pack or an estimate may contain. Settings, levels,
//! places, identities, tiers and sums of a pack's own stand beside the standard ones under an [`Id`].

mod applied_for;
mod fact;
mod id;
mod ids;
mod path;
mod tier;

pub use fact::{ALWAYS_SAID, NUMBER_FACTS, STANDARD_FACTS, StandardFact, UNKNOWN, Values};
pub use id::Id;
use ids::open_ids;
pub(crate) use ids::{ids, place_of};
pub use path::{FigurePath, VISIT};
pub use tier::{CapCounts, OWN_ROWS, Role, TierRule};

ids! {
    /// Which basic insurance a person has.
    Insurance {
        /// 城乡居民医保.
        Resident = "resident",
        /// 职工医保.
        Employee = "employee",
    }
}

open_ids! {
    /// What kind of care the bill is for.
    Setting {
        /// 住院.
        Inpatient = "inpatient",
        /// 普通门诊.
        Outpatient = "outpatient",
        /// 门诊慢特病.
        ChronicOutpatient = "chronic-outpatient",
        /// 高血压、糖尿病("两病")门诊.
        TwoDiseaseOutpatient = "two-disease-outpatient",
    }
}

open_ids! {
    /// The hospital's level.
    Level {
        /// 基层: township health centre, community health centre.
        Grassroots = "grassroots",
        /// 一级.
        Primary = "primary",
        /// 二级.
        Secondary = "secondary",
        /// 三级.
        Tertiary = "tertiary",
    }
}

open_ids! {
    /// Where the hospital is, and how the person came there.
    Place {
        /// 县域内.
        InCounty = "in-county",
        /// 县外市内.
        InCity = "in-city",
        /// 转诊到市外.
        ReferredOut = "referred-out",
        /// 长期居住在外地(已备案).
        ResidentElsewhere = "resident-elsewhere",
        /// 临时外出就医.
        TemporaryOut = "temporary-out",
    }
}

open_ids! {
    /// What a person has been recognised as by the civil-affairs or rural-revitalisation office.
    Identity {
        /// 特困人员.
        Destitute = "destitute",
        /// 孤儿(含事实无人抚养儿童).
        Orphan = "orphan",
        /// 低保对象.
        Subsistence = "subsistence",
        /// 低保边缘家庭成员.
        LowIncomeEdge = "low-income-edge",
        /// 返贫致贫人口.
        BackToPoverty = "back-to-poverty",
        /// 农村易返贫致贫人口(监测对象).
        AtRiskRural = "at-risk-rural",
        /// 脱贫人口.
        LiftedOut = "lifted-out",
        /// 因病致贫重病患者.
        IllnessImpoverished = "illness-impoverished",
        /// 建档立卡贫困(低收入)人口.
        RegisteredPoor = "registered-poor",
        /// 其他重点救助对象.
        KeyRecipient = "key-recipient",
        /// 拓展救助对象.
        ExtendedRecipient = "extended-recipient",
    }
}

open_ids! {
    /// Who pays, in the order they pay.
    Tier {
        /// 基本医保.
        Basic = "basic",
        /// 大病保险(居民).
        Critical = "critical",
        /// 职工大额医疗费用补助.
        LargeAmount = "large-amount",
        /// 医疗救助·基本救助.
        AidBasic = "aid-basic",
        /// 医疗救助·倾斜救助.
        AidTilted = "aid-tilted",
        /// 床日定额救助.
        BedDay = "bed-day",
        /// 商业补充保险.
        Commercial = "commercial",
        /// 政府兜底.
        Fallback = "fallback",
    }
}

ids! {
    /// How much a figure can be relied on, from most to least.
    Kind {
        /// Typed by the user over the pack's figure.
        User = "user",
        /// In the region's own document.
        Published = "published",
        /// Arithmetic on published figures.
        Derived = "derived",
        /// The document gives a floor.
        AtLeast = "at-least",
        /// An achieved average, not a rule.
        Average = "average",
        /// A deductible taken as 0 because it is unpublished.
        AtMost = "at-most",
        /// From a national norm or another region's document.
        Reference = "reference",
        /// Exists, without a figure.
        Unpublished = "unpublished",
    }
}

ids! {
    /// What a pack rests on, as law.
    Status {
        /// 征求意见稿: not law.
        Draft = "draft",
        /// In force in its period.
        InForce = "in-force",
        /// Known from a report, not from the legal text.
        Reported = "reported",
        /// Made up, for learning and trying: no law at all.
        Invented = "invented",
        /// From national norms and other regions' figures, for people whose region has no pack: no region's law.
        General = "general",
    }
}

ids! {
    /// The keys of a pack's figure of which one holds its number: they say its unit.
    FigureKey {
        /// Yuan.
        Amount = "amount",
        /// A share.
        Ratio = "ratio",
        /// Percentage points more or less.
        Points = "points",
        /// What another figure is multiplied with.
        Factor = "factor",
        /// What the person's part of another ratio is multiplied with.
        PersonFactor = "person-factor",
    }
}

ids! {
    /// The parts of a tier's rule that are figures.
    Part {
        /// 起付线, yuan.
        Deductible = "deductible",
        /// 支付比例.
        Ratio = "ratio",
        /// 封顶线, yuan.
        Cap = "cap",
        /// Yuan per bed-day.
        Amount = "amount",
        /// Share of the whole bill that all payments reach together.
        Floor = "floor",
    }
}

open_ids! {
    /// What a year adds up, in yuan.
    Sum {
        /// Paid by basic insurance.
        BasicPaid = "basic_paid",
        /// What reached critical-illness insurance or the large-amount subsidy.
        CriticalBurden = "critical_burden",
        /// What reached basic aid.
        AidBurden = "aid_burden",
        /// Paid by basic aid and the bed-day quota.
        AidBasicPaid = "aid_basic_paid",
        /// What reached tilted aid.
        TiltedBurden = "tilted_burden",
        /// Paid by tilted aid.
        AidTiltedPaid = "aid_tilted_paid",
        /// The personal burden that the monitoring office watches.
        MonitoredBurden = "monitored_burden",
    }
}

open_ids! {
    /// What rules depend on, identities aside. A standard fact's place in this list is its slot: it never changes.
    FactId {
        /// 参保类型.
        Insurance = "insurance",
        /// 就医方式.
        Setting = "setting",
        /// 医院级别.
        Level = "level",
        /// 就医地点.
        Place = "place",
        /// 经基层转诊.
        GrassrootsReferral = "grassroots-referral",
        /// 特殊病种.
        SpecialDisease = "special-disease",
        /// 按项目付费.
        FeeForService = "fee-for-service",
        /// 严重精神障碍.
        SevereMentalDisorder = "severe-mental-disorder",
        /// 住院床日.
        BedDays = "bed-days",
        /// 在职, 退休.
        Employment = "employment",
        /// 今年第几次住院.
        Stay = "stay",
        /// 周岁.
        Age = "age",
        /// 已签约家庭医生或选定医疗机构.
        Contract = "contract",
        /// 参保档次.
        Plan = "plan",
        /// 连续参保年数.
        ContinuousYears = "continuous-years",
        /// 零报销年数.
        NoClaimYears = "no-claim-years",
        /// 享受公务员医疗补助.
        CivilServant = "civil-servant",
        /// 参加了当地的商业补充保险.
        Supplement = "supplement",
    }
}

ids! {
    /// What a bill says: the whole, then what of it is outside the policy's scope.
    BillPart {
        /// 医疗总费用.
        Total = "total",
        /// 全自费.
        FullSelf = "full_self",
        /// 超限价自费.
        OverLimit = "over_limit",
        /// 先行自付.
        AdvanceSelf = "advance_self",
        /// 先行自付 of the place, as a statement says it.
        Prepay = "prepay",
    }
}

ids! {
    /// What of a bill nobody has paid yet, by why it was left.
    Left {
        /// What a ratio below all of it leaves.
        Share = "share",
        /// What lies below basic insurance's deductible.
        BelowDeductible = "below-deductible",
        /// What lies above basic insurance's cap.
        AboveCap = "above-cap",
        /// What is outside the policy's scope.
        OutOfScope = "out-of-scope",
    }
}

impl Status {
    /// Whether it has to be said beside every result that this is not the law.
    #[must_use]
    pub const fn is_no_law(self) -> bool {
        matches!(self, Self::Draft | Self::Invented | Self::General)
    }

    /// Whether it is no region's: never offered among regions, and without a figure that a region published.
    #[must_use]
    pub const fn is_general(self) -> bool {
        matches!(self, Self::General)
    }
}

impl Part {
    /// Whether the figure is a share (and not yuan).
    #[must_use]
    pub const fn is_rate(self) -> bool {
        matches!(self, Self::Ratio | Self::Floor)
    }
}

impl Tier {
    /// The figures of this tier's rule that every pack knows.
    #[must_use]
    pub const fn parts(self) -> &'static [Part] {
        match self {
            Self::Basic | Self::Critical | Self::LargeAmount | Self::AidBasic | Self::AidTilted => {
                &[Part::Deductible, Part::Ratio, Part::Cap]
            }
            Self::BedDay => &[Part::Amount],
            Self::Commercial | Self::Own(_) => &[],
            Self::Fallback => &[Part::Floor],
        }
    }
}
