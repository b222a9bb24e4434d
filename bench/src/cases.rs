//! A thousand cases over the five packs, the same in every run and on every machine.

use benefit_estimator::case::{Bill, Case, OwnFigures, Settled, Year};
use benefit_estimator::money::Money;
use benefit_estimator::policy::{FactAnswer, Policy, Situation};
use benefit_estimator::terms::{FactId, Identity, Insurance, Level, Place, Setting, Sum};

/// How many.
pub const COUNT: usize = 1_000;

/// The cases, pack by pack in turn.
pub fn all(policies: &[Policy]) -> Vec<(&Policy, Case)> {
    let mut dice = Dice(20_260_101);
    policies.iter().cycle().take(COUNT).map(|policy| (policy, case(policy, &mut dice))).collect()
}

fn case(policy: &Policy, dice: &mut Dice) -> Case {
    // Most bills that people look up are inpatient ones of residents.
    let setting = if dice.percent(70) { Setting::Inpatient } else { dice.pick(Setting::ALL) };
    let insurance = if dice.percent(70) { Insurance::Resident } else { dice.pick(Insurance::ALL) };
    let stay = setting == Setting::Inpatient;
    let level = dice.pick(Level::ALL);
    let place = if dice.percent(50) { Place::InCounty } else { dice.pick(Place::ALL) };
    let mut situation = Situation::new(insurance, setting, level, place);
    let mut say = |fact: FactId, value: u16| {
        if let Some(slot) = fact.slot() {
            situation.say(slot, FactAnswer::Known(value));
        }
    };
    say(FactId::SevereMentalDisorder, u16::from(dice.percent(10)));
    say(FactId::GrassrootsReferral, u16::from(dice.percent(25)));
    say(FactId::SpecialDisease, u16::from(dice.percent(25)));
    say(FactId::FeeForService, u16::from(!dice.percent(10)));
    say(FactId::BedDays, if stay { dice.below_16(60) } else { 0 });
    Case {
        policy: policy.id.clone(),
        day: None,
        identities: identities(policy, dice),
        situation,
        bill: bill(dice),
        year_to_date: if dice.percent(40) { year(dice) } else { Year::default() },
        settled: Settled::default(),
        figures: OwnFigures::default(),
        references: !dice.percent(20),
    }
}

/// None, one or two of those the pack knows.
fn identities(policy: &Policy, dice: &mut Dice) -> Vec<Identity> {
    let known: Vec<Identity> = policy.identities.iter().map(|one| one.id).collect();
    let mut held = Vec::new();
    for percent in [60, 20] {
        if dice.percent(percent) {
            let one = dice.pick(&known);
            if !held.contains(&one) {
                held.push(one);
            }
        }
    }
    held
}

/// From a hundred yuan to some hundred thousand, small ones more often; up to a quarter of it out of scope.
fn bill(dice: &mut Dice) -> Bill {
    let largest = dice.pick(&[1_000_000, 5_000_000, 20_000_000, 60_000_000]);
    let total = 10_000 + dice.below(largest);
    let mut part = || Money::of_fen(dice.below(total / 12));
    let parts = [part(), part(), part()];
    let total = Money::of_fen(total);
    let [full_self, over_limit, advance_self] = parts;
    let in_scope_only = || Bill::new(total, Money::ZERO, Money::ZERO, Money::ZERO, None);
    Bill::new(total, full_self, over_limit, advance_self, None)
        .or_else(in_scope_only)
        .expect("parts fit the total")
}

fn year(dice: &mut Dice) -> Year {
    let mut year = Year::default();
    for &sum in Sum::ALL {
        year.set(sum, Money::of_fen(dice.below(8_000_000)));
    }
    year
}

/// Splitmix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// 0 to `limit` − 1.
    fn below(&mut self, limit: u64) -> u64 {
        self.roll() % limit.max(1)
    }

    fn below_16(&mut self, limit: u16) -> u16 {
        self.below(u64::from(limit)) as u16
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u64) as usize]
    }
}
