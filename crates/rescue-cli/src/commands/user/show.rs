//! A user as it is shown: all its properties, or a label in a sentence.
//!
//! Must not know where a user comes from.

use logmein_rescue::organisation::User;
use logmein_rescue::soap_runtime::Enumeration;

use crate::context::Context;
use crate::failure::Failure;
use crate::output::{Cell, Column, column};

const COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("type", "Type"),
    column("name", "Name"),
    column("nick", "Nick"),
    column("email", "E-mail"),
    column("sso_id", "SSO id"),
    column("description", "Description"),
    column("enabled", "Enabled"),
    column("presence", "Presence"),
    column("account_holder", "Account holder"),
    column("mobile_add_on", "Mobile add-on"),
    column("rpat_add_on", "RPAT add-on"),
];

/// Prints a user.
pub(super) fn show(user: &User, context: &Context) -> Result<(), Failure> {
    let cells = vec![
        user.id.into(),
        user.kind.as_str().into(),
        user.name.as_str().into(),
        Cell::unless_empty(&user.nick),
        Cell::unless_empty(&user.email),
        Cell::unless_empty(&user.sso_id),
        Cell::unless_empty(&user.description),
        user.enabled.into(),
        user.presence.as_str().into(),
        user.account_holder.into(),
        user.mobile_add_on.into(),
        user.rpat_add_on.into(),
    ];
    Ok(context.output.record(COLUMNS, cells)?)
}

/// The user's name and ID, for questions and notes.
pub(super) fn label(user: &User) -> String {
    format!("user {} ({})", user.name, user.id)
}
