//! Attributes that no contract names.
//!
//! Must not know which ones it does name; the reader's table tells.

use crate::value::{Field, Kind, ReadResult, Value, ValueReader, ValueWriter};
use crate::xml::{Namespace, XSI};

/// An attribute as it came, or as it is to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AnyAttribute {
    /// The namespace, empty for none.
    pub namespace: Namespace,
    /// The local name.
    pub name: String,
    /// The value.
    pub value: String,
}

/// The attributes of an element that the contract does not name but foresees.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct AnyAttributes(pub Vec<AnyAttribute>);

impl AnyAttributes {
    /// The value of the attribute with this name; the namespace is empty for none.
    pub fn get(&self, namespace: &str, name: &str) -> Option<&str> {
        let mut attributes = self.0.iter();
        attributes
            .find(|attribute| attribute.name == name && attribute.namespace == *namespace)
            .map(|attribute| attribute.value.as_str())
    }
}

impl Value for AnyAttributes {
    fn blank() -> Self {
        Self::default()
    }

    /// The start tag is the current one, and the table in scope that of its element.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        let named = reader.scope.fields.iter().filter(|field| field.kind == Kind::Attribute);
        for (namespace, name, value) in reader.xml.shared_attributes() {
            let is_it = |field: &Field| field.name == name && field.namespace_name() == &*namespace;
            let is_free = namespace != XSI && field.allowed.has(&namespace);
            if is_free && !named.clone().any(is_it) {
                let (name, value) = (name.to_owned(), value.to_owned());
                self.0.push(AnyAttribute { namespace, name, value });
            }
        }
        reader.xml.take_memory(self.0.capacity() * size_of::<AnyAttribute>())
    }

    fn write(&self, writer: &mut ValueWriter, _: &Field) {
        for attribute in &self.0 {
            writer.any_attribute(&attribute.namespace, &attribute.name, &attribute.value);
        }
    }
}
