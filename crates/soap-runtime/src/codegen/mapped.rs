//! Types of those who use generated code, as types of fields.
//!
//! Must not know what they are made of.

/// Makes a type that is [`Mapped`](crate::Mapped) one that fields can hold.
///
/// `mapped!(Cents)` is for a type in place of a simple one, also in lists and unions; `mapped!(Address as element)` for one in
/// place of a type with attributes and elements. The type needs a `Default`, which is what the reader reads into and callers
/// never see; `mapped!(Day, blank: Day::MIN)` says another one. A type in place of a member of a family implements
/// [`Typed`](crate::Typed) by hand, with the name that `xsi:type` says.
///
/// ```
/// use soap_runtime::codegen::*;
/// use soap_runtime::{Mapped, mapped};
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum Level {
///     Low,
///     High,
/// }
///
/// impl Mapped for Level {
///     type Wire = u8;
///
///     fn from_wire(level: u8) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
///         Ok(if level < 5 { Self::Low } else { Self::High })
///     }
///
///     fn to_wire(&self) -> u8 {
///         if *self == Self::Low { 0 } else { 9 }
///     }
/// }
/// mapped!(Level, blank: Level::Low);
/// assert_eq!(XmlList::parse("7 1"), Some(XmlList(vec![Level::High, Level::Low])));
/// ```
///
/// Without that `impl`, the compiler says what to write:
///
/// ```compile_fail,E0277
/// #[derive(Default)]
/// struct Cents(i64);
/// soap_runtime::mapped!(Cents);
/// ```
#[macro_export]
macro_rules! mapped {
    ($type:ty $(,)?) => {
        $crate::mapped!($type, blank: <$type as ::core::default::Default>::default());
    };
    ($type:ty as element $(,)?) => {
        $crate::mapped!($type as element, blank: <$type as ::core::default::Default>::default());
    };
    ($type:ty, blank: $blank:expr $(,)?) => {
        $crate::mapped!($type as element, blank: $blank);

        impl $crate::codegen::Simple for $type {
            const EXPECTED: &'static str = <$crate::mapped!(@wire $type) as $crate::codegen::Simple>::EXPECTED;
            const NEEDS_NAMES: bool = <$crate::mapped!(@wire $type) as $crate::codegen::Simple>::NEEDS_NAMES;

            fn parse(text: &str) -> ::core::option::Option<Self> {
                $crate::codegen::parsed($crate::codegen::Simple::parse(text))
            }

            fn parse_tolerantly(
                text: &str,
                leniency: &$crate::codegen::Leniency,
            ) -> ::core::option::Option<(Self, &'static str)> {
                let (wire, setting) = $crate::codegen::Simple::parse_tolerantly(text, leniency)?;
                ::core::option::Option::Some(($crate::codegen::parsed(::core::option::Option::Some(wire))?, setting))
            }

            fn refusal(
                text: &str,
                leniency: &$crate::codegen::Leniency,
            ) -> ::core::option::Option<::std::string::String> {
                $crate::codegen::refusal_of::<Self>(text, leniency)
            }

            fn with_text<R>(&self, take: impl ::core::ops::FnOnce($crate::codegen::Text<'_>) -> R) -> R {
                $crate::codegen::Simple::with_text(&$crate::codegen::Mapped::to_wire(self), take)
            }

            fn parse_in(
                text: &str,
                names: &$crate::codegen::NamesInScope<'_>,
            ) -> ::core::option::Option<Self> {
                $crate::codegen::parsed($crate::codegen::Simple::parse_in(text, names))
            }

            fn member_of_union(
                text: &str,
                names: &$crate::codegen::NamesInScope<'_>,
            ) -> ::core::option::Option<Self> {
                $crate::codegen::parsed($crate::codegen::Simple::member_of_union(text, names))
            }

            fn memory_of(text: &str) -> usize {
                <$crate::mapped!(@wire $type) as $crate::codegen::Simple>::memory_of(text)
            }

            fn text_in(&self, writer: &mut $crate::codegen::Writer) -> ::std::string::String {
                $crate::codegen::Simple::text_in(&$crate::codegen::Mapped::to_wire(self), writer)
            }

            fn of_bytes(bytes: &[u8]) -> ::core::option::Option<Self> {
                $crate::codegen::parsed($crate::codegen::Simple::of_bytes(bytes))
            }

            fn unwritable(&self) -> ::core::option::Option<::std::string::String> {
                $crate::codegen::Mapped::unwritable(self)
            }

            fn is_foreseen(&self) -> bool {
                $crate::codegen::Simple::is_foreseen(&$crate::codegen::Mapped::to_wire(self))
            }
        }
    };
    ($type:ty as element, blank: $blank:expr $(,)?) => {
        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                $blank
            }

            fn knows_nil() -> bool {
                <$crate::mapped!(@wire $type) as $crate::codegen::Value>::knows_nil()
            }

            fn read(
                &mut self,
                reader: &mut $crate::codegen::ValueReader<'_, '_>,
                field: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                $crate::codegen::read_mapped(self, reader, field)
            }

            fn take_text(
                &mut self,
                text: &str,
                field: &$crate::codegen::Field,
                leniency: &$crate::codegen::Leniency,
            ) -> bool {
                $crate::codegen::take_mapped(self, text, field, leniency)
            }

            fn write(&self, writer: &mut $crate::codegen::ValueWriter, field: &$crate::codegen::Field) {
                $crate::codegen::write_mapped(self, writer, field);
            }
        }
    };
    (@wire $type:ty) => { <$type as $crate::codegen::Mapped>::Wire };
}
