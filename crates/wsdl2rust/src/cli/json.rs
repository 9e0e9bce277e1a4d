//! JSON without raw characters in its texts that a terminal may interpret.
//!
//! Must not know what the JSON describes.

use std::fmt::Write;
use std::io;

use serde::Serialize;
use wsdl2rust::unstable::printable::is_invisible;

/// A value on one line.
pub(super) fn line(value: &impl Serialize) -> io::Result<String> {
    Ok(escaped(&serde_json::to_string(value)?))
}

/// A value over several lines, indented.
pub(super) fn indented(value: &impl Serialize) -> io::Result<String> {
    Ok(escaped(&serde_json::to_string_pretty(value)?))
}

/// JSON with the same meaning, with every invisible character escaped, as in `\u009b`. Control characters below
/// U+0020 are already escaped, as RFC 8259 requires; the others occur only in strings, and the remaining line ends
/// belong to the layout.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        match is_invisible(c) && c != '\n' {
            true => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{unit:04x}");
            }),
            false => text.push(c),
        }
    }
    text
}
