//! The server half reads requests by the same settings, and says what it tolerated.

use std::sync::{Arc, Mutex};

use soap_runtime::value::{ReadOptions, from_xml_noting};
use tower::ServiceExt;

use super::*;

static PUT: Operation = Operation::new("put", "").request("told", NS).reply("told", NS);

struct Echo(Arc<Mutex<Vec<Note>>>);

impl Dispatch for Echo {
    fn operations(&self) -> &'static [&'static Operation] {
        static ALL: [&Operation; 1] = [&PUT];
        &ALL
    }

    async fn dispatch(&self, _: usize, call: &mut Call) -> Result<Answer, Fault> {
        let told: Told = call.request()?;
        *self.0.lock().unwrap() = call.notes();
        call.answer(&told)
    }
}

fn served(content: &str, leniency: Leniency) -> (StatusCode, Vec<Note>) {
    let notes = Arc::new(Mutex::new(Vec::new()));
    let server = Server::new(Echo(Arc::clone(&notes))).with_leniency(leniency);
    let document = format!("\n<?xml version='1.0'?>{}", enveloped(content));
    let request = http::Request::post("/")
        .header("content-type", "text/xml")
        .body(http_body_util::Full::new(bytes::Bytes::from(document)))
        .unwrap();
    let response = block_on(server.oneshot(request)).unwrap();
    let notes = notes.lock().unwrap().clone();
    (response.status(), notes)
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
