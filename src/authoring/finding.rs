//! One thing found in what an author wrote: where, how grave, and what. The words are made in `locale`.

use crate::day::Day;
use crate::problem::{Fault, Problem};
use crate::terms::{Level, Setting};

crate::terms::ids! {
    /// How grave a finding is.
    Severity {
        /// The pack must not be published like this.
        Error = "error",
        /// It may be right; somebody should look again.
        Warning = "warning",
    }
}

/// Which of the files a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// `pack.toml`.
    Pack,
    /// `cases.toml`.
    Cases,
    /// `index.toml`.
    Index,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How grave.
    pub severity: Severity,
    /// In which file.
    pub file: File,
    /// Dotted, list items by index; empty for the whole file.
    pub path: String,
    /// Byte offset in the file.
    pub at: Option<usize>,
    /// What.
    pub remark: Remark,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The file cannot be used as it is.
    Problem(Fault),
    /// The folder is not named after the pack.
    FolderName {
        /// The folder.
        folder: String,
    },
    /// The quoted phrase does not hold the figure.
    NotInQuote {
        /// The figure as written.
        value: String,
        /// The numbers the phrase does hold, as it writes them.
        holds: Vec<String>,
    },
    /// The quoted phrase speaks of more where the points are less, or the reverse.
    PointsTurned {
        /// The points as written.
        value: String,
    },
    /// The quoted phrase gives what the person bears, where a row pays by it.
    PersonsShare {
        /// The ratio as written.
        value: String,
    },
    /// The quote is longer than a phrase.
    QuoteLong {
        /// How many letters it has.
        letters: usize,
    },
    /// A quoted document that names no text file.
    SourceUnnamed,
    /// The document's text is not among the sources.
    SourceMissing {
        /// Its file.
        file: String,
    },
    /// The quote does not stand in the document's text.
    NotInSource {
        /// The document's file.
        file: String,
        /// The end of the part that does stand there; empty where not even the beginning does.
        after: String,
        /// What the document says behind that part.
        then: String,
    },
    /// A higher hospital with a smaller deductible.
    DeductibleFalls {
        /// The lower level.
        lower: Level,
        /// The higher level.
        higher: Level,
    },
    /// A higher hospital with a larger ratio.
    RatioRises {
        /// The lower level.
        lower: Level,
        /// The higher level.
        higher: Level,
    },
    /// Care elsewhere is paid at a larger ratio because of these points.
    PointsRaiseElsewhere {
        /// The points as written.
        value: String,
    },
    /// A larger ratio for care elsewhere than in the city.
    RatioRisesElsewhere,
    /// The figures are said to have been compared before a document they come from was issued.
    CheckedBefore {
        /// When that was issued.
        issued: Day,
    },
    /// The pack ends on the last day of a month.
    UntilLastDay {
        /// The day behind it.
        next: Day,
    },
    /// The most that is paid in a year is less than the deductible.
    CapBelowDeductible,
    /// No row, alert, promise, notice or premium names this identity.
    IdentityIdle,
    /// The rows of an identity name no row for what ordinary rows of the tier name.
    IdentityLeavesOut {
        /// The identity.
        identity: String,
        /// The level or place.
        option: String,
    },
    /// No row uses this figure.
    FigureIdle,
    /// No figure and no notice cites this document.
    DocumentIdle,
    /// No row, notice or alert rests on this reading.
    ReadingIdle,
    /// There is no `cases.toml`.
    NoCases,
    /// No case touches this part of the pack.
    NoCase,
    /// No case is in this setting.
    NoCaseIn(Setting),
    /// No case comes out with this figure in its derivation.
    FigureNotReached,
    /// Two cases of one name.
    CaseTwice {
        /// The name.
        name: String,
    },
    /// A case comes out otherwise than its author wrote.
    Mismatch {
        /// The case's name.
        case: String,
        /// What the author wrote.
        expected: String,
        /// What came out.
        got: String,
    },
    /// Days between two packs of a region that belong to neither.
    PeriodGap {
        /// The earlier pack.
        other: String,
        /// The first day without a pack.
        from: Day,
        /// The first day with one again.
        until: Day,
    },
    /// A listed pack has no folder, or one that does not load.
    ListedWithoutPack,
    /// A folder with a pack that the catalogue does not list.
    NotListed {
        /// The pack.
        id: String,
    },
    /// The catalogue and the pack say different things.
    ListedOtherwise {
        /// What the pack says.
        pack: String,
    },
}

impl Remark {
    /// Stable, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Problem(fault) => fault.code(),
            Self::FolderName { .. } => "folder-name",
            Self::NotInQuote { .. } | Self::PointsTurned { .. } => "not-in-quote",
            Self::PersonsShare { .. } => "persons-share",
            Self::QuoteLong { .. } => "quote-long",
            Self::SourceUnnamed => "source-unnamed",
            Self::SourceMissing { .. } => "source-missing",
            Self::NotInSource { .. } => "not-in-source",
            Self::DeductibleFalls { .. } => "deductible-falls",
            Self::RatioRises { .. } => "ratio-rises",
            Self::PointsRaiseElsewhere { .. } => "points-raise-elsewhere",
            Self::RatioRisesElsewhere => "ratio-rises-elsewhere",
            Self::CheckedBefore { .. } => "checked-before-document",
            Self::UntilLastDay { .. } => "until-last-day",
            Self::CapBelowDeductible => "cap-below-deductible",
            Self::IdentityIdle => "identity-idle",
            Self::IdentityLeavesOut { .. } => "identity-leaves-out",
            Self::FigureIdle => "figure-idle",
            Self::DocumentIdle => "document-idle",
            Self::ReadingIdle => "reading-idle",
            Self::NoCases => "no-cases",
            Self::NoCase => "no-case",
            Self::NoCaseIn(_) => "no-case-in",
            Self::FigureNotReached => "figure-not-reached",
            Self::CaseTwice { .. } => "case-twice",
            Self::Mismatch { .. } => "mismatch",
            Self::PeriodGap { .. } => "period-gap",
            Self::ListedWithoutPack => "listed-without-pack",
            Self::NotListed { .. } => "not-listed",
            Self::ListedOtherwise { .. } => "listed-otherwise",
        }
    }
}

impl Finding {
    /// A problem of shape.
    #[must_use]
    pub fn problem(file: File, problem: Problem) -> Self {
        let Problem { path, fault, at } = problem;
        Self { severity: Severity::Error, file, path, at, remark: Remark::Problem(fault) }
    }

    /// Line and column of the place in its file, both from 1.
    #[must_use]
    pub fn place_in(&self, text: &str) -> Option<(usize, usize)> {
        crate::problem::place_in(text, self.at?)
    }
}
