//! How far a list is, on standard error: by the part of the file that is read, so that no clock is needed.

use crate::language::Language;
use std::io::{self, IsTerminal, Write};

/// How far a list is.
pub(super) struct Progress {
    size: u64,
    /// What was said last, in percent.
    said: u64,
    /// It is said every so many percent.
    every: u64,
    terminal: bool,
    language: Language,
}

impl Progress {
    /// Of a file of so many bytes; in a file of its own it is said ten times.
    pub(super) fn new(size: u64, language: Language) -> Self {
        let terminal = io::stderr().is_terminal();
        Self { size, said: 0, every: if terminal { 1 } else { 10 }, terminal, language }
    }

    /// So many bytes are read, so many rows are written.
    pub(super) fn at(&mut self, read: u64, rows: u64) {
        let percent = (read * 100).checked_div(self.size).unwrap_or(100);
        if percent < self.said + self.every {
            return;
        }
        self.said = percent - percent % self.every;
        let words = (self.language.batch_texts().progress)(self.said, rows);
        let ends = if self.terminal && percent < 100 { "\r" } else { "\n" };
        // Nobody may be there to read it.
        let _ = write!(io::stderr(), "{words}{ends}");
    }
}
