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
    /// The actions that WS-Addressing gives to its messages, where the contract says something of it.
    pub actions: Option<Actions>,
}

/// The actions of the messages of an operation (WS-Addressing 1.0 Metadata, section 4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actions {
    /// That of the request; empty where it is the SOAPAction.
    pub request: &'static str,
    /// That of the reply.
    pub reply: &'static str,
    /// Those of the declared faults, by the local name and the namespace of the entry in the detail.
    pub faults: &'static [(&'static str, &'static str, &'static str)],
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
        Self { name, action, other_actions: &[], request, reply, encoded: false, mtom: false, actions: None }
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

    /// The actions of request and reply, as WS-Addressing has them; an empty one for the request is the SOAPAction.
    #[must_use]
    pub const fn actions(mut self, request: &'static str, reply: &'static str) -> Self {
        self.actions = Some(Actions { request, reply, faults: &[] });
        self
    }

    /// The actions of the declared faults, by the local name and the namespace of the entry in the detail.
    #[must_use]
    pub const fn fault_actions(
        mut self,
        faults: &'static [(&'static str, &'static str, &'static str)],
    ) -> Self {
        if let Some(actions) = &mut self.actions {
            actions.faults = faults;
        }
        self
    }

    /// The action of the request at a port, as WS-Addressing has it; empty where none is known.
    pub(crate) fn addressed_action_at(&self, port: &str) -> &'static str {
        match self.actions {
            Some(Actions { request, .. }) if !request.is_empty() => request,
            _ => self.action_at(port),
        }
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
    /// Whether the contract says that the service understands WS-Addressing.
    pub addressing: bool,
}

impl Port {
    /// A port of a contract.
    pub const fn new(name: &'static str, version: SoapVersion, address: &'static str) -> Self {
        Self { name, version, address, addressing: false }
    }

    /// The service understands WS-Addressing, or insists on it.
    #[must_use]
    pub const fn addressing(mut self) -> Self {
        self.addressing = true;
        self
    }

    /// A port of the HTTP binding, where no version of SOAP is spoken.
    pub const fn http(name: &'static str, address: &'static str) -> Self {
        Self::new(name, SoapVersion::V11, address)
    }
}
