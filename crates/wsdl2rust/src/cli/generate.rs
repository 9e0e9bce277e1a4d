//! `wsdl2rust generate`: the Rust for a contract, to a file or to standard output.
//!
//! Must not know how the Rust is made.

use std::io::{self, Write};

use super::args::GenerateArgs;
use super::failure::Failure;
use super::report::Report;
use wsdl2rust::unstable::output::write_if_changed;

pub(super) fn generate(args: &GenerateArgs, out: &mut impl Write) -> Result<(), Failure> {
    let (text, left_out) = args.config().generate_and_note(&args.file)?;
    if args.broken.keep_going {
        // The list is in the generated code too, so nothing is lost if nobody reads this one.
        let _ = Report::for_errors().left_out(&left_out, &mut io::stderr());
    }
    match &args.output {
        Some(path) => write_if_changed(path, &text).map_err(|error| Failure::File(path.clone(), error)),
        None => Ok(out.write_all(text.as_bytes())?),
    }
}
