//! Samples of messages: `samples/<case>.wsdl`, and the messages of its operations in `samples/<case>.txt`.
//!
//! `ACCEPT=1 cargo test -p wsdl2rust --test sample` rewrites the messages; hold them against the schema before you
//! commit them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

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
        if std::env::var_os("ACCEPT").is_some() {
            std::fs::write(&golden, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        assert_eq!(found, expected, "{}: run with ACCEPT=1 to accept what is written now", golden.display());
    }
}

#[test]
fn messages_are_well_formed_xml() {
    let cases =
        std::fs::read_dir("tests/cases").unwrap().map(|entry| entry.unwrap().path().join("contract.wsdl"));
    for contract in cases.chain(contracts("tests/samples")) {
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
