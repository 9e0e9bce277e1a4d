//! Calls the emulator by plain SOAP with no socket, as a client would that was not made by us.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use rescue_emulator::{Emulator, demo};
use tower::Service;

const NAMESPACE: &str = "https://secure.logmeinrescue.com/API/API.asmx";
use logmein_rescue::api::CONTRACT;

/// A caller that keeps its cookie.
pub(crate) struct Caller<'a> {
    emulator: &'a Emulator,
    cookie: Option<String>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

impl<'a> Caller<'a> {
    pub(crate) fn new(emulator: &'a Emulator) -> Self {
        Self { emulator, cookie: None }
    }

    pub(crate) async fn logged_in(emulator: &'a Emulator, email: &str, password: &str) -> Self {
        let mut caller = Self::new(emulator);
        let input = format!("<sEmail>{email}</sEmail><sPassword>{password}</sPassword>");
        assert_eq!(caller.result("login", &input).await, "login_OK");
        caller
    }

    pub(crate) async fn master(emulator: &'a Emulator) -> Self {
        Self::logged_in(emulator, demo::EMAIL, demo::PASSWORD).await
    }

    pub(crate) async fn technician(emulator: &'a Emulator) -> Self {
        Self::logged_in(emulator, demo::TECHNICIAN_EMAIL, demo::TECHNICIAN_PASSWORD).await
    }

    /// Calls an operation with these elements in its request.
    pub(crate) async fn call(&mut self, operation: &str, input: &str) -> Answer {
        self.send("http://schemas.xmlsoap.org/soap/envelope/", "text/xml", operation, input).await
    }

    /// The same by SOAP 1.2.
    pub(crate) async fn call_12(&mut self, operation: &str, input: &str) -> Answer {
        self.send("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml", operation, input).await
    }

    async fn send(&mut self, soap: &str, media: &str, operation: &str, input: &str) -> Answer {
        let envelope = format!(
            "<soap:Envelope xmlns:soap=\"{soap}\"><soap:Body>\
             <{operation} xmlns=\"{NAMESPACE}\">{input}</{operation}></soap:Body></soap:Envelope>"
        );
        let mut request = http::Request::post("/API/API.asmx");
        let action = format!("\"{NAMESPACE}/{operation}\"");
        request = match media {
            "text/xml" => {
                request.header("content-type", "text/xml; charset=utf-8").header("soapaction", action)
            }
            media => request.header("content-type", format!("{media}; charset=utf-8; action={action}")),
        };
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", format!("other=1; {cookie}"));
        }
        let request = request.body(Full::new(Bytes::from(envelope))).unwrap();
        let response = self.emulator.service().call(request).await.unwrap();
        if let Some(cookie) = response.headers().get("set-cookie") {
            self.cookie = cookie.to_str().unwrap().split(';').next().map(str::to_owned);
        }
        let status = response.status().as_u16();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        Answer { status, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    /// Calls an operation and gives its result word, which the contract must have.
    pub(crate) async fn result(&mut self, operation: &str, input: &str) -> String {
        let answer = self.call(operation, input).await;
        let word = answer.element(&format!("{operation}Result"));
        let word = word.unwrap_or_else(|| panic!("{operation} answered {}", answer.body));
        assert!(CONTRACT.contains(&format!("value=\"{word}\"")), "the contract has no {word}");
        word
    }
}

impl Answer {
    /// The text of the first element of this name.
    pub(crate) fn element(&self, name: &str) -> Option<String> {
        let (_, rest) = self.body.split_once(&format!("<{name}>"))?;
        rest.split_once('<').map(|(text, _)| text.to_owned())
    }
}
