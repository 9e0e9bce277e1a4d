//! The faults that a contract declares for an operation, as one enum over the entries of a detail.
//!
//! Must not know faults or details, nor which entries there are: generated code tells by `faults!`.

use crate::value::{Field, ReadResult, Value, ValueReader};
use crate::xml::Problem;

/// The entries that the detail of a fault may have. [`faults!`](crate::faults) implements it.
pub trait FaultDetail: Sized {
    /// The elements, in the order of the variants.
    const ENTRIES: &'static [Field];

    /// Whether they stand in the header of the envelope, where errors of header blocks are told (WSDL 1.1, 3.7), and
    /// not in the detail.
    const IN_HEADER: bool;

    /// Reads the open element as the entry at `index`.
    #[doc(hidden)]
    fn read_entry(index: usize, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<Self>;

    /// The index of the entry, and its value.
    #[doc(hidden)]
    fn entry(&self) -> (usize, &dyn Value);
}

/// The outcome for an index beyond the last entry, which no driver gives.
#[doc(hidden)]
pub fn no_such_entry<T>(reader: &ValueReader<'_, '_>) -> ReadResult<T> {
    let found = reader.xml.name().to_string();
    Err(reader.xml.fail(Problem::Unknown(found)))
}
