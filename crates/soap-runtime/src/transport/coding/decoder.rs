//! All codings of a message undone, a bounded step at a time.
//!
//! Must not know where the bytes come from, nor what becomes of them.

use bytes::{Buf, Bytes};

use super::stage::Stage;
use super::{Coding, CodingError};

/// Between two codings lie at most this many bytes.
const BETWEEN: usize = 16 << 10;

/// What undoes the codings of a message.
pub(crate) struct Decoder {
    /// The one that was applied last first.
    links: Vec<Link>,
    bounds: Bounds,
}

/// What a message may cost.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// The bytes that came.
    came: usize,
    /// How many times that each coding may make of it.
    expansion: usize,
}

/// What a message may grow to, however small it is.
const FREE: usize = 4 << 20;

struct Link {
    stage: Stage,
    input: Bytes,
    /// What the one before it writes to: kept, since many steps may make nothing.
    between: Vec<u8>,
    /// The bytes that it has made.
    made: usize,
    /// Whether the last step filled its output, and so may have kept some back.
    has_more: bool,
    has_ended: bool,
}

/// What a step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Made this many bytes, which may be none.
    Made(usize),
    /// More of the message has to come first.
    Hungry,
    /// The message is complete.
    End,
}

impl Decoder {
    /// For codings in the order in which they were applied, each of which may make this many times what came.
    pub(crate) fn new(codings: &[Coding], expansion: usize) -> Self {
        let link = |coding: &Coding| Link {
            stage: Stage::new(*coding),
            input: Bytes::new(),
            between: Vec::new(),
            made: 0,
            has_more: false,
            has_ended: false,
        };
        Self { links: codings.iter().rev().map(link).collect(), bounds: Bounds { came: 0, expansion } }
    }

    /// Gives it the next piece of what came; the one before has been used up.
    pub(crate) fn feed(&mut self, piece: Bytes) {
        self.bounds.came = self.bounds.came.saturating_add(piece.len());
        if let Some(first) = self.links.first_mut() {
            first.input = piece;
        }
    }

    /// The bytes that came.
    pub(crate) fn came(&self) -> usize {
        self.bounds.came
    }

    /// A step of each coding at most.
    ///
    /// # Errors
    ///
    /// When the data is damaged, or grows too large.
    pub(crate) fn turn(&mut self, output: &mut [u8]) -> Result<Turn, CodingError> {
        turn(&mut self.links, output, self.bounds)
    }

    /// That nothing more comes.
    ///
    /// # Errors
    ///
    /// When the message is not complete.
    pub(crate) fn finish(&mut self) -> Result<(), CodingError> {
        let cut = self.links.iter().find(|link| !link.has_ended && !link.stage.may_end());
        match cut {
            None => Ok(()),
            Some(link) => {
                Err(CodingError::Damaged(link.stage.coding().name(), self.bounds.came, "it breaks off"))
            }
        }
    }
}

fn turn(links: &mut [Link], output: &mut [u8], bounds: Bounds) -> Result<Turn, CodingError> {
    let Some((link, before)) = links.split_last_mut() else { return Ok(Turn::End) };
    let damaged = |link: &Link, what| CodingError::Damaged(link.stage.coding().name(), bounds.came, what);
    if link.has_ended {
        // The ends of those around it are still to be checked.
        return match turn(before, &mut [0; 64], bounds)? {
            Turn::Made(made) if made > 0 => Err(damaged(link, "more follows its end")),
            other => Ok(other),
        };
    }
    if link.input.is_empty() && !link.has_more {
        if before.is_empty() {
            return Ok(Turn::Hungry);
        }
        link.between.resize(BETWEEN, 0);
        match turn(before, &mut link.between, bounds)? {
            Turn::Made(0) => return Ok(Turn::Made(0)),
            Turn::Made(made) => link.input = Bytes::copy_from_slice(&link.between[..made]),
            Turn::Hungry | Turn::End => return Ok(Turn::Hungry),
        }
    }
    let step = link.stage.step(&link.input, output).map_err(|what| damaged(link, what))?;
    link.input.advance(step.taken);
    link.made += step.made;
    link.has_more = step.made == output.len();
    link.has_ended = step.is_end;
    if link.made > bounds.came.saturating_mul(bounds.expansion).max(FREE) {
        return Err(CodingError::Grown(bounds.expansion));
    }
    Ok(Turn::Made(step.made))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Members of gzip that hold nothing, each of 20 bytes.
    #[test]
    fn steps_that_make_nothing_take_no_memory() {
        let member = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let taken = |members: usize| {
            let mut decoder = Decoder::new(&[Coding::Gzip; 3], 100);
            decoder.feed(member.repeat(members).into());
            let memory =
                allocation_counter::measure(|| while decoder.turn(&mut [0; 64]).unwrap() != Turn::Hungry {});
            memory.bytes_total
        };
        let few = taken(10);
        assert!(taken(1000) <= few + (128 << 10), "{few}");
    }
}
