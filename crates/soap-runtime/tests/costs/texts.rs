//! Texts in many pieces, in other encodings, and markup without a meaning.

use crate::anything::{element, value, value_by_general_path};
use crate::contract::NS;
use crate::measure::{costs, read_within};

fn main_of(content: &str) -> String {
    format!("<main xmlns=\"{NS}\">{content}</main>")
}

#[test]
fn texts_in_many_pieces() {
    for piece in ["&amp;", "x&#65;", "<![CDATA[x]]>", "x<!-- -->", "x<?p?>", "\r\n", "]", "é"] {
        let text = move |size: usize| main_of(&format!("<text>{}</text>", piece.repeat(size / piece.len())));
        let texts = move |size: usize| main_of(&format!("<text>{piece}</text>").repeat(size / 20));
        for read in [value, value_by_general_path] {
            read_within(8, 20_000, text, read);
            read_within(20, 12_000, texts, read);
        }
    }
}

#[test]
fn markup_that_stands_for_nothing() {
    for piece in ["<!-- -->", "<?p?>", "<u/>", "<u><v>x</v></u>", "<u a='' b=''/>", " ", "<u xmlns='u'/>"] {
        let markup = move |size: usize| main_of(&piece.repeat(size / piece.len()));
        for read in [value, value_by_general_path] {
            read_within(2, 20_000, markup, read);
        }
    }
}

#[test]
fn names_that_are_never_the_same() {
    let names =
        |size: usize| main_of(&(0..size / 10).map(|number| format!("<u{number}/>")).collect::<String>());
    for read in [value, value_by_general_path] {
        read_within(2, 20_000, names, read);
    }
    costs(12_000, names, element);
}

#[test]
fn an_error_is_located_once() {
    let late = |size: usize| main_of(&format!("{}<text>x</text><grid>", "<u><v/></u>".repeat(size / 11)));
    for read in [value, value_by_general_path] {
        let costs = costs(20_000, late, read);
        assert!(costs.iter().all(|cost| cost.problem.is_some()), "{costs:?}");
    }
}

#[test]
fn other_encodings_are_decoded_once() {
    let text = |size: usize| main_of(&format!("<text>{}</text>", "é".repeat(size / 2)));
    let utf_16 = |document: &[u8]| -> Vec<u8> {
        let document = String::from_utf8_lossy(document);
        std::iter::once(0xFEFF).chain(document.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    read_within(10, 20_000, text, |document| value(&utf_16(document)));
    let latin_1 = |document: &[u8]| -> Vec<u8> {
        let document = String::from_utf8_lossy(document);
        let document = format!("<?xml version='1.0' encoding='iso-8859-1'?>{document}");
        document.chars().map(|character| character as u8).collect()
    };
    read_within(10, 20_000, text, |document| value(&latin_1(document)));
}
