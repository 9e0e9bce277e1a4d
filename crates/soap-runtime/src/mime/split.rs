//! Where the parts of a multipart body lie (RFC 2046, section 5.1.1).
//!
//! Knows boundaries only, not what the parts are. One search over the body finds all.

use std::ops::Range;

use super::MimeError;
use crate::xml::cut;

/// The parts between the lines with `boundary`, at most `most`. What comes before and after them is passed over.
/// Lines may end without a carriage return, as some servers write them.
pub(super) fn split(body: &[u8], boundary: &str, most: usize) -> Result<Vec<Range<usize>>, MimeError> {
    let delimiter = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut start: Option<usize> = None;
    for at in memchr::memmem::find_iter(body, delimiter.as_bytes()) {
        if at > 0 && body[at - 1] != b'\n' {
            continue;
        }
        let Some(line) = line_end(&body[at + delimiter.len()..]) else { continue };
        if let Some(start) = start.take() {
            if parts.len() == most {
                return Err(MimeError::Limit { what: "parts in a multipart message", bound: most });
            }
            parts.push(start..without_line_end(body, start, at));
        }
        match line {
            Line::Closing => return Ok(parts),
            Line::Next(length) => start = Some(at + delimiter.len() + length),
        }
    }
    match start {
        Some(_) => Err(MimeError::CutOff),
        None => Err(MimeError::NoPart(cut(boundary, 70))),
    }
}

/// What the rest of a line with a boundary says.
enum Line {
    /// A part begins after so many bytes.
    Next(usize),
    /// There are no more parts.
    Closing,
}

/// The rest of a line with a boundary, which may be padded; `None` where the boundary goes on, and is another one.
fn line_end(rest: &[u8]) -> Option<Line> {
    let (is_closing, padded) = match rest.strip_prefix(b"--") {
        Some(after) => (true, after),
        None => (false, rest),
    };
    let padding = padded.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let end = match &padded[padding..] {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        [] if is_closing => 0,
        _ => return None,
    };
    Some(if is_closing { Line::Closing } else { Line::Next(padding + end) })
}

/// Where a part ends: the line end before a boundary belongs to the boundary.
fn without_line_end(body: &[u8], start: usize, at: usize) -> usize {
    let content = &body[..at];
    let content = content.strip_suffix(b"\n").unwrap_or(content);
    let content = content.strip_suffix(b"\r").unwrap_or(content);
    content.len().max(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(body: &str) -> Result<Vec<&str>, MimeError> {
        let ranges = split(body.as_bytes(), "b", 3)?;
        Ok(ranges.into_iter().map(|range| &body[range]).collect())
    }

    /// The example of RFC 2046, section 5.1.1, in short.
    #[test]
    fn preamble_epilogue_and_line_ends_belong_to_no_part() {
        let body = "This is the preamble.\r\n--b\r\n\r\nimplicit\r\n--b\r\nA: 1\r\n\r\nends with a line\r\n\r\n--b--\r\nepilogue";
        assert_eq!(parts(body), Ok(vec!["\r\nimplicit", "A: 1\r\n\r\nends with a line\r\n"]));
    }

    #[test]
    fn boundaries_may_be_padded_and_lines_end_in_one_character() {
        assert_eq!(parts("--b \t\n\none\n--b-- "), Ok(vec!["\none"]));
        assert_eq!(parts("--b\r\n--b\r\n\r\n--b--"), Ok(vec!["", ""]));
    }

    #[test]
    fn a_boundary_stands_at_the_start_of_a_line_and_is_whole() {
        let body = "--b\r\n\r\nx --b\r\n--bc\r\n--b.--\r\n--b--x\r\n--b--";
        assert_eq!(parts(body), Ok(vec!["\r\nx --b\r\n--bc\r\n--b.--\r\n--b--x"]));
    }

    #[test]
    fn what_does_not_end_is_cut_off() {
        assert_eq!(parts("--b\r\n\r\none\r\n--b\r\n\r\ntw"), Err(MimeError::CutOff));
        assert_eq!(parts("--b\r\n\r\none\r\n--b"), Err(MimeError::CutOff));
        assert_eq!(parts("no boundary"), Err(MimeError::NoPart("b".into())));
        assert_eq!(parts("--b--"), Ok(vec![]));
    }

    #[test]
    fn there_may_not_be_more_parts_than_the_limit() {
        let body = |count: usize| format!("{}--b--", "--b\n\nx\n".repeat(count));
        assert_eq!(parts(&body(3)).map(|parts| parts.len()), Ok(3));
        assert_eq!(parts(&body(4)).unwrap_err().to_string(), "more than 3 parts in a multipart message");
    }
}
