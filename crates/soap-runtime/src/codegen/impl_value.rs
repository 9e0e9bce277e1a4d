//! How the types that the other macros make are values: the one `impl Value` of all of them.
//!
//! Must not know which functions read and write a type.

/// Makes `$type` a [`Value`](crate::Value) by what is blank, and by the expressions that read and write one.
#[doc(hidden)]
#[macro_export]
macro_rules! impl_value {
    (
        $type:ident;
        blank => $blank:expr;
        read($reading:ident, $reader:ident, $read_field:tt) => $read:expr;
        $(take_text($taking:ident, $text:ident, $text_field:tt, $leniency:ident) => $take:expr;)?
        write($writing:ident, $writer:ident, $written_field:tt) => $write:expr;
    ) => {
        impl $crate::codegen::Value for $type {
            fn blank() -> Self {
                $blank
            }

            fn read(
                &mut $reading,
                $reader: &mut $crate::codegen::ValueReader<'_, '_>,
                $read_field: &$crate::codegen::Field,
            ) -> $crate::codegen::ReadResult {
                $read
            }

            $(fn take_text(
                &mut $taking,
                $text: &str,
                $text_field: &$crate::codegen::Field,
                $leniency: &$crate::codegen::Leniency,
            ) -> bool {
                $take
            })?

            fn write(&$writing, $writer: &mut $crate::codegen::ValueWriter, $written_field: &$crate::codegen::Field) {
                $write;
            }
        }
    };
}
