//! Whether recorded messages are read by generated code, and whether writing them gives the same message again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::Value;
use wsdl2rust::inspect::{OperationView, inspect};

use super::folder::{Folder, text};
use crate::scratch::Workspace;

/// The part of the program that no contract has a share in.
const PROGRAM: &str = include_str!("exchange_program.rs");
/// How many messages are read, and how many of these are the same when they are written. Raise a floor when more are.
///
/// What is not read is not what its contract says: required elements are missing, words stand for numbers, the body
/// belongs to another style. A contract whose only port is called by JMS has no client that could read its message.
const FLOORS: [(&str, usize); 2] = [("read", 267), ("equal", 217)];

#[test]
fn recorded_messages_are_read_and_written_again() {
    let Some(folder) = Folder::named() else { return };
    let workspace = Workspace::new("exchanges");
    let mut contracts = Contracts::default();
    let mut main = String::from("use program::{Exchange, exchange};\n\nfn main() {\n");
    let mut without_code = 0;
    for case in folder.exchanges() {
        match contracts.call(&folder, &case) {
            _ if text(&case, "operation").is_empty() => {}
            Some(call) => main.push_str(&call),
            None => without_code += 1,
        }
    }
    main.push_str("}\n");
    let mut modules = contracts.modules;
    modules.push(("program".into(), "What all contracts share.".into(), PROGRAM.into()));
    workspace.add("exchanges", &modules, Some(&main));
    let output = workspace.cargo(&["run", "--quiet"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    judge(&String::from_utf8_lossy(&output.stdout), without_code);
}

/// Counts the lines that the program prints: id, role and outcome.
fn judge(lines: &str, without_code: usize) {
    let outcomes = lines.lines().filter_map(|line| line.rsplit_once('\t'));
    let (mut read, mut equal, mut all) = (0, 0, 0);
    for (message, outcome) in outcomes {
        all += 1;
        read += usize::from(!outcome.starts_with("not read"));
        // What a fault holds is compared nowhere: its text is the server's.
        let is_equal = outcome == "equal" || outcome == "a fault";
        equal += usize::from(is_equal);
        if !is_equal {
            println!("{message}: {outcome}");
        }
    }
    println!(
        "{all} messages: {read} read, {equal} the same when written; {without_code} exchanges without code"
    );
    for (what, floor) in FLOORS {
        let count = if what == "read" { read } else { equal };
        assert!(count >= floor, "{count} messages {what}, {floor} before");
    }
}

/// The contracts of the exchanges, as modules.
#[derive(Default)]
struct Contracts {
    modules: Vec<(String, String, String)>,
    names: BTreeMap<PathBuf, Option<usize>>,
}

impl Contracts {
    /// The line of the program for an exchange; `None` where its contract is refused or has no such operation.
    fn call(&mut self, folder: &Folder, case: &Value) -> Option<String> {
        let contract = folder.contract_of(case)?;
        let index = match self.names.get(&contract) {
            Some(known) => (*known)?,
            None => {
                let code = folder.config().generate(&contract).ok();
                let index = code.map(|code| {
                    let index = self.modules.len();
                    self.modules.push((format!("c{index}"), contract.display().to_string(), code));
                    index
                });
                self.names.insert(contract.clone(), index);
                index?
            }
        };
        let (module, _, code) = &self.modules[index];
        let view = inspect(&folder.config(), &contract).ok()?;
        let ports = view.services.iter().flat_map(|service| &service.ports);
        let (client, operation) = ports
            .filter_map(|port| {
                let called =
                    port.operations.iter().find(|operation| is_called(operation, &text(case, "operation")));
                Some((port.client.as_ref()?, called?))
            })
            .next()?;
        let file = |role: &str| match text(case, role) {
            path if path.is_empty() => path,
            path => folder.file(&path).display().to_string(),
        };
        let mut line = String::new();
        writeln!(
            line,
            "    exchange::<{}, {}>(&Exchange {{ id: {:?}, operation: {:?}, request: {:?}, response: {:?} }}, &{module}::{}::ALL);",
            rust_type(module, operation.request.as_deref()?),
            operation.response.as_ref().map_or(NOTHING.into(), |path| rust_type(module, path)),
            text(case, "id"),
            operation.name,
            file("request"),
            file("response"),
            statics(code, client),
        )
        .unwrap();
        Some(line)
    }
}

/// Stands for the reply of a one-way operation.
const NOTHING: &str = "soap_runtime::value::AnyType";

/// By its name, or by that of the element of its request.
fn is_called(operation: &OperationView, name: &str) -> bool {
    let elements =
        operation.input.iter().flat_map(|message| &message.parts).filter_map(|part| part.element.as_deref());
    let is_element = |element: &str| element.rsplit('}').next() == Some(name);
    operation.name == name || elements.into_iter().any(is_element)
}

/// A path that `inspect` shows, as seen from the root of the program.
fn rust_type(module: &str, path: &str) -> String {
    match path.starts_with("soap_runtime::") || PRIMITIVES.contains(&path) {
        true => path.to_owned(),
        false => format!("{module}::{path}"),
    }
}

const PRIMITIVES: [&str; 12] =
    ["String", "bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];

/// Where the operations of a client are: in a module of their own where the contract has several clients.
fn statics(code: &str, client: &str) -> String {
    let head = format!("/// The operations of [`{client}`](super::{client}).");
    let module = code.split_once(&head).and_then(|(_, rest)| rest.split_once("pub mod ")?.1.split_once(" {"));
    match module {
        Some((module, _)) => format!("operations::{module}"),
        None => "operations".to_owned(),
    }
}
