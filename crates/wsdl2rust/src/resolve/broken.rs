//! What is wrong in a contract that cannot be resolved, what is broken by it, and what uses that.
//!
//! A place identifies what is declared or referred to there. Must not know what is done about it.

use crate::diagnostic::{Diagnostic, Place};
use crate::model::Model;

/// The result of resolving a contract.
#[derive(Debug)]
pub(super) struct Resolved {
    /// The model; without meaning where something is wrong.
    pub(super) model: Model,
    /// Everything that is wrong, in the order of the files.
    pub(super) findings: Vec<Finding>,
    /// Which components use which.
    pub(super) uses: Uses,
}

/// One thing that is wrong.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) diagnostic: Diagnostic,
    /// What was found, in the words for one of these places alone.
    pub(super) found: String,
    /// The places that cannot be resolved for it.
    pub(super) concerns: Vec<Place>,
}

impl Finding {
    /// What breaks only the component that it was found in.
    pub(super) fn of_its_place(diagnostic: Diagnostic) -> Self {
        Self { found: diagnostic.found.clone(), concerns: vec![diagnostic.place.clone()], diagnostic }
    }
}

/// Which references lead to which components.
#[derive(Debug)]
pub(super) enum Uses {
    /// Nobody asks.
    Ignored,
    /// The places of a reference, and of what it leads to.
    Noted(Vec<(Place, Place)>),
}

impl Uses {
    /// Notes that the reference at `from` leads to the component at `to`.
    pub(super) fn note(&mut self, from: &Place, to: &Place) {
        if let Self::Noted(uses) = self {
            uses.push((from.clone(), to.clone()));
        }
    }

    pub(super) fn into_noted(self) -> Vec<(Place, Place)> {
        match self {
            Self::Ignored => Vec::new(),
            Self::Noted(uses) => uses,
        }
    }
}
