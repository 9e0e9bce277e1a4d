//! The server half reads requests with the same settings, and reports what it tolerated.

use std::sync::{Arc, Mutex};

use soap_runtime::value::{ReadOptions, from_xml_noting};
use tower::ServiceExt;

use super::*;

static PUT: Operation<Told, Told> = Operation::new("put", "").request("told", NS).reply("told", NS);

struct Echo(Arc<Mutex<Vec<Note>>>);

impl Dispatch for Echo {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        static ALL: [&OperationInfo; 1] = [PUT.info()];
        &ALL
    }

    fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            let told = call.request::<Told>();
            *self.0.lock().unwrap() = call.notes();
            call.answer(&told?)
        }))
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Locks {
    lock: Option<String>,
}
complex! {
    Locks("Header", NS);
    0 lock: element("Lock").optional();
}

/// Its request has a header block, and no namespace.
struct Locked(Arc<Mutex<Vec<Note>>>);

impl Dispatch for Locked {
    fn operations(&self) -> &'static [&'static OperationInfo] {
        static PLAIN: Operation<Told, Told> = Operation::new("put", "").request("told", "").reply("told", NS);
        static ALL: [&OperationInfo; 1] = [PLAIN.info()];
        &ALL
    }

    fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
        Ok(Begun::written(async move {
            let locks: Locks = call.headers()?;
            assert!(locks.lock.is_none_or(|lock| lock == "x"));
            let told: Told = call.request()?;
            *self.0.lock().unwrap() = call.notes();
            call.answer(&told)
        }))
    }
}

fn locked(message: &str, leniency: Leniency) -> (StatusCode, Vec<Note>) {
    let notes = Arc::new(Mutex::new(Vec::new()));
    let answered = answered(Server::new(Locked(Arc::clone(&notes))).with_leniency(leniency), message);
    let notes = notes.lock().unwrap().clone();
    (answered, notes)
}

fn served(content: &str, leniency: Leniency) -> (StatusCode, Vec<Note>) {
    let notes = Arc::new(Mutex::new(Vec::new()));
    let server = Server::new(Echo(Arc::clone(&notes))).with_leniency(leniency);
    let status = answered(server, &format!("\n<?xml version='1.0'?>{}", enveloped(content)));
    let notes = notes.lock().unwrap().clone();
    (status, notes)
}

fn answered(server: Server<impl Dispatch>, document: &str) -> StatusCode {
    let request = http::Request::post("/")
        .header("content-type", "text/xml")
        .body(http_body_util::Full::new(bytes::Bytes::from(document.to_owned())))
        .unwrap();
    block_on(server.oneshot(request)).unwrap().status()
}

#[test]
fn a_request_is_read_as_leniently_as_a_reply() {
    let content = "<told xmlns='urn:t'><n/><s>a&#1;\u{2}</s><at>10/14/2011</at><row t:id='7'/></told>";
    let (status, notes) = served(content, Leniency::default());
    assert_eq!(status, StatusCode::OK);
    let settings: Vec<&str> = notes.iter().map(|note| note.setting).collect();
    assert_eq!(
        settings,
        [
            "odd_prolog",
            "forbidden_characters",
            "forbidden_characters",
            "empty_values",
            "unclear_moments",
            "other_form"
        ]
    );
    assert_eq!(served(content, Leniency::strict()).0, StatusCode::INTERNAL_SERVER_ERROR);
}

#[test]
fn what_was_tolerated_before_a_refusal_is_kept() {
    let (status, notes) = served("<told xmlns='urn:t'><n/><i>x</i></told>", Leniency::default());
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(notes.iter().any(|note| note.setting == "empty_values"), "{notes:?}");
}

#[test]
fn a_request_may_have_a_namespace_that_the_contract_has_not() {
    let message = enveloped("<t:told><t:n>1</t:n></t:told>");
    let (status, notes) = locked(&message, Leniency::default());
    assert_eq!(status, StatusCode::OK);
    let notes: Vec<String> = notes.iter().map(ToString::to_string).collect();
    assert_eq!(notes, ["element {urn:t}told was read as told at told (other_form)"]);
    let strict = Leniency::default().with_other_form(false);
    assert_eq!(locked(&message, strict.clone()).0, StatusCode::INTERNAL_SERVER_ERROR);
    let plain = message.replace("t:told", "told");
    assert_eq!(locked(&plain, strict).0, StatusCode::OK);
}

#[test]
fn a_block_that_is_read_in_another_form_is_understood() {
    let header = "<s:Header><Lock s:mustUnderstand='1'>x</Lock></s:Header><s:Body>";
    let message = enveloped("<told><t:n>1</t:n></told>").replace("<s:Body>", header);
    assert_eq!(locked(&message, Leniency::default()).0, StatusCode::OK);
    assert_eq!(locked(&message, Leniency::strict()).0, StatusCode::INTERNAL_SERVER_ERROR);
    let other = message.replace("Lock", "y:Lock");
    assert_eq!(locked(&other, Leniency::default()).0, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(locked(&other, Leniency::default().with_other_namespaces(true)).0, StatusCode::OK);
}

#[test]
fn a_document_by_itself_is_read_the_same_way() {
    let options = ReadOptions::default();
    let xml = "\n<?xml version='1.1'?><told xmlns='urn:t'><n>1</n><s>&#1;</s></told>";
    let (told, notes) = from_xml_noting::<Told>(xml, "told", NS, &options).unwrap();
    assert_eq!((told.n, told.s.as_deref()), (Some(1), Some("\u{FFFD}")));
    assert_eq!(notes.len(), 2);
    let mut strict = ReadOptions::default();
    strict.leniency = Leniency::strict();
    assert!(from_xml_noting::<Told>(xml, "told", NS, &strict).is_err());
}
