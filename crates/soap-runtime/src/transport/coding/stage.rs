//! Undoes one coding, step by step: some bytes in, some bytes out.
//!
//! Must not know where the bytes come from, nor how many there may be.

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use flate2::Decompress;

use super::Coding;
use super::gzip::Gzip;
use super::step::{Step, What, inflate};

/// Undoes one coding.
pub(super) enum Stage {
    Gzip(Box<Gzip>),
    Deflate(Deflate),
    Brotli(Box<Brotli>),
}

impl Stage {
    pub(super) fn new(coding: Coding) -> Self {
        match coding {
            Coding::Gzip => Self::Gzip(Box::default()),
            Coding::Deflate => Self::Deflate(Deflate::Unknown(None)),
            Coding::Brotli => Self::Brotli(Box::new(Brotli::new())),
        }
    }

    pub(super) fn coding(&self) -> Coding {
        match self {
            Self::Gzip(_) => Coding::Gzip,
            Self::Deflate(_) => Coding::Deflate,
            Self::Brotli(_) => Coding::Brotli,
        }
    }

    /// Decodes a part of `input`; if that is empty, continues with data held back.
    pub(super) fn step(&mut self, input: &[u8], output: &mut [u8]) -> Result<Step, What> {
        match self {
            Self::Gzip(gzip) => gzip.step(input, output),
            Self::Deflate(deflate) => deflate.step(input, output),
            Self::Brotli(brotli) => brotli.step(input, output),
        }
    }

    /// Whether the input may end here.
    pub(super) fn may_end(&self) -> bool {
        match self {
            Self::Gzip(gzip) => gzip.may_end(),
            Self::Deflate(_) | Self::Brotli(_) => false,
        }
    }
}

/// A deflated stream; the first two bytes decide whether it has the header of zlib, which some servers omit.
pub(super) enum Deflate {
    Unknown(Option<u8>),
    Known { stream: Decompress, first: Option<u8> },
}

impl Deflate {
    fn step(&mut self, input: &[u8], output: &mut [u8]) -> Result<Step, What> {
        match (&mut *self, input.first()) {
            (Self::Unknown(_), None) => Ok(Step::default()),
            (Self::Unknown(None), Some(first)) => {
                *self = Self::Unknown(Some(*first));
                Ok(Step { taken: 1, ..Step::default() })
            }
            (Self::Unknown(Some(first)), Some(second)) => {
                let (first, second) = (*first, *second);
                // RFC 1950, section 2.2: method 8, and a check value that is a multiple of 31.
                let is_zlib = first & 0x0F == 8
                    && first >> 4 <= 7
                    && u16::from_be_bytes([first, second]).is_multiple_of(31);
                *self = Self::Known { stream: Decompress::new(is_zlib), first: Some(first) };
                Ok(Step::default())
            }
            (Self::Known { stream, first }, _) => {
                let Some(byte) = first.take() else { return inflate(stream, input, output) };
                // The byte that was held back comes first.
                let step = inflate(stream, &[byte], output)?;
                Ok(Step { taken: 0, ..step })
            }
        }
    }
}

/// A stream of brotli.
pub(super) struct Brotli(BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>);

impl Brotli {
    fn new() -> Self {
        Self(BrotliState::new(StandardAlloc::default(), StandardAlloc::default(), StandardAlloc::default()))
    }

    fn step(&mut self, input: &[u8], output: &mut [u8]) -> Result<Step, What> {
        let (mut available_in, mut taken) = (input.len(), 0);
        let (mut available_out, mut made, mut total) = (output.len(), 0, 0);
        let result = BrotliDecompressStream(
            &mut available_in,
            &mut taken,
            input,
            &mut available_out,
            &mut made,
            output,
            &mut total,
            &mut self.0,
        );
        match result {
            BrotliResult::ResultFailure => Err("no valid brotli data"),
            result => {
                let step = Step { taken, made, is_end: matches!(result, BrotliResult::ResultSuccess) };
                step.checked(input).ok_or("no valid brotli data")
            }
        }
    }
}
