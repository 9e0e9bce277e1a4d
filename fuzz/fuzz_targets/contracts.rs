//! Contracts: any text as a contract, and any other as the schema that it imports, go through every stage without harm.
//!
//! An input is the contract, then a byte 0 and the text of `imported.xsd`, if there is one. What is asserted is that of the
//! test `mutations` of `crates/wsdl2rust`, which damages contracts without a fuzzer.
#![cfg_attr(feature = "libfuzzer", no_main)]
#![allow(unreachable_pub, reason = "a module that the test shares")]

#[path = "../../crates/wsdl2rust/tests/costs/mutations/every_stage.rs"]
mod every_stage;

#[cfg(feature = "libfuzzer")]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_one(bytes).expect("a scratch folder that can be written"));

fn try_one(bytes: &[u8]) -> std::io::Result<()> {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let folder = std::env::temp_dir().join(format!("wsdl2rust-contracts-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let contract = folder.join("contract.wsdl");
    std::fs::write(&contract, parts.next().unwrap_or_default())?;
    std::fs::write(folder.join("imported.xsd"), parts.next().unwrap_or_default())?;
    every_stage::every_stage_at_its_cost(&contract, bytes.len());
    Ok(())
}

/// Without libFuzzer: the files of the command line, or standard input.
#[cfg(not(feature = "libfuzzer"))]
fn main() -> std::io::Result<()> {
    use std::io::Read;

    let files: Vec<_> = std::env::args_os().skip(1).collect();
    for file in &files {
        try_one(&std::fs::read(file)?)?;
    }
    if files.is_empty() {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        try_one(&bytes)?;
    }
    Ok(())
}
