//! Undoes all codings of a message, in bounded steps.
//!
//! Must not know where the bytes come from, nor how they are used.

use bytes::{Buf, Bytes};

use super::stage::Stage;
use super::{Coding, CodingError};

/// The size of the buffer between two codings.
const BETWEEN: usize = 16 << 10;

/// Undoes the codings of a message.
pub(crate) struct Decoder {
    /// In decoding order: the coding that was applied last comes first.
    links: Vec<Link>,
    bounds: Bounds,
}

/// The bounds of a message.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// The bytes received.
    came: usize,
    /// The maximum factor by which each coding may expand them.
    expansion: usize,
}

/// The size that any message may grow to, however small it is.
const FREE: usize = 4 << 20;

struct Link {
    stage: Stage,
    input: Bytes,
    /// The output of the previous coding: kept, since many steps may produce nothing.
    between: Vec<u8>,
    /// The bytes that it has produced.
    made: usize,
    /// Whether the last step filled its output, and so may have held some back.
    has_more: bool,
    has_ended: bool,
}

/// The result of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Produced this many bytes, possibly none.
    Made(usize),
    /// More input is needed first.
    Hungry,
    /// The message is complete.
    End,
}

impl Decoder {
    /// For codings in the order in which they were applied, each of which may expand its input by this factor.
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

    /// Supplies the next piece of input; the previous one has been used up.
    pub(crate) fn feed(&mut self, piece: Bytes) {
        self.bounds.came = self.bounds.came.saturating_add(piece.len());
        if let Some(first) = self.links.first_mut() {
            first.input = piece;
        }
    }

    /// The bytes received.
    pub(crate) fn came(&self) -> usize {
        self.bounds.came
    }

    /// Performs at most one step of each coding.
    ///
    /// # Errors
    ///
    /// The data is damaged, or grows too large.
    pub(crate) fn turn(&mut self, output: &mut [u8]) -> Result<Turn, CodingError> {
        turn(&mut self.links, output, self.bounds)
    }

    /// Says that the input is complete.
    ///
    /// # Errors
    ///
    /// The message is incomplete.
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
        // The ends of the outer codings still have to be checked.
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

    /// Members of gzip without content, of 20 bytes each.
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
