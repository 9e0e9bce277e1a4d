//! Values held against their contracts on request.

use goldens::{
    array_flattened, defaults, facets, fixed, recursion_without_end, sample_values, schema_1_1,
    sequence_repeated,
};
use soap_runtime::Validate;
use soap_runtime::codegen::{AnyElement, Base64Binary, Decimal, Value, XmlList};
use soap_runtime::value::from_xml;

use super::{exchanged_in, message, reply, request};

/// What is wrong, as `path: problem`.
fn problems<T: Value>(value: &T) -> Vec<String> {
    match value.validate() {
        Ok(()) => Vec::new(),
        Err(invalid) => invalid.violations().iter().map(ToString::to_string).collect(),
    }
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn what_the_contract_allows_is_valid() {
    let call: facets::call = request("facets", "call");
    assert_eq!(problems(&call), [""; 0]);
    assert_eq!(call.choice.len(), 3, "two of b make one choice of the contract");
    assert_eq!(problems(&reply::<facets::callResponse>("facets", "callResponse")), [""; 0]);
    let call: fixed::call = request("fixed", "call");
    assert_eq!(problems(&call), [""; 0]);
    assert_eq!(problems(&reply::<fixed::callResponse>("fixed", "callResponse")), [""; 0]);
}

/// The messages are those of `wsdl2rust sample`; a test there holds them to it.
#[test]
fn samples_are_valid() {
    const NS: &str = "urn:example:values";
    let request = message("sample_values", "request");
    let ask: sample_values::ask = from_xml(&request, "ask", NS).unwrap();
    // A number and a boolean do not keep how they were written, which is what these two patterns ask for.
    let is_of_form = |problem: &String| problem.starts_with("exponent:") || problem.starts_with("yes:");
    let others: Vec<String> = problems(&ask).into_iter().filter(|problem| !is_of_form(problem)).collect();
    assert_eq!(others, [""; 0]);
    assert_eq!((ask.leapDay.as_str(), ask.span.as_str()), ("2024-02-29", "P1D"));
    let reply: sample_values::askResponse = exchanged_in(NS, "sample_values", "reply", "askResponse");
    assert_eq!(problems(&reply), [""; 0]);
}

#[test]
fn what_xml_schema_1_1_adds_is_read_and_written() {
    let call: schema_1_1::Call_ = request("schema_1_1", "call");
    assert_eq!((call.until.as_str(), call.months.as_str()), ("2024-01-31T13:00:00Z", "P1Y2M"));
    assert_eq!((call.hours.as_str(), call.foreign), ("P1DT2H", 1));
    let reply: schema_1_1::callResponse = reply("schema_1_1", "callResponse");
    assert_eq!((reply.new, reply.stamp.as_str()), (1, "2024-01-31T12:00:00Z"));
}

#[test]
fn every_violation_is_told_with_its_path() {
    let mut call: facets::call = request("facets", "call");
    call.code = "ch 1291".into();
    call.short = vec!["CH1".into(), "C H 1".into(), "123".into()];
    call.amounts = Some(XmlList(vec![decimal("0"), decimal("1.234"), decimal("1"), decimal("2")]));
    call.colour = Some("blue".into());
    call.paint = Some("#00".into());
    call.limit = Some(facets::Limit::Unknown("none".into()));
    call.weight = Some(facets::Weight { unit: "kilo gram".into(), value: 100.5 });
    call.lines = Some(vec!["1".into()]);
    call.anonymous = Some("2100-01-01".parse().unwrap());
    call.digest = Some(Base64Binary(vec![0; 3]));
    call.choice[0] = facets::call_choice::b("not a name".into());
    call.any = Some(AnyElement::from_xml(r#"<more xmlns="urn:other"/>"#).unwrap());
    call.language = Some("de_CH".into());
    assert_eq!(
        problems(&call),
        [
            "@language: \"de_CH\" is not of type language",
            "code: \"ch 1291\" does not match [A-Z]{2}.* or [0-9]+",
            "element short occurs 3 times, and may occur 2 times",
            "short[2]: \"C H 1\" has 5 characters, and has to have at most 4",
            "short[2]: \"C H 1\" does not match [A-Z]{2}.* or [0-9]+",
            "short[2]: \"C H 1\" does not match \\S*",
            "amounts: \"0 1.234 1 2\" holds \"0\", which is not above 0",
            "amounts: \"0 1.234 1 2\" holds \"1.234\", which has 3 digits after the point, and may have 2",
            "amounts: \"0 1.234 1 2\" has 4 items, and has to have at most 3",
            "colour: \"blue\" is no word of the contract",
            "paint: \"#00\" is of none of the types of the union",
            "limit: \"none\" is of none of the types of the union",
            "weight/@unit: \"kilo gram\" is not of type NMTOKEN",
            "weight: \"100.5\" is not at most 100",
            "lines: element line occurs once, and has to occur at least 2 times",
            "anonymous: \"2100-01-01\" is not below 2100-01-01",
            "digest: \"AAAA\" has 3 octets, and has to have 4",
            "b: \"not a name\" is not of type ID",
            "more: is in a namespace that the contract does not allow here",
        ]
    );
}

#[test]
fn a_value_that_only_looks_otherwise_is_valid() {
    let mut call: facets::call = request("facets", "call");
    call.code = " 1291\n".into();
    call.limit = Some(facets::Limit::Unknown("007".into()));
    call.amounts = Some(XmlList(vec![decimal("000123.4500")]));
    assert_eq!(problems(&call), [""; 0]);
}

#[test]
fn fixed_values_are_compared_as_values() {
    let mut call: fixed::call = request("fixed", "call");
    call.version = decimal("01");
    call.build = Some(8);
    call.name = "a  b".into();
    call.sizes = Some(XmlList(vec![1]));
    call.kind = Some(fixed::Kind::small);
    call.flag = Some(false);
    assert_eq!(
        problems(&call),
        [
            "@build: \"8\" is not \"7\", as it always has to be",
            "name: \"a  b\" is not \"a b\", as it always has to be",
            "sizes: \"1\" is not \"1 2\", as it always has to be",
            "kind: \"small\" is not \"large\", as it always has to be",
            "flag: \"false\" is not \"true\", as it always has to be",
        ]
    );
    // An element that is empty has the fixed value (XML Schema part 1, section 3.3.4).
    call = request("fixed", "call");
    call.name = String::new();
    assert_eq!(problems(&call), [""; 0]);
    let mut call: defaults::call = request("defaults", "call");
    call.build = Some(6);
    assert_eq!(problems(&call), ["@build: \"6\" is not \"7\", as it always has to be"]);
}

#[test]
fn counts_of_groups_and_of_what_is_wrapped() {
    let mut call: sequence_repeated::call = request("sequence_repeated", "call");
    assert_eq!(problems(&call), [""; 0]);
    call.value.one = vec![1, 2, 3, 4];
    assert_eq!(problems(&call), ["value: element one occurs 4 times, and may occur 3 times"]);
    call.value.one.clear();
    assert_eq!(problems(&call), ["value: element one occurs 0 times, and has to occur at least once"]);
    let reply: array_flattened::callResponse = reply("array_flattened", "callResponse");
    assert_eq!(problems(&reply), [""; 0]);
    let mut call: facets::call = request("facets", "call");
    call.lines = Some(vec![]);
    assert_eq!(problems(&call), ["lines: element line occurs 0 times, and has to occur at least 2 times"]);
}

#[test]
fn what_is_only_there_to_be_made_is_missing() {
    let value = recursion_without_end::Endless { other: None };
    assert_eq!(problems(&value), ["element other is not there"]);
}

#[test]
fn groups_are_checked_without_an_element_around() {
    let group = facets::call_choice::b(String::new());
    assert_eq!(problems(&group), ["b: \"\" is not of type ID"]);
}

#[test]
fn what_xml_cannot_hold_is_no_valid_value_either() {
    let mut call: fixed::call = request("fixed", "call");
    call.mark = "\u{1}".into();
    let problems = problems(&call);
    assert_eq!(problems[0], "@mark: \"\\u{1}\" is not \"x\", as it always has to be");
    assert_eq!(problems[1], "character U+0001 is not allowed in XML");
}
