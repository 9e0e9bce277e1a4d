//! Each redirect status, to the same place and to another, under every policy: which server receives which request,
//! and what counts as the reply.

use soap_runtime::transport::{HttpTransport, Redirects};

use super::*;

const STATUSES: [&str; 5] = [
    "301 Moved Permanently",
    "302 Found",
    "303 See Other",
    "307 Temporary Redirect",
    "308 Permanent Redirect",
];

/// The requests that a redirecting server received, and the result of the call.
struct Asked {
    outcome: Result<Ping, Error>,
    /// The first line of each request that the first server received.
    here: Vec<String>,
    /// Whether the other server received anything.
    elsewhere: bool,
    bodies: Vec<String>,
}

/// Calls `/start`, which redirects with `status` to `location`; every other path is answered, on both servers.
async fn redirected(
    status: &'static str,
    to: To,
    transport: impl Fn(ClientBuilder) -> ClientBuilder,
) -> Asked {
    let (other, mut elsewhere) = server(|_| http("200 OK", "", PONG)).await;
    let (sender, first) = std::sync::mpsc::channel::<String>();
    let first = std::sync::Mutex::new(Some(first));
    let location = std::sync::OnceLock::new();
    let (here, mut asked) = server(move |request| {
        let location = location.get_or_init(|| first.lock().unwrap().take().unwrap().recv().unwrap());
        // A request that is sent again to the same address is answered there.
        let is_start = request.starts_with("POST /start ") && (to != To::SameAddress || is_first(request));
        match is_start {
            true => http(status, &format!("Location: {location}\r\nSet-Cookie: seen=1; Path=/\r\n"), ""),
            false => http("200 OK", "", PONG),
        }
    })
    .await;
    let location = match to {
        To::SameAddress => format!("{here}/start"),
        To::SameOrigin => "/next".to_owned(),
        To::OtherPort => format!("{other}/next"),
        To::OtherHost => format!("{}/next", here.replace("127.0.0.1", "localhost")),
    };
    sender.send(location).unwrap();
    let client = transport(builder().endpoint(format!("{here}/start"))).build().unwrap();
    let outcome = call(&client).await;
    let mut requests = Vec::new();
    while let Ok(request) = asked.try_recv() {
        requests.push(request);
    }
    Asked {
        outcome,
        here: requests.iter().map(|request| request.lines().next().unwrap().to_owned()).collect(),
        bodies: requests.iter().map(|request| request.split_once("\r\n\r\n").unwrap().1.to_owned()).collect(),
        elsewhere: elsewhere.try_recv().is_ok(),
    }
}

fn is_first(request: &str) -> bool {
    !request.contains("seen=1")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum To {
    SameAddress,
    SameOrigin,
    OtherPort,
    OtherHost,
}

const ALL: [To; 4] = [To::SameAddress, To::SameOrigin, To::OtherPort, To::OtherHost];

#[tokio::test]
async fn nothing_is_followed_unless_asked_for() {
    for status in STATUSES {
        for to in ALL {
            let asked = redirected(status, to, |builder| builder).await;
            let error = asked.outcome.unwrap_err();
            assert!(error.is_status(), "{status} {to:?}: {error}");
            assert_eq!(asked.here, ["POST /start HTTP/1.1"], "{status} {to:?}");
            assert!(!asked.elsewhere, "{status} {to:?}");
        }
    }
}

#[tokio::test]
async fn the_same_origin_is_followed_for_307_and_308_with_the_body() {
    for status in STATUSES {
        for to in ALL {
            let asked = redirected(status, to, |builder| builder.redirects(Redirects::SameOrigin)).await;
            let is_repeated = status.starts_with("307") || status.starts_with("308");
            let followed = is_repeated && matches!(to, To::SameAddress | To::SameOrigin);
            assert!(!asked.elsewhere, "{status} {to:?}");
            match followed {
                true => {
                    assert_eq!(asked.outcome.unwrap(), pong(), "{status} {to:?}");
                    assert_eq!(asked.here.len(), 2);
                    assert!(asked.here[1].starts_with("POST /"), "{:?}", asked.here);
                    assert!(asked.bodies[0].contains("hush") && asked.bodies[0] == asked.bodies[1]);
                }
                false => {
                    assert!(asked.outcome.unwrap_err().is_status(), "{status} {to:?}");
                    assert_eq!(asked.here, ["POST /start HTTP/1.1"], "{status} {to:?}");
                }
            }
        }
    }
}

/// reqwest's default policy follows 301, 302 and 303 with a GET without the message; since the body is a stream, it
/// cannot send that again.
#[tokio::test]
async fn what_a_client_set_up_elsewhere_followed_is_no_reply() {
    for status in STATUSES {
        for to in ALL {
            let followed = |builder: ClientBuilder| {
                builder.transport(HttpTransport::from(crate::elsewhere().cookie_store(true).build().unwrap()))
            };
            let asked = redirected(status, to, followed).await;
            let error = asked.outcome.unwrap_err();
            let is_get = !status.starts_with("307") && !status.starts_with("308");
            match is_get {
                true => assert!(
                    error.is_sending() && error.to_string().contains("redirect"),
                    "{status} {to:?}: {error}"
                ),
                false => assert!(error.is_status(), "{status} {to:?}: {error}"),
            }
            assert!(error.may_have_been_sent());
            assert_eq!(asked.here.iter().filter(|line| line.starts_with("POST")).count(), 1);
        }
    }
}

#[tokio::test]
async fn a_client_set_up_elsewhere_without_redirects_is_as_the_default() {
    let none = crate::elsewhere().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let transport = HttpTransport::from(none);
    let strict = |builder: ClientBuilder| builder.transport(transport.clone());
    assert!(redirected("303 See Other", To::SameAddress, strict).await.outcome.unwrap_err().is_status());
    let lenient =
        |builder: ClientBuilder| builder.transport(transport.clone().redirects(Redirects::SameOrigin));
    assert_eq!(redirected("307 Temporary Redirect", To::SameOrigin, lenient).await.outcome.unwrap(), pong());
}

#[tokio::test]
async fn a_circle_of_redirects_ends() {
    let (address, mut requests) = server(|_| http("307 Temporary Redirect", "Location: /\r\n", "")).await;
    let client = builder().endpoint(&address).redirects(Redirects::SameOrigin).build().unwrap();
    let error = call(&client).await.unwrap_err();
    assert_eq!(error.to_string(), "ping: no reply: more than 5 redirects in a row");
    let mut count = 0;
    while requests.try_recv().is_ok() {
        count += 1;
    }
    assert_eq!(count, 1 + Redirects::MOST);
}
