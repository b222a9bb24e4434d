//! The visits of a year, and the premium.

use crate::locale::texts::{PremiumTexts, YearTexts};

pub(super) const YEAR: YearTexts = YearTexts {
    together: |count, sum| format!("{count} visits of the year together: {sum}"),
    intro: "Some deductibles and caps run over the whole year. Note every visit of the year, so that later ones come out right.",
    caption: "The year's visits, in yuan",
    visit_head: "Visit",
    visit: |number| format!("Visit {number}"),
    no_day: "no day said",
    bill: "Bill",
    paid: "Insurance and aid pay",
    you: "You pay",
    this_one: "this one",
    sum: "Together",
    other_year: "of another year: not counted together",
    partly: "some of it is not counted; open it to see",
    out_of_order: |first, second| {
        format!(
            "{second} was before {first}. Deductibles and caps come out right only in the order of the days; please check."
        )
    },
    twice: |first, second| {
        format!("{first} and {second} have the same day and amounts. Is one of them there twice?")
    },
    sums_too: |visit| {
        format!(
            "The sums before {visit} are filled in, too. If a visit noted here is in them, it counts twice: remove that visit, or change the sums."
        )
    },
    lacking: "lacks an answer; not counted",
    add: "Add a visit of this year",
    add_hint: "Fill in the bill, then choose the kind of care. It is taken to be at the same hospital; what is still missing is filled in by opening it.",
    add_bill: "Bill of that visit",
    add_day: "When that visit was",
    add_day_hint: "May be left empty: then it was before this one.",
    add_as: |kind| format!("Add: {kind}"),
    keep: "Note another visit, question by question",
    dropped: "A visit was removed. You can undo this for 10 seconds.",
    take_back: "Undo",
    open: "Open",
    open_what: |visit| format!("Open {visit}"),
    drop: "Remove",
    drop_what: |visit| format!("Remove {visit}"),
    meters: "Used up this year",
    meter: |name, used, of| format!("{name} {of}: {used} so far"),
    deductible_met: "deductible met: what follows is covered",
    used_up: "used up for this year",
    forecast: |you| format!("The same bill once more this year would leave you: {you}."),
};

pub(super) const PREMIUM: PremiumTexts = PremiumTexts {
    title: |region| format!("{region}: who pays the yearly premium"),
    intro: "Government subsidises the personal part of the residents\u{2019} premium for some people. Fill in this year\u{2019}s personal part to see who pays what.",
    caption: "The personal part of the premium, and who pays it",
    who: "Person",
    share: "Subsidy",
    subsidy: "Government pays",
    own: "You pay",
    own_at_most: |amount| format!("at most {amount}"),
    others: "Everyone else",
    unsaid: "not mentioned",
    by: |status, year| format!("By what holds from {year} on ({status}); it may have changed."),
    sources: "Sources",
};
