//! The built-in types of XML Schema, and their names in its drafts.
//!
//! Must not know what they mean in Rust.

use crate::source::QName;
pub(super) use crate::vocabulary::BUILTINS;
use crate::vocabulary::{is_schema_namespace, of_version_1_1};

/// The built-in type of this name, in the namespace of XML Schema or of one of its drafts.
pub(super) fn find(name: &QName) -> Option<&'static str> {
    if !is_schema_namespace(&name.namespace) {
        return None;
    }
    let is_draft = name.namespace != crate::xsd::NAMESPACE;
    let local = match name.local.as_str() {
        "timeInstant" if is_draft => "dateTime",
        "timeDuration" if is_draft => "duration",
        "uriReference" if is_draft => "anyURI",
        "binary" if is_draft => "base64Binary",
        "CDATA" if is_draft => "normalizedString",
        "ur-type" if is_draft => "anyType",
        local => local,
    };
    let known = BUILTINS.iter().find(|builtin| **builtin == local).copied();
    known.or_else(|| of_version_1_1(local).map(|(name, _)| name))
}

/// Whether this is the namespace of the SOAP 1.1 or 1.2 encoding.
pub(super) fn is_soap_encoding(namespace: &str) -> bool {
    matches!(
        namespace,
        "http://schemas.xmlsoap.org/soap/encoding/" | "http://www.w3.org/2003/05/soap-encoding"
    )
}

/// The built-in type that a type of the encoding equals except for its attributes, which do not affect the value: `string` for
/// `SOAP-ENC:string`.
pub(super) fn of_soap_encoding(name: &QName) -> Option<&'static str> {
    let simple = &BUILTINS[..44];
    let local = if name.local == "base64" { "base64Binary" } else { &name.local };
    let found = simple.iter().find(|builtin| **builtin == local).copied();
    found.filter(|_| is_soap_encoding(&name.namespace))
}

/// The encoding's types for what PHP tools write in lower case: `SOAP-ENC:array` and `SOAP-ENC:struct`.
pub(super) fn soap_encoding_alias(name: &QName) -> Option<QName> {
    let local = match name.local.as_str() {
        "array" => "Array",
        "struct" => "Struct",
        _ => return None,
    };
    is_soap_encoding(&name.namespace).then(|| QName::new(name.namespace.clone(), local))
}
