//! What a pack says beside its figures and rows, a form for each table: its fields, and which of them have to be filled in.

use super::table_field::TableField;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableForm {
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
    pub const ALL: [Self; 10] = [
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
    ];

    /// Its list in the pack, which is its id on the page, too.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
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
        }
    }

    /// Its fields in their order.
    pub(super) const fn columns(self) -> &'static [(TableField, Need)] {
        use Need::{Always, Never, OneOf};
        use TableField as Field;
        match self {
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
        }
    }

    /// Whether this field is one of those of which one is enough.
    #[must_use]
    pub fn is_one_of(self, field: TableField) -> bool {
        self.columns().contains(&(field, Need::OneOf))
    }
}
