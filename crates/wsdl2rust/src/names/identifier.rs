//! One wire name to one candidate identifier. Knows nothing of scopes, and so of names that meet.

use std::borrow::Cow;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use unicode_normalization::UnicodeNormalization;

use super::NamePolicy;
use super::keywords::is_keyword;
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
        (true, _) => "Empty".to_owned(),
        (false, true) => legal(&wire),
        (false, false) => legal(&cased),
    }
}

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
    fn any_text_becomes_an_identifier() {
        let texts =
            ["", "_", "-", "type", "3G", "a-b", "a.b", "é", "\u{301}x", "日本", "\"#]", "🦀", "a b", "Self"];
        for text in texts {
            for policy in [NamePolicy::Verbatim, NamePolicy::Idiomatic] {
                for kind in [Kind::Type, Kind::Variant, Kind::Value, Kind::Constant, Kind::Module] {
                    let ident = identifier(text, kind, policy);
                    assert!(syn::parse_str::<syn::Ident>(&ident).is_ok(), "{text:?} became {ident:?}");
                }
            }
        }
    }
}
