//! Calls over HTTP without SOAP.
//!
//! Must not know how anything is encoded.

use super::messages::MessageType;

/// How an operation is called over HTTP without SOAP.
#[derive(Debug, Clone)]
pub struct HttpCall {
    /// Whether by POST; otherwise by GET.
    pub is_post: bool,
    /// What follows the address of the port.
    pub location: String,
    /// How the request travels.
    pub request: HttpRequest,
    /// How the reply travels.
    pub reply: HttpReply,
}

/// How a request travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HttpRequest {
    /// As names and values in the query.
    Query,
    /// As values in the location.
    Replaced,
    /// As names and values in the body.
    Form,
    /// As an XML document of this media type.
    Document(String),
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
