//! `cargo bench -p bench`: encoding and decoding beside what else there is in Rust; medians, then ratios.
//!
//! `cargo bench -p bench -- [--seconds N] [WORD]…` gives each contestant N seconds (default 1) and runs only the
//! tasks whose name holds one of the words.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on has nothing to report")]

use std::time::Duration;

use bench::envelope::{HierarchyEnvelope, ReportEnvelope, SetGroupBody, SetGroupEnvelope};
use bench::measure::Contest;
use bench::ours::{self, Path, at_once, decode};
use bench::rivals::{derived, derived_request, floor, prototype};
use bench::table::{Outcome, medians, ratios};
use bench::{message, request, shuffled};
use logmein_rescue::api;

/// Everything that a call does, except for the socket.
const CALL: &str = "ours, whole call, no socket";

/// What the ratios are of.
const BASE: &str = "quick-xml event scan";

fn main() {
    let settings = Settings::from_arguments();
    let outcomes: Vec<Outcome> = TASKS
        .iter()
        .filter(|(task, _)| settings.wants(task))
        .map(|(task, run)| {
            let outcome = run(task, settings.budget);
            println!("{}", medians(&outcome));
            outcome
        })
        .collect();
    println!("{}", ratios(&outcomes, BASE));
}

struct Settings {
    budget: Duration,
    words: Vec<String>,
}

impl Settings {
    fn from_arguments() -> Self {
        let mut settings = Self { budget: Duration::from_secs(1), words: Vec::new() };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                // Cargo says so to every benchmark.
                "--bench" => {}
                "--seconds" => {
                    let seconds = arguments.next().and_then(|seconds| seconds.parse().ok());
                    settings.budget = Duration::from_secs_f64(seconds.expect("--seconds needs a number"));
                }
                word => settings.words.push(word.to_owned()),
            }
        }
        settings
    }

    fn wants(&self, task: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| task.contains(word.as_str()))
    }
}

type Run = fn(&'static str, Duration) -> Outcome;

const TASKS: &[(&str, Run)] = &[
    ("encode setGroup_v2", encode_set_group),
    ("decode 10 nodes", |task, budget| decode_hierarchy(task, budget, 10)),
    ("decode 1,000 nodes", |task, budget| decode_hierarchy(task, budget, 1_000)),
    ("decode 100,000 nodes", |task, budget| decode_hierarchy(task, budget, 100_000)),
    ("decode 100,000 nodes, shuffled", decode_shuffled),
    ("decode a string of 50 MB", |task, budget| decode_report(task, budget, message::report(50_000_000))),
    ("decode a string of 50 MB with entities", |task, budget| {
        decode_report(task, budget, message::report_with_entities(50_000_000))
    }),
];

fn encode_set_group(task: &'static str, budget: Duration) -> Outcome {
    let group = request::set_group();
    let theirs = derived_request::request(&group);
    let sent = request::set_group_as_sent().into_body();
    let proxy = ours::client(message::set_group_reply());
    let body = SetGroupBody { message: group.clone() };
    let envelope = SetGroupEnvelope { body };
    let contest = Contest::default()
        .with("ours", || ours::encode(&envelope))
        .with("ours, to a string", || ours::encode_string(&envelope))
        .with(CALL, || at_once(proxy.setGroup_v2(group.clone())).unwrap())
        .with("quick-xml serde", || derived_request::encode_serde(&theirs))
        .with(BASE, || floor::scan_events(&sent))
        .with("memcpy", || floor::copy(&sent));
    Outcome { task, bytes: sent.len(), medians: contest.medians(budget) }
}

fn decode_hierarchy(task: &'static str, budget: Duration, nodes: usize) -> Outcome {
    let bytes = message::hierarchy(nodes);
    let proxy = ours::client(bytes.clone());
    let contest = hierarchy_contest(&bytes)
        .with(CALL, || {
            let request = api::getHierarchy { sAuthCode: None, bIsNode: false, iNodeID: 0 };
            at_once(proxy.getHierarchy(request)).unwrap()
        })
        .with("yaserde", || derived::decode_yaserde(&bytes));
    Outcome { task, bytes: bytes.len(), medians: contest.medians(budget) }
}

fn decode_shuffled(task: &'static str, budget: Duration) -> Outcome {
    let bytes = shuffled::hierarchy_shuffled(100_000);
    let medians = hierarchy_contest(&bytes).medians(budget);
    Outcome { task, bytes: bytes.len(), medians }
}

fn hierarchy_contest(bytes: &[u8]) -> Contest<'_> {
    Contest::default()
        .with("ours", || decode::<HierarchyEnvelope>(Path::Fast, bytes))
        .with("ours, general path", || decode::<HierarchyEnvelope>(Path::General, bytes))
        .with("events into structs", || prototype::hierarchy(bytes))
        .with("quick-xml serde", || derived::decode_serde(bytes))
        .with(BASE, || floor::scan_events(bytes))
        .with("memchr to each <", || floor::visit_tags(bytes))
        .with("memcpy", || floor::copy(bytes))
}

fn decode_report(task: &'static str, budget: Duration, bytes: Vec<u8>) -> Outcome {
    let contest = Contest::default()
        .with("ours", || decode::<ReportEnvelope>(Path::Fast, &bytes))
        .with("ours, general path", || decode::<ReportEnvelope>(Path::General, &bytes))
        .with("quick-xml serde", || derived::decode_serde(&bytes))
        .with(BASE, || floor::scan_events(&bytes))
        .with("memchr to each <", || floor::visit_tags(&bytes))
        .with("memcpy", || floor::copy(&bytes));
    Outcome { task, bytes: bytes.len(), medians: contest.medians(budget) }
}
