//! What a condition on one fact accepts, and how two of them lie to each other.

use benefit_estimator::policy::Accepts;

const fn band(from: u16, until: u16) -> Accepts {
    Accepts::Band { from, until: Some(until) }
}

const fn from(from: u16) -> Accepts {
    Accepts::Band { from, until: None }
}

#[test]
fn options_are_named_and_numbers_lie_between_two_ends() {
    let accepted = |accepts: Accepts| (0..64).filter(|value| accepts.value(*value)).collect::<Vec<u16>>();
    assert_eq!(accepted(Accepts::Options(0b10_0101)), [0, 2, 5]);
    assert_eq!(accepted(Accepts::Options(1 << 63)), [63]);
    assert_eq!(accepted(band(3, 6)), [3, 4, 5]);
    assert_eq!(accepted(from(61)), [61, 62, 63]);
}

/// Of every two: whether the other accepts all that the one does, and whether both accept something. By counting what they accept.
#[test]
fn one_lies_within_another_or_meets_it() {
    let options = [0b1, 0b11, 0b10, 0b101].map(Accepts::Options);
    let bands =
        [band(1, 3), band(2, 3), band(1, 4), band(3, 5), band(2, 5), band(4, 5), from(1), from(3), from(5)];
    for list in [options.as_slice(), bands.as_slice()] {
        for one in list {
            for other in list {
                // Numbers go further than any end here.
                let both = |value: u16| (one.value(value), other.value(value));
                let within = (0..64).all(|value| both(value) != (true, false));
                let meets = (0..64).any(|value| both(value) == (true, true));
                assert_eq!(one.is_within(*other), within, "{one:?} {other:?}");
                assert_eq!(one.meets(*other), meets, "{one:?} {other:?}");
            }
        }
    }
}
