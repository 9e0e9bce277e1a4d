//! Texts within XML and HTML.
//!
//! It must not know what they say.

/// A text as written in XML and HTML. [`is_allowed`] says whether XML may hold its characters.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // A reader of XML would turn it into a line feed.
            '\r' => escaped.push_str("&#13;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Whether XML 1.0 may hold a character, in whatever way it is written.
pub(crate) fn is_allowed(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_need_it() {
        assert_eq!(escaped("<a href=\"x\">&\r\n</a>"), "&lt;a href=&quot;x&quot;&gt;&amp;&#13;\n&lt;/a&gt;");
        assert!("a\t\n\r\u{fc}\u{1f600}".chars().all(is_allowed));
        assert!(!"\u{1}\u{b}\u{ffff}".chars().any(is_allowed));
    }
}
