//! Contents: how the elements within two types differ.
//!
//! Must not know types beyond those of the elements.

use std::collections::{HashMap, HashSet};

use super::change::{Action, Item};
use super::layout::{Entry, Layout};
use super::rules::{self, Rule};
use super::types::{Compare, TypePair};
use super::values::ComparedItem;
use crate::model::{Occurs, Wildcard, WildcardNamespaces};
use crate::views::Inherited;

/// An element of both contracts.
type ElementPair<'e, 'm> = (&'e Entry<'m>, &'e Entry<'m>);

impl<'m> Compare<'m> {
    pub(super) fn compare_contents(&mut self, at: TypePair, old: &Inherited<'m>, new: &Inherited<'m>) {
        let (old, new) = (Layout::of(&old.particles), Layout::of(&new.particles));
        let both = self.matched(&old, &new);
        for pair in &both {
            self.compare_element(at, *pair);
        }
        self.note_removed_and_added(at, &old, &new, &both);
        self.compare_choices(at, &old, &new, &both);
        self.compare_order(at, &new, &both);
        self.compare_wildcards(at, &old, &new);
    }

    /// The elements of one name, the first with the first, the second with the second.
    fn matched<'e>(&self, old: &'e Layout<'m>, new: &'e Layout<'m>) -> Vec<ElementPair<'e, 'm>> {
        let mut named: HashMap<_, Vec<&'e Entry<'m>>> = HashMap::new();
        for entry in new.elements.iter().rev() {
            named.entry(self.new.key(&entry.element.name)).or_default().push(entry);
        }
        let mut next = |before: &'e Entry<'m>| {
            let after = named.get_mut(&self.old.key(&before.element.name))?.pop()?;
            Some((before, after))
        };
        old.elements.iter().filter_map(&mut next).collect()
    }

    fn compare_element(&mut self, at: TypePair, (before, after): ElementPair<'_, 'm>) {
        let subject = self.subject(at, before, true);
        let places = (Some(before.place.clone()), Some(after.place.clone()));
        let compared = ComparedItem { pair: at.pair, item: Item::Element, subject, places };
        let mut changes: Vec<(String, Rule)> = occurrence(before.occurs, after.occurs);
        match (before.element.nillable, after.element.nillable) {
            (false, true) => changes.push(("now nillable".into(), rules::NOW_NILLABLE)),
            (true, false) => changes.push(("no longer nillable".into(), rules::NO_LONGER_NILLABLE)),
            _ => {}
        }
        match (before.choice, after.choice) {
            (None, Some(_)) => changes.push(("now in a choice".into(), rules::CHOICE)),
            (Some(_), None) => changes.push(("no longer in a choice".into(), rules::CHOICE)),
            _ => {}
        }
        for (detail, rule) in changes {
            self.note_change_at(&compared, detail, rule);
        }
        let (old, new) = (before.element, after.element);
        self.compare_given_values(&compared, (&old.fixed, &new.fixed), (&old.default, &new.default));
        self.compare_value(&compared, (old.ty, new.ty));
        if let (Some(old), Some(new)) = (old.global, new.global) {
            self.compare_members(at.pair, (old, new));
        }
    }

    fn note_removed_and_added(
        &mut self,
        at: TypePair,
        old: &Layout<'m>,
        new: &Layout<'m>,
        both: &[ElementPair<'_, 'm>],
    ) {
        let is_kept = |entry: &Entry<'m>| {
            both.iter().any(|(before, after)| std::ptr::eq(*before, entry) || std::ptr::eq(*after, entry))
        };
        for entry in old.elements.iter().filter(|entry| !is_kept(entry)) {
            let rule = match (entry.choice, entry.occurs.min) {
                (Some(_), _) => rules::BRANCH_GONE,
                (None, 0) => rules::OPTIONAL_GONE,
                _ => rules::REQUIRED_GONE,
            };
            let said = (self.subject(at, entry, true), in_words(entry));
            let places = (Some(entry.place.clone()), None);
            self.note(at.pair, Item::Element, Action::Removed, said, rule, places);
        }
        let known: HashSet<_> =
            both.iter().filter_map(|(before, after)| Some((after.choice?, before.choice?))).collect();
        for entry in new.elements.iter().filter(|entry| !is_kept(entry)) {
            let is_known_choice = |choice| known.iter().any(|(after, _)| *after == choice);
            let rule = match (entry.choice, entry.occurs.min) {
                (Some(choice), _) if is_known_choice(choice) => rules::BRANCH_ADDED,
                // A choice that is new as a whole.
                (Some(choice), _) if new.choices.get(choice).is_some_and(|occurs| occurs.min == 0) => {
                    rules::FINE
                }
                (None, 0) => rules::FINE,
                _ => rules::REQUIRED_ADDED,
            };
            let said = (self.subject(at, entry, false), in_words(entry));
            let places = (None, Some(entry.place.clone()));
            self.note(at.pair, Item::Element, Action::Added, said, rule, places);
        }
    }

    /// How often choices occur that have an element in common.
    fn compare_choices(
        &mut self,
        at: TypePair,
        old: &Layout<'m>,
        new: &Layout<'m>,
        both: &[ElementPair<'_, 'm>],
    ) {
        let mut seen = HashSet::new();
        for (before, after) in both {
            let (Some(old_choice), Some(new_choice)) = (before.choice, after.choice) else { continue };
            if !seen.insert((old_choice, new_choice)) {
                continue;
            }
            let (Some(from), Some(to)) = (old.choices.get(old_choice), new.choices.get(new_choice)) else {
                continue;
            };
            let subject =
                format!("choice of \"{}\" in {}", before.element.name.local, self.old.label(at.old));
            for (detail, rule) in occurrence(*from, *to) {
                let places = (Some(before.place.clone()), Some(after.place.clone()));
                let compared =
                    ComparedItem { pair: at.pair, item: Item::Choice, subject: subject.clone(), places };
                self.note_change_at(&compared, detail, rule);
            }
        }
    }

    /// The order of the elements that both have.
    fn compare_order(&mut self, at: TypePair, new: &Layout<'m>, both: &[ElementPair<'_, 'm>]) {
        if new.is_unordered {
            return;
        }
        let index = |entry: &Entry<'m>| new.elements.iter().position(|each| std::ptr::eq(each, entry));
        let fixed = both.iter().filter(|(before, after)| before.choice.is_none() && after.choice.is_none());
        let order: Vec<usize> = fixed.filter_map(|(_, after)| index(after)).collect();
        if !order.is_sorted() {
            self.note_change(at, "its elements stand in another order", rules::ORDER);
        }
    }

    fn compare_wildcards(&mut self, at: TypePair, old: &Layout<'m>, new: &Layout<'m>) {
        match (old.wildcards.first(), new.wildcards.first()) {
            (Some(_), None) => {
                self.note_wildcard(at, "further elements no longer admitted", rules::WILDCARD_NARROWED)
            }
            (None, Some((occurs, ..))) => {
                let rule = if occurs.min == 0 { rules::FINE } else { rules::REQUIRED_ADDED };
                self.note_wildcard(at, "further elements admitted", rule);
            }
            (Some((from, before, _)), Some((to, after, _))) => {
                for (detail, rule) in occurrence(*from, *to) {
                    self.note_wildcard(at, &format!("further elements {detail}"), rule);
                }
                if self.namespaces(before, true) != self.namespaces(after, false) {
                    let is_wider = after.namespaces == WildcardNamespaces::Any;
                    let rule = if is_wider { rules::FINE } else { rules::WILDCARD_NARROWED };
                    self.note_wildcard(at, "further elements of other namespaces", rule);
                }
            }
            (None, None) => {}
        }
    }

    fn note_wildcard(&mut self, at: TypePair, detail: &str, rule: Rule) {
        let places = (self.old.place(at.old), self.new.place(at.new));
        let compared =
            ComparedItem { pair: at.pair, item: Item::Wildcard, subject: self.old.label(at.old), places };
        self.note_change_at(&compared, detail.to_owned(), rule);
    }

    /// The namespaces of a wildcard, so that those of two contracts can be compared.
    fn namespaces(&self, wildcard: &Wildcard, is_old: bool) -> String {
        let model = if is_old { self.old.model } else { self.new.model };
        let address = |id: &Option<_>| id.map_or("", |id| model.namespace(id)).to_owned();
        match &wildcard.namespaces {
            WildcardNamespaces::Any => "any".into(),
            WildcardNamespaces::Other(id) => format!("not {}", address(id)),
            WildcardNamespaces::List(list) => list.iter().map(address).collect::<Vec<_>>().join(" "),
        }
    }

    fn subject(&self, at: TypePair, entry: &Entry<'_>, is_old: bool) -> String {
        let label = if is_old { self.old.label(at.old) } else { self.new.label(at.new) };
        format!("element \"{}\" of {label}", entry.element.name.local)
    }
}

fn in_words(entry: &Entry<'_>) -> String {
    match (entry.choice, entry.occurs.min) {
        (Some(_), _) => "in a choice",
        (None, 0) => "optional",
        _ => "required",
    }
    .into()
}

/// What it means if something occurs more or less often.
pub(super) fn occurrence(old: Occurs, new: Occurs) -> Vec<(String, Rule)> {
    let mut changes = Vec::new();
    let least = match (old.min, new.min) {
        (from, to) if from == to => None,
        (0, 1) => Some(("now required".to_owned(), rules::NOW_REQUIRED)),
        (1, 0) => Some(("now optional".to_owned(), rules::NOW_OPTIONAL)),
        (from, to) => {
            let rule = match (from, to) {
                (_, 0) => rules::NOW_OPTIONAL,
                (from, to) if from < to => rules::MORE_OFTEN_REQUIRED,
                _ => rules::FINE,
            };
            Some((format!("minOccurs {from}, now {to}"), rule))
        }
    };
    changes.extend(least);
    if old.max != new.max {
        let said = |max: Option<u32>| max.map_or("unbounded".into(), |max| max.to_string());
        let is_more = new.max.is_none_or(|new| old.max.is_some_and(|old| old < new));
        let rule = match (is_more, old.is_repeated()) {
            (true, false) => rules::NOW_REPEATED,
            (true, true) => rules::FINE,
            (false, _) => rules::LESS_OFTEN_ALLOWED,
        };
        changes.push((format!("maxOccurs {}, now {}", said(old.max), said(new.max)), rule));
    }
    changes
}
