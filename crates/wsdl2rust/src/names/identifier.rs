//! One wire name to one candidate identifier. Knows nothing of scopes, and so of names that meet.

use std::borrow::Cow;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use unicode_normalization::UnicodeNormalization;

use super::NamePolicy;
use super::keywords::is_keyword;
use super::signs::{self, Piece};
use crate::printable::is_invisible;

/// What an identifier is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A struct, an enum, an alias or a client.
    Type,
    /// A variant of an enum.
    Variant,
    /// A field or a method.
    Value,
    /// A static.
    Constant,
    /// A module; these have no name in the contract, so they follow Rust in both policies.
    Module,
}

/// The identifier for `wire`, valid in every edition; in Normalization Form C, in which the compiler compares them.
pub(super) fn identifier(wire: &str, kind: Kind, policy: NamePolicy) -> String {
    let wire: Cow<'_, str> =
        if wire.is_ascii() { wire.into() } else { wire.nfc().collect::<String>().into() };
    let cased = match (policy, kind) {
        (_, Kind::Module) => wire.to_snake_case(),
        (NamePolicy::Verbatim, _) => wire.clone().into_owned(),
        (NamePolicy::Idiomatic, Kind::Type | Kind::Variant) => wire.to_upper_camel_case(),
        (NamePolicy::Idiomatic, Kind::Value) => wire.to_snake_case(),
        (NamePolicy::Idiomatic, Kind::Constant) => wire.to_shouty_snake_case(),
    };
    match (wire.is_empty(), cased.is_empty()) {
        (true, _) => EMPTY.to_owned(),
        (false, true) => legal(&wire),
        (false, false) => legal(&cased),
    }
}

/// The variant for a word of an enumeration: an identifier, in which meaningful signs are spelled out.
pub(super) fn variant(word: &str, policy: NamePolicy) -> String {
    let word: Cow<'_, str> =
        if word.is_ascii() { word.into() } else { word.nfc().collect::<String>().into() };
    let pieces = signs::pieces(&word);
    // A long run of signs is no clearer when spelled out.
    if pieces.iter().filter(|piece| matches!(piece, Piece::Sign(_))).count() > MOST_SIGNS {
        return identifier(&word, Kind::Variant, policy);
    }
    let name = match (policy, pieces.as_slice()) {
        (_, []) => return EMPTY.to_owned(),
        (NamePolicy::Verbatim, [Piece::Plain(plain)]) => return identifier(plain, Kind::Variant, policy),
        (NamePolicy::Verbatim, _) => joined(&pieces),
        (NamePolicy::Idiomatic, _) => cased(&pieces),
    };
    // The word consists of invisible characters only.
    if name.is_empty() { legal(&word) } else { legal(&name) }
}

/// Names of signs begin with a capital, so that only a lower-case letter after one needs a separator.
fn joined(pieces: &[Piece<'_>]) -> String {
    let mut name = String::new();
    let mut is_after_sign = false;
    for piece in pieces {
        match piece {
            Piece::Sign(sign) => name.push_str(sign),
            Piece::Plain(plain) => {
                let needs_gap = |c: char| c.is_alphabetic() && !c.is_uppercase();
                if is_after_sign && plain.starts_with(needs_gap) {
                    name.push('_');
                }
                name.push_str(plain);
            }
        }
        is_after_sign = matches!(piece, Piece::Sign(_));
    }
    name
}

/// Words in camel case; separated digits stay separated, so that `1.5` and `15` get different names.
fn cased(pieces: &[Piece<'_>]) -> String {
    let mut parts = vec![String::new()];
    let mut last: Option<char> = None;
    let mut is_parted = false;
    for piece in pieces {
        let text: &str = match piece {
            Piece::Sign(sign) => sign,
            Piece::Plain(plain) => plain,
        };
        if let Some(part) = parts.last_mut() {
            part.push(' ');
        }
        for c in text.chars() {
            let is_digit = c.is_ascii_digit();
            if is_digit && is_parted && last.is_some_and(|c| c.is_ascii_digit()) {
                parts.push(String::new());
            }
            if let Some(part) = parts.last_mut() {
                part.push(c);
            }
            is_parted = !c.is_alphanumeric();
            if !is_parted {
                last = Some(c);
            }
        }
    }
    parts.iter().map(|part| part.to_upper_camel_case()).collect::<Vec<_>>().join("_")
}

/// Whether `name` is a valid identifier as it is.
pub(super) fn is_identifier(name: &str) -> bool {
    !name.is_empty() && legal(name) == name && name.nfc().eq(name.chars())
}

/// The most signs of a word that are spelled out.
const MOST_SIGNS: usize = 8;

/// The name of the empty text.
const EMPTY: &str = "Empty";

/// `text` with every character replaced that cannot stand where it does, and out of the way of keywords.
fn legal(text: &str) -> String {
    let mut ident: String = text.chars().map(|c| if is_continuation(c) { c } else { '_' }).collect();
    if !ident.starts_with(|c: char| c == '_' || unicode_ident::is_xid_start(c)) {
        ident.insert(0, '_');
    }
    if is_keyword(&ident) {
        ident.push('_');
    }
    ident
}

/// Two names that look alike should not differ by what nobody sees.
fn is_continuation(c: char) -> bool {
    unicode_ident::is_xid_continue(c) && !is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_one_name_to_the_compiler_is_one_name_here() {
        for policy in [NamePolicy::Verbatim, NamePolicy::Idiomatic] {
            assert_eq!(identifier("e\u{301}t", Kind::Value, policy), "\u{e9}t");
        }
    }

    #[test]
    fn words_made_of_signs_are_readable_and_distinct() {
        for (word, verbatim, idiomatic) in [
            ("", "Empty", "Empty"),
            ("<", "Less", "Less"),
            ("<=", "LessOrEqual", "LessOrEqual"),
            (">=", "GreaterOrEqual", "GreaterOrEqual"),
            ("=", "Equal", "Equal"),
            ("==", "EqualEqual", "EqualEqual"),
            ("!=", "NotEqual", "NotEqual"),
            ("<>", "LessOrGreater", "LessOrGreater"),
            ("&&", "AndAnd", "AndAnd"),
            ("+", "Plus", "Plus"),
            ("-", "Minus", "Minus"),
            ("*", "Asterisk", "Asterisk"),
            ("%", "Percent", "Percent"),
            ("_", "Underscore", "Underscore"),
            (" ", "Space", "Space"),
            ("€", "Euro", "Euro"),
            (">5", "Greater5", "Greater5"),
            ("<=5", "LessOrEqual5", "LessOrEqual5"),
            ("5%", "_5Percent", "_5Percent"),
            ("A+", "APlus", "APlus"),
            ("A-", "AMinus", "AMinus"),
            ("A--", "AMinusMinus", "AMinusMinus"),
            ("C", "C", "C"),
            ("C++", "CPlusPlus", "CPlusPlus"),
            ("C#", "CHash", "CHash"),
            ("a+b", "aPlus_b", "APlusB"),
            ("-1", "Minus1", "Minus1"),
            ("1", "_1", "_1"),
            ("+1", "Plus1", "Plus1"),
            ("1.5", "_1_5", "_1_5"),
            ("15", "_15", "_15"),
            ("-1.5", "Minus1_5", "Minus1_5"),
            ("10.5 GB", "_10_5_GB", "_10_5Gb"),
            (".5", "Dot5", "Dot5"),
            ("a b", "a_b", "AB"),
            ("a-b", "a_b", "AB"),
            ("A--B", "A__B", "AB"),
            ("Text -- more", "Text____more", "TextMore"),
            ("US-$", "US_Dollar", "UsDollar"),
            ("type", "type_", "Type"),
            ("\u{200b}", "U200B", "U200b"),
            ("=========", "_________", "_________"),
        ] {
            assert_eq!(variant(word, NamePolicy::Verbatim), verbatim, "{word}");
            assert_eq!(variant(word, NamePolicy::Idiomatic), idiomatic, "{word}");
        }
    }

    #[test]
    fn any_text_becomes_an_identifier() {
        let texts =
            ["", "_", "-", "type", "3G", "a-b", "a.b", "é", "\u{301}x", "日本", "\"#]", "🦀", "a b", "Self"];
        for text in texts {
            for policy in [NamePolicy::Verbatim, NamePolicy::Idiomatic] {
                let ident = variant(text, policy);
                assert!(syn::parse_str::<syn::Ident>(&ident).is_ok(), "{text:?} became {ident:?}");
                for kind in [Kind::Type, Kind::Variant, Kind::Value, Kind::Constant, Kind::Module] {
                    let ident = identifier(text, kind, policy);
                    assert!(syn::parse_str::<syn::Ident>(&ident).is_ok(), "{text:?} became {ident:?}");
                }
            }
        }
    }
}
