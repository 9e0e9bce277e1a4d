//! Text between elements, with every kind of content.

use std::fmt::Debug;

use soap_runtime::codegen::{MixedText, Value};
use soap_runtime::value::to_xml;

use super::contract::*;
use super::{comes_back, read, strictly, there_and_back};

fn texts(value: &Tree) -> Vec<(usize, &str)> {
    value.mixed_text.0.iter().map(|(place, text)| (*place, text.as_str())).collect()
}

#[test]
fn text_keeps_its_place() {
    let content = "to <id>1</id> and <a>x</a><b>m</b>mm<c>3</c>n<k>k</k>o<v>v</v> <id>2</id>end &amp; all";
    let value: Tree = there_and_back(content, content);
    let expected = [(0, "to "), (1, " and "), (3, "mm"), (4, "n"), (5, "o"), (6, " "), (7, "end & all")];
    assert_eq!(texts(&value), expected);
    assert_eq!(value.mixed_text.text(), "to  and mmno end & all");
}

#[test]
fn text_within_is_kept_apart() {
    let content = "1<id>1</id>2<tree>a<id>1</id>b<id>2</id>c</tree>3<id>2</id>4";
    let value: Tree = there_and_back(content, content);
    assert_eq!(texts(&value), [(0, "1"), (1, "2"), (2, "3"), (3, "4")]);
    let Tree_choice::tree(inner) = &value.choice[0] else { panic!("{value:?}") };
    assert_eq!(texts(inner), [(0, "a"), (1, "b"), (2, "c")]);
}

#[test]
fn pieces_of_a_text_are_one() {
    let value: Tree =
        strictly("a<!-- -->b<![CDATA[<c>]]>&#100;<?e?><id>1</id><![CDATA[]]><id>2</id>\r\n").unwrap();
    assert_eq!(texts(&value), [(0, "ab<c>d"), (2, "\n")]);
    comes_back(&value, "ab&lt;c&gt;d<id>1</id><id>2</id>\n");
}

#[test]
fn an_element_that_is_passed_over_does_not_count() {
    let value: Tree = read("<id>1</id>a<new>x</new>b<a>y</a>c<o:new/><id>2</id>d").unwrap();
    assert_eq!(texts(&value), [(1, "ab"), (2, "c"), (3, "d")]);
}

#[test]
fn an_empty_element_that_is_absent_does_not_count() {
    for (content, written) in [
        ("a<n/>b<m>1</m>c", "ab<m>1</m>c"),
        ("a<many/>b<many>2</many>c<many/>d", "ab<many>2</many>cd"),
        ("a<rows/>b<m>1</m>c", "a<rows xsi:nil=\"true\" />b<m>1</m>c"),
        ("a<m key=''>1</m>b", "a<m>1</m>b"),
    ] {
        written_as::<Spoken>(content, written);
    }
    for content in ["a<null/>b", "a<null xsi:nil='1'/>b"] {
        written_as::<Nulled>(content, "a<null xsi:nil=\"true\" />b");
    }
}

/// Reads `content` and writes it again; checks that the result is `written`.
#[track_caller]
fn written_as<T: Value + PartialEq + Debug>(content: &str, written: &str) {
    let xml = to_xml(&read::<T>(content).unwrap(), "x", NS).unwrap();
    let xml = xml.replace(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", "");
    assert_eq!(xml, format!("<x xmlns=\"{NS}\">{written}</x>"), "{content}");
}

#[test]
fn the_order_of_elements_has_none_that_are_absent() {
    let nil = read::<Ordered>("<m>1</m><n xsi:nil='true'/><k>2</k>").unwrap();
    let empty = read::<Ordered>("<m>1</m><n/><k>2</k>").unwrap();
    for value in [nil, empty] {
        comes_back(&value, "<m>1</m><k>2</k>");
    }
}

#[test]
fn text_after_fewer_elements_than_there_were_stands_at_the_end() {
    let mut value: Tree = read("<id>1</id><a>x</a><id>2</id>z").unwrap();
    value.choice.clear();
    comes_back_as(&value, "<id>1</id><id>2</id>z");
    value.mixed_text = MixedText::from("first");
    comes_back(&value, "first<id>1</id><id>2</id>");
}

fn comes_back_as(value: &Tree, content: &str) {
    let xml = to_xml(value, "x", NS).unwrap();
    assert_eq!(xml, format!("<x xmlns=\"{NS}\">{content}</x>"));
}

#[test]
fn text_that_xml_cannot_hold_is_told() {
    let mut value: Tree = read("<id>1</id><id>2</id>").unwrap();
    value.mixed_text = MixedText(vec![(1, "\0".into())]);
    let error = to_xml(&value, "x", NS).unwrap_err().to_string();
    assert!(error.contains("U+0000 is not allowed in XML at x"), "{error}");
}
