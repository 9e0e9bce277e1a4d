//! Enumerations of names are names, since what a prefix stands for depends on the message.
//!
//! Must not know Rust types, nor which elements have a simple type.

use std::collections::BTreeMap;

use super::varieties::Varieties;
use crate::model::{Builtin, Model, Variety};

/// The simple types of `model`.
pub fn simple_types(model: &Model) -> Varieties<'_> {
    let mut simple = Varieties { model, changed: BTreeMap::new() };
    for id in model.type_ids() {
        if let Some(Variety::Enumeration { base, .. }) = simple.variety(id)
            && model.restricted_builtin(*base).is_some_and(Builtin::is_qualified_name)
        {
            let base = *base;
            simple.changed.insert(id, Variety::Restriction { base });
        }
    }
    simple
}
