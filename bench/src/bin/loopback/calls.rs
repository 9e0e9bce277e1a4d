//! `setGroup_v2` called over and over: calls per second and CPU time per call of this process.

use std::future::Future;
use std::time::{Duration, Instant};

use bench::request::{set_group, set_group_as_sent};
use bench::table::table;
use bytes::Bytes;
use logmein_rescue::api::{self, setGroupRet_v2};
use rustix::time::{ClockId, clock_gettime};

use super::servers::Servers;

/// A round of each client is this long. Rounds of both alternate, and are short, so that a change of the machine's
/// pace hits both.
const ROUND: Duration = Duration::from_millis(100);

/// What a round came to.
#[derive(Clone, Copy)]
struct Pace {
    calls_a_second: f64,
    /// In seconds.
    cpu_a_call: f64,
}

/// The table of all comparisons; each client is given `budget` for each line.
pub(crate) async fn compare(servers: &Servers, budget: Duration) -> String {
    let rounds = (budget.as_secs_f64() / ROUND.as_secs_f64()).ceil().max(3.0) as usize;
    let mut rows = Vec::new();
    for (server, address) in [("emulator", &servers.emulator), ("constant reply", &servers.constant)] {
        for at_once in [1, 64] {
            let ours = Ours::new(address);
            let bare = Bare::new(address);
            let mut pairs = Vec::new();
            // The first round makes connections.
            for round in 0..=rounds {
                // Each goes first as often as second.
                let early = if round % 2 == 0 { Some(pace(at_once, || ours.call()).await) } else { None };
                let bare = pace(at_once, || bare.call()).await;
                let ours = match early {
                    Some(ours) => ours,
                    None => pace(at_once, || ours.call()).await,
                };
                if round > 0 {
                    pairs.push((ours, bare));
                }
            }
            rows.push(row(server, at_once, &pairs));
        }
    }
    let heading = [
        "server, at once",
        "ours calls/s",
        "bare calls/s",
        "ours / bare",
        "ours CPU",
        "bare CPU",
        "ours / bare",
    ];
    table(heading, rows.into_iter())
}

/// Medians of each column by itself; a ratio is that of two rounds that followed each other.
fn row(server: &str, at_once: usize, pairs: &[(Pace, Pace)]) -> [String; 7] {
    let column = |value: fn(&(Pace, Pace)) -> f64| median(pairs.iter().map(value).collect());
    let micros = |seconds: f64| format!("{:.1} µs", seconds * 1e6);
    [
        format!("{server}, {at_once}"),
        format!("{:.0}", column(|(ours, _)| ours.calls_a_second)),
        format!("{:.0}", column(|(_, bare)| bare.calls_a_second)),
        format!("{:.3}", column(|(ours, bare)| ours.calls_a_second / bare.calls_a_second)),
        micros(column(|(ours, _)| ours.cpu_a_call)),
        micros(column(|(_, bare)| bare.cpu_a_call)),
        format!("{:.2}", column(|(ours, bare)| ours.cpu_a_call / bare.cpu_a_call)),
    ]
}

/// Calls for the length of a round, `at_once` at a time.
async fn pace<F>(at_once: usize, call: impl Fn() -> F) -> Pace
where
    F: Future<Output = usize> + Send + 'static,
{
    let (start, cpu) = (Instant::now(), cpu_time());
    let workers: Vec<_> = (0..at_once).map(|_| tokio::spawn(call())).collect();
    let mut calls = 0;
    for worker in workers {
        calls += worker.await.unwrap();
    }
    let time = start.elapsed();
    Pace {
        calls_a_second: calls as f64 / time.as_secs_f64(),
        cpu_a_call: (cpu_time() - cpu).as_secs_f64() / calls as f64,
    }
}

/// The middle one.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

struct Ours {
    proxy: api::API,
    group: api::setGroup_v2,
}

impl Ours {
    fn new(address: &str) -> Self {
        Self { proxy: api::API::new(address).unwrap(), group: set_group() }
    }

    /// Calls one after the other for the length of a round, and counts them.
    fn call(&self) -> impl Future<Output = usize> + Send + 'static {
        let (proxy, group) = (self.proxy.clone(), self.group.clone());
        async move {
            let (end, mut calls) = (Instant::now() + ROUND, 0);
            while Instant::now() < end {
                let reply = proxy.setGroup_v2(group.clone()).await.unwrap();
                assert_eq!(reply.setGroup_v2Result, setGroupRet_v2::setGroup_OK);
                calls += 1;
            }
            calls
        }
    }
}

/// reqwest set up as our transport sets it up, and given the bytes that our client sends.
struct Bare {
    client: reqwest::Client,
    request: http::Request<Bytes>,
}

impl Bare {
    fn new(address: &str) -> Self {
        let client = bare_client();
        let mut request = set_group_as_sent();
        *request.uri_mut() = address.parse().unwrap();
        Self { client, request }
    }

    fn call(&self) -> impl Future<Output = usize> + Send + 'static {
        let (client, request) = (self.client.clone(), self.request.clone());
        async move {
            let (end, mut calls) = (Instant::now() + ROUND, 0);
            while Instant::now() < end {
                let request = reqwest::Request::try_from(request.clone()).unwrap();
                let response = client.execute(request).await.unwrap();
                assert!(response.status().is_success());
                assert!(!response.bytes().await.unwrap().is_empty());
                calls += 1;
            }
            calls
        }
    }
}

/// A client with the settings of our transport.
pub(crate) fn bare_client() -> reqwest::Client {
    // That of our transport, too. It may have been chosen before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .cookie_store(true)
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(100))
        .tcp_nodelay(true)
        .build()
        .unwrap()
}
