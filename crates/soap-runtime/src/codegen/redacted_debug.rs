//! `Debug` of types that hold secrets.
//!
//! Must not know which fields are secret; the caller says so.

/// `Debug` for a type that holds secrets: `show` and `hide` each field, or each variant of an `enum`.
///
/// ```
/// soap_runtime::redacted_debug! {
///     Login;
///     show email;
///     hide password;
/// }
/// pub struct Login {
///     email: String,
///     password: String,
/// }
/// let login = Login { email: "a@b.c".into(), password: "secret".into() };
/// assert_eq!(format!("{login:?}"), r#"Login { email: "a@b.c", password: [redacted] }"#);
/// ```
#[macro_export]
macro_rules! redacted_debug {
    ($type:ident; $($how:ident $field:ident;)*) => {
        impl ::core::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_struct(stringify!($type))
                    $(.field(stringify!($field), $crate::redacted_debug!(@$how &self.$field)))*
                    .finish()
            }
        }
    };
    ($type:ident enum; $($how:ident $variant:ident;)*) => {
        impl ::core::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $(Self::$variant(value) => f
                        .debug_tuple(stringify!($variant))
                        .field($crate::redacted_debug!(@$how value))
                        .finish(),)*
                }
            }
        }
    };
    (@show $field:expr) => { $field };
    (@hide $field:expr) => {{ let _ = $field; &$crate::codegen::Redacted }};
}
