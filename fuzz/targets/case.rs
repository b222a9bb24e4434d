//! Any bytes as one line of the command line: an estimate whose parts sum to the total, or problems in words.
#![no_main]

use benefit_estimator::case::read_case;
use benefit_estimator::engine::estimate;
use benefit_estimator::language::Language;
use benefit_estimator::policy::Policy;
use benefit_estimator::problem::Problem;
use benefit_estimator::refusal::Refusal;
use benefit_estimator::tree::Node;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static PACKS: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    let texts = [
        include_str!("../../static/policies/anshan-2023/pack.toml"),
        include_str!("../../static/policies/lianyungang-2020/pack.toml"),
        include_str!("../../static/policies/neimenggu-2020/pack.toml"),
        include_str!("../../static/policies/huaihua-2020/pack.toml"),
        include_str!("../../static/policies/jining-2023/pack.toml"),
    ];
    texts.iter().map(|text| Policy::from_toml(text).unwrap()).collect()
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(node) = serde_json::from_slice::<Node>(bytes) else { return };
    let found = read_case(&node, &|id| PACKS.iter().find(|policy| policy.id == id))
        .and_then(|(case, policy)| estimate(policy, &case));
    match found {
        Ok(found) => {
            assert_eq!(found.paid + found.personal, found.total);
            assert_eq!(
                found.tiers.iter().map(|line| line.pays).sum::<benefit_estimator::money::Money>(),
                found.paid
            );
            assert!(!serde_json::to_string(&found).unwrap().is_empty());
        }
        Err(problems) => said(&problems),
    }
});

fn said(problems: &[Problem]) {
    assert!(!problems.is_empty(), "refused without a reason");
    for language in [Language::Zh, Language::En] {
        let told = Refusal::of_case(problems, language);
        assert!(told.error.problems.iter().all(|problem| !problem.message.is_empty()));
        assert!(!serde_json::to_string(&told).unwrap().is_empty());
    }
}
