//! Turns the Rescue contract into the module `api`.
//!
//! Must not know Rust names: `wsdl2rust` makes them.

use wsdl2rust::{Config, Gate, NilItems};

fn main() {
    let config = Config::new()
        .secrets(["sPassword", "sPwd", "sConfPwd", "sCurrentPwd", "sAuthCode"])
        .nil_items(NilItems::Skip)
        .server(Gate::Feature("server".into()))
        .serde(Gate::Feature("serde".into()));
    if let Err(error) = config.compile("wsdl/rescue.wsdl") {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
