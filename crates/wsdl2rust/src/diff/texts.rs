//! Texts: how the values of two simple types differ.
//!
//! Must not know where the types are used.

use std::collections::BTreeSet;

use super::change::{Action, Item};
use super::rules::{self, Rule};
use crate::model::{Model, TypeId, TypeName, Word};
use crate::ranges::range_of;
use crate::views::{TextVariety, Texts};

/// A difference between two simple types.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TextChange {
    pub(super) item: Item,
    /// The word concerned, if it is about a word.
    pub(super) word: Option<String>,
    pub(super) action: Action,
    pub(super) detail: String,
    pub(super) rule: Rule,
}

/// Lists of lists end; this is for those that do not.
const DEEPEST: usize = 10;

/// All differences between the values of two simple types.
pub(super) fn differences(old: (&Model, TypeId), new: (&Model, TypeId)) -> Vec<TextChange> {
    let mut changes = Vec::new();
    compare(old, new, DEEPEST, &mut changes);
    changes
}

fn compare(old: (&Model, TypeId), new: (&Model, TypeId), depth: usize, changes: &mut Vec<TextChange>) {
    let (before, after) = (Texts::of(old.0, old.1), Texts::of(new.0, new.1));
    // A client keeps every word as it is, and every text of a type that has no Rust type of its own.
    let reads_all =
        before.words.is_some() || matches!(before.variety, TextVariety::Builtin(name) if is_free(name));
    let mut changed = |rule: Rule| {
        let rule = if reads_all { Rule { reply: None, ..rule } } else { rule };
        let detail = format!("type {}, now {}", name(old.0, old.1), name(new.0, new.1));
        changes.push(TextChange { item: Item::Type, word: None, action: Action::Changed, detail, rule });
    };
    match (before.variety, after.variety) {
        (TextVariety::Builtin(a), TextVariety::Builtin(b)) if a == b => {}
        (TextVariety::Builtin(a), TextVariety::Builtin(b)) => changed(match (holds(b, a), holds(a, b)) {
            (true, _) => rules::TEXT_WIDENED,
            (_, true) => rules::TEXT_NARROWED,
            _ => rules::TEXT_CHANGED,
        }),
        (TextVariety::List(a), TextVariety::List(b)) if depth > 0 => {
            compare((old.0, a), (new.0, b), depth - 1, changes);
        }
        (TextVariety::Union(a), TextVariety::Union(b)) => {
            let names = |model: &Model, members: &[TypeId]| -> BTreeSet<String> {
                members.iter().map(|id| name(model, *id)).collect()
            };
            let (a, b) = (names(old.0, a), names(new.0, b));
            match (a.is_subset(&b), b.is_subset(&a)) {
                (true, true) => {}
                (true, false) => changed(rules::TEXT_WIDENED),
                (false, true) => changed(rules::TEXT_NARROWED),
                (false, false) => changed(rules::TEXT_CHANGED),
            }
        }
        _ => changed(rules::TEXT_CHANGED),
    }
    match (before.words, after.words) {
        (Some(a), Some(b)) => words(a, b, changes),
        (Some(_), None) => changes.push(whole("any value, not only listed words", rules::FINE)),
        (None, Some(_)) => changes.push(whole("only listed words", rules::TEXT_NARROWED)),
        (None, None) => facets(&before, &after, changes),
    }
}

fn whole(detail: &str, rule: Rule) -> TextChange {
    TextChange { item: Item::Type, word: None, action: Action::Changed, detail: detail.into(), rule }
}

fn words(old: &[Word], new: &[Word], changes: &mut Vec<TextChange>) {
    let lacks = |words: &[Word], word: &Word| words.iter().all(|other| other.value != word.value);
    let change = |word: &Word, action, rule| {
        let word = Some(word.value.clone());
        TextChange { item: Item::Word, word, action, detail: String::new(), rule }
    };
    let gone = old.iter().filter(|word| lacks(new, word));
    changes.extend(gone.map(|word| change(word, Action::Removed, rules::WORD_GONE)));
    let added = new.iter().filter(|word| lacks(old, word));
    changes.extend(added.map(|word| change(word, Action::Added, rules::FINE)));
}

fn facets(old: &Texts<'_>, new: &Texts<'_>, changes: &mut Vec<TextChange>) {
    const NAMES: [&str; 10] = [
        "length",
        "minLength",
        "maxLength",
        "pattern",
        "minInclusive",
        "minExclusive",
        "maxInclusive",
        "maxExclusive",
        "totalDigits",
        "fractionDigits",
    ];
    for name in NAMES {
        let (before, after) = (values(old, name), values(new, name));
        if before == after {
            continue;
        }
        let rule = if is_wider(name, &before, &after) { rules::FINE } else { rules::TEXT_NARROWED };
        let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".into());
        let detail = format!("{name} {}, now {}", said(&before), said(&after));
        changes.push(TextChange { item: Item::Facet, word: None, action: Action::Changed, detail, rule });
    }
}

/// The facet of the last step that has it; of patterns all count.
fn values(texts: &Texts<'_>, name: &str) -> Option<String> {
    if name != "pattern" {
        return texts.facet(name).map(str::to_owned);
    }
    let patterns = texts.facets.iter().filter(|facet| facet.name == name);
    let patterns: Vec<&str> = patterns.map(|facet| facet.value.as_str()).collect();
    (!patterns.is_empty()).then(|| patterns.join(" and "))
}

/// Whether the new facet admits everything that the old one admits.
fn is_wider(name: &str, old: &Option<String>, new: &Option<String>) -> bool {
    let (Some(old), Some(new)) = (old, new) else { return new.is_none() };
    let (Ok(old), Ok(new)) = (old.parse::<f64>(), new.parse::<f64>()) else { return false };
    match name {
        "minLength" | "minInclusive" | "minExclusive" => new <= old,
        "maxLength" | "maxInclusive" | "maxExclusive" | "totalDigits" | "fractionDigits" => new >= old,
        _ => new == old,
    }
}

/// How a type is called, in few words.
pub(super) fn name(model: &Model, id: TypeId) -> String {
    match &model.type_def(id).name {
        TypeName::Global(name) if model.namespace_of(name) == crate::xsd::NAMESPACE => {
            format!("xsd:{}", name.local)
        }
        TypeName::Global(name) => name.local.clone(),
        TypeName::OfElement(_) | TypeName::Within(..) => match Texts::of(model, id).variety {
            TextVariety::Builtin(name) => format!("a kind of xsd:{name}"),
            TextVariety::List(_) => "a list".into(),
            TextVariety::Union(_) => "a union".into(),
        },
    }
}

/// Whether a type is text to a client, whatever the text is.
fn is_free(name: &str) -> bool {
    let is_typed = matches!(
        name,
        "boolean"
            | "decimal"
            | "float"
            | "double"
            | "duration"
            | "dateTime"
            | "time"
            | "date"
            | "hexBinary"
            | "base64Binary"
    );
    !is_typed && range_of(name).is_none()
}

/// Whether every text of the built-in type `inner` is one of `outer`.
fn holds(outer: &str, inner: &str) -> bool {
    match (range_of(outer), range_of(inner)) {
        (Some((least, most)), Some(inner)) => least <= inner.0 && inner.1 <= most,
        (None, Some(_)) if outer == "decimal" => true,
        _ => {
            matches!(outer, "string" | "normalizedString" | "token" | "anySimpleType")
                || matches!((outer, inner), ("double", "float"))
                || std::iter::successors(Some(inner), |name| base(name)).any(|name| name == outer)
        }
    }
}

/// The text type that another is derived from (XML Schema Part 2, 3.3); `None` for all others.
fn base(name: &str) -> Option<&'static str> {
    Some(match name {
        "normalizedString" => "string",
        "token" => "normalizedString",
        "language" | "NMTOKEN" | "Name" => "token",
        "NCName" => "Name",
        "ID" | "IDREF" | "ENTITY" => "NCName",
        _ => return None,
    })
}
