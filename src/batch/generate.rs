//! Invented claims for trying: plausible mixes of people, hospitals and bills, the same for the same seed everywhere. They
//! say nothing of any real place.

use super::write;
use crate::batch_terms::Column;
use crate::day::Day;
use crate::language::Language;
use crate::locale::{NO, YES, answer_names, insurance_names, level_names, place_names, setting_names};
use crate::money::Money;
use crate::policy::{Domain, Fact, Policy};
use crate::terms::{ALWAYS_SAID, BillPart, FactId, Insurance, Level, Place, Setting};

/// Claims under a pack, one after the other.
pub struct Claims<'p> {
    policy: &'p Policy,
    language: Language,
    dice: Dice,
    number: u64,
    /// Among so many persons, where visits of a year are to be added up.
    persons: Option<u64>,
    columns: Vec<Column>,
}

/// How often of a hundred: resident, inpatient, and so on along each list.
const INSURANCES: [u64; 2] = [75, 25];
const SETTINGS: [u64; 4] = [80, 8, 8, 4];
const LEVELS: [u64; 4] = [10, 15, 40, 35];
const PLACES: [u64; 5] = [55, 25, 8, 5, 7];
/// Yuan of a small stay at each level.
const SMALL_STAYS: [u64; 4] = [600, 1_200, 2_500, 5_000];

impl<'p> Claims<'p> {
    /// The claims that this seed makes.
    #[must_use]
    pub fn new(policy: &'p Policy, seed: u64, persons: Option<u64>, language: Language) -> Self {
        let mut columns = vec![Column::Id];
        columns.extend(persons.map(|_| Column::Person));
        columns.extend([
            Column::Policy,
            Column::Date,
            Column::Insurance,
            Column::Identities,
            Column::Setting,
            Column::Level,
            Column::Place,
            Column::Bill(BillPart::Total),
            Column::Bill(BillPart::FullSelf),
            Column::Bill(BillPart::OverLimit),
            Column::Bill(BillPart::AdvanceSelf),
        ]);
        let facts = policy.facts.iter().filter(|fact| fact.is_used() && !ALWAYS_SAID.contains(&fact.id));
        // Which stay of the year it is follows from the visits before, where there are persons.
        let facts = facts.map(|fact| fact.id).filter(|fact| persons.is_none() || *fact != FactId::Stay);
        columns.extend(facts.map(Column::Fact));
        let disorder = Column::Fact(FactId::SevereMentalDisorder);
        if columns.contains(&disorder) && !columns.contains(&Column::Fact(FactId::BedDays)) {
            columns.push(Column::Fact(FactId::BedDays));
        }
        Self { policy, language, dice: Dice(seed), number: 0, persons, columns }
    }

    /// The names of the columns.
    pub fn header(&self, out: &mut Vec<u8>) {
        let names = self.columns.iter().map(|column| match self.language {
            // A pack's own fact has no usual name, and a path reads badly in a list.
            Language::Zh => self.language.column_name(*column),
            Language::En => column.path(),
        });
        line(names.collect(), out);
    }

    /// The next claim.
    pub fn row(&mut self, out: &mut Vec<u8>) {
        self.number += 1;
        let dice = &mut self.dice;
        let insurance = dice.of(Insurance::ALL, &INSURANCES);
        let setting = dice.of(Setting::ALL, &SETTINGS);
        let level = dice.of(Level::ALL, &LEVELS);
        let place = dice.of(Place::ALL, &PLACES);
        let inpatient = setting == Some(Setting::Inpatient);
        let bill = bill(level, inpatient, dice);
        let parts = [12, 3, 8].map(|percent| Money::of_fen(dice.below(bill.fen() * percent / 100 + 1)));
        let [full_self, over_limit, advance_self] = parts;
        let identities = identities(self.policy, dice);
        let severe = dice.percent(3) && inpatient;
        let cells: Vec<String> = self
            .columns
            .clone()
            .into_iter()
            .map(|column| match column {
                Column::Id => self.number.to_string(),
                Column::Person => format!("P{}", 1 + self.dice.below(self.persons.unwrap_or(1))),
                Column::Policy => self.policy.id.clone(),
                Column::Date => self.day().to_string(),
                Column::Insurance => self.word(insurance.map(|one| (one.id(), insurance_names(one)))),
                Column::Setting => self.word(setting.as_ref().map(|one| (one.id(), setting_names(*one)))),
                Column::Level => self.word(level.as_ref().map(|one| (one.id(), level_names(*one)))),
                Column::Place => self.word(place.as_ref().map(|one| (one.id(), place_names(*one)))),
                Column::Identities => self.identities(&identities),
                Column::Bill(BillPart::Total) => bill.to_string(),
                Column::Bill(BillPart::FullSelf) => full_self.to_string(),
                Column::Bill(BillPart::OverLimit) => over_limit.to_string(),
                Column::Bill(BillPart::AdvanceSelf) => advance_self.to_string(),
                Column::Fact(FactId::SevereMentalDisorder) => self.flag(severe),
                Column::Fact(FactId::BedDays) if inpatient => (2 + self.dice.below(28)).to_string(),
                Column::Fact(FactId::BedDays) => String::new(),
                Column::Fact(FactId::FeeForService) => {
                    let usual = self.dice.percent(95);
                    self.flag(usual)
                }
                Column::Fact(fact) => self.fact(fact),
                _ => String::new(),
            })
            .collect();
        line(cells, out);
    }

    /// A day of the first year in which the pack is in force.
    fn day(&mut self) -> Day {
        let from = self.policy.period.from;
        let (month, day) = (1 + self.dice.below_8(12), 1 + self.dice.below_8(28));
        let made = Day::of(from.parts().0, month, day);
        made.filter(|day| self.policy.period.contains(*day)).unwrap_or(from)
    }

    /// What is written of a standard value.
    fn word(&self, one: Option<(&str, &'static [&'static str])>) -> String {
        let Some((id, names)) = one else { return String::new() };
        let name = names.first().filter(|_| self.language == Language::Zh);
        name.map_or_else(|| id.to_owned(), |name| (*name).to_owned())
    }

    fn flag(&self, yes: bool) -> String {
        let words = if yes { (YES, "true") } else { (NO, "false") };
        self.word(Some((words.1, words.0)))
    }

    fn identities(&self, places: &[usize]) -> String {
        let named = places.iter().filter_map(|place| self.policy.identities.get(*place));
        let names = named.map(|one| match self.language {
            Language::Zh => one.name.zh.as_str(),
            Language::En => one.id.id(),
        });
        names.collect::<Vec<_>>().join(if self.language == Language::Zh { "、" } else { "+" })
    }

    fn fact(&mut self, id: FactId) -> String {
        let policy = self.policy;
        let Some((_, fact)) = policy.fact(id.id()) else { return String::new() };
        match &fact.domain {
            Domain::Flag => {
                let yes = self.dice.percent(30);
                self.flag(yes)
            }
            Domain::Options(_) => self.option(fact),
            Domain::Count { .. } if id == FactId::Age => self.dice.below(95).to_string(),
            Domain::Count { .. } => {
                let count = u64::try_from(fact.told_apart.len()).unwrap_or_default();
                let place = usize::try_from(self.dice.below(count)).unwrap_or_default();
                fact.told_apart.get(place).map_or_else(String::new, u16::to_string)
            }
        }
    }

    fn option(&mut self, fact: &Fact) -> String {
        let count = u64::try_from(fact.options().len()).unwrap_or_default();
        let place = usize::try_from(self.dice.below(count)).unwrap_or_default();
        let Some(option) = fact.options().get(place) else { return String::new() };
        match &option.name {
            Some(name) if self.language == Language::Zh => name.zh.clone(),
            Some(_) => option.id.clone(),
            None => self.word(Some((&option.id, answer_names(&option.id)))),
        }
    }
}

fn line(cells: Vec<String>, out: &mut Vec<u8>) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        write::text(cell, out);
    }
    out.push(b'\n');
}

/// Small bills often, each doubling half as often; outpatient ones a tenth of a stay's.
fn bill(level: Option<Level>, inpatient: bool, dice: &mut Dice) -> Money {
    let small = level.and_then(Level::slot).and_then(|slot| SMALL_STAYS.get(slot)).copied().unwrap_or(1);
    let mut fen = small * 100;
    for _ in 0..7 {
        if dice.percent(50) {
            fen *= 2;
        }
    }
    // From half to one and a half times as much.
    fen = fen / 2 + dice.below(fen);
    Money::of_fen(if inpatient { fen } else { fen / 10 + 1 })
}

/// Nobody's in four of five, else one or two of those the pack knows, by their places.
fn identities(policy: &Policy, dice: &mut Dice) -> Vec<usize> {
    let known = u64::try_from(policy.identities.len()).unwrap_or_default();
    let mut held = Vec::new();
    for percent in [20, 5] {
        let rolled = dice.percent(percent);
        let place = usize::try_from(dice.below(known)).unwrap_or_default();
        if rolled && known > 0 && !held.contains(&place) {
            held.push(place);
        }
    }
    held
}

/// Splitmix64: the same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// 0 up to, not with, the limit; 0 where there is no such number.
    fn below(&mut self, limit: u64) -> u64 {
        self.roll() % limit.max(1)
    }

    fn below_8(&mut self, limit: u64) -> u8 {
        u8::try_from(self.below(limit)).unwrap_or_default()
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of a list, each as often of a hundred as it is said.
    fn of<T: Copy>(&mut self, list: &[T], percents: &[u64]) -> Option<T> {
        let mut rolled = self.below(100);
        for (one, percent) in list.iter().zip(percents) {
            match rolled.checked_sub(*percent) {
                Some(left) => rolled = left,
                None => return Some(*one),
            }
        }
        list.last().copied()
    }
}
