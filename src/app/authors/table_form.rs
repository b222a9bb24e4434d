//! What a pack says beside its figures and rows, a form for each table: its fields, and which of them have to be filled in.

use super::table_field::TableField;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableForm {
    /// What a pack says of itself: its place, its title, from when to when it holds.
    Head,
    /// What a pack says of one of its documents.
    Document,
    /// A figure made from another.
    Derived,
    /// How an unclear sentence is read.
    Reading,
    /// A group of people.
    Group,
    /// One more level, place, kind of care or plan.
    Choice,
    /// A question of the pack's own.
    Question,
    /// What a place changes of basic insurance.
    Place,
    /// A sum of the year.
    Sum,
    /// A payer of the pack's own.
    Payer,
    /// When the monitoring office is told.
    Alert,
    /// What a person is left with at most.
    Promise,
    /// What people in a situation should know.
    Notice,
    /// Who has part of the yearly premium paid.
    Premium,
}

/// Whether a field has to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Always, where it means something.
    Always,
    /// Never, but for the other language of what is filled in.
    Never,
    /// It, or another of the same form that says this.
    OneOf,
}

impl TableForm {
    /// All of them, in the order of a pack.
    pub const ALL: [Self; 14] = [
        Self::Head,
        Self::Document,
        Self::Derived,
        Self::Reading,
        Self::Group,
        Self::Choice,
        Self::Question,
        Self::Place,
        Self::Sum,
        Self::Payer,
        Self::Alert,
        Self::Promise,
        Self::Notice,
        Self::Premium,
    ];

    /// Its list in the pack, which is its id on the page, too; the head is no list.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Document => "document",
            Self::Derived => "figure",
            Self::Reading => "reading",
            Self::Group => "identity",
            Self::Choice => "option",
            Self::Question => "fact",
            Self::Place => "place-adjustment",
            Self::Sum => "sum",
            Self::Payer => "tier",
            Self::Alert => "alert",
            Self::Promise => "check",
            Self::Notice => "notice",
            Self::Premium => "premium",
        }
    }

    /// Its fields in their order.
    pub(super) const fn columns(self) -> &'static [(TableField, Need)] {
        use Need::{Always, Never, OneOf};
        use TableField as Field;
        match self {
            Self::Head => &[
                (Field::Id, Always),
                (Field::RegionZh, Always),
                (Field::RegionEn, Always),
                (Field::ProvinceZh, Never),
                (Field::ProvinceEn, Never),
                (Field::ScopeZh, Never),
                (Field::ScopeEn, Never),
                (Field::TitleZh, Always),
                (Field::TitleEn, Always),
                (Field::Status, Always),
                (Field::FirstDay, Always),
                (Field::DayAfter, Never),
            ],
            Self::Document => &[
                (Field::Document, Always),
                (Field::TitleZh, Always),
                (Field::TitleEn, Always),
                (Field::IssuerZh, Always),
                (Field::IssuerEn, Always),
                (Field::Issued, Never),
            ],
            Self::Derived => &[
                (Field::Id, Always),
                (Field::Of, Always),
                (Field::ByPoints, OneOf),
                (Field::ByFactor, OneOf),
                (Field::ByPersonFactor, OneOf),
                (Field::EachFact, OneOf),
                (Field::EachPlus, Always),
                (Field::EachBeyond, Never),
                (Field::AtMostShare, Never),
                (Field::Document, Always),
                (Field::Section, Always),
                (Field::Quote, Always),
            ],
            Self::Reading => &[
                (Field::KnownReading, Never),
                (Field::Id, Always),
                (Field::TextZh, Always),
                (Field::TextEn, Always),
            ],
            Self::Group => &[
                (Field::Known, Never),
                (Field::Id, Always),
                (Field::NameZh, Always),
                (Field::NameEn, Always),
                (Field::HintZh, Always),
                (Field::HintEn, Always),
                (Field::Like, Always),
            ],
            Self::Choice => &[
                (Field::Fact, Always),
                (Field::Id, Always),
                (Field::NameZh, Always),
                (Field::NameEn, Always),
                (Field::HintZh, Never),
                (Field::HintEn, Never),
                (Field::Like, Always),
            ],
            Self::Question => &[
                (Field::Id, Always),
                (Field::QuestionZh, Always),
                (Field::QuestionEn, Always),
                (Field::HintZh, Never),
                (Field::HintEn, Never),
                (Field::Answers, Always),
                (Field::From, Never),
                (Field::Until, Always),
                (Field::Options, Always),
                (Field::Usual, Never),
            ],
            Self::Place => &[
                (Field::Insurance, Never),
                (Field::Setting, Never),
                (Field::Place, Always),
                (Field::Prepay, OneOf),
                (Field::Factor, OneOf),
                (Field::Points, OneOf),
            ],
            Self::Sum => &[
                (Field::Id, Always),
                (Field::NameZh, Always),
                (Field::NameEn, Always),
                (Field::Adds, Always),
                (Field::Tier, Always),
                (Field::Insurance, Never),
                (Field::Setting, Never),
                (Field::Document, Always),
                (Field::Section, Always),
                (Field::Quote, Always),
            ],
            Self::Payer => &[
                (Field::Id, Always),
                (Field::NameZh, Always),
                (Field::NameEn, Always),
                (Field::HintZh, Never),
                (Field::HintEn, Never),
                (Field::After, Always),
                (Field::Line, Never),
            ],
            Self::Alert => &[
                (Field::Id, Always),
                (Field::Groups, Never),
                (Field::Insurance, Never),
                (Field::Threshold, Always),
                (Field::TextZh, Always),
                (Field::TextEn, Always),
            ],
            Self::Promise => &[
                (Field::Id, Always),
                (Field::Groups, Never),
                (Field::Insurance, Never),
                (Field::Setting, Never),
                (Field::Limit, Always),
                (Field::TextZh, Always),
                (Field::TextEn, Always),
            ],
            Self::Notice => &[
                (Field::Id, Always),
                (Field::Groups, Never),
                (Field::Insurance, Never),
                (Field::Setting, Never),
                (Field::Place, Never),
                (Field::BeforeDischarge, Never),
                (Field::TextZh, Always),
                (Field::TextEn, Always),
                (Field::Document, Always),
                (Field::Section, Always),
                (Field::Quote, Always),
            ],
            Self::Premium => &[(Field::Groups, Always), (Field::Insurance, Never), (Field::Share, Always)],
        }
    }

    /// Whether this field is one of those of which one is enough.
    #[must_use]
    pub fn is_one_of(self, field: TableField) -> bool {
        self.columns().contains(&(field, Need::OneOf))
    }
}
