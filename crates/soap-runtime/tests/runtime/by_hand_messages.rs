//! Messages that are not one element each, written by hand before the generator printed them: an empty body, one-way
//! and rpc operations, headers, declared faults. What is between the two lines below is what `wsdl2rust` must produce
//! for `by_hand_messages.wsdl`; the rest of the file tests the runtime with it.

// ---- as generated ---------------------------------------------------------------------------------------

pub use contract::*;

/// Made by wsdl2rust from `by_hand_messages.wsdl`; changes belong there.
#[allow(dead_code, missing_docs, non_camel_case_types, non_snake_case, non_upper_case_globals)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
mod contract {
    use ::soap_runtime::codegen::*;

    /// The target namespace of the contract.
    pub const NS: &str = "urn:example:bank";

    /// The request of [`log`](Bank::log).
    #[derive(Debug, Clone, PartialEq)]
    pub struct log {
        pub line: String,
    }
    ::soap_runtime::complex! {
        log("log", NS);
        0 line: element("line");
    }

    /// The request of [`transfer`](Bank::transfer).
    #[derive(Debug, Clone, PartialEq)]
    pub struct transfer {
        pub cents: i32,
    }
    ::soap_runtime::complex! {
        transfer("transfer", NS);
        0 cents: element("cents");
    }

    /// The reply of [`transfer`](Bank::transfer).
    #[derive(Debug, Clone, PartialEq)]
    pub struct transferResponse {
        pub left: i32,
    }
    ::soap_runtime::complex! {
        transferResponse("transferResponse", NS);
        0 left: element("left");
    }

    /// The detail of a fault of [`transfer`](Bank::transfer).
    #[derive(Debug, Clone, PartialEq)]
    pub struct Insufficient {
        pub missing: i32,
    }
    ::soap_runtime::complex! {
        Insufficient("Insufficient", NS);
        0 missing: element("missing");
    }

    /// The request of [`ping`](Bank::ping).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ping {}
    ::soap_runtime::complex! {
        ping("ping", "");
    }

    /// The reply of [`ping`](Bank::ping).
    #[derive(Debug, Clone, PartialEq)]
    pub struct pingResponse {}
    ::soap_runtime::complex! {
        pingResponse("pingResponse", "");
    }

    /// The headers of the request of [`transfer`](Bank::transfer).
    #[derive(Debug, Clone, PartialEq)]
    pub struct transferHeaders {
        pub Session: Option<String>,
    }
    ::soap_runtime::complex! {
        transferHeaders("transferHeaders", NS);
        0 Session: element("Session").optional();
    }

    /// The headers of the reply of [`transfer`](Bank::transfer).
    #[derive(Debug, Clone, PartialEq)]
    pub struct transferReplyHeaders {
        pub Quota: Option<i32>,
    }
    ::soap_runtime::complex! {
        transferReplyHeaders("transferReplyHeaders", NS);
        0 Quota: element("Quota").optional();
    }

    /// The request of [`add`](Bank::add).
    #[derive(Debug, Clone, PartialEq)]
    pub struct add {
        pub first: i32,
        pub second: i32,
    }
    ::soap_runtime::complex! {
        add("add", NS);
        0 first: element("first").namespace("");
        1 second: element("second").namespace("");
    }

    /// The reply of [`add`](Bank::add).
    #[derive(Debug, Clone, PartialEq)]
    pub struct addResponse {
        pub sum: i32,
    }
    ::soap_runtime::complex! {
        addResponse("addResponse", NS);
        0 sum: element("sum").namespace("");
    }

    /// The faults that the contract declares for [`transfer`](Bank::transfer).
    #[derive(Debug, Clone, PartialEq)]
    pub enum transferFault {
        Insufficient(Insufficient),
        Locked(String),
    }
    ::soap_runtime::faults! {
        transferFault;
        0 Insufficient: element("Insufficient").namespace(NS);
        1 Locked: element("Locked").namespace(NS);
    }

    /// The errors of headers that the contract declares for [`transfer`](Bank::transfer).
    #[derive(Debug, Clone, PartialEq)]
    pub enum transferHeaderFault {
        Expired(i32),
    }
    ::soap_runtime::faults! {
        transferHeaderFault in header;
        0 Expired: element("Expired").namespace(NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `ping`.
        pub static ping: Operation<ping, pingResponse> = Operation::new("ping", "urn:ping")
            .request_body()
            .reply_body()
            .other_actions(&[("BankSoap12", "urn:ping12")]);
        /// Operation `log`.
        pub static log: Operation<log, OneWay> = Operation::one_way("log", "urn:log").request("log", NS);
        /// Operation `transfer`.
        pub static transfer: Operation<transfer, transferResponse> =
            Operation::new("transfer", "urn:transfer").request("transfer", NS).reply("transferResponse", NS);
        /// Operation `add`.
        pub static add: Operation<add, addResponse> =
            Operation::new("add", "urn:add").request("add", NS).reply("addResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 4] = [ping.info(), log.info(), transfer.info(), add.info()];
    }
    ::soap_runtime::requests! {
        ping: operations::ping => pingResponse;
        log: operations::log => OneWay;
        add: operations::add => addResponse;
    }

    /// The client of service `Bank`.
    #[derive(Debug, Clone)]
    pub struct Bank {
        client: Client,
    }

    impl Bank {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("BankSoap", SoapVersion::V11, "http://localhost/bank"),
            Port::new("BankSoap12", SoapVersion::V12, "http://localhost/bank"),
        ];

        /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
        ///
        /// # Errors
        ///
        /// When the endpoint is not an http or https address, or no transport can be set up.
        pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
            Self::builder().endpoint(endpoint).build()
        }

        /// A builder set to the first port, for everything else: SOAP version, transport, limits.
        pub fn builder() -> ClientBuilder<Self> {
            ClientBuilder::new(&Self::PORTS[0])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn ping(&self, request: ping) -> Result<pingResponse, Error> {
            self.client.call(&operations::ping, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn log(&self, request: log) -> Result<(), Error> {
            self.client.send(&operations::log, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`transferFault`] or [`transferHeaderFault`].
        pub async fn transfer(
            &self,
            request: transfer,
            headers: transferHeaders,
        ) -> Result<Answered<transferResponse, transferReplyHeaders>, Error> {
            self.client.call_with(&operations::transfer, Parts::new(&request).headers(&headers)).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn add(&self, request: add) -> Result<addResponse, Error> {
            self.client.call(&operations::add, &request).await
        }
    }

    ::soap_runtime::service! {
        Bank;
    }

    /// The server half of service `Bank`.
    pub mod server {
        use super::*;

        /// What a server of `Bank` does. An operation left out answers with a fault that says so.
        pub trait Bank: Send + Sync + 'static {
            fn ping(&self, call: &mut Call, request: ping) -> impl Reply<pingResponse> {
                not_implemented(call, request)
            }

            fn log(&self, call: &mut Call, request: log) -> impl Reply<()> {
                not_implemented(call, request)
            }

            fn transfer(
                &self,
                call: &mut Call,
                request: transfer,
                headers: transferHeaders,
            ) -> impl Reply<Answered<transferResponse, transferReplyHeaders>> {
                not_implemented(call, (request, headers))
            }

            fn add(&self, call: &mut Call, request: add) -> impl Reply<addResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Bank>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Bank> Dispatch for Dispatcher<H> {
            fn operations(&self) -> &'static [&'static OperationInfo] {
                &operations::ALL
            }

            fn begin<'c>(&'c self, index: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
                let begun = match index {
                    0 => {
                        let request = call.request()?;
                        Begun::answered(self.0.ping(call, request))
                    }
                    1 => {
                        let request = call.request()?;
                        Begun::accepted(self.0.log(call, request))
                    }
                    2 => {
                        let headers = call.headers()?;
                        let request = call.request()?;
                        Begun::answered_with(self.0.transfer(call, request, headers))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.add(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}

// ---- end of what is generated ---------------------------------------------------------------------------

use std::sync::{Arc, Mutex};

use http_body_util::{BodyExt, Full};
use soap_runtime::server::Call;
use soap_runtime::{
    Answered, AnyElement, Client, ClientBuilder, Error, Fault, FaultCode, Phase, Port, Request, SoapVersion,
    transport,
};
use tower::{Service, ServiceExt};

struct Desk;

impl server::Bank for Desk {
    async fn ping(&self, _: &mut Call, ping {}: ping) -> Result<pingResponse, Fault> {
        Ok(pingResponse {})
    }

    async fn log(&self, _: &mut Call, request: log) -> Result<(), Fault> {
        match request.line.as_str() {
            "" => Err(Fault::sender("nothing to log")),
            _ => Ok(()),
        }
    }

    async fn transfer(
        &self,
        _: &mut Call,
        request: transfer,
        headers: transferHeaders,
    ) -> Result<Answered<transferResponse, transferReplyHeaders>, Fault> {
        match headers.Session {
            None => Err(transferFault::Locked("no <session>".into()).into_fault("locked")),
            Some(session) if session == "old" => Err(transferHeaderFault::Expired(7).into_fault("expired")),
            Some(_) if request.cents > 100 => {
                let missing = request.cents - 100;
                Err(transferFault::Insufficient(Insufficient { missing }).into_fault("not enough"))
            }
            Some(session) => {
                let headers = transferReplyHeaders { Quota: Some(session.len() as i32) };
                Ok(Answered::new(transferResponse { left: 100 - request.cents }, headers))
            }
        }
    }

    async fn add(&self, _: &mut Call, request: add) -> Result<addResponse, Fault> {
        Ok(addResponse { sum: request.first + request.second })
    }
}

/// What went over the wire: the SOAPAction and body of each request, the status and body of each response.
type Seen = Arc<Mutex<Vec<(String, String)>>>;

/// A client of the server half by the port of this version, and what it sends and gets.
fn bank(version: SoapVersion) -> (Bank, Seen) {
    let seen = Seen::default();
    let noted = Arc::clone(&seen);
    let transport = tower::service_fn(move |request: transport::Request| {
        let seen = Arc::clone(&noted);
        async move {
            let (parts, body) = request.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            let header = |name| parts.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
            let action = header("soapaction").or(header("content-type")).unwrap();
            seen.lock().unwrap().push((action, String::from_utf8(body.to_vec()).unwrap()));
            let request = http::Request::from_parts(parts, Full::new(body));
            let response = server::service(Desk).oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = body.collect().await.unwrap().to_bytes();
            seen.lock().unwrap().push((parts.status.to_string(), String::from_utf8(body.to_vec()).unwrap()));
            Ok::<_, std::io::Error>(http::Response::from_parts(parts, Full::new(body)))
        }
    });
    let port = Bank::PORTS.iter().find(|port| port.version == version).unwrap();
    (ClientBuilder::new(port).transport(transport).build().unwrap(), seen)
}

fn take(seen: &Seen) -> [(String, String); 2] {
    std::mem::take(&mut *seen.lock().unwrap()).try_into().unwrap()
}

#[tokio::test]
async fn an_empty_message_is_an_empty_body_led_by_its_action() {
    for (version, action) in [
        (SoapVersion::V11, "\"urn:ping\""),
        (SoapVersion::V12, "application/soap+xml; charset=utf-8; action=\"urn:ping12\""),
    ] {
        let (bank, seen) = bank(version);
        assert_eq!(bank.ping(ping {}).await.unwrap(), pingResponse {});
        let [request, response] = take(&seen);
        assert_eq!(request.0, action);
        let body = format!("<Body xmlns=\"{}\" /></soap:Envelope>", version.namespace());
        assert!(request.1.ends_with(&body) && response.1.ends_with(&body), "{request:?} {response:?}");
    }
}

#[tokio::test]
async fn a_one_way_message_is_accepted_without_an_envelope() {
    let (bank, seen) = bank(SoapVersion::V11);
    bank.log(log { line: "a".into() }).await.unwrap();
    let [_, response] = take(&seen);
    assert_eq!(response, ("202 Accepted".to_owned(), String::new()));
    let error = bank.log(log { line: String::new() }).await.unwrap_err();
    assert_eq!(error.soap_fault().unwrap().reason, "nothing to log");
}

#[tokio::test]
async fn headers_go_there_and_back() {
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let (bank, seen) = bank(version);
        let headers = transferHeaders { Session: Some("s <1>".into()) };
        let answered = bank.transfer(transfer { cents: 40 }, headers).await.unwrap();
        assert_eq!((answered.left, answered.headers.Quota), (60, Some(5)));
        let [request, _] = take(&seen);
        let header = format!(
            "<Header xmlns=\"{}\"><Session xmlns=\"urn:example:bank\">s &lt;1&gt;</Session></Header><soap:Body>",
            version.namespace()
        );
        assert!(request.1.contains(&header), "{}", request.1);
    }
}

#[tokio::test]
async fn declared_faults_are_told_apart() {
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let (bank, _) = bank(version);
        let headers = transferHeaders { Session: Some("s".into()) };
        let error = bank.transfer(transfer { cents: 150 }, headers).await.unwrap_err();
        let fault = error.fault_as::<transferFault>().unwrap();
        assert_eq!(fault, transferFault::Insufficient(Insufficient { missing: 50 }));
        let headers = transferHeaders { Session: None };
        let error = bank.transfer(transfer { cents: 1 }, headers).await.unwrap_err();
        let fault = error.fault_as::<transferFault>().unwrap();
        assert_eq!(fault, transferFault::Locked("no <session>".into()));
    }
    let (bank, _) = bank(SoapVersion::V11);
    let error = bank.log(log { line: String::new() }).await.unwrap_err();
    assert!(error.declared_fault::<transferFault>().is_none(), "a fault without a detail");
    let error = error.fault_as::<transferFault>().unwrap_err();
    assert_eq!(error.soap_fault().unwrap().reason, "nothing to log");
}

#[tokio::test]
async fn errors_of_headers_are_told_in_the_header_of_the_fault() {
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let (bank, seen) = bank(version);
        let headers = transferHeaders { Session: Some("old".into()) };
        let error = bank.transfer(transfer { cents: 1 }, headers).await.unwrap_err();
        assert!(error.declared_fault::<transferFault>().is_none());
        let fault = error.fault_as::<transferHeaderFault>().unwrap();
        assert_eq!(fault, transferHeaderFault::Expired(7));
        let [_, response] = take(&seen);
        let header = "<soap:Header><Expired xmlns=\"urn:example:bank\">7</Expired></soap:Header><soap:Body>";
        assert!(response.1.contains(header), "{}", response.1);
    }
}

#[tokio::test]
async fn an_rpc_message_names_the_operation_and_its_parts() {
    let (bank, seen) = bank(SoapVersion::V11);
    assert_eq!(bank.add(add { first: 2, second: -5 }).await.unwrap().sum, -3);
    let [request, response] = take(&seen);
    let sent = "<soap:Body><add xmlns=\"urn:example:bank\"><first xmlns=\"\">2</first><second xmlns=\"\">-5</second></add>";
    assert!(request.1.contains(sent), "{}", request.1);
    assert!(
        response.1.contains("<addResponse xmlns=\"urn:example:bank\"><sum xmlns=\"\">-3</sum></addResponse>")
    );
}

/// A client of a server that answers every request with this status and body.
fn answering(status: u16, body: &str) -> Bank {
    let body = body.to_owned();
    let transport = tower::service_fn(move |_: transport::Request| {
        let response = http::Response::builder().status(status).header("content-type", "text/xml");
        std::future::ready(Ok::<_, std::io::Error>(response.body(body.clone()).unwrap()))
    });
    let port = Port::new("p", SoapVersion::V11, "http://localhost/");
    ClientBuilder::new(&port).transport(transport).build().unwrap()
}

fn envelope(header: &str, body: &str) -> String {
    format!(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' xmlns:t='urn:example:bank'>\
         {header}<e:Body>{body}</e:Body></e:Envelope>"
    )
}

#[tokio::test]
async fn what_counts_as_taking_a_one_way_message() {
    let line = || log { line: "a".into() };
    for (status, body) in
        [(200, String::new()), (202, " \n".into()), (204, String::new()), (200, envelope("", ""))]
    {
        answering(status, &body).log(line()).await.unwrap();
    }
    let fault = "<e:Fault><faultcode>e:Client</faultcode><faultstring>no</faultstring></e:Fault>";
    let phase = async |status, body: &str| answering(status, body).log(line()).await.unwrap_err().phase();
    assert_eq!(phase(200, &envelope("", fault)).await, Phase::Fault);
    assert_eq!(phase(500, &envelope("", fault)).await, Phase::Fault);
    assert_eq!(phase(500, "").await, Phase::Status);
    assert_eq!(phase(202, "<html/>").await, Phase::NotSoap);
    assert_eq!(phase(200, "<other/>").await, Phase::NotSoap);
}

#[tokio::test]
async fn declared_headers_count_as_understood_and_others_do_not() {
    let reply = "<t:transferResponse><t:left>1</t:left></t:transferResponse>";
    let call = async |header: &str| {
        let bank = answering(200, &envelope(header, reply));
        bank.transfer(transfer { cents: 1 }, transferHeaders { Session: None }).await
    };
    let known = "<e:Header><t:Other/><t:Quota e:mustUnderstand='1' e:actor=''>7</t:Quota></e:Header>";
    assert_eq!(call(known).await.unwrap().headers.Quota, Some(7));
    assert_eq!(call("").await.unwrap().headers.Quota, None);
    let unknown = "<e:Header><t:Quota>7</t:Quota><t:Other e:mustUnderstand='1'/></e:Header>";
    let error = call(unknown).await.unwrap_err();
    assert!(error.to_string().contains("{urn:example:bank}Other"), "{error}");
    let broken = "<e:Header><t:Quota>many</t:Quota></e:Header>";
    assert_eq!(call(broken).await.unwrap_err().path(), Some("Quota"));
}

async fn posted(action: &str, envelope: String) -> (u16, String) {
    let request = http::Request::post("/").header("content-type", "text/xml").header("soapaction", action);
    let request = request.body(Full::new(bytes::Bytes::from(envelope))).unwrap();
    let response = server::service(Desk).call(request).await.unwrap();
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_server_understands_the_headers_that_are_declared() {
    let transfer = "<t:transfer><t:cents>1</t:cents></t:transfer>";
    let known = "<e:Header><t:Session e:mustUnderstand='1'>s</t:Session></e:Header>";
    assert_eq!(posted("", envelope(known, transfer)).await.0, 200);
    let unknown = "<e:Header><t:Other e:mustUnderstand='1'/></e:Header>";
    let (status, body) = posted("", envelope(unknown, transfer)).await;
    assert!(status == 500 && body.contains("soap:MustUnderstand"), "{body}");
    // What is declared for one operation is not for another.
    let (_, body) = posted("", envelope(known, "<t:log><t:line>a</t:line></t:log>")).await;
    assert!(body.contains("soap:MustUnderstand"), "{body}");
}

#[tokio::test]
async fn a_server_finds_an_operation_without_an_element() {
    for action in ["\"urn:ping\"", "urn:ping", "\"urn:ping12\"", "", "\"\""] {
        assert_eq!(posted(action, envelope("", "")).await.0, 200, "{action}");
    }
}

#[test]
fn calls_can_be_made_from_any_thread() {
    fn is_send<T: Send>(future: T) -> T {
        future
    }
    let (bank, _) = bank(SoapVersion::V11);
    drop(is_send(bank.ping(ping {})));
    drop(is_send(bank.log(log { line: String::new() })));
    drop(is_send(bank.transfer(transfer { cents: 1 }, transferHeaders { Session: None })));
}

#[test]
fn a_detail_that_cannot_be_written_is_a_fault_all_the_same() {
    let fault = transferFault::Locked("\u{1}".into()).into_fault("locked");
    assert_eq!((fault.code, fault.detail), (FaultCode::Receiver, None));
}

async fn sent<R: Request>(client: &Client, request: &R) -> Result<R::Reply, Error> {
    client.call(R::OPERATION, request).await
}

#[tokio::test]
async fn requests_of_every_style_know_their_operation() {
    let (bank, seen) = bank(SoapVersion::V11);
    let client = bank.as_ref();
    assert_eq!(sent(client, &ping {}).await.unwrap(), pingResponse {});
    assert_eq!(sent(client, &add { first: 1, second: 2 }).await.unwrap(), addResponse { sum: 3 });
    seen.lock().unwrap().clear();
    let soap_runtime::OneWay = sent(client, &log { line: "a".into() }).await.unwrap();
    assert_eq!(take(&seen)[1], ("202 Accepted".to_owned(), String::new()));
    let error = sent(client, &log { line: String::new() }).await.unwrap_err();
    assert_eq!(error.soap_fault().unwrap().reason, "nothing to log");
}

#[tokio::test]
async fn any_message_can_be_sent_and_received_as_it_is() {
    let (bank, _) = bank(SoapVersion::V11);
    let client = bank.as_ref();
    let request = AnyElement::from_xml(
        "<add xmlns='urn:example:bank'><first xmlns=''>2</first><second xmlns=''>3</second></add>",
    )
    .unwrap();
    let raw = operations::add.with_types::<AnyElement, AnyElement>();
    let reply: addResponse = client.call(&raw, &request).await.unwrap().get().unwrap();
    assert_eq!(reply.sum, 5);
}

#[tokio::test]
async fn operations_named_at_run_time_keep_their_kind() {
    let (bank, seen) = bank(SoapVersion::V11);
    let named = |name| operations::ALL.into_iter().find(|operation| operation.name == name).unwrap();
    assert!(named("log").typed::<AnyElement, AnyElement>().is_none(), "there is no reply to read");
    assert!(named("add").typed::<AnyElement, soap_runtime::OneWay>().is_none(), "the reply would be lost");
    let request =
        AnyElement::from_xml("<log xmlns='urn:example:bank'><line xmlns=''>a</line></log>").unwrap();
    bank.as_ref().send(&named("log").typed().unwrap(), &request).await.unwrap();
    bank.as_ref().send(&operations::log.with_request(), &request).await.unwrap();
    assert_eq!(seen.lock().unwrap().len(), 4, "two requests and two responses");
}
