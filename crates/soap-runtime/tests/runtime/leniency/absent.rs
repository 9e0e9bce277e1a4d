//! `empty_values`, `missing_elements`, `nil_items`: missing and empty values.

use super::*;

#[test]
fn an_empty_optional_value_is_absent_and_an_empty_nillable_one_nil() {
    for empty in ["<i/>", "<i></i>", "<i> \n</i>", "<i><!-- c --></i>", "<i><![CDATA[]]></i>"] {
        assert_eq!(told(empty).read().unwrap(), base(), "{empty}");
    }
    assert_eq!(told("<ni/>").read().unwrap(), Told { ni: Some(Nillable::Nil), ..base() });
    assert_eq!(body("<told xmlns='urn:t'><n/></told>").read().unwrap(), Told { n: None, ..base() });
    let empties = "<at/><day> </day><amount/><flag/><ratio/><kept/><paid/>";
    assert_eq!(told(empties).read().unwrap(), base());
}

#[test]
fn empty_items_are_one_less_or_nil() {
    let read = told("<many>1</many><many/><many>2</many><rows>1</rows><rows/>").read().unwrap();
    assert_eq!((read.many, read.rows), (vec![1, 2], vec![Some(1), None]));
    // The same for a type in place of the contract's.
    let stays = told("<stay>PT1S</stay><stay/><stay xsi:nil='1'/>").read().unwrap().stays;
    let second = jiff::SignedDuration::from_secs(1);
    assert_eq!(stays, [Nillable::Value(second), Nillable::Nil, Nillable::Nil]);
    // Items that must occur at least once may not be left out.
    let error = told("<list><item>1</item><item/></list>").refusal();
    assert_eq!(error, "\"\" is not an int (-2147483648 to 2147483647) at told/list/item[2]");
}

#[test]
fn an_empty_attribute_and_an_empty_branch() {
    let row = Row { v: Some(1), ..Row::default() };
    assert_eq!(told("<row id=''><v>1</v></row>").read().unwrap().row, Some(row));
    assert_eq!(told("<x/>").read().unwrap().pick, Some(Pick::X(None)));
    assert_eq!(
        told("<y/>").refusal(),
        "\"\" is not a dateTime (2014-04-01T07:00:00, with or without Z or an offset) at told/y"
    );
}

#[test]
fn texts_lists_and_bytes_have_an_empty_value() {
    let read = told("<s/><bytes/><days/>").read().unwrap();
    assert_eq!(read.s.as_deref(), Some(""));
    assert_eq!(read.bytes, Some(Base64Binary(Vec::new())));
    assert_eq!(read.days, Some(XmlList(Vec::new())));
}

#[derive(Debug, Clone, PartialEq)]
struct Needy {
    number: i32,
    text: String,
    row: Row,
    list: Vec<String>,
    many: Vec<i32>,
}
complex! {
    Needy("told", NS);
    0 number: element("number");
    1 text: element("text");
    2 row: element("row");
    3 list: element("list").array("item", NS).items_at_least(1);
    4 many: element("many").repeated();
}

#[test]
fn a_required_value_is_never_made_up_unless_its_type_has_an_empty_one() {
    let needy = |content: &str, is_on: bool| {
        let reply = body(&format!("<told xmlns='urn:t'>{content}</told>"));
        let outcome = reply.with(|leniency| leniency.with_missing_elements(is_on)).answer::<Needy>(&ASK);
        outcome.map(Answered::into_reply).map_err(|error| error.to_string())
    };
    let empty =
        Needy { number: 1, text: String::new(), row: Row::default(), list: vec!["a".into()], many: vec![] };
    let list = "<list><item>a</item></list>";
    assert_eq!(needy(&format!("<number>1</number>{list}"), true), Ok(empty));
    let refused = |content: &str, is_on| needy(content, is_on).unwrap_err();
    assert!(refused(list, true).ends_with("required element number is missing at told"));
    assert!(refused(&format!("<number/>{list}"), true).contains("\"\" is not an int"));
    // The wrapper must contain an item, so it has no empty value.
    assert!(refused("<number>1</number>", true).ends_with("required element list is missing at told"));
    let hint = "at told (Leniency::missing_elements reads it as empty)";
    assert!(
        refused("<number>1</number>", false).ends_with(&format!("required element text is missing {hint}"))
    );
}

#[test]
fn at_least_one_of_what_has_to_stand_at_least_once() {
    let needed = "<number>1</number><text/><row/>";
    let refused = |content: &str| {
        let reply = body(&format!("<told xmlns='urn:t'>{needed}{content}</told>"));
        reply.answer::<Needy>(&ASK).unwrap_err().to_string()
    };
    let none = refused("<list/><many>1</many>");
    assert!(
        none.ends_with(
            "required element item is missing at told/list (Leniency::missing_elements reads it as empty)"
        ),
        "{none}"
    );
    let none = refused("<list><item/></list>");
    assert!(
        none.ends_with(
            "required element many is missing at told (Leniency::missing_elements reads it as empty)"
        ),
        "{none}"
    );
    let reply = told("<list/>").with(|leniency| leniency.with_missing_elements(true));
    assert_eq!(reply.read().unwrap().list, Some(Vec::new()));
}

#[test]
fn nil_items_are_passed_over_where_that_is_wanted() {
    for (nil, field) in [
        ("<many xsi:nil='true'/><many>2</many>", "many"),
        ("<list><item>1</item><item xsi:nil='1'/></list>", "list/item[2]"),
    ] {
        let error = told(nil).refusal();
        let remedy = "(Leniency::nil_items skips it)";
        assert_eq!(error, format!("xsi:nil where a value is required at told/{field} {remedy}"));
        let read = told(nil).with(|leniency| leniency.with_nil_items(true)).read().unwrap();
        assert_eq!(
            (read.many.len(), read.list.map_or(0, |list| list.len())),
            (usize::from(field == "many"), usize::from(field != "many"))
        );
    }
}
