//! Tables for people: columns with no lines between, wrapped to the width of the terminal.
//!
//! Must not know JSON or CSV.

use std::io::{self, Write};

use anstyle::Style;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table};

use super::cell::{Cell, harmless};
use super::{Listing, Record};

const TITLE: Style = Style::new().bold();

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
    let titles = titles.iter().map(|title| title.to_uppercase());
    let safe = |row: &Vec<String>| row.iter().map(|cell| harmless(cell)).collect();
    columns(titles.collect(), rows.iter().map(safe), |_| false, width, out)
}

fn columns<C: ToString>(
    titles: Vec<String>,
    rows: impl Iterator<Item = Vec<C>>,
    are_numbers: impl Fn(usize) -> bool,
    width: Option<u16>,
    out: &mut impl Write,
) -> io::Result<()> {
    let count = titles.len();
    let mut table = layout(width);
    table.set_header(titles);
    for row in rows {
        table.add_row(row.iter().map(ToString::to_string));
    }
    for index in 0..count {
        if let Some(column) = table.column_mut(index) {
            column.set_padding((0, 2));
            if are_numbers(index) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
    keep_names_whole(&mut table, width);
    let mut lines = table.lines();
    if let Some(titles) = lines.next() {
        writeln!(out, "{TITLE}{}{TITLE:#}", titles.trim_end())?;
    }
    lines.try_for_each(|line| writeln!(out, "{}", line.trim_end()))
}

/// Names and ids stand in the first column, and are not broken unless they take more than half of the line.
fn keep_names_whole(table: &mut Table, width: Option<u16>) {
    let widest = table.column_max_content_widths().first().copied().unwrap_or_default();
    if width.is_some_and(|width| widest <= width / 2)
        && let Some(first) = table.column_mut(0)
    {
        first.set_constraint(ColumnConstraint::ContentWidth);
    }
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
