//! Differences between two contracts, and what each means for a client.
//!
//! A change is *breaking* if a client that was made from the old contract may fail with a service that follows the
//! new one, and *compatible* if it continues to work. That depends on the direction: a new element that has to be
//! sent breaks requests and no replies, one that may be missing now breaks replies and no requests; a new word of an
//! enumeration breaks neither, since clients keep words that they do not know. `rules` lists all of them. Only what the
//! messages of bound operations lead to counts; so do addresses, which clients take as a setting, as compatible.
//!
//! Must not know how differences are shown.

mod attributes;
mod change;
mod contents;
mod descent;
mod layout;
mod operations;
mod pairs;
mod rules;
mod services;
mod texts;
mod types;
mod uses;
mod values;

pub use change::{Action, Change, Comparison, Impact, Item};

use std::collections::HashSet;

use crate::model::Model;
use pairs::Pairs;
use types::{Compare, Side};

/// Compares two contracts. [`crate::diff()`] reads them from files first.
///
/// ```no_run
/// use wsdl2rust::{Config, diff};
///
/// let (old, new) = (Config::new().read("old.wsdl")?, Config::new().read("new.wsdl")?);
/// for change in diff::compare(&old, &new).of(diff::Impact::Breaking) {
///     println!("{change}");
/// }
/// # Ok::<(), wsdl2rust::Error>(())
/// ```
pub fn compare(old: &Model, new: &Model) -> Comparison {
    let mut compare =
        Compare { old: Side::new(old), new: Side::new(new), pairs: Pairs::default(), changes: Vec::new() };
    compare.compare_services();
    compare.compare_types();
    let Compare { mut changes, pairs, .. } = compare;
    // Ports of both SOAP versions share their operations.
    let mut seen = HashSet::new();
    changes.retain(|change| seen.insert(change.clone()));
    changes.extend(pairs.into_changes());
    Comparison { changes }
}
