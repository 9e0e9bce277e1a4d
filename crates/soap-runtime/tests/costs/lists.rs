//! Lists of items that take more memory than their markup.

use soap_runtime::value::{from_xml, from_xml_with};
use soap_runtime::{Limits, ReadError, ReadOptions};

use crate::anything::{value, value_by_general_path};
use crate::contract::{Main, NS};
use crate::measure::{costs, read_within, refused};

fn main_of(content: &str) -> String {
    format!("<main xmlns=\"{NS}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{content}</main>")
}

/// `item` repeated to about this many bytes.
fn repeated(item: &str) -> impl Fn(usize) -> String + '_ {
    move |size| main_of(&item.repeat(size / item.len() + 1))
}

const MEMORY: &str = "bytes of memory for the decoded message";

/// 960 bytes for each 9: within the limits for short messages, and refused beyond them.
#[test]
fn structs_of_many_optional_fields() {
    for read in [value, value_by_general_path] {
        costs(25_000, repeated("<sparse/>"), read);
        refused(MEMORY, 400_000, repeated("<sparse/>"), read);
        refused(
            MEMORY,
            400_000,
            |size| main_of(&format!("<wrapped>{}</wrapped>", "<s/>".repeat(size / 4))),
            read,
        );
    }
}

#[test]
fn empty_elements_of_every_kind() {
    for item in [
        "<text/>",
        "<a/>",
        "<b/>",
        "<a/><b/>",
        "<c>1</c>",
        "<pet/>",
        "<pet xsi:type='Dog'><more/></pet>",
        "<pet xsi:type='x:unknown'/>",
        "<far/>",
        "<kept>+1</kept>",
        "<kept xsi:type='x' xsi:y='z'>1</kept>",
        "<nil xsi:nil='1'/>",
        "<nil xsi:nil='true' a='' b='' c=''/>",
        "<any/>",
        "<bytes/>",
        "<loose/>",
        "<loose a='' b='' c=''/>",
        "<all/>",
        "<typed xsi:a='' xsi:b=''/>",
        "<list/>",
        "<name>x</name>",
    ] {
        for read in [value, value_by_general_path] {
            costs(6_000, repeated(item), read);
        }
    }
}

#[test]
fn items_of_one_byte_in_a_text() {
    let list = |name: &'static str, text: &'static str| {
        move |size: usize| main_of(&format!("<{name}>{}</{name}>", text.repeat(size / text.len())))
    };
    for (name, text) in
        [("list", "a "), ("numbers", "1 "), ("union", "1 "), ("union", "a b"), ("names", "a ")]
    {
        costs(6_000, list(name, text), value);
        costs(6_000, repeated(&format!("<{name}>{}</{name}>", text.repeat(10))), value);
    }
    refused(MEMORY, 1 << 20, list("list", "a "), |document: &[u8]| {
        let mut options = ReadOptions::default();
        options.limits = Limits::default().with_memory(8 << 20);
        soap_runtime::value::from_bytes::<Main>(document, "main", NS, &options)
            .map(drop)
            .map_err(|error: ReadError| error.to_string())
    });
}

#[test]
fn elements_in_any_order_and_text_between() {
    let within = |name: &'static str, item: &'static str| {
        move |size: usize| main_of(&format!("<{name}>{}</{name}>", item.repeat(size / item.len())))
    };
    for (name, item) in
        [("all", "<y/><x/>"), ("loose", "<x/>t"), ("loose", "t<x a=''/>"), ("loose", "<![CDATA[x]]>")]
    {
        for read in [value, value_by_general_path] {
            costs(6_000, within(name, item), read);
        }
    }
}

#[test]
fn values_within_values() {
    let deep = format!("{}{}", "<inner><text/>".repeat(200), "</inner>".repeat(200));
    let document = main_of(&deep);
    assert!(from_xml::<Main>(&document, "main", NS).is_ok());
}

/// What counts is the memory at the end, so that a message within its limits is read.
#[test]
fn large_messages_of_usual_shape_are_read_by_default() {
    let nodes = repeated(
        "<sparse><a0>1000001</a0><a1>1000000</a1><a2>Ada Lovelace</a2><a3>ada@example.com</a3></sparse>",
    );
    read_within(40, 100_000, nodes, value);
    let report =
        |size: usize| main_of(&format!("<text>{}</text>", "2026-01-31|Ada|&lt;x&gt;\n".repeat(size / 25)));
    read_within(3, 500_000, report, value);
}

#[test]
fn memory_is_a_limit_that_can_be_set() {
    let document = repeated("<text>x</text>")(10_000);
    let read = |limits: Limits| {
        let mut options = ReadOptions::default();
        options.limits = limits;
        from_xml_with::<Main>(&document, "main", NS, &options)
    };
    let error = read(Limits::default().with_memory(20_000)).unwrap_err();
    assert!(error.is_limit(), "{error}");
    let told =
        "more than 20000 bytes of memory for the decoded message (Limits::memory, Limits::memory_per_byte)";
    assert!(error.to_string().contains(told), "{error}");
    assert!(error.to_string().contains("main/text["), "{error}");
    // The document alone is longer.
    let error = read(Limits::default().with_memory(9_000)).unwrap_err();
    assert!(error.is_limit() && error.to_string().contains("more than 9000 bytes"), "{error}");
    assert!(read(Limits::default().with_memory(100_000)).is_ok());
    // Short messages get the first 16 MiB, whatever is granted for each byte.
    assert!(read(Limits::default().with_memory_per_byte(0)).is_ok());
}

/// What is kept beside a value is counted, whatever the spelling of the value.
#[test]
fn texts_of_values_that_are_tolerated_are_counted() {
    let read = |item: &str, memory: usize| {
        let mut options = ReadOptions::default();
        options.limits = Limits::default().with_memory(memory);
        let read: Result<Main, ReadError> = from_xml_with(&main_of(&item.repeat(1000)), "main", NS, &options);
        read.map(drop).map_err(|error| error.to_string())
    };
    // The document, and a list of items of 16 bytes that grows by doubling.
    let plain = 17_000 + 1000 + 3 * 16 * 1024;
    for item in ["<sure>1</sure>", "<sure>True</sure>"] {
        assert_eq!(read("<sure>true</sure>", plain), Ok(()));
        // Each of them also takes at least a text and two lists.
        assert!(read(item, plain + 40_000).unwrap_err().contains(MEMORY), "{item}");
        assert_eq!(read(item, plain + 200_000), Ok(()), "{item}");
    }
}

/// Base64 with line ends is copied without them before it is decoded.
#[test]
fn base64_in_lines_is_counted() {
    let read = |text: &str, memory: usize| {
        let mut options = ReadOptions::default();
        options.limits = Limits::default().with_memory(memory);
        let document = main_of(&format!("<bytes>{text}</bytes>"));
        let read: Result<Main, ReadError> = from_xml_with(&document, "main", NS, &options);
        read.map(drop).map_err(|error| error.to_string())
    };
    assert_eq!(read(&"QUFB".repeat(25_000), 120_000), Ok(()));
    let lines = "QUFB\n".repeat(20_000);
    assert!(read(&lines, 120_000).unwrap_err().contains(MEMORY));
    assert_eq!(read(&lines, 220_000), Ok(()));
}
