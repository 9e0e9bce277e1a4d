//! Text and values: white space, escapes, characters, ranges.

use super::*;

#[test]
fn words_have_white_space_around_them_and_may_be_new() {
    assert_eq!(read("<colour>\n Red\t</colour>").unwrap().colour, Some(Colour::Red));
    assert_eq!(read("<colour>Dark blue</colour>").unwrap().colour, Some(Colour::Blue));
    let new = read("<colour>red</colour>").unwrap().colour;
    assert_eq!(new, Some(Colour::Unknown("red".into())));
    let again = sent(&Main { colour: new, ..base() });
    assert!(again.contains("<colour>red</colour>"), "{again}");
    let refused = refusal(&reply("<colour>red</colour>").strict());
    assert_eq!(refused, "\"red\" is not a word of the contract at putResponse/colour");
}

#[test]
fn strings_keep_white_space_and_other_types_do_not_count_it() {
    assert_eq!(read("<name> \t a  b\n</name>").unwrap().name.as_deref(), Some(" \t a  b\n"));
    assert_eq!(read("<name>  </name>").unwrap().name.as_deref(), Some("  "));
    let body = "<putResponse xmlns='urn:one'><id> \r\n+01\t</id><due>2</due></putResponse>";
    assert_eq!(message(envelope(body)).read().unwrap().id, 1);
    for invalid in ["", "  ", "1 2", "1.0", "0x1", "1e0", "\u{a0}1", "2147483648", "١"] {
        let body = format!("<putResponse xmlns='urn:one'><id>{invalid}</id><due>2</due></putResponse>");
        let refused = refusal(&message(envelope(&body)));
        assert!(refused.contains("is not an int (-2147483648 to 2147483647) at putResponse/id"), "{refused}");
    }
}

#[test]
fn split_text_is_joined() {
    let name = |xml: &str| read(&format!("<name>{xml}</name>")).unwrap().name.unwrap();
    assert_eq!(name("a<![CDATA[<b>&amp;]]>c<!-- no -->d<?pi no?>e&lt;&#x66;&#103;"), "a<b>&amp;cde<fg");
    assert_eq!(name("<![CDATA[]]><![CDATA[]]]]><![CDATA[>]]>"), "]]>");
    // XML 1.0, section 2.11: line ends, but not those from references.
    assert_eq!(name("a\r\nb\rc&#xD;d<![CDATA[\r\n]]>"), "a\nb\nc\rd\n");
    let body = "<putResponse xmlns='urn:one'><id>1<!-- -->2</id><due>2</due></putResponse>";
    assert_eq!(message(envelope(body)).read().unwrap().id, 12);
}

#[test]
fn attribute_values_are_normalised() {
    let size = read("<size unit='a\r\nb\tc&#10;d&quot;&apos;'>1</size>").unwrap().size.unwrap();
    assert_eq!(size.unit, "a b c\nd\"'");
}

#[test]
fn characters_outside_of_xml_are_not_sent() {
    for character in ['\0', '\u{1}', '\u{b}', '\u{1f}', '\u{fffe}', '\u{ffff}'] {
        let outcome = reply("").to::<_, Main>(&PUT, &Main { name: Some(format!("a{character}")), ..base() });
        let error = outcome.result.unwrap_err();
        assert!(error.is_building() && !error.may_have_been_sent() && outcome.sent.is_none());
        let code = u32::from(character);
        let expected = format!(
            "put: the request cannot be made: character U+{code:04X} is not allowed in XML at put/name"
        );
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn characters_outside_of_xml_are_not_read() {
    for text in ["\u{1}", "&#1;", "&#0;", "&#xFFFE;", "&#xD800;", "&#x110000;", "\u{ffff}"] {
        let strictly = reply(&format!("<name>{text}</name>")).strict();
        assert!(strictly.read().unwrap_err().is_decoding(), "{text}");
    }
}

#[test]
fn what_a_parser_changes_is_escaped() {
    let text = "a\rb\r\nc]]>d<e>&\"'\t\u{85}\u{2028}\u{10ffff}";
    let size = Size { unit: format!("{text}\n"), value: text.into(), ..Size::default() };
    let value = Main { name: Some(text.into()), size: Some(size), ..base() };
    let xml = sent(&value);
    assert!(xml.contains("a&#xD;b&#xD;\nc]]&gt;d&lt;e&gt;&amp;"), "{xml}");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let name = document.descendants().find(|node| node.has_tag_name((ONE, "name"))).unwrap();
    assert_eq!(name.text(), Some(text));
    assert_eq!(echoed(&value), value);
}

#[test]
fn numbers_have_their_full_range() {
    let numbers = |least: bool| Numbers {
        i8: if least { i8::MIN } else { i8::MAX },
        i16: if least { i16::MIN } else { i16::MAX },
        i32: if least { i32::MIN } else { i32::MAX },
        i64: if least { i64::MIN } else { i64::MAX },
        u8: if least { u8::MIN } else { u8::MAX },
        u16: if least { u16::MIN } else { u16::MAX },
        u32: if least { u32::MIN } else { u32::MAX },
        u64: if least { u64::MIN } else { u64::MAX },
        f32: if least { f32::NEG_INFINITY } else { f32::MAX },
        f64: if least { f64::INFINITY } else { f64::MIN_POSITIVE },
        bool: least,
        decimal: "-00012345678901234567890.1000".parse().unwrap(),
        instant: "2014-04-01T07:00:00.1234567-05:00".parse().unwrap(),
        bytes: Base64Binary((0..=255).collect()),
    };
    for least in [true, false] {
        let outcome = echo_of(&COUNT, &numbers(least));
        assert_eq!(outcome.result.unwrap(), numbers(least));
    }
    let sent = echo_of(&COUNT, &numbers(true)).sent.unwrap().into_body();
    assert!(sent.contains("<f32>-INF</f32><f64>INF</f64>"), "{sent}");
    assert!(sent.contains("<decimal>-00012345678901234567890.1000</decimal>"));
    let nan = Numbers { f32: f32::NAN, f64: f64::NAN, ..numbers(true) };
    let back = echo_of(&COUNT, &nan);
    assert!(back.sent.unwrap().into_body().contains("<f32>NaN</f32><f64>NaN</f64>"));
    assert!(back.result.unwrap().f64.is_nan());
}

#[test]
fn attributes_and_simple_content_go_there_and_back() {
    let size = Size {
        unit: "a\t\"<b>\n".into(),
        lang: Some("de".into()),
        mark: Some(String::new()),
        value: " 1 ".into(),
    };
    let value = Main { size: Some(size), ..base() };
    let xml = sent(&value);
    assert!(xml.contains(r#"xml:lang="de""#), "{xml}");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let size = document.descendants().find(|node| node.has_tag_name((ONE, "size"))).unwrap();
    assert_eq!(size.attribute("unit"), Some("a\t\"<b>\n"));
    assert_eq!(size.attribute((TWO, "mark")), Some(""));
    assert_eq!(echoed(&value), value);
}

#[test]
fn two_namespaces_and_none() {
    let other = Other { name: Some("a".into()), near: Some("b".into()) };
    let value = Main { local: Some("none".into()), other: Some(other), name: Some("n".into()), ..base() };
    let xml = sent(&value);
    let document = roxmltree::Document::parse(&xml).unwrap();
    for (namespace, name, text) in [("", "local", "none"), (TWO, "name", "a"), (ONE, "id", "1")] {
        let is_it = |node: &roxmltree::Node<'_, '_>| {
            node.tag_name().name() == name && node.tag_name().namespace().unwrap_or_default() == namespace
        };
        assert_eq!(document.descendants().find(is_it).and_then(|node| node.text()), Some(text), "{xml}");
    }
    assert_eq!(echoed(&value), value);
}
