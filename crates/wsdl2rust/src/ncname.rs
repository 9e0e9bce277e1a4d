//! What a name without a prefix may be (`NCName`, Namespaces in XML 1.0).
//!
//! Must not know what is named.

/// Whether `text` is an `NCName`.
pub(crate) fn is_ncname(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(is_start) && characters.all(|c| is_start(c) || is_continuation(c))
}

/// Production 4 of XML 1.0 without the colon.
fn is_start(c: char) -> bool {
    matches!(c, 'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

/// Production 4a of XML 1.0, what it has beside production 4.
fn is_continuation(c: char) -> bool {
    matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::is_ncname;

    #[test]
    fn names_of_elements() {
        for name in ["a", "_", "iNodeID", "a-b.c", "é", "日本", "e\u{301}", "setUserStatus_v7_1"] {
            assert!(is_ncname(name), "{name:?}");
        }
        for text in ["", "1a", "-a", "a b", "a:b", "a\"#]", "a>b", "a\nb", "a/b", "\u{202e}"] {
            assert!(!is_ncname(text), "{text:?}");
        }
    }
}
