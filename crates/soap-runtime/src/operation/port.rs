//! What a contract says of a port, as generated code holds it.
//!
//! Must not know how messages are sent.

use crate::soap_version::SoapVersion;

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
