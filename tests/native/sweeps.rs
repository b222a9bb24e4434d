//! Every edge of the shipped packs, fen by fen: in every situation that the rules tell apart, the bills at which
//! a deductible, a segment's bound, a cap, a floor, a threshold or a promise is just reached are worked out from
//! the pack's own figures, and the two calculations are held against each other on and beside each of them.
#![cfg(test)]

use crate::naive::{
    FEN, Line, Pack, Run, TIERS, Terms, Visit, Year, answer, differences, fold, in_force, of_engine, rows,
};
use crate::random_pack::{Both, INSURANCES, LEVELS, PLACES, SETTINGS, random, shipped, smallest, wanted};
use std::collections::BTreeSet;

const LARGEST: i128 = 9_999_999_999;
/// How far beside an edge.
const BESIDE: [i128; 5] = [-2, -1, 0, 1, 2];
const RUNS: [Run; 3] = [Run::Central, Run::Favourable, Run::Adverse];

/// Every situation of a person with at most one identity, each kind of situation once.
fn situations(pack: &Pack) -> Vec<Visit> {
    let people: Vec<Vec<String>> =
        std::iter::once(Vec::new()).chain(pack.identities.iter().map(|one| vec![one.clone()])).collect();
    let mut seen = BTreeSet::new();
    let mut kinds = Vec::new();
    for identities in &people {
        for number in 0..INSURANCES.len() * SETTINGS.len() * LEVELS.len() * PLACES.len() * 16 {
            let mut rest = number;
            let mut digit = |count: usize| {
                let digit = rest % count;
                rest /= count;
                digit
            };
            let mut visit = Visit::plain(&pack.id, 0);
            visit.identities.clone_from(identities);
            visit.insurance = INSURANCES[digit(2)].to_owned();
            visit.setting = SETTINGS[digit(4)].to_owned();
            visit.level = LEVELS[digit(4)].to_owned();
            visit.place = PLACES[digit(5)].to_owned();
            visit.grassroots_referral = digit(2) == 1;
            visit.special_disease = digit(2) == 1;
            visit.fee_for_service = digit(2) == 1;
            visit.severe_mental_disorder = digit(2) == 1;
            if visit.severe_mental_disorder && visit.setting != "inpatient" {
                continue;
            }
            visit.bed_days = if visit.severe_mental_disorder { 45 } else { 0 };
            if seen.insert(kind(pack, &visit)) {
                kinds.push(visit);
            }
        }
    }
    kinds
}

/// What the rules can tell of a situation: rows, place, setting as watched or not, promises.
fn kind(pack: &Pack, visit: &Visit) -> String {
    let rows: Vec<_> = TIERS.iter().map(|tier| rows(pack, visit, tier)).collect();
    let place = pack.adjustments.iter().position(|(places, _)| places.contains(&visit.place));
    let bed_day = visit.severe_mental_disorder && !rows[5].is_empty();
    let said = answer(pack, visit).unwrap();
    let alerts: Vec<_> = pack.alerts.iter().map(|rule| rule.insurance.contains(&visit.insurance)).collect();
    let watched = visit.setting == "inpatient" || visit.setting == "chronic-outpatient";
    format!("{rows:?} {place:?} {bed_day} {:?} {alerts:?} {watched}", said.checks)
}

/// The same situation in a year that has begun, with costs out of scope.
fn later_in_the_year(visit: &Visit) -> Visit {
    Visit {
        parts: [12_345, 0, 67],
        total: visit.total + 12_412,
        year: Year {
            basic_paid: 1_234_567,
            critical_burden: 600_001,
            aid_burden: 150_001,
            aid_basic_paid: 999_999,
            tilted_burden: 250_003,
            aid_tilted_paid: 777_777,
            monitored_burden: 123_457,
            stays: 1,
        },
        ..visit.clone()
    }
}

/// The in-scope costs at which something changes.
fn edges(pack: &Pack, visit: &Visit) -> BTreeSet<i128> {
    let most = LARGEST - visit.parts.iter().sum::<i128>();
    let mut edges = BTreeSet::from([0, most]);
    let mut first = |holds: &dyn Fn(i128) -> bool| edges.extend(smallest(most, holds));
    for run in RUNS {
        let line = |in_scope: i128, place: usize| -> Line {
            fold(pack, &visit.with_in_scope(in_scope), run).remove(place)
        };
        for (place, tier) in TIERS.iter().enumerate() {
            let before = match *tier {
                "critical" | "large-amount" => visit.year.critical_burden,
                "aid-basic" => visit.year.aid_burden,
                "aid-tilted" => visit.year.tilted_burden,
                _ => 0,
            };
            // Where the tier is reached by its deductible and its bounds, and where its payment stops rising.
            for amount in amounts(pack, visit, tier) {
                first(&|in_scope| line(in_scope, place).reached >= amount - before);
                first(&|in_scope| line(in_scope, place).pays >= amount);
            }
            if *tier != "fallback" {
                let full = line(most, place).pays;
                first(&|in_scope| line(in_scope, place).pays >= full);
                first(&|in_scope| line(in_scope, place).pays > 0);
            }
        }
    }
    for rule in &pack.alerts {
        let threshold = pack.figures[&rule.threshold].values.unwrap()[1] / FEN;
        let monitored =
            |in_scope: i128| answer(pack, &visit.with_in_scope(in_scope)).unwrap().year.monitored_burden;
        first(&|in_scope| monitored(in_scope) >= threshold);
    }
    // What does not only rise — the floor begins and ends, a promise is kept or not — changes between two edges.
    let sides = |in_scope: i128| {
        let visit = visit.with_in_scope(in_scope);
        let said = answer(pack, &visit).unwrap();
        (said.tiers[7].pays > 0, said.checks.first().is_some_and(|(_, met, _)| *met))
    };
    let known: Vec<i128> = edges.iter().copied().collect();
    for pair in known.windows(2) {
        let (mut low, mut high) = (pair[0], pair[1]);
        let here = sides(low);
        if here == sides(high) {
            continue;
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if sides(middle) == here { low = middle } else { high = middle }
        }
        edges.extend([low, high]);
    }
    edges
}

/// The amounts a tier's rows are made of, in fen, cut and raised to whole ones.
fn amounts(pack: &Pack, visit: &Visit, tier: &str) -> BTreeSet<i128> {
    let mut amounts = BTreeSet::new();
    let mut add = |part: &str, name: Option<&str>| {
        let known = in_force(pack, visit, &format!("{tier}.{part}"), name);
        for value in known.into_iter().flat_map(|known| known.values) {
            amounts.extend([value / FEN, (value + FEN - 1) / FEN]);
        }
    };
    for (_, row) in rows(pack, visit, tier) {
        match &row.terms {
            Terms::Share { deductible, segments, cap } => {
                add("deductible", Some(deductible));
                add("cap", cap.as_deref());
                for to in segments.iter().filter_map(|(to, _)| to.as_deref()) {
                    // Not a figure that a person can type over: read under a path of its own.
                    add("bound", Some(to));
                }
            }
            Terms::PerDay(name) => add("amount", name.as_deref()),
            Terms::Floor(_) | Terms::Unpublished => {}
        }
    }
    amounts
}

/// Sweeps every kind of situation, or one in so many: `PROOF_STRIDE=1` leaves none out.
fn sweep(packs: &[&Both], name: &str) {
    let stride = usize::try_from(wanted("PROOF_STRIDE", 64)).unwrap();
    let mut found = Vec::new();
    let (mut kinds, mut points) = (0, 0_u64);
    for both in packs {
        for visit in situations(&both.pack).into_iter().step_by(stride) {
            kinds += 1;
            for references in [true, false] {
                for started in [false, true] {
                    let mut visit = if started { later_in_the_year(&visit) } else { visit.clone() };
                    visit.references = references;
                    let most = LARGEST - visit.parts.iter().sum::<i128>();
                    let around: BTreeSet<i128> = edges(&both.pack, &visit)
                        .into_iter()
                        .flat_map(|edge| BESIDE.map(|beside| (edge + beside).clamp(0, most)))
                        .collect();
                    for in_scope in around {
                        points += 1;
                        let visit = visit.with_in_scope(in_scope);
                        let list = differences(&answer(&both.pack, &visit), &of_engine(&both.policy, &visit));
                        if !list.is_empty() {
                            found.push(format!(
                                "{}: {}\n    {}",
                                both.name,
                                visit.json(),
                                list.join("\n    ")
                            ));
                        }
                    }
                }
            }
        }
    }
    eprintln!("sweep of {name}: {kinds} kinds of situation, {points} bills, {} differences", found.len());
    let shown: Vec<&str> = found.iter().take(5).map(String::as_str).collect();
    assert!(found.is_empty(), "{} of {points} bills differ, the first:\n{}", found.len(), shown.join("\n"));
    assert!(points > 20, "hardly an edge was found");
}

macro_rules! sweeps {
    ($($test:ident = $number:literal,)+) => {$(
        #[test]
        fn $test() {
            let both = &shipped()[$number];
            sweep(&[both], &both.pack.id);
        }
    )+};
}

sweeps! {
    every_edge_of_anshan = 0,
    every_edge_of_lianyungang = 1,
    every_edge_of_inner_mongolia = 2,
    every_edge_of_huaihua = 3,
    every_edge_of_jining = 4,
}

#[test]
fn every_edge_of_random_packs() {
    let packs: Vec<Both> = (0..wanted("PROOF_SWEPT", 1)).map(|number| random(7_000 + number)).collect();
    sweep(&packs.iter().collect::<Vec<_>>(), "random packs");
}
