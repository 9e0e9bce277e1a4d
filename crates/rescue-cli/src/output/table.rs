//! Tables for people: columns with no lines between, wrapped to the width of the terminal.
//!
//! Must not know JSON or CSV.

use std::io::{self, IsTerminal, Write};

use anstyle::Style;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};
use logmein_rescue::soap_runtime::printable::printable;

use super::cell::Cell;
use super::listing::{Listing, Record};

const TITLE: Style = Style::new().bold();

/// Between two columns.
const PADDING: usize = 2;

/// How many characters fit on a line; `None` if standard output is not a terminal.
pub(super) fn terminal_width() -> Option<u16> {
    if !io::stdout().is_terminal() {
        return None;
    }
    terminal_size::terminal_size().map(|(width, _)| width.0)
}

/// Prints a listing with its titles, in at most `width` characters a line.
pub(super) fn listing(listing: &Listing, width: Option<u16>, out: &mut impl Write) -> io::Result<()> {
    let titles = listing.columns.iter().map(|column| column.title.to_uppercase());
    let rows = listing.rows.iter().map(|row| row.iter().map(Cell::for_people).collect());
    let are_numbers = |index| listing.rows.iter().all(|row| matches!(row.get(index), Some(Cell::Number(_))));
    columns(titles.collect(), rows, are_numbers, width, out)
}

/// Prints rows of texts below their titles, in at most `width` characters a line.
pub(super) fn plain(
    titles: &[String],
    rows: &[Vec<String>],
    width: Option<u16>,
    out: &mut impl Write,
) -> io::Result<()> {
    let titles = titles.iter().map(|title| printable(&title.to_uppercase()).into_owned());
    let shown = |row: &Vec<String>| row.iter().map(|cell| printable(cell).into_owned()).collect();
    columns(titles.collect(), rows.iter().map(shown), |_| false, width, out)
}

fn columns<C: ToString>(
    titles: Vec<String>,
    rows: impl Iterator<Item = Vec<C>>,
    are_numbers: impl Fn(usize) -> bool,
    width: Option<u16>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut words: Vec<usize> = titles.iter().map(|title| longest_word(title)).collect();
    let mut table = layout(width);
    table.set_header(titles);
    for row in rows {
        let row: Vec<String> = row.iter().map(ToString::to_string).collect();
        words.iter_mut().zip(&row).for_each(|(longest, cell)| *longest = longest_word(cell).max(*longest));
        table.add_row(row);
    }
    for index in 0..words.len() {
        if let Some(column) = table.column_mut(index) {
            column.set_padding((0, PADDING as u16));
            if are_numbers(index) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
    keep_words_whole(&words, &mut table, width);
    let mut lines = table.lines();
    if let Some(titles) = lines.next() {
        writeln!(out, "{TITLE}{}{TITLE:#}", titles.trim_end())?;
    }
    lines.try_for_each(|line| writeln!(out, "{}", line.trim_end()))
}

/// Breaks lines between words and not within them, for as many columns from the left as the line has room for. `words`
/// are the longest ones of the columns.
fn keep_words_whole(words: &[usize], table: &mut Table, width: Option<u16>) {
    let Some(mut left) = width.map(usize::from) else { return };
    for (index, word) in words.iter().enumerate() {
        let needed = word + PADDING;
        // Each of the columns after this one has room for a few letters at least.
        let others = (words.len() - index - 1) * (PADDING + 4);
        if needed + others > left {
            return;
        }
        left -= needed;
        if let Some(column) = table.column_mut(index) {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(needed as u16)));
        }
    }
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default()
}

/// Prints a text, wrapped between words.
pub(super) fn paragraph(text: &str, width: Option<u16>, out: &mut impl Write) -> io::Result<()> {
    let mut table = layout(width);
    table.add_row([text]);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 0));
    }
    table.lines().try_for_each(|line| writeln!(out, "{}", line.trim_end()))
}

/// Prints one thing: a line for each of its properties.
pub(super) fn record(record: &Record<'_>, width: Option<u16>, out: &mut impl Write) -> io::Result<()> {
    let longest = record.columns.iter().map(|column| column.title.len()).max().unwrap_or_default();
    for (column, cell) in record.columns.iter().zip(record.cells) {
        let mut table = layout(width.map(|width| width.saturating_sub(longest as u16 + 2).max(20)));
        table.add_row([cell.for_people()]);
        if let Some(values) = table.column_mut(0) {
            values.set_padding((0, 0));
        }
        let mut title = column.title;
        for line in table.lines() {
            writeln!(out, "{TITLE}{title:longest$}{TITLE:#}  {}", line.trim_end())?;
            title = "";
        }
    }
    Ok(())
}

fn layout(width: Option<u16>) -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING);
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    }
    table
}
