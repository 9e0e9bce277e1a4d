//! Content that a document includes from elsewhere: `xop:Include` in the place of base64 (XOP 1.0, section 3.2).
//!
//! Whoever reads text or keeps markup gets base64; whoever reads bytes gets the bytes.
//!
//! Must not know MIME: the parts come by their addresses.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

use super::{Problem, ReadError, Reader, Token, is_space, shorten};
use crate::xml::xop::{Binaries, XOP};

/// The content of an element with binary content.
#[derive(Debug)]
pub(crate) enum Content<'x> {
    /// It is included.
    Included(Bytes),
    /// It stands there, as text.
    Text(Cow<'x, str>),
}

impl<'x> Content<'x> {
    /// The content as text: base64 where it is included.
    pub(crate) fn into_text(self) -> Cow<'x, str> {
        match self {
            Self::Included(bytes) => STANDARD.encode(bytes).into(),
            Self::Text(text) => text,
        }
    }
}

impl<'x> Reader<'x> {
    /// With what the document may include.
    #[must_use]
    pub(crate) fn binaries(mut self, binaries: Option<&'x Binaries>) -> Self {
        self.binaries = binaries;
        self
    }

    /// The content of the innermost open element, which is read to its end.
    pub(crate) fn content(&mut self) -> Result<Content<'x>, Box<ReadError>> {
        if self.binaries.is_none() || self.instead.is_some() {
            return self.text().map(Content::Text);
        }
        let mut text = String::new();
        let mut included = None;
        loop {
            match self.next()? {
                Token::Text(piece) if text.is_empty() && piece.bytes().all(is_space) => {}
                Token::Text(piece) if included.is_none() => {
                    self.check_text(text.len() + piece.len())?;
                    self.append(&mut text, &piece)?;
                }
                Token::Text(_) => return Err(self.fail(Problem::UnexpectedText)),
                Token::Start if included.is_none() && text.is_empty() && self.is_include() => {
                    included = Some(self.include()?);
                }
                Token::Start => {
                    let found = self.name().to_string();
                    return Err(self.fail(Problem::UnexpectedElement { found, expected: "base64".into() }));
                }
                Token::End => return Ok(included.map_or(Content::Text(Cow::Owned(text)), Content::Included)),
                Token::Eof => return Err(self.malformed("the document ends early")),
            }
        }
    }

    /// Passes over the rest of the innermost open element as [`Self::skip`] does. Gives the markup from `start` on to the
    /// end of the element, or of its content, with base64 for what it includes.
    pub(crate) fn keep(&mut self, start: usize, with_end_tag: bool) -> Result<Cow<'x, str>, Box<ReadError>> {
        let depth = self.depth();
        let (mut kept, mut from) = (String::new(), start);
        while self.depth() >= depth {
            match self.next()? {
                Token::Start if self.binaries.is_some() && self.is_include() => {
                    let before = &self.document[from..self.start];
                    self.append(&mut kept, before)?;
                    let included = self.include_as_text()?;
                    self.append(&mut kept, &included)?;
                    from = self.cursor;
                }
                Token::Eof => return Err(self.malformed("the document ends early")),
                _ => {}
            }
        }
        let end = if with_end_tag { self.cursor } else { self.start };
        // An empty element has no content, and no end tag after it.
        let rest = &self.document[from..end.max(from)];
        if kept.is_empty() {
            return Ok(Cow::Borrowed(rest));
        }
        self.append(&mut kept, rest)?;
        Ok(Cow::Owned(kept))
    }

    /// Whether the innermost open element stands for content from elsewhere.
    pub(super) fn is_include(&self) -> bool {
        self.is_at("Include", XOP)
    }

    /// What the open `xop:Include` refers to; it is read to its end.
    pub(super) fn include(&mut self) -> Result<Bytes, Box<ReadError>> {
        let href = self.attribute("", "href").unwrap_or_default();
        let found = match self.binaries {
            Some(binaries) => binaries.include(href),
            None => Err("the message is not multipart/related"),
        };
        let bytes = found.map_err(|why| self.fail(Problem::Include { href: shorten(href), why }))?;
        self.check_text(bytes.len())?;
        // The caller makes its own copy of the bytes.
        self.take_memory(bytes.len())?;
        self.skip()?;
        Ok(bytes)
    }

    /// The base64 of what the open `xop:Include` refers to.
    pub(super) fn include_as_text(&mut self) -> Result<String, Box<ReadError>> {
        let bytes = self.include()?;
        // Four characters for every three bytes.
        self.take_memory(bytes.len() / 3)?;
        Ok(STANDARD.encode(bytes))
    }

    pub(super) fn check_text(&self, length: usize) -> Result<(), Box<ReadError>> {
        match length > self.limits.text {
            true => Err(self.limit("bytes in one text", self.limits.text)),
            false => Ok(()),
        }
    }
}
