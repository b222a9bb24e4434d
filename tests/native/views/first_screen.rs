//! What index.html shows before the program is here: the first question, word for word as the program draws it.

use super::{after, html};
use crate::shelf::{catalog, root};
use crate::static_page::{filled_page, filled_page_of};
use benefit_estimator::app::{Action, Look, OfferedRegions, State};
use benefit_estimator::language::Language;
use benefit_estimator::policy::Catalog;
use std::path::PathBuf;

/// What stands between a tag's end and the next one, without the spaces that only separate tags.
fn words_of(html: &str) -> Vec<String> {
    let texts = html.split('<').map(|tag| tag.split_once('>').map_or(tag, |(_, text)| text).trim());
    texts.filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// What index.html shows before the program is here, held against what the program draws of that catalogue.
fn first_screen_is(page: &str, catalog: Catalog) {
    let (_, first) = page.split_once("<div id=\"first\">").unwrap();
    let (first, _) = first.split_once("<section id=\"fallback\"").unwrap();
    let state = after(State::new(Look::Guide, Language::Zh), [Action::CatalogArrived(Ok(catalog))]);
    let offered = state.fetched.catalog.ready().unwrap().clone();
    let offered = OfferedRegions::of(&offered, "", |_| false);
    let offered: Vec<String> = offered.listed.iter().map(|entry| format!("value=\"{}\"", entry.id)).collect();
    let drawn = html(state);
    assert_eq!(words_of(first), words_of(&drawn)[1..], "all but the way past the header");
    let values: Vec<&str> = first.split_whitespace().filter(|part| part.starts_with("value=")).collect();
    let values: Vec<&str> = values.iter().map(|part| part.split('>').next().unwrap()).collect();
    assert_eq!(values, offered);
    assert_eq!(first.contains("id=\"region-search\""), drawn.contains("id=\"region-search\""));
}

#[test]
fn the_page_shows_the_first_screen_word_for_word_before_the_program() {
    first_screen_is(&filled_page(), catalog());
}

/// Of fourteen regions in two provinces twelve, what finds the others, and no rules but theirs: everybody loads this page.
#[test]
fn the_page_before_the_program_lists_no_more_regions_than_the_program() {
    let folder = Fourteen::write();
    let page = filled_page_of(&folder.0);
    let text = std::fs::read_to_string(folder.0.join("index.toml")).unwrap();
    first_screen_is(&page, Catalog::from_toml(&text).unwrap());
    for (text, count) in [
        ("<p class=\"group\">辽宁省</p>", 1),
        ("<p class=\"group\">湖南省</p>", 1),
        ("<label class=\"answer\">", 12),
        ("还有 2 个没列出来", 1),
        ("<tr><th scope=\"row\">市", 12),
        ("还有 2 个地区的规则没列在这里", 1),
    ] {
        assert_eq!(page.matches(text).count(), count, "{text}");
    }
}

/// A folder of fourteen regions in two provinces, each with Jining's rules; gone when dropped.
struct Fourteen(PathBuf);

impl Fourteen {
    fn write() -> Self {
        let folder = std::env::temp_dir().join(format!("fourteen-regions-{}", std::process::id()));
        let pack = std::fs::read_to_string(root("static/policies/jining-2023/pack.toml")).unwrap();
        let mut index = String::new();
        for place in 1..=14 {
            let province = if place < 8 { ("辽宁省", "Liaoning") } else { ("湖南省", "Hunan") };
            let keys = [
                ("id", format!("id = \"city-{place}\"")),
                ("region.zh", format!("region.zh = \"市{place}\"")),
                ("region.en", format!("region.en = \"City {place}\"")),
                ("province.zh", format!("province.zh = \"{}\"", province.0)),
                ("province.en", format!("province.en = \"{}\"", province.1)),
            ];
            let mut lines: Vec<String> = pack.lines().map(str::to_owned).collect();
            for (key, written) in &keys {
                let line = lines.iter_mut().find(|line| line.starts_with(&format!("{key} = "))).unwrap();
                line.clone_from(written);
            }
            let own = folder.join(format!("city-{place}"));
            std::fs::create_dir_all(&own).unwrap();
            std::fs::write(own.join("pack.toml"), lines.join("\n") + "\n").unwrap();
            let keys: Vec<String> = keys.into_iter().map(|(_, written)| written).collect();
            index += &format!("[[pack]]\n{}\nstatus = \"in-force\"\nfrom = 2023-01-01\n\n", keys.join("\n"));
        }
        std::fs::write(folder.join("index.toml"), index).unwrap();
        Self(folder)
    }
}

impl Drop for Fourteen {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
