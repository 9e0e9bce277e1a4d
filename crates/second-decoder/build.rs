//! Generates the Rescue contract with yaserde and serde derives beside our own tables.

use wsdl2rust::{Config, Gate, NilItems};

fn main() {
    // yaserde knows no wrapped arrays.
    let config = Config::new()
        .yaserde(Gate::Always)
        .serde(Gate::Always)
        .flatten_arrays(false)
        .nil_items(NilItems::Skip);
    if let Err(error) = config.compile("../../wsdl/rescue.wsdl") {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
