//! What documentation says of the parts of a contract that the code does not cover: what is left out, what policies
//! ask for, and what is ignored.
//!
//! The lists are shown once, where readers of the documentation find them: on the first client, or on the module where
//! there is no client. Must not know why something is left out.

use super::context::Context;
use super::docs;
use super::options::Gate;
use crate::plan::Plan;

/// Where the lists are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// On this client.
    Client(usize),
    /// On the module, since no client is printed.
    Module,
}

/// Where the lists are shown; `None` if they are empty.
pub(super) fn shown(ctx: Context<'_>) -> Option<Shown> {
    let is_printed = |of_http: bool| !of_http || ctx.options.http != Gate::Never;
    let mut clients = ctx.plan.clients.iter();
    let first = clients.position(|client| is_printed(client.is_http()));
    (!lists(ctx).is_empty()).then_some(first.map_or(Shown::Module, Shown::Client))
}

/// The paragraphs for a client: the lists for the first, and for the others where to find them.
pub(super) fn of_client(ctx: Context<'_>, index: usize) -> Vec<Vec<String>> {
    match shown(ctx) {
        Some(Shown::Client(first)) if first == index => lists(ctx),
        Some(Shown::Client(first)) => {
            let (name, of_http) = (&ctx.names.clients[first].ident, ctx.plan.clients[index].is_http());
            let from_here = if of_http && !ctx.plan.clients[first].is_http() { "super::" } else { "" };
            vec![vec![format!(
                "[`{name}`](struct@{from_here}{name}) lists the parts of the contract that this code does not cover."
            )]]
        }
        Some(Shown::Module) | None => Vec::new(),
    }
}

/// The paragraphs for the module.
pub(super) fn of_module(ctx: Context<'_>) -> Vec<Vec<String>> {
    match shown(ctx) {
        Some(Shown::Module) => lists(ctx),
        Some(Shown::Client(_)) | None => Vec::new(),
    }
}

fn lists(ctx: Context<'_>) -> Vec<Vec<String>> {
    let lists = [left_out(ctx), not_printed(ctx.plan, &ctx.options.http), policies(ctx), remarks(ctx)];
    lists.into_iter().filter(|list| !list.is_empty()).collect()
}

/// What of the contract has no code, and why.
fn left_out(ctx: Context<'_>) -> Vec<String> {
    let contract = ctx.plan.model.files.first().cloned().unwrap_or_default();
    let notes = ctx.plan.notes.0.iter().map(|note| {
        let place = docs::inline(&note.place.line_from(&contract));
        format!("- `{}`, {place}: {}", docs::code(&note.construct), docs::inline(&note.found))
    });
    headed("Left out:", notes.collect())
}

/// That there are ports for which there is no code, and how to get it.
fn not_printed(plan: &Plan, gate: &Gate) -> Vec<String> {
    let ports = plan.model.services.iter().flat_map(|service| &service.ports);
    let ports = ports.filter(|port| port.protocol.is_http() && *gate == Gate::Never);
    let names: Vec<String> = ports.map(|port| format!("`{}`", docs::code(&port.name))).collect();
    match names.is_empty() {
        true => names,
        false => vec![format!(
            "Ports of the HTTP binding have no code here: {}. `Config::http_bindings`, or `--http` on the command \
             line, makes clients of them.",
            names.join(", ")
        )],
    }
}

/// What policies ask for that the user of the code has to do.
fn policies(ctx: Context<'_>) -> Vec<String> {
    let notes = ctx.plan.policies.0.iter().map(|note| {
        let (of, found, help) = (&note.construct, docs::inline(&note.found), docs::inline(&note.help));
        format!("- `{}`, line {}: {found}; {help}", docs::code(of), note.place.line)
    });
    headed("Policies of the contract that this code leaves to its user:", notes.collect())
}

/// What else the code ignores.
fn remarks(ctx: Context<'_>) -> Vec<String> {
    let contract = ctx.plan.model.files.first().cloned().unwrap_or_default();
    let notes = ctx.plan.remarks.0.iter().map(|note| {
        let place = docs::inline(&note.place.line_from(&contract));
        let (found, help) = (docs::inline(&note.found), docs::inline(&note.help));
        format!("- `{}`, {place}: {found}; {help}", docs::code(&note.construct))
    });
    headed("This code ignores these parts of the contract:", notes.collect())
}

fn headed(heading: &str, notes: Vec<String>) -> Vec<String> {
    match notes.is_empty() {
        true => notes,
        false => std::iter::once(heading.to_owned()).chain(notes).collect(),
    }
}
