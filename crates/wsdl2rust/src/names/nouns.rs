//! The names that are made: one struct for each kind of item.
//!
//! Must not know how they are made.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Mapped;
use crate::model::{NamespaceId, TypeId};

/// The Rust names of everything that is printed.
///
/// Rules, in both policies: characters that are invalid in identifiers become `_`; a leading digit gets a leading
/// `_`; a keyword of any edition, or a name that generated code needs for itself (`Option`, `Client` …), gets a
/// trailing `_`. In words of enumerations, meaningful signs are spelled out: `<=` is `LessOrEqual`, `A+` is
/// `APlus`, `-1` is `Minus1`; signs that only separate letters and digits (`a-b`, `1.5`) become `_`. If two names
/// still collide, the first in contract order keeps its name and the next gets the first free one of `_2`, `_3` …
/// (idiomatic: `2`, `3` …); a client whose name is that of a type gets `Client` appended instead. The types
/// concerned say so in their documentation.
#[derive(Debug, Clone)]
pub struct Names {
    /// One module per namespace; empty where all types stand side by side.
    pub modules: BTreeMap<Option<NamespaceId>, String>,
    /// Where the types of a namespace live that are not printed: its module has another name for this path.
    pub elsewhere: BTreeMap<Option<NamespaceId>, String>,
    /// The types that are printed.
    pub types: BTreeMap<TypeId, TypeNames>,
    /// The statics of elements, in the order of [`Plan::roots`](crate::plan::Plan::roots).
    pub elements: Vec<String>,
    /// The enums of declared faults, in the order of [`Plan::faults`](crate::plan::Plan::faults).
    pub faults: Vec<FaultNames>,
    /// The structs of declared attachments, in the order of [`Plan::attachments`](crate::plan::Plan::attachments).
    pub attachments: Vec<AttachmentNames>,
    /// The clients, in the order of [`Plan::clients`](crate::plan::Plan::clients).
    pub clients: Vec<ClientNames>,
    /// The types of the user in place of those that are printed.
    pub mapped: Mapped,
    /// The names made by rule, if some of these are given: settings may use both.
    pub by_rule: Option<Arc<Names>>,
}

/// The names of a type and of what it holds.
#[derive(Debug, Clone)]
pub struct TypeNames {
    /// The namespace it is declared in, and so the key of its module.
    pub namespace: Option<NamespaceId>,
    /// Whether it stands beside the modules, not in one.
    pub is_at_top: bool,
    /// The type.
    pub ident: String,
    /// The name in the contract, where a rule had to change it.
    pub renamed: Option<String>,
    /// Whether something else has the name that the rules make, so that a number was added.
    pub is_numbered: bool,
    /// Fields or variants, in the order of the contract: elements, attributes, text; or words.
    pub members: Vec<String>,
    /// The variant of an enumeration that keeps any other word.
    pub catch_all: String,
    /// The constant that says what its values may be, if it has one.
    pub facets: Option<String>,
}

/// The names of an enum of faults and of its variants.
#[derive(Debug, Clone)]
pub struct FaultNames {
    /// The enum.
    pub ident: String,
    /// One variant per entry.
    pub variants: Vec<String>,
}

/// The names of a struct of attachments and of its fields.
#[derive(Debug, Clone)]
pub struct AttachmentNames {
    /// The struct.
    pub ident: String,
    /// One field per attachment.
    pub fields: Vec<String>,
    /// The field that has all others.
    pub others: String,
}

/// The names of a client and of its operations.
#[derive(Debug, Clone)]
pub struct ClientNames {
    /// The client struct, and the trait of the server half.
    pub ident: String,
    /// Its module within `operations` and `server`, where there are several clients.
    pub module: Option<String>,
    /// One entry per operation of the client.
    pub operations: Vec<OperationNames>,
}

/// The names of an operation.
#[derive(Debug, Clone)]
pub struct OperationNames {
    /// The method of the client and of the server half.
    pub method: String,
    /// The static that describes it.
    pub constant: String,
}
