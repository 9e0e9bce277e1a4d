//! Whether the documents that must load become Rust, and whether that compiles with warnings denied.

use std::collections::BTreeMap;

use wsdl2rust::Config;
use wsdl2rust::unstable::names::NamePolicy;

use super::folder::{Folder, text};
use crate::scratch::Workspace;

/// For how many documents that must load there is code. Raise a floor when there are more.
const GENERATED: [(&str, usize); 2] = [("firm", 549), ("judgement", 82)];
/// In how many crates the code is compiled, so that all cores have work.
const CRATES: usize = 6;

#[test]
fn documents_become_code_that_compiles() {
    let Some(folder) = Folder::named() else { return };
    let workspace = Workspace::new("verbatim");
    let generated = compile(&folder, &workspace, &folder.config());
    for (certainty, floor) in GENERATED {
        let count = generated.get(certainty).copied().unwrap_or(0);
        assert!(count >= floor, "{certainty}: code for {count} documents, for {floor} before");
    }
}

/// Names that are apart in the contract may meet in Rust's case.
#[test]
fn idiomatic_names_compile_too() {
    let Some(folder) = Folder::named() else { return };
    compile(&folder, &Workspace::new("idiomatic"), &folder.config().names(NamePolicy::Idiomatic));
}

/// For how many schemas of the catalogue there is code, each by itself. Raise the floor when there are more.
const SCHEMAS: usize = 52;

/// A schema alone has types, and elements that read and write documents.
#[test]
fn schemas_alone_become_code_that_compiles() {
    let Some(folder) = Folder::named() else { return };
    let workspace = Workspace::new("schemas");
    let mut modules = Vec::new();
    for (index, (_, path)) in folder.catalog().into_iter().enumerate() {
        match folder.config().generate(&path) {
            Ok(code) => modules.push((format!("s{index}"), path.display().to_string(), code)),
            Err(error) => println!("no code for {}: {error}", path.display()),
        }
    }
    assert!(modules.len() >= SCHEMAS, "code for {} schemas, for {SCHEMAS} before", modules.len());
    workspace.add("schemas", &modules, None);
    let output = workspace.cargo(&["check", "--workspace", "--keep-going"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Generates and compiles all; the number of documents by certainty.
fn compile(folder: &Folder, workspace: &Workspace, config: &Config) -> BTreeMap<String, usize> {
    let mut generated: BTreeMap<String, usize> = BTreeMap::new();
    let mut crates: [Vec<(String, String, String)>; CRATES] = Default::default();
    let mut lines = [0; CRATES];
    for (index, case) in folder.documents().iter().enumerate() {
        if text(case, "expected") != "ok" {
            continue;
        }
        let (certainty, path) = (text(case, "certainty"), text(case, "path"));
        match config.generate(folder.file(&path)) {
            Ok(code) => {
                let shortest = (0..CRATES).min_by_key(|index| lines[*index]).unwrap();
                lines[shortest] += code.lines().count();
                crates[shortest].push((format!("d{index}"), path, code));
                *generated.entry(certainty).or_default() += 1;
            }
            Err(error) => println!("{certainty}: no code for {path}: {error}"),
        }
    }
    for (index, modules) in crates.iter().enumerate() {
        workspace.add(&format!("b{index}"), modules, None);
    }
    println!("code for {generated:?} documents, {} lines", lines.iter().sum::<usize>());
    let output = workspace.cargo(&["check", "--workspace", "--keep-going"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    generated
}
