//! A step of decoding: some bytes in, some bytes out.
//!
//! Must not know which codings there are.

use flate2::{Decompress, FlushDecompress, Status};

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
    pub(super) fn checked(self, input: &[u8]) -> Option<Self> {
        (input.is_empty() || self.taken > 0 || self.made > 0 || self.is_end).then_some(self)
    }
}

/// How a damaged message is described.
pub(super) type What = &'static str;

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
