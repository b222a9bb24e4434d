//! The vocabulary of lists of cases: what columns, results and reports say, and what can be wrong. Named by `locale`, which puts it
//! into words, and by `batch`, which reads and writes lists.
//!
//! Must never know: texts, files.

mod column;
mod fault;
mod report;
mod result;

pub use column::Column;
pub use fault::{CellFault, ColumnFault, FrameFault, RowFault, RowProblem, WorkbookFault};
pub use report::{Assumption, Caption, GroupBy, Head};
pub use result::{Bound, ResultColumn};
