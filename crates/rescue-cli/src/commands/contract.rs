//! `rescue contract`: the bundled contract, and how another copy differs from it.
//!
//! Must not know how contracts are read or compared.

use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use clap::{Args, Subcommand};
use logmein_rescue::api;
use wsdl2rust::diff::{Change, Comparison, Impact, compare};

use crate::account;
use crate::account::profile::Profile;
use crate::context::Context;
use crate::contract::Contract;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::{Cell, Column, Listing, column};

/// Show the bundled contract (WSDL), or compare it with another copy
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the contract that this program was made from
    #[command(after_help = "Examples:\n  rescue contract show > rescue.wsdl")]
    Show,
    Check(CheckArguments),
}

/// Say how another copy of the contract differs from the bundled one, and whether it matters
///
/// A difference is breaking where this program may fail with a service that follows the other copy. Exit code 1 tells
/// that there is one; with other differences, or none, it is 0.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue contract check                      the contract of the service in use
  rescue contract check live.wsdl            a file
  rescue contract check https://secure.logmeinrescue.com/API/API.asmx?WSDL

Columns: impact, item, action, subject, detail, reason, requests, replies, bundled, other.")]
struct CheckArguments {
    /// A file, or an address [default: that of the service, with ?WSDL]
    #[arg(value_name = "FILE|URL")]
    other: Option<String>,
}

const COLUMNS: &[Column] = &[
    column("impact", "Impact"),
    column("item", "Item"),
    column("action", "Action"),
    column("subject", "Subject"),
    column("detail", "Detail"),
    column("reason", "Reason"),
    column("requests", "Requests"),
    column("replies", "Replies"),
    column("bundled", "Bundled"),
    column("other", "Other"),
];

const BREAKING: Style = AnsiColor::BrightRed.on_default().bold();
const COMPATIBLE: Style = AnsiColor::Green.on_default();

/// Shows or compares.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    match arguments.command {
        Command::Show => Ok(context.output.text(api::CONTRACT)?),
        Command::Check(arguments) => check(arguments, context).await,
    }
}

async fn check(arguments: CheckArguments, context: &Context) -> Result<(), Failure> {
    let other = match arguments.other {
        Some(other) => other,
        None => {
            let profile = Profile::read(&context.options.profile)?;
            format!("{}?WSDL", account::endpoint(&context.options, &profile, None))
        }
    };
    let bundled = Contract::bundled()?;
    let comparison = compare(bundled.model(), &read(other.clone()).await?);
    show(&comparison, &other, context)?;
    if comparison.is_breaking() { Err(Failure::reported(Exit::Failed)) } else { Ok(()) }
}

/// Reads a contract in a thread of its own, since fetching blocks.
async fn read(other: String) -> Result<wsdl2rust::model::Model, Failure> {
    let is_address = ["http://", "https://"].iter().any(|scheme| other.starts_with(scheme));
    let config = wsdl2rust::Config::new();
    let config = if is_address { config.fetch() } else { config };
    let path = PathBuf::from(&other);
    let read = tokio::task::spawn_blocking(move || config.read(path)).await;
    let read =
        read.map_err(|error| Failure::new(Exit::Failed, format!("reading {other} ended early: {error}")))?;
    read.map_err(|error| match error.diagnostics().and_then(|all| all.0.first()) {
        // What does not come has no place yet that would be wrong in it.
        Some(first) if is_address && first.construct == "contract" => {
            Failure::new(Exit::Unavailable, format!("{}: {}", first.place, first.found))
                .remedy("check the address, or save the contract as a file and name that")
        }
        // Each diagnostic has a line of its own.
        Some(_) => {
            let text = error.to_string();
            let mut lines = text.lines().map(str::to_owned);
            Failure::usage(lines.next().unwrap_or_default()).lines(lines)
        }
        None => Failure::usage(error.to_string()),
    })
}

fn show(comparison: &Comparison, other: &str, context: &Context) -> Result<(), Failure> {
    let output = &context.output;
    if !output.is_for_people() {
        return Ok(output.listing(&Listing::new(COLUMNS, comparison.changes.iter().map(row)), "")?);
    }
    for (impact, style, word) in
        [(Impact::Breaking, BREAKING, "breaking  "), (Impact::Compatible, COMPATIBLE, "compatible")]
    {
        for change in comparison.of(impact) {
            output.text(&format!("{style}{word}{style:#}  {change}"))?;
        }
    }
    let (breaking, compatible) =
        (comparison.of(Impact::Breaking).count(), comparison.of(Impact::Compatible).count());
    Ok(output.foreign_line(&match (breaking, compatible) {
        (0, 0) => format!("{other} is the same as the bundled contract"),
        (0, _) => format!("{compatible} differences, none of which matters to this program"),
        _ => format!("{breaking} differences with which calls may fail, {compatible} that do not matter"),
    })?)
}

fn row(change: &Change) -> Vec<Cell> {
    let present = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    vec![
        format!("{:?}", change.impact).to_lowercase().into(),
        format!("{:?}", change.item).to_lowercase().into(),
        format!("{:?}", change.action).to_lowercase().into(),
        change.subject.as_str().into(),
        present(&change.detail).into(),
        present(&change.reason).into(),
        change.requests.clone().into(),
        change.replies.clone().into(),
        change.old.as_ref().map(ToString::to_string).into(),
        change.new.as_ref().map(ToString::to_string).into(),
    ]
}
