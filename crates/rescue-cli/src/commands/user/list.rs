//! `rescue user list`: the users of the organisation, or of a group.
//!
//! Must not know the properties that only one user's own page has.

use logmein_rescue::organisation::{NodeRef, Target};
use logmein_rescue::soap_runtime::Enumeration;

use crate::context::Context;
use crate::failure::Failure;
use crate::node_kind;
use crate::output::{Cell, Column, Listing, column};

const COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("name", "Name"),
    column("email", "E-mail"),
    column("type", "Type"),
    column("status", "Status"),
    column("group", "Group"),
    column("description", "Description"),
];

/// The columns that fit on a line of a terminal: all but the description.
const SHORT_COLUMNS: &[Column] = COLUMNS.split_at(COLUMNS.len() - 1).0;

/// Prints the users below a group, or all.
pub(super) async fn list(group: Option<String>, context: &Context) -> Result<(), Failure> {
    let tree = context.rescue()?.tree().await?;
    let nodes: Vec<NodeRef<'_>> = match group {
        Some(group) => tree.find(&Target::from(group))?.descendants().collect(),
        None => tree.iter().collect(),
    };
    let users = nodes.into_iter().filter(|node| node.is_user());
    let listing = match context.output.is_for_people() {
        true => Listing::new(SHORT_COLUMNS, users.map(short_row)),
        false => Listing::new(COLUMNS, users.map(row)),
    };
    Ok(context.output.listing(&listing, "no users")?)
}

fn row(user: NodeRef<'_>) -> Vec<Cell> {
    vec![
        user.id.into(),
        user.name.as_str().into(),
        Cell::unless_empty(&user.email),
        user.kind.as_str().into(),
        user.status.as_str().into(),
        user.parent().map(NodeRef::path).into(),
        Cell::unless_empty(&user.description),
    ]
}

fn short_row(user: NodeRef<'_>) -> Vec<Cell> {
    vec![
        user.id.into(),
        user.name.as_str().into(),
        Cell::unless_empty(&user.email),
        node_kind::in_words(&user.kind).into(),
        user.status.as_str().to_lowercase().into(),
        user.parent().map(|group| group.name.clone()).into(),
    ]
}
