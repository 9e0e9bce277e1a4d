//! The headers of a part (RFC 2045, RFC 822): those that say what it is.
//!
//! Must not know how the parts were found.

use super::MimeError;
use crate::xml::cut;

/// How many bytes the headers of one part may have.
const MOST: usize = 16 << 10;

/// What the headers of a part say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PartHeaders {
    /// `Content-Type`; empty where it is absent.
    pub(super) content_type: String,
    /// `Content-ID`, without its angle brackets.
    pub(super) id: String,
    /// `Content-Transfer-Encoding`
    pub(super) encoding: String,
    /// All others, by name and value.
    pub(super) others: Vec<(String, String)>,
}

/// The headers at the start of a part, and where its content begins. `index` counts from 1.
pub(super) fn read(part: &[u8], index: usize) -> Result<(PartHeaders, usize), MimeError> {
    let mut headers = PartHeaders::default();
    let mut unfolded: Vec<(usize, String)> = Vec::new();
    let mut at = 0;
    while let Some(rest) = part.get(at..).filter(|rest| !rest.is_empty()) {
        let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let line = rest[..length].strip_suffix(b"\n").unwrap_or(&rest[..length]);
        let line = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line));
        at += length;
        if at > MOST {
            return Err(MimeError::Limit { what: "bytes in the headers of one part", bound: MOST });
        }
        match unfolded.last_mut() {
            _ if line.is_empty() => break,
            // A line that begins with white space goes on with the one before.
            Some((_, header)) if line.starts_with([' ', '\t']) => header.push_str(&line),
            _ => match line.find(':') {
                Some(colon) => unfolded.push((colon, line.into_owned())),
                None => return Err(MimeError::Header { part: index, line: cut(&line, 60) }),
            },
        }
    }
    for (colon, header) in &unfolded {
        let (name, value) = (header[..*colon].trim(), header[colon + 1..].trim());
        match name.to_ascii_lowercase().as_str() {
            "content-type" => headers.content_type = value.to_owned(),
            "content-id" => headers.id = without_brackets(value).to_owned(),
            "content-transfer-encoding" => headers.encoding = value.to_ascii_lowercase(),
            _ => headers.others.push((name.to_owned(), value.to_owned())),
        }
    }
    Ok((headers, at))
}

/// A Content-ID without the angle brackets around it.
pub(super) fn without_brackets(id: &str) -> &str {
    let id = id.trim();
    id.strip_prefix('<').and_then(|id| id.strip_suffix('>')).unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_any_case_and_lines_may_be_folded() {
        let part = b"CONTENT-type: image/png;\r\n\tname=x\r\nContent-Id: <a@b>\r\nX-Other: 1\r\ncontent-transfer-encoding: BASE64\r\n\r\nbody";
        let (headers, at) = read(part, 1).unwrap();
        assert_eq!(headers.content_type, "image/png;\tname=x");
        assert_eq!((headers.id.as_str(), headers.encoding.as_str()), ("a@b", "base64"));
        assert_eq!(headers.others, [("X-Other".to_owned(), "1".to_owned())]);
        assert_eq!(&part[at..], b"body");
    }

    #[test]
    fn a_part_may_have_no_headers_or_nothing_else() {
        assert_eq!(read(b"\r\nbody", 1).unwrap(), (PartHeaders::default(), 2));
        let (headers, at) = read(b"Content-ID: a", 1).unwrap();
        assert_eq!((headers.id.as_str(), at), ("a", 13));
        assert_eq!(read(b"", 1).unwrap(), (PartHeaders::default(), 0));
    }

    #[test]
    fn what_is_no_header_is_refused() {
        let error = read(b"Content-ID: a\r\nno header\r\n\r\n", 2).unwrap_err();
        assert_eq!(error, MimeError::Header { part: 2, line: "no header".into() });
        let long = format!("A: {}\r\n\r\n", "x".repeat(MOST));
        assert!(read(long.as_bytes(), 1).unwrap_err().is_limit());
    }
}
