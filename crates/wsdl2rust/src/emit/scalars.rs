//! Built-in simple types in Rust. The names on the right are Rust's or those of `soap_runtime::codegen`.
//!
//! Must not know where a type is used.

use crate::model::Builtin;

/// The Rust type of a built-in type of XML Schema.
///
/// What has no exact type of its own (names, parts of dates, lists) is the text as it stands.
pub(super) fn scalar(builtin: Builtin) -> &'static str {
    match builtin.0 {
        "boolean" => "bool",
        "byte" => "i8",
        "short" => "i16",
        "int" => "i32",
        "long" => "i64",
        "unsignedByte" => "u8",
        "unsignedShort" => "u16",
        "unsignedInt" => "u32",
        "unsignedLong" => "u64",
        "float" => "f32",
        "double" => "f64",
        "decimal" => "Decimal",
        "integer" | "nonNegativeInteger" | "nonPositiveInteger" | "positiveInteger" | "negativeInteger" => {
            "Integer"
        }
        "dateTime" => "DateTime",
        "date" => "Date",
        "time" => "Time",
        "duration" => "Duration",
        "base64Binary" => "Base64Binary",
        "hexBinary" => "HexBinary",
        "anyType" => "AnyType",
        _ => "String",
    }
}
