//! What the columns of a list say.

use crate::terms::{ALWAYS_SAID, FactId, FigurePath, Sum, Tier};

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
    /// The whole bill.
    Total,
    /// 全自费.
    FullSelf,
    /// 超限价自费.
    OverLimit,
    /// 先行自付.
    AdvanceSelf,
    /// 先行自付 of the place.
    Prepay,
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

/// The columns whose names stand in the table, the facts, sums and tiers beside them.
const PLAIN: [Column; 16] = [
    Column::Id,
    Column::Person,
    Column::Policy,
    Column::Date,
    Column::Insurance,
    Column::Identities,
    Column::Setting,
    Column::Level,
    Column::Place,
    Column::Total,
    Column::FullSelf,
    Column::OverLimit,
    Column::AdvanceSelf,
    Column::Prepay,
    Column::References,
    Column::Stays,
];

impl Column {
    /// Every column that the standard vocabulary has.
    pub fn standard() -> impl Iterator<Item = Self> {
        let facts = FactId::ALL.iter().copied().filter(|fact| !ALWAYS_SAID.contains(fact));
        PLAIN
            .into_iter()
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
            Self::Total => "bill.total".to_owned(),
            Self::FullSelf => "bill.full_self".to_owned(),
            Self::OverLimit => "bill.over_limit".to_owned(),
            Self::AdvanceSelf => "bill.advance_self".to_owned(),
            Self::Prepay => "bill.prepay".to_owned(),
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
        matches!(
            self,
            Self::Id
                | Self::Person
                | Self::Date
                | Self::Total
                | Self::FullSelf
                | Self::OverLimit
                | Self::AdvanceSelf
                | Self::Prepay
                | Self::Sum(_)
                | Self::Settled(_)
        )
    }

    /// Whether its cells are amounts.
    #[must_use]
    pub fn is_amount(self) -> bool {
        match self {
            Self::Total
            | Self::FullSelf
            | Self::OverLimit
            | Self::AdvanceSelf
            | Self::Prepay
            | Self::Sum(_)
            | Self::Settled(_) => true,
            Self::Figure(path) => !path.part().is_rate(),
            _ => false,
        }
    }
}
