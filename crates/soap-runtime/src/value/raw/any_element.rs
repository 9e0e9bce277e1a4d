//! Elements that no contract names, kept as XML that can stand alone.
//!
//! Must not know where they stand, nor what they mean.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use crate::value::{
    Field, Leniency, ReadError, ReadOptions, ReadResult, Value, ValueReader, ValueWriter, WriteError, root,
    to_xml,
};
use crate::xml::{
    Declarations, ExpandedName, Limits, Memory, Namespace, Piece, Problem, Reader, Token, decoded_document,
};

/// An element as it came, or as it is to be sent, whatever it is. Stands alone: it declares each prefix it needs.
/// All elements kept from a message share its declarations: each has only its own markup, and is put together as one
/// text when [`as_xml`](Self::as_xml) is called.
#[derive(Clone)]
pub struct AnyElement {
    /// The markup as in its document.
    markup: Box<str>,
    /// The declarations that it needs from around it.
    around: Declarations,
    namespace: Namespace,
    /// Both as one text, after the first request.
    alone: OnceLock<Box<str>>,
}

impl AnyElement {
    /// The element that `xml` holds and nothing beside.
    ///
    /// # Errors
    ///
    /// What is not well-formed in it, with the path.
    pub fn from_xml(xml: &str) -> Result<Self, ReadError> {
        let mut memory = Memory::of(&Limits::default(), xml.len());
        let decoded = decoded_document(xml, &Leniency::strict(), &mut memory);
        let document = &*decoded?.text;
        let read = || -> ReadResult<Self> {
            let limits = Limits::default();
            let mut reader = Reader::new(document, &limits);
            // Without an element there is nothing to begin with.
            while reader.next()? != Token::Start {}
            let element = Self::take(&mut reader)?;
            reader.next()?;
            Ok(element)
        };
        Ok(read()?)
    }

    /// `value` as the element `name` in `namespace`.
    ///
    /// # Errors
    ///
    /// A text holds a character that XML forbids, or the element is larger than the default limits.
    pub fn of<T: Value>(value: &T, name: &'static str, namespace: &'static str) -> Result<Self, WriteError> {
        let xml = to_xml(value, name, namespace)?;
        Self::from_xml(&xml).map_err(|error| WriteError::unkept(&error))
    }

    /// Its name.
    pub fn name(&self) -> ExpandedName<'_> {
        let tag = self.tag();
        let local = tag.rsplit(':').next().unwrap_or(tag);
        ExpandedName { namespace: &self.namespace, local }
    }

    /// Its XML.
    pub fn as_xml(&self) -> &str {
        if self.around.is_empty() {
            return &self.markup;
        }
        self.alone.get_or_init(|| {
            let pieces = self.pieces();
            pieces.concat().into()
        })
    }

    /// Its XML as in its document, where prefixes may be declared around it. Has the same length as there.
    pub fn as_markup(&self) -> &str {
        &self.markup
    }

    /// The element as a value of type `T`, whatever its name.
    ///
    /// # Errors
    ///
    /// Why it is no such value, with the path.
    pub fn get<T: Value>(&self) -> Result<T, ReadError> {
        self.get_with(&ReadOptions::default())
    }

    /// The same with these options; [`get`](Self::get) uses the defaults, whatever the options of the message were.
    ///
    /// # Errors
    ///
    /// Why it is not a valid value of the type, with the path.
    pub fn get_with<T: Value>(&self, options: &ReadOptions) -> Result<T, ReadError> {
        read_alone(&self.markup, &self.around, &Namespace::default(), options)
    }

    /// The name as it is written in the start tag.
    fn tag(&self) -> &str {
        let name = self.markup.get(1..).unwrap_or_default();
        let end = name.find([' ', '\t', '\r', '\n', '/', '>']).unwrap_or(name.len());
        &name[..end]
    }

    /// The XML in three pieces: the start tag up to its name, the declarations, and the rest.
    fn pieces(&self) -> [Cow<'_, str>; 3] {
        let (open, rest) = self.markup.split_at(self.markup.len().min(1 + self.tag().len()));
        [open.into(), self.around.to_attributes().into(), rest.into()]
    }

    /// Takes the open element, reading it to its end.
    fn take(reader: &mut Reader<'_>) -> ReadResult<Self> {
        let namespace = reader.namespace();
        let Piece { markup, around } = reader.keep_element()?;
        Ok(Self { markup: markup.into(), around, namespace, alone: OnceLock::new() })
    }
}

/// Compares the XML.
impl PartialEq for AnyElement {
    fn eq(&self, other: &Self) -> bool {
        (self.markup == other.markup && self.around == other.around) || self.as_xml() == other.as_xml()
    }
}

impl Eq for AnyElement {}

impl Hash for AnyElement {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_xml().hash(state);
    }
}

impl fmt::Debug for AnyElement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AnyElement").field(&self.as_xml()).finish()
    }
}

impl Value for AnyElement {
    fn blank() -> Self {
        Self {
            markup: "".into(),
            around: Declarations::default(),
            namespace: Namespace::default(),
            alone: OnceLock::new(),
        }
    }

    fn knows_nil() -> bool {
        true
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        *self = Self::take(reader.xml)?;
        Ok(())
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        if writer.is_watched() {
            writer.check_wildcard(self.name().namespace, field);
        }
        self.pieces().iter().for_each(|piece| writer.xml.raw(piece));
    }
}

/// Reads a document with this root, whatever its name, with these declarations around it.
pub(super) fn read_alone<T: Value>(
    xml: &str,
    around: &Declarations,
    default: &Namespace,
    options: &ReadOptions,
) -> Result<T, ReadError> {
    let read = || -> ReadResult<T> {
        let mut reader = options.reader(xml).declared(around, default);
        while reader.next()? != Token::Start {}
        if reader.is_nil() {
            return Err(reader.fail(Problem::UnexpectedNil));
        }
        let mut value = T::blank();
        value.read(&mut ValueReader::new(&mut reader, &options.leniency), &root("", ""))?;
        Ok(value)
    };
    Ok(read()?)
}

#[cfg(feature = "serde")]
impl serde::Serialize for AnyElement {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_xml())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for AnyElement {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let xml = <String as serde::Deserialize>::deserialize(deserializer)?;
        Self::from_xml(&xml).map_err(serde::de::Error::custom)
    }
}
