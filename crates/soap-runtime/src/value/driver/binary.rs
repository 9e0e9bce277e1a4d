//! `xsd:base64Binary`, whose content may stand outside of the document (XOP).
//!
//! Must not know how it is carried there.

use super::text::{value_of, write_simple};
use super::{Value, ValueReader, ValueWriter};
use crate::value::{Base64Binary, Field, Kind, Leniency, ReadResult, Simple};
use crate::xml::Content;

impl Value for Base64Binary {
    fn blank() -> Self {
        Self::default()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        if field.kind == Kind::Element {
            reader.check_attributes(|_| false)?;
        }
        match reader.xml.content()? {
            Content::Included(bytes) => *self = Self(bytes.into()),
            Content::Text(text) => {
                reader.xml.take_memory(Self::memory_of(&text))?;
                if let Some(value) = value_of(text, reader, field)? {
                    *self = value;
                }
            }
        }
        Ok(())
    }

    #[inline]
    fn take_text(&mut self, text: &str, _: &Field, _: &Leniency) -> bool {
        // A value that allocates memory is left to the caller, which can charge it to the account.
        Self::memory_of(text) == 0 && Self::parse(text).map(|value| *self = value).is_some()
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        match field.kind {
            Kind::Element if writer.is_apart(&self.0) => writer.element(field.tag(), |writer| {
                if let Some((name, namespace)) = field.xsi {
                    writer.xml.xsi_type(name, namespace);
                }
                writer.include(&self.0);
            }),
            Kind::Text if writer.is_apart(&self.0) => writer.include(&self.0),
            _ => self.with_text(|text| write_simple(text, writer, field)),
        }
    }
}
