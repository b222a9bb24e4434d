//! Where results go, row by row: lines of a CSV, columns of a table.

use super::job::Job;
use super::row_amounts::RowAmounts;
use super::write;
use crate::batch_terms::RowProblem;
use crate::language::Language;
use crate::locale::row_problem_text;
use crate::money::Money;

/// Somewhere results go.
pub trait Sink {
    /// Takes what a row came to. Rows come in their order, but where those of a person are together.
    fn take(&mut self, result: &RowResult<'_>);
}

/// What a row came to.
#[derive(Debug, Clone, Copy)]
pub struct RowResult<'r> {
    /// Its place among the rows, from nothing.
    pub place: usize,
    /// Its line in the file.
    pub line: u64,
    /// Its own number or name.
    pub id: Option<&'r str>,
    /// The bill, and what it comes to; none of a row that is refused.
    pub own: Option<(Money, RowAmounts<'r>)>,
    /// The same under the policy that is compared; none where it cannot be estimated, or nothing is compared.
    pub compared: Option<RowAmounts<'r>>,
    /// What is wrong with it.
    pub problems: &'r [RowProblem],
}

impl RowResult<'_> {
    /// What is wrong with it, in words; empty where nothing is.
    #[must_use]
    pub fn problem_text(&self, language: Language) -> String {
        let texts = self.problems.iter().map(|problem| row_problem_text(problem, language));
        texts.collect::<Vec<_>>().join("; ")
    }
}

/// Lines of a CSV.
pub(super) struct CsvLines<'j, 'p, 'o> {
    pub(super) job: &'j Job<'p>,
    pub(super) out: &'o mut Vec<u8>,
}

impl Sink for CsvLines<'_, '_, '_> {
    fn take(&mut self, result: &RowResult<'_>) {
        let Self { job, out } = self;
        write::begin(job, result.line, result.id, out);
        match &result.own {
            Some((bill, amounts)) => {
                write::bill(*bill, out);
                write::amounts(job, amounts, out);
            }
            None => write::nothing(1 + write::width(job), out),
        }
        if job.compared.is_some() {
            match (&result.own, &result.compared) {
                (Some((_, old)), Some(new)) => {
                    write::amounts(job, new, out);
                    write::change(old.outcome.personal.central, new.outcome.personal.central, out);
                }
                _ => write::nothing(write::width(job) + 1, out),
            }
        }
        match result.problems {
            [] => write::end("", out),
            _ => write::end(&result.problem_text(job.language), out),
        }
    }
}
