//! Ours as `bench/peers/run` measures its peers: the same messages, the same server, and one line of JSON.
//!
//! `peer SECONDS ADDRESS`. What is decoded is dropped within the time, as the peers free it too.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on has nothing to report")]

use std::time::{Duration, Instant};

use bench::envelope::{HierarchyEnvelope, SetGroupBody, SetGroupEnvelope};
use bench::measure::Contest;
use bench::ours::{Path, decode, encode};
use bench::{message, request};
use logmein_rescue::api::{self, setGroupRet_v2};
use rustix::time::{ClockId, clock_gettime};
use tokio::runtime::Builder;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(seconds), Some(address)) = (arguments.next(), arguments.next()) else {
        eprintln!("peer: name the seconds and the address of the server");
        std::process::exit(2);
    };
    let budget = Duration::from_secs_f64(seconds.parse().expect("a number of seconds"));
    let (small, large) = (message::hierarchy(10), message::hierarchy(100_000));
    let envelope = SetGroupEnvelope { body: SetGroupBody { message: request::set_group() } };
    let contest = Contest::default()
        .with("encode", || drop(encode(&envelope)))
        .with("decode_small", || drop(decode::<HierarchyEnvelope>(Path::Fast, &small)));
    let figures = contest.medians(budget);
    let decode_large =
        median(ClockId::ProcessCPUTime, budget, || drop(decode::<HierarchyEnvelope>(Path::Fast, &large)));

    // One thread, as there is one core.
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let (proxy, group) = (api::API::new(&address).unwrap(), request::set_group());
    let call = median(ClockId::Monotonic, budget, || runtime.block_on(call(&proxy, &group)));

    let figures: String = figures
        .iter()
        .map(|figure| format!("\"{}\": {}, ", figure.name, figure.time.as_secs_f64()))
        .collect();
    let (version, bytes) = (env!("CARGO_PKG_VERSION"), large.len());
    println!(
        "{{{figures}\"decode_large\": {decode_large}, \"large_bytes\": {bytes}, \"call\": {call}, \
         \"version\": \"soap-runtime {version}\"}}"
    );
}

/// The median of runs for the time of `budget`, of three at least, in seconds of `clock`.
fn median(clock: ClockId, budget: Duration, mut run: impl FnMut()) -> f64 {
    let now = || {
        let time = clock_gettime(clock);
        Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
    };
    run();
    let (mut samples, start) = (Vec::new(), Instant::now());
    while samples.len() < 3 || start.elapsed() < budget {
        let before = now();
        run();
        samples.push(now() - before);
    }
    samples.sort();
    samples[samples.len() / 2].as_secs_f64()
}

async fn call(proxy: &api::API, group: &api::setGroup_v2) {
    let reply = proxy.setGroup_v2(group.clone()).await.unwrap();
    assert_eq!(reply.setGroup_v2Result, setGroupRet_v2::setGroup_OK);
}
