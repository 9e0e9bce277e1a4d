//! The faults that a contract declares for an operation, as one enum over the entries of a detail.
//!
//! Knows details and values; must not know which faults there are: generated code tells by `faults!`.

use crate::soap::{Detail, Fault};
use crate::value::{Field, ReadResult, Value, ValueReader, ValueWriter, WriteError};
use crate::xml::Writer;

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

/// The detail that holds `entry`.
pub(crate) fn detail_of<T: FaultDetail>(entry: &T) -> Result<Detail, WriteError> {
    let (index, value) = entry.entry();
    let mut writer = ValueWriter::new(Writer::for_message());
    if let Some(field) = T::ENTRIES.get(index) {
        value.write(&mut writer, field);
    }
    let (written, _) = writer.finish()?;
    Ok(Detail::from_xml(&String::from_utf8_lossy(&written)))
}

impl Fault {
    /// A fault of the server with an entry that the contract declares, in its detail or in the header.
    pub fn with_entry<T: FaultDetail>(reason: impl Into<String>, entry: &T) -> Self {
        let fault = Self::receiver(reason);
        match detail_of(entry) {
            Ok(detail) if T::IN_HEADER => fault.with_headers(detail),
            Ok(detail) => fault.with_detail(detail),
            Err(_) => Self::receiver("the fault contains characters that XML forbids"),
        }
    }
}

/// Reads the open element into a blank value.
#[doc(hidden)]
pub fn read_blank<T: Value>(reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult<T> {
    let mut value = T::blank();
    value.read(reader, field)?;
    Ok(value)
}

/// The outcome for an index beyond the last entry, which no driver gives.
#[doc(hidden)]
pub fn no_such_entry<T>(reader: &ValueReader<'_, '_>) -> ReadResult<T> {
    let found = reader.xml.name().to_string();
    Err(reader.xml.fail(crate::xml::Problem::Unknown(found)))
}
