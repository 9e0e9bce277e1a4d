//! JSON, in whose texts no character is raw that a terminal may obey.
//!
//! Must not know what is in it.

use std::fmt::Write;
use std::io;

use serde::Serialize;
use wsdl2rust::printable::is_invisible;

/// A value on one line.
pub(super) fn line(value: &impl Serialize) -> io::Result<String> {
    Ok(escaped(&serde_json::to_string(value)?))
}

/// A value over several lines, indented.
pub(super) fn indented(value: &impl Serialize) -> io::Result<String> {
    Ok(escaped(&serde_json::to_string_pretty(value)?))
}

/// JSON that means the same, with all that does not show as `\u009b`. RFC 8259 has control characters below U+0020
/// escaped already; the others occur in strings alone, and the line ends that are left are those of the layout.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        match is_invisible(c) && c != '\n' {
            true => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                // Writing to a string does not fail.
                let _ = write!(text, "\\u{unit:04x}");
            }),
            false => text.push(c),
        }
    }
    text
}
