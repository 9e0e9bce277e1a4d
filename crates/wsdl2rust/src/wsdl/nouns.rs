//! The nouns of a WSDL document.
//!
//! Plain data in the words of WSDL 1.1; references are names, not yet looked up.
//!
//! Must not know XML, nor what a reference leads to.

use crate::diagnostic::Place;
use crate::model::{Addressing, Assertion, Docs, HttpMessage, Protocol, Style};
use crate::source::{FileId, QName, Reference};

/// A `wsdl:definitions`, its `wsdl:types` apart.
#[derive(Debug)]
pub struct Definitions {
    /// The file it stands in.
    pub file: FileId,
    /// Its `name`.
    pub name: Option<String>,
    /// The target namespace; the empty string for none.
    pub target_namespace: String,
    /// Its imports.
    pub imports: Vec<Import>,
    /// Its messages.
    pub messages: Vec<Message>,
    /// Its port types.
    pub port_types: Vec<PortType>,
    /// Its bindings.
    pub bindings: Vec<Binding>,
    /// Its services.
    pub services: Vec<Service>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:import`
#[derive(Debug)]
pub struct Import {
    /// The namespace whose definitions it brings.
    pub namespace: String,
    /// The `location`.
    pub location: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:message`
#[derive(Debug)]
pub struct Message {
    /// The name.
    pub name: QName,
    /// Its parts in order.
    pub parts: Vec<Part>,
    /// What policies attached to it assert.
    pub assertions: Vec<Assertion>,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:part`
#[derive(Debug)]
pub struct Part {
    /// The name.
    pub name: String,
    /// `element`
    pub element: Option<Reference>,
    /// `type`
    pub ty: Option<Reference>,
    /// As in `wsdl:part "parameters"`.
    pub construct: String,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:portType`
#[derive(Debug)]
pub struct PortType {
    /// The name.
    pub name: QName,
    /// Its operations in order.
    pub operations: Vec<Operation>,
    /// What policies attached to it assert.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:operation` of a port type.
#[derive(Debug)]
pub struct Operation {
    /// The name.
    pub name: String,
    /// `wsdl:input`
    pub input: Option<MessageUse>,
    /// `wsdl:output`
    pub output: Option<MessageUse>,
    /// Whether the output stands before the input, so that the service asks and the client answers.
    pub is_output_first: bool,
    /// `wsdl:fault` in order.
    pub faults: Vec<MessageUse>,
    /// What policies attached to it assert.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:input`, `wsdl:output` or `wsdl:fault` of a port type.
#[derive(Debug)]
pub struct MessageUse {
    /// Its `name`, which tells overloaded operations apart.
    pub name: Option<String>,
    /// `message`
    pub message: Option<Reference>,
    /// The action that WS-Addressing gives it.
    pub action: Option<String>,
    /// What policies attached to it assert.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// As in `wsdl:input "login"`.
    pub construct: String,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:binding`
#[derive(Debug)]
pub struct Binding {
    /// The name.
    pub name: QName,
    /// `type`: the port type that is bound.
    pub port_type: Option<Reference>,
    /// The protocol, by the extension element of the binding.
    pub protocol: Protocol,
    /// Its operations in order.
    pub operations: Vec<BindingOperation>,
    /// What `UsingAddressing` says.
    pub addressing: Addressing,
    /// What policies attached to it assert.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// As in `wsdl:binding "APISoap"`.
    pub construct: String,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:operation` of a binding.
#[derive(Debug)]
pub struct BindingOperation {
    /// The name.
    pub name: String,
    /// `document` or `rpc`, the default of the binding applied.
    pub style: Style,
    /// `soapAction`
    pub soap_action: Option<String>,
    /// The `location` of `http:operation`.
    pub location: Option<String>,
    /// `wsdl:input`
    pub input: BindingMessage,
    /// `wsdl:output`
    pub output: BindingMessage,
    /// `wsdl:fault` in order.
    pub faults: Vec<BindingFault>,
    /// What policies attached to it and to its messages assert.
    pub assertions: Vec<Assertion>,
    /// As in `wsdl:operation "login"`.
    pub construct: String,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:input` or `wsdl:output` of a binding.
#[derive(Debug, Default)]
pub struct BindingMessage {
    /// Its `name`, which tells overloaded operations apart.
    pub name: Option<String>,
    /// `soap:body`
    pub body: Body,
    /// `soap:header` in order.
    pub headers: Vec<Header>,
    /// What `mime:multipartRelated` holds beside the envelope, in order; `None` where there is none.
    pub multipart: Option<Vec<MimeContent>>,
    /// How it travels by the HTTP binding.
    pub http: HttpMessage,
}

/// `soap:body`
#[derive(Debug, Default)]
pub struct Body {
    /// `use="encoded"`
    pub encoded: bool,
    /// `parts`
    pub parts: Option<Vec<String>>,
    /// `namespace`
    pub namespace: Option<String>,
    /// `encodingStyle`
    pub encoding_style: Option<String>,
}

/// `mime:content` or `mime:mimeXml` in a `mime:part`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MimeContent {
    /// `part`
    pub part: Option<String>,
    /// `type`
    pub media_type: Option<String>,
}

/// `wsdl:fault` of a binding with its `soap:fault`.
#[derive(Debug)]
pub struct BindingFault {
    /// The name of the fault in the port type.
    pub name: String,
    /// `use="encoded"`
    pub encoded: bool,
    /// `namespace`
    pub namespace: Option<String>,
}

/// `soap:header`, or a `soap:headerfault` within one.
#[derive(Debug)]
pub struct Header {
    /// `message`
    pub message: Option<Reference>,
    /// `part`
    pub part: String,
    /// `use="encoded"`
    pub encoded: bool,
    /// `namespace`
    pub namespace: Option<String>,
    /// `soap:headerfault` in order; empty for a header fault itself.
    pub faults: Vec<Self>,
    /// As in `soap:header`.
    pub construct: String,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:service`
#[derive(Debug)]
pub struct Service {
    /// The name.
    pub name: QName,
    /// Its ports in order.
    pub ports: Vec<Port>,
    /// What policies attached to it assert.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it stands.
    pub place: Place,
}

/// `wsdl:port`
#[derive(Debug)]
pub struct Port {
    /// The name.
    pub name: String,
    /// `binding`
    pub binding: Option<Reference>,
    /// The `location` of its address.
    pub address: Option<String>,
    /// What `UsingAddressing` says.
    pub addressing: Addressing,
    /// What policies attached to it assert.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// As in `wsdl:port "APISoap"`.
    pub construct: String,
    /// Where it stands.
    pub place: Place,
}
