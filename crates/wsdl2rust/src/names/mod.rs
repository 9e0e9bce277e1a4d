//! Names: the only maker of Rust identifiers, from the plan of a contract and a case policy.
//!
//! Must not know how anything is printed. Every name is made by rule and in contract order, so that the same
//! contract always gets the same names; see [`Names`] for what happens where two of them meet.

mod identifier;
mod keywords;
mod modules;
mod nouns;
mod parameters;
mod policy;
mod scope;
mod shapes;
mod signs;
mod words;

pub use keywords::{is_keyword, is_taken_by_the_runtime};
pub use nouns::{AttachmentNames, ClientNames, FaultNames, Names, OperationNames, TypeNames};
pub use parameters::parameter;
pub use policy::NamePolicy;
pub use words::WordName;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::model::{NamespaceId, Operation, TypeId};
use crate::plan::{AttachmentType, FaultType, Plan};
use identifier::{Kind, identifier};
use scope::Scope;

impl Names {
    /// Names everything in `plan`.
    pub fn new(plan: &Plan, policy: NamePolicy) -> Self {
        Self::made(plan, policy, &[])
    }

    /// As [`new`](Self::new), with given names for words of enumerations.
    ///
    /// # Errors
    ///
    /// If one of them names a type or word that is not generated, is not an identifier, or is given twice.
    pub fn with_words(plan: &Plan, policy: NamePolicy, words: &[WordName]) -> Result<Self, Diagnostics> {
        let names = Self::made(plan, policy, words);
        words::check(plan, &names, words).or(names)
    }

    fn made(plan: &Plan, policy: NamePolicy, words: &[WordName]) -> Self {
        let modules = modules::modules(plan);
        let mut scopes: BTreeMap<Option<NamespaceId>, Scope> = BTreeMap::new();
        let is_flat = modules.is_empty();
        let mut types = BTreeMap::new();
        let mut constants: BTreeMap<Option<NamespaceId>, Scope> = BTreeMap::new();
        let mut top = Scope::new(policy);
        modules.values().for_each(|module| top.reserve(module));
        if !plan.roots.is_empty() {
            top.reserve(keywords::ELEMENTS);
        }
        // Groups are named last: what the contract calls a type keeps its name.
        let (groups, others): (Vec<_>, Vec<_>) =
            plan.printed_types().partition(|(_, printed)| printed.is_group());
        for (id, printed) in others.into_iter().chain(groups) {
            let namespace = plan.types.namespace_of(id);
            let scope = match is_flat || plan.types.is_made(id) {
                true => &mut top,
                false => scopes.entry(namespace).or_insert_with(|| Scope::new(policy)),
            };
            let mut names = shapes::type_names(plan, (id, printed), &types, scope, policy, words);
            if plan.facets.of(id).is_some() && plan.facets.is_telling(&plan.types, id) {
                let namespace = namespace.filter(|_| !is_flat);
                let constants = constants.entry(namespace).or_insert_with(|| Scope::for_constants(policy));
                let wanted = identifier(&format!("{}_facets", names.ident), Kind::Constant, policy);
                names.facets = Some(constants.claim(&wanted));
            }
            types.insert(id, names);
        }
        let faults = plan.faults.iter().map(|fault| fault_names(fault, &mut top, policy)).collect();
        let attachments = plan.attachments.iter().map(|of| attachment_names(of, &mut top, policy)).collect();
        let clients = client_names(plan, &mut top, policy);
        let elements = element_names(plan, policy);
        Self { modules, types, elements, faults, attachments, clients }
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

fn fault_names(fault: &FaultType, top: &mut Scope, policy: NamePolicy) -> FaultNames {
    let ident = top.claim(&identifier(&fault.name, Kind::Type, policy));
    let mut scope = Scope::for_members(policy);
    let variants = fault.entries.iter().map(|entry| &entry.name.local);
    let variants = variants.map(|local| scope.claim(&identifier(local, Kind::Variant, policy)));
    FaultNames { ident, variants: variants.collect() }
}

fn attachment_names(of: &AttachmentType, top: &mut Scope, policy: NamePolicy) -> AttachmentNames {
    let ident = top.claim(&identifier(&of.name, Kind::Type, policy));
    let mut scope = Scope::for_members(policy);
    let parts = of.attachments.iter().map(|attachment| &attachment.part);
    let fields = parts.map(|part| scope.claim(&identifier(part, Kind::Value, policy))).collect();
    AttachmentNames { ident, fields, others: scope.claim("others") }
}

fn client_names(plan: &Plan, top: &mut Scope, policy: NamePolicy) -> Vec<ClientNames> {
    let mut module_scope = Scope::new(policy);
    plan.clients
        .iter()
        .map(|client| {
            let wire = client.wire_name(&plan.model);
            let ident = top.claim_or(&identifier(wire, Kind::Type, policy), "Client");
            let of_its_kind = plan.clients.iter().filter(|other| other.is_http() == client.is_http());
            let has_others = of_its_kind.count() > 1;
            let module = has_others.then(|| module_scope.claim(&identifier(wire, Kind::Module, policy)));
            let operations = operation_names(client.operations(&plan.model), policy);
            ClientNames { ident, module, operations }
        })
        .collect()
}

fn operation_names<'a>(
    operations: impl Iterator<Item = &'a Operation>,
    policy: NamePolicy,
) -> Vec<OperationNames> {
    let (mut methods, mut constants) = (Scope::for_methods(policy), Scope::for_constants(policy));
    operations
        .map(|operation| OperationNames {
            method: methods.claim(&identifier(&operation.name, Kind::Value, policy)),
            constant: constants.claim(&identifier(&operation.name, Kind::Constant, policy)),
        })
        .collect()
}
