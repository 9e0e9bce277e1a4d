//! `wsdl2rust generate`: the Rust for a contract, to a file or to standard output.
//!
//! Must not know how the Rust is made.

use std::io::Write;

use super::Failure;
use super::args::GenerateArgs;
use wsdl2rust::output::write_if_changed;

pub(super) fn generate(args: &GenerateArgs, out: &mut impl Write) -> Result<(), Failure> {
    let text = args.config().generate(&args.file)?;
    match &args.output {
        Some(path) => write_if_changed(path, &text).map_err(|error| Failure::File(path.clone(), error)),
        None => Ok(out.write_all(text.as_bytes())?),
    }
}
