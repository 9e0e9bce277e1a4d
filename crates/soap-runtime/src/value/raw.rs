//! Elements that no contract names, kept as XML that can stand alone.
//!
//! Must not know where they stand, nor what they mean.

use std::fmt;

use super::check;
use super::{Field, Leniency, ReadResult, Value, ValueReader, root, to_xml};
use crate::error::Error;
use crate::xml::{ExpandedName, Limits, Problem, Reader, Token, Writer, decoded_document, push_attribute};

/// An element as it came, or as it is to be sent, whatever it is. Stands alone: it declares each prefix it needs.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct AnyElement {
    xml: String,
    namespace: String,
    local: String,
}

impl AnyElement {
    /// The element that `xml` holds and nothing beside.
    ///
    /// # Errors
    ///
    /// What is not well-formed in it, with the path.
    pub fn from_xml(xml: &str) -> Result<Self, Error> {
        let document =
            decoded_document(xml).map_err(|error| Error::new(crate::Phase::Decoding, error.to_string()))?;
        let read = || -> ReadResult<Self> {
            let limits = Limits::default();
            let mut reader = Reader::new(document, &limits);
            // Without an element there is nothing to begin with.
            while reader.next()? != Token::Start {}
            let element = Self::take(&mut reader)?;
            reader.next()?;
            Ok(element)
        };
        read().map_err(|error| Error::decoding(*error))
    }

    /// `value` as the element `name` in `namespace`.
    ///
    /// # Errors
    ///
    /// [`Phase::Building`](crate::Phase::Building) when a text holds a character that XML forbids.
    pub fn of<T: Value>(value: &T, name: &'static str, namespace: &'static str) -> Result<Self, Error> {
        to_xml(value, name, namespace).and_then(|xml| Self::from_xml(&xml))
    }

    /// Its name.
    pub fn name(&self) -> ExpandedName<'_> {
        ExpandedName { namespace: &self.namespace, local: &self.local }
    }

    /// Its XML.
    pub fn as_xml(&self) -> &str {
        &self.xml
    }

    /// The element as a value of type `T`, whatever its name.
    ///
    /// # Errors
    ///
    /// Why it is no such value, with the path.
    pub fn get<T: Value>(&self) -> Result<T, Error> {
        read_alone(&self.xml)
    }

    /// Takes the open element, reading it to its end.
    fn take(reader: &mut Reader<'_>) -> ReadResult<Self> {
        let name = reader.name();
        let (namespace, local) = (name.namespace.to_owned(), name.local.to_owned());
        let start = reader.offset();
        let outer: Vec<(&str, String)> = reader.outer_declarations();
        let source = &*reader.keep(start, true)?;
        let name_end = source.find([' ', '\t', '\r', '\n', '/', '>']).unwrap_or(source.len());
        let (tag, rest) = source.split_at(name_end);
        let mut xml = String::with_capacity(source.len() + 64);
        xml.push_str(tag);
        for (prefix, namespace) in outer {
            if prefix.is_empty() || has_prefix(source, prefix) {
                declare(&mut xml, prefix, &namespace);
            }
        }
        xml.push_str(rest);
        Ok(Self { xml, namespace, local })
    }
}

impl fmt::Debug for AnyElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AnyElement").field(&self.xml).finish()
    }
}

impl Value for AnyElement {
    fn blank() -> Self {
        Self { xml: String::new(), namespace: String::new(), local: String::new() }
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        *self = Self::take(reader.xml)?;
        Ok(())
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        if writer.is_watched() {
            check::wildcard(self, writer, field);
        }
        writer.raw(&self.xml);
    }
}

/// Reads a document with this root, whatever its name.
pub(super) fn read_alone<T: Value>(xml: &str) -> Result<T, Error> {
    let read = || -> ReadResult<T> {
        let limits = Limits::default();
        let mut reader = Reader::new(xml, &limits);
        while reader.next()? != Token::Start {}
        if reader.is_nil() {
            return Err(reader.fail(Problem::UnexpectedNil));
        }
        let mut value = T::blank();
        value.read(&mut ValueReader::new(&mut reader, &Leniency::default()), &root("", ""))?;
        Ok(value)
    };
    read().map_err(|error| Error::decoding(*error))
}

/// Whether `source` may use `prefix`, in a name or in a text that holds one.
pub(super) fn has_prefix(source: &str, prefix: &str) -> bool {
    let bytes = source.as_bytes();
    memchr::memmem::find_iter(bytes, prefix).any(|start| bytes.get(start + prefix.len()) == Some(&b':'))
}

/// Appends a declaration to a start tag.
pub(super) fn declare(xml: &mut String, prefix: &str, namespace: &str) {
    xml.push_str(if prefix.is_empty() { " xmlns" } else { " xmlns:" });
    xml.push_str(prefix);
    xml.push_str("=\"");
    // What was read from XML can be written as XML.
    let _ = push_attribute(xml, namespace);
    xml.push('"');
}

#[cfg(feature = "serde")]
impl serde::Serialize for AnyElement {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.xml)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for AnyElement {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let xml = <String as serde::Deserialize>::deserialize(deserializer)?;
        Self::from_xml(&xml).map_err(serde::de::Error::custom)
    }
}
