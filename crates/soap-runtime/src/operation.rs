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
    /// The element of the request: local name and namespace.
    pub request: (&'static str, &'static str),
    /// The element of the reply: local name and namespace.
    pub reply: (&'static str, &'static str),
}

impl Operation {
    /// An operation with this SOAPAction.
    pub const fn new(name: &'static str, action: &'static str) -> Self {
        Self { name, action, request: (name, ""), reply: ("", "") }
    }

    /// The element of the request.
    #[must_use]
    pub const fn request(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.request = (name, namespace);
        self
    }

    /// The element of the reply.
    #[must_use]
    pub const fn reply(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.reply = (name, namespace);
        self
    }
}

/// A port of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Port {
    /// Its name.
    pub name: &'static str,
    /// The version of its binding.
    pub version: SoapVersion,
    /// The address that the contract gives.
    pub address: &'static str,
}

impl Port {
    /// A port of a contract.
    pub const fn new(name: &'static str, version: SoapVersion, address: &'static str) -> Self {
        Self { name, version, address }
    }
}
