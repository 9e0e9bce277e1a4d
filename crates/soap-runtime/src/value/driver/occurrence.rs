//! How often a value occurs: absent, once, many times, many times in a wrapper.
//!
//! Must not know what the value is.

use super::items::{push_text, write_items};
use super::nillable::write_nil;
use super::soap_encoding::write_array_attributes;
use super::wrapped::read_items;
use super::{Value, ValueReader, ValueWriter};
use crate::value::{Field, Kind, Leniency, ReadResult};

/// `None` is "absent" for an optional field and "nil" for a required one.
impl<T: Value> Value for Option<T> {
    fn blank() -> Self {
        None
    }

    fn knows_nil() -> bool {
        true
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        let inner_knows_nil = field.optional && field.nillable && !field.repeated;
        // Nil is said of elements; an attribute of a nil element has its value all the same, and so has the first
        // element of a group.
        let is_elements = matches!(field.kind, Kind::Element | Kind::Text);
        if is_elements && reader.xml.is_nil() && !inner_knows_nil {
            *self = None;
            return reader.xml.nil();
        }
        self.insert(T::blank()).read(reader, field)?;
        if reader.takes_absent() {
            *self = None;
        }
        Ok(())
    }

    #[inline]
    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        let mut value = T::blank();
        let is_taken = value.take_text(text, field, leniency);
        if is_taken {
            *self = Some(value);
        }
        is_taken
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        match self {
            Some(value) => value.write(writer, field),
            // Each of the repeated elements stands there, be they optional as a whole.
            None if field.null || (field.nillable && (!field.optional || field.repeated)) => {
                write_nil(writer, field);
            }
            None if !field.is_emptiable() && writer.is_watched() => writer.check_missing(field),
            None => {}
        }
    }
}

/// A repeated element, or the repeated elements of a wrapper.
impl<T: Value> Value for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        match &field.item {
            None => {
                reader.xml.room(self)?;
                self.push(T::blank());
                if let Some(item) = self.last_mut() {
                    item.read(reader, field)?;
                }
                if reader.takes_absent() {
                    self.pop();
                }
                Ok(())
            }
            Some(item) => read_items(self, reader, field, item),
        }
    }

    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        // Growing the list is left to the caller, which can charge it to the account.
        let is_taken = field.item.is_none() && self.len() < self.capacity();
        is_taken && push_text(self, text, field, leniency)
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        let Some(item) = &field.item else { return write_items(self, writer, field) };
        let item_field = item.as_field(field);
        writer.element(field.tag(), |writer| {
            if let Some(items) = item.soap {
                write_array_attributes(writer, items, &[self.len()]);
            }
            write_items(self, writer, &item_field);
        });
    }
}
