//! MIME messages: an envelope and what travels beside it, as `multipart/related` (RFC 2387, SOAP Messages with
//! Attachments).
//!
//! A [`MimePart`] is one attachment. What a contract declares of them, generated code holds in a struct of its own by
//! [`attachments!`](crate::attachments); where it declares none, `Vec<MimePart>` takes all parts that arrived:
//!
//! ```no_run
//! # use soap_runtime::codegen::*;
//! # async fn example<Q: Value, A: Value>(client: Client, operation: &Operation<Q, A>, request: Q) -> Result<(), Error> {
//! let photo = MimePart::new("image/png", std::fs::read("photo.png").unwrap_or_default()).with_id("photo@example.com");
//! let sent = vec![photo];
//! let parts = Parts::new(&request).attachments(&sent);
//! let answered: Answered<A, (), Vec<MimePart>> = client.call_with(operation, parts).await?;
//! # Ok(())
//! # }
//! ```
//!
//! What an envelope refers to by `xop:Include` (XOP, MTOM) is part of it and is read as the bytes of the element
//! there; such parts are no attachments.
//!
//! Knows MIME only: must not know SOAP, nor what the parts are.

mod attached;
mod error;
mod headers;
mod package;
mod part;
mod split;
mod transfer;
mod write;

pub use attached::{Attached, Declared, MissingAttachment, claim, give};
pub(crate) use error::MimeError;
pub(crate) use package::{Package, is_multipart, open};
pub use part::MimePart;
pub(crate) use write::{Root, unique, write};
