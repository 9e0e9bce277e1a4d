//! Work that grows with the size of a message, moved to a thread of its own if the message is large, so that other
//! requests are answered meanwhile.
//!
//! It must not know what the work is.

use std::convert::Infallible;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use soap_runtime::server::Server;
use tower::Service;

/// A message of at least this many bytes is large.
const LARGE: usize = 64 << 10;

/// The result of `work` on a message of `size` bytes; `None` if the runtime stops meanwhile.
pub(crate) async fn run<T: Send + 'static>(
    size: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    match size {
        0..LARGE => Some(work()),
        _ => tokio::task::spawn_blocking(work).await.ok(),
    }
}

/// The answer of a server, which reads a large request on a thread of its own.
pub(crate) async fn answer_of<D>(
    mut server: Server<D>,
    request: Request<Full<Bytes>>,
) -> Response<Full<Bytes>>
where
    Server<D>: Service<Request<Full<Bytes>>, Response = Response<Full<Bytes>>, Error = Infallible>,
{
    let Ok(response) = server.call(request).await;
    response
}

/// The answer of an emulator that is stopping.
pub(crate) fn stopped() -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response
}
