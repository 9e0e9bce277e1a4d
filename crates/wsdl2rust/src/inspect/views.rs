//! The nouns of the view of a contract: plain data, with the names of the JSON that the command prints.
//!
//! Must not know how they are filled in.

use super::Node;
use crate::diagnostic::Diagnostic;

/// A contract.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ContractView {
    /// The file, as named by the caller.
    pub file: String,
    /// The services in contract order.
    pub services: Vec<ServiceView>,
    /// The global elements, where nothing can be called, as in a schema alone.
    #[cfg_attr(feature = "cli", serde(skip_serializing_if = "Vec::is_empty"))]
    pub elements: Vec<ElementView>,
    /// What is broken and left out, if that was asked for.
    pub left_out: Vec<LeftOutView>,
    /// What policies ask for that generated code leaves to its user.
    pub policies: Vec<PolicyView>,
    /// What else generated code ignores: ports that are not called by HTTP, constructs of XML Schema 1.1.
    #[cfg_attr(feature = "cli", serde(skip_serializing_if = "Vec::is_empty"))]
    pub notes: Vec<NoteView>,
}

/// Something that generated code ignores.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NoteView {
    /// The construct, as in `wsdl:port "Orders"`.
    pub of: String,
    /// The file in which it occurs.
    pub file: String,
    /// The line on which it occurs.
    pub line: u32,
    /// What is ignored.
    pub found: String,
    /// What to do about it.
    pub help: String,
}

impl NoteView {
    pub(super) fn new(note: &Diagnostic) -> Self {
        let Diagnostic { place, construct, found, help, .. } = note.clone();
        Self { of: construct, file: place.file.display().to_string(), line: place.line, found, help }
    }
}

/// What is left out of a contract.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct LeftOutView {
    /// What it is, as in `wsdl:operation "login"`.
    pub what: String,
    /// The file where it occurs.
    pub file: String,
    /// The line where it occurs.
    pub line: u32,
    /// Why it is left out.
    pub why: String,
}

impl LeftOutView {
    pub(super) fn new(note: &Diagnostic) -> Self {
        let Diagnostic { place, construct, found, .. } = note.clone();
        Self { what: construct, file: place.file.display().to_string(), line: place.line, why: found }
    }
}

/// An assertion of a policy that is not honoured.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PolicyView {
    /// What it is attached to, as in `wsdl:binding "APISoap"`.
    pub of: String,
    /// The line where it occurs.
    pub line: u32,
    /// What it asks for, by its name.
    pub asks: String,
    /// What is to be done about it.
    pub help: String,
}

impl PolicyView {
    pub(super) fn new(note: &Diagnostic) -> Self {
        let Diagnostic { place, construct, found, help, .. } = note.clone();
        Self { of: construct, line: place.line, asks: found, help }
    }
}

/// A global element that a document may begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ElementView {
    /// Its name, as `{namespace}name`.
    pub element: String,
    /// The Rust path of the static that reads and writes it, from the root of the generated module.
    pub path: String,
    /// The Rust path of what it holds: from the root of the generated module, or from the crate `soap_runtime`, or a
    /// type of Rust's own; `null` for what has no code.
    pub rust: Option<String>,
    /// What is within, if that was asked for.
    #[cfg_attr(feature = "cli", serde(skip_serializing_if = "Option::is_none"))]
    pub tree: Option<Node>,
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ServiceView {
    /// Its name.
    pub name: String,
    /// Its namespace.
    pub namespace: String,
    /// Its ports in contract order.
    pub ports: Vec<PortView>,
}

/// A port.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PortView {
    /// Its name.
    pub name: String,
    /// The address that the contract gives.
    pub address: Option<String>,
    /// `"SOAP 1.1"`, `"SOAP 1.2"`, `"HTTP GET"`, `"HTTP POST"`, SOAP over another transport, as in
    /// `"SOAP 1.2 over net.tcp"`, or the namespace of another protocol.
    pub protocol: String,
    /// `"1.1"` or `"1.2"`; `null` for other protocols.
    pub soap_version: Option<String>,
    /// `"supported"` or `"required"`: what the contract says of WS-Addressing; `null` if it says nothing.
    pub addressing: Option<&'static str>,
    /// The name of the port type.
    pub port_type: String,
    /// The Rust path of the client struct; `null` for protocols without one, and for the HTTP binding where
    /// its clients were not asked for.
    pub client: Option<String>,
    /// The operations in the order of the binding.
    pub operations: Vec<OperationView>,
}

/// An operation of a port.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct OperationView {
    /// Its name.
    pub name: String,
    /// `"document/literal-wrapped"`, `"document/literal"`, `"document/encoded"`, `"rpc/literal"` or
    /// `"rpc/encoded"`; at a port of the HTTP binding `"http/url-encoded"`, `"http/url-replacement"`, `"http/form"`,
    /// `"http/xml"` or `"http/content"`.
    pub style: String,
    /// The SOAPAction; `null` if the binding gives none.
    pub soap_action: Option<String>,
    /// The Rust method; `null` if the operation has no code.
    pub method: Option<String>,
    /// The Rust path of the request, from the root of the generated module, or from the crate `soap_runtime` for what
    /// is the runtime's; `null` if `method` is.
    pub request: Option<String>,
    /// The Rust path of the response; `null` if `method` is.
    pub response: Option<String>,
    /// The message that is sent; `null` for a notification.
    pub input: Option<MessageView>,
    /// The message that comes back; `null` for a one-way operation.
    pub output: Option<MessageView>,
    /// The headers of both.
    pub headers: Vec<HeaderView>,
    /// What may travel beside the envelopes of both.
    #[cfg_attr(feature = "cli", serde(skip_serializing_if = "Vec::is_empty"))]
    pub attachments: Vec<AttachmentView>,
    /// The declared faults.
    pub faults: Vec<FaultView>,
}

/// A message of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MessageView {
    /// Its name.
    pub message: String,
    /// Its parts in contract order, those that are headers or attachments included.
    pub parts: Vec<PartView>,
}

/// A part of a message: an element or a type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PartView {
    /// Its name.
    pub name: String,
    /// The element, as `{namespace}name`; `null` if the part has a type.
    pub element: Option<String>,
    /// The type, as `{namespace}name`; `null` if the part has an element.
    #[cfg_attr(feature = "cli", serde(rename = "type"))]
    pub ty: Option<String>,
    /// The Rust path of what it holds: from the root of the generated module, or from the crate `soap_runtime`, or a
    /// type of Rust's own; `null` for what has no code.
    pub rust: Option<String>,
    /// What is within, if that was asked for.
    #[cfg_attr(feature = "cli", serde(skip_serializing_if = "Option::is_none"))]
    pub tree: Option<Node>,
}

/// A header of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct HeaderView {
    /// `"request"` or `"reply"`.
    pub of: &'static str,
    /// The part that it holds.
    #[cfg_attr(feature = "cli", serde(flatten))]
    pub part: PartView,
}

/// What may travel beside the envelope of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AttachmentView {
    /// `"request"` or `"reply"`.
    pub of: &'static str,
    /// The part of the message that it is; `null` if the contract allows attachments without naming any.
    pub part: Option<String>,
    /// The media types that it may be of.
    pub media_types: Vec<String>,
}

/// A declared fault.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FaultView {
    /// Its name.
    pub name: String,
    /// The Rust path of the variant for its detail; `null` if the operation has no code.
    pub detail: Option<String>,
    /// The element of its detail, as `{namespace}name`.
    pub element: Option<String>,
}
