//! Whether a text is the path of a type or module in Rust.
//!
//! Must not know what the type or module is for.

use syn::{Path, TypePath};

/// How long a path may be, so that it nests no deeper than a parser's stack allows.
const LONGEST: usize = 500;

/// Why a text is not the path of a type from the root, `::x::Y` or `crate::x::Y`; `None` if it is. It may have arguments:
/// `::x::Y<::z::Z>`.
pub fn mistake_in_type_path(text: &str) -> Option<&'static str> {
    match path(text) {
        Ok(path) if path.segments.len() > 1 => None,
        Ok(_) => Some("it names a crate, and nothing in it"),
        Err(reason) => Some(reason),
    }
}

/// Why a text is not the path of a module from the root, `::x`, `::x::y` or `crate::y`; `None` if it is.
pub fn mistake_in_module_path(text: &str) -> Option<&'static str> {
    match path(text) {
        Ok(path) if path.segments.iter().any(|segment| !segment.arguments.is_empty()) => {
            Some("a module has no arguments")
        }
        Ok(path) if path.is_ident("crate") => Some("the root has other things in it"),
        Ok(_) => None,
        Err(reason) => Some(reason),
    }
}

fn path(text: &str) -> Result<Path, &'static str> {
    let is_of_path =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '<' | '>' | ',' | ' ' | '\'' | '#');
    if text.len() > LONGEST {
        return Err("it is too long");
    }
    let path = match syn::parse_str::<TypePath>(text) {
        Ok(path) if text.chars().all(is_of_path) && path.qself.is_none() => path.path,
        _ => return Err("it is not a path"),
    };
    let first = path.segments.first().map(|segment| segment.ident.to_string());
    let is_of_root = path.leading_colon.is_some() || first.as_deref() == Some("crate");
    if is_of_root { Ok(path) } else { Err("it does not begin at the root") }
}

#[cfg(test)]
mod tests {
    use super::{mistake_in_module_path, mistake_in_type_path};

    #[test]
    fn paths_begin_at_the_root() {
        for text in ["::x::Y", "crate::x::Y", "::chrono::DateTime<::chrono::Utc>", "::x::r#type"] {
            assert_eq!(mistake_in_type_path(text), None, "{text}");
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
            assert!(mistake_in_type_path(text).is_some(), "{text}");
            assert!(mistake_in_module_path(text).is_some(), "{text}");
        }
    }
    #[test]
    fn a_crate_is_a_module_and_no_type() {
        for text in ["::x", ":: x", "crate", " crate "] {
            assert!(mistake_in_type_path(text).is_some(), "{text}");
        }
        for text in ["::x", "::x::y", "crate::y", " crate :: y "] {
            assert_eq!(mistake_in_module_path(text), None, "{text}");
        }
        for text in ["crate", "crate ", " crate", "::x::Y<::z::Z>", "crate::y<::z::Z>"] {
            assert!(mistake_in_module_path(text).is_some(), "{text}");
        }
    }
}
