//! Cases and the catalogue carry the version in which they are written, as packs do.

use benefit_estimator::pack_case::PackCases;
use benefit_estimator::policy::Catalog;
use benefit_estimator::problem::Problem;

const CASES: &str = "format = 1\n\n[[case]]\nname = \"a\"\nsource = \"by hand\"\n\
    case = { bill = { total = \"1\" } }\nexpect = { personal = \"1\" }\n";

const INDEX: &str = "format = 1\n\n[[pack]]\nid = \"somewhere-2026\"\nregion.zh = \"某地\"\nregion.en = \"Somewhere\"\n\
    status = \"in-force\"\nfrom = 2026-01-01\n";

fn told(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|one| (one.path.as_str(), one.fault.code())).collect()
}

fn cases(text: &str) -> Vec<Problem> {
    PackCases::from_toml(text).err().unwrap_or_default()
}

fn index(text: &str) -> Vec<Problem> {
    Catalog::from_toml(text).err().unwrap_or_default()
}

#[test]
fn the_first_version_is_read_with_its_number_and_without() {
    for text in [CASES.to_owned(), CASES.replace("format = 1\n", "")] {
        assert_eq!(PackCases::from_toml(&text).unwrap().visits.len(), 1);
    }
    for text in [INDEX.to_owned(), INDEX.replace("format = 1\n", "")] {
        assert_eq!(Catalog::from_toml(&text).unwrap().entries.len(), 1);
    }
}

#[test]
fn a_later_version_is_one_problem_whatever_else_it_says() {
    let later = |text: &str| text.replace("format = 1", "format = 2\nhouseholds = true");
    assert_eq!(told(&cases(&later(CASES))), [("format", "newer-format")]);
    assert_eq!(told(&index(&later(INDEX))), [("format", "newer-format")]);
}

#[test]
fn there_was_no_version_before_the_first() {
    let earlier = |text: &str| text.replace("format = 1", "format = 0");
    assert_eq!(told(&cases(&earlier(CASES))), [("format", "out-of-range")]);
    assert_eq!(told(&index(&earlier(INDEX))), [("format", "out-of-range")]);
}
