//! Around the page, the settlement statement, own figures.

use crate::locale::texts::{FiguresTexts, OwnTexts, PageTexts, SectionTexts, StatementTexts};

pub(super) const PAGE: PageTexts = PageTexts {
    name: "Medical benefit estimate",
    tagline: "Who pays what of a medical bill",
    skip: "Skip to the result",
    settings: "Display",
    large_print: "Large print",
    usual_print: "Usual print",
    to_desk: "Show all on one page",
    to_guide: "Ask one by one",
    next_person: "Next person (Alt+N)",
    loading: "Reading…",
    loading_long: "The network is slow; still reading. Nothing you filled in is lost.",
    failed: "A file could not be read",
    failed_network: "The network may be down. Check it and try again. What you filled in is still here.",
    failed_status: |status| {
        format!(
            "The server did not give the file ({status}). Try again in a while. What you filled in is still here."
        )
    },
    failed_broken: "The file came, but it has mistakes and cannot be used. Please tell whoever provides this page.",
    failed_changed: "The file on the server does not belong to this page; there may be a newer version. Note down what you filled in, then open the page again.",
    try_again: "Try again",
    open_again: "Open it again",
    no_decision: "This is an estimate, not a decision. The insurance office settles what is really paid.",
    stays_here: "What you fill in is sent nowhere. Once there is a result the page\u{2019}s address carries it, so that it can be passed on and opened anew; the browser\u{2019}s history then holds it. On a shared computer it does not.",
    whom_to_ask: |line| {
        format!(
            "When in doubt, ask the insurance office where you are insured, or call the insurance line {line}."
        )
    },
    own_line: |line| format!("{line} (or 12393)"),
    embedded: |name| {
        format!(
            "This page stands inside a page of \u{201c}{name}\u{201d}. Its figures come from published documents and reports, each with its source; they were not approved there."
        )
    },
    figures: "All figures of this policy",
    back: "Back",
    newer_now: "There is a newer version; changing over now.",
    newer_waits: "There is a newer version. What you filled in stays; it takes over when you press Next person, or next time.",
    renewed: "The policy's figures have just been renewed; the result is worked out with them.",
};

pub(super) const STATEMENT: StatementTexts = StatementTexts {
    on_top_short: |about| format!("{about}, without what is outside the catalogue"),
    heading: "Line by line, like the settlement statement",
    caption: "The items of the national settlement statement, in yuan",
    item: "Item",
    amount: "Yuan",
    total: "Total bill",
    in_scope: "Within policy scope",
    not_known: "not known",
    aid: "Paid by medical aid",
    other: "Other payments",
    paid: "Paid by all funds",
    personal: "Paid by you",
    ratio_in_scope: "Paid, of what is in scope",
    ratio_overall: "Paid, of the whole bill",
};

pub(super) const OWN: OwnTexts = OwnTexts {
    heading: "Local figures you filled in",
    question: |name| format!("What is the local {name}?"),
    hint_amount: "Ask the local insurance office. Write the figure that holds for you, after any halving or extra points for your group; it is used as it stands.",
    hint_share: "A percentage, like 75. The result follows at once.",
    undo: "Undo",
    undo_what: |name| format!("Undo: {name}"),
    undo_all: "Undo all",
    not_counted: "not clear, not counted",
    done: "Done",
};

pub(super) const SECTIONS: SectionTexts = SectionTexts {
    curve: "If the bill were larger or smaller",
    premium: "Who pays the yearly premium",
    paid: "Already settled: compare what was really paid",
    share: "Send it to your family (QR code, link)",
};

pub(super) const FIGURES: FiguresTexts = FiguresTexts {
    change: |name| format!("Fill in the local {name}"),
    title: |region| format!("{region}: all figures of the policy"),
    intro: "Every figure the estimate uses, with its source. \u{201c}Reference\u{201d} marks what is no local rule; \u{201c}not published\u{201d} has no figure.",
    reading_used: "used by this estimate",
    otherwise: |verb, sum| format!("Read the other way: {verb} {sum}"),
    otherwise_more: |sum| format!(", {sum} more than now"),
    otherwise_less: |sum| format!(", {sum} less than now"),
    otherwise_same: "Read the other way, you pay the same.",
    otherwise_unknown: "Read the other way it cannot be worked out: there is no figure.",
    choose_region_first: "First choose where you are insured.",
};
