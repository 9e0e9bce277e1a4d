//! `rescue link`: an invitation link with which a customer joins.
//!
//! Must not know the limits of the service: the library waits for its turn.

use clap::Args;

use crate::context::Context;
use crate::customer::Customer;
use crate::failure::Failure;
use crate::output::{Column, column};

/// Get an invitation link with which a customer joins a session
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue link
  rescue link --technician tech@email.com --field \"0=Carla Customer\"

Columns: link.")]
pub(crate) struct Arguments {
    #[command(flatten)]
    customer: Customer,
}

const COLUMNS: &[Column] = &[column("link", "Link")];

/// Asks for a link.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let request = arguments.customer.request()?;
    let link = context.rescue()?.invitation_link(&request).await?;
    match context.output.is_for_people() {
        true => Ok(context.output.foreign_line(&link)?),
        false => Ok(context.output.record(COLUMNS, vec![link.into()])?),
    }
}
