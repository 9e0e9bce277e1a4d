//! Attributes: how those of two types differ. Must not know elements.

use super::change::{Action, Item};
use super::rules;
use super::types::{Compare, TypePair};
use super::values::ComparedItem;
use crate::model::WireName;
use crate::views::{Inherited, InheritedAttribute};

impl<'m> Compare<'m> {
    pub(super) fn compare_attributes(&mut self, at: TypePair, old: &Inherited<'m>, new: &Inherited<'m>) {
        let label = self.old.label(at.old);
        let subject = |name: &WireName| format!("attribute \"{}\" of {label}", name.local);
        for InheritedAttribute { attribute: before, .. } in &old.attributes {
            let key = self.old.key(&before.name);
            let subject = subject(&before.name);
            let after = new.attributes.iter().find(|after| self.new.key(&after.attribute.name) == key);
            let Some(InheritedAttribute { attribute: after, .. }) = after else {
                let rule = if before.required { rules::REQUIRED_GONE } else { rules::OPTIONAL_GONE };
                let places = (Some(before.place.clone()), None);
                self.note(at.pair, Item::Attribute, Action::Removed, (subject, String::new()), rule, places);
                continue;
            };
            let places = (Some(before.place.clone()), Some(after.place.clone()));
            let compared = ComparedItem { pair: at.pair, item: Item::Attribute, subject, places };
            let change = match (before.required, after.required) {
                (false, true) => Some(("now required", rules::NOW_REQUIRED)),
                (true, false) => Some(("now optional", rules::NOW_OPTIONAL)),
                _ => None,
            };
            if let Some((detail, rule)) = change {
                self.note_change_at(&compared, detail.to_owned(), rule);
            }
            self.compare_given_values(
                &compared,
                (&before.fixed, &after.fixed),
                (&before.default, &after.default),
            );
            self.compare_value(&compared, (before.ty, after.ty));
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
                self.note(at.pair, Item::Attribute, Action::Added, said, rule, places);
            }
        }
    }
}
