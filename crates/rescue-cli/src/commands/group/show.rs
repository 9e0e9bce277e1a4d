//! The properties of a group as they are shown.
//!
//! Must not know where a group comes from.

use logmein_rescue::organisation::{Group, Permissions};
use logmein_rescue::soap_runtime::Enumeration;

use crate::context::Context;
use crate::failure::Failure;
use crate::output::{Cell, Column, column};

const COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("type", "Type"),
    column("name", "Name"),
    column("description", "Description"),
    column("enabled", "Enabled"),
    column("permissions", "Permissions"),
    column("locked_permissions", "Locked permissions"),
    column("standard_limit", "Standard limit"),
    column("mobile_limit", "Mobile limit"),
    column("rpat_limit", "RPAT limit"),
];

/// Prints a group.
pub(super) fn show(group: &Group, context: &Context) -> Result<(), Failure> {
    let words = |permissions: &Permissions| Cell::List(permissions.words().map(str::to_owned).collect());
    let cells = vec![
        group.id.into(),
        group.kind.as_str().into(),
        group.name.as_str().into(),
        Cell::unless_empty(&group.description),
        group.enabled.into(),
        words(&group.permissions),
        words(&group.locked_permissions),
        group.standard_limit.into(),
        group.mobile_limit.into(),
        group.rpat_limit.into(),
    ];
    Ok(context.output.record(COLUMNS, cells)?)
}
