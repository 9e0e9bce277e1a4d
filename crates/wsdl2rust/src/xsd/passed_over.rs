//! Constructs of XML Schema 1.1 that are ignored, gathered to one note for each.
//!
//! Must not know which constructs these are.

use crate::diagnostic::{Diagnostic, Place};

/// A construct that is ignored: its name, why that does no harm, and where it occurs.
#[derive(Debug)]
pub(super) struct PassedOver {
    pub(super) construct: String,
    pub(super) found: &'static str,
    pub(super) help: &'static str,
    pub(super) places: Vec<Place>,
}

impl PassedOver {
    /// One note for all places.
    pub(super) fn into_note(mut self) -> Option<Diagnostic> {
        self.places.sort();
        self.places.dedup();
        let place = self.places.first()?.clone();
        let found = match self.places.len() {
            1 => self.found.to_owned(),
            count => format!("{} (the first of {count} places)", self.found),
        };
        Some(Diagnostic {
            place,
            construct: self.construct,
            found,
            expected: String::new(),
            help: self.help.into(),
        })
    }
}
