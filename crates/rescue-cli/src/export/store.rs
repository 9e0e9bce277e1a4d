//! The copy: a SQLite file with a table for each area, and one that says which parts are there.
//!
//! Must not know how reports are fetched. The tables are described in EXPORT.md.

use std::path::{Path, PathBuf};
use std::time::Duration;

use logmein_rescue::jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::batch::{self, Batch};
use super::columns::{self, quoted};
use super::job::Job;
use super::plan::{Done, Span};
use crate::exit::Exit;
use crate::failure::Failure;

/// Marks a file as a copy of reports: `RESC`.
const APPLICATION_ID: i32 = 0x5245_5343;
/// How the tables are laid out.
const LAYOUT: i32 = 1;
/// How long another run may hold the file.
const PATIENCE: Duration = Duration::from_secs(10);

const TABLES: &str = "\
CREATE TABLE rescue_export (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE rescue_parts (
    id INTEGER PRIMARY KEY,
    area TEXT NOT NULL,
    place TEXT NOT NULL,
    from_utc TEXT NOT NULL,
    until_utc TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    fetched_utc TEXT NOT NULL,
    UNIQUE (area, place, from_utc)
);
CREATE TABLE rescue_columns (
    area TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    UNIQUE (area, name)
);";

/// The copy.
#[derive(Debug)]
pub(crate) struct Store {
    path: PathBuf,
    connection: Connection,
}

/// Whose reports a copy holds, and by which clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owner {
    /// The number of the account.
    pub(crate) account: String,
    /// The name of the time zone.
    pub(crate) time_zone: String,
}

impl Store {
    /// Opens a copy, or begins one for `owner`.
    ///
    /// # Errors
    ///
    /// If the file is not such a copy, or holds the reports of another account.
    pub(crate) fn open(path: &Path, owner: &Owner) -> Result<Self, Failure> {
        let fails = |error: rusqlite::Error| failure(path, &error);
        let mut connection = Connection::open(path).map_err(fails)?;
        connection.busy_timeout(PATIENCE).map_err(fails)?;
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fails)?;
        begin(&transaction, path, owner)?;
        transaction.commit().map_err(fails)?;
        Ok(Self { path: path.to_owned(), connection })
    }

    /// The time zone of a copy that is there already.
    pub(crate) fn time_zone_of(path: &Path) -> Option<String> {
        if !path.exists() {
            return None;
        }
        stored(&Connection::open(path).ok()?, "time_zone").ok().flatten()
    }

    /// The first moment that the copy has of an area at a place.
    pub(crate) fn beginning(&self, table: &str, place: &str) -> Result<Option<Timestamp>, Failure> {
        let sql = "SELECT min(from_utc) FROM rescue_parts WHERE area = ?1 AND place = ?2";
        let first: Option<String> = self
            .connection
            .query_row(sql, [table, place], |row| row.get(0))
            .map_err(|error| self.fails(error))?;
        Ok(first.and_then(|first| first.parse().ok()))
    }

    /// The parts that the copy has for a job.
    pub(super) fn done(&self, job: &Job) -> Result<Vec<Done>, Failure> {
        let sql = "SELECT from_utc, until_utc, fetched_utc FROM rescue_parts WHERE area = ?1 AND place = ?2";
        let read = || -> rusqlite::Result<Vec<[String; 3]>> {
            let mut statement = self.connection.prepare(sql)?;
            let key = [batch::table(job), job.place_key.clone()];
            let rows = statement.query_map(key, |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
            rows.collect()
        };
        let texts = read().map_err(|error| self.fails(error))?;
        let done = texts.iter().map(|[from, until, fetched]| {
            let (from, until, fetched): (Timestamp, Timestamp, Timestamp) =
                (from.parse().ok()?, until.parse().ok()?, fetched.parse().ok()?);
            Some(Done { span: Span { from, until }, is_settled: fetched.duration_since(until) >= job.again })
        });
        done.collect::<Option<_>>().ok_or_else(|| {
            Failure::new(
                Exit::Failed,
                format!("the table rescue_parts of {} was changed", self.path.display()),
            )
            .remedy("begin with a new file")
        })
    }

    /// Writes a part in one transaction, in place of all parts that overlap it.
    pub(super) fn put(&mut self, batch: &Batch) -> Result<(), Failure> {
        let path = &self.path;
        let mut put = || -> rusqlite::Result<()> {
            let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            create_table(&transaction, &batch.table)?;
            let part = part_in_place_of_old_ones(&transaction, batch)?;
            insert(&transaction, part, batch)?;
            transaction.commit()
        };
        put().map_err(|error| failure(path, &error))
    }

    /// The names of an area's columns, and whether each holds whole numbers.
    pub(super) fn columns(&self, table: &str) -> Result<Vec<(String, bool)>, Failure> {
        columns::names(&self.connection, table).map_err(|error| self.fails(error))
    }

    /// Gives all rows of an area, in the order of their parts, to `take`.
    pub(super) fn read(
        &self,
        table: &str,
        mut take: impl FnMut(Vec<Value>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let names: Vec<String> =
            self.columns(table)?.iter().map(|(name, _)| format!("rows.{}", quoted(name))).collect();
        if names.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "SELECT {} FROM {} AS rows JOIN rescue_parts ON rescue_parts.id = rows.part \
             ORDER BY rescue_parts.from_utc, rows.position",
            names.join(", "),
            quoted(table)
        );
        let fails = |error| self.fails(error);
        let mut statement = self.connection.prepare(&sql).map_err(fails)?;
        let mut rows = statement.query([]).map_err(fails)?;
        while let Some(row) = rows.next().map_err(fails)? {
            let values = (0..names.len()).map(|index| row.get(index)).collect::<rusqlite::Result<_>>();
            take(values.map_err(fails)?)?;
        }
        Ok(())
    }

    #[cfg(test)]
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    fn fails(&self, error: rusqlite::Error) -> Failure {
        failure(&self.path, &error)
    }
}

/// Makes a copy of an empty file, and checks that any other is that of `owner`.
fn begin(transaction: &Transaction<'_>, path: &Path, owner: &Owner) -> Result<(), Failure> {
    let fails = |error: rusqlite::Error| failure(path, &error);
    let number = |sql: &str| transaction.query_row(sql, [], |row| row.get::<_, i32>(0)).map_err(fails);
    let (application, layout) = (number("PRAGMA application_id")?, number("PRAGMA user_version")?);
    if application == APPLICATION_ID && layout == LAYOUT {
        let account = stored(transaction, "account_id").map_err(fails)?.unwrap_or_default();
        return match account == owner.account {
            true => Ok(()),
            false => Err(Failure::usage(format!(
                "{} holds the reports of account {account}, and you are logged in to {}",
                path.display(),
                owner.account
            ))
            .remedy("name another file with --to")),
        };
    }
    if application == APPLICATION_ID || number("SELECT count(*) FROM sqlite_master")? != 0 {
        let what = match application == APPLICATION_ID {
            true => "was made by another version of this command",
            false => "is a database of something else",
        };
        return Err(
            Failure::usage(format!("{} {what}", path.display())).remedy("name another file with --to")
        );
    }
    let marks = format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {LAYOUT};");
    transaction.execute_batch(&(marks + TABLES)).map_err(fails)?;
    for (name, value) in [("account_id", &owner.account), ("time_zone", &owner.time_zone)] {
        let sql = "INSERT INTO rescue_export (name, value) VALUES (?1, ?2)";
        transaction.execute(sql, params![name, value]).map_err(fails)?;
    }
    Ok(())
}

fn stored(connection: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    let sql = "SELECT value FROM rescue_export WHERE name = ?1";
    connection.query_row(sql, [name], |row| row.get(0)).optional()
}

fn create_table(transaction: &Transaction<'_>, table: &str) -> rusqlite::Result<()> {
    transaction.execute_batch(&format!(
        "CREATE TABLE IF NOT EXISTS {} (part INTEGER NOT NULL REFERENCES rescue_parts (id), \
         position INTEGER NOT NULL, PRIMARY KEY (part, position)) WITHOUT ROWID",
        quoted(table)
    ))
}

/// Removes everything in the batch's range, and returns the ID for the new part: that of the old one with the same
/// beginning, so that runs which were interrupted end with the same file as one that was not.
fn part_in_place_of_old_ones(transaction: &Transaction<'_>, batch: &Batch) -> rusqlite::Result<i64> {
    let Batch { table, place, span, .. } = batch;
    let (from, until) = (span.from.to_string(), span.until.to_string());
    let overlapping: Vec<(i64, String)> = {
        let mut statement = transaction.prepare(
            "SELECT id, from_utc FROM rescue_parts WHERE area = ?1 AND place = ?2 \
             AND (?5 OR (from_utc < ?4 AND until_utc > ?3)) ORDER BY id",
        )?;
        let key = params![table, place, from, until, batch.replaces_all];
        statement.query_map(key, |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?
    };
    for (id, _) in &overlapping {
        transaction.execute(&format!("DELETE FROM {} WHERE part = ?1", quoted(table)), [id])?;
        transaction.execute("DELETE FROM rescue_parts WHERE id = ?1", [id])?;
    }
    let same = overlapping.iter().find(|(_, old)| batch.replaces_all || *old == from).map(|(id, _)| *id);
    transaction.execute(
        "INSERT INTO rescue_parts (id, area, place, from_utc, until_utc, offset_minutes, rows, fetched_utc) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            same,
            table,
            place,
            from,
            until,
            batch.offset_minutes,
            batch.rows.len() as i64,
            batch.fetched.to_string()
        ],
    )?;
    Ok(transaction.last_insert_rowid())
}

fn insert(transaction: &Transaction<'_>, part: i64, batch: &Batch) -> rusqlite::Result<()> {
    let names = columns::ensure(transaction, &batch.table, &batch.columns)?;
    let columns: String = names.iter().map(|name| format!(", {}", quoted(name))).collect();
    let values: String = (0..names.len()).map(|index| format!(", ?{}", index + 3)).collect();
    let table = quoted(&batch.table);
    let mut statement = transaction
        .prepare(&format!("INSERT INTO {table} (part, position{columns}) VALUES (?1, ?2{values})"))?;
    for (position, row) in (1_i64..).zip(&batch.rows) {
        let own = [Value::Integer(part), Value::Integer(position)];
        statement.execute(rusqlite::params_from_iter(own.iter().chain(row)))?;
    }
    Ok(())
}

fn failure(path: &Path, error: &rusqlite::Error) -> Failure {
    Failure::new(Exit::Failed, format!("cannot use {} as a copy: {error}", path.display()))
}
