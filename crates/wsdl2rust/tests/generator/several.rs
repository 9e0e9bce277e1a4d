//! Contracts that are used together: what they share is there once, and what each means by its names stays its own.

use std::fs;
use std::path::{Path, PathBuf};

use wsdl2rust::Config;

/// A folder for this test alone, with only these files.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("several").join(test);
    let _ = fs::remove_dir_all(&folder);
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn schema(content: &str) -> String {
    format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
{content}</xs:schema>"#
    )
}

/// What is generated for two schemas with this content.
fn two(test: &str, first: &str, second: &str) -> Result<String, String> {
    let folder = folder(test, &[("a.xsd", &schema(first)), ("b.xsd", &schema(second))]);
    let generated = Config::new().generate_all([folder.join("a.xsd"), folder.join("b.xsd")]);
    generated.map_err(|error| error.to_string().replace(&format!("{}/", folder.display()), ""))
}

#[test]
fn copies_are_one_whatever_they_say_that_means_nothing() {
    let first = r#"<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>
        <xs:attribute name="b" type="t:U" use="optional"/></xs:complexType>
        <xs:simpleType name="U"><xs:restriction base="xs:token"/></xs:simpleType>"#;
    let second = r#"<s:complexType xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" id="x" name="T" mixed="false">
        <s:annotation><s:documentation>Other words.</s:documentation></s:annotation><!-- and more -->
        <s:sequence maxOccurs="1"><s:element form="unqualified" nillable="false" type="s:int" name="a"/></s:sequence>
        <s:attribute type=" U " name="b"/></s:complexType>"#;
    let generated = two("copies", first, second).unwrap();
    assert_eq!(generated.matches("pub struct T {").count(), 1);
}

/// The first difference is named, and both places.
#[test]
fn what_differs_is_refused_with_both_places() {
    let first = r#"<xs:element name="e" type="xs:int"/>
<xs:complexType name="T">
<xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="c" type="xs:int"/></xs:sequence></xs:complexType>"#;
    let differing = [
        (r#"name="a" type="xs:int""#, r#"name="a" type="xs:long""#, "xsd:element \"a\""),
        (r#"name="a" type="xs:int""#, r#"name="a" type="xs:int" form="qualified""#, "xsd:element \"a\""),
        (r#"<xs:element name="c" type="xs:int"/>"#, "", "xsd:element \"c\""),
        ("xs:sequence", "xs:all", "xsd:all \"T\""),
    ];
    for (from, to, what) in differing {
        let refused = two("differing", first, &first.replace(from, to)).unwrap_err();
        let expected = format!(
            "b.xsd:3:1: type \"{{urn:t}}T\": it is declared at a.xsd:3:1 too, and they differ in {what};"
        );
        assert!(refused.starts_with(&expected), "{refused}\n{expected}");
        assert!(refused.contains("generate these contracts apart"), "{refused}");
    }
    let other = first.replace(r#"name="e" type="xs:int""#, r#"name="e" type="xs:long""#);
    let refused = two("differing", first, &other).unwrap_err();
    assert!(refused.contains("element \"{urn:t}e\": it is declared at a.xsd:2:1 too"), "{refused}");
}

/// As contracts that bundle schemas repeat themselves, the first declaration within one contract counts.
#[test]
fn within_one_contract_the_first_counts_as_ever() {
    let twice = r#"<xs:element name="e" type="xs:int"/><xs:element name="e" type="xs:string"/>"#;
    assert!(two("within", twice, "").unwrap().contains("Element<i32>"));
    assert!(two("within", twice, r#"<xs:element name="e" type="xs:int"/>"#).is_ok());
    assert!(two("within", twice, r#"<xs:element name="e" type="xs:string"/>"#).is_err());
}

/// A document that is named and imported is read once, in either order.
#[test]
fn what_is_imported_may_be_named_too() {
    let main = schema(r#"<xs:include schemaLocation="../common.xsd"/><xs:element name="e" type="t:T"/>"#);
    let common = schema(r#"<xs:simpleType name="T"><xs:restriction base="xs:int"/></xs:simpleType>"#);
    let folder = folder("imported", &[("x/main.xsd", &main), ("common.xsd", &common)]);
    let [main, common] = ["x/main.xsd", "common.xsd"].map(|name| folder.join(name));
    for paths in [[&main, &common], [&common, &main]] {
        let generated = Config::new().generate_all(paths).unwrap();
        assert_eq!(generated.matches("pub type T = i32;").count(), 1);
        assert!(generated.contains("pub static e: "));
    }
}

#[test]
fn each_contract_is_needed() {
    let folder = folder("needed", &[("a.xsd", &schema("")), ("b.xsd", "<html/>")]);
    let error = |paths: &[&str], config: Config| {
        let paths = paths.iter().map(|name| folder.join(name));
        config.generate_all(paths).unwrap_err().to_string()
    };
    assert!(error(&[], Config::new()).contains("no contract is named"));
    for config in [Config::new(), Config::new().keep_going(true)] {
        let said = error(&["a.xsd", "none.xsd"], config.clone());
        assert!(said.contains("none.xsd: contract: there is no such file"), "{said}");
        let said = error(&["a.xsd", "b.xsd"], config);
        assert!(said.contains("b.xsd:1:1: "), "{said}");
    }
}

/// Two contracts without a service each offer their own bindings, whose names and messages are the same.
#[test]
fn names_of_wsdl_belong_to_the_contract_that_declares_them() {
    let contract = |ty: &str, operation: &str| {
        format!(
            r#"<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:t="urn:t" targetNamespace="urn:t">
            <message name="in"><part name="a" type="xs:{ty}"/></message>
            <portType name="P"><operation name="{operation}"><input message="t:in"/></operation></portType>
            <binding name="B" type="t:P"><soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
            <operation name="{operation}"><input><soap:body use="literal" namespace="urn:t"/></input></operation></binding>
            </definitions>"#
        )
    };
    let (first, second) = (contract("int", "one"), contract("string", "two"));
    let folder = folder("names", &[("a.wsdl", &first), ("b.wsdl", &second)]);
    for names in [["a.wsdl", "b.wsdl"], ["b.wsdl", "a.wsdl"]] {
        let generated = Config::new().generate_all(names.map(|name| folder.join(name))).unwrap();
        assert!(generated.contains("pub struct one {\n        pub a: i32,"), "{generated}");
        assert!(generated.contains("pub struct two {\n        pub a: String,"), "{generated}");
        let clients = ["pub struct B {", "pub struct BClient {"];
        assert!(clients.iter().all(|client| generated.contains(client)), "{generated}");
    }
}
