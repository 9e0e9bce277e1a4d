//! Reads simple and complex types.
//!
//! Must not look names up.

use super::reader::{Reader, docs};
use super::{AttributeUse, Attributes, Body, Complex, Definition, Facets, NAMESPACE, Simple, Type, TypeUse};
use crate::diagnostic::Diagnostic;
use crate::model::{Derivation, Facet, Word};
use crate::source::{Element, QName, Reference};
use crate::vocabulary::FACETS;

impl Reader<'_> {
    pub(super) fn simple_type(&mut self, node: Element<'_>, name: Option<QName>) -> Type {
        const EXPECTED: &str = "a restriction, list or union";
        let mut simple = None;
        for child in self.children(node, EXPECTED) {
            match child.local() {
                "restriction" => simple = self.simple_restriction(child),
                "list" => simple = self.item_type(child).map(Simple::List),
                "union" => simple = Some(Simple::Union(self.member_types(child))),
                _ => self.refuse(child, EXPECTED),
            }
        }
        let simple = simple.unwrap_or_else(|| Simple::Restriction {
            base: TypeUse::Named(any_simple_type(node)),
            facets: Facets::default(),
        });
        self.noun(node, name, Definition::Simple(simple))
    }

    fn simple_restriction(&mut self, node: Element<'_>) -> Option<Simple> {
        let (narrowed, facets) = self.narrowing(node);
        let base = match narrowed {
            Some(ty) => Some(TypeUse::Inline(ty)),
            None => self.reference(node, "base").map(TypeUse::Named),
        };
        let base = self.expect_some(base, node, "no attribute \"base\"", "the type to restrict")?;
        Some(Simple::Restriction { base, facets })
    }

    /// The simple type and the facets within a restriction.
    fn narrowing(&mut self, node: Element<'_>) -> (Option<Box<Type>>, Facets) {
        let mut narrowed = None;
        let mut facets = Facets::default();
        for child in self.children(node, "a facet") {
            let value = child.attribute("value").unwrap_or_default().to_owned();
            match child.local() {
                "simpleType" => narrowed = Some(Box::new(self.simple_type(child, None))),
                "enumeration" => {
                    self.note_name(child, Some(&value), node, "base");
                    facets.words.push(Word { value, docs: docs(child) });
                }
                "attribute" | "attributeGroup" | "anyAttribute" => {}
                local => match FACETS.iter().find(|facet| **facet == local) {
                    Some(name) => facets.others.push(Facet { name, value }),
                    None => self.refuse_facet(child),
                },
            }
        }
        (narrowed, facets)
    }

    fn refuse_facet(&mut self, node: Element<'_>) {
        let near = FACETS.iter().find(|facet| facet.eq_ignore_ascii_case(node.local()));
        let help = near.map_or(String::new(), |near| format!("did you mean \"{near}\"?"));
        self.diagnostics.push(Diagnostic {
            place: node.place(),
            construct: node.construct(),
            found: "no facet of XML Schema".into(),
            expected: format!("enumeration or one of {}", FACETS.join(", ")),
            help,
        });
    }

    fn item_type(&mut self, node: Element<'_>) -> Option<TypeUse> {
        let mut item = self.reference(node, "itemType").map(TypeUse::Named);
        for child in self.children(node, "a simpleType") {
            item = Some(TypeUse::Inline(Box::new(self.simple_type(child, None))));
        }
        self.expect_some(item, node, "no attribute \"itemType\"", "the type of the items")
    }

    fn member_types(&mut self, node: Element<'_>) -> Vec<TypeUse> {
        let mut members = Vec::new();
        for member in node.references("memberTypes") {
            if !self.is_refused_reference(node, "memberTypes", &member.written) {
                members.push(TypeUse::Named(self.adopted(member)));
            }
        }
        for child in self.children(node, "a simpleType") {
            members.push(TypeUse::Inline(Box::new(self.simple_type(child, None))));
        }
        members
    }

    pub(super) fn complex_type(&mut self, node: Element<'_>, name: Option<QName>) -> Type {
        let mut complex = Complex {
            is_abstract: node.has_flag("abstract"),
            mixed: node.has_flag("mixed"),
            ..Complex::default()
        };
        let content = self.children(node, "").into_iter().find(|child| child.local().ends_with("Content"));
        match content {
            Some(content) => self.derived_content(content, &mut complex),
            None => {
                complex.body = self.body(node);
                complex.attributes = self.attributes(node);
            }
        }
        self.noun(node, name, Definition::Complex(complex))
    }

    /// Reads `simpleContent` or `complexContent`.
    fn derived_content(&mut self, content: Element<'_>, complex: &mut Complex) {
        const EXPECTED: &str = "an extension or restriction";
        complex.mixed |= content.has_flag("mixed");
        for child in self.children(content, EXPECTED) {
            let derivation = match child.local() {
                "extension" => Derivation::Extension,
                "restriction" => Derivation::Restriction,
                _ => {
                    self.refuse(child, EXPECTED);
                    continue;
                }
            };
            let base = self.reference(child, "base");
            let base = self.expect_some(base, child, "no attribute \"base\"", "the type to derive from");
            complex.base = base.map(|base| (derivation, base));
            complex.attributes = self.attributes(child);
            complex.body = if content.local() == "simpleContent" {
                let (narrowed, facets) = self.narrowing(child);
                Body::Text { narrowed, facets }
            } else {
                self.body(child)
            };
        }
    }

    /// The particle of a complex type.
    fn body(&mut self, node: Element<'_>) -> Body {
        const EXPECTED: &str = "a sequence, choice, all or group, then attributes";
        let mut body = Body::Empty;
        for child in self.children(node, EXPECTED) {
            match child.local() {
                "sequence" | "choice" | "all" | "group" => {
                    body = self.particle(child).map_or(Body::Empty, Body::Elements);
                }
                "attribute" | "attributeGroup" | "anyAttribute" => {}
                _ => self.refuse(child, EXPECTED),
            }
        }
        body
    }

    /// The attributes of a complex type or attribute group; whatever else occurs there is read elsewhere.
    pub(super) fn attributes(&mut self, node: Element<'_>) -> Attributes {
        let mut attributes = Attributes::default();
        let children = node.children().filter(|child| super::is_schema_namespace(child.namespace()));
        for child in children {
            match child.local() {
                "attribute" => attributes.uses.extend(self.attribute_use(child)),
                "attributeGroup" => {
                    let group = self.reference(child, "ref");
                    let group = self.expect_some(group, child, "no attribute \"ref\"", "the group to use");
                    attributes.uses.extend(group.map(AttributeUse::Group));
                }
                "anyAttribute" => attributes.any = Some(self.wildcard(child)),
                _ => {}
            }
        }
        attributes
    }

    fn attribute_use(&mut self, node: Element<'_>) -> Option<AttributeUse> {
        if let Some(reference) = self.reference(node, "ref") {
            return Some(AttributeUse::Global(reference, self.attribute_change(node)));
        }
        let name = self.expect_some(
            node.attribute("name"),
            node,
            "no attribute \"name\" or \"ref\"",
            "one of them",
        )?;
        let name = self.local_name(node, name);
        Some(AttributeUse::Local(self.attribute(node, name)))
    }
}

/// Stands in for what a broken simple type does not say.
fn any_simple_type(node: Element<'_>) -> Reference {
    Reference {
        written: "anySimpleType".into(),
        name: Some(QName::new(NAMESPACE, "anySimpleType")),
        construct: node.construct(),
        place: node.place(),
    }
}
