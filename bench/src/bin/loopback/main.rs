//! Measures calls end to end over loopback, beside the same bytes posted with bare reqwest.
//!
//! `cargo run -p bench --release --bin loopback [-- SECONDS]`. The servers run in a second process, which is this
//! program started with the argument `serve`: it prints their addresses, a line each, the emulator's first, and runs
//! until its standard input ends.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on has nothing to report")]

mod calls;
mod download;
mod servers;

use std::time::Duration;

fn main() {
    let argument = std::env::args().nth(1);
    if argument.as_deref() == Some("serve") {
        return servers::serve();
    }
    let seconds = argument.map_or(2.0, |seconds| seconds.parse().expect("a number of seconds"));
    let servers = servers::Servers::start();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        println!("{}", calls::compare(&servers, Duration::from_secs_f64(seconds)).await);
        println!("{}", download::compare(&servers).await);
    });
}
