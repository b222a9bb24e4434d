//! What the columns of a list say.

use crate::terms::{ALWAYS_SAID, BillPart, FactId, FigurePath, Sum, Tier};

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The row's own number or name, given back beside its result.
    Id,
    /// Whose visit it is. Only compared, never written.
    Person,
    /// The pack, or its region.
    Policy,
    /// Day of discharge.
    Date,
    /// Which insurance.
    Insurance,
    /// What the person is recognised as.
    Identities,
    /// Kind of care.
    Setting,
    /// The hospital's level.
    Level,
    /// Where the hospital is.
    Place,
    /// An amount of the bill.
    Bill(BillPart),
    /// Whether references may be used.
    References,
    /// Another fact.
    Fact(FactId),
    /// What the year has brought so far.
    Sum(Sum),
    /// The stays of the year so far.
    Stays,
    /// What a tier paid.
    Settled(Tier),
    /// A figure of one's own.
    Figure(FigurePath),
}

/// The columns before the bill's, which stand for themselves.
const OF_THE_VISIT: [Column; 9] = [
    Column::Id,
    Column::Person,
    Column::Policy,
    Column::Date,
    Column::Insurance,
    Column::Identities,
    Column::Setting,
    Column::Level,
    Column::Place,
];

impl Column {
    /// The whole bill.
    pub const TOTAL: Self = Self::Bill(BillPart::Total);

    /// Every column that the standard vocabulary has.
    pub fn standard() -> impl Iterator<Item = Self> {
        let facts = FactId::ALL.iter().copied().filter(|fact| !ALWAYS_SAID.contains(fact));
        OF_THE_VISIT
            .into_iter()
            .chain(BillPart::ALL.iter().copied().map(Self::Bill))
            .chain([Self::References, Self::Stays])
            .chain(facts.map(Self::Fact))
            .chain(Sum::ALL.iter().copied().map(Self::Sum))
            .chain(Tier::ALL.iter().copied().map(Self::Settled))
    }

    /// Its key in the JSON of a case, dotted; a name of the column, too.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Id => "id".to_owned(),
            Self::Person => "person".to_owned(),
            Self::Policy => "policy".to_owned(),
            Self::Date => "date".to_owned(),
            Self::Insurance => "insurance".to_owned(),
            Self::Identities => "identities".to_owned(),
            Self::Setting => "setting".to_owned(),
            Self::Level => "level".to_owned(),
            Self::Place => "place".to_owned(),
            Self::Bill(part) => format!("bill.{}", part.id()),
            Self::References => "references".to_owned(),
            Self::Fact(fact) => match fact.standard().and_then(|one| one.key) {
                Some(key) => key.to_owned(),
                None => format!("facts.{}", fact.id()),
            },
            Self::Sum(sum) => format!("year_to_date.{}", sum.id()),
            Self::Stays => "year_to_date.stays".to_owned(),
            Self::Settled(tier) => format!("settled.{}", tier.id()),
            Self::Figure(path) => format!("figures.{path}"),
        }
    }

    /// Whether it says what the year has brought so far.
    #[must_use]
    pub const fn is_of_year(self) -> bool {
        matches!(self, Self::Sum(_) | Self::Stays)
    }

    /// Whether its cells are read row by row: amounts and days, of which every row has its own.
    #[must_use]
    pub const fn is_own(self) -> bool {
        matches!(self, Self::Id | Self::Person | Self::Date | Self::Bill(_) | Self::Sum(_) | Self::Settled(_))
    }

    /// Whether its cells are amounts.
    #[must_use]
    pub fn is_amount(self) -> bool {
        match self {
            Self::Bill(_) | Self::Sum(_) | Self::Settled(_) => true,
            Self::Figure(path) => !path.part().is_rate(),
            _ => false,
        }
    }
}
