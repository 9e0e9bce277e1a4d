//! The emulator over a socket: contract, login page, limits of the body, closed connections, stopping.

use rescue_emulator::{Emulator, Failure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Sends one HTTP/1.1 request as it stands and gives the whole reply.
async fn exchange(emulator: &Emulator, request: &str) -> String {
    let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut reply = Vec::new();
    // A peer that closes early is seen as an error by some systems; what came before it counts.
    let _ = stream.read_to_end(&mut reply).await;
    String::from_utf8(reply).unwrap()
}

async fn get(emulator: &Emulator, path: &str) -> String {
    exchange(emulator, &format!("GET {path} HTTP/1.1\r\nHost: rescue.test:81\r\nConnection: close\r\n\r\n"))
        .await
}

#[tokio::test]
async fn the_contract_names_the_host_that_was_asked() {
    let emulator = Emulator::start().await.unwrap();
    for path in ["/API/API.asmx?wsdl", "/api/api.asmx?WSDL"] {
        let reply = get(&emulator, path).await;
        assert!(reply.starts_with("HTTP/1.1 200 "));
        assert_eq!(reply.matches("location=\"http://rescue.test:81/API/API.asmx\"").count(), 2);
    }
}

#[tokio::test]
async fn anything_else_is_the_login_page() {
    let emulator = Emulator::start().await.unwrap();
    for path in ["/", "/API/getPrivateSessions.aspx?session=1", "/API/"] {
        let reply = get(&emulator, path).await;
        assert!(reply.starts_with("HTTP/1.1 200 ") && reply.contains("<!DOCTYPE html>"), "{path}: {reply}");
    }
}

#[tokio::test]
async fn a_body_has_a_limit() {
    let emulator = Emulator::start().await.unwrap();
    let head = "POST /API/API.asmx HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nConnection: close\r\n";
    let reply = exchange(&emulator, &format!("{head}Content-Length: 5000000\r\n\r\n")).await;
    assert!(reply.starts_with("HTTP/1.1 413 "), "{reply}");
}

#[tokio::test]
async fn a_connection_can_be_closed_without_a_reply() {
    let emulator = Emulator::start().await.unwrap();
    emulator.fail_next("logout", Failure::Disconnect);
    let body = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>\
        <logout xmlns=\"https://secure.logmeinrescue.com/API/API.asmx\"/></e:Body></e:Envelope>";
    let request = format!(
        "POST /API/API.asmx HTTP/1.1\r\nHost: a\r\nContent-Type: text/xml\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    assert_eq!(exchange(&emulator, &request).await, "");
    assert!(exchange(&emulator, &request).await.contains("logout_NotLoggedIn"));
}

#[tokio::test]
async fn stopping_frees_the_port() {
    let emulator = Emulator::start().await.unwrap();
    let port = emulator.address().port();
    emulator.stop().await;
    assert!(Emulator::builder().port(port).start().await.is_ok());
}
