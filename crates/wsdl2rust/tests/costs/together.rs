//! Contracts that are read together: copies of their components are compared once each.

use std::fs;
use std::path::Path;

use wsdl2rust::unstable::read::{ReadOptions, read_all};

use crate::shapes::{complex, contract, lines};

/// The steps and allocations of reading `count` contracts, each with a copy of `count` types, and their bytes; whether they are
/// taken.
fn cost(test: &str, count: usize, member: impl Fn(usize) -> String) -> (u64, u64, bool) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("together").join(test).join(count.to_string());
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let mut bytes = 0;
    let mut paths = Vec::new();
    for index in 0..count {
        let types = lines(count, |ty| complex(&format!("T{ty}"), &member(index)));
        let text = contract(&types, &[]);
        bytes += text.len() as u64;
        paths.push(folder.join(format!("{index}.wsdl")));
        fs::write(&paths[index], text).unwrap();
    }
    let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    let before = wsdl2rust::unstable::steps::taken();
    let mut is_taken = false;
    let info = allocation_counter::measure(|| is_taken = read_all(&paths, &ReadOptions::default()).is_ok());
    (info.count_total + wsdl2rust::unstable::steps::taken() - before, bytes, is_taken)
}

#[track_caller]
fn assert_linear(test: &str, member: impl Fn(usize) -> String, is_sound: bool) {
    let costs = [20, 40, 80].map(|count| cost(test, count, &member));
    let [(small, bytes, _), _, (large, more, _)] = costs;
    assert!(large * bytes * 100 <= small * more * 140, "steps grow above linear: {costs:?}");
    assert!(costs.iter().all(|(_, _, is_taken)| *is_taken == is_sound), "{costs:?}");
}

#[test]
fn copies_of_types() {
    assert_linear("copies", |_| "<element name='a' type='string'/>".to_owned(), true);
}

/// All differ from those of the first contract.
#[test]
fn types_of_one_name_that_differ() {
    assert_linear("differing", |index| format!("<element name='a{index}' type='string'/>"), false);
}
