//! Reading a body into one buffer, within a bound.
//!
//! Must not know what the bytes are.

use bytes::Bytes;
use http_body::{Body, SizeHint};
use http_body_util::BodyExt;

use super::BoxError;

/// Why a body could not be read.
#[derive(Debug)]
pub(crate) enum BodyError {
    /// It has more bytes than this.
    TooLarge(usize),
    /// It broke off after this many bytes.
    Broken(usize, BoxError),
}

/// Reserved at most for what a peer merely announces. Only what is written to takes up memory; beyond this, a body is
/// given as much again as has come.
const TRUSTED: usize = 32 << 20;

/// All of `body`, at most `limit` bytes.
pub(crate) async fn read_body<B>(body: B, limit: usize) -> Result<Bytes, BodyError>
where
    B: Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    let mut buffer = Buffer::new(body.size_hint(), limit)?;
    let mut body = std::pin::pin!(body);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| buffer.broken(error))?;
        let Ok(piece) = frame.into_data() else { continue };
        if let Some(whole) = buffer.add(piece)? {
            return Ok(whole);
        }
    }
    Ok(buffer.finish())
}

/// What of a body is there.
pub(super) struct Buffer {
    limit: usize,
    exact: Option<usize>,
    read: Vec<u8>,
}

impl Buffer {
    /// For a body of a size that was announced.
    pub(super) fn new(announced: SizeHint, limit: usize) -> Result<Self, BodyError> {
        if announced.lower() > limit as u64 {
            return Err(BodyError::TooLarge(limit));
        }
        let exact = announced.exact().map(|length| length as usize);
        Ok(Self { limit, exact, read: Vec::new() })
    }

    /// Adds a piece; gives all of the body back if it came in this one, as the usual small reply does.
    pub(super) fn add(&mut self, piece: Bytes) -> Result<Option<Bytes>, BodyError> {
        let length = self.read.len() + piece.len();
        if length > self.limit {
            return Err(BodyError::TooLarge(self.limit));
        }
        if self.read.is_empty() && Some(length) == self.exact {
            return Ok(Some(piece));
        }
        self.make_room(length);
        self.read.extend_from_slice(&piece);
        Ok(None)
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
    pub(super) fn broken(&self, cause: impl Into<BoxError>) -> BodyError {
        BodyError::Broken(self.read.len(), cause.into())
    }

    /// All of the body.
    pub(super) fn finish(self) -> Bytes {
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
