//! Unions of simple types.
//!
//! Must not know how the members read a text.

/// The members of a union of simple types, each with its variant. The first member that has the text as a value counts, if it
/// would write that very text. For a [`mapped!`](crate::mapped) type, the type in whose place it is decides that. A text that no
/// member takes, or that a mapped type refuses, is kept in the variant after `else`, or after `or` where any text is foreseen.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum Limit {
///     count(u32),
///     since(Date),
///     Unknown(String),
/// }
/// union! {
///     Limit else Unknown;
///     count: u32;
///     since: Date;
/// }
/// assert_eq!(Limit::parse("5"), Some(Limit::count(5)));
/// assert_eq!(Limit::parse("05"), Some(Limit::Unknown("05".into())));
/// ```
#[macro_export]
macro_rules! union {
    ($type:ident $kept:tt $unknown:ident; $($variant:ident: $member:ty;)*) => {
        impl $crate::codegen::Simple for $type {
            const EXPECTED: &'static str = "a value of one of the types of a union";
            const NEEDS_NAMES: bool = false $(|| <$member as $crate::codegen::Simple>::NEEDS_NAMES)*;

            fn parse(text: &str) -> ::core::option::Option<Self> {
                Self::parse_in(text, &$crate::codegen::NamesInScope::default())
            }

            fn parse_in(
                text: &str,
                names: &$crate::codegen::NamesInScope<'_>,
            ) -> ::core::option::Option<Self> {
                $(if let ::core::option::Option::Some(value) = $crate::codegen::Simple::member_of_union(text, names) {
                    return ::core::option::Option::Some(Self::$variant(value));
                })*
                ::core::option::Option::Some(Self::$unknown(::std::borrow::ToOwned::to_owned(text)))
            }

            fn member_of_union(
                text: &str,
                names: &$crate::codegen::NamesInScope<'_>,
            ) -> ::core::option::Option<Self> {
                match <Self as $crate::codegen::Simple>::parse_in(text, names)? {
                    Self::$unknown(text) if $crate::union!(@$kept) => {
                        <::std::string::String as $crate::codegen::Simple>::member_of_union(&text, names)
                            .map(Self::$unknown)
                    }
                    Self::$unknown(_) => ::core::option::Option::None,
                    #[allow(unreachable_patterns)]
                    value => ::core::option::Option::Some(value),
                }
            }

            fn refusal(
                text: &str,
                _: &$crate::codegen::Leniency,
            ) -> ::core::option::Option<::std::string::String> {
                // No member takes what is only tolerated.
                let leniency = $crate::codegen::Leniency::strict();
                $(if let ::core::option::Option::Some(reason) =
                    <$member as $crate::codegen::Simple>::refusal(text, &leniency)
                {
                    return ::core::option::Option::Some(reason);
                })*
                ::core::option::Option::None
            }

            fn memory_of(text: &str) -> usize {
                0 $(.max(<$member as $crate::codegen::Simple>::memory_of(text)))*
            }

            fn with_text<R>(&self, take: impl ::core::ops::FnOnce($crate::codegen::Text<'_>) -> R) -> R {
                match self {
                    $(Self::$variant(value) => $crate::codegen::Simple::with_text(value, take),)*
                    Self::$unknown(text) => take($crate::codegen::Text::Any(text)),
                }
            }

            fn text_in(&self, writer: &mut $crate::codegen::Writer) -> ::std::string::String {
                match self {
                    $(Self::$variant(value) => $crate::codegen::Simple::text_in(value, writer),)*
                    Self::$unknown(text) => ::std::clone::Clone::clone(text),
                }
            }

            fn unwritable(&self) -> ::core::option::Option<::std::string::String> {
                match self {
                    $(Self::$variant(value) => $crate::codegen::Simple::unwritable(value),)*
                    Self::$unknown(_) => ::core::option::Option::None,
                }
            }

            fn is_foreseen(&self) -> bool {
                match self {
                    Self::$unknown(_) => $crate::union!(@$kept),
                    #[allow(unreachable_patterns)]
                    _ => true,
                }
            }
        }

        $crate::impl_value! {
            $type;
            blank => Self::$unknown(::std::string::String::new());
            read(self, reader, field) => {
                *self = $crate::codegen::read_text_value(reader, field)?;
                ::core::result::Result::Ok(())
            };
            take_text(self, text, field, leniency) => $crate::codegen::take_text_value(self, text, field, leniency);
            write(self, writer, field) => $crate::codegen::write_text_value(self, writer, field);
        }
    };
    (@else) => { false };
    (@or) => { true };
}
