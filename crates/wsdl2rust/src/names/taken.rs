//! Names that are given although something else has them by rule, and would lose them.
//!
//! Must not know how either name is made.

use std::collections::BTreeMap;

use super::given::{Given, Place};
use super::{Names, Owner};
use crate::diagnostic::{self, Diagnostic, Diagnostics};
use crate::model::NamespaceId;
use crate::plan::Plan;

/// A scope in which names are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Around {
    /// What stands beside the modules, or all types where there are none.
    Top,
    Module(Option<NamespaceId>),
    Members(Owner),
    Operations(usize),
}

impl Around {
    /// Where the name of what is at `place` must be the only one.
    pub(super) fn of(names: &Names, place: Place) -> Self {
        match place {
            Place::Owner(Owner::Type(id)) => match names.types.get(&id) {
                Some(of_type) if !of_type.is_at_top && !names.modules.is_empty() => {
                    Self::Module(of_type.namespace)
                }
                _ => Self::Top,
            },
            Place::Owner(_) | Place::Client(_) | Place::Module(_) => Self::Top,
            Place::Member(owner, _) => Self::Members(owner),
            Place::Operation(client, _) => Self::Operations(client),
        }
    }
}

/// The names in `given` that something has by rule which is not named itself; `names` are those made by rule, and `targets` says
/// by what each name is given.
pub(super) fn mistakes(
    plan: &Plan,
    names: &Names,
    given: &Given,
    targets: &BTreeMap<Place, String>,
) -> Diagnostics {
    let mut holders: BTreeMap<(Around, &str), Place> = BTreeMap::new();
    for (place, name) in each(names) {
        holders.entry((Around::of(names, place), name)).or_insert(place);
    }
    let file = plan.model.files.first().cloned().unwrap_or_default();
    let root = diagnostic::Place { file: file.into(), line: 0, column: 0 };
    let mistakes = targets.iter().filter_map(|(&place, construct)| {
        let name = given.name(place)?;
        let holder = *holders.get(&(Around::of(names, place), name))?;
        // Names may be swapped.
        if targets.contains_key(&holder) {
            return None;
        }
        let help = match (holder, target(names, holder)) {
            (Place::Module(_), _) => "name that one, too, with Config::module".to_owned(),
            (_, target) => format!("rename that one, too: rename(\"{target}\", \"…\")"),
        };
        Some(Diagnostic {
            place: root.clone(),
            construct: construct.clone(),
            found: format!("\"{name}\" is the name of \"{}\"", target(names, holder)),
            expected: "another name".to_owned(),
            help,
        })
    });
    Diagnostics(mistakes.collect())
}

/// Everything that has a name.
fn each(names: &Names) -> impl Iterator<Item = (Place, &str)> {
    let modules = names.modules.iter().map(|(id, name)| (Place::Module(*id), name.as_str()));
    let types = names.types.iter().flat_map(|(&id, of_type)| {
        let owner = Owner::Type(id);
        let members = of_type.members.iter().chain([&of_type.catch_all]).enumerate();
        let members = members.map(move |(index, name)| (Place::Member(owner, index), name.as_str()));
        std::iter::once((Place::Owner(owner), of_type.ident.as_str())).chain(members)
    });
    let faults = names.faults.iter().enumerate().flat_map(|(index, fault)| {
        let owner = Owner::Fault(index);
        let variants = fault.variants.iter().enumerate();
        let variants = variants.map(move |(index, name)| (Place::Member(owner, index), name.as_str()));
        std::iter::once((Place::Owner(owner), fault.ident.as_str())).chain(variants)
    });
    let attachments = names.attachments.iter().enumerate().flat_map(|(index, of)| {
        let owner = Owner::Attachments(index);
        let fields = of.fields.iter().chain([&of.others]).enumerate();
        let fields = fields.map(move |(index, name)| (Place::Member(owner, index), name.as_str()));
        std::iter::once((Place::Owner(owner), of.ident.as_str())).chain(fields)
    });
    let clients = names.clients.iter().enumerate().flat_map(|(client, of_client)| {
        let operations = of_client.operations.iter().enumerate();
        let operations =
            operations.map(move |(index, of)| (Place::Operation(client, index), of.method.as_str()));
        std::iter::once((Place::Client(client), of_client.ident.as_str())).chain(operations)
    });
    let all = modules.chain(types).chain(faults).chain(attachments).chain(clients);
    // What has no catch-all has no name for it.
    all.filter(|(_, name)| !name.is_empty())
}

/// How a setting writes what is at a place, by its name by rule.
pub(super) fn target(names: &Names, place: Place) -> String {
    match place {
        Place::Owner(owner) => owner_target(names, owner),
        Place::Member(owner, index) => {
            let member = match owner {
                Owner::Type(id) => {
                    let of_type = &names.types[&id];
                    of_type.members.get(index).unwrap_or(&of_type.catch_all)
                }
                Owner::Fault(fault) => &names.faults[fault].variants[index],
                Owner::Attachments(of) => {
                    let of = &names.attachments[of];
                    of.fields.get(index).unwrap_or(&of.others)
                }
            };
            format!("{}/{member}", owner_target(names, owner))
        }
        Place::Client(client) => format!("service {}", names.clients[client].ident),
        Place::Operation(client, index) => {
            let of_client = &names.clients[client];
            format!("operation {}/{}", of_client.ident, of_client.operations[index].method)
        }
        Place::Module(namespace) => names.modules[&namespace].clone(),
    }
}

fn owner_target(names: &Names, owner: Owner) -> String {
    match owner {
        Owner::Type(id) => names.type_path(id).unwrap_or_default(),
        Owner::Fault(index) => names.faults[index].ident.clone(),
        Owner::Attachments(index) => names.attachments[index].ident.clone(),
    }
}
