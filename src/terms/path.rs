//! Where a figure stands in the calculation.

use super::{Part, Sum, Tier};

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
