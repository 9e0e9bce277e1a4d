//! Measures reading, and holds it against the rule.

use soap_runtime::xml::work;

/// What reading a message took.
#[derive(Debug)]
pub struct Cost {
    /// The length of the message.
    pub bytes: usize,
    /// The most memory that was taken at once.
    pub peak: usize,
    /// All memory that was ever taken.
    pub allocated: usize,
    /// See [`work`].
    pub steps: usize,
    /// What was wrong.
    pub problem: Option<String>,
}

/// Reads one message.
pub fn cost(message: &[u8], read: impl Fn(&[u8]) -> Result<(), String>) -> Cost {
    let mut problem = None;
    let before = work::steps();
    let memory = allocation_counter::measure(|| problem = read(message).err());
    let steps = work::steps() - before;
    Cost {
        bytes: message.len(),
        peak: memory.bytes_max as usize,
        allocated: memory.bytes_total as usize,
        steps: steps as usize,
        problem,
    }
}

/// The bound on what may be taken at once: what `Limits` grants, and what reading takes whatever is read.
pub fn bound(bytes: usize) -> usize {
    (16 << 20) + 128 * bytes + (1 << 20)
}

/// The bound on steps: what is read, looked up among a few hundred names and, while references are resolved, written as often as
/// memory allows.
pub fn most_steps(bytes: usize) -> usize {
    600 * bytes + (16 << 20)
}

/// Reads messages of `size`, twice and four times as much, and gives what they cost.
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
        // Twice as much, with room for lists that happen to grow just now, and for what each message takes.
        let times = more.bytes as f64 / less.bytes as f64;
        let grown = |less: usize| (less as f64 * times * 1.5) as usize + (64 << 10);
        assert!(more.allocated <= grown(less.allocated), "{costs:#?}");
        assert!(more.peak <= grown(less.peak), "{costs:#?}");
        // An error is located once, by reading again.
        let located = if more.problem.is_some() { 2 * more.bytes } else { 0 };
        let steps = (less.steps as f64 * times * 1.1) as usize + 2000 + located;
        assert!(more.steps <= steps, "{costs:#?}");
    }
    costs
}

/// The same of messages that are read, each in no more than `times` as many bytes of memory as it has.
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

/// The same of messages that are refused for this reason.
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
