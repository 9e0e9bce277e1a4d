//! Qualified names as values (`xsd:QName`, `xsd:NOTATION`): they mean something only by the declarations around them.
//!
//! Must not know where a name stands.

use std::fmt;

use super::scalar::{read_text_or_absent, write_text_value};
use crate::value::{Field, Kind, ReadResult, Simple, Value, ValueReader};
use crate::xml::{Namespace, Text, Writer, check_name, trim};

/// A name in a namespace, as a value.
///
/// Two are equal when namespace and local name are; the prefix is how it came, and what is tried first where it is
/// written.
#[derive(Debug, Clone, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct QName {
    /// The prefix; empty for none.
    pub prefix: String,
    /// The namespace; empty for none.
    pub namespace: Namespace,
    /// The name within the namespace.
    pub local: String,
}

impl QName {
    /// The name `local` in `namespace`, with a prefix chosen where it is written.
    pub fn new(namespace: impl Into<Namespace>, local: impl Into<String>) -> Self {
        Self { prefix: String::new(), namespace: namespace.into(), local: local.into() }
    }
}

impl PartialEq for QName {
    fn eq(&self, other: &Self) -> bool {
        (&self.namespace, &self.local) == (&other.namespace, &other.local)
    }
}

impl Eq for QName {}

impl std::hash::Hash for QName {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (&self.namespace, &self.local).hash(state);
    }
}

/// As James Clark writes it: `{namespace}local`.
impl fmt::Display for QName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.namespace {
            "" => f.write_str(&self.local),
            namespace => write!(f, "{{{namespace}}}{}", self.local),
        }
    }
}

/// What prefixes mean at a place.
#[doc(hidden)]
#[derive(Default, Clone, Copy)]
pub struct NamesInScope<'n>(Option<&'n Names<'n>>);

/// The namespace of a prefix.
type Names<'n> = dyn Fn(&str) -> Option<Namespace> + 'n;

impl fmt::Debug for NamesInScope<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NamesInScope").finish()
    }
}

impl<'n> NamesInScope<'n> {
    /// The prefixes that `names` resolves.
    pub(in crate::value) fn of(names: &'n Names<'n>) -> Self {
        Self(Some(names))
    }

    /// The namespace of `prefix`; that of no prefix is none where nothing else is said.
    fn namespace(&self, prefix: &str) -> Option<Namespace> {
        match (self.0, prefix) {
            (Some(names), _) => names(prefix),
            (None, "") => Some(Namespace::default()),
            (None, "xml") => Some(crate::xml::XML.into()),
            (None, _) => None,
        }
    }
}

impl Simple for QName {
    const EXPECTED: &'static str = "a name with a prefix that is declared";
    const NEEDS_NAMES: bool = true;

    /// Without any declaration, which leaves names in no namespace.
    fn parse(text: &str) -> Option<Self> {
        Self::parse_in(text, &NamesInScope::default())
    }

    fn parse_in(text: &str, names: &NamesInScope<'_>) -> Option<Self> {
        let text = trim(text);
        let (prefix, local) = text.split_once(':').unwrap_or(("", text));
        let is_name = check_name(local) && !local.contains(':');
        is_name.then_some(())?;
        let namespace = names.namespace(prefix)?;
        Some(Self { prefix: prefix.to_owned(), namespace, local: local.to_owned() })
    }

    fn with_text<R>(&self, take: impl FnOnce(Text<'_>) -> R) -> R {
        let text = match self.prefix.as_str() {
            "" => self.local.clone(),
            prefix => format!("{prefix}:{}", self.local),
        };
        take(Text::Any(&text))
    }

    fn text_in(&self, writer: &mut Writer) -> String {
        writer.qualified(&self.prefix, &self.namespace, &self.local)
    }
}

impl Value for QName {
    fn blank() -> Self {
        Self::default()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        if let Some(value) = read_text_or_absent(reader, field)? {
            *self = value;
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        // An element in a namespace makes that the default one, and a name in none cannot stand within it.
        let is_apart = self.namespace.is_empty() && !field.namespace_name().is_empty();
        match field.kind == Kind::Element && is_apart && check_name(&self.local) {
            true => {
                if field.secret {
                    writer.note_secret(&self.local);
                }
                writer.leaf_without_default(field.namespace_name(), field.name, &self.local);
            }
            false => write_text_value(self, writer, field),
        }
    }
}
