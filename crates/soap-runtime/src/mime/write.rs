//! Writing a `multipart/related` message (RFC 2387), its bytes as they are (RFC 2045: `binary`).
//!
//! Must not know what the root holds.

use std::hash::{BuildHasher, RandomState};

use super::{MimeError, MimePart};
use crate::xml::cut;

/// The root of a message, and what the message's own Content-Type says of it.
#[derive(Debug)]
pub(crate) struct Root<'a> {
    /// The Content-Type of the part.
    pub(crate) content_type: &'a str,
    /// Its media type alone, the parameter `type`.
    pub(crate) media_type: &'a str,
    /// Further parameters, each with a semicolon before it.
    pub(crate) parameters: &'a str,
    /// Its content.
    pub(crate) bytes: &'a [u8],
}

/// The Content-Type and the body of a message.
pub(crate) fn write(root: &Root<'_>, parts: &[MimePart]) -> Result<(String, Vec<u8>), MimeError> {
    // Nobody who writes a part can foresee the boundary, so none can hold it.
    let (boundary, id) = (format!("part-{}", unique()), format!("root.{}@soap", unique()));
    let contents: usize = parts.iter().map(|part| part.bytes.len() + 256).sum();
    let mut body = Vec::with_capacity(root.bytes.len() + contents + 512);
    add(&mut body, &boundary, [root.content_type, &id], &[], root.bytes)?;
    for part in parts {
        let made = if part.id.is_empty() { format!("{}@soap", unique()) } else { String::new() };
        let id = if made.is_empty() { &part.id } else { &made };
        let content_type = match part.content_type.as_str() {
            "" => "application/octet-stream",
            content_type => content_type,
        };
        add(&mut body, &boundary, [content_type, id], &part.headers, &part.bytes)?;
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    let (media_type, parameters) = (root.media_type, root.parameters);
    let content_type = format!(
        "multipart/related; boundary=\"{boundary}\"; type=\"{media_type}\"; start=\"<{id}>\"{parameters}"
    );
    Ok((content_type, body))
}

/// 32 digits that no one has used or foresees.
pub(crate) fn unique() -> String {
    // The standard library seeds each state with random keys.
    let number = || RandomState::new().hash_one(0u8);
    format!("{:016x}{:016x}", number(), number())
}

fn add(
    body: &mut Vec<u8>,
    boundary: &str,
    [content_type, id]: [&str; 2],
    others: &[(String, String)],
    bytes: &[u8],
) -> Result<(), MimeError> {
    let unwritable = |what, value| MimeError::Unwritable { what, value: cut(value, 100) };
    let is_value = |value: &str| value.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t'));
    if !is_value(content_type) {
        return Err(unwritable("Content-Type", content_type));
    }
    for (name, value) in others {
        let mut own = ["content-type", "content-id", "content-transfer-encoding"].iter();
        let is_own = own.any(|own| name.eq_ignore_ascii_case(own));
        let is_name = !is_own
            && !name.is_empty()
            && name.bytes().all(|byte| matches!(byte, b'!'..=b'~') && byte != b':');
        if !is_name {
            return Err(unwritable("header", name));
        }
        if !is_value(value) {
            return Err(unwritable("header value", value));
        }
    }
    if id.bytes().any(|byte| !matches!(byte, b'!'..=b'~') || matches!(byte, b'<' | b'>')) {
        return Err(unwritable("Content-ID", id));
    }
    let headers = format!(
        "--{boundary}\r\nContent-Type: {content_type}\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <{id}>\r\n"
    );
    body.extend_from_slice(headers.as_bytes());
    for (name, value) in others {
        body.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    body.extend_from_slice(b"\r\n");
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n");
    Ok(())
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::mime::open;
    use crate::xml::Limits;

    const ROOT: Root<'static> = Root {
        content_type: "text/xml; charset=utf-8",
        media_type: "text/xml",
        parameters: "; x=1",
        bytes: b"<a/>",
    };

    #[test]
    fn what_is_written_is_read() {
        let parts = [
            MimePart::new("image/png", &b"\x89PNG\r\n--part\r\n"[..])
                .with_id("photo@example.com")
                .with_header("Content-Disposition", "attachment; filename=\"a.png\""),
            MimePart::octets(Vec::new()),
        ];
        let (content_type, body) = write(&ROOT, &parts).unwrap();
        assert!(content_type.contains("; type=\"text/xml\"; start=\"<root."), "{content_type}");
        assert!(content_type.ends_with("; x=1"), "{content_type}");
        let package = open(&content_type, &Bytes::from(body), &Limits::default()).unwrap();
        assert_eq!(package.root.bytes, "<a/>");
        assert_eq!(package.root.content_type, "text/xml; charset=utf-8");
        assert_eq!(package.others[0], parts[0]);
        assert!(package.others[1].bytes.is_empty() && !package.others[1].id.is_empty());
    }

    proptest! {
        #[test]
        fn any_content_survives(contents in vec((vec(any::<u8>(), 0..60), "[!-;=?-~]{1,20}"), 0..6)) {
            let part = |(index, (bytes, id)): (usize, (Vec<u8>, String))| {
                MimePart::new(format!("a/b; n={index}"), bytes).with_id(format!("{index}{id}"))
            };
            let parts: Vec<MimePart> = contents.into_iter().enumerate().map(part).collect();
            let (content_type, body) = write(&ROOT, &parts).unwrap();
            let package = open(&content_type, &Bytes::from(body), &Limits::default()).unwrap();
            prop_assert_eq!(package.root.bytes, ROOT.bytes);
            prop_assert_eq!(package.others, parts);
        }
    }

    #[test]
    fn no_part_can_add_headers() {
        let written = |part| write(&ROOT, &[part]).map(|_| ()).unwrap_err().to_string();
        let error = written(MimePart::new("a/b\r\nX: 1", ""));
        assert!(error.starts_with("the Content-Type \"a/b\\r\\nX: 1\" of an attachment"), "{error}");
        let error = written(MimePart::text("").with_id("a> <b"));
        assert!(error.starts_with("the Content-ID"), "{error}");
        let error = written(MimePart::text("").with_header("X", "1\nY: 2"));
        assert!(error.starts_with("the header value"), "{error}");
        let error = written(MimePart::text("").with_header("content-ID", "a"));
        assert!(error.starts_with("the header \"content-ID\""), "{error}");
        let error = written(MimePart::text("").with_header("X: 1\nY", "2"));
        assert!(error.starts_with("the header \"X: 1"), "{error}");
    }

    #[test]
    fn boundaries_differ() {
        assert_ne!(unique(), unique());
        assert_eq!(unique().len(), 32);
    }
}
