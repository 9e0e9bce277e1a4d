//! Taking secrets out of texts that people and logs will see.

/// Stands in `Debug` for a value that must not be shown.
pub struct Redacted;

impl std::fmt::Debug for Redacted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(REDACTED)
    }
}

const REDACTED: &str = "[redacted]";
const EXCERPT: usize = 512;

/// What must not be shown: the values sent in secret elements, and the names of such elements.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Secrets<'a> {
    pub(crate) values: &'a [String],
    pub(crate) names: &'a [&'a str],
}

impl Secrets<'_> {
    /// The beginning of a reply, at most 512 characters on one line.
    pub(crate) fn excerpt(&self, reply: &[u8]) -> String {
        // Cut late, so that a secret at the cut is still recognised.
        let start = &reply[..reply.len().min(16 * EXCERPT)];
        let text = self.redact(&String::from_utf8_lossy(start));
        let shown: String =
            text.chars().take(EXCERPT).map(|c| if c.is_control() { ' ' } else { c }).collect();
        match text.chars().count() > EXCERPT || reply.len() > start.len() {
            true => format!("{shown}…"),
            false => shown,
        }
    }

    /// `text` without the secret values, and without what stands in elements with secret names.
    pub(crate) fn redact(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for value in self.values.iter().filter(|value| !value.is_empty()) {
            text = text.replace(value.as_str(), REDACTED);
            let mut escaped = String::new();
            if crate::xml::push_text(&mut escaped, value).is_ok() && escaped != *value {
                text = text.replace(&escaped, REDACTED);
            }
        }
        self.names.iter().fold(text, |text, name| redact_element(&text, name))
    }
}

/// Replaces what follows each start tag with this local name, up to the next markup.
fn redact_element(text: &str, name: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = rest.split_at(at + name.len());
        out.push_str(before);
        rest = after;
        let tag_end = after
            .find(['<', '>'])
            .filter(|end| after[*end..].starts_with('>') && !after[..*end].ends_with('/'));
        if let (true, Some(end)) = (opens_tag(&before[..at]) && ends_name(after), tag_end) {
            let content = &after[end + 1..];
            out.push_str(&after[..=end]);
            // A secret that runs into the cut of an excerpt has no end tag.
            let length = content.find("</").unwrap_or(content.len());
            if length > 0 {
                out.push_str(REDACTED);
            }
            rest = &content[length..];
        }
    }
    out.push_str(rest);
    out
}

/// Whether `before` ends with the `<` of a start tag, and a prefix maybe.
fn opens_tag(before: &str) -> bool {
    let after_bracket = before.rsplit('<').next().unwrap_or_default();
    let prefix = after_bracket.strip_suffix(':');
    before.contains('<') && (after_bracket.is_empty() || prefix.is_some_and(crate::xml::check_name))
}

/// Whether a name ends where `after` begins.
fn ends_name(after: &str) -> bool {
    after.starts_with(['>', ' ', '\t', '\r', '\n', '/'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_replaced_as_they_are_and_escaped() {
        let values = ["p<w".to_owned()];
        let secrets = Secrets { values: &values, names: &[] };
        assert_eq!(secrets.redact("you sent p<w, or p&lt;w"), "you sent [redacted], or [redacted]");
    }

    #[test]
    fn elements_are_emptied_with_any_prefix_even_if_cut() {
        let secrets = Secrets { values: &[], names: &["sAuthCode"] };
        let redacted = secrets.redact("<a:sAuthCode x='1'>one</a:sAuthCode><sAuthCode/><sAuthCode>tw");
        assert_eq!(redacted, "<a:sAuthCode x='1'>[redacted]</a:sAuthCode><sAuthCode/><sAuthCode>[redacted]");
    }

    #[test]
    fn excerpts_are_bounded() {
        let excerpt = Secrets::default().excerpt(&[b'x'; 100_000]);
        assert_eq!(excerpt.chars().count(), EXCERPT + 1);
    }
}
