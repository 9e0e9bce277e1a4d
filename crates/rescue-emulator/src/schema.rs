//! What the contract says of its operations: the elements of their messages, in order, and the types of these.
//!
//! It must not know what an operation does, nor how a message travels.

use std::collections::HashMap;
use std::sync::LazyLock;

use logmein_rescue::api::CONTRACT;

use crate::element::Element;

/// The contract that the emulator serves.
pub(crate) static SCHEMA: LazyLock<Schema> = LazyLock::new(|| Schema::of(CONTRACT));

/// The messages and types of a contract.
#[derive(Debug, Default)]
pub(crate) struct Schema {
    /// In the order of the contract.
    pub(crate) operations: Vec<Operation>,
    /// The members of each message and struct.
    structs: HashMap<String, Vec<Member>>,
    /// The words of each enumeration.
    words: HashMap<String, Vec<String>>,
}

/// An operation.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: String,
    /// What the contract says of it, in sentences.
    pub(crate) documentation: String,
}

/// An element within another.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// The name of its type, without a prefix.
    pub(crate) kind: String,
    pub(crate) is_optional: bool,
    pub(crate) is_repeated: bool,
    pub(crate) is_nillable: bool,
}

impl Schema {
    /// Reads a contract of the one shape that .asmx services have: each message an element, each type global.
    fn of(contract: &str) -> Self {
        let mut schema = Self::default();
        let Some(root) = Element::root_of(contract) else { return schema };
        if let Some(types) = root.child("types").and_then(|types| types.child("schema")) {
            for element in &types.children {
                schema.add_type(element);
            }
        }
        let operations = root.child("portType").into_iter().flat_map(|port| port.children_named("operation"));
        schema.operations.extend(operations.filter_map(|operation| {
            let name = operation.attribute("name")?.to_owned();
            Some(Operation { name, documentation: operation.text_of("documentation").to_owned() })
        }));
        schema
    }

    fn add_type(&mut self, element: &Element) {
        let Some(name) = element.attribute("name").map(str::to_owned) else { return };
        let sequence = element.child("complexType").unwrap_or(element).child("sequence");
        match element.child("restriction") {
            Some(restriction) => {
                let words = restriction.children_named("enumeration");
                let words = words.filter_map(|word| Some(word.attribute("value")?.to_owned()));
                self.words.insert(name, words.collect());
            }
            None => {
                let members = sequence.into_iter().flat_map(|sequence| sequence.children_named("element"));
                self.structs.insert(name, members.filter_map(Member::of).collect());
            }
        }
    }

    /// The members of a message or struct; empty for any other type.
    pub(crate) fn members(&self, name: &str) -> &[Member] {
        self.structs.get(name).map_or(&[], Vec::as_slice)
    }

    /// The words of an enumeration; empty for any other type.
    pub(crate) fn words(&self, name: &str) -> &[String] {
        self.words.get(name).map_or(&[], Vec::as_slice)
    }

    /// The words that the result of an operation may be.
    pub(crate) fn result_words(&self, operation: &str) -> Vec<&str> {
        let result = self.members(&format!("{operation}Response")).first();
        result.map(|result| self.words(&result.kind).iter().map(String::as_str).collect()).unwrap_or_default()
    }
}

impl Member {
    fn of(element: &Element) -> Option<Self> {
        let kind = element.attribute("type")?;
        Some(Self {
            name: element.attribute("name")?.to_owned(),
            kind: kind.rsplit(':').next().unwrap_or(kind).to_owned(),
            is_optional: element.attribute("minOccurs") == Some("0"),
            is_repeated: element.attribute("maxOccurs") == Some("unbounded"),
            is_nillable: element.attribute("nillable") == Some("true"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contract_is_understood() {
        assert_eq!(SCHEMA.operations.len(), 67);
        assert_eq!(SCHEMA.operations[0].name, "login");
        let members = SCHEMA.members("setGroup_v2");
        assert_eq!(members.len(), 10);
        assert_eq!((members[2].name.as_str(), members[2].kind.as_str()), ("eStatus", "nodeStatus"));
        assert_eq!(SCHEMA.words("nodeStatus"), ["Disabled", "Enabled"]);
        assert!(members[3].is_optional && !members[0].is_optional);
        assert!(SCHEMA.members("ArrayOfHIERARCHY")[0].is_repeated);
        assert!(SCHEMA.result_words("login").contains(&"login_LimitReached"));
    }
}
