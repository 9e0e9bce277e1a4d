//! The texts between the elements of one element with mixed content, while it is read.
//!
//! Knows how many children come before a text; must not know what they are.

use crate::value::ReadResult;
use crate::xml::Reader;

/// The texts read so far of one element.
#[derive(Debug)]
pub(super) struct Texts {
    depth: usize,
    children: usize,
    texts: Vec<(usize, String)>,
}

impl Texts {
    /// None yet of the element that is the innermost of `depth` open ones.
    pub(super) fn new(depth: usize) -> Self {
        Self { depth, children: 0, texts: Vec::new() }
    }

    pub(super) fn is_at(&self, depth: usize) -> bool {
        self.depth == depth
    }

    pub(super) fn count(&mut self) {
        self.children += 1;
    }

    pub(super) fn leave_out(&mut self) {
        self.children -= 1;
    }

    /// A text may come in pieces, and a CDATA section may be empty.
    pub(super) fn push(&mut self, piece: &str, reader: &mut Reader<'_>) -> ReadResult {
        match self.texts.last_mut() {
            _ if piece.is_empty() => {}
            Some((children, text)) if *children == self.children => reader.append(text, piece)?,
            _ => {
                reader.room(&mut self.texts)?;
                self.texts.push((self.children, piece.to_owned()));
            }
        }
        Ok(())
    }

    /// The texts, each with the number of elements before it.
    pub(super) fn into_inner(self) -> Vec<(usize, String)> {
        self.texts
    }
}
