//! JSON that escapes each character that a terminal may obey.
//!
//! Must not know what the values mean.

use std::fmt::Write as _;
use std::io::{self, Write};

use logmein_rescue::soap_runtime::printable::is_invisible;
use serde::Serialize;

/// Prints a value on one line, without a line end.
pub(super) fn compact(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    out.write_all(escaped(&serde_json::to_string(value)?).as_bytes())
}

/// Prints a value on one line, with its line end.
pub(super) fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    compact(value, out)?;
    writeln!(out)
}

/// Prints a value indented, over several lines.
pub(super) fn indented(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", escaped(&serde_json::to_string_pretty(value)?))
}

/// JSON that means the same, with each invisible character escaped as in `\u009b`. By RFC 8259, control characters
/// below U+0020 in strings are escaped already; the others occur only in strings, and the remaining line ends are
/// part of the layout.
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

#[cfg(test)]
mod tests {
    use super::*;

    /// From the tables of Unicode: DEL, C1, Zl, Zp, marks of direction, and a tag, which needs two UTF-16 code units.
    #[test]
    fn what_does_not_show_is_escaped_and_means_the_same() {
        let foreign = "a\n\u{7f}\u{9b}1m\u{202e}\u{2028}\u{2029}\u{61c}\u{e0041}é日本";
        let value = serde_json::json!({ foreign: [foreign] });
        let mut printed = Vec::new();
        indented(&value, &mut printed).unwrap();
        compact(&value, &mut printed).unwrap();
        let printed = String::from_utf8(printed).unwrap();
        let shown = r#""a\n\u007f\u009b1m\u202e\u2028\u2029\u061c\udb40\udc41é日本""#;
        assert_eq!(printed, format!("{{\n  {shown}: [\n    {shown}\n  ]\n}}\n{{{shown}:[{shown}]}}"));
        let read: Vec<serde_json::Value> =
            serde_json::Deserializer::from_str(&printed).into_iter().map(Result::unwrap).collect();
        assert_eq!(read, [value.clone(), value]);
    }
}
