//! The attributes of an element that its type does not name.
//!
//! Must not know what the element holds.

use crate::value::{AnyAttribute, Field, QName, ReadResult, Value, ValueReader, ValueWriter};
use crate::xml::XSI;

/// The attributes of XML Schema itself that stand on an element, `xsi:type`, `xsi:schemaLocation` and the like; of an
/// element that is nil, all of its attributes.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct KeptAttributes {
    /// The type that the element names by `xsi:type`.
    pub type_name: Option<QName>,
    /// The others.
    pub others: Vec<AnyAttribute>,
}

impl KeptAttributes {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.type_name.is_none() && self.others.is_empty()
    }

    /// Those of the start tag that is the current one which tell of types.
    pub(super) fn of_type(reader: &ValueReader<'_, '_>) -> Self {
        Self::of(reader, |namespace| namespace == XSI)
    }

    /// All of them.
    pub(super) fn all(reader: &ValueReader<'_, '_>) -> Self {
        Self::of(reader, |_| true)
    }

    fn of(reader: &ValueReader<'_, '_>, is_wanted: impl Fn(&str) -> bool) -> Self {
        let mut kept = Self::default();
        if !reader.xml.has_attributes() {
            return kept;
        }
        for (namespace, name, value) in reader.xml.shared_attributes().filter(|(of, ..)| is_wanted(of)) {
            match (name, reader.xml.resolve_shared(value)) {
                ("type", Some((of_type, local))) if namespace == XSI => {
                    kept.type_name = Some(QName::new(of_type, local));
                }
                // It goes without saying, of what is nil.
                ("nil", _) if namespace == XSI && value == "true" => {}
                _ => {
                    let (name, value) = (name.to_owned(), value.to_owned());
                    kept.others.push(AnyAttribute { namespace, name, value });
                }
            }
        }
        kept
    }

    /// Bytes that the list takes.
    pub(super) fn memory(&self) -> usize {
        self.others.capacity() * size_of::<AnyAttribute>()
    }

    /// Adds them to the start tag that was begun last.
    pub(super) fn write_in_tag(&self, writer: &mut ValueWriter) {
        if let Some(QName { namespace, local, .. }) = &self.type_name {
            writer.xml.xsi_type(local, namespace);
        }
        for attribute in &self.others {
            writer.any_attribute(&attribute.namespace, &attribute.name, &attribute.value);
        }
    }

    /// Whether `xsi:nil` is among them, written otherwise than usual.
    pub(super) fn has_nil(&self) -> bool {
        self.others.iter().any(|attribute| attribute.namespace == XSI && attribute.name == "nil")
    }
}

impl Value for KeptAttributes {
    fn blank() -> Self {
        Self::default()
    }

    /// The start tag is the current one.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        *self = Self::of_type(reader);
        reader.xml.take_memory(self.memory())
    }

    fn write(&self, writer: &mut ValueWriter, _: &Field) {
        self.write_in_tag(writer);
    }
}
