//! Absent, nil and empty are three things.

use super::*;

#[test]
fn an_absent_required_nillable_is_written_as_nil() {
    let xml = sent(&Main { due: None, ..base() });
    assert!(xml.contains(r#"<due xsi:nil="true" />"#), "{xml}");
    assert!(xml.contains(r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#));
}

#[test]
fn absent_nil_and_empty_are_kept_apart() {
    for (note, xml) in [
        (None, ""),
        (Some(Nillable::Nil), r#"<note xsi:nil="true" />"#),
        (Some(Nillable::Value(String::new())), "<note />"),
        (Some(Nillable::Value("x".into())), "<note>x</note>"),
    ] {
        let value = Main { note: note.clone(), ..base() };
        assert_eq!(read(xml).unwrap(), value);
        let written = sent(&value);
        assert_eq!(written.contains("<note"), note.is_some());
        assert!(written.contains(xml), "{written}");
    }
    assert_eq!(read("").unwrap().name, None);
    assert_eq!(read("<name></name>").unwrap().name, Some(String::new()));
    assert_eq!(read("").unwrap().list, None);
    assert_eq!(read("<list/>").unwrap().list, Some(vec![]));
}

#[test]
fn repeated_nils_stand_each() {
    let row = vec![Some("a".into()), None, Some(String::new())];
    let value = Main { row: row.clone(), list: Some(row), ..base() };
    let items = "<row>a</row><row xsi:nil='1'/><row/>";
    let list = "<list><entry>a</entry><entry xsi:nil='true'/><entry/></list>";
    assert_eq!(read(&format!("{items}{list}")).unwrap(), value);
    let written = sent(&value);
    assert!(written.contains(r#"<row>a</row><row xsi:nil="true" /><row />"#), "{written}");
    assert!(written.contains(r#"<entry>a</entry><entry xsi:nil="true" /><entry />"#), "{written}");
}

#[test]
fn nil_for_an_optional_element_counts_as_absent_unless_strict() {
    assert_eq!(read("<name xsi:nil='true'/>").unwrap().name, None);
    let strict = reply("<name xsi:nil='true'/>").strict();
    assert_eq!(refusal(&strict), "xsi:nil where a value is required at putResponse/name");
}

#[test]
fn nil_with_content_is_refused() {
    for nil in ["<note xsi:nil='true'>x</note>", "<note xsi:nil='true'><a/></note>"] {
        assert!(
            refusal(&reply(nil)).starts_with("xsi:nil on an element that has content at putResponse/note")
        );
    }
    assert_eq!(read("<note xsi:nil=' true '> <!-- none --> </note>").unwrap().note, Some(Nillable::Nil));
    assert_eq!(read("<note xsi:nil='false'>x</note>").unwrap().note, Some(Nillable::Value("x".into())));
}

#[test]
fn nil_for_what_must_have_a_value_is_refused() {
    let body = "<putResponse xmlns='urn:one' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\
                <id xsi:nil='true'/><due>2</due></putResponse>";
    let refused = refusal(&message(envelope(body)));
    assert_eq!(refused, "xsi:nil where a value is required at putResponse/id");
}
