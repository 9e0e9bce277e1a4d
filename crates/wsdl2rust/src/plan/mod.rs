//! Plan: what a contract becomes in Rust.
//!
//! Nouns only; the passes make them, `names` and `emit` read them. Must not hold XML or Rust names.

pub mod boxes;
pub mod calls;
pub mod clients;
pub mod declared;
pub mod defaults;
pub mod facets;
mod hashable;
pub mod http;
pub mod members;
pub mod messages;
pub mod printed;
pub mod roots;
pub mod selection;
pub mod types;

pub use boxes::{Blanks, Boxes, Held, Rings};
pub use calls::{
    AttachmentType, Attachments, Binding, Call, CallActions, FaultEntry, FaultType, SoapCall, SoapReply,
};
pub use clients::{Client, Naming, Ports, SoapVersion};
pub use defaults::Defaults;
pub use facets::Facets;
pub use hashable::Hashable;
pub use http::{HttpCall, HttpReply, HttpRequest, Verb};
pub use messages::{MessageBody, MessageType};
pub use printed::Printed;
pub use roots::Root;
pub use selection::Selection;
pub use types::Types;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::model::{Model, NamespaceId, TypeId};

/// A contract ready to be named and printed.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The contract.
    pub model: Arc<Model>,
    /// Which of its operations are wanted.
    pub selection: Selection,
    /// All types.
    pub types: Types,
    /// The families, by the types that the contract has in their place.
    pub families: BTreeMap<TypeId, TypeId>,
    /// The types that the operations need, in contract order; built-in ones are not among them. With what they are:
    /// [`Plan::printed_types`].
    pub printed: Vec<TypeId>,
    /// The elements that documents begin with, where nothing is called.
    pub roots: Vec<Root>,
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
    /// What has to be said of values.
    pub defaults: Defaults,
    /// What derives `Eq` and `Hash`, if that is wanted.
    pub hashable: Hashable,
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
