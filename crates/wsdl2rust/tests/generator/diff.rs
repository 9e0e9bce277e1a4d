//! What changed between two contracts, and what it means for a client: every kind of change in requests and in replies.

use wsdl2rust::Config;
use wsdl2rust::diff::Impact::{Breaking, Compatible};
use wsdl2rust::diff::{Comparison, Impact, compare};
use wsdl2rust::model::Model;

/// A contract with an operation `call`, whose request and reply hold these schema components.
fn contract(schema: &str, request: &str, reply: &str) -> String {
    format!(
        r#"<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:example" targetNamespace="urn:example">
<wsdl:types><xs:schema targetNamespace="urn:example" elementFormDefault="qualified">
<xs:element name="call"><xs:complexType><xs:sequence>{request}</xs:sequence></xs:complexType></xs:element>
<xs:element name="callResponse"><xs:complexType><xs:sequence>{reply}</xs:sequence></xs:complexType></xs:element>
<xs:element name="session" type="xs:string"/>
{schema}
</xs:schema></wsdl:types>
<wsdl:message name="in"><wsdl:part name="parameters" element="t:call"/></wsdl:message>
<wsdl:message name="out"><wsdl:part name="parameters" element="t:callResponse"/></wsdl:message>
<wsdl:message name="session"><wsdl:part name="session" element="t:session"/></wsdl:message>
<wsdl:portType name="P"><wsdl:operation name="call"><wsdl:input message="t:in"/><wsdl:output message="t:out"/></wsdl:operation></wsdl:portType>
<wsdl:binding name="B" type="t:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
<wsdl:operation name="call"><soap:operation soapAction="urn:call"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>
</wsdl:binding>
<wsdl:service name="S"><wsdl:port name="P" binding="t:B"><soap:address location="http://localhost/"/></wsdl:port></wsdl:service>
</wsdl:definitions>"#
    )
}

fn model(contract: &str) -> Model {
    Config::new().read_text("contract.wsdl", contract).unwrap_or_else(|error| panic!("{error}\n{contract}"))
}

fn said(comparison: &Comparison) -> Vec<String> {
    let line = |change: &wsdl2rust::diff::Change| match change.impact {
        Breaking => format!("breaking {change}"),
        Compatible => format!("compatible {change}"),
    };
    comparison.changes.iter().map(line).collect()
}

/// What is said of two schemas, of which a request holds the type `T`, or a reply.
fn of_types(old: &str, new: &str) -> (Vec<String>, Vec<String>) {
    let value = r#"<xs:element name="value" type="t:T"/>"#;
    let compare = |request: &str, reply: &str| {
        let [old, new] = [old, new].map(|schema| model(&contract(schema, request, reply)));
        said(&compare(&old, &new))
    };
    (compare(value, ""), compare("", value))
}

fn sequence(content: &str) -> String {
    format!(r#"<xs:complexType name="T"><xs:sequence>{content}</xs:sequence></xs:complexType>"#)
}

fn simple(content: &str) -> String {
    format!(r#"<xs:simpleType name="T">{content}</xs:simpleType>"#)
}

/// Checks both directions: whether it is breaking, and the line without the reason.
fn check(old: &str, new: &str, request: Impact, reply: Impact, line: &str) {
    for (found, impact) in [of_types(old, new).0, of_types(old, new).1].iter().zip([request, reply]) {
        let word = if impact == Breaking { "breaking" } else { "compatible" };
        let expected = format!("{word} {line}");
        let is_said = |said: &String| {
            *said == expected || impact == Breaking && said.starts_with(&format!("{expected}; "))
        };
        assert!(
            found.len() == 1 && found.iter().all(is_said),
            "expected {expected}\nfound {found:#?}\n{new}"
        );
    }
}

#[test]
fn elements() {
    let a = r#"<xs:element name="a" type="xs:int"/>"#;
    for (old, new, request, reply, line) in [
        ("", a, Breaking, Compatible, r#"element "a" of type "T" added: required"#),
        (a, "", Breaking, Breaking, r#"element "a" of type "T" removed: required"#),
        (
            "",
            r#"<xs:element name="a" type="xs:int" minOccurs="0"/>"#,
            Compatible,
            Compatible,
            r#"element "a" of type "T" added: optional"#,
        ),
        (
            r#"<xs:element name="a" type="xs:int" minOccurs="0"/>"#,
            "",
            Breaking,
            Compatible,
            r#"element "a" of type "T" removed: optional"#,
        ),
        (
            r#"<xs:element name="a" type="xs:int" minOccurs="0"/>"#,
            a,
            Breaking,
            Compatible,
            r#"element "a" of type "T": now required"#,
        ),
        (
            a,
            r#"<xs:element name="a" type="xs:int" minOccurs="0"/>"#,
            Compatible,
            Breaking,
            r#"element "a" of type "T": now optional"#,
        ),
        (
            a,
            r#"<xs:element name="a" type="xs:int" maxOccurs="unbounded"/>"#,
            Compatible,
            Breaking,
            r#"element "a" of type "T": maxOccurs 1, now unbounded"#,
        ),
        (
            r#"<xs:element name="a" type="xs:int" maxOccurs="5"/>"#,
            r#"<xs:element name="a" type="xs:int" maxOccurs="9"/>"#,
            Compatible,
            Compatible,
            r#"element "a" of type "T": maxOccurs 5, now 9"#,
        ),
        (
            r#"<xs:element name="a" type="xs:int" maxOccurs="5"/>"#,
            a,
            Breaking,
            Compatible,
            r#"element "a" of type "T": maxOccurs 5, now 1"#,
        ),
        (
            a,
            r#"<xs:element name="a" type="xs:int" nillable="true"/>"#,
            Compatible,
            Breaking,
            r#"element "a" of type "T": now nillable"#,
        ),
        (
            r#"<xs:element name="a" type="xs:int" nillable="true"/>"#,
            a,
            Breaking,
            Compatible,
            r#"element "a" of type "T": no longer nillable"#,
        ),
        (
            a,
            r#"<xs:element name="a" type="xs:int" fixed="1"/>"#,
            Breaking,
            Compatible,
            r#"element "a" of type "T": fixed value none, now "1""#,
        ),
        (
            r#"<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/>"#,
            r#"<xs:element name="b" type="xs:int"/><xs:element name="a" type="xs:int"/>"#,
            Breaking,
            Compatible,
            r#"type "T": its elements stand in another order"#,
        ),
        (
            a,
            r#"<xs:element name="a" type="xs:int"/><xs:any minOccurs="0"/>"#,
            Compatible,
            Compatible,
            r#"type "T": further elements admitted"#,
        ),
    ] {
        check(&sequence(old), &sequence(new), request, reply, line);
    }
}

#[test]
fn choices() {
    let choice =
        |branches: &str, occurs: &str| sequence(&format!("<xs:choice {occurs}>{branches}</xs:choice>"));
    let two = r#"<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/>"#;
    let three = format!(r#"{two}<xs:element name="c" type="xs:int"/>"#);
    let added = r#"element "c" of type "T" added: in a choice"#;
    check(&choice(two, ""), &choice(&three, ""), Compatible, Breaking, added);
    let removed = r#"element "c" of type "T" removed: in a choice"#;
    check(&choice(&three, ""), &choice(two, ""), Breaking, Compatible, removed);
    let repeated = r#"choice of "a" in type "T": maxOccurs 1, now unbounded"#;
    check(&choice(two, ""), &choice(two, r#"maxOccurs="unbounded""#), Compatible, Breaking, repeated);
    let (requests, _) = of_types(&sequence(two), &choice(two, ""));
    assert_eq!(
        requests[0],
        r#"breaking element "a" of type "T": now in a choice; other elements stand together"#
    );
}

#[test]
fn attributes_and_kinds_of_content() {
    let with = |attribute: &str| format!(r#"<xs:complexType name="T">{attribute}</xs:complexType>"#);
    let optional = with(r#"<xs:attribute name="a" type="xs:int"/>"#);
    let required = with(r#"<xs:attribute name="a" type="xs:int" use="required"/>"#);
    check(&with(""), &optional, Compatible, Compatible, r#"attribute "a" of type "T" added: optional"#);
    check(&with(""), &required, Breaking, Compatible, r#"attribute "a" of type "T" added: required"#);
    check(&optional, &with(""), Breaking, Compatible, r#"attribute "a" of type "T" removed"#);
    check(&required, &with(""), Breaking, Breaking, r#"attribute "a" of type "T" removed"#);
    check(&optional, &required, Breaking, Compatible, r#"attribute "a" of type "T": now required"#);
    check(&required, &optional, Compatible, Breaking, r#"attribute "a" of type "T": now optional"#);
    let mixed = r#"<xs:complexType name="T" mixed="true"/>"#;
    check(&with(""), mixed, Compatible, Breaking, r#"type "T": now mixed with text"#);
    let is_abstract = r#"<xs:complexType name="T" abstract="true"/>"#;
    check(&with(""), is_abstract, Breaking, Compatible, r#"type "T": now abstract"#);
    let text = simple(r#"<xs:restriction base="xs:string"/>"#);
    check(&with(""), &text, Breaking, Breaking, r#"type "T": text, no longer elements"#);
    let text_and_attribute = r#"<xs:complexType name="T"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="a" type="xs:int"/></xs:extension></xs:simpleContent></xs:complexType>"#;
    check(&text, text_and_attribute, Compatible, Compatible, r#"attribute "a" of type "T" added: optional"#);
}

#[test]
fn simple_types() {
    let restricted = |base: &str, facets: &str| {
        simple(&format!(r#"<xs:restriction base="xs:{base}">{facets}</xs:restriction>"#))
    };
    let word = |word: &str| format!(r#"<xs:enumeration value="{word}"/>"#);
    let (one, two) = (word("on"), format!("{}{}", word("on"), word("off")));
    let (one, two) = (restricted("string", &one), restricted("string", &two));
    check(&one, &two, Compatible, Compatible, r#"word "off" of type "T" added"#);
    check(&two, &one, Breaking, Compatible, r#"word "off" of type "T" removed"#);
    let any = restricted("string", "");
    check(&any, &one, Breaking, Compatible, r#"type "T": only listed words"#);
    check(&one, &any, Compatible, Compatible, r#"type "T": any value, not only listed words"#);
    let length = |length: &str| restricted("string", &format!(r#"<xs:maxLength value="{length}"/>"#));
    check(&length("5"), &length("9"), Compatible, Compatible, r#"type "T": maxLength 5, now 9"#);
    check(&length("9"), &length("5"), Breaking, Compatible, r#"type "T": maxLength 9, now 5"#);
    check(&any, &length("5"), Breaking, Compatible, r#"type "T": maxLength none, now 5"#);
    check(&length("5"), &any, Compatible, Compatible, r#"type "T": maxLength 5, now none"#);
    for (old, new, request, reply) in [
        ("int", "long", Compatible, Breaking),
        ("long", "int", Breaking, Compatible),
        ("unsignedByte", "short", Compatible, Breaking),
        ("int", "decimal", Compatible, Breaking),
        ("int", "boolean", Breaking, Breaking),
        ("int", "string", Compatible, Breaking),
        ("string", "int", Breaking, Compatible),
        ("dateTime", "date", Breaking, Breaking),
        ("token", "string", Compatible, Compatible),
    ] {
        let line = format!(r#"element "a" of type "T": type xsd:{old}, now xsd:{new}"#);
        let element = |name: &str| sequence(&format!(r#"<xs:element name="a" type="xs:{name}"/>"#));
        check(&element(old), &element(new), request, reply, &line);
    }
}

#[test]
fn derived_types_and_substitution_groups() {
    let base = sequence("");
    let derived = format!(
        r#"{base}<xs:complexType name="D"><xs:complexContent><xs:extension base="t:T"/></xs:complexContent></xs:complexType>"#
    );
    check(&base, &derived, Compatible, Compatible, r#"type "D" added: derived from type "T""#);
    check(&derived, &base, Breaking, Compatible, r#"type "D": no longer derived from type "T""#);
    let head =
        format!(r#"{}<xs:element name="head" type="xs:string"/>"#, sequence(r#"<xs:element ref="t:head"/>"#));
    let member = format!(r#"{head}<xs:element name="member" type="xs:string" substitutionGroup="t:head"/>"#);
    check(&head, &member, Compatible, Breaking, r#"element "member" in place of "head" added"#);
    check(&member, &head, Breaking, Compatible, r#"element "member" in place of "head" removed"#);
}

#[test]
fn addressing() {
    let old = contract("", "", "");
    let changed = |from: &str, to: &str| {
        let new = old.replace(from, to);
        assert_ne!(old, new);
        [(&old, &new), (&new, &old)].map(|(old, new)| said(&compare(&model(old), &model(new))))
    };
    let using = |required: &str| {
        format!(
            r#"<u:UsingAddressing xmlns:u="http://www.w3.org/2006/05/addressing/wsdl" {required}/><soap:binding"#
        )
    };
    assert_eq!(
        changed("<soap:binding", &using(r#"wsdl:required="true""#)),
        [
            [
                r#"breaking port "P": WS-Addressing not mentioned, now required; clients do not send its headers"#
            ],
            [r#"compatible port "P": WS-Addressing required, now not mentioned"#]
        ]
    );
    assert_eq!(
        changed("<soap:binding", &using(""))[0],
        [r#"compatible port "P": WS-Addressing not mentioned, now supported"#]
    );
    let action = r#"<wsdl:input message="t:in" a:Action="urn:in" xmlns:a="http://www.w3.org/2007/05/addressing/metadata"/>"#;
    assert_eq!(
        changed(r#"<wsdl:input message="t:in"/>"#, action)[0],
        [
            r#"breaking operation "call": WS-Addressing action not given, now "urn:in"; clients send the old one"#
        ]
    );
}

#[test]
fn operations_and_ports() {
    let old = contract("", "", "");
    let changed = |from: &str, to: &str| {
        let new = old.replace(from, to);
        assert_ne!(old, new);
        said(&compare(&model(&old), &model(&new)))
    };
    assert_eq!(
        changed("urn:call", "urn:other"),
        [r#"breaking operation "call": SOAPAction "urn:call", now "urn:other"; clients send the old one"#]
    );
    assert_eq!(
        changed(r#"location="http://localhost/""#, r#"location="https://example.com/""#),
        [r#"compatible port "P": address http://localhost/, now https://example.com/"#]
    );
    assert_eq!(
        changed(r#"<wsdl:service name="S">"#, r#"<wsdl:service name="Other">"#),
        [r#"compatible service "S": now "Other""#]
    );
    assert_eq!(
        changed(r#"<wsdl:port name="P""#, r#"<wsdl:port name="Q""#),
        [r#"compatible port "P" (SOAP 1.1): now "Q""#]
    );
    assert_eq!(
        changed(r#"operation name="call""#, r#"operation name="call2""#),
        [r#"breaking operation "call" removed; clients call it"#, r#"compatible operation "call2" added"#,]
    );
    assert_eq!(
        changed(r#"<wsdl:output message="t:out"/>"#, ""),
        [r#"breaking reply of operation "call" removed; clients know the old exchange"#]
    );
    assert_eq!(
        changed("soap/\" xmlns:xs", "soap12/\" xmlns:xs"),
        [r#"breaking port "P": SOAP 1.1, now SOAP 1.2; clients speak the old one"#]
    );
    let header = r#"<wsdl:input><soap:header message="t:session" part="session" use="literal"/>"#;
    assert_eq!(
        changed("<wsdl:input><soap", &format!("{header}<soap")),
        [r#"breaking header "session" of request of operation "call" added; clients do not send it"#]
    );
    let fault = r#"<wsdl:fault name="F" message="t:session"/></wsdl:operation></wsdl:portType>"#;
    assert_eq!(
        changed("</wsdl:operation></wsdl:portType>", fault),
        [r#"compatible fault "F" of operation "call" added"#]
    );
}

#[test]
fn a_change_in_a_type_is_told_once_with_all_whom_it_concerns() {
    let schema = |extra: &str| {
        format!(
            r#"{}<xs:complexType name="U"><xs:sequence><xs:element name="t" type="t:T" minOccurs="0"/></xs:sequence></xs:complexType>"#,
            sequence(&format!(r#"<xs:element name="again" type="t:U" minOccurs="0"/>{extra}"#))
        )
    };
    let [old, new] = ["", r#"<xs:element name="a" type="xs:int"/>"#].map(|extra| {
        let value = r#"<xs:element name="value" type="t:U"/>"#;
        model(&contract(&schema(extra), value, value))
    });
    let comparison = compare(&old, &new);
    assert_eq!(comparison.changes.len(), 1);
    assert_eq!(
        (&comparison.changes[0].requests[..], &comparison.changes[0].replies[..]),
        (&["call".to_owned()][..], &["call".to_owned()][..])
    );
    assert!(comparison.is_breaking());
}

#[test]
fn what_no_message_leads_to_does_not_count() {
    let [old, new] =
        ["", r#"<xs:element name="unused" type="xs:int"/>"#].map(|schema| model(&contract(schema, "", "")));
    assert!(compare(&old, &new).is_empty());
    assert!(compare(&old, &old).is_empty());
}
