//! The vocabulary of the field: every standard id that a case, a pack or an estimate may contain. Settings, levels,
//! places, identities, tiers and sums of a pack's own stand beside the standard ones under an [`Id`].

mod fact;
mod id;
mod tier;

pub use fact::{STANDARD_FACTS, StandardFact, Values};
pub use id::Id;
pub use tier::{CapCounts, Role, TierRule};

/// Declares an enum whose variants have an id in JSON and in packs, and sets of them.
macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All of them, in the order they are always listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Their ids, in the same order.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The id in JSON and in packs.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The one with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.get($crate::terms::place_of(id, Self::IDS)?).copied()
            }

            /// Its place in [`Self::ALL`].
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.id())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($id),+] })
            }
        }
    };
}

/// Declares an enum of standard values beside which a pack may define its own.
macro_rules! open_ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
            /// One that a pack defines.
            Own(Id),
        }

        impl $name {
            /// The standard ones, in the order they are always listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Their ids, in the same order.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The id in JSON and in packs.
            #[must_use]
            pub fn id(&self) -> &str {
                match self { $(Self::$variant => $id,)+ Self::Own(id) => id.as_str() }
            }

            /// The standard one with this id, else a pack's own; `None` for a text that is no id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match $crate::terms::place_of(id, Self::IDS) {
                    Some(place) => Self::ALL.get(place).copied(),
                    None => Id::parse(id).map(Self::Own),
                }
            }

            /// Its place among the standard ones; `None` for a pack's own.
            #[must_use]
            pub fn slot(self) -> Option<usize> {
                Self::ALL.iter().position(|one| *one == self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.id())
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "anyOf": [
                    { "type": "string", "enum": [$($id),+] },
                    { "type": "string", "pattern": Id::PATTERN },
                ] })
            }
        }
    };
}

/// Where an id stands in a list; out of line, since every list would bring its own copy to the browser.
#[inline(never)]
pub(crate) fn place_of(id: &str, ids: &[&str]) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

pub(crate) use ids;

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
        matches!(self, Self::Draft | Self::Invented)
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

/// Where a figure stands in the calculation: `critical.deductible`, the same in every pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigurePath {
    /// A part of a tier's rule: `critical.deductible`.
    Of(Tier, Part),
    /// The cap of a tier that counts a sum: `aid-basic.caps.inpatient-aid`; without a sum, that of one visit.
    CapOf(Tier, Option<Sum>),
    /// The share that a place makes the person pay first: `place.prepay`.
    Prepay,
}

impl FigurePath {
    /// Every path that every pack knows.
    pub fn all() -> impl Iterator<Item = Self> {
        Tier::ALL.iter().flat_map(|&tier| tier.parts().iter().map(move |&part| Self::Of(tier, part)))
    }

    /// Reads `critical.deductible`; `None` for a text that is no path.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == PREPAY {
            return Some(Self::Prepay);
        }
        let (tier, part) = text.split_once('.')?;
        let tier = Tier::from_id(tier)?;
        match part.strip_prefix("caps.") {
            Some(VISIT) => Some(Self::CapOf(tier, None)),
            Some(sum) => Some(Self::CapOf(tier, Some(Sum::from_id(sum)?))),
            None => Some(Self::Of(tier, Part::from_id(part)?)),
        }
    }

    /// Whether every pack knows it.
    #[must_use]
    pub fn is_standard(self) -> bool {
        matches!(self, Self::Of(tier, part) if tier.parts().contains(&part))
    }

    /// The tier; `None` for what a place adds, which counts as basic's.
    #[must_use]
    pub const fn tier(self) -> Option<Tier> {
        match self {
            Self::Of(tier, _) | Self::CapOf(tier, _) => Some(tier),
            Self::Prepay => None,
        }
    }

    /// Which part of the rule it is.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::Of(_, part) => part,
            Self::CapOf(..) => Part::Cap,
            Self::Prepay => Part::Ratio,
        }
    }
}

/// The path of the share that a place makes the person pay first.
const PREPAY: &str = "place.prepay";

/// What a cap counts that counts one visit alone.
pub const VISIT: &str = "visit";

impl std::fmt::Display for FigurePath {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Of(tier, part) => write!(out, "{}.{}", tier.id(), part.id()),
            Self::CapOf(tier, sum) => {
                write!(out, "{}.caps.{}", tier.id(), sum.as_ref().map_or(VISIT, Sum::id))
            }
            Self::Prepay => out.write_str(PREPAY),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for FigurePath {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FigurePath".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let paths: Vec<String> = Self::all().map(|path| path.to_string()).collect();
        schemars::json_schema!({ "anyOf": [
            { "type": "string", "enum": paths },
            { "type": "string", "pattern": r"^[^.]+\.(deductible|ratio|cap|amount|floor|prepay|caps\.[^.]+)$" },
        ] })
    }
}

impl serde::Serialize for FigurePath {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
