//! The cases that other engines are held against: all of them, as their authors wrote them, in a form that is kept.

use crate::schemas::knows;
use crate::shelf;
use benefit_estimator::case::read_case;
use benefit_estimator::schema;
use benefit_estimator::tree::Node;
use serde_json::Value;
use std::collections::BTreeSet;

fn kit(arguments: &[&str]) -> String {
    let output = crate::cli::run(&[&["conformance"], arguments].concat(), b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Version 1, letter for letter: whoever wrote a reader for it goes on reading it.
#[test]
fn the_pinned_samples_of_version_1_are_what_is_written() {
    let packs = shelf::root("tests/native/conformance/packs");
    let packs = ["--packs", packs.to_str().unwrap()];
    let sample = |file: &str| shelf::text(&format!("tests/native/conformance/{file}"));
    assert_eq!(kit(&packs), sample("kit.1.json"));
    assert_eq!(kit(&[&packs[..], &["--csv"]].concat()), sample("kit.1.csv"));
}

#[test]
fn every_case_of_every_listed_pack_is_in_it_as_it_was_written() {
    let kit: Value = serde_json::from_str(&kit(&[])).unwrap();
    let mut given = kit["cases"].as_array().unwrap().iter();
    let ids: BTreeSet<&str> = given.clone().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), given.len(), "an id stands for one case");
    for (entry, policy) in shelf::catalog().entries.iter().zip(kit["policies"].as_array().unwrap()) {
        let pack = shelf::pack(&entry.id);
        assert_eq!(
            (&policy["id"], &policy["version"]),
            (&entry.id.as_str().into(), &pack.version.as_str().into())
        );
        for case in shelf::cases(&entry.id).visits {
            let one = given.next().unwrap();
            assert_eq!(
                (&one["name"], &one["source"]),
                (&case.name.as_str().into(), &case.source.as_str().into())
            );
            assert_eq!(one["policy"], entry.id.as_str());
            assert_eq!(one["expect"], serde_json::to_value(case.expected()).unwrap());
            let read = |node: &Node| {
                read_case(node, &|id| (id == pack.id).then_some(pack)).map(|(case, _)| case).map_err(
                    |problems| problems.into_iter().map(|one| (one.path, one.fault)).collect::<Vec<_>>(),
                )
            };
            let handed_on: Node = serde_json::from_value(one["case"].clone()).unwrap();
            assert_eq!(read(&handed_on), read(&case.node(pack)), "{}", case.name);
        }
    }
    assert_eq!(given.next(), None);
}

#[test]
fn its_schema_knows_all_of_it() {
    let kit: Node = serde_json::from_str(&kit(&[])).unwrap();
    knows(&schema::conformance(), &kit, "kit");
}

#[test]
fn packs_may_be_named() {
    let kit: Value = serde_json::from_str(&kit(&["jining-2023", "anshan-2022"])).unwrap();
    let ids: Vec<&Value> = kit["policies"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, ["anshan-2022", "jining-2023"]);
    let output = crate::cli::run(&["conformance", "jinning", "--lang", "en"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no pack `jinning`"));
}

/// A list as `estimate batch` reads it: what is left to each person is what its author worked out.
#[test]
fn the_table_is_a_list_that_can_be_estimated() {
    let folder = std::env::temp_dir().join(format!("benefit-estimator-kit-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let [list, results] =
        ["kit.csv", "results.csv"].map(|file| folder.join(file).to_str().unwrap().to_owned());
    std::fs::write(&list, kit(&["--csv"])).unwrap();
    let output =
        crate::cli::run(&["batch", &list, "--out", &results, "--ignore-unknown", "--lang", "en"], b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let results = std::fs::read_to_string(&results).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let mut held = 0;
    let kit: Value = serde_json::from_str(&kit(&[])).unwrap();
    for (one, line) in kit["cases"].as_array().unwrap().iter().zip(results.lines().skip(1)) {
        let Some(personal) = one["expect"]["personal"].as_str() else { continue };
        // The last columns: what the person pays, its range, the problem. `1` as a share is asked about in a list.
        let asked = line.contains("perhaps: 100%");
        let tail: Vec<&str> = line.rsplit(',').take(4).collect();
        assert!(asked || (tail[0], tail[3]) == ("", personal), "{}: {line}", one["id"]);
        held += usize::from(!asked);
    }
    assert!(held > 200, "{held}");
}
