//! A region's rules in force in one period, as checked data: figures with their sources, rows that say whom and
//! when they bind, notices. Immutable once loaded; everything in it came from a pack file.
//!
//! Must never know: a person's case, a language beyond the pack's own words, the browser.

mod alternative;
mod binding;
mod catalog;
mod check;
mod compiled;
mod fact;
mod figure;
mod pack_format;
mod raw;
mod row;
mod rule;
mod situation;
mod told_apart;
mod who;
mod words;

use crate::day::{Day, Period};
use crate::listed::AsList;
use crate::problem::{Problem, Unsaid};
use crate::terms::{FactId, FigurePath, Identity, Kind, Part, Setting, Status, Sum, Tier};
use crate::tree::{Shape, Shaped, parse_toml};
use std::sync::Arc;

pub use catalog::{Catalog, CatalogEntry, catalog_shape};
pub use compiled::{CompiledFault, compiled_format};
pub(crate) use fact::MOST_FACTS;
pub use fact::{Domain, Fact, FactAnswer, FactOption, Situation, World};
pub(crate) use figure::joined;
pub use figure::{Citation, Document, Each, Figure, FigureValue, MadeFrom, Open, Range};
pub(crate) use pack_format::no_earlier_format;
pub use pack_format::{PACK_FORMAT, newer_format};
pub use row::{Base, Counted, Over, Per, Row, Segment, Share, Terms};
pub use rule::{
    Adds, Adjustment, AlertRule, CheckRule, NoticeRule, PremiumRow, PremiumStandard, StatementLine, SumRule,
    TierSpec,
};
pub use situation::{Accepts, Binding, Condition, Nearest, When};
pub(crate) use told_apart::told_apart;
pub use who::Who;
pub use words::Words;

/// The most tiers of a pack's own.
pub(crate) const MOST_OWN_TIERS: usize = 16;

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

/// What an author should look at again, and where: it may be meant, and it may have been left open.
#[must_use]
pub fn perhaps_unsaid(policy: &Policy) -> Vec<(String, Unsaid)> {
    check::perhaps(policy)
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
    /// Its province; none where the pack does not say it.
    pub province: Option<Words>,
    /// What must be known beside the name: whom these rules do not reach, what else decides.
    pub scope: Option<Words>,
    /// The pack's title.
    pub title: Words,
    /// What it rests on, as law.
    pub status: Status,
    /// When it is in force.
    pub period: Period,
    /// The day its figures were last compared with what the bureau publishes.
    pub checked: Option<Day>,
    /// Whom to ask.
    pub help: Option<Words>,
    /// The documents cited.
    pub documents: Vec<Arc<Document>>,
    /// How unclear sentences were read.
    pub readings: Vec<Interpretation>,
    /// The identities this pack knows, in its own words.
    pub identities: Vec<IdentityWords>,
    /// Every figure, in the file's order.
    pub figures: Vec<Arc<Figure>>,
    /// What rules depend on, the standard facts in their slots first.
    pub facts: Vec<Fact>,
    /// What the year adds up beside the standard sums.
    pub sums: Vec<SumRule>,
    /// The tiers, in the order they pay.
    pub tiers: Vec<TierSpec>,
    /// What a place changes of basic insurance.
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
    /// The rows of each tier.
    rows: Vec<Vec<Row>>,
    /// The rows that hold only where a reading is not followed.
    others: Vec<Vec<Row>>,
    /// The engine's reading that is not followed.
    rejected: Option<&'static str>,
}

/// How an unclear sentence was read.
#[derive(Debug, Clone)]
pub struct Interpretation {
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
    /// The identity whose rows serve where this one has none.
    pub like: Option<Identity>,
}

impl Policy {
    /// Reads and checks a pack.
    ///
    /// # Errors
    /// Everything wrong with it, each with its path and place in the file.
    pub fn from_toml(text: &str) -> Result<Self, Vec<Problem>> {
        let (tree, mut problems) = parse_toml(text);
        if let Some(newer) = newer_format(&tree) {
            return Err(vec![newer]);
        }
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
        self.rows_at(self.tiers.iter().position(|one| one.tier == tier).unwrap_or(usize::MAX))
    }

    /// The rows of the tier that pays in this place.
    #[must_use]
    pub fn rows_at(&self, place: usize) -> &[Row] {
        self.rows.get(place).map_or(&[], Vec::as_slice)
    }

    /// What a catalogue says of it.
    #[must_use]
    pub fn entry(&self) -> CatalogEntry {
        CatalogEntry {
            id: self.id.clone(),
            region: self.region.clone(),
            province: self.province.clone(),
            scope: self.scope.clone(),
            status: self.status,
            period: self.period,
        }
    }

    /// What a place changes there.
    #[must_use]
    pub fn adjustment(&self, world: &World) -> Option<&Adjustment> {
        self.nearest(&self.adjustments, None, world).map(|nearest| nearest.rule)
    }

    /// The world in which every fact has its usual value.
    #[must_use]
    pub fn usual_world(&self) -> World {
        World::usual(&self.facts)
    }

    /// The usual values, and those of these circumstances over them; `unknown` facts have their usual ones.
    #[must_use]
    pub fn world(&self, situation: &Situation) -> World {
        let mut world = self.usual_world();
        let ids = [
            (FactId::Insurance, situation.insurance.id()),
            (FactId::Setting, situation.setting.id()),
            (FactId::Level, situation.level.id()),
            (FactId::Place, situation.place.id()),
        ];
        for (fact, id) in ids {
            if let Some(slot) = fact.slot() {
                world.set(slot, self.facts.get(slot).and_then(|fact| fact.option(id)).unwrap_or_default());
            }
        }
        for (slot, answer) in situation.answers.iter().enumerate() {
            if let FactAnswer::Known(value) = answer {
                world.set(slot, *value);
            }
        }
        world
    }

    /// The fact with this id and its slot, standard or the pack's own.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<(usize, &Fact)> {
        self.facts.iter().enumerate().find(|(_, fact)| fact.id.id() == id)
    }

    /// Whether what is said of inpatients is said of this setting: itself, or one it is like.
    #[must_use]
    pub fn is_inpatient(&self, setting: Setting) -> bool {
        self.is_like(setting, &[Setting::Inpatient])
    }

    /// Whether a setting is one of these, or like one.
    #[must_use]
    pub fn is_like(&self, setting: Setting, these: &[Setting]) -> bool {
        let fact = FactId::Setting.slot().and_then(|slot| self.facts.get(slot));
        let Some((fact, value)) = fact.and_then(|fact| Some((fact, fact.option(setting.id())?))) else {
            return false;
        };
        fact.chain(value).any(|value| these.iter().any(|one| fact.option(one.id()) == Some(value)))
    }

    /// Whether some row or place of the pack has a figure at this path.
    #[must_use]
    pub fn has_path(&self, path: FigurePath) -> bool {
        let any = |tier, holds: &dyn Fn(&Row) -> bool| self.rows(tier).iter().any(holds);
        match path {
            FigurePath::Of(tier, Part::Deductible | Part::Ratio) => {
                any(tier, &|row| matches!(row.terms, Terms::Share(_)))
            }
            FigurePath::Of(tier, Part::Cap) => any(tier, &|row| {
                row.cap.is_some() || matches!((tier, &row.terms), (Tier::Own(_), Terms::Share(_)))
            }),
            FigurePath::Of(tier, Part::Amount) => any(tier, &|row| matches!(row.terms, Terms::Fixed { .. })),
            FigurePath::Of(tier, Part::Floor) => any(tier, &|row| matches!(row.terms, Terms::Floor(_))),
            FigurePath::CapOf(tier, sum) => any(tier, &|row| row.caps.iter().any(|one| one.counts == sum)),
            FigurePath::Prepay => self.adjustments.iter().any(|one| one.prepay.is_some()),
        }
    }

    /// Every sum of the year, the standard ones first.
    pub fn every_sum(&self) -> impl Iterator<Item = Sum> {
        Sum::ALL.iter().copied().chain(self.sums.iter().map(|one| one.id))
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

    /// The reading with this id.
    #[must_use]
    pub fn reading(&self, id: &str) -> Option<&Interpretation> {
        self.readings.iter().find(|one| one.id == id)
    }
}

/// A pack in one line, for lists.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename = "PolicySummary"))]
pub struct PolicySummary {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The region's name.
    pub region: Words,
    /// What must be known beside the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Words>,
    /// The pack's title.
    pub title: Words,
    /// What it rests on, as law.
    pub status: Status,
    /// First day in force.
    pub from: crate::day::Day,
    /// First day no longer in force.
    pub until: Option<crate::day::Day>,
    /// The day its figures were last compared with what the bureau publishes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<crate::day::Day>,
    /// The identities it knows.
    pub identities: Vec<Identity>,
}

impl Policy {
    /// The pack in one line.
    #[must_use]
    pub fn summary(&self) -> PolicySummary {
        PolicySummary {
            id: self.id.clone(),
            version: self.version.clone(),
            region: self.region.clone(),
            scope: self.scope.clone(),
            title: self.title.clone(),
            status: self.status,
            from: self.period.from,
            until: self.period.until,
            checked: self.checked,
            identities: self.identities.iter().map(|one| one.id).listed(),
        }
    }
}
