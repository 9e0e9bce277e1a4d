//! Whether a text is an attribute of Rust.
//!
//! Must not know what the attribute is for.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::Attribute;
use syn::parse::Parser;

/// How deep an attribute may nest: the compiler and those who print it need a stack for that.
const DEEPEST: usize = 64;

/// Why a text is not one attribute or several, each with `#[…]` or `///`; `None` if it is.
pub fn mistake_in_attribute(text: &str) -> Option<&'static str> {
    if text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Some("it has a control character");
    }
    let Ok(tokens) = text.parse::<TokenStream>() else {
        return Some("its brackets or quotes do not match, or it has a character that Rust does not know");
    };
    if is_deeper(&tokens, DEEPEST) {
        return Some("it is nested too deep");
    }
    let all = tokens.clone();
    let mut tokens = tokens.into_iter().peekable();
    if tokens.peek().is_none() {
        return Some("it is empty");
    }
    while let Some(token) = tokens.next() {
        match (token, tokens.next()) {
            (TokenTree::Punct(hash), Some(TokenTree::Group(group)))
                if hash.as_char() == '#' && group.delimiter() == Delimiter::Bracket =>
            {
                if !is_meta(group.stream()) {
                    return Some("within its brackets there is no path with arguments or one literal");
                }
            }
            _ => return Some("it is not in #[ ]"),
        }
    }
    // What is left costs the parser no depth of its stack.
    Attribute::parse_outer.parse2(all).is_err().then_some("its path is none of Rust")
}

/// Whether tokens are what the brackets of an attribute may hold: a path, and arguments in brackets, or `=` and a literal or
/// the call of a macro. (The grammar allows any expression behind `=`, and the compiler none.)
fn is_meta(tokens: TokenStream) -> bool {
    let mut tokens = tokens.into_iter().peekable();
    if !path(&mut tokens) {
        return false;
    }
    match tokens.next() {
        None => true,
        Some(TokenTree::Group(group)) => group.delimiter() != Delimiter::None && tokens.next().is_none(),
        Some(TokenTree::Punct(equals)) if equals.as_char() == '=' => match tokens.peek() {
            Some(TokenTree::Literal(_)) => tokens.next().is_some() && tokens.next().is_none(),
            _ => {
                let is_call = path(&mut tokens)
                    && matches!(tokens.next(), Some(TokenTree::Punct(not)) if not.as_char() == '!')
                    && matches!(tokens.next(), Some(TokenTree::Group(_)));
                is_call && tokens.next().is_none()
            }
        },
        _ => false,
    }
}

/// Takes a path off the tokens, if they begin with one.
fn path(tokens: &mut std::iter::Peekable<impl Iterator<Item = TokenTree>>) -> bool {
    let colons = |tokens: &mut std::iter::Peekable<_>| {
        let mut count = 0;
        while tokens
            .next_if(|token| matches!(token, TokenTree::Punct(colon) if colon.as_char() == ':'))
            .is_some()
        {
            count += 1;
        }
        count
    };
    if !matches!(colons(tokens), 0 | 2) {
        return false;
    }
    loop {
        if !matches!(tokens.next(), Some(TokenTree::Ident(_))) {
            return false;
        }
        match colons(tokens) {
            0 => return true,
            2 => {}
            _ => return false,
        }
    }
}

fn is_deeper(tokens: &TokenStream, levels: usize) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => levels == 0 || is_deeper(&group.stream(), levels - 1),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::mistake_in_attribute;

    #[test]
    fn attributes_are_recognised() {
        for text in [
            "#[must_use]",
            "#[derive(A, ::b::C)] #[serde(default)]",
            "/// A word.\n/// Another.",
            "#[a = \"b\"]",
            "#[doc = include_str!(\"x.md\")]",
            "#[cfg_attr(feature = \"x\", derive(Eq))]",
            "#[unsafe(no_mangle)]",
        ] {
            assert_eq!(mistake_in_attribute(text), None, "{text}");
        }
    }

    #[test]
    fn all_else_is_refused() {
        let deep = format!("#[a{}{}]", "(".repeat(100_000), ")".repeat(100_000));
        let chain = format!("#[a = {}x]", "!".repeat(100_000));
        for text in [
            "",
            " ",
            "// a",
            "derive(A)",
            "#[derive(A)",
            "#![allow(x)]",
            "//! x",
            "#[a] struct X;",
            "#[a] }",
            "#[a]]",
            "#",
            "#[]",
            "#[1]",
            "#[a b]",
            "#[a = ]",
            "#[a = b]",
            "#[a = 1 + 1]",
            "#[a(b) c]",
            "#[a:b]",
            "#(a)",
            "#[a] \"",
            "\u{1f}",
            "/// a\u{1f}b",
            "#[a::]",
            &deep,
            &chain,
        ] {
            assert!(mistake_in_attribute(text).is_some(), "{text}");
        }
    }
}
