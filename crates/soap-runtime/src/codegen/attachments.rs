//! The table of the attachments that a contract declares, as generated code has it.
//!
//! Holds a macro only; what it calls is in `mime`.

/// The attachments that a contract declares for a message, each with its field, its name and its media types, and the field
/// that takes all others.
///
/// ```
/// use soap_runtime::codegen::*;
///
/// #[derive(Debug, Clone, PartialEq)]
/// pub struct Photos {
///     pub front: MimePart,
///     pub others: Vec<MimePart>,
/// }
/// attachments! {
///     Photos else others;
///     front = "front", ["image/png", "image/jpeg"];
/// }
/// let came = vec![MimePart::text("a note"), MimePart::new("image/png", &b"\x89PNG"[..])];
/// let photos = Photos::received(came)?;
/// assert_eq!(photos.front.bytes, &b"\x89PNG"[..]);
/// assert_eq!(photos.others, [MimePart::text("a note")]);
/// # Ok::<(), MissingAttachment>(())
/// ```
#[macro_export]
macro_rules! attachments {
    ($type:ident else $others:ident; $($field:ident = $name:literal, [$($media:literal),*];)*) => {
        impl $type {
            const DECLARED: &'static [$crate::codegen::Declared] =
                &[$($crate::codegen::Declared { name: $name, types: &[$($media),*] }),*];
        }

        impl $crate::codegen::Attached for $type {
            fn sent(&self) -> ::std::vec::Vec<$crate::codegen::MimePart> {
                $crate::codegen::give(Self::DECLARED, &[$(&self.$field),*], &self.$others)
            }

            fn received(
                parts: ::std::vec::Vec<$crate::codegen::MimePart>,
            ) -> ::core::result::Result<Self, $crate::codegen::MissingAttachment> {
                let (claimed, others) = $crate::codegen::claim(parts, Self::DECLARED)?;
                let mut claimed = ::core::iter::IntoIterator::into_iter(claimed);
                ::core::result::Result::Ok(Self {
                    $($field: ::core::iter::Iterator::next(&mut claimed).unwrap_or_default(),)*
                    $others: others,
                })
            }
        }
    };
}
