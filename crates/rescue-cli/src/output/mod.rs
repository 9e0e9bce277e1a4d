//! Everything that commands print as their result: listings, single things, text, each in the form that was asked for.
//!
//! Must not know what is in them. JSON and CSV name columns by [`Column::name`], which is stable; the titles of
//! tables are for people and may change.

mod cell;
mod csv_form;
mod json_form;
mod listing;
mod stream;
mod table;

use std::io::{self, Write};

use logmein_rescue::soap_runtime::printable::Printable;
use serde::Serialize;

pub(crate) use cell::Cell;
pub(crate) use listing::{Column, Listing, column};
pub(crate) use stream::Stream;

use crate::options::{Format, Options};
use listing::Record;
use table::terminal_width;

/// Prints results to standard output.
#[derive(Debug)]
pub(crate) struct Output {
    format: Format,
    is_quiet: bool,
}

impl Output {
    /// Printing as the options ask for.
    pub(crate) fn new(options: &Options) -> Self {
        Self { format: options.output, is_quiet: options.quiet }
    }

    /// Whether people read it, rather than programs.
    pub(crate) fn is_for_people(&self) -> bool {
        self.format == Format::Table
    }

    /// Prints a listing; `empty` is printed for people if there are no rows.
    pub(crate) fn listing(&self, listing: &Listing, empty: &str) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        match self.format {
            Format::Table if listing.rows.is_empty() => self.note(empty),
            Format::Table => table::listing(listing, terminal_width(), &mut out),
            Format::Json => self.json(listing),
            Format::Ndjson => listing.records().try_for_each(|record| json_form::line(&record, &mut out)),
            Format::Csv => csv(listing.columns, listing.rows.iter()),
        }
    }

    /// Prints rows as they come, whose columns are known with them.
    pub(crate) fn stream(&self) -> Stream {
        Stream::new(self.format)
    }

    /// Prints a single thing: for people a line for each of its properties, otherwise as a listing of one.
    pub(crate) fn record(&self, columns: &'static [Column], cells: Vec<Cell>) -> io::Result<()> {
        debug_assert_eq!(columns.len(), cells.len(), "cells fit their columns");
        let record = Record { columns, cells: &cells };
        let mut out = anstream::stdout().lock();
        match self.format {
            Format::Table => table::record(&record, terminal_width(), &mut out),
            Format::Json => self.json(&record),
            Format::Ndjson => json_form::line(&record, &mut out),
            Format::Csv => csv(columns, std::iter::once(&cells)),
        }
    }

    /// Prints a value as JSON: indented, or on one line for `ndjson`.
    pub(crate) fn json(&self, value: &impl Serialize) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        match self.format {
            Format::Ndjson => json_form::line(value, &mut out),
            _ => json_form::indented(value, &mut out),
        }
    }

    /// Prints text of our own unchanged, with a line end if it has none.
    pub(crate) fn text(&self, text: &str) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        out.write_all(text.as_bytes())?;
        if text.ends_with('\n') { Ok(()) } else { writeln!(out) }
    }

    /// Prints a text for people, wrapped to the width of the terminal.
    pub(crate) fn paragraph(&self, text: &str) -> io::Result<()> {
        table::paragraph(text, terminal_width(), &mut anstream::stdout().lock())
    }

    /// Prints text of several lines that others wrote; its control characters must not reach a terminal.
    pub(crate) fn foreign_text(&self, text: &str) -> io::Result<()> {
        self.text(&cell::harmless(text))
    }

    /// Prints text that others wrote on one line, whatever it contains.
    pub(crate) fn foreign_line(&self, text: &str) -> io::Result<()> {
        writeln!(anstream::stdout().lock(), "{}", Printable(text))
    }

    /// Prints a note that is not part of the result, as one line on standard error.
    pub(crate) fn note(&self, note: &str) -> io::Result<()> {
        if self.is_quiet { Ok(()) } else { writeln!(anstream::stderr().lock(), "{}", Printable(note)) }
    }
}

fn csv<'a>(columns: &[Column], rows: impl Iterator<Item = &'a Vec<Cell>>) -> io::Result<()> {
    let names = columns.iter().map(|column| column.name.to_owned()).collect();
    let rows = rows.map(|row| row.iter().map(ToString::to_string).collect());
    csv_form::lines::<Vec<String>, _>(std::iter::once(names).chain(rows))
}
