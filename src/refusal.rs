//! The error of the contract: every problem with its path, code and words.

use crate::language::Language;
use crate::locale::{case_problem_text, problem_text};
use crate::problem::Problem;
use serde::Serialize;

/// `{ "error": { "problems": [ … ] } }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// What is wrong.
    pub error: Problems,
}

/// All of it at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problems {
    /// One by one.
    pub problems: Vec<Told>,
}

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename = "Problem"))]
pub struct Told {
    /// Dotted, list items by index.
    pub path: String,
    /// Stable, for programs.
    pub code: &'static str,
    /// For the person who typed.
    pub message: String,
}

impl Refusal {
    /// What is wrong with a case, in words.
    #[must_use]
    pub fn of_case(problems: &[Problem], language: Language) -> Self {
        Self::told(problems, |problem| case_problem_text(problem, language))
    }

    /// What is wrong with any text, in words: with one that cannot be read, with a case, with a pack.
    #[must_use]
    pub fn of_text(problems: &[Problem], language: Language) -> Self {
        Self::told(problems, |problem| problem_text(problem, language))
    }

    fn told(problems: &[Problem], words: impl Fn(&Problem) -> String) -> Self {
        let told = |problem: &Problem| Told {
            path: problem.path.clone(),
            code: problem.fault.code(),
            message: words(problem),
        };
        Self { error: Problems { problems: problems.iter().map(told).collect() } }
    }
}
