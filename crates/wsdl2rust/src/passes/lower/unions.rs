//! Brings unions to what can be printed: the members of a member are its own, several enumerations are one, and texts
//! stand last, since any text is one.
//!
//! Must not know Rust types. Facets of members do not count: what a value may be is not looked at.

use std::collections::BTreeSet;

use crate::model::{Model, TypeId, TypeKind, Variety, Word};

/// Changes every union of `model`; runs after `simple_types`.
pub fn unions(model: &mut Model) {
    let changed: Vec<(TypeId, Variety)> =
        model.type_ids().filter_map(|id| Some((id, simplified(model, id)?))).collect();
    for (id, variety) in changed {
        if let TypeKind::Simple(simple) = &mut model.type_def_mut(id).kind {
            simple.variety = variety;
        }
    }
}

fn simplified(model: &Model, id: TypeId) -> Option<Variety> {
    members_of(model, id)?;
    let (mut members, mut texts) = (Vec::new(), Vec::new());
    let (mut open, mut seen) = (vec![id], BTreeSet::new());
    while let Some(next) = open.pop() {
        if !seen.insert(next) {
            continue;
        }
        match members_of(model, alias_of(model, next)) {
            Some(inner) => open.extend(inner.iter().rev()),
            None if model.is_text(next) => texts.push(next),
            None => members.push(next),
        }
    }
    let words: Option<Vec<&[Word]>> = members.iter().map(|&member| words_of(model, member)).collect();
    match (words, texts.first(), members.first()) {
        (Some(_), Some(&base), None) => Some(Variety::Restriction { base }),
        (Some(words), text, Some(&member)) => {
            let base = text.copied().unwrap_or(member);
            Some(Variety::Enumeration { base, words: words.concat() })
        }
        _ => {
            members.append(&mut texts);
            Some(Variety::Union { members })
        }
    }
}

fn members_of(model: &Model, id: TypeId) -> Option<&[TypeId]> {
    match &model.type_def(id).kind {
        TypeKind::Simple(simple) => match &simple.variety {
            Variety::Union { members } => Some(members),
            _ => None,
        },
        _ => None,
    }
}

/// The words of an enumeration, or of one that is restricted by facets alone.
fn words_of(model: &Model, id: TypeId) -> Option<&[Word]> {
    match &model.type_def(alias_of(model, id)).kind {
        TypeKind::Simple(simple) => match &simple.variety {
            Variety::Enumeration { words, .. } => Some(words),
            _ => None,
        },
        _ => None,
    }
}

/// What a restriction by facets alone is another name of.
fn alias_of(model: &Model, id: TypeId) -> TypeId {
    let mut next = id;
    for _ in 0..=model.types.len() {
        match &model.type_def(next).kind {
            TypeKind::Simple(simple) => match simple.variety {
                Variety::Restriction { base } => next = base,
                _ => break,
            },
            _ => break,
        }
    }
    next
}
