//! Links, QR codes, and a device that others use too.

use crate::app::{GuideStep, LinkFault};
use crate::locale::texts::{PaidTexts, ServedTexts, ShareTexts, SharedTexts};

pub(super) const SHARE: ShareTexts = ShareTexts {
    hint: "The link holds no names or numbers of documents and passes no server; the device that opens it keeps it in its browser\u{2019}s history.",
    message: "Copy a message for your family",
    picture: "Make it one picture",
    read_aloud: "Read it to me",
    no_voice: "This device has no English voice of its own.",
    keep_picture: "Press and hold the picture to save or send it.",
    scan: "Scan the code to see the same result; press and hold it to save it.",
    taken: "This result was sent to you.",
    start_own: "Work out my own",
    copy: "Copy the link",
    qr: "QR code: opens the same answers",
    offered: "Your family sent a result that was worked out:",
    replaces: "It will take the place of what you have filled in.",
    take: "See the result",
    leave: "Work out my own",
    unreadable: |fault| match fault {
        LinkFault::Newer => {
            "This link was made by a newer version of this page. Reload the page and open it again."
        }
        LinkFault::Unknown => {
            "The link holds something that this page does not know; a newer version may have made it. Reload the page and open it again."
        }
        LinkFault::CutOff => {
            "The link is not complete: its end is missing. Ask for it again, or scan the QR code."
        }
        LinkFault::Damaged => {
            "The link was changed on its way and cannot be read. Ask for it again, or scan the QR code."
        }
    },
    gone: "This page does not have the region of the link (any more). Open it and choose another; the rest is still there.",
    left_out: "What is not counted is not in the link either.",
    stays_in_history: "Once opened, the link and what it holds stay in the browser\u{2019}s history. On a shared device, delete the history when you are done.",
    close: "All right",
    changed: |version, then, now| {
        format!(
            "The link was made with version {version} of the policy\u{2019}s figures, and you paid {then} by it; the figures have changed, and now it is {now}."
        )
    },
    changed_same: |version, now| {
        format!(
            "The link was made with version {version} of the policy\u{2019}s figures; they have changed, and you still pay {now}."
        )
    },
    hatched: |said| format!("Hatched: {said}"),
    column: |step| match step {
        GuideStep::Region => "Region",
        GuideStep::Day => "Day of discharge",
        GuideStep::Insurance => "Insurance",
        GuideStep::Identities => "Group",
        GuideStep::Setting => "Kind of care",
        GuideStep::Level => "Hospital level",
        GuideStep::Place => "Place",
        GuideStep::Details => "Circumstances",
        GuideStep::OutOfScope => "Outside the catalogue",
        GuideStep::Year => "Earlier this year",
        GuideStep::Statement => "Paid by the statement",
        // The bill stands among the amounts.
        GuideStep::Total | GuideStep::Check | GuideStep::Result => "",
    },
    how_sure: "How sure",
    note: "Note",
};

pub(super) const SHARED: SharedTexts = SharedTexts {
    on: "Shared computer: clear by itself",
    off: "Stop clearing by itself",
    hint: "After 2 minutes without a touch you are warned; a minute later everything is cleared.",
    no_limit: "Large print has no time limit; press \u{201c}Next person\u{201d} when you are done.",
    countdown: |seconds| {
        format!("Nobody has touched this for a while. What was filled in goes in {seconds} seconds.")
    },
    stay: "I am still here",
    sure: "What is cleared cannot be had back. Clear it? Alt+N once more clears, too.",
    clear: "Clear it",
    cleared: "Cleared. For 10 seconds this can be undone.",
    undo: "Undo",
};

pub(super) const PAID: PaidTexts = PaidTexts {
    intro: "Fill in what each really paid by the statement; what differs from the estimate is marked. It is only compared: the result above stays, and nothing is sent. Leave out what you do not know.",
    line: |name| format!("By the statement: {name}"),
    alike: "As estimated",
    first_settle: "What is outside the catalogue, or earlier care, is not known: nothing can be compared yet. Fill that in first.",
    alike_all: "What you filled in agrees with the estimate.",
    within: |estimate| format!("Within what the estimate leaves open (estimate {estimate})"),
    less: |estimate, sum| format!("Differs: {sum} less than the estimate of {estimate}"),
    more: |estimate, sum| format!("Differs: {sum} more than the estimate of {estimate}"),
    not_the_bill: |sum, bill| {
        format!(
            "The lines add up to {sum}, the bill is {bill}. Was something copied wrong, or paid by somebody else?"
        )
    },
    take: "What to ask at the window",
    differs: |name, estimate, really| format!("{name}: estimate {estimate}, statement {really}"),
    sentence: |lines| {
        format!(
            "Please check the statement with me. {}. Was a cost left out, or another standard applied?",
            lines.join("; ")
        )
    },
    unsure: "The estimate, too, rests on something that is not known: the window need not be wrong.",
    copy: "Copy this sentence",
};

pub(super) const SERVED: ServedTexts = ServedTexts {
    prefilled: |settings| format!("Filled in for this hospital: {settings}"),
    copy: |people| format!("Copy today\u{2019}s table, without names ({people})"),
    drop: "Clear the table",
    hint: "To be pasted into a spreadsheet. It is on this page alone and goes when the page is closed.",
    newer: "A newer version waits: it takes over once the table is copied and cleared.",
};
