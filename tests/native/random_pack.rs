//! Random valid packs that use every mechanism of the format, as TOML text, and random cases of a pack that stand
//! on its edges: both from dice that repeat themselves exactly for the same seed.
#![cfg(test)]

mod cases;
mod dice;
mod figures;

pub(crate) use cases::{smallest, visit, visits_year};
pub(crate) use dice::Dice;

use crate::naive::{Pack, SHIPPED, TIERS};
use benefit_estimator::policy::Policy;
use benefit_estimator::problem::{Fault, PackFault, Problem};
use benefit_estimator::terms::Identity;
use figures::{Figures, Use};
use std::fmt::Write;
use std::sync::OnceLock;

pub(crate) const INSURANCES: [&str; 2] = ["resident", "employee"];
pub(crate) const SETTINGS: [&str; 4] =
    ["inpatient", "outpatient", "chronic-outpatient", "two-disease-outpatient"];
pub(crate) const LEVELS: [&str; 4] = ["grassroots", "primary", "secondary", "tertiary"];
pub(crate) const PLACES: [&str; 5] =
    ["in-county", "in-city", "referred-out", "resident-elsewhere", "temporary-out"];
const FLAGS: [&str; 3] = ["grassroots-referral", "special-disease", "fee-for-service"];

/// A pack as the engine and as the second calculation read it.
pub(crate) struct Both {
    /// The pack's id, or the number that makes it again.
    pub(crate) name: String,
    pub(crate) policy: Policy,
    pub(crate) pack: Pack,
}

impl Both {
    /// Reads a pack twice.
    pub(crate) fn read(name: String, text: String) -> Self {
        let policy = Policy::from_toml(&text).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        let pack = Pack::read(&text);
        Self { name, policy, pack }
    }
}

/// The five packs that are shipped.
pub(crate) fn shipped() -> &'static [Both] {
    static PACKS: OnceLock<Vec<Both>> = OnceLock::new();
    PACKS.get_or_init(|| SHIPPED.iter().map(|(id, text)| Both::read((*id).into(), (*text).into())).collect())
}

/// Random packs by number.
pub(crate) fn random(number: u64) -> Both {
    Both::read(format!("random pack {number}"), text(number))
}

/// A number from the environment, or what stands for it.
pub(crate) fn wanted(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// The shipped packs and, behind them, so many random ones.
pub(crate) fn pool() -> &'static [Both] {
    static PACKS: OnceLock<Vec<Both>> = OnceLock::new();
    PACKS.get_or_init(|| {
        let read = SHIPPED.iter().map(|(id, text)| Both::read((*id).into(), (*text).into()));
        read.chain((0..wanted("PROOF_PACKS", 40)).map(random)).collect()
    })
}

/// A region of situations: the values each circumstance may have.
#[derive(Clone)]
struct Region {
    lists: [Vec<&'static str>; 4],
    flags: [Vec<bool>; 3],
}

impl Region {
    fn whole() -> Self {
        Self {
            lists: [INSURANCES.to_vec(), SETTINGS.to_vec(), LEVELS.to_vec(), PLACES.to_vec()],
            flags: [vec![false, true], vec![false, true], vec![false, true]],
        }
    }

    /// Cuts the whole into so many pieces that do not overlap and leave nothing out.
    fn pieces(dice: &mut Dice, cuts: u64) -> Vec<Self> {
        let mut pieces = vec![Self::whole()];
        for _ in 0..cuts {
            let place = dice.place(pieces.len());
            let which = dice.place(7);
            let piece = pieces[place].clone();
            let (mut one, mut other) = (piece.clone(), piece);
            if which < 4 {
                if one.lists[which].len() < 2 {
                    continue;
                }
                let cut = 1 + dice.place(one.lists[which].len() - 1);
                other.lists[which] = one.lists[which].split_off(cut);
            } else {
                if one.flags[which - 4].len() < 2 {
                    continue;
                }
                other.flags[which - 4] = one.flags[which - 4].split_off(1);
            }
            pieces[place] = one;
            pieces.push(other);
        }
        pieces
    }

    fn write(&self, out: &mut String) {
        let names = ["insurance", "setting", "level", "place"];
        let whole = Self::whole();
        for (place, name) in names.iter().enumerate() {
            if self.lists[place] != whole.lists[place] {
                let _ = writeln!(out, "{name} = {:?}", self.lists[place]);
            }
        }
        for (place, name) in FLAGS.iter().enumerate() {
            if let [only] = self.flags[place].as_slice() {
                let _ = writeln!(out, "{name} = {only}");
            }
        }
    }
}

/// A random valid pack: the first that leaves nothing open that its author would have to say.
pub(crate) fn text(number: u64) -> String {
    let mut dice = Dice::seeded(number);
    loop {
        let text = any_text(&mut dice);
        let left_open = |one: &Problem| matches!(one.fault, Fault::Pack(PackFault::Unsaid(_)));
        if !Policy::from_toml(&text).is_err_and(|problems| problems.iter().all(left_open)) {
            return text;
        }
    }
}

fn any_text(dice: &mut Dice) -> String {
    let identities = some_identities(dice);
    // In a ranked pack every identity is at least as well off, in every tier, as the one before it.
    let ranked = dice.chance(35);
    let mut figures = Figures::default();
    let mut rows = String::new();
    for tier in TIERS {
        if tier != "basic" && dice.chance(15) {
            continue;
        }
        tier_rows(tier, &identities, ranked, &mut figures, &mut rows, dice);
    }
    adjustments(&mut figures, &mut rows, dice);
    said(&identities, &mut figures, &mut rows, dice);
    let mut out = String::from(
        "id = \"random\"\nversion = \"1\"\nregion = { zh = \"某\", en = \"R\" }\ntitle = { zh = \"某\", en = \"T\" }\n\
         status = \"reported\"\nfrom = 2020-01-01\n\n\
         [[document]]\nid = \"d\"\ntitle = { zh = \"某\", en = \"D\" }\nissuer = { zh = \"某\", en = \"I\" }\n\n",
    );
    for id in ["R-POINTS", "R-ORIGIN", "R-TILTBASE", "R-BEDDAY", "R-BEST", "R-L0"] {
        let _ = writeln!(out, "[[reading]]\nid = \"{id}\"\ntext = {{ zh = \"某\", en = \"R\" }}\n");
    }
    for id in &identities {
        let words = "{ zh = \"某\", en = \"N\" }";
        let _ = writeln!(out, "[[identity]]\nid = \"{id}\"\nname = {words}\nhint = {words}\n");
    }
    out + &figures.text + &rows
}

fn some_identities(dice: &mut Dice) -> Vec<&'static str> {
    let mut left: Vec<&'static str> = Identity::ALL.iter().map(|one| one.id()).collect();
    let count = 1 + dice.below(6);
    (0..count).map(|_| left.remove(dice.place(left.len()))).collect()
}

/// The identities in groups, each group to have rows of its own.
fn groups(identities: &[&'static str], dice: &mut Dice) -> Vec<Vec<&'static str>> {
    let mut groups: Vec<Vec<&'static str>> = Vec::new();
    for &identity in identities {
        if dice.chance(25) {
            continue;
        }
        if !groups.is_empty() && dice.chance(30) {
            let place = dice.place(groups.len());
            groups[place].push(identity);
        } else {
            groups.push(vec![identity]);
        }
    }
    groups
}

fn tier_rows(
    tier: &str,
    identities: &[&'static str],
    ranked: bool,
    figures: &mut Figures,
    out: &mut String,
    dice: &mut Dice,
) {
    if ranked && tier != "commercial" {
        figures.start_ladder(dice);
        let ordinary = tier == "basic" || (tier != "bed-day" && dice.chance(60));
        let all = std::iter::once(None).chain(identities.iter().map(Some));
        for identity in all.filter(|identity| identity.is_some() || ordinary) {
            let _ = writeln!(out, "[[{tier}]]");
            if let Some(identity) = identity {
                let _ = writeln!(out, "identity = [{identity:?}]");
            }
            if tier == "fallback" {
                out.push_str("setting = [\"inpatient\"]\n");
            }
            figures.climb(tier, out, dice);
            out.push_str(counts_on(tier));
            out.push('\n');
        }
        return;
    }
    let keep = if tier == "basic" { 100 } else { 70 };
    // Only a held identity can have the bed-day quota.
    let ordinary = tier == "basic" || (tier != "bed-day" && dice.chance(60));
    let cuts = dice.below(5);
    for piece in Region::pieces(dice, cuts) {
        if ordinary && (tier == "basic" || dice.chance(keep)) {
            one_row(tier, &[], &piece, figures, out, dice);
        }
    }
    for group in groups(identities, dice) {
        let cuts = dice.below(3);
        for piece in Region::pieces(dice, cuts) {
            if dice.chance(75) {
                one_row(tier, &group, &piece, figures, out, dice);
            }
        }
    }
}

fn one_row(
    tier: &str,
    identities: &[&'static str],
    piece: &Region,
    figures: &mut Figures,
    out: &mut String,
    dice: &mut Dice,
) {
    let _ = writeln!(out, "[[{tier}]]");
    if !identities.is_empty() {
        let _ = writeln!(out, "identity = {identities:?}");
    }
    piece.write(out);
    let unpublished = tier == "commercial" || dice.chance(12);
    match tier {
        _ if unpublished => {
            let _ = writeln!(out, "unpublished = \"{}\"", figures.unpublished());
        }
        "bed-day" => {
            let _ = writeln!(out, "amount = \"{}\"", figures.amount(Use::PerDay, dice));
        }
        "fallback" => {
            let _ = writeln!(out, "floor = \"{}\"", figures.ratio(Use::Floor, dice));
        }
        _ => {
            out.push_str(counts_on(tier));
            let _ = writeln!(out, "deductible = \"{}\"", figures.amount(Use::Deductible, dice));
            if dice.chance(60) {
                let _ = writeln!(out, "cap = \"{}\"", figures.amount(Use::Cap, dice));
            }
            if dice.chance(40) {
                segments(figures, out, dice);
            } else {
                let _ = writeln!(out, "ratio = \"{}\"", figures.ratio(Use::Ratio, dice));
            }
        }
    }
    out.push('\n');
}

/// What a row counts on, said outright; as the tier counts anyway.
fn counts_on(tier: &str) -> &'static str {
    match tier {
        "basic" => "over = \"visit\"\n",
        "critical" | "large-amount" => "over = \"critical_burden\"\n",
        _ => "",
    }
}

fn segments(figures: &mut Figures, out: &mut String, dice: &mut Dice) {
    let mut bound = 0;
    let mut parts = Vec::new();
    for _ in 0..dice.below(4) {
        bound += 1 + if dice.chance(50) { dice.below(2_000_000) } else { dice.below(50_000) };
        parts.push(format!(
            "{{ up-to = \"{}\", ratio = \"{}\" }}",
            figures.yuan(bound, dice),
            figures.ratio(Use::Ratio, dice)
        ));
    }
    parts.push(format!("{{ ratio = \"{}\" }}", figures.ratio(Use::Ratio, dice)));
    let _ = writeln!(out, "segment = [{}]", parts.join(", "));
}

fn adjustments(figures: &mut Figures, out: &mut String, dice: &mut Dice) {
    let mut places = PLACES.to_vec();
    for _ in 0..dice.below(3) {
        let count = 1 + dice.place(2);
        let taken: Vec<&str> = (0..count).map(|_| places.remove(dice.place(places.len()))).collect();
        let points = figures.points(dice);
        let _ = writeln!(out, "[[place-adjustment]]\nplace = {taken:?}\npoints = \"{points}\"\n");
    }
}

/// Alerts, checks and notices.
fn said(identities: &[&'static str], figures: &mut Figures, out: &mut String, dice: &mut Dice) {
    let words = "{ zh = \"某\", en = \"W\" }";
    let some = |dice: &mut Dice| -> Vec<&'static str> {
        identities.iter().copied().filter(|_| dice.chance(50)).collect()
    };
    for number in 0..dice.below(4) {
        let of = if dice.chance(60) { some(dice) } else { Vec::new() };
        let threshold = if dice.chance(50) { dice.below(5_000_000) } else { dice.below(100_000) };
        let _ = writeln!(out, "[[alert]]\nid = \"alert-{number}\"\nidentity = {of:?}\ntext = {words}");
        if dice.chance(40) {
            let _ = writeln!(out, "insurance = [\"{}\"]", dice.pick(&INSURANCES));
        }
        let _ = writeln!(out, "threshold = \"{}\"\n", figures.yuan(threshold, dice));
    }
    for number in 0..dice.below(3) {
        let of = some(dice);
        let limit = figures.ratio(Use::Share, dice);
        let _ = writeln!(out, "[[check]]\nid = \"check-{number}\"\nidentity = {of:?}\ntext = {words}");
        if dice.chance(40) {
            let _ = writeln!(out, "setting = [\"{}\"]", dice.pick(&SETTINGS));
        }
        if dice.chance(40) {
            let _ = writeln!(out, "place = [\"{}\"]", dice.pick(&PLACES));
        }
        let _ = writeln!(out, "limit = \"{limit}\"\n");
    }
    for number in 0..dice.below(3) {
        let of = some(dice);
        let cuts = dice.below(4);
        let pieces = Region::pieces(dice, cuts);
        let _ = writeln!(out, "[[notice]]\nid = \"notice-{number}\"\nidentity = {of:?}\ntext = {words}");
        let _ = writeln!(out, "before-discharge = {}", number == 0);
        pieces[dice.place(pieces.len())].write(out);
        out.push_str("document = \"d\"\nquote = \"q\"\n\n");
    }
}
