//! Samples of messages: `samples/<case>.wsdl`, and the messages of its operations in `samples/<case>.txt`.
//!
//! `ACCEPT=1 cargo test -p wsdl2rust --test generator sample` rewrites the messages; hold them against the schema before you
//! commit them.

use std::path::{Path, PathBuf};

use wsdl2rust::sample::{Sample, Wanted, samples};
use wsdl2rust::{Config, Gate};

fn of(contract: &Path) -> Vec<Sample> {
    samples(&Config::new().read(contract).unwrap(), &Wanted::default()).unwrap()
}

fn documents(samples: &[Sample]) -> Vec<&str> {
    samples.iter().flat_map(|sample| [&sample.request, &sample.reply]).filter_map(Option::as_deref).collect()
}

fn contracts(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "wsdl"));
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

#[test]
fn messages_are_as_accepted() {
    for contract in contracts("tests/samples") {
        let found = documents(&of(&contract)).join("\n");
        let golden = contract.with_extension("txt");
        if golden_cases::is_accepting() {
            std::fs::write(&golden, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        assert_eq!(found, expected, "{}: run with ACCEPT=1 to accept what is written now", golden.display());
    }
}

/// The crate `goldens` reads these with generated code and validates the result.
#[test]
fn samples_that_are_read_are_those_of_today() {
    let without_blanks = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let case = golden_cases::named("sample_values");
    let sample = of(&case.contract()).remove(0);
    for (role, document) in [("request", sample.request), ("reply", sample.reply)] {
        let document = document.unwrap();
        let body = document.split("<soap:Body>").nth(1).unwrap().split("</soap:Body>").next().unwrap();
        let read = std::fs::read_to_string(case.folder.join(role).with_extension("xml")).unwrap();
        // The root in the file also has the declarations of the envelope.
        let (body, read) = (body.split_once('\n').unwrap().1, read.split_once('\n').unwrap().1);
        let body = body.split_once('\n').unwrap().1;
        assert_eq!(without_blanks(body), without_blanks(read), "{role}");
    }
}

#[test]
fn messages_are_well_formed_xml() {
    let cases = golden_cases::all().unwrap();
    for contract in cases.iter().map(golden_cases::Case::contract).chain(contracts("tests/samples")) {
        // With ports of the HTTP binding some contracts have no other.
        let model = Config::new().keep_going(true).http_bindings(Gate::Always).read(&contract).unwrap();
        let Ok(samples) = samples(&model, &Wanted::default()) else {
            assert!(contract.ends_with("name_with_markup/contract.wsdl"), "{}", contract.display());
            continue;
        };
        for document in documents(&samples) {
            roxmltree::Document::parse(document)
                .unwrap_or_else(|error| panic!("{}: {error}", contract.display()));
        }
    }
}

/// A contract whose request is an element with this content.
fn request_of(test: &str, components: &str, content: &str) -> String {
    let contract = std::fs::read_to_string("tests/samples/values.wsdl").unwrap();
    let (head, rest) = contract.split_once("elementFormDefault=\"qualified\">").unwrap();
    let (_, tail) = rest.split_once("</xs:schema>").unwrap();
    let schema = format!(
        r#"{components}<xs:element name="ask"><xs:complexType><xs:sequence>{content}</xs:sequence></xs:complexType></xs:element>
           <xs:element name="askResponse" type="xs:string"/>"#
    );
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.wsdl"));
    std::fs::write(&path, format!("{head}elementFormDefault=\"qualified\">{schema}</xs:schema>{tail}"))
        .unwrap();
    of(&path)[0].request.clone().unwrap()
}

/// The value of an element whose type restricts `base` by these facets.
fn value(base: &str, facets: &str) -> String {
    let restriction = format!(r#"<xs:restriction base="{base}">{facets}</xs:restriction>"#);
    let element =
        format!(r#"<xs:element name="v"><xs:simpleType>{restriction}</xs:simpleType></xs:element>"#);
    let document = request_of("value", "", &element);
    let parsed = roxmltree::Document::parse(&document).unwrap();
    parsed
        .descendants()
        .find(|node| node.has_tag_name(("urn:example:values", "v")))
        .unwrap()
        .text()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn values_keep_to_patterns_facets_and_the_lexical_space_together() {
    for (base, facets, expected) in [
        ("xs:date", r#"<xs:pattern value="[^:Z].*"/>"#, "2024-01-31"),
        ("xs:date", r#"<xs:pattern value=".*-02-29"/>"#, "2024-02-29"),
        ("xs:date", r#"<xs:pattern value="2023-04-3.*"/>"#, "2023-04-30"),
        ("xs:date", r#"<xs:pattern value=".+Z"/>"#, "2024-01-31Z"),
        ("xs:duration", r#"<xs:pattern value="P(\d*D)?"/>"#, "P1D"),
        ("xs:duration", r#"<xs:pattern value="[^DT]*"/>"#, "P1M"),
        ("xs:dateTime", r#"<xs:pattern value=".*\.\d{3}Z"/>"#, "2024-01-31T12:00:00.000Z"),
        ("xs:time", r#"<xs:pattern value="..:00:00"/>"#, "12:00:00"),
        ("xs:gYear", r#"<xs:minInclusive value="2024"/><xs:pattern value="20.*"/>"#, "2024"),
        ("xs:int", r#"<xs:pattern value="[0-9]*[02468]"/><xs:minInclusive value="1235"/>"#, "1236"),
        ("xs:unsignedByte", r#"<xs:pattern value="\d{3}"/><xs:minExclusive value="254"/>"#, "255"),
        ("xs:boolean", r#"<xs:pattern value="f.*"/>"#, "false"),
        ("xs:hexBinary", r#"<xs:pattern value="[A-F]*"/><xs:length value="2"/>"#, "AAAA"),
        ("xs:string", r#"<xs:pattern value="a*b"/><xs:pattern value="c+"/><xs:length value="2"/>"#, "ab"),
        ("xs:token", r#"<xs:pattern value=" *x"/>"#, "x"),
        ("xs:anyURI", r#"<xs:pattern value="https://.*"/>"#, "https://example.com/"),
        ("xs:anyURI", r#"<xs:minLength value="24"/>"#, "https://example.com/aaaa"),
        ("xs:NMTOKENS", r#"<xs:length value="3"/>"#, "text text text"),
        ("xs:NMTOKENS", r#"<xs:length value="2"/><xs:pattern value="b b+"/>"#, "b b"),
        ("xs:IDREFS", r#"<xs:minLength value="2"/>"#, "id1 id1"),
        ("xs:ENTITIES", r#"<xs:maxLength value="2"/>"#, "name"),
    ] {
        assert_eq!(value(base, facets), expected, "{base} {facets}");
    }
    // If no value is possible, there is still a text, and finding that out takes little time.
    value("xs:date", r#"<xs:pattern value="x"/>"#);
    value("xs:string", r#"<xs:pattern value="((a|b|.)*(c|d)*)*x{500}"/><xs:maxLength value="20"/>"#);
    value("xs:int", r#"<xs:pattern value="(\d{1,900}){1,900}"/><xs:minInclusive value="9"/>"#);
}

#[test]
fn lists_have_as_many_items_as_their_length_says() {
    for (facets, expected) in [
        (r#"<xs:maxLength value="0"/>"#, ""),
        (r#"<xs:length value="0"/>"#, ""),
        (r#"<xs:length value="3"/>"#, "1 1 1"),
        (r#"<xs:maxLength value="3"/>"#, "1"),
    ] {
        let restriction = format!(r#"<xs:restriction base="t:Ints">{facets}</xs:restriction>"#);
        let ints = r#"<xs:simpleType name="Ints"><xs:list itemType="xs:int"/></xs:simpleType>"#;
        let content =
            format!(r#"<xs:element name="v"><xs:simpleType>{restriction}</xs:simpleType></xs:element>"#);
        let document = request_of("lists", ints, &content);
        let parsed = roxmltree::Document::parse(&document).unwrap();
        let found = parsed.descendants().find(|node| node.has_tag_name(("urn:example:values", "v"))).unwrap();
        assert_eq!(found.text().unwrap_or_default(), expected, "{facets}");
    }
}

/// A text cached for a type carries over neither the prefixes of another message nor the name of another element.
#[test]
fn texts_that_are_known_suit_each_message_and_element() {
    let components = r#"<xs:simpleType name="Key"><xs:restriction base="xs:QName"><xs:pattern value="z:[a-z]+"/>
            </xs:restriction></xs:simpleType>
        <xs:simpleType name="Short"><xs:restriction base="xs:string"><xs:maxLength value="90"/></xs:restriction></xs:simpleType>"#;
    let fields = r#"<xs:element name="key" type="t:Key"/><xs:element name="email" type="t:Short"/>
        <xs:element name="country" type="t:Short"/>"#;
    let request = request_of("known", components, fields);
    let contract =
        std::fs::read_to_string(Path::new(env!("CARGO_TARGET_TMPDIR")).join("known.wsdl")).unwrap();
    let both = contract.replace(
        r#"<xs:element name="askResponse" type="xs:string"/>"#,
        &format!(r#"<xs:element name="askResponse"><xs:complexType><xs:sequence>{fields}</xs:sequence></xs:complexType></xs:element>"#),
    );
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("known_twice.wsdl");
    std::fs::write(&path, both).unwrap();
    let sample = of(&path).remove(0);
    assert_eq!(sample.request.as_deref(), Some(request.as_str()));
    for document in [request, sample.reply.unwrap()] {
        let parsed = roxmltree::Document::parse(&document).unwrap();
        let node =
            |name| parsed.descendants().find(|node| node.has_tag_name(("urn:example:values", name))).unwrap();
        let (prefix, _) = node("key").text().unwrap().split_once(':').unwrap();
        assert_eq!(node("key").lookup_namespace_uri(Some(prefix)), Some("urn:example:z"), "{document}");
        let texts = (node("email").text(), node("country").text());
        assert_eq!(texts, (Some("user@example.com"), Some("US")));
    }
}

#[test]
fn names_in_values_have_declared_prefixes() {
    let components = r#"<xs:simpleType name="Usage"><xs:restriction base="xs:QName">
        <xs:enumeration value="p:Required"/></xs:restriction></xs:simpleType>"#;
    let content = r#"<xs:element name="usage" type="t:Usage"/><xs:element name="fixed" type="xs:QName" fixed="q:Fixed"
            xmlns:q="urn:example:q"/><xs:element name="own" type="xs:QName" fixed="t:Own"/>
        <xs:element name="local" xmlns="urn:example:local"><xs:simpleType><xs:restriction base="xs:QName">
            <xs:enumeration value="Local"/></xs:restriction></xs:simpleType></xs:element>
        <xs:element name="any"><xs:simpleType><xs:restriction base="xs:QName"><xs:pattern value="z:[a-z]+"/>
            </xs:restriction></xs:simpleType></xs:element>"#;
    let document = request_of("names", components, content);
    let parsed = roxmltree::Document::parse(&document).unwrap();
    for (element, namespace, local) in [
        ("usage", "urn:example:policy", "Required"),
        ("fixed", "urn:example:q", "Fixed"),
        ("own", "urn:example:values", "Own"),
        ("local", "urn:example:local", "Local"),
        ("any", "urn:example:z", "a"),
    ] {
        let node =
            parsed.descendants().find(|node| node.has_tag_name(("urn:example:values", element))).unwrap();
        let (prefix, found) = node.text().unwrap().split_once(':').unwrap();
        assert_eq!((node.lookup_namespace_uri(Some(prefix)), found), (Some(namespace), local), "{document}");
    }
}

#[test]
fn wildcards_are_filled_once() {
    for (test, components, content) in [
        ("two_any", "", "<xs:any/><xs:any/>"),
        (
            "any_in_any",
            r#"<xs:element name="more"><xs:complexType><xs:sequence><xs:any minOccurs="3" maxOccurs="9"/></xs:sequence></xs:complexType></xs:element>"#,
            "<xs:any/>",
        ),
        (
            "own_namespace",
            "",
            r###"<xs:any namespace="##targetNamespace"/><xs:any namespace="##other"/><xs:any namespace="##local"/>"###,
        ),
    ] {
        let document = request_of(test, components, content);
        // The envelope, its body, the request, and the contents of at most three wildcards, each with one text.
        let lines = document.lines().count();
        assert!((7..=9).contains(&lines), "{document}");
    }
    // Among declared elements, a simple one that needs no further wildcard is preferred.
    let word = r#"<xs:element name="word" type="xs:token"/>"#;
    assert!(request_of("word", word, "<xs:any/>").contains("<tns:word>text</tns:word>"));
}

#[test]
fn a_value_that_never_ends_is_cut_off() {
    let contract = std::fs::read_to_string("tests/samples/constructs.wsdl").unwrap();
    let endless = contract.replace(r#"type="t:Chain" nillable="true""#, r#"type="t:Chain""#);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("endless.wsdl");
    std::fs::write(&path, endless).unwrap();
    let samples = of(&path);
    assert!(samples[0].reply.as_deref().unwrap().contains("<tns:next/>"));
}

#[test]
fn long_chains_of_types_are_cut_off() {
    let links: String = (0..20_000)
        .map(|index| {
            let next = index + 1;
            format!(r#"<xs:complexType name="C{index}"><xs:sequence><xs:element name="a" type="t:C{next}" minOccurs="100" maxOccurs="100"/></xs:sequence></xs:complexType>"#)
        })
        .collect();
    let contract = std::fs::read_to_string("tests/samples/constructs.wsdl").unwrap();
    let end = r#"<xs:complexType name="C20000"/>"#;
    let contract = contract
        .replace(r#"<xs:element name="animal""#, &format!(r#"{links}{end}<xs:element name="animal""#))
        .replace(r#"name="callResponse" type="t:Chain""#, r#"name="callResponse" type="t:C0""#);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("long_chain.wsdl");
    std::fs::write(&path, contract).unwrap();
    assert!(of(&path)[0].reply.as_deref().unwrap().len() < 50_000_000);
}
