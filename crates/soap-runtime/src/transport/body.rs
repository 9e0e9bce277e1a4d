//! Reading a body into one buffer, decompressed and within a bound.
//!
//! Must not know what the bytes are.

use bytes::Bytes;
use http::{HeaderMap, header};
use http_body::{Body, SizeHint};
use http_body_util::BodyExt;

use super::BoxError;
use super::coding::{CodingError, codings};
#[cfg(feature = "compression")]
use super::coding::{Decoder, Turn};
use crate::xml::Limits;

/// Why a body could not be read.
#[derive(Debug)]
pub(crate) enum BodyError {
    /// It has more bytes than this.
    TooLarge(usize),
    /// It broke off after this many bytes.
    Broken(usize, BoxError),
    /// It cannot be decompressed.
    Coding(CodingError),
}

/// Reserved at most for what a peer merely announces. Only what is written to takes up memory; beyond this, a body is
/// given as much again as has come.
const TRUSTED: usize = 32 << 20;

/// The whole of `body`, decompressed; `headers` are updated to match.
pub(crate) async fn read_body<B>(
    headers: &mut HeaderMap,
    body: B,
    limits: &Limits,
) -> Result<Bytes, BodyError>
where
    B: Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    let mut collected = Collected::new(headers, body.size_hint(), limits)?;
    let mut body = std::pin::pin!(body);
    loop {
        // No error may be held across an await, since it may not be `Send`.
        let piece = match body.frame().await {
            None => return collected.finish(),
            Some(Err(error)) => return Err(collected.broken(error)),
            Some(Ok(frame)) => frame.into_data(),
        };
        let Ok(piece) = piece else { continue };
        if let Some(whole) = collected.add(piece).await? {
            return Ok(whole);
        }
    }
}

/// The part of a body that has been received, decompressed.
pub(super) struct Collected {
    buffer: Buffer,
    #[cfg(feature = "compression")]
    unpacking: Option<Box<Unpacking>>,
}

impl Collected {
    /// For a body of an announced size, with these headers.
    pub(super) fn new(
        headers: &mut HeaderMap,
        announced: SizeHint,
        limits: &Limits,
    ) -> Result<Self, BodyError> {
        // Almost no message has one.
        if !headers.contains_key(header::CONTENT_ENCODING) {
            let buffer = Buffer::new(announced, limits.message)?;
            #[cfg(feature = "compression")]
            return Ok(Self { buffer, unpacking: None });
            #[cfg(not(feature = "compression"))]
            return Ok(Self { buffer });
        }
        let codings = codings(headers).map_err(BodyError::Coding)?;
        headers.remove(header::CONTENT_ENCODING);
        #[cfg(feature = "compression")]
        if !codings.is_empty() {
            Buffer::new(announced, limits.message)?;
            headers.remove(header::CONTENT_LENGTH);
            let buffer = Buffer::new(SizeHint::default(), limits.message)?;
            let unpacking = Some(Box::new(Unpacking::new(&codings, limits.expansion)));
            return Ok(Self { buffer, unpacking });
        }
        let _ = codings;
        Ok(Self {
            buffer: Buffer::new(announced, limits.message)?,
            #[cfg(feature = "compression")]
            unpacking: None,
        })
    }

    /// Adds a piece; returns the whole body if it came in this piece, as with a usual small reply.
    pub(super) async fn add(&mut self, piece: Bytes) -> Result<Option<Bytes>, BodyError> {
        #[cfg(feature = "compression")]
        if let Some(unpacking) = &mut self.unpacking {
            return unpacking.add(piece, &mut self.buffer).await.map(|()| None);
        }
        self.buffer.add(piece)
    }

    /// The body was cut off.
    pub(super) fn broken(&self, cause: impl Into<BoxError>) -> BodyError {
        #[cfg(feature = "compression")]
        if let Some(unpacking) = &self.unpacking {
            return BodyError::Broken(unpacking.decoder.came(), cause.into());
        }
        self.buffer.broken(cause)
    }

    /// Returns the whole body.
    pub(super) fn finish(self) -> Result<Bytes, BodyError> {
        #[cfg(feature = "compression")]
        if let Some(mut unpacking) = self.unpacking
            // A message without content needs no decoding, whatever its headers say.
            && unpacking.decoder.came() > 0
        {
            unpacking.decoder.finish().map_err(BodyError::Coding)?;
        }
        Ok(self.buffer.finish())
    }
}

/// A compressed body that is being decompressed into the buffer.
#[cfg(feature = "compression")]
struct Unpacking {
    decoder: Decoder,
    output: Vec<u8>,
    /// The bytes decompressed since the last yield to other tasks.
    made: usize,
}

#[cfg(feature = "compression")]
impl Unpacking {
    /// The maximum output of a step.
    const STEP: usize = 32 << 10;
    /// The maximum output without a yield to other tasks.
    const TURN: usize = 1 << 20;

    fn new(codings: &[super::coding::Coding], expansion: usize) -> Self {
        Self { decoder: Decoder::new(codings, expansion), output: vec![0; Self::STEP], made: 0 }
    }

    async fn add(&mut self, piece: Bytes, buffer: &mut Buffer) -> Result<(), BodyError> {
        if self.decoder.came().saturating_add(piece.len()) > buffer.limit {
            return Err(BodyError::TooLarge(buffer.limit));
        }
        self.decoder.feed(piece);
        loop {
            let made = match self.decoder.turn(&mut self.output).map_err(BodyError::Coding)? {
                Turn::Hungry | Turn::End => return Ok(()),
                Turn::Made(made) => made,
            };
            buffer.extend(&self.output[..made])?;
            // A step with little or no output has a cost too.
            self.made += made.max(64);
            if self.made > Self::TURN {
                self.made = 0;
                crate::long_work::others_first().await;
            }
        }
    }
}

/// What of a body is there.
struct Buffer {
    limit: usize,
    exact: Option<usize>,
    read: Vec<u8>,
}

impl Buffer {
    /// For a body of a size that was announced.
    fn new(announced: SizeHint, limit: usize) -> Result<Self, BodyError> {
        if announced.lower() > limit as u64 {
            return Err(BodyError::TooLarge(limit));
        }
        let exact = announced.exact().map(|length| length as usize);
        Ok(Self { limit, exact, read: Vec::new() })
    }

    /// Adds a piece; returns the whole body if it came in this piece.
    fn add(&mut self, piece: Bytes) -> Result<Option<Bytes>, BodyError> {
        let length = self.read.len() + piece.len();
        if length > self.limit {
            return Err(BodyError::TooLarge(self.limit));
        }
        if self.read.is_empty() && Some(length) == self.exact {
            return Ok(Some(piece));
        }
        self.extend(&piece)?;
        Ok(None)
    }

    /// Adds some bytes.
    fn extend(&mut self, piece: &[u8]) -> Result<(), BodyError> {
        let length = self.read.len() + piece.len();
        if length > self.limit {
            return Err(BodyError::TooLarge(self.limit));
        }
        self.make_room(length);
        self.read.extend_from_slice(piece);
        Ok(())
    }

    /// Room for `length` bytes now, and for as much more of what was announced as may be trusted.
    fn make_room(&mut self, length: usize) {
        if length <= self.read.capacity() {
            return;
        }
        let present = self.read.len();
        match self.exact.map(|exact| exact.min(TRUSTED.max(2 * present))) {
            Some(trusted) if trusted >= length => self.read.reserve_exact(trusted - present),
            _ => self.read.reserve(length - present),
        }
    }

    /// The body broke off.
    fn broken(&self, cause: impl Into<BoxError>) -> BodyError {
        BodyError::Broken(self.read.len(), cause.into())
    }

    /// All of the body.
    fn finish(self) -> Bytes {
        self.read.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads pieces of these lengths; the capacity after each.
    fn capacities(announced: SizeHint, pieces: &[usize]) -> Vec<usize> {
        let mut buffer = Buffer::new(announced, usize::MAX).unwrap();
        let add = |length: &usize| {
            assert_eq!(buffer.add(vec![b'x'; *length].into()).unwrap(), None);
            buffer.read.capacity()
        };
        pieces.iter().map(add).collect()
    }

    #[test]
    fn a_body_that_comes_whole_is_not_copied() {
        let piece = Bytes::from_static(b"whole");
        let mut buffer = Buffer::new(SizeHint::with_exact(5), 5).unwrap();
        assert_eq!(buffer.add(piece.clone()).unwrap().unwrap().as_ptr(), piece.as_ptr());
    }

    #[test]
    fn the_announced_length_is_reserved_once() {
        assert_eq!(capacities(SizeHint::with_exact(3000), &[1000, 1999, 1]), [3000; 3]);
    }

    #[test]
    fn a_vast_announcement_reserves_no_more_than_is_trusted() {
        let vast = SizeHint::with_exact(1 << 40);
        assert_eq!(capacities(vast, &[1]), [TRUSTED]);
        assert_eq!(capacities(vast, &[TRUSTED, 1]), [TRUSTED, 2 * TRUSTED]);
    }

    #[test]
    fn more_than_the_limit_is_refused_before_and_after_the_fact() {
        assert!(matches!(Buffer::new(SizeHint::with_exact(6), 5), Err(BodyError::TooLarge(5))));
        let mut buffer = Buffer::new(SizeHint::default(), 5).unwrap();
        assert!(buffer.add(Bytes::from_static(b"four")).unwrap().is_none());
        assert!(matches!(buffer.add(Bytes::from_static(b"more")), Err(BodyError::TooLarge(5))));
    }
}
