//! `rescue export` and `rescue board`.

use std::process::Stdio;

use rusqlite::Connection;

use super::bench::Bench;

/// Numbers that a copy answers with.
fn ask<const N: usize>(file: &str, sql: &str) -> Option<[i64; N]> {
    let connection = Connection::open(file).ok()?;
    connection
        .query_row(sql, [], |row| {
            let mut numbers = [0; N];
            for (index, number) in numbers.iter_mut().enumerate() {
                *number = row.get(index)?;
            }
            Ok(numbers)
        })
        .ok()
}

#[test]
fn the_last_thirty_days_in_sqlite() {
    let bench = Bench::new();
    let file = bench.home.join("rescue.db").display().to_string();
    let parts = bench.json(&format!("export --to {file} --time-zone UTC"));
    let rows = parts[0]["rows"].as_i64().unwrap();
    assert_eq!(parts.as_array().unwrap().len(), 1, "{parts}");
    assert_eq!(parts[0]["area"], "session");
    let sql = "SELECT count(*), sum(start_time_utc IS NOT NULL), count(\"Session ID\") FROM session";
    assert_eq!(ask(&file, sql), Some([rows, rows, rows]));
    assert!(rows > 300, "{rows}");
    let (code, message) = (2, "name another file with --to");
    let other = bench.file("other.db", "no database");
    let refused = bench.run(&format!("export --to {other}"));
    assert!(refused.failure().1.contains("file is not a database"), "{refused:?}");
    Connection::open(&file)
        .unwrap()
        .execute_batch("UPDATE rescue_export SET value = '1' WHERE name = 'account_id'")
        .unwrap();
    let refused = bench.run(&format!("export --to {file}"));
    assert_eq!(refused.code, code);
    assert!(refused.err.contains(message), "{refused:?}");
}

#[test]
fn a_run_that_is_killed_leaves_whole_parts() {
    let bench = Bench::new();
    let file = bench.home.join("rescue.db").display().to_string();
    let mut command = bench.master();
    command.args([
        "export",
        "--to",
        &file,
        "--from",
        "2026-01-01",
        "--until",
        "2026-12-31",
        "--time-zone",
        "UTC",
    ]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    // The next part is a minute away.
    while ask::<1>(&file, "SELECT count(*) FROM rescue_parts") != Some([1]) {
        assert!(child.try_wait().unwrap().is_none(), "the run ended by itself");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let sql = "SELECT (SELECT sum(rows) FROM rescue_parts) - (SELECT count(*) FROM session)";
    assert_eq!(ask(&file, sql), Some([0]));
}

#[test]
fn a_csv_file_is_written_whole() {
    let bench = Bench::new();
    let folder = bench.home.join("csv");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("surveys.csv");
    let parts = bench.json(&format!("export --to {} --area customer-survey --time-zone UTC", file.display()));
    let mut reader = csv::Reader::from_path(&file).unwrap();
    assert!(reader.headers().unwrap().iter().any(|title| title == "Session ID"));
    assert_eq!(parts[0]["rows"], reader.records().map(Result::unwrap).count());
    // Nothing is left of the way there.
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn what_cannot_be_exported() {
    let bench = Bench::new();
    let folder = bench.home.display();
    for (line, what) in [
        (format!("export --to {folder}/rescue.xls"), "name it FILE.db, FILE.csv or FILE.parquet"),
        (format!("export --to {folder}/a.csv --area all"), "name one with --area, or copy to FILE.db"),
        (format!("export --to {folder}/a.db --area sesion"), "there are all, sessions,"),
        (format!("export --to {folder}/a.db --time-zone Berlin"), "names are like Europe/Berlin"),
        (
            format!("export --to {folder}/a.db --from 2026-03-02 --until 2026-03-01"),
            "the last day is before the first",
        ),
    ] {
        let run = bench.run(&line);
        assert_eq!(run.code, 2, "{line}: {run:?}");
        assert!(run.err.contains(what), "{line}: {run:?}");
    }
}

/// Copies in Parquet are on request, since they take a minute to compile.
#[test]
fn a_build_without_parquet_says_how_to_get_it() {
    let bench = Bench::new();
    let run = bench.run(&format!("export --to {}/a.parquet", bench.home.display()));
    match cfg!(feature = "parquet") {
        true => assert_eq!(run.code, 0, "{run:?}"),
        false => {
            assert_eq!(run.code, 2, "{run:?}");
            assert!(run.err.contains("cargo install rescue-cli --features parquet"), "{run:?}");
        }
    }
}

#[test]
fn the_board_as_text() {
    let bench = Bench::new();
    let board = bench.run("board --once");
    assert_eq!(board.code, 0, "{board:?}");
    assert!(board.out.starts_with("Support sessions   technicians: 1 online, 0 busy, 0 away"), "{board:?}");
    let row =
        |name: &str| board.out.lines().find(|line| line.contains(name)).unwrap().trim_start().to_owned();
    assert!(row("Anna Asking").starts_with("waiting "));
    assert!(row("Carla Customer").starts_with("active ") && row("Carla Customer").ends_with("Tina Tech"));
    assert!(!board.out.contains('\u{1b}'));
    assert_eq!(bench.run("board --once --output json").failure().0, 2);
}
