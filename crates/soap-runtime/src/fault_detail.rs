//! The faults that a contract declares for an operation, as one enum over the entries of a detail.
//!
//! Knows details and values; must not know which faults there are: generated code tells by `faults!`.

use crate::soap::{Detail, Fault};
use crate::value::{Field, ReadResult, Value, ValueReader, WriteError};
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
    let mut writer = Writer::for_message();
    if let Some(field) = T::ENTRIES.get(index) {
        value.write(&mut writer, field);
    }
    let written = writer.finish()?;
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

/// The faults of an operation: one line per variant, with the element that it stands for. `in header` after the name of
/// the type says that these stand in the header of the envelope.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum TransferFault {
///     Locked(String),
///     Insufficient(i32),
/// }
/// faults! {
///     TransferFault;
///     0 Locked: element("locked").namespace("urn:bank");
///     1 Insufficient: element("insufficient").namespace("urn:bank");
/// }
/// let fault = TransferFault::Insufficient(-5).into_fault("not enough");
/// let detail = fault.detail.unwrap();
/// assert_eq!(detail.entry_of::<TransferFault>().unwrap().unwrap(), TransferFault::Insufficient(-5));
/// ```
#[macro_export]
macro_rules! faults {
    ($type:ident $(in $place:ident)?;
     $($index:tt $variant:ident: element $wire:tt $(.$setting:ident $value:tt)*;)*) => {
        impl $crate::codegen::FaultDetail for $type {
            const ENTRIES: &'static [$crate::codegen::Field] =
                &[$($crate::field!(element $wire $($setting $value)*)),*];

            const IN_HEADER: bool = $crate::in_header!($($place)?);

            fn read_entry(
                index: usize,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                field: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult<Self> {
                match index {
                    $($index => $crate::codegen::read_blank(reader, field).map(Self::$variant),)*
                    _ => $crate::codegen::no_such_entry(reader),
                }
            }

            fn entry(&self) -> (usize, &dyn $crate::codegen::Value) {
                match self {
                    $(Self::$variant(value) => ($index, value),)*
                }
            }
        }

        impl $type {
            /// A fault of the server with this entry.
            pub fn into_fault(
                self,
                reason: impl ::core::convert::Into<::std::string::String>,
            ) -> $crate::codegen::Fault {
                $crate::codegen::Fault::with_entry(reason, &self)
            }
        }
    };
}

/// Whether entries stand in the header.
#[doc(hidden)]
#[macro_export]
macro_rules! in_header {
    () => {
        false
    };
    (header) => {
        true
    };
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
