//! Which prefix stands for which namespace at the place of the reader (Namespaces in XML 1.0).

use std::borrow::Cow;

use super::XML;

/// Index of an interned namespace; equal ids are equal namespaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct NamespaceId(u32);

impl NamespaceId {
    /// No namespace.
    pub(crate) const NONE: Self = Self(0);
}

/// The declarations in scope, and every namespace that was named.
#[derive(Debug)]
pub(crate) struct Namespaces<'x> {
    names: Vec<Cow<'x, str>>,
    bindings: Vec<(&'x str, NamespaceId)>,
}

impl<'x> Namespaces<'x> {
    pub(crate) fn new() -> Self {
        Self { names: vec![Cow::Borrowed(""), Cow::Borrowed(XML)], bindings: vec![("xml", NamespaceId(1))] }
    }

    /// How many declarations are in scope, to be given back to [`Self::leave`].
    pub(crate) fn mark(&self) -> usize {
        self.bindings.len()
    }

    /// Drops the declarations made since the mark.
    pub(crate) fn leave(&mut self, mark: usize) {
        self.bindings.truncate(mark);
    }

    /// Declares a prefix; the empty prefix is the default namespace.
    pub(crate) fn declare(&mut self, prefix: &'x str, namespace: Cow<'x, str>) {
        let id = match self.names.iter().position(|known| *known == namespace) {
            Some(index) => NamespaceId(index as u32),
            None => {
                self.names.push(namespace);
                NamespaceId(self.names.len() as u32 - 1)
            }
        };
        self.bindings.push((prefix, id));
    }

    /// The namespace of a prefix; `None` where it is not declared. The empty prefix is never undeclared.
    pub(crate) fn resolve(&self, prefix: &str) -> Option<NamespaceId> {
        let bound = self.bindings.iter().rev().find(|(known, _)| *known == prefix);
        bound.map(|(_, id)| *id).or(prefix.is_empty().then_some(NamespaceId::NONE))
    }

    /// The address of a namespace.
    pub(crate) fn name(&self, id: NamespaceId) -> &str {
        &self.names[id.0 as usize]
    }

    /// The declarations in scope, each prefix once, the innermost.
    pub(crate) fn in_scope(&self) -> impl Iterator<Item = (&'x str, &str)> {
        self.bindings.iter().enumerate().skip(1).filter_map(|(index, (prefix, id))| {
            let hidden = self.bindings[index + 1..].iter().any(|(later, _)| later == prefix);
            (!hidden).then(|| (*prefix, self.name(*id)))
        })
    }
}
