//! Each stage of a call has its own deadline. Without sockets, time is virtual; with sockets, the deadlines are tiny.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame};
use soap_runtime::transport::{Deadline, Deadlines, DeadlinesLayer, HttpTransport};
use tokio::time::{Instant, Sleep, sleep};
use tower::Layer;

use super::*;

const SECOND: Duration = Duration::from_secs(1);
const TINY: Duration = Duration::from_millis(30);

#[test]
fn the_defaults_are_those_of_the_table() {
    let deadlines = Deadlines::default();
    assert_eq!(deadlines.connect, Some(10 * SECOND));
    assert_eq!(deadlines.reply, Some(100 * SECOND));
    assert_eq!(deadlines.stall, Some(20 * SECOND));
    assert_eq!(deadlines.total, None);
    let none = deadlines.with_connect(None).with_reply(None).with_stall(None);
    assert_eq!(none, Deadlines::NONE);
}

/// A body that arrives in pieces, with a pause before each.
struct Dripping {
    rest: Bytes,
    piece: usize,
    pause: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl HttpBody for Dripping {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        let pause = self.pause;
        ready!(self.waiting.get_or_insert_with(|| Box::pin(sleep(pause))).as_mut().poll(cx));
        self.waiting = None;
        let piece = self.piece.min(self.rest.len());
        Poll::Ready(Some(Ok(Frame::data(self.rest.split_to(piece)))))
    }
}

/// Calls with a transport whose head arrives after `head`, and its body as specified; returns the result, and when it
/// came.
async fn dripped(
    deadlines: Deadlines,
    head: Duration,
    length: usize,
    piece: usize,
    pause: Duration,
) -> (Result<usize, Error>, Duration) {
    let body = Bytes::from(PONG.replace("pong<", &format!("{}<", "x".repeat(length))));
    let transport = tower::service_fn(move |_: Request| {
        let body = Dripping { rest: body.clone(), piece, pause, waiting: None };
        async move {
            sleep(head).await;
            http::Response::builder().header("content-type", "text/xml").body(body)
        }
    });
    let client = builder().transport(DeadlinesLayer::new(deadlines).layer(transport)).build().unwrap();
    let start = Instant::now();
    let outcome = call(&client).await.map(|pong| pong.text[0].len());
    (outcome, start.elapsed())
}

#[track_caller]
fn check(outcome: (Result<usize, Error>, Duration), deadline: Deadline, after: Duration, text: &str) {
    let (outcome, elapsed) = outcome;
    let error = outcome.unwrap_err();
    assert_eq!(error.deadline(), Some(deadline), "{error}");
    assert!(error.is_sending() && error.may_have_been_sent());
    // tokio's timers have millisecond resolution.
    assert!(elapsed >= after && elapsed <= after + Duration::from_millis(2), "{elapsed:?}");
    assert_eq!(error.to_string(), format!("ping: no reply: {text}"));
}

#[tokio::test(start_paused = true)]
async fn a_reply_begins_within_100_seconds() {
    let none = Duration::ZERO;
    let late = dripped(Deadlines::default(), 101 * SECOND, 1, 1000, none).await;
    let text = "the reply did not begin within 100s; the request may have been sent";
    check(late, Deadline::Reply, 100 * SECOND, text);
    let (outcome, elapsed) = dripped(Deadlines::default(), 99 * SECOND, 1, 1000, none).await;
    assert_eq!((outcome.unwrap(), elapsed.as_secs()), (1, 99));
}

#[tokio::test(start_paused = true)]
async fn a_reply_that_trickles_has_stalled_after_20_seconds() {
    // One byte a second: 20 bytes in 20 seconds, the last of them just as the time ends.
    let trickle = dripped(Deadlines::default(), SECOND, 5000, 1, SECOND).await;
    let error = trickle.0.as_ref().unwrap_err().to_string();
    let read = if error.contains(" 20 bytes of the reply have") { 20 } else { 19 };
    let text = format!(
        "less than 1024 bytes of the reply came in 20s; the request may have been sent, and {read} bytes of the reply \
        have come"
    );
    check(trickle, Deadline::Stall, 21 * SECOND, &text);
}

#[tokio::test(start_paused = true)]
async fn a_reply_is_never_too_long() {
    // 1 KiB every 19 seconds, for more than an hour.
    let (outcome, elapsed) = dripped(Deadlines::default(), SECOND, 300_000, 1024, 19 * SECOND).await;
    assert_eq!(outcome.unwrap(), 300_000);
    assert!(elapsed > 5000 * SECOND, "{elapsed:?}");
}

#[tokio::test(start_paused = true)]
async fn a_small_reply_may_come_within_20_seconds() {
    let (outcome, elapsed) = dripped(Deadlines::default(), SECOND, 1, 1000, 19 * SECOND).await;
    assert_eq!((outcome.unwrap(), elapsed.as_secs()), (1, 20));
}

#[tokio::test(start_paused = true)]
async fn a_stall_is_seen_after_any_beginning() {
    // The first 2,000 bytes arrive immediately; then nothing for an hour.
    let first = dripped(Deadlines::default(), SECOND, 5000, 2000, 3600 * SECOND).await;
    let text = "less than 1024 bytes of the reply came in 20s; the request may have been sent, and 0 bytes of the reply \
        have come";
    check(first, Deadline::Stall, 21 * SECOND, text);
}

#[tokio::test(start_paused = true)]
async fn all_of_a_call_has_a_deadline_where_one_is_set() {
    let total = Deadlines::default().with_total(50 * SECOND);
    let text = "the call timed out after 50s; the request may have been sent";
    check(dripped(total, 60 * SECOND, 1, 1, SECOND).await, Deadline::Total, 50 * SECOND, text);
    let long = dripped(total, SECOND, 300_000, 1024, 19 * SECOND).await;
    check(long, Deadline::Total, 50 * SECOND, &format!("{text}, and 2048 bytes of the reply have come"));
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_makes_one_wait_is_held_to_the_total() {
    let total = Deadlines::default().with_total(Duration::ZERO);
    let (outcome, _) = dripped(total, Duration::ZERO, 300_000, 1024, Duration::ZERO).await;
    assert_eq!(outcome.unwrap_err().deadline(), Some(Deadline::Total));
}

/// A transport that never becomes ready.
#[derive(Clone)]
struct Busy;

impl Service<Request> for Busy {
    type Response = http::Response<String>;
    type Error = Infallible;
    type Future = std::future::Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Pending
    }

    fn call(&mut self, _: Request) -> Self::Future {
        unreachable!("it was never ready")
    }
}

#[tokio::test(start_paused = true)]
async fn a_transport_that_takes_no_request_is_held_to_the_total() {
    let deadlines = DeadlinesLayer::new(Deadlines::default().with_total(50 * SECOND));
    let client = builder().transport(deadlines.layer(Busy)).build().unwrap();
    let start = Instant::now();
    let error = call(&client).await.unwrap_err();
    assert_eq!((error.deadline(), start.elapsed().as_secs()), (Some(Deadline::Total), 50));
}

#[tokio::test(start_paused = true)]
async fn no_deadline_waits_for_ever() {
    let day = 24 * 3600 * SECOND;
    let (outcome, elapsed) = dripped(Deadlines::NONE, day, 1, 1000, day).await;
    assert_eq!((outcome.unwrap(), elapsed.as_secs()), (1, 2 * day.as_secs()));
}

#[tokio::test]
async fn decoding_ends_with_the_time_for_all_of_a_call() {
    let long = PONG.replace("<text>", &format!("{}<text>", "<text>a</text>".repeat(50_000)));
    for body in [PONG.to_owned(), long] {
        let client = builder().timeout(Duration::ZERO).transport(answering(&[], body)).build().unwrap();
        let error = call(&client).await.unwrap_err();
        assert_eq!(error.deadline(), Some(Deadline::Total));
        assert!(error.is_sending() && error.may_have_been_sent(), "{error}");
    }
}

/// A listener, and a client for it with these deadlines.
async fn silent(scheme: &str, deadlines: Deadlines) -> (TcpListener, Client) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("{scheme}://{}/", listener.local_addr().unwrap());
    let client = builder().endpoint(address).deadlines(deadlines).build().unwrap();
    (listener, client)
}

#[tokio::test]
async fn a_connection_that_never_comes_about_sent_nothing() {
    // The TCP connection is established; TLS is never answered.
    let (_listener, client) = silent("https", Deadlines::default().with_connect(TINY)).await;
    let error = call(&client).await.unwrap_err();
    assert_eq!(error.deadline(), Some(Deadline::Connect));
    assert!(error.is_sending() && !error.may_have_been_sent());
    assert_eq!(error.to_string(), "ping: the request was not sent: no connection to the server within 30ms");
}

/// The error of a call that is answered with these bytes, and then nothing more. The call may end at any time during
/// that.
async fn answered(listener: TcpListener, client: &Client, bytes: &'static str) -> Error {
    let answer = async {
        let (mut connection, _) = listener.accept().await.unwrap();
        let _ = connection.read(&mut [0; 4096]).await;
        let _ = connection.write_all(bytes.as_bytes()).await;
        std::future::pending::<()>().await;
    };
    tokio::select! {
        outcome = call(client) => outcome.unwrap_err(),
        () = answer => panic!("it waits for ever"),
    }
}

#[tokio::test]
async fn the_default_transport_keeps_to_each_deadline() {
    let reply: &'static str = http("200 OK", "", PONG).leak();
    let (head, _) = reply.split_at(reply.len() - 10);
    let stall = format!("{} bytes of the reply have come", PONG.len() - 10);
    for (deadlines, answer, deadline, text) in [
        (Deadlines::default().with_reply(TINY), "", Deadline::Reply, "did not begin within 30ms"),
        // An incomplete head does not count as a beginning.
        (Deadlines::default().with_reply(TINY), "HTTP/1.1 200 OK\r\nA:", Deadline::Reply, "did not begin"),
        (Deadlines::default().with_stall(TINY), head, Deadline::Stall, &*stall),
        (Deadlines::default().with_total(TINY), "", Deadline::Total, "timed out after 30ms"),
        (Deadlines::default().with_total(TINY), head, Deadline::Total, "timed out after 30ms"),
    ] {
        let (listener, client) = silent("http", deadlines).await;
        let error = answered(listener, &client, answer).await;
        assert_eq!(error.deadline(), Some(deadline), "{error}");
        assert!(error.is_sending() && error.may_have_been_sent(), "{error}");
        assert!(error.to_string().contains(text), "{error}");
    }
}

#[tokio::test]
async fn a_client_set_up_elsewhere_has_deadlines_too() {
    let (listener, _) = silent("http", Deadlines::default()).await;
    let transport = HttpTransport::from(crate::elsewhere().build().unwrap());
    let transport = transport.with_deadlines(Deadlines::default().with_reply(TINY));
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let client = builder().endpoint(address).transport(transport).build().unwrap();
    assert_eq!(answered(listener, &client, "").await.deadline(), Some(Deadline::Reply));
}
