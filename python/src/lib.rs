//! The engine and its lists for Python. Tables come in and go out by Arrow's capsules, so that whatever speaks Arrow can
//! give and take them; what they mean is read by the same reader as lists of the command line and the page.
//!
//! The functions here are what `benefit_estimator/__init__.py` calls: that file says what each of them is for.

mod columns;
mod packs;
mod table;

use benefit_estimator::batch::{Job, ListRows, Summary, Worker, column, shares};
use benefit_estimator::case::read_case;
use benefit_estimator::engine;
use benefit_estimator::language::Language;
use benefit_estimator::locale::column_fault_text;
use benefit_estimator::policy::Policy;
use benefit_estimator::refusal::Refusal;
use benefit_estimator::tree::Node;
use columns::Columns;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use pyo3_arrow::input::AnyRecordBatch;
use std::thread;
use table::{Cells, Integers};

/// What is asked of a table, beside the table.
struct Asked {
    packs: Vec<Policy>,
    compared: Option<Policy>,
    constant: Vec<(String, String)>,
    ignore_unknown: bool,
    integers: Option<Integers>,
    threads: usize,
    language: Language,
}

/// Estimates a table row by row. Gives a table of as many rows, and the summary as JSON.
#[pyfunction]
#[pyo3(signature = (table, policies, compare, constant, ignore_unknown, integers, threads, language))]
#[allow(clippy::too_many_arguments, reason = "Python names each of them")]
fn amounts(
    py: Python<'_>,
    table: AnyRecordBatch,
    policies: Vec<String>,
    compare: Option<String>,
    constant: Vec<(String, String)>,
    ignore_unknown: bool,
    integers: Option<&str>,
    threads: Option<usize>,
    language: &str,
) -> PyResult<(PyTable, String)> {
    let language = Language::from_id(language).ok_or_else(|| refused("language must be \"zh\" or \"en\""))?;
    let integers = integers.map(Integers::from_id).transpose()?;
    let threads = threads.filter(|threads| *threads > 0);
    let asked = Asked {
        packs: packs::chosen(&policies, language)?,
        compared: compare.map(|named| packs::one(&named, language)).transpose()?,
        constant,
        ignore_unknown,
        integers,
        threads: threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from)),
        language,
    };
    let reader = table.into_reader()?;
    // Other threads of Python go on while this one estimates.
    py.detach(|| estimated(&asked, reader))
}

fn estimated(
    asked: &Asked,
    reader: Box<dyn arrow_array::RecordBatchReader + Send>,
) -> PyResult<(PyTable, String)> {
    let schema = reader.schema();
    let mut names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
    let packs: Vec<&Policy> = asked.packs.iter().collect();
    let mut constant = Vec::with_capacity(asked.constant.len());
    for (name, value) in &asked.constant {
        let found = column(name, &packs).ok_or_else(|| refused(&format!("no column is called {name:?}")))?;
        constant.push((found, value.clone()));
    }
    // The pack, where the table does not say it.
    let says_pack = names.iter().any(|name| column(name, &packs) == column("policy", &[]));
    if let ([only], false) = (asked.packs.as_slice(), says_pack) {
        constant.extend(column("policy", &[]).map(|one| (one, only.id.clone())));
    }
    if asked.ignore_unknown {
        // A column without a name is not read.
        names.iter_mut().filter(|name| column(name, &packs).is_none()).for_each(|name| *name = "");
    }
    let job = Job::new(
        &names,
        constant,
        packs.clone(),
        asked.compared.as_ref(),
        asked.ignore_unknown,
        asked.language,
    );
    let job = job.map_err(|faults| {
        let told: Vec<String> = faults.iter().map(|fault| column_fault_text(fault, asked.language)).collect();
        refused(&told.join("\n"))
    })?;
    let read: Vec<_> = names.iter().map(|name| column(name, &packs)).collect();
    let cells = Cells { read, integers: asked.integers };
    let mut summary: Option<Summary> = None;
    let mut made = Vec::new();
    let mut add = |part: Summary| match &mut summary {
        Some(summary) => summary.merge(part),
        None => summary = Some(part),
    };
    let mut all = ListRows::default();
    let mut line = 0;
    for batch in reader {
        let batch = batch.map_err(|error| refused(&error.to_string()))?;
        let rows = cells.rows(&batch, line)?;
        line += batch.num_rows();
        if job.adds_up_years() {
            all.append(&rows);
            continue;
        }
        let mut columns = Columns::new(&job, rows.len());
        for part in row_by_row(&job, &rows, asked.threads, &mut columns) {
            add(part);
        }
        made.push(columns.into_batch(&job)?);
    }
    if job.adds_up_years() {
        let mut columns = Columns::new(&job, all.len());
        let visits = job.in_order(&all);
        let mut worker = Worker::new(&job);
        for share in shares(&visits, 1) {
            worker.each_of_years(&all, share, &mut columns);
        }
        add(worker.into_summary());
        made.push(columns.into_batch(&job)?);
    }
    let summary = summary.unwrap_or_else(|| Worker::new(&job).into_summary());
    let report = serde_json::to_string(&job.report(&summary)).map_err(|error| refused(&error.to_string()))?;
    Ok((PyTable::try_new(made, columns::schema(&job))?, report))
}

/// Each row for itself, in as many parts as there are threads.
fn row_by_row(job: &Job<'_>, rows: &ListRows, threads: usize, columns: &mut Columns) -> Vec<Summary> {
    let size = rows.len().div_ceil(threads).max(1);
    let parts: Vec<std::ops::Range<usize>> =
        (0..rows.len()).step_by(size).map(|start| start..(start + size).min(rows.len())).collect();
    let done: Vec<(Columns, Summary)> = thread::scope(|scope| {
        let work = |range: std::ops::Range<usize>| {
            move || {
                let mut worker = Worker::new(job);
                let mut part = Columns::of(job, range.clone());
                worker.each_in(rows, range, &mut part);
                (part, worker.into_summary())
            }
        };
        let workers: Vec<_> = parts.into_iter().map(|range| scope.spawn(work(range))).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).collect()
    });
    done.into_iter()
        .map(|(part, summary)| {
            columns.put(part);
            summary
        })
        .collect()
}

/// The estimate of one case: JSON in, JSON out; what is wrong with it as the contract's error.
#[pyfunction]
fn estimate(case: &str, policies: Vec<String>, language: &str) -> PyResult<String> {
    let language = Language::from_id(language).ok_or_else(|| refused("language must be \"zh\" or \"en\""))?;
    let packs = packs::chosen(&policies, language)?;
    let node: Node = serde_json::from_str(case).map_err(|error| refused(&error.to_string()))?;
    let find = |id: &str| packs.iter().find(|pack| pack.id == id);
    let estimated = read_case(&node, &find).and_then(|(case, policy)| engine::estimate(policy, &case));
    let text = match &estimated {
        Ok(estimate) => serde_json::to_string(estimate),
        Err(problems) => serde_json::to_string(&Refusal::of_text(problems, language)),
    };
    text.map_err(|error| refused(&error.to_string()))
}

/// The packs that come with the extension, each as JSON.
#[pyfunction]
fn policies() -> PyResult<Vec<String>> {
    let all = packs::chosen(&[], Language::En)?;
    all.iter()
        .map(|pack| serde_json::to_string(&pack.summary()).map_err(|error| refused(&error.to_string())))
        .collect()
}

/// An error that says what to write instead.
pub(crate) fn refused(words: &str) -> PyErr {
    PyValueError::new_err(words.to_owned())
}

/// The extension.
#[pymodule]
fn _engine(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(amounts, module)?)?;
    module.add_function(wrap_pyfunction!(estimate, module)?)?;
    module.add_function(wrap_pyfunction!(policies, module)?)
}
