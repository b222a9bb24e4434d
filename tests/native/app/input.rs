//! What is typed never takes a control away, and never counts as something else.

use super::{after, answer, eighty_thousand, filled, typed, with_pack};
use benefit_estimator::app::{
    Action, Field, Flag, GuideStep, Look, Screen, View, Wrong, fault_of, screen, update,
};
use benefit_estimator::money::Money;
use benefit_estimator::terms::{FigurePath, Identity, Level, Part, Tier};

const DEDUCTIBLE: Field = Field::Figure(FigurePath::Of(Tier::Critical, Part::Deductible));
const RATIO: Field = Field::Figure(FigurePath::Of(Tier::Critical, Part::Ratio));

/// Without the figure 3,303.30 is left (see `eighty_thousand`); with 12,000 it is 3,640.80: critical pays 75 % of
/// 32,480 − 12,000 = 15,360, basic aid 70 % of 17,120 = 11,984, tilted aid 70 % of 5,136 − 3,000 = 1,495.20.
#[test]
fn a_figure_on_its_way_never_takes_the_result_away() {
    let without = Money::parse("3303.30").unwrap();
    let with = Money::parse("3640.80").unwrap();
    let steps = [
        ("1", None),
        ("1,", Some(without)),
        ("1,2", Some(without)),
        ("1万2", Some(with)),
        ("1万2千", Some(with)),
        ("abc", Some(without)),
        ("-5", Some(without)),
        ("8000 1200", Some(without)),
        ("12000000000000000000000", Some(without)),
        ("12,000", Some(with)),
        ("", Some(without)),
    ];
    let mut state = eighty_thousand();
    for (text, personal) in steps {
        state = update(&state, typed(DEDUCTIBLE, text));
        let now = answer(&state).estimate.personal;
        assert!(personal.is_none_or(|meant| meant == now), "{text}: {now}");
    }
    for (text, used) in
        [("120", false), ("1", false), ("75,5", false), ("0.75", true), ("75%", true), ("七成五", true)]
    {
        let state = update(&eighty_thousand(), typed(RATIO, text));
        let answer = answer(&state);
        assert_eq!(answer.estimate.personal, without, "{text}");
        assert_eq!(answer.case.figures.iter().count(), usize::from(used), "{text}");
        assert_eq!(fault_of(RATIO, text).is_none(), used, "{text}");
    }
}

/// Every field that is typed in says by itself what is wrong with it.
#[test]
fn every_field_has_an_error_of_its_own() {
    let fields = [
        Field::Day,
        Field::BedDays,
        Field::TOTAL,
        Field::FULL_SELF,
        Field::OVER_LIMIT,
        Field::ADVANCE_SELF,
        Field::Settled(Tier::Basic),
        DEDUCTIBLE,
        RATIO,
        Field::WhatIf,
        Field::Target,
        Field::Premium,
    ];
    for field in fields {
        for text in ["abc", "-5", "8000\t1200", "1,2,"] {
            assert!(matches!(fault_of(field, text), Some(Wrong::Unclear(_))), "{field:?} {text}");
        }
        for text in ["", " ", "\u{200b}\u{feff}"] {
            assert_eq!(fault_of(field, text), None, "{field:?}");
        }
    }
    let above = |field, text| matches!(fault_of(field, text), Some(Wrong::Case(_)));
    for (field, most, more) in [
        (Field::WhatIf, "99999999.99", "100000000"),
        (Field::Premium, "99999999.99", "1亿"),
        (Field::Target, "999999999999.99", "1000000000000"),
        (DEDUCTIBLE, "999999999999.99", "123456789012345678901234567890"),
    ] {
        assert!(!above(field, most) && above(field, more), "{field:?}");
    }
}

#[test]
fn a_count_is_never_another_count() {
    let stay = |days| {
        let state = filled("anshan-2023", Some(Identity::Subsistence), Level::Tertiary, "8万");
        let asked = update(&state, Action::Switched(Flag::SevereMentalDisorder, true));
        screen(&update(&asked, typed(Field::BedDays, days)))
    };
    assert!(matches!(stay("十二"), Screen::Estimated(answer) if answer.case.bed_days() == 12));
    for text in ["1,2", "12.5", "12 3", "999999999999999999999"] {
        let Screen::Asking(unread) = stay(text) else { panic!("{text}") };
        assert!(unread.wrong(Field::BedDays).is_some() && unread.missing.is_empty(), "{text}");
    }
}

/// Enter is the same as going on, wherever the guide asks something.
#[test]
fn enter_goes_on_in_the_guide() {
    let state = with_pack(Look::Guide, "jining-2023");
    let at = |state: &_, step| update(state, Action::Arrived(View::Guide(step)));
    let next = after(at(&state, GuideStep::Day), [Action::Entered]);
    assert_eq!(next.view, View::Guide(GuideStep::Insurance));
    // What is not answered is named.
    let stays = after(next, [Action::Entered]);
    assert_eq!((stays.view, stays.answering.pressed), (View::Guide(GuideStep::Insurance), true));
    let wrong = after(at(&state, GuideStep::Total), [typed(Field::TOTAL, "1,2"), Action::Entered]);
    assert_eq!((wrong.view, wrong.answering.pressed), (View::Guide(GuideStep::Total), true));
    let desk = eighty_thousand();
    assert_eq!(after(desk.clone(), [Action::Entered]).view, desk.view);
}
