//! `estimate batch`: a list of visits as CSV or a workbook in, what each comes to out, all cores at work.

mod book;
mod list;
mod page;
mod progress;
mod workers;

use super::options::{Options, Stop, whole};
use super::packs::{self, Packs};
use super::report::pretty;
use super::text;
use crate::batch::{ColumnMapping, Job, ListRows, Summary, column};
use crate::batch_terms::{Column, ColumnFault};
use crate::locale::{Done, Usage, column_fault_text};
use crate::policy::Policy;
use book::BookWriter;
use list::List;
use progress::Progress;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(options: &Options, packs: &Packs, file: &str) -> Result<ExitCode, Stop> {
    let needs = Stop::Usage(Usage::Needs { command: "batch", option: "--out FILE" });
    let out = Path::new(options.value("--out").ok_or(needs)?);
    let path = Path::new(file);
    if same_file(path, out) {
        return Err(Stop::Usage(Usage::SameFile(file.to_owned())));
    }
    let compared = options.value("--compare").map(|named| packs::read_named(options, named)).transpose()?;
    let chosen = chosen(options, packs)?;
    let threads = whole(options, "--threads")?.and_then(|threads| usize::try_from(threads).ok());
    let threads = threads.filter(|threads| *threads > 0).unwrap_or_else(workers::cores);
    let told = |error: io::Error| Stop::Io(text::told(path, &error, options.language));
    let input = File::open(path).map_err(told)?;
    let size = input.metadata().map_err(told)?.len();
    let mut list = List::open(input, size, options.value("--sheet"), options.language).map_err(told)?;
    let wrong = |faults: Vec<ColumnFault>| {
        let lines: Vec<String> =
            faults.iter().map(|fault| column_fault_text(fault, options.language)).collect();
        Stop::Usage(Usage::WrongColumns(lines.join("\n")))
    };
    let header = list.header().map_err(told)?;
    let mapping = mapping(options, &chosen)?;
    let names = names(&header).map_err(wrong)?;
    let names: Vec<&str> = names.into_iter().map(|name| mapping.of(name).unwrap_or(name)).collect();
    let constant = constant(options, &chosen, &names)?;
    let ignore = options.value("--ignore-unknown").is_some();
    let job =
        Job::new(&names, constant, chosen, compared.as_ref(), ignore, options.language).map_err(wrong)?;
    let mut progress = Progress::new(size, options.language);
    // A workbook has it on further sheets.
    let report = options.value("--summary").is_some() || ends_with(out, "xlsx");
    let summary = into_place(out, options, |output| {
        let write = |output: &mut dyn Write| {
            output.write_all(job.header().as_bytes())?;
            if job.adds_up_years() {
                workers::by_person(&job, list, threads, report, output, &mut progress)
            } else {
                workers::row_by_row(&job, list, threads, report, output, &mut progress)
            }
        };
        if ends_with(out, "xlsx") {
            let mut book = BookWriter::new(job.text_columns(), options.language, output);
            let summary = write(&mut book)?;
            return book.finish(&job.report(&summary)).map(|()| summary);
        }
        if options.language == crate::language::Language::default() {
            output.write_all(text::BYTE_ORDER_MARK)?;
        }
        write(output)
    })?;
    if let Some(file) = options.value("--summary") {
        let report = job.report(&summary);
        into_place(Path::new(file), options, |output| {
            // A page for people, JSON for programs.
            if ends_with(Path::new(file), "html") {
                return page::write(&report, options.language, output);
            }
            pretty(output, &report)
        })?;
    }
    tell(&summary, options);
    Ok(ExitCode::SUCCESS)
}

/// The names of the columns.
fn names(header: &ListRows) -> Result<Vec<&str>, Vec<ColumnFault>> {
    let Some(row) = header.row(0) else { return Err(vec![ColumnFault::NoHeader]) };
    let cells = (0..row.len()).map(|place| std::str::from_utf8(row.cell(place).unwrap_or_default()));
    cells.collect::<Result<_, _>>().map_err(|_| vec![ColumnFault::NotUtf8])
}

/// The packs that rows may name: those of `--policy`, else all.
fn chosen<'p>(options: &Options, packs: &'p Packs) -> Result<Vec<&'p Policy>, Stop> {
    let Some(named) = options.value("--policy") else { return Ok(packs.all().iter().collect()) };
    let found = |id: &str| packs.policy(id).ok_or_else(|| Stop::Usage(Usage::NoPack(id.to_owned())));
    named.split(',').map(|id| found(id.trim())).collect()
}

/// What is the same in every row: `--set`, and the pack where the list has no column that says it.
fn constant(options: &Options, packs: &[&Policy], names: &[&str]) -> Result<Vec<(Column, String)>, Stop> {
    let mut constant = Vec::new();
    let says_pack = names.iter().any(|name| column(name, packs) == Some(Column::Policy));
    let named = options.value("--policy").filter(|_| !says_pack);
    constant.extend(named.map(|named| (Column::Policy, named.to_owned())));
    for said in options.all("--set") {
        let wrong = || Stop::Usage(Usage::NotAColumn(said.to_owned()));
        let (name, value) = said.split_once('=').ok_or_else(wrong)?;
        constant.push((column(name, packs).ok_or_else(wrong)?, value.to_owned()));
    }
    Ok(constant)
}

/// Whether the name of a file says that it is of this kind.
fn ends_with(file: &Path, kind: &str) -> bool {
    file.extension().is_some_and(|own| own.eq_ignore_ascii_case(kind))
}

fn same_file(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    whole(one).is_some_and(|one| Some(one) == whole(other))
}

/// Writes a file beside its place first: what stands there is whole.
fn into_place<T>(
    path: &Path,
    options: &Options,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<T>,
) -> Result<T, Stop> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let told = |error: io::Error| Stop::Io(text::told(path, &error, options.language));
    let mut output = BufWriter::new(File::create(&beside).map_err(told)?);
    let written = write(&mut output).and_then(|value| output.flush().map(|()| value));
    drop(output);
    let value = written.map_err(told)?;
    std::fs::rename(&beside, path).map_err(told)?;
    Ok(value)
}

/// What the list came to, on standard error: the results are in their file.
fn tell(summary: &Summary, options: &Options) {
    let (rows, estimated) = summary.rows();
    let [bill, paid, personal] = summary.sums().map(|sum| crate::format::grouped(&sum));
    let done = Done { rows, refused: rows - estimated, bill: &bill, paid: &paid, personal: &personal };
    // Nobody may be there to read it.
    let _ = writeln!(io::stderr(), "{}", (options.language.batch_texts().done)(&done));
}

/// What the file of `--columns` says of the columns; nothing without the option.
fn mapping(options: &Options, packs: &[&Policy]) -> Result<ColumnMapping, Stop> {
    let Some(file) = options.value("--columns") else { return Ok(ColumnMapping::default()) };
    let text = text::read(Path::new(file), options.language)?;
    ColumnMapping::parse(&text, packs).map_err(|line| Stop::Usage(Usage::NotAMapping(line)))
}
