//! Plan: what the contract becomes in Rust, as far as the contract does not say it itself.
//!
//! Nouns only; the passes make them, `names` and `emit` read them. Must not hold XML or Rust names.

pub mod boxes;
pub mod calls;
pub mod clients;
pub mod facets;
pub mod http;

pub use boxes::{Blanks, Boxes, Held, Rings};
pub use calls::{
    AttachmentType, Beside, Binding, Call, CallActions, FaultEntry, FaultType, MessageBody, MessageType,
    SoapCall,
};
pub use clients::{Client, Naming};
pub use facets::Facets;
pub use http::{HttpCall, HttpReply, HttpRequest};

use crate::diagnostic::Diagnostics;
use crate::model::{ComplexType, Model, NamespaceId, Order, TypeId};

/// A contract ready to be named and printed.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The model after all passes.
    pub model: Model,
    /// The types that the operations need, in contract order; built-in ones are not among them.
    pub types: Vec<TypeId>,
    /// One client per service and port type; those of the HTTP binding come last.
    pub clients: Vec<Client>,
    /// The declared faults of operations.
    pub faults: Vec<FaultType>,
    /// The declared attachments of messages.
    pub attachments: Vec<AttachmentType>,
    /// What the values of simple types may be.
    pub facets: Facets,
    /// How values hold each other.
    pub boxes: Boxes,
    /// Whether values keep everything in a message, even what has no meaning.
    pub lossless: bool,
    /// The namespaces of these types and of the messages, in contract order.
    pub namespaces: Vec<Option<NamespaceId>>,
    /// What of the contract is left out, in contract order.
    pub notes: Diagnostics,
    /// What policies of the contract ask for and the code does not do, in contract order.
    pub policies: Diagnostics,
    /// What else of the contract the code ignores: ports that are not called by HTTP, and constructs that change
    /// nothing on the wire.
    pub remarks: Diagnostics,
}

impl Plan {
    /// Whether values of a complex type keep the attributes by which their elements tell of types: those that have an
    /// element of their own.
    pub fn keeps_attributes(&self, complex: &ComplexType) -> bool {
        self.lossless && !complex.is_group && complex.order != Order::Choice
    }

    /// Whether values of a complex type keep the order in which their elements came.
    pub fn keeps_order(&self, complex: &ComplexType) -> bool {
        self.keeps_attributes(complex) && complex.order == Order::All
    }
}
