//! Text that others wrote may contain line ends, control characters and marks of direction: each form of output escapes
//! them, so that no terminal obeys them and nobody takes part of such a text for a line of the command.

use serde_json::Value;

use super::bench::{Bench, Run};

/// A line end and a line that looks like ours, a tab, the CSI of C1, a change of direction, a line separator.
const FORGED: &str = "A\nrescue: everything is fine\t\u{9b}31m\u{202e}\u{2028}Z";
pub(crate) const SHOWN: &str = r"A\nrescue: everything is fine\t\u{9b}31m\u{202e}\u{2028}Z";
/// The same text in JSON.
const ESCAPED: &str = r"A\nrescue: everything is fine\t\u009b31m\u202e\u2028Z";

/// An emulator with [`FORGED`] in each text that a scenario can set.
pub(crate) fn bench() -> Bench {
    Bench::with_scenario(
        r#"
[account]
name = "Org FORGED"
name_title = "Title FORGED"

[[channels]]
id = 140001
name = "Channel FORGED"

[[groups]]
id = 123456
name = "Group FORGED"
description = "Description FORGED"

[[users]]
id = 110001
role = "master administrator"
name = "Mara Master"
email = "some@email.com"
password = "secretpassword"
account_holder = true
technician_licence = true

[[users]]
id = 130001
role = "technician"
in = "Group FORGED"
name = "User FORGED"
nick = "Nick FORGED"
email = "tech@email.com"
password = "secretpassword"
description = "Description FORGED"
presence = "online"

[[sessions]]
id = 500001
customer = "Customer FORGED"
custom_fields = ["Field FORGED"]
tracking = "Tracking FORGED"
channel = "Channel FORGED"
started = 3

[[sessions]]
id = 500002
customer = "Customer FORGED"
channel = "Channel FORGED"
technician = "tech@email.com"
status = "SESSION_PICKEDUP"
started = 12
picked_up = 10
chat = "Chat FORGED"
note = "Note FORGED"
"#
        .replace("FORGED", r"A\nrescue: everything is fine\t\u009b31m\u202e\u2028Z")
        .as_str(),
    )
}

/// Whether a terminal obeys nothing in it but line ends, and no line is forged.
pub(crate) fn is_harmless(text: &str) -> bool {
    let obeyed = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2028}".contains(c);
    !text.contains(obeyed)
        && !text.lines().any(|line| line.trim_start().starts_with("rescue: everything is fine"))
}

/// What a successful run printed.
#[track_caller]
fn done(run: Run) -> String {
    assert_eq!(run.code, 0, "{run:?}");
    assert!(is_harmless(&run.out) && is_harmless(&run.err), "{run:?}");
    run.out + &run.err
}

/// Listings, and which text in each is forged.
const LISTINGS: [(&str, &str); 7] = [
    ("tree", "Group"),
    ("user list", "User"),
    ("session list", "Customer"),
    ("group show 123456", "Description"),
    ("user show 130001", "Nick"),
    ("whoami", "Org"),
    ("board --once", "Channel"),
];

#[test]
fn tables_trees_single_things_and_the_board_show_them() {
    let bench = bench();
    for (line, of) in LISTINGS {
        let text = done(bench.run(line));
        // The board cuts off what does not fit.
        let shown = format!("{of} {SHOWN}");
        let shown = if line == "board --once" { r"Channel A\nrescue: everything" } else { &shown };
        assert!(text.contains(shown), "{line}: {text}");
    }
    let sessions = done(bench.run("session list"));
    assert_eq!(sessions.lines().count(), 3, "{sessions}");
    let users = done(bench.run("user list"));
    assert_eq!(users.lines().count(), 3, "{users}");
}

/// All strings in a value.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn json_and_ndjson_escape_them_and_mean_the_same() {
    let bench = bench();
    let call = r#"call getGroup_v2 --json {"iNodeID":123456}"#;
    let listings = LISTINGS.into_iter().filter(|(line, _)| *line != "board --once");
    for (line, of) in listings.chain([(call, "Group"), ("chat 500002", "Chat"), ("note 500002", "Note")]) {
        for form in ["json", "ndjson"] {
            let text = done(bench.run(&format!("{line} --output {form}")));
            assert!(text.contains(&format!("{of} {ESCAPED}")), "{line}: {text}");
            let values: Vec<Value> =
                serde_json::Deserializer::from_str(&text).into_iter().map(Result::unwrap).collect();
            let meant = format!("{of} {FORGED}");
            assert!(values.iter().flat_map(texts).any(|text| text.contains(&meant)), "{line}: {text}");
        }
    }
}

#[test]
fn csv_keeps_every_byte_for_programs() {
    let bench = bench();
    for (line, column, of) in [
        ("tree", "name", "Group"),
        ("user list", "name", "User"),
        ("session list", "channel", "Channel"),
        ("group show 123456", "description", "Description"),
    ] {
        let run = bench.run(&format!("{line} --output csv"));
        assert_eq!(run.code, 0, "{run:?}");
        let mut reader = csv::Reader::from_reader(run.out.as_bytes());
        let place = reader.headers().unwrap().iter().position(|name| name == column).unwrap();
        let meant = format!("{of} {FORGED}");
        assert!(reader.records().any(|record| record.unwrap()[place] == *meant), "{line}: {run:?}");
    }
}

#[test]
fn what_is_said_of_a_change_shows_them() {
    let bench = bench();
    let preview = done(bench.run("group set 123456 --description new --dry-run"));
    assert!(preview.contains(&format!("Description {SHOWN}")), "{preview}");
    let changed = done(bench.run("group set 123456 --description new --yes"));
    assert!(changed.ends_with(&format!("changed group Group {SHOWN} (123456)\n")), "{changed}");
    let user = done(bench.run("user set 130001 --nick new --yes"));
    assert!(user.ends_with(&format!("changed user User {SHOWN} (130001)\n")), "{user}");
}

#[test]
fn an_error_is_one_line_whatever_it_quotes() {
    let bench = bench();
    // A name from the service.
    let refused = bench.run("user delete 123456 --yes");
    let (code, error) = refused.failure();
    assert!(code == 2 && is_harmless(error) && error.lines().count() == 1, "{error}");
    assert!(error.contains(&format!("Group {SHOWN}")), "{error}");
    let asked = bench.run("group set 123456 --description new");
    let (code, error) = asked.last_error();
    assert!(code == 2 && is_harmless(error) && error.contains(&format!("Group {SHOWN}")), "{error}");
    // What the user typed, and a file.
    let unknown = bench.run_words(&["tree", FORGED]);
    let (code, error) = unknown.failure();
    assert!(code != 0 && is_harmless(error) && error.contains(SHOWN), "{error}");
    let file = bench.file(
        "users.csv",
        &format!("group,name,email,password\n\"Nowhere {FORGED}\",N,n@email.com,long-enough\n"),
    );
    let file = bench.run(&format!("user import {file} --yes"));
    let (code, error) = file.failure();
    assert!(code == 2 && is_harmless(error) && error.contains(SHOWN), "{error}");
    // The command's own line ends stay.
    assert_eq!(error.lines().count(), 3, "{error}");
    assert!(error.ends_with("\n`rescue user import --help` shows what a file may have"), "{error}");
}
