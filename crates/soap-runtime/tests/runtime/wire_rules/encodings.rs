//! Replies in other encodings than UTF-8.

use super::*;

#[test]
fn replies_in_other_encodings() {
    let text = String::from_utf8(reply("<name>é€</name>").body).unwrap();
    let units = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let expected = Main { name: Some("é€".into()), ..base() };
    let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
    let no_charset = "text/xml";
    for (content_type, body) in [
        (no_charset, marked(b"\xFF\xFE", units(u16::to_le_bytes))),
        (no_charset, marked(b"\xFE\xFF", units(u16::to_be_bytes))),
        ("text/xml; charset=utf-16", marked(b"\xFE\xFF", units(u16::to_be_bytes))),
        ("text/xml; charset=\"utf-16\"", units(u16::to_be_bytes)),
        ("text/xml; charset=utf-16le", units(u16::to_le_bytes)),
        (no_charset, marked(b"\xEF\xBB\xBF", text.clone().into_bytes())),
        ("text/xml; charset=UTF-8", marked(b"\xEF\xBB\xBF", text.clone().into_bytes())),
    ] {
        let read = message(body).content_type(content_type).read();
        assert_eq!(read.unwrap(), expected, "{content_type}");
    }
    let latin: Vec<u8> = reply("<name>é</name>").body.iter().copied().filter(|byte| *byte != 0xC3).collect();
    let latin: Vec<u8> = latin.into_iter().map(|byte| if byte == 0xA9 { 0xE9 } else { byte }).collect();
    let declared = [&b"<?xml version='1.0' encoding='ISO-8859-1'?>"[..], &latin].concat();
    let expected = Main { name: Some("é".into()), ..base() };
    assert_eq!(message(declared).content_type(no_charset).read().unwrap(), expected);
    assert_eq!(message(latin).content_type("text/xml; charset=iso-8859-1").read().unwrap(), expected);
}

#[test]
fn a_charset_within_another_parameter_is_none() {
    let odd = reply("").content_type("text/xml; action=\"a; charset=klingon\"; charset=utf-8");
    assert_eq!(odd.read().unwrap(), base());
}
