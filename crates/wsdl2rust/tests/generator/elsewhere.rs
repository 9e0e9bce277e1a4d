//! Types that live in other code: what their shapes are made of, and what the compiler says of those that are not there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wsdl2rust::{Config, Gate};

use crate::scratch::Workspace;

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
    fs::write(&file, schema(&format!("{types}{after}"))).unwrap();
    let code = config.clone().shared(true).generate(&file).unwrap();
    let lines = code.split_once("shared_types! {").unwrap().1.split_once('}').unwrap().0.lines();
    let lines = lines.filter_map(|line| line.trim().strip_suffix(';')?.split_once(" = "));
    lines
        .filter(|(name, _)| *name != "NS")
        .map(|(name, number)| (name.to_owned(), number.to_owned()))
        .collect()
}

fn schema(types: &str) -> String {
    format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
{types}</xs:schema>"#
    )
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
    let traits = Config::new().serde(Gate::Always).hashable(Gate::Always).defaults(Gate::Always);
    let set = traits.secrets(["elsewhere"]).type_attribute("*", "#[derive(PartialOrd)]");
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
        ("secret", Config::new().secrets(["a"])),
        ("secret_by_name", Config::new().secrets_by_name(false)),
    ] {
        assert_ne!(shapes(test, &config, TYPES, "").get("T"), plain.get("T"), "{test}");
    }
}

/// A schema of another namespace, which needs `T`.
const USER: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:u">
<xs:import namespace="urn:t" schemaLocation="t.xsd"/>
<xs:element name="u"><xs:complexType><xs:sequence><xs:element name="t" type="t:T"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>"#;

/// A contract of two operations, one of which needs `T`.
fn two_operations() -> String {
    let operations = ["one", "other"]
        .map(|name| format!(r#"<operation name="{name}"><input message="t:{name}"/></operation>"#));
    let bound = ["one", "other"].map(|name| {
        format!(
            r#"<operation name="{name}"><soap:operation soapAction=""/><input><soap:body use="literal"/></input></operation>"#
        )
    });
    format!(
        r#"<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:t="urn:t" targetNamespace="urn:t">
<types>{}</types>
<message name="one"><part name="p" element="t:one"/></message><message name="other"><part name="p" element="t:other"/></message>
<portType name="P">{}</portType>
<binding name="B" type="t:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>{}</binding>
<service name="S"><port name="P" binding="t:B"><soap:address location="http://localhost/"/></port></service>
</definitions>"#,
        schema(&format!(
            r#"{TYPES}<xs:element name="one"><xs:complexType><xs:attribute name="u" type="t:U"/></xs:complexType></xs:element>
<xs:element name="other" type="t:T"/>"#
        )),
        operations.concat(),
        bound.concat()
    )
}

#[test]
fn the_compiler_says_what_to_do() {
    let workspace = Workspace::new("elsewhere");
    let file = |name: &str, text: &str| {
        let path = workspace.folder().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    file("t.xsd", &schema(TYPES));
    let config = Config::new().shared(true);
    let owner = [
        ("shared", Config::new().shared(true), file("shared.xsd", &schema(TYPES))),
        ("private", Config::new(), file("private.xsd", &schema(TYPES))),
        ("several", config.clone(), file("several.xsd", USER)),
        ("chosen", config.operations(["one"]), file("chosen.wsdl", &two_operations())),
    ];
    let owner =
        owner.map(|(name, config, path)| (name.to_owned(), name.to_owned(), config.generate(path).unwrap()));
    workspace.add("owner", &owner, None);
    let user = |name: &str, module: &str| {
        let path = format!("::owner::{module}");
        let code = Config::new().extern_namespace("urn:t", path).generate(file("user.xsd", USER)).unwrap();
        workspace.add(name, &[("api".to_owned(), module.to_owned(), code)], None);
        let manifest = workspace.of(name).join("Cargo.toml");
        let dependencies = fs::read_to_string(&manifest).unwrap();
        fs::write(manifest, dependencies + "owner = { path = \"../elsewhere_owner\" }\n").unwrap();
    };
    user("same", "shared");
    user("same_of_several", "several::t");
    user("not_shared", "private");
    user("no_module", "several");
    user("other_module", "several::u");
    user("missing", "chosen");
    file("t.xsd", &schema(&TYPES.replace(r#"name="a""#, r#"name="b""#)));
    user("another", "shared");

    let check = |name: &str| {
        let output = workspace.cargo(&["check", "--quiet", "--package", name]);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.success(), errors)
    };
    for name in ["same", "same_of_several"] {
        let (is_good, errors) = check(name);
        assert!(is_good, "{name}: {errors}");
    }
    let share = "generate that code with Config::shared(true) or --shared; if it has a module for each namespace, name that of this one";
    for (name, error) in [
        ("not_shared", format!("no shared types of \"urn:t\" are at ::owner::private: {share}")),
        ("no_module", format!("no shared types of \"urn:t\" are at ::owner::several: {share}")),
        (
            "other_module",
            "the types at ::owner::several::u are not those of \"urn:t\", but of another namespace: name the module of this one"
                .to_owned(),
        ),
        (
            "missing",
            "the type T is missing at ::owner::chosen: generate that code from the same schema, and with the operations that need the type"
                .to_owned(),
        ),
        (
            "another",
            "the type T at ::owner::shared is not the one of this contract: generate both from the same schema, with the same settings and version of wsdl2rust"
                .to_owned(),
        ),
    ] {
        let (is_good, errors) = check(name);
        assert!(!is_good && errors.contains(&error), "{name}: {errors}");
        let count = errors.matches("error[E0080]").count();
        assert_eq!(count, 1, "{name}: {errors}");
    }
}
