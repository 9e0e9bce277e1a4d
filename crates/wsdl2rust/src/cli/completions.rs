//! `wsdl2rust completions`: what a shell needs to complete the arguments. Must not know what they mean.

use std::io::Write;

use clap::CommandFactory;

use super::args::{Args, CompletionsArgs};
use super::failure::Failure;

pub(super) fn completions(args: &CompletionsArgs, out: &mut impl Write) -> Result<(), Failure> {
    // Into memory first: the generator takes a reader that leaves for a fault of its own.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "wsdl2rust", &mut script);
    Ok(out.write_all(&script)?)
}
