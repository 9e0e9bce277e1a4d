//! `rescue call`: any operation of the contract, JSON in and out.
//!
//! Must not know single operations: `table` lists them, the contract describes them.

mod show;
mod table;

use std::fs;
use std::io::{self, Read};

use clap::{ArgAction, Args};
use serde_json::{Map, Value};

use crate::context::Context;
use crate::contract::{self, Contract};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::Format;

/// Make any call of the contract, JSON in and out
///
/// The names of operations, fields and words are the vendor's. A reply is printed as JSON if its result word is OK;
/// any other word is an error with its meaning. Fields that may be left out may also be null.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
#[command(after_help = "\
Examples:
  rescue call --list
  rescue call setGroup_v2 --help
  rescue call getGroup_v2 --json '{\"iNodeID\": 123456}'
  rescue call setUser_V2 --json @user.json
  echo '{\"iNodeID\": 123456}' | rescue call getGroup_v2 --json -

Columns of --list: operation, summary.
Columns of --fields: message, field, type, required, meaning, words.")]
pub(crate) struct Arguments {
    /// The operation
    #[arg(required_unless_present_any = ["list", "help"])]
    operation: Option<String>,
    /// The request: JSON, @FILE, or - for standard input [default: no fields]
    #[arg(long, value_name = "JSON|@FILE|-")]
    json: Option<String>,
    /// Send words that the contract lacks as they are
    #[arg(long)]
    any_word: bool,
    /// List all operations
    #[arg(long, conflicts_with_all = ["operation", "json", "fields"])]
    list: bool,
    /// Show the fields of the operation and the words that they may have
    #[arg(long, conflicts_with = "json")]
    fields: bool,
    /// Print help; with an operation, its fields
    #[arg(long, short, action = ArgAction::SetTrue)]
    help: bool,
}

/// Makes the call, or describes it.
pub(crate) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    if arguments.list {
        return show::list(&Contract::bundled()?, context);
    }
    let Some(name) = &arguments.operation else { return help(context) };
    let operation = Contract::bundled()?.operation(name)?;
    if arguments.help || arguments.fields {
        return show::operation(&operation, context);
    }
    if context.options.output == Format::Csv {
        return Err(
            Failure::usage("a reply is JSON, and has no form as CSV").remedy("give --output ndjson, or none")
        );
    }
    let request = request(arguments.json.as_deref())?;
    let problems = contract::check(&operation.request, &request, arguments.any_word);
    if !problems.is_empty() {
        return Err(Failure::usage(format!("{name}: {}", problems.join("; ")))
            .remedy(format!("`rescue call {name} --help` shows what it takes")));
    }
    let rescue = context.rescue()?;
    let Some(call) = table::call(name, &rescue, request) else {
        return Err(Failure::new(Exit::Failed, format!("{name} cannot be called")));
    };
    Ok(context.output.json(&call.await?)?)
}

fn help(context: &Context) -> Result<(), Failure> {
    let mut command = (context.command_line)();
    command.build();
    let text = command.find_subcommand_mut("call").map(|call| call.render_long_help().ansi().to_string());
    Ok(context.output.text(&text.unwrap_or_default())?)
}

/// The request as it was given.
fn request(given: Option<&str>) -> Result<Value, Failure> {
    let (text, from) = match given {
        None => return Ok(Value::Object(Map::new())),
        Some("-") => {
            let mut text = String::new();
            let read = io::stdin().lock().read_to_string(&mut text);
            read.map_err(|error| Failure::usage(format!("cannot read standard input: {error}")))?;
            (text, "standard input".to_owned())
        }
        Some(given) => match given.strip_prefix('@') {
            Some(file) => {
                let text = fs::read_to_string(file);
                (
                    text.map_err(|error| Failure::usage(format!("cannot read {file}: {error}")))?,
                    file.to_owned(),
                )
            }
            None => (given.to_owned(), "--json".to_owned()),
        },
    };
    let json = serde_json::from_str(&text).map_err(|error| {
        let what = error.to_string();
        let what = what.split(" at line").next().unwrap_or_default();
        Failure::usage(format!("{from} line {} column {}: {what}", error.line(), error.column()))
            .remedy("expected JSON such as '{\"iNodeID\": 123456}'")
    })?;
    match from == "--json" && holds_secret(&json) {
        true => Err(Failure::usage("other users of this machine can read the arguments of a command")
            .remedy("give JSON with passwords or auth codes as --json @FILE or --json -")),
        false => Ok(json),
    }
}

fn holds_secret(json: &Value) -> bool {
    match json {
        Value::Object(object) => object
            .iter()
            .any(|(name, value)| (contract::is_secret(name) && !value.is_null()) || holds_secret(value)),
        Value::Array(items) => items.iter().any(holds_secret),
        _ => false,
    }
}
