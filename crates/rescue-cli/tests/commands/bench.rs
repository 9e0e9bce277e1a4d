//! A place to try the command: an emulator, a folder for its files, and a way to run it.
//!
//! Must not know what is tried.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// An emulator with the demonstration organisation, and a home of the command's own.
pub(crate) struct Bench {
    emulator: Child,
    pub(crate) url: String,
    pub(crate) home: PathBuf,
}

/// What a run of the command gave.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

static BENCHES: AtomicU32 = AtomicU32::new(0);

impl Bench {
    pub(crate) fn new() -> Self {
        Self::emulating(|_| vec!["--still".to_owned()])
    }

    /// With the organisation of a scenario file instead of the demonstration.
    pub(crate) fn with_scenario(scenario: &str) -> Self {
        Self::emulating(|home| {
            let file = home.join("scenario.toml");
            std::fs::write(&file, scenario).unwrap();
            ["--still", "--scenario", file.to_str().unwrap()].map(str::to_owned).to_vec()
        })
    }

    fn emulating(arguments: impl FnOnce(&Path) -> Vec<String>) -> Self {
        let number = BENCHES.fetch_add(1, Ordering::Relaxed);
        let home =
            PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{number}", std::process::id()));
        std::fs::create_dir_all(&home).unwrap();
        let mut emulator = program()
            .arg("emulate")
            .args(arguments(&home))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::new(emulator.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let url =
            first.trim().strip_prefix("export RESCUE_URL='").unwrap().strip_suffix('\'').unwrap().to_owned();
        Self { emulator, url, home }
    }

    /// The command with the address and nothing else in its environment.
    pub(crate) fn command(&self) -> Command {
        let mut command = program();
        command.env("RESCUE_URL", &self.url).env("RESCUE_HOME", &self.home);
        command
    }

    /// As the master administrator.
    pub(crate) fn master(&self) -> Command {
        let mut command = self.command();
        command.env("RESCUE_EMAIL", "some@email.com").env("RESCUE_PASSWORD", "secretpassword");
        command
    }

    /// Runs a command line, split at blanks, as the master administrator.
    pub(crate) fn run(&self, line: &str) -> Run {
        finish(self.master().args(line.split(' ')), "")
    }

    /// Runs a command as the master administrator.
    pub(crate) fn run_words(&self, words: &[&str]) -> Run {
        finish(self.master().args(words), "")
    }

    /// What a command line prints as JSON.
    pub(crate) fn json(&self, line: &str) -> serde_json::Value {
        let run = self.run(&format!("{line} --output json"));
        assert_eq!(run.code, 0, "{run:?}");
        serde_json::from_str(&run.out).unwrap()
    }

    /// Writes a file, and gives its path.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.home.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        // Whoever is gone already need not be ended.
        let _ = self.emulator.kill();
        let _ = self.emulator.wait();
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

/// The command with no variables that could change what it does.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rescue"));
    let kept = ["PATH", "HOME", "TMPDIR", "SystemRoot", "LLVM_PROFILE_FILE"];
    command.env_clear().envs(std::env::vars().filter(|(name, _)| kept.contains(&name.as_str())));
    command
}

/// Runs a command to its end with this on its standard input.
pub(crate) fn finish(command: &mut Command, input: &str) -> Run {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that does not read has its pipe closed early.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Run {
    /// The exit code and the last line of standard error, for when other lines precede the error.
    pub(crate) fn last_error(&self) -> (i32, &str) {
        (self.code, self.err.lines().last().unwrap_or_default())
    }

    /// The exit code and the error, for comparison.
    pub(crate) fn failure(&self) -> (i32, &str) {
        assert_eq!(self.out, "", "{self:?}");
        (self.code, self.err.trim_end())
    }
}
