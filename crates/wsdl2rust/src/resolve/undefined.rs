//! Undefined names: gathers references that lead nowhere, and says what to do about each.
//!
//! One diagnostic for each name, however often it is used; those that a missing import explains are reported at
//! the import. Must not look names up to resolve them, only to suggest what was meant.

use std::collections::{HashMap, HashSet};

use super::broken::Finding;
use super::builtin::BUILTINS;
use super::contract::{Contract, Missing};
use super::symbols::{Kind, Symbols};
use crate::diagnostic::{Diagnostic, Place};
use crate::near::near;
use crate::source::{QName, Reference};
use crate::xsd::is_schema_namespace;

/// For how many names the contract is searched for what was meant: a broken one may have thousands.
pub(super) const SEARCHES: usize = 20;
/// How many names are reported one by one.
const REPORTED: usize = 10_000;

/// References that lead nowhere.
#[derive(Debug, Default)]
pub(super) struct Undefined {
    entries: Vec<Entry>,
    index: HashMap<Key, usize>,
    /// The first name beyond [`REPORTED`], and the number of references to such names.
    beyond: Option<(Box<Reference>, usize)>,
}

/// What counts as the same mistake: a name of a kind, or a prefix that is not declared.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    Name(Kind, QName),
    Prefix(String),
}

/// A name that is not defined: the first reference to it, and the places of all.
#[derive(Debug)]
struct Entry {
    kind: Kind,
    reference: Reference,
    places: Vec<Place>,
}

impl Undefined {
    pub(super) fn add(&mut self, kind: Kind, reference: &Reference) {
        let key = match &reference.name {
            Some(name) => Key::Name(kind, name.clone()),
            None => Key::Prefix(reference.prefix().unwrap_or_default().to_owned()),
        };
        if self.entries.len() >= REPORTED && !self.index.contains_key(&key) {
            let (_, count) = self.beyond.get_or_insert_with(|| (Box::new(reference.clone()), 0));
            *count += 1;
            return;
        }
        let index = *self.index.entry(key).or_insert(self.entries.len());
        match self.entries.get_mut(index) {
            Some(entry) => entry.places.push(reference.place.clone()),
            None => {
                let places = vec![reference.place.clone()];
                self.entries.push(Entry { kind, reference: reference.clone(), places });
            }
        }
    }

    pub(super) fn into_findings(self, symbols: &Symbols<'_>, contract: &Contract) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        let mut explained: Vec<Vec<Entry>> = contract.missing.iter().map(|_| Vec::new()).collect();
        let known = Namespaces::of(contract);
        // The first missing import for each namespace that would have supplied its names.
        let missing = contract.missing.iter().enumerate().rev();
        let missing: HashMap<&str, usize> =
            missing.map(|(index, missing)| (missing.namespace.as_str(), index)).collect();
        for entry in self.entries {
            let name = entry.reference.name.as_ref();
            let missing = name.and_then(|name| missing.get(name.namespace.as_str()));
            match missing.and_then(|index| explained.get_mut(*index)) {
                Some(entries) => entries.push(entry),
                None => {
                    let is_searched = findings.len() < SEARCHES;
                    findings.push(entry.finding(is_searched.then_some(symbols), &known));
                }
            }
        }
        findings.extend(self.beyond.map(|(first, count)| beyond(*first, count)));
        let missing = contract.missing.iter().zip(explained).filter(|(_, entries)| !entries.is_empty());
        findings.extend(missing.map(|(missing, entries)| {
            let diagnostic = missing_import(missing, &entries);
            let concerns = entries.into_iter().flat_map(|entry| entry.places).collect();
            Finding { found: diagnostic.found.clone(), diagnostic, concerns }
        }));
        findings
    }
}

/// The namespaces that were read.
struct Namespaces<'c> {
    schemas: HashSet<&'c str>,
    documents: HashSet<&'c str>,
}

impl<'c> Namespaces<'c> {
    fn of(contract: &'c Contract) -> Self {
        let schemas = contract.schemas.iter().map(|schema| schema.target_namespace.as_str());
        let documents = contract.definitions.iter().map(|document| document.target_namespace.as_str());
        Self { schemas: schemas.collect(), documents: documents.collect() }
    }

    fn has(&self, kind: Kind, namespace: &str) -> bool {
        if kind.is_schema_kind() {
            self.schemas.contains(namespace)
        } else {
            self.documents.contains(namespace)
        }
    }
}

/// The finding for names beyond those that are reported one by one.
fn beyond(first: Reference, count: usize) -> Finding {
    let found = format!("{count} more references to names that are not defined, beginning here");
    Finding::of_its_place(Diagnostic {
        place: first.place,
        construct: first.construct,
        found,
        expected: String::new(),
        help: "correct the others first".into(),
    })
}

impl Entry {
    fn finding(self, symbols: Option<&Symbols<'_>>, known: &Namespaces<'_>) -> Finding {
        let Self { kind, reference, places } = self;
        let mut found = format!("{} \"{}\" is not defined", kind.noun(), reference.written);
        let (expected, help) = match &reference.name {
            None => {
                let prefix = reference.prefix().unwrap_or_default();
                found = format!("prefix \"{prefix}\" of \"{}\" is not declared", reference.written);
                (
                    "a prefix that an xmlns attribute declares".into(),
                    format!("declare xmlns:{prefix} around it"),
                )
            }
            Some(name) => {
                let found = symbols.and_then(|symbols| meant(kind, &reference, name, symbols));
                (expected(kind, name), found.unwrap_or_else(|| remedy(kind, name, known)))
            }
        };
        let of_all = match places.len() {
            1 => found.clone(),
            count => format!("{found} (the first of {count} references)"),
        };
        let Reference { place, construct, .. } = reference;
        let diagnostic = Diagnostic { place, construct, found: of_all, expected, help };
        Finding { diagnostic, found, concerns: places }
    }
}

fn expected(kind: Kind, name: &QName) -> String {
    match (name.namespace.as_str(), kind) {
        ("", _) => format!("{} in no namespace", kind.a_noun()),
        (namespace, Kind::Type) if is_schema_namespace(namespace) => "a built-in type of XML Schema".into(),
        (namespace, _) => format!("{} of namespace \"{namespace}\"", kind.a_noun()),
    }
}

/// What the reference was probably meant to be.
fn meant(kind: Kind, reference: &Reference, name: &QName, symbols: &Symbols<'_>) -> Option<String> {
    if let Some(near) = near_name(kind, name, symbols) {
        let colon = if reference.prefix().is_some() { ":" } else { "" };
        return Some(format!("did you mean \"{}{colon}{near}\"?", reference.prefix().unwrap_or_default()));
    }
    if let Some(other) = Kind::ALL.iter().find(|other| symbols.has(**other, name)) {
        return Some(format!("it is {}; refer to it as such", other.a_noun()));
    }
    let elsewhere = symbols.names(kind).filter(|each| each.local == name.local).min()?;
    Some(match elsewhere.namespace.as_str() {
        "" => format!("\"{}\" is defined in no namespace", name.local),
        namespace => {
            format!("\"{}\" is defined in namespace \"{namespace}\"; use a prefix for that", name.local)
        }
    })
}

/// What to do if no other name is similar.
fn remedy(kind: Kind, name: &QName, known: &Namespaces<'_>) -> String {
    if kind == Kind::Type && is_schema_namespace(&name.namespace) {
        return "XML Schema Part 2 lists them in section 3".into();
    }
    match known.has(kind, &name.namespace) {
        true => {
            format!("define it, or correct the name; \"{}\" is read, but does not have it", name.namespace)
        }
        false if kind.is_schema_kind() => {
            "no schema of that namespace was read; import it with a schemaLocation that names a file".into()
        }
        false => "no document of that namespace was read; import it with a location that names a file".into(),
    }
}

fn near_name(kind: Kind, name: &QName, symbols: &Symbols<'_>) -> Option<String> {
    if kind == Kind::Type && is_schema_namespace(&name.namespace) {
        return near(&name.local, BUILTINS.iter().copied()).map(str::to_owned);
    }
    let same_namespace = symbols.names(kind).filter(|each| each.namespace == name.namespace);
    near(&name.local, same_namespace.map(|each| each.local.as_str())).map(str::to_owned)
}

/// The error for an import that was not read and that these references need.
fn missing_import(missing: &Missing, entries: &[Entry]) -> Diagnostic {
    let needed = match entries {
        [] => String::new(),
        [only] => format!("{} \"{}\" is needed from it", only.kind.noun(), only.reference.written),
        [first, rest @ ..] => {
            format!(
                "{} \"{}\" and {} more are needed from it",
                first.kind.noun(),
                first.reference.written,
                rest.len()
            )
        }
    };
    missing.diagnostic(format!("a file, since {needed}"))
}
