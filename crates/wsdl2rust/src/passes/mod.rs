//! Passes: verbs that turn the model as it was read into the plan of what is to be printed, one a file.
//!
//! They know the model and nothing else: no XML, no Rust names. What this release cannot print yet is
//! reported here, with its place, and never reaches `emit`.

pub mod boxes;
pub mod calls;
pub mod facets;
pub mod lower;
mod policies;
pub mod reach;
mod refused;
mod remarks;
pub mod select;
pub mod supported;
mod wire_names;

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, NamespaceId, TypeId, TypeKind, TypeName};
use crate::plan::{Call, Client, MessageBody, Plan};
use boxes::{blanks, far, recursion};
use calls::{attachments, clients, faults};
use lower::{arrays, contents, encoded, families, inheritance, simple_types, substitution, unions, words};
use refused::Refused;

/// What the passes are told.
#[derive(Debug, Clone)]
pub struct PassOptions {
    /// The names of the operations wanted; empty for all.
    pub operations: Vec<String>,
    /// Whether a type that only wraps one repeated element becomes a `Vec` where it is used.
    pub flatten_arrays: bool,
    /// Whether there are clients of the HTTP binding as well.
    pub http: bool,
    /// Whether values keep everything in a message, even what has no meaning.
    pub lossless: bool,
}

impl Default for PassOptions {
    fn default() -> Self {
        Self { operations: Vec::new(), flatten_arrays: true, http: false, lossless: false }
    }
}

impl Plan {
    /// Runs all passes. The plan holds what can be printed; the diagnostics say what cannot.
    pub fn new(model: Model, options: &PassOptions) -> (Self, Diagnostics) {
        let (plan, diagnostics, _) = Self::of(model, options);
        (plan, diagnostics)
    }

    /// As [`new`](Self::new), but operations that cannot be printed are left out, each with a note, if others are left.
    pub fn of_printable_part(model: Model, options: &PassOptions) -> (Self, Diagnostics) {
        let whole = model.clone();
        let (plan, diagnostics, refused) = Self::of(model, options);
        match refused::rest(&whole, &plan, &refused) {
            Some(rest) => Self::new(rest, options),
            None => (plan, diagnostics),
        }
    }

    /// The model without the operations that cannot be printed, each with a note; as it is where nothing would be left.
    pub fn printable_part(model: Model, options: &PassOptions) -> Model {
        let (plan, _, refused) = Self::of(model.clone(), options);
        refused::rest(&model, &plan, &refused).unwrap_or(model)
    }

    fn of(mut model: Model, options: &PassOptions) -> (Self, Diagnostics, Vec<Refused>) {
        let mut diagnostics = select::select(&mut model, &options.operations);
        let mut notes = model.left_out.clone();
        let mut clients = clients::clients(&mut model, &mut notes, options.http);
        let attachments = attachments::attachments(&model, &mut clients, &mut notes);
        let lone = match clients.is_empty() && diagnostics.is_empty() && options.operations.is_empty() {
            true => global_types(&model),
            false => Vec::new(),
        };
        let facets = facets::facets(&model);
        simple_types::simple_types(&mut model);
        unions::unions(&mut model);
        encoded::encoded(&mut model, &clients);
        arrays::arrays(&mut model, options.flatten_arrays && !options.lossless);
        families::families(&mut model, &mut clients);
        let faults = faults::faults(&model, &mut clients);
        substitution::substitution(&mut model);
        let mut related = inheritance::related(&model);
        inheritance::inheritance(&mut model, &related);
        if options.lossless {
            // A type that is a choice has no place for what is kept.
            for id in model.type_ids() {
                related.entry(id).or_insert(0);
            }
        }
        contents::lower(&mut model, &related);
        let blanks = blanks::blanks(&model);
        words::words(&mut model);
        let types = reach::reachable(&model, &clients, &lone);
        let refused = check_names(&model, &mut clients, &types, &mut diagnostics);
        let rings = recursion::recursion(&model, &types, blanks);
        let boxes = far::far(&model, &types, rings);
        diagnostics.0.sort_by(|a, b| a.place.cmp(&b.place));
        diagnostics.0.dedup();
        let namespaces = namespaces(&model, &types, &clients);
        notes.0.sort_by(|a, b| a.place.cmp(&b.place));
        notes.0.dedup();
        let policies = policies::not_honoured(&model);
        let remarks = remarks::remarks(&model);
        (
            Self {
                model,
                types,
                clients,
                faults,
                attachments,
                facets,
                boxes,
                lossless: options.lossless,
                namespaces,
                notes,
                policies,
                remarks,
            },
            diagnostics,
            refused,
        )
    }
}

/// Reports names that cannot occur in a message; marks and returns the calls that lead to one.
fn check_names(
    model: &Model,
    clients: &mut [Client],
    types: &[TypeId],
    diagnostics: &mut Diagnostics,
) -> Vec<Refused> {
    // The types with such a name, in contract order, each with its first one.
    let mut broken: Vec<(TypeId, Diagnostic)> = Vec::new();
    for &id in types {
        let found = wire_names::of_type(model, id);
        broken.extend(found.first().map(|first| (id, first.clone())));
        diagnostics.0.extend(found);
    }
    let targets: Vec<TypeId> = broken.iter().map(|(id, _)| *id).collect();
    let leading = if targets.is_empty() { HashMap::new() } else { reach::leading_to(model, &targets) };
    let mut refused = Vec::new();
    for client in clients {
        for call in &mut client.calls {
            let found = wire_names::of_call(call);
            let of_types = || {
                let first = call.types().filter_map(|ty| leading.get(&ty)).min()?;
                broken.get(*first).map(|(_, diagnostic)| diagnostic.clone())
            };
            let reason = found.first().cloned().or_else(of_types);
            diagnostics.0.extend(found);
            if let Some(reason) = reason {
                call.is_supported = false;
                let (service, ports, operation) = (client.service, client.ports.clone(), call.operation);
                refused.push(Refused { service, ports, operation, reason });
            }
        }
    }
    refused
}

/// The types of a contract in which nothing can be called: all that have a name or a global element, but for those of
/// the schemas that come with this crate.
fn global_types(model: &Model) -> Vec<TypeId> {
    let is_global = |id: &TypeId| {
        let def = model.type_def(*id);
        let is_own = !def.place.file.starts_with(crate::source::BUILT_IN);
        let is_builtin = matches!(def.kind, TypeKind::Builtin(_));
        is_own && !is_builtin && matches!(def.name, TypeName::Global(_) | TypeName::OfElement(_))
    };
    model.type_ids().filter(is_global).collect()
}

/// Where nothing is in a namespace, that of the contract is the one to name.
fn namespaces(model: &Model, types: &[TypeId], clients: &[Client]) -> Vec<Option<NamespaceId>> {
    let types = types.iter().filter(|&&id| !model.is_made(id)).map(|&id| model.namespace_of_type(id));
    let messages = clients.iter().flat_map(|client| &client.calls).flat_map(Call::messages);
    let elements = messages.filter_map(|message| match &message.body {
        MessageBody::Element(name) => Some(name.namespace),
        MessageBody::Content => None,
    });
    let namespaces: BTreeSet<_> = types.chain(elements).collect();
    match namespaces.is_empty() {
        true => (!model.namespaces.is_empty()).then_some(Some(NamespaceId(0))).into_iter().collect(),
        false => namespaces.into_iter().collect(),
    }
}
