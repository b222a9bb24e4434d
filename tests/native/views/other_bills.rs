//! Other hospitals with a bill of their own, in words.

use super::{after, filled, holds, html, typed};
use benefit_estimator::app::{Beside, Field, Look};
use benefit_estimator::language::Language;
use benefit_estimator::terms::{Level, Place};

const COUNTY: Field = Field::Beside(Beside::Bill(Level::Secondary, Place::InCounty));

#[test]
fn nothing_is_least_among_different_bills() {
    let same = html(filled(Look::Desk, Language::Zh));
    holds(&same, &["都按同样的总费用比", "县医院的总费用", "id=\"bill-at-secondary-in-county\""]);
    for bill in ["30000", "100"] {
        let page = html(after(filled(Look::Desk, Language::Zh), [typed(COUNTY, bill)]));
        holds(&page, &["总费用不一样，比不出哪处最少"]);
        for earned in ["都按同样的总费用比", "自己付得最少", "几处一样", "都比别处少", "可能的范围有重叠"]
        {
            assert!(!page.contains(earned), "{earned}");
        }
    }
    let again = html(after(filled(Look::Desk, Language::Zh), [typed(COUNTY, "80000")]));
    holds(&again, &["都按同样的总费用比"]);
    holds(&html(after(filled(Look::Desk, Language::En), [typed(COUNTY, "30000")])), &["As the bills differ"]);
}
