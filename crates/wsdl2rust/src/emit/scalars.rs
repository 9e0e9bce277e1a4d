//! Built-in simple types in Rust. The names on the right are Rust's or those of `soap_runtime::codegen`.
//!
//! Must not know where a type is used.

use proc_macro2::TokenStream;
use quote::quote;

use super::item::ident;
use crate::model::Builtin;

/// The type of several texts in one.
const TEXTS: &str = "XmlList<String>";

/// Where the runtime has its types.
pub(super) const RUNTIME: &str = "soap_runtime::value::";

/// The path of the Rust type of a built-in type of XML Schema.
pub(super) fn path(builtin: Builtin) -> String {
    match scalar(builtin) {
        "String" => "String".to_owned(),
        primitive if primitive.starts_with(|first: char| first.is_ascii_lowercase()) => primitive.to_owned(),
        name => format!("{RUNTIME}{name}"),
    }
}

/// The Rust type of a built-in type of XML Schema, in code.
pub(super) fn tokens(builtin: Builtin) -> TokenStream {
    match scalar(builtin) {
        TEXTS => quote! { XmlList<String> },
        name => {
            let name = ident(name);
            quote! { #name }
        }
    }
}

/// The Rust type of a built-in type of XML Schema.
///
/// Names and other texts without a type of their own are the text as it stands.
fn scalar(builtin: Builtin) -> &'static str {
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
        "integer" => "Integer",
        "nonNegativeInteger" => "NonNegativeInteger",
        "nonPositiveInteger" => "NonPositiveInteger",
        "positiveInteger" => "PositiveInteger",
        "negativeInteger" => "NegativeInteger",
        "dateTime" | "dateTimeStamp" => "DateTime",
        "date" => "Date",
        "time" => "Time",
        "duration" | "yearMonthDuration" | "dayTimeDuration" => "Duration",
        "gYear" => "GYear",
        "gYearMonth" => "GYearMonth",
        "gMonthDay" => "GMonthDay",
        "gDay" => "GDay",
        "gMonth" => "GMonth",
        "QName" | "NOTATION" => "QName",
        "NMTOKENS" | "IDREFS" | "ENTITIES" => TEXTS,
        "anyType" => "AnyType",
        "base64Binary" => "Base64Binary",
        "hexBinary" => "HexBinary",
        _ => "String",
    }
}
