//! Many cases at once: a list comes to what each of its rows alone comes to, and its sums to what hand arithmetic says.

mod broken;
mod columns;
mod command;
mod compared;
mod counter;
mod desk;
mod frame;
mod generated;
mod rows;
mod same;
mod summary;
mod workbook;
mod years;

use benefit_estimator::batch::{
    BatchReport, Job, ListRows, RowReader, Summary, Table, Worker, column, delimiter,
};
use benefit_estimator::batch_terms::{Column, ColumnFault};
use benefit_estimator::language::Language;
use benefit_estimator::policy::Policy;

/// A list as rows, its first line included.
pub(crate) fn rows_of(text: &[u8]) -> ListRows {
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut reader = RowReader::new(delimiter(first));
    let mut rows = ListRows::default();
    reader.push(text, &mut rows);
    reader.finish(&mut rows);
    rows
}

/// What a list came to.
pub(crate) struct Done {
    pub(crate) lines: Vec<Vec<String>>,
    pub(crate) header: Vec<String>,
    pub(crate) summary: Summary,
    pub(crate) report: serde_json::Value,
    told: BatchReport,
}

impl Done {
    pub(crate) fn tables(&self, language: Language) -> Vec<Table> {
        self.told.tables(language)
    }

    /// The cells of these columns, row by row.
    pub(crate) fn cells(&self, names: &[&str]) -> Vec<Vec<&str>> {
        let places: Vec<usize> = names
            .iter()
            .map(|name| self.header.iter().position(|one| one == name).unwrap_or_else(|| panic!("no {name}")))
            .collect();
        self.lines.iter().map(|line| places.iter().map(|place| line[*place].as_str()).collect()).collect()
    }
}

pub(crate) struct Ask<'a> {
    pub(crate) packs: Vec<&'a Policy>,
    pub(crate) compared: Option<&'a Policy>,
    pub(crate) set: Vec<(&'a str, &'a str)>,
    pub(crate) ignore: bool,
    pub(crate) language: Language,
}

impl<'a> Ask<'a> {
    pub(crate) fn of(packs: Vec<&'a Policy>) -> Self {
        Self { packs, compared: None, set: Vec::new(), ignore: false, language: Language::En }
    }

    pub(crate) fn job(&self, header: &[&str]) -> Result<Job<'a>, Vec<ColumnFault>> {
        let set = self.set.iter();
        let set: Vec<(Column, String)> =
            set.map(|(name, value)| (column(name, &self.packs).unwrap(), (*value).to_owned())).collect();
        Job::new(header, set, self.packs.clone(), self.compared, self.ignore, self.language)
    }

    /// The columns are right.
    #[track_caller]
    pub(crate) fn done(&self, text: &str) -> Done {
        self.done_in_parts(text, 1)
    }

    /// The same by several workers, each of whom has some of the rows.
    #[track_caller]
    pub(crate) fn done_in_parts(&self, text: &str, parts: usize) -> Done {
        let (first, rest) = text.split_once('\n').unwrap();
        let header_rows = rows_of(first.as_bytes());
        let row = header_rows.row(0).unwrap();
        let names: Vec<&str> =
            (0..row.len()).map(|place| std::str::from_utf8(row.cell(place).unwrap()).unwrap()).collect();
        let job = self.job(&names).unwrap_or_else(|faults| panic!("{faults:?}"));
        let mut summary: Option<Summary> = None;
        let mut out = Vec::new();
        let mut add = |part: Summary| match &mut summary {
            Some(summary) => summary.merge(part),
            None => summary = Some(part),
        };
        let delimiter = delimiter(first.as_bytes());
        let read = |text: &str| {
            let mut rows = ListRows::default();
            let mut reader = RowReader::new(delimiter);
            // The first line before it, so that lines are those of the file.
            reader.push(first.as_bytes(), &mut ListRows::default());
            reader.push(b"\n", &mut ListRows::default());
            reader.push(text.as_bytes(), &mut rows);
            reader.finish(&mut rows);
            rows
        };
        if job.adds_up_years() {
            let rows = read(rest);
            let visits = job.in_order(&rows);
            let mut lines = vec![String::new(); rows.len()];
            for share in benefit_estimator::batch::shares(&visits, parts) {
                let mut worker = Worker::new(&job);
                let mut text = Vec::new();
                let mut start = 0;
                for one in worker.work_years(&rows, share, &mut text) {
                    lines[one.place] = String::from_utf8(text[start..one.end].to_vec()).unwrap();
                    start = one.end;
                }
                add(worker.into_summary());
            }
            out = lines.concat().into_bytes();
        } else {
            let lines: Vec<&str> = rest.split_inclusive('\n').collect();
            for some in lines.chunks(lines.len().div_ceil(parts).max(1)) {
                let mut worker = Worker::new(&job);
                worker.work(&read(&some.concat()), &mut out);
                add(worker.into_summary());
            }
        }
        let summary = summary.unwrap_or_else(|| Worker::new(&job).into_summary());
        let told = job.report(&summary);
        let report = serde_json::to_value(&told).unwrap();
        Done { lines: cells(&out), header: cells(job.header().as_bytes()).remove(0), summary, report, told }
    }
}

/// A CSV as cells.
pub(crate) fn cells(text: &[u8]) -> Vec<Vec<String>> {
    let mut reader = RowReader::new(b',');
    let mut rows = ListRows::default();
    reader.push(text, &mut rows);
    reader.finish(&mut rows);
    rows.iter()
        .map(|row| {
            let cell = |place| String::from_utf8(row.cell(place).unwrap().to_vec()).unwrap();
            (0..row.len()).map(cell).collect()
        })
        .collect()
}
