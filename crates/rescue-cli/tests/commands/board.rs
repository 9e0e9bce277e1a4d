//! `rescue board`, once and piped.

use crate::bench::Bench;

#[test]
fn shows_each_channel_and_who_waits() {
    let bench = Bench::new();
    let run = bench.run("board --once");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("Web site: ") && run.out.contains("Telephone: "), "{run:?}");
    assert!(run.out.contains(" waits ") && !run.out.contains('\u{1b}'), "{run:?}");

    let rows = bench.json("board --once");
    let rows = rows.as_array().unwrap();
    let listed = bench.json("session list");
    let waiting =
        listed.as_array().unwrap().iter().filter(|row| row["state"] == "SESSION_WAITING").count() as u64;
    assert_eq!(
        rows.iter().map(|row| row["waiting"].as_u64().unwrap()).sum::<u64>(),
        waiting,
        "{rows:?} {listed}"
    );
    assert!(rows.iter().any(|row| row["channel"] == "Web site"));
}

#[test]
fn what_cannot_be_shown_is_said() {
    let bench = Bench::new();
    let run = bench.run("board --every 1");
    assert_eq!(run.code, 2, "{run:?}");
    let mut nobody = bench.command();
    nobody.args(["board", "--once"]);
    assert_eq!(crate::bench::finish(&mut nobody, "").code, 3);
}
