//! Words whose variants the user names.
//!
//! Knows enumerations and their words; must not know how other names are made.

use super::given::Members;
use super::identifier::is_identifier;
use super::{Names, TypeNames};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
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

/// The names given to the words of type `id`, whose Rust name is `ident`.
pub(super) fn given(plan: &Plan, id: TypeId, ident: &str, words: &[WordName]) -> Members {
    let Some(listed) = listed(plan, id) else { return Members::new() };
    let meant = words.iter().filter(|given| is_meant(plan, id, ident, &given.ty));
    let found = meant.filter_map(|given| Some((index_of(listed, &given.word)?, given.name.clone())));
    found.collect()
}

/// The errors in the given names: each must refer to a word of a generated enumeration.
pub(super) fn check(plan: &Plan, names: &Names, words: &[WordName]) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (index, given) in words.iter().enumerate() {
        let mistake = mistake(plan, names, given).or_else(|| clash(plan, names, given, &words[..index]));
        diagnostics.0.extend(mistake);
    }
    diagnostics
}

fn mistake(plan: &Plan, names: &Names, given: &WordName) -> Option<Diagnostic> {
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
    let enumerations = || enumerations(plan, names);
    let mut meant = enumerations().filter(|(id, names, _)| is_meant(plan, *id, &names.ident, ty)).peekable();
    if meant.peek().is_none() {
        let idents: Vec<&str> = enumerations().map(|(_, names, _)| names.ident.as_str()).collect();
        let local = ty.rsplit('}').next().unwrap_or(ty);
        let near = near(local, idents.iter().copied());
        let help = near.map_or_else(
            || format!("the enumerations are {}", some(&idents)),
            |near| format!("did you mean \"{near}\"?"),
        );
        let found = format!("no enumeration \"{ty}\" is printed");
        return Some(report(given, root(plan), found, "the name of an enumeration", help));
    }
    let meant: Vec<_> = meant.collect();
    if meant.iter().any(|(_, _, words)| index_of(words, word).is_some()) {
        return None;
    }
    let (id, _, words) = meant.first()?;
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
fn clash(plan: &Plan, names: &Names, given: &WordName, before: &[WordName]) -> Option<Diagnostic> {
    enumerations(plan, names).find_map(|(id, of_type, words)| {
        let is_meant = |given: &WordName| is_meant(plan, id, &of_type.ident, &given.ty);
        let index = index_of(words, &given.word).filter(|_| is_meant(given))?;
        let mut others = before.iter().filter(|other| is_meant(other));
        let other = others.find_map(|other| {
            let other_index = index_of(words, &other.word)?;
            let is_same_word = other_index == index;
            (is_same_word != (other.name == given.name)).then_some(other)
        })?;
        let found = format!("\"{}\" is named \"{}\" already", other.word, other.name);
        let place = plan.types.get(id).place.clone();
        Some(report(
            given,
            place,
            found,
            "one name for each word",
            "give each word a name of its own".to_owned(),
        ))
    })
}

fn report(given: &WordName, place: Place, found: String, expected: &str, help: String) -> Diagnostic {
    let construct = format!("name \"{}\" for word \"{}\"", given.name, given.word);
    Diagnostic { place, construct, found, expected: expected.to_owned(), help }
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

fn root(plan: &Plan) -> Place {
    let file = plan.model.files.first().cloned().unwrap_or_default();
    Place { file: file.into(), line: 0, column: 0 }
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
