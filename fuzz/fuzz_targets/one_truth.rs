//! One truth: any bytes, read by the fast path and by the general one, give the same value or the same error.
//!
//! The contract and the comparison are those of the property tests in `crates/soap-runtime/tests/runtime/one_truth/`.
//! The length of the input tells how tight the tight limits are.
#![cfg_attr(feature = "libfuzzer", no_main)]
#![allow(unreachable_pub, reason = "modules that the property tests share")]

#[path = "../../crates/soap-runtime/tests/runtime/one_truth/both_paths.rs"]
mod both_paths;
#[path = "../../crates/soap-runtime/tests/runtime/one_truth/contract.rs"]
mod contract;

use soap_runtime::xml::decode_document;

#[cfg(feature = "libfuzzer")]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| compare(bytes));

fn compare(bytes: &[u8]) {
    let Ok(document) = decode_document(bytes, None) else { return };
    if let Err(difference) = both_paths::compare(&document, bytes.len()) {
        panic!("{difference}");
    }
}

/// Without libFuzzer: the files of the command line, or standard input.
#[cfg(not(feature = "libfuzzer"))]
fn main() -> std::io::Result<()> {
    use std::io::Read;

    let files: Vec<_> = std::env::args_os().skip(1).collect();
    for file in &files {
        compare(&std::fs::read(file)?);
    }
    if files.is_empty() {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        compare(&bytes);
    }
    Ok(())
}
