//! One visit or stay of one person under one policy: valid by construction.
//!
//! Must never know: how it was typed, how it is shown.

mod read;
mod several;

use crate::day::Day;
use crate::money::{Exact, Money, Rate};
use crate::policy::Situation;
use crate::sorted::Sorted;
use crate::terms::{FigurePath, Identity, Tier};

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
    /// Insurance, setting, level, place and the circumstances beside them.
    pub situation: Situation,
    /// A severe mental disorder.
    pub severe_mental_disorder: bool,
    /// Days in bed; zero outside an inpatient stay.
    pub bed_days: u16,
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
    /// Whether other bills and other hospitals can be tried in its place: a statement is of this one alone, and without
    /// a bill nothing is left to look at.
    #[must_use]
    pub fn can_be_varied(&self) -> bool {
        self.settled == Settled::default() && !self.bill.total().is_zero()
    }
}

/// A bill and its three parts outside the policy's scope, which never come to more than the bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bill {
    total: Money,
    full_self: Money,
    over_limit: Money,
    advance_self: Money,
}

impl Bill {
    /// A bill; `None` where the parts come to more than the total.
    #[must_use]
    pub fn new(total: Money, full_self: Money, over_limit: Money, advance_self: Money) -> Option<Self> {
        let bill = Self { total, full_self, over_limit, advance_self };
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

    /// The three parts together.
    #[must_use]
    pub fn out_of_scope(self) -> Money {
        self.full_self + self.over_limit + self.advance_self
    }

    /// 符合政策范围费用.
    #[must_use]
    pub fn in_scope(self) -> Money {
        self.total - self.out_of_scope()
    }

    /// The same parts under another total; `None` below them.
    #[must_use]
    pub fn with_total(self, total: Money) -> Option<Self> {
        Self::new(total, self.full_self, self.over_limit, self.advance_self)
    }
}

/// What a year has brought so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Year {
    /// Paid by basic insurance.
    pub basic_paid: Money,
    /// In-scope burden after basic insurance.
    pub critical_burden: Money,
    /// Burden that reached basic aid.
    pub aid_burden: Money,
    /// Paid by basic aid and the bed-day quota.
    pub aid_basic_paid: Money,
    /// Burden that reached tilted aid.
    pub tilted_burden: Money,
    /// Paid by tilted aid.
    pub aid_tilted_paid: Money,
    /// The personal burden that the monitoring office watches.
    pub monitored_burden: Money,
}

/// What a statement says each tier paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settled([Option<Money>; Tier::ALL.len()]);

impl Settled {
    /// What this tier paid, if the statement says.
    #[must_use]
    pub fn of(&self, tier: Tier) -> Option<Money> {
        self.0.get(tier.index()).copied().flatten()
    }

    /// Notes what a tier paid.
    pub fn set(&mut self, tier: Tier, amount: Money) {
        if let Some(place) = self.0.get_mut(tier.index()) {
            *place = Some(amount);
        }
    }
}

/// A figure typed by the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnFigure {
    /// Yuan.
    Amount(Exact),
    /// A share.
    Rate(Rate),
}

/// The person's own figures: the final value in the formula, for every identity's row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnFigures(Sorted<FigurePath, OwnFigure>);

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
