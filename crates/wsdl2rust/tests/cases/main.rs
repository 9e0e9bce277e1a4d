//! Golden tests: each folder of a topic is a contract made for one hazard and the Rust expected for it. See `README.md`.
//!
//! `ACCEPT=1 cargo test -p wsdl2rust --test cases` rewrites what is expected. The crate `goldens` compiles these
//! files and reads and writes the messages beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use golden_cases::{Case, Settings};
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
    if settings.is_split {
        return check_files(case, &settings);
    }
    let generated = settings.config.generate_all(case.contracts(&settings));
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
    compare(&golden, &read(&golden)?, &output)
}

/// As [`check`], for code in several files.
fn check_files(case: &Case, settings: &Settings) -> Result<(), String> {
    let generate = |file: &Path| {
        let generated = settings.config.generate_all_to(case.contracts(settings), file);
        generated.map(drop).map_err(|error| error.to_string())
    };
    let golden = case.folder.join("expected.rs");
    if golden_cases::is_accepting() {
        generate(&golden)?;
    }
    case.check_files(settings)?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("split_cases").join(&case.name);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let output = folder.join("expected.rs");
    generate(&output)?;
    compare(&golden, &read(&golden)?, &read(&output)?)?;
    let [expected, parts] = [&golden, &output].map(|file| parts(&file.with_extension("")));
    let (expected, parts) = (expected?, parts?);
    let names = |parts: &BTreeMap<PathBuf, String>| parts.keys().cloned().collect::<Vec<_>>();
    if names(&expected) != names(&parts) {
        return Err(unlike(&golden, &format!("- {:?}\n+ {:?}", names(&expected), names(&parts))));
    }
    parts.iter().try_for_each(|(name, text)| {
        compare(&golden.with_extension("").join(name), expected.get(name).map_or("", String::as_str), text)
    })
}

/// The files of a folder, by name.
fn parts(folder: &Path) -> Result<BTreeMap<PathBuf, String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let part = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok((PathBuf::from(entry.file_name()), read(&entry.path())?))
    };
    entries.map(part).collect()
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn compare(golden: &Path, expected: &str, output: &str) -> Result<(), String> {
    match expected == output {
        true => Ok(()),
        false => Err(unlike(golden, &first_difference(expected, output))),
    }
}

fn unlike(golden: &Path, difference: &str) -> String {
    format!(
        "the output is not that of {}; if the change is wanted, accept it with\n\n    \
         ACCEPT=1 cargo test -p wsdl2rust --test cases\n\n{difference}",
        golden.display(),
    )
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
