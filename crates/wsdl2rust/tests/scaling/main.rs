//! What generated code costs the compiler: four times as much of one kind takes about four times the time to check.
//!
//! Processor time is measured, not the time on a clock, and only ratios are compared. A row that was quadratic took nearly sixteen
//! times as long. The rows that were: types that hold each other, as long as each use of one asked anew whether all of them may
//! be sent to another thread; the server half, as long as one future was made of those of all operations.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod contracts;
#[path = "../compiled/scratch.rs"]
mod scratch;

use wsdl2rust::{Config, Gate};

use scratch::Workspace;

/// How many times as long four times as much may take: linear is 4, quadratic 16. In between is what a busy machine adds.
const FACTOR: f64 = 6.5;
/// How often a row is measured before it has failed; of each size, the least counts.
const ATTEMPTS: usize = 4;
/// Runs `cargo` in a shell that prints processor seconds, since the standard library does not know those of a child.
const TIMED: &str = r#"TIMEFORMAT=%U; time "$@""#;

#[test]
fn derived_types_that_hold_each_other() {
    grows_linearly("derived_types", 100, &Config::new(), contracts::family);
}

#[test]
fn server_half() {
    grows_linearly("server_half", 75, &Config::new().server(Gate::Always), contracts::operations);
}

/// Checks `contract` of `n` and of `4 * n`, less what a contract of one costs.
fn grows_linearly(row: &str, n: usize, config: &Config, contract: fn(usize) -> String) {
    let workspace = Workspace::new(&format!("scaling_{row}"));
    let mut crates = [("one", 1), ("some", n), ("more", 4 * n)].map(|(name, size)| {
        let path = workspace.folder().join(name).with_extension("wsdl");
        std::fs::write(&path, contract(size)).unwrap();
        let code = config.generate(&path).unwrap();
        let lines = code.lines().count();
        workspace.add(name, &[("contract".to_owned(), format!("{size} of them."), code)], None);
        Measured { name, lines, seconds: f64::INFINITY }
    });
    if !has_bash(&workspace) {
        println!("left out: bash, which measures processor time, is missing");
        return;
    }
    // This also compiles the dependencies, which all three share.
    let built = workspace.cargo(&["check", "--package", "one"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    for _ in 0..ATTEMPTS {
        for measured in &mut crates {
            measured.seconds = measured.seconds.min(seconds(&workspace, measured.name));
        }
        println!("{row}: {crates:?}");
        let [one, some, more] = &crates;
        assert!(more.lines - one.lines <= 4 * (some.lines - one.lines) + 4 * n, "{row}: {crates:?}");
        let is_compiled = some.seconds > 2.0 * one.seconds;
        if is_compiled && more.seconds - one.seconds <= FACTOR * (some.seconds - one.seconds) {
            return;
        }
    }
    let [one, some, _] = &crates;
    assert!(some.seconds > 2.0 * one.seconds, "{row}: nothing was compiled: {crates:?}");
    panic!("{row}: more than {FACTOR} times as long for four times as much: {crates:?}");
}

/// One size of a row.
#[derive(Debug)]
struct Measured {
    name: &'static str,
    lines: usize,
    /// Of processor time.
    seconds: f64,
}

fn has_bash(workspace: &Workspace) -> bool {
    workspace.command("bash").args(["-c", "exit 0"]).output().is_ok_and(|output| output.status.success())
}

/// The processor time to check a crate whose dependencies are compiled.
fn seconds(workspace: &Workspace, name: &str) -> f64 {
    let root = workspace.of(name).join("src/lib.rs");
    let code = std::fs::read(&root).unwrap();
    std::fs::write(root, code).unwrap();
    let output = workspace
        .command("bash")
        .args(["-c", TIMED, "bash", env!("CARGO"), "check", "--offline", "--quiet", "--package", name])
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{printed}");
    printed.trim().lines().next_back().and_then(|line| line.parse().ok()).expect("processor seconds")
}
