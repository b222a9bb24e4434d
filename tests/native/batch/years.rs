//! Visits of one person in one year, wherever they stand in a list, come to what the year's visits together come to.

use super::{Ask, cells};
use crate::shelf;
use benefit_estimator::batch::Claims;
use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine;
use benefit_estimator::language::Language;
use std::collections::BTreeMap;

#[track_caller]
fn compare(id: &str, parts: usize) {
    let policy = shelf::pack(id);
    let mut text = Vec::new();
    let mut claims = Claims::new(policy, 11, Some(60), Language::En);
    claims.header(&mut text);
    for _ in 0..400 {
        claims.row(&mut text);
    }
    let list = cells(&text);
    let column = |name: &str| list[0].iter().position(|one| one == name).unwrap();
    let (person, date) = (column("person"), column("date"));
    let mut persons: BTreeMap<&str, Vec<(&str, usize, Case)>> = BTreeMap::new();
    for (place, row) in list.iter().enumerate().skip(1) {
        let named = list[0].iter().zip(row).filter(|(name, _)| !["id", "person"].contains(&name.as_str()));
        let named: Vec<(String, String)> = named.map(|(name, cell)| (name.clone(), cell.clone())).collect();
        let (case, _) = read_case(&super::same::case_node(&named), &|_| Some(policy)).unwrap();
        persons.entry(&row[person]).or_default().push((&row[date], place - 1, case));
    }
    let mut expected = vec![String::new(); list.len() - 1];
    let mut several = 0;
    for visits in persons.values_mut() {
        visits.sort_by_key(|(day, place, _)| (*day, *place));
        several += usize::from(visits.len() > 1);
        let cases = visits.iter().map(|(_, _, case)| case.clone()).collect();
        for ((_, place, _), estimate) in visits.iter().zip(engine::estimate_year(policy, cases).unwrap()) {
            expected[*place] = estimate.personal.to_string();
        }
    }
    assert!(several > 40);
    let done = Ask::of(vec![policy]).done_in_parts(std::str::from_utf8(&text).unwrap(), parts);
    let personal: Vec<&str> = done.cells(&["personal"]).iter().map(|row| row[0]).collect();
    assert_eq!(personal, expected);
}

#[test]
fn a_list_of_persons_is_their_years() {
    compare("anshan-2023", 1);
    compare("anshan-2023", 3);
    compare("example-city", 2);
}

const HEADER: &str =
    "person,policy,date,insurance,setting,level,place,identities,total,year_to_date.basic_paid\n";

/// The day decides, not the place in the list; other years and nobody's visits are for themselves.
#[test]
fn what_is_wrong_with_a_visit_is_told_of_those_after_it() {
    let row = |person: &str, day: &str, total: &str, paid: &str| {
        format!("{person},jining-2023,{day},居民,住院,一级,市内,,{total},{paid}\n")
    };
    let list = [
        row("p", "2023-03-01", "1000", ""),
        row("p", "2023-02-01", "x", ""),
        row("p", "2023-01-01", "1000", "5"),
        row("p", "2024-01-01", "1000", ""),
        row("", "", "1000", ""),
        row("q", "", "1000", ""),
        row("r", "2023-01-01", "1000", ""),
        row("r", "2023-01-02", "1000", "5"),
    ];
    let done = Ask::of(vec![shelf::pack("jining-2023")]).done(&(HEADER.to_owned() + &list.concat()));
    let told: Vec<&str> = done.cells(&["problem"]).iter().map(|row| row[0]).collect();
    assert!(told[0].starts_with("an earlier visit"), "{told:?}");
    assert_eq!(told[1], "total: no amount");
    assert_eq!((told[2], told[3], told[4], told[6]), ("", "", "", ""));
    assert!(told[5].starts_with("date: "), "{told:?}");
    assert!(told[7].starts_with("basic paid so far: "), "{told:?}");
    let paid: Vec<&str> = done.cells(&["basic"]).iter().map(|row| row[0]).collect();
    assert_eq!(paid, ["", "", "765.00", "765.00", "765.00", "", "765.00", ""]);
}

/// Rows with a problem stand in the order of the list, in whatever order the visits of a person were looked at.
#[test]
fn refused_rows_are_listed_in_the_order_of_the_list() {
    let list = "id,person,date,policy,insurance,setting,level,place,total\n\
        A,P,2023-06-01,jining-2023,resident,inpatient,primary,in-city,1000\n\
        B,P,2023-05-01,jining-2023,resident,inpatient,primary,in-city,none\n\
        C,Q,2023-05-01,jining-2023,resident,inpatient,primary,in-city,none\n";
    let report = Ask::of(vec![shelf::pack("jining-2023")]).done(list).report;
    let lines: Vec<u64> =
        report["refused"].as_array().unwrap().iter().map(|one| one["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [2, 3, 4]);
}
