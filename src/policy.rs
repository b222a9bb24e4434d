//! A region's rules in force in one period, as checked data: figures with their sources, rows that say whom and
//! when they bind, notices. Immutable once loaded; everything in it came from a pack file.
//!
//! Must never know: a person's case, a language beyond the pack's own words, the browser.

mod catalog;
mod check;
mod compiled;
mod figure;
mod otherwise;
mod raw;
mod row;
mod rule;
mod situation;
mod words;

use crate::day::Period;
use crate::problem::Problem;
use crate::terms::{Identity, Kind, Place, Status, Tier};
use crate::tree::{Shape, Shaped, parse_toml};
use std::sync::Arc;

pub use catalog::{Catalog, Entry, catalog_shape};
pub use compiled::CompiledFault;
pub(crate) use figure::joined;
pub use figure::{Citation, Document, Figure, FigureValue, MadeFrom, Range};
pub use row::{Row, Segment, Share, Terms, Who};
pub use rule::{Adjustment, AlertRule, CheckRule, NoticeRule, PremiumRow, PremiumStandard};
pub use situation::{Situation, When};
pub use words::Words;

/// The shape of a pack file, as its reader says.
#[must_use]
pub fn shape() -> Shape {
    raw::RawPack::shape()
}

/// The keys that a figure of this kind must have beside its value, so that it says where it comes from.
#[must_use]
pub const fn demanded(kind: Kind) -> &'static [&'static str] {
    check::demanded(kind)
}

/// One pack, checked.
#[derive(Debug, Clone)]
pub struct Policy {
    /// The id, the same as the name of its folder: `anshan-2023`.
    pub id: String,
    /// The version of the pack, not of the law.
    pub version: String,
    /// The region's name.
    pub region: Words,
    /// The pack's title.
    pub title: Words,
    /// What it rests on, as law.
    pub status: Status,
    /// When it is in force.
    pub period: Period,
    /// Whom to ask.
    pub help: Option<Words>,
    /// The documents cited.
    pub documents: Vec<Arc<Document>>,
    /// How unclear sentences were read.
    pub readings: Vec<Reading>,
    /// The identities this pack knows, in its own words.
    pub identities: Vec<IdentityWords>,
    /// Every figure, in the file's order.
    pub figures: Vec<Arc<Figure>>,
    /// What a place adds to basic's ratio.
    pub adjustments: Vec<Adjustment>,
    /// When the monitoring office is told.
    pub alerts: Vec<AlertRule>,
    /// What the policy promises beyond payments.
    pub checks: Vec<CheckRule>,
    /// What a person in a situation should know.
    pub notices: Vec<NoticeRule>,
    /// Who has their premium subsidised.
    pub premiums: Vec<PremiumRow>,
    /// What the premium is.
    pub premium_standard: Option<PremiumStandard>,
    rows: [Vec<Row>; Tier::ALL.len()],
    /// The rows that hold only where a reading is not followed.
    others: [Vec<Row>; Tier::ALL.len()],
    /// The engine's reading that is not followed.
    unfollowed: Option<&'static str>,
}

/// How an unclear sentence was read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// `R-AS1`.
    pub id: String,
    /// The reading in words.
    pub text: Words,
}

/// An identity in the pack's own words.
#[derive(Debug, Clone)]
pub struct IdentityWords {
    /// Which.
    pub id: Identity,
    /// Its name.
    pub name: Words,
    /// One sentence that helps a person recognise themselves.
    pub hint: Words,
}

impl Policy {
    /// Reads and checks a pack.
    ///
    /// # Errors
    /// Everything wrong with it, each with its path and place in the file.
    pub fn from_toml(text: &str) -> Result<Self, Vec<Problem>> {
        let (tree, mut problems) = parse_toml(text);
        if !problems.is_empty() {
            return Err(problems);
        }
        let (policy, found) = check::check(&tree);
        problems.extend(found);
        match policy {
            Some(policy) if problems.is_empty() => Ok(policy),
            _ => {
                // Places are distinct enough: order among problems of one place does not matter.
                problems.sort_unstable_by_key(|problem| problem.at);
                Err(problems)
            }
        }
    }

    /// The rows of a tier, in the file's order.
    #[must_use]
    pub fn rows(&self, tier: Tier) -> &[Row] {
        self.rows.get(tier.index()).map_or(&[], Vec::as_slice)
    }

    /// Whether the pack knows this identity.
    #[must_use]
    pub fn knows(&self, identity: Identity) -> bool {
        self.identity(identity).is_some()
    }

    /// The pack's words for an identity.
    #[must_use]
    pub fn identity(&self, identity: Identity) -> Option<&IdentityWords> {
        self.identities.iter().find(|one| one.id == identity)
    }

    /// What this place adds to basic's ratio.
    #[must_use]
    pub fn adjustment(&self, place: Place) -> Option<&Adjustment> {
        self.adjustments.iter().find(|one| one.places.contains(&place))
    }

    /// The reading with this id.
    #[must_use]
    pub fn reading(&self, id: &str) -> Option<&Reading> {
        self.readings.iter().find(|one| one.id == id)
    }
}

/// A pack in one line, for lists.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename = "PolicySummary"))]
pub struct Summary {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The region's name.
    pub region: Words,
    /// The pack's title.
    pub title: Words,
    /// What it rests on, as law.
    pub status: Status,
    /// First day in force.
    pub from: crate::day::Day,
    /// First day no longer in force.
    pub until: Option<crate::day::Day>,
    /// The identities it knows.
    pub identities: Vec<Identity>,
}

impl Policy {
    /// The pack in one line.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary {
            id: self.id.clone(),
            version: self.version.clone(),
            region: self.region.clone(),
            title: self.title.clone(),
            status: self.status,
            from: self.period.from,
            until: self.period.until,
            identities: self.identities.iter().map(|one| one.id).collect(),
        }
    }
}
