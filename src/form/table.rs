//! A table of cells, each followed by `|`, where any cell may have lines of its own.
//!
//! Must not know what a value is.

use soap_runtime::AnyElement;

use super::value::Reading;
use crate::form_error::FormError;
use crate::form_names::Label;

/// The elements of each row.
pub(super) fn read_rows(
    reading: Reading,
    columns: &[Label],
    data: &str,
) -> Result<Vec<Vec<AnyElement>>, FormError> {
    let mut lines = data.split('\n');
    let header = lines.next().unwrap_or_default().trim();
    if header.is_empty() {
        return Ok(Vec::new());
    }
    let titles: Vec<&str> = header.strip_suffix('|').unwrap_or(header).split('|').map(str::trim).collect();
    let labels = labels_of(&titles, columns);
    if labels.iter().all(Option::is_none) {
        return Err(FormError::split(reading.operation, "it has no known column"));
    }
    let mut rows = Vec::new();
    let (mut row, mut cells) = (String::new(), 0);
    for line in lines {
        cells += line.matches('|').count();
        if !row.is_empty() {
            row.push('\n');
        }
        row.push_str(line);
        let is_whole = line.trim_end_matches('\r').ends_with('|');
        match cells {
            // An empty line between rows.
            0 if row.len() == line.len() && line.trim().is_empty() => row.clear(),
            count if count < titles.len() => {}
            count if count == titles.len() => {
                // What follows the last cell in its line belongs to it only if the line continues.
                if is_whole {
                    rows.push(read_row(reading, &labels, &row)?);
                    row.clear();
                    cells = 0;
                }
            }
            count => {
                let (number, columns) = (rows.len() + 1, titles.len());
                let why = format!("row {number} has {count} cells or more, and there are {columns} columns");
                return Err(FormError::split(reading.operation, why));
            }
        }
    }
    match row.trim().is_empty() {
        true => Ok(rows),
        false => Err(FormError::split(reading.operation, format!("row {} is cut off", rows.len() + 1))),
    }
}

fn read_row(reading: Reading, labels: &[Option<&Label>], row: &str) -> Result<Vec<AnyElement>, FormError> {
    let mut elements = Vec::new();
    for (label, cell) in labels.iter().zip(row.split('|')) {
        if let Some(label) = label {
            elements.extend(reading.labelled(label, cell)?);
        }
    }
    Ok(elements)
}

/// The column under each title: by title, or by place where titles are in another language.
fn labels_of<'l>(titles: &[&str], columns: &'l [Label]) -> Vec<Option<&'l Label>> {
    let is_titled = |title: &&str, column: &Label| column.name.eq_ignore_ascii_case(title);
    let are_known = columns.iter().all(|column| titles.iter().any(|title| is_titled(title, column)));
    match !are_known && titles.len() == columns.len() {
        true => columns.iter().map(Some).collect(),
        false => titles.iter().map(|title| columns.iter().find(|column| is_titled(title, column))).collect(),
    }
}
