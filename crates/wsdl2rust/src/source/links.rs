//! Links: which files a document names, which namespaces it defines and which it needs.
//!
//! Must not look at anything but the elements and attributes that refer to other documents.

use std::collections::HashSet;

use super::Element;
use crate::vocabulary::{WSDL, is_schema_namespace};

/// What a document asks of other documents.
pub(super) struct Links {
    /// The locations of imports and includes, in document order.
    pub(super) locations: Vec<String>,
    /// The target namespaces of the document and its schemas.
    pub(super) defines: Vec<String>,
    /// The namespaces of references, each once.
    pub(super) needs: Vec<String>,
}

/// Finds the links of a document.
pub(super) fn find(root: Element<'_>) -> Links {
    let mut links = Links { locations: Vec::new(), defines: Vec::new(), needs: Vec::new() };
    let mut known = HashSet::new();
    for element in root.descendants() {
        let is_schema = is_schema_namespace(element.namespace());
        match element.local() {
            "schema" if is_schema => {
                links.defines.extend(element.attribute("targetNamespace").map(str::to_owned))
            }
            "import" | "include" | "redefine" if is_schema => {
                links
                    .locations
                    .extend(element.attribute("schemaLocation").map(|location| location.trim().to_owned()));
            }
            "import" if element.namespace() == WSDL => {
                links
                    .locations
                    .extend(element.attribute("location").map(|location| location.trim().to_owned()));
            }
            _ => {}
        }
        for attribute in REFERENCES {
            let needed = element.attribute(attribute).and_then(|name| element.namespace_of(name.trim()));
            links.needs.extend(needed.filter(|namespace| known.insert(*namespace)).map(str::to_owned));
        }
    }
    links
}

/// The attributes that name something a schema defines.
const REFERENCES: [&str; 5] = ["type", "base", "ref", "element", "itemType"];
