//! `rescue emulate`: a stand-in service on this machine, with a demonstration organisation.
//!
//! Must not know how the emulator works.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr};

use clap::Args;
use rescue_emulator::{Clock, Emulator, demo};

use super::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Start a stand-in service with a demonstration organisation, to try everything on
///
/// It runs until Ctrl-C and keeps nothing. It prints the lines that tell other commands in another shell to use it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue emulate                 on a free port
  rescue emulate --port 8080     on this one")]
pub(crate) struct Arguments {
    /// The port to listen on; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// The address to listen on
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    bind: IpAddr,
}

/// Serves until Ctrl-C.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let Arguments { port, bind } = arguments;
    let builder = Emulator::builder().clock(Clock::system()).bind(bind).port(port);
    let emulator = builder.start().await.map_err(|error| {
        Failure::new(Exit::Failed, format!("cannot listen on {bind} port {port}: {error}"))
            .remedy("choose another with --port, or leave it out for a free one")
    })?;
    context.output.text(&shell_lines(&emulator.url()))?;
    io::stdout().flush()?;
    context.output.note("Copy these lines into another shell. The emulator runs until Ctrl-C.")?;
    tokio::signal::ctrl_c()
        .await
        .map_err(|error| Failure::new(Exit::Failed, format!("cannot wait for Ctrl-C: {error}")))?;
    emulator.stop().await;
    Ok(())
}

/// What another shell needs to use the emulator.
fn shell_lines(url: &str) -> String {
    let variables = [("RESCUE_URL", url), ("RESCUE_EMAIL", demo::EMAIL), ("RESCUE_PASSWORD", demo::PASSWORD)];
    variables.map(|(name, value)| format!("export {name}='{value}'\n")).concat()
}
