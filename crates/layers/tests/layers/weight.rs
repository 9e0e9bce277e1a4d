//! What takes a minute to compile, and is therefore needed by nobody who does not ask for it.
//!
//! Must not know why it would be wanted.

use std::collections::BTreeSet;

use super::root;

/// The names of all packages that the workspace may compile, whatever the features.
fn locked() -> BTreeSet<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    names.map(str::to_owned).collect()
}

/// reqwest's default for TLS; `ring` has its place.
#[test]
fn nothing_brings_aws_lc() {
    let locked = locked();
    assert!(locked.contains("ring") && locked.contains("rustls"), "the lock file is read as it is written");
    let found: Vec<_> = locked.iter().filter(|name| name.starts_with("aws-lc")).collect();
    assert!(found.is_empty(), "{found:?} takes a minute to compile; `cargo tree -i` says what brings it");
}

#[test]
fn parquet_is_on_request() {
    let manifest = std::fs::read_to_string(root().join("crates/rescue-cli/Cargo.toml")).unwrap();
    let by_default: Vec<_> = manifest.lines().filter(|line| line.starts_with("default =")).collect();
    assert!(manifest.contains("\nparquet = [\"dep:parquet\"]\n"), "{manifest}");
    assert!(by_default.iter().all(|line| !line.contains("parquet")), "{by_default:?}");
}
