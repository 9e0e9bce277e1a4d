//! `rescue board`, once and piped.

use crate::bench::Bench;

#[test]
fn shows_each_channel_and_who_waits() {
    let bench = Bench::new();
    let run = bench.run("board --once");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("Web site") && run.out.contains("Telephone"), "{run:?}");
    assert!(run.out.contains("Anna Asking") && !run.out.contains('\u{1b}'), "{run:?}");
    assert_eq!(bench.run("board --once --output json").code, 2);
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
