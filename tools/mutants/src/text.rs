//! A file written anew, with its switches.

use std::ops::Range;

use crate::piece::Change;

/// A piece with all mutants that it has.
struct Switched {
    code: Range<usize>,
    changes: Vec<(u32, Change)>,
}

/// Where a mutant stands in what was written: by itself, and with its piece.
type Written = (u32, Range<usize>, Range<usize>);

pub(crate) struct Woven<'s> {
    source: &'s str,
    pieces: Vec<Switched>,
    out: String,
    written: Vec<Written>,
}

impl<'s> Woven<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Self { source, pieces: Vec::new(), out: String::new(), written: Vec::new() }
    }

    pub(crate) fn add(&mut self, number: u32, code: Range<usize>, change: Change) {
        match self.pieces.iter_mut().find(|piece| piece.code == code) {
            Some(piece) => piece.changes.push((number, change)),
            None => self.pieces.push(Switched { code, changes: vec![(number, change)] }),
        }
    }

    pub(crate) fn write(mut self) -> (String, Vec<Written>) {
        let mut pieces = std::mem::take(&mut self.pieces);
        // What is only put in comes before what begins at the same place; then the outer before the inner.
        pieces.sort_by_key(|piece| (piece.code.start, !piece.code.is_empty(), usize::MAX - piece.code.end));
        self.inside(0..self.source.len(), &pieces);
        (self.out, self.written)
    }

    /// A part of the source with the switches of the pieces in it, which begin in it, the outer ones first.
    fn inside(&mut self, part: Range<usize>, mut pieces: &[Switched]) {
        let mut from = part.start;
        while let Some((piece, rest)) = pieces.split_first() {
            self.out += &self.source[from..piece.code.start];
            let within = rest.partition_point(|other| other.code.start < piece.code.end);
            self.piece(piece, &rest[..within]);
            from = piece.code.end;
            pieces = &rest[within..];
        }
        self.out += &self.source[from..part.end];
    }

    /// One mutant runs at a time, so what a mutant replaces is written as it was, without the switches in it. A line ends
    /// before each closing brace, because the code may end in a comment.
    fn piece(&mut self, piece: &Switched, within: &[Switched]) {
        let begin = self.out.len();
        let is_items = matches!(piece.changes[..], [(_, Change::Items(_)), ..]);
        if is_items {
            // One type of iterator is all that the function may give: its own, then the other.
            self.out += " let own = {";
            self.inside(piece.code.clone(), within);
            self.out += "\n}; crate::woven::instead(own, ";
        } else if !piece.code.is_empty() {
            self.out.push('(');
        }
        let known = self.written.len();
        for (number, change) in &piece.changes {
            let on = format!("crate::woven::on({number})");
            let own = self.out.len();
            self.out += &match change {
                Change::Return(value) => format!(" if {on} {{ return {value}; }}"),
                Change::Items(value) => format!("if {on} {{ Some(({value}).collect()) }} else "),
                Change::NoMatch => format!(" if !{on}"),
                Change::Replace(span, text) => {
                    let before = &self.source[piece.code.start..span.start];
                    let after = &self.source[span.end..piece.code.end];
                    format!("if {on} {{ {before}{text}{after}\n}} else ")
                }
            };
            self.written.push((*number, own..self.out.len(), 0..0));
        }
        let own = self.written.len();
        if is_items {
            self.out += "{ None })\n";
        } else if !piece.code.is_empty() {
            self.out += "{ ";
            self.inside(piece.code.clone(), within);
            self.out += "\n})";
        }
        let end = self.out.len();
        for (_, _, whole) in &mut self.written[known..own] {
            *whole = begin..end;
        }
    }
}
