//! Whether each document is accepted or refused as the index says, with the ports and operations that it lists.

use std::collections::BTreeMap;

use serde_json::Value;
use wsdl2rust::model::{Model, Protocol};
use wsdl2rust::unstable::read::{ReadOptions, read};

use super::folder::{Folder, text};

/// How many documents of each class are judged as the index says. Raise a floor when more are.
const FLOORS: [(&str, &str, usize); 4] =
    [("ok", "firm", 549), ("error", "firm", 107), ("ok", "judgement", 82), ("error", "judgement", 110)];

#[test]
fn documents_are_judged_as_the_index_says() {
    let Some(folder) = Folder::named() else { return };
    let options = folder.read_options();
    let mut right: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut all = right.clone();
    for case in folder.documents() {
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

/// Whether a document is read as the index says; if not, why.
fn judge(folder: &Folder, case: &Value, options: &ReadOptions) -> Result<(), String> {
    let result = read(&folder.file(&text(case, "path")), options);
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
