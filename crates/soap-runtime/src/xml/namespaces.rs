//! Which prefix stands for which namespace at the place of the reader (Namespaces in XML 1.0).

use std::borrow::Cow;
use std::cell::Cell;

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
    bindings: Vec<Binding<'x>>,
    /// How often the declarations in scope have changed.
    changes: usize,
}

#[derive(Debug)]
struct Binding<'x> {
    prefix: &'x str,
    name: Cow<'x, str>,
    /// The constant that was last found to be the same name, so that it need not be compared again.
    known: Cell<Option<&'static str>>,
}

impl<'x> Namespaces<'x> {
    /// Declarations in scope at once: each name looked up may pass over all of them.
    pub(crate) const MOST: usize = 1024;

    pub(crate) fn new() -> Self {
        let mut bindings = Vec::with_capacity(8);
        bindings.push(Binding { prefix: "xml", name: Cow::Borrowed(XML), known: Cell::new(None) });
        Self { bindings, changes: 0 }
    }

    /// How many declarations are in scope, to be given back to [`Self::leave`].
    pub(crate) fn mark(&self) -> usize {
        self.bindings.len()
    }

    /// How often the declarations in scope have changed: what was resolved holds until the next change.
    pub(crate) fn changes(&self) -> usize {
        self.changes
    }

    /// Drops the declarations made since the mark.
    #[inline]
    pub(crate) fn leave(&mut self, mark: usize) {
        if self.bindings.len() > mark {
            self.changes += 1;
            self.bindings.truncate(mark);
        }
    }

    /// Declares a prefix; the empty prefix is the default namespace.
    pub(crate) fn declare(&mut self, prefix: &'x str, namespace: Cow<'x, str>) {
        self.changes += 1;
        self.bindings.push(Binding { prefix, name: namespace, known: Cell::new(None) });
    }

    /// Whether a prefix was declared since the mark.
    pub(crate) fn has_since(&self, mark: usize, prefix: &str) -> bool {
        self.bindings[mark..].iter().any(|binding| binding.prefix == prefix)
    }

    /// The namespace of a prefix; `None` where it is not declared. The empty prefix is never undeclared.
    pub(crate) fn resolve(&self, prefix: &str) -> Option<NamespaceId> {
        // Most prefixes are empty, and comparing those as text costs more than all the rest.
        let is_it = |known: &str| known.len() == prefix.len() && (prefix.is_empty() || known == prefix);
        let bound = self.bindings.iter().rposition(|binding| is_it(binding.prefix));
        bound.map(|index| NamespaceId(index as u32)).or(prefix.is_empty().then_some(NamespaceId::NONE))
    }

    /// The address of a namespace, empty for none.
    pub(crate) fn name(&self, id: NamespaceId) -> &str {
        self.bindings.get(id.0 as usize).map_or("", |binding| &binding.name)
    }

    /// Whether `id` stands for `namespace`.
    #[inline]
    pub(crate) fn is(&self, id: NamespaceId, namespace: &'static str) -> bool {
        let Some(binding) = self.bindings.get(id.0 as usize) else { return namespace.is_empty() };
        if binding.known.get().is_some_and(|known| std::ptr::eq(known, namespace)) {
            return true;
        }
        let is_it = binding.name == namespace;
        if is_it {
            binding.known.set(Some(namespace));
        }
        is_it
    }

    /// Whether this is no namespace because no declaration says so.
    pub(crate) fn is_undeclared(&self, id: NamespaceId) -> bool {
        id.0 == NamespaceId::NONE.0
    }

    /// The declarations in scope, each prefix once, the innermost.
    pub(crate) fn in_scope(&self) -> impl Iterator<Item = (&'x str, &str)> {
        self.in_scope_before(self.bindings.len())
    }

    /// Those made before the mark.
    pub(crate) fn in_scope_before(&self, mark: usize) -> impl Iterator<Item = (&'x str, &str)> {
        self.bindings.iter().enumerate().take(mark).skip(1).filter_map(|(index, binding)| {
            let hidden = self.bindings[index + 1..].iter().any(|later| later.prefix == binding.prefix);
            (!hidden).then_some((binding.prefix, binding.name.as_ref()))
        })
    }
}
