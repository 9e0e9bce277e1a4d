//! Decimal numbers of any length: which of two is less, and how many digits one has.
//!
//! Reads any text. Must not know types.

use std::cmp::Ordering;

/// Whether a text is a decimal number.
pub(crate) fn is_decimal(text: &str) -> bool {
    parts(text).is_some()
}

/// Compares two decimal numbers exactly; `None` if one is not a number.
pub(crate) fn compare(one: &str, other: &str) -> Option<Ordering> {
    let ((is_negative, whole, fraction), (is_other_negative, other_whole, other_fraction)) =
        (parts(one)?, parts(other)?);
    let amount = whole.len().cmp(&other_whole.len()).then_with(|| whole.cmp(other_whole));
    // Without trailing zeros, the longer of two fractions with a common start is the larger.
    let amount = amount.then_with(|| fraction.cmp(other_fraction));
    Some(match (is_negative, is_other_negative) {
        (false, false) => amount,
        (true, true) => amount.reverse(),
        (false, true) => Ordering::Greater,
        (true, false) => Ordering::Less,
    })
}

/// The number of digits of a decimal number, and of those after the point; zeros at either end do not count.
pub(crate) fn digits(number: &str) -> Option<(usize, usize)> {
    let (_, whole, fraction) = parts(number)?;
    Some((whole.len() + fraction.len(), fraction.len()))
}

/// Whether a decimal number is negative, and its digits before and after the point without redundant zeros.
fn parts(number: &str) -> Option<(bool, &str, &str)> {
    let (is_negative, amount) = match number.strip_prefix('-') {
        Some(amount) => (true, amount),
        None => (false, number.strip_prefix('+').unwrap_or(number)),
    };
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let is_number = amount.bytes().any(|byte| byte.is_ascii_digit())
        && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    is_number.then_some((is_negative && !(whole.is_empty() && fraction.is_empty()), whole, fraction))
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::{compare, digits};

    #[test]
    fn decimals_are_compared_exactly() {
        for (one, other, expected) in [
            ("1", "01.0", Ordering::Equal),
            ("-0", "+0.00", Ordering::Equal),
            ("9", "10", Ordering::Less),
            ("-9", "-10", Ordering::Greater),
            ("0.1", "0.11", Ordering::Less),
            ("123456789012345678901234567890.1", "123456789012345678901234567890.2", Ordering::Less),
            ("-.5", ".5", Ordering::Less),
            ("1.09", "1.1", Ordering::Less),
            ("-1.09", "-1.1", Ordering::Greater),
        ] {
            assert_eq!(compare(one, other), Some(expected), "{one} {other}");
        }
        for text in ["x", ".", "1e3", "", "-+1"] {
            assert_eq!(compare(text, "1"), None, "{text}");
        }
        assert_eq!((digits("00120.50"), digits("0.05")), (Some((4, 1)), Some((2, 2))));
    }
}
