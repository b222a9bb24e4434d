//! The result, and how each tier came to its amount.

use crate::estimate::Rule;
use crate::locale::texts::{BasisTexts, DerivationTexts, DoubtTexts, ResultTexts, TakeAwayTexts};
use crate::terms::{Insurance, Kind, Left, Status, Tier};

pub(super) const RESULT: ResultTexts = ResultTexts {
    heading: "The estimate",
    exact: "You pay",
    about: "You pay about",
    about_without: |without| match (without.out_of_scope, without.payers) {
        (false, false) => "You pay about",
        (true, false) => "Not counting costs outside the catalogue, you pay about",
        (false, true) => "Not counting what is unpublished, you pay about",
        (true, true) => "Counting neither costs outside the catalogue nor what is unpublished, you pay about",
    },
    at_most: "You pay at most",
    at_least: "You pay at least",
    exact_sentence: |status, year, last| match status {
        Status::Draft => format!("By the draft of {year}."),
        Status::InForce => format!("By the documents of {year}."),
        Status::Reported => match last {
            None => format!("By the rules reported, from {year} on."),
            Some(last) => format!("By the rules reported, {year} to {last}."),
        },
        Status::Invented => "By invented rules.".to_owned(),
        Status::General => "In general, by no region\u{2019}s rules.".to_owned(),
    },
    between: |low, high| format!("Between ¥{low} and ¥{high}."),
    may_differ: |doubted, status| match status {
        _ if doubted => "Not everything is known; it may come out differently.",
        Status::Draft => "A draft is not law yet; it may come out differently.",
        Status::General => "These are no region's rules; it may come out differently.",
        _ => "The rules may have changed; it may come out differently.",
    },
    about_at_least: |about, least| format!("{about} (at least {least})"),
    with_guess: |amount| {
        format!("What is outside the catalogue is a guess, {amount}: fill it in once you know.")
    },
    without_out_of_scope: |about| match about {
        None => "Costs outside the catalogue are yours, not counted yet.".to_owned(),
        Some(about) => format!("Costs outside the catalogue come on top of about {about}."),
    },
    without_identity: "Whoever is recognised as being in hardship may pay less.",
    earlier: |past, is_said, least, most| {
        let year = past.map_or_else(|| "this year".to_owned(), |year| format!("in {year}"));
        let least = least.map(|least| format!(", not less than ¥{least}")).unwrap_or_default();
        let most = most.map(|most| format!(", not more than ¥{most}")).unwrap_or_default();
        match is_said {
            true => format!(
                "Something of earlier care {year} is not known: this may come to another amount{least}{most}."
            ),
            false => format!(
                "Reckoned as if there was no care {year} before it; after some it may be another amount{least}{most}."
            ),
        }
    },
    uncapped: "A cap is not published and is left out; what is above it is yours, too.",
    stated: "By the statement you filled in.",
    open_below: "Not everything is published; it may come to less.",
    left_out: |payers| format!("Unpublished and not counted: {payers}. With it you pay less."),
    no_amount: "What you pay cannot be worked out",
    no_amount_sentence: |line, tier| {
        format!(
            "The terms of {tier} are not published here. Call {line} for the office where you are insured, or fill in what a statement says was paid; the rest is worked out from there."
        )
    },
    about_short: |amount| format!("about {amount}"),
    at_most_short: |amount| format!("at most {amount}"),
    at_least_short: |amount| format!("from {amount}"),
    no_amount_short: "not published",
    old: |status, year, compared| {
        let rules = match (status, compared) {
            (Status::Draft, _) => format!("These are the rules of a draft of {year}"),
            (Status::Reported, _) => format!("These are the rules reported in {year}"),
            (Status::General, _) => format!("These are the usual figures of {year}"),
            (_, true) => format!("These are the rules of {year}"),
            (_, false) => format!("These rules began in {year}"),
        };
        let since = if compared { "not compared since" } else { "never compared since" };
        format!("{rules}, {since}; they may have changed.")
    },
    figure_then: |past, figure| match past {
        None => format!("today\u{2019}s {figure}"),
        Some(year) => format!("the {figure} of {year}"),
    },
    ask_for: |line, figure| format!("Call {line} or ask the office where you are insured for {figure}."),
    untimely: |region, when| format!("The rules of {region} held here {when}."),
    untimely_hint: "Nothing is estimated for another day; another year\u{2019}s rules are never used instead.",
    days_until: |day| format!("end on {day}"),
    days_from: |day| format!("begin on {day}"),
    rules_of: |day| format!("See the rules of {day}"),
    other_day: "Work out an old bill: change the day",
    general_instead: "A rough estimate by what is usual",
    maybe_less: |central| format!("By the figures at hand about {central}; it may be less."),
    maybe_more: |central| format!("By the figures at hand about {central}; it may be more."),
    open_both: "Some figures are unpublished or mere averages; it may be more or less.",
    still_needed: "A few more answers",
    still_hint: "The result appears by itself.",
    to_correct: "Something to correct",
    who_pays: "Who pays how much",
    bar_alt: |list| format!("Who pays the bill: {list}"),
    you: "You",
    of_bill: |name, share| format!("{name} {share}"),
    next: "What to do next",
    list_comma: ", ",
    clause_comma: "; ",
    sentence_gap: " ",
    cap_unpublished: |tier| format!("The cap of {tier} is not published; it is taken as not binding."),
    not_counted: |tier| {
        format!(
            "The terms of {tier} are not published and not counted; ask the local insurance office, more may be paid."
        )
    },
    alert_measured: |measured, threshold| format!("This year's burden {measured}, alert line {threshold}."),
    check_met: |measured, limit| format!("Met: self-pay is {measured}, within {limit}."),
    check_missed: |measured, limit| format!("Not met: self-pay is {measured}, above {limit}."),
    out_of_scope: |amount, all| match all {
        true => format!("Of it {amount} is outside the catalogue: all of that is yours."),
        false => format!("Of it {amount} is outside the catalogue: some of that is paid for you here."),
    },
    parts: "Of what you pay (open one to see what it means):",
    everything: "More: how it was worked out, other hospitals, the year, keep and send",
    part_means: |part| match part {
        Left::Share => "Above the deductible the insurance pays a share; you pay the rest of it.",
        Left::BelowDeductible => {
            "The deductible is a threshold: costs below it are not paid for, so you pay them."
        }
        Left::AboveCap => "The cap is the most that is paid in a year; what lies above it is not paid for.",
        Left::OutOfScope => {
            "Drugs and items outside the catalogue, above price limits or paid first: you pay all of it."
        }
    },
    part: |part| match part {
        Left::Share => "your share",
        Left::BelowDeductible => "below the deductible",
        Left::AboveCap => "above the cap",
        Left::OutOfScope => "outside the catalogue",
    },
    sum_at_least: |sum, least| format!("\u{201c}{sum}\u{201d} must be at least {least}; please check."),
    prepaid_twice: |prepay| {
        format!(
            "The {prepay} to be paid first at this place is counted already; if it is also in the \u{201c}advance self-pay\u{201d} you filled in, take it off there."
        )
    },
    ask_ward: "First today: ask the ward for the list of costs not covered.",
    ask_office: |line, figure| format!("First today: call {line} and ask for {figure}."),
    call: |line| format!("If anything is unclear, call {line}."),
    might_apply: |name, amount| {
        format!(
            "If your family meets the terms for \u{201c}{name}\u{201d}, you can apply; once recognised, such a bill would leave you about {amount}."
        )
    },
    alert_before_aid: "This is counted before medical aid pays, so it is more than what you pay in the end.",
    alert_told: "The office will tell you; it is not for you to report.",
    as_known: |said| format!("By the figures at hand: {said}"),
    unpublished: "not published",
    year: "All visits of the year together",
};

pub(super) const DOUBTS: DoubtTexts = DoubtTexts {
    heading: |count| match count {
        1 => "One thing is not known:".to_owned(),
        _ => format!("{count} things are not known. Settle the first one first:"),
    },
    others: |count| format!("{count} more"),
    moves: |amount| format!("a difference of up to {amount}"),
    moves_at_most: |amount| format!("matters at most {amount}"),
    moves_by_fifth: |amount| format!("a fifth would be {amount} more"),
    fill_in: "I know this figure",
    out_of_scope: "Costs outside the catalogue not known",
    out_of_scope_asks: "What is outside the catalogue is yours alone. Meanwhile, try:",
    guessed: |amount| format!("what is outside the catalogue is guessed as {amount}"),
    share: |tenths, amount| {
        let share = match tenths {
            0 => "None",
            1 => "A tenth",
            _ => "A fifth",
        };
        amount.map_or_else(|| share.to_owned(), |amount| format!("{share}: {amount}"))
    },
    amount: "Fill in the amount",
    unknown_part: "Yours too, if a fifth is outside the catalogue",
    earlier: |past| match past {
        None => "whether there was earlier care this year is not known".to_owned(),
        Some(year) => format!("whether there was earlier care in {year} is not known"),
    },
    earlier_unfilled: "earlier care this year: not all sums are filled in",
    prior: "something of the earlier visit is not known",
    prior_asks: "What is not known of the visit before changes what this one comes to. Open that visit in the list of the year and fill it in.",
    earlier_figures: "what the earlier visits came to is itself an estimate",
    earlier_figures_asks: "The earlier visits rest on figures that are not all published, and what they came to changes what this one comes to. If you have the statement of an earlier visit, open that visit in the list of the year and fill in what the statement says.",
    earlier_asks: "Some deductibles and caps run over the year; after earlier visits you may pay more or less now.",
    earlier_none: "None this year",
    earlier_some: "There was: fill in the sums",
    identities: "Group not chosen",
    identities_asks: |name, amount| {
        format!(
            "Has the government sent your family a certificate or notice? Recognised as \u{201c}{name}\u{201d}, for one, you would pay about {amount}."
        )
    },
    figure_asks: |line, figure| format!("Ask the office where you are insured, or {line}, for {figure}."),
    fact: |question| format!("{question}: not known"),
    assumed: |question, usual| format!("{question}: not answered, \u{201c}{usual}\u{201d} is taken"),
    fact_asks: "Answer this and the result is surer:",
    cap: |tier| format!("The cap of {tier} is not published"),
    cap_asks: |tier| {
        format!(
            "How much {tier} pays at most in a year is not published; it is taken as not binding. Of a very large bill you may pay more. Ask: how much does it pay at most in a year?"
        )
    },
};

pub(super) const DERIVATION: DerivationTexts = DerivationTexts {
    heading: "How it is worked out, step by step",
    pays: |tier| match tier {
        Tier::Basic => "Basic insurance pays first",
        Tier::Critical => "Critical-illness insurance pays next",
        Tier::LargeAmount => "Extra cover for high bills pays next",
        Tier::AidBasic => "Medical aid pays next",
        Tier::AidTilted => "Extra medical aid pays next",
        Tier::BedDay => "Bed-day aid pays next",
        Tier::Commercial => "Commercial insurance pays next",
        Tier::Fallback => "The government tops up",
        Tier::Own(_) => "",
    },
    own_pays: |name| format!("{name} pays next"),
    pays_nothing: |tier| match tier {
        Tier::Basic => "Basic insurance",
        Tier::Critical => "Critical-illness insurance",
        Tier::LargeAmount => "Extra cover for high bills",
        Tier::AidBasic => "Medical aid",
        Tier::AidTilted => "Extra medical aid",
        Tier::BedDay => "Bed-day aid",
        Tier::Commercial => "Commercial insurance",
        Tier::Fallback => "Government top-up",
        Tier::Own(_) => "",
    },
    above_deductible: |deductible, ratio| format!("{ratio} of what is above {deductible}"),
    share_of_all: |ratio| format!("{ratio}, without a deductible"),
    above_in_year: |deductible, ratio| format!("{ratio} of what the year's costs exceed {deductible} by"),
    deductible_reached: |ratio| format!("{ratio} of all of it: this year's deductible is reached"),
    capped_at_once: |cap| format!("at most {cap} at once"),
    cap_spent: "this year's limit is used up",
    below_deductible: |deductible| format!("not above the deductible of {deductible}"),
    capped: |cap| format!("at most {cap} a year"),
    per_day: |amount| format!("{amount} a day"),
    lacks: |questions| format!("a condition is not met: {questions}"),
    perhaps_nothing: "probably nothing",
    per_visit: |amount| format!("{amount} a visit"),
    floor: |floor| format!("up to {floor} of the whole bill"),
    with_kind: |said, kind| format!("{said} ({kind})"),
    settled: "from your statement",
    not_estimated: "exists, but its terms are not published; not counted",
    after_unknown: "what is paid before it cannot be worked out, so neither can this",
    range_open: "What is not known bears on it: it may be more, or less.",
    nothing_left: "nothing is left to pay",
    by_identity: |name| format!("By the terms for: {name}."),
    reached: |amount| format!("At this point {amount} can still be covered."),
    rule: |rule| match rule {
        Rule::YearSoFar => "The year so far and this visit",
        Rule::Prepay => "What you pay first",
        Rule::Base => "The costs it covers",
        Rule::DeductibleLeft => "What the year has left of the deductible",
        Rule::PlaceFactor => "The ratio changed for the place",
        Rule::PlacePoints => "The ratio adjusted for the place",
        Rule::Share => "What is above the deductible, times the ratio",
        Rule::Cap => "Not above the cap",
        Rule::PerDay => "The daily amount times the days",
        Rule::PerVisit => "The fixed amount of a visit",
        Rule::Left => "Not more than is left",
        Rule::Floor => "Up to the share of the whole bill",
        Rule::Round => "Rounded to the fen",
        Rule::Settled => "The amount on the statement",
        Rule::NotEstimated => "Not published, not counted",
    },
    range: |low, high| format!("With all open figures at one end: between {low} and {high}."),
    range_up_to: |high| format!("At most {high}; may be less."),
    range_from: |low| format!("At least {low}; may be more."),
    figures: "Figures used, and where they stand",
    kind_help: |kind| match kind {
        Kind::User => "You typed this figure; it counts as certain.",
        Kind::Published => "Stands in the local document.",
        Kind::Derived => "Computed from local published figures.",
        Kind::AtLeast => "The document only says \u{201c}at least\u{201d}; it may be more.",
        Kind::Average => "The document only gives an average reached, not a rule.",
        Kind::AtMost => "Not published here and taken as 0; a little less may be paid.",
        Kind::Reference => {
            "Not published here. A national norm or another region's figure stands in, so the result is a range."
        }
        Kind::Unpublished => "It exists, but no figure is published.",
    },
    made_from: |name| format!("Made from: {name}"),
    place_points: |points| format!("{points} points for care elsewhere"),
    place_factor: |factor| format!("times {factor} for care elsewhere"),
    uncertain: |low, high| format!("may lie between {low} and {high}"),
    nothing_paid: "nothing",
    quiet: "Not used this time",
    only_others: |insurance| match insurance {
        Insurance::Resident => "only for employees' insurance",
        Insurance::Employee => "only for residents' insurance",
    },
    not_general: "not part of the general estimate",
    no_bed_days: "only for stays with a severe mental disorder",
};

pub(super) const TAKE_AWAY: TakeAwayTexts = TakeAwayTexts {
    visits_before: |count| match count {
        1 => "The visit before it this year is counted in.".to_owned(),
        _ => format!("The {count} visits before it this year are counted in."),
    },
    remark: "Remarks of the window",
    heading: "Save and send",
    copy: "Copy as text",
    copy_row: "Copy as a row of a table",
    copy_questions: |line| format!("Copy what to ask {line}"),
    questions: |about, figures| {
        let lines: Vec<String> =
            figures.iter().zip(1..).map(|(one, place)| format!("{place}. What is {one}?")).collect();
        format!("Hello, I would like to know the rules ({about}):\n{}", lines.join("\n"))
    },
    copied: "Copied",
    copy_failed: "Could not copy; select the text yourself",
    print: "Print",
    no_print: "Messengers cannot print: open this page in a browser from the menu at the top right, or copy the text or take a screenshot.",
};

pub(super) const BASIS: BasisTexts = BasisTexts {
    heading: "Based on",
    status_sentence: |status, year| {
        match status {
        Status::Draft => "A draft for comment, not law; the final rules may differ.".to_owned(),
        Status::InForce => format!("Documents and reports in force from {year} on; they may have changed since."),
        Status::Invented => "An invented place for learning: there is no such place and no such rule.".to_owned(),
        Status::General => {
            "A general estimate, no region's law: it rests on national norms and other regions' figures; yours may differ.".to_owned()
        }
        Status::Reported => "Figures from news reports; the documents themselves were not seen.".to_owned(),
    }
    },
    readings: "How unclear rules were read",
};
