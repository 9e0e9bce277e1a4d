//! Which files the folder of a case has to have, and which it may have.
//!
//! Must not know the disk: names and texts come from the caller.

use crate::Settings;

/// The contract of a case.
pub(crate) const CONTRACT: &str = "contract.wsdl";
/// The contract of a case that is a schema alone.
pub(crate) const SCHEMA: &str = "contract.xsd";

/// A sentence for each file that is missing or superfluous among `names`.
pub(crate) fn problems(
    names: &[String],
    settings: &Settings,
    text_of: impl Fn(&str) -> String,
) -> Vec<String> {
    let contract = if names.iter().any(|name| name == SCHEMA) { SCHEMA } else { CONTRACT };
    let mut needed = match settings.is_refused {
        true => vec!["case.toml", contract, "expected.txt"],
        false => vec!["case.toml", contract, "expected.rs", "request.xml", "reply.xml"],
    };
    needed.extend(settings.together.iter().map(String::as_str));
    if settings.is_split {
        needed.push("expected");
    }
    let missing = needed.iter().filter(|name| !names.iter().any(|there| there == *name));
    let mut problems: Vec<String> = missing.map(|name| missing_file(name)).collect();
    let others: Vec<&String> = names.iter().filter(|name| !needed.contains(&name.as_str())).collect();
    let together = settings.together.iter().map(String::as_str);
    for name in &others {
        let is_imported = || {
            let beside = others.iter().filter(|other| *other != name).map(|other| other.as_str());
            std::iter::once(contract)
                .chain(together.clone())
                .chain(beside)
                .any(|file| text_of(file).contains(name.as_str()))
        };
        match name.rsplit_once('.') {
            Some((_, "wsdl" | "xsd")) if is_imported() => {}
            Some((_, "wsdl" | "xsd")) => problems.push(format!("no document here imports {name}")),
            _ => problems.push(format!("{name} is superfluous, a case has {}", needed.join(", "))),
        }
    }
    problems
}

fn missing_file(name: &str) -> String {
    match name.starts_with("expected.") {
        true => format!("{name} is missing, `ACCEPT=1 cargo test -p wsdl2rust --test cases` writes it"),
        false => format!("{name} is missing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFUSED: &str = "refused = true";
    const TAKEN: &str = "[messages]\nby_hand = ['request', 'reply']";

    fn problems_of(names: &[&str], settings: &str) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let settings = Settings::parse(settings).unwrap_or_else(|problem| panic!("{problem}"));
        problems(&names, &settings, |name| match name {
            "contract.wsdl" => r#"<xs:include schemaLocation="types.xsd"/>"#.to_owned(),
            "types.xsd" => r#"<xs:include schemaLocation="more.xsd"/>"#.to_owned(),
            _ => String::new(),
        })
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let files = ["case.toml", "contract.wsdl", "reply.xml"];
        let missing = problems_of(&files, TAKEN);
        assert!(missing[0].starts_with("expected.rs is missing, `ACCEPT=1 "), "{missing:?}");
        assert_eq!(missing[1..], ["request.xml is missing"]);
        assert!(problems_of(&files[..2], REFUSED)[0].starts_with("expected.txt is missing"));
    }

    #[test]
    fn a_file_that_is_superfluous_is_named() {
        let files = ["case.toml", "contract.wsdl", "expected.txt", "expected.rs"];
        let wanted = "expected.rs is superfluous, a case has case.toml, contract.wsdl, expected.txt";
        assert_eq!(problems_of(&files, REFUSED), [wanted]);
    }

    #[test]
    fn parts_of_expected_code_are_in_a_folder_if_it_is_split() {
        let files = ["case.toml", "contract.wsdl", "expected", "expected.rs", "reply.xml", "request.xml"];
        assert_eq!(problems_of(&files, &format!("[config]\nsplit = true\n{TAKEN}")), [""; 0]);
        let superfluous = problems_of(&files, TAKEN);
        assert!(superfluous[0].starts_with("expected is superfluous, a case has "), "{superfluous:?}");
    }

    #[test]
    fn a_schema_may_be_the_contract() {
        assert!(problems_of(&["case.toml", "contract.xsd", "expected.txt"], REFUSED).is_empty());
        let both = ["case.toml", "contract.wsdl", "contract.xsd", "expected.txt"];
        assert_eq!(problems_of(&both, REFUSED), ["no document here imports contract.wsdl"]);
    }

    #[test]
    fn contracts_may_be_generated_together() {
        let files = ["case.toml", "contract.wsdl", "expected.txt", "more.wsdl"];
        let together = format!("together = ['more.wsdl']\n{REFUSED}");
        assert_eq!(problems_of(&files, &together), [""; 0]);
        assert_eq!(problems_of(&files[..3], &together), ["more.wsdl is missing"]);
        assert_eq!(problems_of(&files, REFUSED), ["no document here imports more.wsdl"]);
    }

    #[test]
    fn schemas_are_there_to_be_imported() {
        let files = ["case.toml", "contract.wsdl", "expected.txt", "more.xsd", "old.xsd", "types.xsd"];
        assert_eq!(problems_of(&files, REFUSED), ["no document here imports old.xsd"]);
    }
}
