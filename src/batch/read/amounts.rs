//! The amounts and numbers of a row, read without going through the reader of cases where nothing about them is odd.

use crate::batch_terms::Column;
use crate::case::{Bill, Case, Settled};
use crate::day::Day;
use crate::money::Money;
use crate::policy::{Domain, FactAnswer, Policy};
use crate::terms::{BillPart, FactId, NUMBER_FACTS, Sum};

/// An amount as it is written by nearly everybody, or as anybody may write it.
pub(in crate::batch) fn money(text: &str) -> Option<Money> {
    plain_money(text.as_bytes()).or_else(|| Money::parse(&crate::app::amount_text(text).ok()?).ok())
}

/// One to nine digits, with or without one or two decimals.
pub(super) fn plain_money(cell: &[u8]) -> Option<Money> {
    let point = cell.iter().position(|byte| *byte == b'.');
    let (whole, decimals) = match point {
        Some(point) => (cell.get(..point)?, Some(cell.get(point + 1..)?)),
        None => (cell, None),
    };
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| u64::from(*byte - b'0'));
    let number = |digits: &[u8]| digits.iter().try_fold(0, |number, byte| Some(number * 10 + digit(byte)?));
    if !(1..10).contains(&whole.len()) || whole.len() > 1 && whole.first() == Some(&b'0') {
        return None;
    }
    let fen = match decimals {
        None => 0,
        Some(tenths @ [_]) => number(tenths)? * 10,
        Some(hundredths @ [_, _]) => number(hundredths)?,
        Some(_) => return None,
    };
    Some(Money::of_fen(number(whole)? * 100 + fen))
}

/// Whether a fact is a number, of which many rows have their own: a standard one, since a pack's own may be anything.
pub(in crate::batch) fn is_count(fact: FactId) -> bool {
    NUMBER_FACTS.iter().any(|(_, one)| *one == fact)
}

/// One to three digits.
pub(in crate::batch) fn small_number(text: &str) -> Option<u16> {
    (text.len() < 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// The amounts and numbers of a row.
#[derive(Default)]
pub(in crate::batch) struct TypedAmounts {
    total: Option<Money>,
    parts: [Money; 3],
    prepay: Option<Money>,
    sums: Vec<(Sum, Money)>,
    settled: Settled,
    pub(in crate::batch) counts: Vec<(FactId, u16)>,
}

impl TypedAmounts {
    /// None any more.
    pub(in crate::batch) fn clear(&mut self) {
        (self.total, self.parts, self.prepay) = (None, [Money::ZERO; 3], None);
        self.sums.clear();
        self.settled = Settled::default();
        self.counts.clear();
    }

    pub(in crate::batch) fn note(&mut self, column: Column, amount: Money) -> Option<()> {
        let [full_self, over_limit, advance_self] = &mut self.parts;
        match column {
            // What is too much by itself is refused before it is added.
            Column::Bill(_) if amount > Money::LARGEST_BILL => return None,
            Column::Bill(BillPart::Total) => self.total = Some(amount),
            Column::Bill(BillPart::FullSelf) => *full_self = amount,
            Column::Bill(BillPart::OverLimit) => *over_limit = amount,
            Column::Bill(BillPart::AdvanceSelf) => *advance_self = amount,
            Column::Bill(BillPart::Prepay) => self.prepay = Some(amount),
            Column::Sum(_) if amount > Money::LARGEST_SUM => return None,
            Column::Sum(sum) => self.sums.push((sum, amount)),
            Column::Settled(tier) => self.settled.set(tier, amount),
            _ => return None,
        }
        Some(())
    }

    /// Puts them into a case of the row's kind; `None` where they do not fit, or the pack does not know one of them.
    pub(in crate::batch) fn put(&self, case: &mut Case, day: Option<Day>, policy: &Policy) -> Option<()> {
        let [full_self, over_limit, advance_self] = self.parts;
        case.bill = Bill::new(self.total?, full_self, over_limit, advance_self, self.prepay)?;
        case.day = day;
        case.year_to_date.forget_amounts();
        for (sum, amount) in &self.sums {
            // A sum of a pack's own is one of this pack's only where the case has it.
            case.year_to_date.iter().find(|(one, _)| one == sum)?;
            case.year_to_date.set(*sum, *amount);
        }
        if self.settled.iter().any(|(tier, _)| tier.slot().is_none()) {
            return None;
        }
        case.settled = self.settled.clone();
        for (slot, fact) in NUMBER_FACTS {
            let number = self.counts.iter().find(|(one, _)| *one == fact).map(|(_, number)| *number);
            let answer =
                number.map_or(Some(FactAnswer::Absent), |number| counted(slot, fact, number, case, policy));
            case.situation.say(slot, answer?);
        }
        Some(())
    }
}

/// What a number says of a fact; `None` where the pack does not have it so.
fn counted(slot: usize, fact: FactId, number: u16, case: &Case, policy: &Policy) -> Option<FactAnswer> {
    let known = policy.facts.get(slot)?;
    if fact == FactId::BedDays {
        let fits = number == 0 || number <= known.most() && policy.is_inpatient(case.situation.setting);
        return fits.then_some(FactAnswer::Known(number));
    }
    // A number that no rule asks for is ignored, whatever it is; which stay it is, the year asks for.
    let used = known.is_used() || fact == FactId::Stay;
    match known.domain {
        Domain::Count { from, until } if used => {
            (from..until).contains(&number).then_some(FactAnswer::Known(number))
        }
        _ => (!used).then_some(FactAnswer::Absent),
    }
}
