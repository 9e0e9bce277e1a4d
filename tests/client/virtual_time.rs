//! An emulator that is called without a socket, by a client whose calls are counted, in tokio's time.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderValue, Request, Response};
use http_body_util::Full;
use logmein_rescue::{Rescue, RescueBuilder};
use rescue_emulator::{Clock, Disconnected, Emulator, Site, demo};
use tokio::time::Instant;
use tower::Service;

type Body = Full<bytes::Bytes>;

/// An emulator and what it was asked.
pub(crate) struct World {
    pub(crate) emulator: Emulator,
    start: Instant,
    asked: Asked,
}

type Asked = Arc<Mutex<HashMap<String, Vec<Duration>>>>;

impl World {
    pub(crate) async fn new() -> Self {
        let emulator = Emulator::builder().clock(Clock::of_runtime()).start().await.unwrap();
        Self { emulator, start: Instant::now(), asked: Asked::default() }
    }

    /// A builder without credentials.
    pub(crate) fn builder(&self) -> RescueBuilder {
        self.answering_after(Duration::ZERO)
    }

    fn answering_after(&self, latency: Duration) -> RescueBuilder {
        let transport = Counting {
            site: self.emulator.service(),
            start: self.start,
            asked: self.asked.clone(),
            cookie: Arc::default(),
            latency,
        };
        Rescue::builder().configure(|client| client.transport(transport))
    }

    /// A builder for the account holder; each call is answered after `latency`.
    pub(crate) fn slow_builder(&self, latency: Duration) -> RescueBuilder {
        self.answering_after(latency).login(demo::EMAIL, demo::PASSWORD)
    }

    pub(crate) fn slow(&self, latency: Duration) -> Rescue {
        self.slow_builder(latency).build().unwrap()
    }

    /// A builder for the account holder.
    pub(crate) fn login(&self) -> RescueBuilder {
        self.builder().login(demo::EMAIL, demo::PASSWORD)
    }

    pub(crate) fn rescue(&self) -> Rescue {
        self.login().build().unwrap()
    }

    /// When an operation was called, from the start.
    pub(crate) fn moments_of(&self, operation: &str) -> Vec<Duration> {
        self.asked.lock().unwrap().get(operation).cloned().unwrap_or_default()
    }

    pub(crate) fn calls_of(&self, operation: &str) -> usize {
        self.moments_of(operation).len()
    }
}

/// A transport with one cookie, that notes the operation of each request.
#[derive(Clone)]
struct Counting {
    site: Site,
    start: Instant,
    asked: Asked,
    cookie: Arc<Mutex<Option<HeaderValue>>>,
    latency: Duration,
}

impl Service<Request<Body>> for Counting {
    type Response = Response<Body>;
    type Error = Disconnected;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, Disconnected>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Disconnected>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        let action = request.headers().get("soapaction").and_then(|value| value.to_str().ok());
        let operation = action.and_then(|action| action.trim_matches('"').rsplit('/').next());
        let operation = operation.unwrap_or_default().to_owned();
        self.asked.lock().unwrap().entry(operation).or_default().push(self.start.elapsed());
        if let Some(cookie) = self.cookie.lock().unwrap().clone() {
            request.headers_mut().insert(COOKIE, cookie);
        }
        let (response, cookie, latency) = (self.site.call(request), self.cookie.clone(), self.latency);
        Box::pin(async move {
            if !latency.is_zero() {
                tokio::time::sleep(latency).await;
            }
            let response = response.await?;
            if let Some(new) = response.headers().get(SET_COOKIE).and_then(|value| value.to_str().ok()) {
                let pair = new.split(';').next().unwrap_or_default();
                *cookie.lock().unwrap() = HeaderValue::from_str(pair).ok();
            }
            Ok::<_, Disconnected>(response)
        })
    }
}
