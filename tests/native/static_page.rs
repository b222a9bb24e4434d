//! What index.html says without the program.

use crate::shelf::text;
use std::process::Command;

#[test]
fn the_rules_of_the_static_page_are_those_of_the_packs() {
    let output = Command::new(env!("CARGO_BIN_EXE_estimate")).arg("rules").output().unwrap();
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.starts_with("<table>\n<thead>") && table.ends_with("</tbody>\n</table>\n"), "{table}");
    assert!(
        text("index.html").contains(&table),
        "put into index.html what `estimate rules` prints:\n{table}"
    );
}
