//! Who pays the premium: what a document does not say is not nothing.

use super::{after, filled, html, typed};
use benefit_estimator::app::{Action, Field, Look, State, View};
use benefit_estimator::language::Language;

/// The lines of the table, each with its cells.
fn rows(state: State) -> Vec<Vec<String>> {
    let page = html(after(state, [Action::Arrived(View::Premium), typed(Field::Premium, "400")]));
    let table = page.split("<table").nth(1).unwrap().split("</table>").next().unwrap().to_owned();
    let cells = |row: &str| {
        let cells = row.split("<t").skip(1).filter(|one| one.starts_with("h ") || one.starts_with("d>"));
        cells.map(|one| one.split_once('>').unwrap().1.split('<').next().unwrap().to_owned()).collect()
    };
    table.split("<tr").skip(2).map(cells).collect()
}

/// By Anshan's draft government pays all of the destitute's 400 and 60 % of a low-income family's: 240. Of a subsistence family it
/// names no share. Whoever is in no group pays all.
#[test]
fn what_a_draft_says_of_premiums_is_about() {
    let rows = rows(filled(Look::Desk, Language::Zh));
    let of = |name: &str| rows.iter().find(|row| row[0] == name).unwrap()[1..].to_vec();
    assert_eq!(of("特困人员"), ["100%", "约 400", "约 0"]);
    assert_eq!(of("低保边缘家庭成员"), ["60%", "约 240", "约 160"]);
    assert_eq!(of("低保对象"), ["未公布", "未公布", "最多 400"]);
    assert_eq!(of("其他人"), ["文件没写", "", "400.00"]);
}

/// Jining's report names no group's premium: nobody may read that nothing is paid for them.
#[test]
fn a_group_that_no_document_names_is_not_told_that_it_gets_nothing() {
    let rows = rows(super::sure::jining("10000"));
    let destitute = rows.iter().find(|row| row[0] == "特困人员").unwrap();
    assert_eq!(destitute[1..], ["文件没写", "", "最多 400.00"]);
}
