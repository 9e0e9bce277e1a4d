//! How generated dispatch and a handler meet: where the handler runs, what a panic of it does, and when it ends.

use std::future::{pending, poll_fn};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::thread::{ThreadId, current};

use bytes::Bytes;
use http_body_util::Full;
use soap_runtime::Fault;
use soap_runtime::server::{Call, Server};
use tower::ServiceExt;

use crate::by_hand::server::{self, Dispatcher, Groups};
use crate::by_hand::{login, loginResponse, setGroup, setGroupResponse};

/// A request of `login`; a long one is decoded on another thread.
fn request(is_long: bool) -> http::Request<Full<Bytes>> {
    let email = "a".repeat(if is_long { 100_000 } else { 10 });
    let envelope = format!(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>\
         <login xmlns='urn:example:groups'><sEmail>{email}</sEmail></login></e:Body></e:Envelope>"
    );
    http::Request::post("/").header("content-type", "text/xml").body(Full::new(envelope.into())).unwrap()
}

async fn status(server: Server<Dispatcher<impl Groups>>, is_long: bool) -> u16 {
    server.oneshot(request(is_long)).await.unwrap().status().as_u16()
}

/// Panics before or after its first wait.
struct Panics {
    waits: bool,
}

impl Groups for Panics {
    async fn login(&self, _: &mut Call, _: login) -> Result<loginResponse, Fault> {
        if self.waits {
            tokio::task::yield_now().await;
        }
        panic!("of the handler")
    }
}

#[tokio::test]
async fn a_panic_of_a_handler_reaches_who_serves() {
    for (is_long, waits) in [(false, false), (false, true), (true, false), (true, true)] {
        let served = tokio::spawn(status(server::service(Panics { waits }), is_long));
        let panic = served.await.unwrap_err().into_panic();
        assert_eq!(panic.downcast_ref(), Some(&"of the handler"), "long: {is_long}, waits: {waits}");
    }
}

/// Notes the threads on which it starts and ends; waits once between.
struct Threads(Arc<Mutex<Vec<ThreadId>>>);

impl Groups for Threads {
    async fn login(&self, _: &mut Call, _: login) -> Result<loginResponse, Fault> {
        self.0.lock().unwrap().push(current().id());
        tokio::task::yield_now().await;
        self.0.lock().unwrap().push(current().id());
        Ok(loginResponse { loginResult: true })
    }
}

#[tokio::test]
async fn a_handler_starts_where_its_request_was_decoded() {
    for is_long in [false, true] {
        let threads = Arc::default();
        assert_eq!(status(server::service(Threads(Arc::clone(&threads))), is_long).await, 200);
        let [started, ended] = threads.lock().unwrap()[..] else { panic!("called once") };
        assert_eq!((started == current().id(), ended == current().id()), (!is_long, true));
    }
}

/// Never answers; tells when it is dropped.
struct Forever(Arc<AtomicBool>);

struct Told(Arc<AtomicBool>);

impl Drop for Told {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Groups for Forever {
    async fn login(&self, _: &mut Call, _: login) -> Result<loginResponse, Fault> {
        let _told = Told(Arc::clone(&self.0));
        pending().await
    }
}

#[tokio::test]
async fn a_call_that_is_given_up_ends_its_handler() {
    let is_dropped = Arc::default();
    let mut call = Box::pin(status(server::service(Forever(Arc::clone(&is_dropped))), false));
    let polled = poll_fn(|cx| Poll::Ready(call.as_mut().poll(cx))).await;
    assert!(polled.is_pending() && !is_dropped.load(Ordering::Relaxed));
    drop(call);
    assert!(is_dropped.load(Ordering::Relaxed));
}

/// Its method is a plain function, which does some of its work before there is a future.
struct AtOnce;

impl Groups for AtOnce {
    fn setGroup(
        &self,
        call: &mut Call,
        _: setGroup,
    ) -> impl Future<Output = Result<setGroupResponse, Fault>> + Send {
        call.set_response_header("x-seen", "group");
        std::future::ready(Err(Fault::sender("no group")))
    }

    fn login(&self, call: &mut Call, _: login) -> impl Future<Output = Result<loginResponse, Fault>> + Send {
        call.set_response_header("x-seen", "login");
        std::future::ready(Ok(loginResponse { loginResult: false }))
    }
}

#[tokio::test]
async fn what_a_handler_does_at_once_is_in_the_response() {
    let response = server::service(AtOnce).oneshot(request(false)).await.unwrap();
    assert_eq!((response.status().as_u16(), response.headers()["x-seen"].as_bytes()), (200, &b"login"[..]));
}
