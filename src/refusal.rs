//! The error of the contract: every problem with its path, code and words.

use crate::locale::{Language, problem_text};
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
    /// Puts problems into words.
    #[must_use]
    pub fn new(problems: &[Problem], language: Language) -> Self {
        let problems = problems
            .iter()
            .map(|problem| Told {
                path: problem.path.clone(),
                code: problem.fault.code(),
                message: problem_text(problem, language),
            })
            .collect();
        Self { error: Problems { problems } }
    }
}
