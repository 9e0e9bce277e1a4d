//! Messages: the type of each, and how it stands in what is sent.
//!
//! Must not know which call a message belongs to.

use crate::diagnostic::Place;
use crate::model::{TypeId, WireName};

/// What a message is in Rust, and how it stands in the SOAP body.
#[derive(Debug, Clone)]
pub struct MessageType {
    /// The type.
    pub ty: TypeId,
    /// How it stands in the body.
    pub body: MessageBody,
    /// Where the element or the operation is declared.
    pub place: Place,
}

/// How a message stands in the SOAP body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageBody {
    /// As this element.
    Element(WireName),
    /// As the whole content of the body: no element, or several.
    Content,
}
