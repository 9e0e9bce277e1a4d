//! `rescue link`: an invitation link with which a customer joins.
//!
//! Must not know the limits of the service: the library waits for its turn.

use clap::Args;
use logmein_rescue::api;

use super::Context;
use super::pin::own_id;
use crate::customer::{Customer, Fields};
use crate::exit::Exit;
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
    /// For this technician instead of yourself: an id, an e-mail address, or a path
    #[arg(long, value_name = "TECHNICIAN")]
    technician: Option<String>,
    #[command(flatten)]
    customer: Customer,
}

const COLUMNS: &[Column] = &[column("link", "Link")];

/// Asks for a link.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let fields = arguments.customer.fields()?;
    let rescue = context.rescue()?;
    let technician = match &arguments.technician {
        Some(technician) => rescue.resolve(technician).await?,
        None => own_id(&rescue).await?,
    };
    let Fields { custom: [zero, one, two, three, four, five], tracking } = fields;
    let request = api::requestInvitationLink {
        sCField0: zero,
        sCField1: one,
        sCField2: two,
        sCField3: three,
        sCField4: four,
        sCField5: five,
        sTracking0: tracking,
        bNoTechConsole: arguments.customer.no_console,
        sAuthCode: None,
        nodeId: technician,
    };
    let link = rescue.call(request).await?.sInvitationLink.ok_or_else(|| {
        Failure::new(Exit::Unavailable, "the service said OK and gave no link").remedy("ask again")
    })?;
    match context.output.is_for_people() {
        true => Ok(context.output.text(&link)?),
        false => Ok(context.output.record(COLUMNS, vec![link.into()])?),
    }
}
