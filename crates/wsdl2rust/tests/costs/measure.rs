//! Measures: what the library allocates for a contract, counted, so that no clock and no other work on the machine counts.
//!
//! Must not know what the contracts are.

use std::path::Path;

use wsdl2rust::emit::{self, EmitOptions};
use wsdl2rust::names::{NamePolicy, Names};
use wsdl2rust::output;
use wsdl2rust::passes::{PassOptions, Plan};
use wsdl2rust::read::read_text;
use wsdl2rust::sample::{Wanted, samples};
use wsdl2rust::source::SourceOptions;

/// Memory that a contract may take at any time, for each byte of it and beside. A contract of 100 KB comes to 32 MB.
const PER_BYTE: u64 = 256;
const BESIDE: u64 = 6 << 20;
/// How much four times as much may cost, in percent of four times the cost.
const TOLERANCE: u64 = 140;

/// What one contract cost.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    /// Bytes of the contract.
    pub(crate) bytes: u64,
    /// How often memory was asked for, and steps of loops that ask for none.
    pub(crate) steps: u64,
    /// Bytes of memory asked for in all.
    pub(crate) total: u64,
    /// Bytes in use at the same time, at most.
    pub(crate) peak: u64,
    /// What is wrong with the contract.
    pub(crate) errors: usize,
}

/// Takes a contract through all stages.
pub(crate) fn cost(text: &str) -> Cost {
    let mut errors = 0;
    let before = wsdl2rust::steps::taken();
    let info = allocation_counter::measure(|| errors = every_stage(text));
    let steps = wsdl2rust::steps::taken() - before;
    Cost {
        bytes: text.len() as u64,
        steps: info.count_total + steps,
        total: info.bytes_total,
        peak: info.bytes_max,
        errors,
    }
}

/// Takes the contract through all stages, and counts what is wrong with it.
fn every_stage(contract: &str) -> usize {
    let model = match read_text(Path::new("costs.wsdl"), contract, &SourceOptions::default()) {
        Ok(model) => model,
        Err(diagnostics) => {
            assert!(diagnostics.0.iter().all(|one| one.place.line > 0), "an error without a place");
            return diagnostics.to_string().lines().count().max(diagnostics.0.len());
        }
    };
    let (plan, diagnostics) = Plan::new(model, &PassOptions::default());
    if diagnostics.is_empty() {
        let names = Names::new(&plan, NamePolicy::Verbatim);
        let items = emit::emit(&plan, &names, &EmitOptions::default(), "costs.wsdl");
        assert!(output::print("costs.wsdl", &items).is_ok());
    }
    diagnostics.0.len()
}

/// Bytes in use at the same time, at most, while samples of all messages are written.
pub(crate) fn sample_peak(contract: &str) -> u64 {
    let model = read_text(Path::new("costs.wsdl"), contract, &SourceOptions::default()).unwrap();
    allocation_counter::measure(|| drop(samples(&model, &Wanted::default()))).bytes_max
}

/// What it takes to write samples of all messages: how often memory is asked for, and steps.
pub(crate) fn sample_steps(contract: &str) -> u64 {
    let model = read_text(Path::new("costs.wsdl"), contract, &SourceOptions::default()).unwrap();
    let before = wsdl2rust::steps::taken();
    let info = allocation_counter::measure(|| drop(samples(&model, &Wanted::default())));
    info.count_total + wsdl2rust::steps::taken() - before
}

/// What it takes to compare two contracts: how often memory is asked for, and steps.
pub(crate) fn difference(old: &str, new: &str) -> u64 {
    let [old, new] =
        [old, new].map(|text| read_text(Path::new("costs.wsdl"), text, &SourceOptions::default()).unwrap());
    let before = wsdl2rust::steps::taken();
    let info = allocation_counter::measure(|| {
        assert!(!wsdl2rust::diff::compare(&old, &new).changes.is_empty());
    });
    info.count_total + wsdl2rust::steps::taken() - before
}

/// Holds the costs of `contract(size)`, twice and four times as large, against each other and against the bound.
#[track_caller]
pub(crate) fn assert_linear(size: usize, contract: impl Fn(usize) -> String) -> [Cost; 3] {
    let costs = [1, 2, 4].map(|factor| cost(&contract(factor * size)));
    let [small, _, large] = costs;
    // Where part of a contract stays as it is, the rest is four times as large all the same.
    let grown = (large.bytes * 100).div_ceil(small.bytes).max(400);
    let is_linear = |small: u64, large: u64| large * 100 * 100 <= small.max(10_000) * grown * TOLERANCE;
    assert!(is_linear(small.steps, large.steps), "steps grow above linear: {costs:#?}");
    assert!(is_linear(small.total, large.total), "memory asked for grows above linear: {costs:#?}");
    for cost in costs {
        assert!(cost.peak <= BESIDE + PER_BYTE * cost.bytes, "more memory than it is worth: {costs:#?}");
    }
    costs
}

/// As [`assert_linear`], for contracts that have nothing wrong.
#[track_caller]
pub(crate) fn assert_linear_and_sound(size: usize, contract: impl Fn(usize) -> String) {
    let costs = assert_linear(size, contract);
    assert!(costs.iter().all(|cost| cost.errors == 0), "something is wrong: {costs:#?}");
}

/// As [`assert_linear`], for contracts that are refused at least when they are large.
#[track_caller]
pub(crate) fn assert_linear_and_refused(size: usize, contract: impl Fn(usize) -> String) {
    let costs = assert_linear(size, contract);
    assert!(costs[2].errors > 0, "nothing is wrong: {costs:#?}");
}
