//! Prints the tokens of one line of a macro call as a person would write them. Knows punctuation only.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The tokens as one line.
pub(super) fn line(tokens: TokenStream) -> String {
    let mut text = String::new();
    write(tokens, &mut text);
    text.trim_end().to_owned()
}

fn write(tokens: TokenStream, text: &mut String) {
    let mut is_joint = false;
    for token in tokens {
        let was_joint = std::mem::take(&mut is_joint);
        match token {
            TokenTree::Ident(ident) => word(&ident.to_string(), text),
            TokenTree::Literal(literal) => word(&literal.to_string(), text),
            // The halves of `::` are joint.
            TokenTree::Punct(colon) if colon.as_char() == ':' => {
                is_joint = colon.spacing() == Spacing::Joint;
                text.push_str(if is_joint || was_joint { ":" } else { ": " });
            }
            TokenTree::Punct(punct) => punctuation(punct.as_char(), text),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write(group.stream(), text);
                text.push_str(close);
            }
        }
    }
}

/// Two words are parted by a space; brackets, dots and paths stick to what they join.
fn word(word: &str, text: &mut String) {
    if text.ends_with(|c: char| unicode_ident::is_xid_continue(c) || matches!(c, '"' | ')')) {
        text.push(' ');
    }
    text.push_str(word);
}

fn punctuation(c: char, text: &mut String) {
    match c {
        ',' => {
            text.push(c);
            text.push(' ');
        }
        '=' => {
            text.push_str(" = ");
        }
        '>' if text.ends_with("= ") => {
            text.truncate(text.len() - 1);
            text.push_str("> ");
        }
        c => text.push(c),
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::line;

    #[test]
    fn a_line_reads_as_written_by_hand() {
        assert_eq!(line(quote! { setGroup("setGroup", NS) }), r#"setGroup("setGroup", NS)"#);
        assert_eq!(line(quote! { Point("Point", NS) all }), r#"Point("Point", NS) all"#);
        assert_eq!(line(quote! { 0 a: element("a").optional() }), r#"0 a: element("a").optional()"#);
        assert_eq!(
            line(quote! { 1 b: element("b").array("x", super::types::NS) }),
            r#"1 b: element("b").array("x", super::types::NS)"#
        );
        assert_eq!(line(quote! { a(NS) blank b }), "a(NS) blank b");
        assert_eq!(line(quote! { nodeStatus else Unknown }), "nodeStatus else Unknown");
        assert_eq!(line(quote! { A("A", NS) else B }), r#"A("A", NS) else B"#);
        let ends_in_a_mark = quote::format_ident!("e\u{301}");
        assert_eq!(line(quote! { #ends_in_a_mark else Unknown }), "e\u{301} else Unknown");
        assert_eq!(line(quote! { a: b::c => XmlList<d> }), "a: b::c => XmlList<d>");
        assert_eq!(line(quote! { a: ::b::C<::d::E, f> }), "a: ::b::C<::d::E, f>");
        assert_eq!(line(quote! { Enabled = "Enabled" }), r#"Enabled = "Enabled""#);
    }
}
