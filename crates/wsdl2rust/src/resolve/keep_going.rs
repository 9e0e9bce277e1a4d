//! Resolves the sound part of a contract of which another part is broken.
//!
//! What is broken is removed from the contract as read, together with everything that uses it, and the rest is resolved by
//! the same rules as a contract that has nothing wrong. So no type can lose a member: a broken type is removed as a whole.
//! Must not know how a mistake is found.

use std::collections::HashSet;

use super::broken::{Finding, Resolved, Uses};
use super::contract::Contract;
use super::left_out::LeftOut;
use super::resolver::Resolver;
use super::{callable, copies, order};
use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::source::{FileId, Sources};

/// How many times the rest is resolved again: once is enough unless a mistake was hidden by another.
const ROUNDS: usize = 16;

/// As [`resolve`](super::resolve), leaving out what is broken.
///
/// # Errors
///
/// Everything that is wrong in the contract, if the document is neither WSDL 1.1 nor a schema, or nothing is left that could be used.
pub(super) fn resolve_sound_part(sources: &Sources, http_ports: bool) -> Result<Model, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut contract = Contract::read(sources, &mut diagnostics);
    let documents = contract.definitions.iter().map(|definitions| definitions.file);
    let read: HashSet<FileId> = documents.chain(contract.schemas.iter().map(|schema| schema.file)).collect();
    if !sources.roots().iter().all(|root| read.contains(root)) {
        return Err(diagnostics);
    }
    copies::check(&contract, sources).or(())?;
    let offered = Offered::by(&contract);
    let mut left_out = LeftOut::new(sources);
    // What was broken when it was read is resolved once all the same, to see what uses it.
    let mut unreadable: Vec<Finding> = diagnostics.0.into_iter().map(Finding::of_its_place).collect();
    for _ in 0..ROUNDS {
        let Resolved { model, findings, uses } =
            Resolver::new(&contract, sources, Uses::Noted(Vec::new())).resolve(sources);
        unreadable.extend(findings);
        let findings = std::mem::take(&mut unreadable);
        if findings.is_empty() {
            return finish(model, left_out, &offered, (&contract, http_ports), sources);
        }
        if !left_out.add(findings, uses) {
            break;
        }
        contract.retain(|place| !left_out.has(place));
    }
    Err(left_out.into_diagnostics())
}

/// The model with its notes, if there is anything in it that could be used.
fn finish(
    mut model: Model,
    left_out: LeftOut,
    offered: &Offered,
    (contract, http_ports): (&Contract, bool),
    sources: &Sources,
) -> Result<Model, Diagnostics> {
    let mut useless = contract.nothing_but_missing();
    useless.extend(callable::check(&model, contract, http_ports));
    if !useless.is_empty() {
        let mut diagnostics = left_out.into_diagnostics();
        diagnostics.0.extend(useless);
        return Err(diagnostics);
    }
    if !left_out.is_empty() && !offered.is_left(contract, &model) {
        return Err(left_out.into_diagnostics());
    }
    let order = order::file_order(sources);
    model.left_out = left_out.into_notes();
    model.left_out.0.sort_by_key(|note| order::key(&order, &note.place));
    Ok(model)
}

/// What a contract is for.
enum Offered {
    /// Operations to call.
    Operations,
    /// Types and elements: nothing can be called.
    Types,
}

impl Offered {
    fn by(contract: &Contract) -> Self {
        let mut bindings = contract.definitions.iter().flat_map(|definitions| &definitions.bindings);
        match bindings.any(|binding| binding.protocol.is_soap() && !binding.operations.is_empty()) {
            true => Self::Operations,
            false => Self::Types,
        }
    }

    fn is_left(&self, contract: &Contract, model: &Model) -> bool {
        let mut ports = model.services.iter().flat_map(|service| &service.ports);
        match self {
            Self::Operations => ports.any(|port| port.protocol.is_soap() && !port.operations.is_empty()),
            Self::Types => {
                contract.schemas.iter().any(|schema| !schema.types.is_empty() || !schema.elements.is_empty())
            }
        }
    }
}
