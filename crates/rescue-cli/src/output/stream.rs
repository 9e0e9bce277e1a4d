//! Rows whose columns are known only when the command runs, printed as they come.
//!
//! Must not know what is in them.

use std::collections::HashSet;
use std::io::{self, Write};

use serde_json::{Map, Value};

use super::table::{self, terminal_width};
use super::{csv_form, json_form};
use crate::options::Format;

/// Longer cells of a table are wrapped.
const MOST: usize = 40;
/// Between two columns.
const GAP: usize = 2;

/// Prints rows in the form that was asked for. JSON and CSV name columns as the titles do, and a title that is there
/// already is followed by ` (2)`, ` (3)` and so on.
#[derive(Debug)]
pub(crate) struct Stream {
    format: Format,
    titles: Vec<String>,
    /// Tables are printed at the end, when the widths of their columns are known.
    rows: Vec<Vec<String>>,
    is_begun: bool,
}

impl Stream {
    pub(super) fn new(format: Format) -> Self {
        Self { format, titles: Vec::new(), rows: Vec::new(), is_begun: false }
    }

    /// Begins with these titles, or continues with them. `false` if the form has one line of titles, which says something else.
    #[must_use]
    pub(crate) fn titles(&mut self, titles: &[String]) -> bool {
        let titles = unique(titles);
        let has_one_line = matches!(self.format, Format::Csv | Format::Table);
        if has_one_line && self.is_begun && titles != self.titles {
            return false;
        }
        self.titles = titles;
        true
    }

    /// Prints rows with as many cells as there are titles.
    pub(crate) fn rows<'r>(&mut self, rows: impl IntoIterator<Item = &'r [String]>) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        if self.format == Format::Csv && !self.is_begun {
            csv_form::lines([&self.titles])?;
        }
        for row in rows {
            match self.format {
                Format::Table => self.rows.push(row.to_vec()),
                Format::Csv => csv_form::lines([row])?,
                Format::Ndjson => json_form::line(&self.object(row), &mut out)?,
                Format::Json => {
                    out.write_all(if self.is_begun { b",\n  " } else { b"[\n  " })?;
                    json_form::compact(&self.object(row), &mut out)?;
                }
            }
            self.is_begun = true;
        }
        // An empty part has given its titles nevertheless.
        self.is_begun |= self.format == Format::Csv;
        out.flush()
    }

    /// Prints what is left to print, and gives the titles of columns that did not fit the terminal.
    pub(crate) fn finish(self) -> io::Result<Vec<String>> {
        let mut out = anstream::stdout().lock();
        match self.format {
            Format::Table if !self.rows.is_empty() => {
                let (shown, left_out) = self.columns_that_fit(terminal_width());
                let cells = |row: &Vec<String>| shown.iter().map(|index| row[*index].clone()).collect();
                let rows: Vec<Vec<String>> = self.rows.iter().map(cells).collect();
                table::plain(&cells(&self.titles), &rows, terminal_width(), &mut out)?;
                return Ok(left_out.into_iter().map(|index| self.titles[index].clone()).collect());
            }
            Format::Json if self.is_begun => writeln!(out, "\n]")?,
            Format::Json => writeln!(out, "[]")?,
            Format::Table | Format::Csv | Format::Ndjson => {}
        }
        Ok(Vec::new())
    }

    /// The columns with anything in them, as many as fit; and those with anything in them that do not.
    fn columns_that_fit(&self, width: Option<u16>) -> (Vec<usize>, Vec<usize>) {
        let filled =
            (0..self.titles.len()).filter(|index| self.rows.iter().any(|row| !row[*index].trim().is_empty()));
        let mut room = width.map_or(usize::MAX, usize::from);
        let (mut shown, mut left_out) = (Vec::new(), Vec::new());
        for index in filled {
            let cells = self.rows.iter().map(|row| row[index].chars().count().min(MOST));
            let needed = cells.chain([self.titles[index].chars().count()]).max().unwrap_or_default() + GAP;
            match left_out.is_empty() && needed <= room {
                true => {
                    room -= needed;
                    shown.push(index);
                }
                false => left_out.push(index),
            }
        }
        (shown, left_out)
    }

    fn object(&self, row: &[String]) -> Map<String, Value> {
        self.titles.iter().cloned().zip(row.iter().cloned().map(Value::String)).collect()
    }
}

/// The titles with a number after each that is there already.
fn unique(titles: &[String]) -> Vec<String> {
    let mut taken = HashSet::new();
    let name = |title: &String| {
        let numbered = (2..).map(|number| format!("{title} ({number})"));
        let name = std::iter::once(title.clone()).chain(numbered).find(|name| taken.insert(name.clone()));
        name.unwrap_or_default()
    };
    titles.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_made_unique() {
        let titles = ["A", "A", "A (2)", "B"].map(str::to_owned);
        assert_eq!(unique(&titles), ["A", "A (2)", "A (2) (2)", "B"]);
    }
}
