//! Measures reading, and checks the cost against the rule.

use std::time::{Duration, Instant};

use soap_runtime::xml::work;

/// The cost of reading a message.
#[derive(Debug)]
pub struct Cost {
    /// The length of the message.
    pub bytes: usize,
    /// The most memory that was allocated at any one time.
    pub peak: usize,
    /// The total of all allocations.
    pub allocated: usize,
    /// See [`work`].
    pub steps: usize,
    /// Only release builds look at it; see [`within_the_rule`].
    pub time: Duration,
    /// The error, if any.
    pub problem: Option<String>,
}

/// Reads one message.
pub fn cost(message: &[u8], read: impl Fn(&[u8]) -> Result<(), String>) -> Cost {
    let mut problem = None;
    let before = work::steps();
    let began = Instant::now();
    let memory = allocation_counter::measure(|| problem = read(message).err());
    let time = began.elapsed();
    let steps = work::steps() - before;
    Cost {
        bytes: message.len(),
        peak: memory.bytes_max as usize,
        allocated: memory.bytes_total as usize,
        steps: steps as usize,
        time,
        problem,
    }
}

/// The bound on memory at any one time: what `Limits` grants, and a constant cost of reading.
pub fn bound(bytes: usize) -> usize {
    (16 << 20) + 128 * bytes + (1 << 20)
}

/// The bound on steps: the message is read, looked up among a few hundred names and, while references are resolved,
/// written as often as memory allows.
pub fn most_steps(bytes: usize) -> usize {
    600 * bytes + (16 << 20)
}

/// Reads messages of `size`, twice and four times that size, and returns their costs.
#[track_caller]
pub fn costs(
    size: usize,
    make: impl Fn(usize) -> String,
    read: impl Fn(&[u8]) -> Result<(), String>,
) -> [Cost; 3] {
    let costs = [1, 2, 4].map(|times| cost(make(size * times).as_bytes(), &read));
    for cost in &costs {
        assert!(cost.peak <= bound(cost.bytes), "{cost:#?}");
        assert!(cost.bytes > 100_000 || cost.peak <= 32_000_000, "{cost:#?}");
    }
    for pair in costs.windows(2) {
        let [less, more] = pair else { unreachable!("two of three") };
        // Proportional, with a margin for lists that are just growing, and for a constant cost of each message.
        let times = more.bytes as f64 / less.bytes as f64;
        let grown = |less: usize| (less as f64 * times * 1.5) as usize + (64 << 10);
        assert!(more.allocated <= grown(less.allocated), "{costs:#?}");
        assert!(more.peak <= grown(less.peak), "{costs:#?}");
        // An error is located once, by reading the message again.
        let located = if more.problem.is_some() { 2 * more.bytes } else { 0 };
        let steps = (less.steps as f64 * times * 1.1) as usize + 2000 + located;
        assert!(more.steps <= steps, "{costs:#?}");
    }
    // In a release build it is also timed: a message of 100 KB.
    if cfg!(not(debug_assertions)) {
        within_the_rule(make(size * 100_000 / costs[0].bytes).as_bytes(), &read);
    }
    costs
}

/// Reads a message within the bounds on memory and steps.
#[track_caller]
pub fn within_the_rule(message: &[u8], read: impl Fn(&[u8]) -> Result<(), String>) -> Cost {
    let cost = cost(message, read);
    assert!(cost.peak <= bound(cost.bytes), "{cost:?}");
    assert!(cost.bytes > 105_000 || cost.peak <= 32_000_000, "{cost:?}");
    assert!(cost.steps <= most_steps(cost.bytes), "{cost:?}");
    if cfg!(not(debug_assertions)) {
        println!("{} bytes: {} ms, {} KB at most", cost.bytes, cost.time.as_millis(), cost.peak / 1000);
        assert!(cost.bytes > 105_000 || cost.time < Duration::from_millis(500), "{cost:?}");
    }
    cost
}

/// The same for messages that are read, each within `times` as many bytes of memory as the message has.
#[track_caller]
pub fn read_within(
    times: usize,
    size: usize,
    make: impl Fn(usize) -> String,
    read: impl Fn(&[u8]) -> Result<(), String>,
) {
    for cost in costs(size, make, read) {
        assert_eq!(cost.problem, None, "{cost:#?}");
        assert!(cost.peak <= times * cost.bytes + (64 << 10), "{cost:#?}");
        assert!(cost.steps <= 600 * cost.bytes + 100_000, "{cost:#?}");
    }
}

/// The same for messages that are refused for this reason.
#[track_caller]
pub fn refused(
    reason: &str,
    size: usize,
    make: impl Fn(usize) -> String,
    read: impl Fn(&[u8]) -> Result<(), String>,
) {
    for cost in costs(size, make, read) {
        let problem = cost.problem.as_deref().unwrap_or_default();
        assert!(problem.contains(reason), "{cost:#?}");
    }
}
