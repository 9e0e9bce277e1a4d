//! Every stage: whatever a contract holds, no stage panics, and what comes out is Rust and XML.
//!
//! Shared with the fuzz target `contracts`. Must not know where contracts come from.

use std::path::Path;

use wsdl2rust::inspect::inspect_types;
use wsdl2rust::sample::{Wanted, samples};
use wsdl2rust::{Config, Gate, NamePolicy};

/// Memory that a contract may take at any time through all stages, in addition to the amount per byte. Most of it
/// is for syn, which parses the generated Rust here.
const MEMORY: u64 = 24 << 20;
const MEMORY_PER_BYTE: u64 = 1024;

/// As [`every_stage`], with a check of the memory used.
///
/// # Panics
///
/// As [`every_stage`], and if the contract of this many `bytes`, with everything that it imports, takes too much
/// memory.
pub fn every_stage_at_its_cost(path: &Path, bytes: usize) {
    let memory = allocation_counter::measure(|| every_stage(path));
    let allowed = MEMORY + MEMORY_PER_BYTE * bytes as u64;
    assert!(memory.bytes_max < allowed, "{bytes} bytes took {} bytes of memory", memory.bytes_max);
}

/// Takes the contract at `path` through every stage of the library.
///
/// # Panics
///
/// Where a stage gives what it must not, or an error that is not about the contract.
fn every_stage(path: &Path) {
    let strict = Config::new().server(Gate::Always).serde(Gate::Always);
    let lenient = strict.clone().keep_going(true).names(NamePolicy::Idiomatic).flatten_arrays(false);
    for config in [strict, lenient] {
        match config.generate(path) {
            Ok(text) => drop(syn::parse_file(&text).expect("what is generated is Rust")),
            Err(error) => assert!(error.is_contract() && !error.to_string().is_empty(), "{error}"),
        }
        drop(inspect_types(&config, path, 8));
        let Ok(model) = config.read(path) else { continue };
        for sample in samples(&model, &Wanted::default()).unwrap_or_default() {
            for document in sample.request.iter().chain(&sample.reply) {
                roxmltree::Document::parse(document).expect("what is sampled is XML");
            }
        }
    }
}
