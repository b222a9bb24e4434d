//! The answer: how much, how sure, and how it comes about.

use super::{With, WithTwo};
use crate::app::Without;
use crate::estimate::Rule;
use crate::terms::{Insurance, Kind, Left, Status, Tier};

/// The answer.
pub(crate) struct ResultTexts {
    pub(crate) heading: &'static str,
    pub(crate) exact: &'static str,
    pub(crate) about: &'static str,
    /// The same of an amount of which nobody knows the ends, by what is not in it.
    pub(crate) about_without: fn(Without) -> &'static str,
    pub(crate) at_most: &'static str,
    pub(crate) at_least: &'static str,
    /// By what an exact amount is worked out: from which year, and until which where it has ended.
    pub(crate) exact_sentence: fn(Status, &str, Option<&str>) -> String,
    pub(crate) between: WithTwo,
    /// Why an amount without a range is not sure: whether something is in doubt; else what the rules are.
    pub(crate) may_differ: fn(bool, Status) -> &'static str,
    /// That what nobody covers comes on top; about what is due without it, where that is not the amount above.
    pub(crate) without_out_of_scope: fn(Option<&str>) -> String,
    /// About so much, at least so much.
    pub(crate) about_at_least: WithTwo,
    /// So much of the bill is guessed to be outside the catalogue.
    pub(crate) with_guess: With,
    pub(crate) without_identity: &'static str,
    /// That earlier care of the year is not known: the year, where it is not this one; whether some is noted; between which
    /// bounds the amount lies then.
    pub(crate) earlier: fn(Option<u16>, bool, Option<&str>, Option<&str>) -> String,
    /// A cap is not published, and nothing is cut off.
    pub(crate) uncapped: &'static str,
    /// A statement says what everybody paid.
    pub(crate) stated: &'static str,
    /// A figure that is not published may make it less.
    pub(crate) open_below: &'static str,
    pub(crate) left_out: With,
    pub(crate) no_amount: &'static str,
    pub(crate) no_amount_sentence: WithTwo,
    pub(crate) about_short: With,
    pub(crate) at_most_short: With,
    pub(crate) at_least_short: With,
    pub(crate) no_amount_short: &'static str,
    pub(crate) old: fn(Status, &str, bool) -> String,
    /// A figure as it is asked for: today's, or that of a year that is past.
    pub(crate) figure_then: fn(Option<u16>, &str) -> String,
    pub(crate) ask_for: WithTwo,
    pub(crate) untimely: WithTwo,
    pub(crate) untimely_hint: &'static str,
    pub(crate) days_until: With,
    pub(crate) days_from: With,
    pub(crate) rules_of: With,
    pub(crate) other_day: &'static str,
    /// A general estimate, where the region has no rules for the day.
    pub(crate) general_instead: &'static str,
    pub(crate) maybe_less: With,
    pub(crate) maybe_more: With,
    pub(crate) open_both: &'static str,
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
    /// What of the bill nobody covers; whether all of it is left to the person.
    pub(crate) out_of_scope: fn(&str, bool) -> String,
    pub(crate) parts: &'static str,
    pub(crate) part: fn(Left) -> &'static str,
    /// What the word means, in one sentence.
    pub(crate) part_means: fn(Left) -> &'static str,
    pub(crate) everything: &'static str,
    pub(crate) sum_at_least: WithTwo,
    pub(crate) prepaid_twice: With,
    pub(crate) ask_ward: &'static str,
    pub(crate) ask_office: WithTwo,
    pub(crate) call: With,
    pub(crate) might_apply: WithTwo,
    pub(crate) alert_before_aid: &'static str,
    pub(crate) alert_told: &'static str,
    /// What follows is not exact.
    pub(crate) as_known: With,
    pub(crate) unpublished: &'static str,
    /// Above the year's other visits.
    pub(crate) year: &'static str,
}

/// What is not known, how far it matters, and whom to ask what.
pub(crate) struct DoubtTexts {
    pub(crate) heading: fn(usize) -> String,
    pub(crate) others: fn(usize) -> String,
    pub(crate) moves: With,
    pub(crate) moves_at_most: With,
    /// How much more it is where a fifth of the bill is outside the catalogue.
    pub(crate) moves_by_fifth: With,
    pub(crate) fill_in: &'static str,
    pub(crate) out_of_scope: &'static str,
    pub(crate) guessed: With,
    pub(crate) out_of_scope_asks: &'static str,
    pub(crate) share: fn(u64, Option<&str>) -> String,
    pub(crate) amount: &'static str,
    pub(crate) unknown_part: &'static str,
    pub(crate) earlier: fn(Option<u16>) -> String,
    pub(crate) earlier_unfilled: &'static str,
    pub(crate) prior: &'static str,
    pub(crate) prior_asks: &'static str,
    pub(crate) earlier_figures: &'static str,
    pub(crate) earlier_figures_asks: &'static str,
    pub(crate) earlier_asks: &'static str,
    pub(crate) earlier_none: &'static str,
    pub(crate) earlier_some: &'static str,
    pub(crate) identities: &'static str,
    pub(crate) identities_asks: WithTwo,
    pub(crate) figure_asks: WithTwo,
    pub(crate) fact: With,
    pub(crate) assumed: WithTwo,
    pub(crate) fact_asks: &'static str,
    pub(crate) cap: With,
    pub(crate) cap_asks: With,
}

/// How each tier came to its amount.
pub(crate) struct DerivationTexts {
    pub(crate) heading: &'static str,
    pub(crate) pays: fn(Tier) -> &'static str,
    pub(crate) own_pays: With,
    pub(crate) pays_nothing: fn(Tier) -> &'static str,
    pub(crate) above_deductible: WithTwo,
    pub(crate) share_of_all: With,
    pub(crate) below_deductible: With,
    /// The deductible, the ratio, where both count on the year.
    pub(crate) above_in_year: WithTwo,
    /// The ratio, where the year's deductible was reached before.
    pub(crate) deductible_reached: With,
    /// A cap of one visit.
    pub(crate) capped_at_once: With,
    pub(crate) cap_spent: &'static str,
    pub(crate) capped: With,
    pub(crate) per_day: With,
    pub(crate) lacks: With,
    pub(crate) perhaps_nothing: &'static str,
    pub(crate) per_visit: With,
    pub(crate) floor: With,
    pub(crate) with_kind: WithTwo,
    pub(crate) settled: &'static str,
    pub(crate) not_estimated: &'static str,
    /// A payer before it has no figure.
    pub(crate) after_unknown: &'static str,
    pub(crate) range_open: &'static str,
    pub(crate) nothing_left: &'static str,
    pub(crate) by_identity: With,
    pub(crate) reached: With,
    pub(crate) rule: fn(Rule) -> &'static str,
    pub(crate) range: WithTwo,
    pub(crate) range_up_to: With,
    pub(crate) range_from: With,
    pub(crate) figures: &'static str,
    pub(crate) kind_help: fn(Kind) -> &'static str,
    pub(crate) made_from: With,
    pub(crate) place_points: With,
    pub(crate) place_factor: With,
    pub(crate) uncertain: WithTwo,
    pub(crate) nothing_paid: &'static str,
    pub(crate) quiet: &'static str,
    /// A payer that only those with the other insurance have.
    pub(crate) only_others: fn(Insurance) -> &'static str,
    /// A payer that a general estimate leaves out.
    pub(crate) not_general: &'static str,
    /// What the bed-day quota needs.
    pub(crate) no_bed_days: &'static str,
}

/// The result as text and as paper.
pub(crate) struct TakeAwayTexts {
    /// So many earlier visits of the year count.
    pub(crate) visits_before: fn(usize) -> String,
    pub(crate) remark: &'static str,
    pub(crate) heading: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) copy_row: &'static str,
    pub(crate) copy_questions: With,
    pub(crate) questions: fn(&str, &[String]) -> String,
    pub(crate) copied: &'static str,
    pub(crate) copy_failed: &'static str,
    pub(crate) print: &'static str,
    pub(crate) no_print: &'static str,
}

/// What the result rests on.
pub(crate) struct BasisTexts {
    pub(crate) heading: &'static str,
    pub(crate) status_sentence: fn(Status, &str) -> String,
    pub(crate) readings: &'static str,
}

/// The table that mirrors the settlement statement.
pub(crate) struct StatementTexts {
    /// About so much, without what nobody covers.
    pub(crate) on_top_short: With,
    pub(crate) heading: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) item: &'static str,
    pub(crate) amount: &'static str,
    pub(crate) total: &'static str,
    pub(crate) in_scope: &'static str,
    pub(crate) not_known: &'static str,
    pub(crate) aid: &'static str,
    pub(crate) other: &'static str,
    pub(crate) paid: &'static str,
    pub(crate) personal: &'static str,
    pub(crate) ratio_in_scope: &'static str,
    pub(crate) ratio_overall: &'static str,
}
