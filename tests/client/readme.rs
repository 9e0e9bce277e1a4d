//! The Rust beside the C# in the README is the example's.

const README: &str = include_str!("../../README.md");
const TEST: &str = include_str!("your_own.rs");
const EXAMPLE: &str = include_str!("../../examples/set_group.rs");

#[test]
fn each_line_stands_in_the_example_in_that_order() {
    let block = README.split_once("```rs\n").unwrap().1.split_once("```").unwrap().0;
    let mut example = EXAMPLE.lines().map(str::trim);
    for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(example.any(|there| there == line), "{line} does not follow in the example");
    }
}

#[test]
fn the_test_of_a_user_is_shown_in_full() {
    let block = README.split("```rs\n").nth(2).unwrap().split_once("```").unwrap().0;
    assert!(TEST.ends_with(block), "the README shows another test than tests/client/your_own.rs");
}
