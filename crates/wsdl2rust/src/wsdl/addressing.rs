//! Reads what a contract says of WS-Addressing outside of policies: `UsingAddressing`, and the actions of messages
//! (WS-Addressing 1.0 Metadata, sections 3 and 4.4.1, and what was used before).
//!
//! Must not know what is sent.

use super::NAMESPACE;
use crate::model::Addressing;
use crate::source::Element;

/// The namespaces of the attribute `Action`: Metadata 1.0, its drafts, and the submission of 2004.
const ACTION: [&str; 5] = [
    "http://www.w3.org/2007/05/addressing/metadata",
    "http://www.w3.org/2007/02/addressing/metadata",
    "http://www.w3.org/2006/05/addressing/wsdl",
    "http://www.w3.org/2006/02/addressing/wsdl",
    "http://schemas.xmlsoap.org/ws/2004/08/addressing",
];

/// The action that an input, output or fault of a port type names.
pub(super) fn action(message: Element<'_>) -> Option<String> {
    let named = ACTION.iter().find_map(|namespace| message.attribute_in(namespace, "Action"));
    named.map(|action| action.trim().to_owned()).filter(|action| !action.is_empty())
}

/// What the element `UsingAddressing` in a binding or a port says.
pub(super) fn using_addressing(node: Element<'_>) -> Addressing {
    let is_it =
        |child: &Element<'_>| child.local() == "UsingAddressing" && child.namespace().contains("addressing");
    let Some(using) = node.children().find(is_it) else { return Addressing::Unsaid };
    match using.attribute_in(NAMESPACE, "required").map(str::trim) {
        Some("true" | "1") => Addressing::Required,
        _ => Addressing::Supported,
    }
}
