//! What an address may choose, and everything it may not.

use crate::shelf::catalog;
use benefit_estimator::app::{
    Accent, Action, Field, GuideStep, Host, Look, PageOptions, State, View, update,
};
use benefit_estimator::language::Language;
use benefit_estimator::terms::{Level, Place, Setting, Status};

fn of(query: &str, fragment: &str) -> PageOptions {
    PageOptions::from_address(query, fragment)
}

/// The packs offered, and the one chosen, once the catalogue is here.
fn offered(address: &str) -> (Vec<String>, Option<String>) {
    let state = of("", address).first_state(Look::Guide);
    let state = update(&state, Action::CatalogArrived(Ok(catalog())));
    let entries = state.fetched.catalog.ready().unwrap().entries.iter().map(|one| one.id.clone()).collect();
    (entries, state.form.policy)
}

#[test]
fn every_option_is_read() {
    let options = of("?lang=en&print=large", "#look=desk&accent=red&regions=anshan-2023,jining-2023");
    assert_eq!(options.language, Some(Language::En));
    assert!(options.large);
    assert_eq!(options.look, Some(Look::Desk));
    assert_eq!(options.accent, Accent::Red);
    assert_eq!(options.regions, ["anshan-2023", "jining-2023"]);
    // For a device at a window, and for a page that has a head of its own.
    assert!(!options.kiosk && !options.bare);
    let window = of("?kiosk=1", "#chrome=none");
    assert!(window.bare && window.first_state(Look::Desk).device.shared);
    // What the page around says of itself.
    let host = of("?tel=0537-7812333", "#name=%E6%9F%90%E5%B8%82%E5%8C%BB%E4%BF%9D%E5%B1%80").host;
    assert_eq!((host.line.as_str(), host.name.as_str()), ("0537-7812333", "某市医保局"));
    let state = options.first_state(Look::Guide);
    assert_eq!((state.view, state.large, state.language), (View::Desk, true, Language::En));
}

/// 本院设置 by address: whoever sits at this desk finds the hospital filled in, and is nobody yet.
#[test]
fn a_desk_has_its_hospital_by_its_address() {
    let desk = of("?setting=inpatient", "#level=tertiary&place=in-city").first_state(Look::Desk);
    assert_eq!((desk.form.setting, desk.form.level), (Some(Setting::Inpatient), Some(Level::Tertiary)));
    assert!(desk.turns.keeps_hospital && desk.is_blank());
    let next = update(&update(&desk, Action::Typed(Field::TOTAL, "100".to_owned())), Action::Cleared);
    assert_eq!((next.form.place, next.form.text(Field::TOTAL)), (Some(Place::InCity), ""));
    // Half of it, or something nobody knows, is nothing.
    for half in ["?setting=inpatient&level=tertiary", "?setting=inpatient&level=best&place=in-city"] {
        let desk = of(half, "").first_state(Look::Desk);
        assert!(!desk.turns.keeps_hospital && desk.form.setting.is_none(), "{half}");
    }
}

#[test]
fn the_fragment_has_the_last_word() {
    assert_eq!(of("?lang=en", "#lang=zh").language, Some(Language::Zh));
}

#[test]
fn no_address_is_the_usual_page() {
    assert_eq!(of("", "").first_state(Look::Guide), State::new(Look::Guide, Language::Zh));
}

#[test]
fn words_of_messengers_are_passed_over() {
    let options = of("?from=singlemessage&isappinstalled=0", "#lang=en&appinstall=0");
    assert_eq!(options, PageOptions { language: Some(Language::En), ..PageOptions::default() });
}

#[test]
fn only_the_regions_named_are_offered_in_the_catalogue_s_order() {
    let (entries, chosen) = offered("#regions=jining-2023%2Canshan-2023");
    // A region is offered with all its packs: the day decides between them.
    assert_eq!(entries, ["anshan-2023", "anshan-2022", "jining-2023", "jining-2022"]);
    assert_eq!(chosen, None);
}

#[test]
fn a_single_region_needs_no_choosing() {
    let one = of("", "#regions=jining-2023").first_state(Look::Guide);
    let begun = update(&one, Action::CatalogArrived(Ok(catalog())));
    assert_eq!(begun.view, View::Guide(GuideStep::Day));
    assert_eq!(update(&begun, Action::Cleared).view, View::Guide(GuideStep::Day));
    let (entries, chosen) = offered("#regions=jining-2023");
    assert_eq!(entries, ["jining-2023", "jining-2022"]);
    assert_eq!(chosen.as_deref(), Some("jining-2023"));
}

/// Example City is for those who ask for it by name.
#[test]
fn an_invented_region_is_offered_only_by_name() {
    assert!(catalog().entries.iter().any(|entry| entry.id == "example-city"));
    assert!(!offered("").0.contains(&"example-city".to_owned()));
    let (entries, chosen) = offered("?regions=example-city");
    assert_eq!((entries, chosen.as_deref()), (vec!["example-city".to_owned()], Some("example-city")));
}

/// Who asks for the general estimate alone need not choose it either; beside a region it waits to be asked for.
#[test]
fn the_general_estimate_alone_needs_no_choosing() {
    assert_eq!(offered("?regions=anywhere"), (vec!["anywhere".to_owned()], Some("anywhere".to_owned())));
    let (entries, chosen) = offered("?regions=jining-2023,anywhere");
    assert_eq!((entries.len(), chosen), (3, None));
}

/// What an attacker, a broken link or a careless editor may put into an address: none of it changes anything.
const HOSTILE: [&str; 45] = [
    "#regions=../../etc/passwd",
    "#regions=%2e%2e%2f",
    "#regions=https://evil.example/pack",
    "#regions=//evil.example",
    "#regions=Anshan-2023",
    "#regions=<script>alert(1)</script>",
    "#regions=no-such-pack",
    "#regions=,,,,",
    "#regions=a\u{0}b",
    "#lang=fr",
    "#lang=javascript:alert(1)",
    "#lang=\"><img src=x onerror=alert(1)>",
    "#print=\u{202e}large",
    "#look=admin",
    "#look=desk;guide",
    "#accent=url(https://evil.example/x)",
    "#accent=red;}body{display:none",
    "#accent=#ff0000",
    "#=&==&&&=#?#?",
    "#%",
    "#%zz%",
    "#__proto__=x&constructor=y",
    "#data-filled=1&typed=1",
    "#policy=anshan-2023&bill.total=99999999",
    "#tel=12393",
    "#tel=120",
    "#tel=95533",
    "#tel=1-2345",
    "#tel=-05377812333",
    "#tel=0537--7812333",
    "#tel=0537-7812333-",
    "#tel=+8605377812333",
    "#tel=0537 7812333",
    "#tel=1234567890123456",
    "#tel=javascript:alert(1)",
    "#tel=０５３７７８１２３３３",
    "#name=",
    "#name=X",
    "#name=%E6%9F%9",
    "#name=%FF%FE%FD",
    "#name=Call%200900123456",
    "#name=evil.example/pay",
    "#name=<img src=x onerror=alert(1)>",
    "#name=%E5%B1%80%E2%80%AE%E5%B8%82",
    "#name=%E2%80%9D%EF%BC%8C%E5%B7%B2%E6%A0%B8%E5%AE%9A%E2%80%9C",
];

#[test]
fn hostile_addresses_change_nothing() {
    let usual = offered("");
    let real = catalog().entries.iter().filter(|entry| entry.status != Status::Invented).count();
    assert_eq!(usual.0.len(), real);
    for address in HOSTILE {
        let options = of(address, address);
        assert_eq!(PageOptions { regions: Vec::new(), ..options }, PageOptions::default(), "{address}");
        assert_eq!(offered(address), usual, "{address}");
    }
}

#[test]
fn an_endless_address_is_read_only_so_far() {
    let long = format!("#regions={}", "a,".repeat(1_000_000));
    assert_eq!(of("", &long).regions.len(), 50);
    assert!(of("", &format!("#regions={}", "a".repeat(1_000_000))).regions.is_empty());
    let host =
        of(&format!("?tel={}", "1".repeat(1_000_000)), &format!("#name={}", "%E5%B1%80".repeat(1_000_000)))
            .host;
    assert_eq!(host, Host::default());
}

#[test]
fn a_newer_version_is_noted_and_a_blank_form_known() {
    let state = update(&State::new(Look::Desk, Language::Zh), Action::NewerWaits);
    assert!(state.fetched.newer && state.form.is_blank());
    let typed = Action::Typed(benefit_estimator::app::Field::TOTAL, "1".to_owned());
    let filled = update(&state, typed);
    assert!(filled.fetched.newer && !filled.form.is_blank());
    let cleared = update(&filled, Action::Cleared);
    assert!(cleared.fetched.newer && cleared.form.is_blank());
}
