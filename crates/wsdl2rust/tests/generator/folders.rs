//! Where imported files may lie: in the working copy or workspace around a contract, or in the common parent of
//! several; and which file is suggested for a missing one.

use std::fs;
use std::path::{Path, PathBuf};

use wsdl2rust::Config;

/// A folder for this test alone, with only these files.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("folders").join(test);
    let _ = fs::remove_dir_all(&folder);
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// A contract that needs a type of the schema at `location`.
fn contract(location: &str) -> String {
    format!(
        r#"<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:o="urn:other" targetNamespace="urn:t"><types><xs:schema targetNamespace="urn:t">
            <xs:import namespace="urn:other" schemaLocation="{location}"/>
            <xs:element name="id" type="o:Id"/></xs:schema></types></definitions>"#
    )
}

const TYPES: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other">
    <xs:simpleType name="Id"><xs:restriction base="xs:int"/></xs:simpleType></xs:schema>"#;

/// The error for a contract that is refused.
fn refusal(config: &Config, path: &Path) -> String {
    config.read(path).map(|_| ()).expect_err("it is taken").to_string()
}

const OUTSIDE: &str = "it lies outside the contract's folder and the folders that may be read";

/// A contract two folders below `mark` that imports a file from a sibling of the outer folder.
fn with_mark(test: &str, marks: &[(&str, &str)]) -> PathBuf {
    let contract = contract("../../schemas/types.xsd");
    let files = [("root/wsdl/v1/c.wsdl", contract.as_str()), ("root/schemas/types.xsd", TYPES)];
    folder(test, &[&files, marks].concat()).join("root/wsdl/v1/c.wsdl")
}

#[test]
fn imports_lead_within_the_working_copy_or_the_workspace() {
    for (test, mark, text) in [
        ("git", "root/.git/HEAD", ""),
        ("git_worktree", "root/.git", "gitdir: elsewhere"),
        ("mercurial", "root/.hg/requires", ""),
        ("subversion", "root/.svn/format", ""),
        ("jujutsu", "root/.jj/repo/store", ""),
        ("workspace", "root/Cargo.toml", "[workspace]\nmembers = []\n"),
        ("package_in_workspace", "root/Cargo.toml", "[package]\nname = \"a\"\n[workspace.package]\n"),
    ] {
        let path = with_mark(test, &[(mark, text)]);
        Config::new().read(&path).unwrap_or_else(|error| panic!("{test}: {error}"));
    }
    // A package within a workspace is not a boundary; the folder of the contract may be given by a relative path.
    let path = with_mark(
        "member",
        &[("root/Cargo.toml", "[workspace]\n"), ("root/wsdl/Cargo.toml", "[package]\nname = \"a\"\n")],
    );
    Config::new().read(&path).unwrap();
    Config::new().read(path.parent().unwrap().join("../v1/c.wsdl")).unwrap();
}

#[test]
fn the_nearest_root_is_the_border() {
    for (test, mark) in [("inner_git", "root/wsdl/.git/HEAD"), ("inner_workspace", "root/wsdl/Cargo.toml")] {
        let path = with_mark(test, &[("root/.git/HEAD", ""), (mark, "[workspace]\n")]);
        let said = refusal(&Config::new(), &path);
        assert!(said.contains(OUTSIDE) && said.contains("--folder DIR"), "{test}: {said}");
        Config::new().folder(path.join("../../../schemas")).read(&path).unwrap_err();
        Config::new().folder(path.parent().unwrap().join("../../schemas")).read(&path).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out() {
    let root = folder(
        "links",
        &[
            ("outside/types.xsd", TYPES),
            ("root/.git/HEAD", ""),
            ("root/wsdl/file.wsdl", &contract("../schemas/types.xsd")),
            ("root/wsdl/folder.wsdl", &contract("../linked/types.xsd")),
            ("root/wsdl/inside.wsdl", &contract("../schemas/inside.xsd")),
            ("root/schemas/real.xsd", TYPES),
        ],
    );
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, root.join(at)).unwrap();
    link("../../outside/types.xsd", "root/schemas/types.xsd");
    link("../outside", "root/linked");
    link("real.xsd", "root/schemas/inside.xsd");
    for name in ["file", "folder"] {
        let said = refusal(&Config::new(), &root.join(format!("root/wsdl/{name}.wsdl")));
        assert!(said.contains(OUTSIDE), "{said}");
    }
    Config::new().read(root.join("root/wsdl/inside.wsdl")).unwrap();
}

#[test]
fn contracts_that_are_given_together_share_a_folder() {
    let wsdl = contract("../schemas/types.xsd");
    // Separate markers keep the contracts from being in one working copy.
    let root = folder(
        "shared",
        &[
            ("a/.git/HEAD", ""),
            ("a/c.wsdl", &wsdl),
            ("b/deep/.git/HEAD", ""),
            ("b/deep/d.wsdl", &contract("../../schemas/types.xsd")),
            ("schemas/types.xsd", TYPES),
        ],
    );
    let (one, other) = (root.join("a/c.wsdl"), root.join("b/deep/d.wsdl"));
    for path in [&one, &other] {
        assert!(refusal(&Config::new(), path).contains(OUTSIDE));
        assert!(refusal(&Config::new().shared_folder([path.as_path()]), path).contains(OUTSIDE));
        Config::new().shared_folder([one.as_path(), &other]).read(path).unwrap();
    }
    // The root of the file system is never a shared folder.
    assert_eq!(wsdl2rust::unstable::source::shared_folder([Path::new("/proc/version"), &one]), None);
}

#[test]
fn the_file_that_was_probably_meant_is_named() {
    let root = folder(
        "near",
        &[
            (".git/HEAD", ""),
            ("wsdl/case.wsdl", &contract("Types.xsd")),
            ("wsdl/folder.wsdl", &contract("../Schemas/TYPES.xsd")),
            ("wsdl/letters.wsdl", &contract("tpyes.xsd")),
            ("wsdl/extension.wsdl", &contract("types.xml")),
            ("wsdl/itself.wsdl", &contract("itself.xsd")),
            ("wsdl/elsewhere.wsdl", &contract("../../Outside/types.xsd")),
            ("wsdl/types.xsd", TYPES),
            ("schemas/types.xsd", TYPES),
        ],
    );
    let said = |name: &str| refusal(&Config::new(), &root.join("wsdl").join(name));
    for (name, expected) in [
        (
            "case.wsdl",
            "there is no such file; expected a file, since type \"o:Id\" is needed from it; did you mean \"types.xsd\"?",
        ),
        ("folder.wsdl", "/near/schemas/types.xsd\"?"),
        ("letters.wsdl", "did you mean \"types.xsd\"?"),
        ("extension.wsdl", "did you mean \"types.xsd\"?"),
    ] {
        // On a file system that ignores case, the file is found.
        if cfg!(target_os = "linux") {
            assert!(said(name).contains(expected), "{name}: {}", said(name));
        }
    }
    for name in ["itself.wsdl", "elsewhere.wsdl"] {
        assert!(!said(name).contains("did you mean"), "{}", said(name));
    }
    let said = refusal(&Config::new(), &root.join("wsdl/leters.wsdl"));
    assert!(said.ends_with("/near/wsdl/letters.wsdl\"?"), "{said}");
}

/// Each search lists a folder, which may be large.
#[test]
fn what_was_probably_meant_is_searched_for_a_few_times() {
    let schemas: String = (0..30)
        .map(|index| {
            format!(
                r#"<xs:schema targetNamespace="urn:t{index}" xmlns:o="urn:o{index}">
                <xs:import namespace="urn:o{index}" schemaLocation="types{index}.xml"/>
                <xs:element name="id" type="o:Id"/></xs:schema>"#
            )
        })
        .collect();
    let contract = format!(
        r#"<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            targetNamespace="urn:t"><types>{schemas}</types></definitions>"#
    );
    let names: Vec<String> = (0..30).map(|index| format!("types{index}.xsd")).collect();
    let mut files = vec![("c.wsdl", contract.as_str())];
    files.extend(names.iter().map(|name| (name.as_str(), TYPES)));
    let said = refusal(&Config::new(), &folder("searches", &files).join("c.wsdl"));
    assert_eq!(said.matches("there is no such file").count(), 30, "{said}");
    assert_eq!(said.matches("did you mean").count(), 20, "{said}");
}
