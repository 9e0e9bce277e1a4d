//! Rows of cells below named columns.
//!
//! Must not know in which form they are printed.

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use super::cell::Cell;

/// A column of a listing, or a line of a single thing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    /// The name in JSON and CSV. Stable.
    pub(crate) name: &'static str,
    /// The title in tables.
    pub(crate) title: &'static str,
}

/// A column with a stable name and a title for tables.
pub(crate) const fn column(name: &'static str, title: &'static str) -> Column {
    Column { name, title }
}

/// Rows of the same columns.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(super) columns: &'static [Column],
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Listing {
    /// Rows, each with as many cells as there are columns.
    pub(crate) fn new(columns: &'static [Column], rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        let rows: Vec<_> = rows.into_iter().collect();
        debug_assert!(rows.iter().all(|row| row.len() == columns.len()), "rows fit their columns");
        Self { columns, rows }
    }

    /// The rows with the names of their columns.
    pub(super) fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.rows.iter().map(|cells| Record { columns: self.columns, cells })
    }
}

/// One row with the names of its columns.
pub(super) struct Record<'a> {
    pub(super) columns: &'static [Column],
    pub(super) cells: &'a [Cell],
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.columns.iter().map(|column| column.name).zip(self.cells))
    }
}

impl Serialize for Listing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.rows.len()))?;
        self.records().try_for_each(|record| rows.serialize_element(&record))?;
        rows.end()
    }
}
