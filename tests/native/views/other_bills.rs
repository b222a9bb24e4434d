//! Other hospitals with a bill of their own, in words.

use super::shown::Shown;
use super::{after, filled, html, typed};
use benefit_estimator::app::{Beside, Field, Look};
use benefit_estimator::language::Language;
use benefit_estimator::terms::{Level, Place};

const COUNTY: Field = Field::Beside(Beside::Bill(Level::Secondary, Place::InCounty));

#[test]
fn nothing_is_least_among_different_bills() {
    let compared = |state| Shown::of(&html(state)).class("compare").text.clone();
    let same = Shown::of(&html(filled(Look::Desk, Language::Zh)));
    assert_eq!(same.role("textbox", "县医院的总费用").attribute("id"), Some("bill-at-secondary-in-county"));
    assert!(same.class("compare").text.contains("都按同样的总费用比"));
    for bill in ["30000", "100"] {
        let page = compared(after(filled(Look::Desk, Language::Zh), [typed(COUNTY, bill)]));
        assert!(page.contains("总费用不一样，比不出哪处最少"));
        for earned in ["都按同样的总费用比", "自己付得最少", "几处一样", "都比别处少", "可能的范围有重叠"]
        {
            assert!(!page.contains(earned), "{earned}");
        }
    }
    let again = compared(after(filled(Look::Desk, Language::Zh), [typed(COUNTY, "80000")]));
    assert!(again.contains("都按同样的总费用比"));
    let english = compared(after(filled(Look::Desk, Language::En), [typed(COUNTY, "30000")]));
    assert!(english.contains("As the bills differ"));
}
