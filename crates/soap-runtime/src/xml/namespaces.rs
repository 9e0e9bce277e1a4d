//! Which prefix stands for which namespace at the place of the reader (Namespaces in XML 1.0).
//!
//! A few declarations are searched linearly; more are found through an index, so that a look-up costs the same
//! however many are in scope.
//!
//! Must not know how tags are written.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::HashMap;

use super::{Namespace, XML, work};

/// A declaration that is in scope. Two ids may stand for the same namespace: names decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NamespaceId(u32);

impl NamespaceId {
    /// No namespace.
    pub(crate) const NONE: Self = Self(u32::MAX);
}

/// The declarations in scope, outermost first.
#[derive(Debug)]
pub(crate) struct Namespaces<'x> {
    /// After those in scope come those that were in scope until the last element ended, for what is read of it
    /// afterwards.
    bindings: Vec<Binding<'x>>,
    in_scope: usize,
    /// How often the declarations in scope have changed.
    changes: usize,
    /// Present if there are more than a few.
    index: Option<Box<Index<'x>>>,
}

#[derive(Debug)]
struct Binding<'x> {
    prefix: &'x str,
    name: Cow<'x, str>,
    /// The first one in scope with the same name, after the first look-up or if there is an index.
    same: Cell<Option<u32>>,
    /// The one with the same prefix that it hides, if there is an index.
    hides: Cell<Option<u32>>,
    /// A number that is never reused.
    serial: usize,
    /// The name as stored in values.
    shared: OnceCell<Namespace>,
    /// The constant that was last found to be the same name, so that it need not be compared again.
    known: Cell<Option<&'static str>>,
}

/// The innermost declaration of each prefix, and the outermost of each name.
#[derive(Debug, Default)]
struct Index<'x> {
    prefixes: HashMap<&'x str, u32>,
    names: HashMap<Cow<'x, str>, u32>,
}

impl<'x> Index<'x> {
    fn add(&mut self, number: u32, binding: &Binding<'x>) {
        binding.hides.set(self.prefixes.insert(binding.prefix, number));
        binding.same.set(Some(*self.names.entry(binding.name.clone()).or_insert(number)));
    }
}

impl<'x> Namespaces<'x> {
    /// The maximum number of declarations in scope at the same time.
    pub(crate) const MOST: usize = 1024;

    /// Up to this many are searched linearly.
    const FEW: usize = 16;

    pub(crate) fn new() -> Self {
        let mut bindings = Vec::with_capacity(8);
        bindings.push(Binding {
            prefix: "xml",
            name: Cow::Borrowed(XML),
            same: Cell::new(None),
            hides: Cell::new(None),
            serial: 0,
            shared: OnceCell::new(),
            known: Cell::new(None),
        });
        Self { bindings, in_scope: 1, changes: 0, index: None }
    }

    /// How many declarations are in scope, to be given back to [`Self::leave`].
    pub(crate) fn mark(&self) -> usize {
        self.in_scope
    }

    /// How often the declarations in scope have changed: what was resolved holds until the next change.
    pub(crate) fn changes(&self) -> usize {
        self.changes
    }

    /// Drops the declarations made since the mark.
    #[inline]
    pub(crate) fn leave(&mut self, mark: usize) {
        if self.in_scope > mark {
            self.leave_some(mark);
        }
    }

    fn leave_some(&mut self, mark: usize) {
        self.changes += 1;
        let left = mark..self.in_scope;
        self.in_scope = mark;
        let Some(index) = &mut self.index else { return };
        for (number, binding) in self.bindings[left.clone()].iter().enumerate().rev() {
            match binding.hides.get() {
                Some(hidden) => index.prefixes.insert(binding.prefix, hidden),
                None => index.prefixes.remove(binding.prefix),
            };
            if binding.same.get() == Some((left.start + number) as u32) {
                index.names.remove(&binding.name);
            }
        }
    }

    /// Declares a prefix; the empty prefix is the default namespace.
    pub(crate) fn declare(&mut self, prefix: &'x str, namespace: Cow<'x, str>) {
        self.declare_shared(prefix, namespace, OnceCell::new());
    }

    /// Declares a prefix with a name that values store already.
    pub(crate) fn declare_kept(&mut self, prefix: &'x str, namespace: &'x Namespace) {
        self.declare_shared(prefix, Cow::Borrowed(namespace), OnceCell::from(namespace.clone()));
    }

    fn declare_shared(&mut self, prefix: &'x str, name: Cow<'x, str>, shared: OnceCell<Namespace>) {
        self.bindings.truncate(self.in_scope);
        self.changes += 1;
        if self.index.is_none() && self.in_scope == Self::FEW {
            self.index = Some(Box::new(self.indexed()));
        }
        let (same, hides) = (Cell::new(None), Cell::new(None));
        self.bindings.push(Binding {
            prefix,
            name,
            same,
            hides,
            serial: self.changes,
            shared,
            known: Cell::new(None),
        });
        if let Some(index) = &mut self.index {
            index.add(self.in_scope as u32, &self.bindings[self.in_scope]);
        }
        self.in_scope += 1;
    }

    /// An index of those in scope, so that they need not be searched linearly.
    fn indexed(&self) -> Index<'x> {
        let mut index = Index::default();
        for (number, binding) in self.bindings.iter().enumerate() {
            index.add(number as u32, binding);
        }
        index
    }

    /// Whether a prefix was declared since the mark.
    pub(crate) fn has_since(&self, mark: usize, prefix: &str) -> bool {
        work::count(self.in_scope - mark);
        self.since(mark).any(|(declared, _)| declared == prefix)
    }

    /// The declarations since the mark.
    pub(crate) fn since(&self, mark: usize) -> impl Iterator<Item = (&'x str, &Cow<'x, str>)> {
        self.bindings[mark..self.in_scope].iter().map(|binding| (binding.prefix, &binding.name))
    }

    /// The namespace of a prefix; `None` where it is not declared. The empty prefix is never undeclared.
    #[inline]
    pub(crate) fn resolve(&self, prefix: &str) -> Option<NamespaceId> {
        self.bound(prefix).map(NamespaceId).or(prefix.is_empty().then_some(NamespaceId::NONE))
    }

    /// The same at a mark that was left at the end of the last element.
    pub(crate) fn resolve_at(&self, mark: usize, prefix: &str) -> Option<NamespaceId> {
        let left = self.bindings.get(self.in_scope..mark).unwrap_or_default();
        work::count(left.len());
        let own = left.iter().rposition(|binding| binding.prefix == prefix);
        own.map(|own| NamespaceId((self.in_scope + own) as u32)).or_else(|| self.resolve(prefix))
    }

    /// The innermost declaration of a prefix.
    #[inline]
    fn bound(&self, prefix: &str) -> Option<u32> {
        work::count(if self.index.is_some() { 1 } else { self.in_scope });
        match &self.index {
            None => {
                // Most prefixes are empty, and comparing those as text costs more than everything else.
                let is_it =
                    |known: &str| known.len() == prefix.len() && (prefix.is_empty() || known == prefix);
                let bound = self.bindings[..self.in_scope].iter().rposition(|binding| is_it(binding.prefix));
                bound.map(|bound| bound as u32)
            }
            Some(index) => index.prefixes.get(prefix).copied(),
        }
    }

    /// The address of a namespace, empty for none.
    pub(crate) fn name(&self, id: NamespaceId) -> &str {
        self.bindings.get(id.0 as usize).map_or("", |binding| &binding.name)
    }

    /// The same as stored in values.
    pub(crate) fn shared(&self, id: NamespaceId) -> Namespace {
        let Some(binding) = self.bindings.get(id.0 as usize) else { return Namespace::default() };
        let first = self.bindings.get(self.first(binding) as usize).unwrap_or(binding);
        first.shared.get_or_init(|| Namespace::from(&*first.name)).clone()
    }

    /// The first declaration in scope with the same name.
    fn first(&self, binding: &Binding<'_>) -> u32 {
        binding.same.get().unwrap_or_else(|| {
            let is_it = |known: &Binding<'_>| {
                let is_as_long = known.name.len() == binding.name.len();
                work::count(if is_as_long { 1 + known.name.len() } else { 1 });
                known.name == binding.name
            };
            let first = self.bindings.iter().position(is_it).unwrap_or_default() as u32;
            binding.same.set(Some(first));
            first
        })
    }

    /// Whether two ids mean the same namespace.
    pub(crate) fn are_same(&self, left: NamespaceId, right: NamespaceId) -> bool {
        let same = |id: NamespaceId| self.bindings.get(id.0 as usize).map(|binding| self.first(binding));
        same(left) == same(right)
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

    /// The prefix of a declaration in scope, and a number that is never reused.
    pub(crate) fn declaration(&self, id: NamespaceId) -> Option<(&'x str, usize)> {
        self.bindings.get(id.0 as usize).map(|binding| (binding.prefix, binding.serial))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the names of `prefixes` against a plain search without an index.
    fn check(namespaces: &Namespaces<'_>, declared: &[(&str, String)]) {
        for prefix in ["", "a", "b", "p3", "p40", "q", "xml"] {
            let found = declared.iter().rev().find(|(known, _)| *known == prefix);
            let expected = match (found, prefix) {
                (Some((_, name)), _) => Some(name.as_str()),
                (None, "xml") => Some(XML),
                (None, "") => Some(""),
                (None, _) => None,
            };
            assert_eq!(namespaces.resolve(prefix).map(|id| namespaces.name(id)), expected, "{prefix}");
        }
        for (left, right) in declared.iter().zip(declared.iter().rev()) {
            let id = |prefix| namespaces.resolve(prefix).unwrap();
            let (left, right) = (id(left.0), id(right.0));
            let is_same = namespaces.name(left) == namespaces.name(right);
            assert_eq!(namespaces.are_same(left, right), is_same);
            assert_eq!(namespaces.shared(left), namespaces.name(left));
        }
    }

    #[test]
    fn few_and_many_declarations_are_found_alike() {
        let numbered: Vec<String> = (0..60).map(|number| format!("p{number}")).collect();
        let mut namespaces = Namespaces::new();
        let mut declared: Vec<(&str, String)> = Vec::new();
        let mut marks = Vec::new();
        for (number, prefix) in numbered.iter().enumerate() {
            marks.push((namespaces.mark(), declared.len()));
            for prefix in [prefix.as_str(), ["", "a", "b"][number % 3]] {
                let name = format!("urn:{}", number % 7);
                namespaces.declare(prefix, Cow::Owned(name.clone()));
                declared.push((prefix, name));
            }
            check(&namespaces, &declared);
            // Leaves and enters scopes again.
            if number % 5 == 4 {
                for (mark, count) in marks.drain(marks.len() - 3..).rev() {
                    namespaces.leave(mark);
                    declared.truncate(count);
                    check(&namespaces, &declared);
                }
            }
        }
        assert!(namespaces.index.is_some());
    }

    #[test]
    fn what_an_element_declared_is_known_after_its_end() {
        let mut namespaces = Namespaces::new();
        namespaces.declare("a", "urn:outer".into());
        let outer = namespaces.mark();
        namespaces.declare("a", "urn:inner".into());
        let inner = namespaces.mark();
        namespaces.leave(outer);
        let name = |mark| namespaces.resolve_at(mark, "a").map(|id| namespaces.name(id));
        assert_eq!((name(inner), name(outer)), (Some("urn:inner"), Some("urn:outer")));
        assert!(namespaces.resolve_at(inner, "b").is_none());
    }
}
