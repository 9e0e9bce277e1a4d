//! The names that a manifest gives to dependencies.
//!
//! Must not know which dependencies a crate may have.

/// The lines that give a dependency another name than its own, under which no table lists it.
pub fn renamed(manifest: &str) -> Vec<String> {
    let lines = manifest.lines().map(|line| line.split('#').next().unwrap_or_default());
    let is_renaming = |line: &str| {
        let line: String =
            line.chars().filter(|char| !char.is_whitespace() && !"\"'".contains(*char)).collect();
        let mut before = line.match_indices("package=").map(|(at, _)| line[..at].chars().next_back());
        before.any(|before| before.is_none_or(|char| matches!(char, '{' | ',' | '.')))
    };
    lines.filter(|line| is_renaming(line)).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn renamed_dependencies_are_found() {
    for line in [
        "rq = { package = \"reqwest\" }",
        "rq={version=\"0.13\",package=\"reqwest\"}",
        "package = \"reqwest\"",
        "rq.package = 'reqwest'",
        "rq = { \"package\" = \"reqwest\" }",
    ] {
        assert_eq!(renamed(&format!("[package]\nname = \"a\"\n[dependencies]\n{line} # why\n")), [line]);
    }
    for line in [
        "[package]",
        "# rq = { package = \"reqwest\" }",
        "reqwest = { workspace = true }",
        "my-package = \"1\"",
    ] {
        assert_eq!(renamed(line), [""; 0], "{line}");
    }
}
