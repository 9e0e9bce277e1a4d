//! Documentation: foreign text to `///` lines that Markdown and rustdoc take for plain text.
//!
//! A contract's text is data. After this file it holds no code block (so no doctest ever runs), no link, no
//! markup, no control or bidi character, and no line break within a line.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use crate::model::{Docs, TypeId};
use crate::names::TypeNames;
use crate::printable::is_invisible;

/// Where lines of documentation are broken.
const WIDTH: usize = 96;

/// Separates the lines within one attribute, since one attribute per line would cost a kilobyte each; `output`
/// prints one comment per line. It never occurs in documentation.
pub(crate) const LINE_END: char = '\u{1f}';

/// The attribute for our own lines, in which foreign text is already neutralised. An empty line separates paragraphs.
pub(super) fn lines(lines: &[String]) -> TokenStream {
    if lines.is_empty() {
        return TokenStream::new();
    }
    let mut text = String::with_capacity(lines.iter().map(|line| line.len() + 2).sum());
    for (index, line) in lines.iter().enumerate() {
        text.extend((index > 0).then_some(LINE_END));
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
    }
    quote! { #[doc = #text] }
}

/// The attributes for paragraphs, with an empty line between them; paragraphs without lines are left out.
pub(super) fn paragraphs(paragraphs: impl IntoIterator<Item = Vec<String>>) -> TokenStream {
    let paragraphs: Vec<Vec<String>> =
        paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).collect();
    lines(&paragraphs.join(&String::new()))
}

/// The documentation of the contract as neutral lines.
pub(super) fn foreign(docs: &Docs) -> Vec<String> {
    let text = docs.0.as_deref().unwrap_or_default();
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = neutral(line);
        if !line.is_empty() {
            lines.extend(wrapped(&line).iter().map(|line| guarded(line)));
        } else if lines.last().is_some_and(|line| !line.is_empty()) {
            lines.push(String::new());
        }
    }
    if lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// The documentation of the contract as one line of plain text, for a string in the generated code.
pub(super) fn plain(docs: &Docs) -> Option<String> {
    docs.0.as_deref().map(visible).filter(|text| !text.is_empty())
}

/// Foreign text within a line of ours.
pub(super) fn inline(text: &str) -> String {
    guarded(&neutral(text))
}

/// Foreign text within a code span.
pub(super) fn code(text: &str) -> String {
    visible(text).replace('`', "'")
}

/// Foreign text verbatim, in a code span: invisible characters are escaped, and so is white space that a reader
/// would miss.
pub(super) fn exactly(text: &str) -> String {
    const SHOWN: usize = 200;
    let is_cut = text.chars().nth(SHOWN).is_some();
    let text: String = text.chars().take(SHOWN).collect();
    let is_plain = |text: &str| {
        let is_odd = |c: char| is_invisible(c) || c.is_whitespace() && c != ' ';
        !text.contains(is_odd) && text.trim() == text && !text.contains("  ")
    };
    let shown = match is_plain(&text) {
        true => text,
        false => format!("\"{}\"", text.escape_debug().to_string().replace("\\'", "'")),
    };
    let ticks = shown.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(ticks + 1);
    let space = if ticks > 0 { " " } else { "" };
    format!("{fence}{space}{shown}{space}{fence}{}", if is_cut { " …" } else { "" })
}

/// One line with single spaces, without invisible characters, and with all markup escaped.
fn neutral(line: &str) -> String {
    let line = visible(line);
    let characters: Vec<char> = line.chars().collect();
    let last_semicolon = characters.iter().rposition(|&c| c == ';');
    let mut escaped = String::with_capacity(line.len());
    for (index, &c) in characters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| characters.get(index));
        let is_between = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric() || *c == '_');
        let is_markup = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' | '$' => true,
            '_' => !(is_between(before) && is_between(characters.get(index + 1))),
            '&' => last_semicolon > Some(index),
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// `text` with single spaces for all white space, and without control, bidi and other invisible characters.
fn visible(text: &str) -> String {
    let shown: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|&c| !is_invisible(c)).collect();
    shown.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `Named … in the contract.`, for a type whose name a rule had to change.
pub(super) fn name_in_contract(ctx: Context<'_>, id: TypeId) -> Vec<String> {
    let Some(TypeNames { renamed: Some(wire), is_numbered, .. }) = ctx.names.types.get(&id) else {
        return Vec::new();
    };
    let wire = code(wire);
    // It is renamed by its name by rule.
    let by_rule = ctx.names.by_rule.as_deref().unwrap_or(ctx.names);
    let path = by_rule.type_path(id).filter(|_| *is_numbered);
    vec![match path {
        Some(path) => format!(
            "Named `{wire}` in the contract, like something else; `Config::rename(\"{path}\", \"…\")` gives it another name."
        ),
        None => format!("Named `{wire}` in the contract."),
    }]
}

fn wrapped(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut width = 0;
    for word in line.split(' ') {
        let word_width = word.chars().count();
        if width > 0 && width + 1 + word_width > WIDTH {
            lines.push(String::new());
            width = 0;
        }
        if let Some(last) = lines.last_mut() {
            if width > 0 {
                last.push(' ');
                width += 1;
            }
            last.push_str(word);
            width += word_width;
        }
    }
    lines
}

/// A line whose first characters open no heading, list, quotation or rule.
fn guarded(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    match rest.chars().next() {
        Some('#' | '+' | '-' | '>' | '=' | ':') if digits == 0 => format!("\\{line}"),
        Some('.' | ')') if digits > 0 => format!("{number}\\{rest}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn neutralised(text: &str) -> Vec<String> {
        foreign(&Docs(Some(text.to_owned())))
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        assert_eq!(neutralised("The ID of the group."), ["The ID of the group."]);
        assert_eq!(neutralised("see setGroup_v2 (R&D)"), ["see setGroup_v2 (R&D)"]);
    }

    #[test]
    fn no_code_block_survives() {
        assert_eq!(neutralised("    let x = 1;"), ["let x = 1;"]);
        assert_eq!(neutralised("```\npanic!()\n```"), ["\\`\\`\\`", "panic!()", "\\`\\`\\`"]);
        assert_eq!(neutralised("~~~"), ["\\~\\~\\~"]);
        assert_eq!(neutralised("1.      code"), ["1\\. code"]);
        assert_eq!(neutralised("-\tcode"), ["\\- code"]);
    }

    #[test]
    fn no_markup_survives() {
        assert_eq!(neutralised("# [a](b) <i> &lt; *x* _y_"), ["\\# \\[a\\](b) \\<i> \\&lt; \\*x\\* \\_y\\_"]);
    }

    #[test]
    fn a_text_shown_exactly_is_one_code_span() {
        for (text, expected) in [
            ("<=", "`<=`"),
            ("a b", "`a b`"),
            (" ", "`\" \"`"),
            ("a  b", "`\"a  b\"`"),
            ("\n\u{202e}", "`\"\\n\\u{202e}\"`"),
            ("`", "`` ` ``"),
            ("a``b", "``` a``b ```"),
        ] {
            assert_eq!(exactly(text), expected);
        }
        assert_eq!(exactly(&"x".repeat(300)).len(), 200 + 2 + " …".len());
    }

    #[test]
    fn invisible_characters_go() {
        assert_eq!(neutralised("a\u{202e}b\u{0}c\u{2028}d\r"), ["abc d"]);
    }

    #[test]
    fn paragraphs_are_kept_and_long_lines_are_broken() {
        assert_eq!(neutralised("\n a \n\n\n b \n"), ["a", "", "b"]);
        let long = "word ".repeat(40);
        assert!(neutralised(&long).iter().all(|line| line.chars().count() <= WIDTH));
        let breaking = format!("{} - not a list", "x".repeat(WIDTH));
        assert_eq!(neutralised(&breaking)[1], "\\- not a list");
    }
}
