//! What a question without an answer leaves open, each on a pack of a few lines with the arithmetic beside it.

use super::yuan;
use crate::tiny::{NO_BASIC, of_kind, pack, published, reference, unpublished, visit};
use benefit_estimator::app::{
    About, Certainty, EarlierCare, Headline, Unanswered, Without, certainty, recognised,
};
use benefit_estimator::case::Case;
use benefit_estimator::engine;
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{FactId, FigurePath, Identity, Part, Tier};

const OUT_OF_SCOPE: Unanswered =
    Unanswered { out_of_scope: true, guessed: false, earlier_visits: false, prior: false, identities: false };
const NOTHING: Unanswered = Unanswered { out_of_scope: false, ..OUT_OF_SCOPE };
const IDENTITIES: Unanswered = Unanswered { identities: true, ..NOTHING };

fn said(policy: &Policy, case: &Case, unanswered: Unanswered) -> Certainty {
    let estimate = engine::estimate(policy, case).unwrap();
    certainty(policy, case, &estimate, unanswered, None).with_payments(policy, case)
}

fn open(central: u64, out_of_scope: bool) -> Option<Headline> {
    let without = Without { out_of_scope, payers: false };
    Some(Headline::Open { central: yuan(central), without })
}

fn about(central: u64, low: u64, high: u64) -> Option<Headline> {
    Some(Headline::About { central: yuan(central), low: yuan(low), high: yuan(high) })
}

fn at_least(low: u64) -> Option<Headline> {
    Some(Headline::AtLeast { low: yuan(low), central: yuan(low) })
}

/// Basic insurance pays 90 % of what is covered, and somebody tops up to 80 % of the whole bill.
fn topped_up(more: &str) -> Policy {
    pack(
        &[
            &published("none", "amount", "0"),
            &published("r90", "ratio", "0.90"),
            &published("r80", "ratio", "0.80"),
            &published("half", "ratio", "0.50"),
            &published("fifth", "ratio", "0.20"),
            &unpublished("c1"),
            "[[fallback]]\nfloor = \"r80\"\n",
            more,
        ]
        .concat(),
    )
}

const BASIC: &str = "[[basic]]\ndeductible = \"none\"\nratio = \"r90\"\n";

/// Of 1,000 the person pays 100 if all is covered, and 200 at most if less is. Whoever tries a tenth pays 1,000 − 900 × 90 % = 190;
/// that it is a tenth nobody knows, so neither end is said.
#[test]
fn a_most_that_somebody_tops_up_to_is_said_of_what_is_open_and_not_of_a_guess() {
    let policy = topped_up(BASIC);
    let case = visit(&policy, "1000", "");
    assert_eq!(said(&policy, &case, OUT_OF_SCOPE).headline, about(100, 100, 200));
    let tenth = r#""bill": { "total": "1000", "full_self": "100" }"#;
    let guessed = Unanswered { guessed: true, ..OUT_OF_SCOPE };
    assert_eq!(said(&policy, &visit(&policy, "0", tenth), guessed).headline, open(190, false));
}

/// Basic insurance's cap is not published, so that no end above is said, and as one of the destitute the person would pay half of
/// the 100: no end at all. Then it is said that what nobody covers is not in the amount.
#[test]
fn where_neither_end_is_said_it_is_said_what_comes_on_top() {
    let policy = topped_up(
        &[
            &BASIC.replace("ratio", "cap = \"c1\"\nratio"),
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"half\"\n",
        ]
        .concat(),
    );
    let case = visit(&policy, "1000", "");
    let unanswered = Unanswered { out_of_scope: true, ..IDENTITIES };
    assert_eq!(said(&policy, &case, unanswered).headline, open(100, true));
}

/// Basic insurance pays 90 % of what is covered, another all that is not above 400. Of 1,000 a person pays 100 if all is covered,
/// 50 + 400 = 450 if half is, and 400 if nothing is: that 400 is no most.
#[test]
fn the_most_is_none_where_half_of_it_leaves_more_than_all() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("d1", "amount", "400"),
            &published("r90", "ratio", "0.90"),
            &published("all", "ratio", "1"),
            "[[tier]]\nid = \"extra\"\nname = { zh = \"甲\", en = \"A\" }\nafter = \"basic\"\n",
            BASIC,
            "[[row]]\ntier = \"extra\"\nof = [\"out-of-scope\"]\ndeductible = \"d1\"\nratio = \"all\"\n",
        ]
        .concat(),
    );
    assert_eq!(said(&policy, &visit(&policy, "1000", ""), OUT_OF_SCOPE).headline, at_least(100));
}

/// All of what is covered is paid up to 500: of 1,000 the person pays 500 until more than half is not covered, and all if nothing
/// is. Up to a fifth moves nothing; what is told is the 500 that all of it moves.
#[test]
fn what_moves_nothing_up_to_a_fifth_is_told_by_what_more_of_it_moves() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("c1", "amount", "500"),
            &published("all", "ratio", "1"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"all\"\ncap = \"c1\"\n",
        ]
        .concat(),
    );
    let said = said(&policy, &visit(&policy, "1000", ""), OUT_OF_SCOPE);
    assert_eq!(said.headline, at_least(500));
    let [doubt] = said.doubts.as_slice() else { panic!("{:?}", said.doubts) };
    let about = About::OutOfScope { none: yuan(500), tenth: yuan(500), fifth: yuan(500), guess: None };
    assert_eq!((doubt.about, doubt.moves), (about, Some(yuan(500))));
}

/// Basic insurance pays everybody half, the destitute by a row of their own, and one kind of subsistence a fifth.
fn groups(destitute: &str) -> Policy {
    pack(
        &[
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            &published("r60", "ratio", "0.60"),
            &published("fifth", "ratio", "0.20"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"half\"\n",
            "[[basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"",
            destitute,
            "\"\n[[basic]]\nidentity = [\"subsistence\"]\ndeductible = \"none\"\nratio = \"fifth\"\n",
        ]
        .concat(),
    )
}

/// Of 1,000 everybody pays 500, the destitute 400, those of subsistence 800: told is who pays less, though others move more. Where
/// the destitute pay 500 too, told is who pays 300 more.
#[test]
fn of_the_groups_the_one_that_pays_less_is_told_before_one_that_pays_more() {
    for (destitute, pays, told, moves) in [
        ("r60", 400, About::Identities(Identity::Destitute, yuan(400)), 100),
        ("half", 500, About::Identities(Identity::Subsistence, yuan(800)), 300),
    ] {
        let policy = groups(destitute);
        let case = visit(&policy, "1000", "");
        let said = said(&policy, &case, IDENTITIES);
        let [doubt] = said.doubts.as_slice() else { panic!("{:?}", said.doubts) };
        assert_eq!((doubt.about, doubt.moves), (told, Some(yuan(moves))));
        let as_each = [(yuan(pays), Identity::Destitute), (yuan(800), Identity::Subsistence)];
        assert_eq!(recognised(&policy, &case), as_each);
    }
}

/// The first stay of a year has a deductible of 100; from the second on there is none, and basic insurance pays 300 a year at most.
/// Of 1,000 the person pays 100 + 450 = 550; after a stay that has used up the 300 all of it. Nobody knows whether there was one.
#[test]
fn there_may_have_been_a_stay_before_that_nobody_mentioned() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("d1", "amount", "100"),
            &published("c1", "amount", "300"),
            &published("half", "ratio", "0.50"),
            "[[basic]]\nis = { stay = { until = 2 } }\ndeductible = \"d1\"\nratio = \"half\"\n",
            "[[basic]]\nis = { stay = { from = 2 } }\ndeductible = \"none\"\nratio = \"half\"\ncap = \"c1\"\n",
        ]
        .concat(),
    );
    let unanswered = Unanswered { earlier_visits: true, ..NOTHING };
    let said = said(&policy, &visit(&policy, "1000", ""), unanswered);
    assert_eq!(said.headline, open(550, false));
    let before =
        About::EarlierVisits { care: EarlierCare::Unsaid, least: Some(yuan(550)), most: Some(yuan(1000)) };
    let told = said.doubts.iter().find(|doubt| doubt.about == before);
    assert_eq!(told.and_then(|doubt| doubt.moves), Some(yuan(450)), "{:?}", said.doubts);
}

/// Half is paid of 1,000, and four fifths where the fact holds: one that the case does not name counts as usual, and then neither
/// end of any amount is known.
#[test]
fn a_fact_that_a_case_does_not_name_leaves_both_sides_open() {
    let rows = |holds: &str, holds_not: &str| {
        pack(
            &[
                &published("none", "amount", "0"),
                &published("half", "ratio", "0.50"),
                &published("r80", "ratio", "0.80"),
                "[[basic]]\ndeductible = \"none\"\nratio = \"half\"\n",
                holds_not,
                "[[basic]]\ndeductible = \"none\"\nratio = \"r80\"\n",
                holds,
            ]
            .concat(),
        )
    };
    for (fact, holds, holds_not) in [
        (FactId::CivilServant, "is = { civil-servant = true }\n", "is = { civil-servant = false }\n"),
        (FactId::GrassrootsReferral, "grassroots-referral = true\n", "grassroots-referral = false\n"),
    ] {
        let policy = rows(holds, holds_not);
        let said = said(&policy, &visit(&policy, "1000", ""), NOTHING);
        assert_eq!(said.headline, open(500, false));
        let [doubt] = said.doubts.as_slice() else { panic!("{:?}", said.doubts) };
        assert_eq!((doubt.about, doubt.moves), (About::Assumed(fact), Some(yuan(300))));
        assert_eq!(said.of_payment(&[Tier::Basic]), (None, None));
    }
}

#[test]
fn a_figure_settles_what_is_in_doubt_of_a_cap() {
    assert_eq!(About::Cap(Tier::Critical).figure(), Some(FigurePath::Of(Tier::Critical, Part::Cap)));
    assert_eq!(About::Fact(FactId::CivilServant).figure(), None);
}

/// Basic insurance pays 30 % at most, its deductible being a bound, and another half of what is left above 600. Of 1,000 the person pays 700 − 50 = 650; were
/// nothing paid, 1,000 − 200 = 800, which is 150 more. More than 300 it never pays.
#[test]
fn a_figure_that_may_only_be_smaller_moves_what_its_payer_paying_nothing_moves() {
    let policy = pack(
        &[
            &of_kind("none", "at-most", "amount = \"0\""),
            &published("d1", "amount", "600"),
            &published("half", "ratio", "0.50"),
            &published("r1", "ratio", "0.30"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"r1\"\n",
            "[[critical]]\nsetting = [\"inpatient\", \"chronic-outpatient\"]\ndeductible = \"d1\"\nratio = \"half\"\n",
        ]
        .concat(),
    );
    let said = said(&policy, &visit(&policy, "1000", ""), NOTHING);
    let [doubt] = said.doubts.as_slice() else { panic!("{:?}", said.doubts) };
    let deductible = About::Figure(FigurePath::Of(Tier::Basic, Part::Deductible), true);
    assert_eq!((doubt.about, doubt.moves), (deductible, Some(yuan(150))));
}

/// Two equal ends that something else leaves in doubt are no exact amount, alone or with one that is; what is missing in one of
/// several is missing in all together.
#[test]
fn several_together_say_no_more_than_each() {
    let exact = Headline::Exact(yuan(100));
    let doubted = Headline::About { central: yuan(50), low: yuan(50), high: yuan(50) };
    for both in [[exact, doubted], [doubted, exact]] {
        assert_eq!(Some(Headline::sum(both)), about(150, 150, 150));
    }
    for without in
        [Without { out_of_scope: true, payers: false }, Without { out_of_scope: false, payers: true }]
    {
        let open = Headline::Open { central: yuan(50), without };
        for both in [[exact, open], [open, exact]] {
            assert_eq!(Headline::sum(both), Headline::Open { central: yuan(150), without });
        }
    }
}

/// Half of what lies above 100 is paid of 1,000: the person pays 550. Where the half may be two fifths or three fifths, one of the
/// ends, 640 or 460, is another.
#[test]
fn another_bill_is_exact_where_both_its_ends_are_what_it_comes_to() {
    for (ratio, low, high) in [
        (published("r1", "ratio", "0.50"), 550, 550),
        (reference("r1", "ratio", "0.50", "0.40", "0.50"), 550, 640),
        (reference("r1", "ratio", "0.50", "0.50", "0.60"), 460, 550),
        (reference("r1", "ratio", "0.50", "0.40", "0.60"), 460, 640),
    ] {
        let row = "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\n";
        let policy = pack(&[&published("d1", "amount", "100"), &ratio, row].concat());
        let case = visit(&policy, "1000", r#""references": true"#);
        let amounts = engine::amounts(&policy, &case).unwrap();
        let ends = (amounts.personal_low, amounts.personal, amounts.personal_high);
        assert_eq!(ends, (Some(yuan(low)), yuan(550), Some(yuan(high))));
        assert_eq!(amounts.is_exact(), low == high);
        assert_eq!((amounts.pays(Tier::Basic), amounts.pays(Tier::Critical)), (yuan(450), Money::ZERO));
    }
}

/// How much of the bill is outside, what came before it this year, what an earlier visit leaves open: each leaves amounts open.
/// What the person is recognised as is no amount.
#[test]
fn each_question_of_an_amount_leaves_amounts_open() {
    for unanswered in
        [OUT_OF_SCOPE, Unanswered { earlier_visits: true, ..NOTHING }, Unanswered { prior: true, ..NOTHING }]
    {
        assert!(unanswered.leaves_amounts(), "{unanswered:?}");
    }
    assert!(!NOTHING.leaves_amounts() && !IDENTITIES.leaves_amounts());
}

/// Basic insurance pays 60 %, 600 a year; aid all that is left, 1,000 a year. Of 1,000 nothing is left while one of the caps has
/// room: with basic insurance's used up aid pays 1,000. With both used up the person pays all of it, which is found only by going
/// on from a year that changes nothing but who pays.
#[test]
fn sums_that_each_change_only_who_pays_may_together_leave_the_person_all() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("c1", "amount", "600"),
            &published("c2", "amount", "1000"),
            &published("r60", "ratio", "0.60"),
            &published("all", "ratio", "1"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"r60\"\ncap = \"c1\"\n",
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"all\"\ncap = \"c2\"\n",
        ]
        .concat(),
    );
    let case = visit(&policy, "1000", r#""identities": ["destitute"]"#);
    let said = said(&policy, &case, Unanswered { earlier_visits: true, ..NOTHING });
    let [doubt] = said.doubts.as_slice() else { panic!("{:?}", said.doubts) };
    let before =
        About::EarlierVisits { care: EarlierCare::Unsaid, least: Some(yuan(0)), most: Some(yuan(1000)) };
    assert_eq!((doubt.about, doubt.moves), (before, Some(yuan(1000))));
}

/// Critical-illness insurance alone, its deductible and segments on the year: the person pays least after the very burden at which
/// the visit lies where most is paid, not after none and not after all.
#[test]
fn the_best_year_before_may_lie_between_none_and_all() {
    let critical = |row: &str| {
        pack(
            &[
                NO_BASIC,
                &published("none", "amount", "0"),
                &published("d1", "amount", "1000"),
                &published("b1", "amount", "1500"),
                &published("b2", "amount", "3500"),
                &published("b3", "amount", "4200"),
                &published("r20", "ratio", "0.20"),
                &published("half", "ratio", "0.50"),
                &published("r60", "ratio", "0.60"),
                &published("r80", "ratio", "0.80"),
                "[[critical]]\nsetting = [\"inpatient\", \"chronic-outpatient\"]\n",
                row,
            ]
            .concat(),
        )
    };
    for (row, least, most, moves) in [
        // 60 % between 1,000 and 1,500, then 20 %. After 1,000: 500 × 60 % + 500 × 20 % = 400 of 1,000; after nothing nothing.
        (
            "deductible = \"d1\"\nsegment = [{ up-to = \"b1\", ratio = \"r60\" }, { ratio = \"r20\" }]\n",
            600,
            1000,
            400,
        ),
        // 50 % up to 3,500, 80 % up to 4,200, then 20 %. After 3,200: 300 × 50 % + 700 × 80 % = 710; after all 200; after nothing 500.
        (
            "deductible = \"none\"\nsegment = [{ up-to = \"b2\", ratio = \"half\" }, { up-to = \"b3\", ratio = \"r80\" }, { ratio = \"r20\" }]\n",
            290,
            800,
            300,
        ),
    ] {
        let policy = critical(row);
        let case = visit(&policy, "1000", r#""settled": { "basic": "0" }"#);
        let said = said(&policy, &case, Unanswered { earlier_visits: true, ..NOTHING });
        let before = About::EarlierVisits {
            care: EarlierCare::Unsaid,
            least: Some(yuan(least)),
            most: Some(yuan(most)),
        };
        let told =
            said.doubts.iter().find(|doubt| matches!(doubt.about, About::EarlierVisits { .. })).unwrap();
        assert_eq!((told.about, told.moves), (before, Some(yuan(moves))));
    }
}

/// Half is paid of a referred stay, and about half, 40 to 60 %, of another: the amount in the middle is the same, and of 1,000 the
/// person pays 500, or 400 to 600. That nobody knows about the referral is said, by the 100 that it moves the ends.
#[test]
fn a_question_that_moves_only_the_ends_is_told() {
    let row = |referred: bool, ratio: &str| {
        format!("[[basic]]\ngrassroots-referral = {referred}\ndeductible = \"none\"\nratio = \"{ratio}\"\n")
    };
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            &reference("about", "ratio", "0.50", "0.40", "0.60"),
            row(true, "half").as_str(),
            row(false, "about").as_str(),
        ]
        .concat(),
    );
    let case = visit(&policy, "1000", r#""grassroots_referral": "unknown""#);
    let said = said(&policy, &case, NOTHING);
    assert_eq!(said.headline, about(500, 400, 600));
    let referral = said.doubts.iter().find(|one| one.about == About::Fact(FactId::GrassrootsReferral));
    assert_eq!(referral.map(|one| one.moves), Some(Some(yuan(100))));
}
