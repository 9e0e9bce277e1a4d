//! Contracts that are wrong, one hazard each: `errors/<case>.wsdl`, and what is said of it in `errors/<case>.txt`.
//!
//! `ACCEPT=1 cargo test -p wsdl2rust --test generator errors` rewrites the texts; read them before you commit them.

use std::path::{Path, PathBuf};

use wsdl2rust::unstable::read::{ReadOptions, read};

#[test]
fn every_wrong_contract_is_explained() {
    let mut wrong = Vec::new();
    for case in cases() {
        if let Err(difference) = check(&case) {
            wrong.push(difference);
        }
    }
    assert!(wrong.is_empty(), "{}\nrun with ACCEPT=1 to accept what is said now", wrong.join("\n"));
}

/// Compares what is said of a contract with the text beside it.
fn check(contract: &Path) -> Result<(), String> {
    let said = match read(contract, &ReadOptions::default()) {
        Ok(_) => "nothing is wrong\n".to_owned(),
        Err(diagnostics) => format!("{diagnostics}\n"),
    };
    let golden = contract.with_extension("txt");
    if golden_cases::is_accepting() {
        std::fs::write(&golden, &said).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    match said == expected {
        true => Ok(()),
        false => Err(format!("{}\nexpected: {expected}said:     {said}", golden.display())),
    }
}

fn cases() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("tests/errors").unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "wsdl"));
    cases.sort();
    assert!(!cases.is_empty());
    cases
}
