//! Generates the Rescue contract twice: with yaserde and serde derives beside our own tables, and in the shape that is
//! shipped.

use std::path::PathBuf;
use std::process::ExitCode;

use wsdl2rust::{Config, Gate, NilItems};

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Box<dyn std::error::Error>> {
    let config = || Config::new().serde(Gate::Always).nil_items(NilItems::Skip);
    // yaserde knows no wrapped arrays.
    config().yaserde(Gate::Always).flatten_arrays(false).compile("../../wsdl/rescue.wsdl")?;
    let flat = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("there is no OUT_DIR")?).join("flat");
    std::fs::create_dir_all(&flat)?;
    config().out_dir(flat).compile("../../wsdl/rescue.wsdl")?;
    Ok(())
}
