//! How often a value stands: absent, nil, once, many times, many times in a wrapper.

use super::{Field, Kind, ReadResult, Value, ValueReader};
use crate::xml::{Problem, Writer, XSI};

/// A value that may be nil, where it may also be absent: `Option<Nillable<T>>` keeps the two apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum Nillable<T> {
    /// A value.
    Value(T),
    /// The element stands there with `xsi:nil="true"`.
    Nil,
}

impl<T> Nillable<T> {
    /// The value, unless nil.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nil => None,
        }
    }
}

impl<T> From<T> for Nillable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` is "absent" for an optional field and "nil" for a required one.
impl<T: Value> Value for Option<T> {
    fn blank() -> Self {
        None
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        let inner_knows_nil = field.optional && field.nillable && !field.repeated;
        // Nil is said of elements; an attribute of a nil element has its value all the same.
        if reader.xml.is_nil() && field.kind != Kind::Attribute && !inner_knows_nil {
            *self = None;
            return reader.xml.nil();
        }
        self.insert(T::blank()).read(reader, field)
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        match self {
            Some(value) => value.write(writer, field),
            // Each of the repeated elements stands there, be they optional as a whole.
            None if field.nillable && (!field.optional || field.repeated) => write_nil(writer, field),
            None => {}
        }
    }
}

impl<T: Value> Value for Nillable<T> {
    fn blank() -> Self {
        Self::Nil
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        if reader.xml.is_nil() {
            *self = Self::Nil;
            return reader.xml.nil();
        }
        let mut value = T::blank();
        value.read(reader, field)?;
        *self = Self::Value(value);
        Ok(())
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        match self {
            Self::Value(value) => value.write(writer, field),
            Self::Nil => write_nil(writer, field),
        }
    }
}

/// A repeated element, or the repeated elements of a wrapper.
impl<T: Value> Value for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        let Some(item) = &field.item else {
            let mut value = T::blank();
            value.read(reader, field)?;
            self.push(value);
            return Ok(());
        };
        let item_field = item.as_field(field);
        let at_home = reader.xml.is_in(item.namespace);
        reader.check_attributes(|_| false)?;
        let has_no_prefix = at_home && reader.xml.has_no_prefix() && !item.tags.0.is_empty();
        loop {
            let is_leaf = has_no_prefix && reader.xml.hold_expected(item.tags.0, item.tags.1);
            if is_leaf || at_home && reader.xml.open_expected([(0, item.name)]).is_some() {
                let mut value = T::blank();
                value.read(reader, &item_field)?;
                self.push(value);
                continue;
            }
            if at_home && reader.xml.close_expected() || !reader.xml.child()? {
                return Ok(());
            }
            let name = reader.xml.name();
            if name.local != item.name || name.namespace != item.namespace {
                if !reader.leniency.unknown_elements {
                    return Err(reader.xml.fail(Problem::Unknown(reader.xml.name().to_string())));
                }
                reader.xml.skip()?;
            } else if field.skip_nil && reader.xml.is_nil() {
                reader.xml.nil()?;
            } else if !item.nillable && reader.xml.is_nil() {
                return Err(reader.xml.fail(Problem::UnexpectedNil));
            } else {
                let mut value = T::blank();
                value.read(reader, &item_field)?;
                self.push(value);
            }
        }
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        let Some(item) = &field.item else { return write_items(self, writer, field) };
        let item_field = item.as_field(field);
        writer.element(field.tag(), |writer| write_items(self, writer, &item_field));
    }
}

fn write_items<T: Value>(items: &[T], writer: &mut Writer, field: &Field) {
    let start = writer.length();
    for (index, item) in items.iter().enumerate() {
        item.write(writer, field);
        if index == 0 {
            writer.expect(items.len() - 1, start);
        }
    }
}

fn write_nil(writer: &mut Writer, field: &Field) {
    writer.element(field.tag(), |writer| writer.attribute(XSI, "nil", "true"));
}
