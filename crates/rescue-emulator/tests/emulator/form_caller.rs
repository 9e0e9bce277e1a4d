//! Calls the emulator's form interface with no socket, as a client would that was not made by us.

use bytes::Bytes;
use http::Method;
use http_body_util::{BodyExt, Full};
use rescue_emulator::Emulator;
use tower::Service;

/// A caller that keeps its cookie.
pub(crate) struct FormCaller<'a> {
    emulator: &'a Emulator,
    cookie: Option<String>,
}

impl<'a> FormCaller<'a> {
    pub(crate) fn new(emulator: &'a Emulator) -> Self {
        Self { emulator, cookie: None }
    }

    /// As the master administrator of the demonstration organisation.
    pub(crate) async fn logged_in(emulator: &'a Emulator) -> Self {
        let mut caller = Self::new(emulator);
        assert_eq!(caller.post("login", "email=some@email.com&pwd=secretpassword").await, "OK");
        caller
    }

    pub(crate) async fn get(&mut self, page: &str, parameters: &str) -> String {
        self.call(Method::GET, page, parameters).await
    }

    pub(crate) async fn post(&mut self, page: &str, parameters: &str) -> String {
        self.call(Method::POST, page, parameters).await
    }

    pub(crate) async fn call(&mut self, method: Method, page: &str, parameters: &str) -> String {
        let path = format!("/API/{page}.aspx");
        match method {
            Method::GET => self.at(&path, parameters).await,
            _ => self.send(http::Request::post(path), &encoded(parameters)).await,
        }
    }

    /// Gets any path of the site.
    pub(crate) async fn at(&mut self, path: &str, parameters: &str) -> String {
        self.send(http::Request::get(format!("{path}?{}", encoded(parameters))), "").await
    }

    async fn send(&mut self, mut request: http::request::Builder, body: &str) -> String {
        request = request.header("content-type", "application/x-www-form-urlencoded");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        let request = request.body(Full::new(Bytes::copy_from_slice(body.as_bytes()))).unwrap();
        let response = self.emulator.service().call(request).await.unwrap();
        assert_eq!(response.status(), 200);
        if let Some(cookie) = response.headers().get("set-cookie") {
            self.cookie = cookie.to_str().unwrap().split(';').next().map(str::to_owned);
        }
        let body = response.into_body().collect().await.unwrap().to_bytes();
        String::from_utf8(body.to_vec()).unwrap()
    }
}

/// Spaces as a browser writes them; the tests have nothing else to encode.
fn encoded(parameters: &str) -> String {
    parameters.replace(' ', "+")
}
