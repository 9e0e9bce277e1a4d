//! The options that every command takes.
//!
//! Must not know any command.

use std::time::Duration;

use clap::builder::FalseyValueParser;
use clap::{Args, ValueEnum};

/// The profile that is used unless another one is named.
pub(crate) const DEFAULT_PROFILE: &str = "default";

/// What every command takes.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Options {
    /// The address of the service [default: that of the profile, or the public service]
    #[arg(long, global = true, env = "RESCUE_URL", value_name = "URL", hide_env_values = true)]
    pub(crate) endpoint: Option<String>,
    /// The profile to use, of those in the profile file
    #[arg(long, global = true, env = "RESCUE_PROFILE", value_name = "NAME", default_value = DEFAULT_PROFILE)]
    #[arg(hide_env_values = true)]
    pub(crate) profile: String,
    /// How results are printed: table for people, or json, ndjson (an object a line), csv
    #[arg(
        long,
        short,
        global = true,
        env = "RESCUE_OUTPUT",
        value_enum,
        default_value_t,
        value_name = "FORM"
    )]
    #[arg(hide_possible_values = true, hide_env_values = true)]
    pub(crate) output: Format,
    /// Whether to use colours: always, never, or auto, in terminals unless NO_COLOR is set
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t,
        value_name = "WHEN",
        hide_possible_values = true
    )]
    pub(crate) color: Color,
    /// Print results and errors only
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// Keep no session for the next command; each command with a password then logs in anew, and after ten logins in
    /// three minutes the next one waits
    #[arg(long, global = true, env = "RESCUE_NO_SESSION_FILE", hide_env_values = true)]
    #[arg(value_parser = FalseyValueParser::new())]
    pub(crate) no_session_file: bool,
    /// Most seconds for a whole call; by default only its stages are limited: 10 s to connect, 100 s until the reply
    /// begins, 20 s for each further KiB
    #[arg(long, global = true, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86400))]
    timeout: Option<u64>,
}

impl Options {
    /// How long a call may take in all.
    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.timeout.map(Duration::from_secs)
    }
}

/// How results are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: columns that fit the terminal, trees with lines
    #[default]
    Table,
    /// One JSON document
    Json,
    /// One JSON object a line
    Ndjson,
    /// Comma-separated values with a line of names
    Csv,
}

/// Whether to use colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// In terminals
    #[default]
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

impl Color {
    /// Applies the choice to everything printed after this call.
    pub(crate) fn apply(self) {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}
