//! Names: the only maker of Rust identifiers, from the plan of a contract and a case policy.
//!
//! Must not know how anything is printed. Every name is made by rule and in contract order, so that the same
//! contract always gets the same names; see [`Names`] for what happens where two of them meet.

mod identifier;
mod keywords;
mod modules;
mod scope;
mod shapes;
mod signs;
mod words;

pub use keywords::{is_keyword, is_taken_by_the_runtime};
pub use words::WordName;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::model::{NamespaceId, Operation, TypeId, TypeKind};
use crate::passes::{AttachmentType, FaultType, Plan};
use identifier::{Kind, identifier};
use scope::Scope;

/// How the contract's names become Rust names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NamePolicy {
    /// The contract's own names: `setGroup_v2`, `iNodeID`, `NODE_PERMISSIONS_V2`.
    #[default]
    Verbatim,
    /// Rust's conventions: `SetGroupV2` and `set_group_v2`, `i_node_id`, `NodePermissionsV2`.
    Idiomatic,
}

/// The Rust names of everything that is printed.
///
/// Rules, in both policies: characters that are invalid in identifiers become `_`; a leading digit gets a leading
/// `_`; a keyword of any edition, or a name that generated code needs for itself (`Option`, `Client` …), gets a
/// trailing `_`. In words of enumerations, meaningful signs are spelled out: `<=` is `LessOrEqual`, `A+` is
/// `APlus`, `-1` is `Minus1`; signs that only separate letters and digits (`a-b`, `1.5`) become `_`. If two names
/// still collide, the first in contract order keeps its name and the next gets the first free one of `_2`, `_3` …
/// (idiomatic: `2`, `3` …); a client whose name is that of a type gets `Client` appended instead. The types
/// concerned say so in their documentation.
#[derive(Debug, Clone)]
pub struct Names {
    /// One module per namespace; empty where all types stand side by side.
    pub modules: BTreeMap<Option<NamespaceId>, String>,
    /// The types that are printed.
    pub types: BTreeMap<TypeId, TypeNames>,
    /// The enums of declared faults, in the order of [`Plan::faults`].
    pub faults: Vec<FaultNames>,
    /// The structs of declared attachments, in the order of [`Plan::attachments`].
    pub attachments: Vec<AttachmentNames>,
    /// The clients, in the order of [`Plan::clients`].
    pub clients: Vec<ClientNames>,
}

/// The names of a type and of what it holds.
#[derive(Debug, Clone)]
pub struct TypeNames {
    /// The namespace it is declared in, and so the key of its module.
    pub namespace: Option<NamespaceId>,
    /// Whether it stands beside the modules, not in one.
    pub is_at_top: bool,
    /// The type.
    pub ident: String,
    /// The name in the contract, where a rule had to change it.
    pub renamed: Option<String>,
    /// Fields or variants, in the order of the contract: elements, attributes, text; or words.
    pub members: Vec<String>,
    /// The variant of an enumeration that keeps any other word.
    pub catch_all: String,
    /// The constant that says what its values may be, if it has one.
    pub facets: Option<String>,
}

/// The names of an enum of faults and of its variants.
#[derive(Debug, Clone)]
pub struct FaultNames {
    /// The enum.
    pub ident: String,
    /// One variant per entry.
    pub variants: Vec<String>,
}

/// The names of a struct of attachments and of its fields.
#[derive(Debug, Clone)]
pub struct AttachmentNames {
    /// The struct.
    pub ident: String,
    /// One field per attachment.
    pub fields: Vec<String>,
    /// The field that has all others.
    pub others: String,
}

/// The names of a client and of its operations.
#[derive(Debug, Clone)]
pub struct ClientNames {
    /// The client struct, and the trait of the server half.
    pub ident: String,
    /// Its module within `operations` and `server`, where there are several clients.
    pub module: Option<String>,
    /// One entry per operation of the client.
    pub operations: Vec<OperationNames>,
}

/// The names of an operation.
#[derive(Debug, Clone)]
pub struct OperationNames {
    /// The method of the client and of the server half.
    pub method: String,
    /// The static that describes it.
    pub constant: String,
}

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
        // Groups are named last: what the contract calls a type keeps its name.
        let is_group = |id: &&TypeId| matches!(&plan.model.type_def(**id).kind, TypeKind::Complex(complex) if complex.is_group);
        let (groups, others): (Vec<&TypeId>, Vec<&TypeId>) = plan.types.iter().partition(is_group);
        for &id in others.into_iter().chain(groups) {
            let namespace = plan.model.namespace_of_type(id);
            let scope = match is_flat || plan.model.is_made(id) {
                true => &mut top,
                false => scopes.entry(namespace).or_insert_with(|| Scope::new(policy)),
            };
            let mut names = shapes::type_names(&plan.model, id, &types, scope, policy, words);
            if plan.facets.of(id).is_some() && plan.facets.is_telling(&plan.model, id) {
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
        Self { modules, types, faults, attachments, clients }
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
            let of_its_kind = plan.clients.iter().filter(|other| other.is_http == client.is_http);
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
