//! Why a form is no case yet: what is missing, and what cannot be used.

use super::field::Field;
use super::typed::Unclear;
use crate::problem::{Fault, Problem};

/// Why a form is no case yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unread {
    /// Not answered yet, in the order of the form.
    pub missing: Vec<Field>,
    /// Answered in a way that cannot be used.
    pub wrong: Vec<(Field, Wrong)>,
}

/// Why an answer cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// What was typed is not understood for certain.
    Unclear(Unclear),
    /// It is, and no case can have it.
    Case(Problem),
}

impl Unread {
    /// Sorts problems by their fields; one that belongs to no input of the page is the bill's.
    #[must_use]
    pub fn of(problems: Vec<Problem>) -> Self {
        let mut unread = Self::default();
        for problem in problems {
            let field = Field::of_path(&problem.path).unwrap_or(Field::TOTAL);
            if matches!(problem.fault, Fault::Missing) {
                unread.missing.push(field);
            } else {
                unread.wrong.push((field, Wrong::Case(problem)));
            }
        }
        unread
    }

    /// What is wrong with one input.
    #[must_use]
    pub fn wrong(&self, field: Field) -> Option<&Wrong> {
        self.wrong.iter().find(|(one, _)| *one == field).map(|(_, wrong)| wrong)
    }
}
