//! The detail of a fault: XML that only the contract can give a type.
//!
//! Knows XML and values; must not know faults.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::fault_detail::FaultDetail;
use crate::value::{
    AnyElement, Field, ReadError, ReadOptions, ReadResult, Value, ValueReader, ValueWriter, WriteError,
    read_blank, root,
};
use crate::xml::{ExpandedName, Piece, Reader, Token, Writer, declare};

/// The `detail` of a fault, kept as XML that can stand alone.
///
/// A detail that a client received is read with the limits and leniency of that client, any other with the defaults.
#[derive(Clone)]
pub struct Detail(Box<Kept>);

/// The content of a detail: boxed, since errors should be small.
#[derive(Clone)]
struct Kept {
    xml: Box<str>,
    reading: Arc<ReadOptions>,
}

/// How a detail ends.
const CLOSE: &str = "</detail>";

/// Compares the XML.
impl PartialEq for Detail {
    fn eq(&self, other: &Self) -> bool {
        self.0.xml == other.0.xml
    }
}

impl Eq for Detail {}

impl fmt::Debug for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Detail").field("xml", &self.0.xml).finish()
    }
}

impl Detail {
    fn kept(xml: Box<str>, reading: Arc<ReadOptions>) -> Self {
        Self(Box::new(Kept { xml, reading }))
    }

    /// A detail with these entries; `entries` is markup with its own namespace declarations.
    pub fn from_xml(entries: &str) -> Self {
        Self::kept(format!("<detail>{entries}</detail>").into(), Arc::default())
    }

    /// A detail with one of the entries that the contract declares.
    pub(super) fn of<T: FaultDetail>(entry: &T) -> Result<Self, WriteError> {
        let (index, value) = entry.entry();
        let mut writer = ValueWriter::new(Writer::for_message());
        if let Some(field) = T::ENTRIES.get(index) {
            value.write(&mut writer, field);
        }
        let (written, _) = writer.finish()?;
        Ok(Self::from_xml(&String::from_utf8_lossy(&written)))
    }

    /// The same detail, with these options for reading its entries.
    #[must_use]
    pub(crate) fn read_by(self, reading: &Arc<ReadOptions>) -> Self {
        Self::kept(self.0.xml, Arc::clone(reading))
    }

    /// The XML, from the start tag of the detail element to its end tag.
    pub fn as_xml(&self) -> &str {
        &self.0.xml
    }

    /// The entry with this name as a type of the contract; `None` where there is none.
    ///
    /// # Errors
    ///
    /// The reason why the entry is not of this type, with its path.
    pub fn entry<T: Value>(
        &self,
        namespace: &'static str,
        name: &'static str,
    ) -> Option<Result<T, ReadError>> {
        let found = self.find(namespace, name);
        found.transpose().map(|entry| entry.map_err(ReadError::from))
    }

    /// The first entry that is one of those of `T`; `None` where there is none.
    ///
    /// # Errors
    ///
    /// The reason why the entry is not what the contract says, with its path.
    pub fn entry_of<T: FaultDetail>(&self) -> Option<Result<T, ReadError>> {
        let found = self.first(|reader| {
            let name = reader.xml.name();
            let is_it = |field: &Field| field.name == name.local && field.namespace_name() == name.namespace;
            let index = T::ENTRIES.iter().position(is_it)?;
            Some(T::read_entry(index, reader, &T::ENTRIES[index]))
        });
        found.transpose().map(|entry| entry.map_err(ReadError::from))
    }

    /// Whether the first entry, or any other, has this name.
    pub(crate) fn has_entry(&self, namespace: &str, name: &str) -> bool {
        let found = self.first(|reader| {
            let is_it = reader.xml.name() == ExpandedName { namespace, local: name };
            is_it.then_some(Ok(()))
        });
        matches!(found, Ok(Some(())))
    }

    fn find<T: Value>(&self, namespace: &'static str, name: &'static str) -> ReadResult<Option<T>> {
        self.first(|reader| {
            let is_it = reader.xml.name() == ExpandedName { namespace, local: name };
            is_it.then(|| read_blank(reader, &root(name, namespace)))
        })
    }

    /// What `read` makes of the first entry of which it makes something.
    fn first<T>(
        &self,
        mut read: impl FnMut(&mut ValueReader<'_, '_>) -> Option<ReadResult<T>>,
    ) -> ReadResult<Option<T>> {
        let mut reader = self.0.reading.reader(&self.0.xml);
        if reader.next()? != Token::Start {
            return Ok(None);
        }
        loop {
            match reader.next()? {
                Token::Start => {}
                // Some servers put text here.
                Token::Text(_) => continue,
                Token::End | Token::Eof => return Ok(None),
            }
            match read(&mut ValueReader::new(&mut reader, &self.0.reading.leniency)) {
                Some(entry) => return entry.map(Some),
                None => reader.skip()?,
            }
        }
    }

    /// With its text passed through `redact`.
    pub(crate) fn redacted(&self, redact: impl Fn(&str) -> String) -> Self {
        Self::kept(redact(&self.0.xml).into(), Arc::clone(&self.0.reading))
    }

    /// Takes the open element as a detail, reading it to its end.
    pub(super) fn read(reader: &mut Reader<'_>) -> ReadResult<Self> {
        let default = reader.default_namespace();
        let Piece { markup, around } = reader.keep_content()?;
        let mut declarations = around.to_attributes();
        if !default.is_empty() {
            declare(&mut declarations, "", &default);
        }
        // The copy exists at the same time as the parts that it was put together from.
        reader.take_memory(2 * declarations.len() + markup.len())?;
        Ok(Self::kept(format!("<detail{declarations}>{markup}</detail>").into(), Arc::default()))
    }

    /// Whether it has no entries.
    pub(crate) fn is_empty(&self) -> bool {
        let inner = self.0.xml.strip_suffix(CLOSE).unwrap_or_default();
        inner
            .rsplit_once('>')
            .is_some_and(|(tag, entries)| tag.matches('<').count() == 1 && entries.trim().is_empty())
    }

    /// The entries, to be written into an element of any envelope: each has the declarations that it needs, since those
    /// of the detail could change what the names around it mean.
    pub(super) fn entries(&self) -> Cow<'_, str> {
        let inner = self.0.xml.strip_suffix(CLOSE).unwrap_or_default();
        let tag = inner.strip_prefix("<detail").and_then(|rest| rest.split_once('>'));
        match tag.unwrap_or_default() {
            ("", entries) => entries.into(),
            // Beyond the limits, write no entries: an unreadable envelope would be worse.
            (_, _) => self.entries_alone().map_or(Cow::Borrowed(""), Cow::Owned),
        }
    }

    fn entries_alone(&self) -> ReadResult<String> {
        let Kept { xml, reading } = &*self.0;
        let mut reader = reading.reader(xml);
        reader.next()?;
        let mut entries = String::new();
        // Text and comments between entries stay as they are.
        let mut copied = reader.position();
        loop {
            match reader.next()? {
                Token::Start => {
                    entries.push_str(&xml[copied..reader.offset()]);
                    let mut entry = AnyElement::blank();
                    entry.read(&mut ValueReader::new(&mut reader, &reading.leniency), &root("", ""))?;
                    // Each entry has the declarations around it once more.
                    let alone = entry.as_xml();
                    reader.take_memory(alone.len())?;
                    entries.push_str(alone);
                    copied = reader.position();
                }
                Token::Text(_) => {}
                Token::End | Token::Eof => break,
            }
        }
        entries.push_str(xml[copied..].strip_suffix(CLOSE).unwrap_or_default());
        Ok(entries)
    }
}
