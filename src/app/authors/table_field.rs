//! The fields of the forms for what a pack says beside its figures and rows.

use super::pack_figure::FigureFor;
use crate::terms::FigureKey;

/// A field of such a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableField {
    /// The region in Chinese.
    RegionZh,
    /// The region in English.
    RegionEn,
    /// Its province in Chinese.
    ProvinceZh,
    /// The same in English.
    ProvinceEn,
    /// What the region does not reach, in Chinese.
    ScopeZh,
    /// The same in English.
    ScopeEn,
    /// The title in Chinese.
    TitleZh,
    /// The title in English.
    TitleEn,
    /// Who issued a document, in Chinese.
    IssuerZh,
    /// The same in English.
    IssuerEn,
    /// The day it was issued.
    Issued,
    /// What the pack rests on.
    Status,
    /// The first day in force.
    FirstDay,
    /// The first day no longer in force.
    DayAfter,
    /// The figure that another is made from.
    Of,
    /// The points that are added to it, typed in percent.
    ByPoints,
    /// What it is multiplied with, typed in percent.
    ByFactor,
    /// What the person's part of it is multiplied with, typed in percent.
    ByPersonFactor,
    /// The fact that a figure grows with.
    EachFact,
    /// The figure that is added for each.
    EachPlus,
    /// From beyond which number on.
    EachBeyond,
    /// How much it grows at most, typed in percent.
    AtMostShare,
    /// The figure of the share of a premium that is paid.
    Share,
    /// One of the groups that are known everywhere; none for a local one.
    Known,
    /// One of the readings that the calculation itself rests on; none for the pack's own.
    KnownReading,
    /// To which fact an option is added.
    Fact,
    /// The id of what is the pack's own.
    Id,
    /// Its name in Chinese.
    NameZh,
    /// Its name in English.
    NameEn,
    /// The question in Chinese.
    QuestionZh,
    /// The question in English.
    QuestionEn,
    /// One sentence that explains it, in Chinese.
    HintZh,
    /// The same in English.
    HintEn,
    /// What kind of answers a question has.
    Answers,
    /// The least number that can be answered.
    From,
    /// The first number that is too large.
    Until,
    /// The options to answer with, a line each: id, Chinese name, English name.
    Options,
    /// What counts where nobody answers.
    Usual,
    /// Whose rows serve where it has none.
    Like,
    /// What a sum adds.
    Adds,
    /// Of which tier.
    Tier,
    /// Behind which tier it pays.
    After,
    /// Its line of the settlement statement.
    Line,
    /// Which groups of people.
    Groups,
    /// Which insurance.
    Insurance,
    /// Which kinds of care.
    Setting,
    /// Which places.
    Place,
    /// The figure of what the person pays first there.
    Prepay,
    /// The figure that the ratio is multiplied with there.
    Factor,
    /// The figure of the points that are added there.
    Points,
    /// The figure above which the office is told.
    Threshold,
    /// The figure of the share that a person is left with at most.
    Limit,
    /// Whether it is of no use once the person has left hospital.
    BeforeDischarge,
    /// What people are told, in Chinese.
    TextZh,
    /// The same in English.
    TextEn,
    /// The document it comes from.
    Document,
    /// Where it stands in it.
    Section,
    /// The phrase.
    Quote,
}

impl TableField {
    /// Answers that are yes or no, by the key that says it.
    pub const FLAG: &'static str = "flag";

    /// Answers that are whole numbers, by the key that says it.
    pub const COUNT: &'static str = "count";

    /// Answers that are options, by the key that says it.
    pub const OPTION: &'static str = "option";

    /// Its key in the pack.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::RegionZh => "region.zh",
            Self::RegionEn => "region.en",
            Self::ProvinceZh => "province.zh",
            Self::ProvinceEn => "province.en",
            Self::ScopeZh => "scope.zh",
            Self::ScopeEn => "scope.en",
            Self::TitleZh => "title.zh",
            Self::TitleEn => "title.en",
            Self::IssuerZh => "issuer.zh",
            Self::IssuerEn => "issuer.en",
            Self::Issued => "date",
            Self::EachFact => "each",
            Self::EachPlus => "plus",
            Self::EachBeyond => "beyond",
            Self::AtMostShare => "at-most-share",
            Self::Status => "status",
            Self::Of => "of",
            Self::ByPersonFactor => FigureKey::PersonFactor.id(),
            Self::Share => "share",
            Self::Known | Self::KnownReading | Self::Id => "id",
            Self::Fact => "fact",
            Self::NameZh => "name.zh",
            Self::NameEn => "name.en",
            Self::QuestionZh => "question.zh",
            Self::QuestionEn => "question.en",
            Self::HintZh => "hint.zh",
            Self::HintEn => "hint.en",
            Self::Answers => "answers",
            Self::From | Self::FirstDay => "from",
            Self::Until | Self::DayAfter => "until",
            Self::Options => "option",
            Self::Usual => "usual",
            Self::Like => "like",
            Self::Adds => "adds",
            Self::Tier => "tier",
            Self::After => "after",
            Self::Line => "line",
            Self::Groups => "identity",
            Self::Insurance => "insurance",
            Self::Setting => "setting",
            Self::Place => "place",
            Self::Prepay => "prepay",
            Self::Factor | Self::ByFactor => "factor",
            Self::Points | Self::ByPoints => "points",
            Self::Threshold => "threshold",
            Self::Limit => "limit",
            Self::BeforeDischarge => "before-discharge",
            Self::TextZh => "text.zh",
            Self::TextEn => "text.en",
            Self::Document => "document",
            Self::Section => "section",
            Self::Quote => "quote",
        }
    }

    /// What a figure must hold that is chosen here; none where no figure is.
    #[must_use]
    pub const fn figure(self) -> Option<FigureFor> {
        match self {
            Self::Prepay => Some(FigureFor::Prepay),
            Self::Factor => Some(FigureFor::Factor),
            Self::Points => Some(FigureFor::Points),
            Self::Of | Self::EachPlus => Some(FigureFor::Base),
            Self::Share | Self::Limit => Some(FigureFor::Ratio),
            Self::Threshold => Some(FigureFor::Amount),
            _ => None,
        }
    }

    /// Whether several can be chosen.
    #[must_use]
    pub const fn is_several(self) -> bool {
        matches!(self, Self::Groups | Self::Setting | Self::Place)
    }

    /// Whether several lines are typed.
    #[must_use]
    pub const fn is_lines(self) -> bool {
        matches!(self, Self::Options)
    }

    /// Whether a number is typed in percent that the pack has as a share.
    #[must_use]
    pub const fn is_percent(self) -> bool {
        matches!(self, Self::ByPoints | Self::ByFactor | Self::ByPersonFactor | Self::AtMostShare)
    }

    /// Whether it is a day.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::FirstDay | Self::DayAfter | Self::Issued)
    }

    /// The same in the other language, of words that a pack has in both or in neither.
    pub(super) const fn in_other_language(self) -> Option<Self> {
        match self {
            Self::HintZh => Some(Self::HintEn),
            Self::HintEn => Some(Self::HintZh),
            Self::ProvinceZh => Some(Self::ProvinceEn),
            Self::ProvinceEn => Some(Self::ProvinceZh),
            Self::ScopeZh => Some(Self::ScopeEn),
            Self::ScopeEn => Some(Self::ScopeZh),
            _ => None,
        }
    }
}
