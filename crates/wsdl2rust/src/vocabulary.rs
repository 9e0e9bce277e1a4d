//! The names that XML Schema defines, and the namespace of WSDL: what tells one document from another.
//!
//! Must not know what any of them means.

/// The namespace of WSDL 1.1.
pub(crate) const WSDL: &str = "http://schemas.xmlsoap.org/wsdl/";

/// The namespace of XML Schema.
pub const SCHEMA: &str = "http://www.w3.org/2001/XMLSchema";

/// Whether this is the namespace of XML Schema, or of one of the drafts that old contracts still use.
pub fn is_schema_namespace(namespace: &str) -> bool {
    matches!(namespace, SCHEMA | "http://www.w3.org/2000/10/XMLSchema" | "http://www.w3.org/1999/XMLSchema")
}

/// The namespace of the attributes that select elements by version.
pub(crate) const VERSIONING: &str = "http://www.w3.org/2007/XMLSchema-versioning";

/// The 44 built-in simple types of XML Schema Part 2, then the two ur-types.
pub(crate) const BUILTINS: [&str; 46] = [
    "string",
    "boolean",
    "decimal",
    "float",
    "double",
    "duration",
    "dateTime",
    "time",
    "date",
    "gYearMonth",
    "gYear",
    "gMonthDay",
    "gDay",
    "gMonth",
    "hexBinary",
    "base64Binary",
    "anyURI",
    "QName",
    "NOTATION",
    "normalizedString",
    "token",
    "language",
    "NMTOKEN",
    "NMTOKENS",
    "Name",
    "NCName",
    "ID",
    "IDREF",
    "IDREFS",
    "ENTITY",
    "ENTITIES",
    "integer",
    "nonPositiveInteger",
    "negativeInteger",
    "long",
    "int",
    "short",
    "byte",
    "nonNegativeInteger",
    "unsignedLong",
    "unsignedInt",
    "unsignedShort",
    "unsignedByte",
    "positiveInteger",
    "anyType",
    "anySimpleType",
];

/// A built-in type that XML Schema 1.0 lacks, and the 1.0 type that it restricts.
pub(crate) fn of_version_1_1(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "dateTimeStamp" => ("dateTimeStamp", "dateTime"),
        "yearMonthDuration" => ("yearMonthDuration", "duration"),
        "dayTimeDuration" => ("dayTimeDuration", "duration"),
        "anyAtomicType" => ("anySimpleType", "anySimpleType"),
        _ => return None,
    })
}

/// The facets of XML Schema Part 2, enumeration apart.
pub(crate) const FACETS: [&str; 11] = [
    "length",
    "minLength",
    "maxLength",
    "pattern",
    "whiteSpace",
    "maxInclusive",
    "maxExclusive",
    "minExclusive",
    "minInclusive",
    "totalDigits",
    "fractionDigits",
];
