//! Questions in, answers out, line by line, in constant memory.

use super::Stop;
use super::ask::{Answer, Ask, answer};
use super::packs::Packs;
use crate::locale::Language;
use crate::problem::{Fault, Problem};
use crate::refusal::Refusal;
use std::io::{self, BufRead, BufWriter, Read, Write};
use std::process::ExitCode;

/// A case is a few hundred bytes; what is longer than this is not one.
const LONGEST_LINE: usize = 1 << 20;

/// Reads from standard input until it ends.
pub(super) fn answer_all(packs: &Packs, ask: Ask, language: Language) -> Result<ExitCode, Stop> {
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    while read_line(&mut input, &mut line)? {
        match answer_line(packs, &line, ask) {
            Ok(answer) => serde_json::to_writer(&mut output, &answer).map_err(io::Error::from)?,
            Err(problems) => {
                let refusal = Refusal::of_case(&problems, language);
                serde_json::to_writer(&mut output, &refusal).map_err(io::Error::from)?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// One line without its end; false when there is none left. Of an endless line only the beginning is kept.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let limit = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX) + 1;
    if input.take(limit).read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() > LONGEST_LINE {
        input.skip_until(b'\n')?;
    }
    Ok(true)
}

fn answer_line(packs: &Packs, line: &[u8], ask: Ask) -> Result<Answer, Vec<Problem>> {
    if line.len() > LONGEST_LINE {
        return Err(vec![Problem::of_all(Fault::LineTooLong)]);
    }
    answer(packs, line, ask)
}
