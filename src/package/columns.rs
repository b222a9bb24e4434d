//! Tables of a JavaScript program: typed arrays in, typed arrays out. The program's own numbers are floats, of which nothing
//! here knows: they come and go as their 64 bits and are whole numbers in between (`doubles`).

mod doubles;
mod results;

use super::{Engine, JsAnswer, given};
use crate::batch::{ColumnFrame, FrameColumn, Job, NO_TEXT, column, work_frame};
use crate::batch_terms::{Column, ColumnFault, FrameFault};
use crate::language::Language;
use crate::locale::{frame_fault_text, key_fault_text};
use crate::policy::Policy;
use crate::refusal::{Problems, Refusal, Told};
use results::ColumnResults;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// A table that comes in, column by column.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct FrameIn {
    names: Vec<String>,
    frame: ColumnFrame,
    constant: Vec<(String, String)>,
    faults: Vec<(String, FrameFault)>,
}

#[wasm_bindgen]
impl FrameIn {
    /// No columns yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A column of a `Float64Array`, as its bits; not a number is absent.
    pub fn doubles(&mut self, name: String, bits: Vec<u64>) {
        self.add(name, FrameColumn::Numbers(bits.into_iter().map(doubles::whole).collect()));
    }

    /// A column of whole numbers.
    pub fn wholes(&mut self, name: String, numbers: Vec<i64>) {
        self.add(name, FrameColumn::Numbers(numbers));
    }

    /// A column of texts; the greatest code (−1 of a signed array) is absent.
    pub fn texts(&mut self, name: String, codes: Vec<u32>, values: Vec<String>) {
        self.add(name, FrameColumn::Texts { codes, values });
    }

    /// What is the same in every row.
    pub fn constant(&mut self, name: String, text: String) {
        self.constant.push((name, text));
    }

    /// Something that is no column.
    pub fn unfit(&mut self, name: String) {
        self.faults.push((name, FrameFault::NoColumn));
    }

    fn add(&mut self, name: String, column: FrameColumn) {
        match self.frame.add(column) {
            Ok(()) => self.names.push(name),
            Err(fault) => self.faults.push((name, fault)),
        }
    }
}

/// What the rows of a table come to, column by column.
#[wasm_bindgen]
#[derive(Debug)]
pub struct FrameOut {
    results: ColumnResults,
}

#[wasm_bindgen]
impl FrameOut {
    /// The payers, by their ids.
    #[must_use]
    pub fn tiers(&self) -> Vec<String> {
        self.results.tiers.clone()
    }

    /// The amounts of a payer, or, behind the last, of the person: the bits of a `Float64Array` in fen.
    pub fn amounts(&mut self, payer: usize) -> Vec<u64> {
        self.results.amounts.get_mut(payer).map(|one| std::mem::take(&mut one.central)).unwrap_or_default()
    }

    /// The least of each; nothing where all of them are the amounts.
    pub fn low(&mut self, payer: usize) -> Option<Vec<u64>> {
        self.results.amounts.get_mut(payer)?.low.take()
    }

    /// The most of each; nothing where all of them are the amounts.
    pub fn high(&mut self, payer: usize) -> Option<Vec<u64>> {
        self.results.amounts.get_mut(payer)?.high.take()
    }

    /// Of each row nothing, or the number of its refusal, from 1.
    pub fn refused(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.results.refused)
    }

    /// The refusals: a list of lists of problems.
    ///
    /// # Errors
    /// None that a program could cause.
    pub fn refusals(&self) -> JsAnswer {
        given(&self.results.refusals)
    }
}

#[wasm_bindgen]
impl Engine {
    /// What each row of a table comes to.
    ///
    /// # Errors
    /// Everything wrong with its columns, as the error of the contract.
    #[wasm_bindgen(js_name = amountsOf)]
    pub fn amounts_of(&self, frame: FrameIn) -> Result<FrameOut, JsValue> {
        let refused = |problems: Vec<Told>| {
            given(&Refusal { error: Problems { problems } }).unwrap_or_else(|error| error)
        };
        let (job, frame) = self.job(frame).map_err(refused)?;
        let mut results = ColumnResults::new(&job, frame.len(), self.language);
        work_frame(&job, &frame, &mut results);
        Ok(FrameOut { results })
    }

    fn job(&self, asked: FrameIn) -> Result<(Job<'_>, ColumnFrame), Vec<Told>> {
        let FrameIn { names, frame, constant, faults } = asked;
        let language = self.language;
        let packs: Vec<&Policy> = self.packs.iter().collect();
        let mut told: Vec<Told> =
            faults.iter().map(|(name, fault)| of_frame(name, fault, language)).collect();
        // What cannot be read is there all the same.
        let mut known: Vec<&str> = names.iter().map(String::as_str).collect();
        known.extend(faults.iter().map(|(name, _)| name.as_str()));
        let mut same = Vec::with_capacity(constant.len());
        for (name, text) in constant {
            match column(&name, &packs) {
                Some(found) => same.push((found, text)),
                None => told.push(of_key(&ColumnFault::Unknown(name), language)),
            }
        }
        let is_policy = |name: &&str| column(name, &packs) == Some(Column::Policy);
        let says_pack = known.iter().any(is_policy) || same.iter().any(|(one, _)| *one == Column::Policy);
        if let ([only], false) = (packs.as_slice(), says_pack) {
            same.push((Column::Policy, only.id.clone()));
        }
        match Job::new(&known, same, packs, None, false, language) {
            Ok(job) if told.is_empty() => return Ok((job, frame)),
            Ok(_) => {}
            // There is no first line here: what has no rows has no bills.
            Err(faults) => told.extend(faults.iter().map(|fault| match fault {
                ColumnFault::NoHeader => of_key(&ColumnFault::Missing(Column::TOTAL), language),
                other => of_key(other, language),
            })),
        }
        Err(told)
    }
}

fn of_frame(name: &str, fault: &FrameFault, language: Language) -> Told {
    let code = match fault {
        FrameFault::Length { .. } => "length",
        FrameFault::NoSuchCode(_) => "no-such-code",
        FrameFault::NoColumn => "wrong-type",
    };
    Told { path: name.to_owned(), code, message: frame_fault_text(fault, language) }
}

fn of_key(fault: &ColumnFault, language: Language) -> Told {
    let (path, code) = match fault {
        ColumnFault::NoHeader => (String::new(), "missing"),
        ColumnFault::NotUtf8 => (String::new(), "syntax"),
        ColumnFault::Missing(column) => (column.path(), "missing"),
        ColumnFault::Unknown(name) => (name.clone(), "unknown-key"),
        ColumnFault::Twice(column) => (column.path(), "duplicate"),
        ColumnFault::NoDate => (Column::Date.path(), "missing"),
    };
    Told { path, code, message: key_fault_text(fault, language) }
}

/// The code that a text has that is not there, as a signed array has it.
const _: () = assert!(NO_TEXT == u32::MAX);
