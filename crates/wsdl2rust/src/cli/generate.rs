//! `wsdl2rust generate`: the Rust for contracts, to files or to standard output.
//!
//! Must not know how the Rust is made.

use std::io::{self, Write};

use super::args::GenerateArgs;
use super::failure::Failure;
use super::report::Report;

pub(super) fn generate(args: &GenerateArgs, out: &mut impl Write) -> Result<(), Failure> {
    let config = args.config();
    let (text, left_out) = match &args.output {
        Some(path) => (None, config.generate_all_to(&args.files, path)?),
        None => {
            let (text, left_out) = config.generate_all_and_note(&args.files)?;
            (Some(text), left_out)
        }
    };
    if args.broken.keep_going {
        // The list is in the generated code too, so nothing is lost if nobody reads this one.
        let _ = Report::for_errors().left_out(&left_out, &mut io::stderr());
    }
    Ok(text.map_or(Ok(()), |text| out.write_all(text.as_bytes()))?)
}
