//! Reading a body into one buffer, within a bound.
//!
//! Must not know what the bytes are.

use bytes::{Bytes, BytesMut};
use http_body::Body;
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

/// Reserved at most from what a peer merely announces.
const TRUSTED: usize = 16 << 20;

/// All of `body`, at most `limit` bytes.
pub(crate) async fn read_body<B>(body: B, limit: usize) -> Result<Bytes, BodyError>
where
    B: Body<Data = Bytes>,
    B::Error: Into<BoxError>,
{
    let announced = body.size_hint();
    if announced.lower() > limit as u64 {
        return Err(BodyError::TooLarge(limit));
    }
    let exact = announced.exact().map(|length| length as usize);
    let mut body = std::pin::pin!(body);
    let mut whole = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| BodyError::Broken(whole.len(), error.into()))?;
        let Ok(data) = frame.into_data() else { continue };
        if whole.len() + data.len() > limit {
            return Err(BodyError::TooLarge(limit));
        }
        // The usual small reply comes whole and needs no copy.
        if whole.is_empty() && Some(data.len()) == exact {
            return Ok(data);
        }
        if whole.is_empty() {
            whole.reserve(exact.unwrap_or(0).min(TRUSTED).max(data.len()));
        }
        whole.extend_from_slice(&data);
    }
    Ok(whole.freeze())
}
