//! The most that deductibles come to (`deductible-at-most`), where nobody has published it.

use crate::tiny::{estimate, pack, personal, published, spread, unpublished};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::Tier;

/// Half of what lies above 100; the most that the deductibles of a year come to is not known.
fn no_ceiling() -> Policy {
    pack(
        &[
            &published("d1", "amount", "100"),
            &published("half", "ratio", "0.50"),
            &unpublished("most"),
            "[[sum]]\nid = \"deductibles\"\nadds = \"deductible\"\ntier = \"basic\"\n",
            "document = \"d\"\nsection = \"1\"\nquote = \"q\"\n",
            "[[basic]]\ndeductible = \"d1\"\nratio = \"half\"\n",
            "deductible-at-most = { amount = \"most\", counts = \"deductibles\" }\n",
        ]
        .concat(),
    )
}

fn three((central, low, high): (&str, &str, &str)) -> (String, String, String) {
    (central.into(), low.into(), high.into())
}

/// (1,000 − 100) × 50 % = 450, and with a smaller deductible more, nobody knows how much.
#[test]
fn leaves_open_how_much_more_is_paid() {
    let estimate = estimate(&no_ceiling(), "1000", "");
    assert_eq!(spread(&estimate, Tier::Basic), three(("450.00", "450.00", "open")));
    assert_eq!(personal(&estimate), three(("550.00", "open", "550.00")));
}

/// Where nobody covers anything of the bill nothing is paid, whatever the deductible.
#[test]
fn leaves_nothing_open_where_there_is_nothing_to_pay() {
    let estimate = estimate(&no_ceiling(), "0", r#""bill": { "total": "1000", "full_self": "1000" }"#);
    assert_eq!(spread(&estimate, Tier::Basic), three(("0.00", "0.00", "0.00")));
    assert_eq!(personal(&estimate), three(("1000.00", "1000.00", "1000.00")));
}

/// Who types a deductible of nothing has none that could be smaller: 1,000 × 50 %.
#[test]
fn leaves_nothing_open_where_the_deductible_is_typed_as_nothing() {
    let estimate = estimate(&no_ceiling(), "1000", r#""figures": { "basic.deductible": "0" }"#);
    assert_eq!(spread(&estimate, Tier::Basic), three(("500.00", "500.00", "500.00")));
}
