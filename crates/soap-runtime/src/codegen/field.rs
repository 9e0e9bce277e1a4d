//! A row of a table.
//!
//! Turns a row into calls of the functions of `value` that declare fields; must not know whose row it is.

/// The declaration of a field.
#[doc(hidden)]
#[macro_export]
macro_rules! field {
    (group($type:ty) $($setting:ident $value:tt)*) => {
        $crate::value::group::<$type>()$(.$setting $value)*
    };
    (any($($allowed:tt)*) $($setting:ident $value:tt)*) => {
        $crate::value::any($crate::allowed!($($allowed)*))$(.$setting $value)*
    };
    (any_attributes($($allowed:tt)*)) => {
        $crate::value::any_attributes($crate::allowed!($($allowed)*))
    };
    ($kind:ident $wire:tt $($setting:ident $value:tt)*) => {
        $crate::value::$kind $wire $(.$setting $value)*
    };
}

/// The namespaces of a wildcard: `ANY`, `other(than)`, `within(these, "")`, or `UNKNOWN` for names that nothing else in
/// the element is for.
#[doc(hidden)]
#[macro_export]
macro_rules! allowed {
    (ANY) => { $crate::codegen::Allowed::Any };
    (UNKNOWN) => { $crate::codegen::Allowed::Unknown };
    (other($own:expr)) => { $crate::codegen::Allowed::Other($own) };
    (within($($namespace:expr),*)) => { $crate::codegen::Allowed::In(&[$($namespace),*]) };
}
