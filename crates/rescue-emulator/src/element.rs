//! XML as a tree, for documents that the emulator wrote itself: its replies and its contract.
//!
//! It must not know what the elements mean. Namespaces are left out: names are unique in these documents.

use soap_runtime::Limits;
use soap_runtime::xml::{Reader, Token};

/// An element, without namespaces.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    /// All text directly within.
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
}

impl Element {
    /// The root of a document; `None` if it is not well-formed.
    pub(crate) fn root_of(xml: &str) -> Option<Self> {
        let limits = Limits::default().with_message(64 << 20).with_text(64 << 20).with_elements(10_000_000);
        let mut reader = Reader::new(xml, &limits);
        let mut open: Vec<Self> = Vec::new();
        loop {
            match reader.next().ok()? {
                Token::Start => {
                    let attributes = reader.attributes();
                    let attributes =
                        attributes.map(|(name, value)| (name.local.to_owned(), value.to_owned()));
                    let attributes = attributes.collect();
                    open.push(Self { name: reader.name().local.to_owned(), attributes, ..Self::default() });
                }
                Token::Text(text) => open.last_mut()?.text.push_str(&text),
                Token::End => {
                    let element = open.pop()?;
                    match open.last_mut() {
                        Some(outer) => outer.children.push(element),
                        None => return Some(element),
                    }
                }
                Token::Eof => return None,
            }
        }
    }

    /// The first child of this name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All children of this name.
    pub(crate) fn children_named<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the first child of this name; empty if there is no such child.
    pub(crate) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| &child.text)
    }

    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_texts_and_attributes() {
        let root = Element::root_of("<a:x xmlns:a='urn:a' n='1'><y>1 &lt; 2</y><z/><y>3</y></a:x>").unwrap();
        assert_eq!((root.name.as_str(), root.attribute("n")), ("x", Some("1")));
        assert_eq!((root.text_of("y"), root.text_of("z"), root.text_of("w")), ("1 < 2", "", ""));
        assert_eq!(root.children_named("y").count(), 2);
        assert!(Element::root_of("<x>").is_none());
    }
}
