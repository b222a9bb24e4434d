//! Any bytes as a pack: it loads, or every problem has its words in both languages; nothing else may happen.
//! A pack that loads must also bear a visit of every kind.
#![no_main]

use benefit_estimator::case::read_case;
use benefit_estimator::engine::estimate;
use benefit_estimator::language::Language;
use benefit_estimator::policy::{Catalog, Policy};
use benefit_estimator::refusal::Refusal;
use benefit_estimator::terms::{Insurance, Place, Setting};
use benefit_estimator::tree::Node;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = Catalog::from_toml(text);
    let policy = match Policy::from_toml(text) {
        Ok(policy) => policy,
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a reason");
            for problem in &problems {
                let _ = problem.place_in(text);
            }
            for language in [Language::Zh, Language::En] {
                assert!(!serde_json::to_string(&Refusal::of_text(&problems, language)).unwrap().is_empty());
            }
            return;
        }
    };
    let identities: Vec<&str> = policy.identities.iter().map(|one| one.id.id()).collect();
    for insurance in Insurance::ALL {
        for setting in Setting::ALL {
            for place in Place::ALL {
                let days = if *setting == Setting::Inpatient { 30 } else { 0 };
                let json = serde_json::json!({
                    "policy": policy.id, "insurance": insurance, "setting": setting, "level": "primary",
                    "place": place, "identities": identities, "severe_mental_disorder": true, "bed_days": days,
                    "bill": { "total": "99999999.99", "full_self": "0.01" },
                    "year_to_date": { "critical_burden": "999999999999.99" },
                });
                let node: Node = serde_json::from_str(&json.to_string()).unwrap();
                let (case, policy) = read_case(&node, &|id| (id == policy.id).then_some(&policy)).unwrap();
                let found = estimate(policy, &case).unwrap();
                assert_eq!(found.paid + found.personal, found.total);
            }
        }
    }
});
