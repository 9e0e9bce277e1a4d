//! Enumerations: words, each with its variant.
//!
//! Must not know any word.

/// The words of an enumeration, each with its variant and, where the contract tells, its meaning. Any other text is kept
/// in the variant after `else`, or after `or` where it is foreseen.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum Status {
///     Disabled,
///     Enabled,
///     Unknown(String),
/// }
/// words! {
///     Status else Unknown;
///     Disabled = "Disabled";
///     Enabled = "Enabled", "May be used.";
/// }
/// assert_eq!(Status::from_word("Asleep"), Status::Unknown("Asleep".into()));
/// ```
#[macro_export]
macro_rules! words {
    ($type:ident $kept:tt $unknown:ident; $($variant:ident = $word:literal $(, $meaning:literal)?;)*) => {
        impl $crate::codegen::Enumeration for $type {
            const WORDS: &'static [&'static str] = &[$($word),*];
            const MEANINGS: &'static [(&'static str, &'static str)] = &[$($(($word, $meaning),)?)*];
            const FORESEES_OTHERS: bool = $crate::union!(@$kept);

            fn from_word(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)*
                    _ => Self::$unknown(::std::borrow::ToOwned::to_owned(word)),
                }
            }

            fn listed(&self) -> ::core::result::Result<&'static str, &str> {
                match self {
                    $(Self::$variant => ::core::result::Result::Ok($word),)*
                    Self::$unknown(word) => ::core::result::Result::Err(word),
                }
            }
        }

        $crate::impl_value! {
            $type;
            blank => Self::$unknown(::std::string::String::new());
            read(self, reader, field) => {
                *self = $crate::codegen::read_word(reader, field)?;
                ::core::result::Result::Ok(())
            };
            take_text(self, text, _, leniency) => $crate::codegen::take_word(self, text, leniency);
            write(self, writer, field) => $crate::codegen::write_word(self, writer, field);
        }

        impl ::core::fmt::Display for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str($crate::codegen::Enumeration::as_str(self))
            }
        }

        impl ::core::convert::From<&str> for $type {
            fn from(word: &str) -> Self {
                $crate::codegen::Enumeration::from_word(word)
            }
        }

        impl ::core::convert::From<::std::string::String> for $type {
            fn from(word: ::std::string::String) -> Self {
                $crate::codegen::Enumeration::from_word(&word)
            }
        }

        impl ::core::convert::From<$type> for ::std::string::String {
            fn from(value: $type) -> Self {
                ::std::borrow::ToOwned::to_owned($crate::codegen::Enumeration::as_str(&value))
            }
        }
    };
}
