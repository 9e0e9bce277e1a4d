//! Decimals as digits, of any number.
//!
//! Must not know facets. The texts are known to be decimals.

use std::cmp::Ordering;

/// A decimal without what does not count: leading zeros, and zeros at the end of the fraction.
struct Digits<'t> {
    is_negative: bool,
    whole: &'t str,
    fraction: &'t str,
}

impl<'t> Digits<'t> {
    fn of(text: &'t str) -> Self {
        let unsigned = text.trim_start_matches(['+', '-']);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        let is_zero = whole.is_empty() && fraction.is_empty();
        Self { is_negative: text.starts_with('-') && !is_zero, whole, fraction }
    }
}

/// The order of two decimals.
pub(super) fn compare(left: &str, right: &str) -> Ordering {
    let (left, right) = (Digits::of(left), Digits::of(right));
    let amount =
        (left.whole.len(), left.whole, left.fraction).cmp(&(right.whole.len(), right.whole, right.fraction));
    match (left.is_negative, right.is_negative) {
        (false, false) => amount,
        (true, true) => amount.reverse(),
        (is_left, _) => {
            if is_left {
                Ordering::Less
            } else {
                Ordering::Greater
            }
        }
    }
}

/// How many digits a decimal has, and how many after the point (Part 2, 4.3.11 and 4.3.12): it is a whole number with
/// so many digits at most, divided by ten as often, and as seldom as it can be.
pub(super) fn count(text: &str) -> (usize, usize) {
    let Digits { whole, fraction, .. } = Digits::of(text);
    (whole.len() + fraction.len(), fraction.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_numbers() {
        let ordered = ["-100", "-99.5", "-1", "-0.01", "0", "0.009", "0.01", "0.1", "1", "9", "10"];
        for (index, left) in ordered.iter().enumerate() {
            for (other, right) in ordered.iter().enumerate() {
                assert_eq!(compare(left, right), index.cmp(&other), "{left} {right}");
            }
        }
        assert_eq!(compare("-0.0", "+00"), Ordering::Equal);
        assert_eq!(compare("0100.10", "100.1"), Ordering::Equal);
        assert_eq!(compare("99999999999999999999999999", "100000000000000000000000000"), Ordering::Less);
    }

    #[test]
    fn zeros_at_the_ends_do_not_count() {
        assert_eq!(count("0012.3400"), (4, 2));
        assert_eq!(count("-100"), (3, 0));
        assert_eq!(count("0.05"), (2, 2));
        assert_eq!(count("0"), (0, 0));
    }
}
