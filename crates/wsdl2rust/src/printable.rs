//! Printable text: what comes from a contract, so that a terminal or a reader takes it for nothing else.
//!
//! A name in a contract may hold line breaks, escape sequences and characters that turn the direction of writing.
//! Knows characters only.

use std::borrow::Cow;

/// `text` on one line, with control and other invisible characters escaped: `\n`, `\u{202e}`.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    let mut printable = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_invisible(c) {
            printable.extend(c.escape_default());
        } else {
            printable.push(c);
        }
    }
    Cow::Owned(printable)
}

/// Control characters, marks of direction, joiners, variation selectors, fillers: what shows nothing of itself.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn what_does_not_show_is_escaped() {
        assert_eq!(printable("setGroup_v2 é 日本 \"#]"), "setGroup_v2 é 日本 \"#]");
        assert_eq!(
            printable("a\nok b\r\u{1b}[2J\u{202e}c\u{fe00}"),
            "a\\nok b\\r\\u{1b}[2J\\u{202e}c\\u{fe00}"
        );
    }
}
