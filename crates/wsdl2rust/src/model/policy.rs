//! Policy nouns of the model: the assertions of WS-Policy that a contract makes of its parts.
//!
//! Must not know which of them any code honours.

use crate::diagnostic::Place;

/// An assertion of WS-Policy (Framework, section 3): a demand that a service makes of those who call it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assertion {
    /// Its namespace.
    pub namespace: String,
    /// Its local name.
    pub local: String,
    /// Whether a call may do without it: it is `wsp:Optional`, `wsp:Ignorable`, or in some alternatives only.
    pub is_optional: bool,
    /// The local names of the assertions within it, in document order.
    pub within: Vec<String>,
    /// What it is attached to, as in `wsdl:binding "APISoap"`.
    pub of: String,
    /// Where it stands.
    pub place: Place,
}

/// `wsoma:OptimizedMimeSerialization`, and what MTOM Policy 1.1 calls it.
const MTOM: [(&str, &str); 2] = [
    ("http://schemas.xmlsoap.org/ws/2004/09/policy/optimizedmimeserialization", "OptimizedMimeSerialization"),
    ("http://www.w3.org/2007/08/soap12-mtom-policy", "MTOM"),
];

/// `wsam:Addressing`, and what older contracts have in its place.
const ADDRESSING: [(&str, &str); 6] = [
    ("http://www.w3.org/2007/05/addressing/metadata", "Addressing"),
    ("http://www.w3.org/2007/02/addressing/metadata", "Addressing"),
    ("http://www.w3.org/2006/05/addressing/wsdl", "UsingAddressing"),
    ("http://www.w3.org/2006/02/addressing/wsdl", "UsingAddressing"),
    ("http://schemas.xmlsoap.org/ws/2004/08/addressing/policy", "UsingAddressing"),
    ("http://schemas.xmlsoap.org/ws/2004/08/addressing", "UsingAddressing"),
];

impl Assertion {
    /// Whether it says that messages have the headers of WS-Addressing.
    pub fn is_addressing(&self) -> bool {
        ADDRESSING.contains(&(self.namespace.as_str(), self.local.as_str()))
    }

    /// Whether it says that messages travel by MTOM.
    pub fn is_mtom(&self) -> bool {
        MTOM.contains(&(self.namespace.as_str(), self.local.as_str()))
    }
}

/// Whether the messages of a port have the headers of WS-Addressing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub enum Addressing {
    /// The contract says nothing of them.
    #[default]
    Unsaid,
    /// The service understands them.
    Supported,
    /// The service wants them.
    Required,
}
