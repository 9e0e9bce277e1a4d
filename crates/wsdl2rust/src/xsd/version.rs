//! XML Schema 1.1: which constructs are supported, ignored with a note, or refused.
//!
//! Constructs that change nothing on the wire are ignored: conditions on values, and further elements that a
//! client need not send. The README has the table. Must not look names up.

use super::passed_over::PassedOver;
use super::reader::Reader;
use super::{NAMESPACE, is_schema_namespace};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::Element;
use crate::vocabulary::of_version_1_1;

/// What a note says of an ignored construct.
const ASSERTION: (&str, &str) = (
    "XSD 1.1: assertions are not checked",
    "neither reading nor `validate()` evaluates XPath; the service may refuse such a value",
);
const TIME_ZONE: (&str, &str) =
    ("XSD 1.1: explicitTimezone is not checked", "give each value a time zone where it is required");
const OPEN: (&str, &str) = (
    "XSD 1.1: the elements that open content allows have no field",
    "they are skipped when read, as unknown elements are; nothing has to be sent",
);
const ALTERNATIVE: (&str, &str) =
    ("XSD 1.1: the condition of a type alternative is not checked", "the service may refuse such a value");
const WILDCARD: (&str, &str) = (
    "XSD 1.1: what a wildcard excludes is not checked",
    "the field takes any element or attribute of the other namespaces too",
);
const BUILT_IN: (&str, &str) =
    ("XSD 1.1: read and written as the type of XSD 1.0 that it restricts", "what it narrows is not checked");

impl Reader<'_> {
    /// Whether a child of `node` is a construct of version 1.1 that is handled here: ignored, or refused.
    pub(super) fn is_of_version_1_1(&mut self, node: Element<'_>, child: Element<'_>) -> bool {
        let is_type = matches!(node.local(), "complexType" | "extension" | "restriction");
        match (node.local(), child.local()) {
            (_, "assert") if is_type => self.pass_over(child, "assert", ASSERTION),
            ("restriction", "assertion") => self.pass_over(child, "assertion", ASSERTION),
            ("restriction", "explicitTimezone") => self.pass_over(child, "explicitTimezone", TIME_ZONE),
            (_, "openContent") if is_type => {
                if child.attribute("mode").map(str::trim) != Some("none") {
                    self.pass_over(child, "openContent", OPEN);
                }
            }
            ("schema", "defaultOpenContent") => self.pass_over(child, "defaultOpenContent", OPEN),
            ("schema", "override") => {
                let help = "use xsd:redefine, or change the components in the schema itself";
                self.refuse_version_1_1(child.place(), child.construct(), "xsd:override", help);
            }
            ("element", "alternative") => self.alternative(node, child),
            _ => return false,
        }
        true
    }

    /// A type alternative. One with the type of the element, or with `xs:error`, is only a condition on values;
    /// any other has content that the element's type does not describe.
    fn alternative(&mut self, element: Element<'_>, child: Element<'_>) {
        let named = |element: Element<'_>| element.reference("type").and_then(|reference| reference.name);
        let is_plain = named(child).is_some_and(|ty| {
            is_schema_namespace(&ty.namespace) && ty.local == "error" || named(element).as_ref() == Some(&ty)
        });
        if is_plain {
            return self.pass_over(child, "alternative", ALTERNATIVE);
        }
        let help = "derive the types from that of the element and tell them apart by xsi:type, or leave the alternatives out";
        self.refuse_version_1_1(child.place(), child.construct(), "a type alternative", help);
    }

    /// Checks the attributes of the schema element itself.
    pub(super) fn check_schema(&mut self, root: Element<'_>) {
        if let Some(group) = root.attribute("defaultAttributes") {
            let help = format!("refer to attribute group \"{}\" in each complexType instead", group.trim());
            self.refuse_version_1_1(
                root.attribute_place("defaultAttributes"),
                root.construct(),
                "defaultAttributes",
                &help,
            );
        }
    }

    /// Notes that a wildcard excludes names or namespaces.
    pub(super) fn check_wildcard(&mut self, node: Element<'_>) {
        if node.attribute("notNamespace").or(node.attribute("notQName")).is_some() {
            self.pass_over(node, "notNamespace and notQName", WILDCARD);
        }
    }

    /// Whether an attribute of `node` contains a reference that only version 1.1 allows and that is refused.
    pub(super) fn is_refused_reference(&mut self, node: Element<'_>, attribute: &str, value: &str) -> bool {
        if attribute == "substitutionGroup" && value.contains(char::is_whitespace) {
            let help = "name one head, and refer to the element itself where the others may stand";
            let place = node.attribute_place(attribute);
            self.refuse_version_1_1(
                place,
                node.construct(),
                "an element with several substitution groups",
                help,
            );
            return true;
        }
        let local = value.split_once(':').map_or(value, |(_, local)| local);
        if local != "error" && of_version_1_1(local).is_none() {
            return false;
        }
        if node.namespace_of(value) != Some(NAMESPACE) {
            return false;
        }
        if local == "error" {
            let help = "nothing is a value of it; leave the element or attribute out";
            self.refuse_version_1_1(node.attribute_place(attribute), node.construct(), "type xs:error", help);
            return true;
        }
        self.pass_over_at(node.attribute_place(attribute), format!("type \"{value}\""), BUILT_IN);
        false
    }

    fn pass_over(&mut self, node: Element<'_>, what: &'static str, said: (&'static str, &'static str)) {
        let construct = match node.local() == what {
            true => format!("xsd:{what}"),
            false => node.construct(),
        };
        self.pass_over_at(node.place(), construct, said);
    }

    fn pass_over_at(&mut self, place: Place, construct: String, (found, help): (&'static str, &'static str)) {
        match self.passed_over.iter_mut().find(|known| known.construct == construct && known.found == found) {
            Some(known) => known.places.push(place),
            None => self.passed_over.push(PassedOver { construct, found, help, places: vec![place] }),
        }
    }

    fn refuse_version_1_1(&mut self, place: Place, construct: String, what: &str, help: &str) {
        self.diagnostics.push(Diagnostic {
            place,
            construct,
            found: format!("XSD 1.1: {what} is not supported"),
            expected: "what XML Schema 1.0 has".into(),
            help: help.into(),
        });
    }
}
