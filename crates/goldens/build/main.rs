//! Lists the golden cases: a module for each `expected.rs`, and a test for each message that is a value.

mod groups;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use golden_cases::{Case, Message};

fn main() -> ExitCode {
    groups::main();
    match list_cases() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn list_cases() -> Result<(), String> {
    println!("cargo::rerun-if-changed={}", golden_cases::folder().display());
    let (mut modules, mut tests) = (String::new(), String::new());
    for case in golden_cases::all()? {
        let settings = case.settings()?;
        case.check_files(&settings)?;
        if settings.is_refused {
            continue;
        }
        let file = case.folder.join("expected.rs");
        let _ = writeln!(modules, "/// `{}`.\n#[path = {file:?}]\npub mod {};", case.id(), case.name);
        for (role, message) in [("request", &settings.request), ("reply", &settings.reply)] {
            match message {
                Message::Value { ty, element } => {
                    tests.push_str(&exchange(&case, role, ty, element.as_deref()));
                }
                Message::ByHand => {}
            }
        }
    }
    write("goldens.rs", &modules)?;
    write("exchanges.rs", &tests)
}

/// The test of one message, whose root is `element` or one that the contract names.
fn exchange(case: &Case, role: &str, ty: &str, element: Option<&str>) -> String {
    let name = &case.name;
    let path = match ty.starts_with("::") {
        true => ty.to_owned(),
        false => format!("goldens::{name}::{ty}"),
    };
    format!(
        "#[test]\nfn {name}_{role}() {{\n    exchange::<{path}>({name:?}, {role:?}, {element:?});\n}}\n\n"
    )
}

fn write(name: &str, text: &str) -> Result<(), String> {
    let folder = PathBuf::from(env::var_os("OUT_DIR").ok_or("there is no OUT_DIR")?);
    fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))
}
