//! `forbidden_characters`, `odd_prolog`, `other_content_types`: the document around the values.

use super::*;

const TOLD: &str = "<t:told><t:n>0</t:n></t:told>";

#[test]
fn forbidden_characters_become_the_replacement_character() {
    for (text, read) in [
        ("L&#x1E;ib", "L\u{FFFD}ib"),
        ("L\u{1E}ib", "L\u{FFFD}ib"),
        ("\u{C}&#0;\u{0}&#xFFFF;\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("<![CDATA[&#1;\u{1}]]>", "&#1;\u{FFFD}"),
        ("&#xD83D;&#xDE00;&#xD800;", "\u{1F600}\u{FFFD}"),
    ] {
        let told = told(&format!("<i>1</i><s>{text}</s><unknown>{text}</unknown>"));
        let value = told.read().unwrap();
        assert_eq!((value.i, value.s.as_deref()), (Some(1), Some(read)), "{text:?}");
        assert!(told.with(|leniency| leniency.with_forbidden_characters(false)).read().is_err(), "{text:?}");
    }
    let marked = told("<row y:mark='a&#1;\u{2}'/>").read().unwrap().row.unwrap();
    assert_eq!(marked.mark.as_deref(), Some("a\u{FFFD}\u{FFFD}"));
}

#[test]
fn forbidden_characters_in_names_and_what_is_no_character_are_refused() {
    for wrong in ["<s\u{1}/>", "<row \u{1}id='1'/>", "<s>&#x110000;</s>", "<s>&#1</s>"] {
        assert!(told(wrong).read().is_err(), "{wrong:?}");
    }
}

#[test]
fn it_is_said_where_they_stood() {
    let notes = told("<s>a&#1;</s><row><v>1</v></row>").notes();
    assert_eq!(notes[0].path, "told/s");
    let notes = told("<s>a\u{1}</s>").notes();
    assert_eq!(
        notes[0].to_string(),
        "character U+0001, which XML forbids, was read as U+FFFD at told/s (forbidden_characters)"
    );
}

#[test]
fn what_stands_before_the_declaration() {
    let declared = |declaration: &str| format!("{declaration}{}", enveloped(TOLD));
    for odd in [
        "\n<?xml version='1.0' encoding='utf-8'?>",
        " \u{FEFF}\r\n<?xml version='1.0'?>",
        "\u{FEFF}\n<?xml version='1.0'?>",
        "<?xml version='1.1' encoding='UTF-8'?>",
        "\n\n<?xml version=\"1.1\"?>\n",
    ] {
        assert_eq!(document(declared(odd)).read().unwrap(), base(), "{odd:?}");
        assert!(document(declared(odd)).with(|_| Leniency::strict()).read().is_err(), "{odd:?}");
    }
    assert!(document(declared("<?xml version='2.0'?>")).read().is_err());
    assert!(document(declared("x<?xml version='1.0'?>")).read().is_err());
    // The encoding still applies.
    let latin = enveloped("<t:told><t:n>0</t:n><t:s>X</t:s></t:told>").replace('X', "\u{e9}");
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&latin);
    let bytes = [b"\n<?xml version='1.0' encoding='iso-8859-1'?>", &*bytes].concat();
    assert_eq!(document(bytes).read().unwrap().s.as_deref(), Some("\u{e9}"));
    let wide: Vec<u8> =
        declared("\n<?xml version='1.0'?>").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(document(wide).read().unwrap(), base());
}

#[test]
fn a_message_is_read_whatever_it_is_labelled() {
    for label in [
        None,
        Some("text/html"),
        Some("text/html; charset=utf-8"),
        Some("application/octet-stream"),
        Some("text/plain"),
    ] {
        assert_eq!(body(TOLD).content_type(label).read().unwrap(), base(), "{label:?}");
        let strict = body(TOLD).content_type(label).with(|_| Leniency::strict()).read().unwrap_err();
        assert!(strict.is_not_soap(), "{label:?}: {strict}");
    }
    for label in ["text/xml", "application/soap+xml", "application/xml; charset=utf-8"] {
        assert_eq!(body(TOLD).content_type(Some(label)).with(|_| Leniency::strict()).read().unwrap(), base());
    }
}

#[test]
fn references_to_forbidden_characters_may_have_any_number_of_zeros() {
    let told = told("<s>&#0000000000000030;&#x00000000000000000001F;</s>");
    assert_eq!(told.read().unwrap().s.as_deref(), Some("\u{FFFD}\u{FFFD}"));
}

#[test]
fn a_page_is_still_a_page() {
    for page in ["<html><body/></html>", "<!DOCTYPE html><p>", "<p>down</p>", "down"] {
        let error = document(page).content_type(Some("text/html")).read().unwrap_err();
        assert_eq!(error.to_string(), "ask: HTTP 200 with an HTML page instead of a SOAP message");
    }
}

#[test]
fn a_block_that_must_be_understood_names_the_setting() {
    let reply = document(
        enveloped(TOLD).replace("<s:Body>", "<s:Header><y:Lock s:mustUnderstand='1'/></s:Header><s:Body>"),
    );
    assert!(
        reply
            .refusal()
            .contains("{urn:y}Lock must be understood, and is not at told (Leniency::must_understand"),
        "{}",
        reply.refusal()
    );
    let tolerated = reply.with(|leniency| leniency.with_must_understand(true));
    assert_eq!(tolerated.read().unwrap(), base());
    assert_eq!(tolerated.notes()[0].setting, "must_understand");
}
