//! A long message does not block other tasks: on a runtime with one thread, others run while it is decoded.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::*;

/// A task that counts its turns after it is told to start.
#[derive(Clone, Default)]
struct Turns {
    begin: Arc<AtomicBool>,
    count: Arc<AtomicUsize>,
}

impl Turns {
    fn spawn() -> Self {
        let turns = Self::default();
        let counted = turns.clone();
        tokio::spawn(async move {
            loop {
                if counted.begin.load(Ordering::Relaxed) {
                    counted.count.fetch_add(1, Ordering::Relaxed);
                }
                tokio::task::yield_now().await;
            }
        });
        turns
    }

    fn begin(&self) {
        self.begin.store(true, Ordering::Relaxed);
    }

    fn count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }
}

/// How often other tasks ran after a reply with this many texts had arrived.
async fn turns_beside_reply(texts: usize) -> usize {
    let turns = Turns::spawn();
    let body = envelope(texts).replace("ping", "pong").replace("urn:pong", "urn:ping");
    let begin = turns.clone();
    let transport = tower::service_fn(move |_: Request| {
        begin.begin();
        let response = http::Response::builder().header("content-type", "text/xml").body(body.clone());
        async move { response }
    });
    let pong = call(&builder().transport(transport).build().unwrap()).await.unwrap();
    let count = turns.count();
    assert_eq!(pong.text.len(), texts);
    count
}

/// How often other tasks ran while the server half answered a request with this many texts.
async fn turns_beside_request(texts: usize) -> usize {
    let turns = Turns::spawn();
    turns.begin();
    let response = serve(&Server::new(Echo), &[], envelope(texts)).await;
    let count = turns.count();
    assert!(response.body().contains(&format!("<text>{texts}</text>")), "{}", response.body());
    count
}

#[tokio::test]
async fn a_small_reply_is_decoded_where_it_came() {
    assert_eq!(turns_beside_reply(1000).await, 0);
}

#[tokio::test]
async fn others_have_their_turns_while_a_long_reply_is_decoded() {
    assert!(turns_beside_reply(100_000).await > 0);
}

#[tokio::test]
async fn a_small_request_is_answered_where_it_came() {
    assert_eq!(turns_beside_request(1000).await, 0);
}

#[tokio::test]
async fn others_have_their_turns_while_a_long_request_is_read() {
    assert!(turns_beside_request(200_000).await > 0);
}

#[test]
fn without_a_runtime_a_long_reply_is_decoded_where_it_came() {
    let body = envelope(100_000).replace("ping", "pong").replace("urn:pong", "urn:ping");
    let client = builder().transport(answering(&[], body)).build().unwrap();
    let mut call = std::pin::pin!(call(&client));
    let polled = call.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop()));
    let std::task::Poll::Ready(pong) = polled else { panic!("nothing to wait for") };
    assert_eq!(pong.unwrap().text.len(), 100_000);
}

/// The error of a long reply is like that of a small one: with the operation, with a path, without secrets.
#[tokio::test]
async fn the_error_of_a_long_reply_hides_secrets() {
    let body =
        envelope(100_000).replace("<ping xmlns='urn:ping'>", "<pong xmlns='urn:ping'><text>hush</text>");
    let client = builder().transport(answering(&[], body)).build().unwrap();
    let error = call(&client).await.unwrap_err();
    assert!(error.is_decoding() && error.operation() == Some("ping"));
    assert!(!format!("{error:?}").contains("hush"), "{error:?}");
}

/// A handler that waits starts on another thread and continues like any task.
#[tokio::test]
async fn a_handler_may_wait_after_a_long_request() {
    struct Waits;
    impl Dispatch for Waits {
        fn operations(&self) -> &'static [&'static OperationInfo] {
            Echo.operations()
        }

        fn begin<'c>(&'c self, _: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
            Ok(Begun::written(async move {
                for _ in 0..3 {
                    tokio::task::yield_now().await;
                    tokio::spawn(async {}).await.unwrap();
                }
                let request: Ping = call.request()?;
                call.answer(&counted(&request))
            }))
        }
    }
    let request = http::Request::builder().method("POST").header("content-type", "text/xml");
    let request = request.body(http_body_util::Full::new(Bytes::from(envelope(10_000)))).unwrap();
    assert_eq!(Server::new(Waits).call(request).await.unwrap().status(), 200);
}
