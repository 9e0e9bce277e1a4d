//! Names: expanded names, and the check that a name is one.
//!
//! Must not know which namespaces prefixes stand for.

use std::fmt;

/// A name with its namespace resolved; the namespace is empty for a name in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ExpandedName<'a> {
    /// The namespace, or the empty string.
    pub namespace: &'a str,
    /// The local part.
    pub local: &'a str,
}

impl fmt::Display for ExpandedName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.namespace {
            "" => f.write_str(self.local),
            namespace => write!(f, "{{{namespace}}}{}", self.local),
        }
    }
}

/// Whether `name` is an `NCName` (Namespaces in XML 1.0, production 4).
pub fn check_name(name: &str) -> bool {
    matches!(split_name(name), Some(("", _)))
}

/// The prefix, or nothing, and the local part of a qualified name, both of which have to be an `NCName` (production 7).
#[inline]
pub(super) fn split_name(name: &str) -> Option<(&str, &str)> {
    let bytes = name.as_bytes();
    let mut local = 0;
    for (index, byte) in bytes.iter().enumerate() {
        match CLASSES[usize::from(*byte)] {
            Class::Start => {}
            Class::Inner if index > local => {}
            // One colon, and something before it.
            Class::Colon if local == 0 && index > 0 => local = index + 1,
            Class::NotAscii => return split_any_name(name),
            Class::Inner | Class::Colon | Class::Other => return None,
        }
    }
    (local < bytes.len()).then(|| (&name[..local.saturating_sub(1)], &name[local..]))
}

/// The same for names with letters of any language.
#[cold]
fn split_any_name(name: &str) -> Option<(&str, &str)> {
    let is_name = |name: &str| {
        let mut characters = name.chars();
        characters.next().is_some_and(is_name_start) && characters.all(is_name_char)
    };
    match name.split_once(':') {
        Some((prefix, local)) => (is_name(prefix) && is_name(local)).then_some((prefix, local)),
        None => is_name(name).then_some(("", name)),
    }
}

/// What a byte can be in a name.
#[derive(Clone, Copy)]
enum Class {
    /// Any of a name.
    Start,
    /// Any but the first.
    Inner,
    Colon,
    NotAscii,
    Other,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' | b'_' | b'a'..=b'z' => Class::Start,
            b'-' | b'.' | b'0'..=b'9' => Class::Inner,
            b':' => Class::Colon,
            0x80.. => Class::NotAscii,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

pub(crate) fn is_name_start(character: char) -> bool {
    matches!(character,
        'A'..='Z' | '_' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}'
        | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

pub(crate) fn is_name_char(character: char) -> bool {
    is_name_start(character)
        || matches!(character, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::{check_name, split_name};

    #[test]
    fn names_are_split_at_their_only_colon() {
        assert_eq!(split_name("a"), Some(("", "a")));
        assert_eq!(split_name("_a-1.b:c2"), Some(("_a-1.b", "c2")));
        assert_eq!(split_name("\u{e9}t\u{e9}:\u{4e2d}\u{b7}"), Some(("\u{e9}t\u{e9}", "\u{4e2d}\u{b7}")));
        for name in
            ["", ":", ":a", "a:", "a:b:c", "1", "-a", "a:1", "a:-", "a b", "a\u{d7}", "\u{b7}a", "a:\u{b7}"]
        {
            assert_eq!(split_name(name), None, "{name}");
        }
        assert!(check_name("a") && !check_name("a:b"));
    }
}
