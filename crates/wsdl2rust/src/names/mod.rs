//! Names: the only maker of Rust identifiers, from the plan of a contract and a case policy.
//!
//! Must not know how anything is printed. Every name is made by rule and in contract order, so that the same
//! contract always gets the same names; see [`Names`] for what happens where two of them meet.

mod elsewhere;
mod given;
mod identifier;
mod index;
mod keywords;
mod map;
mod mapped;
mod modules;
mod nouns;
mod parameters;
mod policy;
mod rename;
mod rules;
mod scope;
mod shapes;
mod signs;
mod taken;
mod target;
mod words;

pub use elsewhere::Elsewhere;
pub use index::{Index, Owner};
pub use keywords::{is_keyword, is_taken_by_the_runtime};
pub use map::MapTo;
pub use mapped::Mapped;
pub use nouns::{AttachmentNames, ClientNames, FaultNames, Names, OperationNames, TypeNames};
pub use parameters::parameter;
pub use policy::NamePolicy;
pub use rename::{ModuleName, Rename};
pub use target::Target;
pub(crate) use target::shortened;
pub use words::WordName;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::model::{NamespaceId, Operation, TypeId};
use crate::plan::{AttachmentType, FaultType, Plan};
use given::{Given, Members};
use identifier::{Kind, identifier};
use rename::Renames;
use rules::Rules;
use scope::Scope;

/// How names are made: the policy, and what the user names.
#[derive(Debug, Clone, Default)]
pub struct NameOptions {
    /// The case of Rust names.
    pub policy: NamePolicy,
    /// Names of words of enumerations.
    pub words: Vec<WordName>,
    /// Names of types, fields, variants, operations and services.
    pub renames: Vec<Rename>,
    /// Names of the modules of namespaces.
    pub modules: Vec<ModuleName>,
    /// Types of the user.
    pub maps: Vec<MapTo>,
    /// Namespaces whose types live elsewhere.
    pub elsewhere: Vec<Elsewhere>,
}

impl Names {
    /// Names everything in `plan`.
    pub fn new(plan: &Plan, policy: NamePolicy) -> Self {
        Self::made(plan, Rules { policy, given: &Given::default() })
    }

    /// As [`new`](Self::new), with the names that the user gives, and what is wrong with these: one is for something that is
    /// not printed, is no identifier, or is given twice.
    pub fn with_options(plan: &Plan, options: &NameOptions) -> (Self, Diagnostics) {
        let NameOptions { policy, words, renames, modules, maps, elsewhere } = options;
        let (elsewhere, mut diagnostics) = elsewhere::paths(plan, elsewhere);
        let policy = *policy;
        let made = |given: &Given| Self::made(plan, Rules { policy, given });
        let by_rule = Given { elsewhere, ..Given::default() };
        let mut names = made(&by_rule);
        if !(renames.is_empty() && modules.is_empty() && words.is_empty()) {
            // Names made by rule are what is renamed.
            let (given, mut targets, mistakes) = Renames::new(plan, &names, policy).given(renames, modules);
            diagnostics.0.extend(mistakes.0);
            let mut given = Given { elsewhere: by_rule.elsewhere, ..given };
            let renamed = made(&given);
            diagnostics.0.extend(words::add(plan, [&names, &renamed], words, &mut given, &mut targets).0);
            diagnostics.0.extend(taken::mistakes(plan, &names, &given, &targets).0);
            names = Self { by_rule: Some(Arc::new(names)), ..made(&given) };
        }
        let (mapped, mistakes) = map::mapped(plan, &names, maps);
        names.mapped = mapped;
        diagnostics.0.extend(mistakes.0);
        (names, diagnostics)
    }

    fn made(plan: &Plan, rules: Rules<'_>) -> Self {
        let Rules { policy, given, .. } = rules;
        let modules = modules::modules(plan, &given.modules, !given.elsewhere.is_empty());
        let mut scopes: BTreeMap<Option<NamespaceId>, Scope> = BTreeMap::new();
        let is_flat = modules.is_empty();
        let mut types = BTreeMap::new();
        let mut constants: BTreeMap<Option<NamespaceId>, Scope> = BTreeMap::new();
        let mut top = Scope::new(policy);
        modules.values().for_each(|module| top.reserve(module));
        if !plan.roots.is_empty() {
            top.reserve(keywords::ELEMENTS);
        }
        given.clients.values().for_each(|name| top.reserve(name));
        for (owner, name) in &given.owners {
            match *owner {
                Owner::Type(id) if !is_flat && !rules.is_at_top(plan, id) => {
                    let scope = scopes.entry(plan.types.namespace_of(id));
                    scope.or_insert_with(|| Scope::new(policy)).reserve(name);
                }
                Owner::Type(_) | Owner::Fault(_) | Owner::Attachments(_) => top.reserve(name),
            }
        }
        // Groups are named last: what the contract calls a type keeps its name.
        let (groups, others): (Vec<_>, Vec<_>) =
            plan.printed_types().partition(|(_, printed)| printed.is_group());
        for (id, printed) in others.into_iter().chain(groups) {
            let namespace = plan.types.namespace_of(id);
            let scope = match is_flat || rules.is_at_top(plan, id) {
                true => &mut top,
                false => scopes.entry(namespace).or_insert_with(|| Scope::new(policy)),
            };
            let mut names = shapes::type_names(plan, (id, printed), &types, scope, rules);
            if plan.facets.of(id).is_some() && plan.facets.is_telling(&plan.types, id) {
                let namespace = namespace.filter(|_| !is_flat);
                let constants = constants.entry(namespace).or_insert_with(|| Scope::for_constants(policy));
                let wanted = identifier(&format!("{}_facets", names.ident), Kind::Constant, policy);
                names.facets = Some(constants.claim(&wanted));
            }
            types.insert(id, names);
        }
        let faults = plan.faults.iter().enumerate();
        let faults = faults.map(|(index, fault)| fault_names((index, fault), &mut top, rules)).collect();
        let attachments = plan.attachments.iter().enumerate();
        let attachments =
            attachments.map(|(index, of)| attachment_names((index, of), &mut top, rules)).collect();
        let clients = client_names(plan, &mut top, rules);
        let elements = element_names(plan, policy);
        let elsewhere = given.elsewhere.clone();
        let mapped = Mapped::default();
        Self { modules, elsewhere, types, elements, faults, attachments, clients, mapped, by_rule: None }
    }

    /// Whether a type stands beside the modules.
    pub fn is_at_top(&self, id: TypeId) -> bool {
        self.types.get(&id).is_some_and(|names| names.is_at_top)
    }

    /// Where a type lives that is not printed.
    pub fn path_elsewhere(&self, id: TypeId) -> Option<&str> {
        let names = self.types.get(&id).filter(|names| !names.is_at_top)?;
        self.elsewhere.get(&names.namespace).map(String::as_str)
    }

    /// The path of the static of the element `index`, which is in `namespace`, from the root of the generated module.
    pub fn element_path(&self, namespace: Option<NamespaceId>, index: usize) -> String {
        let module = self.modules.get(&namespace).map(|module| format!("{module}::"));
        format!("{}::{}{}", keywords::ELEMENTS, module.unwrap_or_default(), self.elements[index])
    }

    /// The path of a type from the root of the generated module, as in `groups::GROUP`.
    pub fn type_path(&self, id: TypeId) -> Option<String> {
        let names = self.types.get(&id)?;
        Some(match self.modules.get(&names.namespace) {
            Some(module) if !names.is_at_top => format!("{module}::{}", names.ident),
            _ => names.ident.clone(),
        })
    }
}

/// The statics of elements: those of one namespace share a module.
fn element_names(plan: &Plan, policy: NamePolicy) -> Vec<String> {
    let mut scopes: BTreeMap<Option<NamespaceId>, Scope> = BTreeMap::new();
    let elements = plan.roots.iter().map(|root| &plan.model.element(root.element).name);
    let names = elements.map(|name| {
        let scope = scopes.entry(name.namespace).or_insert_with(|| Scope::for_constants(policy));
        scope.claim(&identifier(&name.local, Kind::Constant, policy))
    });
    names.collect()
}

fn fault_names((index, fault): (usize, &FaultType), top: &mut Scope, rules: Rules<'_>) -> FaultNames {
    let (owner, policy) = (Owner::Fault(index), rules.policy);
    let ident = match rules.given.owners.get(&owner) {
        Some(given) => given.clone(),
        None => top.claim(&identifier(&fault.name, Kind::Type, policy)),
    };
    let wanted: Vec<_> = fault.entries.iter().map(|entry| (entry.name.local.as_str(), true)).collect();
    let variants = shapes::claimed(&wanted, Kind::Variant, rules.given.members(owner), policy);
    FaultNames { ident, variants }
}

fn attachment_names(
    (index, of): (usize, &AttachmentType),
    top: &mut Scope,
    rules: Rules<'_>,
) -> AttachmentNames {
    let (owner, policy) = (Owner::Attachments(index), rules.policy);
    let ident = match rules.given.owners.get(&owner) {
        Some(given) => given.clone(),
        None => top.claim(&identifier(&of.name, Kind::Type, policy)),
    };
    let parts = of.attachments.iter().map(|attachment| (attachment.part.as_str(), true));
    let wanted: Vec<_> = parts.chain([("others", false)]).collect();
    let mut fields = shapes::claimed(&wanted, Kind::Value, rules.given.members(owner), policy);
    let others = fields.pop().unwrap_or_default();
    AttachmentNames { ident, fields, others }
}

fn client_names(plan: &Plan, top: &mut Scope, rules: Rules<'_>) -> Vec<ClientNames> {
    let Rules { policy, given, .. } = rules;
    let mut module_scope = Scope::new(policy);
    plan.clients
        .iter()
        .enumerate()
        .map(|(index, client)| {
            let wire = client.wire_name(&plan.model);
            let ident = match given.clients.get(&index) {
                Some(given) => given.clone(),
                None => top.claim_or(&identifier(wire, Kind::Type, policy), "Client"),
            };
            let wire = given.clients.get(&index).map_or(wire, String::as_str);
            let of_its_kind = plan.clients.iter().filter(|other| other.is_http() == client.is_http());
            let has_others = of_its_kind.count() > 1;
            let module = has_others.then(|| module_scope.claim(&identifier(wire, Kind::Module, policy)));
            let operations = operation_names(client.operations(&plan.model), given.operations(index), policy);
            ClientNames { ident, module, operations }
        })
        .collect()
}

fn operation_names<'a>(
    operations: impl Iterator<Item = &'a Operation>,
    given: &Members,
    policy: NamePolicy,
) -> Vec<OperationNames> {
    let (mut methods, mut constants) = (Scope::for_methods(policy), Scope::for_constants(policy));
    given.values().for_each(|name| methods.reserve(name));
    let of_given: BTreeMap<usize, String> = given
        .iter()
        .map(|(&index, name)| (index, constants.claim(&identifier(name, Kind::Constant, policy))))
        .collect();
    operations
        .enumerate()
        .map(|(index, operation)| match (given.get(&index), of_given.get(&index)) {
            (Some(method), Some(constant)) => {
                OperationNames { method: method.clone(), constant: constant.clone() }
            }
            _ => OperationNames {
                method: methods.claim(&identifier(&operation.name, Kind::Value, policy)),
                constant: constants.claim(&identifier(&operation.name, Kind::Constant, policy)),
            },
        })
        .collect()
}
