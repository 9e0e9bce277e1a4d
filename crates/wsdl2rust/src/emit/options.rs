//! The switches of the generated code.
//!
//! Must not know how each switch is obeyed.

use std::collections::BTreeSet;

use crate::names::Target;

/// The switches of the generated code.
#[derive(Debug, Clone)]
pub struct EmitOptions {
    /// Local names of elements and attributes whose values `Debug` hides.
    pub secrets: BTreeSet<String>,
    /// Whether elements and attributes whose names plainly say so also count as secrets.
    pub secrets_by_name: bool,
    /// Whether the server half is printed.
    pub server: Gate,
    /// Whether clients of the HTTP binding are printed.
    pub http: Gate,
    /// Whether types derive `serde::Serialize` and `Deserialize`.
    pub serde: Gate,
    /// Whether types derive `YaSerialize` and `YaDeserialize` of yaserde.
    pub yaserde: Gate,
    /// Whether values can be made without what may be left out.
    pub defaults: Gate,
    /// Whether types derive `Eq` and `Hash` where they can.
    pub hashable: Gate,
    /// Whether types may be used by other generated code.
    pub shared: bool,
    /// What becomes of nil items of arrays.
    pub nil_items: NilItems,
    /// Attributes of types.
    pub type_attributes: Vec<Attribute>,
    /// Attributes of fields and variants.
    pub field_attributes: Vec<Attribute>,
}

/// An attribute, and where it is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Where.
    pub target: Target,
    /// What, in Rust.
    pub text: String,
}

impl Default for EmitOptions {
    fn default() -> Self {
        Self {
            secrets: BTreeSet::new(),
            secrets_by_name: true,
            server: Gate::default(),
            http: Gate::default(),
            serde: Gate::default(),
            yaserde: Gate::default(),
            defaults: Gate::default(),
            hashable: Gate::default(),
            shared: false,
            nil_items: NilItems::default(),
            type_attributes: Vec::new(),
            field_attributes: Vec::new(),
        }
    }
}

/// Whether an optional part of the generated code is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Gate {
    /// It is not printed.
    #[default]
    Never,
    /// It is printed.
    Always,
    /// It is printed, and compiled where the including crate has this feature.
    Feature(String),
}

/// What becomes of `xsi:nil` items of an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum NilItems {
    /// They are kept: the field is a `Vec<Option<T>>`.
    #[default]
    Keep,
    /// They are passed over: the field is a `Vec<T>`.
    Skip,
}
