//! What a contract says of an operation of the HTTP binding, as generated code holds it.
//!
//! Holds names only: must not know how anything is encoded or sent.

use http::Method;

use crate::operation::Body;

/// An operation of the HTTP binding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpOperation {
    /// Its name.
    pub name: &'static str,
    /// The verb of the binding.
    pub method: Method,
    /// Its location, which follows the address of the port.
    pub location: &'static str,
    /// How the request travels.
    pub request: HttpRequest,
    /// How the reply travels.
    pub reply: HttpReply,
}

/// How a request of the HTTP binding travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HttpRequest {
    /// As names and values in the query of the address (`http:urlEncoded`).
    Query,
    /// As values in the place of `(name)` in the location (`http:urlReplacement`).
    Replaced,
    /// As names and values in the body (`application/x-www-form-urlencoded`).
    Form,
    /// As an XML document: its root and its media type.
    Document(&'static str, &'static str, &'static str),
}

/// How a reply of the HTTP binding travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HttpReply {
    /// There is none beyond the status.
    Nothing,
    /// As an XML document with this root, or with any for [`Body::Content`].
    Document(Body),
    /// As content of any type.
    Content,
}

impl HttpOperation {
    /// An operation called by GET; its parameters are in the query.
    pub const fn get(name: &'static str, location: &'static str) -> Self {
        Self { name, method: Method::GET, location, request: HttpRequest::Query, reply: HttpReply::Nothing }
    }

    /// An operation called by POST; its parameters are in the body, as a form has them.
    pub const fn post(name: &'static str, location: &'static str) -> Self {
        Self { name, method: Method::POST, location, request: HttpRequest::Form, reply: HttpReply::Nothing }
    }

    /// Parameters are in the query, whatever the verb.
    #[must_use]
    pub const fn in_query(self) -> Self {
        self.by(HttpRequest::Query)
    }

    /// Parameters replace their names in the location.
    #[must_use]
    pub const fn replaced(self) -> Self {
        self.by(HttpRequest::Replaced)
    }

    /// The request is an XML document of this media type with this root.
    #[must_use]
    pub const fn document(
        self,
        name: &'static str,
        namespace: &'static str,
        media_type: &'static str,
    ) -> Self {
        self.by(HttpRequest::Document(name, namespace, media_type))
    }

    /// The reply is an XML document with this root.
    #[must_use]
    pub const fn reply(self, name: &'static str, namespace: &'static str) -> Self {
        self.with(HttpReply::Document(Body::Element(name, namespace)))
    }

    /// The reply is an XML document with any root.
    #[must_use]
    pub const fn reply_body(self) -> Self {
        self.with(HttpReply::Document(Body::Content))
    }

    /// The reply is content of any type.
    #[must_use]
    pub const fn content(self) -> Self {
        self.with(HttpReply::Content)
    }

    const fn by(mut self, request: HttpRequest) -> Self {
        self.request = request;
        self
    }

    const fn with(mut self, reply: HttpReply) -> Self {
        self.reply = reply;
        self
    }
}
