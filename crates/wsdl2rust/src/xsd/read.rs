//! Reads an `xsd:schema`: its links and its global components.
//!
//! Must not look names up.

use std::collections::BTreeMap;

use super::passed_over::PassedOver;
use super::reader::{Reader, docs};
use super::{
    ArrayItem, Attribute, AttributeChange, AttributeGroup, Element, Group, Link, LinkKind, Schema, TypeUse,
    is_schema_namespace,
};
use crate::diagnostic::{Diagnostics, Place};
use crate::source::{self, QName};

impl Schema {
    /// Reads a schema. One without a target namespace takes on that of the schema that includes it, given as
    /// `includer` (XML Schema Part 1, 4.2.1). What cannot be understood is noted in `diagnostics`.
    pub fn read(root: source::Element<'_>, includer: Option<&str>, diagnostics: &mut Diagnostics) -> Self {
        let declared = root.attribute("targetNamespace").map(str::trim);
        let target_namespace = declared.or(includer).unwrap_or_default().to_owned();
        let mut reader = Reader {
            is_chameleon: declared.is_none() && includer.is_some(),
            has_qualified_elements: root.attribute("elementFormDefault").map(str::trim) == Some("qualified"),
            has_qualified_attributes: root.attribute("attributeFormDefault").map(str::trim)
                == Some("qualified"),
            target_namespace: target_namespace.clone(),
            redefined_group: None,
            name_values: BTreeMap::new(),
            passed_over: Vec::new(),
            diagnostics,
        };
        let mut schema = Self {
            file: root.file().id(),
            target_namespace,
            links: Vec::new(),
            types: Vec::new(),
            elements: Vec::new(),
            attributes: Vec::new(),
            groups: Vec::new(),
            attribute_groups: Vec::new(),
            passed_over: Vec::new(),
            name_values: Vec::new(),
            place: root.place(),
        };
        reader.check_schema(root);
        let is_read = root.is_included();
        for child in root.children().filter(|_| is_read) {
            reader.read_global(root, child, &mut schema);
        }
        let notes = reader.passed_over.into_iter().filter_map(PassedOver::into_note);
        schema.passed_over = notes.collect();
        schema.name_values = reader.name_values.into_iter().collect();
        schema
    }
}

impl Reader<'_> {
    fn read_global(&mut self, root: source::Element<'_>, child: source::Element<'_>, schema: &mut Schema) {
        if !is_schema_namespace(child.namespace()) {
            return self.refuse(child, "a component of the schema");
        }
        match child.local() {
            "import" => schema.links.push(self.link(child, LinkKind::Import)),
            "include" => schema.links.push(self.link(child, LinkKind::Include)),
            "redefine" => {
                let mut link = self.link(child, LinkKind::Include);
                self.redefinitions(child, &mut link, schema);
                schema.links.push(link);
            }
            "simpleType" => {
                schema.types.extend(self.named(child).map(|name| self.simple_type(child, Some(name))))
            }
            "complexType" => {
                schema.types.extend(self.named(child).map(|name| self.complex_type(child, Some(name))))
            }
            "element" => schema.elements.extend(self.named(child).map(|name| self.element(child, name))),
            "attribute" => {
                schema.attributes.extend(self.named(child).map(|name| self.attribute(child, name)))
            }
            "group" => schema.groups.extend(self.named(child).map(|name| self.group(child, name))),
            "attributeGroup" => schema.attribute_groups.extend(self.named(child).map(|name| {
                AttributeGroup { name, attributes: self.attributes(child), place: child.place() }
            })),
            "annotation" | "notation" => {}
            _ if self.is_of_version_1_1(root, child) => {}
            _ => self.refuse(child, "a component of the schema"),
        }
    }

    fn link(&self, child: source::Element<'_>, kind: LinkKind) -> Link {
        let namespace = match kind {
            LinkKind::Import => child.attribute("namespace").unwrap_or_default().trim().to_owned(),
            LinkKind::Include => self.target_namespace.clone(),
        };
        Link {
            kind,
            namespace,
            location: child.attribute("schemaLocation").map(|location| location.trim().to_owned()),
            redefinitions: Vec::new(),
            construct: format!("xsd:{}", child.local()),
            place: child.place(),
        }
    }

    pub(super) fn group(&mut self, node: source::Element<'_>, name: QName) -> Group {
        let mut particle = None;
        for child in self.children(node, "a sequence, choice or all") {
            match child.local() {
                "sequence" | "choice" | "all" => particle = self.particle(child),
                _ => self.refuse(child, "a sequence, choice or all"),
            }
        }
        Group { name, particle, place: node.place() }
    }

    /// Reads `xsd:element` with a name of its own; `name` is the name on the wire.
    pub(super) fn element(&mut self, node: source::Element<'_>, name: QName) -> Element {
        let ty = self.type_use(node, "type", &["unique", "key", "keyref"]);
        self.note_name(node, node.attribute("default").or(node.attribute("fixed")), node, "type");
        Element {
            name,
            ty,
            nillable: node.has_flag("nillable"),
            is_abstract: node.has_flag("abstract"),
            substitutes: self.reference(node, "substitutionGroup"),
            default: node.attribute("default").map(str::to_owned),
            fixed: node.attribute("fixed").map(str::to_owned),
            docs: docs(node),
            construct: node.construct(),
            place: node.place(),
        }
    }

    /// Reads `xsd:attribute` with a name of its own; `name` is the name on the wire.
    pub(super) fn attribute(&mut self, node: source::Element<'_>, name: QName) -> Attribute {
        let ty = self.type_use(node, "type", &[]);
        self.note_name(node, node.attribute("default").or(node.attribute("fixed")), node, "type");
        Attribute { name, ty, change: self.attribute_change(node), construct: node.construct() }
    }

    pub(super) fn attribute_change(&self, node: source::Element<'_>) -> AttributeChange {
        AttributeChange {
            required: node.attribute("use").map(str::trim) == Some("required"),
            prohibited: node.attribute("use").map(str::trim) == Some("prohibited"),
            default: node.attribute("default").map(str::to_owned),
            fixed: node.attribute("fixed").map(str::to_owned),
            array_item: array_item(node),
            docs: docs(node),
            place: node.place(),
        }
    }

    /// The type that an attribute names, or that is within; other children may be `allowed`.
    fn type_use(&mut self, node: source::Element<'_>, attribute: &str, allowed: &[&str]) -> Option<TypeUse> {
        let mut ty = self.reference(node, attribute).map(TypeUse::Named);
        for child in self.children(node, "a type") {
            match child.local() {
                "simpleType" => ty = Some(TypeUse::Inline(Box::new(self.simple_type(child, None)))),
                "complexType" => ty = Some(TypeUse::Inline(Box::new(self.complex_type(child, None)))),
                local if allowed.contains(&local) => {}
                _ => self.refuse(child, "a type"),
            }
        }
        ty
    }
}

/// `wsdl:arrayType="ns:Item[]"`.
fn array_item(node: source::Element<'_>) -> Option<ArrayItem> {
    let value = node.attribute_in("http://schemas.xmlsoap.org/wsdl/", "arrayType")?;
    let (item, brackets) = value.split_at(value.find('[').unwrap_or(value.len()));
    let ty = node.expand(item.trim(), Place::clone(&node.place()));
    Some(ArrayItem { ty, brackets: brackets.to_owned() })
}
