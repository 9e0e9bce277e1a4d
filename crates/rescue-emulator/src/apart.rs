//! Work that depends on the size of a message, done on a thread of its own where it is large, so that others are answered
//! meanwhile.
//!
//! It must not know what the work is.

use std::convert::Infallible;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use soap_runtime::server::Server;
use tokio::runtime::Handle;
use tower::Service;

/// From how many bytes on a message is large.
const LARGE: usize = 64 << 10;

/// What `work` gives, which is about so many bytes; nothing if the runtime stops meanwhile.
pub(crate) async fn apart<T: Send + 'static>(
    size: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    match size {
        0..LARGE => Some(work()),
        _ => tokio::task::spawn_blocking(work).await.ok(),
    }
}

/// The answer of a server to a request of so many bytes.
pub(crate) async fn call_apart<D>(
    mut server: Server<D>,
    request: Request<Full<Bytes>>,
    size: usize,
) -> Response<Full<Bytes>>
where
    Server<D>: Service<Request<Full<Bytes>>, Response = Response<Full<Bytes>>, Error = Infallible>,
    Server<D>: Send + 'static,
{
    if size < LARGE {
        let answered: Result<_, Infallible> = server.call(request).await;
        let Ok(response) = answered;
        return response;
    }
    let runtime = Handle::current();
    let called = tokio::task::spawn_blocking(move || runtime.block_on(server.call(request)));
    called.await.map_or_else(|_| stopped(), |Ok(response)| response)
}

/// The answer of an emulator that stops.
pub(crate) fn stopped() -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response
}
