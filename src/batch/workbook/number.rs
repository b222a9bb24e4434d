//! A number as a workbook keeps it — a binary one, in as many digits as tell it apart — as the spreadsheet shows it: with
//! fifteen digits, which all it was typed with are. `8.1999999999999993` was typed as 8.2.

/// So many digits a spreadsheet shows.
const SHOWN: usize = 15;

/// Numbers so far from one are left as they stand.
const FARTHEST: i32 = 40;

/// The number in plain digits; what is no number stays as it is.
pub(super) fn shown(text: &str) -> String {
    plain(text.trim()).unwrap_or_else(|| text.to_owned())
}

fn plain(text: &str) -> Option<String> {
    let (sign, number) = text.strip_prefix('-').map_or(("", text), |number| ("-", number));
    let (number, power) = number.split_once(['E', 'e']).map_or((number, Some(0)), |(number, power)| {
        (number, power.strip_prefix('+').unwrap_or(power).parse::<i32>().ok())
    });
    let power = power.filter(|power| power.abs() <= FARTHEST)?;
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    // So many of the digits stand before the point.
    let mut before = i32::try_from(whole.len()).ok()? + power;
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    digits.drain(..zeros);
    before -= i32::try_from(zeros).ok()?;
    let up = digits.get(SHOWN).is_some_and(|digit| *digit >= b'5');
    digits.truncate(SHOWN);
    if up {
        let nines = digits.iter().rev().take_while(|digit| **digit == b'9').count();
        digits.truncate(digits.len() - nines);
        match digits.last_mut() {
            Some(digit) => *digit += 1,
            None => {
                digits.push(b'1');
                before += 1;
            }
        }
    }
    while digits.last() == Some(&b'0') {
        digits.pop();
    }
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    let mut out = String::from(sign);
    if before <= 0 {
        out.push('0');
    }
    let first = before.min(0);
    let last = i32::try_from(digits.len()).ok()?.max(before);
    for place in first..last {
        if place == before || place == first && before <= 0 {
            out.push('.');
        }
        let digit = usize::try_from(place).ok().and_then(|place| digits.get(place)).copied().unwrap_or(b'0');
        out.push(char::from(digit));
    }
    Some(out)
}
