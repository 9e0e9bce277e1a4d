//! What a contract says of an operation and of a port, as generated code holds it.
//!
//! Holds names only: must not know how messages are written, sent or read.

use crate::soap::SoapVersion;

/// An operation of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operation {
    /// Its name.
    pub name: &'static str,
    /// The SOAPAction.
    pub action: &'static str,
    /// The ports, by name, that have another SOAPAction.
    pub other_actions: &'static [(&'static str, &'static str)],
    /// The request.
    pub request: Body,
    /// The reply; `None` for a one-way operation.
    pub reply: Option<Body>,
    /// Whether its messages are in SOAP's own encoding (`use="encoded"`) rather than literally as schemas have them.
    pub encoded: bool,
    /// Whether the contract wants its requests by MTOM.
    pub mtom: bool,
}

/// How a message stands in the body of an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// As an element: local name and namespace.
    Element(&'static str, &'static str),
    /// As all that the body holds: the message is what stands between the tags of `soap:Body`.
    Content,
}

impl Operation {
    /// An operation with this SOAPAction.
    pub const fn new(name: &'static str, action: &'static str) -> Self {
        let request = Body::Element(name, "");
        let reply = Some(Body::Element("", ""));
        Self { name, action, other_actions: &[], request, reply, encoded: false, mtom: false }
    }

    /// The element of the request.
    #[must_use]
    pub const fn request(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.request = Body::Element(name, namespace);
        self
    }

    /// The element of the reply.
    #[must_use]
    pub const fn reply(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.reply = Some(Body::Element(name, namespace));
        self
    }

    /// The request is the whole body.
    #[must_use]
    pub const fn request_body(mut self) -> Self {
        self.request = Body::Content;
        self
    }

    /// The reply is the whole body.
    #[must_use]
    pub const fn reply_body(mut self) -> Self {
        self.reply = Some(Body::Content);
        self
    }

    /// Nothing comes back.
    #[must_use]
    pub const fn one_way(mut self) -> Self {
        self.reply = None;
        self
    }

    /// Its messages are in SOAP's own encoding (SOAP 1.1 section 5, SOAP 1.2 part 2 section 3).
    #[must_use]
    pub const fn encoded(mut self) -> Self {
        self.encoded = true;
        self
    }

    /// Its requests are to be sent by MTOM.
    #[must_use]
    pub const fn mtom(mut self) -> Self {
        self.mtom = true;
        self
    }

    /// The ports, by name, that have another SOAPAction.
    #[must_use]
    pub const fn other_actions(mut self, actions: &'static [(&'static str, &'static str)]) -> Self {
        self.other_actions = actions;
        self
    }

    /// The SOAPAction for a port.
    pub fn action_at(&self, port: &str) -> &'static str {
        let other = self.other_actions.iter().find(|(name, _)| *name == port);
        other.map_or(self.action, |(_, action)| action)
    }
}

/// A port of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Port {
    /// Its name.
    pub name: &'static str,
    /// The version of its binding; without meaning at a port of the HTTP binding.
    pub version: SoapVersion,
    /// The address that the contract gives.
    pub address: &'static str,
}

impl Port {
    /// A port of a contract.
    pub const fn new(name: &'static str, version: SoapVersion, address: &'static str) -> Self {
        Self { name, version, address }
    }

    /// A port of the HTTP binding, where no version of SOAP is spoken.
    pub const fn http(name: &'static str, address: &'static str) -> Self {
        Self::new(name, SoapVersion::V11, address)
    }
}
