//! A bar on standard error for work of many rows; hidden if that is not a terminal.
//!
//! Must not know what the rows are.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar for this many rows.
pub(crate) fn bar(rows: usize, is_quiet: bool) -> ProgressBar {
    // It is hidden if standard error is not a terminal.
    let target = if is_quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(rows as u64), target);
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len}, {eta} left");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
