//! Many regions: found by name, pinyin or initials, and never all of them at once.

use super::shown::Shown;
use super::{after, filled, html};
use benefit_estimator::app::{Action, Choice, Dimension, Look, State, Variant, finds};
use benefit_estimator::language::Language;
use benefit_estimator::policy::{Catalog, CatalogEntry, Words};

/// So many invented regions: 市1 City1 …, Anshan among them, and a general estimate.
fn many(count: usize) -> Catalog {
    let entry = |id: &str, zh: &str, en: &str, status: &str| {
        format!(
            "[[pack]]\nid = \"{id}\"\nregion.zh = \"{zh}\"\nregion.en = \"{en}\"\nstatus = \"{status}\"\nfrom = 2022-01-01\n"
        )
    };
    let mut text = entry("anshan-2023", "鞍山市", "Anshan", "in-force");
    text.extend(
        (1..count)
            .map(|one| entry(&format!("city-{one}"), &format!("市{one}"), &format!("City{one}"), "in-force")),
    );
    text += &entry("anywhere", "没有我的地方", "Elsewhere", "general");
    Catalog::from_toml(&text).unwrap()
}

fn page(count: usize, look: Look, actions: impl IntoIterator<Item = Action>) -> Shown {
    let state = after(State::new(look, Language::Zh), [Action::CatalogArrived(Ok(many(count)))]);
    Shown::of(&html(after(state, actions)))
}

/// The regions that can be chosen, and whether they can be looked for.
fn regions(page: &Shown) -> (Vec<String>, bool) {
    (page.answers("policy"), page.find("region-search").is_some())
}

/// How many are not listed, where that is said.
fn left_out(page: &Shown) -> Option<String> {
    page.texts("p").into_iter().find(|text| text.contains("没列出来"))
}

fn looked_for(text: &str) -> Action {
    Action::RegionSearched(text.to_owned())
}

#[test]
fn a_region_is_found_by_name_pinyin_or_initials() {
    let anshan = many(1).entries.remove(0);
    for typed in ["", " ", "鞍", "鞍山", "as", "AS", "ansh", "anshan", " an shan"] {
        assert!(finds(typed, &anshan), "{typed}");
    }
    for typed in ["山鞍", "s", "sa", "anshann", "ax", "鞍山x"] {
        assert!(!finds(typed, &anshan), "{typed}");
    }
    let province = Some(Words { zh: "辽宁省".to_owned(), en: "Liaoning".to_owned() });
    let anshan = CatalogEntry { province, ..anshan };
    for typed in ["辽宁", "ln", "鞍山", "as"] {
        assert!(finds(typed, &anshan), "{typed}");
    }
    assert!(!finds("吉林", &anshan));
}

/// Once there are many; each under its province, those of none and the way for whoever finds none set apart.
#[test]
fn many_regions_stand_under_their_provinces() {
    let headings = |count: usize| {
        let mut catalog = many(count);
        for (place, entry) in catalog.entries.iter_mut().enumerate().take(count) {
            let [zh, en] = if place < 2 { ["辽宁省", "Liaoning"] } else { ["湖南省", "Hunan"] };
            entry.province = Some(Words { zh: zh.to_owned(), en: en.to_owned() });
        }
        let state = after(State::new(Look::Guide, Language::Zh), [Action::CatalogArrived(Ok(catalog))]);
        Shown::of(&html(state)).of_class("group")
    };
    assert_eq!(headings(13), ["辽宁省", "湖南省", ""]);
    assert!(headings(12).is_empty());
}

#[test]
fn a_dozen_regions_are_looked_through() {
    let (regions, searched) = regions(&page(12, Look::Guide, []));
    assert_eq!((regions.len(), searched), (13, false));
}

/// A dozen, and the way for whoever finds none.
#[test]
fn of_five_hundred_a_dozen_are_listed_and_the_others_found() {
    for look in [Look::Guide, Look::Desk] {
        let all = page(500, look, []);
        let (listed, searched) = regions(&all);
        assert_eq!((listed.len(), searched), (13, true));
        assert!(left_out(&all).unwrap().contains("还有 488 个没列出来"));
        let found = page(500, look, [looked_for("市499")]);
        assert_eq!(left_out(&found), None);
        let (listed, _) = regions(&found);
        assert!(listed[0].starts_with("市499") && listed[1].starts_with("没有我的地方") && listed.len() == 2);
    }
}

/// What is chosen stays in sight whatever is looked for.
#[test]
fn the_chosen_region_stays() {
    let chosen = Action::Chose(Choice::Policy("city-400".to_owned()));
    let page = page(500, Look::Desk, [chosen, looked_for("as")]);
    let (listed, _) = regions(&page);
    assert!(
        listed[0].starts_with("鞍山市") && listed[1].starts_with("市400") && listed.len() == 3,
        "{listed:?}"
    );
}

/// To compare with, too: of 499 others a dozen, those that are compared, and what finds the rest.
#[test]
fn regions_to_compare_with_are_found_as_well() {
    let many = Action::CatalogArrived(Ok(many(500)));
    let state = after(filled(Look::Desk, Language::Zh), [many, Action::ComparedBy(Dimension::Policy)]);
    let chips = |page: &Shown| {
        let all = page.of_class("chip").into_iter().filter(|text| text.starts_with('市'));
        all.collect::<Vec<_>>()
    };
    let page = Shown::of(&html(state.clone()));
    assert_eq!(chips(&page).len(), 12);
    assert!(page.find("compared-search").is_some());
    assert!(page.class("compare").text.contains("还有 487 个没列出来"));
    let far = Action::ComparedWith(vec![Variant::Policy("city-400".to_owned())]);
    let found = Shown::of(&html(after(state, [far, Action::ComparedSearched("市498".to_owned())])));
    let chips = chips(&found);
    assert!(chips.len() == 2 && chips[0].starts_with("市400") && chips[1].starts_with("市498"), "{chips:?}");
    assert!(!found.class("compare").text.contains("没列出来"));
}
