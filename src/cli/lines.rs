//! Questions in, answers out, line by line, in constant memory.

use super::ask::{Ask, LineAnswer, answer};
use super::json::{self, UnreadLine};
use super::options::Stop;
use super::packs::Packs;
use super::text;
use crate::language::Language;
use crate::problem::{Fault, Problem, Syntax};
use crate::refusal::Refusal;
use std::collections::VecDeque;
use std::io::{self, BufRead, BufWriter, Read, Write};
use std::process::ExitCode;

/// A case is a few hundred bytes; what is longer than this is not one.
const LONGEST_LINE: usize = 1 << 20;

/// Reads from standard input until it ends.
pub(super) fn answer_all(packs: &Packs, ask: Ask, language: Language) -> Result<ExitCode, Stop> {
    let mut lines = InputLines { input: io::stdin().lock(), ahead: VecDeque::new(), taken: 0 };
    let mut output = BufWriter::new(io::stdout().lock());
    while let Some(line) = lines.next()? {
        let number = lines.taken;
        let answered = if line.len() > LONGEST_LINE {
            Err(Refusal::of_text(&[Problem::of_all(Fault::LineTooLong)], language))
        } else {
            match json::read(&line) {
                Ok(node) => answer_node(packs, &node, ask, language),
                Err(unread) => {
                    let several = lines.skip_value(&line)?;
                    Err(refused(&line, number, &unread, several, language))
                }
            }
        };
        match answered {
            Ok(answer) => serde_json::to_writer(&mut output, &answer).map_err(io::Error::from)?,
            Err(refusal) => serde_json::to_writer(&mut output, &refusal).map_err(io::Error::from)?,
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn answer_node(
    packs: &Packs,
    node: &crate::tree::Node,
    ask: Ask,
    language: Language,
) -> Result<LineAnswer, Refusal> {
    answer(packs, node, ask).map_err(|problems| Refusal::of_text(&problems, language))
}

/// What cannot be read, with its line and the letter of it.
fn refused(line: &[u8], number: usize, unread: &UnreadLine, several: usize, language: Language) -> Refusal {
    let what = if several > 1 { Syntax::SeveralLines(several) } else { unread.what };
    let letters = String::from_utf8_lossy(line.get(..unread.at).unwrap_or_default()).chars().count();
    let mut refusal = Refusal::of_text(&[Problem::of_all(Fault::Syntax(what))], language);
    for told in &mut refusal.error.problems {
        told.message = language.at_line(number, (several < 2).then_some(letters + 1), &told.message);
    }
    refusal
}

/// Lines, and those that were looked at before their turn.
struct InputLines<I> {
    input: I,
    ahead: VecDeque<Vec<u8>>,
    /// How many were taken.
    taken: usize,
}

impl<I: BufRead> InputLines<I> {
    /// The next line without its end. Of an endless line only the beginning is kept.
    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let line = match self.ahead.pop_front() {
            Some(line) => Some(line),
            None => self.read()?,
        };
        self.taken += usize::from(line.is_some());
        Ok(line)
    }

    fn read(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let limit = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX) + 1;
        if (&mut self.input).take(limit).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let ended = line.last() == Some(&b'\n');
        if ended {
            line.pop();
        } else if line.len() > LONGEST_LINE {
            self.input.skip_until(b'\n')?;
        }
        // Files that were put behind each other have one in the middle, too.
        if line.starts_with(text::BYTE_ORDER_MARK) {
            line.drain(..text::BYTE_ORDER_MARK.len());
        }
        // An empty file that has nothing but the mark has no line.
        Ok((ended || !line.is_empty()).then_some(line))
    }

    /// Skips the rest of a value that begins on this line and ends on a later one, as editors indent it; gives the
    /// number of its lines. Where no such value comes about, every line is left for its own turn.
    fn skip_value(&mut self, first: &[u8]) -> io::Result<usize> {
        let mut value = first.to_vec();
        let mut depth = depth(first);
        let mut seen = 0;
        // Looked at ever more rarely, so that a long text is not read again for each of its lines.
        let mut look_at = 0;
        while depth > 0 {
            if seen >= look_at {
                if value.len() > LONGEST_LINE || !json::is_begun(&value) {
                    return Ok(1);
                }
                look_at = seen * 2;
            }
            if seen == self.ahead.len() {
                match self.read()? {
                    Some(line) => self.ahead.push_back(line),
                    None => return Ok(1),
                }
            }
            let Some(line) = self.ahead.get(seen) else { return Ok(1) };
            depth += self::depth(line);
            value.push(b'\n');
            value.extend(line);
            seen += 1;
        }
        if seen == 0 || !json::is_whole(&value) {
            return Ok(1);
        }
        self.ahead.drain(..seen);
        self.taken += seen;
        Ok(seen + 1)
    }
}

/// How many more brackets the line opens than it closes. A text ends on the line on which it begins.
fn depth(line: &[u8]) -> i64 {
    let mut depth = 0;
    let mut letters = line.iter();
    let mut in_text = false;
    while let Some(letter) = letters.next() {
        match letter {
            b'"' => in_text = !in_text,
            // What stands behind it does not count.
            b'\\' if in_text => _ = letters.next(),
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth -= 1,
            _ => {}
        }
    }
    depth
}
