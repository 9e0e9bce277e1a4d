//! Types of other crates, and numbers of Rust, made of values; and values made of these.
//!
//! A value becomes another type by `TryFrom<&Value>`, and only if the other one has the same value: nothing is rounded. The offset
//! of a date or of a part of a date, and the spelling (zeros at the end, `+`, the offset of an instant), may be lost. The way back is `From`, or `TryFrom` where XML Schema cannot
//! write all that the other type can hold. Must not know where the values come from.

/// Makes types of values by functions that read a text, or report what was expected.
macro_rules! made_of {
    ($($(#[$docs:meta])* $target:ty: $value:ty, $expected:expr, $read:expr;)*) => {$(
        $(#[$docs])*
        impl TryFrom<&$value> for $target {
            type Error = InvalidLexical;

            fn try_from(value: &$value) -> Result<Self, InvalidLexical> {
                let read: fn(&str) -> Option<Self> = $read;
                read(value.as_str()).ok_or_else(|| InvalidLexical::new(value.as_str(), $expected.of(value.as_str())))
            }
        }
    )*};
}

/// Lets fields hold these types. Says what is written, and after `unless` what a value has that cannot be written; `made_of` says
/// what is read.
macro_rules! held_as {
    ($($type:ty: $wire:ty, $write:expr $(, unless $unwritable:expr)?;)*) => {$(
        impl crate::value::Mapped for $type {
            type Wire = $wire;

            fn from_wire(wire: $wire) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self::try_from(&wire)?)
            }

            fn to_wire(&self) -> $wire {
                let write: fn(&Self) -> $wire = $write;
                write(self)
            }

            $(fn unwritable(&self) -> Option<String> {
                let unwritable: fn(&Self) -> Option<&'static str> = $unwritable;
                unwritable(self).map(str::to_owned)
            })?
        }
    )*};
}

#[cfg(feature = "bigdecimal")]
mod bigdecimal;
#[cfg(feature = "chrono")]
mod chrono;
mod expected;
mod jiff;
#[cfg(feature = "num-bigint")]
mod num_bigint;
mod numbers;
#[cfg(feature = "rust_decimal")]
mod rust_decimal;
#[cfg(test)]
mod tests;
#[cfg(feature = "time")]
mod time;

use expected::Expected;
