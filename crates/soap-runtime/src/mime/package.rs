//! A MIME message as it came: its root, and the other parts by their ids (RFC 2387).
//!
//! Must not know what the root holds.

use std::collections::HashSet;

use bytes::Bytes;

use super::headers::{self, without_brackets};
use super::{MimeError, MimePart, split, transfer};
use crate::media_type::{parameter, unescaped};
use crate::xml::{Limits, Memory, cut};

/// A `multipart/related` message.
#[derive(Debug)]
pub(crate) struct Package {
    /// The part that the others belong to.
    pub(crate) root: MimePart,
    /// These others, in order.
    pub(crate) others: Vec<MimePart>,
    /// The memory left for what is made of the message.
    pub(crate) memory: Memory,
}

/// Whether a Content-Type is that of a message of several parts that belong together.
pub(crate) fn is_multipart(content_type: &str) -> bool {
    let media_type = content_type.split(';').next().unwrap_or_default();
    media_type.trim().eq_ignore_ascii_case("multipart/related")
}

/// Takes the parts out of a body with this Content-Type. They share its memory unless they were encoded.
pub(crate) fn open(content_type: &str, body: &Bytes, limits: &Limits) -> Result<Package, MimeError> {
    let boundary = parameter(content_type, "boundary").map(unescaped).unwrap_or_default();
    if boundary.is_empty() {
        return Err(MimeError::NoBoundary);
    }
    let mut memory = Memory::of(limits, body.len());
    let mut parts = Vec::new();
    let mut ids: HashSet<String> = HashSet::new();
    for (index, range) in split::split(body, &boundary, limits.parts)?.into_iter().enumerate() {
        let part = body.slice(range);
        let (headers, start) = headers::read(&part, index + 1)?;
        let bytes = transfer::decode(part.slice(start..), &headers.encoding, index + 1, &mut memory)?;
        if !headers.id.is_empty() && !ids.insert(headers.id.clone()) {
            return Err(MimeError::DuplicateId(cut(&headers.id, 200)));
        }
        let headers::PartHeaders { content_type, id, others, .. } = headers;
        parts.push(MimePart { content_type, id, headers: others, bytes });
    }
    let root = match parameter(content_type, "start").map(unescaped) {
        Some(start) => {
            let id = without_brackets(&start);
            let found = parts.iter().position(|part| part.id == id);
            found.ok_or_else(|| MimeError::NoRoot(cut(id, 200)))?
        }
        // RFC 2387, 3.2: it is then the first.
        None if parts.is_empty() => return Err(MimeError::NoPart(cut(&boundary, 70))),
        None => 0,
    };
    let root = parts.remove(root);
    Ok(Package { root, others: parts, memory })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(content_type: &str, body: &'static str) -> Result<Package, MimeError> {
        open(content_type, &Bytes::from_static(body.as_bytes()), &Limits::default())
    }

    /// After the first example of RFC 2387, section 5.1: the root is not the first part.
    #[test]
    fn the_root_is_the_part_that_start_names() {
        let content_type = "Multipart/Related; boundary=example-1; start=\"<950120.aaCC@XIson.com>\"; type=\"Application/X-FixedRecord\"";
        let body = "--example-1\nContent-Type: Application/octet-stream\nContent-Description: The fixed length records\nContent-Transfer-Encoding: base64\nContent-ID: <950120.aaCB@XIson.com>\n\nT2xkIE1hY0Rv\nbmFsZA==\n\n--example-1\nContent-Type: Application/X-FixedRecord\nContent-ID: <950120.aaCC@XIson.com>\n\n25\n10\n--example-1--";
        let package = opened(content_type, body).unwrap();
        assert_eq!(package.root.bytes, "25\n10");
        assert_eq!(package.root.content_type, "Application/X-FixedRecord");
        let [other] = package.others.as_slice() else { panic!("one other part") };
        assert_eq!((&other.bytes[..], other.id.as_str()), (&b"Old MacDonald"[..], "950120.aaCB@XIson.com"));
    }

    /// After the example of SOAP Messages with Attachments, section 3: the root is the first part.
    #[test]
    fn the_root_is_the_first_part_where_nothing_else_is_said() {
        let content_type = "multipart/related; type=text/xml; boundary=\"MIME\\_b\"";
        let body = "--MIME_b\r\nContent-Type: text/xml; charset=UTF-8\r\n\r\n<a/>\r\n--MIME_b\r\nContent-ID: <x@y>\r\n\r\nx\r\n--MIME_b--\r\n";
        let package = opened(content_type, body).unwrap();
        assert_eq!(package.root.bytes, "<a/>");
        assert_eq!(package.others[0].id, "x@y");
    }

    #[test]
    fn nothing_is_copied_that_was_not_encoded() {
        let body = Bytes::from_static(b"--b\n\nroot\n--b--");
        let package = open("multipart/related; boundary=b", &body, &Limits::default()).unwrap();
        assert_eq!(package.root.bytes.as_ptr(), body[5..].as_ptr());
    }

    #[test]
    fn what_is_wrong_is_said_in_a_sentence() {
        let error = |content_type: &str, body| opened(content_type, body).unwrap_err().to_string();
        let none = error("multipart/related", "--b--");
        assert_eq!(none, "the Content-Type of the multipart message names no boundary");
        let lost = error("multipart/related; boundary=b; start=\"<r>\"", "--b\n\nroot\n--b--");
        assert!(
            lost.contains("the root of the multipart message is missing") && lost.contains("\"r\""),
            "{lost}"
        );
        let empty = error("multipart/related; boundary=b", "--b--");
        assert_eq!(empty, "the multipart message has no line with its boundary \"b\"");
        let twice =
            error("multipart/related; boundary=b", "--b\nContent-ID: <i>\n\n--b\nContent-ID: <i>\n\n\n--b--");
        assert_eq!(twice, "two parts of the multipart message have the Content-ID \"i\"");
    }

    #[test]
    fn other_kinds_of_multipart_have_no_root() {
        assert!(is_multipart("Multipart/Related;boundary=b"));
        assert!(!is_multipart("multipart/mixed; boundary=b"));
        assert!(!is_multipart("text/xml"));
    }
}
