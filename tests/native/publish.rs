//! `estimate publish`: the catalogue says what the packs say, and stays whose it was.

use crate::cli::run;
use crate::shelf;
use benefit_estimator::authoring::{CatalogChange, publish};
use benefit_estimator::policy::{Catalog, Policy, Words};
use std::path::{Path, PathBuf};

fn packs(ids: &[&str]) -> Vec<Policy> {
    ids.iter().map(|id| shelf::pack(id).clone()).collect()
}

fn published(text: &str, packs: &[Policy]) -> (String, Vec<CatalogChange>) {
    let published = publish(text, &packs.iter().collect::<Vec<_>>());
    (published.text, published.changes)
}

const TWO: &str = r#"# Ours.

[[pack]]
id = "jining-2023" # the zone
region = { zh = "济宁高新区", en = "Jining High-tech Zone" }
province = { zh = "山东省", en = "Shandong" }
scope.zh = "只管济宁高新区参保的人，不是整个济宁市的标准。"
scope.en = "For people insured in the High-tech Zone, not for all of Jining."
status = "reported"
from = 2023-01-01

# Anshan comes last.

[[pack]]
id = "anshan-2022"
region.zh = "鞍山市"
region.en = "Anshan"
province.zh = "辽宁省"
province.en = "Liaoning"
# until when, nobody knows
status = "draft"
from = 2022-01-01

# The end.
"#;

#[test]
fn the_shipped_catalogue_says_what_its_packs_say() {
    let text = shelf::text("static/policies/index.toml");
    assert_eq!(published(&text, shelf::packs()), (text.clone(), Vec::new()));
}

/// A new pack stands behind the last of its province, and what stood there keeps its lines.
#[test]
fn a_new_pack_is_listed_with_its_province() {
    let entry = |id: &str, province: &str, behind: &str| {
        format!(
            "[[pack]]\nid = \"{id}\"\nregion.zh = \"{id}市\"\nregion.en = \"{id}\"\nprovince.zh = \"{province}省\"\n\
             province.en = \"{province}\"\nstatus = \"reported\"\nfrom = 2023-01-01\n{behind}"
        )
    };
    let pack = |id: &str, province: &str| {
        let mut pack = shelf::pack("jining-2023").clone();
        pack.id = id.to_owned();
        pack.region = Words { zh: format!("{id}市"), en: id.to_owned() };
        pack.province = Some(Words { zh: format!("{province}省"), en: province.to_owned() });
        pack.scope = None;
        pack
    };
    let text = format!(
        "# Ours.\nformat = 1\n\n{}{}",
        entry("a", "East", "\n"),
        entry("b", "West", "\n# The end.\n")
    );
    let packs = [pack("a", "East"), pack("b", "West"), pack("c", "East"), pack("d", "North")];
    let expected = format!(
        "# Ours.\nformat = 1\n\n{}{}{}{}",
        entry("a", "East", "\n"),
        entry("c", "East", "\n"),
        entry("b", "West", "\n# The end.\n\n"),
        entry("d", "North", "")
    );
    let (text, changes) = published(&text, &packs);
    assert_eq!(text, expected);
    assert_eq!(changes.len(), 2);
    assert_eq!(published(&text, &packs), (text.clone(), Vec::new()));
}

#[test]
fn order_and_comments_stay_and_what_is_right_is_not_touched() {
    let (text, changes) = published(TWO, &packs(&["anshan-2022", "jining-2023"]));
    let right = "status = \"reported\"\nfrom = 2022-01-01\nuntil = 2023-01-01\n";
    let expected = TWO.replace("status = \"draft\"\nfrom = 2022-01-01\n", right).replace(
        "[[pack]]\nid = \"anshan-2022\"\nregion.zh = \"鞍山市\"\nregion.en = \"Anshan\"\nprovince.zh = \"辽宁省\"\nprovince.en = \"Liaoning\"\n# until when, nobody knows\n",
        "[[pack]]\n# until when, nobody knows\nid = \"anshan-2022\"\nregion.zh = \"鞍山市\"\nregion.en = \"Anshan\"\nprovince.zh = \"辽宁省\"\nprovince.en = \"Liaoning\"\n",
    );
    assert_eq!(text, expected);
    let changed = |key, from: Option<&str>, to: &str| CatalogChange::Changed {
        id: "anshan-2022".to_owned(),
        key,
        from: from.map(str::to_owned),
        to: Some(to.to_owned()),
    };
    assert_eq!(changes, [changed("status", Some("draft"), "reported"), changed("until", None, "2023-01-01")]);
    assert_eq!(published(&text, &packs(&["anshan-2022", "jining-2023"])).1, []);
}

#[test]
fn new_packs_come_last_and_entries_without_a_pack_go() {
    let (text, changes) = published(TWO, &packs(&["anshan-2022", "huaihua-2020"]));
    assert!(text.starts_with("# Ours.\n\n\n# Anshan comes last.\n\n[[pack]]\n"), "{text}");
    assert!(
        text.contains("# The end.\n\n[[pack]]\nid = \"huaihua-2020\"\nregion.zh = \"怀化市\"\n"),
        "{text}"
    );
    let ids: Vec<String> = Catalog::from_toml(&text).unwrap().entries.into_iter().map(|one| one.id).collect();
    assert_eq!(ids, ["anshan-2022", "huaihua-2020"]);
    let tail: Vec<&CatalogChange> = changes.iter().skip(2).collect();
    assert!(
        matches!(tail[..], [CatalogChange::Added(entry), CatalogChange::Removed(gone)] if entry.id == "huaihua-2020" && gone == "jining-2023")
    );
}

/// A file of another system; one that ends in the middle of a line; none at all; names that TOML has to escape.
#[test]
fn whatever_the_file_looks_like_it_reads_as_the_packs() {
    let mut two = packs(&["anshan-2022", "jining-2023"]);
    two[0].region.zh = "“甲”\"乙\n\"\\丙".to_owned();
    for text in [
        TWO.to_owned(),
        TWO.replace('\n', "\r\n"),
        TWO.trim_end().to_owned(),
        String::new(),
        "# x".to_owned(),
    ] {
        let (new, _) = published(&text, &two);
        let entries = Catalog::from_toml(&new).unwrap().entries;
        assert_eq!(entries.len(), 2, "{new}");
        for entry in entries {
            let pack = two.iter().find(|one| one.id == entry.id).unwrap();
            let says = (&entry.region, &entry.scope, entry.status, entry.period);
            assert_eq!(says, (&pack.region, &pack.scope, pack.status, pack.period), "{new}");
        }
        let ends = new.matches("\r\n").count();
        assert_eq!(ends, if text.contains('\r') { new.matches('\n').count() } else { 0 });
        assert_eq!(published(&new, &two), (new.clone(), Vec::new()));
    }
}

/// A folder with two packs of the shelf, both in order, and this catalogue.
fn folder(name: &str, index: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("benefit-estimator-publish-{}-{name}", std::process::id()));
    for id in ["anshan-2022", "jining-2023"] {
        std::fs::create_dir_all(folder.join(id)).unwrap();
        for file in ["pack.toml", "cases.toml"] {
            std::fs::write(folder.join(id).join(file), shelf::text(&format!("static/policies/{id}/{file}")))
                .unwrap();
        }
    }
    std::fs::write(folder.join("index.toml"), index).unwrap();
    folder
}

fn publishing(folder: &Path, options: &[&str]) -> (Option<i32>, String) {
    let output = run(&[&["publish", folder.to_str().unwrap(), "--lang", "en"], options].concat(), b"");
    (
        output.status.code(),
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn it_says_what_changes_and_writes_it_once() {
    let folder = folder("writes", TWO);
    let index = || std::fs::read_to_string(folder.join("index.toml")).unwrap();
    let (code, said) = publishing(&folder, &["--dry-run"]);
    assert!(
        code == Some(0) && said.contains("changed status of anshan-2022: from “draft” to “reported”\n"),
        "{said}"
    );
    assert!(said.contains("was not written (--dry-run)") && index() == TWO, "{said}");
    assert!(publishing(&folder, &[]).1.contains("is written"));
    assert!(index().contains("until = 2023-01-01"));
    assert!(publishing(&folder, &[]).1.contains("says all of it already"));
    let output = run(&["check", folder.to_str().unwrap(), "--lang", "en"], b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_check_refuses_is_not_published() {
    let folder = folder("refused", TWO);
    let pack = folder.join("jining-2023/pack.toml");
    let whole = std::fs::read_to_string(&pack).unwrap();
    for (right, wrong) in [
        ("quote = \"起付标准分别降为100元\"", "quote = \"起付标准分别降为200元\""),
        ("id = \"jining-2023\"", "id = \"jining\""),
        ("status = \"reported\"", "status = \"rumoured\""),
    ] {
        std::fs::write(&pack, whole.replacen(right, wrong, 1)).unwrap();
        let (code, said) = publishing(&folder, &[]);
        assert!(code == Some(1) && said.contains("the catalogue was not changed"), "{said}");
        assert_eq!(std::fs::read_to_string(folder.join("index.toml")).unwrap(), TWO);
    }
    // Two laws of one region for one day.
    std::fs::write(
        &pack,
        whole
            .replace("zh = \"济宁高新区\"", "zh = \"鞍山市\"")
            .replace("en = \"Jining High-tech Zone\"", "en = \"Anshan\"")
            .replacen("from = 2023-01-01", "from = 2022-06-01", 1),
    )
    .unwrap();
    assert_eq!(publishing(&folder, &[]).0, Some(1));
    std::fs::write(&pack, whole).unwrap();
    // A catalogue that is no list of packs.
    std::fs::write(folder.join("index.toml"), "[[pack]]\nregion = 1\n").unwrap();
    assert_eq!(publishing(&folder, &[]).0, Some(1));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn it_needs_the_folder_of_the_packs() {
    for named in ["static/policies/jining-2023", "static/policies/index.toml", "no-such-folder"] {
        let named = shelf::root(named);
        let (code, said) = publishing(&named, &[]);
        assert!(code == Some(2) && said.contains("needs the folder in which the packs are"), "{said}");
    }
}
