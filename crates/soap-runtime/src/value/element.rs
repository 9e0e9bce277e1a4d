//! Global elements of a contract, each with the type of what it holds: documents without a call.
//!
//! Must not know how a value is read or written.

use std::fmt;
use std::marker::PhantomData;

use super::check::validate_as;
use super::driver::{read_bytes, read_xml, write_bytes, write_xml};
use super::{Facets, Field, Invalid, ReadError, ReadOptions, Value, WriteError, root};
use crate::xml::Note;

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
    field: Field,
    // A static may name any type, whether or not it is `Sync`.
    holds: PhantomData<fn() -> T>,
}

impl<T> Element<T> {
    /// The element `name` of `namespace`, which is empty for none.
    pub const fn new(name: &'static str, namespace: &'static str) -> Self {
        Self { field: root(name, namespace), holds: PhantomData }
    }

    /// Its value must not appear in any error.
    #[must_use]
    pub const fn secret(self) -> Self {
        Self { field: self.field.secret(), ..self }
    }

    /// Has this text as its value if it is empty.
    #[must_use]
    pub const fn default(self, text: &'static str) -> Self {
        Self { field: self.field.default(text), ..self }
    }

    /// Has this value and no other. Only [`validate`](Self::validate) looks at it.
    #[must_use]
    pub const fn fixed(self, text: &'static str) -> Self {
        Self { field: self.field.fixed(text), ..self }
    }

    /// Its text may be this. Only [`validate`](Self::validate) looks at it.
    #[must_use]
    pub const fn facets(self, facets: &'static Facets) -> Self {
        Self { field: self.field.facets(facets), ..self }
    }

    /// The local name.
    pub const fn name(&self) -> &'static str {
        self.field.name
    }

    /// The namespace; empty for none.
    pub const fn namespace(&self) -> &'static str {
        self.field.namespace_name()
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
        self.from_xml_with(document, &ReadOptions::default())
    }

    /// Reads a document as [`from_xml`](Self::from_xml) does, by these options.
    ///
    /// # Errors
    ///
    /// As [`from_xml`](Self::from_xml).
    pub fn from_xml_with(&self, document: &str, options: &ReadOptions) -> Result<T, ReadError> {
        read_xml(document, &self.field, options, false).map(|(value, _)| value)
    }

    /// Reads a document as [`from_xml_with`](Self::from_xml_with) does, with notes of what was tolerated in it, such as
    /// unknown elements that were skipped: the first 100 places.
    ///
    /// # Errors
    ///
    /// As [`from_xml`](Self::from_xml).
    pub fn from_xml_noting(
        &self,
        document: &str,
        options: &ReadOptions,
    ) -> Result<(T, Vec<Note>), ReadError> {
        read_xml(document, &self.field, options, true)
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
        read_bytes(document, &self.field, options, false).map(|(value, _)| value)
    }

    /// Reads a document as [`from_bytes_with`](Self::from_bytes_with) does, with notes of what was tolerated in it: the first
    /// 100 places.
    ///
    /// # Errors
    ///
    /// As [`from_bytes`](Self::from_bytes).
    pub fn from_bytes_noting(
        &self,
        document: &[u8],
        options: &ReadOptions,
    ) -> Result<(T, Vec<Note>), ReadError> {
        read_bytes(document, &self.field, options, true)
    }

    /// Whether a value of this element is what the contract says, as [`Validate`](crate::Validate) asks, and with what the
    /// contract says of the element itself.
    ///
    /// # Errors
    ///
    /// All that is not, at most 1,000 places.
    pub fn validate(&self, value: &T) -> Result<(), Invalid> {
        validate_as(value, &self.field)
    }

    /// Writes a document with this element as its root, without an XML declaration.
    ///
    /// # Errors
    ///
    /// A text contains a character that XML forbids, or a value has no valid text, such as a leap second of `chrono`.
    pub fn to_xml(&self, value: &T) -> Result<String, WriteError> {
        write_xml(value, &self.field)
    }

    /// Writes a document as [`to_xml`](Self::to_xml) does, as bytes in UTF-8.
    ///
    /// # Errors
    ///
    /// As [`to_xml`](Self::to_xml).
    pub fn to_xml_bytes(&self, value: &T) -> Result<Vec<u8>, WriteError> {
        write_bytes(value, &self.field)
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
        f.debug_struct("Element").field("name", &self.name()).field("namespace", &self.namespace()).finish()
    }
}
