//! Golden tests: each folder of a topic is a contract made for one hazard and the Rust expected for it. See `README.md`.
//!
//! `ACCEPT=1 cargo test -p wsdl2rust --test cases` rewrites what is expected. The crate `goldens` compiles these
//! files and reads and writes the messages beside them.

use std::fs;
use std::process::ExitCode;

use golden_cases::Case;
use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match golden_cases::all() {
        Ok(cases) => libtest_mimic::run(&arguments, cases.into_iter().map(trial).collect()).exit_code(),
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// A test for each folder, so that one can be run alone by its name.
fn trial(case: Case) -> Trial {
    Trial::test(format!("{}::{}", case.topic, case.name), move || Ok(check(&case)?))
}

/// Compares the output for a case with its golden, byte for byte, after accepting it where that is asked for.
fn check(case: &Case) -> Result<(), String> {
    let settings = case.settings()?;
    let generated = settings.config.generate(case.contract());
    let (name, output) = match (generated, settings.is_refused) {
        (Ok(generated), false) => ("expected.rs", generated),
        (Err(error), true) if error.is_contract() => {
            let folder = format!("{}/", case.folder.display());
            ("expected.txt", error.to_string().replace(&folder, ""))
        }
        (Ok(_), true) => return Err("the contract is not refused, as case.toml says".to_owned()),
        (Err(error), _) => return Err(error.to_string()),
    };
    let golden = case.folder.join(name);
    if golden_cases::is_accepting() {
        fs::write(&golden, &output).map_err(|error| format!("{}: {error}", golden.display()))?;
    }
    case.check_files(&settings)?;
    let expected = fs::read_to_string(&golden).map_err(|error| format!("{}: {error}", golden.display()))?;
    if output == expected {
        return Ok(());
    }
    Err(format!(
        "the output is not that of {}; if the change is wanted, accept it with\n\n    \
         ACCEPT=1 cargo test -p wsdl2rust --test cases\n\n{}",
        golden.display(),
        first_difference(&expected, &output),
    ))
}

fn first_difference(expected: &str, generated: &str) -> String {
    let mut lines = expected.lines().zip(generated.lines()).enumerate();
    match lines.find(|(_, (expected, generated))| expected != generated) {
        Some((index, (expected, generated))) => {
            format!("line {}\n- {expected}\n+ {generated}", index + 1)
        }
        None => "one is longer than the other".to_owned(),
    }
}
