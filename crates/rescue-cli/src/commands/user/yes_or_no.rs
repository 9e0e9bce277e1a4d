//! Yes or no, as people and programs write it.
//!
//! Must not know what the question is.

/// Reads a yes or a no.
pub(super) fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.to_lowercase().as_str() {
        "yes" | "true" | "1" => Ok(true),
        "no" | "false" | "0" => Ok(false),
        _ => Err("expected yes or no".to_owned()),
    }
}
