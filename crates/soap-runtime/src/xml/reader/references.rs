//! What references and line ends in text stand for (XML 1.0, sections 2.11, 4.1 and 4.6).
//!
//! Knows characters only; where a text begins and ends is the reader's concern.

use std::borrow::Cow;

use crate::xml::is_xml_char;

/// The five entities that XML has without a DTD, and character references.
pub(crate) fn resolve_reference(name: &str) -> Option<char> {
    match name {
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "amp" => return Some('&'),
        "apos" => return Some('\''),
        "quot" => return Some('"'),
        _ => {}
    }
    let number = name.strip_prefix('#')?;
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |hexadecimal| (hexadecimal, 16));
    // `from_str_radix` would take a sign.
    let only_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let code = only_digits.then(|| u32::from_str_radix(digits, radix).ok())??;
    char::from_u32(code).filter(|character| is_xml_char(*character))
}

/// Line ends as a parser has to give them (XML 1.0, section 2.11).
pub(super) fn normalize_lines(raw: &str) -> Cow<'_, str> {
    match memchr::memchr(b'\r', raw.as_bytes()) {
        None => Cow::Borrowed(raw),
        Some(_) => Cow::Owned(raw.replace("\r\n", "\n").replace('\r', "\n")),
    }
}

/// The text that `raw`, in which no `<` stands, is written for; `None` if there is anything wrong with it. Never
/// longer than `raw`.
pub(super) fn unescape(raw: &str) -> Option<String> {
    if memchr::memmem::find(raw.as_bytes(), b"]]>").is_some() {
        return None;
    }
    // The shortest reference is `&lt;`, so that each makes the text at least three bytes shorter.
    let references = memchr::memchr_iter(b'&', raw.as_bytes()).count();
    let mut text = String::with_capacity(raw.len().saturating_sub(3 * references));
    let mut rest = raw;
    while let Some(offset) = memchr::memchr2(b'&', b'\r', rest.as_bytes()) {
        let (plain, special) = rest.split_at(offset);
        text.push_str(plain);
        let (character, after) = match special.strip_prefix('&') {
            Some(reference) => read_reference(reference)?,
            None => ('\n', special.strip_prefix("\r\n").unwrap_or(&special[1..])),
        };
        text.push(character);
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}

/// The character of the reference whose `&` was passed, and what follows.
#[inline]
fn read_reference(text: &str) -> Option<(char, &str)> {
    for (name, character) in [("lt;", '<'), ("gt;", '>'), ("amp;", '&'), ("quot;", '"'), ("apos;", '\'')] {
        if let Some(after) = text.strip_prefix(name) {
            return Some((character, after));
        }
    }
    let (name, after) = text.split_once(';')?;
    Some((resolve_reference(name)?, after))
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn references_and_line_ends_are_replaced() {
        let text = unescape("&lt;a&gt; &amp;amp; &quot;&apos;&#65;&#x1F600;\r\n\r&#xD;\n").unwrap();
        assert_eq!(text, "<a> &amp; \"'A\u{1F600}\n\n\r\n");
    }

    #[test]
    fn what_is_no_reference_is_refused() {
        for raw in ["&", "&lt", "&nbsp;", "&#0;", "&#xD800;", "&#+1;", "&#X41;", "& lt;", "]]>", "&;", "&#;"]
        {
            assert_eq!(unescape(raw), None, "{raw}");
        }
    }
}
