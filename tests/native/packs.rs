//! The packs as files: every one loads, the catalogue and the folders agree, nothing in them is idle.

use crate::shelf;
use benefit_estimator::policy::{Figure, Policy, Terms};
use benefit_estimator::reading;
use benefit_estimator::terms::{Kind, Tier};
use std::sync::Arc;

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
        assert_eq!(entry.status, pack.status, "{}", pack.id);
        assert_eq!(entry.period, pack.period, "{}", pack.id);
    }
}

/// A citation quotes the shortest phrase that holds the figure, not a page.
#[test]
fn every_quote_is_short() {
    for pack in shelf::packs() {
        let of_figures = pack.figures.iter().map(|one| (one.id.as_str(), &one.citation));
        let of_notices = pack.notices.iter().map(|one| (one.id.as_str(), &one.citation));
        for (id, citation) in of_figures.chain(of_notices) {
            let letters = citation.quote.as_ref().map_or(0, |quote| quote.chars().count());
            assert!(letters <= 100, "{} {id}: {letters} letters", pack.id);
        }
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

/// The names of all figures that some rule uses, through sums and halves as well.
fn used(pack: &Policy) -> Vec<String> {
    let mut used: Vec<&Arc<Figure>> = Vec::new();
    for &tier in Tier::ALL {
        for row in pack.rows(tier) {
            match &row.terms {
                Terms::Share(share) => {
                    used.push(&share.deductible);
                    used.extend(&share.cap);
                    used.extend(share.segments.iter().map(|segment| &segment.ratio));
                    used.extend(share.segments.iter().filter_map(|segment| segment.up_to.as_ref()));
                }
                Terms::PerDay(figure) | Terms::Floor(figure) | Terms::Unpublished(figure) => {
                    used.push(figure)
                }
            }
        }
    }
    used.extend(pack.adjustments.iter().map(|one| &one.points));
    used.extend(pack.alerts.iter().map(|one| &one.threshold));
    used.extend(pack.checks.iter().map(|one| &one.limit));
    used.extend(pack.premiums.iter().map(|one| &one.share));
    used.extend(pack.premium_standard.iter().flat_map(|one| [&one.personal, &one.fiscal]));
    let bases = used.iter().filter_map(|one| one.made_from.as_ref()).map(|made| made.base.id.clone());
    let bases: Vec<String> = bases.collect();
    used.iter().map(|one| one.id.clone()).chain(bases).collect()
}

#[test]
fn every_figure_is_used() {
    for pack in shelf::packs() {
        let used = used(pack);
        for figure in &pack.figures {
            assert!(used.contains(&figure.id), "{}: figure {} is idle", pack.id, figure.id);
        }
    }
}

#[test]
fn every_document_is_cited() {
    for pack in shelf::packs() {
        for document in &pack.documents {
            let of_figures = pack.figures.iter().any(|one| one.citation.document.id == document.id);
            let of_notices = pack.notices.iter().any(|one| one.citation.document.id == document.id);
            assert!(of_figures || of_notices, "{}: document {} is idle", pack.id, document.id);
        }
    }
}

/// A reading is the engine's own, or some row or notice of the pack rests on it, or it explains how an alert counts
/// (R-AS3, which has no row).
#[test]
fn every_reading_is_relied_on() {
    let engines = [
        reading::POINTS,
        reading::ORIGIN,
        reading::TILTED_BASE,
        reading::BED_DAY,
        reading::BEST,
        reading::GRASSROOTS,
    ];
    for pack in shelf::packs() {
        for one in &pack.readings {
            let of_rows =
                Tier::ALL.iter().flat_map(|&tier| pack.rows(tier)).any(|row| row.readings.contains(&one.id));
            let of_notices = pack.notices.iter().any(|notice| notice.readings.contains(&one.id));
            let of_alerts = one.id == "R-AS3" && !pack.alerts.is_empty();
            let known = engines.contains(&one.id.as_str()) || of_rows || of_notices || of_alerts;
            assert!(known, "{}: reading {} is idle", pack.id, one.id);
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

/// Jining's help line stands in its document: 0537 is the city's area code.
#[test]
fn the_help_line_is_given() {
    assert!(shelf::pack("jining-2023").help.as_ref().unwrap().zh.contains("0537-7812333"));
}
