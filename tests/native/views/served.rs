//! The people served at a desk, and what the next one finds filled in.

use super::shown::Shown;
use super::{after, filled, html};
use benefit_estimator::app::{Action, Look, State};
use benefit_estimator::language::Language;

fn page(state: State) -> Shown {
    Shown::of(&html(state))
}

#[test]
fn a_desk_offers_its_table_once_somebody_was_served() {
    let table = "复制今天的 1 位（不含姓名）";
    let buttons = |state| page(state).names("button");
    assert!(!buttons(filled(Look::Desk, Language::Zh)).contains(&table.to_owned()));
    let served = |language| after(filled(Look::Desk, language), [Action::Cleared]);
    let zh = page(served(Language::Zh));
    zh.role("button", table);
    zh.role("button", "清空这张表");
    page(served(Language::En)).role("button", "Copy today\u{2019}s table, without names (1)");
    let copied = page(after(served(Language::Zh), [Action::Copied(true)]));
    assert!(copied.class("served").text.contains("已复制"));
    let dropped = buttons(after(served(Language::Zh), [Action::ServedDropped]));
    assert!(!dropped.contains(&table.to_owned()));
}

#[test]
fn what_the_hospital_has_filled_in_is_one_line_for_the_next_person() {
    let next =
        |language| page(after(filled(Look::Desk, language), [Action::HospitalKept(true), Action::Cleared]));
    let zh = next(Language::Zh);
    zh.role("summary", "本院已填 5 项");
    // It opens into the questions; those of the person stand after it.
    let inside = &zh.class("prefilled").text;
    assert!(inside.contains("哪级医院") && !inside.contains("低保对象"), "{inside}");
    next(Language::En).role("summary", "Filled in for this hospital: 5");
    let not_kept = page(after(filled(Look::Desk, Language::Zh), [Action::Cleared]));
    assert!(!not_kept.names("summary").iter().any(|name| name.contains("本院已填")));
}
