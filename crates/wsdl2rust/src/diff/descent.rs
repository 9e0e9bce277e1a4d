//! Descent: how the types that are derived from two types differ, and the members of two substitution groups.
//!
//! Must not know what is within them.

use std::collections::HashMap;

use super::change::{Action, Item};
use super::rules;
use super::types::{Compare, Side, TypePair};
use crate::model::{ElementId, TypeId, TypeName, WireName};

/// A name that means the same in both contracts.
type Key<'m> = (&'m str, &'m str);

impl<'m> Compare<'m> {
    /// Whether the types are abstract, and which are derived from them.
    pub(super) fn compare_derived_types(&mut self, at: TypePair) {
        match (self.old.is_abstract(at.old), self.new.is_abstract(at.new)) {
            (false, true) => self.note_change(at, "now abstract", rules::NOW_ABSTRACT),
            (true, false) => self.note_change(at, "no longer abstract", rules::FINE),
            _ => {}
        }
        let named = |side: &Side<'m>, base| -> Vec<(Key<'m>, TypeId)> {
            let model = side.model;
            let derived = side.descendants.derived(base).into_iter();
            let named = derived.filter_map(|id| match &model.type_def(id).name {
                TypeName::Global(name) => Some((side.key(name), id)),
                _ => None,
            });
            named.collect()
        };
        let (old, new) = (named(&self.old, at.old), named(&self.new, at.new));
        let (old_ids, new_ids): (HashMap<_, _>, HashMap<_, _>) =
            (old.iter().copied().collect(), new.iter().copied().collect());
        for (key, before) in &old {
            match new_ids.get(key) {
                Some(after) => self.pairs.add_child(at.pair, (*before, *after)),
                None => {
                    let subject = self.old.label(*before);
                    let detail = format!("no longer derived from {}", self.old.label(at.old));
                    let places = (self.old.place(*before), None);
                    self.note(
                        at.pair,
                        Item::Type,
                        Action::Changed,
                        (subject, detail),
                        rules::DERIVED_GONE,
                        places,
                    );
                }
            }
        }
        for (key, after) in &new {
            if !old_ids.contains_key(key) {
                let subject = self.new.label(*after);
                let detail = format!("derived from {}", self.new.label(at.new));
                let places = (None, self.new.place(*after));
                self.note(at.pair, Item::Type, Action::Added, (subject, detail), rules::FINE, places);
            }
        }
    }

    /// The elements that may be substituted for a global one.
    pub(super) fn compare_members(&mut self, pair: usize, heads: (ElementId, ElementId)) {
        let (old, new) = (self.old.model, self.new.model);
        let (before, after) =
            (self.old.descendants.substitutes(heads.0), self.new.descendants.substitutes(heads.1));
        let head = old.element(heads.0).name.local.clone();
        let subject = |name: &WireName| format!("element \"{}\" in place of \"{head}\"", name.local);
        let mut found = Vec::new();
        for id in &before {
            let element = old.element(*id);
            let same = after
                .iter()
                .find(|other| self.new.key(&new.element(**other).name) == self.old.key(&element.name));
            match same {
                Some(other) => self.pairs.add_child(pair, (element.ty, new.element(*other).ty)),
                None => {
                    found.push((Action::Removed, subject(&element.name), rules::MEMBER_GONE, &element.place))
                }
            }
        }
        for id in &after {
            let element = new.element(*id);
            if before
                .iter()
                .all(|other| self.old.key(&old.element(*other).name) != self.new.key(&element.name))
            {
                found.push((Action::Added, subject(&element.name), rules::MEMBER_ADDED, &element.place));
            }
        }
        for (action, subject, rule, place) in found {
            let place = Some(place.clone());
            let places = if action == Action::Added { (None, place) } else { (place, None) };
            self.note(pair, Item::Element, action, (subject, String::new()), rule, places);
        }
    }
}
