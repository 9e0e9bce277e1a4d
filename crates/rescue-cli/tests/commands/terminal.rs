//! The command in a real pseudo-terminal (by way of `script` of util-linux): widths, colours, questions.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};

use super::bench::{Bench, Run, finish};
use super::foreign::{self, SHOWN, is_harmless};

/// The command in a terminal that is so many columns wide.
fn in_terminal(bench: &Bench, columns: u16, line: &str) -> Command {
    let mut command = bench.master();
    let rescue = std::mem::replace(&mut command, Command::new("script"));
    let program = rescue.get_program().to_str().unwrap().to_owned();
    command.args(["-qec", &format!("tty; stty rows 24 cols {columns}; exec {program} {line}"), "/dev/null"]);
    command.env_clear().envs(rescue.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("TERM", "xterm-256color");
    command
}

fn shown(bench: &Bench, columns: u16, line: &str) -> String {
    finish(&mut in_terminal(bench, columns, line), "").out()
}

impl Run {
    /// What was shown after the name of the terminal.
    fn out(&self) -> String {
        self.out.replace("\r\n", "\n").split_once('\n').unwrap().1.to_owned()
    }
}

/// Text without colours.
fn plain(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap().to_owned();
    first + &parts.map(|part| part.split_once('m').unwrap().1).collect::<String>()
}

#[test]
fn tables_fit_the_terminal() {
    let bench = Bench::new();
    for line in ["user list", "call --list", "call setGroup_v2 --help", "session list", "group show Helpdesk"]
    {
        for columns in [80, 200] {
            let text = plain(&shown(&bench, columns, line));
            // The example is to be copied, so it stands on one line.
            let lines = text.lines().filter(|line| !line.starts_with("rescue call "));
            let longest = lines.map(|line| line.chars().count()).max().unwrap();
            assert!(longest <= columns.into(), "{line} at {columns}: {longest}\n{text}");
        }
    }
    let wide = plain(&shown(&bench, 200, "user list"));
    assert_eq!(wide.lines().count(), 6, "{wide}");
    let narrow = plain(&shown(&bench, 80, "call --list"));
    assert!(narrow.lines().count() > 68, "{narrow}");
}

#[test]
fn colours_are_for_terminals() {
    let bench = Bench::new();
    let is_coloured = |text: &str| text.contains('\u{1b}');
    assert!(is_coloured(&shown(&bench, 80, "tree")));
    assert!(!is_coloured(&shown(&bench, 80, "tree --color never")));
    assert!(!is_coloured(&bench.run("tree").out));
    assert!(is_coloured(&bench.run("tree --color always").out));
    let mut no_color = in_terminal(&bench, 80, "tree");
    assert!(!is_coloured(&finish(no_color.env("NO_COLOR", "1"), "").out()));
    assert_eq!(plain(&shown(&bench, 80, "tree")), bench.run("tree").out);
}

/// Waits for a question, answers it, and returns everything shown. The answer to a hidden one is given when the terminal
/// has stopped to show what is typed, which is a moment after the question.
fn answer(mut command: Command, question: &str, is_hidden: bool, text: &str) -> (i32, String) {
    let mut child: Child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut input, mut output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut seen = Vec::new();
    let mut byte = [0];
    while !String::from_utf8_lossy(&seen).contains(question) {
        assert_eq!(output.read(&mut byte).unwrap(), 1, "{}", String::from_utf8_lossy(&seen));
        seen.extend(byte);
    }
    let terminal = String::from_utf8_lossy(&seen).lines().next().unwrap().to_owned();
    while is_hidden && shows_what_is_typed(&terminal) {}
    input.write_all(text.as_bytes()).unwrap();
    output.read_to_end(&mut seen).unwrap();
    (child.wait().unwrap().code().unwrap(), String::from_utf8(seen).unwrap().replace("\r\n", "\n"))
}

fn shows_what_is_typed(terminal: &str) -> bool {
    let settings = Command::new("stty").args(["-F", terminal, "-a"]).output().unwrap();
    String::from_utf8(settings.stdout).unwrap().split_whitespace().any(|word| word == "echo")
}

#[test]
fn a_question_is_answered() {
    let bench = Bench::new();
    let line = "group set Helpdesk --allow ConnectOnLan";
    let (code, no) = answer(in_terminal(&bench, 80, line), "[y/N] ", false, "n\n");
    assert!(code == 0 && no.ends_with("nothing was changed\n"), "{no}");
    let (code, yes) = answer(in_terminal(&bench, 80, line), "[y/N] ", false, "y\n");
    assert!(code == 0 && yes.ends_with("changed group Helpdesk (123456)\n"), "{yes}");
    assert!(plain(&yes).contains("Change group Helpdesk (123456)? [y/N] "), "{yes}");
}

#[test]
fn texts_of_others_are_shown_and_not_obeyed() {
    let bench = foreign::bench();
    for line in
        ["user list -o csv", "user list -o json", "user list", "tree", "board --once", "session list -o csv"]
    {
        let text = plain(&shown(&bench, 400, line));
        assert!(is_harmless(&text), "{line}: {text}");
        assert!(line.ends_with("json") || text.contains(SHOWN), "{line}: {text}");
    }
    let line = "group set 123456 --description new";
    let (code, asked) = answer(in_terminal(&bench, 400, line), "[y/N] ", false, "n\n");
    let asked = plain(&asked);
    assert!(code == 0 && is_harmless(&asked), "{asked}");
    assert!(asked.contains(&format!("Change group Group {SHOWN} (123456)? [y/N] ")), "{asked}");
}

#[test]
fn a_password_is_asked_for_and_does_not_show() {
    let bench = Bench::new();
    let mut command = in_terminal(&bench, 80, "login");
    command.env_remove("RESCUE_PASSWORD");
    let (code, shown) = answer(command, "Password of some@email.com: ", true, "secretpassword\n");
    assert!(code == 0 && !shown.contains("secretpassword"), "{shown}");
    assert!(shown.contains("logged in as some@email.com"), "{shown}");
}
