//! The table of the authors' page's texts, one constant a language.

pub(super) mod en;
pub(super) mod zh;

use super::texts::With;
use crate::app::{FileRemark, TableField, TableForm, WrittenTables, Wrote, YearField};
use crate::authoring::{Skipped, SkippedPart, SkippedWhy};
use crate::terms::{FactId, Identity, Left, Part};

/// Everything the authors' page says in one language, apart from findings and the estimator.
pub(crate) struct AuthorsTexts {
    pub(crate) name: &'static str,
    pub(crate) tagline: &'static str,
    /// The way to the page for lists.
    pub(crate) many_cases: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) begin: &'static str,
    pub(crate) begin_hint: &'static str,
    pub(crate) from_region: &'static str,
    pub(crate) from_blank: &'static str,
    pub(crate) shelf_coming: &'static str,
    pub(crate) shelf_failed: &'static str,
    pub(crate) which_region: &'static str,
    pub(crate) copy_region: &'static str,
    pub(crate) write: &'static str,
    pub(crate) cases: &'static str,
    pub(crate) cases_hint: &'static str,
    pub(crate) begin_cases: &'static str,
    pub(crate) save: &'static str,
    pub(crate) save_all: &'static str,
    pub(crate) more_found: With,
    pub(crate) document: &'static str,
    pub(crate) document_hint: &'static str,
    pub(crate) document_label: &'static str,
    pub(crate) which_document: &'static str,
    pub(crate) select_hint: &'static str,
    pub(crate) no_number: &'static str,
    pub(crate) picked: &'static str,
    pub(crate) take: &'static str,
    pub(crate) figure_name: &'static str,
    /// Into which figure a number goes.
    pub(crate) into_figure: &'static str,
    pub(crate) new_figure: &'static str,
    pub(crate) numbers: &'static str,
    pub(crate) none_taken: &'static str,
    /// What is told of a selection beside what was read of it.
    pub(crate) skipped_heading: &'static str,
    pub(crate) skipped: SkippedTexts,
    pub(crate) section: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) with_row: &'static str,
    /// What a row has that its table does not say.
    pub(crate) row_extras: &'static str,
    pub(crate) insurance: &'static str,
    pub(crate) setting: &'static str,
    pub(crate) keep: &'static str,
    /// What was written into a file, by its name: each list with its line and its ids, or the head where there is none.
    pub(crate) wrote: fn(&str, &[String]) -> String,
    /// A line, and what stands there.
    pub(crate) wrote_at: fn(usize, &str) -> String,
    pub(crate) typical_case: &'static str,
    pub(crate) before: &'static str,
    pub(crate) now: &'static str,
    pub(crate) change: &'static str,
    pub(crate) in_lists: &'static str,
    pub(crate) in_lists_hint: &'static str,
    pub(crate) lists_opened: &'static str,
    pub(crate) lists_blocked: &'static str,
    pub(crate) unchecked: &'static str,
    pub(crate) keep_case: &'static str,
    pub(crate) keep_case_hint: &'static str,
    pub(crate) case_name: &'static str,
    pub(crate) case_source: &'static str,
    pub(crate) case_expected: &'static str,
    pub(crate) case_personal: &'static str,
    pub(crate) case_keep: &'static str,
    /// A case was written: its name, and whether what is computed agrees with it.
    pub(crate) case_kept: fn(&str, bool) -> String,
    pub(crate) case_lacks_name: &'static str,
    pub(crate) case_lacks_result: &'static str,
    pub(crate) case_no_amount: With,
    pub(crate) uncovered: With,
    pub(crate) review: &'static str,
    pub(crate) review_hint: &'static str,
    pub(crate) review_sheet: &'static str,
    pub(crate) signing_errors: &'static str,
    pub(crate) signing_day: &'static str,
    pub(crate) sign: &'static str,
    pub(crate) signing_no_day: With,
    pub(crate) signing_future: With,
    pub(crate) signing_before: With,
    pub(crate) signed: With,
    pub(crate) signed_before: With,
    pub(crate) new_row: &'static str,
    pub(crate) row_hint: &'static str,
    pub(crate) row_tier: &'static str,
    pub(crate) any_insurance: &'static str,
    pub(crate) row_settings: &'static str,
    /// A figure of a row.
    pub(crate) row_part: fn(Part) -> &'static str,
    /// The facts that rows ask for beside insurance, care, groups and places.
    pub(crate) row_facts: &'static str,
    /// What a row calls a fact that the page asks in a sentence of its own.
    pub(crate) row_fact: fn(FactId) -> &'static str,
    pub(crate) either: &'static str,
    pub(crate) from_number: With,
    pub(crate) until_number: With,
    pub(crate) no_figure: &'static str,
    /// Where a figure is sought in the list of this name.
    pub(crate) seek_figure: With,
    /// How many more figures there are than are listed.
    pub(crate) more_figures: With,
    /// A figure that says there is no cap.
    pub(crate) figure_no_cap: &'static str,
    pub(crate) row_unpublished: &'static str,
    pub(crate) row_groups: &'static str,
    pub(crate) row_places: &'static str,
    pub(crate) row_segments: &'static str,
    pub(crate) row_segments_hint: &'static str,
    /// What segments still lack.
    pub(crate) row_lacks_segments: &'static str,
    /// What conditions still lack.
    pub(crate) row_lacks_number: &'static str,
    pub(crate) segment_end: &'static str,
    pub(crate) row_counts: &'static str,
    pub(crate) row_over: &'static str,
    /// Which parts of what is left a row works on.
    pub(crate) row_of: &'static str,
    pub(crate) left: fn(Left) -> &'static str,
    /// How a row pays: by a share, or a fixed sum, by its ids.
    pub(crate) row_per: &'static str,
    pub(crate) row_pers: [[&'static str; 2]; 3],
    /// What deductible and segments count on beside that.
    pub(crate) row_year: &'static str,
    pub(crate) row_year_field: fn(YearField) -> &'static str,
    /// What the most of the year's deductibles still lacks.
    pub(crate) row_lacks_ceiling: &'static str,
    pub(crate) usual_sum: &'static str,
    pub(crate) this_visit: &'static str,
    /// What a form writes, and what to know of it.
    pub(crate) table: fn(TableForm) -> [&'static str; 2],
    pub(crate) table_field: fn(TableForm, TableField) -> &'static str,
    pub(crate) choose_one: &'static str,
    pub(crate) local_group: &'static str,
    pub(crate) own_reading: &'static str,
    /// The usual words of the readings that the calculation itself rests on.
    pub(crate) reading: fn(&str) -> &'static str,
    pub(crate) group: fn(Identity) -> &'static str,
    /// The facts that options are added to, by their ids.
    pub(crate) option_facts: [[&'static str; 2]; 4],
    /// What a sum adds, by its ids.
    pub(crate) statuses: [[&'static str; 2]; 3],
    pub(crate) sum_adds: [[&'static str; 2]; 4],
    /// What is answered to a question, by its keys.
    pub(crate) answers: [[&'static str; 2]; 3],
    /// The lines of a settlement statement for payers of the pack's own, by their ids.
    pub(crate) statement_lines: [[&'static str; 2]; 5],
    /// Between things of which one is enough.
    pub(crate) or_another: &'static str,
    pub(crate) still_to_fill: fn(&[&str]) -> String,
    /// What the editor's own controls say: its English words, `=`, and those of this language, a line each.
    pub(crate) editor_words: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) or_drop: &'static str,
    pub(crate) stays_here: &'static str,
    pub(crate) in_use: &'static str,
    pub(crate) start_again: &'static str,
    /// Whether what is not saved may be put away.
    pub(crate) put_away_asked: &'static str,
    /// What saving the files does not save.
    pub(crate) half_filled: &'static str,
    pub(crate) put_away: &'static str,
    pub(crate) put_away_not: &'static str,
    pub(crate) aside: fn(FileRemark, &str) -> String,
    pub(crate) found: &'static str,
    pub(crate) nothing_yet: &'static str,
    pub(crate) no_pack: &'static str,
    pub(crate) counts: fn(usize, usize) -> String,
    pub(crate) unsearched: &'static str,
    /// Leaves out the line that names a document's text.
    pub(crate) forgo_source: &'static str,
    pub(crate) errors: With,
    pub(crate) warnings: With,
    pub(crate) line: fn(&str, usize, usize) -> String,
    pub(crate) changed: &'static str,
    pub(crate) try_it: &'static str,
    pub(crate) figures: &'static str,
    pub(crate) not_loading: &'static str,
    pub(crate) views: &'static str,
    pub(crate) compiled: &'static str,
    pub(crate) compiled_hint: &'static str,
    pub(crate) not_compiled: &'static str,
}

/// What was not read of a selection, and why.
#[derive(Clone, Copy)]
pub(crate) struct SkippedTexts {
    /// What it is, with its words in the document.
    pub(crate) part: fn(SkippedPart, &str) -> String,
    pub(crate) why: fn(&SkippedWhy) -> String,
}

/// One sentence.
pub(crate) fn skipped_text(one: &Skipped, texts: SkippedTexts) -> String {
    format!("{}{}", (texts.part)(one.part, &one.name), (texts.why)(&one.why))
}

/// What was written, and where.
pub(crate) fn wrote_text(wrote: &Wrote, texts: &AuthorsTexts) -> String {
    let table = |WrittenTables { list, line, ids }: &WrittenTables| {
        let named = std::iter::once(format!("[[{list}]]")).chain(ids.iter().cloned()).collect::<Vec<_>>();
        (texts.wrote_at)(*line, &named.join(" "))
    };
    let tables: Vec<String> = wrote.tables.iter().map(table).collect();
    (texts.wrote)(&wrote.file, &tables)
}
