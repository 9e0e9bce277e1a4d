//! Brings unions to what can be printed: the members of a member are its own, several enumerations are one, and texts
//! stand last, since any text is one.
//!
//! Must not know Rust types. Facets of members do not count: what a value may be is not looked at.

use std::collections::BTreeSet;

use super::varieties::{SimpleTypes, Varieties};
use crate::model::{TypeId, Variety, Word};

/// Changes every union.
pub fn unions(mut simple: Varieties<'_>) -> SimpleTypes<'_> {
    let ids = simple.model.type_ids();
    let changed: Vec<(TypeId, Variety)> = ids.filter_map(|id| Some((id, simplified(&simple, id)?))).collect();
    simple.changed.extend(changed);
    SimpleTypes(simple)
}

/// What a union becomes; `None` if it is not one.
fn simplified(simple: &Varieties<'_>, id: TypeId) -> Option<Variety> {
    members_of(simple, id)?;
    let (mut members, mut texts) = (Vec::new(), Vec::new());
    let (mut open, mut seen) = (vec![id], BTreeSet::new());
    while let Some(next) = open.pop() {
        if !seen.insert(next) {
            continue;
        }
        match members_of(simple, simple.without_names(next)) {
            Some(inner) => open.extend(inner.iter().rev()),
            None if simple.is_text(next) => texts.push(next),
            None => members.push(next),
        }
    }
    let words: Option<Vec<&[Word]>> = members.iter().map(|&member| words_of(simple, member)).collect();
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

fn members_of<'s>(simple: &'s Varieties<'_>, id: TypeId) -> Option<&'s [TypeId]> {
    match simple.variety(id)? {
        Variety::Union { members } => Some(members),
        _ => None,
    }
}

/// The words of an enumeration, or of one that is restricted by facets alone.
fn words_of<'s>(simple: &'s Varieties<'_>, id: TypeId) -> Option<&'s [Word]> {
    match simple.variety(simple.without_names(id))? {
        Variety::Enumeration { words, .. } => Some(words),
        _ => None,
    }
}
