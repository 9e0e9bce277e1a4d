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

impl Assertion {
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
