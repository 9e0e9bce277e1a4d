//! Writes a contract of the size and shape of vSphere's into a folder: 4,483 named types and 1,900 operations in 8 files.
//!
//! `cargo run -p bench --release --bin vsphere -- FOLDER`, then `FOLDER/service.wsdl` is the contract. One namespace,
//! document/literal, everything derived from one base, deep hierarchies that fields refer to by their bases, types that
//! hold each other, declared faults, documentation.

mod messages;
mod service;
mod types;

use std::path::Path;
use std::{env, fs, io};

use bench::random::Random;

/// The target namespace of all files.
const NAMESPACE: &str = "urn:bench:vim";

/// As many as there are requests, and so named types of messages.
const OPERATIONS: usize = 1_900;

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1) else {
        return Err(io::Error::other("say which folder to write to"));
    };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let mut random = Random::new(17);
    let hierarchy = types::Hierarchy::new(&mut random);
    let files = [
        ("core-types.xsd", types::core()),
        ("query-types.xsd", types::arrays(&hierarchy)),
        ("reflect-types.xsd", types::enumerations()),
        ("vim-types.xsd", types::data(&hierarchy, &mut random)),
        ("query-messagetypes.xsd", messages::requests(&hierarchy, &mut random)),
        ("vim-messagetypes.xsd", messages::elements(&hierarchy)),
        ("vim.wsdl", service::port_type(&mut random)),
        ("service.wsdl", service::service()),
    ];
    for (name, text) in files {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}

/// A schema file around `content`, which includes `others`.
fn schema(others: &[&str], content: &str) -> String {
    let includes: String =
        others.iter().map(|other| format!("<include schemaLocation=\"{other}\"/>\n")).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schema targetNamespace=\"{NAMESPACE}\" \
         xmlns=\"http://www.w3.org/2001/XMLSchema\" xmlns:vim=\"{NAMESPACE}\" \
         xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"qualified\">\n{includes}{content}</schema>\n"
    )
}
