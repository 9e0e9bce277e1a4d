//! Contracts of the HTTP binding made to be expensive: many operations, many parts, large types that requests share.

use crate::measure::{assert_linear, assert_linear_and_sound};
use crate::shapes::{complex, document, lines};

/// How requests travel: the verb, and the content of `input` in the binding.
const WAYS: [(&str, &str); 4] = [
    ("GET", "<http:urlEncoded/>"),
    ("GET", "<http:urlReplacement/>"),
    ("POST", "<mime:content type='application/x-www-form-urlencoded'/>"),
    ("POST", "<mime:mimeXml part='p0'/>"),
];

const TEXT: &str = "<simpleType name='T'><restriction base='string'/></simpleType>";

/// A contract that binds operations of one message to the HTTP binding.
fn bound(schema: &str, message: &str, operations: usize, (verb, input): (&str, &str)) -> String {
    let names: Vec<String> = (0..operations).map(|index| format!("call{index}")).collect();
    let operations: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "m")).collect();
    let message = format!("<message name='m'>{message}</message>");
    let soap = "<soap:body use='literal'/>";
    document(schema, &message, &operations, 1)
        .replace(
            "xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'",
            "xmlns:http='http://schemas.xmlsoap.org/wsdl/http/' xmlns:mime='http://schemas.xmlsoap.org/wsdl/mime/'",
        )
        .replace(
            "<soap:binding transport='http://schemas.xmlsoap.org/soap/http'/>",
            &format!("<http:binding verb='{verb}'/>"),
        )
        .replace("<soap:operation soapAction='", "<http:operation location='/")
        .replace(&format!("<input>{soap}"), &format!("<input>{input}"))
        .replace(soap, "<mime:mimeXml/>")
        .replace("<soap:address ", "<http:address ")
}

fn parts(count: usize) -> String {
    lines(count, |index| format!("<part name='p{index}' type='t:T'/>"))
}

#[test]
fn operations() {
    for way in WAYS {
        assert_linear_and_sound(150, |size| bound(TEXT, &parts(2), size, way));
    }
}

#[test]
fn parts_of_one_message() {
    for way in WAYS {
        assert_linear_and_sound(300, |size| bound(TEXT, &parts(size), 1, way));
    }
}

#[test]
fn a_message_of_many_parts_in_many_operations() {
    for way in WAYS {
        assert_linear(150, |size| bound(TEXT, &parts(size), size, way));
    }
}

#[test]
fn a_large_type_of_many_requests() {
    for way in WAYS {
        assert_linear_and_sound(150, |size| {
            let members = lines(size, |index| format!("<element name='m{index}' type='string'/>"));
            let schema = format!("{}<element name='e' type='t:E'/>", complex("E", &members));
            bound(&schema, "<part name='p0' element='t:e'/>", size, way)
        });
    }
}

#[test]
fn elements_of_a_large_type() {
    assert_linear(150, |size| {
        let members = lines(size, |index| format!("<element name='m{index}' type='string'/>"));
        let lists = lines(size, |index| format!("<element name='l{index}' type='t:E'/>"));
        let schema =
            format!("{}{}<element name='e' type='t:R'/>", complex("E", &members), complex("R", &lists));
        bound(&schema, "<part name='p0' element='t:e'/>", 1, WAYS[0])
    });
}
