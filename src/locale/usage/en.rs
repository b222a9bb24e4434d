//! The command line in English.

use super::Usage;
use std::io::ErrorKind;

pub(in crate::locale) const HELP: &str = "\
estimate                    read one case (JSON) a line, write one estimate or error a line
estimate year               read a list of cases a line, the visits of one year; write a list of estimates
estimate batch IN --out OUT.csv|OUT.xlsx [--policy ID,…] [--set COLUMN=VALUE …] [--compare PACK] [--summary FILE]
               [--columns FILE] [--ignore-unknown] [--sheet NAME] [--threads N]
                            a list of visits as CSV or a workbook (.xlsx: its first sheet in which anything stands, or
                            --sheet), the names of its columns in the first line: write a line for each
                            row, in the same order, with what each pays, its range, or what is wrong with the row. --set
                            says what is the same in every row, --columns what columns of other names say (lines like
                            `cost = total`, nothing behind the sign for one that is not read), --policy the pack (of several, that of the day). --compare
                            adds the same under another pack (file, folder or id). --summary writes sums, groups,
                            percentiles and what changes as JSON, or as a page where the file's name ends in .html. A
                            column `person` adds up visits of a year: then the whole list is held in memory, otherwise
                            memory does not grow with it
estimate generate --policy ID --rows N [--seed S] [--persons N]
                            write N claims as CSV, for trying. They are invented, and say nothing of any real place
estimate compare            read a list of cases a line; write each with its difference from the first
estimate breakpoints        read one case a line, write every bill at which a rate changes
estimate readings           read one case a line, write for every unclear sentence of the pack whether the estimate rests
                            on how it was read, and what the person would pay under the other reading (null: no figure)
estimate solve --target YUAN
                            read one case a line, write the largest bill that leaves at most YUAN to the person
estimate policies           list the packs
estimate premium --policy ID --identity ID --premium YUAN [--fact ID=VALUE …]
                            what is subsidised of a personal premium
estimate check [FILE|DIR …] [--sources DIR] [--json]
                            everything wrong or odd with packs, their cases and their catalogue: a pack file, the folder
                            of a pack, or a folder of packs; with --sources every quote is looked up in the documents'
                            texts (*.txt, *.md). Exit status: 0 no errors, 1 errors, 2 usage or unreadable files
estimate diff OLD NEW [--json]
                            what changes between two packs (files, folders or ids): who is paid what, what is said, and
                            what a fixed panel of typical cases pays before and after
estimate compile DIR        write the catalogue and every pack, checked, as the page and the JavaScript package read them:
                            DIR/index.txt and DIR/ID/pack.txt
estimate publish DIR [--dry-run] [--sources DIR]
                            the catalogue DIR/index.toml made to say what the packs in DIR say: order and comments stay, new
                            packs come last, what changes is told; refused where a pack has errors. --dry-run only tells
estimate review PACK        a review sheet to print (HTML): every figure of a pack (file, folder or id) with kind, phrase,
                            document, section and reading, and room for who checked it and when
estimate review PACK --checked DAY [--sources DIR]
                            once the sheet is signed: the day on which every figure was compared with its document goes
                            into `checked` of the pack's file; refused where the pack has errors
estimate conformance [ID …] [--csv]
                            the cases beside the packs (all listed ones, or those named): what goes in, what must come out by
                            hand or by a document, and the source of that, as one JSON document (as a table with --csv),
                            to hold another engine or a system that settles bills against; see docs/conformance.md
estimate schema case|estimate|javascript|pack|cases|index|conformance
                            the JSON Schema of a case, an estimate, all that the JavaScript package passes, a pack, its
                            cases, the catalogue, the conformance kit
estimate page FILE          the page (index.html) with the regions and the main rules of the packs in it
options
  --packs DIR               the folder of packs (default: static/policies beside the program's source)
  --lang zh|en              language of messages (default zh)
  --help                    this text
exit status: 0 done (what is wrong with a case stands on its line), 1 input, output or a pack failed, 2 usage
";

/// One sentence.
pub(super) fn usage(usage: &Usage) -> String {
    match usage {
        Usage::NoValue(option) => format!("`{option}` needs a value behind it"),
        Usage::Twice(option) => format!("`{option}` stands twice; keep one"),
        Usage::NoOption(option) => format!("there is no option `{option}`"),
        Usage::NotHere { command, option } if command.is_empty() => {
            format!("without a command there is no `{option}`; delete it, or write the command")
        }
        Usage::NotHere { command, option } => format!("`{command}` has no option `{option}`; delete it"),
        Usage::NoCommand(command) => format!("there is no command `{command}`"),
        Usage::Needs { command, option } => format!("`{command}` needs {option}"),
        Usage::NoLanguage(id) => format!("`{id}` is no language: write zh or en"),
        Usage::NotAnAmount(text) => format!("`{text}` is no amount: write yuan like 350 or 350.00"),
        Usage::NotWhole(text) => format!("`{text}` is no whole number"),
        Usage::NotADay(text) => format!("`{text}` is no day: write it like 2026-01-15"),
        Usage::NotAColumn(said) => format!("`{said}` must be COLUMN=VALUE, as in --set level=tertiary"),
        Usage::NotAMapping(line) => {
            format!("`{line}` must be a name and a known column, like `cost = total`")
        }
        Usage::WrongColumns(said) => said.clone(),
        Usage::SameFile(file) => format!("--out must be another file than the list itself ({file})"),
        Usage::NotAFolderOfPacks(folder) => {
            format!(
                "`publish` needs the folder in which the packs are (ID/pack.toml below it); `{folder}` is not one"
            )
        }
        Usage::NoPack(id) => format!("there is no pack `{id}`"),
        Usage::NoIdentity { policy, identity } => {
            format!("`{policy}` does not know the identity `{identity}`")
        }
        Usage::PageLine { line, count } => {
            format!("the page must have the line `{line}` once; it has it {count} times")
        }
        Usage::NotAFact(said) => format!("`{said}` must be ID=VALUE, as in --fact age=12"),
        Usage::WrongFacts(said) => said.clone(),
        Usage::NotText(argument) => format!("`{argument}` is no text in UTF-8"),
    }
}

/// What the system says.
pub(super) const fn of_system(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "there is no such file or folder",
        ErrorKind::PermissionDenied => "not allowed",
        ErrorKind::IsADirectory => "this is a folder, not a file",
        ErrorKind::NotADirectory => "this is not a folder",
        ErrorKind::AlreadyExists => "a file of this name is there",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::ReadOnlyFilesystem => "this can only be read",
        _ => return None,
    })
}
