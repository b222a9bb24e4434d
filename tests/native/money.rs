//! Amounts and ratios: strict reading, one rounding, one way of writing.

use benefit_estimator::money::{Exact, Money, NumberFault, Rate, parse_decimal};

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
