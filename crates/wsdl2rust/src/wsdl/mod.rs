//! WSDL 1.1 documents as written: the nouns of a contract, with names expanded and places kept.
//!
//! [`Definitions::read`] reads one `wsdl:definitions`. It looks nothing up, and leaves the schemas within
//! `wsdl:types` to the stage `xsd`: it must know nothing of types.

mod addressing;
mod http;
mod mime;
mod nouns;
mod policy;
mod read;
mod read_binding;

pub use nouns::*;

/// The namespace of WSDL 1.1.
pub const NAMESPACE: &str = crate::vocabulary::WSDL;
/// The namespace of the SOAP 1.1 binding.
pub const SOAP11: &str = "http://schemas.xmlsoap.org/wsdl/soap/";
/// The namespace of the SOAP 1.2 binding.
pub const SOAP12: &str = "http://schemas.xmlsoap.org/wsdl/soap12/";
/// The namespace of the HTTP binding.
pub const HTTP: &str = "http://schemas.xmlsoap.org/wsdl/http/";
/// The namespace of the MIME binding.
pub const MIME: &str = "http://schemas.xmlsoap.org/wsdl/mime/";
