//! Values: how the types, defaults and fixed values of an element or attribute differ; and how a change is noted.
//!
//! Must not know content models.

use super::change::{Action, Item};
use super::pairs::Finding;
use super::rules::{self, Rule};
use super::texts;
use super::types::{Compare, TypePair};
use crate::diagnostic::Place;
use crate::model::{TypeId, TypeKind, TypeName};

/// What is being compared: how a change calls it, and where it occurs.
#[derive(Clone)]
pub(super) struct ComparedItem {
    pub(super) pair: usize,
    pub(super) item: Item,
    pub(super) subject: String,
    pub(super) places: Places,
}

/// The place in the old contract, and in the new one.
pub(super) type Places = (Option<Place>, Option<Place>);

impl Compare<'_> {
    /// Fixed and default values.
    pub(super) fn compare_given_values(
        &mut self,
        compared: &ComparedItem,
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
                self.note_change_at(compared, format!("{what} {}, now {}", said(old), said(new)), rule);
            }
        }
    }

    /// The types of an element or attribute: those that both contracts name alike are compared by themselves.
    pub(super) fn compare_value(&mut self, compared: &ComparedItem, types: (TypeId, TypeId)) {
        let (old, new) = (self.old.model.type_def(types.0), self.new.model.type_def(types.1));
        let is_simple = |kind: &TypeKind| !matches!(kind, TypeKind::Complex(_));
        let is_any = self.old.model.is_any_type(types.0) || self.new.model.is_any_type(types.1);
        let is_named_alike = match (&old.name, &new.name) {
            (TypeName::Global(old), TypeName::Global(new)) => self.old.key(old) == self.new.key(new),
            _ => false,
        };
        match is_simple(&old.kind) && is_simple(&new.kind) && !is_named_alike && !is_any {
            true => self.compare_texts(compared, types),
            false => self.pairs.add_child(compared.pair, types),
        }
    }

    pub(super) fn compare_texts(&mut self, compared: &ComparedItem, types: (TypeId, TypeId)) {
        for change in texts::differences((self.old.model, types.0), (self.new.model, types.1)) {
            let subject = match change.word {
                Some(word) => format!("word \"{word}\" of {}", compared.subject),
                None => compared.subject.clone(),
            };
            let said = (subject, change.detail);
            self.note(compared.pair, change.item, change.action, said, change.rule, compared.places.clone());
        }
    }

    /// The types themselves.
    pub(super) fn item_of_type(&self, at: TypePair) -> ComparedItem {
        let places = (self.old.place(at.old), self.new.place(at.new));
        ComparedItem { pair: at.pair, item: Item::Type, subject: self.old.label(at.old), places }
    }

    pub(super) fn note_change_at(&mut self, compared: &ComparedItem, detail: String, rule: Rule) {
        let said = (compared.subject.clone(), detail);
        self.note(compared.pair, compared.item, Action::Changed, said, rule, compared.places.clone());
    }

    pub(super) fn note_change(&mut self, at: TypePair, detail: &str, rule: Rule) {
        self.note_change_at(&self.item_of_type(at), detail.to_owned(), rule);
    }

    pub(super) fn note(
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
