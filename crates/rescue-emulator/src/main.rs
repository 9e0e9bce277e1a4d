//! The command `rescue-emulator`: serves the demonstration organisation, or a scenario, until it is interrupted.
//!
//! It must not use anything that the library does not export.

use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::*;
use rescue_emulator::{Clock, Emulator, ReadAs, Scenario, demo};

const USAGE: &str = "\
A stand-in for the LogMeIn Rescue SOAP service

Usage: rescue-emulator [--port N] [--bind ADDRESS] [--scenario FILE] [--read-as READER]

  --port N         the port to listen on (default 8080; 0 takes a free one)
  --bind ADDRESS   the address to listen on (default 127.0.0.1)
  --scenario FILE  the world to start with, in TOML (default: the demonstration)
  --read-as READER  how SOAP requests are read: aspnet (default), as the service does, or contract
  -h, --help       show this text
  -V, --version    show the version
";

/// What the command line asks for.
enum Request {
    Serve { address: IpAddr, port: u16, scenario: Option<PathBuf>, read_as: ReadAs },
    Print(String),
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let done = match read_arguments(lexopt::Parser::from_env()) {
        Ok(Request::Print(text)) => {
            print!("{text}");
            Ok(())
        }
        Ok(Request::Serve { address, port, scenario, read_as }) => {
            serve(address, port, scenario.as_deref(), read_as).await
        }
        Err(error) => Err(format!("{error}; see --help")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rescue-emulator: {error}");
            ExitCode::FAILURE
        }
    }
}

fn read_arguments(mut parser: lexopt::Parser) -> Result<Request, lexopt::Error> {
    let mut address = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let mut port = 8080;
    let mut scenario = None;
    let mut read_as = ReadAs::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => port = parser.value()?.parse()?,
            Long("bind") => address = parser.value()?.parse()?,
            Long("scenario") => scenario = Some(PathBuf::from(parser.value()?)),
            Long("read-as") => read_as = parser.value()?.parse()?,
            Short('h') | Long("help") => return Ok(Request::Print(USAGE.into())),
            Short('V') | Long("version") => {
                return Ok(Request::Print(format!("rescue-emulator {}\n", env!("CARGO_PKG_VERSION"))));
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(Request::Serve { address, port, scenario, read_as })
}

async fn serve(address: IpAddr, port: u16, scenario: Option<&Path>, read_as: ReadAs) -> Result<(), String> {
    let builder = Emulator::builder().clock(Clock::system()).customers_keep_coming(true).read_as(read_as);
    let mut builder = builder.bind(address).port(port);
    if let Some(file) = scenario {
        builder = builder.scenario(read_scenario(file)?);
    }
    let emulator =
        builder.start().await.map_err(|error| format!("cannot listen on {address} port {port}: {error}"))?;
    println!("service      {}", emulator.url());
    println!("contract     {}", emulator.contract_url());
    match scenario {
        // Its passwords are in the scenario.
        Some(file) => println!("scenario     {}", file.display()),
        None => {
            println!("e-mail       {}", demo::EMAIL);
            println!("password     {}", demo::PASSWORD);
            println!("auth code    {}", demo::AUTH_CODE);
        }
    }
    println!("stop it with Ctrl-C");
    tokio::signal::ctrl_c().await.map_err(|error| format!("cannot wait for Ctrl-C: {error}"))?;
    emulator.stop().await;
    Ok(())
}

fn read_scenario(file: &Path) -> Result<Scenario, String> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("cannot read the scenario {}: {error}", file.display()))?;
    Scenario::from_toml(&text).map_err(|error| format!("{}: {error}", file.display()))
}
