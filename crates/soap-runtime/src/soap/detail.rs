//! The detail of a fault: XML that only the contract can give a type.
//!
//! Knows XML and values; must not know faults.

use crate::value::{Leniency, ReadResult, Value, ValueReader, root};
use crate::xml::{Limits, Reader, Token, push_attribute};

/// The `detail` of a fault, kept as XML that can stand alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    xml: String,
}

impl Detail {
    /// A detail with these entries; `entries` is markup with its own namespace declarations.
    pub fn from_xml(entries: &str) -> Self {
        Self { xml: format!("<detail>{entries}</detail>") }
    }

    /// The XML, from the start tag of the detail element to its end tag.
    pub fn as_xml(&self) -> &str {
        &self.xml
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
    ) -> Option<Result<T, crate::Error>> {
        let found = self.find(namespace, name);
        found.transpose().map(|entry| entry.map_err(|error| crate::Error::decoding(*error)))
    }

    fn find<T: Value>(&self, namespace: &'static str, name: &'static str) -> ReadResult<Option<T>> {
        let limits = Limits::default();
        let mut reader = Reader::new(&self.xml, &limits);
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
            let found = reader.name();
            if found.local != name || found.namespace != namespace {
                reader.skip()?;
                continue;
            }
            let mut value = T::blank();
            let leniency = Leniency::default();
            value.read(&mut ValueReader::new(&mut reader, &leniency), &root(name, namespace))?;
            return Ok(Some(value));
        }
    }

    /// With its text passed through `redact`.
    pub(crate) fn redacted(&self, redact: impl Fn(&str) -> String) -> Self {
        Self { xml: redact(&self.xml) }
    }

    /// Takes the open element as a detail, reading it to its end.
    pub(super) fn read(reader: &mut Reader<'_>) -> ReadResult<Self> {
        let mut xml = String::from("<detail");
        for (prefix, namespace) in reader.declarations_in_scope() {
            match prefix {
                "" => xml.push_str(" xmlns=\""),
                prefix => xml.push_str(&format!(" xmlns:{prefix}=\"")),
            }
            // What was read from XML can be written as XML.
            let _ = push_attribute(&mut xml, &namespace);
            xml.push('"');
        }
        xml.push('>');
        let start = reader.position();
        let was_empty = reader.document()[..start].ends_with("/>");
        reader.skip()?;
        if !was_empty {
            xml.push_str(&reader.document()[start..reader.offset()]);
        }
        xml.push_str("</detail>");
        Ok(Self { xml })
    }

    /// The entries alone.
    pub(super) fn entries(&self) -> (&str, &str) {
        let inner = self.xml.strip_suffix("</detail>").unwrap_or_default();
        inner.strip_prefix("<detail").and_then(|rest| rest.split_once('>')).unwrap_or_default()
    }
}
