//! The command `wsdl2rust`: arguments to configuration, configuration to work, work to an exit code.
//!
//! Must not do any of it itself.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
