//! What is sent, called and copied.

use super::shown::Shown;
use super::{after, filled, html};
use benefit_estimator::app::{Action, GuideStep, Look, View};
use benefit_estimator::language::Language;

/// Jining's line in its own words, and the national one; a bill of 80,000 is no number to call.
#[test]
fn numbers_to_call_are_links() {
    let page = Shown::of(&html(filled(Look::Desk, Language::Zh)));
    assert_eq!(page.role("link", "12393").attribute("href"), Some("tel:12393"));
    let numbers = page.names("link");
    assert!(!numbers.iter().any(|name| name.contains("80,000")), "{numbers:?}");
}

/// A picture that can be pressed and held: signature, size of a 1-bit PNG, its end.
#[test]
fn the_code_is_a_picture() {
    let page = Shown::of(&html(filled(Look::Desk, Language::Zh)));
    let source = page.class("qr").attribute("src").unwrap();
    let source = source.strip_prefix("data:image/png;base64,").unwrap();
    // 89 50 4E 47 0D 0A 1A 0A, then the length 13 and IHDR.
    assert!(source.starts_with("iVBORw0KGgoAAAANSUhEUg"), "{source}");
    // IEND with its sum AE 42 60 82 is the end of every PNG, at each of the three places in a group of base64.
    assert!(
        ["AElFTkSuQmCC", "SUVORK5CYII=", "JRU5ErkJggg=="].iter().any(|end| source.ends_with(end)),
        "{source}"
    );
}

/// A result is of something: the guide says of what in a line, and can be changed from there.
#[test]
fn the_result_says_what_it_is_of() {
    let result = after(filled(Look::Guide, Language::Zh), [Action::Arrived(View::Guide(GuideStep::Result))]);
    let said = Shown::of(&html(result)).class("about").text.clone();
    assert!(
        said.starts_with(
            "鞍山市 · 城乡居民医保 · 低保对象 · 住院 · 三级医院 · 80,000\u{a0}元 · 2023年5月1日"
        ),
        "{said}"
    );
}
