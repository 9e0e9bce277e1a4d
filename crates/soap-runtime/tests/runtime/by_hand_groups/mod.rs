//! Groups, choices, wildcards, mixed text and raw content, as the generator is to print them, read and written: in many
//! spellings, in orders right and wrong, with strangers, absent, nil, and with text between.

#[allow(missing_docs, non_camel_case_types, non_snake_case, unreachable_pub)]
mod contract;

mod choices;
mod groups;
mod mixed;
mod raw;
mod wildcards;

use std::fmt::Debug;

use soap_runtime::Value;
use soap_runtime::value::{from_xml_with, to_xml};
use soap_runtime::{Leniency, ReadOptions};

use contract::NS;

/// Reads an element named `x` with this content, by both paths, which have to agree. Names without a prefix are in the
/// namespace of the contract, as are those with `p`; those with `o` are in another.
fn read_by<T: Value + PartialEq + Debug>(content: &str, leniency: Leniency) -> Result<T, String> {
    let mut options = ReadOptions::default();
    options.leniency = leniency;
    let document = document(content);
    let fast = from_xml_with(&document, "x", NS, &options).map_err(|error| error.to_string());
    options.fast_path = false;
    let general = from_xml_with(&document, "x", NS, &options).map_err(|error| error.to_string());
    assert_eq!(fast, general, "{document}");
    fast
}

/// `content` begins with the attributes of `x`, if any, and `>`, or is content alone.
fn document(content: &str) -> String {
    let (attributes, content) = match content.strip_prefix('@') {
        Some(rest) => rest.split_once('>').unwrap(),
        None => ("", content),
    };
    format!(
        "<x xmlns='{NS}' xmlns:p='{NS}' xmlns:o='urn:other' \
         xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' {attributes}>{content}</x>"
    )
}

fn read<T: Value + PartialEq + Debug>(content: &str) -> Result<T, String> {
    read_by(content, Leniency::default())
}

fn strictly<T: Value + PartialEq + Debug>(content: &str) -> Result<T, String> {
    read_by(content, Leniency::strict())
}

/// Reads what has to be readable even strictly, and sees to it that it comes back when written: the same value, and the
/// content that `written` says.
fn there_and_back<T: Value + PartialEq + Debug>(content: &str, written: &str) -> T {
    let value: T = strictly(content).unwrap_or_else(|error| panic!("{content}: {error}"));
    assert_eq!(read(content).as_ref(), Ok(&value), "{content}");
    comes_back(&value, written);
    value
}

fn comes_back<T: Value + PartialEq + Debug>(value: &T, written: &str) {
    let xml = to_xml(value, "x", NS).unwrap();
    let expected = match written.strip_prefix('@') {
        Some(rest) => rest.to_owned() + "</x>",
        None => format!(">{written}</x>"),
    };
    assert_eq!(xml, format!("<x xmlns=\"{NS}\"{expected}"));
    let again: T = from_xml_with(&xml, "x", NS, &ReadOptions::default()).unwrap();
    assert_eq!(&again, value, "{xml}");
}
