//! The arguments of the command, and the configuration that they describe. Must not know what the library does with it.

use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use wsdl2rust::{Config, Gate, NamePolicy};

use super::fetch_args::{CAN_FETCH, FetchArgs, password_in_environment};
use super::help;

const CANNOT_SPLIT: &str = "--split writes several files: name the first one with -o, as in -o src/api.rs";

/// Turns WSDL 1.1 contracts and XML schemas into Rust, and shows what is in them.
#[derive(Debug, Parser)]
#[command(version, after_help = help::START)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Say of each contract whether Rust can be made for it, and what is wrong if not
    #[command(after_help = help::CHECK)]
    Check(CheckArgs),
    /// Show services, ports and operations, or the elements of a schema, and their Rust paths
    #[command(after_help = help::INSPECT)]
    Inspect(InspectArgs),
    /// Print a request and a reply of an operation, or a document of a schema, with plausible values
    #[command(after_help = help::SAMPLE)]
    Sample(SampleArgs),
    /// Print the Rust for a contract or a schema, or for several that are used together
    #[command(after_help = help::GENERATE)]
    Generate(GenerateArgs),
    /// Say what changed between two contracts, and what that means for a client
    #[command(after_help = help::DIFF)]
    Diff(DiffArgs),
    /// Print what a shell needs to complete these commands
    #[command(after_help = help::COMPLETIONS)]
    Completions(CompletionsArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct GenerateArgs {
    /// The contract: a WSDL 1.1 file, or an XML schema; several that are used together become one module.
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Where to write; standard output if left out.
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: Option<PathBuf>,
    /// Write several files: OUT, and parts of it in a folder of its name.
    #[arg(long)]
    split: bool,
    #[command(flatten)]
    sources: SourceArgs,
    #[command(flatten)]
    pub(super) broken: KeepGoingArgs,
    #[command(flatten)]
    names: NameArgs,
    /// Name the variant for a word of an enumeration; may be given several times. TYPE is {namespace}name, the name alone,
    /// or the Rust name.
    #[arg(
        long,
        num_args = 3,
        value_names = ["TYPE", "WORD", "NAME"],
        allow_hyphen_values = true,
        action = clap::ArgAction::Append
    )]
    word: Vec<String>,
    /// Also hide the values of these elements and attributes in Debug and errors; names such as password or token are hidden
    /// by default.
    #[arg(long, value_name = "NAME,NAME", value_delimiter = ',')]
    secrets: Vec<String>,
    /// Do not treat values as secret by name.
    #[arg(long)]
    no_secrets_by_name: bool,
    /// Print Default and new, so that optional fields need not be written.
    #[arg(long)]
    defaults: bool,
    /// Derive Eq and Hash where all that a type holds has them.
    #[arg(long)]
    hashable: bool,
    /// Let other generated code use the types, by --extern-namespace.
    #[arg(long)]
    shared: bool,
    /// Print the server half as well.
    #[arg(long)]
    server: bool,
    #[command(flatten)]
    http: HttpArgs,
    /// Keep everything in a message, even what has no meaning: how numbers are written, the order of xsd:all, xsi:type.
    #[arg(long)]
    lossless: bool,
    /// Derive serde's traits.
    #[arg(long)]
    serde: bool,
    /// Derive yaserde's traits.
    #[arg(long)]
    yaserde: bool,
    /// Put an attribute on a struct or enum; may be given several times. TYPE is {namespace}name, the name alone, or the Rust
    /// name, and may end in *.
    #[arg(
        long,
        num_args = 2,
        value_names = ["TYPE", "ATTRIBUTE"],
        action = clap::ArgAction::Append
    )]
    type_attribute: Vec<String>,
    /// Put an attribute on a field or variant, as TYPE/NAME or TYPE/@NAME; may be given several times.
    #[arg(
        long,
        num_args = 2,
        value_names = ["FIELD", "ATTRIBUTE"],
        action = clap::ArgAction::Append
    )]
    field_attribute: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct InspectArgs {
    /// The contract: a WSDL 1.1 file, or an XML schema.
    pub(super) file: PathBuf,
    #[command(flatten)]
    sources: SourceArgs,
    #[command(flatten)]
    pub(super) broken: KeepGoingArgs,
    #[command(flatten)]
    http: HttpArgs,
    #[command(flatten)]
    names: NameArgs,
    /// Show what stands within each message.
    #[arg(long)]
    pub(super) types: bool,
    /// How many levels of types are shown.
    #[arg(long, value_name = "LEVELS", default_value_t = 10, requires = "types")]
    pub(super) depth: usize,
    /// Print JSON, for programs.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// The contracts.
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    sources: SourceArgs,
    #[command(flatten)]
    pub(super) broken: KeepGoingArgs,
    #[command(flatten)]
    http: HttpArgs,
    /// Print the line of each contract, and not what is wrong with it.
    #[arg(short, long)]
    pub(super) quiet: bool,
    /// Print JSON, for programs: one object a line for each contract.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct SampleArgs {
    /// The contract: a WSDL 1.1 file, or an XML schema.
    pub(super) file: PathBuf,
    /// The operation, or the element of a schema; all if left out.
    pub(super) operation: Option<String>,
    /// The port whose binding says how messages look; the first SOAP port if left out.
    #[arg(long, value_name = "NAME")]
    pub(super) port: Option<String>,
    /// Print only this message, as a document by itself.
    #[arg(long, value_enum, value_name = "MESSAGE", requires = "operation")]
    pub(super) only: Option<Only>,
    #[command(flatten)]
    sources: SourceArgs,
    #[command(flatten)]
    pub(super) broken: KeepGoingArgs,
    /// Print JSON, for programs.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct DiffArgs {
    /// The contract that clients were made from.
    pub(super) old: PathBuf,
    /// The contract that the service follows now.
    pub(super) new: PathBuf,
    #[command(flatten)]
    sources: SourceArgs,
    /// Print JSON, for programs.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum)]
    pub(super) shell: Shell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Only {
    /// What the client sends.
    Request,
    /// What the service answers.
    Reply,
}

#[derive(Debug, clap::Args)]
struct SourceArgs {
    /// The file to read for an address that a contract imports; may be given several times.
    #[arg(long, value_name = "ADDRESS=FILE", value_parser = catalog_entry)]
    catalog: Vec<(String, PathBuf)>,
    /// A file with an address, a blank and a file on each line, as --fetch-into makes it.
    #[arg(long, value_name = "FILE")]
    catalog_file: Vec<PathBuf>,
    /// A further folder that imports may lead into; may be given several times.
    #[arg(long, value_name = "DIR")]
    folder: Vec<PathBuf>,
    #[command(flatten)]
    fetch: FetchArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct KeepGoingArgs {
    /// Leave out what is broken, and name it, instead of refusing the whole contract.
    #[arg(long)]
    pub(super) keep_going: bool,
}

#[derive(Debug, clap::Args)]
struct HttpArgs {
    /// Take the ports of the HTTP GET and POST bindings as well, which are called without SOAP.
    #[arg(long)]
    http: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct NameArgs {
    /// How the contract's names become Rust names.
    #[arg(long, value_enum, default_value_t = Names::Verbatim)]
    names: Names,
    /// Only these operations, and the types they need.
    #[arg(long, value_name = "NAME,NAME", value_delimiter = ',')]
    operations: Vec<String>,
    /// Name a type, a field or variant (TYPE/NAME, TYPE/@NAME), an operation ("operation NAME") or a client ("service NAME");
    /// may be given several times. TYPE is {namespace}name, the name alone, or the Rust name.
    #[arg(
        long,
        num_args = 2,
        value_names = ["TARGET", "NAME"],
        action = clap::ArgAction::Append
    )]
    rename: Vec<String>,
    /// Name the module for the types of a namespace; may be given several times.
    #[arg(
        long,
        num_args = 2,
        value_names = ["NAMESPACE", "NAME"],
        action = clap::ArgAction::Append
    )]
    module: Vec<String>,
    /// Put a Rust type in place of a built-in type (xsd:decimal), a type (TYPE) or the type of a field (TYPE/NAME); may be given
    /// several times.
    #[arg(
        long,
        num_args = 2,
        value_names = ["TARGET", "RUST"],
        action = clap::ArgAction::Append
    )]
    map: Vec<String>,
    /// Take the types of a namespace from the module at PATH, in this crate or another, which is generated with --shared; may be
    /// given several times.
    #[arg(
        long,
        num_args = 2,
        value_names = ["NAMESPACE", "PATH"],
        action = clap::ArgAction::Append
    )]
    extern_namespace: Vec<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Names {
    /// The contract's own: setGroup_v2, iNodeID.
    Verbatim,
    /// Rust's conventions: SetGroupV2, i_node_id.
    Idiomatic,
}

/// The values of an argument that takes two; clap ensures that.
fn pairs(values: &[String]) -> impl Iterator<Item = (&str, &str)> {
    values.chunks_exact(2).filter_map(|pair| match pair {
        [target, value] => Some((target.as_str(), value.as_str())),
        _ => None,
    })
}

fn gate(is_wanted: bool) -> Gate {
    if is_wanted { Gate::Always } else { Gate::Never }
}

impl Args {
    /// The arguments of the process; if they cannot be followed, the process ends with the reason.
    pub(super) fn of_process() -> Self {
        let args = Self::parse().refuse_to_split_nothing().and_then(|mut args| {
            args.complete()?;
            Ok(args)
        });
        args.unwrap_or_else(|error| match error.kind() {
            // A file that cannot be read is no misunderstanding.
            ErrorKind::Io => {
                drop(error.print());
                std::process::exit(1);
            }
            _ => error.exit(),
        })
    }

    /// Completes the arguments of fetching.
    fn complete(&mut self) -> Result<(), clap::Error> {
        let sources = match &mut self.command {
            Command::Check(args) => &mut args.sources,
            Command::Inspect(args) => &mut args.sources,
            Command::Sample(args) => &mut args.sources,
            Command::Generate(args) => &mut args.sources,
            Command::Diff(args) => &mut args.sources,
            Command::Completions(_) => return Ok(()),
        };
        sources.fetch.complete(CAN_FETCH, password_in_environment()).map_err(|(said, is_unread)| {
            let kind = if is_unread { ErrorKind::Io } else { ErrorKind::UnknownArgument };
            Self::command().error(kind, said)
        })
    }

    /// Refuses `--split` without a file to begin with.
    fn refuse_to_split_nothing(self) -> Result<Self, clap::Error> {
        match &self.command {
            Command::Generate(args) if args.split && args.output.is_none() => {
                Err(Self::command().error(ErrorKind::MissingRequiredArgument, CANNOT_SPLIT))
            }
            _ => Ok(self),
        }
    }
}

impl GenerateArgs {
    /// The configuration that the arguments stand for.
    pub(super) fn config(&self) -> Config {
        let config = self.names.set(self.sources.config());
        // clap ensures groups of three.
        let words = self.word.chunks_exact(3);
        let config = words.fold(config, |config, given| match given {
            [ty, word, name] => config.word(ty, word, name),
            _ => config,
        });
        let config = pairs(&self.type_attribute)
            .fold(config, |config, (target, attribute)| config.type_attribute(target, attribute));
        let config = pairs(&self.field_attribute)
            .fold(config, |config, (target, attribute)| config.field_attribute(target, attribute));
        config
            .keep_going(self.broken.keep_going)
            .secrets(self.secrets.clone())
            .secrets_by_name(!self.no_secrets_by_name)
            .defaults(gate(self.defaults))
            .hashable(gate(self.hashable))
            .server(gate(self.server))
            .shared(self.shared)
            .split(self.split)
            .lossless(self.lossless)
            .serde(gate(self.serde))
            .yaserde(gate(self.yaserde))
            .http_bindings(gate(self.http.http))
    }
}

impl InspectArgs {
    /// The configuration that the arguments stand for.
    pub(super) fn config(&self) -> Config {
        self.names
            .set(self.sources.config())
            .keep_going(self.broken.keep_going)
            .http_bindings(gate(self.http.http))
    }
}

impl CheckArgs {
    /// The configuration that the arguments stand for.
    pub(super) fn config(&self) -> Config {
        let config = self.sources.config().shared_folder(self.files.iter().map(PathBuf::as_path));
        config.keep_going(self.broken.keep_going).http_bindings(gate(self.http.http))
    }
}

impl DiffArgs {
    /// The configuration that the arguments stand for.
    pub(super) fn config(&self) -> Config {
        self.sources.config().shared_folder([self.old.as_path(), &self.new])
    }
}

impl SampleArgs {
    /// The configuration that the arguments stand for.
    pub(super) fn config(&self) -> Config {
        self.sources.config().keep_going(self.broken.keep_going)
    }
}

impl SourceArgs {
    fn config(&self) -> Config {
        let config = self.catalog_file.iter().fold(Config::new(), Config::catalog_file);
        let config = self.folder.iter().fold(config.catalog(self.catalog.clone()), Config::folder);
        self.fetch.set(config)
    }
}

impl NameArgs {
    fn set(&self, config: Config) -> Config {
        let policy = match self.names {
            Names::Verbatim => NamePolicy::Verbatim,
            Names::Idiomatic => NamePolicy::Idiomatic,
        };
        let config = config.names(policy).operations(self.operations.clone());
        let config = pairs(&self.map).fold(config, |config, (target, rust)| config.map(target, rust));
        let config = pairs(&self.extern_namespace)
            .fold(config, |config, (namespace, path)| config.extern_namespace(namespace, path));
        let config = pairs(&self.rename).fold(config, |config, (target, name)| config.rename(target, name));
        pairs(&self.module).fold(config, |config, (namespace, name)| config.module(namespace, name))
    }
}

/// Parted at the last `=`: addresses like `http://host/service?xsd=1` hold more of them than file names do.
fn catalog_entry(argument: &str) -> Result<(String, PathBuf), String> {
    match argument.rsplit_once('=') {
        Some((address, file)) if !address.is_empty() && !file.is_empty() => Ok((address.into(), file.into())),
        _ => Err("expected ADDRESS=FILE, as in http://example.com/types.xsd=wsdl/types.xsd".into()),
    }
}
