//! What the files that read a schema share: names, references, documentation, and errors.
//!
//! Must not know any component.

use std::collections::BTreeMap;

use super::passed_over::PassedOver;
use super::{Definition, NAMESPACE, Type, is_schema_namespace};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::Docs;
use crate::ncname::is_ncname;
use crate::source::{Element, QName, Reference};

/// What the components of a schema inherit from it.
pub(super) struct Reader<'d> {
    pub(super) target_namespace: String,
    pub(super) is_chameleon: bool,
    pub(super) has_qualified_elements: bool,
    pub(super) has_qualified_attributes: bool,
    pub(super) redefined_group: Option<RedefinedGroup>,
    pub(super) name_values: BTreeMap<String, String>,
    pub(super) passed_over: Vec<PassedOver>,
    pub(super) diagnostics: &'d mut Diagnostics,
}

/// The group that is being redefined, and how often it has referred to itself so far.
pub(super) struct RedefinedGroup {
    pub(super) name: QName,
    pub(super) place: Place,
    pub(super) self_references: usize,
}

impl Reader<'_> {
    /// The name of a global component.
    pub(super) fn named(&mut self, node: Element<'_>) -> Option<QName> {
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
    pub(super) fn local_name(&self, node: Element<'_>, name: &str) -> QName {
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

    pub(super) fn reference(&mut self, node: Element<'_>, attribute: &str) -> Option<Reference> {
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
        node: Element<'_>,
        value: Option<&str>,
        around: Element<'_>,
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
    pub(super) fn children<'a>(&mut self, node: Element<'a>, expected: &'static str) -> Vec<Element<'a>> {
        let (known, foreign): (Vec<_>, Vec<_>) =
            node.children().partition(|child| is_schema_namespace(child.namespace()));
        for child in foreign {
            self.refuse(child, expected);
        }
        let known = known.into_iter().filter(|child| child.local() != "annotation");
        known.filter(|child| !self.is_of_version_1_1(node, *child)).collect()
    }

    /// Notes that `child` may not occur where it does.
    pub(super) fn refuse(&mut self, child: Element<'_>, expected: &str) {
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
        node: Element<'_>,
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

    pub(super) fn noun(&self, node: Element<'_>, name: Option<QName>, definition: Definition) -> Type {
        Type { name, definition, docs: docs(node), construct: node.construct(), place: node.place() }
    }
}

/// The documentation in the annotation of a component, and of which media types its content is expected to be (Describing
/// Media Content of Binary Data in XML, section 3).
pub(super) fn docs(node: Element<'_>) -> Docs {
    let annotations = node.children().filter(|child| child.local() == "annotation");
    let docs = Element::docs(annotations.flat_map(Element::children));
    let Some(expected) = node.attribute_in(XMIME, "expectedContentTypes") else { return docs };
    let expected = format!("Expected content types: {expected}");
    Docs(Some(docs.0.map_or_else(|| expected.clone(), |docs| format!("{docs}\n\n{expected}"))))
}

/// The namespace of attributes that give the media types of binary content.
const XMIME: &str = "http://www.w3.org/2005/05/xmlmime";
