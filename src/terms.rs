//! The closed vocabulary of the field: every id that a case, a pack or an estimate may contain.

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
                Self::ALL.get(place_of(id, Self::IDS)?).copied()
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

/// Where an id stands in a list; out of line, since every list would bring its own copy to the browser.
#[inline(never)]
fn place_of(id: &str, ids: &[&str]) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

ids! {
    /// Which basic insurance a person has.
    Insurance {
        /// 城乡居民医保.
        Resident = "resident",
        /// 职工医保.
        Employee = "employee",
    }
}

ids! {
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

ids! {
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

ids! {
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

ids! {
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

ids! {
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
    /// The figures this tier's rule is made of.
    #[must_use]
    pub const fn parts(self) -> &'static [Part] {
        match self {
            Self::Basic | Self::Critical | Self::LargeAmount | Self::AidBasic | Self::AidTilted => {
                &[Part::Deductible, Part::Ratio, Part::Cap]
            }
            Self::BedDay => &[Part::Amount],
            Self::Commercial => &[],
            Self::Fallback => &[Part::Floor],
        }
    }
}

/// Where a figure stands in the calculation: `critical.deductible`, the same in every pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigurePath {
    /// The tier.
    pub tier: Tier,
    /// Which of its figures.
    pub part: Part,
}

impl FigurePath {
    /// Every path there is.
    pub fn all() -> impl Iterator<Item = Self> {
        Tier::ALL.iter().flat_map(|&tier| tier.parts().iter().map(move |&part| Self { tier, part }))
    }

    /// Reads `critical.deductible`; `None` for a path no tier has.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (tier, part) = text.split_once('.')?;
        let (tier, part) = (Tier::from_id(tier)?, Part::from_id(part)?);
        tier.parts().contains(&part).then_some(Self { tier, part })
    }
}

impl std::fmt::Display for FigurePath {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}.{}", self.tier.id(), self.part.id())
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for FigurePath {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FigurePath".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let paths: Vec<String> = Self::all().map(|path| path.to_string()).collect();
        schemars::json_schema!({ "type": "string", "enum": paths })
    }
}

impl serde::Serialize for FigurePath {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
