//! The Rust beside the C# in the README is the example's.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

const README: &str = include_str!("../README.md");
const EXAMPLE: &str = include_str!("../examples/set_group.rs");

#[test]
fn each_line_stands_in_the_example_in_that_order() {
    let block = README.split_once("```rs\n").unwrap().1.split_once("```").unwrap().0;
    let mut example = EXAMPLE.lines().map(str::trim);
    for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(example.any(|there| there == line), "{line} does not follow in the example");
    }
}
