//! Redefinitions: finds what each component of an `xsd:redefine` replaces, and takes the name away from it.
//!
//! Everything that uses the name means the new component from then on, wherever it occurs (XML Schema 1.0 part 1, 4.2.2:
//! a redefinition is pervasive). Only the component that replaces another knows the replaced one. Must not look at
//! more than names.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::contract::Contract;
use super::symbols::Kind;
use super::undefined::{SEARCHES, Undefined};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::near::near;
use crate::source::{FileId, QName, Reference, Sources};
use crate::xsd::{LinkKind, Redefined, Redefinition, Schema};

/// A component: the index of its schema, its kind, and its index among those of the kind.
type Component = (usize, Redefined, usize);

/// Applies every redefinition of the contract.
pub(super) fn redefine(contract: &mut Contract, sources: &Sources, diagnostics: &mut Diagnostics) {
    let schemas = &mut contract.schemas;
    if schemas.iter().all(|schema| redefinitions(schema).next().is_none()) {
        return;
    }
    let mut newer = BTreeMap::new();
    let documents = Documents::new(schemas, sources);
    for (index, schema) in schemas.iter().enumerate() {
        for (location, redefinition) in redefinitions(schema) {
            let component = (index, redefinition.kind, redefinition.index);
            if let Some(other) = documents.definition_beside(component, &redefinition.name) {
                diagnostics.push(again(redefinition, place_of(schemas, other)));
            }
            let target = location.and_then(|location| documents.target(schema, location));
            let Some(target) = target else { continue };
            match documents.find(target, component, &redefinition.name) {
                Some(older) => match newer.insert(older, component) {
                    Some(first) => diagnostics.push(again(redefinition, place_of(schemas, first))),
                    None if is_circle(component, &newer) => diagnostics.push(circle(redefinition)),
                    None => {}
                },
                None => diagnostics.push(documents.nothing_to_redefine(target, redefinition)),
            }
        }
    }
    for (older, newer) in newer {
        let place = place_of(schemas, newer).cloned();
        if let Some(name) = name_of_mut(schemas, older) {
            name.replaced_by = place.map(Box::new);
        }
    }
}

/// Notes what redefinitions need of documents that were not read.
pub(super) fn note_unread(contract: &Contract, sources: &Sources, undefined: &mut Undefined) {
    for schema in &contract.schemas {
        for (location, redefinition) in redefinitions(schema) {
            let is_unread =
                location.is_some_and(|at| matches!(sources.target(schema.file, at), Some(Err(_))));
            // What refers to itself is found to lack what it replaces when that is looked up.
            if is_unread && !redefinition.has_self_reference {
                let reference = Reference {
                    written: redefinition.name.local.clone(),
                    name: Some(redefinition.name.clone()),
                    construct: redefinition.construct.clone(),
                    place: redefinition.place.clone(),
                };
                undefined.add(in_symbols(redefinition.kind), &reference);
            }
        }
    }
}

/// The redefinitions of a schema, each with the location of the document it is for.
fn redefinitions(schema: &Schema) -> impl Iterator<Item = (Option<&str>, &Redefinition)> {
    schema.links.iter().flat_map(|link| {
        let location = link.location.as_deref();
        link.redefinitions.iter().map(move |redefinition| (location, redefinition))
    })
}

/// Which schema a location leads to, and what each defines.
struct Documents<'a> {
    schemas: &'a [Schema],
    sources: &'a Sources,
    by_file: HashMap<(FileId, &'a str), usize>,
    components: HashMap<(usize, Redefined, &'a str), Vec<usize>>,
    /// The first definition of each name that is not a redefinition.
    defined: HashMap<(usize, Redefined, &'a str), usize>,
    /// How many searches for a probably intended name were made.
    searches: Cell<usize>,
}

impl<'a> Documents<'a> {
    fn new(schemas: &'a [Schema], sources: &'a Sources) -> Self {
        let mut documents = Self {
            schemas,
            sources,
            by_file: HashMap::new(),
            components: HashMap::new(),
            defined: HashMap::new(),
            searches: Cell::new(0),
        };
        for (index, schema) in schemas.iter().enumerate() {
            documents.by_file.entry((schema.file, schema.target_namespace.as_str())).or_insert(index);
            let again: HashSet<(Redefined, usize)> =
                redefinitions(schema).map(|(_, each)| (each.kind, each.index)).collect();
            let mut add = |kind, name: &'a QName, component| {
                let key = (index, kind, name.local.as_str());
                documents.components.entry(key).or_default().push(component);
                if !again.contains(&(kind, component)) {
                    documents.defined.entry(key).or_insert(component);
                }
            };
            for (component, ty) in schema.types.iter().enumerate() {
                ty.name.iter().for_each(|name| add(Redefined::Type, name, component));
            }
            for (component, group) in schema.groups.iter().enumerate() {
                add(Redefined::Group, &group.name, component);
            }
            for (component, group) in schema.attribute_groups.iter().enumerate() {
                add(Redefined::AttributeGroup, &group.name, component);
            }
        }
        documents
    }

    /// The schema of this target namespace that `location` leads to.
    fn target(&self, from: &'a Schema, location: &str) -> Option<usize> {
        let file = self.sources.target(from.file, location)?.ok()?;
        self.by_file.get(&(file, from.target_namespace.as_str())).copied()
    }

    /// The component that the redefinition `newer` replaces, in the schema `target` or in those that it includes.
    fn find(&self, target: usize, newer: Component, name: &QName) -> Option<Component> {
        let mut seen = HashSet::from([target]);
        let mut open = vec![target];
        while let Some(index) = open.pop() {
            let found = self.named(index, newer.1, name).find(|component| *component != newer);
            if found.is_some() {
                return found;
            }
            let schema = self.schemas.get(index)?;
            let includes = schema.links.iter().rev().filter(|link| link.kind == LinkKind::Include);
            for location in includes.filter_map(|link| link.location.as_deref()) {
                open.extend(self.target(schema, location).filter(|next| seen.insert(*next)));
            }
        }
        None
    }

    /// What the schema of a redefinition defines by the same name without redefining it.
    fn definition_beside(&self, (schema, kind, _): Component, name: &QName) -> Option<Component> {
        let index = self.defined.get(&(schema, kind, name.local.as_str()))?;
        Some((schema, kind, *index))
    }

    fn named<'s>(
        &'s self,
        schema: usize,
        kind: Redefined,
        name: &'s QName,
    ) -> impl Iterator<Item = Component> + use<'s, 'a> {
        let indexes = self.components.get(&(schema, kind, name.local.as_str()));
        indexes.into_iter().flatten().map(move |&index| (schema, kind, index))
    }

    fn nothing_to_redefine(&self, target: usize, redefinition: &Redefinition) -> Diagnostic {
        let name = &redefinition.name;
        let noun = in_symbols(redefinition.kind).noun();
        let is_searched = self.searches.replace(self.searches.get() + 1) < SEARCHES;
        let names = self
            .components
            .keys()
            .filter(|(schema, kind, _)| *schema == target && *kind == redefinition.kind);
        let file = self.sources.file(self.schemas[target].file).path().display();
        Diagnostic {
            place: redefinition.place.clone(),
            construct: redefinition.construct.clone(),
            found: format!("\"{file}\" has no {noun} \"{}\" to redefine", name.local),
            expected: format!("the name of {} in that document", in_symbols(redefinition.kind).a_noun()),
            help: match is_searched.then(|| near(&name.local, names.map(|(_, _, local)| *local))).flatten() {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => "define it outside of xsd:redefine if it is new".into(),
            },
        }
    }
}

/// Whether what `component` is replaced by, in the end, is itself.
fn is_circle(component: Component, newer: &BTreeMap<Component, Component>) -> bool {
    let chain = std::iter::successors(newer.get(&component), |next| newer.get(*next));
    chain.take(newer.len()).any(|next| *next == component)
}

fn again(redefinition: &Redefinition, other: Option<&Place>) -> Diagnostic {
    let place = other.map(|place| format!(" at {place}")).unwrap_or_default();
    Diagnostic {
        place: redefinition.place.clone(),
        construct: redefinition.construct.clone(),
        found: format!("a second definition of \"{}\" for what is defined{place}", redefinition.name.local),
        expected: "one redefinition of each component".into(),
        help: "make one of the two".into(),
    }
}

fn circle(redefinition: &Redefinition) -> Diagnostic {
    Diagnostic {
        place: redefinition.place.clone(),
        construct: redefinition.construct.clone(),
        found: format!("documents that redefine each other's \"{}\"", redefinition.name.local),
        expected: "one of them that defines it".into(),
        help: "let one of them define it outside of xsd:redefine".into(),
    }
}

fn in_symbols(kind: Redefined) -> Kind {
    match kind {
        Redefined::Type => Kind::Type,
        Redefined::Group => Kind::Group,
        Redefined::AttributeGroup => Kind::AttributeGroup,
    }
}

fn name_of_mut(schemas: &mut [Schema], (schema, kind, index): Component) -> Option<&mut QName> {
    let schema = schemas.get_mut(schema)?;
    match kind {
        Redefined::Type => schema.types.get_mut(index)?.name.as_mut(),
        Redefined::Group => schema.groups.get_mut(index).map(|group| &mut group.name),
        Redefined::AttributeGroup => schema.attribute_groups.get_mut(index).map(|group| &mut group.name),
    }
}

fn place_of(schemas: &[Schema], (schema, kind, index): Component) -> Option<&Place> {
    let schema = schemas.get(schema)?;
    match kind {
        Redefined::Type => schema.types.get(index).map(|ty| &ty.place),
        Redefined::Group => schema.groups.get(index).map(|group| &group.place),
        Redefined::AttributeGroup => schema.attribute_groups.get(index).map(|group| &group.place),
    }
}
