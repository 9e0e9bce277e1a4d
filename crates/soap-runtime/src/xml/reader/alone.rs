//! Pieces of a document that are kept unchanged, with what they need to stand alone.
//!
//! Names of namespaces are shared, as are declarations that several pieces need. Must not know what a piece is.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::last_needed::LastNeeded;
use super::{ReadError, Reader};
use crate::xml::declarations::{Declaration, Declarations, prefixes};
use crate::xml::namespaces::{NamespaceId, Namespaces};
use crate::xml::{Namespace, trim};

/// A piece of a document.
#[derive(Debug)]
pub(crate) struct Piece<'x> {
    /// Its markup.
    pub(crate) markup: Cow<'x, str>,
    /// The declarations that it needs.
    pub(crate) around: Declarations,
}

impl<'x> Reader<'x> {
    /// Adds declarations around the document, and this default namespace.
    #[must_use]
    pub(crate) fn declared(mut self, declarations: &'x Declarations, default: &'x Namespace) -> Self {
        if !default.is_empty() {
            self.namespaces.declare_kept("", default);
        }
        for Declaration { prefix, namespace } in declarations.iter() {
            self.namespaces.declare_kept(prefix, namespace);
        }
        self
    }

    /// The namespace of the innermost open element.
    pub(crate) fn namespace(&self) -> Namespace {
        self.open.last().map_or_else(Namespace::default, |open| self.namespaces.shared(open.namespace))
    }

    /// The default namespace.
    pub(crate) fn default_namespace(&self) -> Namespace {
        self.namespaces.shared(self.namespaces.resolve("").unwrap_or(NamespaceId::NONE))
    }

    /// The attributes of the current start tag: namespace, local name and value.
    pub(crate) fn shared_attributes(&self) -> impl Iterator<Item = (Namespace, &'x str, &str)> {
        self.attributes.iter().map(|attribute| {
            (self.namespaces.shared(attribute.namespace), attribute.local, attribute.value.as_ref())
        })
    }

    /// The same, with each value in a form that may be kept.
    pub(crate) fn taken_attributes(&self) -> impl Iterator<Item = (Namespace, &'x str, Cow<'x, str>)> {
        self.attributes.iter().map(|attribute| {
            (self.namespaces.shared(attribute.namespace), attribute.local, attribute.value.clone())
        })
    }

    /// The local name of the innermost open element.
    pub(crate) fn local(&self) -> &'x str {
        self.open.last().map_or("", |open| &self.document[open.name.local..open.name.end])
    }

    /// The prefix as declared, and what it means.
    pub(crate) fn declared_prefix(&self, prefix: &str) -> Option<(&'x str, Namespace)> {
        let id = self.namespaces.resolve(prefix)?;
        let (prefix, _) = self.namespaces.declaration(id)?;
        Some((prefix, self.namespaces.shared(id)))
    }

    /// The attributes of the current start tag with their names as written.
    pub(crate) fn written_attributes(&self) -> impl Iterator<Item = (&'x str, &str)> {
        self.attributes.iter().map(|attribute| (attribute.name, attribute.value.as_ref()))
    }

    /// The namespace and the local part of a QName in content.
    pub(crate) fn resolve_shared<'q>(&self, qname: &'q str) -> Option<(Namespace, &'q str)> {
        let qname = trim(qname);
        let (prefix, local) = qname.split_once(':').unwrap_or(("", qname));
        Some((self.namespaces.shared(self.namespaces.resolve(prefix)?), local))
    }

    /// Reads the innermost open element to its end and returns it with the declarations around it that it may need;
    /// the default namespace is always among them, even if none is declared.
    pub(crate) fn keep_element(&mut self) -> Result<Piece<'x>, Box<ReadError>> {
        let mut used = self.own_declarations();
        let markup = self.keep(self.start, true)?;
        used.note(&markup, &self.namespaces);
        let default = self.namespaces.resolve("").unwrap_or(NamespaceId::NONE);
        let is_default_own = used.own.iter().any(|(prefix, _)| prefix.is_empty());
        let is_undeclared = self.namespaces.is_undeclared(default);
        if !is_default_own && !is_undeclared {
            used.outer.insert(default);
        }
        let around = self.declarations(used.outer, !is_default_own && is_undeclared)?;
        Ok(Piece { markup, around })
    }

    /// Reads the content of the innermost open element to its end and returns it with the declarations that it or the
    /// attributes may need, including those of the element itself. The default namespace is not included.
    pub(crate) fn keep_content(&mut self) -> Result<Piece<'x>, Box<ReadError>> {
        let mut used = self.own_declarations();
        let mark = self.open.last().map_or(0, |open| open.mark);
        let own: Vec<(&str, Cow<'_, str>)> =
            self.namespaces.since(mark).map(|(prefix, name)| (prefix, name.clone())).collect();
        for (name, value) in self.written_attributes() {
            used.note(name, &self.namespaces);
            used.note(value, &self.namespaces);
        }
        let markup = self.keep(self.cursor, false)?;
        used.note(&markup, &self.namespaces);
        let outer = self.declarations(used.outer, false)?;
        let is_used = |index: &usize| used.used.contains(index);
        let own: Vec<Declaration> = own
            .into_iter()
            .enumerate()
            .filter(|(index, (prefix, _))| is_used(index) && !prefix.is_empty())
            .map(|(_, (prefix, name))| Declaration {
                prefix: prefix.into(),
                namespace: Namespace::from(&*name),
            })
            .collect();
        if own.is_empty() {
            return Ok(Piece { markup, around: outer });
        }
        let declarations: Vec<Declaration> = outer.iter().cloned().chain(own).collect();
        self.take_memory(declarations.len() * size_of::<Declaration>())?;
        Ok(Piece { markup, around: Declarations::new(declarations) })
    }

    /// The declarations of the innermost open element, none of them used yet.
    fn own_declarations(&self) -> Used<'x> {
        let mark = self.open.last().map_or(0, |open| open.mark);
        let declared = self.namespaces.since(mark).enumerate();
        let mut own: Vec<(&str, usize)> = declared.map(|(index, (prefix, _))| (prefix, index)).collect();
        own.sort_unstable();
        Used { own, used: BTreeSet::new(), outer: BTreeSet::new() }
    }

    /// These declarations, and one that unsets the default namespace if that is needed.
    fn declarations(
        &mut self,
        needed: BTreeSet<NamespaceId>,
        is_undeclared: bool,
    ) -> Result<Declarations, Box<ReadError>> {
        let declared = needed.iter().filter_map(|id| self.namespaces.declaration(*id));
        let serials = declared.map(|(_, serial)| serial).chain(is_undeclared.then_some(usize::MAX));
        if serials.clone().eq(self.last_needed.serials.iter().copied()) {
            return Ok(self.last_needed.needed.clone());
        }
        let serials = serials.collect();
        self.take_memory((needed.len() + 2) * size_of::<Declaration>())?;
        let declared = needed.iter().filter_map(|id| {
            let (prefix, _) = self.namespaces.declaration(*id)?;
            Some(Declaration { prefix: prefix.into(), namespace: self.namespaces.shared(*id) })
        });
        let none = Declaration { prefix: "".into(), namespace: Namespace::default() };
        let needed = Declarations::new(declared.chain(is_undeclared.then_some(none)).collect());
        self.last_needed = LastNeeded { serials, needed: needed.clone() };
        Ok(needed)
    }
}

/// Which declarations a piece uses.
struct Used<'x> {
    /// The prefixes that its element declares, in order, each with its number in the start tag.
    own: Vec<(&'x str, usize)>,
    /// The numbers of those that are used.
    used: BTreeSet<usize>,
    /// The declarations around it that are used.
    outer: BTreeSet<NamespaceId>,
}

impl Used<'_> {
    /// Notes the prefixes that `source` may use.
    fn note(&mut self, source: &str, namespaces: &Namespaces<'_>) {
        let mut last = "";
        for prefix in prefixes(source) {
            // Most pieces use the same prefix repeatedly.
            if prefix == last || matches!(prefix, "" | "xml") {
                continue;
            }
            last = prefix;
            match self.own.binary_search_by_key(&prefix, |(own, _)| own) {
                Ok(place) => {
                    self.used.insert(self.own[place].1);
                }
                Err(_) => self.outer.extend(namespaces.resolve(prefix)),
            }
        }
    }
}
