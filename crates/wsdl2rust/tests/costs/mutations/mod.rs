//! Contracts that are damaged in many ways: no panic, no hang, no memory without bound, and Rust and XML from the rest.
//!
//! The twin of the fuzz target `contracts` that needs no nightly toolchain. `MUTATIONS` sets how many contracts are made
//! (the same each time), `SEED` another series of them; the folder in `WSDL_CORPUS` adds the contracts found there to
//! those of `tests/cases`. A contract that fails is left in the folder that the failure names.

#![allow(unreachable_pub, reason = "modules that the fuzz target shares")]

mod every_stage;
mod mutate;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use mutate::Dice;

/// Contracts made where `MUTATIONS` says nothing.
const CONTRACTS: usize = 300;
/// Far more than any of these contracts takes, also where the machine does other things.
const PATIENCE: Duration = Duration::from_secs(60);
/// Contracts that are larger make the test long and no better.
const LARGEST: u64 = 100_000;

#[test]
fn damaged_contracts_do_no_harm() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    let count = number("MUTATIONS").unwrap_or(CONTRACTS);
    let seed = number("SEED").unwrap_or(0);
    let contracts = contracts();
    assert!(contracts.len() > 50);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mutations-{seed}"));
    let (done, finished) = mpsc::channel();
    let last = folder.clone();
    let worker = std::thread::Builder::new().spawn(move || {
        for index in 0..count {
            let mut dice = Dice::new((seed as u64) << 32 | index as u64);
            let contract = &contracts[dice.below(contracts.len())];
            try_one(contract, &mut dice, &folder);
            done.send(index).unwrap();
        }
    });
    let worker = worker.unwrap();
    while finished.recv_timeout(PATIENCE).is_ok() {}
    assert!(worker.is_finished() || worker_ends_soon(&worker), "a hang: see {}", last.display());
    assert!(worker.join().is_ok(), "a panic: see {}", last.display());
}

/// The channel closes a moment before the thread that sent to it has ended.
fn worker_ends_soon(worker: &std::thread::JoinHandle<()>) -> bool {
    (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        worker.is_finished()
    })
}

/// Damages one contract, beside the files that it imports, and takes it through every stage.
fn try_one(contract: &Path, dice: &mut Dice, folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    let around = contract.parent().unwrap();
    let is_case = around.starts_with(golden_cases::folder());
    if is_case {
        for entry in fs::read_dir(around).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.extension().is_some_and(|extension| extension == "xsd") {
                let text = fs::read_to_string(&entry).unwrap();
                let text = if dice.below(2) == 0 { mutate::mutated(&text, dice) } else { text };
                fs::write(folder.join(entry.file_name().unwrap()), text).unwrap();
            }
        }
    }
    let text = String::from_utf8_lossy(&fs::read(contract).unwrap()).into_owned();
    let damaged = mutate::mutated(&text, dice);
    let path = folder.join("contract.wsdl");
    fs::write(&path, &damaged).unwrap();
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len() as usize);
    every_stage::every_stage_at_its_cost(&path, files.sum());
}

/// Every contract to be damaged, in the order of their names.
fn contracts() -> Vec<PathBuf> {
    let mut open = vec![golden_cases::folder()];
    open.extend(std::env::var_os("WSDL_CORPUS").map(PathBuf::from));
    let mut contracts = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap()) {
            let (path, kind) = (entry.path(), entry.file_type().unwrap());
            if kind.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "wsdl")
                && entry.metadata().unwrap().len() <= LARGEST
            {
                contracts.push(path);
            }
        }
    }
    contracts.sort();
    contracts
}
