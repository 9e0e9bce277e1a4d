//! Wildcards: an element that `xsd:any` admits.
//!
//! A wildcard is strict unless it says otherwise, so a declared element is used if there is one that needs no
//! further wildcard: each wildcard is filled once, and its element contains no other.
//! Must not know how the element is made.

use super::content::{Builder, Slot};
use super::xml::Element;
use crate::model::{ElementId, GlobalElement, TypeKind, Wildcard, WildcardNamespaces};

impl Builder<'_> {
    /// An element that the wildcard admits; `None` if it admits no element that has a name.
    pub(super) fn any(&mut self, wildcard: &Wildcard) -> Option<Element> {
        let model = self.model;
        let is_short =
            |element: &GlobalElement| !matches!(model.type_def(element.ty).kind, TypeKind::Complex(_));
        let admitted = model.elements.iter().enumerate();
        let admitted = admitted.filter(|(_, element)| !element.is_abstract && admits(wildcard, element));
        let plain = admitted.filter_map(|(index, element)| {
            let is_open = self.is_open(element.ty);
            self.family().plain_cost(element.ty).filter(|_| !is_open).map(|cost| (index, element, cost))
        });
        // Elements of simple type first, then those with little content.
        if let Some((index, ..)) = plain.min_by_key(|(_, element, cost)| (!is_short(element), *cost)) {
            return Some(self.element(Slot::global(model, ElementId(index as u32))));
        }
        let namespace = match &wildcard.namespaces {
            WildcardNamespaces::Any | WildcardNamespaces::Other(_) => "urn:example:any",
            WildcardNamespaces::List(list) => list.first()?.map_or("", |id| model.namespace(id)),
        };
        // A .NET DataSet sends its own schema along.
        let local = if namespace == crate::xsd::NAMESPACE { "schema" } else { "any" };
        Some(Element::new(self.prefixes.name(namespace, local)))
    }
}

fn admits(wildcard: &Wildcard, element: &GlobalElement) -> bool {
    let namespace = element.name.namespace;
    match &wildcard.namespaces {
        WildcardNamespaces::Any => true,
        WildcardNamespaces::Other(other) => namespace.is_some() && namespace != *other,
        WildcardNamespaces::List(list) => list.contains(&namespace),
    }
}
