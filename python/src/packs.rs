//! The packs that come with the extension, and those that a program brings.

use crate::refused;
use benefit_estimator::language::Language;
use benefit_estimator::locale::problem_text;
use benefit_estimator::policy::Policy;
use pyo3::PyResult;

/// The texts of the repository's packs.
const TEXTS: &[&str] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// A pack by its id, or from its text.
pub(crate) fn one(named: &str, language: Language) -> PyResult<Policy> {
    if named.contains('\n') {
        return read(named, language);
    }
    let id = format!("\nid = {named:?}\n");
    let text = TEXTS.iter().find(|text| text.contains(&id));
    text.map_or_else(|| Err(refused(&format!("there is no pack {named:?}"))), |text| read(text, language))
}

/// These packs; all that come with the extension where none is named.
pub(crate) fn chosen(named: &[String], language: Language) -> PyResult<Vec<Policy>> {
    if named.is_empty() {
        return TEXTS.iter().map(|text| read(text, language)).collect();
    }
    named.iter().map(|named| one(named, language)).collect()
}

fn read(text: &str, language: Language) -> PyResult<Policy> {
    Policy::from_toml(text).map_err(|problems| {
        let told =
            problems.iter().map(|problem| format!("{}: {}", problem.path, problem_text(problem, language)));
        refused(&told.collect::<Vec<_>>().join("\n"))
    })
}
