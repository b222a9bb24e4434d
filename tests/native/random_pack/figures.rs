//! Figures of every kind, with and without a range, alone or made from others.

use super::Dice;
use std::fmt::Write;

/// What a figure is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Deductible,
    Cap,
    PerDay,
    Ratio,
    Floor,
    /// A check's limit: must be known.
    Share,
}

/// The figures written so far.
#[derive(Default)]
pub(super) struct Figures {
    pub(super) text: String,
    count: usize,
    ladder: Ladder,
}

/// A row of rows that only get better.
#[derive(Default)]
struct Ladder {
    deductible: u64,
    ratio: u64,
    cap: Option<u64>,
    bound: Option<u64>,
}

fn yuan(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

fn ratio(value: u64) -> String {
    format!("{}.{:04}", value / 10_000, value % 10_000)
}

impl Figures {
    fn add(&mut self, kind: &str, value: &str) -> String {
        self.count += 1;
        let id = format!("f{}", self.count);
        let why = "why = { zh = \"某\", en = \"W\" }";
        let _ = writeln!(
            self.text,
            "[[figure]]\nid = \"{id}\"\nkind = \"{kind}\"\ndocument = \"d\"\nsection = \"s\"\nquote = \"q\"\n{why}\n{value}"
        );
        id
    }

    /// A figure nobody knows.
    pub(super) fn unpublished(&mut self) -> String {
        self.add("unpublished", "")
    }

    /// Known yuan.
    pub(super) fn yuan(&mut self, fen: u64, dice: &mut Dice) -> String {
        let kind = dice.pick(&["published", "derived"]);
        self.add(kind, &format!("amount = \"{}\"\n", yuan(fen)))
    }

    /// An amount for this use.
    pub(super) fn amount(&mut self, wanted: Use, dice: &mut Dice) -> String {
        let kinds: &[&str] = match wanted {
            Use::Deductible => &["published", "derived", "reference", "reference", "at-most", "unpublished"],
            Use::PerDay => &["published", "derived", "reference", "at-least", "unpublished"],
            _ => &["published", "published", "derived", "reference", "reference", "unpublished", "none"],
        };
        match dice.pick(kinds) {
            "unpublished" => self.unpublished(),
            "none" => self.add("published", "amount = \"none\"\n"),
            kind => {
                let largest = match (wanted, dice.below(3)) {
                    (Use::PerDay, _) => 20_000,
                    (_, 0) => 100,
                    (_, 1) => 500_000,
                    (..) => 5_000_000,
                };
                let fen = if dice.chance(15) { 0 } else { dice.below(largest) };
                let value = self.ranged("amount", fen, kind, 1_000_000, yuan, dice);
                let id = self.add(kind, &value);
                self.made_from(id, &["published", "reference", "derived"], "factor", dice)
            }
        }
    }

    /// A ratio for this use.
    pub(super) fn ratio(&mut self, wanted: Use, dice: &mut Dice) -> String {
        let kinds: &[&str] = match wanted {
            Use::Ratio => &[
                "published",
                "published",
                "derived",
                "reference",
                "reference",
                "at-least",
                "average",
                "unpublished",
            ],
            Use::Floor => &["published", "derived", "reference", "at-least", "unpublished"],
            _ => &["published", "derived"],
        };
        match dice.pick(kinds) {
            "unpublished" => self.unpublished(),
            kind => {
                let value = Self::some_ratio(dice);
                let value = self.ranged("ratio", value, kind, 10_000, ratio, dice);
                let id = self.add(kind, &value);
                let by = if dice.chance(70) { "points" } else { "factor" };
                self.made_from(id, &["published", "derived", "reference"], by, dice)
            }
        }
    }

    /// Percentage points, usually fewer.
    pub(super) fn points(&mut self, dice: &mut Dice) -> String {
        let value = Self::some_points(dice);
        self.add(value.0, &value.1)
    }

    fn some_ratio(dice: &mut Dice) -> u64 {
        match dice.below(3) {
            0 => dice.below(21) * 500,
            1 => [0, 1, 3_333, 9_999, 10_000][dice.place(5)],
            _ => dice.below(10_001),
        }
    }

    fn some_points(dice: &mut Dice) -> (&'static str, String) {
        let sign = if dice.chance(60) { "-" } else { "" };
        let value = if dice.chance(20) { dice.below(10_001) } else { dice.below(2_500) };
        let kind = ["published", "derived", "reference", "reference"][dice.place(4)];
        let mut text = format!("points = \"{sign}{}\"\n", ratio(value));
        if kind == "reference" && dice.chance(80) {
            let (smaller, larger) = (dice.below(value + 1), value + dice.below(10_001 - value));
            let (low, high) = if sign == "-" { (larger, smaller) } else { (smaller, larger) };
            let _ = writeln!(text, "low = \"{sign}{}\"\nhigh = \"{sign}{}\"", ratio(low), ratio(high));
        }
        (kind, text)
    }

    /// The value and, for most references, its range.
    fn ranged(
        &mut self,
        key: &str,
        value: u64,
        kind: &str,
        largest: u64,
        write: fn(u64) -> String,
        dice: &mut Dice,
    ) -> String {
        let mut text = format!("{key} = \"{}\"\n", write(value));
        if kind == "reference" && dice.chance(80) {
            let low = if dice.chance(20) { value } else { dice.below(value + 1) };
            let above = largest.max(value) - value;
            let high = if dice.chance(20) { value } else { value + dice.below(above + 1) };
            let _ = writeln!(text, "low = \"{}\"\nhigh = \"{}\"", write(low), write(high));
        }
        text
    }

    /// Sometimes a figure made from this one, and once in a while one made from that.
    fn made_from(&mut self, base: String, kinds: &[&str], by: &str, dice: &mut Dice) -> String {
        let mut id = base;
        for _ in 0..2 {
            if !dice.chance(25) {
                break;
            }
            let kind = dice.pick(kinds).to_owned();
            let own = if by == "points" {
                let (kind, text) = Self::some_points(dice);
                self.add(kind, &format!("of = \"{id}\"\n{text}"))
            } else {
                // Half of it, less than all of it, or more.
                let value = if dice.chance(50) { 5_000 } else { dice.below(15_001) };
                let value = self.ranged("factor", value, &kind, 20_000, ratio, dice);
                self.add(&kind, &format!("of = \"{id}\"\n{value}"))
            };
            id = own;
        }
        id
    }

    /// Begins a ladder for one tier.
    pub(super) fn start_ladder(&mut self, dice: &mut Dice) {
        let deductible = dice.below(2_000_000);
        self.ladder = Ladder {
            deductible,
            ratio: dice.below(6_000),
            cap: dice.chance(50).then(|| dice.below(3_000_000)),
            bound: dice.chance(30).then(|| deductible + 1 + dice.below(3_000_000)),
        };
    }

    /// Writes the terms of the next rung: nothing in them is worse than before.
    pub(super) fn climb(&mut self, tier: &str, out: &mut String, dice: &mut Dice) {
        let ladder = &mut self.ladder;
        if dice.chance(60) {
            ladder.deductible = dice.below(ladder.deductible + 1);
        }
        if dice.chance(60) {
            ladder.ratio += dice.below(1_500).min(10_000 - ladder.ratio);
        }
        ladder.cap = ladder.cap.filter(|_| !dice.chance(15)).map(|cap| cap + dice.below(500_000));
        let (deductible, share, cap, bound) = (ladder.deductible, ladder.ratio, ladder.cap, ladder.bound);
        let published = |key: &str, value: String| format!("{key} = \"{value}\"\n");
        let share_id = self.add("published", &published("ratio", ratio(share)));
        match tier {
            "bed-day" => {
                let id = self.add("published", &published("amount", yuan(share)));
                let _ = writeln!(out, "amount = \"{id}\"");
                return;
            }
            "fallback" => {
                let _ = writeln!(out, "floor = \"{share_id}\"");
                return;
            }
            _ => {}
        }
        let id = self.add("published", &published("amount", yuan(deductible)));
        let _ = writeln!(out, "deductible = \"{id}\"");
        if let Some(cap) = cap {
            let id = self.add("published", &published("amount", yuan(cap)));
            let _ = writeln!(out, "cap = \"{id}\"");
        }
        match bound {
            None => {
                let _ = writeln!(out, "ratio = \"{share_id}\"");
            }
            Some(bound) => {
                let bound = self.add("published", &published("amount", yuan(bound)));
                let above = self.add("published", &published("ratio", ratio((share + 500).min(10_000))));
                let _ = writeln!(
                    out,
                    "segment = [{{ up-to = \"{bound}\", ratio = \"{share_id}\" }}, {{ ratio = \"{above}\" }}]"
                );
            }
        }
    }
}
