//! Medians of several contestants on the same task, taken in turns so that a change of pace hits all alike.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Several ways to do one task.
#[derive(Default)]
pub struct Contest<'c> {
    entries: Vec<Entry<'c>>,
}

/// The median of one contestant.
#[derive(Debug, Clone)]
pub struct Median {
    /// The contestant.
    pub name: &'static str,
    /// The time of one run.
    pub time: Duration,
    /// How many samples the median is of.
    pub samples: usize,
}

struct Entry<'c> {
    name: &'static str,
    /// The time of this many runs, what they gave back not yet dropped.
    run: Box<dyn FnMut(u32) -> Duration + 'c>,
    runs_a_turn: u32,
    spent: Duration,
    samples: Vec<Duration>,
}

/// A turn takes at least this long, so that the clock's own cost does not show. It is short, so that what is not
/// yet dropped does not take up memory that a program would have used again.
const TURN: Duration = Duration::from_micros(5);

/// A sample is the mean of as many turns as fit into this, and of one at least.
const SAMPLE: Duration = Duration::from_micros(500);

const FEWEST_SAMPLES: usize = 3;

impl std::fmt::Debug for Contest<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.entries.iter().map(|entry| entry.name)).finish()
    }
}

impl<'c> Contest<'c> {
    /// Adds a contestant. What `run` gives back is dropped outside of the time that is measured.
    #[must_use]
    pub fn with<T: 'c>(mut self, name: &'static str, mut run: impl FnMut() -> T + 'c) -> Self {
        let mut results = Vec::new();
        let run = Box::new(move |runs: u32| {
            results.reserve(runs as usize);
            let start = Instant::now();
            for _ in 0..runs {
                results.push(black_box(run()));
            }
            let time = start.elapsed();
            results.clear();
            time
        });
        self.entries.push(Entry { name, run, runs_a_turn: 1, spent: Duration::ZERO, samples: Vec::new() });
        self
    }

    /// Runs each contestant for about `budget`, in turns.
    #[must_use]
    pub fn medians(mut self, budget: Duration) -> Vec<Median> {
        self.entries.iter_mut().for_each(Entry::warm_up);
        while self.entries.iter().any(|entry| entry.wants_more(budget)) {
            for entry in self.entries.iter_mut().filter(|entry| entry.wants_more(budget)) {
                entry.take_sample();
            }
        }
        self.entries.into_iter().map(Entry::median).collect()
    }
}

impl Entry<'_> {
    fn warm_up(&mut self) {
        while (self.run)(self.runs_a_turn) < TURN {
            self.runs_a_turn *= 2;
        }
    }

    fn wants_more(&self, budget: Duration) -> bool {
        self.samples.len() < FEWEST_SAMPLES || self.spent < budget
    }

    fn take_sample(&mut self) {
        let (mut time, mut runs) = (Duration::ZERO, 0);
        while time < SAMPLE {
            time += (self.run)(self.runs_a_turn);
            runs += self.runs_a_turn;
        }
        self.spent += time;
        self.samples.push(time / runs);
    }

    fn median(mut self) -> Median {
        self.samples.sort_unstable();
        let (time, samples) = (self.samples[self.samples.len() / 2], self.samples.len());
        Median { name: self.name, time, samples }
    }
}
