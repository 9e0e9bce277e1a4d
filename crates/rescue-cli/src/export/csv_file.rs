//! Writes a copy as comma-separated values, completely or not at all.
//!
//! Must not know how the copy was made.

use std::path::Path;

use rusqlite::types::Value;

use super::store::Store;
use crate::exit::Exit;
use crate::failure::Failure;

/// Writes all rows of an area below a line of names.
pub(crate) fn write_csv(store: &Store, table: &str, path: &Path) -> Result<(), Failure> {
    let fails = |error: &dyn std::fmt::Display| {
        Failure::new(Exit::Failed, format!("cannot write {}: {error}", path.display()))
    };
    let mut writer = csv::Writer::from_path(path).map_err(|error| fails(&error))?;
    let names = store.columns(table)?;
    if !names.is_empty() {
        writer.write_record(names.iter().map(|(name, _)| name)).map_err(|error| fails(&error))?;
    }
    store.read(table, |row| writer.write_record(row.iter().map(text)).map_err(|error| fails(&error)))?;
    writer.flush().map_err(|error| fails(&error))
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        _ => String::new(),
    }
}
