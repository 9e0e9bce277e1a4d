//! Tables in Markdown.

use std::time::Duration;

use crate::measure::Median;

/// What a contest came to.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The task.
    pub task: &'static str,
    /// How many bytes it is about.
    pub bytes: usize,
    /// Each contestant's median.
    pub medians: Vec<Median>,
}

impl Outcome {
    /// The median of one contestant.
    pub fn time_of(&self, name: &str) -> Option<Duration> {
        self.medians.iter().find(|median| median.name == name).map(|median| median.time)
    }

    /// How many times as fast as `base` a contestant is.
    pub fn ratio(&self, name: &str, base: &str) -> Option<f64> {
        Some(self.time_of(base)?.as_secs_f64() / self.time_of(name)?.as_secs_f64())
    }
}

/// The medians of one task.
pub fn medians(outcome: &Outcome) -> String {
    let heading = format!("{} ({} bytes)", outcome.task, outcome.bytes);
    let rows = outcome.medians.iter().map(|median| {
        let speed = outcome.bytes as f64 / 1e6 / median.time.as_secs_f64();
        [median.name.to_owned(), show(median.time), format!("{speed:.0}"), median.samples.to_string()]
    });
    table([&heading, "median", "MB/s", "samples"], rows)
}

/// All tasks side by side: how many times as fast as `base` each contestant is.
pub fn ratios(outcomes: &[Outcome], base: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for median in outcomes.iter().flat_map(|outcome| &outcome.medians) {
        if !names.contains(&median.name) {
            names.push(median.name);
        }
    }
    let heading = format!("times as fast as {base}");
    let heading = std::iter::once(heading).chain(names.iter().map(ToString::to_string)).collect();
    let rows = outcomes.iter().map(|outcome| {
        let ratio = |name: &&str| {
            let ratio = outcome.ratio(name, base);
            ratio.map_or("–".to_owned(), |ratio| format!("{ratio:.2}"))
        };
        std::iter::once(outcome.task.to_owned()).chain(names.iter().map(ratio)).collect()
    });
    lines(std::iter::once(heading).chain(rows).collect())
}

/// A table with its first column to the left and the others to the right.
pub fn table<const N: usize>(heading: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    lines(std::iter::once(heading.map(str::to_owned)).chain(rows).map(Vec::from).collect())
}

fn lines(rows: Vec<Vec<String>>) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    let mut out = String::new();
    for (index, row) in rows.iter().enumerate() {
        for (column, (cell, &width)) in row.iter().zip(&widths).enumerate() {
            out += &match column {
                0 => format!("| {cell:<width$} "),
                _ => format!("| {cell:>width$} "),
            };
        }
        out += "|\n";
        if index == 0 {
            for (column, width) in widths.iter().enumerate() {
                let dashes = "-".repeat(width + 1);
                out += &if column == 0 { format!("|{dashes}-") } else { format!("|{dashes}:") };
            }
            out += "|\n";
        }
    }
    out
}

/// A time in the unit that fits it.
pub fn show(time: Duration) -> String {
    match time.as_nanos() {
        0..10_000 => format!("{} ns", time.as_nanos()),
        10_000..10_000_000 => format!("{:.1} µs", time.as_secs_f64() * 1e6),
        _ => format!("{:.1} ms", time.as_secs_f64() * 1e3),
    }
}
