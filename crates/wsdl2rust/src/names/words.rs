//! Words whose variants the user names.
//!
//! Knows enumerations and their words; must not know how other names are made.

use std::collections::BTreeMap;

use super::given::{Given, Place};
use super::identifier::is_identifier;
use super::{Names, Owner, TypeNames};
use crate::diagnostic::{self, Diagnostic, Diagnostics};
use crate::model::{TypeId, Word};
use crate::near::near;
use crate::plan::Plan;
use crate::plan::types::{Kind, TypeName};

/// A name for the variant of a word, given with [`Config::word`](crate::Config::word).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordName {
    /// The enumeration: `{namespace}name`, the name alone, or its Rust name.
    pub ty: String,
    /// The word, as written in the contract.
    pub word: String,
    /// The variant.
    pub name: String,
}

/// Adds these names to those that are given, with what each is for to `targets`. Types are found by the names that are made by
/// rule, and by those that they have now. Returns what is wrong with the names: each must refer to a word of a generated
/// enumeration.
pub(super) fn add(
    plan: &Plan,
    names: [&Names; 2],
    words: &[WordName],
    given: &mut Given,
    targets: &mut BTreeMap<Place, String>,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (index, word) in words.iter().enumerate() {
        let mistake = mistake(plan, names, word)
            .or_else(|| clash(plan, names, word, &words[..index]))
            .or_else(|| clash_with_rename(plan, names, word, given, targets));
        for (id, listed) in meant(plan, names, &word.ty) {
            let Some(index) = index_of(listed, &word.word) else { continue };
            let owner = Owner::Type(id);
            if mistake.is_none() {
                given.members.entry(owner).or_default().insert(index, word.name.clone());
            }
            targets.entry(Place::Member(owner, index)).or_insert_with(|| construct(word));
        }
        diagnostics.0.extend(mistake);
    }
    diagnostics
}

fn mistake(plan: &Plan, names: [&Names; 2], given: &WordName) -> Option<Diagnostic> {
    let WordName { ty, word, name } = given;
    if !is_identifier(name) {
        let place = root(plan);
        let help = "choose another name, of letters and digits".to_owned();
        return Some(report(
            given,
            place,
            format!("\"{name}\" cannot be a variant"),
            "an identifier of Rust",
            help,
        ));
    }
    let meant = meant(plan, names, ty);
    if meant.is_empty() {
        let idents: Vec<&str> =
            enumerations(plan, names[1]).map(|(_, names, _)| names.ident.as_str()).collect();
        let local = ty.rsplit('}').next().unwrap_or(ty);
        let near = near(local, idents.iter().copied());
        let help = near.map_or_else(
            || format!("the enumerations are {}", some(&idents)),
            |near| format!("did you mean \"{near}\"?"),
        );
        let found = format!("no enumeration \"{ty}\" is printed");
        return Some(report(given, root(plan), found, "the name of an enumeration", help));
    }
    if meant.iter().any(|(_, words)| index_of(words, word).is_some()) {
        return None;
    }
    let (id, words) = meant.first()?;
    let values: Vec<&str> = words.iter().map(|word| word.value.as_str()).collect();
    let near = near(word, values.iter().copied());
    let help = near.map_or_else(
        || format!("its words are {}", some(&values)),
        |near| format!("did you mean \"{near}\"?"),
    );
    let place = plan.types.get(*id).place.clone();
    Some(report(given, place, format!("\"{ty}\" has no word \"{word}\""), "a word of the enumeration", help))
}

/// A word that was already named, or a name already given to another word of the same enumeration.
fn clash(plan: &Plan, names: [&Names; 2], given: &WordName, before: &[WordName]) -> Option<Diagnostic> {
    let enumerations = meant(plan, names, &given.ty);
    let others = before.iter().map(|other| (other, meant(plan, names, &other.ty)));
    let others: Vec<_> = others.collect();
    enumerations.into_iter().find_map(|(id, words)| {
        let index = index_of(words, &given.word)?;
        let of_this = others.iter().filter(|(_, meant)| meant.iter().any(|(other, _)| *other == id));
        let other = of_this.map(|(other, _)| *other).find(|other| {
            let other_index = index_of(words, &other.word);
            other_index.is_some_and(|other_index| (other_index == index) != (other.name == given.name))
        })?;
        let found = format!("\"{}\" is named \"{}\" already", other.word, other.name);
        let help = "give each word a name of its own".to_owned();
        Some(report(given, plan.types.get(id).place.clone(), found, "one name for each word", help))
    })
}

/// A word, or a name, that was already given by [`Config::rename`](crate::Config::rename).
fn clash_with_rename(
    plan: &Plan,
    names: [&Names; 2],
    word: &WordName,
    given: &Given,
    targets: &BTreeMap<Place, String>,
) -> Option<Diagnostic> {
    meant(plan, names, &word.ty).into_iter().find_map(|(id, words)| {
        let index = index_of(words, &word.word)?;
        let mut renamed = given.members(Owner::Type(id)).iter();
        let (other, name) = renamed.find(|(other, name)| (**other == index) != (**name == word.name))?;
        let by = targets.get(&Place::Member(Owner::Type(id), *other))?;
        let (found, help) = match *other == index {
            true => (format!("this word is named \"{name}\" already, by {by}"), "leave one of the two out"),
            false => (format!("this name is given already, by {by}"), "give each word a name of its own"),
        };
        let place = plan.types.get(id).place.clone();
        Some(report(word, place, found, "one name for each word", help.to_owned()))
    })
}

fn report(
    given: &WordName,
    place: diagnostic::Place,
    found: String,
    expected: &str,
    help: String,
) -> Diagnostic {
    Diagnostic { place, construct: construct(given), found, expected: expected.to_owned(), help }
}

fn construct(given: &WordName) -> String {
    format!("name \"{}\" for word \"{}\"", given.name, given.word)
}

/// The enumerations that a type of a setting is: those of this name in the contract, and the one with this Rust name by rule or,
/// if there is none, now.
fn meant<'a>(plan: &'a Plan, names: [&'a Names; 2], ty: &str) -> Vec<(TypeId, &'a [Word])> {
    let found = names.map(|names| {
        let meant = enumerations(plan, names).filter(|(id, names, _)| is_meant(plan, *id, &names.ident, ty));
        meant.map(|(id, _, words)| (id, words)).collect::<Vec<_>>()
    });
    let [by_rule, now] = found;
    if by_rule.is_empty() { now } else { by_rule }
}

/// The generated enumerations.
fn enumerations<'a>(
    plan: &'a Plan,
    names: &'a Names,
) -> impl Iterator<Item = (TypeId, &'a TypeNames, &'a [Word])> {
    let printed = plan.printed.iter().filter_map(|id| Some((*id, names.types.get(id)?)));
    printed.filter_map(|(id, names)| Some((id, names, listed(plan, id)?)))
}

fn listed(plan: &Plan, id: TypeId) -> Option<&[Word]> {
    match plan.types.kind(id) {
        Kind::Enumeration { words, .. } => Some(words),
        _ => None,
    }
}

fn index_of(words: &[Word], wanted: &str) -> Option<usize> {
    words.iter().position(|word| word.value == wanted)
}

fn is_meant(plan: &Plan, id: TypeId, ident: &str, ty: &str) -> bool {
    if ty == ident {
        return true;
    }
    let TypeName::Global(name) = &plan.types.get(id).name else { return false };
    match ty.strip_prefix('{').and_then(|rest| rest.rsplit_once('}')) {
        Some((namespace, local)) => local == name.local && namespace == plan.model.namespace_of(name),
        None => ty == name.local,
    }
}

fn root(plan: &Plan) -> diagnostic::Place {
    let file = plan.model.files.first().cloned().unwrap_or_default();
    diagnostic::Place { file: file.into(), line: 0, column: 0 }
}

/// The first of many, in quotes.
fn some(texts: &[&str]) -> String {
    const SHOWN: usize = 8;
    let shown: Vec<String> = texts.iter().take(SHOWN).map(|text| format!("\"{text}\"")).collect();
    match texts.len().saturating_sub(SHOWN) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
