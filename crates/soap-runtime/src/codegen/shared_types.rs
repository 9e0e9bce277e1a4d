//! The check that types that live in other generated code are those of the contract.
//!
//! Must not know what a type is: each has a number, its shape, that the generator makes of it.

/// The shapes of a namespace and of its types, which other generated code may use: one line for each.
#[macro_export]
macro_rules! shared_types {
    ($($name:ident = $shape:literal;)*) => {
        #[doc(hidden)]
        #[derive(Debug, Clone, Copy)]
        pub struct __Shapes;

        impl __Shapes {
            $(pub const $name: ::core::primitive::u64 = $shape;)*
        }
    };
}

/// The shapes that a namespace and its types have to have where they are imported from. If they have not, the compiler says what to
/// do about it.
///
/// ```
/// mod shared {
///     pub struct Point;
///     soap_runtime::shared_types! {
///         NS = 0xa;
///         Point = 0x1;
///     }
/// }
/// soap_runtime::extern_types! {
///     use self::shared::*;
///     "urn:example" at "crate::shared";
///     NS = 0xa;
///     Point = 0x1;
/// }
/// # fn main() {}
/// ```
///
/// A type may be another one or missing; the module may be that of another namespace, or of types that are not shared:
///
/// ```compile_fail,E0080
/// # mod shared { pub struct Point; soap_runtime::shared_types! { NS = 0xa; Point = 0x1; } }
/// soap_runtime::extern_types! {
///     use self::shared::*;
///     "urn:example" at "crate::shared";
///     NS = 0xa;
///     Point = 0x2;
/// }
/// # fn main() {}
/// ```
///
/// ```compile_fail,E0080
/// # mod shared { pub struct Point; soap_runtime::shared_types! { NS = 0xa; Point = 0x1; } }
/// soap_runtime::extern_types! {
///     use self::shared::*;
///     "urn:example" at "crate::shared";
///     NS = 0xa;
///     Line = 0x1;
/// }
/// # fn main() {}
/// ```
///
/// ```compile_fail,E0080
/// # mod shared { pub struct Point; soap_runtime::shared_types! { NS = 0xa; Point = 0x1; } }
/// soap_runtime::extern_types! {
///     use self::shared::*;
///     "urn:example" at "crate::shared";
///     NS = 0xb;
///     Point = 0x1;
/// }
/// # fn main() {}
/// ```
///
/// ```compile_fail,E0080
/// # mod shared { pub struct Point;  }
/// soap_runtime::extern_types! {
///     use self::shared::*;
///     "urn:example" at "crate::shared";
///     NS = 0xa;
///     Point = 0x1;
/// }
/// # fn main() {}
/// ```
#[macro_export]
macro_rules! extern_types {
    ($import:item $namespace:literal at $path:literal; NS = $ns:literal; $($type:ident = $shape:literal;)*) => {
        const _: () = {
            // What is missing elsewhere is found here, so that the error is one of those below: the type, which an import in an
            // inner block hides, and each constant, which one of the type itself hides.
            struct __Shapes;

            #[allow(non_upper_case_globals)]
            trait __Missing {
                const NS: ::core::primitive::u64 = 0;
                $(const $type: ::core::primitive::u64 = 0;)*
            }

            impl<T> __Missing for T {}

            const _: () = {
                $import

                const _: () = ::core::assert!(
                    __Shapes::NS != 0,
                    "{}",
                    ::core::concat!(
                        "no shared types of \"", $namespace, "\" are at ", $path, ": generate that code with \
                         Config::shared(true) or --shared; if it has a module for each namespace, name that of this one"
                    )
                );
                const _: () = ::core::assert!(
                    __Shapes::NS == 0 || __Shapes::NS == $ns,
                    "{}",
                    ::core::concat!(
                        "the types at ", $path, " are not those of \"", $namespace, "\", but of another namespace: name the \
                         module of this one"
                    )
                );
                $(
                    const _: () = if __Shapes::NS == $ns {
                        $crate::codegen::check_shape(
                            (__Shapes::$type, $shape),
                            ::core::concat!(
                                "the type ", ::core::stringify!($type), " is missing at ", $path, ": generate that code from \
                                 the same schema, and with the operations that need the type"
                            ),
                            ::core::concat!(
                                "the type ", ::core::stringify!($type), " at ", $path, " is not the one of this contract: \
                                 generate both from the same schema, with the same settings and version of wsdl2rust"
                            ),
                        )
                    };
                )*
            };
        };
    };
}

/// Stops the compiler with the first text if there is no shape, and with the second if it is not the expected one. This takes it half as
/// long as two asserts.
///
/// # Panics
///
/// As said.
pub const fn check_shape((shape, expected): (u64, u64), missing: &str, other: &str) {
    if shape == 0 {
        panic!("{}", missing);
    }
    if shape != expected {
        panic!("{}", other);
    }
}
