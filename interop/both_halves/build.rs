//! Makes client and server half of every contract in `interop/contracts`.

use std::error::Error;
use std::fs;
use std::process::ExitCode;

use wsdl2rust::{Config, Gate};

const CONTRACTS: &str = "../contracts";

fn main() -> ExitCode {
    match compile_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn compile_all() -> Result<(), Box<dyn Error>> {
    // Contracts that are new; what each was made from, `compile` tells.
    println!("cargo:rerun-if-changed={CONTRACTS}");
    let config = Config::new().server(Gate::Always).serde(Gate::Always).folder(CONTRACTS);
    for entry in fs::read_dir(CONTRACTS)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wsdl") {
            config.compile(path)?;
        }
    }
    Ok(())
}
