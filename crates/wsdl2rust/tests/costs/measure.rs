//! Measures: counts what the library allocates for a contract, independent of clocks and of other work on the machine.
//!
//! Must not know what the contracts are.

use std::path::Path;
use std::time::{Duration, Instant};

use wsdl2rust::Gate;
use wsdl2rust::sample::{Wanted, samples};
use wsdl2rust::unstable::emit::{self, EmitOptions};
use wsdl2rust::unstable::names::{NamePolicy, Names};
use wsdl2rust::unstable::output;
use wsdl2rust::unstable::passes::{self, PassOptions};
use wsdl2rust::unstable::read::{ReadOptions, read, read_text};

/// Memory that a contract may take at any time: per byte of it, and in addition. A contract of 100 KB may take 32 MB.
const PER_BYTE: u64 = 256;
const BESIDE: u64 = 6 << 20;
/// How much a contract four times as large may cost, in percent of four times the cost.
const TOLERANCE: u64 = 140;

/// The cost of one contract.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    /// Bytes of the contract.
    pub(crate) bytes: u64,
    /// The number of allocations, plus the steps of loops that allocate nothing.
    pub(crate) steps: u64,
    /// Bytes allocated in total.
    pub(crate) total: u64,
    /// The most bytes in use at the same time.
    pub(crate) peak: u64,
    /// Only release builds look at it; see [`within_half_a_second`].
    pub(crate) time: Duration,
    /// The number of errors in the contract.
    pub(crate) errors: usize,
}

/// Takes a contract through all stages.
pub(crate) fn cost(text: &str) -> Cost {
    let mut errors = 0;
    let before = wsdl2rust::unstable::steps::taken();
    let began = Instant::now();
    let info = allocation_counter::measure(|| errors = every_stage(text));
    let time = began.elapsed();
    let steps = wsdl2rust::unstable::steps::taken() - before;
    Cost {
        bytes: text.len() as u64,
        steps: info.count_total + steps,
        total: info.bytes_total,
        peak: info.bytes_max,
        time,
        errors,
    }
}

/// Takes the contract through all stages, and returns the number of errors in it.
fn every_stage(contract: &str) -> usize {
    let mut reading = ReadOptions::default();
    reading.resolve.http_ports = true;
    let model = match read_text(Path::new("costs.wsdl"), contract, &reading) {
        Ok(model) => model,
        Err(diagnostics) => {
            assert!(diagnostics.0.iter().all(|one| one.place.line > 0), "an error without a place");
            return diagnostics.to_string().lines().count().max(diagnostics.0.len());
        }
    };
    let (plan, diagnostics) = passes::plan(model, &PassOptions { http: true, ..PassOptions::default() });
    if diagnostics.is_empty() {
        let names = Names::new(&plan, NamePolicy::Verbatim);
        let options = EmitOptions { http: Gate::Always, ..EmitOptions::default() };
        let items = emit::emit(&plan, &names, &options, "costs.wsdl");
        assert!(output::print("costs.wsdl", &items).is_ok());
    }
    diagnostics.0.len()
}

/// How many bytes are allocated to read the contract in a file, and its errors.
pub(crate) fn reading(contract: &Path) -> (u64, Vec<String>) {
    let mut errors = Vec::new();
    let info = allocation_counter::measure(|| {
        let read = read(contract, &ReadOptions::default());
        let diagnostics = read.err().map(|diagnostics| diagnostics.0).unwrap_or_default();
        errors = diagnostics.iter().map(ToString::to_string).collect();
    });
    (info.bytes_total, errors)
}

/// The most bytes in use at the same time while samples of all messages are written.
pub(crate) fn sample_peak(contract: &str) -> u64 {
    let model = read_text(Path::new("costs.wsdl"), contract, &ReadOptions::default()).unwrap();
    allocation_counter::measure(|| drop(samples(&model, &Wanted::default()))).bytes_max
}

/// The cost of writing samples of all messages: allocations plus steps.
pub(crate) fn sample_steps(contract: &str) -> u64 {
    let model = read_text(Path::new("costs.wsdl"), contract, &ReadOptions::default()).unwrap();
    let before = wsdl2rust::unstable::steps::taken();
    let info = allocation_counter::measure(|| drop(samples(&model, &Wanted::default())));
    info.count_total + wsdl2rust::unstable::steps::taken() - before
}

/// The cost of comparing two contracts: allocations plus steps.
pub(crate) fn difference(old: &str, new: &str) -> u64 {
    let [old, new] =
        [old, new].map(|text| read_text(Path::new("costs.wsdl"), text, &ReadOptions::default()).unwrap());
    let before = wsdl2rust::unstable::steps::taken();
    let info = allocation_counter::measure(|| {
        assert!(!wsdl2rust::diff::compare(&old, &new).changes.is_empty());
    });
    info.count_total + wsdl2rust::unstable::steps::taken() - before
}

/// Compares the costs of `contract(size)` and of contracts twice and four times as large, with each other and with
/// the bound.
#[track_caller]
pub(crate) fn assert_linear(size: usize, contract: impl Fn(usize) -> String) -> [Cost; 3] {
    let costs = [1, 2, 4].map(|factor| cost(&contract(factor * size)));
    let [small, _, large] = costs;
    // Even if part of a contract stays the same, the rest is four times as large.
    let grown = (large.bytes * 100).div_ceil(small.bytes).max(400);
    let is_linear = |small: u64, large: u64| large * 100 * 100 <= small.max(10_000) * grown * TOLERANCE;
    assert!(is_linear(small.steps, large.steps), "steps grow above linear: {costs:#?}");
    assert!(is_linear(small.total, large.total), "memory asked for grows above linear: {costs:#?}");
    for cost in costs {
        assert!(cost.peak <= BESIDE + PER_BYTE * cost.bytes, "more memory than it is worth: {costs:#?}");
    }
    if cfg!(not(debug_assertions)) {
        within_half_a_second(size, contract);
    }
    costs
}

/// In a release build on an idle machine, no contract of 100 KB takes longer than half a second.
#[track_caller]
fn within_half_a_second(size: usize, contract: impl Fn(usize) -> String) {
    let cost = cost(&contract(size * 100_000 / contract(size).len()));
    println!("{} bytes: {} ms, {} KB at most", cost.bytes, cost.time.as_millis(), cost.peak / 1000);
    assert!(cost.time < Duration::from_millis(500) && cost.peak <= 32_000_000, "{cost:#?}");
}

/// As [`assert_linear`], for contracts without errors.
#[track_caller]
pub(crate) fn assert_linear_and_sound(size: usize, contract: impl Fn(usize) -> String) {
    let costs = assert_linear(size, contract);
    assert!(costs.iter().all(|cost| cost.errors == 0), "something is wrong: {costs:#?}");
}

/// As [`assert_linear`], for contracts that are refused, at least when they are large.
#[track_caller]
pub(crate) fn assert_linear_and_refused(size: usize, contract: impl Fn(usize) -> String) {
    let costs = assert_linear(size, contract);
    assert!(costs[2].errors > 0, "nothing is wrong: {costs:#?}");
}
