//! The text form of a report: a line of titles and lines of cells, each cell with the delimiter after it.
//!
//! Must not know what a cell means.

use super::part::Table;
use crate::Error;

/// Reads a report. Nothing is escaped in it, so only a line with another number of cells than there are titles
/// is noticed.
///
/// # Errors
///
/// Names the line.
pub(super) fn read(report: &str, delimiter: &str) -> Result<Table, Error> {
    let mut lines = report.lines().map(|line| cells(line, delimiter)).zip(1..);
    let Some((titles, _)) = lines.find(|(cells, _)| !is_blank(cells)) else { return Ok(Table::default()) };
    let mut rows = Vec::new();
    for (cells, line) in lines.filter(|(cells, _)| !is_blank(cells)) {
        if cells.len() != titles.len() {
            let (has, wanted) = (cells.len(), titles.len());
            return Err(Error::unreadable_report(format!(
                "line {line} has {has} cells and not {wanted}: a cell holds the delimiter or a line break; ask for XML"
            )));
        }
        rows.push(cells);
    }
    Ok(Table { titles, rows })
}

fn cells(line: &str, delimiter: &str) -> Vec<String> {
    let line = line.strip_suffix(delimiter).unwrap_or(line);
    line.split(delimiter).map(str::to_owned).collect()
}

fn is_blank(cells: &[String]) -> bool {
    matches!(cells, [cell] if cell.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cell_has_the_delimiter_after_it() {
        let table = read("Session ID|Name|\n7||\n8|Ada|\n", "|").unwrap();
        assert_eq!(table.titles, ["Session ID", "Name"]);
        assert_eq!(table.rows, [["7", ""], ["8", "Ada"]]);
        assert_eq!(read("\n", "|").unwrap(), Table::default());
    }

    #[test]
    fn a_cell_with_the_delimiter_is_told() {
        let error = read("Session ID|Name|\n7|a|b|\n", "|").unwrap_err();
        assert!(error.to_string().contains("line 2 has 3 cells and not 2"), "{error}");
        assert!(read("Session ID|Name|\n7|a\nb|\n", "|").is_err());
    }
}
