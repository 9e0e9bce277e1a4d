//! Resolving: WSDL and schema documents to the [`Model`]. Every look-up and nearly every error is here.
//!
//! All schemas, inline or imported, form one set keyed by namespace and local name; so do messages, port types
//! and bindings, of which each of several contracts that are read together has its own. An import says where to read; it is not followed when a name is looked up. All independent
//! errors are reported in one run. It must know neither Rust names nor how anything is printed.

mod actions;
mod attachments;
mod attributes;
mod broken;
mod builtin;
mod callable;
mod check_growth;
mod colons;
mod complex;
mod components;
mod contract;
mod copies;
mod derivations;
mod facets;
mod growth;
mod keep_going;
mod left_out;
mod operations;
mod order;
mod particles;
mod policy;
mod read_contract;
mod redefine;
mod resolver;
mod services;
mod simple;
mod symbols;
mod types;
mod undefined;
mod wrapped;

pub use contract::{Contract, Missing};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Model;
use crate::source::Sources;
use broken::Uses;
use resolver::Resolver;

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
/// Everything that is wrong in the contract, in the order of its files; or that none of its ports speaks SOAP.
pub fn resolve(sources: &Sources, options: ResolveOptions) -> Result<Model, Diagnostics> {
    match options.keep_going {
        true => keep_going::resolve_sound_part(sources, options.http_ports),
        false => resolve_whole(sources, options.http_ports),
    }
}

fn resolve_whole(sources: &Sources, http_ports: bool) -> Result<Model, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let contract = Contract::read(sources, &mut diagnostics);
    // A document of another kind, or one that was cut off, would only make every name undefined.
    diagnostics.or(())?;
    copies::check(&contract, sources).or(())?;
    let resolved = Resolver::new(&contract, sources, Uses::Ignored).resolve(sources);
    let mut diagnostics: Vec<Diagnostic> =
        resolved.findings.into_iter().map(|finding| finding.diagnostic).collect();
    if diagnostics.is_empty() {
        diagnostics.extend(callable::check(&resolved.model, &contract, http_ports));
        diagnostics.extend(contract.nothing_but_missing());
    }
    Diagnostics(diagnostics).or(resolved.model)
}
