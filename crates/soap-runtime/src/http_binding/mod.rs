//! The HTTP binding of WSDL 1.1 (section 4): operations that are called without SOAP, by names and values in the address
//! or in a form, or by an XML document; and content of any type as a reply.
//!
//! Must not know how a request travels.

mod address;
mod encode;
mod named_values;
mod operation;
mod pairs;

use bytes::Bytes;

pub use named_values::NamedValues;
pub use operation::{
    HttpDocument, HttpOperation, HttpOperationInfo, HttpReply, HttpRequest, MayBeNil, ReceiveByHttp,
};

pub(crate) use address::{Address, address};
pub(crate) use encode::form;
pub(crate) use pairs::pairs;

/// A reply that is no message of the contract but content of some type, such as an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpContent {
    /// The Content-Type as it came; empty where there was none.
    pub media_type: String,
    /// The content.
    pub bytes: Bytes,
}
