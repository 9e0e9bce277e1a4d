//! The command `wsdl2rust`: arguments to configuration, configuration to work, work to an exit code.
//!
//! Must not do any of it itself.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
