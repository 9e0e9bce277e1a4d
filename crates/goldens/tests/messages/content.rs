//! What stands in an element: scalars, words, text with attributes, what a base brings, groups within groups.

use goldens::{
    derived_type, enum_words, hostile_documentation, hostile_names, nested_types, odd_words,
    odd_words_idiomatic, recursive_wide, scalars, simple_content,
};
use soap_runtime::codegen::{Base64Binary, Enumeration, HexBinary};
use soap_runtime::value::{from_xml, to_xml};

use super::{NS, exchanged_in, reply, request};

/// The nesting that is let through fits half of a thread's 2 MiB, however many fields a type has.
#[test]
fn a_wide_type_within_itself_fits_the_stack() {
    let deepest = std::thread::Builder::new().stack_size(1 << 20).spawn(|| {
        let (open, close) = ("<next>".repeat(255), "</next>".repeat(255));
        let xml = format!("<call xmlns=\"{NS}\">{open}{close}</call>");
        let read: recursive_wide::Wide = from_xml(&xml, "call", NS).unwrap();
        assert_eq!(to_xml(&read, "call", NS).unwrap().matches("<next").count(), 255);
    });
    deepest.unwrap().join().unwrap();
}

/// `ENTITY`, `ENTITIES` and `NOTATION` need declarations that no SOAP message may hold; nobody looks for them.
#[test]
fn scalars_keep_their_value() {
    let call: scalars::call = request("scalars", "call");
    assert!(call.a_boolean);
    assert_eq!((call.a_byte, call.a_short, call.a_int, call.a_long), (i8::MIN, i16::MIN, i32::MIN, i64::MIN));
    assert_eq!((call.a_unsignedByte, call.a_unsignedShort), (u8::MAX, u16::MAX));
    assert_eq!((call.a_unsignedInt, call.a_unsignedLong), (u32::MAX, u64::MAX));
    assert_eq!((call.a_float, call.a_double), (1.5, f64::NEG_INFINITY));
    assert_eq!(call.a_string, " white  space ");
    assert_eq!(call.a_anyURI, "http://localhost/?a=b&c=d");
    assert_eq!(call.a_NMTOKENS.0, ["1", "2"]);
    assert_eq!(call.a_decimal.as_str(), "-12345678901234567890.0100");
    assert_eq!(call.a_integer.as_str(), "-123456789012345678901234567890");
    assert_eq!(call.a_positiveInteger.as_str(), "1");
    assert_eq!(call.a_dateTime.as_str(), "2026-11-23T13:42:14.250+01:00");
    assert_eq!(call.a_date.as_str(), "2026-11-23Z");
    assert_eq!(call.a_time.as_str(), "13:42:14.250");
    assert_eq!(call.a_duration.as_str(), "-P1Y2M3DT4H5M6.7S");
    assert_eq!((call.a_gYear.as_str(), call.a_gDay.as_str()), ("2026", "---23"));
    assert_eq!(call.a_base64Binary, Base64Binary(vec![0, 1, 0xfe, 0xff]));
    assert_eq!(call.a_hexBinary, HexBinary(vec![0, 1, 0xfe, 0xff]));
    let reply: scalars::callResponse = reply("scalars", "callResponse");
    assert_eq!((reply.alias, reply.again), (100, 0));
}

#[test]
fn words_are_read_and_written() {
    use enum_words::{Error_, Plain, Words, call, callResponse};

    assert_eq!(request::<call>("enum_words", "call").word, Words::QuoteHashRightBracket);
    let reply: callResponse = reply("enum_words", "callResponse");
    assert_eq!((reply.word, reply.error), (Plain::Yes, Error_::None));
    for word in Words::WORDS {
        assert_eq!(Words::from_word(word).as_str(), *word);
        let written = to_xml(&call { word: Words::from_word(word) }, "call", NS).unwrap();
        let read: call = from_xml(&written, "call", NS).unwrap();
        assert_eq!(read.word.as_str(), *word, "{written}");
    }
    assert_eq!(Words::from_word("another"), Words::Unknown__("another".into()));
    assert_eq!(Words::documented.meaning(), Some("What `it` means."));
}

#[test]
fn words_made_of_signs_are_written_as_they_are() {
    use odd_words::{Sign, call, callResponse, callResponse_order};

    let signs = [Sign::Empty, Sign::Less, Sign::AtMost, Sign::Minus5, Sign::_1_5, Sign::CPlusPlus];
    let words = ["", "<", "<=", "-5", "1.5", "C++"];
    assert_eq!(request::<call>("odd_words", "call").sign, signs);
    assert_eq!(signs.each_ref().map(Sign::as_str), words);
    let reply: callResponse = reply("odd_words", "callResponse");
    assert_eq!((reply.sign, reply.order), (vec![Sign::AndAnd], callResponse_order::Ascending));
    assert_eq!(odd_words_idiomatic::Sign::WORDS, Sign::WORDS);
    for word in Sign::WORDS {
        assert_eq!(Sign::from_word(word).as_str(), *word);
    }
}

#[test]
fn hostile_text_is_data() {
    use hostile_documentation::{Word, call, callResponse};

    let word = request::<call>("hostile_documentation", "call").value;
    assert_eq!(word, Word::__________);
    assert_eq!(word.as_str(), "\"); } /* \u{202e}");
    assert!(word.meaning().unwrap().starts_with("A \"quoted\" text */ with /* comment marks"));
    assert_eq!(reply::<callResponse>("hostile_documentation", "callResponse"), callResponse {});
}

#[test]
fn hostile_names_are_data() {
    use hostile_names::{Service__x___y__z_, call, callResponse, operations};

    let namespace = "urn:\"); } /*";
    assert_eq!(hostile_names::NS, namespace);
    let call: call = exchanged_in(namespace, "hostile_names", "request", "call");
    assert_eq!(call.value_, " \"#] ");
    assert_eq!(call.é.as_str(), "\"#]\n*/ \u{202e}");
    assert_eq!((call.a_b.as_str(), call.a_b_2.as_str()), ("1", "2"));
    let reply: callResponse = exchanged_in(namespace, "hostile_names", "reply", "callResponse");
    assert_eq!(reply, callResponse {});
    assert_eq!(operations::ALL.len(), 1);
    assert_eq!(operations::ALL[0].action, "urn:\"#]\n\\*/ \u{202e}");
    assert_eq!(Service__x___y__z_::PORTS[0].address, "http://localhost/\"\n*/\u{202e}");
}

#[test]
fn text_stands_beside_attributes() {
    use simple_content::{Amount, call};

    let call: call = request("simple_content", "call");
    assert_eq!(call.value_2.as_str(), "12.50");
    assert_eq!((call.currency.as_str(), call.value.as_deref()), ("EUR", Some("net")));
    let reply: Amount = reply("simple_content", "callResponse");
    assert_eq!(reply, Amount { a: Some(1), b: Some(2), value: 1250 });
}

#[test]
fn what_is_inherited_comes_first() {
    use derived_type::{Derived, Narrow, call, callResponse};

    let derived = Derived { first: "a".into(), second: "b".into(), id: 7, lang: Some("en-GB".into()) };
    assert_eq!(request::<call>("derived_type", "call").value, derived);
    let narrow = Narrow { first: "A``".into(), id: -7 };
    assert_eq!(reply::<callResponse>("derived_type", "callResponse").value, narrow);
}

#[test]
fn groups_within_groups_are_flat() {
    use nested_types::{call, call_address, call_address_kind, callResponse};

    let call: call = request("nested_types", "call");
    let address = call_address { street: "Main".into(), kind: call_address_kind::Work, zip: 99999 };
    assert_eq!(call.address, address);
    assert_eq!(call.first.as_deref(), Some("a"));
    assert_eq!(call.second, ["b", "c"]);
    assert_eq!(call.only, [1, 2]);
    assert_eq!(reply::<callResponse>("nested_types", "callResponse"), callResponse {});
}
