//! Generates the Rescue contract with yaserde and serde derives beside our own tables.

use std::process::ExitCode;

use wsdl2rust::{Config, Gate, NilItems};

fn main() -> ExitCode {
    let config = Config::new()
        .serde(Gate::Always)
        .yaserde(Gate::Always)
        // yaserde knows no wrapped arrays.
        .flatten_arrays(false)
        .nil_items(NilItems::Skip);
    match config.compile("../../wsdl/rescue.wsdl") {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
