//! Whether a text is the path of a type in Rust.
//!
//! Must not know what the type is for.

use syn::TypePath;

/// How long a path may be, so that it nests no deeper than a parser's stack allows.
const LONGEST: usize = 500;

/// Why a text is not the path of a type from the root, `::x::Y` or `crate::x::Y`; `None` if it is. It may have arguments:
/// `::x::Y<::z::Z>`.
pub fn mistake_in_path(text: &str) -> Option<&'static str> {
    let is_of_path =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '<' | '>' | ',' | ' ' | '\'' | '#');
    if text.len() > LONGEST {
        return Some("it is too long");
    }
    let path = match syn::parse_str::<TypePath>(text) {
        Ok(path) if text.chars().all(is_of_path) && path.qself.is_none() => path.path,
        _ => return Some("it is no path"),
    };
    let first = path.segments.first().map(|segment| segment.ident.to_string());
    let is_of_root = path.leading_colon.is_some() || first.as_deref() == Some("crate");
    (!is_of_root).then_some("it does not begin at the root")
}

#[cfg(test)]
mod tests {
    use super::mistake_in_path;

    #[test]
    fn paths_begin_at_the_root() {
        for text in ["::x::Y", "crate::x::Y", "::chrono::DateTime<::chrono::Utc>", "::x::r#type"] {
            assert_eq!(mistake_in_path(text), None, "{text}");
        }
        let deep = format!("::a::B{}", "<::a::B".repeat(100_000));
        let long = format!("::{}", "a".repeat(600));
        for text in [
            "",
            " ",
            "Y",
            "x::Y",
            "self::Y",
            "super::Y",
            "Self",
            "::x::",
            "::x::Y;",
            "::x::Y }",
            "::x::Y<",
            "(::x::Y)",
            "&::x::Y",
            "[::x::Y]",
            "<::x::Y as ::z::Z>::W",
            "::x::fn",
            "::x::Y // a",
            "::x::Y<{ 1 }>",
            "dyn ::x::Y",
            "::1",
            &deep,
            &long,
        ] {
            assert!(mistake_in_path(text).is_some(), "{text}");
        }
    }
}
