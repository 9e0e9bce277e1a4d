//! Resolving: WSDL and schema documents to the [`Model`]. Every look-up and nearly every error lives here.
//!
//! All schemas, inline or imported, form one set keyed by namespace and local name; so do messages, port types
//! and bindings. An import is a hint where to read, not a link to follow at look-up time. All independent
//! errors are reported in one run. It must know neither Rust names nor how anything is printed.

mod actions;
mod attachments;
mod attributes;
mod broken;
mod builtin;
mod callable;
mod colons;
mod complex;
mod components;
mod contract;
mod derivations;
mod facets;
mod growth;
mod keep_going;
mod left_out;
mod operations;
mod order;
mod particles;
mod policy;
mod redefine;
mod services;
mod simple;
mod symbols;
mod types;
mod undefined;
mod wrapped;

use std::collections::{HashMap, HashSet};

pub use contract::{Contract, Missing};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{
    Builtin, Docs, Model, NamespaceId, PortTypeId, TypeDef, TypeId, TypeKind, TypeName, WireName,
};
use crate::source::{QName, Sources};
use crate::xsd;
use broken::{Finding, Resolved, Uses};
use growth::Growth;
use symbols::Symbols;
use undefined::Undefined;

/// Which contracts are accepted.
#[derive(Debug, Clone, Copy, Default)]
pub struct ResolveOptions {
    /// Whether what is broken is left out instead of refusing the whole contract. The model has a note for each thing
    /// that is left out.
    pub keep_going: bool,
    /// Whether a contract is accepted whose ports all are of the HTTP binding; otherwise it is refused, since it offers
    /// nothing that SOAP can call.
    pub http_ports: bool,
}

/// Resolves the documents of a contract to a model.
///
/// # Errors
///
/// All that is wrong in the contract, in the order of its files; or that none of its ports speaks SOAP.
pub fn resolve(sources: &Sources, options: ResolveOptions) -> Result<Model, Diagnostics> {
    match options.keep_going {
        true => keep_going::resolve_sound_part(sources, options.http_ports),
        false => resolve_whole(sources, options.http_ports),
    }
}

fn resolve_whole(sources: &Sources, http_ports: bool) -> Result<Model, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let contract = Contract::read(sources, &mut diagnostics);
    // Each use of a file reports what keeps it from being read.
    diagnostics.0.dedup();
    // A document of another kind, or one that was cut off, would only make every name undefined.
    diagnostics.or(())?;
    let resolved = Resolver::new(&contract, sources, Uses::Ignored).resolve(sources);
    let mut diagnostics: Vec<Diagnostic> =
        resolved.findings.into_iter().map(|finding| finding.diagnostic).collect();
    if diagnostics.is_empty() {
        diagnostics.extend(callable::check(&resolved.model, &contract, http_ports));
        diagnostics.extend(contract.nothing_but_missing());
    }
    Diagnostics(diagnostics).or(resolved.model)
}

/// The work of [`resolve`]: what was read, what can be looked up, and the model as far as it is made.
struct Resolver<'a> {
    contract: &'a Contract,
    symbols: Symbols<'a>,
    model: Model,
    namespace_ids: HashMap<String, NamespaceId>,
    builtin_ids: HashMap<&'static str, TypeId>,
    /// Anonymous types of global elements, whose content is resolved once all names are known.
    pending: Vec<(TypeId, &'a xsd::Type)>,
    /// The model groups being expanded, outermost first.
    open_groups: Vec<&'a QName>,
    growth: Growth,
    /// How many particles enclose the next one.
    nesting: usize,
    is_nested_too_deep: bool,
    /// The groups that were replaced by their content somewhere.
    expanded: HashSet<&'a QName>,
    /// For an anonymous type, the total length of the names of its enclosing types and its own.
    names_around: HashMap<TypeId, usize>,
    /// How many bindings each port type has so far.
    bindings_of: HashMap<PortTypeId, usize>,
    /// The parts of messages, computed on first use.
    declared_parts: Option<HashSet<(&'a QName, &'a str)>>,
    /// How many searches for a probably intended name were made.
    searches: usize,
    undefined: Undefined,
    diagnostics: Diagnostics,
    uses: Uses,
}

impl<'a> Resolver<'a> {
    fn new(contract: &'a Contract, sources: &Sources, uses: Uses) -> Self {
        let mut resolver = Self {
            contract,
            symbols: Symbols::default(),
            model: Model::default(),
            namespace_ids: HashMap::new(),
            builtin_ids: HashMap::new(),
            pending: Vec::new(),
            open_groups: Vec::new(),
            growth: Growth::of(sources),
            nesting: 0,
            is_nested_too_deep: false,
            expanded: HashSet::new(),
            names_around: HashMap::new(),
            bindings_of: HashMap::new(),
            declared_parts: None,
            searches: 0,
            undefined: Undefined::default(),
            diagnostics: Diagnostics::default(),
            uses,
        };
        if let Some(root) = contract.definitions.first() {
            resolver.namespace(&root.target_namespace);
            resolver.model.docs = root.docs.clone();
        }
        resolver
    }

    fn resolve(mut self, sources: &Sources) -> Resolved {
        redefine::note_unread(self.contract, sources, &mut self.undefined);
        self.resolve_schemas();
        self.resolve_services();
        let sound = self.check_derivations();
        // Each bound is counted in every type that inherits it, and compared there.
        if self.check_growth(&sound) {
            self.check_facets(&sound);
        }
        self.find_wrapped_operations();
        self.model.files = sources.paths();
        let order = order::file_order(sources);
        colons::replace_colons(&mut self.model);
        let mut findings = self.undefined.into_findings(&self.symbols, self.contract);
        findings.extend(self.diagnostics.0.into_iter().map(Finding::of_its_place));
        findings.sort_by_cached_key(|finding| order::key(&order, &finding.diagnostic.place));
        findings.dedup_by(|second, first| second.diagnostic == first.diagnostic);
        Resolved { model: order::in_contract_order(self.model, &order), findings, uses: self.uses }
    }

    /// The id of a namespace; `None` for no namespace.
    fn namespace(&mut self, namespace: &str) -> Option<NamespaceId> {
        if namespace.is_empty() {
            return None;
        }
        if let Some(id) = self.namespace_ids.get(namespace) {
            return Some(*id);
        }
        let id = NamespaceId(self.model.namespaces.len() as u32);
        self.model.namespaces.push(namespace.to_owned());
        self.namespace_ids.insert(namespace.to_owned(), id);
        Some(id)
    }

    fn wire_name(&mut self, name: &QName) -> WireName {
        WireName { namespace: self.namespace(&name.namespace), local: name.local.clone() }
    }

    /// The id of a built-in type, made when it is first asked for.
    fn builtin(&mut self, local: &'static str) -> TypeId {
        if let Some(id) = self.builtin_ids.get(local) {
            return *id;
        }
        let name = TypeName::Global(self.wire_name(&QName::new(xsd::NAMESPACE, local)));
        let id = self.add_type(TypeDef {
            name,
            kind: TypeKind::Builtin(Builtin(local)),
            docs: Docs::default(),
            place: Place::unknown(),
        });
        self.builtin_ids.insert(local, id);
        id
    }

    fn add_type(&mut self, ty: TypeDef) -> TypeId {
        let id = TypeId(self.model.types.len() as u32);
        self.model.types.push(ty);
        id
    }

    fn report(&mut self, place: &Place, construct: &str, found: String, expected: &str, help: String) {
        self.diagnostics.push(Diagnostic {
            place: place.clone(),
            construct: construct.to_owned(),
            found,
            expected: expected.to_owned(),
            help,
        });
    }
}
