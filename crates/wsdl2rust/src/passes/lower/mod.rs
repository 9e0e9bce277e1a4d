//! From the types of a contract to those of Rust: what each holds, its bases counted in, as a flat list of members.
//!
//! Each pass takes what the one before returns, down to [`Types`]. Must not know Rust names, nor how any type is printed.

pub mod any_types;
pub mod arrays;
pub mod choices;
pub mod contents;
pub mod encoded;
pub mod families;
mod firsts;
mod groups;
pub mod lossless;
mod members;
pub mod related;
pub mod simple_types;
pub mod substitution;
pub mod unions;
pub mod varieties;

use std::collections::BTreeMap;

use crate::model::TypeId;
use crate::plan::Client;
use crate::plan::declared::Declared;
use crate::plan::types::Types;

/// How types are lowered.
#[derive(Debug, Clone, Copy)]
pub struct LowerOptions {
    /// Whether a type that only wraps one repeated element becomes a `Vec` where it is used.
    pub flatten_arrays: bool,
    /// Whether values keep everything in a message, even what has no meaning.
    pub lossless: bool,
}

/// The types of a contract in Rust.
#[derive(Debug)]
pub struct Lowered {
    /// The types.
    pub types: Types,
    /// The families, by the types that the contract has in their place.
    pub families: BTreeMap<TypeId, TypeId>,
    /// The clients; the elements of their messages have families.
    pub clients: Vec<Client>,
}

/// Lowers what is declared, for the calls of `clients`.
pub fn lower(declared: &Declared<'_>, mut clients: Vec<Client>, options: LowerOptions) -> Lowered {
    let LowerOptions { flatten_arrays, lossless } = options;
    let simple = unions::unions(simple_types::simple_types(declared.model()));
    let types = any_types::any_types(encoded::encoded(declared, &simple, &clients));
    let families = families::families(arrays::arrays(types, flatten_arrays && !lossless), &mut clients);
    let heads = substitution::substitution(families);
    let related = related::related(declared.model());
    let structs = if lossless { lossless::structs(declared, related) } else { related };
    Lowered {
        types: contents::contents(&heads, &structs, lossless),
        families: heads.families.into_map(),
        clients,
    }
}
