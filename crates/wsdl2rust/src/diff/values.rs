//! Values: how the types, defaults and fixed values of an element or attribute differ; and how a change is noted.
//!
//! Must not know content models.

use super::change::{Action, Item};
use super::pairs::Finding;
use super::rules::{self, Rule};
use super::texts;
use super::types::{At, Compare};
use crate::diagnostic::Place;
use crate::model::{TypeId, TypeKind, TypeName};

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

impl Compare<'_> {
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

    pub(super) fn texts(&mut self, spot: &Spot, types: (TypeId, TypeId)) {
        for change in texts::differences((self.old.model, types.0), (self.new.model, types.1)) {
            let subject = match change.word {
                Some(word) => format!("word \"{word}\" of {}", spot.subject),
                None => spot.subject.clone(),
            };
            let said = (subject, change.detail);
            self.found(spot.pair, change.item, change.action, said, change.rule, spot.places.clone());
        }
    }

    /// The types themselves.
    pub(super) fn whole(&self, at: At) -> Spot {
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
