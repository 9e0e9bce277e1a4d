//! Choices in every position.

use soap_runtime::codegen::*;

use super::contract::*;
use super::{comes_back, read, strictly, there_and_back};

fn payment(choice: Payment_choice) -> Payment {
    Payment { amount: Decimal::from(3), choice, choice_2: None, id: None }
}

#[test]
fn each_branch_is_read_and_written() {
    let card = "<amount>3</amount><card><number>1</number></card>";
    let value: Payment = there_and_back(card, card);
    assert_eq!(value, payment(Payment_choice::card(Card { number: "1".into() })));

    let coins = "<amount>3</amount><coin>1</coin><coin>2</coin>";
    let value: Payment = there_and_back(coins, coins);
    assert_eq!(value.choice, Payment_choice::coin(vec![1, 2]));

    let street = "<amount>3</amount><street>s</street><city>c</city>";
    let value: Payment = there_and_back(street, street);
    let place = Payment_choice_street_city { street: "s".into(), city: Some("c".into()) };
    assert_eq!(value.choice, Payment_choice::street_city(place));

    let value: Payment = there_and_back(
        "<amount>3</amount><o:coin a='1'><p:b/></o:coin>",
        "<amount>3</amount><o:coin xmlns=\"urn:example:groups\" xmlns:p=\"urn:example:groups\" \
         xmlns:o=\"urn:other\" a='1'><p:b/></o:coin>",
    );
    let Payment_choice::Any(any) = &value.choice else { panic!("{value:?}") };
    assert_eq!(any.name().to_string(), "{urn:other}coin");
}

#[test]
fn a_choice_may_be_absent_or_follow_another() {
    let both = "<amount>3</amount><street>s</street><due>4</due>";
    let value: Payment = there_and_back(both, both);
    assert_eq!(value.choice_2, Some(Payment_choice_2::due(4)));
    let nil = "<amount>3</amount><coin>1</coin><paid xsi:nil='true'/>";
    let value: Payment = strictly(nil).unwrap();
    assert_eq!(value.choice_2, Some(Payment_choice_2::paid(None)));
    comes_back(
        &value,
        "<amount>3</amount><coin>1</coin><paid \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\" />",
    );
}

#[test]
fn prefixes_comments_and_space_do_not_matter() {
    let value: Payment = strictly(
        "@id='7'>\n<p:amount>3</p:amount> <!-- c --> <q:coin xmlns:q='urn:example:groups'>1</q:coin><?pi?>\r\n\
         <p:coin >2</p:coin ><paid>true</paid> ",
    )
    .unwrap();
    assert_eq!(value.choice, Payment_choice::coin(vec![1, 2]));
    assert_eq!(value.choice_2, Some(Payment_choice_2::paid(Some(true))));
    assert_eq!(value.id.as_deref(), Some("7"));
}

#[test]
fn what_is_missing_or_too_much_is_told() {
    for (content, strict, lenient) in [
        ("<amount>3</amount>", "required element card, coin, street or of any name is missing at x", ""),
        (
            "<amount>3</amount><due>1</due>",
            "required element card, coin, street or of any name is missing at x",
            "",
        ),
        ("<coin>3</coin>", "required element amount is missing at x", ""),
        (
            "<amount>3</amount><coin>1</coin><card><number>1</number></card>",
            "element card is out of order at x/card",
            "",
        ),
        ("<amount>3</amount><city>c</city>", "element city is out of order at x/city", ""),
        (
            "<amount>3</amount><street>s</street><street>t</street>",
            "element street is out of order at x/street[2]",
            "",
        ),
        (
            "<amount>3</amount><amount>3</amount><coin>1</coin>",
            "element amount occurs more than once at x/amount[2]",
            "",
        ),
        (
            "<amount>3</amount><coin xsi:nil='1'/>",
            "xsi:nil where a value is required at x/coin (Leniency::nil_items skips it)",
            "",
        ),
        (
            "<amount>3</amount><coin>one</coin>",
            "\"one\" is not an int (-2147483648 to 2147483647) at x/coin",
            "",
        ),
        ("<amount>3</amount><coin>1</coin>text", "text where only elements may occur at x", ""),
        ("<coin>1</coin><amount>3</amount>", "element amount is out of order at x/amount", "value"),
        (
            "<amount>3</amount><new/><coin>1</coin>",
            "element {urn:example:groups}new is not known here at x/new",
            "value",
        ),
        (
            "<amount>3</amount><coin>1</coin><new/><coin>2</coin>",
            "element {urn:example:groups}new is not known here at x/new",
            "value",
        ),
    ] {
        assert_eq!(strictly::<Payment>(content).unwrap_err(), of(strict), "{content}");
        match (lenient, read::<Payment>(content)) {
            ("value", outcome) => assert!(outcome.is_ok(), "{content}: {outcome:?}"),
            (_, outcome) => assert_eq!(outcome.unwrap_err(), of(strict), "{content}"),
        }
    }
}

fn of(problem: &str) -> String {
    format!("the XML does not match the contract: {problem}")
}

#[test]
fn strangers_within_a_repeated_branch_are_passed_over() {
    let value: Payment =
        read("<new/><amount>3</amount><coin>1</coin><new><coin>9</coin></new><coin>2</coin><new/><due>1</due><new/>")
            .unwrap();
    assert_eq!(value.choice, Payment_choice::coin(vec![1, 2]));
    assert_eq!(value.choice_2, Some(Payment_choice_2::due(1)));
}

#[test]
fn a_choice_may_be_the_type() {
    let value: Shape_ = there_and_back("<circle>1</circle>", "<circle>1</circle>");
    assert_eq!(value, Shape_::circle(1));
    let square = "<square><number>1</number></square>";
    assert_eq!(there_and_back::<Shape_>(square, square), Shape_::square(Card { number: "1".into() }));
    assert_eq!(read("<new/><circle>1</circle><new/>"), Ok(Shape_::circle(1)));
    for (content, problem) in [
        ("", "required element circle or square is missing at x"),
        ("<new/>", "required element circle or square is missing at x"),
        ("<circle>1</circle><circle>1</circle>", "element circle is out of order at x/circle[2]"),
        ("<circle>1</circle><square/>", "element square is out of order at x/square"),
    ] {
        assert_eq!(read::<Shape_>(content).unwrap_err(), of(problem), "{content}");
    }
}

#[test]
fn members_of_a_substitution_group_and_others() {
    let value: Drawing =
        strictly("<circle>1</circle><o:line/><square><number>2</number></square><note>n</note>").unwrap();
    let [shape_member::circle(1), shape_member::Other(line), shape_member::square(_)] = &value.shape[..]
    else {
        panic!("{value:?}")
    };
    assert_eq!(line.name().local, "line");
    assert_eq!(value.note.as_deref(), Some("n"));
    comes_back(
        &value,
        "<circle>1</circle><o:line xmlns=\"urn:example:groups\" xmlns:o=\"urn:other\"/>\
         <square><number>2</number></square><note>n</note>",
    );
    assert_eq!(there_and_back::<Drawing>("<note>n</note>", "<note>n</note>").shape, []);
    // What stands after the place of the group is still for it where order does not matter.
    assert_eq!(read::<Drawing>("<note>n</note><circle>1</circle>").unwrap().shape, [shape_member::circle(1)]);
}

#[test]
fn elements_may_name_their_types() {
    let written = "<near xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Card\">\
                   <number>1</number></near><far xmlns:t=\"urn:far\" \
                   xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"t:Shape\"><circle>1</circle></far>";
    let value: Named = there_and_back(written, written);
    assert_eq!(value.far, [Shape_::circle(1)]);
}
