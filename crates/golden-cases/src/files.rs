//! Which files the folder of a case has to have, and which it may have.
//!
//! Must not know the disk: names and texts come from the caller.

/// A sentence for each file that is missing or superfluous among `names`.
pub(crate) fn problems(names: &[String], is_refused: bool, text_of: impl Fn(&str) -> String) -> Vec<String> {
    let needed: &[&str] = match is_refused {
        true => &["case.toml", "contract.wsdl", "expected.txt"],
        false => &["case.toml", "contract.wsdl", "expected.rs", "request.xml", "reply.xml"],
    };
    let missing = needed.iter().filter(|name| !names.iter().any(|there| there == *name));
    let mut problems: Vec<String> = missing.map(|name| missing_file(name)).collect();
    let others: Vec<&String> = names.iter().filter(|name| !needed.contains(&name.as_str())).collect();
    for name in &others {
        let is_imported = || {
            let beside = others.iter().filter(|other| *other != name).map(|other| other.as_str());
            std::iter::once("contract.wsdl").chain(beside).any(|file| text_of(file).contains(name.as_str()))
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

    fn problems_of(names: &[&str], is_refused: bool) -> Vec<String> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        problems(&names, is_refused, |name| match name {
            "contract.wsdl" => r#"<xs:include schemaLocation="types.xsd"/>"#.to_owned(),
            "types.xsd" => r#"<xs:include schemaLocation="more.xsd"/>"#.to_owned(),
            _ => String::new(),
        })
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let files = ["case.toml", "contract.wsdl", "reply.xml"];
        let missing = problems_of(&files, false);
        assert!(missing[0].starts_with("expected.rs is missing, `ACCEPT=1 "), "{missing:?}");
        assert_eq!(missing[1..], ["request.xml is missing"]);
        assert!(problems_of(&files[..2], true)[0].starts_with("expected.txt is missing"));
    }

    #[test]
    fn a_file_that_is_superfluous_is_named() {
        let files = ["case.toml", "contract.wsdl", "expected.txt", "expected.rs"];
        let wanted = "expected.rs is superfluous, a case has case.toml, contract.wsdl, expected.txt";
        assert_eq!(problems_of(&files, true), [wanted]);
    }

    #[test]
    fn schemas_are_there_to_be_imported() {
        let files = ["case.toml", "contract.wsdl", "expected.txt", "more.xsd", "old.xsd", "types.xsd"];
        assert_eq!(problems_of(&files, true), ["no document here imports old.xsd"]);
    }
}
