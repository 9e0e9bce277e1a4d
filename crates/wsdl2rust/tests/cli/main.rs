//! The command: its output, its exit codes, and its behaviour when the reader of its output closes the pipe.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod check;
mod inspect;
mod readme;
mod schemas;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn wsdl2rust(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wsdl2rust")).args(args).output().unwrap()
}

fn case(name: &str) -> String {
    golden_cases::named(name).contract().display().to_string()
}

fn error(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/errors")
        .join(name)
        .with_extension("wsdl")
        .display()
        .to_string()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn scratch(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&directory);
    std::fs::create_dir_all(&directory).unwrap();
    directory
}

#[test]
fn generate_prints_the_golden() {
    let output = wsdl2rust(&["generate", &case("secrets"), "--secrets", "password,pin,token"]);
    let golden = Path::new(&case("secrets")).with_file_name("expected.rs");
    assert_eq!(stdout(&output), std::fs::read_to_string(golden).unwrap());
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn generate_writes_a_file_only_if_it_changes() {
    let path = scratch("generate").join("api.rs");
    let out = path.display().to_string();
    assert!(wsdl2rust(&["generate", &case("bare"), "-o", &out]).status.success());
    let written = std::fs::metadata(&path).unwrap().modified().unwrap();
    assert!(wsdl2rust(&["generate", &case("bare"), "-o", &out]).status.success());
    assert_eq!(std::fs::metadata(&path).unwrap().modified().unwrap(), written);
}

#[test]
fn generate_says_where_it_cannot_write() {
    let output = wsdl2rust(&["generate", &case("bare"), "-o", "/no/such/directory/api.rs"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .starts_with("error: cannot write /no/such/directory/api.rs: ")
    );
}

#[test]
fn generate_splits_on_request() {
    let path = scratch("generate_split").join("api.rs");
    let output = wsdl2rust(&["generate", &case("split"), "--split", "-o", &path.display().to_string()]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), String::new()));
    let main = std::fs::read_to_string(&path).unwrap();
    assert!(main.contains("include!(\"api/types.rs\");"), "{main}");
    assert!(path.with_file_name("api").join("types.rs").is_file());
    let output = wsdl2rust(&["generate", &case("split"), "--split"]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()));
    let wanted = "error: --split writes several files: name the first one with -o, as in -o src/api.rs\n";
    assert!(stderr(&output).starts_with(wanted), "{}", stderr(&output));
}

#[test]
fn an_address_is_not_opened_unasked() {
    let output = wsdl2rust(&["check", "http://127.0.0.1:1/groups?wsdl"]);
    let said = stdout(&output);
    assert!(said.contains("an address is not fetched unless") && said.contains("--fetch-into DIR"), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_catalogue_file_names_the_files_beside_it() {
    let folder = scratch("catalogue");
    let contract = folder.join("contract.wsdl");
    let import = std::fs::read_to_string(error("remote_import")).unwrap();
    std::fs::write(&contract, import).unwrap();
    let schema = r#"<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other"><xsd:complexType name="Node"/></xsd:schema>"#;
    std::fs::write(folder.join("other file.xsd"), schema).unwrap();
    let catalog = folder.join("catalog.txt");
    let check = || {
        let [contract, catalog] = [&contract, &catalog].map(|path| path.display().to_string());
        let output = wsdl2rust(&["check", &contract, "--catalog-file", &catalog]);
        (output.status.code(), stdout(&output))
    };
    std::fs::write(&catalog, "# remark\n\nhttp://example.com/other.xsd other file.xsd\n").unwrap();
    assert_eq!(check().0, Some(0), "{}", check().1);
    std::fs::write(&catalog, "http://example.com/other.xsd\n").unwrap();
    assert!(check().1.contains("catalogue: an address without a file"), "{}", check().1);
    std::fs::remove_file(&catalog).unwrap();
    assert!(check().1.contains("there is no such file"), "{}", check().1);
}

#[test]
fn colours_are_for_terminals_and_for_those_who_insist() {
    let run = |variable: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wsdl2rust"));
        stdout(&command.args(["check", &error("undefined_type")]).env(variable, "1").output().unwrap())
    };
    assert!(!run("NO_COLOR").contains('\u{1b}'));
    assert!(run("CLICOLOR_FORCE").contains("\u{1b}["));
}

#[test]
fn sample_prints_a_request_and_a_reply() {
    let output = wsdl2rust(&["sample", &case("bare"), "place"]);
    let namespaces = "xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" \
                      xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
                      xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:tns=\"urn:example\"";
    let expected = format!(
        r#"<!-- request of place, SOAP 1.1, to http://localhost/, action "urn:example/place" -->
<soap:Envelope {namespaces}>
  <soap:Body>
    <tns:Order>
      <tns:number>1</tns:number>
    </tns:Order>
  </soap:Body>
</soap:Envelope>

<!-- reply of place -->
<soap:Envelope {namespaces}>
  <soap:Body>
    <tns:Receipt>text</tns:Receipt>
  </soap:Body>
</soap:Envelope>
"#
    );
    assert_eq!(stdout(&output), expected);
    let reply = stdout(&wsdl2rust(&["sample", &case("bare"), "place", "--only", "reply"]));
    assert!(expected.ends_with(&format!(" -->\n{reply}")), "{reply}");
    let all: serde_json::Value =
        serde_json::from_slice(&wsdl2rust(&["sample", &case("bare"), "--json"]).stdout).unwrap();
    assert_eq!((&all[0]["operation"], &all[1]["operation"]), (&"place".into(), &"change".into()));
    assert_eq!(all[0]["reply"], reply);
}

#[test]
fn sample_says_what_there_is_instead() {
    let output = wsdl2rust(&["sample", &case("bare"), "Place"]);
    assert!(stderr(&output).contains("help: did you mean \"place\"?"), "{}", stderr(&output));
    let output = wsdl2rust(&["sample", &case("bare"), "place", "--port", "Other"]);
    assert!(stderr(&output).contains("expected one of \"ServiceSoap\""), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(1));
    let output = wsdl2rust(&["sample", &case("name_with_markup")]);
    assert!(stderr(&output).contains("expected a name that XML allows"), "{}", stderr(&output));
}

/// Two contracts in a folder of this name: the case `bare`, and a copy with this replacement.
fn two_contracts(name: &str, from: &str, to: &str) -> [String; 2] {
    let folder = scratch(name);
    let old = std::fs::read_to_string(case("bare")).unwrap();
    let new = old.replacen(from, to, 1);
    let paths = ["old.wsdl", "new.wsdl"].map(|file| folder.join(file));
    for (path, text) in paths.iter().zip([&old, &new]) {
        std::fs::write(path, text).unwrap();
    }
    paths.map(|path| path.display().to_string())
}

#[test]
fn diff_says_what_breaks_and_its_exit_code_too() {
    let number = r#"name="number" type="xs:int""#;
    let [old, new] = two_contracts("diff", number, r#"name="number" type="xs:long""#);
    let output = wsdl2rust(&["diff", &old, &new]);
    let expected = "\
breaking    element \"number\" of type \"OrderType\": type xsd:int, now xsd:long; clients cannot read every value
            requests of place, change; replies of change

1 breaking, 0 compatible
";
    assert_eq!(stdout(&output), expected);
    assert_eq!(output.status.code(), Some(1));
    let [old, new] = two_contracts("diff_compatible", "http://localhost/", "http://localhost:81/");
    let output = wsdl2rust(&["diff", &old, &new, "--json"]);
    let comparison: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let change = &comparison["changes"][0];
    assert_eq!(change["impact"], "compatible");
    assert_eq!(change["item"], "address");
    assert_eq!(change["old"].as_str().unwrap().rsplit_once("old.wsdl:").unwrap().1, "34:5");
    assert_eq!(output.status.code(), Some(0));
    let output = wsdl2rust(&["diff", &old, &old]);
    assert_eq!((stdout(&output).as_str(), output.status.code()), ("no change\n", Some(0)));
    let output = wsdl2rust(&["diff", &old, "no-such-file.wsdl"]);
    assert!(stderr(&output).contains("there is no such file"));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn completions_are_for_the_shell_that_is_named() {
    let output = wsdl2rust(&["completions", "bash"]);
    assert!(stdout(&output).contains("complete -F _wsdl2rust"), "{}", stdout(&output));
    assert_eq!(wsdl2rust(&["completions", "basic"]).status.code(), Some(2));
}

#[test]
fn help_teaches_by_examples() {
    for command in ["check", "inspect", "sample", "generate", "diff", "completions"] {
        let text = stdout(&wsdl2rust(&[command, "--help"]));
        assert!(text.contains(&format!("Examples:\n  wsdl2rust {command} ")), "{text}");
        assert!(stdout(&wsdl2rust(&["--help"])).contains(&format!("\n  {command} ")));
    }
}

#[test]
fn what_is_not_understood_exits_with_2() {
    assert_eq!(wsdl2rust(&["check"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&["generate"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&["generate", "x.wsdl", "--names", "other"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&["check", "x.wsdl", "--catalog", "no-file"]).status.code(), Some(2));
    assert_eq!(wsdl2rust(&[]).status.code(), Some(2));
}

#[test]
fn an_unknown_operation_is_refused_with_a_near_name() {
    let output = wsdl2rust(&["generate", &case("bare"), "--operations", "Place"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean \"place\"?"));
}

#[test]
fn a_file_that_is_not_there_is_said_in_a_sentence() {
    for command in ["generate", "inspect"] {
        let output = wsdl2rust(&[command, "no-such-file.wsdl"]);
        assert_eq!(output.status.code(), Some(1));
        let said = "error: contract: there is no such file\n--> no-such-file.wsdl\n";
        assert!(stderr(&output).starts_with(said), "{}", stderr(&output));
    }
}

/// A contract in one folder that imports a schema by address, with that schema in another folder.
fn contract_with_remote_import(name: &str) -> (String, PathBuf) {
    let folder = scratch(name);
    let import = r#"<xs:import namespace="urn:other" schemaLocation="http://example.com/other.xsd?xsd=1"/>"#;
    let contract = std::fs::read_to_string(case("include_and_import")).unwrap();
    let contract = contract
        .replace(r#"<xs:import namespace="urn:other" schemaLocation="other.xsd"/>"#, import)
        .replace(r#"schemaLocation="types.xsd""#, r#"schemaLocation="../schemas/types.xsd""#);
    // The contracts folder is a working copy of its own, outside which the schemas lie.
    for sub in ["contracts/.git", "schemas"] {
        std::fs::create_dir_all(folder.join(sub)).unwrap();
    }
    std::fs::write(folder.join("contracts/contract.wsdl"), contract).unwrap();
    for schema in ["types.xsd", "other.xsd"] {
        let from = Path::new(&case("include_and_import")).with_file_name(schema);
        std::fs::copy(from, folder.join("schemas").join(schema)).unwrap();
    }
    (folder.join("contracts/contract.wsdl").display().to_string(), folder.join("schemas"))
}

#[test]
fn catalog_and_folder_lead_to_other_files() {
    let (contract, schemas) = contract_with_remote_import("catalog");
    let refused = stdout(&wsdl2rust(&["check", &contract]));
    assert!(refused.contains("--catalog ADDRESS=FILE"), "{refused}");
    assert!(refused.contains("--folder DIR"), "{refused}");

    let entry = format!("http://example.com/other.xsd?xsd=1={}", schemas.join("other.xsd").display());
    let settings = ["--catalog", &entry, "--folder", &schemas.display().to_string()];
    for command in ["check", "inspect", "generate"] {
        let output = wsdl2rust(&[&[command, &contract], &settings[..]].concat());
        assert_eq!(output.status.code(), Some(0), "{}{}", stdout(&output), stderr(&output));
    }
    let output = wsdl2rust(&[&["generate", &contract], &settings[..]].concat());
    let golden = Path::new(&case("include_and_import")).with_file_name("expected.rs");
    assert_eq!(stdout(&output), std::fs::read_to_string(golden).unwrap());
}

#[test]
fn what_catalog_and_folder_name_has_to_be_there() {
    let (contract, _) = contract_with_remote_import("catalog_missing");
    let output =
        wsdl2rust(&["check", &contract, "--catalog", "http://example.com/other.xsd?xsd=1=nowhere.xsd"]);
    assert!(stdout(&output).contains("the catalogue names nowhere.xsd for it, but there is no such file"));
    let output = wsdl2rust(&["check", &contract, "--folder", "nowhere"]);
    assert!(stdout(&output).contains("error: folder: there is no such folder\n--> nowhere\n"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    for name in ["generate", "inspect", "check"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wsdl2rust"));
        command.args([name, &case("scalars")]).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(stderr(&output), "");
        assert!(output.status.success());
    }
}

#[test]
fn words_are_named_on_request() {
    let word = |ty: &str, word: &str, name: &str| ["--word", ty, word, name].map(str::to_owned).to_vec();
    let generate = |words: &[Vec<String>]| {
        let mut arguments = vec!["generate".to_owned(), case("odd_words")];
        arguments.extend(words.iter().flatten().cloned());
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        wsdl2rust(&arguments)
    };
    let output =
        generate(&[word("{urn:example}Sign", "<=", "AtMost"), word("callResponse_order", "<", "Ascending")]);
    let golden = Path::new(&case("odd_words")).with_file_name("expected.rs");
    assert_eq!(stdout(&output), std::fs::read_to_string(golden).unwrap());
    // A word may begin with a hyphen or be empty, and have the name by rule of another word that is named, too.
    let output =
        generate(&[word("Sign", "-", "Less"), word("Sign", "<", "Smaller"), word("Sign", "", "Nothing")]);
    let code = stdout(&output);
    for line in ["        Less = \"-\";", "        Smaller = \"<\";", "        Nothing = \"\";"] {
        assert!(code.contains(line), "{line}\n{code}{}", stderr(&output));
    }

    for (words, expected) in [
        (
            vec![word("{urn:other}Sign", "<", "Less")],
            "name \"Less\" for word \"<\": no enumeration \"{urn:other}Sign\" is printed",
        ),
        (vec![word("Sign", "-", "Less")], "rename that one, too: rename(\"Sign/Less\", \"…\")"),
        (vec![word("Sgin", "<", "Less")], "did you mean \"Sign\"?"),
        (vec![word("Sign", "<<", "Less")], "name \"Less\" for word \"<<\": \"Sign\" has no word \"<<\""),
        (vec![word("Sign", "C+++", "C")], "did you mean \"C++\"?"),
        (vec![word("Sign", "<", "type")], "\"type\" cannot be a variant"),
        (vec![word("Sign", "<", "a b")], "\"a b\" cannot be a variant"),
        (vec![word("Sign", "<", "X"), word("Sign", ">", "X")], "\"<\" is named \"X\" already"),
        (vec![word("Sign", "<", "X"), word("{urn:example}Sign", "<", "Y")], "\"<\" is named \"X\" already"),
    ] {
        let output = generate(&words);
        let said = stderr(&output);
        assert!(said.contains(expected), "{words:?}\n{said}");
        assert_eq!((stdout(&output).as_str(), output.status.code()), ("", Some(1)));
    }
}

#[test]
fn json_escapes_what_a_terminal_would_obey() {
    let hostile = case("hostile_names");
    let good = case("bare");
    for args in [
        &["inspect", "--types", "--json", &hostile][..],
        &["check", "--json", &hostile],
        &["diff", "--json", &good, &hostile],
        &["sample", "--json", &hostile],
    ] {
        let output = wsdl2rust(args);
        let text = String::from_utf8(output.stdout).unwrap();
        let raw = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
        assert!(!text.is_empty() && !text.contains(raw), "{args:?}: {text}");
        // The escape still means the character.
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let has_name = value.to_string().contains('\u{202e}');
        assert_eq!(has_name, text.contains("\\u202e"), "{args:?}: {text}");
        assert!(has_name || args[0] == "check", "{args:?}: {text}");
    }
}

#[test]
fn who_fetches_needs_a_password_that_can_be_read() {
    let run = |further: &[&str], password: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wsdl2rust"));
        command.args(["check", &case("bare"), "--fetch", "--fetch-user", "me"]).args(further);
        match password {
            Some(password) => command.env("WSDL2RUST_PASSWORD", password),
            None => command.env_remove("WSDL2RUST_PASSWORD"),
        };
        command.output().unwrap()
    };
    assert_eq!(run(&[], Some("hush")).status.code(), Some(0));
    let output = run(&[], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("error: --fetch-user needs a password"), "{}", stderr(&output));
    let output = run(&["--fetch-password-file", "/no/such/file"], None);
    assert_eq!(output.status.code(), Some(1));
    let wanted = "error: the password in /no/such/file cannot be read: ";
    assert!(stderr(&output).starts_with(wanted), "{}", stderr(&output));
}
