//! The task that sends posts, one after the other, and notes what became of them.
//!
//! It must not know what a post says.

use std::collections::VecDeque;
use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::uri::Scheme;
use http::{HeaderValue, Request, Uri, header};
use http_body_util::Full;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::{Outgoing, Post, PostFormat};

/// How long a post may take, including its answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many posts may wait, and how many outcomes are kept.
const MOST: usize = 10_000;

/// The running delivery of posts. It stops when it is dropped.
#[derive(Debug)]
pub(crate) struct Delivery {
    task: JoinHandle<()>,
    posts: Arc<Mutex<VecDeque<Post>>>,
    done: watch::Receiver<usize>,
}

impl Delivery {
    /// Starts a delivery to `address`, and gives the queue from which it takes.
    pub(crate) fn start(address: &str, format: PostFormat) -> io::Result<(Self, Sender<Outgoing>)> {
        let refusal = |what: &str| {
            io::Error::new(io::ErrorKind::InvalidInput, format!("cannot post to {address}: {what}"))
        };
        let address: Uri = address.parse().map_err(|_| refusal("this is no address"))?;
        if address.scheme() != Some(&Scheme::HTTP) || address.host().is_none() {
            return Err(refusal("give an address that begins with http://"));
        }
        let (queue, outgoing) = mpsc::channel(MOST);
        let (count, done) = watch::channel(0);
        let posts = Arc::new(Mutex::new(VecDeque::new()));
        let task = tokio::spawn(deliver(outgoing, address, format, Arc::clone(&posts), count));
        Ok((Self { task, posts, done }, queue))
    }

    /// Waits until `sent` posts were sent, and returns those whose outcomes are kept.
    pub(crate) async fn after(&self, sent: usize) -> Vec<Post> {
        // The task ends only with the delivery, and then there is nothing to wait for.
        let _ = self.done.clone().wait_for(|done| *done >= sent).await;
        self.posts.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

impl Drop for Delivery {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn deliver(
    mut outgoing: Receiver<Outgoing>,
    address: Uri,
    format: PostFormat,
    posts: Arc<Mutex<VecDeque<Post>>>,
    count: watch::Sender<usize>,
) {
    while let Some(Outgoing { session, moment, body }) = outgoing.recv().await {
        let outcome = match tokio::time::timeout(PATIENCE, send(&address, format, body)).await {
            Ok(outcome) => outcome,
            Err(_) => Err("no answer within 10 seconds".to_owned()),
        };
        note(&posts, Post { session, moment, outcome });
        count.send_modify(|done| *done += 1);
    }
}

/// Keeps the outcome of a post, and drops the oldest one if there are too many.
fn note(posts: &Mutex<VecDeque<Post>>, post: Post) {
    let mut posts = posts.lock().unwrap_or_else(PoisonError::into_inner);
    if posts.len() == MOST {
        posts.pop_front();
    }
    posts.push_back(post);
}

/// Sends one post and gives the status of the answer.
async fn send(address: &Uri, format: PostFormat, body: String) -> Result<u16, String> {
    let host = address.host().unwrap_or_default();
    let socket = (host.trim_matches(['[', ']']), address.port_u16().unwrap_or(80));
    let stream = TcpStream::connect(socket).await.map_err(|error| format!("cannot connect: {error}"))?;
    let (mut sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|error| error.to_string())?;
    let path = address.path_and_query().map_or("/", |path| path.as_str());
    let media = match format {
        PostFormat::Form => "application/x-www-form-urlencoded",
        PostFormat::Xml => "text/xml; charset=utf-8",
    };
    let authority = address.authority().map_or(host, |authority| authority.as_str());
    let request = Request::post(path)
        .header(header::HOST, authority)
        .header(header::CONTENT_TYPE, HeaderValue::from_static(media))
        .body(Full::new(Bytes::from(body)))
        .map_err(|error| error.to_string())?;
    let (mut answer, mut connection) = (pin!(sender.send_request(request)), pin!(connection));
    let answer = tokio::select! {
        answer = &mut answer => answer,
        // The answer may have come just before the end.
        _ = &mut connection => answer.await,
    };
    answer.map(|answer| answer.status().as_u16()).map_err(|error| error.to_string())
}
