//! What is asked of a list, by itself: a run goes on with it whatever is chosen on the page meanwhile.

use crate::batch::job::Job;
use crate::batch_terms::{Column, ColumnFault};
use crate::day::Day;
use crate::language::Language;
use crate::policy::Policy;
use std::rc::Rc;

/// What is asked of a list, by itself.
#[derive(Clone)]
pub struct DeskQuestion {
    /// What the list is called.
    pub list: String,
    /// Which of its sheets is read, where it has several.
    pub sheet: Option<String>,
    /// The pack of all rows; where there is none the list says it.
    pub of_all_rows: Option<Rc<Policy>>,
    /// The packs that rows may name.
    pub packs: Vec<Rc<Policy>>,
    /// The pack that is compared.
    pub compared: Option<Rc<Policy>>,
    /// What the columns are called, as the person wants them read.
    pub names: Vec<String>,
    /// What is the same in every row.
    pub constant: Vec<(Column, String)>,
    /// The language of the results.
    pub language: Language,
}

/// Of what results are, so that a printed sheet tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskSubject {
    /// The list.
    pub list: String,
    /// The policy of all rows; none where the list says it.
    pub policy: Option<String>,
    /// The policy that is compared.
    pub compared: Option<String>,
    /// The day on which it was worked out.
    pub day: Option<Day>,
}

impl DeskQuestion {
    /// As a job.
    ///
    /// # Errors
    /// Everything wrong with the columns.
    pub fn job(&self) -> Result<Job<'_>, Vec<ColumnFault>> {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        let packs = self.packs.iter().map(Rc::as_ref).collect();
        Job::new(&names, self.constant.clone(), packs, self.compared.as_deref(), false, self.language)
    }

    /// Of what its results are, on this day.
    #[must_use]
    pub fn subject(&self, day: Option<Day>) -> DeskSubject {
        // A changed pack has the title of the one before.
        let named = |policy: &Rc<Policy>| {
            format!("{}（{} · {}）", self.language.of(&policy.title), policy.id, policy.version)
        };
        DeskSubject {
            list: match &self.sheet {
                Some(sheet) => format!("{} · {sheet}", self.list),
                None => self.list.clone(),
            },
            policy: self.of_all_rows.as_ref().map(named),
            compared: self.compared.as_ref().map(named),
            day,
        }
    }
}
