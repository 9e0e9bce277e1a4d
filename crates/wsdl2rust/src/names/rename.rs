//! Names that the user gives to types, fields, variants, operations, services and modules: what each is for, and what is wrong
//! with it.
//!
//! Must not know how names are made by rule.

use std::collections::BTreeMap;

use super::given::{Given, Place};
use super::identifier::{Kind, identifier, is_identifier};
use super::keywords::{CONSTANTS, ELEMENTS, METHODS, is_keyword, is_taken_by_the_runtime};
use super::taken::{self, Around};
use super::target::quoted;
use super::{Index, NamePolicy, Names, Target, shortened};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::NamespaceId;
use crate::near::near;
use crate::plan::Plan;

/// What precedes the names of operations and services, which are no types.
const OPERATION: &str = "operation ";
const SERVICE: &str = "service ";

/// A name for something that is printed, given with [`Config::rename`](crate::Config::rename).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// What is named: a type, `type/member`, `operation name` or `service name`.
    pub target: String,
    /// Its name in Rust.
    pub name: String,
}

/// A name for the module of a namespace, given with [`Config::module`](crate::Config::module).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleName {
    /// The namespace.
    pub namespace: String,
    /// Its module.
    pub name: String,
}

/// Finds what each name is for, among what the rules name.
pub(super) struct Renames<'a> {
    plan: &'a Plan,
    names: &'a Names,
    policy: NamePolicy,
    index: Index<'a>,
    /// Operations by the names of their methods, as indexes of a client and of an operation.
    methods: BTreeMap<&'a str, Vec<(usize, usize)>>,
    /// Operations by their names in the contract.
    operations: BTreeMap<&'a str, Vec<(usize, usize)>>,
    /// Namespaces by their addresses.
    namespaces: BTreeMap<&'a str, Option<NamespaceId>>,
    /// Namespaces by the names of their modules.
    modules: BTreeMap<&'a str, Option<NamespaceId>>,
    given: Given,
    /// What is named, and by what setting.
    targets: BTreeMap<Place, String>,
    /// The names given in each scope, and to what.
    taken: BTreeMap<(Around, String), String>,
    diagnostics: Diagnostics,
}

impl<'a> Renames<'a> {
    /// Nothing named yet; `names` are those made by rule.
    pub(super) fn new(plan: &'a Plan, names: &'a Names, policy: NamePolicy) -> Self {
        let (mut methods, mut operations) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for (client, of_client) in names.clients.iter().enumerate() {
            let wire = plan.clients[client].operations(&plan.model);
            for (index, (of, wire)) in of_client.operations.iter().zip(wire).enumerate() {
                methods.entry(of.method.as_str()).or_default().push((client, index));
                operations.entry(wire.name.as_str()).or_default().push((client, index));
            }
        }
        let address = |id: &Option<NamespaceId>| id.map_or("", |id| plan.model.namespace(id));
        Self {
            plan,
            names,
            policy,
            index: Index::new(plan, names),
            methods,
            operations,
            namespaces: names.modules.keys().map(|id| (address(id), *id)).collect(),
            modules: names.modules.iter().map(|(id, name)| (name.as_str(), *id)).collect(),
            given: Given::default(),
            targets: BTreeMap::new(),
            taken: BTreeMap::new(),
            diagnostics: Diagnostics::default(),
        }
    }

    /// The names by what they are for, the settings that give them, and all that is wrong with them.
    pub(super) fn given(
        mut self,
        renames: &[Rename],
        modules: &[ModuleName],
    ) -> (Given, BTreeMap<Place, String>, Diagnostics) {
        modules.iter().for_each(|module| self.module(module));
        renames.iter().for_each(|rename| self.rename(rename));
        (self.given, self.targets, self.diagnostics)
    }

    fn module(&mut self, ModuleName { namespace, name }: &ModuleName) {
        if self.names.modules.is_empty() {
            let found = "the types are all in one namespace, and in no module".to_owned();
            return self.refuse(
                "module",
                namespace,
                found,
                "a namespace that has a module",
                "leave it out".to_owned(),
            );
        }
        match self.namespaces.get(namespace.as_str()) {
            Some(&id) => self.give("module", namespace, Place::Module(id), name),
            None => {
                let near = self.near(namespace, self.namespaces.keys().copied());
                let help = match near {
                    Some(near) => format!("did you mean \"{near}\"?"),
                    None => format!("the namespaces are {}", quoted(self.namespaces.keys().copied())),
                };
                let found = "no type of this namespace is printed".to_owned();
                self.refuse("module", namespace, found, "a namespace that has a module", help);
            }
        }
    }

    fn rename(&mut self, Rename { target, name }: &Rename) {
        if let Some(operation) = target.strip_prefix(OPERATION) {
            return self.operation(target, operation, name);
        }
        if let Some(service) = target.strip_prefix(SERVICE) {
            return self.service(target, service, name);
        }
        let parsed = Target::new(target);
        let places = match parsed.member {
            None => self
                .index
                .owners("rename", &parsed)
                .map(|owners| owners.into_iter().map(Place::Owner).collect::<Vec<_>>()),
            Some(_) => self.index.members("rename", &parsed).map(|members| {
                members.into_iter().map(|(owner, index)| Place::Member(owner, index)).collect()
            }),
        };
        match places.as_deref() {
            Ok([place]) => self.give("rename", target, *place, name),
            Ok(places) => self.refuse_several(target, places),
            Err(mistake) => self.diagnostics.push(mistake.clone()),
        }
    }

    /// `name`, or `client/name`; the clients that have one each get the name.
    fn operation(&mut self, target: &str, operation: &str, name: &str) {
        let (client, operation) = match operation.split_once('/') {
            Some((client, operation)) => (Some(client), operation),
            None => (None, operation),
        };
        // Of one client, a name in Rust is meant before one in the contract.
        let mut meant: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &(index, of) in self.operations.get(operation).into_iter().flatten() {
            meant.entry(index).or_default().push(of);
        }
        for &(index, of) in self.methods.get(operation).into_iter().flatten() {
            meant.insert(index, vec![of]);
        }
        meant.retain(|index, _| client.is_none_or(|client| self.is_client(*index, client)));
        if meant.is_empty() {
            let help = self.near(operation, self.methods.keys().copied());
            let help = match help {
                Some(near) => format!("did you mean \"{OPERATION}{near}\"?"),
                None => format!("the methods are {}", quoted(self.methods.keys().copied())),
            };
            let found = "no operation of this name is printed".to_owned();
            return self.refuse("rename", target, found, "an operation", help);
        }
        for (index, meant) in meant {
            if let [of] = meant.as_slice() {
                self.give("rename", target, Place::Operation(index, *of), name);
                continue;
            }
            let operations = &self.names.clients[index].operations;
            let methods = meant.iter().map(|of| operations[*of].method.as_str());
            let help = format!("write one of {}", quoted(methods));
            self.refuse(
                "rename",
                target,
                "several operations have this name".to_owned(),
                "one operation",
                help,
            );
        }
    }

    fn service(&mut self, target: &str, service: &str, name: &str) {
        let rust = self.names.clients.iter().position(|client| client.ident == service);
        let meant: Vec<usize> = match rust {
            Some(index) => vec![index],
            None => (0..self.plan.clients.len()).filter(|index| self.is_client(*index, service)).collect(),
        };
        let idents = || self.names.clients.iter().map(|client| client.ident.as_str());
        match meant.as_slice() {
            [index] => self.give("rename", target, Place::Client(*index), name),
            [] => {
                let help =
                    self.near(service, idents()).map(|near| format!("did you mean \"{SERVICE}{near}\"?"));
                let help = help.unwrap_or_else(|| format!("the clients are {}", quoted(idents())));
                self.refuse(
                    "rename",
                    target,
                    "no client of this name is printed".to_owned(),
                    "a client",
                    help,
                );
            }
            several => {
                let help = quoted(several.iter().map(|index| self.names.clients[*index].ident.as_str()));
                let help = format!("write one of {help}");
                self.refuse(
                    "rename",
                    target,
                    "several clients have this name".to_owned(),
                    "one client",
                    help,
                );
            }
        }
    }

    /// Whether a client goes by this name, in Rust or in the contract.
    fn is_client(&self, index: usize, name: &str) -> bool {
        self.names.clients[index].ident == name
            || self.plan.clients[index].wire_name(&self.plan.model) == name
    }

    /// Gives the name, if it can be one and nothing else has it.
    fn give(&mut self, setting: &str, target: &str, place: Place, name: &str) {
        if let Some(found) = self.mistake_in(place, name) {
            let (expected, help) = match is_identifier(name) || is_keyword(name) {
                true => ("another name", format!("choose another name, such as \"{name}_\"")),
                false => ("an identifier of Rust", "choose a name of letters and digits".to_owned()),
            };
            return self.refuse(setting, target, found, expected, help);
        }
        let construct = format!("{setting} \"{}\"", shortened(target));
        if let Some(before) = self.targets.insert(place, construct) {
            let found = format!("this has a name already, by {before}");
            return self.refuse(setting, target, found, "one name", "leave one of the two out".to_owned());
        }
        let around = Around::of(self.names, place);
        if let Some(before) = self.taken.insert((around, name.to_owned()), target.to_owned()) {
            let found = format!("\"{}\" is named \"{name}\" already", shortened(&before));
            let help = format!(
                "give each a name of its own, as in {setting}(\"{}\", \"{name}2\")",
                shortened(target)
            );
            return self.refuse(setting, target, found, "another name", help);
        }
        if around == Around::Top && !matches!(place, Place::Module(_)) && self.is_module(name) {
            let found = format!("\"{name}\" is the name of a module");
            let help = "choose another name, or name the module with Config::module".to_owned();
            return self.refuse(setting, target, found, "another name", help);
        }
        let name = name.to_owned();
        match place {
            Place::Owner(owner) => drop(self.given.owners.insert(owner, name)),
            Place::Member(owner, index) => {
                drop(self.given.members.entry(owner).or_default().insert(index, name));
            }
            Place::Client(index) => drop(self.given.clients.insert(index, name)),
            Place::Operation(client, index) => {
                drop(self.given.operations.entry(client).or_default().insert(index, name));
            }
            Place::Module(namespace) => drop(self.given.modules.insert(namespace, name)),
        }
    }

    /// Why a name cannot be that of what is at `place`.
    fn mistake_in(&self, place: Place, name: &str) -> Option<String> {
        if is_keyword(name) {
            return Some(format!("\"{name}\" is a keyword of Rust"));
        }
        if !is_identifier(name) {
            return Some(format!("\"{}\" is not an identifier", shortened(name)));
        }
        let is_needed = match place {
            Place::Owner(_) | Place::Client(_) | Place::Module(_) => {
                is_taken_by_the_runtime(name) || (name == ELEMENTS && !self.plan.roots.is_empty())
            }
            Place::Member(..) => false,
            Place::Operation(..) => {
                METHODS.contains(&name)
                    || CONSTANTS.contains(&identifier(name, Kind::Constant, self.policy).as_str())
            }
        };
        is_needed.then(|| format!("\"{name}\" is needed by generated code"))
    }

    /// Whether a module will have this name, once all are named.
    fn is_module(&self, name: &str) -> bool {
        self.modules.get(name).is_some_and(|id| !self.given.modules.contains_key(id))
    }

    /// The name that is probably meant, while there is time to look for it.
    fn near<'n>(&self, name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
        if self.index.may_suggest() { near(name, candidates) } else { None }
    }

    fn refuse_several(&mut self, target: &str, places: &[Place]) {
        let shown = places.iter().map(|place| taken::target(self.names, *place)).collect::<Vec<String>>();
        let help = format!("write one of {}", quoted(shown.iter().map(String::as_str)));
        let found = "this is the name of several".to_owned();
        self.refuse("rename", target, found, "the name of one", help);
    }

    fn refuse(&mut self, setting: &str, target: &str, found: String, expected: &str, help: String) {
        let construct = format!("{setting} \"{}\"", shortened(target));
        let (place, expected) = (self.index.place(), expected.to_owned());
        self.diagnostics.push(Diagnostic { place, construct, found, expected, help });
    }
}
