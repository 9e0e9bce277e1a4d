//! Global elements as documents: what the contract says of the element itself, limits, notes, and nil.

use soap_runtime::codegen::*;
use soap_runtime::value::{from_bytes, from_xml, from_xml_with};
use soap_runtime::{Detail, Element, Limits, ReadOptions};

const NIL: &str = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'";

#[derive(Debug, PartialEq)]
struct Bill {
    line: Option<String>,
}
complex! {
    Bill("Bill", "");
    0 line: element("line").optional();
}

static BILL: Element<Bill> = Element::new("bill", "");
static COUNT: Element<i32> = Element::new("count", "").default("5");
static VERSION: Element<Decimal> =
    Element::new("version", "").default("7").fixed("7").facets(&Facets::of("decimal"));
static CODE: Element<String> = Element::new("code", "").facets(&Facets::of("string").max_length(3));
static PIN: Element<i32> = Element::new("pin", "").secret();

#[test]
fn an_empty_element_has_its_default() {
    assert_eq!(COUNT.from_xml("<count/>").unwrap(), 5);
    assert_eq!(COUNT.from_bytes(b"<count> </count>").unwrap(), 5);
    assert_eq!(COUNT.from_xml("<count>6</count>").unwrap(), 6);
    assert_eq!(VERSION.from_xml("<version/>").unwrap().as_str(), "7");
}

/// A fixed value is compared as a value (X1 3.3.4): 7.0 is the decimal 7.
#[test]
fn validation_knows_what_the_contract_says_of_the_element() {
    for (text, problem) in
        [("7", None), ("7.0", None), ("8", Some("\"8\" is not \"7\", as it always has to be"))]
    {
        let read = VERSION.from_xml(&format!("<version>{text}</version>")).unwrap();
        assert_eq!(VERSION.validate(&read).err().map(|invalid| invalid.to_string()).as_deref(), problem);
    }
    let invalid = CODE.validate(&"ABCD".to_owned()).unwrap_err();
    assert_eq!(invalid.to_string(), "\"ABCD\" has 4 characters, and has to have at most 3");
    assert!(CODE.validate(&"ABC".to_owned()).is_ok() && BILL.validate(&Bill { line: None }).is_ok());
}

#[test]
fn a_secret_element_is_not_quoted() {
    let error = PIN.from_xml("<pin>hunter2</pin>").unwrap_err();
    assert!(!format!("{error:?}").contains("hunter2") && error.path() == "pin", "{error:?}");
    let invalid = CODE.secret().validate(&"hunter2".to_owned()).unwrap_err().to_string();
    assert_eq!(invalid, "the value has 7 characters, and has to have at most 3");
}

#[test]
fn nil_is_an_error_unless_the_type_has_it_as_a_value() {
    let nil = |name: &str| format!("<{name} {NIL}/>");
    let errors = [
        BILL.from_xml(&nil("bill")).unwrap_err(),
        COUNT.from_xml(&nil("count")).unwrap_err(),
        CODE.from_bytes(nil("code").as_bytes()).unwrap_err(),
        from_xml::<Box<String>>(&nil("a"), "a", "").unwrap_err(),
        from_xml::<i128>(&nil("a"), "a", "").unwrap_err(),
        Detail::from_xml(&nil("a")).entry::<String>("", "a").unwrap().unwrap_err(),
        Detail::from_xml(&nil("locked")).entry_of::<Refusal>().unwrap().unwrap_err(),
    ];
    for error in errors {
        assert!(error.is_mismatch() && error.to_string().contains("nil"), "{error}");
    }
    assert_eq!(from_xml::<Option<i32>>(&nil("a"), "a", "").unwrap(), None);
    assert!(from_xml::<AnyType>(&nil("a"), "a", "").is_ok());
    assert!(from_xml::<AnyElement>(&nil("a"), "a", "").is_ok());
    assert_eq!(from_xml::<KeptNil<Kept<i32>>>(&nil("a"), "a", "").unwrap().value(), None);
    let nillable: Element<Nillable<Bill>> = Element::new("bill", "");
    let read = nillable.from_xml(&nil("bill")).unwrap();
    assert!(read.is_nil());
    assert_eq!(nillable.from_xml(&nillable.to_xml(&read).unwrap()).unwrap(), read);
    let with_content = format!("<bill {NIL}><line>1</line></bill>");
    assert!(nillable.from_xml(&with_content).is_err());
    assert_eq!(nillable.from_xml("<bill/>").unwrap(), Nillable::Value(Bill { line: None }));
}

#[derive(Debug, PartialEq)]
enum Refusal {
    Locked(String),
}
faults! {
    Refusal;
    0 Locked: element("locked").namespace("");
}

#[test]
fn the_limit_of_messages_is_one_of_documents_too() {
    let document = "<bill><line>1</line></bill>";
    let limited = |bytes| {
        let mut options = ReadOptions::default();
        options.limits = Limits::default().with_message(bytes);
        options
    };
    let (exact, less) = (limited(document.len()), limited(document.len() - 1));
    assert!(BILL.from_xml_with(document, &exact).is_ok());
    assert!(BILL.from_bytes_with(document.as_bytes(), &exact).is_ok());
    for error in [
        BILL.from_xml_with(document, &less).unwrap_err(),
        BILL.from_bytes_with(document.as_bytes(), &less).unwrap_err(),
        BILL.from_xml_noting(document, &less).unwrap_err(),
        from_xml_with::<Bill>(document, "bill", "", &less).unwrap_err(),
        from_bytes::<Bill>(document.as_bytes(), "bill", "", &less).unwrap_err(),
    ] {
        assert!(error.is_limit(), "{error}");
        assert_eq!(error.to_string(), "the XML is too large: more than 26 bytes in the document");
    }
}

#[test]
fn what_was_tolerated_is_noted() {
    let document = "<bill><Line>1</Line></bill>";
    let options = ReadOptions::default();
    let of_text = BILL.from_xml_noting(document, &options).unwrap();
    let of_bytes = BILL.from_bytes_noting(document.as_bytes(), &options).unwrap();
    for (bill, notes) in [of_text, of_bytes] {
        assert_eq!((bill.line, notes.len()), (None, 1));
        assert_eq!(notes[0].to_string(), "element Line was passed over at bill/Line (unknown_elements)");
    }
}
