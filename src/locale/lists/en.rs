//! The page for lists in English.

use super::ListsTexts;

pub(in crate::locale) const TEXTS: ListsTexts = ListsTexts {
    sheet: "Sheet to read",
    choose_sheet: "choose",
    name: "Estimate a list",
    tagline: "A list of visits, what each fund pays of it; what another policy would cost, and whom it helps",
    skip: "Skip to the results",
    stays_here: "The list is read and estimated on this device, sent nowhere, and gone when you close the page.",
    no_settlement: "This is an estimate, not a settlement; what is paid is decided at settlement.",
    give: "The list",
    choose: "Choose a list (.xlsx or CSV with the names of the columns in its first line; CSV in UTF-8, GBK or UTF-16)",
    or_paste: "Or paste rows from a spreadsheet here, the names of the columns with them",
    use_pasted: "Use what is pasted",
    pasted: "what was pasted",
    try_it: "Try it with an invented list",
    invented: "an invented list (1,000 rows)",
    policy: "The policy",
    packs_coming: "Reading the policies …",
    packs_failed: "The policies did not come; check the network and reload the page.",
    of_all_rows: "The policy of all rows",
    list_says: "The list says it (a column `policy` or `region`)",
    compare: "Compare with",
    compare_none: "nothing",
    own_pack: "Or give a changed pack (pack.toml or pack.txt)",
    compared_is: |title| format!("Compared with “{title}”"),
    carried: |before, after| {
        format!("From the policy pack workbench: all rows by “{before}”, compared with “{after}”.")
    },
    carried_unchecked: "Trial · not passed: the changed pack still has errors, and the comparison must not be used.",
    older_pack: "This pack.txt was compiled by an older program and cannot be read here. Give its pack.toml, or download pack.txt anew in the policy pack workbench.",
    newer_pack: "This pack.txt was compiled by a newer program than this page and cannot be read here. Reload the page to get its newest version; if that does not help, ask whoever runs this site to update it.",
    damaged_pack: "This pack.txt is incomplete, or was changed. Get it once more, or give its pack.toml.",
    overrides: |title| {
        format!(
            "All rows go by “{title}” as chosen above; the list's own column `policy` or `region` is not read."
        )
    },
    missing: |name, looked_for| {
        format!(
            "There is no column “{name}”; looked for: {looked_for}. Say above which column it is, or add it to the list"
        )
    },
    missing_policy: "The list does not say by which policy its rows go; choose one above",
    locked: "The list is being estimated; stop it to change list or policies.",
    columns: "The columns",
    all_known: |count| format!("All {count} columns are known."),
    what_says: |name| format!("The column “{name}” says"),
    not_read: "do not read it",
    ignore_rest: "Read none of the other unknown columns",
    mapping_file: "Use column names kept before (a line each, such as cost = total cost)",
    no_mapping: |line| {
        format!("“{line}” should be written as: name = known name, for example cost = total cost")
    },
    keep_mapping: "Keep these column names for the next list of the same kind",
    mapping_name: "columns.txt",
    same_in_all: |name| format!("The list has no “{name}”; in all rows it is"),
    not_said: "choose",
    start: "Start",
    cancel: "Stop",
    cancelled: "Stopped.",
    failed: "The file cannot be read further; give it once more.",
    going: |percent, rows| format!("{percent} %, {rows} rows"),
    pace: |rows, seconds| match seconds {
        0..120 => format!("About {rows} rows a second, about {seconds} seconds left"),
        _ => format!("About {rows} rows a second, about {} minutes left", seconds.div_ceil(60)),
    },
    results: "Results",
    counted: |rows, refused| format!("{rows} rows, {refused} with a problem"),
    unpublished: |rows| {
        format!(
            "{rows} rows have a benefit without a published figure: the sums, means and spread below leave out what it pays, so what people pay may be too high."
        )
    },
    worked_out: "Worked out on",
    is: |name, said| format!("{name}: {said}"),
    download: "Download the result of every row (CSV)",
    file_name: "results.csv",
    save_workbook: "Download as a workbook (XLSX)",
    workbook_name: "results.xlsx",
    print: "Print the report",
};
