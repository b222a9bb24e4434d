//! English.

use super::ReviewTexts;

pub(super) const TEXTS: ReviewTexts = ReviewTexts {
    title: |pack| format!("Review sheet: {pack}"),
    how: "A second officer compares each line with the document that is in force: whether value and kind are right, whether the phrase stands there letter for letter, whether document and section are right; and of what is paid, whether it is paid to those people in those situations. What is right gets a name and a day; what is not is crossed out, with what it should be and where that stands.",
    pack: "Pack",
    region: "Region",
    status: "Rests on",
    days: "In force",
    in_force: |from, until| match until {
        Some(until) => format!("from {from} until before {until}"),
        None => format!("from {from}"),
    },
    checked: "Last compared with what is published (checked)",
    never_checked: "not said",
    documents: "Documents",
    issuer: "Issued by",
    date: "Date",
    file: "Text",
    figures: |count| format!("Figures ({count})"),
    rows: "What is paid: to whom, in which situations, how much",
    rules: "Places, alerts, promises, premiums",
    whom: "Who pays, to whom, in which situations",
    what: "How much",
    figure: "Id",
    value: "Value",
    between: |low, high| format!("between {low} and {high}"),
    unpublished: "not published",
    kind: "Kind",
    source: "Phrase, document, section",
    made_from: |figure, value, by| {
        if by.is_empty() {
            format!("made from {figure} ({value})")
        } else {
            format!("made from {figure} ({value}), {by}")
        }
    },
    points: |points| format!("{points} points"),
    factor: |factor| format!("times {factor}"),
    person_factor: |factor| format!("the person's part times {factor}"),
    each: |fact, figure, beyond| format!("each of “{fact}” beyond {beyond} adds {figure}"),
    reading: |reading| format!("rests on reading {reading}"),
    room: "Checked by, on",
    readings: "How unclear sentences are read",
    read_as: "Read as",
    notices: "Notices",
    told: "What people are told",
    signed: "Signatures",
    signers: ["Checked by", "Reviewed by"],
    sign: ["Name", "Date", "Signature"],
    then: "Once everything is checked, the day of checking goes into `checked` of pack.toml: under “Review” of the workbench, or by estimate review PACK --checked DAY. Then run estimate publish.",
    not_signed: "Not written: put the errors right first, then write the day of checking.",
    signed_in: |file, day| format!("Written into {file}: checked = {day}"),
};
