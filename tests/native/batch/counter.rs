//! Percentiles from a table of fixed size: the step they lie in, both ends exact.

use benefit_estimator::batch::Counter;
use benefit_estimator::money::Money;

fn of(amounts: &[u64]) -> Counter {
    let mut counter = Counter::default();
    for fen in amounts {
        counter.add(*fen);
    }
    counter
}

/// Below 2^13 fen a step is a fen; 8,192 has 14 bits, of which 13 are kept, so that it shares a step with 8,193.
#[test]
fn steps_are_whole_fen_first_and_four_thousandths_after() {
    let step = |fen: u64| {
        let (low, high) = of(&[fen]).percentile(50, 0).unwrap();
        (low.fen(), high.fen())
    };
    for fen in [1, 100, 8_190, 8_191] {
        assert_eq!(step(fen), (fen, fen));
    }
    assert_eq!(step(8_192), (8_192, 8_193));
    assert_eq!(step(8_193), (8_192, 8_193));
    assert_eq!(step(8_194), (8_194, 8_195));
    for size in 13..33 {
        // A step, and the two beside it, where steps become twice as wide and in between.
        for fen in [(1 << size) - 1, 1 << size, (1 << size) + (1 << (size - 1))] {
            let (low, high) = step(fen);
            assert!(low <= fen && fen <= high && (high - low) * 4_096 <= low);
            assert_eq!(step(high + 1).0, high + 1, "steps leave nothing out");
            assert_eq!(step(low - 1).1, low - 1);
        }
    }
}

/// Of 1, 2, 3, 4 fen the median is the second smallest, 2; nine tenths of four rows are the fourth, 4. With two rows of
/// nothing before them the median of six is the third smallest, 1.
#[test]
fn percentiles_are_ranks() {
    let counter = of(&[4, 1, 3, 2]);
    let fen = |percent, zeros| counter.percentile(percent, zeros).unwrap().0.fen();
    assert_eq!([fen(50, 0), fen(90, 0), fen(1, 0), fen(100, 0)], [2, 4, 1, 4]);
    assert_eq!([fen(50, 2), fen(30, 2)], [1, 0]);
    assert_eq!(Counter::default().percentile(50, 0), None);
    assert_eq!(Counter::default().percentile(50, 1), Some((Money::ZERO, Money::ZERO)));
}

#[test]
fn parts_come_to_the_whole() {
    let mut part = of(&[5, 1_000_000]);
    part.merge(&of(&[7, 90_000_000, 2]));
    let whole = of(&[5, 1_000_000, 7, 90_000_000, 2]);
    for percent in [1, 20, 50, 90, 100] {
        assert_eq!(part.percentile(percent, 3), whole.percentile(percent, 3));
    }
}

/// A step that was met 4 × 2^31 times and one that was met once: the median is the first, the largest the second. A table added
/// to itself 31 times counts 2^31 of each row.
#[test]
fn a_step_may_be_met_more_often_than_32_bits_hold() {
    let mut many = of(&[5, 5, 5, 5]);
    for _ in 0..31 {
        many.merge(&many.clone());
    }
    many.merge(&of(&[7]));
    let fen = |percent, zeros| many.percentile(percent, zeros).unwrap().0.fen();
    assert_eq!([fen(50, 0), fen(100, 0)], [5, 7]);
    // With one row of nothing fewer than there are of 5 the middle row has 5, with one more nothing.
    assert_eq!([fen(50, (4 << 31) - 1), fen(50, (4 << 31) + 1)], [5, 0]);
}
