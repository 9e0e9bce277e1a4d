//! Types of a user's own in fields, in place of those of the contract.

use goldens::own::{Cents, Place, Upper};
use goldens::{mapped_builtin, mapped_lossless, mapped_own, mapped_wider};
use jiff::Timestamp;
use rust_decimal::Decimal;
use soap_runtime::codegen::{Kept, Nillable, XmlList};
use soap_runtime::value::{from_xml, to_xml};

use super::{NS, message, reply, request};

#[test]
fn a_built_in_type_is_another_wherever_values_have_it() {
    use mapped_builtin::{Either, Price, call, call_choice, callResponse};

    let decimal = |text: &str| text.parse::<Decimal>().unwrap();
    let call: call = request("mapped_builtin", "call");
    assert_eq!(call.amount * Decimal::TWO, decimal("25"));
    assert_eq!(call.discount, Some(Nillable::Nil));
    assert_eq!(call.rates, XmlList(vec![decimal("1.5"), decimal("2")]));
    assert_eq!(call.either, [Either::decimal(decimal("0.1")), Either::boolean(true)]);
    assert_eq!(call.limit, Some(decimal("99")));
    assert_eq!(call.price, Price { currency: Some("GBP".into()), value: decimal("3") });
    let new_year: Timestamp = "2024-01-01T00:00:00Z".parse().unwrap();
    assert_eq!(call.times, [Some(new_year), None]);
    assert_eq!(call.choice, call_choice::cash(Decimal::ONE));
    assert_eq!(call.at, "2024-02-29T12:00:00Z".parse().unwrap());
    let response: callResponse = reply("mapped_builtin", "callResponse");
    assert_eq!(response.value, decimal("-0.5"));
}

#[test]
fn one_type_and_one_field_are_others() {
    use mapped_own::{Plain, call, callResponse};

    let call: call = request("mapped_own", "call");
    assert_eq!(
        (call.total, call.tip, call.fee, call.fee_2),
        (Cents(1250), None, Cents(10), Some(Cents(125)))
    );
    assert_eq!(call.home, Place("1 Main St, Ely".into()));
    assert_eq!(call.other, [Place("York".into())]);
    assert_eq!(call.weight.as_str(), "1.5");
    let reply: callResponse = reply("mapped_own", "callResponse");
    assert_eq!((reply.due, reply.parts), (Cents(700), XmlList(vec![Cents(300), Cents(400)])));
    // What is mapped is always said: nobody knows which of its values is none.
    let shape = call.shape.clone();
    let other = call {
        plain: Plain::default(),
        ..call::new(Cents(1), Place("Ely".into()), shape, Cents(2), "3".parse().unwrap())
    };
    let written = to_xml(&other, "call", NS).unwrap();
    assert!(written.contains("<total>0.01</total><home><city>Ely</city></home><plain />"), "{written}");
}

#[test]
fn a_value_that_is_refused_is_an_error_with_its_path() {
    let refusal = |from: &str, to: &str| {
        let message = message("mapped_own", "request");
        assert!(message.contains(from));
        from_xml::<mapped_own::call>(&message.replace(from, to), "call", NS).unwrap_err().to_string()
    };
    let said = refusal("12.50", "12.505");
    assert!(
        said.ends_with("Cents refuses the value: 12.505 is not a number of cents at call/total"),
        "{said}"
    );
    let said = refusal("<city>Ely</city>", "");
    assert!(said.ends_with("Place refuses the value: it has no city at call/home"), "{said}");
    let said = refusal("12.50", "much");
    assert!(said.contains("call/total"), "{said}");
}

/// A mapped type may have more values than the contract's: 2^31 is no `xsd:int`, 256 no `xsd:unsignedByte`, an instant no date.
#[test]
fn validation_knows_the_type_of_the_contract() {
    use mapped_wider::elements::total;
    use soap_runtime::Validate;

    let order: mapped_wider::Order = request("mapped_wider", "Order");
    assert!(order.validate().is_ok());
    let invalid = mapped_wider::Order {
        count: -5,
        size: 1 << 31,
        counts: XmlList(vec![1, -2]),
        day: Some("2014-04-01T00:00:00Z".parse().unwrap()),
        fee: Some(256),
    };
    let problems = invalid.validate().unwrap_err();
    let shown: Vec<String> = problems.violations().iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "count: \"-5\" is not of type nonNegativeInteger",
            "size: \"2147483648\" is not of type int",
            "counts: \"1 -2\" holds \"-2\", which is not of type nonNegativeInteger",
            "day: \"2014-04-01T00:00:00Z\" is not of type date",
            "fee: \"256\" is not of type unsignedByte",
        ]
    );
    assert!(total.validate(&5).is_ok() && total.validate(&-5).is_err());
}

#[test]
fn what_is_kept_beside_values_is_kept_beside_mapped_ones() {
    let call: mapped_lossless::call = request("mapped_lossless", "call");
    let total: &Kept<Cents> = &call.total;
    assert_eq!(**total, Cents(1250));
    assert_eq!(call.code.as_deref().map(Upper::as_str), Some("AB"));
    let written = to_xml(&call, "call", NS).unwrap();
    assert!(written.contains(r#" code="ab""#) && written.contains("<total>+12.5</total>"), "{written}");
}
