//! Taking secrets out of texts that people and logs will see.
//!
//! Looks at texts only: must not know which elements a contract calls secret, nor who shows the text.

use std::ops::Range;

use crate::xml::{resolve_reference, show_document};

/// Stands in `Debug` for a value that must not be shown.
pub struct Redacted;

impl std::fmt::Debug for Redacted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(REDACTED)
    }
}

const REDACTED: &str = "[redacted]";
const EXCERPT: usize = 512;

/// What must not be shown: the values sent in secret elements, and the names of such elements.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Secrets<'a> {
    pub(crate) values: &'a [String],
    pub(crate) names: &'a [&'a str],
}

impl Secrets<'_> {
    /// The beginning of a reply, at most 512 characters on one line.
    pub(crate) fn excerpt(&self, reply: &[u8], charset: Option<&str>) -> String {
        // Cut late, so that a secret at the cut is still recognised.
        let start = &reply[..reply.len().min(16 * EXCERPT)];
        let text = self.redact(&show_document(start, charset));
        let shown: String =
            text.chars().take(EXCERPT).map(|c| if c.is_control() { ' ' } else { c }).collect();
        match text.chars().count() > EXCERPT || reply.len() > start.len() {
            true => format!("{shown}…"),
            false => shown,
        }
    }

    /// `text` without the secret values, and without what stands in elements with secret names.
    pub(crate) fn redact(&self, text: &str) -> String {
        let text = self.names.iter().fold(text.to_owned(), |text, name| redact_element(&text, name));
        // White space at the ends is dropped by some readers.
        let values: Vec<&str> = self.values.iter().map(|value| value.trim()).collect();
        match values.iter().any(|value| !value.is_empty()) {
            true => redact_values(&text, &values),
            false => text,
        }
    }
}

/// Replaces each place where one of `values` stands, escaped or not, whole or cut.
fn redact_values(text: &str, values: &[&str]) -> String {
    let firsts: Vec<char> = values.iter().filter_map(|value| value.chars().next()).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let rest = &text[at..];
        let (length, shown) = if rest.starts_with(REDACTED) {
            (REDACTED.len(), REDACTED)
        } else if !matches!(character, '&' | '\\') && !firsts.contains(&character) {
            (character.len_utf8(), &rest[..character.len_utf8()])
        } else {
            match values.iter().filter_map(|value| match_value(rest, value)).max() {
                Some(length) => (length, REDACTED),
                None => (character.len_utf8(), &rest[..character.len_utf8()]),
            }
        };
        out.push_str(shown);
        at += length;
    }
    out
}

/// How much of the start of `text` is `value`, each of whose characters may be written as a reference of XML or
/// HTML or with a backslash. A value that the mark of a cut or the end of the text breaks off counts too.
fn match_value(text: &str, value: &str) -> Option<usize> {
    /// A shorter beginning may well be there by chance.
    const TELLING: usize = 3;
    // All the ways to read what was matched so far: `&amp;` is itself, or a reference.
    let mut ends = vec![0];
    for (count, character) in value.chars().enumerate() {
        let mut next: Vec<usize> = Vec::with_capacity(ends.len());
        for end in &ends {
            next.extend(match_character(&text[*end..], character).into_iter().flatten().map(|l| end + l));
        }
        next.sort_unstable();
        next.dedup();
        if next.is_empty() {
            let is_cut = |end: &&usize| text[**end..].is_empty() || text[**end..].starts_with('…');
            return ends.iter().filter(is_cut).max().filter(|_| count >= TELLING).copied();
        }
        ends = next;
    }
    ends.last().copied().filter(|end| *end > 0)
}

/// The length of `character` at the start of `text`: plain, and escaped.
fn match_character(text: &str, character: char) -> [Option<usize>; 3] {
    let is_it = |found: char| match character {
        // Readers of XML make a space of it within attributes.
        '\t' | '\n' | '\r' => matches!(found, '\t' | '\n' | '\r' | ' '),
        _ => found == character,
    };
    let plain = text.chars().next().filter(|found| is_it(*found)).map(char::len_utf8);
    let escaped = match text.as_bytes().first() {
        Some(b'&') => {
            let end = text.bytes().take(12).position(|byte| byte == b';');
            end.filter(|end| resolve_reference(&text[1..*end]) == Some(character)).map(|end| end + 1)
        }
        Some(b'\\') => {
            // As `Debug` has it, within a message that quotes.
            let escaped = character.escape_debug().to_string();
            (escaped.len() > 1 && text.starts_with(&escaped)).then_some(escaped.len())
        }
        _ => None,
    };
    // Readers of XML make one character of the two that end a line on Windows.
    let dropped = (character == '\r').then_some(0);
    [plain, dropped, escaped]
}

/// Replaces what each element or attribute with this local name holds, be its markup itself escaped or not.
fn redact_element(text: &str, name: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(name).filter(|_| !name.is_empty()) {
        let (before, after) = rest.split_at(at + name.len());
        let hidden = match opens_tag(&before[..at]) {
            Some((start, brackets)) => element_content(after, &before[start..], brackets),
            None => attribute_value(after),
        };
        out.push_str(before);
        rest = after;
        if let Some(hidden) = hidden.filter(|hidden| !hidden.is_empty()) {
            out.push_str(&after[..hidden.start]);
            out.push_str(REDACTED);
            rest = &after[hidden.end..];
        }
    }
    out.push_str(rest);
    out
}

/// `<` and `>` as they stand in a text.
type Brackets = (&'static str, &'static str);

/// Where the name begins whose prefix `before` ends with, if it is that of a start tag.
fn opens_tag(before: &str) -> Option<(usize, Brackets)> {
    let start = before.rfind(['<', ';']).map(|bracket| bracket + 1)?;
    let prefix = &before[start..];
    let is_prefix = prefix.is_empty() || prefix.strip_suffix(':').is_some_and(crate::xml::check_name);
    let brackets = [("<", ">"), ("&lt;", "&gt;")].into_iter().filter(|_| is_prefix);
    let mut fitting = brackets.filter(|(open, _)| before[..start].ends_with(open));
    fitting.next().map(|brackets| (start, brackets))
}

/// The content of an element whose name ends where `after` begins, up to its own end tag. Where a text was cut there
/// is none, and the rest of the text counts; so each text is looked through once, whatever it holds.
fn element_content(after: &str, qualified: &str, (open, close): Brackets) -> Option<Range<usize>> {
    let ends_name = |c: char| matches!(c, '>' | '/' | '&') || c.is_ascii_whitespace();
    if !after.is_empty() && !after.starts_with(ends_name) {
        return None;
    }
    let Some(tag_end) = after.find(close) else { return Some(0..after.len()) };
    if after[..tag_end].ends_with('/') {
        return None;
    }
    let start = tag_end + close.len();
    let end = after[start..].find(&format!("{open}/{qualified}"));
    Some(start..end.map_or(after.len(), |end| start + end))
}

/// The value of an attribute whose name ends where `after` begins.
fn attribute_value(after: &str) -> Option<Range<usize>> {
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let start = after.len() - value.len() + 1;
    let end = after[start..].find(quote);
    Some(start..end.map_or(after.len(), |end| start + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_replaced_as_they_are_and_escaped() {
        let values = ["p<w".to_owned()];
        let secrets = Secrets { values: &values, names: &[] };
        assert_eq!(secrets.redact("you sent p<w, or p&lt;w"), "you sent [redacted], or [redacted]");
    }

    #[test]
    fn elements_are_emptied_with_any_prefix_even_if_cut() {
        let secrets = Secrets { values: &[], names: &["sAuthCode"] };
        let redacted = secrets.redact("<a:sAuthCode x='1'>one</a:sAuthCode><sAuthCode/><sAuthCode>tw");
        assert_eq!(redacted, "<a:sAuthCode x='1'>[redacted]</a:sAuthCode><sAuthCode/><sAuthCode>[redacted]");
    }

    #[test]
    fn excerpts_are_bounded() {
        let excerpt = Secrets::default().excerpt(&[b'x'; 100_000], None);
        assert_eq!(excerpt.chars().count(), EXCERPT + 1);
    }

    #[test]
    fn values_are_known_in_any_escaping() {
        let values = ["a\"b&c<d'e".to_owned()];
        let secrets = Secrets { values: &values, names: &[] };
        for escaped in [
            "a\"b&c<d'e",
            "a&quot;b&amp;c&lt;d&apos;e",
            "a&#34;b&#x26;c&#x3C;d&#39;e",
            "a\\\"b&c<d'e",
            "&#97;\"b&amp;c<d&#39;e",
        ] {
            assert_eq!(secrets.redact(&format!("x {escaped} y")), "x [redacted] y", "{escaped}");
        }
        let ambiguous = ["&amp;".to_owned()];
        let secrets = Secrets { values: &ambiguous, names: &[] };
        assert_eq!(secrets.redact("&amp; &amp;amp;"), "[redacted] [redacted]");
    }

    #[test]
    fn values_that_were_cut_are_known() {
        let values = ["hunter2hunter2".to_owned()];
        let secrets = Secrets { values: &values, names: &[] };
        assert_eq!(secrets.redact("\"no hunter2hu…\" is"), "\"no [redacted]…\" is");
        assert_eq!(secrets.redact("the hunter2 hu"), "the hunter2 hu");
        assert_eq!(secrets.redact("cut at hunt"), "cut at [redacted]");
    }

    #[test]
    fn values_are_known_with_their_white_space_normalised() {
        let values = [" a\r\nb\tc\n".to_owned()];
        let secrets = Secrets { values: &values, names: &[] };
        for read in ["a\nb\tc", "a\r\nb\tc", "a  b c", "a b c", "a&#xD;\nb&#9;c"] {
            assert_eq!(secrets.redact(read), "[redacted]", "{read:?}");
        }
    }

    #[test]
    fn short_values_do_not_multiply() {
        let values = ["r", "e", "d", "a", "c", "t", "["].map(str::to_owned);
        let secrets = Secrets { values: &values, names: &[] };
        assert_eq!(secrets.redact(&secrets.redact("era")), "[redacted][redacted][redacted]");
    }

    #[test]
    fn a_long_text_is_looked_through_once() {
        let secrets = Secrets { values: &[], names: &["a"] };
        for piece in ["<a></a>", "<a/>", "<a ", "&lt;a&gt;&lt;/a&gt;", "a='", "a"] {
            assert!(secrets.redact(&piece.repeat(200_000)).starts_with(&piece[..1]));
        }
    }

    #[test]
    fn elements_are_emptied_up_to_their_own_end() {
        let secrets = Secrets { values: &[], names: &["sAuthCode"] };
        for (text, expected) in [
            ("<sAuthCode><b>1</b>2</sAuthCode>3", "<sAuthCode>[redacted]</sAuthCode>3"),
            ("<sAuthCode><![CDATA[</x>1]]></sAuthCode>", "<sAuthCode>[redacted]</sAuthCode>"),
            ("<sAuthCode a='<'>1</sAuthCode>", "<sAuthCode a='<'>[redacted]</sAuthCode>"),
            ("&lt;p:sAuthCode&gt;1&lt;/p:sAuthCode&gt;", "&lt;p:sAuthCode&gt;[redacted]&lt;/p:sAuthCode&gt;"),
            ("<a sAuthCode = '1' b='2'/>", "<a sAuthCode = '[redacted]' b='2'/>"),
            ("<sAuthCode/><sAuthCode a='1", "<sAuthCode/><sAuthCode[redacted]"),
            ("<sAuthCodes>1</sAuthCodes>", "<sAuthCodes>1</sAuthCodes>"),
        ] {
            assert_eq!(secrets.redact(text), expected);
        }
    }
}
