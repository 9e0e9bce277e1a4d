//! `rescue tree`: the organisation, drawn with lines or as rows.
//!
//! Must not know how the hierarchy is read.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use clap::Args;
use logmein_rescue::api::NODE_STATUS;
use logmein_rescue::organisation::{Node, NodeRef, Target};
use logmein_rescue::soap_runtime::Enumeration;
use logmein_rescue::soap_runtime::printable::Printable;

use crate::context::Context;
use crate::failure::Failure;
use crate::node_kind;
use crate::output::{Cell, Column, Listing, column};

/// Show the organisation as a tree of groups, users and channels
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue tree                       everything
  rescue tree Helpdesk              one group and what is in it
  rescue tree --groups --depth 2    the upper groups, without users
  rescue tree --output csv          rows for a spreadsheet

Columns: id, parent_id, depth, type, status, name, email, description, path.")]
pub(crate) struct Arguments {
    /// Where to begin: an id, an e-mail address, or a path such as Technicians/Helpdesk or the end of one
    node: Option<String>,
    /// How many levels to show
    #[arg(long, value_name = "LEVELS")]
    depth: Option<usize>,
    /// Leave out users
    #[arg(long)]
    groups: bool,
}

const COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("parent_id", "Parent"),
    column("depth", "Depth"),
    column("type", "Type"),
    column("status", "Status"),
    column("name", "Name"),
    column("email", "E-mail"),
    column("description", "Description"),
    column("path", "Path"),
];

const FAINT: Style = Style::new().dimmed();
const BRANCH: Style = Style::new().bold();
const GONE: Style = AnsiColor::Red.on_default();
const PRESENT: Style = AnsiColor::Green.on_default();
const OCCUPIED: Style = AnsiColor::Yellow.on_default();

/// Reads the hierarchy and shows it.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let tree = context.rescue()?.tree().await?;
    let tops = match &arguments.node {
        Some(node) => vec![tree.find(&Target::from(node))?],
        None => tree.roots().collect(),
    };
    if context.output.is_for_people() {
        let mut out = anstream::stdout().lock();
        return Ok(tops.into_iter().try_for_each(|top| draw(&arguments, top, &mut Vec::new(), &mut out))?);
    }
    let mut rows = Vec::new();
    tops.into_iter().for_each(|top| list(&arguments, top, 0, &mut rows));
    Ok(context.output.listing(&Listing::new(COLUMNS, rows), "")?)
}

/// What is shown below a node that is itself `depth` levels down.
fn below<'t>(arguments: &Arguments, node: NodeRef<'t>, depth: usize) -> Vec<NodeRef<'t>> {
    if arguments.depth.is_some_and(|most| depth >= most) {
        return Vec::new();
    }
    node.children().filter(|child| !(arguments.groups && child.is_user())).collect()
}

/// Draws a node and what is below it; `lasts` says of each level above whether it was the last of its parent.
fn draw(
    arguments: &Arguments,
    node: NodeRef<'_>,
    lasts: &mut Vec<bool>,
    out: &mut impl Write,
) -> io::Result<()> {
    if let Some((is_last, above)) = lasts.split_last() {
        let lines: String = above.iter().map(|is_last| if *is_last { "    " } else { "│   " }).collect();
        write!(out, "{FAINT}{lines}{}{FAINT:#}", if *is_last { "└── " } else { "├── " })?;
    }
    writeln!(out, "{}", label(&node))?;
    let children = below(arguments, node, lasts.len());
    let count = children.len();
    for (index, child) in children.into_iter().enumerate() {
        lasts.push(index + 1 == count);
        draw(arguments, child, lasts, out)?;
        lasts.pop();
    }
    Ok(())
}

fn list(arguments: &Arguments, node: NodeRef<'_>, depth: usize, rows: &mut Vec<Vec<Cell>>) {
    rows.push(vec![
        node.id.into(),
        node.parent().map(|parent| parent.id).into(),
        Cell::Number(depth as i64),
        node.kind.as_str().into(),
        node.status.as_str().into(),
        node.name.as_str().into(),
        Cell::unless_empty(&node.email),
        Cell::unless_empty(&node.description),
        node.path().into(),
    ]);
    below(arguments, node, depth).into_iter().for_each(|child| list(arguments, child, depth + 1, rows));
}

/// A node on one line: name, id, e-mail address, and its state if that says something.
fn label(node: &Node) -> String {
    let style = if node.is_user() { Style::new() } else { BRANCH };
    let name = if node.name.is_empty() { &node_kind::in_words(&node.kind) } else { &node.name };
    let mut label = format!("{style}{}{style:#}  {FAINT}{}{FAINT:#}", Printable(name), node.id);
    if !node.email.is_empty() {
        label += &format!("  {}", Printable(&node.email));
    }
    if let Some((word, style)) = state(node) {
        label += &format!("  {style}{word}{style:#}");
    }
    label
}

/// Only users come and go, whatever the service says of groups.
fn state(node: &Node) -> Option<(&'static str, Style)> {
    match node.status {
        NODE_STATUS::Disabled => Some(("disabled", GONE)),
        _ if !node.is_user() => None,
        NODE_STATUS::Online => Some(("online", PRESENT)),
        NODE_STATUS::Busy => Some(("busy", OCCUPIED)),
        NODE_STATUS::Away => Some(("away", OCCUPIED)),
        NODE_STATUS::Offline => Some(("offline", FAINT)),
        NODE_STATUS::Unknown(_) => None,
    }
}
