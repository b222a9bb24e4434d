//! The words of the choices.

use crate::locale::words::WordTexts;
use crate::terms::{FactId, FigurePath, Insurance, Kind, Level, Part, Place, Setting, Status, Tier};

pub(in crate::locale) const WORDS: WordTexts = WordTexts {
    insurance: |one| match one {
        Insurance::Resident => {
            ("Resident insurance", "paid once a year by yourself; the old, children, farmers")
        }
        Insurance::Employee => {
            ("Employee insurance", "paid by employer and employee together; retired employees too")
        }
    },
    setting: |one| match one {
        Setting::Inpatient => ("Hospital stay", ""),
        Setting::Outpatient => ("Ordinary outpatient", ""),
        Setting::ChronicOutpatient => {
            ("Chronic-disease outpatient", "registered for chronic or special outpatient benefits")
        }
        Setting::TwoDiseaseOutpatient => {
            ("\u{201c}Two diseases\u{201d} outpatient", "medicines for high blood pressure or diabetes")
        }
        Setting::Own(_) => ("", ""),
    },
    level: |one| match one {
        Level::Grassroots => ("Township or community clinic", "health centres and stations"),
        Level::Primary => ("Primary hospital", "a small hospital"),
        Level::Secondary => ("Secondary hospital", "most county and district hospitals"),
        Level::Tertiary => ("Tertiary hospital", "large city and provincial hospitals (3A)"),
        Level::Own(_) => ("", ""),
    },
    place: |one| match one {
        Place::InCounty => ("In the county", ""),
        Place::InCity => ("Elsewhere in the city", ""),
        Place::ReferredOut => ("Referred outside the city", "with a referral"),
        Place::ResidentElsewhere => ("Living elsewhere", "registered for care there"),
        Place::TemporaryOut => ("Outside, without referral", "went there on your own"),
        Place::Own(_) => ("", ""),
    },
    fact: |fact| match fact {
        FactId::GrassrootsReferral => (
            "Referred by a township or community clinic",
            "seen first at a township or community health centre, which referred you",
        ),
        FactId::SpecialDisease => (
            "One of the listed special diseases",
            "see the diagnosis, or ask the hospital\u{2019}s insurance desk",
        ),
        FactId::FeeForService => ("How the hospital charges", "ask at its cashier; most charge item by item"),
        FactId::Employment => ("Working or retired", "as registered with the insurance"),
        FactId::Stay => ("Which hospital stay of the year", "this one included"),
        FactId::Age => ("Age in full years", ""),
        FactId::Contract => ("Signed up with a family doctor or chosen institution", ""),
        FactId::Plan => ("Which plan", "see the receipt of the premium"),
        FactId::ContinuousYears => ("Years insured without a break", ""),
        FactId::NoClaimYears => ("Years in a row without a claim", ""),
        FactId::CivilServant => ("Covered by the civil servants\u{2019} subsidy", "ask your employer"),
        FactId::Supplement => ("Holds the local commercial supplement", "for example Huiminbao"),
        _ => ("", ""),
    },
    fact_answer: |fact, id| match (fact, id) {
        (FactId::FeeForService, "yes") => "Item by item",
        (FactId::FeeForService, "no") => "A package price for the illness",
        _ => answer(id),
    },
    answer,
    counted: |fact, number| match fact {
        FactId::Stay => format!("stay {number} of the year"),
        FactId::Age => format!("{number} years old"),
        FactId::ContinuousYears => format!("{number} years insured without a break"),
        FactId::NoClaimYears => format!("{number} years without a claim"),
        _ => number.to_string(),
    },
    tier,
    figure: |tier, path| match path {
        FigurePath::Prepay => "share paid first".to_owned(),
        _ => format!("{tier} {}", part(path)),
    },
    kind: |kind, status| match kind {
        Kind::User => "yours",
        Kind::Published => match status {
            Status::Draft => "in the draft",
            Status::Reported => "as reported",
            Status::InForce | Status::General => "published",
            Status::Invented => "invented",
        },
        Kind::Derived => "derived",
        Kind::AtLeast => "at least",
        Kind::Average => "average",
        Kind::AtMost => "not published, left out",
        Kind::Reference => "reference",
        Kind::Unpublished => "not published",
    },
    status: |status| match status {
        Status::Draft => "draft for comment",
        Status::InForce => "in force at the time",
        Status::Reported => "news report",
        Status::Invented => "invented",
        Status::General => "general estimate, no region's law",
    },
    years: |from, last| match last {
        None => format!("from {from}"),
        Some(last) if last == from => format!("only for {from}"),
        Some(last) => format!("only for {from}–{last}"),
    },
    elsewhere: "My place is not here",
    region_search: "Find a region by its name",
    more_regions: |count| format!("{count} more are not listed here; type a name to find them."),
    unlimited: "no cap",
    ordinary: "Ordinary insured person",
};

fn answer(id: &str) -> &'static str {
    match id {
        "active" => "Working",
        "retired" => "Retired",
        "yes" => "Yes",
        "no" => "No",
        "unknown" => "I do not know",
        _ => "",
    }
}

fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "basic insurance",
        Tier::Critical => "critical-illness insurance",
        Tier::LargeAmount => "extra cover for high bills",
        Tier::AidBasic => "medical aid",
        Tier::AidTilted => "extra medical aid",
        Tier::BedDay => "bed-day aid",
        Tier::Commercial => "commercial insurance",
        Tier::Fallback => "government top-up",
        Tier::Own(_) => "Other payer",
    }
}

fn part(path: FigurePath) -> &'static str {
    match path.part() {
        Part::Deductible => "deductible",
        Part::Ratio => "ratio",
        Part::Cap => "cap",
        Part::Amount if path.tier() == Some(Tier::BedDay) => "amount per day",
        Part::Amount => "fixed amount",
        Part::Floor => "floor",
    }
}
