//! The contract as written: all documents and schemas, in the order of the files.
//!
//! Must not know how they are read, nor look names up.

use crate::diagnostic::{Diagnostic, Place};
use crate::source::Unread;
use crate::wsdl::Definitions;
use crate::xsd::Schema;

/// All documents of a contract, as nouns.
#[derive(Debug, Default)]
pub struct Contract {
    /// WSDL documents, the root first.
    pub definitions: Vec<Definitions>,
    /// Schemas, inline and imported.
    pub schemas: Vec<Schema>,
    /// Imports that lead nowhere.
    pub missing: Vec<Missing>,
}

/// An import that leads nowhere: harmless unless a reference needs what it would have brought.
#[derive(Debug)]
pub struct Missing {
    /// The namespace whose components it would have brought.
    pub namespace: String,
    /// Its location.
    pub location: String,
    /// Why it leads nowhere, and what to do about it.
    pub unread: Unread,
    /// As in `xsd:import`.
    pub construct: String,
    /// Where it occurs.
    pub place: Place,
}

impl Missing {
    /// The error for an import that was not read, in place of what was `expected`.
    pub(super) fn diagnostic(&self, expected: String) -> Diagnostic {
        Diagnostic {
            place: self.place.clone(),
            construct: self.construct.clone(),
            found: format!("\"{}\" was not read: {}", self.location, self.unread.reason),
            expected,
            help: self.unread.remedy.clone(),
        }
    }
}

impl Contract {
    /// The errors for a contract that contains only imports that lead nowhere.
    pub(super) fn nothing_but_missing(&self) -> Vec<Diagnostic> {
        let is_empty_document = |document: &Definitions| {
            document.messages.is_empty()
                && document.port_types.is_empty()
                && document.bindings.is_empty()
                && document.services.is_empty()
        };
        let is_empty_schema = |schema: &Schema| {
            schema.types.is_empty()
                && schema.elements.is_empty()
                && schema.attributes.is_empty()
                && schema.groups.is_empty()
                && schema.attribute_groups.is_empty()
        };
        if !self.definitions.iter().all(is_empty_document) || !self.schemas.iter().all(is_empty_schema) {
            return Vec::new();
        }
        let expected = "a document, since nothing else is in the contract";
        self.missing.iter().map(|missing| missing.diagnostic(expected.to_owned())).collect()
    }

    /// Keeps the components whose place `is_kept` accepts, and within port types, bindings and services their operations
    /// and ports likewise.
    pub(super) fn retain(&mut self, is_kept: impl Fn(&Place) -> bool) {
        for schema in &mut self.schemas {
            schema.types.retain(|ty| is_kept(&ty.place));
            schema.elements.retain(|element| is_kept(&element.place));
            schema.attributes.retain(|attribute| is_kept(&attribute.change.place));
            schema.groups.retain(|group| is_kept(&group.place));
            schema.attribute_groups.retain(|group| is_kept(&group.place));
            for link in &mut schema.links {
                link.redefinitions.retain(|redefinition| is_kept(&redefinition.place));
            }
        }
        for definitions in &mut self.definitions {
            definitions.messages.retain(|message| is_kept(&message.place));
            definitions.port_types.retain(|port_type| is_kept(&port_type.place));
            for port_type in &mut definitions.port_types {
                port_type.operations.retain(|operation| is_kept(&operation.place));
            }
            definitions.bindings.retain(|binding| is_kept(&binding.place));
            for binding in &mut definitions.bindings {
                binding.operations.retain(|operation| is_kept(&operation.place));
            }
            definitions.services.retain(|service| is_kept(&service.place));
            for service in &mut definitions.services {
                service.ports.retain(|port| is_kept(&port.place));
            }
        }
    }
}
