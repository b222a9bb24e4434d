//! `estimate page`: index.html with what the packs say in it, for the time before the program is there and for browsers
//! that cannot run it; and embedding.html with the regions that can be offered.

mod offer;
mod regions;
mod rules;

use super::options::{Options, Stop};
use super::{packs, text};
use crate::app::OfferedRegions;
use crate::locale::Usage;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// Where the first question's answers belong.
const REGIONS: &str = "<!-- regions -->\n";
/// Where the table of rules belongs.
const RULES: &str = "<!-- rules -->\n";

/// Where the regions that can be offered belong: the mark of the page that shows how to embed.
const OFFER: &str = "<!-- regions to offer -->\n";

/// Writes the page of the file, filled.
pub(super) fn run(options: &Options, file: &str) -> Result<ExitCode, Stop> {
    let page = text::read(Path::new(file), options.language)?;
    let catalog = packs::read_catalog(options)?;
    let page = if page.contains(OFFER) {
        filled(&page, OFFER, &offer::choices(catalog))?
    } else {
        // Invented places are not offered, and of many regions neither all names nor all rules: everybody loads this page.
        let catalog = catalog.with(&[]);
        let offered = OfferedRegions::of(&catalog, "", |_| false);
        let packs = packs::load_listed(&offered.catalog(&catalog), options)?;
        let page = filled(&page, REGIONS, &regions::question(&catalog, &offered))?;
        filled(&page, RULES, &rules::table(packs.all(), offered.left))?
    };
    io::stdout().lock().write_all(page.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// The page with the text in its place.
fn filled(page: &str, place: &str, text: &str) -> Result<String, Stop> {
    match page.matches(place).count() {
        1 => Ok(page.replace(place, text)),
        count => {
            let line = place.trim_end().to_owned();
            Err(Stop::Usage(Usage::PageLine { line, count }))
        }
    }
}
