//! Which prefix stands for which namespace at the place of the reader (Namespaces in XML 1.0).

use std::borrow::Cow;

use super::XML;

/// A declaration that is in scope. Two ids may stand for the same namespace: names decide.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NamespaceId(u32);

impl NamespaceId {
    /// No namespace.
    pub(crate) const NONE: Self = Self(u32::MAX);
}

/// The declarations in scope, outermost first.
#[derive(Debug)]
pub(crate) struct Namespaces<'x> {
    bindings: Vec<(&'x str, Cow<'x, str>)>,
}

impl<'x> Namespaces<'x> {
    /// Declarations in scope at once: each name looked up may pass over all of them.
    pub(crate) const MOST: usize = 1024;

    pub(crate) fn new() -> Self {
        Self { bindings: vec![("xml", Cow::Borrowed(XML))] }
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
        self.bindings.push((prefix, namespace));
    }

    /// The namespace of a prefix; `None` where it is not declared. The empty prefix is never undeclared.
    pub(crate) fn resolve(&self, prefix: &str) -> Option<NamespaceId> {
        // Most prefixes are empty, and comparing those as text costs more than all the rest.
        let is_it = |known: &str| known.len() == prefix.len() && (prefix.is_empty() || known == prefix);
        let bound = self.bindings.iter().rposition(|(known, _)| is_it(known));
        bound.map(|index| NamespaceId(index as u32)).or(prefix.is_empty().then_some(NamespaceId::NONE))
    }

    /// The address of a namespace, empty for none.
    pub(crate) fn name(&self, id: NamespaceId) -> &str {
        self.bindings.get(id.0 as usize).map_or("", |(_, name)| name)
    }

    /// The declarations in scope, each prefix once, the innermost.
    pub(crate) fn in_scope(&self) -> impl Iterator<Item = (&'x str, &str)> {
        self.bindings.iter().enumerate().skip(1).filter_map(|(index, (prefix, name))| {
            let hidden = self.bindings[index + 1..].iter().any(|(later, _)| later == prefix);
            (!hidden).then_some((*prefix, name.as_ref()))
        })
    }
}
