//! Trees of types as text: a line for each element, attribute and group. Must not know how they are made.

use std::io::{self, Write};

use wsdl2rust::inspect::{ElementView, Node, NodeKind, OperationView, PartView};
use wsdl2rust::unstable::printable::printable;

/// How many words of an enumeration are shown.
const WORDS: usize = 6;

/// What is within the messages of an operation.
pub(super) fn show(operation: &OperationView, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n    {}", printable(&operation.name))?;
    for (what, message) in [("request", &operation.input), ("reply", &operation.output)] {
        let headers = operation.headers.iter().filter(|header| header.of == what);
        for header in headers {
            show_part(&format!("{what} header"), &header.part, out)?;
        }
        for part in message.iter().flat_map(|message| &message.parts) {
            show_part(what, part, out)?;
        }
    }
    Ok(())
}

/// What is within an element that a document begins with.
pub(super) fn show_element(element: &ElementView, out: &mut impl Write) -> io::Result<()> {
    match &element.tree {
        Some(tree) => {
            writeln!(out, "\n    {}", line(tree))?;
            tree.children.iter().try_for_each(|child| show_node(child, 3, out))
        }
        None => Ok(()),
    }
}

fn show_part(what: &str, part: &PartView, out: &mut impl Write) -> io::Result<()> {
    match &part.tree {
        Some(tree) => {
            writeln!(out, "      {what} {}", line(tree))?;
            tree.children.iter().try_for_each(|child| show_node(child, 4, out))
        }
        None => Ok(()),
    }
}

/// As deep as was asked for.
fn show_node(node: &Node, depth: usize, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}{}", "  ".repeat(depth), line(node))?;
    node.children.iter().try_for_each(|child| show_node(child, depth + 1, out))
}

fn line(node: &Node) -> String {
    let name = node.name.as_deref().unwrap_or_default();
    let label = match node.kind {
        NodeKind::Element => name.to_owned(),
        NodeKind::Attribute => format!("@{name}"),
        NodeKind::Choice => "choice".into(),
        NodeKind::Sequence => "sequence".into(),
        NodeKind::All => "all".into(),
        NodeKind::AnyAttribute => "@any".into(),
        _ => "any".into(),
    };
    let mut line = format!("{label}{}", occurrence(node));
    for part in [&node.ty, &words(node)].into_iter().flatten() {
        line += "  ";
        line += part;
    }
    if node.nillable {
        line += "  nillable";
    }
    if let Some(rust) = &node.rust {
        line += "  → ";
        line += rust;
    }
    if node.is_cut {
        line += "  …";
    }
    printable(&line).into_owned()
}

fn occurrence(node: &Node) -> String {
    match (node.min, node.max) {
        (1, Some(1)) => String::new(),
        (0, Some(1)) => "?".into(),
        (0, None) => "*".into(),
        (1, None) => "+".into(),
        (min, None) => format!("[{min}..]"),
        (min, Some(max)) if min == max => format!("[{min}]"),
        (min, Some(max)) => format!("[{min}..{max}]"),
    }
}

fn words(node: &Node) -> Option<String> {
    let shown: Vec<&str> = node.words.iter().take(WORDS).map(String::as_str).collect();
    match node.words.len().saturating_sub(WORDS) {
        0 if shown.is_empty() => None,
        0 => Some(shown.join(" | ")),
        more => Some(format!("{} | {more} more", shown.join(" | "))),
    }
}
