//! Requests that know the operation they belong to, for code that is generic over the calls of a contract.
//!
//! Must not know how requests are sent.

use super::{Operation, Receive};
use crate::value::Value;

/// A request that belongs to one operation of SOAP.
///
/// The generator implements it for requests that are sent by one operation only, without declared header blocks or
/// attachments in either direction: then only the request and the reply are exchanged. Code that is generic over
/// it works with every contract:
///
/// ```
/// # use soap_runtime::codegen::*;
/// use soap_runtime::Request;
///
/// async fn logged<R: Request>(client: &Client, request: &R) -> Result<R::Reply, Error> {
///     println!("calling {}", R::OPERATION.name());
///     client.call(R::OPERATION, request).await
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the request of exactly one operation",
    note = "several operations send it, or there are header blocks or attachments beside it: name the operation"
)]
pub trait Request: Value + Sized {
    /// The reply; [`OneWay`](crate::OneWay) if the operation has none.
    type Reply: Receive;

    /// The operation.
    const OPERATION: &'static Operation<Self, Self::Reply>;
}
