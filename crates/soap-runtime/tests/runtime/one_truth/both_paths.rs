//! One document read by both paths, under several settings; they have to agree, and what was read comes back.
//!
//! Knows nothing of where documents come from; the fuzz target takes it from here.

use soap_runtime::value::{from_xml_with, to_xml};
use soap_runtime::{Leniency, Limits, ReadError, ReadOptions};

use super::contract::{Main, ONE};

/// Default settings, strict ones, and limits near enough to be met; `tightness` says how near.
pub fn settings(tightness: usize) -> [(Limits, Leniency); 4] {
    let tight = Limits::default()
        .with_depth(2 + tightness % 3)
        .with_elements(2 + tightness % 31)
        .with_text(tightness % 23)
        .with_attributes(1 + tightness % 5);
    // One limit at a time is met too.
    let tight = match tightness % 7 {
        0 => Limits::default().with_depth(tight.depth),
        1 => Limits::default().with_elements(tight.elements),
        2 => Limits::default().with_text(tight.text),
        3 => Limits::default().with_attributes(tight.attributes),
        _ => tight,
    };
    [
        (Limits::default(), Leniency::default()),
        (Limits::default(), Leniency::strict()),
        (tight, Leniency::default()),
        (
            Limits::default(),
            Leniency::default().with_nil_items(true).with_missing_elements(true).with_other_namespaces(true),
        ),
    ]
}

/// Reads `document` by both paths under all [`settings`]; tells whether it has a value by default, or where the paths
/// differ.
pub fn compare(document: &str, tightness: usize) -> Result<bool, String> {
    let mut has_value = false;
    for (index, (limits, leniency)) in settings(tightness).into_iter().enumerate() {
        let mut options = ReadOptions::default();
        options.limits = limits;
        options.leniency = leniency;
        let fast = read(document, &options);
        options.fast_path = false;
        let general = read(document, &options);
        if !is_same(&fast, &general) {
            return Err(format!("{document:?}\n{options:?}\nfast    {fast:?}\ngeneral {general:?}"));
        }
        if let (0, Ok(value)) = (index, &fast) {
            has_value = true;
            comes_back(document, value)?;
        }
    }
    Ok(has_value)
}

/// Whatever can be read is written, and the same is written again once that was read. The values may differ where one
/// document has two: a repeated choice of a repeated element.
fn comes_back(document: &str, value: &Main) -> Result<(), String> {
    let write = |value: &Main| to_xml(value, "main", ONE).map_err(|error| format!("{document:?}\n{error}"));
    let written = write(value)?;
    let again = read(&written, &ReadOptions::default())
        .map_err(|error| format!("{document:?}\n{written:?}\n{error}"))?;
    match write(&again)? {
        same if same == written => Ok(()),
        other => Err(format!("{document:?}\nread    {value:?}\nwritten {written:?}\nagain   {other:?}")),
    }
}

fn read(document: &str, options: &ReadOptions) -> Result<Main, ReadError> {
    from_xml_with(document, "main", ONE, options)
}

fn is_same(fast: &Result<Main, ReadError>, general: &Result<Main, ReadError>) -> bool {
    match (fast, general) {
        // Not a number is not equal to itself.
        (Ok(fast), Ok(general)) => fast == general || format!("{fast:?}") == format!("{general:?}"),
        (Err(fast), Err(general)) => {
            fast.to_string() == general.to_string() && format!("{fast:?}") == format!("{general:?}")
        }
        _ => false,
    }
}
