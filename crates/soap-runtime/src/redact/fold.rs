//! Texts without what makes no difference: case of letters, white space, characters that do not show.
//!
//! Knows characters only.

use crate::printable::is_invisible;

/// What becomes of white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spaces {
    /// Nothing.
    Dropped,
    /// One space, however much there is.
    One,
}

/// Whether a character may stand between any others without making a difference.
pub(super) fn is_passed_over(c: char) -> bool {
    c.is_whitespace() || (!c.is_ascii_graphic() && is_invisible(c))
}

/// A character in one of its cases; one may become several, so that `ß` is as `SS`.
pub(super) fn fold_case(c: char, mut take: impl FnMut(char)) {
    match c.is_ascii() {
        true => take(c.to_ascii_lowercase()),
        false => c.to_uppercase().flat_map(char::to_lowercase).for_each(take),
    }
}

/// A value as it is compared.
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
