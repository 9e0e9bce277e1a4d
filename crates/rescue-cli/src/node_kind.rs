//! Kinds and states of nodes in words for people.
//!
//! Must not know how they are shown.

use logmein_rescue::api::NODE_TYPE;
use logmein_rescue::soap_runtime::Enumeration;

/// A kind of node in words: `technician group`.
pub(crate) fn in_words(kind: &NODE_TYPE) -> String {
    let mut words = String::new();
    for letter in kind.as_str().chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}
