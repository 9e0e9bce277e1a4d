//! Makes a client of the contract `wsdl/groups.wsdl`, as the README of `wsdl2rust` shows it.

pub(crate) fn main() {
    if let Err(error) = wsdl2rust::Config::new().secrets(["sPassword"]).compile("wsdl/groups.wsdl") {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
