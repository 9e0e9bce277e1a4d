//! Attachments in contracts: which parts stand beside the envelope, and what views and comparisons say of them.

use wsdl2rust::Config;
use wsdl2rust::diff::compare;
use wsdl2rust::model::{Attachment, Body, Model};
use wsdl2rust::sample::{Sample, Wanted, samples};

/// A contract in `style` with an operation `put` of parts `title`, `photo` and `form`, the last an element, and this
/// input in its binding.
fn contract(style: &str, input: &str) -> String {
    format!(
        r#"<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:mime="http://schemas.xmlsoap.org/wsdl/mime/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:example" targetNamespace="urn:example">
<wsdl:types><xs:schema targetNamespace="urn:example"><xs:element name="form" type="xs:string"/></xs:schema></wsdl:types>
<wsdl:message name="in"><wsdl:part name="title" type="xs:string"/><wsdl:part name="photo" type="xs:base64Binary"/><wsdl:part name="form" element="t:form"/></wsdl:message>
<wsdl:portType name="P"><wsdl:operation name="put"><wsdl:input message="t:in"/></wsdl:operation></wsdl:portType>
<wsdl:binding name="B" type="t:P"><soap:binding style="{style}" transport="http://schemas.xmlsoap.org/soap/http"/>
<wsdl:operation name="put"><soap:operation soapAction=""/><wsdl:input>{input}</wsdl:input></wsdl:operation></wsdl:binding>
<wsdl:service name="S"><wsdl:port name="P" binding="t:B"><soap:address location="http://localhost/"/></wsdl:port></wsdl:service>
</wsdl:definitions>"#
    )
}

fn model(style: &str, input: &str) -> Model {
    Config::new().read_text("contract.wsdl", &contract(style, input)).unwrap()
}

/// A multipart input with `body` and these contents, each in a part.
fn multipart(body: &str, contents: &[&str]) -> String {
    let parts: String = contents.iter().map(|content| format!("<mime:part>{content}</mime:part>")).collect();
    format!("<mime:multipartRelated><mime:part>{body}</mime:part>{parts}</mime:multipartRelated>")
}

const BODY: &str = r#"<soap:body use="literal" namespace="urn:example"/>"#;
const PHOTO: &str = r#"<mime:content part="photo" type="image/png"/>"#;

fn body(model: &Model) -> &Body {
    &model.services[0].ports[0].operations[0].input
}

fn sampled(model: &Model) -> Sample {
    samples(model, &Wanted::default()).unwrap().remove(0)
}

/// The parts of the body, by a message that is written from the contract.
fn in_body(model: &Model) -> Vec<&'static str> {
    let request = sampled(model).request.unwrap();
    ["title", "photo", "form"].into_iter().filter(|part| request.contains(&format!("{part}>"))).collect()
}

#[test]
fn a_message_without_a_multipart_binding_has_no_attachments() {
    let model = model("rpc", BODY);
    assert_eq!(body(&model).attachments, None);
    assert_eq!(in_body(&model), ["title", "photo", "form"]);
}

/// WSDL 1.1, section 5.4: several contents of one part are alternatives.
#[test]
fn contents_of_one_part_are_alternatives() {
    let jpeg = r#"<mime:content part="photo" type="image/jpeg"/>"#;
    let model = model("rpc", &multipart(BODY, &[&format!("{PHOTO}{jpeg}{jpeg}")]));
    let photo = Attachment {
        part: "photo".into(),
        media_types: vec!["image/png".into(), "image/jpeg".into()],
        is_in_body: false,
    };
    assert_eq!(body(&model).attachments, Some(vec![photo]));
    assert_eq!(in_body(&model), ["title", "form"]);
}

/// WS-I Attachments Profile 1.0, R2944: a part that is an element can only be carried as XML.
#[test]
fn an_element_stays_in_the_body_unless_it_is_carried_as_xml() {
    let of_type = |media_type: &str| format!(r#"<mime:content part="form" type="{media_type}"/>"#);
    for (content, is_in_body) in [
        (of_type("application/pdf"), true),
        (of_type("text/xml; charset=utf-8"), false),
        (of_type("application/soap+xml"), false),
        (r#"<mime:mimeXml part="form"/>"#.to_owned(), false),
        (r#"<mime:content part="form"/>"#.to_owned(), false),
    ] {
        let model = model("rpc", &multipart(BODY, &[&content]));
        assert_eq!(in_body(&model).contains(&"form"), is_in_body, "{content}");
        assert_eq!(body(&model).attachments.as_ref().unwrap()[0].is_in_body, is_in_body, "{content}");
    }
}

#[test]
fn the_parts_of_the_body_are_those_that_it_lists() {
    let listed = r#"<soap:body use="literal" parts="photo title"/>"#;
    let model = model("rpc", &multipart(listed, &[PHOTO]));
    assert!(body(&model).attachments.as_ref().unwrap()[0].is_in_body);
    assert_eq!(in_body(&model), ["title", "photo"]);
}

/// Names and types of a contract are data, whatever they hold.
#[test]
fn nothing_of_a_content_gets_out_of_its_string() {
    let hostile = r#"&quot;]; } fn evil() {} /* `&#10;/// */"#;
    let content = format!(r#"<mime:content part="photo" type="{hostile}"/>"#);
    let text = contract("rpc", &multipart(BODY, &[&content]));
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile_content.wsdl");
    std::fs::write(&path, text).unwrap();
    let generated = Config::new().generate(&path).unwrap();
    let file = syn::parse_file(&generated).unwrap();
    let [_, syn::Item::Mod(contract)] = file.items.as_slice() else { panic!("{generated}") };
    let items = &contract.content.as_ref().unwrap().1;
    assert!(items.iter().all(|item| !matches!(item, syn::Item::Fn(_))), "{generated}");
    assert!(generated.contains(r#"photo = "photo", ["\"]; } fn evil() {} /* `"#), "{generated}");
}

#[test]
fn samples_name_what_stands_beside_them() {
    let sample = sampled(&model("rpc", &multipart(BODY, &[PHOTO])));
    let [photo] = sample.request_attachments.as_slice() else { panic!("{sample:?}") };
    assert_eq!((photo.part.as_str(), photo.media_types.as_slice()), ("photo", &["image/png".to_owned()][..]));
    assert!(sample.reply_attachments.is_empty());
}

#[test]
fn comparisons_tell_how_requests_travel() {
    let policy = r#"<wsp:Policy xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy"><m:OptimizedMimeSerialization xmlns:m="http://schemas.xmlsoap.org/ws/2004/09/policy/optimizedmimeserialization"/></wsp:Policy>"#;
    let old = contract("rpc", BODY);
    let new = old.replace(r#"<soap:binding style"#, &format!("{policy}<soap:binding style"));
    let [old, new] = [old, new].map(|text| Config::new().read_text("contract.wsdl", &text).unwrap());
    let comparison = compare(&old, &new);
    let [change] = comparison.changes.as_slice() else { panic!("{comparison:#?}") };
    assert!(comparison.is_breaking());
    assert_eq!(change.detail, "requests as plain XML, now requests by MTOM");
    assert!(compare(&new, &new).is_empty());
}

#[test]
fn comparisons_tell_attachments() {
    let said = |old: &[&str], new: &[&str]| -> Vec<String> {
        let models = [old, new].map(|contents| model("rpc", &multipart(BODY, contents)));
        compare(&models[0], &models[1])
            .changes
            .iter()
            .map(|change| format!("{:?} {change}", change.impact))
            .collect()
    };
    assert_eq!(said(&[PHOTO], &[PHOTO]), [""; 0]);
    let form = r#"<mime:content part="form"/>"#;
    let moved = said(&[PHOTO], &[PHOTO, form]);
    assert!(
        moved.iter().any(|line| line.contains("attachment \"form\" of request of operation \"put\" added")),
        "{moved:#?}"
    );
    let jpeg = r#"<mime:content part="photo" type="image/jpeg"/>"#;
    let other = said(&[PHOTO], &[jpeg]);
    assert_eq!(other.len(), 2, "{other:#?}");
    assert!(
        other[0].starts_with("Breaking") && other[0].contains("media type \"image/png\" gone"),
        "{other:#?}"
    );
    assert!(
        other[1].starts_with("Compatible") && other[1].contains("media type \"image/jpeg\" is new"),
        "{other:#?}"
    );
}
