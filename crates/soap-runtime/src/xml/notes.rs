//! Notes of what was tolerated in a message.
//!
//! Holds names and places, never the text of a value, which may be secret. Must not know what is tolerated.

use std::cell::RefCell;
use std::fmt;

use super::{Mended, cut, locate_all};

/// A deviation from the contract or from XML that was tolerated in a message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Note {
    /// The setting of [`Leniency`](crate::Leniency) that allowed it; if the setting is off, the message is refused.
    pub setting: &'static str,
    /// What was found, and how it was handled. Contains names, but never the text of a value.
    pub what: String,
    /// The path of element names to it, as in `getHierarchyResponse/aHierarchy/HIERARCHY[3]/iNodeID`; empty if the
    /// note is about the message as a whole.
    pub path: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { setting, what, path } = self;
        match path.as_str() {
            "" => write!(f, "{what} ({setting})"),
            path => write!(f, "{what} at {path} ({setting})"),
        }
    }
}

/// Collects notes while a message is read. Costs nothing until the first note.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    found: RefCell<Vec<Found>>,
}

#[derive(Debug)]
struct Found {
    offset: usize,
    setting: &'static str,
    what: String,
}

impl Notes {
    /// More notes add no information.
    const MOST: usize = 100;

    /// Notes what was tolerated at a place of the document.
    #[cold]
    pub(crate) fn add(&self, offset: usize, setting: &'static str, what: impl FnOnce() -> String) {
        let mut found = self.found.borrow_mut();
        // A message may be read twice: for its header, and for its body.
        let is_known = |found: &Found| found.offset == offset && found.setting == setting;
        if found.len() < Self::MOST && !found.iter().any(is_known) {
            found.push(Found { offset, setting, what: cut(&what(), 200) });
        }
    }

    /// Notes what was mended in the document before reading.
    pub(crate) fn add_mended(&self, mended: &[Mended]) {
        for Mended { offset, setting, what } in mended {
            self.add(*offset, setting, || what.clone());
        }
    }

    /// The notes in document order; their places are positions in `document`.
    pub(crate) fn located(self, document: &str) -> Vec<Note> {
        let mut found = self.found.into_inner();
        if found.is_empty() {
            return Vec::new();
        }
        found.sort_by_key(|found| found.offset);
        let offsets: Vec<usize> = found.iter().map(|found| found.offset).collect();
        let paths = locate_all(document, &offsets);
        let notes = found.into_iter().zip(paths);
        notes.map(|(Found { setting, what, .. }, path)| Note { setting, what, path }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Notes;

    #[test]
    fn notes_come_in_the_order_of_the_document_with_their_paths() {
        let document = "<r><a/><b/></r>";
        let notes = Notes::default();
        for place in [7, 3, 7] {
            notes.add(place, "any_order", || "out of order".into());
        }
        let shown: Vec<String> = notes.located(document).iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["out of order at r/a (any_order)", "out of order at r/b (any_order)"]);
    }

    #[test]
    fn the_number_of_notes_is_bounded() {
        let document = format!("<r>{}</r>", "<a/>".repeat(1000));
        let notes = Notes::default();
        (0..1000).for_each(|index| notes.add(3 + 4 * index, "unknown_elements", String::new));
        assert_eq!(notes.located(&document).len(), 100);
    }
}
