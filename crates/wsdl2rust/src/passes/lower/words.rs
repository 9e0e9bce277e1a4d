//! Keeps each word of an enumeration once. Knows nothing of how words become variants.

use std::collections::BTreeSet;

use crate::model::{Model, SimpleType, TypeKind, Variety};

/// Drops every word that stands in its enumeration already.
pub fn words(model: &mut Model) {
    for def in &mut model.types {
        if let TypeKind::Simple(SimpleType { variety: Variety::Enumeration { words, .. }, .. }) =
            &mut def.kind
        {
            let mut seen = BTreeSet::new();
            words.retain(|word| seen.insert(word.value.clone()));
        }
    }
}
