//! What each uncertain figure moves by itself, the others as they are.

use crate::tiny::{estimate, of_kind, pack, published, reference};
use benefit_estimator::estimate::{Estimate, Rule};
use benefit_estimator::terms::{FigurePath, Part, Tier};

fn moves(estimate: &Estimate) -> Vec<(FigurePath, String)> {
    estimate.unknowns.iter().map(|one| (one.path.unwrap(), one.moves.to_string())).collect()
}

/// Basic insurance pays half of 1,000, aid half of what is left. With 40 % or 60 % of basic insurance alone 600 or 400 are left, of
/// which 300 or 200 are the person's: 100 apart. With 45 % or 60 % of aid alone 275 or 200 of 500 are theirs: 75 apart.
#[test]
fn figures_of_two_payers() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &reference("r1", "ratio", "0.50", "0.40", "0.60"),
            &reference("r2", "ratio", "0.50", "0.45", "0.60"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"r1\"\n",
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"r2\"\n",
        ]
        .concat(),
    );
    let estimate = estimate(&policy, "1000", r#""identities": ["destitute"], "references": true"#);
    let ratio = |tier| FigurePath::Of(tier, Part::Ratio);
    assert_eq!(
        moves(&estimate),
        [(ratio(Tier::Basic), "100.00".into()), (ratio(Tier::AidBasic), "75.00".into())]
    );
}

/// Of 1,000 a tenth is paid first, then half of the rest, then half of what is then left: the person pays 100 + 225. What is paid
/// first is a step of basic insurance alone.
#[test]
fn the_share_that_is_paid_first() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            &published("first", "ratio", "0.10"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"half\"\n",
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"half\"\n",
            "[[place-adjustment]]\nplace = [\"in-city\"]\nprepay = \"first\"\n",
        ]
        .concat(),
    );
    let estimate = estimate(&policy, "1000", r#""identities": ["destitute"]"#);
    assert_eq!(estimate.personal.to_string(), "325.00");
    let with_step =
        estimate.tiers.iter().filter(|line| line.steps.iter().any(|step| step.rule == Rule::Prepay));
    assert_eq!(with_step.map(|line| line.tier).collect::<Vec<_>>(), [Tier::Basic]);
}

/// A bound that may only be smaller moves what its payer pays, 300 of 1,000, and not the 700 that are left.
#[test]
fn a_figure_at_most() {
    let policy = pack(
        &[
            &of_kind("d1", "at-most", "amount = \"0\""),
            &published("r1", "ratio", "0.30"),
            "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\n",
        ]
        .concat(),
    );
    let deductible = FigurePath::Of(Tier::Basic, Part::Deductible);
    assert_eq!(moves(&estimate(&policy, "1000", "")), [(deductible, "300.00".into())]);
}
