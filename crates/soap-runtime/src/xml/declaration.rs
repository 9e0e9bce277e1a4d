//! The grammar of the XML declaration, which quick-xml does not check (XML 1.0, productions 23 to 32 and 80).
//!
//! Must not know encodings: it checks how the declaration is written.

use super::{is_space, trim};

/// What is wrong with the text between `<?` and `?>` of an XML declaration.
pub(super) fn check_declaration(declaration: &str) -> Result<(), &'static str> {
    if matches!(
        declaration,
        "xml version=\"1.0\" encoding=\"utf-8\"" | "xml version=\"1.0\" encoding=\"UTF-8\""
    ) {
        return Ok(());
    }
    let rest = declaration.strip_prefix("xml").unwrap_or(declaration);
    let (version, mut rest) =
        pseudo_attribute(rest, "version").ok_or("an XML declaration without a version")?;
    if version != "1.0" {
        return Err("an XML version other than 1.0");
    }
    if let Some((encoding, after)) = pseudo_attribute(rest, "encoding") {
        if !is_encoding_name(encoding) {
            return Err("an invalid encoding name in the XML declaration");
        }
        rest = after;
    }
    if let Some((standalone, after)) = pseudo_attribute(rest, "standalone") {
        if !matches!(standalone, "yes" | "no") {
            return Err("a standalone that is neither yes nor no in the XML declaration");
        }
        rest = after;
    }
    match trim(rest) {
        "" => Ok(()),
        _ => Err("an XML declaration with more than version, encoding and standalone, in this order"),
    }
}

/// The value of white space, `name`, `=` and a quoted value, and what follows.
fn pseudo_attribute<'d>(text: &'d str, name: &str) -> Option<(&'d str, &'d str)> {
    let start = trim_start(text);
    if start.len() == text.len() {
        return None;
    }
    let value = trim_start(trim_start(start.strip_prefix(name)?).strip_prefix('=')?);
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split_once(quote)
}

fn trim_start(text: &str) -> &str {
    text.trim_start_matches(|character: char| u8::try_from(character).is_ok_and(is_space))
}

/// Production 81.
fn is_encoding_name(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::check_declaration;

    #[test]
    fn the_grammar_is_kept() {
        for valid in [
            "xml version='1.0'",
            "xml version=\"1.0\" ",
            "xml\tversion = '1.0'\nencoding='utf-8' standalone='no'",
            "xml version='1.0' standalone='yes'",
        ] {
            assert_eq!(check_declaration(valid), Ok(()), "{valid}");
        }
        for invalid in [
            "xml",
            "xml ",
            "xml version=1.0",
            "xml version='1.0",
            "xml version='1.1'",
            "xml encoding='utf-8'",
            "xml encoding='utf-8' version='1.0'",
            "xml version='1.0'encoding='utf-8'",
            "xml version='1.0' encoding=''",
            "xml version='1.0' encoding='8859'",
            "xml version='1.0' standalone='maybe'",
            "xml version='1.0' standalone='yes' encoding='utf-8'",
            "xml version='1.0' more='1'",
        ] {
            assert!(check_declaration(invalid).is_err(), "{invalid}");
        }
    }
}
