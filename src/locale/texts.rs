//! The table of the page's texts. Each language is one constant of it, so that a text missing from one of them does
//! not compile. Sentences with values are functions; the values come as they are to be shown.

mod answer;
mod beside;
mod formula;

pub(crate) use answer::{
    BasisTexts, DerivationTexts, DoubtTexts, ResultTexts, StatementTexts, TakeAwayTexts,
};
pub(crate) use beside::{PaidTexts, ServedTexts, SharedTexts, UnclearTexts};
pub(crate) use formula::FormulaTexts;

use super::words::WordTexts;
use crate::app::{Dimension, Example, Field, Flag, GuideStep, LinkFault, Reply};
use crate::engine::Turn;
use crate::estimate::Reason;
use crate::problem::Problem;
use crate::terms::{Level, Place};

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
    pub(crate) doubts: DoubtTexts,
    pub(crate) own: OwnTexts,
    pub(crate) aside: AsideTexts,
    pub(crate) shared: SharedTexts,
    pub(crate) words: WordTexts,
}

/// What is said only in views that are loaded when somebody opens them.
pub(crate) struct ExploreTexts {
    pub(crate) derivation: DerivationTexts,
    pub(crate) formula: FormulaTexts,
    pub(crate) statement: StatementTexts,
    pub(crate) take_away: TakeAwayTexts,
    pub(crate) basis: BasisTexts,
    pub(crate) sections: SectionTexts,
    pub(crate) compare: CompareTexts,
    pub(crate) figures: FiguresTexts,
    pub(crate) year: YearTexts,
    pub(crate) curve: CurveTexts,
    pub(crate) differences: DifferenceTexts,
    pub(crate) premium: PremiumTexts,
    pub(crate) share: ShareTexts,
    pub(crate) paid: PaidTexts,
    pub(crate) served: ServedTexts,
    pub(crate) unclear: UnclearTexts,
    /// The way to the page for lists.
    pub(crate) many_cases: &'static str,
}

/// The headings of sections that open.
pub(crate) struct SectionTexts {
    pub(crate) curve: &'static str,
    pub(crate) premium: &'static str,
    pub(crate) share: &'static str,
    pub(crate) paid: &'static str,
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
    pub(crate) failed_changed: &'static str,
    pub(crate) try_again: &'static str,
    pub(crate) open_again: &'static str,
    pub(crate) no_decision: &'static str,
    pub(crate) stays_here: &'static str,
    pub(crate) whom_to_ask: With,
    /// The host's own line, and the country's beside it.
    pub(crate) own_line: With,
    /// In whose page this one stands.
    pub(crate) embedded: With,
    pub(crate) figures: &'static str,
    pub(crate) back: &'static str,
    pub(crate) newer_now: &'static str,
    pub(crate) newer_waits: &'static str,
    pub(crate) renewed: &'static str,
}

/// The questions.
pub(crate) struct FormTexts {
    pub(crate) heading: &'static str,
    pub(crate) out_of_scope: &'static str,
    pub(crate) out_of_scope_hint: &'static str,
    pub(crate) reply: fn(Field, Reply) -> (&'static str, &'static str),
    pub(crate) guessed: With,
    pub(crate) calendar: &'static str,
    pub(crate) ten_thousand: &'static str,
    pub(crate) keep_hospital: (&'static str, &'static str),
    pub(crate) statement: &'static str,
    pub(crate) statement_hint: &'static str,
    pub(crate) year: &'static str,
    pub(crate) year_hint: &'static str,
    pub(crate) year_follows: &'static str,
    pub(crate) none_of_these: &'static str,
    pub(crate) only_published: &'static str,
    pub(crate) only_published_hint: &'static str,
    /// The way back from it.
    pub(crate) references_too: &'static str,
    pub(crate) yuan: &'static str,
    pub(crate) percent: &'static str,
    pub(crate) days: &'static str,
    pub(crate) day_ahead: &'static str,
    pub(crate) label: fn(Field) -> String,
    pub(crate) hint: fn(Field) -> &'static str,
    pub(crate) flag: fn(Flag) -> (&'static str, &'static str),
    pub(crate) problem: fn(&Problem) -> String,
    pub(crate) usual: With,
    pub(crate) of_hundred: With,
}

/// What is filled in and does not count.
pub(crate) struct AsideTexts {
    pub(crate) heading: With,
    pub(crate) line: WithTwo,
    pub(crate) not_asked: &'static str,
    pub(crate) other_row: &'static str,
    pub(crate) some_group: &'static str,
    pub(crate) no_such_group: &'static str,
    pub(crate) reason: fn(Reason) -> &'static str,
}

/// One question a page.
pub(crate) struct GuideTexts {
    pub(crate) question: fn(GuideStep) -> (&'static str, &'static str),
    /// What the picture of a question shows; nothing where it has none (`static/pictures`).
    pub(crate) picture: fn(GuideStep) -> &'static str,
    pub(crate) to_picture: &'static str,
    pub(crate) progress: fn(usize, usize) -> String,
    pub(crate) go_on: &'static str,
    pub(crate) unsure: &'static str,
    pub(crate) show_result: &'static str,
    pub(crate) show_first: &'static str,
    pub(crate) examples: &'static str,
    pub(crate) example: fn(Example) -> &'static str,
    pub(crate) at_hand: &'static str,
    pub(crate) not_covered: &'static str,
    pub(crate) whose: &'static str,
    pub(crate) back: &'static str,
    pub(crate) change: &'static str,
    pub(crate) change_what: With,
    pub(crate) to_check: &'static str,
    pub(crate) not_answered: fn(GuideStep) -> &'static str,
    pub(crate) to_correct: fn(usize) -> String,
    pub(crate) error_title: With,
    pub(crate) nothing: &'static str,
    pub(crate) start_again: &'static str,
}

/// The person's own figures.
pub(crate) struct OwnTexts {
    pub(crate) heading: &'static str,
    pub(crate) question: With,
    pub(crate) hint_amount: &'static str,
    pub(crate) hint_share: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) undo_what: With,
    pub(crate) undo_all: &'static str,
    pub(crate) not_counted: &'static str,
    pub(crate) done: &'static str,
}

/// The page of all figures, and what stands beside one.
pub(crate) struct FiguresTexts {
    pub(crate) change: With,
    pub(crate) title: With,
    pub(crate) intro: &'static str,
    pub(crate) reading_used: &'static str,
    pub(crate) otherwise: WithTwo,
    pub(crate) otherwise_more: With,
    pub(crate) otherwise_less: With,
    pub(crate) otherwise_same: &'static str,
    pub(crate) otherwise_unknown: &'static str,
    pub(crate) choose_region_first: &'static str,
}

/// The visits of a year.
pub(crate) struct YearTexts {
    pub(crate) together: fn(usize, &str) -> String,
    pub(crate) intro: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) visit_head: &'static str,
    pub(crate) visit: fn(usize) -> String,
    /// Of a visit without a day.
    pub(crate) no_day: &'static str,
    pub(crate) bill: &'static str,
    pub(crate) paid: &'static str,
    pub(crate) you: &'static str,
    pub(crate) this_one: &'static str,
    pub(crate) sum: &'static str,
    pub(crate) lacking: &'static str,
    pub(crate) other_year: &'static str,
    pub(crate) partly: &'static str,
    pub(crate) out_of_order: WithTwo,
    pub(crate) twice: WithTwo,
    pub(crate) sums_too: With,
    pub(crate) add: &'static str,
    pub(crate) add_hint: &'static str,
    pub(crate) add_bill: &'static str,
    pub(crate) add_day: &'static str,
    pub(crate) add_day_hint: &'static str,
    pub(crate) add_as: With,
    pub(crate) keep: &'static str,
    pub(crate) dropped: &'static str,
    pub(crate) take_back: &'static str,
    pub(crate) open: &'static str,
    pub(crate) open_what: With,
    pub(crate) drop: &'static str,
    pub(crate) drop_what: With,
    pub(crate) meters: &'static str,
    pub(crate) meter: fn(&str, &str, &str) -> String,
    pub(crate) deductible_met: &'static str,
    pub(crate) used_up: &'static str,
    pub(crate) forecast: With,
}

/// The bill against what each pays.
pub(crate) struct CurveTexts {
    pub(crate) intro: &'static str,
    pub(crate) own_axis: &'static str,
    pub(crate) own_alt: WithTwo,
    pub(crate) bend: fn(usize, &str, &str) -> String,
    pub(crate) payers: &'static str,
    pub(crate) alt: WithTwo,
    pub(crate) paid_axis: &'static str,
    pub(crate) band: &'static str,
    /// Only one of its ends is known.
    pub(crate) band_least: &'static str,
    pub(crate) band_most: &'static str,
    pub(crate) slider: &'static str,
    pub(crate) what_if: WithTwo,
    pub(crate) slope: fn(&str, Option<&str>, &str) -> String,
    pub(crate) solved: WithTwo,
    pub(crate) solved_always: With,
    pub(crate) solved_never: With,
    pub(crate) solved_about: &'static str,
    pub(crate) solved_not: &'static str,
    pub(crate) solved_if: &'static str,
    /// With so much outside the catalogue.
    pub(crate) solved_with: With,
    /// Where there was no care before it this year.
    pub(crate) solved_first: &'static str,
    pub(crate) table: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) bill_head: &'static str,
    pub(crate) turn_head: &'static str,
    pub(crate) you_head: &'static str,
    pub(crate) next_head: &'static str,
    pub(crate) turn: fn(Turn) -> String,
    pub(crate) start: &'static str,
}

/// The same visit under other circumstances.
pub(crate) struct CompareTexts {
    pub(crate) heading: &'static str,
    pub(crate) by: &'static str,
    pub(crate) together: &'static str,
    pub(crate) dimension: fn(Dimension) -> &'static str,
    pub(crate) same_bill: &'static str,
    pub(crate) own_bills: &'static str,
    pub(crate) hospital: fn(Level, Place) -> &'static str,
    pub(crate) caption: With,
    pub(crate) you: &'static str,
    pub(crate) range: &'static str,
    pub(crate) now: &'static str,
    pub(crate) cheapest: With,
    pub(crate) same: &'static str,
    pub(crate) same_few: With,
    /// Some are alike, and whether the others are more cannot be said.
    pub(crate) same_others: With,
    pub(crate) overlap: &'static str,
    pub(crate) open: &'static str,
    pub(crate) not_told_apart: &'static str,
    pub(crate) load: &'static str,
    pub(crate) load_what: With,
    pub(crate) not_possible: &'static str,
    pub(crate) settled: &'static str,
    pub(crate) side_by_side: &'static str,
    pub(crate) why: &'static str,
    pub(crate) left_out: With,
    pub(crate) other_time: &'static str,
}

/// Whom it may be compared with, and why it differs.
pub(crate) struct DifferenceTexts {
    pub(crate) others: &'static str,
    pub(crate) others_hint: &'static str,
    pub(crate) bill_at: With,
    pub(crate) bills_differ: &'static str,
    pub(crate) item: &'static str,
    pub(crate) you_more: WithTwo,
    pub(crate) you_less: WithTwo,
    pub(crate) tier_more: WithTwo,
    pub(crate) tier_less: WithTwo,
    pub(crate) tier_same: With,
    pub(crate) applies: &'static str,
    pub(crate) unpublished: &'static str,
    pub(crate) row: With,
    pub(crate) figure: fn(&str, &str, &str) -> String,
    pub(crate) no_figure: &'static str,
    pub(crate) bill_more: With,
    pub(crate) bill_less: With,
    pub(crate) reached_more: With,
    pub(crate) reached_less: With,
}

/// The yearly premium.
pub(crate) struct PremiumTexts {
    pub(crate) title: With,
    pub(crate) intro: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) who: &'static str,
    pub(crate) share: &'static str,
    pub(crate) subsidy: &'static str,
    pub(crate) own: &'static str,
    pub(crate) own_at_most: With,
    pub(crate) others: &'static str,
    /// The documents say nothing of this group.
    pub(crate) unsaid: &'static str,
    /// What the table rests on, and from which year, where that is not law in force.
    pub(crate) by: WithTwo,
    pub(crate) sources: &'static str,
}

/// Links and QR codes.
pub(crate) struct ShareTexts {
    pub(crate) hint: &'static str,
    pub(crate) message: &'static str,
    pub(crate) picture: &'static str,
    pub(crate) read_aloud: &'static str,
    pub(crate) no_voice: &'static str,
    pub(crate) keep_picture: &'static str,
    pub(crate) scan: &'static str,
    pub(crate) taken: &'static str,
    pub(crate) start_own: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) qr: &'static str,
    pub(crate) offered: &'static str,
    pub(crate) replaces: &'static str,
    pub(crate) take: &'static str,
    pub(crate) leave: &'static str,
    pub(crate) gone: &'static str,
    pub(crate) left_out: &'static str,
    pub(crate) stays_in_history: &'static str,
    pub(crate) unreadable: fn(LinkFault) -> &'static str,
    pub(crate) close: &'static str,
    pub(crate) changed: fn(&str, &str, &str) -> String,
    pub(crate) changed_same: WithTwo,
    /// What the hatched part of the bar means, in a picture.
    pub(crate) hatched: With,
    /// The head of the column of a row to copy; empty where the answer has no column of its own.
    pub(crate) column: fn(GuideStep) -> &'static str,
    /// Beside what the person pays.
    pub(crate) how_sure: &'static str,
    pub(crate) note: &'static str,
}
