//! Types of the user in place of those that the contract's types become: what each stands for, and what is wrong with that.
//!
//! Must not know how the types of the user are read and written; that is in the runtime.

use std::collections::BTreeSet;

use super::index::MAP;
use super::target::quoted;
use super::{Index, Mapped, Names, Owner, Target};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::TypeId;
use crate::near::near;
use crate::plan::members::{Member, MemberKind};
use crate::plan::types::{Choice, Kind, Struct, Used};
use crate::plan::{Plan, SoapCall};

/// What precedes the names of built-in types.
const BUILTIN: [&str; 2] = ["xsd:", "xs:"];

/// A type of the user, given with [`Config::map`](crate::Config::map).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapTo {
    /// What it is for: `xsd:name`, a type, or `type/member`.
    pub target: String,
    /// Its path in Rust.
    pub rust: String,
}

/// What each of `maps` is for, and all that is wrong with them.
pub(super) fn mapped(plan: &Plan, names: &Names, maps: &[MapTo]) -> (Mapped, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    if maps.is_empty() {
        return (Mapped::default(), diagnostics);
    }
    let mut maps_of = Maps {
        plan,
        index: Index::new(plan, names),
        names,
        held: held(plan),
        messages: messages(plan),
        headers: headers(plan),
        mapped: Mapped::default(),
    };
    for MapTo { target, rust } in maps {
        diagnostics.0.extend(maps_of.add(target, rust).err());
    }
    (maps_of.mapped, diagnostics)
}

struct Maps<'a> {
    plan: &'a Plan,
    index: Index<'a>,
    names: &'a Names,
    held: Held,
    /// The types of whole messages.
    messages: BTreeSet<TypeId>,
    /// The types of the headers of messages.
    headers: BTreeSet<TypeId>,
    mapped: Mapped,
}

impl Maps<'_> {
    fn add(&mut self, text: &str, rust: &str) -> Result<(), Diagnostic> {
        let target = Target::new(text);
        let rust = rust.to_owned();
        let local = BUILTIN.iter().find_map(|prefix| text.strip_prefix(prefix));
        let is_new = match (local, &target.member) {
            (Some(local), _) => {
                let builtin = self.builtin(&target, local)?;
                self.mapped.builtins.insert(builtin, rust).is_none()
            }
            (None, None) => {
                let mut is_new = true;
                for id in self.types(&target)? {
                    is_new &= self.mapped.types.insert(id, rust.clone()).is_none();
                }
                is_new
            }
            (None, Some(_)) => {
                let mut is_new = true;
                for member in self.members(&target)? {
                    is_new &= self.mapped.members.insert(member, rust.clone()).is_none();
                }
                is_new
            }
        };
        match is_new {
            true => Ok(()),
            false => {
                Err(self.refuse(&target, "this is mapped twice", "one type", "leave one of the two out"))
            }
        }
    }

    fn builtin(&self, target: &Target, local: &str) -> Result<&'static str, Diagnostic> {
        self.held.builtins.get(local).copied().ok_or_else(|| {
            if let (Some((local, _)), Some(_)) = (local.split_once('/'), &target.member) {
                let help = format!("write \"xsd:{local}\", or the type that has the field");
                return self.refuse(target, "a built-in type has no fields", "TYPE or TYPE/FIELD", &help);
            }
            let near = near(local, self.held.builtins.iter().copied());
            let all = self.held.builtins.iter().map(|builtin| format!("xsd:{builtin}")).collect::<Vec<_>>();
            let help = match near {
                Some(near) => format!("did you mean \"xsd:{near}\"?"),
                None => format!("values have {}", quoted(all.iter().map(String::as_str))),
            };
            self.refuse(target, "no value of this type is printed", "a built-in type of the contract", &help)
        })
    }

    fn types(&self, target: &Target) -> Result<Vec<TypeId>, Diagnostic> {
        let mut found = Vec::new();
        for owner in self.index.owners(MAP, target)? {
            let Owner::Type(id) = owner else {
                return Err(self.refuse(
                    target,
                    "this is not a type of the contract",
                    "a type",
                    "map the types in it",
                ));
            };
            let types = &self.plan.types;
            let is_group =
                matches!(types.kind(id), Kind::Group(_) | Kind::Choice(Choice { is_group: true, .. }));
            let reason = match types.kind(id) {
                _ if is_group => {
                    Some(("this is a group, which has no element of its own", "map the types in it"))
                }
                _ if self.messages.contains(&id) => Some(("this is a whole message", "map the types in it")),
                _ if self.headers.contains(&id) => {
                    Some(("these are the headers of a message", "map the types in it"))
                }
                _ if self.plan.families.contains_key(&id) => {
                    Some(("derived types may stand for this one", ""))
                }
                _ if self.plan.lossless && !types.is_simple(id) => {
                    Some(("with lossless, structs keep how they are written", "map the simple types in it"))
                }
                _ => None,
            };
            if let Some((found, help)) = reason {
                let help = match self.plan.families.get(&id) {
                    Some(family) if help.is_empty() => {
                        format!("map \"{}\", the enum that fields hold", self.index.path_of(*family))
                    }
                    _ => help.to_owned(),
                };
                return Err(self.refuse(target, found, "a type that values have", &help));
            }
            found.push(id);
        }
        let unused = found.first().copied();
        found.retain(
            |id| matches!(self.plan.types.used(*id), Used::Own(used) if self.held.types.contains(&used)),
        );
        match (found.is_empty(), unused) {
            (true, Some(id)) => {
                let help = self.instead_of(id);
                Err(self.refuse(
                    target,
                    "no value that is printed has this type",
                    "a type that values have",
                    &help,
                ))
            }
            _ => Ok(found),
        }
    }

    /// What to map in place of a type that no value has.
    fn instead_of(&self, id: TypeId) -> String {
        let types = &self.plan.types;
        let path = |id: TypeId| self.names.type_path(id).unwrap_or_default();
        for &of in &self.plan.printed {
            match types.kind(of) {
                Kind::Family(family) if family.members.contains(&id) => {
                    return format!("map \"{}\", the enum that has it as a variant", path(of));
                }
                Kind::Union { members } if members.contains(&id) => {
                    return format!("map \"{}\", the union that has it as a member", path(of));
                }
                _ => {}
            }
            let is_flat =
                |member: &Member| member.element().is_some_and(|of| of.item.is_some() && of.ty == id);
            if let Some(index) = types.members(of).iter().position(is_flat) {
                let field = self.names.types.get(&of).and_then(|names| names.members.get(index));
                let field = field.map_or("*", String::as_str);
                return format!(
                    "its items are in the field: map \"{}/{field}\", the type of one, or set flatten_arrays(false)",
                    path(of)
                );
            }
        }
        "leave it out".to_owned()
    }

    fn members(&self, target: &Target) -> Result<Vec<(TypeId, usize)>, Diagnostic> {
        let members = self.index.members(MAP, target)?;
        let of_types = members.iter().filter_map(|(owner, index)| match owner {
            Owner::Type(id) => Some((*id, *index)),
            Owner::Fault(_) | Owner::Attachments(_) => None,
        });
        let found: Vec<(TypeId, usize)> = of_types.filter(|(id, index)| self.is_value(*id, *index)).collect();
        match found.is_empty() {
            true => {
                let found = "only an element, an attribute or a text has a type to be mapped";
                Err(self.refuse(target, found, "a field", "map the type of the values instead"))
            }
            false => Ok(found),
        }
    }

    /// Whether a member holds values of a type that another may stand for.
    fn is_value(&self, id: TypeId, index: usize) -> bool {
        let types = &self.plan.types;
        let members = types.members(id);
        let ty = match (members.get(index).map(|member| &member.kind), types.kind(id)) {
            (Some(MemberKind::Element(element)), _) => Some(element.value_type()),
            (Some(MemberKind::Group(_) | MemberKind::Any(_)), _) => None,
            (None, Kind::Struct(Struct { attributes, text, .. })) => match index - members.len() {
                index if index < attributes.len() => Some(attributes[index].ty),
                index if index == attributes.len() => *text,
                _ => None,
            },
            _ => None,
        };
        ty.is_some_and(|ty| !self.plan.lossless || types.is_simple(ty))
    }

    fn refuse(&self, target: &Target, found: &str, expected: &str, help: &str) -> Diagnostic {
        self.index.report(MAP, target, found.to_owned(), expected, help.to_owned())
    }
}

/// What values have that are printed: fields, items, attributes, texts, lists, unions, faults and documents.
#[derive(Default)]
struct Held {
    builtins: BTreeSet<&'static str>,
    types: BTreeSet<TypeId>,
}

fn held(plan: &Plan) -> Held {
    let types = &plan.types;
    let mut open: Vec<TypeId> = plan.roots.iter().map(|root| root.ty).collect();
    open.extend(plan.faults.iter().flat_map(|fault| &fault.entries).map(|entry| entry.ty));
    for &id in &plan.printed {
        match types.kind(id) {
            // Its variants are what is printed.
            Kind::Family(_) => {}
            // A member that is a text is in the variant for any other text.
            Kind::Union { members } => open.extend(members.iter().filter(|id| !types.is_text(**id))),
            _ => types.add_needs(id, &mut open),
        }
    }
    let mut held = Held::default();
    while let Some(id) = open.pop() {
        match types.used(id) {
            Used::Builtin(builtin) => drop(held.builtins.insert(builtin.0)),
            Used::List(item) => open.push(item),
            // It is printed, and its needs are there.
            Used::Own(id) => drop(held.types.insert(id)),
        }
    }
    held
}

fn messages(plan: &Plan) -> BTreeSet<TypeId> {
    let calls = plan.clients.iter().flat_map(|client| &client.calls);
    calls.flat_map(|call| call.messages().map(|message| message.ty).collect::<Vec<_>>()).collect()
}

/// The types of the headers of whole messages.
fn headers(plan: &Plan) -> BTreeSet<TypeId> {
    let calls = plan.clients.iter().flat_map(|client| &client.calls);
    calls
        .flat_map(|call| call.headers().into_iter().chain(call.soap().and_then(SoapCall::reply_headers)))
        .collect()
}
