//! The faults of an operation, as one enum.
//!
//! Must not know how the detail of a fault is read.

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
