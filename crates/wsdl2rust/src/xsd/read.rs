//! Reads an `xsd:schema`: its links and its global components.
//!
//! Must not look names up.

use std::collections::BTreeMap;

use super::{
    ArrayItem, Attribute, AttributeChange, AttributeGroup, Element, Group, Link, LinkKind, NAMESPACE, Schema,
    Type, TypeUse, is_schema_namespace,
};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::Docs;
use crate::ncname::is_ncname;
use crate::source::{self, QName, Reference};
use crate::xsd::read_redefine::RedefinedGroup;
use crate::xsd::version::PassedOver;

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

/// What the components of a schema inherit from it.
pub(super) struct Reader<'d> {
    target_namespace: String,
    is_chameleon: bool,
    has_qualified_elements: bool,
    has_qualified_attributes: bool,
    pub(super) redefined_group: Option<RedefinedGroup>,
    name_values: BTreeMap<String, String>,
    pub(super) passed_over: Vec<PassedOver>,
    pub(super) diagnostics: &'d mut Diagnostics,
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

    /// The type that an attribute names, or that stands within; other children may be `allowed`.
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

    /// The name of a global component.
    pub(super) fn named(&mut self, node: source::Element<'_>) -> Option<QName> {
        match node.attribute("name") {
            Some(name) => Some(QName::new(self.target_namespace.clone(), name.trim())),
            None => {
                self.diagnostics.push(Diagnostic {
                    place: node.place(),
                    construct: node.construct(),
                    found: "no attribute \"name\"".into(),
                    expected: "the name of a global component".into(),
                    help: "give it a name".into(),
                });
                None
            }
        }
    }

    /// The wire name of a local element or attribute, by its `form` and the default of the schema.
    pub(super) fn local_name(&self, node: source::Element<'_>, name: &str) -> QName {
        // XML Schema 1.1: a local declaration may be in any namespace.
        if let Some(namespace) = node.attribute("targetNamespace") {
            return QName::new(namespace.trim(), name.trim());
        }
        let default = match node.local() {
            "attribute" => self.has_qualified_attributes,
            _ => self.has_qualified_elements,
        };
        let is_qualified = match node.attribute("form").map(str::trim) {
            Some(form) => form == "qualified",
            None => default,
        };
        QName::new(if is_qualified { self.target_namespace.as_str() } else { "" }, name.trim())
    }

    pub(super) fn reference(&mut self, node: source::Element<'_>, attribute: &str) -> Option<Reference> {
        let value = node.attribute(attribute).unwrap_or_default().trim();
        if self.is_refused_reference(node, attribute, value) {
            return None;
        }
        node.reference(attribute).map(|reference| self.adopted(reference))
    }

    /// In a schema that took on a namespace, names in no namespace take it on too.
    pub(super) fn adopted(&self, mut reference: Reference) -> Reference {
        match &mut reference.name {
            Some(name) if self.is_chameleon && name.namespace.is_empty() => {
                name.namespace.clone_from(&self.target_namespace);
            }
            _ => {}
        }
        reference
    }

    /// Records the namespace of a value that may be a name: one with a prefix, or any value if the type in the
    /// attribute `ty` of `around` is a name type.
    pub(super) fn note_name(
        &mut self,
        node: source::Element<'_>,
        value: Option<&str>,
        around: source::Element<'_>,
        ty: &str,
    ) {
        const LONGEST: usize = 200;
        let value = value.map(str::trim).filter(|value| value.len() <= LONGEST);
        let Some(value) = value else { return };
        let is_name = || around.attribute(ty).is_some_and(|ty| ty.trim().ends_with("QName"));
        if (value.contains(':') || is_name())
            && value.splitn(2, ':').all(is_ncname)
            && let Some(namespace) = node.namespace_of(value)
        {
            self.name_values.entry(value.to_owned()).or_insert_with(|| namespace.to_owned());
        }
    }

    pub(super) fn target_namespace(&self) -> &str {
        &self.target_namespace
    }

    /// The children that belong to XML Schema, annotations apart. Others are refused.
    pub(super) fn children<'a>(
        &mut self,
        node: source::Element<'a>,
        expected: &'static str,
    ) -> Vec<source::Element<'a>> {
        let (known, foreign): (Vec<_>, Vec<_>) =
            node.children().partition(|child| is_schema_namespace(child.namespace()));
        for child in foreign {
            self.refuse(child, expected);
        }
        let known = known.into_iter().filter(|child| child.local() != "annotation");
        known.filter(|child| !self.is_of_version_1_1(node, *child)).collect()
    }

    /// Notes that `child` may not stand where it does.
    pub(super) fn refuse(&mut self, child: source::Element<'_>, expected: &str) {
        let is_foreign = !is_schema_namespace(child.namespace());
        let (found, help) = match (is_foreign, child.namespace()) {
            (true, "") => {
                ("an element in no namespace".into(), format!("declare xmlns=\"{NAMESPACE}\" around it"))
            }
            (true, namespace) => (
                format!("an element of namespace \"{namespace}\""),
                "put what is not XML Schema into xsd:annotation/xsd:appinfo".into(),
            ),
            (false, _) => ("an element that may not stand here".into(), "check spelling and nesting".into()),
        };
        let construct = child.construct();
        self.diagnostics.push(Diagnostic {
            place: child.place(),
            construct,
            found,
            expected: expected.into(),
            help,
        });
    }

    pub(super) fn expect_some<T>(
        &mut self,
        value: Option<T>,
        node: source::Element<'_>,
        found: &str,
        expected: &str,
    ) -> Option<T> {
        if value.is_none() {
            self.diagnostics.push(Diagnostic {
                place: node.place(),
                construct: node.construct(),
                found: found.into(),
                expected: expected.into(),
                help: String::new(),
            });
        }
        value
    }

    pub(super) fn noun(
        &self,
        node: source::Element<'_>,
        name: Option<QName>,
        definition: super::Definition,
    ) -> Type {
        Type { name, definition, docs: docs(node), construct: node.construct(), place: node.place() }
    }
}

/// The documentation in the annotation of a component, and of which media types its content is expected to be (Describing
/// Media Content of Binary Data in XML, section 3).
pub(super) fn docs(node: source::Element<'_>) -> Docs {
    let annotations = node.children().filter(|child| child.local() == "annotation");
    let docs = source::Element::docs(annotations.flat_map(source::Element::children));
    let Some(expected) = node.attribute_in(XMIME, "expectedContentTypes") else { return docs };
    let expected = format!("Expected content types: {expected}");
    Docs(Some(docs.0.map_or_else(|| expected.clone(), |docs| format!("{docs}\n\n{expected}"))))
}

/// The namespace of attributes that tell the media types of binary content.
const XMIME: &str = "http://www.w3.org/2005/05/xmlmime";

/// `wsdl:arrayType="ns:Item[]"`.
fn array_item(node: source::Element<'_>) -> Option<ArrayItem> {
    let value = node.attribute_in("http://schemas.xmlsoap.org/wsdl/", "arrayType")?;
    let (item, brackets) = value.split_at(value.find('[').unwrap_or(value.len()));
    let ty = node.expand(item.trim(), Place::clone(&node.place()));
    Some(ArrayItem { ty, brackets: brackets.to_owned() })
}
