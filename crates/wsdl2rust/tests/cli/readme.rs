//! The README tells the truth: its examples are those that the crate `goldens` compiles, its commands print what it says.
//!
//! Blocks that are plain Rust are documentation tests of the library.

use std::path::{Path, PathBuf};
use std::process::Command;

use wsdl2rust::Config;

fn goldens() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../goldens")
}

fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(path.as_ref())
        .unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

fn readme() -> String {
    read(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"))
}

/// The blocks fenced by three backticks and `language`.
fn blocks(language: &str) -> Vec<String> {
    let readme = readme();
    let blocks = readme.split("```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n').map(str::to_owned)).collect()
}

/// The file from the line that starts with `first` on.
fn part(file: &str, first: &str) -> String {
    let text = read(goldens().join(file));
    let start = text.find(first).unwrap();
    text.split_at(start).1.to_owned()
}

#[test]
fn the_examples_are_compiled() {
    let build = format!("// build.rs\n{}", part("build/groups.rs", "fn main"));
    assert!(blocks("rust,no_run").contains(&build), "{build}");
    let main = format!("// src/main.rs\n{}", part("examples/groups.rs", "mod api"));
    assert!(blocks("rust,ignore").contains(&main), "{main}");
    let library = read(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"));
    for block in [&build, &main] {
        let documented: String =
            block.lines().skip(1).map(|line| format!("//! {line}").trim_end().to_owned() + "\n").collect();
        assert!(library.contains(&documented), "{documented}");
    }
}

#[test]
fn the_example_of_faults_is_compiled() {
    let tests = part("tests/messages/faults.rs", "async fn pay_bill");
    let (example, _) = tests.split_once("\n}\n").unwrap();
    assert!(blocks("rust,ignore").contains(&format!("{example}\n}}\n")), "{example}");
}

#[test]
fn the_example_of_documents_is_compiled() {
    let tests = part("tests/messages/elements.rs", "fn amounts");
    let (example, _) = tests.split_once("\n}\n").unwrap();
    assert!(blocks("rust,ignore").contains(&format!("{example}\n}}\n")), "{example}");
}

#[test]
fn the_example_of_mapped_types_is_compiled() {
    let types = part("src/own.rs", "/// An amount");
    let end = "mapped!(Cents);\n";
    let (example, _) = types.split_once(end).unwrap();
    assert!(blocks("rust,ignore").contains(&format!("{example}{end}")), "{example}");
}

/// The command has an HTTP client; a build script, here and as the README shows one, compiles none.
#[test]
fn build_scripts_ask_for_no_default_features() {
    let shown = "[build-dependencies]\nwsdl2rust = { version = \"0.1\", default-features = false }\n";
    assert!(blocks("toml").iter().any(|block| block.ends_with(shown)));
    let workspace = read(goldens().join("../../Cargo.toml"));
    let entry = workspace.lines().find(|line| line.starts_with("wsdl2rust = {")).unwrap();
    assert!(entry.ends_with(", default-features = false }"), "{entry}");
    for manifest in ["../..", ".", "../second-decoder", "../../interop/both_halves"] {
        let manifest = read(goldens().join(manifest).join("Cargo.toml"));
        let (_, needed) = manifest.split_once("[build-dependencies]\n").unwrap();
        let needed = needed.split("\n[").next().unwrap();
        assert!(needed.contains("wsdl2rust.workspace = true"), "{needed}");
    }
}

#[test]
fn the_requests_are_those_of_examples() {
    let shown = blocks("rust,ignore");
    for (example, first) in [("cybersource", "pub fn payment"), ("jaxb", "pub fn update")] {
        let request = part(&format!("examples/{example}.rs"), first);
        assert!(shown.contains(&request), "{request}");
    }
}

#[test]
fn the_generated_code_is_what_is_generated() {
    let generated = Config::new().generate(goldens().join("wsdl/groups.wsdl")).unwrap();
    let generated: String =
        generated.lines().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned() + "\n").collect();
    let shown = blocks("rust,ignore").into_iter().find(|block| block.contains("complex!")).unwrap();
    assert!(generated.contains(&shown), "{shown}");
}

/// A folder with the contract of the examples, a copy with a mistake in it, and a newer one.
fn contracts() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    std::fs::create_dir_all(folder.join("wsdl")).unwrap();
    let groups = read(goldens().join("wsdl/groups.wsdl"));
    let misspelt = groups.replace(r#"type="t:loginRet""#, r#"type="t:loginret""#);
    let password = r#"<xs:element name="sPassword" type="xs:string"/>"#;
    let ok = r#"<xs:enumeration value="login_OK"/>"#;
    let group = r#"type="t:GROUP" minOccurs="0"/>"#;
    let newer = groups
        .replace(password, &format!(r#"{password}<xs:element name="sToken" type="xs:string"/>"#))
        .replace(ok, &format!(r#"{ok}<xs:enumeration value="login_Locked"/>"#))
        .replace(group, r#"type="t:GROUP" minOccurs="0" nillable="true"/>"#);
    for (name, contract) in [("groups", &groups), ("misspelt", &misspelt), ("newer", &newer)] {
        std::fs::write(folder.join("wsdl").join(name).with_extension("wsdl"), contract).unwrap();
    }
    std::fs::copy(golden_cases::named("schema_alone").contract(), folder.join("wsdl/payment.xsd")).unwrap();
    folder
}

#[test]
fn the_commands_print_what_is_shown() {
    let sessions = blocks("console");
    assert_eq!(sessions.len(), 9);
    let folder = contracts();
    for session in sessions {
        let (command, shown) = session.split_once('\n').unwrap();
        let arguments = command.strip_prefix("$ wsdl2rust ").unwrap().split(' ');
        let mut process = Command::new(env!("CARGO_BIN_EXE_wsdl2rust"));
        let output = process.args(arguments).current_dir(&folder).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), shown.trim_end(), "{command}");
    }
}

/// What users need is public; the stages are behind one door, which the documentation does not show.
#[test]
fn the_stages_are_behind_one_door() {
    let library = read(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"));
    let modules = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let modules: Vec<&str> = modules.collect();
    assert_eq!(modules, ["diagnostic", "diff", "inspect", "model", "sample", "unstable"]);
    assert!(library.contains("#[doc(hidden)]\npub mod unstable;"), "the door is documented");
}
