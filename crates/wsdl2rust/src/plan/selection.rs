//! Selection: the operations that are wanted. Knows ports and names only, no types.

use std::collections::BTreeSet;

use crate::model::{BoundOperation, Model, Port};

/// The operations that are wanted.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Their names; empty for all.
    wanted: BTreeSet<String>,
}

impl Selection {
    /// Those of these names; an empty list wants all.
    pub fn new(wanted: &[String]) -> Self {
        Self { wanted: wanted.iter().cloned().collect() }
    }

    /// Whether all are wanted.
    pub fn is_all(&self) -> bool {
        self.wanted.is_empty()
    }

    /// The operations that a port binds, as far as they are wanted.
    pub fn bound<'m>(&self, model: &'m Model, port: &'m Port) -> impl Iterator<Item = &'m BoundOperation> {
        let operations = &model.port_type(port.port_type).operations;
        port.operations.iter().filter(move |bound| {
            let operation = operations.get(bound.operation);
            self.wanted.is_empty() || operation.is_some_and(|operation| self.wanted.contains(&operation.name))
        })
    }
}
