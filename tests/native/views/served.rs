//! The people served at a desk.

use super::{after, filled, holds, html};
use benefit_estimator::app::{Action, Look};
use benefit_estimator::language::Language;

#[test]
fn a_desk_offers_its_table_once_somebody_was_served() {
    assert!(!html(filled(Look::Desk, Language::Zh)).contains("不含姓名"));
    let served = |language| after(filled(Look::Desk, language), [Action::Cleared]);
    holds(&html(served(Language::Zh)), &[">复制今天的 1 位（不含姓名）</button>", ">清空这张表</button>"]);
    holds(&html(served(Language::En)), &["without names (1)"]);
    let copied = html(after(served(Language::Zh), [Action::Copied(true)]));
    assert_eq!(copied.matches("已复制").count(), 1);
    let dropped = html(after(served(Language::Zh), [Action::ServedDropped]));
    assert!(!dropped.contains("不含姓名"));
}

#[test]
fn what_the_hospital_has_filled_in_is_one_line_for_the_next_person() {
    let next =
        |language| html(after(filled(Look::Desk, language), [Action::HospitalKept(true), Action::Cleared]));
    assert!(next(Language::Zh).contains("本院已填 5 项"));
    assert!(next(Language::En).contains("Filled in for this hospital: 5"));
    assert!(!html(after(filled(Look::Desk, Language::Zh), [Action::Cleared])).contains("本院已填"));
}
