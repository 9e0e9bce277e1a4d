//! The `wsdl2rust` command.
fn main() {}
