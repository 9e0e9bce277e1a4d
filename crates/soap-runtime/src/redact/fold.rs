//! Normalises differences that do not matter: letter case, white space, invisible characters.
//!
//! Knows characters only.

use crate::printable::is_invisible;

/// How white space is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spaces {
    /// It is dropped.
    Dropped,
    /// Any amount becomes one space.
    One,
}

/// Whether a character is ignored wherever it occurs.
pub(super) fn is_passed_over(c: char) -> bool {
    c.is_whitespace() || (!c.is_ascii_graphic() && is_invisible(c))
}

/// A character in a uniform case; it may become several, so that `ß` equals `SS`.
pub(super) fn fold_case(c: char, mut take: impl FnMut(char)) {
    match c.is_ascii() {
        true => take(c.to_ascii_lowercase()),
        false => c.to_uppercase().flat_map(char::to_lowercase).for_each(take),
    }
}

/// A value in the form in which it is compared.
pub(super) fn fold(value: &str, spaces: Spaces, any_case: bool) -> String {
    let mut folded = String::with_capacity(value.len());
    for c in value.chars() {
        match is_passed_over(c) {
            true if spaces == Spaces::Dropped || !c.is_whitespace() || folded.ends_with(' ') => {}
            true => folded.push(' '),
            false if any_case => fold_case(c, |c| folded.push(c)),
            false => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_no_difference_is_left_out() {
        assert_eq!(fold("Str\u{ad}aße\r\n ÉΣς", Spaces::Dropped, true), "strasseéσσ");
        assert_eq!(fold("A\r\n\tb", Spaces::One, false), "A b");
    }
}
