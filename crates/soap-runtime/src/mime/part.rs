//! One part of a MIME message.
//!
//! Must not know what else is in the message.

use std::fmt;

use bytes::Bytes;

use crate::cid;

/// An attachment: bytes of a type, which the envelope may refer to.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct MimePart {
    /// The media type with its parameters, as in `image/png` or `text/plain; charset=utf-8`. Empty: none was given, and
    /// `application/octet-stream` is sent.
    pub content_type: String,
    /// The Content-ID without its angle brackets. Empty: one is made up when the part is sent.
    pub id: String,
    /// Its other headers, by name and value, such as `Content-Disposition` with the name of a file.
    pub headers: Vec<(String, String)>,
    /// The content.
    pub bytes: Bytes,
}

impl MimePart {
    /// A part of this media type, without an id.
    pub fn new(content_type: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        let (content_type, bytes) = (content_type.into(), bytes.into());
        Self { content_type, id: String::new(), headers: Vec::new(), bytes }
    }

    /// A part of text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new("text/plain; charset=utf-8", text.into())
    }

    /// A part of bytes of no particular type.
    pub fn octets(bytes: impl Into<Bytes>) -> Self {
        Self::new("application/octet-stream", bytes)
    }

    /// With this Content-ID, in the form of a mail address (RFC 2045, section 7). No two parts of a message may
    /// have the same.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// With this header too.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The first of its other headers with this name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The address by which the envelope refers to this part (RFC 2392): what a field of type `ref:swaRef` holds.
    ///
    /// ```
    /// use soap_runtime::mime::MimePart;
    ///
    /// let part = MimePart::text("hello").with_id("50%@example.com");
    /// assert_eq!(part.url(), "cid:50%25@example.com");
    /// assert!(part.is_at(&part.url()));
    /// ```
    pub fn url(&self) -> String {
        cid::url(&self.id)
    }

    /// Whether `url`, as in `cid:photo@example.com`, refers to this part, by its id or else by its `Content-Location` (SOAP
    /// Messages with Attachments, section 3).
    pub fn is_at(&self, url: &str) -> bool {
        match cid::id(url) {
            Some(id) => !self.id.is_empty() && id == self.id,
            None => self.header("Content-Location") == Some(url.trim()),
        }
    }
}

/// Without the content, which may hold secrets.
impl fmt::Debug for MimePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { content_type, id, headers, bytes } = self;
        f.debug_struct("MimePart")
            .field("content_type", content_type)
            .field("id", id)
            .field("headers", headers)
            .field("bytes", &bytes.len())
            .finish()
    }
}
