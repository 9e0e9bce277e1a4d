//! `rescue emulate`: a stand-in service on this machine, with a demonstration organisation.
//!
//! Must not know how the emulator works.

use std::fs;
use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rescue_emulator::{Clock, Emulator, PostFormat, ReadAs, Scenario, demo};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Start a stand-in service with a demonstration organisation, to try everything on
///
/// It runs until Ctrl-C and keeps nothing. It prints the lines that tell other commands in another shell to use it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue emulate                 on a free port
  rescue emulate --port 8080     on this one
  rescue emulate --scenario my-world.toml
  rescue emulate --post-to http://127.0.0.1:3000/rescue --post-as xml

The README of rescue-emulator has the format of scenarios.")]
pub(crate) struct Arguments {
    /// The port to listen on; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// The address to listen on
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    bind: IpAddr,
    /// The organisation and history to start with, in TOML [default: the demonstration]
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// Let no customers come but those there are at the beginning
    #[arg(long)]
    still: bool,
    /// Post data of each session to this address, as Post-to-URL does, when a technician takes it and when it ends
    #[arg(long, value_name = "URL", value_parser = post_address)]
    post_to: Option<String>,
    /// How to post it
    #[arg(long, value_enum, default_value_t, requires = "post_to", value_name = "FORM")]
    post_as: PostAs,
    /// How SOAP requests are read
    #[arg(long, value_enum, default_value_t, value_name = "READER")]
    read_as: ReadAsArgument,
}

/// How SOAP requests are read.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum ReadAsArgument {
    /// As ASP.NET does, on which the service runs
    #[default]
    Aspnet,
    /// By the contract
    Contract,
}

/// How data of sessions is posted.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum PostAs {
    /// Fields of a form
    #[default]
    Form,
    /// XML
    Xml,
}

/// Serves until Ctrl-C.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let Arguments { port, bind, scenario, still, post_to, post_as, read_as } = arguments;
    let read_as = match read_as {
        ReadAsArgument::Aspnet => ReadAs::AspNet,
        ReadAsArgument::Contract => ReadAs::Contract,
    };
    let builder = Emulator::builder().clock(Clock::system()).customers_keep_coming(!still).read_as(read_as);
    let mut builder = builder.bind(bind).port(port);
    if let Some(file) = &scenario {
        builder = builder.scenario(read_scenario(file)?);
    }
    if let Some(address) = post_to {
        let format = match post_as {
            PostAs::Form => PostFormat::Form,
            PostAs::Xml => PostFormat::Xml,
        };
        builder = builder.post_to_url(address, format);
    }
    let emulator = builder.start().await.map_err(|error| {
        Failure::new(Exit::Failed, format!("cannot listen on {bind} port {port}: {error}"))
            .remedy("choose another with --port, or leave it out for a free one")
    })?;
    context.output.text(&shell_lines(&emulator.url(), scenario.is_none()))?;
    io::stdout().flush()?;
    context.output.note("Copy these lines into another shell. The emulator runs until Ctrl-C.")?;
    tokio::signal::ctrl_c()
        .await
        .map_err(|error| Failure::new(Exit::Failed, format!("cannot wait for Ctrl-C: {error}")))?;
    emulator.stop().await;
    Ok(())
}

fn read_scenario(file: &Path) -> Result<Scenario, Failure> {
    let text = fs::read_to_string(file)
        .map_err(|error| Failure::usage(format!("cannot read {}: {error}", file.display())))?;
    Scenario::from_toml(&text).map_err(|error| Failure::usage(format!("{}: {error}", file.display())))
}

/// What another shell needs to use the emulator. Who may log in to a scenario, its file says.
fn shell_lines(url: &str, is_demo: bool) -> String {
    let variables = [("RESCUE_URL", url), ("RESCUE_EMAIL", demo::EMAIL), ("RESCUE_PASSWORD", demo::PASSWORD)];
    let known = if is_demo { &variables[..] } else { &variables[..1] };
    known.iter().map(|(name, value)| format!("export {name}='{value}'\n")).collect()
}

/// The emulator posts without TLS.
fn post_address(text: &str) -> Result<String, String> {
    match text.starts_with("http://") {
        true => Ok(text.to_owned()),
        false => Err("expected an address that begins with http://".to_owned()),
    }
}
