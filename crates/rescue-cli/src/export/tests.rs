//! Tests: runs that are interrupted anywhere and continued end with the same copy as one complete run.

#[path = "../../../../tests/client/virtual_time.rs"]
#[allow(dead_code, unreachable_pub, reason = "tests of another package use it too")]
mod virtual_time;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

use logmein_rescue::ReportArea;
use logmein_rescue::jiff::civil::date;
use logmein_rescue::jiff::tz::TimeZone;
use logmein_rescue::jiff::{SignedDuration, Timestamp};
use logmein_rescue::reports::ReportPlace;
use rusqlite::types::Value;
use virtual_time::World;

use super::batch::{Batch, Column, Kind};
use super::{Job, Owner, Span, Store, Work, write_csv};

/// A file that is gone after the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("rescue-export-{}-{name}.db", std::process::id()));
        let _ = fs::remove_file(&path);
        Self(path)
    }

    fn open(&self) -> Store {
        open(&self.0)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn open(path: &Path) -> Store {
    Store::open(path, &Owner { account: "987654".into(), time_zone: "UTC".into() }).unwrap()
}

/// Numbers that look like random ones, the same for a seed.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn midnight(month: i8, day: i8) -> Timestamp {
    date(2026, month, day).to_zoned_datetime(TimeZone::UTC).unwrap().timestamp()
}

fn job(area: ReportArea, wanted: Span) -> Job {
    Job {
        area,
        place: ReportPlace::Organisation,
        place_key: "all".into(),
        wanted,
        zone: TimeZone::UTC,
        again: SignedDuration::from_hours(48),
        now: "2026-01-05T09:00:00Z".parse().unwrap(),
    }
}

/// A part of `rows` rows whose cells tell where they belong.
fn batch(table: &str, (from, until): (Timestamp, Timestamp), titles: &[&str], rows: usize) -> Batch {
    let columns = titles.iter().map(|title| Column { title: (*title).into(), kind: Kind::Text });
    let row = |row: usize| {
        let cells = (0..titles.len()).map(|column| Value::Text(format!("{from} {row} {column}")));
        cells.chain([Value::Integer(row as i64)]).collect()
    };
    Batch {
        table: table.into(),
        place: "all".into(),
        span: Span { from, until },
        offset_minutes: 0,
        columns: columns.chain([Column { title: "Waiting Time".into(), kind: Kind::Seconds }]).collect(),
        rows: (0..rows).map(row).collect(),
        replaces_all: false,
        fetched: midnight(12, 1),
    }
}

/// Months of two areas, in which a title comes, another goes, and one is there twice.
fn batches() -> Vec<Batch> {
    let month = |month: i8| (midnight(month, 1), midnight(month + 1, 1));
    vec![
        batch("session", month(1), &["Session ID", "Your Name:", "Name"], 40),
        batch("session", month(2), &["Session ID", "Your Name:", "Serial \"No\"", "NAME"], 60),
        batch("session", month(3), &["Session ID", "Name", "Name"], 0),
        batch("session", month(4), &["Session ID", "Name", "Name", ""], 30),
        batch("chat_log", month(1), &["Session ID", "Chat Log"], 50),
    ]
}

/// Writes what the copy lacks; how many parts that were.
fn put_what_is_missing(store: &mut Store, batches: &[Batch]) -> Result<usize, ()> {
    let mut written = 0;
    for batch in batches {
        let area = ReportArea::from_word(&batch.table.to_uppercase()).unwrap();
        let done = store.done(&job(area, batch.span)).map_err(drop)?;
        if done.iter().all(|done| done.span != batch.span) {
            store.put(batch).map_err(drop)?;
            written += 1;
        }
    }
    Ok(written)
}

/// All that is in a copy, but when it came.
fn contents(store: &Store) -> Vec<String> {
    let connection = store.connection();
    let lines = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        let count = statement.column_count();
        let line = |row: &rusqlite::Row<'_>| {
            let values: Vec<Value> = (0..count).map(|index| row.get(index)).collect::<Result<_, _>>()?;
            Ok(format!("{values:?}"))
        };
        statement.query_map([], line).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let mut all = lines("SELECT name, sql FROM sqlite_master ORDER BY name");
    all.extend(lines("SELECT * FROM rescue_columns ORDER BY rowid"));
    all.extend(lines(
        "SELECT id, area, place, from_utc, until_utc, offset_minutes, rows FROM rescue_parts ORDER BY id",
    ));
    let tables =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'rescue%' ORDER BY name";
    let mut tables = connection.prepare(tables).unwrap();
    let names: Vec<String> =
        tables.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    for name in names {
        all.extend(lines(&format!("SELECT * FROM \"{name}\" ORDER BY part, position")));
    }
    all
}

/// Lets SQLite ask `fail` after so many steps of its machine, over all statements, whether to break off.
fn fail_after(store: &Store, steps: u64, fail: fn() -> bool) {
    let mut count = 0;
    let handler = move || {
        count += 1;
        count > steps && fail()
    };
    store.connection().progress_handler(1, Some(handler)).unwrap();
}

/// Two copies are the same; a failure shows where they first differ, not all of them.
fn same(copy: &[String], expected: &[String], when: &str) {
    let difference = copy.iter().zip(expected).find(|(one, other)| one != other);
    assert_eq!((difference, copy.len()), (None, expected.len()), "{when}");
}

fn through(name: &str) -> Vec<String> {
    let file = Scratch::new(name);
    let mut store = file.open();
    assert_eq!(put_what_is_missing(&mut store, &batches()), Ok(5));
    assert_eq!(put_what_is_missing(&mut store, &batches()), Ok(0));
    contents(&store)
}

#[test]
fn titles_become_columns() {
    let file = Scratch::new("titles");
    let mut store = file.open();
    put_what_is_missing(&mut store, &batches()).unwrap();
    let names: Vec<String> = store.columns("session").unwrap().into_iter().map(|(name, _)| name).collect();
    // `NAME` is another title than `Name`, and no other name to SQLite.
    assert_eq!(
        names,
        [
            "Session ID",
            "Your Name:",
            "Name",
            "waiting_time_seconds",
            "Serial \"No\"",
            "NAME (2)",
            "Name (3)",
            "column"
        ]
    );
    let sql = "SELECT count(*), count(\"Your Name:\"), count(\"Name (3)\") FROM session";
    let counts: [i64; 3] =
        store.connection().query_row(sql, [], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?])).unwrap();
    assert_eq!(counts, [130, 100, 30]);
}

#[test]
fn statements_that_fail_anywhere() {
    let expected = through("fail-through");
    let mut random = Random(5);
    let mut all_failures = 0;
    for seed in 0..20 {
        let file = Scratch::new("fail");
        let mut failures = 0;
        loop {
            let mut store = file.open();
            if failures < 12 {
                fail_after(&store, random.below(900), || true);
            }
            match put_what_is_missing(&mut store, &batches()) {
                Ok(_) => break,
                Err(()) => failures += 1,
            }
        }
        all_failures += failures;
        same(&contents(&file.open()), &expected, &format!("round {seed}, after {failures} failures"));
    }
    assert!(all_failures > 40, "{all_failures}");
}

const CHILD_FILE: &str = "RESCUE_EXPORT_TEST_FILE";
const CHILD_STEPS: &str = "RESCUE_EXPORT_TEST_STEPS";

/// Not a test of its own: what the next one lets die.
#[test]
fn child() {
    let (Ok(file), Ok(steps)) = (env::var(CHILD_FILE), env::var(CHILD_STEPS)) else { return };
    let mut store = open(Path::new(&file));
    fail_after(&store, steps.parse().unwrap(), || std::process::abort());
    put_what_is_missing(&mut store, &batches()).unwrap();
}

#[test]
fn processes_that_die_anywhere() {
    let expected = through("die-through");
    let file = Scratch::new("die");
    let mut random = Random(7);
    let mut deaths = 0;
    for _ in 0..12 {
        let steps = random.below(900);
        let status = Command::new(env::current_exe().unwrap())
            .args(["--exact", "export::tests::child"])
            .envs([(CHILD_FILE, file.0.as_os_str()), (CHILD_STEPS, steps.to_string().as_ref())])
            .output()
            .unwrap()
            .status;
        deaths += i32::from(!status.success());
    }
    assert!(deaths > 3, "{deaths}");
    put_what_is_missing(&mut file.open(), &batches()).unwrap();
    same(&contents(&file.open()), &expected, &format!("after {deaths} deaths"));
}

#[test]
fn a_part_takes_the_place_of_what_it_holds() {
    let file = Scratch::new("replace");
    let mut store = file.open();
    let part =
        |from, until, rows| batch("session", (midnight(1, from), midnight(1, until)), &["Session ID"], rows);
    for batch in [part(1, 8, 10), part(8, 10, 20), part(8, 12, 5)] {
        store.put(&batch).unwrap();
    }
    let mut once = Vec::new();
    store
        .read("session", |row| {
            once.push(row);
            Ok(())
        })
        .unwrap();
    assert_eq!(once.len(), 15);
    let again = store.done(&job(ReportArea::Session, part(1, 12, 0).span)).unwrap();
    assert_eq!(
        again.iter().map(|done| done.span).collect::<Vec<_>>(),
        [part(1, 8, 0).span, part(8, 12, 0).span]
    );
}

#[test]
fn what_is_no_copy() {
    let file = Scratch::new("other");
    rusqlite::Connection::open(&file.0).unwrap().execute_batch("CREATE TABLE mine (x)").unwrap();
    let refused = |path: &Path, account: &str| {
        let owner = Owner { account: account.into(), time_zone: "UTC".into() };
        Store::open(path, &owner).unwrap_err().sentence().unwrap()
    };
    assert!(refused(&file.0, "1").contains("is a database of something else"));
    let file = Scratch::new("mine");
    drop(file.open());
    assert!(
        refused(&file.0, "1").contains("holds the reports of account 987654, and you are logged in to 1")
    );
    fs::write(&file.0, "Session ID,Name\n").unwrap();
    assert!(refused(&file.0, "1").contains("file is not a database"));
}

async fn copy(world: &World, store: &mut Store, job: Job) -> usize {
    let rescue = world.rescue();
    let mut work = Work::plan(&rescue, store, job, |_: &_| ControlFlow::Continue(())).unwrap();
    let mut parts = 0;
    while let Some(_written) = work.next(store).await.unwrap() {
        parts += 1;
    }
    parts
}

/// Eleven weeks up to the emulator's present, in a zone that changes its clocks within it.
fn eleven_weeks(area: ReportArea) -> Job {
    let from = "2025-10-20T00:00:00Z".parse().unwrap();
    let job = job(area, Span { from, until: midnight(1, 5) });
    Job { zone: TimeZone::get("Europe/Berlin").unwrap(), ..job }
}

#[tokio::test(start_paused = true)]
async fn runs_against_a_service_that_are_cut_short() {
    let world = World::new().await;
    let areas = [ReportArea::Session, ReportArea::CustomFields];
    let expected = {
        let file = Scratch::new("service-through");
        let mut store = file.open();
        for area in areas {
            copy(&world, &mut store, eleven_weeks(area)).await;
        }
        contents(&store)
    };
    // 77 days of about 40 sessions, in two areas.
    assert!(expected.len() > 2 * 77 * 20, "{}", expected.len());
    let file = Scratch::new("service");
    let mut random = Random(11);
    for _ in 0..5 {
        let mut store = file.open();
        let all = async {
            for area in areas {
                copy(&world, &mut store, eleven_weeks(area)).await;
            }
        };
        // Within the first parts, so that hardly any run ends without interruption.
        let _ = tokio::time::timeout(Duration::from_secs(10 + random.below(300)), all).await;
    }
    let mut store = file.open();
    for area in areas {
        copy(&world, &mut store, eleven_weeks(area)).await;
    }
    same(&contents(&store), &expected, "after runs that were cut short");
}

#[tokio::test(start_paused = true)]
async fn a_report_of_the_present_takes_the_place_of_the_last() {
    let world = World::new().await;
    let file = Scratch::new("present");
    let mut store = file.open();
    for _ in 0..2 {
        assert_eq!(copy(&world, &mut store, eleven_weeks(ReportArea::AdministratorStatus)).await, 1);
    }
    let sql = "SELECT count(*), count(DISTINCT \"Administrator ID\") FROM administrator_status";
    let counts: [i64; 2] =
        store.connection().query_row(sql, [], |row| Ok([row.get(0)?, row.get(1)?])).unwrap();
    assert_eq!(counts[0], counts[1]);
}

#[tokio::test(start_paused = true)]
async fn only_what_is_new_and_what_may_have_changed() {
    let world = World::new().await;
    let file = Scratch::new("new");
    let mut store = file.open();
    let wanted = |from, until| Span { from, until };
    let december: Timestamp = "2025-12-01T00:00:00Z".parse().unwrap();
    let first = job(ReportArea::Session, wanted(december, midnight(1, 5)));
    assert_eq!(copy(&world, &mut store, first.clone()).await, 2);
    // December was over for longer than two days.
    assert_eq!(copy(&world, &mut store, first.clone()).await, 1);
    let later = Job { now: midnight(1, 8), wanted: wanted(december, midnight(1, 5)), ..first };
    assert_eq!(copy(&world, &mut store, later.clone()).await, 1);
    assert_eq!(copy(&world, &mut store, later).await, 0);
    // Times by the clocks of the service's zone, here UTC.
    let sql = "SELECT count(*) FROM session WHERE start_time_utc NOT BETWEEN '2025-12-01' AND '2026-01-05'";
    let outside: i64 = store.connection().query_row(sql, [], |row| row.get(0)).unwrap();
    let sql = "SELECT count(*) FROM session WHERE start_time_utc IS NULL OR waiting_time_seconds IS NULL";
    let unknown: i64 = store.connection().query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!((outside, unknown), (0, 0));
}

#[test]
fn as_csv() {
    let file = Scratch::new("csv");
    let mut store = file.open();
    store.put(&batch("session", (midnight(1, 1), midnight(1, 2)), &["Session ID", "a, \"b\""], 1)).unwrap();
    store.put(&batch("session", (midnight(1, 2), midnight(1, 3)), &["Session ID"], 1)).unwrap();
    let path = file.0.with_extension("csv");
    write_csv(&store, "session", &path).unwrap();
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "Session ID,\"a, \"\"b\"\"\",waiting_time_seconds\n\
         2026-01-01T00:00:00Z 0 0,2026-01-01T00:00:00Z 0 1,0\n\
         2026-01-02T00:00:00Z 0 0,,0\n"
    );
    fs::remove_file(path).unwrap();
}
