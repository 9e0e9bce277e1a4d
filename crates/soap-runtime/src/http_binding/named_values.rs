//! Names and values that are known only when the program runs, as the request of a call by the HTTP binding.
//!
//! Must not know how they travel.

use std::fmt;

use crate::value::{Field, ReadResult, Value, ValueReader, ValueWriter, element};
use crate::xml::{Problem, Tag, TagBlocks};

/// Names and values in their order, for a form or the query of an address. They are sent as they are; no XML is made of
/// them.
///
/// `Debug` shows names only. Secret values stay out of every error.
#[derive(Clone, Default)]
pub struct NamedValues(Vec<(Field, String)>);

impl NamedValues {
    /// None yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds one more; a name may occur several times.
    pub fn push(&mut self, name: &'static str, value: impl Into<String>) {
        self.0.push((element(name).namespace(""), value.into()));
    }

    /// Adds one more that no error may show.
    pub fn push_secret(&mut self, name: &'static str, value: impl Into<String>) {
        self.0.push((element(name).namespace("").secret(), value.into()));
    }

    /// Whether any of them is a secret.
    pub fn has_secrets(&self) -> bool {
        self.0.iter().any(|(field, _)| field.secret)
    }

    /// The names and the values.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(field, value)| (field.name, value.as_str()))
    }
}

impl fmt::Debug for NamedValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

/// As elements, which is how secrets are found and values are checked.
impl Value for NamedValues {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        let found = reader.xml.name().to_string();
        let expected = "nothing, since names and values are only sent".to_owned();
        Err(reader.xml.fail(Problem::UnexpectedElement { found, expected }))
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        let tag = Tag { namespace: "", local: field.name, blocks: &TagBlocks::NONE };
        writer.element(tag, |writer| self.0.iter().for_each(|(field, value)| value.write(writer, field)));
    }

    fn named_values(&self) -> Option<Vec<(&str, &str)>> {
        Some(self.iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::pairs;
    use super::*;
    use crate::value::secret_values;

    fn values() -> NamedValues {
        let mut values = NamedValues::new();
        values.push("a", "1");
        values.push_secret("b", "<hidden> \u{1}\r\n");
        values.push("a", "");
        values
    }

    #[test]
    fn they_are_sent_as_they_are() {
        let pairs = pairs(&values()).unwrap();
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        // XML could hold none of the second value.
        assert_eq!(pairs, [("a", "1"), ("b", "<hidden> \u{1}\r\n"), ("a", "")]);
    }

    #[test]
    fn secrets_are_known_and_not_shown() {
        let values = values();
        assert!(values.has_secrets() && !NamedValues::new().has_secrets());
        assert_eq!(format!("{values:?}"), r#"{"a", "b", "a"}"#);
        assert_eq!(secret_values(&values), ["<hidden> \u{1}\r\n"]);
    }

    #[test]
    fn they_are_not_read() {
        assert!(crate::value::from_xml::<NamedValues>("<x><a>1</a></x>", "x", "").is_err());
    }
}
