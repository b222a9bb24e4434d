//! The languages of the product, and texts that stand in both: each language is one table, and a text missing
//! from one of them does not compile.
//!
//! Must never know: figures of a policy, the browser.

#[cfg(feature = "authors")]
mod authors;
#[cfg(any(feature = "batch", feature = "columns", not(target_arch = "wasm32")))]
mod batch;
#[cfg(not(target_arch = "wasm32"))]
mod checked;
#[cfg(feature = "ui")]
mod chunk_explore;
mod difference;
mod en;
mod findings;
mod listed;
#[cfg(all(feature = "ui", feature = "batch"))]
mod lists;
mod problems;
#[cfg(not(target_arch = "wasm32"))]
mod publish;
#[cfg(any(feature = "authors", not(target_arch = "wasm32")))]
mod review;
#[cfg(feature = "ui")]
mod texts;
#[cfg(not(target_arch = "wasm32"))]
mod usage;
mod words;
mod zh;

use crate::authoring::{Difference, Finding};
use crate::language::Language;
use crate::policy::{Policy, Words};
use crate::problem::Problem;

#[cfg(feature = "authors")]
pub(crate) use authors::{AuthorsTexts, skipped_text, wrote_text};
#[cfg(all(feature = "ui", feature = "batch"))]
pub(crate) use batch::desk_fault_text;
#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
pub use batch::workbook_fault_text;
#[cfg(any(feature = "batch", feature = "columns", not(target_arch = "wasm32")))]
pub use batch::{BatchTexts, Done, column_fault_text, frame_fault_text, key_fault_text, row_problem_text};
#[cfg(any(feature = "batch", feature = "columns", not(target_arch = "wasm32")))]
pub(crate) use batch::{
    NO, NOBODY, NOT_KNOWN, NOTHING, YES, answer_names, column_names, identity_names, insurance_names,
    level_names, place_names, setting_names,
};
pub use difference::DifferenceReport;
pub use listed::Listed;
#[cfg(all(feature = "ui", feature = "batch"))]
pub(crate) use lists::ListsTexts;
#[cfg(any(feature = "authors", not(target_arch = "wasm32")))]
pub use review::ReviewTexts;
#[cfg(feature = "ui")]
pub(crate) use texts::{ExploreTexts, Texts};
#[cfg(not(target_arch = "wasm32"))]
pub use usage::Usage;
pub use words::WordTexts;

impl Language {
    /// The page's texts in this language.
    #[cfg(feature = "ui")]
    #[must_use]
    #[inline(never)] // 0.4 KB of a first visit, with `join`, `listed`, `locale`, `case`, `explain`
    pub(crate) fn texts(self) -> &'static Texts {
        match self {
            Self::Zh => &zh::TEXTS,
            Self::En => chunk_explore::english(),
        }
    }

    /// The texts of the views that are loaded when somebody opens them; for those views alone.
    #[cfg(feature = "ui")]
    #[must_use]
    pub(crate) fn explore_texts(self) -> &'static ExploreTexts {
        chunk_explore::opened(self)
    }

    /// The texts of the authors' page in this language: a table of its own, which the page for everybody never holds.
    #[cfg(feature = "authors")]
    #[must_use]
    pub(crate) const fn authors_texts(self) -> &'static AuthorsTexts {
        match self {
            Self::Zh => &authors::zh::TEXTS,
            Self::En => &authors::en::TEXTS,
        }
    }

    /// The texts of the page for lists in this language: a table of its own, too.
    #[cfg(all(feature = "ui", feature = "batch"))]
    #[must_use]
    pub(crate) const fn lists_texts(self) -> &'static ListsTexts {
        match self {
            Self::Zh => &lists::zh::TEXTS,
            Self::En => &lists::en::TEXTS,
        }
    }

    /// The words of the closed lists in this language.
    #[must_use]
    pub const fn words(self) -> &'static WordTexts {
        match self {
            Self::Zh => &zh::WORDS,
            Self::En => &en::WORDS,
        }
    }

    /// A pack's words in this language.
    #[must_use]
    pub fn of(self, words: &Words) -> &str {
        match self {
            Self::Zh => &words.zh,
            Self::En => &words.en,
        }
    }
}

/// What is wrong, in words for the person who wrote it.
#[must_use]
pub fn problem_text(problem: &Problem, language: Language) -> String {
    visible(problems::text(&problem.fault, language), problem, language)
}

/// The same for what is wrong with a case; what only a pack can have wrong is its code.
#[must_use]
pub fn case_problem_text(problem: &Problem, language: Language) -> String {
    visible(problems::of_case(&problem.fault, language), problem, language)
}

/// What nobody sees in what was written is named, also where it is the name of a value that looks right and is not.
fn visible(words: String, problem: &Problem, language: Language) -> String {
    let name = problem.path.rsplit('.').next().unwrap_or_default();
    let seen = problems::seen(name, language);
    let words = problems::seen(&words, language);
    if seen == name { words } else { words + ": " + &seen }
}

/// What was found in what an author wrote, in words.
#[must_use]
pub fn finding_text(finding: &Finding, language: Language) -> String {
    let words = findings::text(finding, language);
    // Names of files and folders may hold what nobody sees.
    problems::seen(&words, language)
}

/// What changes between two packs, line by line; the packs give the names of their groups of people.
#[must_use]
pub fn difference_lines(difference: &Difference, packs: [&Policy; 2], language: Language) -> Vec<String> {
    difference::lines(difference, packs, language)
}

/// What a pack says of places, alerts, promises and premiums, a line each.
#[must_use]
pub fn rule_lines(policy: &Policy, language: Language) -> Vec<String> {
    difference::rule_lines(policy, language)
}

/// What each tier of a pack pays whom, in which situations; and what.
#[must_use]
pub fn row_lines(policy: &Policy, language: Language) -> Vec<(String, String)> {
    difference::row_lines(policy, language)
}

/// What changes between two packs, part by part.
#[must_use]
pub fn difference_report(
    difference: &Difference,
    packs: [&Policy; 2],
    language: Language,
) -> DifferenceReport {
    difference::report(difference, packs, language)
}
