//! `wsdl2rust inspect`: the view of a contract, for people or as JSON. Must not know how the view is made.

use std::collections::HashSet;
use std::io::{self, Write};

use wsdl2rust::inspect::{
    ContractView, ElementView, LeftOutView, NoteView, OperationView, PolicyView, PortView,
};
use wsdl2rust::unstable::printable::printable;

use super::args::InspectArgs;
use super::failure::Failure;
use super::json;
use super::paint::Paint;
use super::tree;

pub(super) fn inspect(args: &InspectArgs, out: &mut impl Write) -> Result<(), Failure> {
    let view = match args.types {
        true => wsdl2rust::inspect::inspect_types(&args.config(), &args.file, args.depth.min(DEEPEST))?,
        false => wsdl2rust::inspect::inspect(&args.config(), &args.file)?,
    };
    if args.json {
        writeln!(out, "{}", json::indented(&view)?)?;
    } else {
        show(&view, out)?;
    }
    Ok(())
}

/// More levels than anyone reads, and few enough to walk through.
const DEEPEST: usize = 30;

fn show(view: &ContractView, out: &mut impl Write) -> io::Result<()> {
    let paint = Paint::for_output();
    // Ports of both SOAP versions share their messages.
    let mut shown = HashSet::new();
    for (index, service) in view.services.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let name = paint.heading(printable(&service.name));
        writeln!(out, "service {name} ({})", printable(&service.namespace))?;
        for port in &service.ports {
            writeln!(out)?;
            show_port(port, paint, out)?;
            if shown.insert(&port.port_type) {
                let with_trees = port.operations.iter().filter(|operation| has_tree(operation));
                with_trees.into_iter().try_for_each(|operation| tree::show(operation, out))?;
            }
        }
    }
    show_elements(&view.elements, paint, out)?;
    show_left_out(&view.left_out, paint, out)?;
    show_policies(&view.policies, paint, out)?;
    show_notes(&view.notes, paint, out)
}

fn show_elements(elements: &[ElementView], paint: Paint, out: &mut impl Write) -> io::Result<()> {
    let mut namespace = None;
    let width = elements.iter().map(|element| element.path.chars().count()).max().unwrap_or(0);
    for element in elements {
        let (of, _) = element.element.rsplit_once('}').unwrap_or_default();
        if namespace.replace(of).is_none_or(|before| before != of) {
            let address = printable(of.trim_start_matches('{'));
            writeln!(out, "elements ({})", paint.heading(address))?;
        }
        let rust = element.rust.as_deref().unwrap_or("has no code");
        writeln!(out, "  {:width$}  {}", printable(&element.path), printable(rust))?;
    }
    elements.iter().try_for_each(|element| tree::show_element(element, out))
}

fn show_left_out(left_out: &[LeftOutView], paint: Paint, out: &mut impl Write) -> io::Result<()> {
    if !left_out.is_empty() {
        writeln!(out, "\n{}", paint.heading("left out"))?;
    }
    left_out.iter().try_for_each(|LeftOutView { what, file, line, why, .. }| {
        let shown = format!("{file}:{line}: {what}: {why}");
        writeln!(out, "  {}", printable(&shown))
    })
}

fn show_policies(policies: &[PolicyView], paint: Paint, out: &mut impl Write) -> io::Result<()> {
    if !policies.is_empty() {
        writeln!(out, "\n{}", paint.heading("policies left to you"))?;
    }
    policies.iter().try_for_each(|PolicyView { of, line, asks, help, .. }| {
        let shown = format!("{of}, line {line}: {asks}; {help}");
        writeln!(out, "  {}", printable(&shown))
    })
}

fn show_notes(notes: &[NoteView], paint: Paint, out: &mut impl Write) -> io::Result<()> {
    if !notes.is_empty() {
        writeln!(out, "\n{}", paint.heading("notes"))?;
    }
    notes.iter().try_for_each(|NoteView { of, line, found, help, .. }| {
        let shown = format!("{of}, line {line}: {found}; {help}");
        writeln!(out, "  {}", printable(&shown))
    })
}

fn has_tree(operation: &OperationView) -> bool {
    let mut messages = operation.input.iter().chain(&operation.output);
    messages.any(|message| message.parts.iter().any(|part| part.tree.is_some()))
}

fn show_port(port: &PortView, paint: Paint, out: &mut impl Write) -> io::Result<()> {
    let address = port.address.as_deref().unwrap_or("no address");
    let protocol = printable(&port.protocol);
    let name = paint.heading(printable(&port.name));
    let addressing = port.addressing.map(|said| format!(" · WS-Addressing {said}")).unwrap_or_default();
    writeln!(out, "  port {name} · {protocol} · {}{addressing}", printable(address))?;
    let rows: Vec<[String; 7]> = port.operations.iter().map(|operation| row(port, operation)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 7] = std::array::from_fn(width);
    for row in &rows {
        let shown = row.iter().zip(widths).filter(|(_, width)| *width > 0);
        let cells = shown.map(|(cell, width)| format!("{cell:width$}"));
        writeln!(out, "    {}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// Operation, Rust types, style, headers, attachments, faults and SOAPAction.
fn row(port: &PortView, operation: &OperationView) -> [String; 7] {
    let types = match (&operation.request, &operation.response) {
        (Some(request), Some(response)) => format!("{request} -> {response}"),
        _ if port.client.is_none() && port.protocol.starts_with("HTTP ") => "with --http".to_owned(),
        (Some(request), None) => request.clone(),
        _ => "has no code".to_owned(),
    };
    let list = |what: &str, names: Vec<&str>| match names.is_empty() {
        true => String::new(),
        false => format!("{what} {}", names.join(", ")),
    };
    let attachments = operation.attachments.iter().map(|of| of.part.as_deref().unwrap_or("any"));
    [
        operation.name.clone(),
        types,
        operation.style.clone(),
        list("headers", operation.headers.iter().map(|header| header.part.name.as_str()).collect()),
        list("attachments", attachments.collect()),
        list("faults", operation.faults.iter().map(|fault| fault.name.as_str()).collect()),
        operation.soap_action.clone().unwrap_or_default(),
    ]
    .map(|cell| printable(&cell).into_owned())
}
