//! Content codings (RFC 9110, section 8.4): which ones were applied to a message, and how to undo them.
//!
//! Must not know what the message contains. The output is bounded while it is produced, see [`Limits`].

#[cfg(feature = "compression")]
mod decoder;
#[cfg(feature = "compression")]
mod gzip;
#[cfg(feature = "compression")]
mod stage;
#[cfg(feature = "compression")]
mod step;

use std::fmt;

use http::{HeaderMap, header};

#[cfg(feature = "compression")]
pub(crate) use decoder::{Decoder, Turn};

/// The supported codings, as a value of `Accept-Encoding`.
pub(crate) const ACCEPTED: Option<&str> = match cfg!(feature = "compression") {
    true => Some("gzip, deflate, br"),
    false => None,
};

/// More nested codings than this have no use.
const MOST: usize = 3;

/// A coding that makes a message smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Coding {
    /// RFC 1952.
    Gzip,
    /// RFC 1950, or RFC 1951 alone, as some servers send it.
    Deflate,
    /// RFC 7932.
    Brotli,
}

impl Coding {
    fn named(name: &str) -> Option<Self> {
        let known =
            [("gzip", Self::Gzip), ("x-gzip", Self::Gzip), ("deflate", Self::Deflate), ("br", Self::Brotli)];
        known.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, coding)| coding)
    }

    #[cfg(feature = "compression")]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Deflate => "deflate",
            Self::Brotli => "br",
        }
    }
}

/// Why the codings of a message cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodingError {
    /// A coding is not known, or not compiled in.
    Unknown(String),
    /// Too many nested codings.
    TooMany(usize),
    /// Brotli within brotli: a few bytes can make each of them allocate 16 MiB.
    Twice,
    /// The data does not match the coding; detected after this many bytes of input.
    #[cfg(feature = "compression")]
    Damaged(&'static str, usize, &'static str),
    /// The data grows by more than this factor.
    #[cfg(feature = "compression")]
    Grown(usize),
}

impl CodingError {
    /// Whether the message would be accepted in another coding (RFC 9110, section 15.5.16).
    pub(crate) fn is_unsupported(&self) -> bool {
        matches!(self, Self::Unknown(_) | Self::TooMany(_) | Self::Twice)
    }

    /// Whether the message exceeds a limit when it is decompressed.
    pub(crate) fn is_too_large(&self) -> bool {
        match self {
            #[cfg(feature = "compression")]
            Self::Grown(_) => true,
            _ => false,
        }
    }
}

impl fmt::Display for CodingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => {
                write!(f, "the content encoding {name:?} is not understood")?;
                match (ACCEPTED, Coding::named(name)) {
                    (Some(accepted), _) => write!(f, "; expected one of {accepted}"),
                    (None, Some(_)) => f.write_str("; turn on the feature \"compression\" of soap-runtime"),
                    (None, None) => f.write_str("; expected none"),
                }
            }
            Self::TooMany(count) => {
                write!(f, "{count} content encodings, one within the other; at most {MOST} are undone")
            }
            Self::Twice => f.write_str("the content encoding br is applied twice; apply it once"),
            #[cfg(feature = "compression")]
            Self::Damaged(name, at, what) => {
                write!(f, "the {name} data is damaged: {what} after {at} compressed bytes")
            }
            #[cfg(feature = "compression")]
            Self::Grown(factor) => write!(
                f,
                "the compressed message grows to more than {factor} times its size (see Limits::expansion)"
            ),
        }
    }
}

impl std::error::Error for CodingError {}

/// The codings of a message, in the order in which they were applied; `identity` is ignored.
///
/// # Errors
///
/// One of them is not supported, or there are too many.
pub(crate) fn codings(headers: &HeaderMap) -> Result<Vec<Coding>, CodingError> {
    let mut codings = Vec::new();
    for value in headers.get_all(header::CONTENT_ENCODING) {
        let value = String::from_utf8_lossy(value.as_bytes());
        for name in value.split(',').map(str::trim) {
            if name.is_empty() || name.eq_ignore_ascii_case("identity") {
                continue;
            }
            match Coding::named(name).filter(|_| ACCEPTED.is_some()) {
                Some(coding) => codings.push(coding),
                None => return Err(CodingError::Unknown(name.chars().take(40).collect())),
            }
        }
    }
    let brotli = codings.iter().filter(|coding| **coding == Coding::Brotli).count();
    match codings.len() {
        count if count > MOST => Err(CodingError::TooMany(count)),
        _ if brotli > 1 => Err(CodingError::Twice),
        _ => Ok(codings),
    }
}
