//! Calls over HTTP without SOAP.
//!
//! Must not know how anything is encoded.

use super::messages::MessageType;

/// How an operation is called over HTTP without SOAP.
#[derive(Debug, Clone)]
pub struct HttpCall {
    /// What follows the address of the port.
    pub location: String,
    /// How the request travels.
    pub request: HttpRequest,
    /// How the reply travels.
    pub reply: HttpReply,
}

/// How a request travels. One with a body is a POST.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HttpRequest {
    /// As names and values in the query.
    Query(Verb),
    /// As values in the location.
    Replaced(Verb),
    /// As names and values in the body.
    Form,
    /// As an XML document of this media type.
    Document(String),
}

/// The verbs of the HTTP binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// GET.
    Get,
    /// POST.
    Post,
}

/// How a reply travels.
#[derive(Debug, Clone)]
pub enum HttpReply {
    /// There is none.
    Nothing,
    /// As an XML document.
    Document {
        /// The document.
        message: MessageType,
        /// Whether its root may be nil.
        is_nillable: bool,
    },
    /// As content of any type.
    Content,
}
