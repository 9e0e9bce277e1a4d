//! Reads a folder of WSDL documents that others published, and compares with what is known of each.
//!
//! The environment variable `WSDL_CORPUS` names the folder; its `index.jsonl` says for each document whether it
//! must load, and with which ports and operations.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use wsdl2rust::model::{Model, Protocol};
use wsdl2rust::read::read;
use wsdl2rust::source::{Catalog, SourceOptions};
use wsdl2rust::{Config, Gate};

/// How many documents of each class are judged as the index says. Raise a floor when more are.
const FLOORS: [(&str, &str, usize); 4] =
    [("ok", "firm", 549), ("error", "firm", 107), ("ok", "judgement", 82), ("error", "judgement", 110)];

#[test]
fn documents_are_judged_as_the_index_says() {
    let Ok(folder) = std::env::var("WSDL_CORPUS") else {
        println!("skipped: set WSDL_CORPUS to the folder of the corpus to run this test");
        return;
    };
    let folder = PathBuf::from(folder);
    let options = SourceOptions {
        catalog: catalog(&folder),
        folders: vec![folder.clone()],
        ..SourceOptions::default()
    };
    let mut right: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut all = right.clone();
    for case in lines(&folder.join("index.jsonl")) {
        let class = (text(&case, "expected"), text(&case, "certainty"));
        *all.entry(class.clone()).or_default() += 1;
        match judge(&folder, &case, &options) {
            Ok(()) => *right.entry(class).or_default() += 1,
            Err(why) => println!("{} {} {}: {why}", class.1, text(&case, "kind"), text(&case, "path")),
        }
    }
    for (expected, certainty, floor) in FLOORS {
        let class = (expected.to_owned(), certainty.to_owned());
        let count = right.get(&class).copied().unwrap_or(0);
        println!("{expected} {certainty}: {count} of {}", all.get(&class).copied().unwrap_or(0));
        assert!(count >= floor, "{expected} {certainty}: {count} documents, at least {floor} before");
    }
}

/// For how many documents that must load there is code. Raise a floor when there are more.
const GENERATED: [(&str, usize); 2] = [("firm", 547), ("judgement", 82)];

#[test]
fn documents_become_code() {
    let Ok(folder) = std::env::var("WSDL_CORPUS") else {
        println!("skipped: set WSDL_CORPUS to the folder of the corpus to run this test");
        return;
    };
    let folder = PathBuf::from(folder);
    let entries = lines(&folder.join("catalog/catalog.jsonl"));
    let files =
        entries.iter().map(|entry| (text(entry, "url"), folder.join("catalog").join(text(entry, "path"))));
    let config = Config::new().folder(&folder).catalog(files).server(Gate::Always);
    let mut generated: BTreeMap<String, usize> = BTreeMap::new();
    for case in lines(&folder.join("index.jsonl")).iter().filter(|case| text(case, "expected") == "ok") {
        let path = folder.join(text(case, "path"));
        *generated.entry(text(case, "certainty")).or_default() += usize::from(config.generate(path).is_ok());
    }
    for (certainty, floor) in GENERATED {
        let count = generated.get(certainty).copied().unwrap_or(0);
        println!("{certainty}: code for {count}");
        assert!(count >= floor, "{certainty}: code for {count} documents, for {floor} before");
    }
}

/// Whether a document is read as the index says; if not, why.
fn judge(folder: &Path, case: &Value, options: &SourceOptions) -> Result<(), String> {
    let result = read(&folder.join(text(case, "path")), options);
    match (text(case, "expected").as_str(), result) {
        ("ok", Ok(model)) => same_ports(&expected_ports(case), &ports(&model)),
        ("ok", Err(diagnostics)) => {
            Err(format!("refused\n    {}", diagnostics.to_string().replace('\n', "\n    ")))
        }
        (_, Ok(_)) => Err(format!("accepted, in spite of {}", case["reason"])),
        (_, Err(diagnostics)) if diagnostics.is_empty() => Err("refused without a reason".into()),
        (_, Err(_)) => Ok(()),
    }
}

fn same_ports(expected: &[String], found: &[String]) -> Result<(), String> {
    match expected == found {
        true => Ok(()),
        false => Err(format!("ports differ\n    expected {expected:#?}\n    found {found:#?}")),
    }
}

fn expected_ports(case: &Value) -> Vec<String> {
    let ports = case["ports"].as_array().into_iter().flatten();
    let mut ports: Vec<String> = ports
        .map(|port| {
            let name = port["port"].as_str().or(port["binding"].as_str()).unwrap_or_default();
            let operations: Vec<&str> =
                port["operations"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let protocol = port["protocol"].as_str().unwrap_or("other:None").replace("other:None", "other:");
            describe(name, &protocol, port["address"].as_str(), &operations)
        })
        .collect();
    ports.sort();
    ports
}

fn ports(model: &Model) -> Vec<String> {
    let ports = model.services.iter().flat_map(|service| &service.ports);
    let mut ports: Vec<String> = ports
        .map(|port| {
            let declared = &model.port_type(port.port_type).operations;
            let operations: Vec<&str> =
                port.operations.iter().map(|bound| declared[bound.operation].name.as_str()).collect();
            let protocol = match &port.protocol {
                Protocol::Soap11 { .. } => "soap11".to_owned(),
                Protocol::Soap12 { .. } => "soap12".to_owned(),
                Protocol::HttpGet => "http-get".to_owned(),
                Protocol::HttpPost => "http-post".to_owned(),
                Protocol::Other(namespace) => format!("other:{namespace}"),
            };
            describe(&port.name, &protocol, port.address.as_deref(), &operations)
        })
        .collect();
    ports.sort();
    ports
}

fn describe(name: &str, protocol: &str, address: Option<&str>, operations: &[&str]) -> String {
    format!("{name} {protocol} {} {}", address.unwrap_or_default().trim(), operations.join(" "))
}

fn catalog(folder: &Path) -> Catalog {
    let mut catalog = Catalog::default();
    for entry in lines(&folder.join("catalog/catalog.jsonl")) {
        catalog.insert(text(&entry, "url"), folder.join("catalog").join(text(&entry, "path")));
    }
    catalog
}

fn lines(file: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}
