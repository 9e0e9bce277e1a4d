//! Types: how two types that stand in the same place differ.
//!
//! Must not know which messages lead to them.

use super::change::{Action, Change, Item};
use super::pairs::{Finding, Pairs};
use super::rules::{self, Rule};
use super::texts;
use crate::diagnostic::Place;
use crate::inherited::{Inherited, InheritedAttribute};
use crate::kin::Kin;
use crate::model::{ElementId, Model, TypeId, TypeKind, TypeName, WireName};

/// One of the two contracts.
pub(super) struct Side<'m> {
    pub(super) model: &'m Model,
    pub(super) kin: Kin,
}

impl<'m> Side<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        Self { model, kin: Kin::of(model) }
    }

    /// A name that means the same in both contracts.
    pub(super) fn key(&self, name: &'m WireName) -> (&'m str, &'m str) {
        (self.model.namespace_of(name), &name.local)
    }

    fn is_complex(&self, ty: TypeId) -> bool {
        matches!(self.model.type_def(ty).kind, TypeKind::Complex(_))
    }

    fn is_abstract(&self, ty: TypeId) -> bool {
        matches!(&self.model.type_def(ty).kind, TypeKind::Complex(complex) if complex.is_abstract)
    }

    pub(super) fn place(&self, ty: TypeId) -> Option<Place> {
        let place = &self.model.type_def(ty).place;
        (place.line > 0).then(|| place.clone())
    }

    /// How a change calls the type: `type "GROUP"`, or by what an anonymous one belongs to.
    pub(super) fn label(&self, ty: TypeId) -> String {
        let mut label = String::new();
        let mut next = ty;
        // As many steps as there are types around an anonymous one; a few say enough.
        for _ in 0..5 {
            match &self.model.type_def(next).name {
                TypeName::Global(name) => return format!("{label}type \"{}\"", name.local),
                TypeName::OfElement(id) => {
                    return format!("{label}element \"{}\"", self.model.element(*id).name.local);
                }
                TypeName::Within(owner, local) => {
                    label += &format!("\"{local}\" of ");
                    next = *owner;
                }
            }
        }
        format!("{label}…")
    }
}

/// The two contracts, and what was found.
pub(super) struct Compare<'m> {
    pub(super) old: Side<'m>,
    pub(super) new: Side<'m>,
    pub(super) pairs: Pairs,
    /// What was found in services and operations.
    pub(super) changes: Vec<Change>,
}

/// The pair that is being compared: its number, and its two types.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) pair: usize,
    pub(super) old: TypeId,
    pub(super) new: TypeId,
}

/// What is being compared: how a change calls it, and where it stands.
#[derive(Clone)]
pub(super) struct Spot {
    pub(super) pair: usize,
    pub(super) item: Item,
    pub(super) subject: String,
    pub(super) places: Places,
}

/// Where something stands in the old contract, and in the new one.
pub(super) type Places = (Option<Place>, Option<Place>);

impl<'m> Compare<'m> {
    /// Compares all pairs, those that are found on the way included.
    pub(super) fn compare_types(&mut self) {
        let mut pair = 0;
        while let Some((old, new)) = self.pairs.types(pair) {
            self.compare(At { pair, old, new });
            pair += 1;
        }
    }

    fn compare(&mut self, at: At) {
        let (old_any, new_any) = (self.old.model.is_any_type(at.old), self.new.model.is_any_type(at.new));
        let is_simple = |side: &Side<'_>, ty| !side.is_complex(ty);
        match (old_any, new_any) {
            (true, true) => {}
            (true, false) => self.changed(at, "no longer any content", rules::NO_LONGER_ANY),
            (false, true) => self.changed(at, "now any content", rules::NOW_ANY),
            _ if is_simple(&self.old, at.old) && is_simple(&self.new, at.new) => {
                self.texts(&self.whole(at), (at.old, at.new));
            }
            _ => self.complex(at),
        }
    }

    fn complex(&mut self, at: At) {
        let (old, new) = (Inherited::of(self.old.model, at.old), Inherited::of(self.new.model, at.new));
        // A simple type is the same on the wire as a complex one that holds it and nothing else.
        let text = |side: &Side<'_>, ty, inherited: &Inherited<'_>| match side.is_complex(ty) {
            true => inherited.text,
            false => Some(ty),
        };
        match (text(&self.old, at.old, &old), text(&self.new, at.new, &new)) {
            (Some(before), Some(after)) => {
                self.texts(&self.whole(at), (before, after));
            }
            (None, None) => self.contents(at, &old, &new),
            (Some(_), None) => self.changed(at, "elements, no longer text", rules::SHAPE),
            (None, Some(_)) => self.changed(at, "text, no longer elements", rules::SHAPE),
        }
        self.attributes(at, &old, &new);
        self.kin(at);
        match (old.mixed, new.mixed) {
            (false, true) => self.changed(at, "now mixed with text", rules::NOW_MIXED),
            (true, false) => self.changed(at, "no longer mixed with text", rules::NO_LONGER_MIXED),
            _ => {}
        }
        if old.any_attribute.is_some() && new.any_attribute.is_none() {
            self.changed(at, "no further attributes", rules::WILDCARD_NARROWED);
        }
    }

    /// Whether the types are abstract, and which are derived from them.
    fn kin(&mut self, at: At) {
        match (self.old.is_abstract(at.old), self.new.is_abstract(at.new)) {
            (false, true) => self.changed(at, "now abstract", rules::NOW_ABSTRACT),
            (true, false) => self.changed(at, "no longer abstract", rules::FINE),
            _ => {}
        }
        let named = |side: &Side<'m>, base| -> Vec<((&'m str, &'m str), TypeId)> {
            let model = side.model;
            let derived = side.kin.derived(base).into_iter();
            let named = derived.filter_map(|id| match &model.type_def(id).name {
                TypeName::Global(name) => Some(((model.namespace_of(name), name.local.as_str()), id)),
                _ => None,
            });
            named.collect()
        };
        let (old, new) = (named(&self.old, at.old), named(&self.new, at.new));
        for (key, before) in &old {
            match new.iter().find(|(other, _)| other == key) {
                Some((_, after)) => self.pairs.add_child(at.pair, (*before, *after)),
                None => {
                    let subject = self.old.label(*before);
                    let detail = format!("no longer derived from {}", self.old.label(at.old));
                    let places = (self.old.place(*before), None);
                    self.found(
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
            if old.iter().all(|(other, _)| other != key) {
                let subject = self.new.label(*after);
                let detail = format!("derived from {}", self.new.label(at.new));
                let places = (None, self.new.place(*after));
                self.found(at.pair, Item::Type, Action::Added, (subject, detail), rules::FINE, places);
            }
        }
    }

    fn attributes(&mut self, at: At, old: &Inherited<'m>, new: &Inherited<'m>) {
        let label = self.old.label(at.old);
        let subject = |name: &WireName| format!("attribute \"{}\" of {label}", name.local);
        for InheritedAttribute { attribute: before, .. } in &old.attributes {
            let key = self.old.key(&before.name);
            let subject = subject(&before.name);
            let after = new.attributes.iter().find(|after| self.new.key(&after.attribute.name) == key);
            let Some(InheritedAttribute { attribute: after, .. }) = after else {
                let rule = if before.required { rules::REQUIRED_GONE } else { rules::OPTIONAL_GONE };
                let places = (Some(before.place.clone()), None);
                self.found(at.pair, Item::Attribute, Action::Removed, (subject, String::new()), rule, places);
                continue;
            };
            let places = (Some(before.place.clone()), Some(after.place.clone()));
            let spot = Spot { pair: at.pair, item: Item::Attribute, subject, places };
            let change = match (before.required, after.required) {
                (false, true) => Some(("now required", rules::NOW_REQUIRED)),
                (true, false) => Some(("now optional", rules::NOW_OPTIONAL)),
                _ => None,
            };
            if let Some((detail, rule)) = change {
                self.changed_at(&spot, detail.to_owned(), rule);
            }
            self.given(&spot, (&before.fixed, &after.fixed), (&before.default, &after.default));
            self.value(&spot, (before.ty, after.ty));
        }
        for InheritedAttribute { attribute: after, .. } in &new.attributes {
            let key = self.new.key(&after.name);
            if old.attributes.iter().all(|before| self.old.key(&before.attribute.name) != key) {
                let (detail, rule) = match after.required {
                    true => ("required", rules::REQUIRED_ADDED),
                    false => ("optional", rules::FINE),
                };
                let said = (subject(&after.name), detail.to_owned());
                let places = (None, Some(after.place.clone()));
                self.found(at.pair, Item::Attribute, Action::Added, said, rule, places);
            }
        }
    }

    /// Fixed and default values.
    pub(super) fn given(
        &mut self,
        spot: &Spot,
        fixed: (&Option<String>, &Option<String>),
        default: (&Option<String>, &Option<String>),
    ) {
        let rule = if fixed.1.is_some() { rules::FIXED } else { rules::FINE };
        for (what, (old, new), rule) in
            [("fixed value", fixed, rule), ("default value", default, rules::FINE)]
        {
            if old != new {
                let said = |value: &Option<String>| match value {
                    Some(value) => format!("\"{value}\""),
                    None => "none".into(),
                };
                self.changed_at(spot, format!("{what} {}, now {}", said(old), said(new)), rule);
            }
        }
    }

    /// The types of an element or attribute: those that both contracts name alike are compared by themselves.
    pub(super) fn value(&mut self, spot: &Spot, types: (TypeId, TypeId)) {
        let (old, new) = (self.old.model.type_def(types.0), self.new.model.type_def(types.1));
        let is_simple = |kind: &TypeKind| !matches!(kind, TypeKind::Complex(_));
        let is_any = self.old.model.is_any_type(types.0) || self.new.model.is_any_type(types.1);
        let is_named_alike = match (&old.name, &new.name) {
            (TypeName::Global(old), TypeName::Global(new)) => self.old.key(old) == self.new.key(new),
            _ => false,
        };
        match is_simple(&old.kind) && is_simple(&new.kind) && !is_named_alike && !is_any {
            true => self.texts(spot, types),
            false => self.pairs.add_child(spot.pair, types),
        }
    }

    fn texts(&mut self, spot: &Spot, types: (TypeId, TypeId)) {
        for change in texts::differences((self.old.model, types.0), (self.new.model, types.1)) {
            let subject = match change.word {
                Some(word) => format!("word \"{word}\" of {}", spot.subject),
                None => spot.subject.clone(),
            };
            let said = (subject, change.detail);
            self.found(spot.pair, change.item, change.action, said, change.rule, spot.places.clone());
        }
    }

    /// What may stand for a global element.
    pub(super) fn members(&mut self, pair: usize, heads: (ElementId, ElementId)) {
        let (old, new) = (self.old.model, self.new.model);
        let (before, after) = (self.old.kin.members(heads.0), self.new.kin.members(heads.1));
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
            self.found(pair, Item::Element, action, (subject, String::new()), rule, places);
        }
    }

    /// The types themselves.
    fn whole(&self, at: At) -> Spot {
        let places = (self.old.place(at.old), self.new.place(at.new));
        Spot { pair: at.pair, item: Item::Type, subject: self.old.label(at.old), places }
    }

    pub(super) fn changed_at(&mut self, spot: &Spot, detail: String, rule: Rule) {
        let said = (spot.subject.clone(), detail);
        self.found(spot.pair, spot.item, Action::Changed, said, rule, spot.places.clone());
    }

    pub(super) fn changed(&mut self, at: At, detail: &str, rule: Rule) {
        self.changed_at(&self.whole(at), detail.to_owned(), rule);
    }

    pub(super) fn found(
        &mut self,
        pair: usize,
        item: Item,
        action: Action,
        (subject, detail): (String, String),
        rule: Rule,
        (old, new): Places,
    ) {
        self.pairs.find(pair, Finding { item, action, subject, detail, rule, old, new });
    }
}
