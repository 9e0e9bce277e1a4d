//! Costs: any bytes, read in every way that a message can arrive, take no more memory at the same time than
//! `Limits` grants, and in a build with debug assertions no more steps than their length allows.
//!
//! The contract, the ways and the bound are those of the tests in `crates/soap-runtime/tests/costs/`.
#![cfg_attr(feature = "libfuzzer", no_main)]
#![allow(unreachable_pub, dead_code, reason = "modules that the tests share")]

#[path = "../../crates/soap-runtime/tests/costs/anything.rs"]
mod anything;
#[path = "../../crates/soap-runtime/tests/costs/contract.rs"]
mod contract;
#[path = "../../crates/soap-runtime/tests/costs/measure.rs"]
mod measure;

#[cfg(feature = "libfuzzer")]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| measure_all(bytes));

fn measure_all(bytes: &[u8]) {
    for way in anything::WAYS {
        let cost = measure::cost(bytes, way);
        assert!(cost.peak <= measure::bound(cost.bytes), "{cost:?}");
        assert!(cost.steps <= measure::most_steps(cost.bytes), "{cost:?}");
    }
}

/// Without libFuzzer: the files of the command line, or standard input.
#[cfg(not(feature = "libfuzzer"))]
fn main() -> std::io::Result<()> {
    use std::io::Read;

    let files: Vec<_> = std::env::args_os().skip(1).collect();
    for file in &files {
        measure_all(&std::fs::read(file)?);
    }
    if files.is_empty() {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes)?;
        measure_all(&bytes);
    }
    Ok(())
}
