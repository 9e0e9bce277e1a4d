//! Decimals as digits, of any number.
//!
//! The texts are known to be decimals, with or without an exponent. Must not know facets, nor any type of Rust but `str`.

use std::cmp::Ordering;

/// A decimal without what does not count: leading zeros, and zeros at the end of the fraction.
struct Digits<'t> {
    is_negative: bool,
    whole: &'t str,
    fraction: &'t str,
    exponent: i128,
}

impl<'t> Digits<'t> {
    fn of(text: &'t str) -> Self {
        let (number, exponent) = split_exponent(text);
        let unsigned = number.trim_start_matches(['+', '-']);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        let is_zero = whole.is_empty() && fraction.is_empty();
        Self { is_negative: text.starts_with('-') && !is_zero, whole, fraction, exponent }
    }

    /// The place of the first digit other than 0, counted from the point to the left; zero has the lowest place.
    fn magnitude(&self) -> i128 {
        let zeros = self.fraction.len() - self.fraction.trim_start_matches('0').len();
        let place = match (self.whole, self.fraction) {
            ("", "") => return i128::MIN,
            ("", _) => -(zeros as i128),
            (whole, _) => whole.len() as i128,
        };
        self.exponent.saturating_add(place)
    }

    /// The digits from the first one other than 0 to the last one.
    fn significant(&self) -> impl Iterator<Item = u8> {
        let (whole, fraction) = match (self.whole, self.fraction) {
            ("", fraction) => ("", fraction.trim_start_matches('0')),
            (whole, "") => (whole.trim_end_matches('0'), ""),
            parts => parts,
        };
        whole.bytes().chain(fraction.bytes())
    }
}

/// The number before an exponent, and the exponent, 0 by default. One beyond 128 bits counts as the farthest of 128 bits.
pub(super) fn split_exponent(text: &str) -> (&str, i128) {
    let Some((number, exponent)) = text.split_once(['e', 'E']) else { return (text, 0) };
    let farthest = if exponent.starts_with('-') { i128::MIN } else { i128::MAX };
    (number, exponent.parse().unwrap_or(farthest))
}

/// The order of two decimals.
pub(in crate::value) fn compare(left: &str, right: &str) -> Ordering {
    let (left, right) = (Digits::of(left), Digits::of(right));
    let amount =
        left.magnitude().cmp(&right.magnitude()).then_with(|| left.significant().cmp(right.significant()));
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

/// How many digits a decimal without an exponent has, and how many after the point (Part 2, 4.3.11 and 4.3.12).
/// Zeros in front of the whole number and at the end of the fraction do not count.
pub(in crate::value) fn count(text: &str) -> (usize, usize) {
    let Digits { whole, fraction, .. } = Digits::of(text);
    (whole.len() + fraction.len(), fraction.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_numbers() {
        let ordered = [
            "-1E9",
            "-100",
            "-99.5",
            "-1",
            "-0.01",
            "-1e-3",
            "0",
            "1E-7",
            "0.009",
            "0.01",
            "0.1",
            "1",
            "1.01",
            "9",
            "10",
            "1E2",
            "101",
            "2e+0000000000000000000000000000000000000000000000000002",
            "1e30",
            "1E99999999999999999999999999999999999999999",
        ];
        for (index, left) in ordered.iter().enumerate() {
            for (other, right) in ordered.iter().enumerate() {
                assert_eq!(compare(left, right), index.cmp(&other), "{left} {right}");
            }
        }
        assert_eq!(compare("99999999999999999999999999", "100000000000000000000000000"), Ordering::Less);
    }

    #[test]
    fn one_number_has_many_texts() {
        for texts in [
            ["-0.0", "+00", "0E5"],
            ["0100.10", "100.1", "1.001e2"],
            ["100", "1E2", "0.001E5"],
            ["-.5", "-0.50", "-5e-1"],
            ["0.009", ".0090", "9E-3"],
        ] {
            for (left, right) in texts.iter().flat_map(|left| texts.map(|right| (left, right))) {
                assert_eq!(compare(left, right), Ordering::Equal, "{left} {right}");
            }
        }
    }

    #[test]
    fn zeros_at_the_ends_do_not_count() {
        assert_eq!(count("0012.3400"), (4, 2));
        assert_eq!(count("-100"), (3, 0));
        assert_eq!(count("0.05"), (2, 2));
        assert_eq!(count("0"), (0, 0));
    }
}
