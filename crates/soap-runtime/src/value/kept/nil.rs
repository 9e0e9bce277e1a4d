//! Elements that may be nil, with the attributes that stand on them then.
//!
//! Must not know what they hold otherwise.

use super::{Kept, KeptAttributes};
use crate::value::{Field, Leniency, ReadResult, Value, ValueReader, ValueWriter};
use crate::xml::XSI;

/// A value that may be nil.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum KeptNil<T> {
    /// A value.
    Value(T),
    /// The element stands there with `xsi:nil="true"` and these attributes.
    #[cfg_attr(feature = "serde", serde(with = "as_null"))]
    Nil(KeptAttributes),
}

/// In JSON, nil is null, whatever stands on it.
#[cfg(feature = "serde")]
mod as_null {
    use super::KeptAttributes;

    pub(super) fn serialize<S: serde::Serializer>(
        _: &KeptAttributes,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<KeptAttributes, D::Error> {
        <() as serde::Deserialize>::deserialize(deserializer).map(|()| KeptAttributes::default())
    }
}

impl<T> KeptNil<T> {
    /// Nil without further attributes.
    pub const NIL: Self = Self::Nil(KeptAttributes { type_name: None, others: Vec::new() });

    /// The value, unless nil.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nil(_) => None,
        }
    }
}

impl<T> From<T> for KeptNil<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for KeptNil<Kept<String>> {
    fn from(value: &str) -> Self {
        Self::Value(value.into())
    }
}

impl<T: Value> Value for KeptNil<T> {
    fn blank() -> Self {
        Self::NIL
    }

    fn knows_nil() -> bool {
        true
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        if reader.xml.is_nil() {
            let attributes = KeptAttributes::all(reader);
            reader.xml.take_memory(attributes.memory())?;
            *self = Self::Nil(attributes);
            return reader.xml.nil();
        }
        let mut value = T::blank();
        value.read(reader, field)?;
        *self = if reader.takes_absent() { Self::NIL } else { Self::Value(value) };
        Ok(())
    }

    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        let mut value = T::blank();
        let is_taken = value.take_text(text, field, leniency);
        if is_taken {
            *self = Self::Value(value);
        }
        is_taken
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        match self {
            Self::Value(value) => value.write(writer, field),
            Self::Nil(attributes) => writer.element(field.tag(), |writer| {
                attributes.write_in_tag(writer);
                if !attributes.has_nil() {
                    writer.attribute(XSI, "nil", "true");
                }
            }),
        }
    }
}
