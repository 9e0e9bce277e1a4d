//! Reads `xsd:redefine` (XML Schema 1.0 part 1, 4.2.2): components that take the place of those in another document.
//!
//! A reference of such a component to itself means what it replaces, and is marked as such. Must not know which component
//! that is; `resolve` does.

use super::reader::{Reader, RedefinedGroup};
use super::{
    AttributeGroup, AttributeUse, Definition, Link, Redefined, Redefinition, Schema, Simple, Type, TypeUse,
};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::{Element, QName, Reference};

impl Reader<'_> {
    /// Reads the components within `redefine` into `schema`, and notes in `link` which they are.
    pub(super) fn redefinitions(&mut self, redefine: Element<'_>, link: &mut Link, schema: &mut Schema) {
        const EXPECTED: &str = "a simpleType, complexType, group or attributeGroup";
        for child in self.children(redefine, EXPECTED) {
            let (kind, index) = match child.local() {
                "simpleType" | "complexType" => (Redefined::Type, schema.types.len()),
                "group" => (Redefined::Group, schema.groups.len()),
                "attributeGroup" => (Redefined::AttributeGroup, schema.attribute_groups.len()),
                _ => {
                    self.refuse(child, EXPECTED);
                    continue;
                }
            };
            let Some(name) = self.named(child) else { continue };
            let has_self_reference = match kind {
                Redefined::Type => self.redefined_type(child, name.clone(), schema),
                Redefined::Group => self.redefined_group(child, name.clone(), schema),
                Redefined::AttributeGroup => self.redefined_attribute_group(child, name.clone(), schema),
            };
            let (construct, place) = (child.construct(), child.place());
            link.redefinitions.push(Redefinition { kind, name, index, has_self_reference, construct, place });
        }
        if let (None, Some(first)) = (&link.location, link.redefinitions.first()) {
            let found = "no attribute \"schemaLocation\"".to_owned();
            let help = format!("name the document that has {}", first.construct);
            self.report(redefine, found, "the document to redefine", help);
        }
    }

    /// A type, which has to be derived from itself.
    fn redefined_type(&mut self, node: Element<'_>, name: QName, schema: &mut Schema) -> bool {
        let mut ty = match node.local() {
            "simpleType" => self.simple_type(node, Some(name.clone())),
            _ => self.complex_type(node, Some(name.clone())),
        };
        match base_of(&mut ty).filter(|base| base.name.as_ref() == Some(&name)) {
            Some(base) => mark(base, &node.place()),
            None => {
                let found = format!("a redefinition that is not derived from \"{}\" itself", name.local);
                let help = "name the type itself as the base, or define a type of another name".to_owned();
                self.report(node, found, "a restriction or extension of itself", help);
            }
        }
        schema.types.push(ty);
        true
    }

    /// A group, which may refer to itself once.
    fn redefined_group(&mut self, node: Element<'_>, name: QName, schema: &mut Schema) -> bool {
        let around = RedefinedGroup { name: name.clone(), place: node.place(), self_references: 0 };
        self.redefined_group = Some(around);
        let group = self.group(node, name);
        schema.groups.push(group);
        let self_references = self.redefined_group.take().map_or(0, |group| group.self_references);
        self.check_self_references(node, self_references);
        self_references > 0
    }

    /// A group that it is redefined by refers to itself, or `group` as it is.
    pub(super) fn marked_self_reference(&mut self, node: Element<'_>, mut group: Reference) -> Reference {
        let Some(redefined) = &mut self.redefined_group else { return group };
        if group.name.as_ref() != Some(&redefined.name) {
            return group;
        }
        redefined.self_references += 1;
        mark(&mut group, &redefined.place);
        let is_once = |attribute| node.attribute(attribute).is_none_or(|count| count.trim() == "1");
        if !is_once("minOccurs") || !is_once("maxOccurs") {
            let found = "a redefined group that holds itself other than once".to_owned();
            let help =
                "leave minOccurs and maxOccurs out here, and give them where the group is used".to_owned();
            self.report(node, found, "minOccurs and maxOccurs of 1", help);
        }
        group
    }

    /// An attribute group, which may refer to itself once.
    fn redefined_attribute_group(&mut self, node: Element<'_>, name: QName, schema: &mut Schema) -> bool {
        let mut attributes = self.attributes(node);
        let mut self_references = 0;
        for each in &mut attributes.uses {
            if let AttributeUse::Group(group) = each
                && group.name.as_ref() == Some(&name)
            {
                self_references += 1;
                mark(group, &node.place());
            }
        }
        schema.attribute_groups.push(AttributeGroup { name, attributes, place: node.place() });
        self.check_self_references(node, self_references);
        self_references > 0
    }

    fn check_self_references(&mut self, node: Element<'_>, count: usize) {
        if count > 1 {
            let found = format!("a redefined group that refers to itself {count} times");
            let help = "keep one of these references".to_owned();
            self.report(node, found, "one reference to itself, or none", help);
        }
    }

    fn report(&mut self, node: Element<'_>, found: String, expected: &str, help: String) {
        let (place, construct) = (node.place(), node.construct());
        self.diagnostics.push(Diagnostic { place, construct, found, expected: expected.to_owned(), help });
    }
}

/// What a type names as its base.
fn base_of(ty: &mut Type) -> Option<&mut Reference> {
    match &mut ty.definition {
        Definition::Complex(complex) => complex.base.as_mut().map(|(_, base)| base),
        Definition::Simple(Simple::Restriction { base: TypeUse::Named(base), .. }) => Some(base),
        Definition::Simple(_) => None,
    }
}

/// Makes of a reference one to what the redefinition at `place` replaces.
fn mark(reference: &mut Reference, place: &Place) {
    if let Some(name) = &mut reference.name {
        name.replaced_by = Some(Box::new(place.clone()));
    }
}
