//! `rescue whoami`: the account, and the user who calls.
//!
//! Must not know how the login is made.

use clap::Args;

use crate::context::Context;
use crate::failure::Failure;
use crate::output::{Cell, Column, column};

/// Show the account, and as whom you call
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue whoami
  rescue whoami --output json

Columns: organization, account_id, email, administrator_id, technician_id, console_running.")]
pub(crate) struct Arguments {}

const COLUMNS: &[Column] = &[
    column("organization", "Organization"),
    column("account_id", "Account"),
    column("email", "E-mail"),
    column("administrator_id", "Administrator"),
    column("technician_id", "Technician"),
    column("console_running", "Console running"),
];

/// Asks for the account of the caller.
pub(crate) async fn run(_: Arguments, context: &Context) -> Result<(), Failure> {
    let account = context.rescue()?.account().await?;
    // The service says 0 of who has no such role.
    let role = |id: i32| Cell::from(Some(id).filter(|id| *id != 0));
    let cells = vec![
        account.sOrganization.into(),
        account.iAccountID.into(),
        account.sEmail.into(),
        role(account.iAdminID),
        role(account.iTechID),
        account.bTcRunning.into(),
    ];
    Ok(context.output.record(COLUMNS, cells)?)
}
