//! Places in a file: lines and columns as cargo-mutants says them, bytes as everything here counts.

use std::ops::Range;

use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Span {
    start: LineColumn,
    end: LineColumn,
}

/// Both from 1; columns are characters.
#[derive(Deserialize)]
struct LineColumn {
    line: usize,
    column: usize,
}

/// The lines of a file, each with the byte where it begins.
pub(crate) struct Lines<'s>(Vec<(usize, &'s str)>);

impl<'s> Lines<'s> {
    pub(crate) fn of(source: &'s str) -> Self {
        let mut begin = 0;
        let line = |text: &'s str| {
            let at = begin;
            begin += text.len();
            (at, text)
        };
        Self(source.split_inclusive('\n').map(line).collect())
    }

    pub(crate) fn bytes(&self, span: &Span) -> Range<usize> {
        self.byte(&span.start)..self.byte(&span.end)
    }

    fn byte(&self, at: &LineColumn) -> usize {
        let (begin, text) = self.0[at.line - 1];
        begin + text.char_indices().nth(at.column - 1).map_or(text.len(), |(byte, _)| byte)
    }
}
