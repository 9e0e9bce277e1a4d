//! The bytes that are written: tags of every length, namespaces that change, long texts, and what cannot be written.

use soap_runtime::codegen::*;
use soap_runtime::value::{from_xml, to_xml, to_xml_bytes};

#[derive(Debug, Clone, PartialEq, Default)]
struct Row {
    mark: Option<String>,
    text: Option<String>,
    near: Option<String>,
    named: Option<i32>,
    names: Option<String>,
    far: Vec<f64>,
    list: Option<Vec<String>>,
    rows: Option<Vec<Row>>,
    secret: Option<String>,
}
complex! {
    Row("Row", "urn:a");
    0 text: element("text").optional();
    1 near: element("near").namespace("urn:b").optional();
    2 named: element("nameOfTwentyNineCharactersAll").optional();
    3 names: element("nameOfOneCharacterMoreThanThat").optional();
    4 far: element("far").namespace("").optional().repeated();
    5 list: element("list").optional().array("item", "urn:b");
    6 rows: element("rows").optional().array("Row", "urn:a");
    7 secret: element("secret").optional().secret();
    8 mark: attribute("mark").optional();
}

fn written(row: &Row) -> String {
    let xml = to_xml(row, "Row", "urn:a").unwrap();
    assert_eq!(to_xml_bytes(row, "Row", "urn:a").unwrap(), xml.as_bytes());
    assert_eq!(&from_xml::<Row>(&xml, "Row", "urn:a").unwrap(), row);
    xml
}

fn refused(row: &Row) -> String {
    to_xml(row, "Row", "urn:a").unwrap_err().to_string()
}

#[test]
fn every_kind_of_field_is_written_as_it_is() {
    let row = Row {
        mark: Some("m\"".into()),
        text: Some("t".into()),
        near: Some(String::new()),
        named: Some(-1),
        names: Some("<n>".into()),
        far: vec![0.5, 1e21],
        list: Some(vec!["one".into(), String::new(), "two".repeat(20)]),
        rows: Some(vec![Row::default(), Row { text: Some("in".into()), ..Row::default() }]),
        secret: Some("s".into()),
    };
    let two = "two".repeat(20);
    let expected = [
        "<Row xmlns=\"urn:a\" mark=\"m&quot;\"><text>t</text><near xmlns=\"urn:b\" />",
        "<nameOfTwentyNineCharactersAll>-1</nameOfTwentyNineCharactersAll>",
        "<nameOfOneCharacterMoreThanThat>&lt;n&gt;</nameOfOneCharacterMoreThanThat>",
        "<far xmlns=\"\">0.5</far><far xmlns=\"\">1000000000000000000000</far>",
        "<list><item xmlns=\"urn:b\">one</item><item xmlns=\"urn:b\" />",
        &format!("<item xmlns=\"urn:b\">{two}</item></list>"),
        "<rows><Row /><Row><text>in</text></Row></rows><secret>s</secret></Row>",
    ];
    assert_eq!(written(&row), expected.concat());
}

#[test]
fn texts_of_every_length_are_written_whole() {
    for length in (0..150).chain([1023, 1024, 1025, 2047, 2048, 5000, 100_000]) {
        let text: String = ('!'..='z').filter(|c| !"\"&<>".contains(*c)).cycle().take(length).collect();
        let rows = vec![Row { text: Some(text.clone()), named: Some(1), ..Row::default() }; 3];
        let xml = written(&Row { rows: Some(rows), ..Row::default() });
        let text = if text.is_empty() { "<text />".to_owned() } else { format!("<text>{text}</text>") };
        let row =
            format!("<Row>{text}<nameOfTwentyNineCharactersAll>1</nameOfTwentyNineCharactersAll></Row>");
        assert!(xml == format!("<Row xmlns=\"urn:a\"><rows>{}</rows></Row>", row.repeat(3)), "{length}");
    }
}

#[test]
fn a_list_of_many_is_written_whole() {
    let numbers: Vec<f64> = (0..100_000).map(f64::from).collect();
    let expected: String = numbers.iter().map(|number| format!("<far xmlns=\"\">{number}</far>")).collect();
    let xml = written(&Row { far: numbers, ..Row::default() });
    assert!(xml == format!("<Row xmlns=\"urn:a\">{expected}</Row>"));
}

#[test]
fn what_cannot_be_written_is_told_with_its_path() {
    let bad = || Some("bad\u{1}".to_owned());
    let problem = "the value cannot be written as XML: character U+0001 is not allowed in XML at";
    assert_eq!(refused(&Row { text: bad(), ..Row::default() }), format!("{problem} Row/text"));
    assert_eq!(refused(&Row { mark: bad(), ..Row::default() }), format!("{problem} Row"));
    assert_eq!(
        refused(&Row { list: Some(vec!["good".into(), "bad\u{1}".into()]), ..Row::default() }),
        format!("{problem} Row/list/item[2]")
    );
    let rows = vec![Row::default(), Row { mark: bad(), near: bad(), ..Row::default() }];
    assert_eq!(
        refused(&Row { rows: Some(rows), secret: bad(), ..Row::default() }),
        format!("{problem} Row/rows/Row[2]")
    );
}
