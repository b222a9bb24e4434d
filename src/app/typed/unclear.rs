//! What a field takes, and why something typed cannot be used.

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum InputKind {
    /// An amount.
    Amount,
    /// A share.
    Share,
    /// A number of days.
    Days,
    /// A number of years, stays or the like.
    Count,
    /// A day.
    Day,
}

/// Why something typed cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No amount.
    NotAmount,
    /// No share from 0 to 100 percent.
    NotShare,
    /// No whole number.
    NotWhole,
    /// No day with its year.
    NotADay,
    /// A day without its year.
    NoYear,
    /// No such day in the calendar.
    NoSuchDay,
    /// Below zero.
    Negative,
    /// More than one number.
    Several,
    /// More decimals than fen, or than a percentage has.
    TooFine,
    /// Could mean what `readings` says.
    Ambiguous,
    /// It is read once the reader is here.
    Coming,
}

/// Something typed that is asked about instead of used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear {
    /// Why.
    pub why: Why,
    /// What could be meant, each as it would be understood if it were typed.
    pub readings: Vec<String>,
}

impl Unclear {
    /// Without a guess.
    pub(super) const fn plainly(why: Why) -> Self {
        Self { why, readings: Vec::new() }
    }

    /// With what could be meant.
    pub(super) fn asking(why: Why, readings: Vec<String>) -> Self {
        let mut once: Vec<String> = Vec::new();
        for reading in readings {
            if !once.contains(&reading) {
                once.push(reading);
            }
        }
        Self { why, readings: once }
    }
}
