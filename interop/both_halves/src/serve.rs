//! The server: a socket on a free port, and all contracts behind it.

use std::convert::Infallible;
use std::error::Error;
use std::net::Ipv4Addr;

use http::{Request, Response};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::contracts;
use crate::table::Table;

/// Serves until the program is ended.
pub(crate) async fn serve(table: Table) -> Result<(), Box<dyn Error>> {
    let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("http://{}", socket.local_addr()?);
    loop {
        let (stream, _) = socket.accept().await?;
        let table = table.clone();
        tokio::spawn(async move {
            let service = service_fn(|request| answer(table.clone(), request));
            // The caller closes the connection when it likes.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(table: Table, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let contract = table.at(request.uri().path()).map(|(_, exchange)| exchange.contract.clone());
    match contract {
        Some(contract) => contracts::answer(&contract, table, request).await,
        None => Ok(contracts::not_found()),
    }
}
