//! The resolver: its state, the order of its steps, and what the files of this folder share.
//!
//! Each step is a method of [`Resolver`] in a file of its own. Must not know what becomes of a contract with errors.

use std::collections::{HashMap, HashSet};

use super::broken::{Finding, Resolved, Uses};
use super::contract::Contract;
use super::growth::{Growth, Taken};
use super::symbols::Symbols;
use super::undefined::Undefined;
use super::{colons, order, redefine};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{
    Builtin, Docs, Model, NamespaceId, PortTypeId, TypeDef, TypeId, TypeKind, TypeName, WireName,
};
use crate::source::{QName, Sources};
use crate::xsd;

/// What was read, what can be looked up, and the model as far as it is made.
pub(super) struct Resolver<'a> {
    pub(super) contract: &'a Contract,
    pub(super) symbols: Symbols<'a>,
    pub(super) model: Model,
    pub(super) namespace_ids: HashMap<String, NamespaceId>,
    pub(super) builtin_ids: HashMap<&'static str, TypeId>,
    /// Anonymous types of global elements, whose content is resolved once all names are known.
    pub(super) pending: Vec<(TypeId, &'a xsd::Type)>,
    /// The model groups being expanded, outermost first.
    pub(super) open_groups: Vec<&'a QName>,
    pub(super) growth: Growth,
    /// How many particles enclose the next one.
    pub(super) nesting: usize,
    pub(super) is_nested_too_deep: bool,
    /// The groups that were replaced by their content somewhere.
    pub(super) expanded: HashSet<&'a QName>,
    /// For an anonymous type, the total length of the names of its enclosing types and its own.
    pub(super) names_around: HashMap<TypeId, usize>,
    /// How many bindings each port type has so far.
    pub(super) bindings_of: HashMap<PortTypeId, usize>,
    /// The parts of messages, computed on first use.
    pub(super) declared_parts: Option<HashSet<(&'a QName, &'a str)>>,
    /// How many searches for a probably intended name were made.
    pub(super) searches: usize,
    pub(super) undefined: Undefined,
    /// The index of the contract whose document is being resolved, where several are read together.
    pub(super) root: usize,
    pub(super) diagnostics: Diagnostics,
    pub(super) uses: Uses,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(contract: &'a Contract, sources: &Sources, uses: Uses) -> Self {
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
            root: 0,
            diagnostics: Diagnostics::default(),
            uses,
        };
        if let Some(root) = contract.definitions.first() {
            resolver.namespace(&root.target_namespace);
            resolver.model.docs = root.docs.clone();
        }
        resolver
    }

    pub(super) fn resolve(mut self, sources: &Sources) -> Resolved {
        redefine::note_unread(self.contract, sources, &mut self.undefined);
        self.resolve_schemas();
        self.resolve_services(sources);
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
    pub(super) fn namespace(&mut self, namespace: &str) -> Option<NamespaceId> {
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

    pub(super) fn wire_name(&mut self, name: &QName) -> WireName {
        WireName { namespace: self.namespace(&name.namespace), local: name.local.clone() }
    }

    /// The id of a built-in type, made when it is first asked for.
    pub(super) fn builtin(&mut self, local: &'static str) -> TypeId {
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

    pub(super) fn add_type(&mut self, ty: TypeDef) -> TypeId {
        let id = TypeId(self.model.types.len() as u32);
        self.model.types.push(ty);
        id
    }

    /// Counts `parts` that are to be made for what is declared at `place`. If they are too many, that is reported once and the
    /// result is `false`.
    pub(super) fn count_growth(&mut self, parts: usize, place: &Place, construct: &str) -> bool {
        match self.growth.take(parts) {
            Taken::Within => return true,
            Taken::BeyondAgain => {}
            Taken::Beyond { limit } => {
                let found = format!("the contract expands to more than {limit} parts here");
                let help = "choose only the operations that you need in a copy of the contract; or, if you trust it, raise \
                     Limits::most_parts with Config::limits";
                self.report(place, construct, found, &format!("fewer than {limit} parts"), help.into());
            }
        }
        false
    }

    /// Reports an error.
    pub(super) fn report(
        &mut self,
        place: &Place,
        construct: &str,
        found: String,
        expected: &str,
        help: String,
    ) {
        self.diagnostics.push(Diagnostic {
            place: place.clone(),
            construct: construct.to_owned(),
            found,
            expected: expected.to_owned(),
            help,
        });
    }
}
