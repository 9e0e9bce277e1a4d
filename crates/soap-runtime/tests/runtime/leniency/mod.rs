//! Each setting of `Leniency`, on and off, at the level of a call: the reply goes through a transport, and is read by
//! the fast path and by the general path.

mod absent;
mod encoded;
mod envelope;
mod faults;
mod names;
mod serving;
mod spellings;
mod table;

use http::StatusCode;
use soap_runtime::codegen::*;
use soap_runtime::transport::Request;
use soap_runtime::{Answered, Leniency, Note};

const NS: &str = "urn:t";
const OTHER: &str = "urn:y";

/// One of each kind of field.
#[derive(Debug, Clone, PartialEq, Default)]
struct Told {
    i: Option<i32>,
    ni: Option<Nillable<i32>>,
    n: Option<i32>,
    many: Vec<i32>,
    rows: Vec<Option<i32>>,
    list: Option<Vec<i32>>,
    at: Option<DateTime>,
    day: Option<Date>,
    amount: Option<Decimal>,
    flag: Option<bool>,
    ratio: Option<f64>,
    bytes: Option<Base64Binary>,
    days: Option<XmlList<Date>>,
    s: Option<String>,
    row: Option<Row>,
    kept: Option<Kept<i32>>,
    pick: Option<Pick>,
    status: Option<String>,
    colour: Option<Colour>,
    sure: Option<Kept<bool>>,
    paid: Option<jiff::Timestamp>,
    stays: Vec<Nillable<jiff::SignedDuration>>,
}

complex! {
    Told("told", NS);
    0 i: element("i").optional();
    1 ni: element("ni").optional().nillable();
    2 n: element("n").nillable();
    3 many: element("many").optional().repeated();
    4 rows: element("rows").optional().repeated().nillable();
    5 list: element("list").optional().array("item", NS).items_at_least(1);
    6 at: element("at").optional();
    7 day: element("day").optional();
    8 amount: element("amount").optional();
    9 flag: element("flag").optional();
    10 ratio: element("ratio").optional();
    11 bytes: element("bytes").optional();
    12 days: element("days").optional();
    13 s: element("s").optional();
    14 row: element("row").optional();
    15 kept: element("kept").optional();
    16 pick: group(Pick).optional();
    17 status: element("status").namespace(OTHER).optional();
    18 colour: element("colour").optional();
    19 sure: element("sure").optional();
    20 paid: element("paid").optional();
    21 stays: element("stay").optional().repeated().nillable();
}

#[derive(Debug, Clone, PartialEq)]
enum Colour {
    Red,
    Unknown(String),
}
words! {
    Colour else Unknown;
    Red = "Red";
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Row {
    v: Option<i32>,
    id: Option<i32>,
    mark: Option<String>,
    new: Option<bool>,
}
complex! {
    Row("row", NS);
    0 v: element("v").optional();
    1 id: attribute("id").optional();
    2 mark: attribute("mark").namespace(OTHER).optional();
    3 new: attribute("new").optional();
}

#[derive(Debug, Clone, PartialEq)]
enum Pick {
    X(Option<i32>),
    Y(DateTime),
}
choice! {
    Pick(NS) blank X;
    0 X: element("x").nillable();
    1 Y: element("y");
}

static ASK: Operation<Row, ()> = Operation::new("ask", "").request("ask", NS).reply("told", NS);

/// A reply and how it is read.
struct Reply {
    leniency: Leniency,
    content_type: Option<&'static str>,
    status: u16,
    body: Vec<u8>,
}

/// A reply that consists of this document.
fn document(body: impl Into<Vec<u8>>) -> Reply {
    Reply { leniency: Leniency::default(), content_type: Some("text/xml"), status: 200, body: body.into() }
}

/// A reply with this content in its body.
fn body(content: &str) -> Reply {
    document(enveloped(content))
}

fn enveloped(content: &str) -> String {
    format!(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:t='{NS}' xmlns:y='{OTHER}' \
         xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><s:Body>{content}</s:Body></s:Envelope>"
    )
}

/// A reply `told` with the required element and `more`.
fn told(more: &str) -> Reply {
    body(&format!("<told xmlns='{NS}'><n>0</n>{more}</told>"))
}

impl Reply {
    fn with(self, set: impl FnOnce(Leniency) -> Leniency) -> Self {
        Self { leniency: set(self.leniency), ..self }
    }

    fn content_type(self, content_type: Option<&'static str>) -> Self {
        Self { content_type, ..self }
    }

    /// The result of the call, which must be the same on both paths. The only place that calls the runtime.
    fn answer<A: Value + PartialEq + std::fmt::Debug>(
        &self,
        operation: &Operation<Row, ()>,
    ) -> Result<Answered<A>, Error> {
        let [fast, general] = [true, false].map(|fast_path| {
            let (body, status, content_type) = (self.body.clone(), self.status, self.content_type);
            let transport = tower::service_fn(move |_: Request| {
                let mut response = http::Response::new(http_body_util::Full::new(body.clone().into()));
                *response.status_mut() = StatusCode::from_u16(status).unwrap();
                if let Some(content_type) = content_type {
                    response.headers_mut().insert("content-type", content_type.parse().unwrap());
                }
                std::future::ready(Ok::<_, std::io::Error>(response))
            });
            let client = Client::builder(&Port::new("p", SoapVersion::V11, "http://localhost/"))
                .leniency(self.leniency.clone())
                .fast_path(fast_path)
                .transport(transport)
                .build()
                .unwrap();
            block_on(client.call_with(&operation.with_types(), Parts::new(&Row::default())))
        });
        assert_eq!(format!("{fast:?}"), format!("{general:?}"), "the two paths differ");
        fast
    }

    fn read(&self) -> Result<Told, Error> {
        self.answer::<Told>(&ASK).map(Answered::into_reply)
    }

    fn notes(&self) -> Vec<Note> {
        self.answer::<Told>(&ASK).unwrap().notes().to_vec()
    }

    fn refusal(&self) -> String {
        let error = self.read().unwrap_err().to_string();
        error.replacen("ask: the reply is not what the contract says: ", "", 1)
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

/// A `told` with only its required element.
fn base() -> Told {
    Told { n: Some(0), ..Told::default() }
}
