//! XML of a message: elements in memory, the prefixes they need, and the text of them all.
//!
//! Must not know SOAP or schemas.

use std::fmt::Write;

use crate::ncname::is_ncname;

/// An element, its names with prefixes.
#[derive(Debug, Clone, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) children: Vec<Self>,
}

impl Element {
    pub(super) fn new(name: String) -> Self {
        Self { name, ..Self::default() }
    }

    pub(super) fn with(name: String, children: Vec<Self>) -> Self {
        Self { name, children, ..Self::default() }
    }

    pub(super) fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.attributes.push((name.into(), value.into()));
    }

    /// The element as a document, indented.
    pub(super) fn document(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out
    }

    /// Recurses as deep as the elements are nested; the code that builds them bounds that.
    fn write(&self, depth: usize, out: &mut String) {
        let indent = "  ".repeat(depth);
        // Writing to a string does not fail.
        let _ = write!(out, "{indent}<{}", self.name);
        for (name, value) in &self.attributes {
            let _ = write!(out, " {name}=\"{}\"", escaped(value));
        }
        if self.children.is_empty() && self.text.is_empty() {
            out.push_str("/>\n");
        } else if self.children.is_empty() {
            let _ = writeln!(out, ">{}</{}>", escaped(&self.text), self.name);
        } else {
            out.push_str(">\n");
            self.children.iter().for_each(|child| child.write(depth + 1, out));
            let _ = writeln!(out, "{indent}</{}>", self.name);
        }
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\r' | '\t' => {
                let _ = write!(escaped, "&#{};", u32::from(c));
            }
            // XML has no way to write these.
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The namespaces of a message, each with its prefix, in the order of their first use.
#[derive(Debug, Default)]
pub(super) struct Prefixes {
    known: Vec<(String, String)>,
    /// The first name that was asked for and that XML does not allow.
    pub(super) no_name: Option<String>,
}

impl Prefixes {
    /// Names a namespace, or gives the prefix that it has already.
    pub(super) fn declare(&mut self, prefix: &str, namespace: &str) -> String {
        if let Some((known, _)) = self.known.iter().find(|(_, known)| known == namespace) {
            return known.clone();
        }
        let is_taken = self.known.iter().any(|(known, _)| known == prefix);
        let prefix = if is_taken { format!("ns{}", self.known.len()) } else { prefix.to_owned() };
        self.known.push((prefix.clone(), namespace.to_owned()));
        prefix
    }

    /// Whether a prefix is already declared.
    pub(super) fn has(&self, prefix: &str) -> bool {
        self.known.iter().any(|(known, _)| known == prefix)
    }

    /// A name with the prefix of its namespace.
    pub(super) fn name(&mut self, namespace: &str, local: &str) -> String {
        if self.no_name.is_none() && !is_ncname(local) {
            self.no_name = Some(local.to_owned());
        }
        match namespace {
            "" => local.to_owned(),
            "http://www.w3.org/XML/1998/namespace" => format!("xml:{local}"),
            namespace => {
                let next = format!("ns{}", self.known.len());
                format!("{}:{local}", self.declare(&next, namespace))
            }
        }
    }

    /// The declarations of all namespaces.
    pub(super) fn declarations(&self) -> impl Iterator<Item = (String, String)> + '_ {
        self.known.iter().map(|(prefix, namespace)| (format!("xmlns:{prefix}"), namespace.clone()))
    }
}
