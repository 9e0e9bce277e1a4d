//! What a contract says of an operation, whatever the types of its messages.
//!
//! Holds names only: must not know how messages are written, sent or read, nor what they are in Rust.

/// What a contract says of an operation. [`Operation`](crate::Operation) adds the types of its messages, and makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationInfo {
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

/// How a message is placed in the body of an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// As an element: local name and namespace.
    Element(&'static str, &'static str),
    /// As the whole content of the body: the message is everything between the tags of `soap:Body`.
    Content,
}

impl OperationInfo {
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
