//! Any bytes as a list of visits: every row has an amount or a problem in words, and the sums hold as many rows as there are.
#![no_main]

use benefit_estimator::batch::{Job, ListRows, RowReader, Worker, delimiter};
use benefit_estimator::language::Language;
use benefit_estimator::policy::Policy;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static PACK: LazyLock<Policy> =
    LazyLock::new(|| Policy::from_toml(include_str!("../../static/policies/anshan-2023/pack.toml")).unwrap());

fuzz_target!(|bytes: &[u8]| {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut reader = RowReader::new(delimiter(first));
    let mut rows = ListRows::default();
    reader.push(bytes, &mut rows);
    reader.finish(&mut rows);
    let Some(header) = rows.row(0) else { return };
    let names: Vec<String> = (0..64)
        .map_while(|place| header.cell(place))
        .map(|cell| String::from_utf8_lossy(cell).into_owned())
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let Ok(job) = Job::new(&names, Vec::new(), vec![&*PACK], None, true, Language::En) else { return };
    let rows = rows.without_first();
    let count = rows.iter().filter(|row| !row.is_empty()).count();
    if job.adds_up_years() {
        return;
    }
    let mut worker = Worker::new(&job);
    let mut out = Vec::new();
    worker.work(&rows, &mut out);
    let (read, estimated) = worker.into_summary().rows();
    assert_eq!(read, count as u64);
    assert!(estimated <= read);
});
