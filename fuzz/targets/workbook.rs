//! Any bytes as a workbook: its rows, or why it cannot be read; within bounds.
#![no_main]

use benefit_estimator::batch::{ListRows, Workbook};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut workbook) = Workbook::open(bytes.to_vec(), None) else { return };
    let mut rows = ListRows::default();
    while let Ok(true) = workbook.next(&mut rows) {}
});
