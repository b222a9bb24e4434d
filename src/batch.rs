//! Many cases at once: a list of visits as CSV in, what each pays out, and what all of them come to. The command line and
//! the page for lists are two doors to it.
//!
//! Rows are read (`rows`, `workbook`), understood by the names of their columns (`columns`, `cell`, `read`), estimated by plans that
//! are compiled once for all rows alike ([`crate::engine::Plans`]), written (`write`) and summed (`summary`, `report`). A
//! row with a problem has its problem in place of amounts and stops nothing.
//!
//! Must never know: files, threads, the browser.

mod cell;
mod columns;
mod counter;
#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
mod desk;
mod frame;
mod generate;
mod job;
#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
mod mapping;
mod read;
mod report;
mod row_amounts;
mod rows;
mod sink;
mod summary;
#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
mod workbook;
mod worker;
mod write;
mod years;

pub use columns::{Columns, column};
pub use counter::Counter;
#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
pub use desk::{
    CarriedPacks, Desk, DeskAction, DeskList, DeskPacks, DeskQuestion, DeskResults, DeskRun, DeskSubject,
    HowFar, Means,
};
pub use frame::{ABSENT, ColumnFrame, FrameColumn, NO_TEXT, NOT_WHOLE, work_frame};
pub use generate::Claims;
pub use job::Job;
#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
pub use mapping::ColumnMapping;
pub use report::{BatchReport, Table};
pub use row_amounts::RowAmounts;
pub use rows::{LONGEST_ROW, ListRow, ListRows, MOST_CELLS, RowReader, delimiter, encoding};
pub use sink::{RowResult, Sink};
pub use summary::{Refused, Summary};
#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
pub use workbook::{SavedWorkbook, Workbook, is_workbook};
pub use worker::Worker;
pub use years::{WrittenVisit, YearVisit, shares};
