//! Values of which only the necessary is said: they are those that were read, and nothing in them is invented.

use goldens::*;
use soap_runtime::value::{Value, from_xml, to_xml};

use super::{NS, reply, request};

#[test]
fn what_is_left_out_is_absent_or_empty() {
    use leaving_out::{
        AnyShape, Endless, Expression, Inner, Operand, Options, Point, Shape, Value, call, call_choice,
        callResponse, kind,
    };

    let point = Point { x: 0.5, y: 1.5 };
    let expression = Expression { comment: None, ..Expression::new(Operand::constant(3)) };
    let made = call {
        tag: vec!["x".into()],
        ..call::new(
            1,
            "a",
            kind::kind_OK,
            None,
            Value::new("Ann"),
            Operand::expression(expression),
            AnyShape::Shape(Box::new(Shape::new(point))),
            call_choice::two(2),
            2,
        )
    };
    assert_eq!(made, request::<call>("leaving_out", "call"));
    assert_eq!((made.subject, made.ids, made.lang), (None, vec![], None));
    assert_eq!(made.options.inner, Inner { name: None });
    assert_eq!(made.options, Options { depth: None, ..Default::default() });

    let owner = Some(Value { lang: Some("en".into()), ..Value::new("Ann") });
    let read: callResponse = reply("leaving_out", "callResponse");
    assert_eq!(read, callResponse { owner, ..Default::default() });
    assert_eq!(callResponse::default(), callResponse { owner: None, endless: None });
    assert_eq!(Endless::default(), Endless { next: None });
}

#[test]
fn the_rest_may_be_left_out_where_everything_is_kept() {
    use leaving_out_lossless::{Point, Shape, call};

    let read: call = request("leaving_out_lossless", "call");
    let point = Point::new(0.5, 1.5);
    assert_eq!(read.shape, leaving_out_lossless::AnyShape::Shape(Box::new(Shape::new(point))));
    assert_eq!(read.options, leaving_out_lossless::Options::default());
}

#[test]
#[cfg(feature = "server")]
fn a_feature_may_ask_for_it() {
    use leaving_out_feature::example::{call, callResponse};
    use leaving_out_feature::other::{Options, Person, kind};

    let made = call { options: Some(Options { depth: Some(1) }), ..Default::default() };
    assert_eq!(made, request::<call>("leaving_out_feature", "call"));
    let made = callResponse::new(Person::new("Ann", kind::one));
    assert_eq!(made, reply::<callResponse>("leaving_out_feature", "callResponse"));
}

/// A default is read as it was written: no field of it holds what no message says.
#[test]
fn defaults_are_values() {
    #[track_caller]
    fn check<T: Value + Default + PartialEq + std::fmt::Debug>() {
        let written = to_xml(&T::default(), "value", NS).unwrap();
        assert_eq!(from_xml::<T>(&written, "value", NS).unwrap(), T::default(), "{written}");
    }
    check::<leaving_out::callResponse>();
    check::<leaving_out::Inner>();
    check::<leaving_out::Options>();
    check::<leaving_out_lossless::ArrayOfInt>();
    check::<leaving_out_lossless::Options>();
}

/// A type that requires itself has no value that could be read, and saying so comes to an end.
#[test]
fn what_never_ends_is_missing() {
    let error = from_xml::<leaving_out::Endless>("<e xmlns='urn:example'/>", "e", NS).unwrap_err();
    assert!(error.to_string().contains("next"), "{error}");
}
