//! The servers: the emulator, and one that answers with constant bytes, both in a process of their own.

use std::convert::Infallible;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use bench::message;
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rescue_emulator::Emulator;
use tokio::net::TcpListener;

/// The process of the servers. It ends with its standard input, that is, with us.
#[derive(Debug)]
pub(crate) struct Servers {
    process: Child,
    /// The address of the emulator.
    pub(crate) emulator: String,
    /// The address of the server that gives the reply of 25 MB to `/hierarchy`, and to any other path that of
    /// `setGroup_v2`.
    pub(crate) constant: String,
}

impl Servers {
    /// Starts the process.
    pub(crate) fn start() -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .arg("serve")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut address = || lines.next().unwrap().unwrap();
        Self { emulator: address(), constant: address(), process }
    }
}

impl Drop for Servers {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        // Nothing is left to be done for a process that cannot be waited for.
        let _ = self.process.wait();
    }
}

/// Runs the servers until standard input ends.
pub(crate) fn serve() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let emulator = Emulator::start().await.unwrap();
        println!("{}", emulator.url());
        println!("{}", serve_constant().await);
        let end = tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new()));
        let _ = end.await;
    });
}

async fn serve_constant() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (large, small) = (Bytes::from(message::hierarchy(100_000)), Bytes::from(message::set_group_reply()));
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            stream.set_nodelay(true).unwrap();
            let (large, small) = (large.clone(), small.clone());
            let service = service_fn(move |request: http::Request<Incoming>| {
                let reply = if request.uri().path() == "/hierarchy" { &large } else { &small };
                answer(request, reply.clone())
            });
            tokio::spawn(async move {
                // A client that goes away is no concern of a server.
                let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
            });
        }
    });
    address
}

async fn answer(
    request: http::Request<Incoming>,
    reply: Bytes,
) -> Result<http::Response<Full<Bytes>>, Infallible> {
    // Read whole, as a server that looks at it does.
    let _ = request.into_body().collect().await;
    let response = http::Response::builder().header("content-type", "text/xml; charset=utf-8");
    Ok(response.body(Full::new(reply)).unwrap())
}
