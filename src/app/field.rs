//! The closed list of inputs: each has an id in the page and a path in the contract.

use crate::terms::{BillPart, FactId, FigurePath, Level, Place, STANDARD_FACTS, Sum, Tier};
use std::fmt::Write as _;

/// A yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// A severe mental disorder: nobody has one without knowing it.
    SevereMentalDisorder,
    /// Reference figures may be used.
    References,
}

/// What is typed beside the visit on the page and is no part of it: it is kept apart from the form, and no link carries it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beside {
    /// The bill of another visit of the year.
    VisitTotal,
    /// Its day.
    VisitDay,
    /// What a payer really paid, by its first tier.
    Paid(Tier),
    /// What the person really paid.
    PaidSelf,
    /// The bill at another hospital of this level and place.
    Bill(Level, Place),
}

/// One input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Region.
    Policy,
    /// Day of discharge.
    Day,
    /// Which insurance.
    Insurance,
    /// What the person is recognised as.
    Identities,
    /// What kind of care.
    Setting,
    /// The hospital's level.
    Level,
    /// Where it is.
    Place,
    /// A yes or no.
    Flag(Flag),
    /// Bed-days of this stay.
    BedDays,
    /// One of the other facts, standard or the pack's own.
    Fact(FactId),
    /// An amount of the bill.
    Bill(BillPart),
    /// Whether any of the bill is outside the policy's scope.
    OutOfScope,
    /// Whether there were earlier visits this year.
    EarlierVisits,
    /// A sum of the year.
    Year(Sum),
    /// What a statement says a tier paid.
    Settled(Tier),
    /// What it says medical aid paid, all its tiers together.
    SettledAid,
    /// A figure of the person's own.
    Figure(FigurePath),
    /// Another bill, tried out on the curve.
    WhatIf,
    /// The most the person can pay.
    Target,
    /// The yearly premium.
    Premium,
    /// Something that is no part of the visit.
    Beside(Beside),
}

/// What is answered to a yes or no.
pub const YES: &str = "yes";
/// The other answer.
pub const NO: &str = "no";

impl Flag {
    /// All, in the order of the contract.
    pub const ALL: [Self; 2] = [Self::SevereMentalDisorder, Self::References];

    /// The key in the contract.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SevereMentalDisorder => "severe_mental_disorder",
            Self::References => "references",
        }
    }
}

/// The fields that stand for themselves.
const PLAIN: [(Field, &str); 17] = [
    (Field::Policy, "policy"),
    (Field::Day, "date"),
    (Field::Insurance, "insurance"),
    (Field::Identities, "identities"),
    (Field::Setting, "setting"),
    (Field::Level, "level"),
    (Field::Place, "place"),
    (Field::BedDays, "bed_days"),
    // These are no part of a case.
    (Field::OutOfScope, "out_of_scope"),
    (Field::EarlierVisits, "earlier_visits"),
    (Field::SettledAid, "settled_aid"),
    (Field::WhatIf, "what_if"),
    (Field::Target, "target"),
    (Field::Premium, "premium"),
    (Field::VISIT_TOTAL, "visit_total"),
    (Field::VISIT_DAY, "visit_date"),
    (Field::PAID_SELF, "paid_self"),
];

impl Field {
    /// 医疗总费用.
    pub const TOTAL: Self = Self::Bill(BillPart::Total);
    /// 全自费.
    pub const FULL_SELF: Self = Self::Bill(BillPart::FullSelf);
    /// 超限价自费.
    pub const OVER_LIMIT: Self = Self::Bill(BillPart::OverLimit);
    /// 先行自付.
    pub const ADVANCE_SELF: Self = Self::Bill(BillPart::AdvanceSelf);
    /// 先行自付 of the place.
    pub const PREPAY: Self = Self::Bill(BillPart::Prepay);

    /// The bill of another visit of the year.
    pub const VISIT_TOTAL: Self = Self::Beside(Beside::VisitTotal);
    /// The day of another visit of the year.
    pub const VISIT_DAY: Self = Self::Beside(Beside::VisitDay);

    /// What the person really paid.
    pub const PAID_SELF: Self = Self::Beside(Beside::PaidSelf);

    /// Its path in the contract.
    #[must_use]
    pub fn path(self) -> String {
        let mut path = String::new();
        let _ = match self {
            Self::Flag(flag) => path.write_str(flag.key()),
            Self::Fact(fact) => match fact.key() {
                Some(key) => path.write_str(key),
                None => write!(path, "facts.{}", fact.id()),
            },
            Self::Bill(part) => write!(path, "bill.{}", part.id()),
            Self::Year(sum) => write!(path, "year_to_date.{}", sum.id()),
            Self::Settled(tier) => write!(path, "settled.{}", tier.id()),
            Self::Figure(figure) => write!(path, "figures.{figure}"),
            Self::Beside(Beside::Paid(tier)) => write!(path, "paid.{}", tier.id()),
            Self::Beside(Beside::Bill(level, place)) => write!(path, "bill_at.{}.{}", level.id(), place.id()),
            plain => {
                path.write_str(PLAIN.iter().find(|(field, _)| *field == plain).map_or("", |(_, path)| path))
            }
        };
        path
    }

    /// The question of a fact, where no other field asks it.
    pub(super) fn of_fact(fact: FactId) -> Option<Self> {
        let question = Self::Fact(fact);
        Some(question).filter(|_| Self::of_path(&question.path()) == Some(question))
    }

    /// Whether it is typed and belongs to the visit, not to what is tried out with it: a link carries it.
    #[must_use]
    pub const fn is_carried(self) -> bool {
        matches!(
            self,
            Self::Bill(_)
                | Self::Day
                | Self::BedDays
                | Self::Fact(_)
                | Self::Year(_)
                | Self::Settled(_)
                | Self::SettledAid
                | Self::Figure(_)
        )
    }

    /// Whether the year's earlier visits say it.
    #[must_use]
    pub const fn is_of_year(self) -> bool {
        matches!(self, Self::Year(_) | Self::Fact(FactId::Stay))
    }

    /// Its id in the page: `bill-total`.
    #[must_use]
    pub fn id(self) -> String {
        let plain = |letter| if matches!(letter, '.' | '_') { '-' } else { letter };
        let mut id = String::new();
        self.path().chars().for_each(|letter| id.push(plain(letter)));
        id
    }

    /// The field that a path of the contract belongs to.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        if let Some((field, _)) = PLAIN.iter().find(|(_, known)| *known == path) {
            return Some(*field);
        }
        if let Some(flag) = Flag::ALL.into_iter().find(|flag| flag.key() == path) {
            return Some(Self::Flag(flag));
        }
        if let Some(fact) = STANDARD_FACTS.iter().find(|fact| fact.key == Some(path)) {
            return Some(Self::Fact(fact.id));
        }
        let (group, rest) = path.split_once('.')?;
        match group {
            "identities" => Some(Self::Identities),
            "bill" => BillPart::from_id(rest).map(Self::Bill),
            "facts" => FactId::from_id(rest).map(Self::Fact),
            "year_to_date" => Sum::from_id(rest).map(Self::Year),
            "settled" => Tier::from_id(rest).map(Self::Settled),
            "figures" => FigurePath::parse(rest).map(Self::Figure),
            _ => None,
        }
    }
}
