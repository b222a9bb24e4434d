//! The packs as files: every one loads and says what its documents are. What the authors' kit finds is in `checked`.

use crate::shelf;
use benefit_estimator::policy::{Catalog, Citation};
use benefit_estimator::terms::{Kind, Status};

#[test]
fn the_five_packs_are_there_under_the_names_of_their_folders() {
    let ids = shelf::ids();
    for id in shelf::FIVE {
        assert!(ids.iter().any(|one| one == id), "{id}");
    }
    for id in &ids {
        // `pack` finds by the id inside the file.
        assert_eq!(shelf::pack(id).id, *id);
    }
}

#[test]
fn the_catalogue_is_what_is_in_the_folders() {
    let catalog = shelf::catalog();
    let mut listed: Vec<String> = catalog.entries.iter().map(|one| one.id.clone()).collect();
    listed.sort();
    assert_eq!(listed, shelf::ids());
    for entry in &catalog.entries {
        let pack = shelf::pack(&entry.id);
        assert_eq!(entry.region, pack.region, "{}", pack.id);
        assert_eq!(entry.scope, pack.scope, "{}", pack.id);
        assert_eq!(entry.status, pack.status, "{}", pack.id);
        assert_eq!(entry.period, pack.period, "{}", pack.id);
    }
}

/// What the documents publish is cited from the region's own document, with section and quote; what they do not is
/// never called published.
#[test]
fn every_figure_says_where_it_stands() {
    for pack in shelf::packs() {
        for figure in &pack.figures {
            let cited = figure.citation.section.is_some() && figure.citation.quote.is_some();
            let own_kind = figure.made_from.as_ref().map_or(figure.kind, |made| made.kind);
            match own_kind {
                Kind::Published | Kind::AtLeast | Kind::Average | Kind::Derived => {
                    assert!(cited, "{} {}", pack.id, figure.id);
                }
                _ => assert!(figure.citation.why.is_some(), "{} {}", pack.id, figure.id),
            }
        }
    }
}

/// Domain: the readings that are named there stand in their packs.
#[test]
fn the_named_readings_are_listed() {
    for (pack, ids) in [
        (
            "anshan-2023",
            &[
                "R-POINTS",
                "R-ORIGIN",
                "R-TILTBASE",
                "R-BEDDAY",
                "R-BEST",
                "R-L0",
                "R-AS1",
                "R-AS2",
                "R-AS3",
                "R-AS4",
            ][..],
        ),
        ("lianyungang-2020", &["R-POINTS", "R-ORIGIN", "R-BEST", "R-L0", "R-LY1"]),
        ("neimenggu-2020", &["R-POINTS", "R-ORIGIN", "R-BEST"]),
        ("huaihua-2020", &["R-POINTS", "R-ORIGIN", "R-BEST", "R-L0", "R-HH1", "R-HH2"]),
        ("jining-2023", &["R-POINTS", "R-ORIGIN", "R-BEST", "R-L0", "R-JN1"]),
    ] {
        let listed: Vec<&str> = shelf::pack(pack).readings.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(listed, ids, "{pack}");
    }
}

/// The status is what the documents are: Anshan's is a draft and must not look like law.
#[test]
fn the_status_is_what_the_documents_are() {
    for (pack, status) in [
        ("anshan-2023", "draft"),
        ("lianyungang-2020", "in-force"),
        ("neimenggu-2020", "reported"),
        ("huaihua-2020", "reported"),
        ("jining-2023", "reported"),
    ] {
        assert_eq!(shelf::pack(pack).status.id(), status, "{pack}");
    }
}

/// The day of comparison is the day the region's own document was published: nothing later was compared. Lianyungang's
/// says the year alone. Example City invents a comparison of each January.
#[test]
fn the_day_of_comparison_is_the_day_of_the_document() {
    for (pack, day) in [
        ("anshan-2023", Some("2022-09-14")),
        ("anshan-2022", Some("2022-09-14")),
        ("lianyungang-2020", None),
        ("neimenggu-2020", Some("2020-11-03")),
        ("huaihua-2020", Some("2020-09-07")),
        ("jining-2023", Some("2023-09-07")),
        ("jining-2022", Some("2023-09-07")),
        ("example-city", Some("2026-01-15")),
    ] {
        assert_eq!(shelf::pack(pack).checked.map(|day| day.to_string()).as_deref(), day, "{pack}");
    }
}

/// Jining High-tech Zone is not Jining, and Inner Mongolia pools by league: that is said beside the name.
#[test]
fn what_a_name_does_not_say_stands_beside_it() {
    let with: Vec<&str> =
        shelf::packs().iter().filter(|pack| pack.scope.is_some()).map(|pack| pack.id.as_str()).collect();
    assert_eq!(with, ["jining-2022", "jining-2023", "neimenggu-2020"]);
}

/// The general estimate is no region's law: nothing in it is published, nobody is alerted, no norm is quoted, and every
/// `why` says what it is.
#[test]
fn the_general_estimate_says_what_it_is() {
    let pack = shelf::pack("anywhere");
    assert_eq!(pack.status, Status::General);
    assert!(pack.help.as_ref().unwrap().zh.contains("12393"));
    assert!(pack.alerts.is_empty() && pack.checks.is_empty() && pack.checked.is_none());
    for figure in &pack.figures {
        assert!(matches!(figure.kind, Kind::Reference | Kind::Unpublished), "{}", figure.id);
        let Citation { document, quote, why, .. } = &figure.citation;
        let why = why.as_ref().unwrap();
        assert!(why.zh.starts_with("一般估算，不是哪个地方的规定。"), "{}", figure.id);
        assert!(why.en.starts_with("A general estimate, no region's law."), "{}", figure.id);
        if document.id.starts_with("norm-") {
            assert!(quote.is_none() && why.zh.contains("手头没有原文"), "{}", figure.id);
            assert!(why.en.contains("not at hand"), "{}", figure.id);
        }
    }
}

/// Whatever the order they are listed in: regions in it, those without rules from now on last, the packs of each together.
#[test]
fn packs_of_one_region_stand_together_and_ended_regions_last() {
    let pack = |id: &str, region: &str, period: &str| {
        format!(
            "[[pack]]\nid = \"{id}\"\nregion.zh = \"{region}\"\nregion.en = \"{region}\"\nstatus = \"in-force\"\n{period}\n"
        )
    };
    let text = [
        pack("gone", "A", "from = 2020-01-01\nuntil = 2022-01-01"),
        pack("new", "B", "from = 2024-01-01"),
        pack("third", "C", "from = 2024-01-01"),
        pack("gone-too", "A", "from = 2022-01-01\nuntil = 2023-01-01"),
        pack("old", "B", "from = 2023-01-01\nuntil = 2024-01-01"),
    ];
    let catalog = Catalog::from_toml(&text.concat()).unwrap();
    let ids: Vec<&str> = catalog.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["new", "old", "third", "gone", "gone-too"]);
    let regions: Vec<&str> = catalog.regions().map(|entry| entry.id.as_str()).collect();
    assert_eq!(regions, ["new", "third", "gone"]);
    assert_eq!(Catalog::from_compiled(&catalog.compiled()), Ok(catalog));
}

/// It is offered apart: never among the regions, whatever the address names.
#[test]
fn the_general_estimate_is_no_region() {
    let general = |catalog: &Catalog| catalog.general().map(|entry| entry.id.clone());
    let regions = |catalog: &Catalog| catalog.regions().map(|entry| entry.id.clone()).collect::<Vec<_>>();
    let usual = shelf::catalog().with(&[]);
    assert_eq!(general(&usual).as_deref(), Some("anywhere"));
    assert_eq!(
        regions(&usual),
        ["anshan-2023", "lianyungang-2020", "neimenggu-2020", "jining-2023", "huaihua-2020"]
    );
    assert_eq!(usual.only(), None);
    // A page for one region speaks of that region alone; one for the general estimate needs no choosing.
    let jining = shelf::catalog().with(&["jining-2023".to_owned()]);
    assert_eq!((general(&jining), jining.only().unwrap().id.as_str()), (None, "jining-2023"));
    let alone = shelf::catalog().with(&["anywhere".to_owned()]);
    assert_eq!((regions(&alone), alone.only().unwrap().id.as_str()), (Vec::new(), "anywhere"));
    let both = shelf::catalog().with(&["anywhere".to_owned(), "jining-2023".to_owned()]);
    assert_eq!(
        (regions(&both), general(&both).as_deref()),
        (vec!["jining-2023".to_owned()], Some("anywhere"))
    );
    assert_eq!(both.only(), None);
}

/// Jining's help line stands in its document: 0537 is the city's area code.
#[test]
fn the_help_line_is_given() {
    assert!(shelf::pack("jining-2023").help.as_ref().unwrap().zh.contains("0537-7812333"));
}
