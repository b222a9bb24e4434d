//! The authors' page in English.

mod forms;

use super::{AuthorsTexts, SkippedTexts};
use crate::app::{FileRemark, YearField};
use crate::authoring::{SkippedPart, SkippedWhy};
use crate::interpretation;
use crate::terms::{FactId, Identity, Left, Part};

pub(in crate::locale) const TEXTS: AuthorsTexts = AuthorsTexts {
    name: "Policy pack workbench",
    tagline: "From a document to a pack: write it, check it, try it",
    many_cases: "Many visits at once: estimate a list",
    begin: "Where to begin",
    begin_hint: "Copy a region or the invented example city and change it, begin from the blank template, or open your own files.",
    from_region: "Begin from a region or the example city",
    from_blank: "Begin from the blank template",
    shelf_coming: "Reading which regions there are …",
    shelf_failed: "They did not come. Check the network and try again.",
    which_region: "Which to copy",
    copy_region: "Copy it",
    write: "The pack",
    cases: "Cases",
    cases_hint: "A person, a visit, and what the document says must come out: from the document or by hand, never from the program.",
    begin_cases: "Write cases",
    save: "Save on this device",
    save_all: "Save everything as one archive",
    more_found: |count| format!("{count} more; put those above right first."),
    document: "The document",
    document_hint: "Paste the whole text of the document here, or drop a .txt file; tables copied from a spreadsheet can be pasted too. Quotes must stand in it letter for letter.",
    document_label: "Text of the document",
    which_document: "Which document",
    select_hint: "Select a phrase or a table above: its numbers can be written into the pack.",
    no_number: "No number was read in what is selected. Select only the phrase that holds it, or a whole table.",
    picked: "The numbers selected",
    take: "Take",
    figure_name: "Name",
    into_figure: "Goes into",
    new_figure: "A new figure",
    numbers: "Those ticked are written into the pack; rows use their names, which you can change. To replace a number that the pack has, choose it under “Goes into”: every row that uses it then has the new number and its source.",
    none_taken: "No number is ticked, so there is nothing to write.",
    skipped_heading: "Not read; look at it yourself",
    skipped: SkippedTexts {
        part: |part, name| match part {
            SkippedPart::Number => format!("“{name}”: "),
            SkippedPart::Column => format!("Column “{name}”: "),
            SkippedPart::Line => format!("Line “{name}”: "),
            SkippedPart::Cell => format!("Cell “{name}”: "),
        },
        why: |why| {
            match why {
            SkippedWhy::Change => {
                "says by how much an amount changes, not what it is; work out the new amount and write it.".to_owned()
            }
            SkippedWhy::OfThePerson => {
                "says what the person bears, which is not what is paid; write the share that is paid.".to_owned()
            }
            SkippedWhy::OfIncome => {
                "is a part of what people earn, which changes every year, and no share that is paid; work out the amount and write it."
                    .to_owned()
            }
            SkippedWhy::Broken => {
                "only a blank or a line end parts it from the number beside it: it may be one number or two. Join or part them in the document and select again."
                    .to_owned()
            }
            SkippedWhy::NoHead => {
                "has no unit, and no head that is understood says what it is; select the head too, or write it yourself.".to_owned()
            }
            SkippedWhy::Unclear => "its words do not tell what it is; write it yourself.".to_owned(),
            SkippedWhy::NoSuchColumn => "names neither a deductible nor a ratio nor a cap; not read.".to_owned(),
            SkippedWhy::ColumnTwice(other) => {
                format!("says the same kind of thing as column “{other}”: read as figures of their own, in no row.")
            }
            SkippedWhy::NoLevel => "names no level of a hospital; not read.".to_owned(),
            SkippedWhy::LevelTwice(other) => format!(
                "is of the same level as line “{other}”, with other numbers; neither was read. For grades within a level, add a level of your own first."
            ),
            SkippedWhy::LevelAgain(other) => {
                format!("is of the same level as line “{other}”, with the same numbers; one was read.")
            }
            SkippedWhy::Empty => {
                "is empty and was not read, and the row leaves this level out; if the cell was merged, fill in the number and select again."
                    .to_owned()
            }
            SkippedWhy::TakenForAll(text) => format!(
                "has one number ({text}) and is empty otherwise: taken as a merged cell for all levels. If it is not, fill in the others and select again."
            ),
            SkippedWhy::NoNumber => "holds no number of this column's kind.".to_owned(),
            SkippedWhy::NoUnit => {
                "has no %, so nobody can tell how much it is; write % in the cell or the head, or a fraction such as 0.85."
                    .to_owned()
            }
        }
        },
    },
    section: "Section or article",
    kind: "How far it can be relied on",
    with_row: "Write a row of basic insurance too, by level",
    row_extras: "What the table does not say: a cap, which stay of the year",
    insurance: "Insurance",
    setting: "Kind of care",
    keep: "Write into the pack",
    wrote: |file, tables| match tables {
        [] => format!("The head of {file} is changed."),
        tables => format!("Written into {file}: {}.", tables.join("; ")),
    },
    wrote_at: |line, what| format!("from line {line} {what}"),
    typical_case: "Typical case",
    before: "The person paid",
    now: "The person pays",
    change: "Change",
    in_lists: "Compare both with a list of visits",
    in_lists_hint: "Both packs, as it was and as changed, go along into a new window; nothing is uploaded and nothing is kept.",
    lists_opened: "The page for lists is open in a new window and has both packs; give it your list there.",
    lists_blocked: "The browser did not let a new window open: allow this page to open windows, beside the address, and try once more. Or save pack.toml, open the page for lists yourself and give it the file.",
    unchecked: "Trial · not passed: the pack still has errors, and the results below must not be used.",
    keep_case: "Keep as a case",
    keep_case_hint: "What is filled in above is a person and a visit. Type here what the document says must come out, or what you worked out by hand; never copy what was computed above. Fill in only what the document says; for a payer of which it gives no figure, write “not published”.",
    case_name: "Name: what it shows",
    case_source: "Where the result comes from: the sentence, or the arithmetic written out",
    case_expected: "What must come out (yuan)",
    case_personal: "The person pays",
    case_keep: "Keep as a case",
    case_kept: |name, agrees| {
        let then = if agrees {
            "what is computed agrees with it."
        } else {
            "something else is computed: see the error above."
        };
        format!("“{name}” was written into cases.toml; {then}")
    },
    case_lacks_name: "Write a name and where the result comes from.",
    case_lacks_result: "Write at least one result that must come out.",
    case_no_amount: |text| format!("“{text}” is no amount."),
    uncovered: |count| format!("Without a case so far ({count}):"),
    review: "Review",
    review_hint: "Download the review sheet and print it; a second officer compares each line with the document in force and signs. Then write the day of that here: it goes into `checked` of pack.toml.",
    review_sheet: "Download the review sheet",
    signing_errors: "There are errors, so no day of checking can be written: put right what is listed above first.",
    signing_day: "Day of checking",
    sign: "On this day every figure was compared with its document",
    signing_no_day: |text| {
        if text.is_empty() {
            "Write the day of checking, like 20260115.".to_owned()
        } else {
            format!("“{text}” is no day that can be written; write it like 20260115 or 2026-01-15.")
        }
    },
    signing_future: |day| format!("{day} has not come yet."),
    signing_before: |day| {
        format!("The newest document was issued on {day}; nothing can have been compared with it before.")
    },
    signed: |day| format!("Written into pack.toml: checked = {day}."),
    signed_before: |day| {
        format!(
            "The pack was changed after it was checked on {day}; check what changed, and write the day again."
        )
    },
    new_row: "Add a row",
    row_hint: "Choose who pays, which people and which care it is for, and its figures. Basic insurance needs a row for every kind of care; where the document says nothing, choose “not published”. Groups of people, places, questions, payers and sums of the pack’s own are added first, by the forms below.",
    row_tier: "Who pays",
    any_insurance: "Both",
    row_settings: "Kinds of care (none ticked: all)",
    row_part: |part| match part {
        Part::Deductible => "Deductible",
        Part::Ratio => "Ratio",
        Part::Cap => "Cap",
        Part::Amount => "Fixed amount, paid a day or a visit",
        Part::Floor => "Share that all payments together reach",
    },
    row_facts: "More conditions (level of hospital, working or retired, which stay, questions of your own …)",
    row_fact: |fact| match fact {
        FactId::Level => "Level of hospital",
        FactId::GrassrootsReferral => "Referred by a township or community clinic",
        FactId::SpecialDisease => "One of the special diseases",
        FactId::FeeForService => "Charged item by item",
        _ => "",
    },
    either: "Either",
    from_number: |fact| format!("{fact} (from)"),
    until_number: |fact| format!("{fact} (below)"),
    no_figure: "None",
    seek_figure: |label| format!("{label}: seek by name, number or phrase"),
    more_figures: |count| format!("{count} more figures are not listed; type more above to find them."),
    figure_no_cap: "No cap",
    row_unpublished: "Not published",
    row_groups: "Groups of people (none ticked: ordinary insured people)",
    row_places: "Places (none ticked: all)",
    row_segments: "Paid by segments",
    row_lacks_segments: "the segments (two at least: each with its end and its ratio, the last with a ratio alone)",
    row_lacks_number: "a number among the further conditions",
    row_segments_hint: "Where each segment ends and what is paid of it; the last has no end.",
    segment_end: "This segment ends at",
    row_counts: "What counts towards the cap",
    row_over: "What deductible and segments count on",
    row_of: "Which parts of what is left it works on (none ticked: the first three)",
    left: |part| match part {
        Left::Share => "The person’s share",
        Left::BelowDeductible => "What is below the deductible",
        Left::AboveCap => "What is above the cap",
        Left::OutOfScope => "What is outside the catalogue",
    },
    row_per: "How it pays",
    row_pers: [
        ["", "A share above a deductible"],
        ["day", "A fixed sum for each day"],
        ["visit", "A fixed sum for each visit"],
    ],
    row_year: "How deductible and segments count on the year",
    row_year_field: |field| match field {
        YearField::SegmentsOver => "What segments alone count on (the deductible is by visit)",
        YearField::Less => "Sum taken off the deductible (later stays pay the difference)",
        YearField::AtMost => "The most that the year’s deductibles come to",
        YearField::AtMostCounts => "Sum of these deductibles",
    },
    row_lacks_ceiling: "the most of the year’s deductibles (an amount and a sum, both)",
    usual_sum: "The usual",
    this_visit: "This visit alone",
    table: forms::table,
    table_field: forms::field,
    choose_one: "choose",
    local_group: "A local group",
    own_reading: "One of your own",
    reading: |id| match id {
        interpretation::POINTS => {
            "A ratio raised or lowered by 5% changes by five percentage points: 60% raised by 5% is 65%, not 63%."
        }
        interpretation::ORIGIN => {
            "Critical-illness insurance works on the in-scope self-pay of the whole year; the bounds of its segments are counted from zero, with the deductible inside the first segment."
        }
        interpretation::TILTED_BASE => {
            "Extra medical aid works on all the self-pay that basic aid left, including the part under basic aid's own deductible."
        }
        interpretation::BED_DAY => {
            "A stay that is aided by the bed-day quota gets neither basic aid nor extra medical aid."
        }
        interpretation::BEST => {
            "A person with several identities gets, in each tier, the row that pays most; rows are never added together."
        }
        interpretation::GRASSROOTS => {
            "Where township and community clinics are not listed separately, the figures of primary hospitals are used."
        }
        interpretation::ABOVE => {
            "The part above the cap is the part of the costs that comes after basic insurance's cap is used up; what is below the deductible and the person's share are not in it."
        }
        _ => "",
    },
    group: |one| match one {
        Identity::Destitute => "People in extreme hardship (特困)",
        Identity::Orphan => "Orphans, and children nobody raises (孤儿)",
        Identity::Subsistence => "Dibao recipients (低保)",
        Identity::LowIncomeEdge => "Families at the edge of dibao (低保边缘)",
        Identity::BackToPoverty => "Fallen (back) into poverty (返贫致贫)",
        Identity::AtRiskRural => "Rural people at risk of poverty (监测对象)",
        Identity::LiftedOut => "Lifted out of poverty (脱贫人口)",
        Identity::IllnessImpoverished => "Impoverished by illness (因病致贫)",
        Identity::RegisteredPoor => "Registered as poor (建档立卡)",
        Identity::KeyRecipient => "Other key recipients of aid (重点救助对象)",
        Identity::ExtendedRecipient => "Extended recipients of aid (拓展救助对象)",
        Identity::Own(_) => "",
    },
    option_facts: [
        ["place", "Place of care"],
        ["level", "Level of hospital"],
        ["setting", "Kind of care"],
        ["plan", "Premium plan"],
    ],
    statuses: [["in-force", "Rules in force"], ["draft", "A draft"], ["reported", "A news report"]],
    sum_adds: [
        ["in-scope", "Costs in scope"],
        ["deductible", "Deductibles charged"],
        ["paid", "What was paid"],
        ["burden", "What was left when it came to this payer"],
    ],
    answers: [["flag", "Yes or no"], ["count", "A number"], ["option", "One of several options"]],
    statement_lines: [
        ["other", "Other payments"],
        ["civil-servant", "Civil servants’ subsidy"],
        ["enterprise", "Enterprise supplement"],
        ["commercial", "Commercial insurance"],
        ["account", "Personal account"],
    ],
    or_another: " or ",
    still_to_fill: |fields| format!("Still to be filled in: {}.", fields.join("; ")),
    editor_words: "",
    skip: "Skip to what was found",
    choose: "Choose pack.toml, cases.toml and the documents' texts (.txt, .md), several at once if you like, or an archive saved here (.zip)",
    or_drop: "Or drop the files anywhere on this page. After a change, give the file again.",
    stays_here: "The files are read on this device, sent nowhere, and gone when you close the page.",
    in_use: "Files in use",
    start_again: "Put all away and start again",
    put_away_asked: "What is written here is not saved, and would be gone. You can save everything as one archive first.",
    half_filled: "A form is filled in by half, which no archive holds: write into the pack first what you want to keep.",
    put_away: "Put it away",
    put_away_not: "Keep it",
    aside: |aside, name| match aside {
        FileRemark::Unreadable => {
            format!("{name} is not used: it cannot be read, or is larger than 4 MB")
        }
        FileRemark::OtherEncoding(line) => format!(
            "{name} is not used: line {line} is not UTF-8. Saved as GBK (ANSI)? Save it as UTF-8 in your editor"
        ),
        FileRemark::FromGbk => format!("{name} is in GBK (ANSI) and was read as such; it is saved as UTF-8"),
        FileRemark::ArchiveBroken => {
            format!("{name} is not used: no whole zip archive; perhaps it was not saved to its end")
        }
        FileRemark::ArchiveLarge => {
            format!("{name} is not used: more files or larger ones than any pack has")
        }
        FileRemark::ArchiveNames => format!("{name} is not used: names in it lead out of its folder"),
        FileRemark::ArchiveUnread => {
            format!("{name} is not used: the part that opens archives was not loaded; unpack it first")
        }
        FileRemark::CompiledNewer => format!(
            "{name} is not used: it was compiled by a newer program than this page. Reload the page to get its newest version, and give the pack.toml"
        ),
        FileRemark::Compiled => {
            format!(
                "{name} is not used: it is compiled, for pages to read; give the pack.toml it was made from"
            )
        }
        FileRemark::OtherKind => {
            format!(
                "{name} is not used: only pack.toml, cases.toml, documents in .txt or .md and archives in .zip are. From Word or PDF copy the text and paste it under the document"
            )
        }
        FileRemark::Replaced => {
            format!("{name} is not used: one pack is checked at a time, and a later file came")
        }
    },
    found: "What was found",
    nothing_yet: "No file yet.",
    no_pack: "pack.toml is still missing.",
    counts: |errors, warnings| format!("Errors: {errors}, warnings: {warnings}"),
    unsearched: "No document was given, so quotes were not looked up in one.",
    forgo_source: "This text is not at hand: leave out its line `text`",
    errors: |count| format!("Errors ({count}): to be put right before publishing"),
    warnings: |count| format!("Warnings ({count}): perhaps right; look again"),
    line: |file, line, column| format!("{file}, line {line}, column {column}"),
    changed: "Compared with the pack before",
    try_it: "Try it",
    figures: "All figures",
    not_loading: "The pack cannot be used yet. Once the errors above are put right, it can be tried here.",
    views: "What to look at",
    compiled: "Download pack.txt",
    not_compiled: "Once the errors above are put right, pack.txt, which the page reads, can be downloaded here.",
    compiled_hint: "What the page reads: put it beside pack.toml on the server, and the page follows.",
};
