//! How amounts are shown to people.

use benefit_estimator::format;
use benefit_estimator::language::Language;
use benefit_estimator::money::{Money, Quotient};

fn yuan(text: &str) -> Money {
    Money::parse(text).unwrap()
}

#[test]
fn amounts_are_said_in_words() {
    let said = [
        ("0", "零元", "zero yuan"),
        ("0.05", "五分", "zero yuan and five fen"),
        ("0.50", "五角", "zero yuan and fifty fen"),
        ("10", "十元", "ten yuan"),
        ("12.05", "十二元零五分", "twelve yuan and five fen"),
        ("110", "一百一十元", "one hundred ten yuan"),
        ("200", "二百元", "two hundred yuan"),
        ("2005", "两千零五元", "two thousand five yuan"),
        ("20000", "两万元", "twenty thousand yuan"),
        ("79000", "七万九千元", "seventy-nine thousand yuan"),
        ("70009", "七万零九元", "seventy thousand nine yuan"),
        ("100500", "十万零五百元", "one hundred thousand five hundred yuan"),
        ("120000", "十二万元", "one hundred twenty thousand yuan"),
        ("15000", "一万五千元", "fifteen thousand yuan"),
        ("100000001", "一亿零一元", "one hundred million one yuan"),
        ("99999999.99", "九千九百九十九万九千九百九十九元九角九分", ""),
    ];
    for (amount, zh, en) in said {
        assert_eq!(format::in_words(yuan(amount), Language::Zh), zh);
        if !en.is_empty() {
            assert_eq!(format::in_words(yuan(amount), Language::En), en);
        }
    }
}

#[test]
fn values_are_shown_in_one_way() {
    assert_eq!(format::yuan(yuan("12345.6"), Language::Zh), "12,345.60\u{a0}元");
    assert_eq!(format::yuan(yuan("12345.6"), Language::En), "¥12,345.60");
    assert_eq!(format::short_yuan(yuan("12345"), Language::Zh), "12,345\u{a0}元");
    assert_eq!(format::short_amount(yuan("999.5")), "999.50");
    assert_eq!(format::about_amount(yuan("3303.49")), "3,303");
    assert_eq!(format::about_amount(yuan("3303.50")), "3,304");
    assert_eq!(format::grouped("(80000.00 − 800.00) × 60%"), "(80,000.00 − 800.00) × 60%");
    assert_eq!(format::grouped("7000.5055 + 1234567"), "7,000.5055 + 1,234,567");
    let share = |part: &str, whole: &str| -> Quotient { yuan(part).over(yuan(whole)).unwrap() };
    assert_eq!(format::share(share("64000", "79000")), "81.01%");
    assert_eq!(format::share(share("1", "2")), "50%");
    assert_eq!(format::share(share("0", "2")), "0%");
    assert_eq!(format::share(share("3", "2")), "150%");
    let day = benefit_estimator::day::Day::parse("2023-05-01").unwrap();
    assert_eq!(format::date(day, Language::Zh), "2023年5月1日");
    assert_eq!(format::date(day, Language::En), "1 May 2023");
}

/// The parts of a bar never leave a gap: the last ends where the whole ends.
#[test]
fn parts_of_a_bar_are_in_hundredths_of_a_percent() {
    assert_eq!(format::basis_points(yuan("1"), yuan("3")), 3333);
    assert_eq!(format::basis_points(yuan("3"), yuan("3")), 10_000);
    assert_eq!(format::basis_points(yuan("0"), yuan("3")), 0);
    assert_eq!(format::basis_points(yuan("1"), yuan("0")), 0);
}
