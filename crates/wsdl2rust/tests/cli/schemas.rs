//! A schema alone: its elements are listed, and documents are written for them.

use super::*;

#[test]
fn inspect_lists_elements() {
    let output = wsdl2rust(&["inspect", &case("schema_alone_namespaces"), "--types"]);
    let expected = "\
elements (urn:example:invoice)
  elements::invoice::Invoice   invoice::Invoice
  elements::invoice::Note      components::Note
elements (urn:example:components)
  elements::components::ID     String
  elements::components::Note   components::Note
elements ()
  elements::unqualified::bare  i32

    Invoice  Invoice  → invoice::Invoice
      ID  xsd:token
      Note*  Note  → components::Note
        @languageID?  xsd:language

    Note  Note  → components::Note
      @languageID?  xsd:language

    ID  xsd:token

    Note  Note  → components::Note
      @languageID?  xsd:language

    bare  xsd:int
";
    assert_eq!(stdout(&output), expected);
}

#[test]
fn inspect_prints_elements_as_json() {
    let output = wsdl2rust(&["inspect", &case("schema_alone"), "--json"]);
    let view: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let party = serde_json::json!({
        "element": "{urn:example}Party", "path": "elements::Party", "rust": "AnyParty",
    });
    assert_eq!((&view["elements"][4], &view["services"]), (&party, &serde_json::json!([])));
}

#[test]
fn sample_writes_documents() {
    let of = |wanted: &[&str]| wsdl2rust(&[&["sample", &case("schema_alone_namespaces")], wanted].concat());
    let note =
        "<tns:Note xmlns:tns=\"urn:example:components\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"";
    let one = stdout(&of(&["{urn:example:components}Note"]));
    assert!(one.starts_with(note) && !one.contains("<!--"), "{one}");
    let both = stdout(&of(&["Note"]));
    assert!(both.starts_with("<!-- element {urn:example:invoice}Note -->\n"), "{both}");
    assert!(both.contains(&format!("\n\n<!-- element {{urn:example:components}}Note -->\n{note}")), "{both}");
    assert_eq!(stdout(&of(&[])).matches("<!-- element").count(), 5);
    let json: serde_json::Value = serde_json::from_slice(&of(&["bare", "--json"]).stdout).unwrap();
    assert_eq!(json[0]["element"], "{}bare");
    for settings in [&["--port", "X"][..], &["Note", "--only", "request"]] {
        let output = of(settings);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains("--port and --only are for messages"), "{said}");
    }
    let output = of(&["Invoce"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(said.starts_with("error: element \"Invoce\": asked for, but"), "{said}");
    assert!(said.contains("did you mean \"Invoice\"?"), "{said}");
}

#[test]
fn schemas_that_are_used_together_become_one_module() {
    let first = case("two_schemas");
    let golden = Path::new(&first).with_file_name("expected.rs");
    let second = Path::new(&first).with_file_name("second.xsd").display().to_string();
    let output = wsdl2rust(&["generate", &first, &second]);
    assert_eq!(stdout(&output), std::fs::read_to_string(golden).unwrap());
    assert_eq!(wsdl2rust(&["generate"]).status.code(), Some(2));
}

#[test]
fn a_broken_element_of_a_schema_can_be_left_out() {
    let file = scratch("broken_schema").join("broken.xsd");
    let schema = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
        <xs:element name="Document" type="t:Missing"/><xs:element name="note" type="xs:string"/></xs:schema>"#;
    std::fs::write(&file, schema).unwrap();
    let file = file.display().to_string();
    assert_eq!(wsdl2rust(&["generate", &file]).status.code(), Some(1));
    let generated = stdout(&wsdl2rust(&["generate", "--keep-going", &file]));
    assert!(
        generated.contains("pub static note:") && !generated.contains("pub static Document:"),
        "{generated}"
    );
}
