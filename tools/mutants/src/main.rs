//! Puts mutants behind switches. `weave FOLDER <LIST`: the list is JSON, `{ "3": a mutant of cargo-mutants, … }`; the files below
//! the folder are written anew, and what became of each mutant is printed as JSON.
//!
//! With the switch of mutant 3 on, the program does what it would do if cargo-mutants had put that mutant into the source, but
//! that an operator keeps its operands: `a && b && c` becomes `(a || b) && c`, not `a || b && c`.

mod piece;
mod place;
mod text;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs, io};

use serde::{Deserialize, Serialize};

use crate::piece::{Pieces, Refused};
use crate::place::Lines;
use crate::text::Woven;

/// One of the list that `cargo mutants --list --json` prints, as far as it matters here.
#[derive(Deserialize)]
struct Mutant {
    file: String,
    genre: Genre,
    span: place::Span,
    replacement: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

/// What became of the list.
#[derive(Default, Serialize)]
struct Report {
    /// Where each mutant now stands, so that an error of the compiler can be said to be its own.
    woven: Vec<Place>,
    /// Which mutants have no switch, and why.
    refused: BTreeMap<u32, Refused>,
}

/// Bytes of a written file.
#[derive(Serialize)]
struct Place {
    number: u32,
    file: String,
    /// What stands there for this mutant alone.
    own: (usize, usize),
    /// The whole piece of code that has the switch.
    piece: (usize, usize),
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args().nth(1).ok_or("usage: weave FOLDER <LIST")?;
    let list: BTreeMap<u32, Mutant> = serde_json::from_reader(io::stdin())?;
    let mut files: BTreeMap<&str, Vec<(u32, &Mutant)>> = BTreeMap::new();
    for (number, mutant) in &list {
        files.entry(&mutant.file).or_default().push((*number, mutant));
    }
    let mut report = Report::default();
    for (file, mutants) in files {
        let path = Path::new(&folder).join(file);
        let source = fs::read_to_string(&path)?;
        let pieces = Pieces::of(&syn::parse_file(&source)?);
        let lines = Lines::of(&source);
        let mut woven = Woven::new(&source);
        for (number, mutant) in mutants {
            match pieces.change(mutant.genre, lines.bytes(&mutant.span), &mutant.replacement) {
                Ok((piece, change)) => woven.add(number, piece, change),
                Err(refused) => {
                    report.refused.insert(number, refused);
                }
            }
        }
        let (text, places) = woven.write();
        fs::write(path, text)?;
        report.woven.extend(places.into_iter().map(|(number, own, piece)| Place {
            number,
            file: file.to_owned(),
            own: (own.start, own.end),
            piece: (piece.start, piece.end),
        }));
    }
    serde_json::to_writer(io::stdout(), &report)?;
    Ok(())
}
