//! One visit or stay of one person under one policy: valid by construction.
//!
//! Must never know: how it was typed, how it is shown.

mod read;
mod several;

use crate::day::Day;
use crate::money::{Exact, Money, Rate};
use crate::policy::Situation;
use crate::terms::{FactId, FigurePath, Identity, Sum, Tier};
use crate::vec_map::VecMap;

pub use read::{KEYS, read_case};
pub use several::{ReadCase, numbered, read_cases, read_year};

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The pack's id.
    pub policy: String,
    /// Day of discharge.
    pub day: Option<Day>,
    /// What the person is recognised as, in the order given, each once.
    pub identities: Vec<Identity>,
    /// Insurance, setting, level, place, and what is said of every other fact.
    pub situation: Situation,
    /// The bill.
    pub bill: Bill,
    /// What this year has brought so far.
    pub year_to_date: Year,
    /// What a statement says a tier paid.
    pub settled: Settled,
    /// The person's own figures over the pack's.
    pub figures: OwnFigures,
    /// Whether reference figures may be used; otherwise published ones only.
    pub references: bool,
}

impl Case {
    /// Days in bed; zero outside an inpatient stay.
    #[must_use]
    pub fn bed_days(&self) -> u16 {
        match FactId::BedDays.slot().map(|slot| self.situation.answer(slot)) {
            Some(crate::policy::FactAnswer::Known(days)) => days,
            _ => 0,
        }
    }

    /// Whether other bills and other hospitals can be tried in its place: a statement is of this one alone, and without
    /// a bill nothing is left to look at.
    #[must_use]
    pub fn can_be_varied(&self) -> bool {
        self.settled == Settled::default() && !self.bill.total().is_zero()
    }
}

/// A bill and its parts outside the policy's scope, which never come to more than the bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bill {
    total: Money,
    full_self: Money,
    over_limit: Money,
    advance_self: Money,
    prepay: Option<Money>,
}

impl Bill {
    /// A bill; `None` where the parts come to more than the total. What a place makes the person pay first is given
    /// where a statement says it, and worked out where none does.
    #[must_use]
    pub fn new(
        total: Money,
        full_self: Money,
        over_limit: Money,
        advance_self: Money,
        prepay: Option<Money>,
    ) -> Option<Self> {
        let bill = Self { total, full_self, over_limit, advance_self, prepay };
        (bill.out_of_scope() <= total).then_some(bill)
    }

    /// 医疗总费用.
    #[must_use]
    pub const fn total(self) -> Money {
        self.total
    }

    /// 全自费.
    #[must_use]
    pub const fn full_self(self) -> Money {
        self.full_self
    }

    /// 超限价自费.
    #[must_use]
    pub const fn over_limit(self) -> Money {
        self.over_limit
    }

    /// 先行自付.
    #[must_use]
    pub const fn advance_self(self) -> Money {
        self.advance_self
    }

    /// 先行自付 of the place, as the statement says it.
    #[must_use]
    pub const fn prepay(self) -> Option<Money> {
        self.prepay
    }

    /// The parts together.
    #[must_use]
    pub fn out_of_scope(self) -> Money {
        self.full_self + self.over_limit + self.advance_self + self.prepay.unwrap_or_default()
    }

    /// 符合政策范围费用.
    #[must_use]
    pub fn in_scope(self) -> Money {
        self.total - self.out_of_scope()
    }

    /// The same parts under another total; `None` below them.
    #[must_use]
    pub fn with_total(self, total: Money) -> Option<Self> {
        Self::new(total, self.full_self, self.over_limit, self.advance_self, self.prepay)
    }
}

/// What a year has brought so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Year {
    standard: [Money; Sum::ALL.len()],
    /// Inpatient stays.
    pub stays: u16,
    own: VecMap<Sum, Money>,
    /// What it may have brought instead, where figures of earlier visits are not certain; no file says it.
    pub perhaps: Vec<Year>,
    /// The sums that nobody said while others were: nothing is known of them; no file says that.
    pub unsaid: Vec<Sum>,
}

/// The most stays of a year.
pub const MOST_STAYS: u16 = 9_999;

/// The key of the number of stays among the sums.
pub const STAYS: &str = "stays";

impl Year {
    /// A sum.
    #[must_use]
    pub fn get(&self, sum: Sum) -> Money {
        match sum.slot() {
            Some(slot) => self.standard.get(slot).copied().unwrap_or_default(),
            None => self.own.get(&sum).copied().unwrap_or_default(),
        }
    }

    /// Gives a sum a value.
    pub fn set(&mut self, sum: Sum, amount: Money) {
        match sum.slot().map(|slot| self.standard.get_mut(slot)) {
            Some(Some(place)) => *place = amount,
            Some(None) => {}
            None => self.own.insert(sum, amount),
        }
    }

    /// The same, were it certain.
    #[must_use]
    pub fn for_certain(&self) -> Self {
        Self { perhaps: Vec::new(), ..self.clone() }
    }

    /// Adds to a sum.
    pub fn add(&mut self, sum: Sum, amount: Money) {
        self.set(sum, self.get(sum) + amount);
    }

    /// Every sum that it has is nothing again.
    #[cfg(any(feature = "batch", feature = "columns", not(target_arch = "wasm32")))]
    pub(crate) fn forget_amounts(&mut self) {
        self.standard = <[Money; Sum::ALL.len()]>::default();
        self.own.values_mut().for_each(|amount| *amount = Money::ZERO);
    }

    /// Every sum, the standard ones first.
    pub fn iter(&self) -> impl Iterator<Item = (Sum, Money)> {
        let standard = Sum::ALL.iter().copied().zip(self.standard);
        standard.chain(self.own.iter().map(|(sum, amount)| (*sum, *amount)))
    }
}

impl serde::Serialize for Year {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = to.serialize_map(None)?;
        for (sum, amount) in self.iter().take(Sum::ALL.len()) {
            map.serialize_entry(sum.id(), &amount)?;
        }
        map.serialize_entry(STAYS, &self.stays)?;
        for (sum, amount) in self.iter().skip(Sum::ALL.len()) {
            map.serialize_entry(sum.id(), &amount)?;
        }
        map.end()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Year {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Year".into()
    }

    fn json_schema(types: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = schemars::json_schema!({ "type": "object" });
        let money = types.subschema_for::<Money>().to_value();
        let stays = schemars::json_schema!({ "type": "integer", "minimum": 0 }).to_value();
        let mut properties = schemars::Schema::default();
        for id in Sum::IDS {
            properties.insert((*id).to_owned(), money.clone());
        }
        properties.insert(STAYS.to_owned(), stays);
        let required: Vec<&str> = Sum::IDS.iter().copied().chain([STAYS]).collect();
        schema.insert("required".to_owned(), required.into());
        schema.insert("properties".to_owned(), properties.to_value());
        schema.insert("additionalProperties".to_owned(), money);
        schema
    }
}

/// What a statement says each tier paid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled(VecMap<Tier, Money>);

impl Settled {
    /// What this tier paid, if the statement says.
    #[must_use]
    pub fn of(&self, tier: Tier) -> Option<Money> {
        self.0.get(&tier).copied()
    }

    /// Notes what a tier paid.
    pub fn set(&mut self, tier: Tier, amount: Money) {
        self.0.insert(tier, amount);
    }

    /// All of it.
    pub fn iter(&self) -> impl Iterator<Item = (Tier, Money)> {
        self.0.iter().map(|(tier, amount)| (*tier, *amount))
    }
}

/// A figure typed by the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnFigure {
    /// Yuan.
    Amount(Exact),
    /// A share.
    Rate(Rate),
}

/// The person's own figures: the final value in the formula, for every identity's row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnFigures(VecMap<FigurePath, OwnFigure>);

impl OwnFigures {
    /// Notes a figure.
    pub fn set(&mut self, path: FigurePath, value: OwnFigure) {
        self.0.insert(path, value);
    }

    /// The yuan typed here.
    #[must_use]
    pub fn amount(&self, path: FigurePath) -> Option<Exact> {
        match self.0.get(&path) {
            Some(OwnFigure::Amount(value)) => Some(*value),
            _ => None,
        }
    }

    /// The share typed here.
    #[must_use]
    pub fn rate(&self, path: FigurePath) -> Option<Rate> {
        match self.0.get(&path) {
            Some(OwnFigure::Rate(value)) => Some(*value),
            _ => None,
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (FigurePath, OwnFigure)> {
        self.0.iter().map(|(path, value)| (*path, *value))
    }
}
