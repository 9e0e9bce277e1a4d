//! `rescue available`: whether somebody can take a session of a channel.
//!
//! Must not know who that is.

use clap::Args;

use crate::context::Context;
use crate::failure::Failure;
use crate::output::{Column, column};

/// Say whether any technician is available on a channel
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue available \"Channels/Web site\"
  rescue available 140001 --free --output json

Columns: channel, available.")]
pub(crate) struct Arguments {
    /// The channel: an id, or a path
    channel: String,
    /// Do not count technicians who are away or busy
    #[arg(long)]
    free: bool,
}

const COLUMNS: &[Column] = &[column("channel", "Channel"), column("available", "Available")];

/// Asks the service.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let rescue = context.rescue()?;
    let channel = rescue.resolve(arguments.channel).await?;
    let is_available = rescue.is_technician_available(channel, arguments.free).await?;
    match context.output.is_for_people() {
        true => Ok(context.output.text(if is_available { "yes" } else { "no" })?),
        false => Ok(context.output.record(COLUMNS, vec![channel.into(), is_available.into()])?),
    }
}
