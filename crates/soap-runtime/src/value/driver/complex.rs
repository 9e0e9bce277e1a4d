//! The driver of complex types: one non-generic reader and writer for all tables.
//!
//! A generated type gives its table and its fields, in the order of the table ([`complex!`](crate::codegen::complex));
//! order, absence, nil, duplicates, unknown elements and missing ones are decided here, in `children`, and in
//! `members` for content that is more than elements of different names.

use super::children::Children;
use super::fields::{Seen, complete};
use super::members::read_children;
use super::soap_encoding::write_encoding_style;
use super::{Value, ValueReader, ValueWriter};
use crate::value::{Field, Kind, ReadResult, Shape, Shaped};
use crate::xml::{ExpandedName, Problem, XSI};

/// What there is nothing of: the header blocks of a message for which the contract declares none.
impl Shaped for () {
    const SHAPE: &'static Shape = &Shape::new("", "", &[]);
}

impl Value for () {
    fn blank() -> Self {}

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        reader.xml.skip()
    }

    fn write(&self, _: &mut ValueWriter, _: &Field) {}
}

/// Reads the open element into the fields of a `T`, to its end.
///
/// Like every function that generated code calls, it names the table in generic code only: to check a crate, the compiler then
/// need not work out any table.
///
/// # Errors
///
/// What is wrong in the XML, and what is not as the table has it.
#[doc(hidden)]
pub fn read_complex<T: Shaped>(
    fields: &mut [&mut dyn Value],
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    read_fields(fields, T::SHAPE, reader)
}

/// Writes the fields of a `T` as the element that `field` names.
#[doc(hidden)]
pub fn write_complex<T: Shaped>(fields: &[&dyn Value], writer: &mut ValueWriter, field: &Field) {
    write_element(fields, T::SHAPE, writer, field);
}

/// Writes the elements of a group.
#[doc(hidden)]
pub fn write_group<T: Shaped>(fields: &[&dyn Value], writer: &mut ValueWriter) {
    write_children(fields, T::SHAPE, writer);
}

fn read_fields(
    fields: &mut [&mut dyn Value],
    shape: &'static Shape,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    let mut seen = Seen::default();
    let is_first_by_position = std::mem::take(&mut reader.is_first_by_position);
    let mut look_alike = None;
    if !shape.is_all_elements() || reader.xml.has_attributes() {
        read_attributes(fields, shape, reader, &mut seen)?;
    }
    match shape.text {
        Some(index) => {
            seen.insert(index);
            if let Some(value) = fields.get_mut(index) {
                value.read(reader, &shape.fields[index])?;
            }
        }
        None if shape.is_plain => {
            let children = Children::new(fields, shape, &mut seen, reader);
            look_alike = children.first_by_position(is_first_by_position).read(reader)?;
        }
        None => look_alike = read_children(fields, shape, &mut seen, is_first_by_position, reader)?,
    }
    if reader.takes_absent() {
        // No field of a generated type lets this happen.
        return Err(reader.xml.fail(Problem::Missing("value".to_owned())));
    }
    match seen.missing(shape) {
        Some(_) => complete(fields, shape, &mut seen, look_alike, reader),
        None => Ok(()),
    }
}

fn write_element(fields: &[&dyn Value], shape: &'static Shape, writer: &mut ValueWriter, field: &Field) {
    writer.element(field.tag(), |writer| {
        if field.is_encoded_root {
            write_encoding_style(writer);
        }
        if let Some(index) = shape.kept_attributes {
            write_field(fields, index, writer, &shape.fields[index]);
        }
        if let Some((name, namespace)) = field.xsi
            && !(shape.kept_attributes.is_some() && writer.xml.names_type())
        {
            writer.xml.xsi_type(name, namespace);
        }
        write_others(fields, shape, &[Kind::Attribute, Kind::AnyAttributes], writer);
        match shape.mixed {
            Some(index) => write_mixed(fields, shape, index, writer),
            None => write_children(fields, shape, writer),
        }
        write_others(fields, shape, &[Kind::Text], writer);
    });
}

fn write_children(fields: &[&dyn Value], shape: &'static Shape, writer: &mut ValueWriter) {
    let kept_order = shape.kept_order.map(|index| (index, writer.xml.start_content()));
    for (index, field) in shape.fields[..shape.elements].iter().enumerate() {
        write_field(fields, index, writer, field);
    }
    if let Some((index, start)) = kept_order {
        writer.set_aside(start);
        write_field(fields, index, writer, &shape.fields[index]);
    }
}

/// Writes elements, and weaves them into the text between.
fn write_mixed(fields: &[&dyn Value], shape: &'static Shape, index: usize, writer: &mut ValueWriter) {
    let start = writer.xml.start_content();
    write_children(fields, shape, writer);
    writer.set_aside(start);
    write_field(fields, index, writer, &shape.fields[index]);
}

/// Writes what does not stand among the elements, as far as it is of these kinds.
fn write_others(fields: &[&dyn Value], shape: &'static Shape, kinds: &[Kind], writer: &mut ValueWriter) {
    for (index, field) in shape.fields.iter().enumerate().skip(shape.elements) {
        if kinds.contains(&field.kind) {
            write_field(fields, index, writer, field);
        }
    }
}

#[inline]
fn write_field(fields: &[&dyn Value], index: usize, writer: &mut ValueWriter, field: &'static Field) {
    if let Some(content) = fields.get(index) {
        content.write(writer, field);
    }
}

fn read_attributes(
    fields: &mut [&mut dyn Value],
    shape: &'static Shape,
    reader: &mut ValueReader<'_, '_>,
    seen: &mut Seen,
) -> ReadResult {
    let mut read = 0;
    for (index, field) in shape.fields.iter().enumerate().filter(|(_, field)| field.kind == Kind::Attribute) {
        let text = reader.xml.attribute(field.namespace_name(), field.name);
        let (Some(text), Some(value)) = (text, fields.get_mut(index)) else { continue };
        if !value.take_text(text, field, reader.leniency) {
            let text = text.to_owned();
            read_attribute(&mut **value, text, field, reader)?;
        }
        seen.insert(index);
        read += 1;
    }
    let is_other_form = reader.leniency.other_form && read < reader.xml.attribute_count();
    if is_other_form {
        read_attributes_in_other_form(fields, shape, reader, seen)?;
    }
    if let Some(index) = shape.kept_attributes
        && let Some(value) = fields.get_mut(index)
    {
        value.read(reader, &shape.fields[index])?;
    }
    let any = shape.any_attributes.map(|index| (index, &shape.fields[index]));
    if let Some((index, field)) = any
        && let Some(value) = fields.get_mut(index)
    {
        let outer = std::mem::replace(&mut reader.scope, shape);
        value.read(reader, field)?;
        reader.scope = outer;
    }
    reader.check_each_attribute(|number, name| {
        let is_it = |field: &Field| field.name == name.local && field.namespace_name() == name.namespace;
        let is_foreseen = any.is_some_and(|(_, field)| field.allowed.has(name.namespace));
        is_foreseen
            || shape.fields.iter().any(|field| field.kind == Kind::Attribute && is_it(field))
            || (is_other_form
                && shape.fields.iter().any(|field| {
                    shape.is_other_form(field, name, || reader.xml.is_attribute_of_its_own(number))
                }))
    })
}

fn read_attribute(
    value: &mut dyn Value,
    text: String,
    field: &Field,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    reader.xml.read_instead(text);
    value.read(reader, field)?;
    Ok(())
}

/// Reads attributes that have a namespace where the table has none, or none where the table has one.
#[inline(never)]
fn read_attributes_in_other_form(
    fields: &mut [&mut dyn Value],
    shape: &'static Shape,
    reader: &mut ValueReader<'_, '_>,
    seen: &mut Seen,
) -> ReadResult {
    for (index, field) in shape.fields.iter().enumerate() {
        if field.kind != Kind::Attribute || seen.has(index) {
            continue;
        }
        let found = reader.xml.attributes().enumerate().find(|(number, (name, _))| {
            shape.is_other_form(field, *name, || reader.xml.is_attribute_of_its_own(*number))
        });
        let Some(((_, (name, text)), value)) = found.zip(fields.get_mut(index)) else { continue };
        reader.xml.note("other_form", || format!("attribute {name} was read as {}", field.name));
        let text = text.to_owned();
        if !value.take_text(&text, field, reader.leniency) {
            read_attribute(&mut **value, text, field, reader)?;
        }
        seen.insert(index);
    }
    Ok(())
}

impl Shape {
    /// Whether `name`, of an attribute, is that of `field` except that only one of them has a namespace: that of the
    /// type, or of the element as `is_elements` says. A name that the table has elsewhere, or that a wildcard
    /// accepts, does not count.
    fn is_other_form(
        &self,
        field: &Field,
        name: ExpandedName<'_>,
        is_elements: impl FnOnce() -> bool,
    ) -> bool {
        if field.kind != Kind::Attribute || field.name != name.local || name.namespace == XSI {
            return false;
        }
        let is_form = match (field.namespace_name(), name.namespace) {
            ("", namespace) => !namespace.is_empty() && (namespace == self.namespace || is_elements()),
            (_, namespace) => namespace.is_empty(),
        };
        let is_named = |other: &Field| {
            other.kind == Kind::Attribute
                && other.name == name.local
                && other.namespace_name() == name.namespace
        };
        let is_free = || {
            let wildcard = self.any_attributes.and_then(|index| self.fields.get(index));
            !self.fields.iter().any(is_named)
                && !wildcard.is_some_and(|field| field.allowed.has(name.namespace))
        };
        is_form && is_free()
    }
}
