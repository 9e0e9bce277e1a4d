//! The declarations that a piece of a document needs to stand alone.
//!
//! Must not know what the piece is.

use std::sync::Arc;

use super::{Namespace, push_attribute, work};

/// Prefixes and what they mean, in the order of their declarations. Shared by all pieces of a message that need the
/// same ones.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Declarations(Option<Arc<[Declaration]>>);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Declaration {
    pub(crate) prefix: Box<str>,
    pub(crate) namespace: Namespace,
}

impl Declarations {
    pub(crate) fn new(declarations: Vec<Declaration>) -> Self {
        Self((!declarations.is_empty()).then(|| declarations.into()))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Declaration> {
        self.0.as_deref().unwrap_or_default().iter()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// As attributes in a start tag.
    pub(crate) fn to_attributes(&self) -> String {
        let mut attributes = String::new();
        self.iter().for_each(|Declaration { prefix, namespace }| declare(&mut attributes, prefix, namespace));
        attributes
    }
}

/// Appends a declaration to a start tag.
pub(crate) fn declare(xml: &mut String, prefix: &str, namespace: &str) {
    xml.push_str(if prefix.is_empty() { " xmlns" } else { " xmlns:" });
    xml.push_str(prefix);
    xml.push_str("=\"");
    // What was read from XML can be written as XML.
    let _ = push_attribute(xml, namespace);
    xml.push('"');
}

/// Everything in `source` that may be a prefix: the name characters before a colon.
pub(crate) fn prefixes(source: &str) -> impl Iterator<Item = &str> {
    let bytes = source.as_bytes();
    work::count(bytes.len());
    memchr::memchr_iter(b':', bytes).map(|colon| {
        let length = bytes[..colon].iter().rev().take_while(|byte| is_prefix_byte(**byte)).count();
        &source[colon - length..colon]
    })
}

/// Whether a byte may be part of a prefix.
fn is_prefix_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | 0x80..)
}

#[cfg(test)]
mod tests {
    use super::prefixes;

    #[test]
    fn prefixes_stand_before_colons() {
        let source = "<a:b c-d:e='f.1:g h:'>é:x ::(_:i) http://j</a:b>";
        let found: Vec<&str> = prefixes(source).collect();
        assert_eq!(found, ["a", "c-d", "f.1", "h", "é", "", "", "_", "http", "a"]);
    }
}
