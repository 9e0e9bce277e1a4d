//! Undoes one coding, step by step: some bytes in, some bytes out.
//!
//! Must not know where the bytes come from, nor how many there may be.

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use flate2::{Decompress, FlushDecompress, Status};

use super::Coding;
use super::gzip::Gzip;

/// The result of a step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Step {
    /// Bytes of the input that were consumed.
    pub(super) taken: usize,
    /// Bytes of the output that were produced.
    pub(super) made: usize,
    /// Whether the data is complete.
    pub(super) is_end: bool,
}

impl Step {
    /// `None` if a step with input neither consumed nor produced anything, which would loop for ever.
    fn checked(self, input: &[u8]) -> Option<Self> {
        (input.is_empty() || self.taken > 0 || self.made > 0 || self.is_end).then_some(self)
    }
}

/// How a damaged message is described.
pub(super) type What = &'static str;

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

/// Performs a step of a deflated stream.
pub(super) fn inflate(stream: &mut Decompress, input: &[u8], output: &mut [u8]) -> Result<Step, What> {
    let (before_in, before_out) = (stream.total_in(), stream.total_out());
    let status =
        stream.decompress(input, output, FlushDecompress::None).map_err(|_| "no valid deflate data")?;
    let step = Step {
        taken: (stream.total_in() - before_in) as usize,
        made: (stream.total_out() - before_out) as usize,
        is_end: status == Status::StreamEnd,
    };
    step.checked(input).ok_or("no valid deflate data")
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
