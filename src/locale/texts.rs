//! The table of the page's texts. Each language is one constant of it, so that a text missing from one of them does
//! not compile. Sentences with values are functions; the values come as they are to be shown.

use crate::app::{Field, Flag, Step};
use crate::estimate::{Reason, Rule};
use crate::problem::Problem;
use crate::terms::{FigurePath, Insurance, Kind, Level, Place, Setting, Status, Tier};

/// A sentence with one value.
pub(crate) type With = fn(&str) -> String;
/// A sentence with two values.
pub(crate) type WithTwo = fn(&str, &str) -> String;

/// Everything the page says in one language.
pub(crate) struct Texts {
    pub(crate) page: PageTexts,
    pub(crate) form: FormTexts,
    pub(crate) guide: GuideTexts,
    pub(crate) result: ResultTexts,
    pub(crate) derivation: DerivationTexts,
    pub(crate) statement: StatementTexts,
    pub(crate) own: OwnTexts,
    pub(crate) words: WordTexts,
}

/// Around everything.
pub(crate) struct PageTexts {
    pub(crate) name: &'static str,
    pub(crate) tagline: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) settings: &'static str,
    pub(crate) large_print: &'static str,
    pub(crate) usual_print: &'static str,
    pub(crate) to_desk: &'static str,
    pub(crate) to_guide: &'static str,
    pub(crate) next_person: &'static str,
    pub(crate) loading: &'static str,
    pub(crate) loading_long: &'static str,
    pub(crate) failed: &'static str,
    pub(crate) failed_network: &'static str,
    pub(crate) failed_status: With,
    pub(crate) failed_broken: &'static str,
    pub(crate) try_again: &'static str,
    pub(crate) no_decision: &'static str,
    pub(crate) stays_here: &'static str,
    pub(crate) whom_to_ask: &'static str,
    pub(crate) figures: &'static str,
    pub(crate) back: &'static str,
    pub(crate) newer_now: &'static str,
    pub(crate) newer_waits: &'static str,
}

/// The questions.
pub(crate) struct FormTexts {
    pub(crate) heading: &'static str,
    pub(crate) level_head: &'static str,
    pub(crate) out_of_scope: &'static str,
    pub(crate) out_of_scope_hint: &'static str,
    pub(crate) statement: &'static str,
    pub(crate) statement_hint: &'static str,
    pub(crate) year: &'static str,
    pub(crate) year_hint: &'static str,
    pub(crate) none_of_these: &'static str,
    pub(crate) only_published: &'static str,
    pub(crate) only_published_hint: &'static str,
    pub(crate) yuan: &'static str,
    pub(crate) percent: &'static str,
    pub(crate) days: &'static str,
    pub(crate) optional: &'static str,
    pub(crate) label: fn(Field) -> String,
    pub(crate) hint: fn(Field) -> &'static str,
    pub(crate) flag: fn(Flag) -> (&'static str, &'static str),
    pub(crate) problem: fn(&Problem) -> String,
}

/// One question a page.
pub(crate) struct GuideTexts {
    pub(crate) question: fn(Step) -> (&'static str, &'static str),
    pub(crate) progress: fn(usize, usize) -> String,
    pub(crate) go_on: &'static str,
    pub(crate) show_result: &'static str,
    pub(crate) back: &'static str,
    pub(crate) change: &'static str,
    pub(crate) change_what: With,
    pub(crate) to_check: &'static str,
    pub(crate) not_answered: fn(Step) -> &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) start_again: &'static str,
}

/// The answer.
pub(crate) struct ResultTexts {
    pub(crate) heading: &'static str,
    pub(crate) exact: &'static str,
    pub(crate) about: &'static str,
    pub(crate) at_most: &'static str,
    pub(crate) at_least: &'static str,
    pub(crate) exact_sentence: With,
    pub(crate) between: WithTwo,
    pub(crate) maybe_less: With,
    pub(crate) maybe_more: With,
    pub(crate) open_both: &'static str,
    pub(crate) gap_first: fn(usize) -> String,
    pub(crate) moves: With,
    pub(crate) moves_at_most: With,
    pub(crate) fill_in: &'static str,
    pub(crate) still_needed: &'static str,
    pub(crate) still_hint: &'static str,
    pub(crate) to_correct: &'static str,
    pub(crate) who_pays: &'static str,
    pub(crate) bar_alt: With,
    pub(crate) you: &'static str,
    pub(crate) of_bill: WithTwo,
    pub(crate) next: &'static str,
    pub(crate) list_comma: &'static str,
    pub(crate) clause_comma: &'static str,
    pub(crate) sentence_gap: &'static str,
    pub(crate) cap_unpublished: With,
    pub(crate) not_counted: With,
    pub(crate) alert_measured: WithTwo,
    pub(crate) check_met: WithTwo,
    pub(crate) check_missed: WithTwo,
    pub(crate) each_part: &'static str,
    pub(crate) out_of_scope: With,
    pub(crate) basis: &'static str,
    pub(crate) status_sentence: fn(Status) -> &'static str,
    pub(crate) readings: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) copy_failed: &'static str,
    pub(crate) print: &'static str,
    pub(crate) take_away: &'static str,
}

/// How each tier came to its amount.
pub(crate) struct DerivationTexts {
    pub(crate) pays: fn(Tier) -> &'static str,
    pub(crate) pays_nothing: fn(Tier) -> &'static str,
    pub(crate) above_deductible: WithTwo,
    pub(crate) share_of_all: With,
    pub(crate) below_deductible: With,
    pub(crate) capped: With,
    pub(crate) per_day: With,
    pub(crate) floor: With,
    pub(crate) settled: &'static str,
    pub(crate) not_estimated: &'static str,
    pub(crate) nothing_left: &'static str,
    pub(crate) reason: fn(Reason) -> &'static str,
    pub(crate) by_identity: With,
    pub(crate) reached: With,
    pub(crate) rule: fn(Rule) -> &'static str,
    pub(crate) range: WithTwo,
    pub(crate) range_up_to: With,
    pub(crate) range_from: With,
    pub(crate) figures: &'static str,
    pub(crate) made_from: With,
    pub(crate) place_points: With,
    pub(crate) uncertain: WithTwo,
    pub(crate) smaller_of: &'static str,
    pub(crate) larger_of: &'static str,
    pub(crate) rounded: &'static str,
    pub(crate) nothing_paid: &'static str,
    pub(crate) quiet: &'static str,
}

/// The table that mirrors the settlement statement.
pub(crate) struct StatementTexts {
    pub(crate) heading: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) item: &'static str,
    pub(crate) amount: &'static str,
    pub(crate) total: &'static str,
    pub(crate) in_scope: &'static str,
    pub(crate) aid: &'static str,
    pub(crate) other: &'static str,
    pub(crate) paid: &'static str,
    pub(crate) personal: &'static str,
    pub(crate) ratio_in_scope: &'static str,
    pub(crate) ratio_overall: &'static str,
    pub(crate) unknown: &'static str,
}

/// The person's own figures, comparing, and the page of all figures.
pub(crate) struct OwnTexts {
    pub(crate) heading: &'static str,
    pub(crate) question: With,
    pub(crate) hint_amount: &'static str,
    pub(crate) hint_share: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) undo_what: With,
    pub(crate) undo_all: &'static str,
    pub(crate) done: &'static str,
    pub(crate) change: With,
    pub(crate) compare: &'static str,
    pub(crate) compare_caption: &'static str,
    pub(crate) compare_you: &'static str,
    pub(crate) compare_range: &'static str,
    pub(crate) compare_now: &'static str,
    pub(crate) compare_cheapest: With,
    pub(crate) figures_title: With,
    pub(crate) figures_intro: &'static str,
    pub(crate) choose_region_first: &'static str,
}

/// The words of the closed lists.
pub(crate) struct WordTexts {
    pub(crate) insurance: fn(Insurance) -> (&'static str, &'static str),
    pub(crate) setting: fn(Setting) -> (&'static str, &'static str),
    pub(crate) level: fn(Level) -> (&'static str, &'static str),
    pub(crate) place: fn(Place) -> (&'static str, &'static str),
    pub(crate) tier: fn(Tier) -> &'static str,
    pub(crate) figure: fn(FigurePath) -> String,
    pub(crate) kind: fn(Kind) -> &'static str,
    pub(crate) kind_means: fn(Kind) -> &'static str,
    pub(crate) status: fn(Status) -> &'static str,
    pub(crate) from_year: fn(u16) -> String,
    pub(crate) unlimited: &'static str,
    pub(crate) ordinary: &'static str,
}
