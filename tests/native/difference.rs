//! What changes between two packs: the whole pack of `tests/packs_checked` beside copies of it with one thing changed.

use crate::shelf;
use crate::tiny::{self, published};
use benefit_estimator::authoring::{Difference, RowPart, Statement, difference};
use benefit_estimator::engine::Change;
use benefit_estimator::language::Language;
use benefit_estimator::locale::difference_lines;
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;
use benefit_estimator::review_sheet::review_sheet;
use benefit_estimator::terms::{Identity, Level, Setting, Tier};

fn base(changes: &[(&str, &str)]) -> Policy {
    let mut text = shelf::text("tests/packs_checked/base/pack.toml");
    for (find, put) in changes {
        assert_eq!(text.matches(find).count(), 1, "{find}");
        text = text.replace(find, put);
    }
    Policy::from_toml(&text).unwrap()
}

fn changed(changes: &[(&str, &str)]) -> Difference {
    difference(&base(&[]), &base(changes))
}

fn yuan(amount: u64) -> Money {
    Money::of_fen(amount * 100)
}

#[test]
fn a_pack_does_not_differ_from_itself() {
    let difference = changed(&[]);
    assert_eq!((difference.rows.len(), difference.said.len()), (0, 0));
    assert!(difference.typical.iter().all(|one| one.from == one.to));
    for (language, words) in [(Language::Zh, "没有变化"), (Language::En, "no change")] {
        let pack = base(&[]);
        let lines = difference_lines(&difference, [&pack, &pack], language);
        assert_eq!(lines.iter().filter(|line| line.trim() == words).count(), 2);
    }
}

/// 60% → 65%: (80,000 − 800) × 60% = 47,520, then (32,480 − 14,000) × 60% = 11,088, left 21,392; (80,000 − 800) × 65% =
/// 51,480, then (28,520 − 14,000) × 60% = 8,712, left 19,808: 1,584 less.
#[test]
fn a_changed_ratio_is_told_for_its_row_and_in_yuan() {
    let difference = changed(&[(
        "ratio = \"0.60\"\nkind = \"published\"\ndocument = \"d\"\nsection = \"1\"",
        "ratio = \"0.65\"\nkind = \"published\"\ndocument = \"d\"\nsection = \"1\"",
    )]);
    let [row] = difference.rows.as_slice() else { panic!("{:#?}", difference.rows) };
    assert_eq!((row.tier, row.who.as_slice(), row.was, row.is), (Tier::Basic, &[None][..], true, true));
    assert_eq!(
        (row.scope.setting.as_slice(), row.scope.level.as_slice()),
        (&[Setting::Inpatient][..], &[Level::Tertiary][..])
    );
    assert!(row.scope.insurance.is_empty() && row.scope.place.is_empty());
    let [part] = row.parts.as_slice() else { panic!("{:#?}", row.parts) };
    let value = |stated: benefit_estimator::authoring::Stated| stated.value.to_string();
    assert_eq!(
        (part.part, part.from.map(value), part.to.map(value)),
        (RowPart::Ratio, Some("0.60".into()), Some("0.65".into()))
    );
    let stay = difference.typical.iter().find(|one| one.case.level == Level::Tertiary).unwrap();
    assert_eq!(stay.case.total, yuan(80_000));
    assert_eq!((stay.from.unwrap().personal, stay.to.unwrap().personal), (yuan(21_392), yuan(19_808)));
    assert_eq!(stay.change, Some(Change::Less(yuan(1_584))));
    let told = difference_lines(&difference, [&base(&[]), &base(&[])], Language::Zh);
    assert!(
        told.contains(
            &"  基本医保 · 普通参保人员 · 住院 · 三级医院：支付比例 60% (已公布) → 65% (已公布)".to_owned()
        ),
        "{told:#?}"
    );
    let told = difference_lines(&difference, [&base(&[]), &base(&[])], Language::En);
    assert!(told.iter().any(|line| line.contains("ratio 60% (published) → 65% (published)")), "{told:#?}");
    assert!(told.iter().any(|line| line.ends_with("¥21,392 → ¥19,808, ¥1,584 less")), "{told:#?}");
}

#[test]
fn a_new_row_and_a_row_that_is_gone_are_told() {
    let row = "[[aid-basic]]\nidentity = [\"subsistence\"]\nsetting = [\"inpatient\"]\ndeductible = \"aid-deductible-subsistence\"\nratio = \"aid-ratio\"\n";
    let (with, without) = (base(&[]), base(&[(row, "")]));
    for (old, new, was) in [(&with, &without, true), (&without, &with, false)] {
        let difference = difference(old, new);
        let [change] = difference.rows.as_slice() else { panic!("{:#?}", difference.rows) };
        assert_eq!(
            (change.tier, change.who.as_slice()),
            (Tier::AidBasic, &[Some(Identity::Subsistence)][..])
        );
        assert_eq!((change.was, change.is), (was, !was));
    }
}

/// A segment's bound and a part that several identities share are told once, with their segment.
#[test]
fn a_segment_is_told_with_its_number() {
    let difference = changed(&[("amount = \"100000\"", "amount = \"50000\"")]);
    let [row] = difference.rows.as_slice() else { panic!("{:#?}", difference.rows) };
    let [part] = row.parts.as_slice() else { panic!("{:#?}", row.parts) };
    assert_eq!((row.tier, part.part, part.segment), (Tier::Critical, RowPart::UpTo, Some(1)));
    let told = difference_lines(&difference, [&base(&[]), &base(&[])], Language::Zh);
    assert!(
        told.iter()
            .any(|line| line.ends_with("：第1段分段上限 100,000\u{a0}元 (已公布) → 50,000\u{a0}元 (已公布)")),
        "{told:#?}"
    );
}

#[test]
fn what_is_said_beside_payments_is_compared_too() {
    let difference = changed(&[
        ("amount = \"5000\"", "amount = \"6000\""),
        (
            "text = { zh = \"提示\", en = \"Notice\" }",
            "text = { zh = \"别的提示\", en = \"Another notice\" }",
        ),
        ("[[premium]]\nidentity = [\"destitute\"]", "[[premium]]\nidentity = [\"subsistence\"]"),
    ]);
    assert_eq!(difference.rows, []);
    let told: Vec<(Statement, &str, bool, bool)> =
        difference.said.iter().map(|one| (one.said, one.id.as_str(), one.was, one.is)).collect();
    assert_eq!(
        told,
        [
            (Statement::Premium, "destitute", true, false),
            (Statement::Alert, "alert", true, true),
            (Statement::Notice, "notice", true, true),
            (Statement::Premium, "subsistence", false, true),
        ]
    );
}

#[test]
fn a_notice_that_is_of_use_at_another_time_is_another_one() {
    let text = "text = { zh = \"提示\", en = \"Notice\" }";
    let difference = changed(&[(text, &format!("before-discharge = true\n{text}"))]);
    let told: Vec<(Statement, &str)> =
        difference.said.iter().map(|one| (one.said, one.id.as_str())).collect();
    assert_eq!(told, [(Statement::Notice, "notice")]);
}

/// Where an end is open, an amount less an amount would say more than is known.
#[test]
fn amounts_with_an_open_end_are_not_subtracted() {
    let difference = difference(shelf::pack("anshan-2022"), shelf::pack("anshan-2023"));
    let stay = difference.typical.iter().find(|one| one.case.total == yuan(300_000)).unwrap();
    assert_eq!((stay.from.unwrap().low, stay.change), (None, None));
    // Before 2023 the draft's own words: 70%, then 75%.
    let told =
        difference_lines(&difference, [shelf::pack("anshan-2022"), shelf::pack("anshan-2023")], Language::Zh);
    let critical: Vec<&String> = told.iter().filter(|line| line.contains("大病保险 · 特困人员、")).collect();
    assert_eq!(critical.len(), 1);
    assert!(critical[0].ends_with("支付比例 70% (已公布) → 75% (已公布)"), "{critical:?}");
}

/// Conditions without a key of their own, a payer and a place of the pack's own have their names; and what counts otherwise is
/// told, also where every figure stays.
#[test]
fn what_a_row_depends_on_is_told_in_words() {
    let body = |ratio: &str, over: &str| {
        [
            &published("d1", "amount", "100"),
            &published("r1", "ratio", "0.60"),
            &published("r2", "ratio", ratio),
            "[[option]]\nfact = \"place\"\nid = \"in-province\"\nname = { zh = \"省内\", en = \"In the province\" }\nlike = \"referred-out\"\n",
            "[[tier]]\nid = \"servants\"\nname = { zh = \"公务员补助\", en = \"Servants\" }\nafter = \"critical\"\n",
            "[[basic]]\nis = { employment = [\"active\"] }\ndeductible = \"d1\"\nratio = \"r1\"\n",
            "[[basic]]\nis = { employment = [\"retired\"], stay = { until = 2 } }\ndeductible = \"d1\"\nratio = \"r1\"\n",
            "[[basic]]\nis = { employment = [\"retired\"], stay = { from = 2 } }\ndeductible = \"d1\"\nratio = \"r2\"\n",
            "[[row]]\ntier = \"servants\"\nplace = [\"in-province\"]\ndeductible = \"d1\"\nratio = \"r1\"\n",
            over,
        ]
        .concat()
    };
    let before = tiny::pack(&body("0.70", ""));
    let after = tiny::pack(&body("0.75", "of = [\"share\", \"below-deductible\"]\n"));
    let difference = difference(&before, &after);
    let said = |language| difference_lines(&difference, [&before, &after], language).join("\n");
    let (zh, en) = (said(Language::Zh), said(Language::En));
    assert!(zh.contains("基本医保 · 普通参保人员 · 在职还是退休：退休 · 今年第几次住院：第 2 次住院起：支付比例 70% (已公布) → 75% (已公布)"), "{zh}");
    assert!(zh.contains("公务员补助 · 普通参保人员 · 省内：怎样算：按通常的 → 只付剩下的按比例自付的部分、起付线以下的部分"), "{zh}");
    assert!(
        en.contains("Servants")
            && en
                .contains("In the province: how it counts: as is usual → only of what is left as the person"),
        "{en}"
    );
    let json = serde_json::to_value(&difference).unwrap();
    assert_eq!(json["rows"][0]["scope"]["is"], serde_json::json!(["employment = retired", "stay = 2–"]));
    // The same on the sheet for the second officer.
    let sheet = review_sheet(&after, Language::Zh);
    assert!(
        sheet.contains("公务员补助 · 普通参保人员 · 省内</p>")
            || sheet.contains("<td>公务员补助 · 普通参保人员 · 省内</td>"),
        "{sheet}"
    );
}

/// Whatever is changed of the pack that uses every rule once is told: its own options, payers, questions, sums, what grows with
/// years, what a place changes, in which order payers pay.
#[test]
fn nothing_that_changes_is_without_a_word() {
    let text = shelf::text("static/policies/example-city/pack.toml");
    let before = Policy::from_toml(&text).unwrap();
    let said = |changed: String| {
        assert_ne!(changed, text, "nothing was changed");
        let after = Policy::from_toml(&changed).unwrap_or_else(|problems| panic!("{problems:?}"));
        let difference = difference(&before, &after);
        (difference.rows.len(), difference.said.len())
    };
    let figures: Vec<&str> = text
        .split("[[figure]]\n")
        .skip(1)
        .filter(|figure| !figure.contains("kind = \"unpublished\"") && !figure.contains("of = "))
        .collect();
    let mut told = 0;
    for figure in figures {
        let id = figure.lines().next().unwrap();
        let Some((key, from, to)) = ["amount", "ratio"].into_iter().find_map(|key| {
            let value = figure.split(&format!("\n{key} = \"")).nth(1)?.split('"').next()?;
            // A yuan or a point less, so that nothing stands in another order than before.
            let less = match key {
                "amount" => {
                    value.parse::<u64>().ok().filter(|yuan| *yuan >= 100).map(|yuan| (yuan - 1).to_string())
                }
                _ => value
                    .strip_prefix("0.")
                    .and_then(|share| Some(format!("0.{:02}", share.parse::<u64>().ok()?.checked_sub(1)?))),
            };
            Some((key, value.to_owned(), less?))
        }) else {
            continue;
        };
        let one = figure.replacen(&format!("{key} = \"{from}\""), &format!("{key} = \"{to}\""), 1);
        let Ok(_) = Policy::from_toml(&text.replacen(figure, &one, 1)) else { continue };
        let (rows, others) = said(text.replacen(figure, &one, 1));
        assert!(rows + others > 0, "{id} {key} {from} → {to}");
        told += 1;
    }
    assert!(told > 30, "{told}");
}

/// A cap that grows with years the pack asks itself, from the fifth on, and then from the sixth.
#[test]
fn what_grows_with_a_question_of_the_packs_own_is_told() {
    let pack = |beyond: u8| {
        tiny::pack(
            &[
                tiny::NO_BASIC,
                "[[fact]]\nid = \"years\"\nquestion = { zh = \"住了几年\", en = \"Years here\" }\ncount = { from = 0, until = 61 }\n",
                &published("zero", "amount", "0"),
                &published("half", "ratio", "0.5"),
                &published("step", "amount", "100"),
                &published("most", "amount", &format!("1000\"\neach = [{{ fact = \"years\", plus = \"step\", beyond = {beyond} }}]\nat-most-share = \"0.5")),
                "[[aid-tilted]]\nidentity = [\"destitute\"]\ndeductible = \"zero\"\nratio = \"half\"\ncap = \"most\"\n",
            ]
            .concat(),
        )
    };
    let packs = [&pack(4), &pack(5)];
    let told = difference_lines(&difference(packs[0], packs[1]), packs, Language::En);
    assert!(
        told.iter().any(|line| line.contains("\"Years here\" beyond 4") && line.contains("beyond 5")),
        "{told:#?}"
    );
}
