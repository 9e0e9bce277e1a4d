//! The columns of an area's table: they follow the titles that the account has, and are never taken away.
//!
//! Must not know parts.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::batch::{Column, Kind};

/// Columns of every table, which no title can have.
const OWN: [&str; 2] = ["part", "position"];

/// The columns of a table by name, in the order of `columns`; those that it lacks are added.
///
/// The name of a title is the title itself. Where two of a report are the same, or differ only in case, the second has
/// ` (2)` after it. What a known column means is named like `start_time_utc` and `waiting_time_seconds`.
pub(super) fn ensure(
    connection: &Connection,
    table: &str,
    columns: &[Column],
) -> rusqlite::Result<Vec<String>> {
    let mut known = known(connection, table)?;
    let mut seen: HashMap<(String, &str), i64> = HashMap::new();
    let mut names = Vec::new();
    for column in columns {
        let key = (column.title.clone(), column.kind.word());
        let occurrence = seen.entry(key).and_modify(|count| *count += 1).or_insert(1);
        let found = known.iter().find(|known| {
            known.title == column.title && known.kind == column.kind.word() && known.occurrence == *occurrence
        });
        if let Some(known) = found {
            names.push(known.name.clone());
            continue;
        }
        let name = free_name(&proposal(column), &known);
        let (kind, sql) = (column.kind.word(), column.kind.sql());
        connection.execute_batch(&format!(
            "ALTER TABLE {} ADD COLUMN {} {sql}",
            quoted(table),
            quoted(&name)
        ))?;
        connection.execute(
            "INSERT INTO rescue_columns (area, name, title, kind, occurrence) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![table, name, column.title, kind, *occurrence],
        )?;
        known.push(Known {
            name: name.clone(),
            title: column.title.clone(),
            kind: kind.into(),
            occurrence: *occurrence,
        });
        names.push(name);
    }
    Ok(names)
}

/// The names of a table's columns with their kinds, in the order in which they came.
pub(super) fn names(connection: &Connection, table: &str) -> rusqlite::Result<Vec<(String, bool)>> {
    let known = known(connection, table)?;
    Ok(known.into_iter().map(|known| (known.name, known.kind == Kind::Seconds.word())).collect())
}

/// A name between quotation marks, whatever is in it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

struct Known {
    name: String,
    title: String,
    kind: String,
    occurrence: i64,
}

fn known(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Known>> {
    let sql = "SELECT name, title, kind, occurrence FROM rescue_columns WHERE area = ?1 ORDER BY rowid";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([table], |row| {
        Ok(Known { name: row.get(0)?, title: row.get(1)?, kind: row.get(2)?, occurrence: row.get(3)? })
    })?;
    rows.collect()
}

fn proposal(column: &Column) -> String {
    let shown: String = column.title.chars().filter(|character| !character.is_control()).collect();
    let shown = if shown.trim().is_empty() { "column" } else { shown.trim() };
    match column.kind {
        Kind::Text => shown.to_owned(),
        kind => format!("{}_{}", snake(shown), kind.word()),
    }
}

fn snake(title: &str) -> String {
    let words = title.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

fn free_name(proposal: &str, known: &[Known]) -> String {
    let is_free = |name: &String| {
        let is_same = |other: &str| other.to_lowercase() == name.to_lowercase();
        !OWN.iter().any(|own| is_same(own)) && !known.iter().any(|known| is_same(&known.name))
    };
    let numbered = (2..).map(|number| format!("{proposal} ({number})"));
    std::iter::once(proposal.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}
