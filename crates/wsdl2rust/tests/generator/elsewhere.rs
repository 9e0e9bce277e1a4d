//! Types that live in other code: what their shapes are made of.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wsdl2rust::{Config, Gate};

const TYPES: &str = r#"<xs:complexType name="T"><xs:sequence>
<xs:element name="a" type="xs:int"/><xs:element name="password" type="xs:string"/><xs:element name="u" type="t:U" minOccurs="0"/>
<xs:element name="t" type="t:T" minOccurs="0"/>
</xs:sequence></xs:complexType>
<xs:simpleType name="U"><xs:restriction base="xs:token"><xs:enumeration value="x"/></xs:restriction></xs:simpleType>"#;

/// The number of each type of a schema, as the code that has the types prints it.
fn shapes(test: &str, config: &Config, types: &str, after: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("elsewhere");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{test}.xsd"));
    let text = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
{types}{after}</xs:schema>"#
    );
    fs::write(&file, text).unwrap();
    let code = config.clone().shared(true).generate(&file).unwrap();
    let lines =
        code.lines().filter_map(|line| line.trim().strip_prefix("pub const ")?.split_once(": u64 = "));
    lines.map(|(name, number)| (name.to_owned(), number.to_owned())).collect()
}

fn differing(test: &str, from: &str, to: &str) -> Vec<String> {
    assert!(TYPES.contains(from), "{from}");
    let before = shapes(test, &Config::new(), TYPES, "");
    let after = shapes(test, &Config::new(), &TYPES.replace(from, to), "");
    assert_eq!(before.keys().collect::<Vec<_>>(), ["T", "U"]);
    before
        .into_iter()
        .filter(|(name, number)| after.get(name) != Some(number))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn a_shape_is_all_that_is_read_and_written() {
    let a = r#"<xs:element name="a" type="xs:int"/>"#;
    for (test, from, to) in [
        ("added", a, r#"<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/>"#),
        ("renamed", a, r#"<xs:element name="b" type="xs:int"/>"#),
        ("optional", a, r#"<xs:element name="a" type="xs:int" minOccurs="0"/>"#),
        ("repeated", a, r#"<xs:element name="a" type="xs:int" maxOccurs="9"/>"#),
        ("nillable", a, r#"<xs:element name="a" type="xs:int" nillable="true"/>"#),
        ("qualified", a, r#"<xs:element name="a" type="xs:int" form="qualified"/>"#),
        ("retyped", a, r#"<xs:element name="a" type="xs:long"/>"#),
        ("removed", a, ""),
    ] {
        assert_eq!(differing(test, from, to), ["T"], "{test}");
    }
    assert_eq!(differing("word", r#"value="x""#, r#"value="y""#), ["U"]);
}

#[test]
fn a_shape_is_nothing_else() {
    let documented = r#"<xs:element name="a" type="xs:int"><xs:annotation><xs:documentation>A.</xs:documentation></xs:annotation></xs:element>"#;
    assert!(differing("documented", r#"<xs:element name="a" type="xs:int"/>"#, documented).is_empty());
    let word = r#"value="x"><xs:annotation><xs:documentation>X.</xs:documentation></xs:annotation></xs:enumeration>"#;
    assert!(differing("documented_word", r#"value="x"/>"#, word).is_empty());

    let plain = shapes("plain", &Config::new(), TYPES, "");
    let secrets = Config::new().secrets(["a"]).secrets_by_name(false).serde(Gate::Always);
    let set =
        secrets.hashable(Gate::Always).type_attribute("*", "#[derive(PartialOrd)]").defaults(Gate::Always);
    assert_eq!(shapes("set", &set, TYPES, ""), plain);
    // What holds them is of no consequence, although it may change how they are held.
    let after = r#"<xs:element name="e"><xs:complexType><xs:sequence><xs:element name="t" type="t:T"/></xs:sequence></xs:complexType></xs:element>"#;
    let mut more = shapes("more", &Config::new(), TYPES, after);
    assert!(more.remove("e").is_some());
    assert_eq!(more, plain);
}

#[test]
fn settings_that_change_types_change_their_shapes() {
    let plain = shapes("plain_again", &Config::new(), TYPES, "");
    for (test, config) in [
        ("lossless", Config::new().lossless(true)),
        ("mapped", Config::new().map("xsd:int", "crate::Number")),
        ("renamed_field", Config::new().rename("T/a", "first")),
    ] {
        assert_ne!(shapes(test, &config, TYPES, "").get("T"), plain.get("T"), "{test}");
    }
}
