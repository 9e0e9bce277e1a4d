//! Which elements of a schema are for processors of XML Schema 1.1 (`vc:minVersion` and its like).
//!
//! Must not know what the elements declare.

use super::Element;
use crate::vocabulary::{BUILTINS, FACETS, VERSIONING, is_schema_namespace, of_version_1_1};

impl Element<'_> {
    /// Whether a processor of version 1.1 includes an element of the schema (XML Schema 1.1 part 1, 4.2.2).
    pub(crate) fn is_included(self) -> bool {
        let version =
            |name| self.attribute_in(VERSIONING, name).and_then(|value| value.trim().parse::<f64>().ok());
        let all = |name, is_known: fn(&str) -> bool| {
            let listed = self.attribute_in(VERSIONING, name)?;
            let mut names = listed.split_ascii_whitespace();
            Some(names.all(|name| {
                crate::steps::take(1);
                let local = name.split_once(':').map_or(name, |(_, local)| local);
                self.namespace_of(name).is_some_and(is_schema_namespace) && is_known(local)
            }))
        };
        let is_type =
            |name: &str| BUILTINS.contains(&name) || of_version_1_1(name).is_some() || name == "error";
        let is_facet = |name: &str| {
            FACETS.contains(&name) || matches!(name, "enumeration" | "assertion" | "explicitTimezone")
        };
        version("minVersion").is_none_or(|least| least <= 1.1)
            && version("maxVersion").is_none_or(|past| past > 1.1)
            && all("typeAvailable", is_type) != Some(false)
            && all("typeUnavailable", is_type) != Some(true)
            && all("facetAvailable", is_facet) != Some(false)
            && all("facetUnavailable", is_facet) != Some(true)
    }
}
