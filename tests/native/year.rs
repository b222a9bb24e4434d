//! Several visits in one year, and two estimates side by side.

use crate::inverse::case;
use crate::tiny::{pack, published, reference, visit};
use benefit_estimator::engine::{Cause, Change, amounts, compare, estimate, estimate_year};
use benefit_estimator::money::Money;
use benefit_estimator::terms::{FigurePath, Part, Sum, Tier};

fn anshan(total: &str, settled: &str) -> String {
    format!(
        r#"{{"policy":"anshan-2023","insurance":"resident","identities":["subsistence"],"setting":"inpatient",
        "level":"tertiary","place":"in-city","bill":{{"total":"{total}"}},"settled":{settled}}}"#
    )
}

/// Domain.md §7, subsistence at 30,000: 20,000 + 4,900. Two visits of 10,000 and 20,000: basic aid 7,000, then
/// 14,000 but only 13,000 is left of its cap; tilted aid: 3,000 lies under its deductible, then 70 % × 7,000.
#[test]
fn two_visits_are_paid_like_one_of_their_sum() {
    let (first, policy) = case(&anshan("10000", r#"{"basic":"0","critical":"0"}"#));
    let (second, _) = case(&anshan("20000", r#"{"basic":"0","critical":"0"}"#));
    let year = estimate_year(policy, vec![first, second]).unwrap();
    let pays = |visit: usize, tier| year[visit].tier(tier).unwrap().pays.to_string();
    assert_eq!((pays(0, Tier::AidBasic), pays(0, Tier::AidTilted)), ("7000.00".into(), "0.00".into()));
    assert_eq!((pays(1, Tier::AidBasic), pays(1, Tier::AidTilted)), ("13000.00".into(), "4900.00".into()));
    let after = &year[1].year_to_date;
    assert_eq!(after.get(Sum::AidBasicPaid).to_string(), "20000.00");
    assert_eq!(after.get(Sum::AidBurden).to_string(), "30000.00");
    // Tilted aid was reached by 3,000, then by 20,000 − 13,000 = 7,000.
    assert_eq!(after.get(Sum::TiltedBurden).to_string(), "10000.00");
}

#[test]
fn a_wrong_visit_is_named() {
    let (good, policy) = case(&anshan("10000", "{}"));
    let (bad, _) = case(&anshan("20000", r#"{"basic":"20000.01"}"#));
    let problems = estimate_year(policy, vec![good, bad]).unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["1.settled.basic"]);
}

/// Jining, 10,000 in scope: at a primary hospital 85 % above 100 = 8,415, at a tertiary one 60 % above 800 = 5,520
/// (domain.md §7): 2,895 less, because of both figures. Critical insurance starts at 14,000 either way.
#[test]
fn a_comparison_names_the_figures_that_differ() {
    let at = |level: &str| {
        let (case, policy) = case(&format!(
            r#"{{"policy":"jining-2023","insurance":"resident","setting":"inpatient","level":"{level}",
            "place":"in-city","bill":{{"total":"10000"}}}}"#
        ));
        estimate(policy, &case).unwrap()
    };
    let comparison = compare(&at("primary"), &at("tertiary"));
    let difference = Money::parse("2895").unwrap();
    assert_eq!(comparison.paid, Change::Less(difference));
    assert_eq!(comparison.personal, Change::More(difference));
    assert_eq!(comparison.tiers.len(), 1);
    assert_eq!(comparison.tiers[0].tier, Tier::Basic);
    let figures: Vec<(FigurePath, String, String)> = comparison.tiers[0]
        .causes
        .iter()
        .map(|cause| match cause {
            Cause::Figure { path, from, to } => (*path, from.unwrap().to_string(), to.unwrap().to_string()),
            other => panic!("{other:?}"),
        })
        .collect();
    let path = |part| FigurePath::Of(Tier::Basic, part);
    assert_eq!(
        figures,
        [
            (path(Part::Deductible), "100.00".into(), "800.00".into()),
            (path(Part::Ratio), "0.85".into(), "0.60".into()),
        ]
    );
}

#[test]
fn a_case_compared_with_itself_differs_in_nothing() {
    let (case, policy) = case(&anshan("80000", "{}"));
    let one = estimate(policy, &case).unwrap();
    let comparison = compare(&one, &one);
    assert_eq!(comparison.personal, Change::Same);
    assert!(comparison.tiers.is_empty());
}

/// The same arithmetic with and without the derivation.
#[test]
fn amounts_alone_are_those_of_the_estimate() {
    let (case, policy) = case(&anshan("80000", "{}"));
    let (whole, alone) = (estimate(policy, &case).unwrap(), amounts(policy, &case).unwrap());
    let pays: Vec<Money> = whole.tiers.iter().map(|line| line.pays).collect();
    assert_eq!(alone.pays.iter().map(|(_, pays)| *pays).collect::<Vec<_>>(), pays);
    assert_eq!(alone.personal, whole.personal);
    assert_eq!((alone.personal_low, alone.personal_high), (whole.personal_low, whole.personal_high));
}

/// Anshan, 80,000 at a tertiary hospital, ordinary. By hand, each figure alone at its two ends (domain.md §6):
/// basic ratio 55–70 % of 79,200 changes what critical sees, of which it pays 60 % above 14,000: the burden after
/// basic moves by 79,200 × 0.15 = 11,880, the person by 40 % of it: 4,752. Critical deductible 10,000–18,000 at
/// 60 %: 4,800. Critical ratio 60–70 % of 32,480 − 14,000 = 18,480: 1,848. Basic deductible 600–1,200 at 60 %,
/// of which critical takes 60 %: 600 × 0.6 × 0.4 = 144.
#[test]
fn the_unknown_that_matters_most_comes_first() {
    let (case, policy) = case(
        r#"{"policy":"anshan-2023","insurance":"resident","setting":"inpatient","level":"tertiary",
        "place":"in-city","bill":{"total":"80000"}}"#,
    );
    let unknowns = estimate(policy, &case).unwrap().unknowns;
    let found: Vec<(String, String)> =
        unknowns.iter().map(|one| (one.path.unwrap().to_string(), one.moves.to_string())).collect();
    let expected = [
        ("critical.deductible", "4800.00"),
        ("basic.ratio", "4752.00"),
        ("critical.ratio", "1848.00"),
        ("basic.deductible", "144.00"),
    ];
    assert_eq!(found, expected.map(|(path, moves)| (path.to_owned(), moves.to_owned())));
}

/// A reference of 50 % and one of 55 %, both between 40 % and 60 %: of 1,000 other amounts between the same ends are paid, by one
/// other figure and nothing else.
#[test]
fn two_amounts_between_the_same_ends_differ() {
    let at = |ratio: &str| {
        let figures =
            [published("none", "amount", "0"), reference("r1", "ratio", ratio, "0.40", "0.60")].concat();
        let policy = pack(&(figures + "[[basic]]\ndeductible = \"none\"\nratio = \"r1\"\n"));
        estimate(&policy, &visit(&policy, "1000", r#""references": true"#)).unwrap()
    };
    let comparison = compare(&at("0.50"), &at("0.55"));
    let [basic] = comparison.tiers.as_slice() else { panic!("{:?}", comparison.tiers) };
    assert_eq!((basic.tier, basic.pays), (Tier::Basic, Change::More(Money::of_fen(50_00))));
    let ratio = FigurePath::Of(Tier::Basic, Part::Ratio);
    assert!(
        matches!(basic.causes.as_slice(), [Cause::Figure { path, .. }] if *path == ratio),
        "{:?}",
        basic.causes
    );
}
