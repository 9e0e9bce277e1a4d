//! The members of gzip (RFC 1952) around deflated data: headers, checks, and what may follow.
//!
//! Must not know where the bytes come from.

use flate2::{Crc, Decompress};

use super::step::{Step, What, inflate};

const EXTRA: u8 = 4;
const NAME: u8 = 8;
const COMMENT: u8 = 16;
const HEADER_CHECK: u8 = 2;
const RESERVED: u8 = 0xE0;

/// A name or comment must be shorter than this.
const TEXT: usize = 4096;

/// Members of gzip, one after another.
#[derive(Default)]
pub(super) struct Gzip {
    at: At,
    /// Whether a member is complete.
    has_member: bool,
    stream: Option<Decompress>,
    check: Crc,
}

/// The position of the next byte in a member.
#[derive(Default)]
enum At {
    /// In the ten bytes that begin a member, with those already read.
    #[default]
    Start,
    Fixed(Vec<u8>),
    /// In the parts of the header that these flags still announce.
    Optional(u8),
    /// In a length of two bytes, with the first one if it has been read.
    ExtraLength(u8, Option<u8>),
    /// In this many bytes that are skipped, before the parts that the flags announce.
    Skipped(u8, usize),
    /// In a text that ends with a zero byte; this many of its bytes have been read.
    Text(u8, usize),
    /// In the data.
    Data,
    /// In the eight bytes that end a member, with those already read.
    End(Vec<u8>),
}

impl Gzip {
    pub(super) fn may_end(&self) -> bool {
        self.has_member && matches!(self.at, At::Start)
    }

    pub(super) fn step(&mut self, input: &[u8], output: &mut [u8]) -> Result<Step, What> {
        if !matches!(self.at, At::Data) {
            return input.first().map_or(Ok(Step::default()), |byte| self.frame(*byte));
        }
        let stream = self.stream.get_or_insert_with(|| Decompress::new(false));
        let step = inflate(stream, input, output)?;
        self.check.update(&output[..step.made]);
        if step.is_end {
            self.at = At::End(Vec::new());
        }
        Ok(Step { is_end: false, ..step })
    }

    /// Processes a byte of a header or trailer.
    fn frame(&mut self, byte: u8) -> Result<Step, What> {
        let taken = Step { taken: 1, ..Step::default() };
        self.at = match std::mem::take(&mut self.at) {
            At::Start if self.has_member && byte != 0x1F => {
                // Anything after the last member is padding.
                return Ok(Step { is_end: true, ..taken });
            }
            At::Start => Self::fixed(Vec::new(), byte)?,
            At::Fixed(came) => Self::fixed(came, byte)?,
            At::ExtraLength(flags, None) => At::ExtraLength(flags, Some(byte)),
            At::ExtraLength(flags, Some(low)) => skipped(flags, usize::from(u16::from_le_bytes([low, byte]))),
            At::Skipped(flags, left) => skipped(flags, left - 1),
            At::Text(flags, _) if byte == 0 => At::Optional(flags),
            At::Text(_, TEXT) => return Err("a gzip header whose name or comment is too long"),
            At::Text(flags, came) => At::Text(flags, came + 1),
            At::End(came) => self.end(came, byte)?,
            At::Optional(_) | At::Data => return Err("an invalid gzip header"),
        };
        self.enter();
        Ok(taken)
    }

    fn fixed(mut came: Vec<u8>, byte: u8) -> Result<At, What> {
        came.push(byte);
        let is_magic = came.iter().zip([0x1F, 0x8B, 8]).all(|(byte, expected)| *byte == expected);
        match came.get(3) {
            _ if !is_magic => Err("no gzip header"),
            Some(flags) if flags & RESERVED != 0 => Err("a gzip header with unknown flags"),
            Some(flags) if came.len() == 10 => Ok(At::Optional(*flags)),
            _ => Ok(At::Fixed(came)),
        }
    }

    /// Moves to the next part of the header that has bytes.
    fn enter(&mut self) {
        if let At::Optional(flags) = self.at {
            self.at = match flags {
                flags if flags & EXTRA != 0 => At::ExtraLength(flags & !EXTRA, None),
                flags if flags & NAME != 0 => At::Text(flags & !NAME, 0),
                flags if flags & COMMENT != 0 => At::Text(flags & !COMMENT, 0),
                flags if flags & HEADER_CHECK != 0 => At::Skipped(flags & !HEADER_CHECK, 2),
                _ => At::Data,
            };
        }
    }

    fn end(&mut self, mut came: Vec<u8>, byte: u8) -> Result<At, What> {
        came.push(byte);
        let Ok(trailer) = <[u8; 8]>::try_from(came.as_slice()) else { return Ok(At::End(came)) };
        let [a, b, c, d, e, f, g, h] = trailer;
        if u32::from_le_bytes([a, b, c, d]) != self.check.sum()
            || u32::from_le_bytes([e, f, g, h]) != self.check.amount()
        {
            return Err("a wrong check sum");
        }
        self.check.reset();
        if let Some(stream) = &mut self.stream {
            stream.reset(false);
        }
        self.has_member = true;
        Ok(At::Start)
    }
}

fn skipped(flags: u8, left: usize) -> At {
    match left {
        0 => At::Optional(flags),
        _ => At::Skipped(flags, left),
    }
}
