//! Service nouns of the model: services, ports, operations and messages with their bindings.
//!
//! Must not hold XML or Rust names.

use super::{
    Addressing, Assertion, Docs, ElementId, HttpOperation, NamespaceId, PortTypeId, TypeId, WireName,
};
use crate::diagnostic::Place;

/// A `wsdl:service`.
#[derive(Debug, Clone)]
pub struct Service {
    /// Its name.
    pub name: WireName,
    /// Its ports in contract order, those of other protocols than SOAP included.
    pub ports: Vec<Port>,
    /// What its policies assert of all its ports.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it is declared.
    pub place: Place,
}

/// A `wsdl:port` with its binding.
#[derive(Debug, Clone)]
pub struct Port {
    /// The name of the port.
    pub name: String,
    /// The name of the binding.
    pub binding: WireName,
    /// The protocol of the binding.
    pub protocol: Protocol,
    /// The address, where the port gives one.
    pub address: Option<String>,
    /// The port type that the binding binds.
    pub port_type: PortTypeId,
    /// The bound operations, in the order of the binding.
    pub operations: Vec<BoundOperation>,
    /// What `UsingAddressing` and policies say of WS-Addressing.
    pub addressing: Addressing,
    /// Whether policies want messages as MTOM has them.
    pub mtom: bool,
    /// What policies of the port and of its binding assert.
    pub assertions: Vec<Assertion>,
    /// The documentation of the port.
    pub docs: Docs,
    /// Where the port is declared.
    pub place: Place,
}

/// The protocol of a binding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Protocol {
    /// SOAP 1.1; the transport's address.
    Soap11 {
        /// The transport address of the binding.
        transport: String,
    },
    /// SOAP 1.2.
    Soap12 {
        /// The transport address of the binding.
        transport: String,
    },
    /// The HTTP GET binding of WSDL 1.1.
    HttpGet,
    /// The HTTP POST binding of WSDL 1.1.
    HttpPost,
    /// A protocol whose extension elements are in this namespace (empty: there are none).
    Other(String),
}

impl Protocol {
    /// Whether this is SOAP of either version.
    pub fn is_soap(&self) -> bool {
        matches!(self, Self::Soap11 { .. } | Self::Soap12 { .. })
    }

    /// Whether this is the HTTP binding, by either verb.
    pub fn is_http(&self) -> bool {
        matches!(self, Self::HttpGet | Self::HttpPost)
    }
}

/// A `wsdl:portType`.
#[derive(Debug, Clone)]
pub struct PortType {
    /// Its name.
    pub name: WireName,
    /// Its operations in contract order.
    pub operations: Vec<Operation>,
    /// What its policies assert.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it is declared.
    pub place: Place,
}

/// A `wsdl:operation` of a port type.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Its name.
    pub name: String,
    /// The request; `None` for a notification.
    pub input: Option<Message>,
    /// The reply; `None` for a one-way operation.
    pub output: Option<Message>,
    /// Who sends first, and whether the other answers.
    pub exchange: Exchange,
    /// The name of the input within the port type, which tells overloaded operations apart (WSDL 1.1, 2.4.5).
    pub input_name: String,
    /// The actions of its messages, as WS-Addressing has them.
    pub actions: Actions,
    /// Declared faults in contract order.
    pub faults: Vec<FaultMessage>,
    /// Whether request and reply each are one element that wraps the parameters.
    pub wrapped: bool,
    /// What policies of the operation and of its messages assert.
    pub assertions: Vec<Assertion>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it is declared.
    pub place: Place,
}

/// The actions of the messages of an operation, given or by the default pattern (WS-Addressing 1.0 Metadata, 4.4).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actions {
    /// That of the input, if the contract gives it; otherwise it is the SOAPAction, or else `default_input`.
    pub input: Option<String>,
    /// That of the input by the default pattern.
    pub default_input: String,
    /// That of the output.
    pub output: String,
    /// Those of the faults, in the order of [`Operation::faults`].
    pub faults: Vec<String>,
    /// Whether the contract gives any of them.
    pub is_given: bool,
}

/// The four transmission primitives of WSDL 1.1 (2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Exchange {
    /// The client asks, the service answers.
    #[default]
    RequestResponse,
    /// The client sends, and nothing comes back.
    OneWay,
    /// The service asks, the client answers.
    SolicitResponse,
    /// The service sends, and nothing comes back.
    Notification,
}

/// A `wsdl:message` as an operation uses it.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its name.
    pub name: WireName,
    /// Its parts in contract order.
    pub parts: Vec<Part>,
    /// What its policies assert.
    pub assertions: Vec<Assertion>,
}

/// A `wsdl:part`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub content: PartContent,
    /// Where it is declared.
    pub place: Place,
}

/// What a message part holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartContent {
    /// A global element (`element=`).
    Element(ElementId),
    /// A type (`type=`).
    Type(TypeId),
}

/// A declared fault.
#[derive(Debug, Clone)]
pub struct FaultMessage {
    /// The name of the fault.
    pub name: String,
    /// Its message (one part, an element, as the SOAP binding asks).
    pub message: Message,
    /// Its documentation.
    pub docs: Docs,
}

/// An operation as a binding binds it.
#[derive(Debug, Clone)]
pub struct BoundOperation {
    /// Index into [`PortType::operations`].
    pub operation: usize,
    /// `document` or `rpc`.
    pub style: Style,
    /// The SOAPAction; `None` where the binding does not give one.
    pub soap_action: Option<String>,
    /// How the request stands in the SOAP body.
    pub input: Body,
    /// How the reply stands in the SOAP body.
    pub output: Body,
    /// Headers of the request.
    pub input_headers: Vec<Header>,
    /// Headers of the reply.
    pub output_headers: Vec<Header>,
    /// How declared faults stand in the detail of a SOAP fault.
    pub faults: Vec<BoundFault>,
    /// How it is called over HTTP without SOAP; `None` in other bindings.
    pub http: Option<HttpOperation>,
    /// Whether policies want its messages as MTOM has them.
    pub mtom: bool,
    /// What policies of the operation and of its messages assert.
    pub assertions: Vec<Assertion>,
    /// Where it is bound.
    pub place: Place,
}

/// The style of a SOAP operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// `document`, the default.
    #[default]
    Document,
    /// `rpc`.
    Rpc,
}

/// `soap:body`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// Whether `use="encoded"`; literal is the default.
    pub encoded: bool,
    /// The names of the parts in the body; `None` for all.
    pub parts: Option<Vec<String>>,
    /// The namespace of an rpc wrapper.
    pub namespace: Option<NamespaceId>,
    /// The `encodingStyle`.
    pub encoding_style: Option<String>,
    /// What `mime:multipartRelated` puts beside the envelope, in order; `None` where nothing may stand there.
    pub attachments: Option<Vec<Attachment>>,
}

impl Body {
    /// Whether a part of the message stands beside the envelope only.
    pub fn is_beside(&self, part: &Part) -> bool {
        let mut attachments = self.attachments.iter().flatten();
        attachments.any(|attachment| attachment.part == part.name && !attachment.is_in_body)
    }
}

/// `mime:content`: a part of a message that is a part of the MIME message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Attachment {
    /// The name of the part.
    pub part: String,
    /// The media types that it may be of.
    pub media_types: Vec<String>,
    /// Whether the body has the part too, which then refers to the attachment.
    pub is_in_body: bool,
}

/// `soap:fault`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundFault {
    /// The name of the fault in the port type.
    pub name: String,
    /// Whether `use="encoded"`.
    pub encoded: bool,
    /// The namespace of an entry that is named by its part.
    pub namespace: Option<NamespaceId>,
}

/// `soap:header`, or a `soap:headerfault` within one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The message the part belongs to.
    pub message: WireName,
    /// The part.
    pub part: Part,
    /// Whether `use="encoded"`.
    pub encoded: bool,
    /// The namespace of a block that is named by its part.
    pub namespace: Option<NamespaceId>,
    /// `soap:headerfault` in order; empty for a header fault itself.
    pub faults: Vec<Self>,
}
