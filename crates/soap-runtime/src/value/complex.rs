//! The driver of complex types: one non-generic reader and writer for all tables.
//!
//! A generated type gives its table and a `match` from index to field ([`complex!`](crate::codegen::complex));
//! order, absence, nil, duplicates, unknown elements and missing ones are decided here.

use super::children::{Children, Seen};
use super::{Field, Kind, ReadResult, Shape, Value, ValueReader};
use crate::xml::{Problem, Writer};

/// A complex type as the driver sees it.
pub trait Fields {
    /// The table.
    fn shape(&self) -> &'static Shape;

    /// The field at `index` of the table.
    fn field(&self, index: usize) -> Option<&dyn Value>;

    /// The field at `index` of the table, to read into.
    fn field_mut(&mut self, index: usize) -> Option<&mut dyn Value>;
}

/// Reads the open element into `target`, to its end.
///
/// # Errors
///
/// What is wrong in the XML, and what is not as the table has it.
#[doc(hidden)]
pub fn read_complex(target: &mut dyn Fields, reader: &mut ValueReader<'_, '_>) -> ReadResult {
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

/// Writes `value` as the element that `field` names.
#[doc(hidden)]
pub fn write_complex(value: &dyn Fields, writer: &mut Writer, field: &Field) {
    let shape = value.shape();
    let (elements, others) = shape.fields.split_at(shape.elements);
    let write_others = |kind: Kind, writer: &mut Writer| {
        for (index, field) in (shape.elements..).zip(others).filter(|(_, field)| field.kind == kind) {
            write_field(value, index, writer, field);
        }
    };
    writer.element(field.tag(), |writer| {
        write_others(Kind::Attribute, writer);
        elements.iter().enumerate().for_each(|(index, field)| write_field(value, index, writer, field));
        write_others(Kind::Text, writer);
    });
}

#[inline]
fn write_field(value: &dyn Fields, index: usize, writer: &mut Writer, field: &'static Field) {
    if let Some(content) = value.field(index) {
        content.write(writer, field);
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
