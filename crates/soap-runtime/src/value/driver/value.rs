//! What a field of a generated type can contain.
//!
//! Must not know any type but the box, which changes nothing.

use std::any::Any;

use super::{ValueReader, ValueWriter};
use crate::value::{Field, Leniency, ReadResult};

/// What a field of a generated type can contain. `Send`, because long messages are read on other threads than the
/// caller's; `Sync`, because a call holds its request by reference while it waits. Both are part of the trait so that the
/// compiler proves them once for each type, instead of walking through all that a type holds wherever one is used.
pub trait Value: Any + Send + Sync {
    /// A value to read into. Never seen by callers: what stays unread is an error or stands for "absent".
    #[doc(hidden)]
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads one occurrence of `field`, which is open, to its end; of a group, the first element is open.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult;

    /// Takes one occurrence of `field` that holds this text and nothing else, not even an attribute. `false` where it
    /// has no value or no text makes one: then nothing has changed, and [`Value::read`] tells what is wrong.
    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        let _ = (text, field, leniency);
        false
    }

    /// Writes every occurrence of `field`.
    fn write(&self, writer: &mut ValueWriter, field: &Field);

    /// The names and values that this is, if it is no more than that.
    #[doc(hidden)]
    fn named_values(&self) -> Option<Vec<(&str, &str)>> {
        None
    }
}

impl<T: Value> Value for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    /// Charges the memory of the box here; for this reason, the box does not take texts directly.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        reader.xml.take_memory(size_of::<T>())?;
        (**self).read(reader, field)
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        (**self).write(writer, field);
    }
}
