//! One coding undone, step by step: some bytes in, some bytes out.
//!
//! Must not know where the bytes come from, nor how many there may be.

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use flate2::{Decompress, FlushDecompress, Status};

use super::Coding;
use super::gzip::Gzip;

/// What a step did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Step {
    /// Bytes of the input that are done with.
    pub(super) taken: usize,
    /// Bytes of the output that are made.
    pub(super) made: usize,
    /// Whether that was all.
    pub(super) is_end: bool,
}

impl Step {
    /// None where nothing at all came of some input, which would go on for ever.
    fn checked(self, input: &[u8]) -> Option<Self> {
        (input.is_empty() || self.taken > 0 || self.made > 0 || self.is_end).then_some(self)
    }
}

/// What a damaged message is told as.
pub(super) type What = &'static str;

/// What undoes one coding.
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

    /// Makes what it can of some of `input`, or where that is empty of what it has kept back.
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

/// A deflated stream; the first two bytes tell whether it has the header of zlib, which not all servers write.
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
                // RFC 1950, section 2.2: method 8 and a check by 31.
                let is_zlib = first & 0x0F == 8
                    && first >> 4 <= 7
                    && u16::from_be_bytes([first, second]).is_multiple_of(31);
                *self = Self::Known { stream: Decompress::new(is_zlib), first: Some(first) };
                Ok(Step::default())
            }
            (Self::Known { stream, first }, _) => {
                let Some(byte) = first.take() else { return inflate(stream, input, output) };
                // The one that was held back goes first.
                let step = inflate(stream, &[byte], output)?;
                Ok(Step { taken: 0, ..step })
            }
        }
    }
}

/// A step of a deflated stream.
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
