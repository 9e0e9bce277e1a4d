//! The README is a walk that works: its commands, in their order, print what it shows.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const README: &str = include_str!("../../README.md");

/// A block between fences: what stands behind the first one, and what it holds.
struct Block {
    language: &'static str,
    text: &'static str,
}

fn blocks() -> impl Iterator<Item = Block> {
    README.split("```").skip(1).step_by(2).map(|block| {
        let (language, text) = block.split_once('\n').unwrap();
        Block { language, text }
    })
}

/// The walk: a shell's environment, its folder, and the emulator that the first command starts.
struct Walk {
    folder: PathBuf,
    variables: Vec<(String, String)>,
    emulator: Option<Child>,
}

impl Walk {
    fn new() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("readme-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder, variables: Vec::new(), emulator: None }
    }

    fn shell(&self, line: &str) -> Command {
        let folder = Path::new(env!("CARGO_BIN_EXE_rescue")).parent().unwrap();
        let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
        let mut command = Command::new("sh");
        command.args(["-c", &format!("exec 2>&1; {line}")]).current_dir(&self.folder);
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("RESCUE_")) {
            command.env_remove(name);
        }
        command.env("PATH", path).env("RESCUE_HOME", &self.folder).envs(self.variables.iter().cloned());
        command
    }

    /// What a command prints. The emulator goes on, and its lines are copied into the shell as the README says.
    fn run(&mut self, line: &str) -> String {
        if line != "rescue emulate" {
            let output = self.shell(line).output().unwrap();
            return String::from_utf8(output.stdout).unwrap();
        }
        let mut emulator = self.shell("exec rescue emulate --still").stdout(Stdio::piped()).spawn().unwrap();
        let lines: Vec<String> =
            BufReader::new(emulator.stdout.take().unwrap()).lines().take(4).map(Result::unwrap).collect();
        self.emulator = Some(emulator);
        for line in &lines {
            if let Some((name, value)) = line.strip_prefix("export ").and_then(|line| line.split_once('=')) {
                self.variables.push((name.to_owned(), value.trim_matches('\'').to_owned()));
            }
        }
        lines.join("\n") + "\n"
    }
}

impl Walk {
    /// A command that makes a copy, and a question to it for `sqlite3`, which need not be here.
    fn copy_and_ask(&self, block: &str) {
        let (copy, question) = block.split_once('\n').unwrap();
        assert!(self.shell(copy).status().unwrap().success(), "{copy}");
        let sql =
            question.strip_prefix("sqlite3 -box rescue.db '").unwrap().trim().strip_suffix('\'').unwrap();
        let copy = rusqlite::Connection::open(self.folder.join("rescue.db")).unwrap();
        let mut statement = copy.prepare(sql).unwrap();
        let technicians = statement.query_map([], |row| row.get::<_, Option<String>>(0)).unwrap();
        let technicians: Vec<Option<String>> = technicians.map(Result::unwrap).collect();
        assert!(technicians.contains(&Some("Tina Tech".to_owned())), "{technicians:?}");
    }
}

impl Drop for Walk {
    fn drop(&mut self) {
        if let Some(emulator) = &mut self.emulator {
            // Whoever is gone already need not be ended.
            let _ = emulator.kill();
            let _ = emulator.wait();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// What is not the same each time: the port, the ids of new nodes, which several at once get in any order, and ends of
/// lines.
fn settled(text: &str) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut line = line.trim_end().to_owned();
        if let Some((before, after)) = line.split_once("127.0.0.1:") {
            let after = after.trim_start_matches(|digit: char| digit.is_ascii_digit());
            line = format!("{before}127.0.0.1:PORT{after}");
        }
        if let Some(at) = line.find("2000").filter(|at| line.is_char_boundary(at + 6)) {
            line.replace_range(at..at + 6, "NEW-ID");
        }
        lines.push(line);
    }
    lines.join("\n")
}

#[cfg(unix)]
#[test]
fn the_walk_works() {
    let mut walk = Walk::new();
    let mut commands = 0;
    for block in blocks() {
        match block.language {
            "console" => {
                for step in block.text.split("$ ").skip(1) {
                    let (line, shown) = step.split_once('\n').unwrap();
                    assert_eq!(settled(&walk.run(line)), settled(shown), "{line}");
                    commands += 1;
                }
            }
            "sh" if block.text.starts_with("rescue ") => {
                walk.copy_and_ask(block.text);
                commands += 2;
            }
            "csv" => std::fs::write(walk.folder.join("users.csv"), block.text).unwrap(),
            _ => {}
        }
    }
    assert!(commands >= 10, "{commands} commands");
}
