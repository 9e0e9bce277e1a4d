//! Attributes: local ones, references to global ones, and attribute groups.
//!
//! Groups are replaced by their attributes; a prohibited attribute is only noted. Must not know elements.

use std::collections::HashSet;

use super::growth::weight;
use super::particles::docs_weight;
use super::resolver::Resolver;
use super::symbols::Kind;
use crate::model::{Attribute, ComplexType, TypeId, WireName};
use crate::source::{QName, Reference};
use crate::xsd::{self, AttributeChange, AttributeUse, Attributes};

impl<'a> Resolver<'a> {
    /// A complex type with these attributes, otherwise empty.
    pub(super) fn attributes(&mut self, owner: TypeId, attributes: &'a Attributes) -> ComplexType {
        let mut resolved = ComplexType::default();
        self.add_attributes(owner, attributes, &mut HashSet::new(), &mut resolved);
        resolved.any_attribute.take_if(|wildcard| wildcard.namespaces.is_empty());
        resolved
    }

    /// Adds attributes, and those of their groups that are not yet in `seen_groups`.
    pub(super) fn add_attributes(
        &mut self,
        owner: TypeId,
        attributes: &'a Attributes,
        seen_groups: &mut HashSet<&'a QName>,
        resolved: &mut ComplexType,
    ) {
        self.add_wildcard(owner, attributes, resolved);
        let mut names: HashSet<WireName> =
            resolved.attributes.iter().map(|attribute| attribute.name.clone()).collect();
        // A stack of our own: groups may use groups as often as they like.
        let mut stack = vec![(None, attributes.uses.iter())];
        while let Some((_, uses)) = stack.last_mut() {
            let next = uses.next();
            if next.is_some_and(|next| !self.count_attribute(next)) {
                return;
            }
            match next {
                None => drop(stack.pop()),
                Some(AttributeUse::Local(attribute)) => {
                    self.add_attribute(owner, attribute, &attribute.change, (resolved, &mut names));
                }
                // `wsdl:arrayType` is on the encoding's own attribute, and is read with the array.
                Some(AttributeUse::Global(_, change)) if change.array_item.is_some() => {}
                Some(AttributeUse::Global(reference, change)) => {
                    if let Some(attribute) = self.global_attribute(reference) {
                        self.add_attribute(owner, attribute, change, (resolved, &mut names));
                    }
                }
                Some(AttributeUse::Group(reference)) => {
                    let Some(group) = self.attribute_group(reference) else { continue };
                    // The same group twice adds nothing, unless it is within itself (X1 3.6.6).
                    if seen_groups.insert(&group.name) {
                        self.add_wildcard(owner, &group.attributes, resolved);
                        stack.push((Some(&group.name), group.attributes.uses.iter()));
                    } else if stack.iter().any(|(open, _)| *open == Some(&group.name)) {
                        self.report_circle(reference);
                    }
                }
            }
        }
    }

    /// Counts an attribute, or a reference to an attribute group, with the texts that are copied for each use.
    fn count_attribute(&mut self, attribute: &AttributeUse) -> bool {
        let size = |change: &AttributeChange| {
            let texts = [change.default.as_deref(), change.fixed.as_deref()];
            1 + texts.into_iter().flatten().map(weight).sum::<usize>() + docs_weight(&change.docs)
        };
        match attribute {
            AttributeUse::Local(attribute) => {
                let parts = size(&attribute.change) + weight(&attribute.name.local);
                self.count_growth(parts, &attribute.change.place, &attribute.construct)
            }
            AttributeUse::Global(reference, change) => {
                let global = reference.name.as_ref().and_then(|name| self.symbols.attributes.get(name));
                let parts = size(change) + global.map_or(0, |global| size(&global.change));
                self.count_growth(parts, &reference.place, &reference.construct)
            }
            AttributeUse::Group(reference) => self.count_growth(1, &reference.place, &reference.construct),
        }
    }

    fn report_circle(&mut self, reference: &Reference) {
        let construct = format!("xsd:attributeGroup \"{}\"", reference.written);
        let found = format!("attribute group \"{}\" contains itself", reference.written);
        let remedy = "remove the reference that leads back to it".to_owned();
        self.report(&reference.place, &construct, found, "groups that come to an end", remedy);
    }

    /// The type's own wildcard and those of its groups all have to allow an attribute (XML Schema part 1, section 3.4.2).
    fn add_wildcard(&mut self, owner: TypeId, attributes: &Attributes, resolved: &mut ComplexType) {
        let Some(any) = &attributes.any else { return };
        if let xsd::Wildcard::List(list) = any {
            let place = self.model.type_def(owner).place.clone();
            if !self.count_growth(list.len(), &place, "xsd:anyAttribute") {
                return;
            }
        }
        let mut wildcard = self.wildcard(any);
        if let Some(known) = resolved.any_attribute.take() {
            wildcard.namespaces = known.namespaces.intersection(wildcard.namespaces);
        }
        resolved.any_attribute = Some(wildcard);
    }

    fn add_attribute(
        &mut self,
        owner: TypeId,
        attribute: &'a xsd::Attribute,
        change: &'a AttributeChange,
        (resolved, names): (&mut ComplexType, &mut HashSet<WireName>),
    ) {
        let name = self.wire_name(&attribute.name);
        if change.prohibited {
            return resolved.prohibited.push(name);
        }
        if !names.insert(name.clone()) {
            return;
        }
        let ty = match &attribute.ty {
            Some(ty) => self.used_type(ty, owner, &attribute.name.local),
            None => self.builtin("anySimpleType"),
        };
        let declared = &attribute.change;
        resolved.attributes.push(Attribute {
            name,
            ty,
            required: change.required,
            default: change.default.clone().or_else(|| declared.default.clone()),
            fixed: change.fixed.clone().or_else(|| declared.fixed.clone()),
            docs: if change.docs.0.is_some() { change.docs.clone() } else { declared.docs.clone() },
            place: change.place.clone(),
        });
    }

    fn global_attribute(&mut self, reference: &Reference) -> Option<&'a xsd::Attribute> {
        let found = reference.name.as_ref().and_then(|name| self.symbols.attributes.get(name)).copied();
        match found {
            Some(attribute) => self.uses.note(&reference.place, &attribute.change.place),
            None => self.undefined.add(Kind::Attribute, reference),
        }
        found
    }

    fn attribute_group(&mut self, reference: &Reference) -> Option<&'a xsd::AttributeGroup> {
        let found = reference.name.as_ref().and_then(|name| self.symbols.attribute_groups.get(name)).copied();
        match found {
            Some(group) => self.uses.note(&reference.place, &group.place),
            None => self.undefined.add(Kind::AttributeGroup, reference),
        }
        found
    }
}
