//! The driver of complex types: one non-generic reader and writer for all tables.
//!
//! A generated type gives its table and a `match` from index to field ([`complex!`](crate::codegen::complex));
//! order, absence, nil, duplicates, unknown elements and missing ones are decided here.

use super::children::{Children, Seen};
use super::{Field, Kind, ReadResult, Value, ValueReader};
use crate::xml::{Problem, Writer};

/// The table of a complex type.
#[derive(Debug)]
pub struct Shape {
    /// The name of the type or of the element it is the content of.
    pub name: &'static str,
    /// Its namespace, empty for none.
    pub namespace: &'static str,
    /// Elements in contract order, then attributes, then text.
    pub fields: &'static [Field],
    /// How many of the fields are elements.
    pub(super) elements: usize,
    /// The field that is the text of the element itself.
    text: Option<usize>,
    /// Which of the first 64 fields have to be there.
    pub(super) required: u64,
    /// The namespace of all elements, if it is the same.
    pub(super) children: Option<&'static str>,
}

impl Shape {
    /// The table of a type.
    pub const fn new(name: &'static str, namespace: &'static str, fields: &'static [Field]) -> Self {
        let mut elements = 0;
        let mut required = 0;
        let mut text = None;
        let (mut at_home, mut in_none) = (0, 0);
        let mut index = 0;
        while index < fields.len() {
            if matches!(fields[index].kind, Kind::Element) {
                elements += 1;
                at_home += fields[index].home as usize;
                in_none +=
                    matches!(fields[index].namespace, Some(namespace) if namespace.is_empty()) as usize;
            }
            if matches!(fields[index].kind, Kind::Text) {
                text = Some(index);
            }
            if !fields[index].optional && index < 64 {
                required |= 1 << index;
            }
            index += 1;
        }
        let children = match (at_home == elements, in_none == elements) {
            (true, _) => Some(namespace),
            (false, true) => Some(""),
            (false, false) => None,
        };
        Self { name, namespace, fields, elements, text, required, children }
    }

    /// Whether all content is elements: no attributes, no text.
    fn is_all_elements(&self) -> bool {
        self.elements == self.fields.len()
    }
}

/// A complex type as the driver sees it.
pub trait Fields {
    /// The table.
    fn shape(&self) -> &'static Shape;

    /// The field at `index` of the table.
    fn field(&self, index: usize) -> Option<&dyn Value>;

    /// The field at `index` of the table, to read into.
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Value>;
}

/// A complex type that can be made.
pub trait Complex: Fields + Sized {
    /// A value to read into, see [`Value::blank`].
    #[doc(hidden)]
    fn blank() -> Self;
}

impl<T: Complex> Complex for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
}

impl<T: Fields> Fields for Box<T> {
    fn shape(&self) -> &'static Shape {
        (**self).shape()
    }

    fn field(&self, index: usize) -> Option<&dyn Value> {
        (**self).field(index)
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Value> {
        (**self).field_mut(index)
    }
}

impl<T: Complex> Value for T {
    fn blank() -> Self {
        T::blank()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        read_complex(self, reader)
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        writer.start(field.namespace_name(), field.name);
        write_content(self, writer);
        writer.end();
    }
}

/// Reads the open element into `target`, to its end.
pub(crate) fn read_complex(target: &mut dyn Fields, reader: &mut ValueReader<'_, '_>) -> ReadResult {
    let shape = target.shape();
    let mut seen = Seen::default();
    if !shape.is_all_elements() || reader.xml.has_attributes() {
        read_attributes(target, shape, reader, &mut seen)?;
    }
    match shape.text {
        Some(index) => {
            seen.insert(index);
            if let Some(value) = target.field_mut(index) {
                value.read(reader, &shape.fields[index])?;
            }
        }
        None => Children::new(target, shape, &mut seen, reader).read(reader)?,
    }
    match seen.missing(shape) {
        Some(field) => Err(reader.xml.fail(Problem::Missing(field.describe()))),
        None => Ok(()),
    }
}

/// Writes attributes, then elements or text, into the start tag that was just begun.
pub(crate) fn write_content(value: &dyn Fields, writer: &mut Writer) {
    let fields = value.shape().fields;
    let attributes_first = [true, false];
    for attributes in attributes_first {
        for (index, field) in fields.iter().enumerate() {
            if (field.kind == Kind::Attribute) == attributes {
                let Some(value) = value.field(index) else { continue };
                value.write(writer, field);
            }
        }
    }
}

fn read_attributes(
    target: &mut dyn Fields,
    shape: &Shape,
    reader: &mut ValueReader<'_, '_>,
    seen: &mut Seen,
) -> ReadResult {
    for (index, field) in shape.fields.iter().enumerate().filter(|(_, field)| field.kind == Kind::Attribute) {
        let text = reader.xml.attribute(field.namespace_name(), field.name);
        let (Some(text), Some(value)) = (text, target.field_mut(index)) else { continue };
        if !value.take_text(text, field, reader.leniency) {
            let text = text.to_owned();
            reader.xml.read_instead(text);
            value.read(reader, field)?;
        }
        seen.insert(index);
    }
    reader.check_attributes(|name| {
        let is_it = |field: &Field| field.name == name.local && field.namespace_name() == name.namespace;
        shape.fields.iter().any(|field| field.kind == Kind::Attribute && is_it(field))
    })
}
