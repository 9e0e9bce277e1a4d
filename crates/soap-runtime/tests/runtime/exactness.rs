//! What is read and written again is the same: every valid text of every simple type by value, and with `Kept` to the
//! letter; and whatever else a valid message may say.

use proptest::prelude::*;
use soap_runtime::codegen::*;
use soap_runtime::value::{from_xml, to_xml};
use soap_runtime::xml::Limits;
use soap_runtime::xml::canonical::Tree;

const NS: &str = "urn:exact";

macro_rules! holders {
    ($($name:ident: $type:ty;)*) => {$(
        #[derive(Debug, Clone, PartialEq)]
        struct $name {
            value: $type,
            mark: Option<$type>,
        }
        complex! {
            $name("v", NS);
            0 value: element("value");
            1 mark: attribute("mark").optional();
        }
    )*};
}

holders! {
    Ints: i32;
    Bytes: u8;
    Bools: bool;
    Floats: f64;
    Decimals: Decimal;
    Integers: Integer;
    Instants: DateTime;
    Dates: Date;
    Times: Time;
    Durations: Duration;
    Months: GMonth;
    Years: GYear;
    Binaries: Base64Binary;
    Hexes: HexBinary;
    Lists: XmlList<i32>;
    Texts: String;
    KeptInts: Kept<i32>;
    KeptBools: Kept<bool>;
    KeptFloats: Kept<f64>;
    KeptDecimals: Kept<Decimal>;
    KeptBinaries: Kept<Base64Binary>;
    KeptHexes: Kept<HexBinary>;
    KeptLists: Kept<XmlList<i32>>;
    KeptTexts: Kept<String>;
}

fn document(text: &str) -> String {
    format!(r#"<v xmlns="urn:exact" mark="{text}"><value>{text}</value></v>"#)
}

fn tree(document: &str) -> Tree {
    Tree::parse(document, &Limits::default()).unwrap()
}

/// Read and written again, the document is the same.
fn is_same<T: Value>(document: &str) -> bool {
    let value: T = from_xml(document, "v", NS).unwrap_or_else(|error| panic!("{error}: {document}"));
    tree(&to_xml(&value, "v", NS).unwrap()) == tree(document)
}

/// Read, written and read again, the value is the same, and written again so is the text.
fn is_stable<T: Value + PartialEq>(document: &str) -> bool {
    let value: T = from_xml(document, "v", NS).unwrap_or_else(|error| panic!("{error}: {document}"));
    let written = to_xml(&value, "v", NS).unwrap();
    let again: T = from_xml(&written, "v", NS).unwrap();
    again == value && to_xml(&again, "v", NS).unwrap() == written
}

/// Forms that the specification allows and that say more than an instant or a number holds (Part 2, chapter 3).
#[test]
fn texts_of_exact_types_stay_as_they_are() {
    for text in [
        "2002-10-10T24:00:00",
        "2002-10-10T12:00:00.00000000000000000001",
        "12345678901-01-01T00:00:00",
        "-0044-03-15T00:00:00Z",
        "2002-10-10T12:00:00+14:00",
        "2002-10-10T12:00:00-14:00",
        "2002-10-10T12:00:00.0-00:00",
    ] {
        assert!(is_same::<Instants>(&document(text)), "{text}");
    }
    assert!(is_same::<Dates>(&document("2004-02-29-05:00")));
    assert!(is_same::<Times>(&document("24:00:00Z")));
    assert!(is_same::<Durations>(&document("-P1Y2M3DT10H30M0.500S")));
    assert!(is_same::<Months>(&document("--04--")));
    assert!(is_same::<Years>(&document("-10000+14:00")));
    for text in ["+001.500", "-0", ".5", "5.", "100000000000000000000000000000000000000.1"] {
        assert!(is_same::<Decimals>(&document(text)), "{text}");
    }
    for text in ["-00", "+99999999999999999999999999999999999999999"] {
        assert!(is_same::<Integers>(&document(text)), "{text}");
    }
}

/// Part 2, sections 3.2.4 and 3.2.5: minus zero, infinity and what is no number are values of their own.
#[test]
fn floats_have_all_their_values() {
    for text in ["0", "-0", "INF", "-INF", "NaN", "0.1", "1"] {
        assert!(is_same::<Floats>(&document(text)), "{text}");
    }
    let read = |text: &str| from_xml::<Floats>(&document(text), "v", NS).unwrap().value;
    assert!(read("-0").is_sign_negative() && read("-0.0E5").is_sign_negative());
    assert_eq!(read("1.7976931348623157E308"), f64::MAX);
    assert_eq!(read("5e-324"), f64::from_bits(1));
}

/// The forms that are not kept by a number's own type, as the generator's documentation lists them.
#[test]
fn unusual_forms_become_usual_ones_and_mean_the_same() {
    for (text, usual) in [("+5", "5"), ("007", "7"), (" 5 ", "5"), ("-0", "0")] {
        assert!(is_stable::<Ints>(&document(text)));
        let value: Ints = from_xml(&document(text), "v", NS).unwrap();
        assert_eq!(to_xml(&value, "v", NS).unwrap(), document(usual));
    }
    for (text, usual) in [("1", "true"), ("0", "false")] {
        let value: Bools = from_xml(&document(text), "v", NS).unwrap();
        assert_eq!(to_xml(&value, "v", NS).unwrap(), document(usual));
    }
}

/// Nothing is a value of its own where the type has it: no octets, no items, no characters.
#[test]
fn what_is_empty_stays_empty() {
    assert!(is_same::<Binaries>(&document("")));
    assert!(is_same::<Hexes>(&document("")));
    assert!(is_same::<Lists>(&document("")));
    assert!(is_same::<Texts>(&document("")));
    let without = r#"<v xmlns="urn:exact"><value></value></v>"#;
    assert!(is_same::<Texts>(without) && is_same::<Lists>(without));
    assert_eq!(from_xml::<Texts>(without, "v", NS).unwrap().mark, None);
}

#[test]
fn white_space_and_line_ends_of_texts_stay() {
    for text in [" a  b ", "&#13;", "a&#13;&#10;b", "&#9;&#10;", "&lt;&amp;&gt;\u{85}\u{2028}"] {
        assert!(is_same::<Texts>(&document(text)), "{text}");
    }
}

fn optional(text: &'static str) -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", text])
}

fn space() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", " ", "  "])
}

/// Part 2, sections 3.2.2, 3.2.5, 3.2.15 and 3.2.16, and of 32 bits 3.3.17.
fn int() -> impl Strategy<Value = String> {
    (prop::sample::select(vec!["", "+", "-"]), optional("000"), 0..i32::MAX)
        .prop_map(|(sign, zeros, number)| format!("{sign}{zeros}{number}"))
}

fn double() -> impl Strategy<Value = String> {
    prop_oneof!["[+-]?[0-9]{1,5}(\\.[0-9]{0,5})?([eE][+-]?[0-9]{1,2})?", "-?INF|NaN"]
}

fn spaced(texts: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (space(), texts, space()).prop_map(|(before, text, after)| format!("{before}{text}{after}"))
}

proptest! {
    #[test]
    fn kept_values_are_written_to_the_letter(
        int in spaced(int()),
        boolean in spaced("true|false|0|1".prop_map(String::from)),
        double in spaced(double()),
        decimal in spaced("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?".prop_map(String::from)),
        hex in spaced("([0-9a-fA-F]{2}){0,5}".prop_map(String::from)),
        base64 in spaced("([a-zA-Z0-9+/]{4} ?){0,4}".prop_map(String::from)),
        list in "( {0,2}[+-]?0{0,2}[0-9]{1,5} ){0,4}",
    ) {
        prop_assert!(is_same::<KeptInts>(&document(&int)), "{}", int);
        prop_assert!(is_same::<KeptBools>(&document(&boolean)), "{}", boolean);
        prop_assert!(is_same::<KeptFloats>(&document(&double)), "{}", double);
        prop_assert!(is_same::<KeptDecimals>(&document(&decimal)), "{}", decimal);
        prop_assert!(is_same::<KeptHexes>(&document(&hex)), "{}", hex);
        prop_assert!(is_same::<KeptBinaries>(&document(&base64)), "{}", base64);
        prop_assert!(is_same::<KeptLists>(&document(&list)), "{}", list);
        prop_assert!(is_same::<KeptTexts>(&document(&list)), "{}", list);
    }

    #[test]
    fn values_are_the_same_when_they_are_read_again(
        int in spaced(int()),
        byte in spaced("[+]?0{0,3}[0-9]{1,2}".prop_map(String::from)),
        boolean in spaced("true|false|0|1".prop_map(String::from)),
        double in spaced("[+-]?[0-9]{1,5}(\\.[0-9]{0,5})?([eE][+-]?[0-9]{1,2})?".prop_map(String::from)),
        hex in spaced("([0-9a-fA-F]{2}){0,5}".prop_map(String::from)),
        base64 in spaced("([a-zA-Z0-9+/]{4} ?){0,4}".prop_map(String::from)),
    ) {
        prop_assert!(is_stable::<Ints>(&document(&int)), "{}", int);
        prop_assert!(is_stable::<Bytes>(&document(&byte)), "{}", byte);
        prop_assert!(is_stable::<Bools>(&document(&boolean)), "{}", boolean);
        prop_assert!(is_stable::<Floats>(&document(&double)), "{}", double);
        prop_assert!(is_stable::<Hexes>(&document(&hex)), "{}", hex);
        prop_assert!(is_stable::<Binaries>(&document(&base64)), "{}", base64);
    }
}
