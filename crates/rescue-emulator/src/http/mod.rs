//! The HTTP server: a socket, and a task that answers every connection to it from the site.
//!
//! It must not know what is served.

mod bounds;
mod timed_stream;

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::{JoinHandle, JoinSet};
use tower::Service;

use crate::site::Site;
pub(crate) use bounds::Bounds;
use timed_stream::{Phases, TimedStream};

/// How long to accept no connection after the system ran out of sockets.
const PAUSE: Duration = Duration::from_millis(100);

/// A socket that listens.
#[derive(Debug)]
pub(crate) struct Listener {
    socket: TcpListener,
    pub(crate) address: SocketAddr,
}

impl Listener {
    pub(crate) async fn bind(address: SocketAddr) -> io::Result<Self> {
        let socket = TcpListener::bind(address).await?;
        Ok(Self { address: socket.local_addr()?, socket })
    }

    /// Answers connections in a task. Aborting it closes all of them.
    pub(crate) fn serve(self, site: Site, bounds: Bounds) -> JoinHandle<()> {
        tokio::spawn(async move {
            accept_all(self.socket, site, bounds).await;
        })
    }
}

/// Where connections come from.
trait Source {
    type Stream: AsyncRead + AsyncWrite + Unpin + Send + 'static;

    fn accept(&self) -> impl Future<Output = io::Result<Self::Stream>> + Send;
}

impl Source for TcpListener {
    type Stream = TcpStream;

    async fn accept(&self) -> io::Result<TcpStream> {
        TcpListener::accept(self).await.map(|(stream, _)| stream)
    }
}

/// Answers all connections, as many at a time as the bounds allow.
async fn accept_all(source: impl Source, site: Site, bounds: Bounds) {
    let free = Arc::new(Semaphore::new(bounds.connections));
    let mut connections = JoinSet::new();
    loop {
        // The semaphore is never closed.
        let Ok(place) = Arc::clone(&free).acquire_owned().await else { return };
        match source.accept().await {
            Ok(stream) => {
                let answered = answer(stream, site.clone(), bounds);
                drop(connections.spawn(async move {
                    answered.await;
                    drop(place);
                }));
            }
            // A connection that fails before it is accepted concerns nobody else.
            Err(error) if is_of_one_connection(&error) => {}
            // Out of sockets: trying again immediately would only keep other connections from closing theirs.
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
        while connections.try_join_next().is_some() {}
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    let kinds = [ErrorKind::ConnectionAborted, ErrorKind::ConnectionReset, ErrorKind::ConnectionRefused];
    kinds.contains(&error.kind())
}

/// Answers one connection until either side closes it.
async fn answer<S>(stream: S, site: Site, bounds: Bounds)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let phases = Phases::new();
    let service = service_fn(|request| {
        let answer = site.clone().call(request);
        phases.begin_answer();
        let phases = phases.clone();
        async move {
            let answer = answer.await;
            phases.end_answer();
            answer
        }
    });
    let stream = TimedStream::new(stream, phases.clone(), bounds);
    // What goes wrong with a connection is between the caller and the socket: there is nobody to report it to.
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let _ = connection.await;
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
    use tokio::time::Instant;

    use super::*;
    use crate::emulator::Emulator;

    const BOUNDS: Bounds =
        Bounds { connections: 2, head: Duration::from_secs(20), idle: Duration::from_secs(60) };

    const CALL: &[u8] = b"GET /API/logout.aspx HTTP/1.1\r\nHost: a\r\n\r\n";

    /// A few streams, counted as they are accepted, and then no more.
    struct Few<'c>(Mutex<Vec<DuplexStream>>, &'c AtomicUsize);

    impl Source for Few<'_> {
        type Stream = DuplexStream;

        async fn accept(&self) -> io::Result<DuplexStream> {
            let next = self.0.lock().unwrap().pop();
            match next {
                Some(stream) => {
                    self.1.fetch_add(1, Ordering::Relaxed);
                    Ok(stream)
                }
                None => std::future::pending().await,
            }
        }
    }

    /// A system out of descriptors, which counts how often it is asked. EMFILE has no kind of its own.
    struct Exhausted<'c>(&'c AtomicUsize);

    impl Source for Exhausted<'_> {
        type Stream = DuplexStream;

        async fn accept(&self) -> io::Result<DuplexStream> {
            self.0.fetch_add(1, Ordering::Relaxed);
            Err(io::Error::other("too many open files"))
        }
    }

    /// A connection to a site, and how long until the site closes it.
    async fn connected(bounds: Bounds) -> (DuplexStream, JoinHandle<Duration>) {
        let site = Emulator::start().await.unwrap().service();
        let (near, far) = duplex(64);
        let start = Instant::now();
        let closed = tokio::spawn(async move {
            answer(far, site, bounds).await;
            start.elapsed()
        });
        (near, closed)
    }

    async fn reply(stream: &mut DuplexStream) -> String {
        let mut reply = String::new();
        while !reply.ends_with("NOTLOGGEDIN") {
            let mut byte = [0];
            stream.read_exact(&mut byte).await.unwrap();
            reply.push(char::from(byte[0]));
        }
        reply
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_said_for_a_minute_closes_a_connection() {
        let (stream, closed) = connected(BOUNDS).await;
        assert_eq!(closed.await.unwrap().as_secs(), 60);
        drop(stream);
    }

    #[tokio::test(start_paused = true)]
    async fn a_head_that_drips_is_over_20_seconds_after_its_first_byte() {
        let (mut stream, closed) = connected(BOUNDS).await;
        tokio::time::sleep(Duration::from_secs(50)).await;
        let dripping = async {
            for byte in CALL.iter().cycle() {
                if stream.write_all(&[if *byte == b'\n' { b'x' } else { *byte }]).await.is_err() {
                    break;
                }
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        };
        tokio::join!(dripping, async { assert_eq!(closed.await.unwrap().as_secs(), 70) });
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_stays_while_it_is_used_and_not_longer() {
        let (mut stream, closed) = connected(BOUNDS).await;
        for _ in 0..3 {
            tokio::time::sleep(Duration::from_secs(50)).await;
            stream.write_all(CALL).await.unwrap();
            assert!(reply(&mut stream).await.starts_with("HTTP/1.1 200 OK"));
        }
        assert_eq!(closed.await.unwrap().as_secs(), 210);
    }

    #[tokio::test(start_paused = true)]
    async fn a_reply_that_nobody_takes_closes_a_connection() {
        let (mut stream, closed) = connected(BOUNDS).await;
        stream.write_all(b"GET /API/API.asmx?wsdl HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        assert_eq!(closed.await.unwrap().as_secs(), 60);
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_beyond_the_bound_waits_for_one_that_is_closed() {
        let site = Emulator::start().await.unwrap().service();
        let (streams, far): (Vec<_>, Vec<_>) = (0..3).map(|_| duplex(4096)).unzip();
        let accepted = AtomicUsize::new(0);
        let source = Few(Mutex::new(far), &accepted);
        let looking = async {
            tokio::time::sleep(Duration::from_secs(59)).await;
            assert_eq!(accepted.load(Ordering::Relaxed), 2);
            let mut streams = streams;
            drop(streams.pop());
            tokio::time::sleep(Duration::from_millis(1)).await;
            assert_eq!(accepted.load(Ordering::Relaxed), 3);
        };
        tokio::select! {
            () = accept_all(source, site, BOUNDS) => {}
            () = looking => {}
        }
    }

    #[tokio::test(start_paused = true)]
    async fn out_of_sockets_there_is_a_pause() {
        let site = Emulator::start().await.unwrap().service();
        let asked = AtomicUsize::new(0);
        let source = Exhausted(&asked);
        let looking = tokio::time::sleep(Duration::from_millis(1050));
        tokio::select! {
            () = accept_all(source, site, BOUNDS) => {}
            () = looking => {}
        }
        assert_eq!(asked.load(Ordering::Relaxed), 11);
    }
}
