//! Amounts and ratios: strict reading, one rounding, one way of writing.

use benefit_estimator::money::{Exact, Money, NumberFault, Points, Rate, parse_decimal};

#[track_caller]
fn yuan(text: &str) -> Money {
    Money::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

#[track_caller]
fn rate(text: &str) -> Rate {
    Rate::from_decimal(parse_decimal(text, 4).unwrap()).unwrap()
}

#[test]
fn digits_with_at_most_two_decimals_are_an_amount() {
    for (text, fen) in [
        ("0", 0),
        ("0.0", 0),
        ("0.01", 1),
        ("0.10", 10),
        ("0.1", 10),
        ("7", 700),
        ("007.50", 750),
        ("80000.00", 8_000_000),
        ("99999999.99", 9_999_999_999),
    ] {
        assert_eq!(yuan(text).fen(), fen, "{text}");
        assert_eq!(yuan(text), Money::of_fen(fen), "{text}");
    }
}

#[test]
fn everything_else_is_refused_with_its_reason() {
    use NumberFault::{Negative, NotDecimal, TooLarge, TooManyDecimals};
    for (text, fault) in [
        ("", NotDecimal),
        (".", NotDecimal),
        (".5", NotDecimal),
        ("5.", NotDecimal),
        ("+5", NotDecimal),
        ("1e3", NotDecimal),
        ("1,000", NotDecimal),
        ("1 000", NotDecimal),
        (" 5", NotDecimal),
        ("5 ", NotDecimal),
        ("1.2.3", NotDecimal),
        ("０", NotDecimal),
        ("五", NotDecimal),
        ("--5", NotDecimal),
        ("-", NotDecimal),
        ("NaN", NotDecimal),
        ("0x10", NotDecimal),
        ("-1", Negative),
        ("-0", Negative),
        ("-0.001", Negative),
        ("0.001", TooManyDecimals),
        ("1.000", TooManyDecimals),
        ("123456789012345678901", TooLarge),
    ] {
        assert_eq!(Money::parse(text), Err(fault), "{text:?}");
    }
}

#[test]
fn rounding_is_half_up_to_the_fen() {
    // 四舍五入; each is an amount times a rate, written out.
    for (amount, share, fen) in [
        ("0.01", "0.4999", 0),          // 0.004999
        ("0.01", "0.5", 1),             // 0.005
        ("0.03", "0.5", 2),             // 0.015
        ("39999.99", "0.5", 2_000_000), // 19,999.995
        ("39999.98", "0.5", 1_999_999),
        ("99999999.99", "0.9999", 9_998_999_999), // 99,989,999.990001
    ] {
        assert_eq!((yuan(amount).exact() * rate(share)).to_fen().fen(), fen, "{amount} × {share}");
    }
}

#[test]
fn what_is_left_is_never_below_nothing() {
    assert_eq!(yuan("1") - yuan("1.01"), Money::ZERO);
    assert_eq!((yuan("1").exact() - yuan("1.01").exact()), Exact::ZERO);
    assert_eq!((yuan("1.01") - yuan("1")).fen(), 1);
}

#[test]
fn amounts_are_written_with_two_decimals_exact_ones_with_all() {
    assert_eq!(yuan("7").to_string(), "7.00");
    assert_eq!(yuan("0.5").to_string(), "0.50");
    assert_eq!((yuan("14001.01").exact() * rate("0.5")).to_string(), "7000.505");
    assert_eq!((yuan("14000").exact() * rate("0.5")).to_string(), "7000.00");
    assert_eq!((yuan("0.01").exact() * rate("0.0001")).to_string(), "0.000001");
}

#[test]
fn rates_are_written_in_percent_as_short_as_they_are() {
    for (text, written) in
        [("0", "0%"), ("0.75", "75%"), ("0.8725", "87.25%"), ("1", "100%"), ("0.1000", "10%")]
    {
        assert_eq!(rate(text).to_string(), written);
    }
}

#[test]
fn a_quotient_has_four_decimals_half_up_and_may_exceed_one() {
    for (part, whole, written) in [
        ("64000", "79000", Some("0.8101")), // 0.810126…
        ("1", "3", Some("0.3333")),
        ("2", "3", Some("0.6667")),
        ("1", "20000", Some("0.0001")),    // 0.00005
        ("0.99", "20000", Some("0.0000")), // 0.0000495
        ("8500", "7000", Some("1.2143")),  // 1.214285…
        ("0", "5", Some("0.0000")),
        ("5", "0", None),
        ("0", "0", None),
        ("99999999.98", "99999999.99", Some("1.0000")),
    ] {
        assert_eq!(
            yuan(part).over(yuan(whole)).map(|one| one.to_string()).as_deref(),
            written,
            "{part} ÷ {whole}"
        );
    }
}

#[test]
fn a_rate_lies_between_nothing_and_everything() {
    let of = |text: &str| Rate::from_decimal(parse_decimal(text, 4).unwrap());
    assert!(of("1").is_some() && of("0").is_some());
    assert!(of("1.0001").is_none());
}

/// Numbers of every length, among them ones that do not fit 64 bits with as many decimals as their partner.
fn written(number: u64, digits: usize, decimals: usize) -> String {
    // A walk through digits that looks random and is the same every time.
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut digit = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'0' + u8::try_from((state >> 33) % 10).unwrap())
    };
    let whole: String = (0..digits.max(1)).map(|_| digit()).collect();
    let part: String = (0..decimals).map(|_| digit()).collect();
    if part.is_empty() { whole } else { format!("{whole}.{part}") }
}

/// However many decimals they have, sums are what the decimal type's own sums are.
#[test]
fn sums_of_any_two_numbers_are_exact() {
    let mut seen = 0;
    for number in 0..4_000 {
        let text = |more: u64, most: u64| {
            let seed = number * 2 + more;
            written(seed, usize::try_from(seed % most).unwrap(), usize::try_from(seed / 3 % 21).unwrap())
        };
        let amounts = [Exact::from_plain(&text(0, 13)), Exact::from_plain(&text(1, 12))];
        if let [Some(one), Some(other)] = amounts {
            seen += 1;
            let (sum, rest) = (one.decimal() + other.decimal(), one.decimal() - other.decimal());
            assert_eq!((one + other).decimal(), sum, "{one} + {other}");
            assert_eq!((one - other).decimal(), rest.max(Exact::ZERO.decimal()), "{one} − {other}");
            assert_eq!(one < other, one.decimal() < other.decimal(), "{one} < {other}");
        }
        let sign = |more: u64| if (number / 2 + more).is_multiple_of(2) { "-" } else { "" };
        let share = |more| format!("{}0.{}", sign(more), text(more, 2).replace('.', ""));
        let points = [Points::from_plain(&share(0)), Points::from_plain(&share(1))];
        if let [Some(one), Some(other)] = points {
            seen += 1;
            assert_eq!((one + other).decimal(), one.decimal() + other.decimal(), "{one} + {other}");
            assert_eq!((one - other).decimal(), one.decimal() - other.decimal(), "{one} − {other}");
        }
    }
    assert!(seen > 5_000, "{seen}");
}

#[test]
fn numbers_of_any_length_are_rounded_half_up() {
    for number in 0..2_000_u64 {
        let decimals = usize::try_from(number % 19 + 3).unwrap().min(20);
        let text = written(number, usize::try_from(number % 8).unwrap() + 1, decimals);
        let Some(exact) = Exact::from_plain(&text) else { continue };
        let (whole, part) = text.split_once('.').unwrap();
        let fen: u64 = format!("{whole}{}", &part[..2]).parse().unwrap();
        assert_eq!(exact.to_fen().fen(), fen + u64::from(part.as_bytes()[2] >= b'5'), "{text}");
    }
}

/// 999,999,999,999.99 × 0.1234567891 is 123,456,789,100 less 0.001234567891: more digits than 64 bits hold.
#[test]
fn a_product_of_many_digits_is_exact() {
    let share = Rate::from_decimal(parse_decimal("0.1234567891", 10).unwrap()).unwrap();
    assert_eq!((yuan("999999999999.99").exact() * share).to_string(), "123456789099.998765432109");
}

/// Twenty digits before the point are read, though no amount here is that large; leading noughts are none of them.
#[test]
fn an_amount_has_twenty_digits_at_most() {
    let nines = "9".repeat(20);
    for text in [nines.clone(), format!("00{nines}.99")] {
        assert_eq!(yuan(&text), Money::of_fen(u64::MAX), "{text}");
    }
    assert_eq!(Money::parse(&format!("9{nines}")), Err(NumberFault::TooLarge));
}

/// A share less itself is nothing, and nothing has no sign.
#[test]
fn nothing_is_written_without_a_sign() {
    let half = rate("0.5").points();
    assert_eq!((half - half).to_string(), Points::ZERO.to_string());
    assert!(!(half - half).decimal().is_sign_negative());
    assert!(!(Points::ZERO - half + half).decimal().is_sign_negative());
}
