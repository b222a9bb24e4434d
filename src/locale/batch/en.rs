//! The words for many cases in English.

use super::BatchTexts;
use crate::app::Why;
use crate::batch_terms::{Assumption, Bound, Caption, GroupBy, Head, ResultColumn};

pub(super) const TEXTS: BatchTexts = BatchTexts {
    // Names that programs read: ids, low and high behind them.
    result_column: |column| match column {
        ResultColumn::Line => "line".to_owned(),
        ResultColumn::Id => "id".to_owned(),
        ResultColumn::Bill => "total".to_owned(),
        ResultColumn::Tier(_, id, bound) => format!("{}{}", id.replace('-', "_"), self::bound(bound)),
        ResultColumn::Personal(bound) => format!("personal{}", self::bound(bound)),
        ResultColumn::Compared(name) => format!("compared_{name}"),
        ResultColumn::Change => "personal_change".to_owned(),
        ResultColumn::Problem => "problem".to_owned(),
    },
    missing: |name, looked_for| {
        format!(
            "there is no column `{name}`; looked for: {looked_for}. Where it is the same in every row, write --set \"{name}=VALUE\""
        )
    },
    unknown: |name| {
        format!(
            "nobody knows what the column `{name}` says; give it a known name, or write --ignore-unknown to leave such columns unread"
        )
    },
    missing_key: |name, looked_for| {
        format!(
            "there is no column `{name}`; looked for: {looked_for}. What is the same in every row may be one text"
        )
    },
    unknown_key: "nobody knows what this column says; give it a known name, or leave it out",
    length: |rows, first| format!("the column has {rows} rows, the first one {first}"),
    no_such_code: |code| format!("the code {code} names no text"),
    no_column: "no column: a text, an array of texts, { codes, values }, or a typed array of whole numbers (amounts in fen)",
    twice: |name| format!("two columns say `{name}`; keep one"),
    no_header: "the first line of the file must hold the names of the columns",
    not_utf8: "text that cannot be read; save the file as CSV in UTF-8",
    no_date: "where there is a column `person`, every visit needs its day: add a column `date`",
    unclear: |unclear| match unclear.why {
        Why::NotAmount => "no amount",
        Why::NotShare => "no percentage from 0 to 100",
        Why::NotWhole => "no whole number",
        Why::NotADay => "no day",
        Why::NoYear => "a day without its year",
        Why::NoSuchDay => "there is no such day",
        Why::Negative => "below 0",
        Why::Several => "more than one number",
        Why::TooFine => "more than two decimals",
        Why::Ambiguous => "not clear",
        Why::Coming => "not readable yet",
    },
    perhaps: |readings| format!(" (perhaps: {readings})"),
    not_a_flag: |text| format!("`{text}` is neither yes nor no"),
    no_such_serial: "no day that a spreadsheet counts",
    width: |cells, columns| {
        format!(
            "the row has {cells} cells and there are {columns} columns; the file may be cut off, or a quote has no end"
        )
    },
    too_long: "the row is too long; a quote may have no end",
    after_refused: "an earlier visit of this person in the year has a problem, so nobody knows what the year has come to",
    title_before: |title| format!("Before the change: {title}"),
    title_after: |title| format!("After the change: {title}"),
    title_given: |title| format!("As given: {title}"),
    not_compared: "cannot be compared: one of the policies cannot say what it comes to",
    said_of: |name, said| format!("{name}: {said}"),
    between: ", ",
    dimension,
    assumption: |assumption| {
        match assumption {
        Assumption::Policy { title, status, rows } => format!("{rows} rows are estimated under “{title}” ({status})."),
        Assumption::Compared { title, status } => format!(
            "Compared with “{title}” ({status}): the same people, visits and bills, whether or not their days are in its period."
        ),
        Assumption::SameBehaviour => {
            "How often, where and for how much people seek care may change with the benefits; that is not reckoned.".to_owned()
        }
        Assumption::NotEstimated { rows } => format!("{rows} rows have a problem and are left out."),
        Assumption::NotCompared { rows } => {
            format!("{rows} rows cannot be estimated under one of the policies (no figures are published, or there is no such group or option); both sides of the comparison leave them out.")
        }
        Assumption::Usual { fact, policy } => {
            format!("The list has no column `{fact}`, on which benefits in {policy} depend; everybody is taken to be as is usual.")
        }
        Assumption::References { share } => format!(
            "{share} of what is paid was computed with reference figures (not published here); those amounts have a range."
        ),
        Assumption::Open { rows, of } => format!(
            "Of {of} rows {rows} have a benefit without a published figure: sums, means, medians and the spread leave out what it pays, so what people pay may be too high; a sum that lacks an end says “not computable”."
        ),
        Assumption::EachAlone => {
            "There is no column `person`: every row is estimated alone, several visits of a year are not added up.".to_owned()
        }
        Assumption::Years => "Visits of one person in one year are added up in the order of their days.".to_owned(),
        Assumption::Estimate => "This is an estimate, not a settlement; what is paid is decided at settlement.".to_owned(),
    }
    },
    done: |done| {
        format!(
            "{} rows, {} with a problem; bills {}, paid {}, left to people {}",
            done.rows, done.refused, done.bill, done.paid, done.personal
        )
    },
    caption: |caption| match caption {
        Caption::Sums => "All together (yuan)".to_owned(),
        Caption::By(dimension) => format!("By {} (yuan)", self::dimension(dimension)),
        Caption::Histogram => "How many rows leave how much to the person".to_owned(),
        Caption::Largest => "The ten rows that leave most to the person (yuan)".to_owned(),
        Caption::Funds => "What changes for each fund (yuan)".to_owned(),
        Caption::People => "Who pays less, who pays more (yuan)".to_owned(),
        Caption::ByBill => "What changes for people, by tenths of the bill (yuan)".to_owned(),
        Caption::LargestChange => "The ten rows for which most changes (yuan)".to_owned(),
        Caption::Refused => "Rows with a problem (the first hundred)".to_owned(),
    },
    head: |head| match head {
        Head::Name => "item",
        Head::Rows => "rows",
        Head::Bill => "bills",
        Head::Sum => "sum",
        Head::Low => "at least",
        Head::High => "at most",
        Head::Helped => "rows with any",
        Head::Mean => "mean",
        Head::Median => "median",
        Head::Percentile90 => "90th percentile",
        Head::ByReference => "by reference figures",
        Head::Personal => "left to people",
        Head::PersonalLow => "at least",
        Head::PersonalHigh => "at most",
        Head::Old => "before",
        Head::New => "after",
        Head::NewLow => "after, at least",
        Head::NewHigh => "after, at most",
        Head::Change => "change",
        Head::Percent => "change in percent",
        Head::Gain => "rows that pay less",
        Head::GainSum => "less in all",
        Head::Lose => "rows that pay more",
        Head::LoseSum => "more in all",
        Head::Same => "rows as before",
        Head::Between => "amount (yuan)",
        Head::Line => "line",
        Head::Id => "number",
        Head::Problem => "problem",
    },
    totals: ["bills", "paid by all tiers", "left to people"],
    everybody: "everybody",
    open: "not computable",
    to: " to ",
    below: " to below ",
    and_more: " and more",
    report: "Estimate of a list",
    rests_on: "What this rests on",
    progress: |percent, rows| format!("{percent} %, {rows} rows"),
};

const fn dimension(dimension: GroupBy) -> &'static str {
    match dimension {
        GroupBy::Identity => "group of people",
        GroupBy::Level => "hospital level",
        GroupBy::Insurance => "insurance",
        GroupBy::Place => "place",
    }
}

const fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Central => "",
        Bound::Low => "_low",
        Bound::High => "_high",
    }
}
