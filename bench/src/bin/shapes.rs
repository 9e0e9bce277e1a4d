//! Prints a contract of one shape and of any size, to see how the compiler's time grows with it.
//!
//! `cargo run -p bench --release --bin shapes -- family 400 > family.wsdl`: 400 derived types that hold each other.
//! `operations 400`: as many operations. The test `scaling` of `wsdl2rust` compiles the same contracts.

use std::process::ExitCode;

#[path = "../../../crates/wsdl2rust/tests/scaling/contracts.rs"]
mod contracts;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [shape, size] = &arguments[..] else { return usage() };
    let contract = match (shape.as_str(), size.parse()) {
        ("family", Ok(size)) => contracts::family(size),
        ("operations", Ok(size)) => contracts::operations(size),
        _ => return usage(),
    };
    println!("{contract}");
    ExitCode::SUCCESS
}

fn usage() -> ExitCode {
    eprintln!("usage: shapes family|operations SIZE");
    ExitCode::FAILURE
}
