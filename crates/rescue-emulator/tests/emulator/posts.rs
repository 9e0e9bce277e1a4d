//! Post-to-URL: what arrives at the customer's address when sessions start and end.

use std::time::Duration;

use crate::soap::Caller;
use logmein_rescue::webhook::SessionPost;
use rescue_emulator::{Emulator, PostFormat, PostMoment, demo};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// Takes so many posts, each on a connection of its own, and gives target, Content-Type and body of each.
async fn take(listener: TcpListener, posts: usize) -> Vec<(String, String, String)> {
    let mut taken = Vec::new();
    for _ in 0..posts {
        let (stream, _) = listener.accept().await.unwrap();
        let mut stream = BufReader::new(stream);
        let (mut target, mut media, mut length) = (String::new(), String::new(), 0);
        loop {
            let mut line = String::new();
            stream.read_line(&mut line).await.unwrap();
            match line.trim().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-type") => media = value.into(),
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().unwrap()
                }
                Some(_) => {}
                None if line.trim().is_empty() => break,
                None => target = line.trim().into(),
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n").await.unwrap();
        taken.push((target, media, String::from_utf8(body).unwrap()));
    }
    taken
}

#[tokio::test]
async fn a_session_is_posted_when_it_starts_and_when_it_ends() {
    for format in [PostFormat::Form, PostFormat::Xml] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/crm/hook?key=1", listener.local_addr().unwrap());
        let receiver = tokio::spawn(take(listener, 2));
        let emulator = Emulator::builder().post_to_url(address, format).start().await.unwrap();
        let mut caller = Caller::master(&emulator).await;
        let start = "<iSession>500001</iSession><iNode>130001</iNode>";
        assert_eq!(caller.result("startSession", start).await, "startSessionRet_OK");
        emulator.clock().advance(Duration::from_secs(300));
        assert_eq!(caller.result("closeSession", "<iSession>500001</iSession>").await, "closeSession_OK");
        let taken = receiver.await.unwrap();
        let posts: Vec<_> = taken
            .iter()
            .map(|(target, media, body)| {
                assert_eq!(target, "POST /crm/hook?key=1 HTTP/1.1");
                SessionPost::from_request(Some(media), body.as_bytes()).unwrap()
            })
            .collect();
        for post in &posts {
            assert_eq!((post.session_id, post.technician.id), (500_001, Some(demo::TECHNICIAN)));
            assert_eq!(post.technician.email.as_deref(), Some(demo::TECHNICIAN_EMAIL));
            assert_eq!(post.custom_fields.iter().flatten().count(), 6);
            assert_eq!(post.pickup_time.as_deref(), Some("1/5/2026 9:00:00 AM"));
            assert_eq!(post.other, []);
        }
        assert_eq!(posts[0].closing_time.as_deref(), Some(""));
        assert_eq!(posts[1].closing_time.as_deref(), Some("1/5/2026 9:05:00 AM"));
        assert_eq!(posts[1].work_time.as_deref(), Some("300"));
        let whole =
            caller.call("getChat", "<iSessionID>500001</iSessionID>").await.element("sChatLog").unwrap();
        let parts: String = posts.iter().map(|post| post.chat_log.clone().unwrap()).collect();
        assert_eq!(parts, whole.replace("&#13;", "\r"));
        let outcomes: Vec<_> =
            emulator.posts().await.into_iter().map(|post| (post.moment, post.outcome)).collect();
        assert_eq!(outcomes, [(PostMoment::Start, Ok(204)), (PostMoment::End, Ok(204))]);
    }
}

#[tokio::test]
async fn a_post_that_fails_is_noted_and_holds_up_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let emulator = Emulator::builder().post_to_url(address, PostFormat::Form).start().await.unwrap();
    let mut caller = Caller::master(&emulator).await;
    assert_eq!(caller.result("closeSession", "<iSession>500003</iSession>").await, "closeSession_OK");
    let posts = emulator.posts().await;
    assert_eq!((posts.len(), posts[0].session, posts[0].moment), (1, 500_003, PostMoment::End));
    assert!(posts[0].outcome.as_ref().unwrap_err().starts_with("cannot connect: "));
}

#[tokio::test]
async fn only_plain_http_can_be_posted_to() {
    for address in ["https://example.com/", "example.com", ""] {
        let builder = Emulator::builder().post_to_url(address, PostFormat::Xml);
        let error = builder.start().await.unwrap_err().to_string();
        assert!(error.starts_with("cannot post to "), "{error}");
    }
    assert_eq!(Emulator::start().await.unwrap().posts().await, []);
}
