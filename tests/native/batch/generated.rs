//! Invented claims: the same for the same seed, in both languages, and every one of them a case.

use super::Ask;
use crate::shelf;
use benefit_estimator::batch::Claims;
use benefit_estimator::language::Language;

fn claims(id: &str, seed: u64, persons: Option<u64>, language: Language) -> String {
    let mut text = Vec::new();
    let mut claims = Claims::new(shelf::pack(id), seed, persons, language);
    claims.header(&mut text);
    for _ in 0..500 {
        claims.row(&mut text);
    }
    String::from_utf8(text).unwrap()
}

#[test]
fn every_claim_of_every_pack_is_a_case_in_both_languages() {
    for policy in shelf::packs() {
        let totals = Language::ALL.iter().map(|language| {
            let done = Ask::of(vec![policy]).done(&claims(&policy.id, 3, None, *language));
            assert_eq!(done.summary.rows(), (500, 500), "{}: {:?}", policy.id, done.report["refused"][0]);
            done.summary.sums()
        });
        let totals: Vec<[String; 3]> = totals.collect();
        assert_eq!(totals[0], totals[1], "{}", policy.id);
    }
}

#[test]
fn a_seed_makes_the_same_claims() {
    assert_eq!(
        claims("anshan-2023", 5, Some(9), Language::Zh),
        claims("anshan-2023", 5, Some(9), Language::Zh)
    );
    assert_ne!(claims("anshan-2023", 5, None, Language::Zh), claims("anshan-2023", 6, None, Language::Zh));
}
