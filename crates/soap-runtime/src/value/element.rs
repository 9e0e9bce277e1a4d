//! Global elements of a contract, each with the type of what it holds: documents without a call.
//!
//! Must not know how a value is read or written.

use std::fmt;
use std::marker::PhantomData;

use super::{
    ReadError, ReadOptions, Value, WriteError, from_bytes, from_xml, from_xml_with, to_xml, to_xml_bytes,
};

/// An element that a document may begin with: its name, and the type of what it holds.
///
/// Generated code has one for each global element of a schema, in the module `elements`:
///
/// ```
/// use soap_runtime::Element;
///
/// static note: Element<String> = Element::new("note", "urn:example");
///
/// let text = note.from_xml(r#"<n:note xmlns:n="urn:example">closed on Monday</n:note>"#)?;
/// assert_eq!(text, "closed on Monday");
/// assert_eq!(note.to_xml(&text)?, r#"<note xmlns="urn:example">closed on Monday</note>"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Element<T> {
    name: &'static str,
    namespace: &'static str,
    // A static may name any type, whether or not it is `Sync`.
    holds: PhantomData<fn() -> T>,
}

impl<T> Element<T> {
    /// The element `name` of `namespace`, which is empty for none.
    pub const fn new(name: &'static str, namespace: &'static str) -> Self {
        Self { name, namespace, holds: PhantomData }
    }

    /// The local name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The namespace; empty for none.
    pub const fn namespace(&self) -> &'static str {
        self.namespace
    }
}

#[allow(
    clippy::wrong_self_convention,
    reason = "the element is what reads a document, and no value is made of it"
)]
impl<T: Value> Element<T> {
    /// Reads a document whose root is this element.
    ///
    /// # Errors
    ///
    /// Why the document cannot be read as this element, with the path.
    pub fn from_xml(&self, document: &str) -> Result<T, ReadError> {
        from_xml(document, self.name, self.namespace)
    }

    /// Reads a document as [`from_xml`](Self::from_xml) does, by these options.
    ///
    /// # Errors
    ///
    /// As [`from_xml`](Self::from_xml).
    pub fn from_xml_with(&self, document: &str, options: &ReadOptions) -> Result<T, ReadError> {
        from_xml_with(document, self.name, self.namespace, options)
    }

    /// Reads a document from bytes, in the encoding that the document declares, UTF-8 by default.
    ///
    /// # Errors
    ///
    /// As [`from_xml`](Self::from_xml), and for bytes that are invalid in that encoding.
    pub fn from_bytes(&self, document: &[u8]) -> Result<T, ReadError> {
        self.from_bytes_with(document, &ReadOptions::default())
    }

    /// Reads a document as [`from_bytes`](Self::from_bytes) does, by these options.
    ///
    /// # Errors
    ///
    /// As [`from_bytes`](Self::from_bytes).
    pub fn from_bytes_with(&self, document: &[u8], options: &ReadOptions) -> Result<T, ReadError> {
        from_bytes(document, self.name, self.namespace, options)
    }

    /// Writes a document with this element as its root, without an XML declaration.
    ///
    /// # Errors
    ///
    /// A text contains a character that XML forbids.
    pub fn to_xml(&self, value: &T) -> Result<String, WriteError> {
        to_xml(value, self.name, self.namespace)
    }

    /// Writes a document as [`to_xml`](Self::to_xml) does, as bytes in UTF-8.
    ///
    /// # Errors
    ///
    /// As [`to_xml`](Self::to_xml).
    pub fn to_xml_bytes(&self, value: &T) -> Result<Vec<u8>, WriteError> {
        to_xml_bytes(value, self.name, self.namespace)
    }
}

impl<T> Clone for Element<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Element<T> {}

impl<T> fmt::Debug for Element<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Element").field("name", &self.name).field("namespace", &self.namespace).finish()
    }
}
