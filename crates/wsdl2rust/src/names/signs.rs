//! Signs: names for words of an enumeration that contain more than letters and digits: `<=` becomes `LessOrEqual`,
//! `A+` becomes `A` and `Plus`.
//!
//! Knows single words, neither enumerations nor scopes. A sign that only separates letters and digits (`a-b`,
//! `1.5`) has no name; `identifier` decides what replaces it.

use std::borrow::Cow;
use std::ops::Range;

use crate::printable::is_invisible;

/// A piece of a word.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'w> {
    /// Characters kept as they are, and those that only separate them.
    Plain(&'w str),
    /// The name of one or more signs.
    Sign(Cow<'static, str>),
}

/// The pieces of a word: plain ones and names of signs. A single plain piece if no sign needs a name.
pub(super) fn pieces(word: &str) -> Vec<Piece<'_>> {
    let is_all_signs = !word.chars().any(char::is_alphanumeric);
    let characters: Vec<(usize, char)> = word.char_indices().collect();
    let at = |index: usize| characters.get(index).map_or(word.len(), |(offset, _)| *offset);
    let inner = inner(&characters);
    let (mut pieces, mut plain, mut index) = (Vec::new(), 0, 0);
    while index < characters.len() {
        let (name, length) = match is_all_signs {
            true => named(&word[at(index)..]),
            false => within(&characters, &inner, index, &word[at(index)..]),
        };
        let Some(name) = name else {
            index += 1;
            continue;
        };
        if plain < at(index) {
            pieces.push(Piece::Plain(&word[plain..at(index)]));
        }
        pieces.push(Piece::Sign(name));
        index += length;
        plain = at(index);
    }
    if plain < word.len() {
        pieces.push(Piece::Plain(&word[plain..]));
    }
    pieces
}

/// The name of the signs at `index` of a word that also has letters or digits, if the signs carry meaning.
fn within(
    characters: &[(usize, char)],
    inner: &Range<usize>,
    index: usize,
    rest: &str,
) -> (Option<Cow<'static, str>>, usize) {
    let at = |index: usize| characters.get(index).map(|(_, c)| *c);
    let before = index.checked_sub(1).and_then(at);
    let says_something = match at(index) {
        Some('-') => rest.starts_with("->") || is_minus(characters, inner, index),
        // `.5` and `.NET`, unlike `a.b` and `Inc.`.
        Some('.') => before.is_none() && at(1).is_some_and(char::is_alphanumeric),
        Some(c) => !PARTING.contains(c) && !unicode_ident::is_xid_continue(c) && is_shown(c),
        None => false,
    };
    if says_something { named(rest) } else { (None, 1) }
}

/// The range of a word without the hyphens around it.
fn inner(characters: &[(usize, char)]) -> Range<usize> {
    let is_other = |(_, c): &(usize, char)| *c != '-';
    let start = characters.iter().position(is_other).unwrap_or(characters.len());
    start..characters.iter().rposition(is_other).map_or(start, |last| last + 1)
}

/// Whether a hyphen is a minus: at the start (`-1`), at the end (`A-`, `A--`), or after a sign and before a digit
/// (`<-1`). In `a-b`, `a -- b`, `1e-5` and `-none-`, hyphens only separate or enclose.
fn is_minus(characters: &[(usize, char)], inner: &Range<usize>, index: usize) -> bool {
    let at = |index: usize| characters.get(index).map(|(_, c)| *c);
    let is_blank = |c: char| c.is_whitespace() || is_invisible(c);
    let is_framed = inner.start > 0 && inner.end < characters.len();
    match index {
        _ if index < inner.start => !is_framed && at(inner.start).is_some_and(|next| !is_blank(next)),
        _ if index >= inner.end => !is_framed && at(inner.end - 1).is_some_and(|last| !is_blank(last)),
        _ => {
            let is_sign = |c: char| !PARTING.contains(c) && !unicode_ident::is_xid_continue(c) && is_shown(c);
            index.checked_sub(1).and_then(at).is_some_and(is_sign)
                && at(index + 1).is_some_and(char::is_numeric)
        }
    }
}

fn is_shown(c: char) -> bool {
    !is_invisible(c) && !c.is_whitespace()
}

/// Characters that only separate, enclose or end letters and digits, and carry no meaning of their own.
const PARTING: &str = "_ -./:,;'\"()[]{}\\`´‘’“”„‚«»‹›–—…·";

/// The name of the longest known text that `rest` begins with, and its length in characters.
fn named(rest: &str) -> (Option<Cow<'static, str>>, usize) {
    if let Some((text, name)) = SEVERAL.iter().find(|(text, _)| rest.starts_with(text)) {
        return (Some(Cow::Borrowed(name)), text.chars().count());
    }
    let Some(c) = rest.chars().next() else { return (None, 1) };
    let known = ONE.iter().find(|(sign, _)| *sign == c).map(|(_, name)| Cow::Borrowed(*name));
    // Marks that are valid in identifiers need no name.
    let is_own = unicode_ident::is_xid_continue(c) && c != '_' && !is_invisible(c);
    match known {
        None if is_own => (None, 1),
        None => (Some(Cow::Owned(format!("U{:04X}", u32::from(c)))), 1),
        known => (known, 1),
    }
}

/// Sequences of signs that have a name of their own.
const SEVERAL: &[(&str, &str)] = &[
    ("...", "Ellipsis"),
    ("+/-", "PlusMinus"),
    ("<=", "LessOrEqual"),
    ("=<", "EqualOrLess"),
    (">=", "GreaterOrEqual"),
    ("=>", "EqualOrGreater"),
    ("<>", "LessOrGreater"),
    ("!=", "NotEqual"),
    ("->", "RightArrow"),
];

/// Single signs, by their usual names or those in Unicode.
const ONE: &[(char, &str)] = &[
    (' ', "Space"),
    ('\t', "Tab"),
    ('\n', "LineFeed"),
    ('\r', "CarriageReturn"),
    ('\u{a0}', "NoBreakSpace"),
    ('!', "Not"),
    ('"', "Quote"),
    ('#', "Hash"),
    ('$', "Dollar"),
    ('%', "Percent"),
    ('&', "And"),
    ('\'', "Apostrophe"),
    ('(', "LeftParenthesis"),
    (')', "RightParenthesis"),
    ('*', "Asterisk"),
    ('+', "Plus"),
    (',', "Comma"),
    ('-', "Minus"),
    ('.', "Dot"),
    ('/', "Slash"),
    (':', "Colon"),
    (';', "Semicolon"),
    ('<', "Less"),
    ('=', "Equal"),
    ('>', "Greater"),
    ('?', "Question"),
    ('@', "At"),
    ('[', "LeftBracket"),
    ('\\', "Backslash"),
    (']', "RightBracket"),
    ('^', "Caret"),
    ('_', "Underscore"),
    ('`', "Backtick"),
    ('{', "LeftBrace"),
    ('|', "Or"),
    ('}', "RightBrace"),
    ('~', "Tilde"),
    ('¡', "InvertedExclamation"),
    ('¢', "Cent"),
    ('£', "Pound"),
    ('¤', "Currency"),
    ('¥', "Yen"),
    ('¦', "BrokenBar"),
    ('§', "Section"),
    ('¨', "Diaeresis"),
    ('©', "Copyright"),
    ('«', "LeftGuillemet"),
    ('¬', "LogicalNot"),
    ('®', "Registered"),
    ('¯', "Macron"),
    ('°', "Degree"),
    ('±', "PlusMinus"),
    ('²', "Squared"),
    ('³', "Cubed"),
    ('´', "Acute"),
    ('¶', "Pilcrow"),
    ('·', "MiddleDot"),
    ('¸', "Cedilla"),
    ('¹', "SuperscriptOne"),
    ('»', "RightGuillemet"),
    ('¼', "OneQuarter"),
    ('½', "OneHalf"),
    ('¾', "ThreeQuarters"),
    ('¿', "InvertedQuestion"),
    ('×', "Times"),
    ('÷', "DividedBy"),
    ('–', "EnDash"),
    ('—', "EmDash"),
    ('‘', "LeftSingleQuote"),
    ('’', "RightSingleQuote"),
    ('“', "LeftDoubleQuote"),
    ('”', "RightDoubleQuote"),
    ('†', "Dagger"),
    ('•', "Bullet"),
    ('…', "Ellipsis"),
    ('‰', "PerMille"),
    ('€', "Euro"),
    ('₩', "Won"),
    ('₹', "Rupee"),
    ('₽', "Ruble"),
    ('₿', "Bitcoin"),
    ('№', "Numero"),
    ('™', "TradeMark"),
    ('←', "LeftArrow"),
    ('↑', "UpArrow"),
    ('→', "RightArrow"),
    ('↓', "DownArrow"),
    ('↔', "LeftRightArrow"),
    ('∅', "EmptySet"),
    ('∈', "ElementOf"),
    ('∑', "Sum"),
    ('−', "Minus"),
    ('√', "SquareRoot"),
    ('∞', "Infinity"),
    ('∧', "LogicalAnd"),
    ('∨', "LogicalOr"),
    ('≈', "AlmostEqual"),
    ('≠', "NotEqual"),
    ('≡', "IdenticalTo"),
    ('≤', "LessOrEqual"),
    ('≥', "GreaterOrEqual"),
    ('✓', "CheckMark"),
    ('✔', "HeavyCheckMark"),
    ('✗', "Cross"),
];

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[track_caller]
    fn check(word: &str, expected: &str) {
        let shown: Vec<String> = pieces(word)
            .into_iter()
            .map(|piece| match piece {
                Piece::Plain(text) => format!("{text:?}"),
                Piece::Sign(name) => name.into_owned(),
            })
            .collect();
        assert_eq!(shown.join(" "), expected, "{word}");
    }

    #[test]
    fn every_printable_sign_of_ascii_has_a_name_of_its_own() {
        let mut names = std::collections::BTreeSet::new();
        for c in (' '..='~').filter(|c| !c.is_ascii_alphanumeric()) {
            let text = c.to_string();
            let pieces = pieces(&text);
            let [Piece::Sign(name)] = pieces.as_slice() else { panic!("{c:?} has no name") };
            assert!(!name.starts_with("U00") && names.insert(name.clone().into_owned()), "{c:?}");
        }
    }

    #[test]
    fn signs_that_say_something_are_named() {
        check("<=", "LessOrEqual");
        check("==", "Equal Equal");
        check("&&", "And And");
        check("C++", "\"C\" Plus Plus");
        check("A-", "\"A\" Minus");
        check("-1.5", "Minus \"1.5\"");
        check("<-1", "Less Minus \"1\"");
        check("1e-5", "\"1e-5\"");
        check("$-5", "Dollar Minus \"5\"");
        check("-.5", "Minus \".5\"");
        check("A--", "\"A\" Minus Minus");
        check("--all", "Minus Minus \"all\"");
        check("US-$", "\"US-\" Dollar");
        check("a->b", "\"a\" RightArrow \"b\"");
        check("a<-b", "\"a\" Less \"-b\"");
        check(".NET", "Dot \"NET\"");
        check("R&D", "\"R\" And \"D\"");
        check("\u{1f980}", "U1F980");
    }

    #[test]
    fn signs_that_only_part_frame_or_end_are_not() {
        for word in [
            "a b",
            "a-b",
            "a - b",
            "1.5",
            "-none-",
            "--none--",
            "(bar)",
            "Inc.",
            "a_b",
            "it's",
            "größe",
            "Text -- more",
            "A--B",
            "a---b",
            "a -b",
            "a- b",
            "a -",
            "- a",
            "A--1",
        ] {
            check(word, &format!("{word:?}"));
        }
    }
}
