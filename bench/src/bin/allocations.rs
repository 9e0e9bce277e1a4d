//! Counts allocations: per node, per byte of input, per request that is encoded.
//!
//! `cargo run -p bench --release --bin allocations`. The allocator that counts stands in this program alone.

use allocation_counter::{AllocationInfo, measure};
use bench::envelope::{HierarchyEnvelope, ReportEnvelope, SetGroupBody, SetGroupEnvelope};
use bench::ours::{Path, decode, encode};
use bench::table::table;
use bench::{message, request, shuffled};
use logmein_rescue::api::{HIERARCHY, getHierarchyResponse};
use soap_runtime::Value;

const NODES: usize = 100_000;

fn main() {
    let rows = [
        hierarchy("100,000 nodes", Path::Fast, &message::hierarchy(NODES)),
        hierarchy("100,000 nodes, general path", Path::General, &message::hierarchy(NODES)),
        hierarchy("100,000 nodes, shuffled, odd prefixes", Path::Fast, &shuffled::hierarchy_shuffled(NODES)),
    ];
    println!(
        "{}",
        table(["decode", "allocations a node", "of them owned strings", "others in all"], rows.into_iter())
    );
    println!("{}", table(["peak memory", "input", "value", "value and input / input"], peaks().into_iter()));
    let encoded = [set_group(), long_report()];
    println!(
        "{}",
        table(["encode", "allocations", "bytes allocated", "peak", "message"], encoded.into_iter())
    );
}

fn hierarchy(task: &str, path: Path, bytes: &[u8]) -> [String; 4] {
    let mut strings = 0;
    let counted = measure(|| {
        let value: HierarchyEnvelope = decode(path, bytes);
        strings = owned_strings(&value.body.message);
        drop(value);
    });
    let others = counted.count_total as i64 - strings as i64;
    [
        task.to_owned(),
        format!("{:.3}", counted.count_total as f64 / NODES as f64),
        format!("{:.3}", strings as f64 / NODES as f64),
        others.to_string(),
    ]
}

/// The strings that the value cannot do without. An empty one takes no memory.
fn owned_strings(reply: &getHierarchyResponse) -> usize {
    let of_node = |node: &HIERARCHY| {
        let texts = [&node.sName, &node.sEmail, &node.sDescription];
        texts.into_iter().flatten().filter(|text| !text.is_empty()).count()
    };
    reply.aHierarchy.iter().flatten().map(of_node).sum()
}

fn peaks() -> [[String; 4]; 5] {
    let plain = message::report(50_000_000);
    let entities = message::report_with_entities(50_000_000);
    let nodes = message::hierarchy(NODES);
    let shuffled = shuffled::hierarchy_shuffled(NODES);
    [
        peak("100,000 nodes", &nodes, |bytes| drop(decode::<HierarchyEnvelope>(Path::Fast, bytes))),
        peak("100,000 nodes, general path", &nodes, |bytes| {
            drop(decode::<HierarchyEnvelope>(Path::General, bytes));
        }),
        peak("100,000 nodes, shuffled", &shuffled, |bytes| {
            drop(decode::<HierarchyEnvelope>(Path::Fast, bytes));
        }),
        peak("50 MB string", &plain, |bytes| drop(decode::<ReportEnvelope>(Path::Fast, bytes))),
        peak("50 MB string with entities", &entities, |bytes| {
            drop(decode::<ReportEnvelope>(Path::Fast, bytes));
        }),
    ]
}

fn peak(task: &str, bytes: &[u8], decode: impl Fn(&[u8])) -> [String; 4] {
    let AllocationInfo { bytes_max, .. } = measure(|| decode(bytes));
    let whole = bytes.len() as f64 + bytes_max as f64;
    [
        task.to_owned(),
        bytes.len().to_string(),
        bytes_max.to_string(),
        format!("{:.3}", whole / bytes.len() as f64),
    ]
}

fn set_group() -> [String; 5] {
    let body = SetGroupBody { message: request::set_group() };
    encoded("setGroup_v2", &SetGroupEnvelope { body })
}

fn long_report() -> [String; 5] {
    encoded("50 MB string", &decode::<ReportEnvelope>(Path::Fast, &message::report(50_000_000)))
}

fn encoded<T: Value>(task: &str, envelope: &T) -> [String; 5] {
    let mut length = 0;
    let counted = measure(|| length = encode(envelope).len());
    let numbers = [counted.count_total, counted.bytes_total, counted.bytes_max, length as u64];
    let [count, total, peak, length] = numbers.map(|number| number.to_string());
    [task.to_owned(), count, total, peak, length]
}
