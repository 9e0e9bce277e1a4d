//! The names of SOAP's encoding: its namespaces, and the attributes that say what is encoded.
//!
//! Must not know how values are read and written.

use super::ValueWriter;
use crate::value::SoapItems;
use crate::xml::{ExpandedName, XSD};

/// The namespaces of the encoding, that of SOAP 1.1 first.
pub(crate) const ENCODINGS: [&str; 2] =
    ["http://schemas.xmlsoap.org/soap/encoding/", "http://www.w3.org/2003/05/soap-encoding"];

/// The prefix that an encoded message declares for the encoding; others declare none.
pub(crate) const ENCODING: &str = "soapenc";
/// The prefix that an encoded message declares for its envelope.
pub(crate) const ENVELOPE: &str = "soap";

/// Whether this is the namespace of the encoding.
pub(crate) fn is_encoding(namespace: &str) -> bool {
    ENCODINGS.contains(&namespace)
}

/// Whether an attribute says how a value is encoded, not what it is.
pub(super) fn is_of_encoding(name: ExpandedName<'_>) -> bool {
    is_encoding(name.namespace) || (name.namespace.is_empty() && name.local == "id")
}

/// Says in the start tag that was begun last that what its element holds is encoded, if the message declares the encoding.
pub(super) fn write_encoding_style(writer: &mut ValueWriter) {
    if let (Some(envelope), Some(encoding)) =
        (writer.xml.namespace_of(ENVELOPE), writer.xml.namespace_of(ENCODING))
    {
        writer.attribute(envelope, "encodingStyle", encoding);
    }
}

/// Says in the start tag that was begun last that its element is an array, of what and how large (SOAP 1.1, 5.4.2; SOAP
/// 1.2 part 2, 3.1.4).
pub(super) fn write_array_attributes(writer: &mut ValueWriter, items: SoapItems, size: &[usize]) {
    let SoapItems { name: local, namespace, depth } = items;
    let [first, second] = ENCODINGS;
    let declared = writer.xml.namespace_of(ENCODING);
    let encoding = declared.unwrap_or(first);
    let prefix = match namespace {
        "" => "",
        XSD if declared.is_some() => "xsd:",
        _ => {
            writer.xml.declare("i", namespace);
            "i:"
        }
    };
    writer.xml.xsi_type("Array", encoding);
    let size: Vec<String> = size.iter().map(usize::to_string).collect();
    if encoding != second {
        if !local.is_empty() {
            let arrays = "[]".repeat(depth);
            let ty = format!("{prefix}{local}{arrays}[{}]", size.join(","));
            writer.attribute(encoding, "arrayType", &ty);
        }
        return;
    }
    if !local.is_empty() {
        let item = match depth {
            0 => format!("{prefix}{local}"),
            _ => format!("{ENCODING}:Array"),
        };
        writer.attribute(encoding, "itemType", &item);
    }
    writer.attribute(encoding, "arraySize", &size.join(" "));
}
