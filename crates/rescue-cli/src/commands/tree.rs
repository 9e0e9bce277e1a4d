//! `rescue tree`: the organisation, drawn with lines or as rows.
//!
//! Must not know how the hierarchy is read.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use clap::Args;
use logmein_rescue::api::{HIERARCHY, NODE_STATUS, NODE_TYPE};
use logmein_rescue::soap_runtime::codegen::Enumeration;

use super::Context;
use crate::failure::Failure;
use crate::organisation::{Organisation, name};
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
    /// Where to begin: an id, an e-mail address, a name, or a path such as Technicians/Helpdesk
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
    let organisation = Organisation::read(&context.rescue()?).await?;
    let view = View { organisation: &organisation, depth: arguments.depth, groups: arguments.groups };
    let tops = match &arguments.node {
        Some(reference) => vec![organisation.find(reference)?],
        None => organisation.roots().collect(),
    };
    if context.output.is_for_people() {
        let mut out = anstream::stdout().lock();
        return Ok(tops.into_iter().try_for_each(|top| view.draw(top, &mut Vec::new(), &mut out))?);
    }
    let mut rows = Vec::new();
    tops.into_iter().for_each(|top| view.list(top, 0, &mut rows));
    Ok(context.output.listing(&Listing::new(COLUMNS, rows), "")?)
}

/// What is shown of an organisation.
struct View<'a> {
    organisation: &'a Organisation,
    depth: Option<usize>,
    groups: bool,
}

impl<'a> View<'a> {
    /// What is shown below a node that is itself `depth` levels down.
    fn below(&self, node: &HIERARCHY, depth: usize) -> Vec<&'a HIERARCHY> {
        if self.depth.is_some_and(|most| depth >= most) {
            return Vec::new();
        }
        let children = self.organisation.children(node.iNodeID);
        children.filter(|child| !(self.groups && is_user(child))).collect()
    }

    /// Draws a node and what is below it; `lasts` says of each level above whether it was the last of its kind.
    fn draw(&self, node: &HIERARCHY, lasts: &mut Vec<bool>, out: &mut impl Write) -> io::Result<()> {
        if let Some((is_last, above)) = lasts.split_last() {
            let lines: String = above.iter().map(|is_last| if *is_last { "    " } else { "│   " }).collect();
            write!(out, "{FAINT}{lines}{}{FAINT:#}", if *is_last { "└── " } else { "├── " })?;
        }
        writeln!(out, "{}", label(node))?;
        let children = self.below(node, lasts.len());
        let count = children.len();
        for (index, child) in children.into_iter().enumerate() {
            lasts.push(index + 1 == count);
            self.draw(child, lasts, out)?;
            lasts.pop();
        }
        Ok(())
    }

    fn list(&self, node: &HIERARCHY, depth: usize, rows: &mut Vec<Vec<Cell>>) {
        rows.push(vec![
            node.iNodeID.into(),
            node.iParentID.into(),
            Cell::Number(depth as i64),
            node.eType.as_str().into(),
            node.eStatus.as_str().into(),
            node.sName.clone().into(),
            node.sEmail.clone().filter(|email| !email.is_empty()).into(),
            node.sDescription.clone().filter(|description| !description.is_empty()).into(),
            self.organisation.path(node).into(),
        ]);
        for child in self.below(node, depth) {
            self.list(child, depth + 1, rows);
        }
    }
}

/// A node on one line: name, id, e-mail address, and its state where that tells something.
fn label(node: &HIERARCHY) -> String {
    let style = if is_user(node) { Style::new() } else { BRANCH };
    let mut label = format!("{style}{}{style:#}  {FAINT}{}{FAINT:#}", name(node), node.iNodeID);
    if let Some(email) = node.sEmail.as_deref().filter(|email| !email.is_empty()) {
        label += &format!("  {email}");
    }
    // Only users come and go, whatever the service says of groups.
    let state = match node.eStatus {
        NODE_STATUS::Disabled => Some(("disabled", GONE)),
        NODE_STATUS::Online if is_user(node) => Some(("online", PRESENT)),
        NODE_STATUS::Busy if is_user(node) => Some(("busy", OCCUPIED)),
        NODE_STATUS::Away if is_user(node) => Some(("away", OCCUPIED)),
        NODE_STATUS::Offline if is_user(node) => Some(("offline", FAINT)),
        _ => None,
    };
    if let Some((word, style)) = state {
        label += &format!("  {style}{word}{style:#}");
    }
    label
}

fn is_user(node: &HIERARCHY) -> bool {
    matches!(
        node.eType,
        NODE_TYPE::MasterAdministrator
            | NODE_TYPE::Administrator
            | NODE_TYPE::Technician
            | NODE_TYPE::AdministratorLink
    )
}
