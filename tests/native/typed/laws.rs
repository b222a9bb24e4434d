//! What holds whatever is typed.

use benefit_estimator::app::{Unclear, amount_text, day_text, days_text, share_text};
use benefit_estimator::money::{Money, Rate, parse_decimal};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::test_runner::{Config, RngSeed};
use proptest::{prop_assert, prop_assert_eq};

/// Texts of the signs that numbers, units, days and their neighbours are made of.
fn anything() -> impl Strategy<Value = String> {
    let signs = "0123456789零一二两三五九十百千万亿元块角分成%.,，'’ \t\u{a0}\u{2009}/-+年月日天整¥";
    let signs: Vec<char> = signs.chars().collect();
    proptest::collection::vec(proptest::sample::select(signs), 0..9)
        .prop_map(|signs| signs.into_iter().collect())
}

fn separator() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        ",", "，", "'", "’", "،", " ", "\u{a0}", "\u{2009}", "\u{3000}", "\t", "、", ";", "/", "+", "-", "|",
    ])
}

type Reader = fn(&str) -> Result<String, Unclear>;

proptest! {
    #![proptest_config(Config { cases: 5_000, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default() })]

    /// What is read back is what was meant: written down and typed again it is the same.
    #[test]
    fn what_was_understood_is_understood_again(typed in prop_oneof![anything(), any::<String>()]) {
        if let Ok(text) = amount_text(&typed) {
            prop_assert_eq!(amount_text(&text), Ok(text.clone()), "{:?}", typed);
            if let Ok(amount) = Money::parse(&text) {
                let grouped = benefit_estimator::format::amount(amount);
                prop_assert_eq!(amount_text(&grouped).ok().and_then(|one| Money::parse(&one).ok()), Some(amount));
            }
        }
        if let Ok(text) = days_text(&typed) {
            prop_assert_eq!(days_text(&text), Ok(text), "{:?}", typed);
        }
        if let Ok(text) = day_text(&typed) {
            prop_assert_eq!(day_text(&text), Ok(text), "{:?}", typed);
        }
        if let Ok(text) = share_text(&typed) {
            let rate = |text: &str| Rate::from_decimal(parse_decimal(text, 4).ok()?);
            let percent = rate(&text).unwrap().to_string();
            prop_assert_eq!(share_text(&percent).ok().and_then(|one| rate(&one)), rate(&text), "{:?}", typed);
        }
    }

    /// Every guess is something that would be understood.
    #[test]
    fn what_is_offered_is_understood(typed in anything()) {
        let readings = [
            amount_text(&typed).err().map(|one| (one, amount_text as Reader)),
            days_text(&typed).err().map(|one| (one, days_text as Reader)),
            day_text(&typed).err().map(|one| (one, day_text as Reader)),
            share_text(&typed).err().map(|one| (one, share_text as Reader)),
        ];
        for (unclear, read) in readings.into_iter().flatten() {
            prop_assert!(unclear.readings.iter().all(|one| read(one).is_ok()), "{:?}: {:?}", typed, unclear);
        }
    }

    /// Wherever something is put between the digits, the number stays what it was, or is asked about.
    #[test]
    fn a_separator_never_makes_another_number(
        number in prop_oneof![0..1000_u64, 0..100_000_000_u64],
        fen in prop_oneof![Just(None), (0..100_u64).prop_map(Some)],
        places in proptest::collection::vec((0..12_usize, separator()), 1..4),
    ) {
        let plain = fen.map_or(number.to_string(), |fen| format!("{number}.{fen:02}"));
        let mut typed: Vec<char> = plain.chars().collect();
        for (place, separator) in places {
            let end = number.to_string().len();
            let place = 1 + place % end.max(2).saturating_sub(1);
            typed.splice(place..place, separator.chars());
        }
        let typed: String = typed.into_iter().collect();
        if let Ok(text) = amount_text(&typed) {
            prop_assert_eq!(Money::parse(&text), Money::parse(&plain), "{:?}", typed);
        }
    }

    /// Two amounts side by side are never one, unless they are groups of one.
    #[test]
    fn two_amounts_are_never_one(
        first in 0..10_000_000_u64,
        second in 0..10_000_000_u64,
        blanks in proptest::sample::select(vec![" ", "  ", "\t", " \t", "\u{3000}", "\n"]),
    ) {
        let typed = format!("{first}{blanks}{second}");
        // "80 000" cannot be typed by two numbers: the second would begin with a zero.
        prop_assert!(amount_text(&typed).is_err(), "{:?}", typed);
    }
}
