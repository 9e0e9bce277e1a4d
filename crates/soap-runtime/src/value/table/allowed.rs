//! Wildcards: which namespaces an element or attribute that the contract does not name may be in.
//!
//! Must not know what a wildcard is for.

/// Which namespaces a wildcard stands for.
#[derive(Debug, Clone, Copy)]
pub enum Allowed {
    /// All (`##any`).
    Any,
    /// All but this one and none (`##other`).
    Other(&'static str),
    /// These; the empty string for none.
    In(&'static [&'static str]),
    /// Whatever the type around it neither names nor has another wildcard for.
    Unknown,
}

impl Allowed {
    /// Whether names in `namespace` are among them (XML Schema part 1, section 3.10.4).
    pub(crate) fn has(&self, namespace: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Other(own) => !namespace.is_empty() && namespace != *own,
            Self::In(namespaces) => namespaces.contains(&namespace),
            Self::Unknown => false,
        }
    }

    /// Whether it does not say which ones.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}
