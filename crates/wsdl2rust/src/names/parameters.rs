//! The names of parameters: those of the fields that they are for, unless a value in scope has such a name.
//!
//! Must not know what a function does with them.

use std::collections::HashSet;

use super::keywords::is_taken_by_the_runtime;

/// Values in scope beside the types of a contract, other than those named like a type.
const VALUES: &[&str] = &["NS", "Redacted"];

/// The name of a parameter for field `member` of `members`; `words` are the variants of its type, if it is an enumeration.
///
/// A parameter cannot have the name of a constant, or of a struct without named fields: Rust takes it for a pattern. Nor can it
/// have that of a variant of its type, which Rust takes for a mistake.
pub fn parameter(member: &str, members: &HashSet<&str>, words: &[String]) -> String {
    let mut name = member.to_owned();
    let is_word = |name: &str| words.iter().any(|word| word == name);
    while is_value(&name) || is_word(&name) || (name != member && members.contains(name.as_str())) {
        name.push('_');
    }
    name
}

/// Of what the runtime takes, names in lower case are modules and types alone.
fn is_value(name: &str) -> bool {
    let is_of_runtime = is_taken_by_the_runtime(name) && name.starts_with(char::is_uppercase);
    is_of_runtime || VALUES.contains(&name) || is_like_facets(name)
}

/// Whether the constant for the facets of a type could have this name: it ends in `_facets`, or in a number behind that. A
/// parameter that only looks like one gets a `_` for nothing.
fn is_like_facets(name: &str) -> bool {
    name.to_ascii_lowercase().contains("_facets") && !name.ends_with('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_gets_out_of_the_way_of_values() {
        let members = ["None", "NS", "NS_", "iNodeID", "type_", "server", "a_facets"];
        let names = members.map(|member| parameter(member, &members.into(), &["server_".into()]));
        assert_eq!(names, ["None_", "NS__", "NS_", "iNodeID", "type_", "server", "a_facets_"]);
        assert_eq!(parameter("mode", &HashSet::from(["mode"]), &["mode".into(), "mode_".into()]), "mode__");
    }
}
