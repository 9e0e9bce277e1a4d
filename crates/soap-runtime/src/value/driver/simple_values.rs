//! The simple types as values.
//!
//! Must not know what their texts mean.

use super::text::{read_simple, read_text_or_absent, take_text_value, write_simple, write_text_value};
use super::{Value, ValueReader, ValueWriter};
use crate::value::{
    Date, DateTime, Decimal, Duration, Field, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary, Integer,
    Kind, Leniency, NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, QName,
    ReadResult, Simple, Time, XmlList,
};
use crate::xml::check_name;

macro_rules! simple_values {
    ($blank:ident: $($type:ty),*) => {$(
        impl Value for $type {
            fn blank() -> Self {
                Self::$blank()
            }

            fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
                if let Some(value) = read_simple(reader, field)? {
                    *self = value;
                }
                Ok(())
            }

            #[inline]
            fn take_text(&mut self, text: &str, _: &Field, _: &Leniency) -> bool {
                Self::parse(text).map(|value| *self = value).is_some()
            }

            fn write(&self, writer: &mut ValueWriter, field: &Field) {
                if writer.is_watched() && !self.is_foreseen() {
                    self.with_text(|text| writer.check_invalid(text.as_str(), Self::EXPECTED, field));
                }
                self.with_text(|text| write_simple(text, writer, field));
            }
        }
    )*};
}

simple_values!(default: HexBinary, bool, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, String);
simple_values!(blank: Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth);
simple_values!(blank: Integer, NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, Time);

impl<T: Simple> Value for XmlList<T> {
    fn blank() -> Self {
        Self::default()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        if let Some(value) = read_text_or_absent(reader, field)? {
            *self = value;
        }
        Ok(())
    }

    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        take_text_value(self, text, field, leniency)
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        write_text_value(self, writer, field);
    }
}

impl Value for QName {
    fn blank() -> Self {
        Self::default()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        if let Some(value) = read_text_or_absent(reader, field)? {
            *self = value;
        }
        Ok(())
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        // An element in a namespace makes that the default one, and a name in none cannot stand within it.
        let is_apart = self.namespace.is_empty() && !field.namespace_name().is_empty();
        match field.kind == Kind::Element && is_apart && check_name(&self.local) {
            true => {
                if field.secret {
                    writer.note_secret(&self.local);
                }
                writer.xml.leaf_without_default(field.namespace_name(), field.name, &self.local);
            }
            false => write_text_value(self, writer, field),
        }
    }
}
