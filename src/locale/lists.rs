//! The table of the texts of the page for lists, one constant a language.

pub(super) mod en;
pub(super) mod zh;

/// Everything the page for lists says in one language, apart from the report itself.
pub(crate) struct ListsTexts {
    /// Which sheet of a workbook is read.
    pub(crate) sheet: &'static str,
    /// What stands for none.
    pub(crate) choose_sheet: &'static str,
    pub(crate) name: &'static str,
    pub(crate) tagline: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) stays_here: &'static str,
    pub(crate) no_settlement: &'static str,
    pub(crate) give: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) or_paste: &'static str,
    pub(crate) use_pasted: &'static str,
    pub(crate) pasted: &'static str,
    pub(crate) try_it: &'static str,
    pub(crate) invented: &'static str,
    pub(crate) policy: &'static str,
    pub(crate) packs_coming: &'static str,
    pub(crate) packs_failed: &'static str,
    pub(crate) of_all_rows: &'static str,
    pub(crate) list_says: &'static str,
    pub(crate) compare: &'static str,
    pub(crate) compare_none: &'static str,
    pub(crate) own_pack: &'static str,
    pub(crate) compared_is: fn(&str) -> String,
    /// What the authors' page handed over: the pack before and after.
    pub(crate) carried: fn(&str, &str) -> String,
    pub(crate) carried_unchecked: &'static str,
    pub(crate) older_pack: &'static str,
    pub(crate) newer_pack: &'static str,
    pub(crate) damaged_pack: &'static str,
    /// The policy of all rows, where the list has a column for it.
    pub(crate) overrides: fn(&str) -> String,
    /// A column that the list lacks, and every name it was looked for by.
    pub(crate) missing: fn(&str, &str) -> String,
    pub(crate) missing_policy: &'static str,
    pub(crate) locked: &'static str,
    pub(crate) columns: &'static str,
    pub(crate) all_known: fn(usize) -> String,
    pub(crate) what_says: fn(&str) -> String,
    pub(crate) not_read: &'static str,
    pub(crate) ignore_rest: &'static str,
    pub(crate) mapping_file: &'static str,
    pub(crate) no_mapping: fn(&str) -> String,
    pub(crate) keep_mapping: &'static str,
    pub(crate) mapping_name: &'static str,
    pub(crate) same_in_all: fn(&str) -> String,
    pub(crate) not_said: &'static str,
    pub(crate) start: &'static str,
    pub(crate) cancel: &'static str,
    pub(crate) cancelled: &'static str,
    pub(crate) failed: &'static str,
    pub(crate) going: fn(u32, u64) -> String,
    /// Rows a second, and seconds left.
    pub(crate) pace: fn(u64, u64) -> String,
    pub(crate) results: &'static str,
    pub(crate) counted: fn(u64, u64) -> String,
    /// Rows of which some benefit is not published.
    pub(crate) unpublished: fn(u64) -> String,
    /// On which day.
    pub(crate) worked_out: &'static str,
    /// A name and what is said of it.
    pub(crate) is: fn(&str, &str) -> String,
    pub(crate) download: &'static str,
    pub(crate) file_name: &'static str,
    pub(crate) save_workbook: &'static str,
    pub(crate) workbook_name: &'static str,
    pub(crate) print: &'static str,
}
