//! What a field of a generated type can contain.
//!
//! Must not know any type but `Box`, which reads and writes what it holds.

use std::any::Any;

use super::{ValueReader, ValueWriter};
use crate::value::{Field, Leniency, ReadResult};
use crate::xml::Problem;

/// What a field of a generated type can contain. `Send`, because long messages are read on other threads than the
/// caller's; `Sync`, because a call holds its request by reference while it waits. Both are part of the trait so that the
/// compiler proves them once per type, instead of checking every field of a type again at each use of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of a message",
    note = "for a type of yours, implement `soap_runtime::Mapped` and write `soap_runtime::mapped!(Type);`",
    note = "types of bigdecimal, chrono, num-bigint, rust_decimal and time need the feature of soap-runtime with that name"
)]
pub trait Value: Any + Send + Sync {
    /// A value to read into. Callers never see it: a field that is not read is absent or an error.
    #[doc(hidden)]
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads one occurrence of `field` to its end. Its start tag has been read; for a group, that of its first element.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult;

    /// Reads one occurrence of `field` that has this text, and neither elements nor attributes. Returns `false` and changes
    /// nothing if the text is not a value of this type, or if the type is not read from texts alone; the caller then uses
    /// [`Value::read`], which reports errors.
    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        let _ = (text, field, leniency);
        false
    }

    /// Writes every occurrence of `field`.
    fn write(&self, writer: &mut ValueWriter, field: &Field);

    /// Whether a nil element is a value of this type. For other types it is an error where no field says that it may be nil.
    #[doc(hidden)]
    fn knows_nil() -> bool
    where
        Self: Sized,
    {
        false
    }

    /// The names and values that this type consists of; `None` if it is anything else.
    #[doc(hidden)]
    fn named_values(&self) -> Option<Vec<(&str, &str)>> {
        None
    }
}

/// Reads the open element, which is an occurrence of `field` and stands alone: as a root, or as an entry of a detail.
#[doc(hidden)]
pub fn read_blank<T: Value>(reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<T> {
    if reader.xml.is_nil() && !T::knows_nil() {
        return Err(reader.xml.fail(Problem::UnexpectedNil));
    }
    let mut value = T::blank();
    value.read(reader, field)?;
    Ok(value)
}

impl<T: Value> Value for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn knows_nil() -> bool {
        T::knows_nil()
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
