//! What a setting refers to, as its user writes it.
//!
//! Must not know the types of a contract, nor the settings.

/// What a setting refers to: `{namespace}type`, or `type` in whatever namespace, and of a field or variant `/member`
/// behind it. Namespace, type and member may end in `*`, which stands for any rest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The namespace, if it is said.
    pub namespace: Option<String>,
    /// The type.
    pub ty: String,
    /// The field or variant, if it refers to one.
    pub member: Option<String>,
}

impl Target {
    /// What `written` refers to. A text that makes no sense refers to nothing.
    pub fn new(written: &str) -> Self {
        let (namespace, rest) = match written.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((namespace, rest)) => (Some(namespace.to_owned()), rest),
            None => (None, written),
        };
        // No name of a type has a slash in it.
        let (ty, member) = match rest.split_once('/') {
            Some((ty, member)) => (ty, Some(member.to_owned())),
            None => (rest, None),
        };
        Self { namespace, ty: ty.to_owned(), member }
    }

    /// Whether types of this namespace are meant.
    pub(super) fn is_of(&self, namespace: &str) -> bool {
        self.namespace.as_deref().is_none_or(|wanted| fits(wanted, namespace))
    }

    /// The target as it is written, cut if it is long.
    pub(super) fn shown(&self) -> String {
        let namespace = self.namespace.iter().map(|namespace| format!("{{{namespace}}}"));
        let member = self.member.iter().map(|member| format!("/{member}"));
        shortened(&namespace.chain([self.ty.clone()]).chain(member).collect::<String>())
    }
}

/// Whether `name` is what is wanted, or begins as it does before a `*`.
fn fits(wanted: &str, name: &str) -> bool {
    match wanted.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == wanted,
    }
}

/// The beginning of a text that may be long.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 100;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The first of many, in quotes.
pub(super) fn quoted<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    const SHOWN: usize = 8;
    let texts: Vec<&str> = texts.collect();
    let shown: Vec<String> = texts.iter().take(SHOWN).map(|text| format!("\"{text}\"")).collect();
    match texts.len().saturating_sub(SHOWN) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_type_or_a_member_of_it() {
        let parts = |written: &str| {
            let Target { namespace, ty, member } = Target::new(written);
            (namespace, ty, member)
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(parts("GROUP"), (None, "GROUP".into(), None));
        assert_eq!(parts("{http://a/b}GROUP/@id"), (some("http://a/b"), "GROUP".into(), some("@id")));
        assert_eq!(parts("{}*"), (some(""), "*".into(), None));
        assert_eq!(parts("kind/a/b"), (None, "kind".into(), some("a/b")));
        assert_eq!(parts("{urn:a"), (None, "{urn:a".into(), None));
        assert_eq!(Target::new("{urn:a}b/c").shown(), "{urn:a}b/c");
        assert_eq!(Target::new(&"é".repeat(101)).shown(), format!("{}…", "é".repeat(100)));
    }

    #[test]
    fn a_star_stands_for_any_rest() {
        assert!(Target::new("{urn:a*}x").is_of("urn:abc") && Target::new("x").is_of("urn:b"));
        assert!(!Target::new("{urn:a}x").is_of("urn:abc") && Target::new("{}x").is_of(""));
    }
}
