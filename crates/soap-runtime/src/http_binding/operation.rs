//! What a contract says of an operation of the HTTP binding, as generated code holds it.
//!
//! Holds names only: must not know how anything is encoded or sent.

use std::fmt;
use std::marker::PhantomData;

use http::Method;

use super::HttpContent;
use crate::operation::{Body, OneWay};
use crate::value::Value;

/// An operation of the HTTP binding that takes a request of type `Q` and gives a reply of type `A`: the message of a
/// document, [`MayBeNil`] of it if its root may be nil, [`HttpContent`], or [`OneWay`] for nothing but the status.
///
/// A request of another operation does not compile, nor does another kind of reply:
///
/// ```compile_fail,E0308
/// # use soap_runtime::codegen::*;
/// # struct Look {}
/// # complex! { Look("look", ""); }
/// static LOOK: HttpOperation<Look, HttpContent> = HttpOperation::get("look", "look");
///
/// async fn look(client: &Client, look: &Look) -> Result<(), Error> {
///     client.submit_only(&LOOK, look).await
/// }
/// ```
pub struct HttpOperation<Q, A> {
    info: HttpOperationInfo,
    types: PhantomData<fn(Q) -> A>,
}

/// What a contract says of an operation of the HTTP binding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpOperationInfo {
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

/// What a call of the HTTP binding gives back: any [`Value`] or [`MayBeNil`] of one, [`HttpContent`], or [`OneWay`].
/// Nothing else implements it.
pub trait ReceiveByHttp: sealed::Sealed {
    /// How the reply travels, unless the operation names its root.
    const REPLY: HttpReply;
}

/// What comes as an XML document.
pub trait HttpDocument: ReceiveByHttp {}

impl<A: Value> HttpDocument for A {}

impl<A: Value> HttpDocument for MayBeNil<A> {}

/// A reply whose root may be nil: [`Client::submit_nillable`](crate::Client::submit_nillable) gives an `Option` of it.
#[derive(Debug)]
pub struct MayBeNil<A>(PhantomData<fn() -> A>);

impl<A: Value> ReceiveByHttp for A {
    const REPLY: HttpReply = HttpReply::Document(Body::Content);
}

impl<A: Value> ReceiveByHttp for MayBeNil<A> {
    const REPLY: HttpReply = HttpReply::Document(Body::Content);
}

impl ReceiveByHttp for HttpContent {
    const REPLY: HttpReply = HttpReply::Content;
}

impl ReceiveByHttp for OneWay {
    const REPLY: HttpReply = HttpReply::Nothing;
}

mod sealed {
    pub trait Sealed {}

    impl<A: super::Value> Sealed for A {}

    impl<A> Sealed for super::MayBeNil<A> {}

    impl Sealed for super::HttpContent {}

    impl Sealed for super::OneWay {}
}

impl<Q, A: ReceiveByHttp> HttpOperation<Q, A> {
    /// An operation called by GET; its parameters are in the query.
    pub const fn get(name: &'static str, location: &'static str) -> Self {
        Self::of(name, Method::GET, location, HttpRequest::Query)
    }

    /// An operation called by POST; its parameters are in the body, as a form has them.
    pub const fn post(name: &'static str, location: &'static str) -> Self {
        Self::of(name, Method::POST, location, HttpRequest::Form)
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

    /// What the contract says of it.
    pub const fn info(&self) -> &HttpOperationInfo {
        &self.info
    }

    /// Its name.
    pub const fn name(&self) -> &'static str {
        self.info.name
    }

    const fn of(name: &'static str, method: Method, location: &'static str, request: HttpRequest) -> Self {
        let info = HttpOperationInfo { name, method, location, request, reply: A::REPLY };
        Self { info, types: PhantomData }
    }

    const fn by(mut self, request: HttpRequest) -> Self {
        self.info.request = request;
        self
    }
}

impl<Q, A: HttpDocument> HttpOperation<Q, A> {
    /// The reply is an XML document with this root, not with any.
    #[must_use]
    pub const fn reply(mut self, name: &'static str, namespace: &'static str) -> Self {
        self.info.reply = HttpReply::Document(Body::Element(name, namespace));
        self
    }
}

impl<Q, A> Clone for HttpOperation<Q, A> {
    fn clone(&self) -> Self {
        Self { info: self.info.clone(), types: PhantomData }
    }
}

impl<Q, A> fmt::Debug for HttpOperation<Q, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("HttpOperation").field(&self.info).finish()
    }
}
