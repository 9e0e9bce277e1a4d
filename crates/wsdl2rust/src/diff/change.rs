//! Changes: the nouns of a comparison, and how each reads.
//!
//! Must not know how contracts are compared.

use std::fmt;

use crate::diagnostic::Place;
use crate::printable::printable;

/// All that changed from one contract to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Comparison {
    /// The changes: services and operations first, then types in the order in which messages lead to them.
    pub changes: Vec<Change>,
}

impl Comparison {
    /// Whether nothing changed that a client could notice.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Whether a client that was made from the old contract may fail with a service that follows the new one.
    pub fn is_breaking(&self) -> bool {
        self.of(Impact::Breaking).next().is_some()
    }

    /// The changes of one impact.
    pub fn of(&self, impact: Impact) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.impact == impact)
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Change {
    /// What it means for a client.
    pub impact: Impact,
    /// What kind of thing changed.
    pub item: Item,
    /// What became of it.
    pub action: Action,
    /// The thing itself, as in `element "iNodeID" of type "GROUP"`.
    pub subject: String,
    /// What is different, as in `type xsd:int, now xsd:long`; empty if `action` says it all.
    pub detail: String,
    /// Why it breaks; empty if it does not.
    pub reason: String,
    /// The operations whose requests it concerns; of very many the first hundred.
    pub requests: Vec<String>,
    /// How many these are in all.
    pub request_count: usize,
    /// The operations whose replies or faults it concerns; of very many the first hundred.
    pub replies: Vec<String>,
    /// How many these are in all.
    pub reply_count: usize,
    /// Where it occurs in the old contract: `file:line:column`.
    #[cfg_attr(feature = "cli", serde(serialize_with = "place"))]
    pub old: Option<Place>,
    /// Where it occurs in the new contract.
    #[cfg_attr(feature = "cli", serde(serialize_with = "place"))]
    pub new: Option<Place>,
}

/// What a change means for a client that was made from the old contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[cfg_attr(feature = "cli", serde(rename_all = "kebab-case"))]
pub enum Impact {
    /// It may fail with a service that follows the new one.
    Breaking,
    /// It continues to work.
    Compatible,
}

/// What kind of thing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[cfg_attr(feature = "cli", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Item {
    /// A service.
    Service,
    /// A port: its presence, or its protocol.
    Port,
    /// The address of a port.
    Address,
    /// An operation: its presence, or how it is bound.
    Operation,
    /// A message of an operation, or a part of one.
    Message,
    /// A SOAP header.
    Header,
    /// A declared fault.
    Fault,
    /// A type, or that of an element or attribute.
    Type,
    /// An element: its presence, how often it occurs, or whether it may be nil.
    Element,
    /// An attribute.
    Attribute,
    /// A choice between elements.
    Choice,
    /// A wildcard, or mixed content.
    Wildcard,
    /// A word of an enumeration.
    Word,
    /// A facet of a simple type.
    Facet,
}

/// What became of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[cfg_attr(feature = "cli", serde(rename_all = "kebab-case"))]
pub enum Action {
    /// The old contract lacks it.
    Added,
    /// The new contract lacks it.
    Removed,
    /// Both have it.
    Changed,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = self.subject.clone();
        match self.action {
            Action::Added => line += " added",
            Action::Removed => line += " removed",
            Action::Changed => {}
        }
        for (before, part) in [(": ", &self.detail), ("; ", &self.reason)] {
            if !part.is_empty() {
                line += before;
                line += part;
            }
        }
        f.write_str(&printable(&line))
    }
}

#[cfg(feature = "cli")]
#[allow(clippy::ref_option, reason = "serde asks for this")]
fn place<S: serde::Serializer>(place: &Option<Place>, serializer: S) -> Result<S::Ok, S::Error> {
    match place {
        Some(place) => serializer.collect_str(place),
        None => serializer.serialize_none(),
    }
}
