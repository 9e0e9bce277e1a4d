//! `wsdl2rust diff`: what changed between two contracts, for people or as JSON. Must not know what a change means.

use std::io::{self, Write};

use wsdl2rust::diff::{Change, Comparison, Impact};
use wsdl2rust::unstable::printable::printable;

use super::args::DiffArgs;
use super::failure::Failure;
use super::json;
use super::paint::Paint;

/// How many operations are named of each direction.
const NAMED: usize = 3;

/// Fails with exit code 1 if a change is breaking, and with 2 if a contract is refused.
pub(super) fn diff(args: &DiffArgs, out: &mut impl Write) -> Result<(), Failure> {
    let comparison = wsdl2rust::diff(&args.config(), &args.old, &args.new).map_err(Failure::Trouble)?;
    match args.json {
        true => writeln!(out, "{}", json::indented(&comparison)?)?,
        false => show(&comparison, out)?,
    }
    if comparison.is_breaking() { Err(Failure::Told) } else { Ok(()) }
}

fn show(comparison: &Comparison, out: &mut impl Write) -> io::Result<()> {
    if comparison.is_empty() {
        return writeln!(out, "no change");
    }
    let paint = Paint::for_output();
    for impact in [Impact::Breaking, Impact::Compatible] {
        for change in comparison.of(impact) {
            show_change(change, paint, out)?;
        }
    }
    let count = |impact| comparison.of(impact).count();
    writeln!(out, "\n{} breaking, {} compatible", count(Impact::Breaking), count(Impact::Compatible))
}

fn show_change(change: &Change, paint: Paint, out: &mut impl Write) -> io::Result<()> {
    let word = match change.impact {
        Impact::Breaking => paint.bad("breaking  "),
        Impact::Compatible => paint.success("compatible"),
    };
    writeln!(out, "{word}  {change}")?;
    let (requests, replies) =
        (named(&change.requests, change.request_count), named(&change.replies, change.reply_count));
    let concerned = match (requests, replies) {
        (Some(requests), Some(replies)) if requests == replies => {
            Some(format!("requests and replies of {requests}"))
        }
        (Some(requests), Some(replies)) => Some(format!("requests of {requests}; replies of {replies}")),
        (Some(requests), None) => Some(format!("requests of {requests}")),
        (None, Some(replies)) => Some(format!("replies of {replies}")),
        (None, None) => None,
    };
    match concerned {
        Some(concerned) => writeln!(out, "            {}", printable(&concerned)),
        None => Ok(()),
    }
}

/// The first of the operations, and how many more there are.
fn named(operations: &[String], count: usize) -> Option<String> {
    let named = operations.get(..NAMED.min(operations.len()))?.join(", ");
    match count.saturating_sub(NAMED) {
        0 if count == 0 => None,
        0 => Some(named),
        more => Some(format!("{named} and {more} more")),
    }
}
