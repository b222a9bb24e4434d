//! Packs as the page reads them: the same policy comes out that went in, and nothing else is read.

use crate::{random_pack, shelf};
use benefit_estimator::case::read_case;
use benefit_estimator::engine;
use benefit_estimator::policy::{Catalog, CompiledFault, Policy, compiled_format};
use benefit_estimator::terms::Status;
use benefit_estimator::tree::Node;
use std::cmp::Ordering;

/// Everything a policy holds, as text; a policy has no equality of its own.
fn whole(policy: &Policy) -> String {
    format!("{policy:?}")
}

#[test]
fn every_pack_comes_out_as_it_went_in() {
    for policy in shelf::packs() {
        let read = Policy::from_compiled(&policy.compiled()).unwrap();
        assert_eq!(whole(&read), whole(policy), "{}", policy.id);
    }
}

#[test]
fn the_catalogue_comes_out_as_it_went_in() {
    let catalog = shelf::catalog();
    assert_eq!(Catalog::from_compiled(&catalog.compiled()), Ok(catalog));
}

#[test]
fn a_text_may_hold_line_breaks_and_backslashes() {
    let mut policy = shelf::pack("anshan-2023").clone();
    policy.title.zh = "第一行\n第二行\\n不是换行".to_owned();
    let read = Policy::from_compiled(&policy.compiled()).unwrap();
    assert_eq!(read.title.zh, policy.title.zh);
}

#[test]
fn what_is_cut_off_or_changed_is_refused() {
    let text = shelf::pack("anshan-2023").compiled();
    for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)).step_by(97) {
        assert!(Policy::from_compiled(&text[..end]).is_err(), "cut off at {end}");
    }
    let (place, _) = text.match_indices("0.75").next().unwrap();
    let mut changed = text.clone();
    changed.replace_range(place..place + 4, "0.95");
    assert_eq!(Policy::from_compiled(&changed).err(), Some(CompiledFault::Damaged));
    assert_eq!(Policy::from_compiled(&format!("{text}\n")).err(), Some(CompiledFault::Damaged));
}

#[test]
fn another_format_is_told_apart_from_damage() {
    let text = shelf::pack("anshan-2023").compiled();
    let later = text.replacen("benefit-estimator 6 ", "benefit-estimator 7 ", 1);
    assert_eq!(Policy::from_compiled(&later).err(), Some(CompiledFault::Format));
    let earlier = shelf::text("tests/native/compiled/stays-and-retired.5.txt");
    assert_eq!(Policy::from_compiled(&earlier).err(), Some(CompiledFault::Format));
    assert_eq!(Policy::from_compiled("id = \"anshan-2023\"\n").err(), Some(CompiledFault::Format));
    assert_eq!(Policy::from_compiled("").err(), Some(CompiledFault::Format));
}

/// What was written by version 6 of the format is read for as long as the program says it reads version 6, and means
/// what it meant: the amounts are worked out by hand from the rules in each pack.
#[test]
fn the_pinned_samples_of_version_6_mean_what_they_meant() {
    let pays = |pack: &str, case: &str| {
        let policy =
            Policy::from_compiled(&shelf::text(&format!("tests/native/compiled/{pack}.6.txt"))).unwrap();
        let case = format!(
            r#"{{ "policy": "{pack}", "insurance": "employee", "setting": "inpatient", "level": "tertiary", {case} }}"#
        );
        let node: Node = serde_json::from_str(&case).unwrap();
        let (case, policy) = read_case(&node, &|id| (id == policy.id).then_some(&policy)).unwrap();
        let estimate = engine::estimate(policy, &case).unwrap();
        (estimate.paid.to_string(), estimate.personal.to_string())
    };
    // Retired, second stay: 650; 1 − 0.15 × 0.6 = 91 % to 30,000, 94 % to 40,000, 97 % above:
    // 29,350 × 0.91 + 10,000 × 0.94 + 10,000 × 0.97 = 26,708.50 + 9,400 + 9,700.
    let retired = r#""place": "in-city", "facts": { "employment": "retired", "stay": 2 }, "bill": { "total": "50000" }"#;
    assert_eq!(pays("stays-and-retired", retired), ("45808.50".to_owned(), "4191.50".to_owned()));
    // 30,000: 3,000 first; (27,000 − 800) × 0.85 = 22,270; 96 % of the 4,730 left = 4,540.80.
    let servant =
        r#""place": "referred-out", "facts": { "civil-servant": true }, "bill": { "total": "30000" }"#;
    assert_eq!(pays("prepay-and-servants", servant), ("26810.80".to_owned(), "3189.20".to_owned()));
}

/// Head and catalogue as version 6 writes them, line for line: a sentence beside the region's name, no region's law, a day of
/// comparison, a notice that is of no use after the discharge.
#[test]
fn the_pinned_samples_of_version_6_are_what_is_written() {
    let [toml, txt] =
        ["general.toml", "general.6.txt"].map(|file| shelf::text(&format!("tests/native/compiled/{file}")));
    assert_eq!(Policy::from_toml(&toml).unwrap().compiled(), txt);
    let read = Policy::from_compiled(&txt).unwrap();
    assert_eq!(read.scope.unwrap().en, "No region's law.");
    assert_eq!((read.status, read.checked.unwrap().to_string().as_str()), (Status::General, "2022-12-31"));
    assert!(read.notices[0].before_discharge);
    let [toml, txt] =
        ["index.toml", "index.6.txt"].map(|file| shelf::text(&format!("tests/native/compiled/{file}")));
    // In the order of the file, which is not the one that a catalogue is written in now.
    let catalog = Catalog { entries: Catalog::listed(&toml).unwrap() };
    assert_eq!(catalog.compiled(), txt);
    assert_eq!(Catalog::from_compiled(&txt), Ok(catalog));
}

/// Lines whose sum is right and whose order or number is not: refused, or read as exactly what they say; never a panic.
#[test]
fn lines_in_a_wrong_order_never_panic() {
    let text = shelf::pack("anshan-2022").compiled();
    let lines: Vec<&str> = text.lines().skip(1).collect();
    let mut refused = 0;
    for place in 0..lines.len() {
        let mut fewer = lines.clone();
        fewer.remove(place);
        let mut more = lines.clone();
        more.insert(place, lines[place]);
        let mut other = lines.clone();
        other[place] = "99999999999999";
        for given in [sealed(&fewer), sealed(&more), sealed(&other), sealed(&lines[..place])] {
            match Policy::from_compiled(&given) {
                Ok(policy) => assert_eq!(policy.compiled(), given),
                Err(_) => refused += 1,
            }
        }
    }
    assert!(refused > 2 * lines.len(), "only {refused} of {} were refused", 4 * lines.len());
}

/// With a right sum: FNV-1a, from its published description.
fn sealed(lines: &[&str]) -> String {
    let rest = lines.join("\n") + "\n";
    let sum =
        rest.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("benefit-estimator 6 {sum:08x}\n{rest}")
}

#[test]
fn random_packs_come_out_as_they_went_in() {
    for policy in (0..50).map(|number| random_pack::random(number).policy) {
        let read = Policy::from_compiled(&policy.compiled()).unwrap();
        assert_eq!(whole(&read), whole(&policy));
    }
}

#[test]
fn a_text_tells_of_which_format_it_is() {
    let text = shelf::pack("jining-2023").compiled();
    assert_eq!(compiled_format(&text), Some(Ordering::Equal));
    assert_eq!(compiled_format(&text.replacen(" 6 ", " 5 ", 1)), Some(Ordering::Less));
    assert_eq!(compiled_format(&text.replacen(" 6 ", " 12 ", 1)), Some(Ordering::Greater));
    for other in [
        "",
        "benefit-estimator",
        "benefit-estimator x ",
        &shelf::text("static/policies/jining-2023/pack.toml"),
    ] {
        assert_eq!(compiled_format(other), None);
    }
}
