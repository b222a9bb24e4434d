//! The questions, and what to correct.

use crate::app::{Example, Field, Flag, GuideStep, Reply, Why};
use crate::estimate::Reason;
use crate::format;
use crate::language::Language;
use crate::locale::texts::{AsideTexts, FormTexts, GuideTexts, UnclearTexts};
use crate::problem::{Fault, Problem};
use crate::terms::{Sum, Tier};

pub(super) const FORM: FormTexts = FormTexts {
    heading: "Fill in",
    out_of_scope: "Of it, outside the catalogue",
    out_of_scope_hint: "It is on the list of costs. What is left out here makes the result smaller than what you will pay.",
    reply: |field, reply| match (field, reply) {
        (_, Reply::Nothing) => ("None", ""),
        (Field::OutOfScope, Reply::Something) => ("There are: fill in", ""),
        (_, Reply::Something) => ("There were: fill in the sums", ""),
        (Field::OutOfScope, Reply::Unknown) => {
            ("I do not know", "left out at first; the result says how much it may add")
        }
        (_, Reply::Unknown | Reply::Tenth | Reply::Fifth) => ("I do not know", ""),
    },
    guessed: |answer| format!("{answer} (a guess)"),
    keep_hospital: (
        "The next person is in this hospital, too",
        "kind of care, level and place need not be chosen again",
    ),
    ten_thousand: "",
    calendar: "Choose from a calendar",
    statement: "I have a settlement statement",
    statement_hint: "Fill in what the statement says was paid; the rest is computed on from there. Leave the others empty.",
    year: "Earlier visits this year",
    year_hint: "Add up what this year's earlier statements say.",
    year_follows: "The visits before this one are noted below; no totals are needed.",
    none_of_these: "None of these",
    only_published: "Published figures only",
    only_published_hint: "Without reference figures; a payer that is not published is not computed.",
    references_too: "Use reference figures too",
    yuan: "yuan",
    percent: "%",
    days: "days",
    day_ahead: "This day is still to come: worked out by the rules of today, which may be others by then.",
    label,
    hint: |field| match field {
        Field::Policy => "Where your insurance is paid. A draft for comment is not law yet.",
        Field::Day => {
            "If it was another day than today, change it, for example to 20230501. Benefits differ from year to year."
        }
        Field::Insurance => "If you do not know, look at your electronic insurance card.",
        Field::Identities => {
            "Tick all that a public office has recognised you as; not what you are applying for."
        }
        Field::Level => "Health centres; secondary: most county hospitals; tertiary: large city hospitals.",
        Field::SettledAid => "Several lines are added up; which tier paid what is worked out.",
        Field::TOTAL => "The total on the invoice or bill.",
        Field::OutOfScope => {
            "outside the catalogue, above price limits, or paid first; the list of costs has it"
        }
        Field::EarlierVisits => "stays and outpatient visits; deductibles and caps may run over the year",
        Field::FULL_SELF => "drugs and items outside the catalogue",
        Field::OVER_LIMIT => "the part above price limits",
        Field::ADVANCE_SELF => "the part of class-B items you pay first",
        Field::PREPAY => "as the statement says it; left blank, it is worked out",
        Field::WhatIf => "A change here only shows what would happen; the result above stays.",
        Field::Target => "Fill in what you could pay, to see how large the bill may be.",
        Field::Premium => "See this year\u{2019}s notice, for example 380.",
        Field::Year(Sum::MonitoredBurden) => "all you bore after basic and critical-illness insurance",
        _ => "",
    },
    flag: |flag| match flag {
        Flag::SevereMentalDisorder => ("Stay for a severe mental disorder", ""),
        Flag::References => ("Use reference figures where none is published", ""),
    },
    problem,
    usual: |usual| format!("left open, \u{201c}{usual}\u{201d} is taken"),
    of_hundred: |share| format!("{share}%: {share} yuan of every 100"),
};

pub(super) const UNCLEAR: UnclearTexts = UnclearTexts {
    why: |why| match why {
        Why::NotAmount => "Write one amount, like 79000 or 79,000.50.",
        Why::NotShare => "Write a percentage from 0 to 100, like 75.",
        Why::NotWhole => "Write a whole number, like 12.",
        Why::NotADay => "Write it like 20230501 or 2023-5-1.",
        Why::NoYear => "Write the year too, like 2023-5-1.",
        Why::NoSuchDay => "There is no such day; check it.",
        Why::Negative => "Write 0 or more, without minus or brackets.",
        Why::Several => {
            "There is more than one number here. Write only one; add them up first if they belong together."
        }
        Why::TooFine => "Write at most two decimals.",
        Why::Ambiguous => "Written like this it is not clear.",
        // Said as long as the reader is not here.
        Why::Coming => "",
    },
    is_it: |one| format!("Is it {one}?"),
    is_it_or: |one, other| format!("Is it {one} or {other}?"),
    it_is: |one| format!("It is {one}"),
};

pub(super) const ASIDE: AsideTexts = AsideTexts {
    heading: |region| {
        format!("{region}: what follows was filled in and is not counted; it counts again when it fits.")
    },
    line: |input, why| format!("{input}: {why}"),
    not_asked: "changes nothing with the other answers",
    other_row: "was filled in for another situation",
    no_such_group: "this group is not known here",
    some_group: "a group chosen before",
    reason: |reason| match reason {
        Reason::NotInPolicy => "not offered here",
        Reason::Insurance => "only for the other insurance",
        Reason::Identity => "not for the group you chose",
        Reason::Setting => "not for this kind of care",
        Reason::Place => "not for care in this place",
        Reason::Circumstance => "a condition is not met",
        Reason::BedDayInstead => "bed-day aid stands in its place",
    },
};

fn label(field: Field) -> String {
    match field {
        Field::Policy => "Where are you insured",
        Field::Day => "Day of discharge",
        Field::Insurance => "Which insurance",
        Field::Identities => "Which group",
        Field::Setting => "Stay or outpatient",
        Field::Level => "Hospital level",
        Field::Place => "Where the hospital is",
        Field::BedDays => "Bed-days",
        Field::TOTAL => "Total bill",
        Field::WhatIf => "If the bill were",
        Field::Target => "The most I could pay",
        Field::Premium => "This year\u{2019}s personal part",
        // What stands beside it says what it is.
        Field::Beside(_) => "",
        Field::OutOfScope => "Of it, not covered at all",
        Field::EarlierVisits => "Any care earlier this year",
        Field::FULL_SELF => "Full self-pay",
        Field::OVER_LIMIT => "Over the limit",
        Field::ADVANCE_SELF => "Advance self-pay",
        Field::PREPAY => "Paid first because of the place",
        Field::Flag(flag) => (FORM.flag)(flag).0,
        Field::Fact(fact) => (super::words::WORDS.fact)(fact).0,
        Field::Year(sum) => match sum {
            Sum::BasicPaid => "Paid by basic insurance",
            Sum::CriticalBurden => "In-scope self-pay after basic insurance",
            Sum::AidBurden => "Your own part before medical aid",
            Sum::AidBasicPaid => "Paid by basic aid",
            Sum::TiltedBurden => "Your own part before extra medical aid",
            Sum::AidTiltedPaid => "Paid by extra medical aid",
            Sum::MonitoredBurden => "Personal burden in all",
            Sum::Own(_) => "A sum of the year",
        },
        Field::SettledAid => "Medical aid paid",
        Field::Settled(tier) => match tier {
            Tier::Basic => "Paid by basic insurance",
            Tier::Critical => "Paid by critical-illness insurance",
            Tier::LargeAmount => "Paid by extra cover for high bills",
            Tier::AidBasic => "Paid by medical aid",
            Tier::AidTilted => "Paid by extra medical aid",
            Tier::BedDay => "Paid by bed-day aid",
            Tier::Commercial => "Paid by commercial insurance",
            Tier::Fallback => "Paid by the government top-up",
            Tier::Own(_) => "Paid by another payer",
        },
        Field::Figure(path) => {
            let words = &super::words::WORDS;
            return (words.figure)((words.tier)(path.tier().unwrap_or(Tier::Basic)), path);
        }
    }
    .to_owned()
}

fn problem(problem: &Problem) -> String {
    let en = Language::En;
    match &problem.fault {
        Fault::AboveLargest { largest } => format!("At most {}; check it.", format::yuan(*largest, en)),
        Fault::PartsAboveTotal { parts, total } => format!(
            "The three parts outside the catalogue come to {}, more than the bill of {}; check them.",
            format::yuan(*parts, en),
            format::yuan(*total, en)
        ),
        Fault::AboveLeft { left } => {
            format!(
                "Before it only {} was left; the statement says more. Please check.",
                format::yuan(*left, en)
            )
        }
        Fault::NoPolicyThatDay | Fault::OutsidePeriod { .. } => {
            "There is no policy here for that day, so nothing is estimated; another year's is never used."
                .to_owned()
        }
        Fault::BedDaysWithoutStay => "There are no bed-days without a stay; write 0.".to_owned(),
        Fault::TooManyUnknown => "At most two answers can be unknown; please choose one here.".to_owned(),
        Fault::OutOfRange { from, to } => format!("Please write a whole number from {from} to {to}."),
        Fault::BedDaysTooMany => "One stay cannot have so many days; check it.".to_owned(),
        _ => "Check this answer.".to_owned(),
    }
}

pub(super) const GUIDE: GuideTexts = GuideTexts {
    question: |step| match step {
        GuideStep::Region => {
            ("Where are you insured?", "Where your insurance is paid. A draft for comment is not law yet.")
        }
        GuideStep::Day => (
            "On which day were you discharged (or seen)?",
            "If it was another day than today, change it, for example to 20230501. Benefits differ from year to year.",
        ),
        GuideStep::Insurance => {
            ("Which insurance do you have?", "If you do not know, look at your electronic insurance card.")
        }
        GuideStep::Identities => (
            "Has the government sent your family a certificate or notice? Which of these groups are you in?",
            "Tick all that a public office has recognised you as; not what you are applying for.",
        ),
        GuideStep::Setting => ("Is it a hospital stay or outpatient care?", ""),
        GuideStep::Level => ("What level is the hospital?", "The hospital's desk can tell you."),
        GuideStep::Place => ("Where is the hospital, and was there a referral?", ""),
        GuideStep::Details => ("Does any of this apply?", "Where you are not sure, say so."),
        GuideStep::Total => ("How much is the bill?", "The total on the invoice or bill."),
        GuideStep::OutOfScope => (
            "How much of it is not covered at all?",
            "Outside the catalogue, above price limits, or paid first: all yours. The list of costs has it.",
        ),
        GuideStep::Year => (
            "Any care earlier this year?",
            "Stays and outpatient visits. If there were any, fill in the sums of those settlement statements, or estimate that visit first and press \u{201c}Note another visit\u{201d} at the result.",
        ),
        GuideStep::Statement => (
            "Do you have a settlement statement?",
            "If so, fill in what it says was paid; the rest is computed on from there. If not, skip this.",
        ),
        GuideStep::Check => ("Check your answers", ""),
        GuideStep::Result => ("The estimate", ""),
    },
    picture: |step| match step {
        GuideStep::Insurance => {
            "The electronic insurance card on a phone; the ring is round the kind of insurance: 居民 resident, 职工 employee."
        }
        GuideStep::OutOfScope => {
            "The list of costs that the ward prints. In the ring: outside the catalogue (全自费), above price limits (超限价), paid first (先行自付). Together they are what is not covered."
        }
        GuideStep::Statement => {
            "The settlement statement given at discharge. In the ring: basic insurance, critical-illness insurance, medical aid. What you paid (个人支付) is not asked."
        }
        _ => "",
    },
    to_picture: "Where does it stand? See a specimen",
    progress: |now, all| format!("Step {now} of {all}"),
    unsure: "I do not know",
    go_on: "Continue",
    show_result: "Show the result",
    show_first: "See the result so far",
    examples: "Look at an example first",
    example: |one| match one {
        Example::LargeStay => "A resident, a stay in a large city hospital, 50,000 yuan",
        Example::SmallStay => "An employee, a stay in a county hospital, 12,000 yuan",
        Example::Clinic => "A resident, an outpatient visit, 600 yuan",
    },
    at_hand: "At hand it helps to have: the electronic insurance card, the list of costs or the settlement statement, papers of a recognised hardship. It works without them, too.",
    whose: "This is not a government site; every figure is from a public document or report, and says from which.",
    not_covered: "Not for work injuries, what somebody else has to pay for, childbirth, or money in the personal account.",
    back: "Back",
    change: "Change",
    change_what: |what| format!("Change: {what}"),
    to_check: "My answers",
    not_answered: |step| match step {
        GuideStep::Total => "Fill in the total bill.",
        GuideStep::Day => "Fill in the day.",
        GuideStep::Identities => "Choose one; if none fits, choose \u{201c}None of these\u{201d}.",
        GuideStep::OutOfScope | GuideStep::Year => "Choose one; where there are any, fill in the amount.",
        _ => "Choose one.",
    },
    to_correct: |count| match count {
        1 => "One thing to correct".to_owned(),
        _ => format!("{count} things to correct"),
    },
    error_title: |name| format!("Error: {name}"),
    nothing: "not filled in",
    start_again: "Start again",
};
