//! Our own codec as `bench/peers/run` measures its peers: the same messages, and one line of JSON.
//!
//! `peer SECONDS`. What is decoded is dropped within the time, as the peers free it too.

use std::time::Duration;

use bench::envelope::{HierarchyEnvelope, SetGroupBody, SetGroupEnvelope};
use bench::measure::Contest;
use bench::ours::{Path, decode, encode};
use bench::{message, request};

fn main() {
    let seconds = std::env::args().nth(1).and_then(|seconds| seconds.parse().ok()).unwrap_or(1.0);
    let (small, large) = (message::hierarchy(10), message::hierarchy(100_000));
    let envelope = SetGroupEnvelope { body: SetGroupBody { message: request::set_group() } };
    let contest = Contest::default()
        .with("encode", || drop(encode(&envelope)))
        .with("decode_small", || drop(decode::<HierarchyEnvelope>(Path::Fast, &small)))
        .with("decode_large", || drop(decode::<HierarchyEnvelope>(Path::Fast, &large)));
    let figures = contest.medians(Duration::from_secs_f64(seconds));
    let figures: String = figures
        .iter()
        .map(|figure| format!("\"{}\": {}, ", figure.name, figure.time.as_secs_f64()))
        .collect();
    let (version, bytes) = (env!("CARGO_PKG_VERSION"), large.len());
    println!("{{{figures}\"version\": \"soap-runtime {version}\", \"large_bytes\": {bytes}}}");
}
