//! The XML form of a report: titles by their IDs, and rows of cells with the same IDs.
//!
//! Must not know what a cell means.

use std::collections::HashMap;

use soap_runtime::{AnyElement, ReadError, complex};

use super::part::Table;
use crate::Error;

/// `<report>`, whatever its name is.
#[derive(Debug)]
struct Document {
    header: Option<Fields>,
    data: Option<Data>,
}
complex! {
    Document("report", "");
    0 header: element("header").optional();
    1 data: element("data").optional();
}

/// `<data>`.
#[derive(Debug)]
struct Data {
    row: Vec<Fields>,
}
complex! {
    Data("data", "");
    0 row: element("row").optional().repeated();
}

/// `<header>` or `<row>`.
#[derive(Debug)]
struct Fields {
    field: Vec<Field>,
}
complex! {
    Fields("row", "");
    0 field: element("field").optional().repeated();
}

/// `<field id="…">`.
#[derive(Debug)]
struct Field {
    id: Option<String>,
    text: String,
}
complex! {
    Field("field", "");
    0 id: attribute("id").optional();
    1 text: text();
}

/// Reads a report.
///
/// # Errors
///
/// If it is not XML, with the place; or if a row has two cells of one column.
pub(super) fn read(report: &str) -> Result<Table, Error> {
    if report.trim().is_empty() {
        return Ok(Table::default());
    }
    let unreadable = |error: ReadError| Error::unreadable_report(error.to_string());
    let document: Document = AnyElement::from_xml(report).and_then(|root| root.get()).map_err(unreadable)?;
    let header = document.header.map(|header| header.field).unwrap_or_default();
    let mut columns = Columns::default();
    for (index, title) in header.into_iter().enumerate() {
        columns.add(title.id.unwrap_or_else(|| index.to_string()), title.text);
    }
    let rows = document.data.map(|data| data.row).unwrap_or_default();
    let mut cells = Vec::with_capacity(rows.len());
    for (row, number) in rows.into_iter().zip(1..) {
        cells.push(columns.place(row.field, number)?);
    }
    let titles = columns.titles;
    // A column that only later rows have.
    cells.iter_mut().for_each(|row: &mut Vec<String>| row.resize(titles.len(), String::new()));
    Ok(Table { titles, rows: cells })
}

#[derive(Default)]
struct Columns {
    titles: Vec<String>,
    by_id: HashMap<String, usize>,
}

impl Columns {
    fn add(&mut self, id: String, title: String) -> usize {
        let index = self.titles.len();
        self.titles.push(title);
        self.by_id.entry(id).or_insert(index);
        index
    }

    /// The cells of a row in the order of the columns. A column without a title has its ID as title.
    fn place(&mut self, fields: Vec<Field>, number: usize) -> Result<Vec<String>, Error> {
        let mut row: Vec<Option<String>> = vec![None; self.titles.len()];
        for (position, field) in fields.into_iter().enumerate() {
            let id = field.id.unwrap_or_else(|| position.to_string());
            let column = match self.by_id.get(&id) {
                Some(column) => *column,
                None => self.add(id.clone(), id),
            };
            row.resize(self.titles.len(), None);
            if row[column].replace(field.text).is_some() {
                let title = &self.titles[column];
                return Err(Error::unreadable_report(format!(
                    "row {number} has two cells of the column `{title}`"
                )));
            }
        }
        Ok(row.into_iter().map(Option::unwrap_or_default).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_placed_by_their_ids() {
        let table = read(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<REPORT><header><field id=\"a\">Session ID</field>\
             <field id=\"b\">Chat &amp; log</field></header><data><row><field id=\"b\">one\ntwo | three</field>\
             <field id=\"a\">7</field></row><row><field id=\"a\">8</field><field id=\"new\">x</field></row></data></REPORT>",
        )
        .unwrap();
        assert_eq!(table.titles, ["Session ID", "Chat & log", "new"]);
        assert_eq!(table.rows, [["7", "one\ntwo | three", ""], ["8", "", "x"]]);
    }

    #[test]
    fn an_empty_report_has_no_rows() {
        for report in ["", "\n", "<r><header><field id=\"1\">A</field></header><data/></r>", "<r/>"] {
            assert!(read(report).unwrap().rows.is_empty(), "{report}");
        }
    }

    #[test]
    fn nothing_is_passed_over() {
        let two = "<r><header><field id=\"1\">A</field></header><data><row><field id=\"1\">x</field><field id=\"1\">y</field></row></data></r>";
        assert!(read(two).unwrap_err().to_string().contains("row 1 has two cells of the column `A`"));
        for report in ["<r><data><row>", "Session ID|Start Time|\n", "<!DOCTYPE r><r/>"] {
            assert!(read(report).is_err(), "{report}");
        }
    }
}
