//! The table of names of the form interface, held against the contract, and against the collected facts about the
//! service where `RESCUE_FACTS` names them.

use std::collections::{BTreeMap, BTreeSet};

use logmein_rescue::form_names::*;
use quick_xml::events::{BytesStart, Event};
use serde_json::Value;

const CONTRACT: &str = include_str!("../../wsdl/rescue.wsdl");

/// Elements with their types, in order.
type Elements = Vec<(String, String)>;

/// What the schema of the contract says, by names without prefix.
#[derive(Default)]
struct Schema {
    /// Of global elements and complex types.
    content: BTreeMap<String, Elements>,
    words: BTreeMap<String, Vec<String>>,
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let value = tag.try_get_attribute(name).unwrap()?;
    Some(value.value.rsplit(':').next().unwrap().to_owned())
}

/// The schema has no element or type within another but the complex type of a global element.
fn schema() -> Schema {
    let mut schema = Schema::default();
    let mut reader = quick_xml::Reader::from_str(CONTRACT);
    let (mut depth, mut owner) = (0, None::<(u32, String)>);
    loop {
        let event = reader.read_event().unwrap();
        if let Event::Start(tag) | Event::Empty(tag) = &event {
            let (kind, name) = (tag.local_name(), attribute(tag, "name"));
            match (kind.as_ref(), &owner, name) {
                ("element" | "complexType" | "simpleType", None, Some(name)) => {
                    match kind.as_ref() {
                        "simpleType" => drop(schema.words.entry(name.clone()).or_default()),
                        _ => drop(schema.content.entry(name.clone()).or_default()),
                    }
                    owner = matches!(event, Event::Start(_)).then_some((depth, name));
                }
                ("element", Some((_, owner)), Some(name)) => {
                    let content = schema.content.get_mut(owner).unwrap();
                    content.push((name, attribute(tag, "type").unwrap()));
                }
                ("enumeration", Some((_, owner)), _) => {
                    schema.words.get_mut(owner).unwrap().push(attribute(tag, "value").unwrap());
                }
                _ => {}
            }
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => {
                depth -= 1;
                owner = owner.filter(|(at, _)| *at < depth);
            }
            Event::Eof => return schema,
            _ => {}
        }
    }
}

impl Schema {
    fn operations(&self) -> Vec<&str> {
        let names = self.content.keys().filter(|name| self.content.contains_key(&format!("{name}Response")));
        names.map(String::as_str).collect()
    }

    /// The elements within an element of this struct or array type.
    fn within<'s>(&'s self, elements: &'s Elements, element: &str) -> &'s Elements {
        let (_, kind) = elements.iter().find(|(name, _)| name == element).expect(element);
        &self.content[kind]
    }

    fn result_words(&self, operation: &str) -> Vec<&str> {
        let (name, kind) = &self.content[&format!("{operation}Response")][0];
        assert_eq!(*name, format!("{operation}Result"));
        self.words[kind].iter().map(String::as_str).collect()
    }
}

/// Whether values of a type of the contract can be written so.
fn fits(writing: Writing, kind: &str) -> bool {
    match writing {
        Writing::Boolean | Writing::CapitalBoolean | Writing::ZeroOne | Writing::YesOrNothing => {
            kind == "boolean"
        }
        Writing::SixDigits => kind == "int",
        Writing::Commas | Writing::Rows { .. } => kind.starts_with("ArrayOf"),
        Writing::ReportArea => kind.starts_with("REPORT_AREA"),
        Writing::DateTime => kind == "dateTime",
        _ => {
            kind != "boolean"
                && kind != "dateTime"
                && !kind.starts_with("ArrayOf")
                && !kind.starts_with("REPORT_AREA")
        }
    }
}

#[test]
fn every_operation_has_one_page() {
    let schema = schema();
    let mut operations: Vec<_> = pages().map(|page| page.operation).collect();
    operations.sort_unstable();
    assert_eq!(operations, schema.operations());
    assert_eq!(operations.len(), 67);
    let addresses: BTreeSet<_> = pages().map(|page| page.page.to_lowercase()).collect();
    assert_eq!(addresses.len(), operations.len());
    for page in pages() {
        assert_eq!(page_of(page.operation), Some(page));
        assert_eq!(page_at(&page.page.to_uppercase()), Some(page));
    }
}

#[test]
fn every_input_element_has_one_parameter() {
    let schema = schema();
    for page in pages() {
        check_parameters(&schema, page.operation, page.parameters, &schema.content[page.operation]);
    }
}

fn check_parameters(schema: &Schema, operation: &str, parameters: &[Parameter], elements: &Elements) {
    let ours: Vec<_> = parameters.iter().map(|parameter| parameter.element).collect();
    let theirs: Vec<_> = elements.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(ours, theirs, "{operation}");
    let mut names = BTreeSet::new();
    for (parameter, (_, kind)) in parameters.iter().zip(elements) {
        assert!(fits(parameter.writing, kind), "{operation}: {parameter:?} is {kind}");
        for name in parameter.aliases.iter().chain([&parameter.name]) {
            assert!(parameter.is_named(&name.to_uppercase()));
            names.insert(name.to_lowercase());
        }
        if let Writing::Rows { item, parameters } = parameter.writing {
            let (name, kind) = &schema.content[kind][0];
            assert_eq!(name, item);
            check_parameters(schema, operation, parameters, &schema.content[kind]);
        }
    }
    let count: usize = parameters.iter().map(|parameter| 1 + parameter.aliases.len()).sum();
    // `targetNode` and `targetNodeID`, `node` and `nodeID` are all different.
    assert_eq!(names.len(), count, "{operation}");
}

#[test]
fn every_reply_element_has_one_place() {
    let schema = schema();
    for page in pages() {
        let reply = schema.content[&format!("{}Response", page.operation)][1..].to_vec();
        let names =
            |elements: &Elements| elements.iter().map(|(name, _)| name.clone()).collect::<BTreeSet<_>>();
        let (labels, elements, outer) = match page.output {
            Output::Lines { within: None, lines } => (lines, &reply, None),
            Output::Lines { within: Some(element), lines } => {
                (lines, schema.within(&reply, element), Some(element))
            }
            Output::Blocks { array, item, lines: labels }
            | Output::Table { array, item, columns: labels } => {
                (labels, schema.within(schema.within(&reply, array), item), Some(array))
            }
            Output::Value(element) => {
                assert_eq!(names(&reply), BTreeSet::from([element.to_owned()]), "{}", page.operation);
                continue;
            }
            _ => {
                assert_eq!(page.output, Output::Word);
                assert!(reply.is_empty(), "{}", page.operation);
                continue;
            }
        };
        if let Some(outer) = outer {
            assert_eq!(names(&reply), BTreeSet::from([outer.to_owned()]), "{}", page.operation);
        }
        let ours: Vec<_> = labels.iter().flat_map(|label| [label.element, label.also]).flatten().collect();
        let set: BTreeSet<_> = ours.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(set.len(), ours.len(), "{}: an element has two places", page.operation);
        assert_eq!(set, names(elements), "{}", page.operation);
        for label in labels {
            let kind = elements.iter().find(|(name, _)| Some(name.as_str()) == label.element);
            assert!(kind.is_none_or(|(_, kind)| fits(label.writing, kind)), "{}: {label:?}", page.operation);
        }
        let shown: BTreeSet<_> = labels.iter().map(|label| label.name.to_lowercase()).collect();
        assert_eq!(shown.len(), labels.len(), "{}: two labels are alike", page.operation);
    }
}

#[test]
fn words_are_displayed_as_the_guide_has_them() {
    // From the guide's page of `setGroup_v2` and the collected return values of others.
    let examples = [
        ("setGroup_InvalidParam_NodeID", "INVALIDPARAM_NODE"),
        ("setGroup_InvalidParam_RPATConcurrentLimit", "INVALIDPARAM_RPATCONCURRENTLIMIT"),
        ("setGroup_Not_Enough_Seat_Licenses_Available", "NOT_ENOUGH_SEAT_LICENSES_AVAILABLE"),
        ("setGroup_Invalid_SecretAuthCode", "INVALID_SECRETAUTHCODE"),
        ("createUser_InvalidParam_ParentID", "INVALIDPARAM_PARENT"),
        ("moveNode_InvalidParam_TargetNodeID", "INVALIDPARAM_TARGETNODE"),
        ("startSessionRet_NotLoggedInAsAdmin", "NOTLOGGEDINASADMIN"),
        ("User_Deleted_Or_Disabled", "USER_DELETED_OR_DISABLED"),
        ("generateEmailText_InvalidPINFormat", "INVALIDPINFORMAT"),
        ("isAnyTechAvailableOnChannel_True", "TRUE"),
        ("OK", "OK"),
    ];
    for (word, displayed) in examples {
        assert_eq!(displayed_word(word), displayed);
    }
}

#[test]
fn every_word_of_the_contract_is_found_again() {
    let schema = schema();
    for operation in schema.operations() {
        let words = schema.result_words(operation);
        for word in &words {
            assert_eq!(contract_word(&words, &displayed_word(word)), Some(*word));
        }
        assert_eq!(contract_word(&words, "NOVEL"), None);
    }
}

#[test]
fn every_status_of_a_session_has_a_text_of_its_own() {
    let schema = schema();
    let words: Vec<_> = SESSION_STATUS_TEXTS.iter().map(|status| status.word).collect();
    assert_eq!(words, schema.words["SESSION_STATUS_V3"]);
    for status in SESSION_STATUS_TEXTS {
        assert_eq!(session_status_of(&status.text.to_uppercase()), Some(status.word));
    }
    // As a channel of a real account listed them.
    assert_eq!(session_status_of("Active"), Some("SESSION_PICKEDUP"));
    assert_eq!(session_status_of("Closed by active customer"), Some("SESSION_CLOSEDBYACTIVECUSTOMER"));
    assert_eq!(session_status_of("Encerrado pelo cliente ativo"), None);
}

/// Parameters that the facts list though they are no names: cut tables, and both names of `getHierarchy` in one.
const NO_NAMES: &[&str] = &["...", "(isnode, node)", "USERDATA[]"];

/// Displayed words for which the contract has none.
const NO_WORDS: &[(&str, &str)] = &[
    ("startSession", "INVALIDPARAM_SESSION"),
    ("startSession", "INVALIDPARAM_NODE"),
    ("cancelAction", "INVALIDPARAM_SESSION"),
];

#[test]
fn the_table_agrees_with_the_facts() {
    let Ok(path) = std::env::var("RESCUE_FACTS") else {
        eprintln!("not compared with the facts about the service: RESCUE_FACTS names no file");
        return;
    };
    let facts: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let schema = schema();
    for operation in facts["operations"].as_array().unwrap() {
        let (name, http) = (operation["name"].as_str().unwrap(), &operation["http"]);
        let page = page_of(name).unwrap();
        assert_eq!(http["page"], page.page);
        compare_parameters(page, http["params"].as_array().unwrap());
        for value in http["return_values"].as_array().unwrap() {
            let displayed = value["display"].as_str().unwrap();
            let is_word = displayed.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
            let has_none = NO_WORDS.contains(&(name, displayed));
            let found = contract_word(&schema.result_words(name), displayed);
            assert!(!is_word || found.is_some() != has_none, "{name}: {displayed}");
        }
    }
    for (fact, page) in facts["http_only_methods"].as_array().unwrap().iter().zip(SINGLE_SIGN_ON) {
        assert_eq!(fact["name"], page.method);
        let names: Vec<_> =
            fact["http_params"].as_array().unwrap().iter().map(|fact| &fact["name"]).collect();
        assert_eq!(names, [page.required, page.optional].concat());
    }
}

/// Every name of the facts is known, and every name that is said to be seen is among the facts.
fn compare_parameters(page: &Page, facts: &[Value]) {
    let rows = |parameter: &Parameter| match parameter.writing {
        Writing::Rows { parameters, .. } => parameters.to_vec(),
        _ => vec![*parameter],
    };
    let ours: Vec<Parameter> = page.parameters.iter().flat_map(rows).collect();
    let mut seen: BTreeSet<&str> = ours
        .iter()
        .filter(|parameter| parameter.evidence == Evidence::Seen)
        .map(|parameter| parameter.name)
        .collect();
    for fact in facts {
        let name = fact["name"].as_str().unwrap();
        if NO_NAMES.contains(&name) || page.only_here.contains(&name) {
            continue;
        }
        let parameter = ours.iter().find(|parameter| parameter.is_named(name));
        let parameter = parameter.unwrap_or_else(|| panic!("{}: {name} is missing", page.operation));
        let required = fact["required"].as_str().unwrap();
        if parameter.name == name && (required.starts_with("required") || required.starts_with("optional")) {
            let says_both = required.contains("also calls it optional");
            assert_eq!(
                parameter.required,
                required.starts_with("required") && !says_both,
                "{}: {name}",
                page.operation
            );
        }
        seen.remove(parameter.name);
    }
    assert!(seen.is_empty(), "{}: {seen:?} are not among the facts", page.operation);
}
