//! Contracts that are read together: copies of a component of a schema are one, two of one name that differ are an error.
//!
//! Two declarations are copies if they are equal as XML: names expanded, annotations and default values left out. Within
//! one contract the first declaration counts, as ever. Must not know what a component means.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::contract::Contract;
use super::symbols::Kind;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::{Element, FileId, QName, Sources};
use crate::xsd::is_schema_namespace;
use crate::{steps, wsdl};

/// For how many components that differ the error says in what: both documents are read again for each.
const COMPARED: usize = 20;

/// A declaration: the file it is in, where it begins, and what it declares.
struct Declaration<'c> {
    file: FileId,
    place: &'c Place,
    kind: Kind,
    name: &'c QName,
    /// What it says, as a number.
    digest: Option<u64>,
}

/// The errors for components that several contracts declare, and differently.
pub(super) fn check(contract: &Contract, sources: &Sources) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if sources.roots().len() < 2 {
        return diagnostics;
    }
    let (mut declarations, pairs) = repeated(contract, sources);
    add_digests(&mut declarations, sources);
    for (first, second) in pairs {
        let (first, second) = (&declarations[first], &declarations[second]);
        if first.digest != second.digest {
            let is_compared = diagnostics.0.len() < COMPARED;
            let difference = if is_compared { difference(sources, first, second) } else { None };
            diagnostics.push(differ(first, second, difference));
        }
    }
    diagnostics
}

/// The declarations of names that several contracts declare, and pairs of them: the first, and that of another contract.
fn repeated<'c>(contract: &'c Contract, sources: &Sources) -> (Vec<Declaration<'c>>, Vec<(usize, usize)>) {
    let mut first: HashMap<(Kind, &QName), (usize, usize)> = HashMap::new();
    let mut all: Vec<Declaration<'c>> = Vec::new();
    for schema in &contract.schemas {
        let root = sources.root_of(schema.file);
        for (kind, name, place) in components(schema) {
            steps::take(1);
            let (_, last_root) = match first.entry((kind, name)) {
                Entry::Vacant(entry) => entry.insert((all.len(), root)),
                // The files of a contract come one after the other, so another one of this contract was the last.
                Entry::Occupied(entry) if entry.get().1 == root => continue,
                Entry::Occupied(entry) => entry.into_mut(),
            };
            *last_root = root;
            all.push(Declaration { file: schema.file, place, kind, name, digest: None });
        }
    }
    let mut pairs = Vec::new();
    for (index, declaration) in all.iter().enumerate() {
        let first = first.get(&(declaration.kind, declaration.name)).map_or(index, |(first, _)| *first);
        if first != index {
            pairs.push((first, index));
        }
    }
    (all, pairs)
}

/// The global components of a schema, each with where it begins.
fn components(schema: &crate::xsd::Schema) -> impl Iterator<Item = (Kind, &QName, &Place)> {
    let types = schema.types.iter().filter_map(|ty| Some((Kind::Type, ty.name.as_ref()?, &ty.place)));
    let elements = schema.elements.iter().map(|element| (Kind::Element, &element.name, &element.place));
    let attributes =
        schema.attributes.iter().map(|attribute| (Kind::Attribute, &attribute.name, &attribute.change.place));
    let groups = schema.groups.iter().map(|group| (Kind::Group, &group.name, &group.place));
    let attribute_groups =
        schema.attribute_groups.iter().map(|group| (Kind::AttributeGroup, &group.name, &group.place));
    types.chain(elements).chain(attributes).chain(groups).chain(attribute_groups)
}

/// Reads each file with declarations again, and sets their digests.
fn add_digests(declarations: &mut [Declaration<'_>], sources: &Sources) {
    let mut files: HashMap<FileId, HashMap<(u32, u32), Vec<usize>>> = HashMap::new();
    for (index, declaration) in declarations.iter().enumerate() {
        let at = (declaration.place.line, declaration.place.column);
        files.entry(declaration.file).or_default().entry(at).or_default().push(index);
    }
    for (file, wanted) in files {
        let file = sources.file(file);
        let Ok(document) = file.parse() else { continue };
        each_component(file.root(&document), |schema, component| {
            let place = component.place();
            for &index in wanted.get(&(place.line, place.column)).into_iter().flatten() {
                let scope = Scope::of(schema, &declarations[index].name.namespace);
                let mut digest = DefaultHasher::new();
                add(component, scope, true, &mut digest);
                declarations[index].digest = Some(digest.finish());
            }
        });
    }
}

/// Visits every global component of the schemas of a document, with its schema.
fn each_component<'a>(root: Element<'a>, mut visit: impl FnMut(Element<'a>, Element<'a>)) {
    let is_schema =
        |element: &Element<'_>| element.local() == "schema" && is_schema_namespace(element.namespace());
    let inline =
        root.children().filter(|child| child.is(wsdl::NAMESPACE, "types")).flat_map(Element::children);
    let alone = std::iter::once(root);
    for schema in alone.chain(inline).filter(is_schema) {
        for child in schema.children() {
            visit(schema, child);
            if child.local() == "redefine" {
                child.children().for_each(|redefined| visit(schema, redefined));
            }
        }
    }
}

/// What the schema around a declaration says of all in it.
#[derive(Clone, Copy)]
struct Scope<'a> {
    schema: Element<'a>,
    namespace: &'a str,
}

impl<'a> Scope<'a> {
    fn of(schema: Element<'a>, namespace: &'a str) -> Self {
        Self { schema, namespace }
    }

    /// Whether a local element or attribute is in the namespace of the schema.
    fn is_qualified(self, declaration: Element<'_>) -> bool {
        let default = match declaration.local() {
            "element" => "elementFormDefault",
            _ => "attributeFormDefault",
        };
        declaration.attribute("form").or(self.schema.attribute(default)).map(str::trim) == Some("qualified")
    }

    /// A name in a value, expanded; one without a namespace is in that of the schema that includes it.
    fn expanded(self, element: Element<'_>, written: &str) -> String {
        let (written, dimensions) = written.split_at(written.find('[').unwrap_or(written.len()));
        let local = written.split_once(':').map_or(written, |(_, local)| local);
        let namespace = match element.namespace_of(written) {
            Some("") if self.schema.attribute("targetNamespace").is_none() => self.namespace,
            Some(namespace) => namespace,
            None => return format!("{written}{dimensions}"),
        };
        format!("{{{namespace}}}{local}{dimensions}")
    }
}

/// Attributes whose values are names.
const NAMES: [&str; 8] =
    ["type", "ref", "base", "itemType", "memberTypes", "substitutionGroup", "refer", "arrayType"];

/// Attributes with their default values.
const DEFAULTS: [(&str, &str); 7] = [
    ("minOccurs", "1"),
    ("maxOccurs", "1"),
    ("nillable", "false"),
    ("abstract", "false"),
    ("mixed", "false"),
    ("use", "optional"),
    ("form", ""),
];

/// What an element says itself: its name and attributes, by name.
fn own(element: Element<'_>, scope: Scope<'_>, is_global: bool) -> Vec<(String, String)> {
    let mut said = vec![(element.namespace().to_owned(), element.local().to_owned())];
    let of_schema = is_schema_namespace(element.namespace());
    let mut attributes: Vec<(String, String)> = Vec::new();
    for (namespace, name, value) in element.attributes() {
        steps::take(1);
        let value = value.trim();
        // `form` is looked at below, where there is none too.
        let is_default = DEFAULTS.contains(&(name, value)) || name == "form" || name == "id";
        if of_schema && namespace.is_empty() && is_default {
            continue;
        }
        let value = match NAMES.contains(&name) {
            true => {
                let words = value.split_ascii_whitespace().map(|word| scope.expanded(element, word));
                words.collect::<Vec<_>>().join(" ")
            }
            false => value.to_owned(),
        };
        attributes.push((format!("{{{namespace}}}{name}"), value));
    }
    attributes.sort_unstable();
    said.extend(attributes);
    if !is_global
        && of_schema
        && ["element", "attribute"].contains(&element.local())
        && element.attribute("name").is_some()
    {
        said.push(("form".to_owned(), scope.is_qualified(element).to_string()));
    }
    said
}

/// The child elements that mean something.
fn children(element: Element<'_>) -> impl Iterator<Item = Element<'_>> {
    element
        .children()
        .filter(|child| !(child.local() == "annotation" && is_schema_namespace(child.namespace())))
}

/// Adds what an element says; recurses as deep as elements are nested, which `source` bounds.
fn add(element: Element<'_>, scope: Scope<'_>, is_global: bool, digest: &mut DefaultHasher) {
    own(element, scope, is_global).hash(digest);
    for child in children(element) {
        add(child, scope, false, digest);
    }
    // The end, so that a child is not taken for a sibling.
    u8::MAX.hash(digest);
}

/// The first element in which two declarations differ, as in `xsd:element "sName"`.
fn difference(sources: &Sources, first: &Declaration<'_>, second: &Declaration<'_>) -> Option<String> {
    let (file, other) = (sources.file(first.file), sources.file(second.file));
    let (document, other_document) = (file.parse().ok()?, other.parse().ok()?);
    let found = find(file.root(&document), first)?;
    let other = find(other.root(&other_document), second)?;
    first_difference(found, other, true)
}

fn find<'a>(root: Element<'a>, declaration: &Declaration<'a>) -> Option<(Element<'a>, Scope<'a>)> {
    let mut found = None;
    each_component(root, |schema, component| {
        if component.place() == *declaration.place {
            found = Some((component, Scope::of(schema, &declaration.name.namespace)));
        }
    });
    found
}

fn first_difference(
    (first, scope): (Element<'_>, Scope<'_>),
    (second, other_scope): (Element<'_>, Scope<'_>),
    is_global: bool,
) -> Option<String> {
    if own(first, scope, is_global) != own(second, other_scope, is_global) {
        return Some(second.construct());
    }
    let (mut firsts, mut seconds) = (children(first), children(second));
    loop {
        match (firsts.next(), seconds.next()) {
            (None, None) => return None,
            (Some(only), None) | (None, Some(only)) => return Some(only.construct()),
            (Some(first), Some(second)) => {
                if let Some(found) = first_difference((first, scope), (second, other_scope), false) {
                    return Some(found);
                }
            }
        }
    }
}

fn differ(first: &Declaration<'_>, second: &Declaration<'_>, difference: Option<String>) -> Diagnostic {
    let QName { namespace, local, .. } = second.name;
    let found = match difference {
        Some(difference) => format!("it is declared at {} too, and they differ in {difference}", first.place),
        None => format!("it is declared at {} too, and they differ", first.place),
    };
    Diagnostic {
        place: second.place.clone(),
        construct: format!("{} \"{{{namespace}}}{local}\"", second.kind.noun()),
        found,
        expected: "the same declaration in all contracts that share a namespace".into(),
        help: "generate these contracts apart, each into a module of its own".into(),
    }
}
