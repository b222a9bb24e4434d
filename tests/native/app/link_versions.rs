//! Links of every version open for ever, with the meaning they were made with. The texts of version 1 were written by the
//! program of its time; what each holds stands beside it. Never change a text here: add the next version's.

use benefit_estimator::app::{
    Field, Flag, Form, GuideStep, NO, Reply, SharedCase, YES, link_text, read_link,
};
use benefit_estimator::money::Money;
use benefit_estimator::terms::{FactId, Identity, Insurance, Level, Place, Setting};

/// Whether each flag is on, in the order: grassroots referral, special disease, fee for service, severe mental disorder,
/// references. Paid by item was what nobody had to say.
fn flags(form: &Form) -> [bool; 5] {
    let [referral, special] =
        [FactId::GrassrootsReferral, FactId::SpecialDisease].map(|fact| form.answer(fact) == Some(YES));
    let [disorder, references] = [Flag::SevereMentalDisorder, Flag::References].map(|flag| form.flag(flag));
    [referral, special, form.answer(FactId::FeeForService) != Some(NO), disorder, references]
}

fn texts(form: &Form) -> Vec<(String, String)> {
    let mut texts: Vec<_> = form.texts().map(|(field, text)| (field.path(), text.to_owned())).collect();
    texts.sort();
    texts
}

fn listed(texts: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut listed: Vec<_> =
        texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    listed.sort();
    listed
}

const EVERYDAY: [&str; 2] = [
    "1.C2Fuc2hhbi0yMDIzATHalBQBAQQCFAEDAAQKMjAyMy0wNS0wMQCApOgD0IkSBQ",
    "2.IAthbnNoYW4tMjAyMwEx2pQUJykwMjgF5eLSCQGApOgDUoRDZg",
];

/// Anshan 2023, version 1, 3,303.30 then: resident, inpatient, tertiary, in the city, subsistence, 1 May 2023, 80,000.
#[test]
fn an_everyday_visit() {
    for link in EVERYDAY {
        let SharedCase { form, version, personal, .. } = read_link(link).unwrap();
        assert_eq!((version.as_str(), personal.to_string().as_str()), ("1", "3303.30"), "{link}");
        assert_eq!(form.policy.as_deref(), Some("anshan-2023"));
        assert_eq!((form.insurance, form.setting), (Some(Insurance::Resident), Some(Setting::Inpatient)));
        assert_eq!((form.level, form.place), (Some(Level::Tertiary), Some(Place::InCity)));
        assert_eq!(
            (form.identities.as_slice(), form.says_no_identity()),
            (&[Identity::Subsistence][..], false)
        );
        assert_eq!(flags(&form), [false, false, true, false, true]);
        assert_eq!(texts(&form), listed(&[("bill.total", "80000"), ("date", "2023-05-01")]));
    }
}

/// Jining 2023, version 1.2, 0.00 then, none of the identities, 100; in each another flag turned.
#[test]
fn every_insurance_setting_level_place_and_flag() {
    use Insurance::{Employee, Resident};
    use Level::{Grassroots, Primary, Secondary, Tertiary};
    use Place::{InCity, InCounty, ReferredOut, ResidentElsewhere, TemporaryOut};
    use Setting::{ChronicOutpatient, Inpatient, Outpatient, TwoDiseaseOutpatient};
    let samples = [
        (
            ["1.C2ppbmluZy0yMDIzAzEuMgABAQEBFQABAJBOgWAY-Q", "2.GgtqaW5pbmctMjAyMwMxLjIAJyktMUFCAZBOnCGaAw"],
            (Resident, Inpatient, Grassroots, InCounty),
            [true, false, true, false, true],
        ),
        (
            ["1.C2ppbmluZy0yMDIzAzEuMgACAgICFgABAJBOpWmtSg", "2.GgtqaW5pbmctMjAyMwMxLjIAKCouMkFDAZBOEvxKwg"],
            (Employee, Outpatient, Primary, InCity),
            [false, true, true, false, true],
        ),
        (
            ["1.C2ppbmluZy0yMDIzAzEuMgABAwMDEAABAJBO4dXY0g", "2.GgtqaW5pbmctMjAyMwMxLjIAJysvM0FEAZBOlmaX8w"],
            (Resident, ChronicOutpatient, Secondary, ReferredOut),
            [false, false, false, false, true],
        ),
        (
            ["1.C2ppbmluZy0yMDIzAzEuMgACBAQEHAABAJBO2PZzrg", "2.GgtqaW5pbmctMjAyMwMxLjIAKCwwNEFFAZBOH5OCdg"],
            (Employee, TwoDiseaseOutpatient, Tertiary, ResidentElsewhere),
            [false, false, true, true, true],
        ),
        (
            ["1.C2ppbmluZy0yMDIzAzEuMgABAQEFBAABAJBOnWLZaA", "2.GgtqaW5pbmctMjAyMwMxLjIAJyktNUFGAZBODMZ2Iw"],
            (Resident, Inpatient, Grassroots, TemporaryOut),
            [false, false, true, false, false],
        ),
    ];
    for (links, (insurance, setting, level, place), turned) in samples {
        for link in links {
            let SharedCase { form, version, personal, .. } = read_link(link).unwrap();
            assert_eq!((version.as_str(), personal), ("1.2", Money::ZERO), "{link}");
            assert_eq!(form.policy.as_deref(), Some("jining-2023"));
            assert_eq!((form.insurance, form.setting), (Some(insurance), Some(setting)), "{link}");
            assert_eq!((form.level, form.place), (Some(level), Some(place)), "{link}");
            assert_eq!(flags(&form), turned, "{link}");
            assert!(form.says_no_identity() && form.identities.is_empty());
            assert_eq!(texts(&form), listed(&[("bill.total", "100")]));
        }
    }
}

const EVERYTHING: [&str; 2] = [
    "1.DGh1YWlodWEtMjAyMAYyMDIwLjP_wdcvAAAAABQLAQIDBAUGBwgJCgsABAoyMDIwLTA1LTAxBQwAnKziBAFkAsgBA6wCBpBOB_ROCNhPCbxQCqBRC4RSDOhSDaWcAQ6JnQEP7Z0BENGeARG1nwESmaABE_2gARThoQEVAzMwMBYEMC41MRcDMzAyGAMzMDMZBDAuNTQaAzMwNRsDMzA2HAQwLjU3HQMzMDgeAzMwOR8DMC42IAMzMTEhAzMxMiIEMC42MyMDMzE0JAMzMTUlBDAuNjaDo2uR",
    "2.qgEMaHVhaWh1YS0yMDIwBjIwMjAuM__B1y82Nzg5Ojs8PT4_QAW1-NAJBgwBnKziBAJkA8gBBKwCB5BOCPROCdhPCrxQC6BRDIRSDehSDqWcAQ-JnQEQ7Z0BEdGeARK1nwETmaABFP2gARXhoQEWsOoBF-wnGPjrARnc7AEamCobpO4BHIjvAR3ELB7Q8AEftPEBIPAuIfzyASLg8wEjnDEkqPUBJYz2ASbIM-O6Ja4",
];

/// Huaihua 2020, version 2020.3, 999,999.99 then: every identity, every amount, every figure, each another number.
#[test]
fn everything_that_can_be_typed() {
    let typed = [
        ("bill.total", "99999"),
        ("bill.full_self", "1"),
        ("bill.over_limit", "2"),
        ("bill.advance_self", "3"),
        ("date", "2020-05-01"),
        ("bed_days", "12"),
        ("year_to_date.basic_paid", "100"),
        ("year_to_date.critical_burden", "101"),
        ("year_to_date.aid_burden", "102"),
        ("year_to_date.aid_basic_paid", "103"),
        ("year_to_date.tilted_burden", "104"),
        ("year_to_date.aid_tilted_paid", "105"),
        ("year_to_date.monitored_burden", "106"),
        ("settled.basic", "200.05"),
        ("settled.critical", "201.05"),
        ("settled.large-amount", "202.05"),
        ("settled.aid-basic", "203.05"),
        ("settled.aid-tilted", "204.05"),
        ("settled.bed-day", "205.05"),
        ("settled.commercial", "206.05"),
        ("settled.fallback", "207.05"),
        ("figures.basic.deductible", "300"),
        ("figures.basic.ratio", "51%"),
        ("figures.basic.cap", "302"),
        ("figures.critical.deductible", "303"),
        ("figures.critical.ratio", "54%"),
        ("figures.critical.cap", "305"),
        ("figures.large-amount.deductible", "306"),
        ("figures.large-amount.ratio", "57%"),
        ("figures.large-amount.cap", "308"),
        ("figures.aid-basic.deductible", "309"),
        ("figures.aid-basic.ratio", "60%"),
        ("figures.aid-basic.cap", "311"),
        ("figures.aid-tilted.deductible", "312"),
        ("figures.aid-tilted.ratio", "63%"),
        ("figures.aid-tilted.cap", "314"),
        ("figures.bed-day.amount", "315"),
        ("figures.fallback.floor", "66%"),
    ];
    for link in EVERYTHING {
        let SharedCase { form, version, personal, .. } = read_link(link).unwrap();
        assert_eq!((version.as_str(), personal.to_string().as_str()), ("2020.3", "999999.99"), "{link}");
        assert_eq!(form.policy.as_deref(), Some("huaihua-2020"));
        let ids: Vec<&str> = form.identities.iter().map(|one| one.id()).collect();
        assert_eq!(
            ids,
            [
                "destitute",
                "orphan",
                "subsistence",
                "low-income-edge",
                "back-to-poverty",
                "at-risk-rural",
                "lifted-out",
                "illness-impoverished",
                "registered-poor",
                "key-recipient",
                "extended-recipient"
            ]
        );
        assert_eq!((form.insurance, form.setting, form.level, form.place), (None, None, None, None));
        assert_eq!(flags(&form), [false, false, true, false, true]);
        assert_eq!(texts(&form), listed(&typed), "{link}");
    }
}

/// Shares stood in version 1 as the contract writes them: 1, 0.01, 0.75, 0.6667. Whoever typed `100`, `1`, `0.75` and `66.67`
/// then meant 100 %, 1 %, 75 % and 66.67 %.
#[test]
fn shares_are_the_same_percentages() {
    for link in [
        "1.C2Fuc2hhbi0yMDIzATEAAAAAABQAABYBMRkEMC4wMR8EMC43NSIGMC42NjY3551H_Q",
        "2.GgthbnNoYW4tMjAyMwExABeQThpkIMw6I4s0aPHWMg",
    ] {
        let form = read_link(link).unwrap().form;
        let shares = [
            ("figures.basic.ratio", "100%"),
            ("figures.critical.ratio", "1%"),
            ("figures.aid-basic.ratio", "75%"),
            ("figures.aid-tilted.ratio", "66.67%"),
        ];
        assert_eq!(texts(&form), listed(&shares), "{link}");
    }
}

/// Nothing but the pack.
#[test]
fn the_least_a_link_can_say() {
    for link in ["1.C2Fuc2hhbi0yMDIyATEAAAAAABQAAClDFww", "2.DwthbnNoYW4tMjAyMgExAJlSFrA"] {
        let carried = read_link(link).unwrap();
        assert_eq!(carried.form, Form::at(Some("anshan-2022".to_owned())), "{link}");
    }
}

/// Version 2 alone: what is not known.
#[test]
fn what_is_not_known_is_not_known_there_either() {
    let form = read_link("2.EwthbnNoYW4tMjAyMwExAEdISUooq9ax").unwrap().form;
    for step in [GuideStep::Identities, GuideStep::OutOfScope, GuideStep::Year, GuideStep::Statement] {
        assert!(form.reply(step) == Some(Reply::Unknown), "{step:?}");
    }
}

/// Version 2 alone: the part outside the scope is not known, and a tenth or a fifth of the bill is tried.
const TRIED: [(&str, Reply); 2] = [
    ("2.FAthbnNoYW4tMjAyMwExAGUBwIQ9BsXTFg", Reply::Tenth),
    ("2.FAthbnNoYW4tMjAyMwExAGYBwIQ92Ortow", Reply::Fifth),
];

/// Anshan 2023, a bill of 10,000.
#[test]
fn a_share_that_was_tried_is_tried_there_too() {
    for (link, tried) in TRIED {
        let carried = read_link(link).unwrap();
        assert_eq!(carried.form.policy.as_deref(), Some("anshan-2023"));
        assert_eq!(texts(&carried.form), listed(&[("bill.total", "10000")]));
        assert!(carried.form.reply(GuideStep::OutOfScope) == Some(tried), "{link}");
        assert_eq!(link_text(&carried).as_deref(), Some(link));
    }
}

/// What this program writes is read as it was meant, and is of version 2.
#[test]
fn what_is_written_now_is_the_sample() {
    for [_, second] in [EVERYDAY, EVERYTHING] {
        let carried = read_link(second).unwrap();
        assert_eq!(link_text(&carried).as_deref(), Some(second));
    }
}

/// A stay of 1,000 in Anshan after one of 80,000 this year, both on 1 May 2023 in a tertiary hospital of the city.
const YEAR: &str = "2.MAthbnNoYW4tMjAyMwExvA8nKTAyOAXl4tIJAaCNBmMnKTAyOGBhBeXi0gkBgKToA_KqRkQ";

#[test]
fn a_link_with_other_visits_means_what_it_meant() {
    let SharedCase { form, ledger, version, .. } = read_link(YEAR).unwrap();
    assert_eq!((version.as_str(), form.policy.as_deref()), ("1", Some("anshan-2023")));
    assert_eq!((ledger.before.len(), ledger.after.len()), (1, 0));
    for (visit, total) in [(&form, "1000"), (&ledger.before[0], "80000")] {
        assert_eq!((visit.text(Field::TOTAL), visit.text(Field::Day)), (total, "2023-05-01"));
        assert_eq!(visit.policy.as_deref(), Some("anshan-2023"));
        assert_eq!(visit.setting.map(|one| one.id().to_owned()).as_deref(), Some("inpatient"));
    }
}

/// How the hospital charges, version 2: what was ticked beforehand and not said until 2026-12-01 is said in these words since.
#[test]
fn how_the_hospital_charges_means_what_it_meant() {
    for (said, link) in [
        ("yes", "2.GgxodWFpaHVhLTIwMjAGMjAyMC4zAGcBwIQ9ybE2-w"),
        ("unknown", "2.GgxodWFpaHVhLTIwMjAGMjAyMC4zAGgBwIQ9iVy8kg"),
    ] {
        let SharedCase { form, version, .. } = read_link(link).unwrap();
        assert_eq!((version.as_str(), form.policy.as_deref()), ("2020.3", Some("huaihua-2020")));
        assert_eq!((form.answer(FactId::FeeForService), form.text(Field::TOTAL)), (Some(said), "10000"));
    }
}

/// Referral and special diseases, version 2: ticks until 2026-12-01, of which only “yes” was said; in these words since.
#[test]
fn referral_and_special_diseases_mean_what_they_meant() {
    for (referral, special, link) in [
        ("no", "unknown", "2.GwxodWFpaHVhLTIwMjAGMjAyMC4zAGlsAcCEPdZdkdM"),
        ("unknown", "no", "2.GwxodWFpaHVhLTIwMjAGMjAyMC4zAGprAcCEPXQ1PQ0"),
    ] {
        let SharedCase { form, version, .. } = read_link(link).unwrap();
        assert_eq!((version.as_str(), form.policy.as_deref()), ("2020.3", Some("huaihua-2020")));
        let said = [FactId::GrassrootsReferral, FactId::SpecialDisease].map(|fact| form.answer(fact));
        assert_eq!((said, form.text(Field::TOTAL)), ([Some(referral), Some(special)], "10000"));
    }
}
