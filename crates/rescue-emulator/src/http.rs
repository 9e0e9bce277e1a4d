//! The HTTP server: a socket, and a task that answers every connection to it from the site.
//!
//! It must not know what is served.

use std::io;
use std::net::SocketAddr;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};
use tower::Service;

use crate::site::Site;

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
    pub(crate) fn serve(self, site: Site) -> JoinHandle<()> {
        tokio::spawn(async move {
            let mut connections = JoinSet::new();
            loop {
                match self.socket.accept().await {
                    Ok((stream, _)) => drop(connections.spawn(answer(stream, site.clone()))),
                    // A connection that fails before it is accepted concerns nobody else. Out of sockets, the
                    // others need a turn to close theirs.
                    Err(_) => tokio::task::yield_now().await,
                }
                while connections.try_join_next().is_some() {}
            }
        })
    }
}

/// Answers one connection until either side closes it.
async fn answer(stream: TcpStream, site: Site) {
    let service = service_fn(|request| site.clone().call(request));
    // What goes wrong with a connection is between the caller and the socket: there is nobody to tell.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}
