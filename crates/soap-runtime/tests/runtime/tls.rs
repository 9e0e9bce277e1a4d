//! TLS of the default transport, with servers in this process. The files of `tests/tls` are made for these tests, for
//! 127.0.0.1, and valid until 2120.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore, ServerConfig, ServerConnection, StreamOwned};
use soap_runtime::codegen::*;
use soap_runtime::transport::HttpTransport;

use crate::http::{PING, PONG, PORT, Ping};

fn pem(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tls").join(name)
}

/// The address of a server with this certificate, which answers each request.
fn server(certificate: &str) -> String {
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    let chain = CertificateDer::pem_file_iter(pem(certificate)).unwrap().map(Result::unwrap).collect();
    let key = PrivateKeyDer::from_pem_file(pem(certificate)).unwrap();
    let settings = Arc::new(builder.with_single_cert(chain, key).unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(settings.clone()).unwrap();
            // Nothing if the client does not trust this server.
            let _ = answer(StreamOwned::new(connection, stream.unwrap()));
        }
    });
    address
}

fn answer(stream: impl Read + Write) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let (mut line, mut length) = (String::new(), 0);
    while line != "\r\n" {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
    }
    reader.read_exact(&mut vec![0; length])?;
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close";
    let length = PONG.len();
    let mut stream = reader.into_inner();
    write!(stream, "{head}\r\nContent-Length: {length}\r\n\r\n{PONG}")?;
    stream.flush()
}

async fn called(client: &Client) -> Result<Ping, Error> {
    client.call(&PING, &Ping { text: "ping".to_owned() }).await
}

#[tokio::test]
async fn a_server_that_is_not_trusted_gets_nothing_and_the_error_says_why() {
    for (certificate, wanted) in [
        ("server.pem", "its certificate is from an authority that this system does not trust"),
        ("self_signed.pem", "its certificate is self-signed and marked as a CA certificate"),
    ] {
        let client = Client::builder(&PORT).endpoint(server(certificate)).build().unwrap();
        let error = called(&client).await.unwrap_err();
        assert!(error.is_sending() && !error.may_have_been_sent(), "{error}");
        let wanted = format!("ping: the request was not sent: no connection to the server ({wanted})");
        assert_eq!(error.to_string(), wanted);
    }
}

/// A client of one's own may trust further authorities.
#[tokio::test]
async fn a_client_that_trusts_the_server_is_answered() {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(pem("authority.pem")).unwrap()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap();
    let settings = builder.with_root_certificates(roots).with_no_client_auth();
    let trusting = reqwest::Client::builder().tls_backend_preconfigured(settings).build().unwrap();
    let transport = HttpTransport::from(trusting);
    let address = server("server.pem");
    let client = Client::builder(&PORT).endpoint(&address).transport(transport.clone()).build().unwrap();
    assert_eq!(called(&client).await.unwrap().text, "pong");
    let named = address.replace("127.0.0.1", "localhost");
    let client = Client::builder(&PORT).endpoint(named).transport(transport).build().unwrap();
    let error = called(&client).await.unwrap_err().to_string();
    assert!(error.contains("its certificate is for another host"), "{error}");
}
