//! Qualified names as values (`xsd:QName`, `xsd:NOTATION`): they mean something only by the declarations around them.
//!
//! Must not know where a name stands.

use std::fmt;

use super::names::NamesInScope;
use super::simple_type::Simple;
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
