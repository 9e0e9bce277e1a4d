//! The rules of the wire that tools in this field break, each with the value that its specification gives.
#![allow(clippy::unwrap_used)]

use std::sync::{Arc, Mutex};

use http::StatusCode;
use proptest::prelude::*;
use soap_runtime::codegen::*;
use soap_runtime::transport::Request;
use soap_runtime::{Detail, FaultCode, Leniency, Limits};
use tower::ServiceExt;

const ONE: &str = "urn:one";
const TWO: &str = "urn:two";
const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const SOAP_12: &str = "http://www.w3.org/2003/05/soap-envelope";

#[derive(Debug, Clone, PartialEq, Default)]
struct Main {
    id: i32,
    due: Option<i32>,
    note: Option<Nillable<String>>,
    name: Option<String>,
    tag: Vec<String>,
    colour: Option<Colour>,
    local: Option<String>,
    other: Option<Other>,
    size: Option<Size>,
    row: Vec<Option<String>>,
    list: Option<Vec<Option<String>>>,
}
complex! {
    Main("main", ONE);
    0 id: element("id");
    1 due: element("due").nillable();
    2 note: element("note").optional().nillable();
    3 name: element("name").optional();
    4 tag: element("tag").optional().repeated();
    5 colour: element("colour").optional();
    6 local: element("local").namespace("").optional();
    7 other: element("other").namespace(TWO).optional();
    8 size: element("size").optional();
    9 row: element("row").optional().repeated().nillable();
    10 list: element("list").optional().array("entry", ONE).nillable_items();
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Other {
    name: Option<String>,
    near: Option<String>,
}
complex! {
    Other("other", TWO);
    0 name: element("name").optional();
    1 near: element("name").namespace(ONE).optional();
}

/// Simple content with attributes.
#[derive(Debug, Clone, PartialEq, Default)]
struct Size {
    unit: String,
    lang: Option<String>,
    mark: Option<String>,
    value: String,
}
complex! {
    Size("size", ONE);
    0 unit: attribute("unit");
    1 lang: attribute("lang").namespace(soap_runtime::xml::XML).optional();
    2 mark: attribute("mark").namespace(TWO).optional();
    3 value: text();
}

#[derive(Debug, Clone, PartialEq)]
enum Colour {
    Red,
    Blue,
    Unknown(String),
}
words! {
    Colour else Unknown;
    Red = "Red";
    Blue = "Dark blue";
}

#[derive(Debug, Clone, PartialEq)]
struct Numbers {
    i8: i8,
    i16: i16,
    i32: i32,
    i64: i64,
    u8: u8,
    u16: u16,
    u32: u32,
    u64: u64,
    f32: f32,
    f64: f64,
    bool: bool,
    decimal: Decimal,
    instant: DateTime,
    bytes: Base64Binary,
}
complex! {
    Numbers("numbers", ONE);
    0 i8: element("i8");
    1 i16: element("i16");
    2 i32: element("i32");
    3 i64: element("i64");
    4 u8: element("u8");
    5 u16: element("u16");
    6 u32: element("u32");
    7 u64: element("u64");
    8 f32: element("f32");
    9 f64: element("f64");
    10 bool: element("bool");
    11 decimal: element("decimal");
    12 instant: element("instant");
    13 bytes: element("bytes");
}

static PUT: Operation =
    Operation::new("put", "urn:one/put \"x\"").request("put", ONE).reply("putResponse", ONE);
static COUNT: Operation = Operation::new("count", "").request("count", ONE).reply("countResponse", ONE);

/// A reply and how it is taken.
struct Reply {
    version: SoapVersion,
    leniency: Leniency,
    status: u16,
    content_type: &'static str,
    body: Vec<u8>,
}

/// What was sent, and what came of the reply.
struct Outcome<T> {
    result: Result<T, Error>,
    sent: Option<http::Request<String>>,
}

fn message(body: impl Into<Vec<u8>>) -> Reply {
    Reply {
        version: SoapVersion::V11,
        leniency: Leniency::default(),
        status: 200,
        content_type: "text/xml; charset=utf-8",
        body: body.into(),
    }
}

impl Reply {
    fn strict(self) -> Self {
        Self { leniency: Leniency::strict(), ..self }
    }

    fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    fn content_type(self, content_type: &'static str) -> Self {
        Self { content_type, ..self }
    }

    fn soap_12(self) -> Self {
        Self { version: SoapVersion::V12, ..self }.content_type("application/soap+xml")
    }

    /// The one place that calls the runtime's client.
    fn to<Q: Complex, A: Complex>(&self, operation: &'static Operation, request: &Q) -> Outcome<A> {
        let sent = Arc::new(Mutex::new(None));
        let (seen, status, body) = (Arc::clone(&sent), self.status, self.body.clone());
        let content_type = self.content_type;
        let transport = tower::service_fn(move |request: Request| {
            let (seen, body) = (Arc::clone(&seen), body.clone());
            async move {
                *seen.lock().unwrap() = Some(collected(request).await);
                let response = http::Response::builder().status(status).header("content-type", content_type);
                Ok::<_, std::io::Error>(response.body(http_body_util::Full::new(body.into())).unwrap())
            }
        });
        let client = Client::builder(&Port::new("p", self.version, "http://localhost/"))
            .leniency(self.leniency.clone())
            .transport(transport)
            .build()
            .unwrap();
        let result = block_on(client.call(operation, request));
        let sent = sent.lock().unwrap().take();
        Outcome { result, sent }
    }

    fn read(&self) -> Result<Main, Error> {
        self.to(&PUT, &Main::default()).result
    }
}

async fn collected(request: Request) -> http::Request<String> {
    let (parts, body) = request.into_parts();
    let bytes = http_body_util::BodyExt::collect(body).await.unwrap().to_bytes();
    http::Request::from_parts(parts, String::from_utf8(bytes.to_vec()).unwrap())
}

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

fn envelope(content: &str) -> String {
    format!("<s:Envelope xmlns:s='{SOAP_11}'><s:Body>{content}</s:Body></s:Envelope>")
}

/// A reply with the two required elements, `more`, and the declarations of all prefixes.
fn reply(more: &str) -> Reply {
    message(envelope(&format!(
        "<putResponse xmlns='urn:one' xmlns:t='urn:two' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\
         <id>1</id><due>2</due>{more}</putResponse>"
    )))
}

fn read(more: &str) -> Result<Main, Error> {
    reply(more).read()
}

/// The message of the error that the reply is, without what all decoding errors begin with.
fn refusal(reply: &Reply) -> String {
    let error = reply.read().unwrap_err();
    assert!(error.is_decoding(), "{error:?}");
    error.to_string().replacen("put: the reply is not what the contract says: ", "", 1)
}

fn sent(request: &Main) -> String {
    reply("").to::<_, Main>(&PUT, request).sent.unwrap().into_body()
}

fn base() -> Main {
    Main { id: 1, due: Some(2), ..Main::default() }
}

// ---- HTTP headers ---------------------------------------------------------------------------------------

#[test]
fn soap_11_has_a_quoted_action_header() {
    let sent = reply("").to::<_, Main>(&PUT, &base()).sent.unwrap();
    assert_eq!(sent.method(), "POST");
    assert_eq!(sent.headers()["soapaction"], r#""urn:one/put \"x\"""#);
    assert_eq!(sent.headers()["content-type"], "text/xml; charset=utf-8");
}

#[test]
fn an_empty_action_is_two_quotes() {
    let sent = reply("").to::<_, Main>(&COUNT, &base()).sent.unwrap();
    assert_eq!(sent.headers()["soapaction"], r#""""#);
}

#[test]
fn soap_12_has_the_action_in_the_content_type() {
    let sent = reply("").soap_12().to::<_, Main>(&PUT, &base()).sent.unwrap();
    assert!(!sent.headers().contains_key("soapaction"));
    let expected = r#"application/soap+xml; charset=utf-8; action="urn:one/put \"x\"""#;
    assert_eq!(sent.headers()["content-type"], expected);
}

// ---- envelope and namespaces ----------------------------------------------------------------------------

#[test]
fn any_envelope_prefix_and_place_of_declaration() {
    for body in [
        format!(
            "<SOAP-ENV:Envelope xmlns:SOAP-ENV='{SOAP_11}'><SOAP-ENV:Body><putResponse xmlns='urn:one'><id>1</id><due>2</due></putResponse></SOAP-ENV:Body></SOAP-ENV:Envelope>"
        ),
        format!(
            "<Envelope xmlns='{SOAP_11}'><Body><putResponse xmlns='urn:one'><id>1</id><due>2</due></putResponse></Body></Envelope>"
        ),
        format!(
            "<Envelope xmlns='{SOAP_11}' xmlns:p='urn:one'><Body><p:putResponse><p:id>1</p:id><p:due>2</p:due></p:putResponse></Body></Envelope>"
        ),
        format!(
            "<e:Envelope xmlns:e='{SOAP_11}'><e:Body xmlns='urn:one'><putResponse><id>1</id><due>2</due></putResponse></e:Body></e:Envelope>"
        ),
        format!(
            "<e:Envelope xmlns:e='{SOAP_11}'><e:Body><q:putResponse xmlns:q='urn:one'><id xmlns='urn:one'>1</id><r:due xmlns:r='urn:one'>2</r:due></q:putResponse></e:Body></e:Envelope>"
        ),
        // The same prefix for two namespaces, inner over outer.
        format!(
            "<p:Envelope xmlns:p='{SOAP_11}'><p:Body><p:putResponse xmlns:p='urn:one'><p:id>1</p:id><p:due>2</p:due></p:putResponse></p:Body></p:Envelope>"
        ),
        // A declaration whose address holds a reference.
        format!(
            "<e:Envelope xmlns:e='{SOAP_11}'><e:Body xmlns='urn:&#111;ne'><putResponse><id>1</id><due>2</due></putResponse></e:Body></e:Envelope>"
        ),
    ] {
        assert_eq!(message(body.clone()).read().unwrap(), base(), "{body}");
    }
}

#[test]
fn soap_12_envelopes_are_read_whatever_was_asked_for() {
    let body = String::from_utf8(reply("").body).unwrap().replace(SOAP_11, SOAP_12);
    assert_eq!(message(body.clone()).soap_12().read().unwrap(), base());
    assert_eq!(message(body).read().unwrap(), base());
}

#[test]
fn a_reply_in_the_wrong_namespace_is_refused() {
    let wrong = message(envelope("<putResponse xmlns='urn:two'><id>1</id><due>2</due></putResponse>"));
    let expected = "found element {urn:two}putResponse, expected {urn:one}putResponse at putResponse";
    assert_eq!(refusal(&wrong), expected);
    let none = message(envelope("<putResponse><id>1</id></putResponse>"));
    let expected = "found element putResponse, expected {urn:one}putResponse at putResponse";
    assert_eq!(refusal(&none), expected);
}

#[test]
fn the_reply_of_another_operation_is_refused() {
    let other = message(envelope("<getResponse xmlns='urn:one'/>"));
    let expected = "found element {urn:one}getResponse, expected {urn:one}putResponse at getResponse";
    assert_eq!(refusal(&other), expected);
}

#[test]
fn an_unknown_envelope_is_no_soap() {
    let error = message("<Envelope xmlns='urn:soap'><Body/></Envelope>").read().unwrap_err();
    assert!(error.is_not_soap());
    let expected =
        "put: HTTP 200 with a document with root element {urn:soap}Envelope instead of a SOAP message";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn header_blocks_are_passed_over_unless_they_must_be_understood() {
    let with = |headers: &str| {
        let body = String::from_utf8(reply("").body).unwrap();
        message(body.replace("<s:Body>", &format!("<s:Header>{headers}</s:Header><s:Body>")))
    };
    let plain = with("<a xmlns='urn:a'><b>text</b>more</a><c xmlns='urn:c' s:mustUnderstand='0'/>");
    assert_eq!(plain.read().unwrap(), base());
    let elsewhere = with("<c xmlns='urn:c' s:mustUnderstand='1' s:actor='urn:proxy'/>");
    assert_eq!(elsewhere.read().unwrap(), base());
    let must = with("<a xmlns='urn:a'/><c xmlns='urn:c' s:mustUnderstand='1'/>");
    assert_eq!(refusal(&must), "header block {urn:c}c must be understood, and is not at putResponse");
    let mut leniency = Leniency::default();
    leniency.must_understand = true;
    assert_eq!(Reply { leniency, ..must }.read().unwrap(), base());
}

#[test]
fn a_second_header_is_refused() {
    let body = String::from_utf8(reply("").body).unwrap();
    let twice = message(body.replace("<s:Body>", "<s:Header/><s:Header/><s:Body>"));
    assert_eq!(refusal(&twice), "element soap:Header stands more than once at Envelope/Header[2]");
}

#[test]
fn nil_as_a_whole_reply_is_refused() {
    let nil =
        "<putResponse xmlns='urn:one' xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>";
    assert_eq!(refusal(&message(envelope(nil))), "xsi:nil where a value is required at putResponse");
}

// ---- absence, nil, emptiness ----------------------------------------------------------------------------

#[test]
fn an_absent_required_nillable_is_written_as_nil() {
    let xml = sent(&Main { due: None, ..base() });
    assert!(xml.contains(r#"<due xsi:nil="true" />"#), "{xml}");
    assert!(xml.contains(r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#));
}

#[test]
fn absent_nil_and_empty_are_kept_apart() {
    for (note, xml) in [
        (None, ""),
        (Some(Nillable::Nil), r#"<note xsi:nil="true" />"#),
        (Some(Nillable::Value(String::new())), "<note />"),
        (Some(Nillable::Value("x".into())), "<note>x</note>"),
    ] {
        let value = Main { note: note.clone(), ..base() };
        assert_eq!(read(xml).unwrap(), value);
        let written = sent(&value);
        assert_eq!(written.contains("<note"), note.is_some());
        assert!(written.contains(xml), "{written}");
    }
    assert_eq!(read("").unwrap().name, None);
    assert_eq!(read("<name></name>").unwrap().name, Some(String::new()));
    assert_eq!(read("").unwrap().list, None);
    assert_eq!(read("<list/>").unwrap().list, Some(vec![]));
}

#[test]
fn repeated_nils_stand_each() {
    let row = vec![Some("a".into()), None, Some(String::new())];
    let value = Main { row: row.clone(), list: Some(row), ..base() };
    let items = "<row>a</row><row xsi:nil='1'/><row/>";
    let list = "<list><entry>a</entry><entry xsi:nil='true'/><entry/></list>";
    assert_eq!(read(&format!("{items}{list}")).unwrap(), value);
    let written = sent(&value);
    assert!(written.contains(r#"<row>a</row><row xsi:nil="true" /><row />"#), "{written}");
    assert!(written.contains(r#"<entry>a</entry><entry xsi:nil="true" /><entry />"#), "{written}");
}

#[test]
fn nil_for_an_optional_element_counts_as_absent_unless_strict() {
    assert_eq!(read("<name xsi:nil='true'/>").unwrap().name, None);
    let strict = reply("<name xsi:nil='true'/>").strict();
    assert_eq!(refusal(&strict), "xsi:nil where a value is required at putResponse/name");
}

#[test]
fn nil_with_content_is_refused() {
    for nil in ["<note xsi:nil='true'>x</note>", "<note xsi:nil='true'><a/></note>"] {
        assert!(
            refusal(&reply(nil)).starts_with("xsi:nil on an element that has content at putResponse/note")
        );
    }
    assert_eq!(read("<note xsi:nil=' true '> <!-- none --> </note>").unwrap().note, Some(Nillable::Nil));
    assert_eq!(read("<note xsi:nil='false'>x</note>").unwrap().note, Some(Nillable::Value("x".into())));
}

#[test]
fn nil_for_what_must_have_a_value_is_refused() {
    let body = "<putResponse xmlns='urn:one' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\
                <id xsi:nil='true'/><due>2</due></putResponse>";
    let refused = refusal(&message(envelope(body)));
    assert_eq!(refused, "xsi:nil where a value is required at putResponse/id");
}

// ---- children -------------------------------------------------------------------------------------------

#[test]
fn unknown_elements_are_passed_over_unless_strict() {
    let more = "<new><id>9</id><name>no</name>text</new><name>yes</name>";
    assert_eq!(read(more).unwrap(), Main { name: Some("yes".into()), ..base() });
    let refused = refusal(&reply(more).strict());
    assert_eq!(refused, "element {urn:one}new is not known here at putResponse/new");
}

#[test]
fn unknown_attributes_are_passed_over_unless_strict() {
    for (more, path) in [
        ("<name new='1'>yes</name>", "putResponse/name"),
        ("<other xmlns='urn:two' new='1'/>", "putResponse/other"),
        ("<list new='1'/>", "putResponse/list"),
    ] {
        assert!(read(more).is_ok());
        assert_eq!(refusal(&reply(more).strict()), format!("attribute new is not known here at {path}"));
    }
    let usual = "<name xsi:type='string'>yes</name><size unit='m' xml:lang='en' t:mark='x'>1</size>";
    assert!(reply(usual).strict().read().is_ok());
}

#[test]
fn a_foreign_sibling_of_the_same_name_is_not_mistaken() {
    let more = "<name xmlns='urn:two'>two</name><name xmlns=''>none</name><name>one</name>";
    assert_eq!(read(more).unwrap().name.as_deref(), Some("one"));
    assert_eq!(read("<t:local>two</t:local><local>one</local>").unwrap().local, None);
    assert_eq!(read("<local xmlns=''>none</local>").unwrap().local.as_deref(), Some("none"));
    let both = read("<t:other><t:name>a</t:name><name>b</name></t:other>").unwrap().other;
    assert_eq!(both, Some(Other { name: Some("a".into()), near: Some("b".into()) }));
    // An attribute without a prefix is in no namespace, whatever the default is.
    let refused = refusal(&reply("<size t:unit='m'>1</size>"));
    assert_eq!(refused, "required attribute unit is missing at putResponse/size");
}

#[test]
fn children_may_be_interleaved_and_reordered_unless_strict() {
    let body = "<putResponse xmlns='urn:one'><tag>a</tag><due>2</due><tag>b</tag><id>1</id></putResponse>";
    let mixed = message(envelope(body));
    assert_eq!(mixed.read().unwrap(), Main { tag: vec!["a".into(), "b".into()], ..base() });
    assert_eq!(refusal(&mixed.strict()), "element due is out of order at putResponse/due");
}

#[test]
fn a_second_one_of_a_single_element_is_refused() {
    let twice = reply("<name>a</name><tag>x</tag><name>b</name>");
    assert_eq!(refusal(&twice), "element name stands more than once at putResponse/name[2]");
}

#[test]
fn text_between_elements_is_refused() {
    let text = refusal(&reply("stray"));
    assert!(text.starts_with("text where only elements may stand at putResponse"), "{text}");
}

#[test]
fn a_missing_required_element_is_named() {
    let body = message(envelope("<putResponse xmlns='urn:one'><due>2</due></putResponse>"));
    assert_eq!(refusal(&body), "required element id is missing at putResponse");
}

// ---- text -----------------------------------------------------------------------------------------------

#[test]
fn words_have_white_space_around_them_and_may_be_new() {
    assert_eq!(read("<colour>\n Red\t</colour>").unwrap().colour, Some(Colour::Red));
    assert_eq!(read("<colour>Dark blue</colour>").unwrap().colour, Some(Colour::Blue));
    let new = read("<colour>red</colour>").unwrap().colour;
    assert_eq!(new, Some(Colour::Unknown("red".into())));
    let again = sent(&Main { colour: new, ..base() });
    assert!(again.contains("<colour>red</colour>"), "{again}");
    let refused = refusal(&reply("<colour>red</colour>").strict());
    assert_eq!(refused, "\"red\" is not a word of the contract at putResponse/colour");
}

#[test]
fn strings_keep_white_space_and_other_types_do_not_count_it() {
    assert_eq!(read("<name> \t a  b\n</name>").unwrap().name.as_deref(), Some(" \t a  b\n"));
    assert_eq!(read("<name>  </name>").unwrap().name.as_deref(), Some("  "));
    let body = "<putResponse xmlns='urn:one'><id> \r\n+01\t</id><due>2</due></putResponse>";
    assert_eq!(message(envelope(body)).read().unwrap().id, 1);
    for invalid in ["", "  ", "1 2", "1.0", "0x1", "1e0", "\u{a0}1", "2147483648", "١"] {
        let body = format!("<putResponse xmlns='urn:one'><id>{invalid}</id><due>2</due></putResponse>");
        let refused = refusal(&message(envelope(&body)));
        assert!(refused.contains("is not an int (-2147483648 to 2147483647) at putResponse/id"), "{refused}");
    }
}

#[test]
fn split_text_is_joined() {
    let name = |xml: &str| read(&format!("<name>{xml}</name>")).unwrap().name.unwrap();
    assert_eq!(name("a<![CDATA[<b>&amp;]]>c<!-- no -->d<?pi no?>e&lt;&#x66;&#103;"), "a<b>&amp;cde<fg");
    assert_eq!(name("<![CDATA[]]><![CDATA[]]]]><![CDATA[>]]>"), "]]>");
    // XML 1.0, section 2.11: line ends, but not those from references.
    assert_eq!(name("a\r\nb\rc&#xD;d<![CDATA[\r\n]]>"), "a\nb\nc\rd\n");
    let body = "<putResponse xmlns='urn:one'><id>1<!-- -->2</id><due>2</due></putResponse>";
    assert_eq!(message(envelope(body)).read().unwrap().id, 12);
}

#[test]
fn attribute_values_are_normalised() {
    let size = read("<size unit='a\r\nb\tc&#10;d&quot;&apos;'>1</size>").unwrap().size.unwrap();
    assert_eq!(size.unit, "a b c\nd\"'");
}

#[test]
fn characters_outside_of_xml_are_not_sent() {
    for character in ['\0', '\u{1}', '\u{b}', '\u{1f}', '\u{fffe}', '\u{ffff}'] {
        let outcome = reply("").to::<_, Main>(&PUT, &Main { name: Some(format!("a{character}")), ..base() });
        let error = outcome.result.unwrap_err();
        assert!(error.is_building() && !error.may_have_been_sent() && outcome.sent.is_none());
        let code = u32::from(character);
        let expected = format!(
            "put: the request cannot be made: character U+{code:04X} is not allowed in XML at put/name"
        );
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn characters_outside_of_xml_are_not_read() {
    for text in ["\u{1}", "&#1;", "&#0;", "&#xFFFE;", "&#xD800;", "&#x110000;", "\u{ffff}"] {
        assert!(read(&format!("<name>{text}</name>")).unwrap_err().is_decoding(), "{text}");
    }
}

#[test]
fn what_a_parser_changes_is_escaped() {
    let text = "a\rb\r\nc]]>d<e>&\"'\t\u{85}\u{2028}\u{10ffff}";
    let size = Size { unit: format!("{text}\n"), value: text.into(), ..Size::default() };
    let value = Main { name: Some(text.into()), size: Some(size), ..base() };
    let xml = sent(&value);
    assert!(xml.contains("a&#xD;b&#xD;\nc]]&gt;d&lt;e&gt;&amp;"), "{xml}");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let name = document.descendants().find(|node| node.has_tag_name((ONE, "name"))).unwrap();
    assert_eq!(name.text(), Some(text));
    assert_eq!(echoed(&value), value);
}

#[test]
fn numbers_have_their_full_range() {
    let numbers = |least: bool| Numbers {
        i8: if least { i8::MIN } else { i8::MAX },
        i16: if least { i16::MIN } else { i16::MAX },
        i32: if least { i32::MIN } else { i32::MAX },
        i64: if least { i64::MIN } else { i64::MAX },
        u8: if least { u8::MIN } else { u8::MAX },
        u16: if least { u16::MIN } else { u16::MAX },
        u32: if least { u32::MIN } else { u32::MAX },
        u64: if least { u64::MIN } else { u64::MAX },
        f32: if least { f32::NEG_INFINITY } else { f32::MAX },
        f64: if least { f64::INFINITY } else { f64::MIN_POSITIVE },
        bool: least,
        decimal: "-00012345678901234567890.1000".parse().unwrap(),
        instant: "2014-04-01T07:00:00.1234567-05:00".parse().unwrap(),
        bytes: Base64Binary((0..=255).collect()),
    };
    for least in [true, false] {
        let outcome = echo_of(&COUNT, &numbers(least));
        assert_eq!(outcome.result.unwrap(), numbers(least));
    }
    let sent = echo_of(&COUNT, &numbers(true)).sent.unwrap().into_body();
    assert!(sent.contains("<f32>-INF</f32><f64>INF</f64>"), "{sent}");
    assert!(sent.contains("<decimal>-00012345678901234567890.1000</decimal>"));
    let nan = Numbers { f32: f32::NAN, f64: f64::NAN, ..numbers(true) };
    let back = echo_of(&COUNT, &nan);
    assert!(back.sent.unwrap().into_body().contains("<f32>NaN</f32><f64>NaN</f64>"));
    assert!(back.result.unwrap().f64.is_nan());
}

#[test]
fn attributes_and_simple_content_go_there_and_back() {
    let size = Size {
        unit: "a\t\"<b>\n".into(),
        lang: Some("de".into()),
        mark: Some(String::new()),
        value: " 1 ".into(),
    };
    let value = Main { size: Some(size), ..base() };
    let xml = sent(&value);
    assert!(xml.contains(r#"xml:lang="de""#), "{xml}");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let size = document.descendants().find(|node| node.has_tag_name((ONE, "size"))).unwrap();
    assert_eq!(size.attribute("unit"), Some("a\t\"<b>\n"));
    assert_eq!(size.attribute((TWO, "mark")), Some(""));
    assert_eq!(echoed(&value), value);
}

#[test]
fn two_namespaces_and_none() {
    let other = Other { name: Some("a".into()), near: Some("b".into()) };
    let value = Main { local: Some("none".into()), other: Some(other), name: Some("n".into()), ..base() };
    let xml = sent(&value);
    let document = roxmltree::Document::parse(&xml).unwrap();
    for (namespace, name, text) in [("", "local", "none"), (TWO, "name", "a"), (ONE, "id", "1")] {
        let is_it = |node: &roxmltree::Node<'_, '_>| {
            node.tag_name().name() == name && node.tag_name().namespace().unwrap_or_default() == namespace
        };
        assert_eq!(document.descendants().find(is_it).and_then(|node| node.text()), Some(text), "{xml}");
    }
    assert_eq!(echoed(&value), value);
}

// ---- encodings ------------------------------------------------------------------------------------------

#[test]
fn replies_in_other_encodings() {
    let text = String::from_utf8(reply("<name>é€</name>").body).unwrap();
    let units = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let expected = Main { name: Some("é€".into()), ..base() };
    let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
    let no_charset = "text/xml";
    for (content_type, body) in [
        (no_charset, marked(b"\xFF\xFE", units(u16::to_le_bytes))),
        (no_charset, marked(b"\xFE\xFF", units(u16::to_be_bytes))),
        ("text/xml; charset=utf-16", marked(b"\xFE\xFF", units(u16::to_be_bytes))),
        ("text/xml; charset=\"utf-16\"", units(u16::to_be_bytes)),
        ("text/xml; charset=utf-16le", units(u16::to_le_bytes)),
        (no_charset, marked(b"\xEF\xBB\xBF", text.clone().into_bytes())),
        ("text/xml; charset=UTF-8", marked(b"\xEF\xBB\xBF", text.clone().into_bytes())),
    ] {
        let read = message(body).content_type(content_type).read();
        assert_eq!(read.unwrap(), expected, "{content_type}");
    }
    let latin: Vec<u8> = reply("<name>é</name>").body.iter().copied().filter(|byte| *byte != 0xC3).collect();
    let latin: Vec<u8> = latin.into_iter().map(|byte| if byte == 0xA9 { 0xE9 } else { byte }).collect();
    let declared = [&b"<?xml version='1.0' encoding='ISO-8859-1'?>"[..], &latin].concat();
    let expected = Main { name: Some("é".into()), ..base() };
    assert_eq!(message(declared).content_type(no_charset).read().unwrap(), expected);
    assert_eq!(message(latin).content_type("text/xml; charset=iso-8859-1").read().unwrap(), expected);
}

#[test]
fn a_charset_within_another_parameter_is_none() {
    let odd = reply("").content_type("text/xml; action=\"a; charset=klingon\"; charset=utf-8");
    assert_eq!(odd.read().unwrap(), base());
}

// ---- faults ---------------------------------------------------------------------------------------------

const FAULT_11: &str = "<s:Fault><faultcode>s:Client.Auth.Expired</faultcode><faultstring>too late</faultstring>\
    <faultactor>urn:me</faultactor><detail><t:other xmlns:t='urn:two'><t:name>x</t:name></t:other></detail></s:Fault>";

#[test]
fn a_fault_is_read_at_any_status() {
    for status in [200, 400, 500] {
        let error = message(envelope(FAULT_11)).status(status).read().unwrap_err();
        assert!(error.is_fault());
        assert_eq!(error.status(), Some(status));
        let expected = "put: the server answered with a fault, Sender: too late";
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn soap_11_fault_with_dotted_code_and_detail() {
    let error = message(envelope(FAULT_11)).status(500).read().unwrap_err();
    let fault = error.soap_fault().unwrap();
    assert_eq!((&fault.code, fault.reason.as_str()), (&FaultCode::Sender, "too late"));
    assert_eq!(fault.subcodes, ["Auth", "Expired"]);
    assert_eq!(fault.actor.as_deref(), Some("urn:me"));
    let detail = fault.detail.as_ref().unwrap();
    let entry: Other = detail.entry(TWO, "other").unwrap().unwrap();
    assert_eq!(entry.name.as_deref(), Some("x"));
    assert!(detail.entry::<Other>(ONE, "other").is_none());
}

#[test]
fn a_service_may_have_codes_of_its_own() {
    let body = envelope("<s:Fault><faultcode>q:NoSuchGroup</faultcode><faultstring/></s:Fault>");
    let error = message(body).status(500).read().unwrap_err();
    assert_eq!(error.soap_fault().unwrap().code, FaultCode::Other("q:NoSuchGroup".into()));
}

#[test]
fn a_detail_may_lean_on_outer_declarations() {
    let body = format!(
        "<s:Envelope xmlns:s='{SOAP_11}' xmlns:u='urn:no'><s:Body xmlns:t='urn:&gt;no'>\
         <s:Fault xmlns:t='urn:two'><faultcode>s:Server</faultcode><faultstring>f</faultstring>\
         <detail xmlns='urn:one'>text <t:other><t:name>a</t:name><name>b</name></t:other></detail>\
         </s:Fault></s:Body></s:Envelope>"
    );
    let error = message(body).status(500).read().unwrap_err();
    let detail = error.soap_fault().unwrap().detail.clone().unwrap();
    let entry: Other = detail.entry(TWO, "other").unwrap().unwrap();
    assert_eq!(entry, Other { name: Some("a".into()), near: Some("b".into()) });
    assert!(roxmltree::Document::parse(detail.as_xml()).is_ok(), "{}", detail.as_xml());
}

#[test]
fn a_detail_may_be_text_or_nothing() {
    for detail in ["<detail>only text</detail>", "<detail/>", "<detail></detail>"] {
        let body = envelope(&format!("<s:Fault><faultcode>s:Server</faultcode>{detail}</s:Fault>"));
        let error = message(body).status(500).read().unwrap_err();
        let detail = error.soap_fault().unwrap().detail.clone().unwrap();
        assert!(detail.entry::<Other>(TWO, "other").is_none(), "{}", detail.as_xml());
    }
}

#[test]
fn soap_12_fault_with_subcodes_and_languages() {
    let body = format!(
        "<e:Envelope xmlns:e='{SOAP_12}' xmlns:m='urn:m'><e:Body><e:Fault>\
         <Code xmlns='urn:foreign'><Value>e:Receiver</Value></Code>\
         <e:Code><e:Value> e:Sender </e:Value><e:Subcode><e:Value>m:Late</e:Value>\
         <e:Subcode><e:Value>m:VeryLate</e:Value></e:Subcode></e:Subcode></e:Code>\
         <e:Reason><e:Text xml:lang='de'>zu spät</e:Text><e:Text xml:lang='en-GB'>too late</e:Text></e:Reason>\
         <e:Node>urn:node</e:Node><e:Role>urn:role</e:Role>\
         <e:Detail><m:other xmlns:m='urn:two'/></e:Detail></e:Fault></e:Body></e:Envelope>"
    );
    let error = message(body).soap_12().status(400).read().unwrap_err();
    let fault = error.soap_fault().unwrap();
    assert_eq!((&fault.code, fault.reason.as_str()), (&FaultCode::Sender, "too late"));
    assert_eq!(fault.subcodes, ["Late", "VeryLate"]);
    assert_eq!(fault.actor.as_deref(), Some("urn:role"));
    assert!(fault.detail.as_ref().unwrap().entry::<Other>(TWO, "other").unwrap().is_ok());
}

// ---- server half ----------------------------------------------------------------------------------------

/// Answers with the request, or with a fault.
struct Echo(Option<Fault>);

impl Dispatch for Echo {
    fn operations(&self) -> &'static [&'static Operation] {
        static ALL: [&Operation; 2] = [&PUT, &COUNT];
        &ALL
    }

    async fn dispatch(&self, index: usize, call: &mut Call) -> Result<Answer, Fault> {
        match (&self.0, index) {
            (Some(fault), _) => Err(fault.clone()),
            (None, 0) => call.answer(&call.request::<Main>()?),
            (None, _) => call.answer(&call.request::<Numbers>()?),
        }
    }
}

/// `value` through our own server, and what was sent.
fn echo_of<T: Complex>(operation: &'static Operation, value: &T) -> Outcome<T> {
    let sent = Arc::new(Mutex::new(None));
    let seen = Arc::clone(&sent);
    let transport = tower::service_fn(move |request: Request| {
        let seen = Arc::clone(&seen);
        async move {
            let request = collected(request).await;
            *seen.lock().unwrap() = Some(request.clone());
            Server::new(Echo(None)).oneshot(request).await
        }
    });
    let port = Port::new("p", SoapVersion::V11, "http://localhost/");
    let client = Client::builder(&port).leniency(Leniency::strict()).transport(transport).build().unwrap();
    let result = block_on(client.call(operation, value));
    let sent = sent.lock().unwrap().take();
    Outcome { result, sent }
}

fn echoed(value: &Main) -> Main {
    echo_of(&PUT, value).result.unwrap()
}

/// The answer of `server` to a message: status, Content-Type and body.
fn served(server: Server<Echo>, method: &str, content_type: &str, body: &str) -> (u16, String, String) {
    let request = http::Request::builder().method(method).header("content-type", content_type);
    let response = block_on(server.oneshot(request.body(body.to_owned()).unwrap())).unwrap();
    let (parts, body) = response.into_parts();
    let body = block_on(http_body_util::BodyExt::collect(body)).unwrap().to_bytes();
    let media_type = parts.headers["content-type"].to_str().unwrap().to_owned();
    (parts.status.as_u16(), media_type, String::from_utf8(body.to_vec()).unwrap())
}

fn call_11(header: &str) -> String {
    let body = "<put xmlns='urn:one'><id>1</id><due>2</due></put>";
    format!("<s:Envelope xmlns:s='{SOAP_11}'>{header}<s:Body>{body}</s:Body></s:Envelope>")
}

#[test]
fn the_server_answers_in_the_version_of_the_call() {
    let (status, content_type, body) = served(Server::new(Echo(None)), "POST", "text/xml", &call_11(""));
    assert_eq!((status, content_type.as_str()), (200, "text/xml; charset=utf-8"));
    assert!(body.contains(SOAP_11) && body.contains("<putResponse xmlns=\"urn:one\"><id>1</id>"), "{body}");
    let call = call_11("").replace(SOAP_11, SOAP_12);
    let (status, content_type, body) =
        served(Server::new(Echo(None)), "POST", "application/soap+xml; action=\"ü\"", &call);
    assert_eq!((status, content_type.as_str()), (200, "application/soap+xml; charset=utf-8"));
    assert!(body.contains(SOAP_12));
}

#[test]
fn the_server_refuses_what_is_not_a_call() {
    let server = || Server::new(Echo(None));
    let refused = |method, content_type, body: &str| served(server(), method, content_type, body).0;
    assert_eq!(refused("GET", "text/xml", ""), 405);
    assert_eq!(refused("PUT", "text/xml", &call_11("")), 405);
    assert_eq!(refused("POST", "application/json", "{}"), 415);
    assert_eq!(refused("POST", "text/xmlish", &call_11("")), 415);
    assert_eq!(refused("POST", "TEXT/XML", &call_11("")), 200);
    let small = server().with_limits(Limits::default().with_message(20));
    assert_eq!(served(small, "POST", "text/xml", &call_11("")).0, 413);
    let response = block_on(server().oneshot(http::Request::new(String::new()))).unwrap();
    assert_eq!(
        (response.status(), &response.headers()["allow"]),
        (StatusCode::METHOD_NOT_ALLOWED, &"POST".parse().unwrap())
    );
}

#[test]
fn the_server_faults_for_what_the_contract_lacks() {
    let fault = |body: &str, content_type: &str| served(Server::new(Echo(None)), "POST", content_type, body);
    let (status, _, body) =
        fault(&call_11("").replace("<put ", "<got ").replace("</put>", "</got>"), "text/xml");
    assert_eq!(status, 500);
    assert!(body.contains("<faultcode>soap:Client</faultcode>"), "{body}");
    assert!(body.contains("no operation takes element {urn:one}got"), "{body}");
    let (status, _, body) =
        fault(&call_11("").replace(SOAP_11, SOAP_12).replace("<id>1", "<id>x"), "application/soap+xml");
    assert_eq!(status, 400);
    assert!(body.contains("<soap:Value>soap:Sender</soap:Value>"), "{body}");
    assert!(body.contains("at put/id"), "{body}");
    let (status, _, body) = fault("<put", "text/xml");
    assert_eq!(status, 500);
    assert!(body.contains("not well-formed"), "{body}");
}

#[test]
fn must_understand_is_kept_by_the_server() {
    let header = "<s:Header><a xmlns='urn:a' s:mustUnderstand='1'/></s:Header>";
    let (status, _, body) = served(Server::new(Echo(None)), "POST", "text/xml", &call_11(header));
    assert_eq!(status, 500);
    assert!(body.contains("<faultcode>soap:MustUnderstand</faultcode>"), "{body}");
    assert!(body.contains("{urn:a}a is not understood"), "{body}");
    for ignored in [
        "<s:Header><a xmlns='urn:a' s:mustUnderstand='0'/><b xmlns='urn:b'/></s:Header>",
        "<s:Header><a xmlns='urn:a' mustUnderstand='1'/></s:Header>",
        "<s:Header><a xmlns='urn:a' s:mustUnderstand='1' s:actor='urn:other'/></s:Header>",
    ] {
        assert_eq!(
            served(Server::new(Echo(None)), "POST", "text/xml", &call_11(ignored)).0,
            200,
            "{ignored}"
        );
    }
}

#[test]
fn another_envelope_is_a_version_mismatch() {
    let (status, content_type, body) =
        served(Server::new(Echo(None)), "POST", "text/xml", &call_11("").replace(SOAP_11, "urn:soap"));
    assert_eq!((status, content_type.as_str()), (500, "text/xml; charset=utf-8"));
    assert!(body.contains("<faultcode>soap:VersionMismatch</faultcode>"), "{body}");
}

#[test]
fn a_fault_of_the_server_keeps_its_parts() {
    let entry = "<t:other xmlns:t='urn:two'><t:name>x</t:name></t:other>";
    let mut fault = Fault::sender("no\u{20}<way>").with_detail(Detail::from_xml(entry));
    fault.subcodes = vec!["Late".into(), "VeryLate".into()];
    fault.actor = Some("urn:me".into());
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let port = Port::new("p", version, "http://localhost/");
        let server = Server::new(Echo(Some(fault.clone())));
        let client = Client::builder(&port).transport(server).build().unwrap();
        let error = block_on(client.call::<_, Main>(&PUT, &base())).unwrap_err();
        let back = error.soap_fault().unwrap();
        assert_eq!((&back.code, &back.reason, &back.actor), (&fault.code, &fault.reason, &fault.actor));
        assert_eq!(back.subcodes, fault.subcodes);
        let entry: Other = back.detail.as_ref().unwrap().entry(TWO, "other").unwrap().unwrap();
        assert_eq!(entry.name.as_deref(), Some("x"));
    }
}

// ---- any value ------------------------------------------------------------------------------------------

/// Text of any characters that XML 1.0 allows, those that matter more often.
fn any_text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(
        "<>&\"'\r\n\t ]\u{85}\u{2028}\u{feff}\u{fffd}\u{10ffff}".chars().collect::<Vec<_>>(),
    );
    let allowed = any::<char>()
        .prop_filter("not in XML", |c| matches!(*c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..));
    prop::collection::vec(prop_oneof![special, allowed], 0..12).prop_map(String::from_iter)
}

fn any_main() -> impl Strategy<Value = Main> {
    let text = || prop::option::of(any_text());
    let note = prop::option::of(prop_oneof![Just(Nillable::Nil), any_text().prop_map(Nillable::Value)]);
    let other = prop::option::of((text(), text()).prop_map(|(name, near)| Other { name, near }));
    let size = (any_text(), text(), text(), any_text());
    let size = prop::option::of(size.prop_map(|(unit, lang, mark, value)| Size { unit, lang, mark, value }));
    let tags = prop::collection::vec(any_text(), 0..4);
    let rows = || prop::collection::vec(text(), 0..4);
    let scalars = (any::<i32>(), any::<Option<i32>>(), note, text(), tags);
    (scalars, text(), other, size, rows(), prop::option::of(rows())).prop_map(
        |((id, due, note, name, tag), local, other, size, row, list)| Main {
            id,
            due,
            note,
            name,
            tag,
            colour: None,
            local,
            other,
            size,
            row,
            list,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_reads_back(value in any_main()) {
        let outcome = echo_of(&PUT, &value);
        let sent = outcome.sent.unwrap().into_body();
        let document = roxmltree::Document::parse(&sent).unwrap();
        let name = document.descendants().find(|node| node.has_tag_name((ONE, "put"))).unwrap();
        let name = name.children().find(|node| node.has_tag_name((ONE, "name")));
        prop_assert_eq!(name.map(|node| node.text().unwrap_or_default().to_owned()), value.name.clone());
        prop_assert_eq!(outcome.result.unwrap(), value);
    }
}
