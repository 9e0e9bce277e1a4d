//! A part of a report: titles, and rows of cells.
//!
//! Must not know how it was fetched, nor what the columns of any report are.

use std::sync::Arc;

use jiff::Timestamp;

use super::cell::{self, Cell};
use super::ranges::Range;
use crate::{Error, ReportArea};

/// What was read of a report, in whichever form.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) titles: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// A part of a report: the rows of a part of its range.
#[derive(Debug, Clone)]
pub struct Part {
    area: ReportArea,
    range: Range,
    titles: Arc<[String]>,
    rows: Vec<Row>,
}

/// A row of a report.
#[derive(Debug, Clone)]
pub struct Row {
    titles: Arc<[String]>,
    range: Range,
    cells: Vec<String>,
}

/// A row whose columns are known. Columns that the report does not have and cells that are empty are `None`; other columns,
/// such as those that the account defines, are kept by title.
pub trait TypedRow: Sized {
    /// The report that has such rows.
    const AREA: ReportArea;

    /// Reads a row.
    ///
    /// # Errors
    ///
    /// If a cell does not hold what its column is known for.
    fn from_row(row: &Row) -> Result<Self, Error>;
}

impl Part {
    pub(super) fn new(area: ReportArea, range: Range, table: Table) -> Self {
        let titles: Arc<[String]> = table.titles.into();
        let row = |cells| Row { titles: titles.clone(), range, cells };
        Self { area, range, rows: table.rows.into_iter().map(row).collect(), titles }
    }

    /// What the report is about.
    pub fn area(&self) -> ReportArea {
        self.area
    }

    /// The part of the report's range.
    pub fn range(&self) -> Range {
        self.range
    }

    /// The titles of the columns, as the account has them. They may differ from part to part, and need not be unique.
    pub fn titles(&self) -> &[String] {
        &self.titles
    }

    /// The rows, in the order of the service.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The rows by value.
    pub fn into_rows(self) -> Vec<Row> {
        self.rows
    }
}

impl Row {
    /// The titles of the columns.
    pub fn titles(&self) -> &[String] {
        &self.titles
    }

    /// The cells, as received, in the order of the titles.
    pub fn cells(&self) -> &[String] {
        &self.cells
    }

    /// The cell below a title, the first if there are several. If no title is the same, one that differs only in case,
    /// spaces or punctuation counts: `Transferred From - Technician` finds `Transferred From – Technician`.
    pub fn get(&self, title: &str) -> Option<&str> {
        let exact = self.titles.iter().position(|other| other == title);
        let index = exact.or_else(|| {
            let wanted = folded(title);
            self.titles.iter().position(|other| folded(other) == wanted)
        })?;
        self.cells.get(index).map(String::as_str)
    }

    /// The moment in a cell: `M/D/YYYY h:mm:ss AM` by the clocks of the report's time zone. `None` if the cell is empty or
    /// missing.
    ///
    /// # Errors
    ///
    /// If the cell holds anything else, for example if the account has another date format.
    pub fn moment(&self, title: &str) -> Result<Option<Timestamp>, Error> {
        self.value(title)
    }

    /// The value of a cell; `None` if it is empty or missing.
    ///
    /// # Errors
    ///
    /// If the cell holds something else.
    pub fn value<T: Cell>(&self, title: &str) -> Result<Option<T>, Error> {
        match self.get(title).map(str::trim) {
            None | Some("") => Ok(None),
            Some(text) => cell::read(text, &self.range, title).map(Some),
        }
    }

    /// The row with a field for each column that is known; all others are kept by title.
    ///
    /// # Errors
    ///
    /// If a cell does not hold what its column is known for.
    pub fn typed<R: TypedRow>(&self) -> Result<R, Error> {
        R::from_row(self)
    }

    /// Titles and cells of all other columns.
    pub(super) fn others(&self, known: &[&str]) -> Vec<(String, String)> {
        let known: Vec<String> = known.iter().map(|title| folded(title)).collect();
        let pairs = self.titles.iter().zip(&self.cells).filter(|(title, _)| !known.contains(&folded(title)));
        pairs.map(|(title, cell)| (title.clone(), cell.clone())).collect()
    }
}

/// Letters and digits of a title, in lower case.
fn folded(title: &str) -> String {
    title.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use jiff::tz::Offset;

    use super::*;

    #[test]
    fn cells_are_found_by_titles_that_look_alike() {
        let range = Range { from: Timestamp::UNIX_EPOCH, until: Timestamp::UNIX_EPOCH, offset: Offset::UTC };
        let table = Table {
            titles: vec!["Transferred From – Technician/Channel ID".into(), "Your Phone #:".into()],
            rows: vec![vec!["7".into(), "1".into()]],
        };
        let part = Part::new(ReportArea::TransferredSessionsExtended, range, table);
        let row = &part.rows()[0];
        assert_eq!(row.get("Transferred From - Technician/Channel ID"), Some("7"));
        assert_eq!(row.get("your phone"), Some("1"));
        assert_eq!(row.get("Phone"), None);
        assert_eq!(row.value::<i64>("Your Phone #:").unwrap(), Some(1));
        assert_eq!(
            row.others(&["Transferred From - Technician/Channel ID"]),
            [("Your Phone #:".into(), "1".into())]
        );
    }
}
