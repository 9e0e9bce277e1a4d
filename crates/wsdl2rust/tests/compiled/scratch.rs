//! A workspace of crates that hold generated code, which `cargo` compiles. It lies in the folder that Cargo gives tests,
//! and all workspaces share one folder of compiled dependencies.
//!
//! Must not know what a test looks for.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The same profile in all of them, or they could not share what is compiled. What the compiler keeps of its last run is of
/// no use to code that is new each time.
const MANIFEST: &str = "\
[workspace]
resolver = \"3\"
members = [\"*\"]

[profile.dev]
debug = false
incremental = false
";

/// A workspace with the lock file of this one, so that it compiles without a network.
pub(crate) struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    /// An empty workspace; what an earlier run compiled is kept.
    pub(crate) fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("generated").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("Cargo.toml"), MANIFEST).unwrap();
        let lock = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
        std::fs::copy(lock, folder.join("Cargo.lock")).unwrap();
        Self { folder }
    }

    /// Adds a crate of these modules, each a name, where it comes from, and its text. Warnings are errors in it.
    pub(crate) fn add(&self, name: &str, modules: &[(String, String, String)], main: Option<&str>) {
        let source = self.of(name).join("src");
        std::fs::create_dir_all(&source).unwrap();
        let runtime = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../soap-runtime");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             soap-runtime = {{ path = {runtime:?}, default-features = false }}\n\
             http = \"1\"\nbytes = \"1\"\nhttp-body = \"1\"\nhttp-body-util = \"0.1\"\ntower = \"0.5\"\n"
        );
        std::fs::write(self.of(name).join("Cargo.toml"), manifest).unwrap();
        let mut root = String::from("#![deny(warnings)]\n\n");
        for (module, origin, text) in modules {
            writeln!(root, "/// {origin}\npub mod {module};").unwrap();
            std::fs::write(source.join(module).with_extension("rs"), text).unwrap();
        }
        root.push_str(main.unwrap_or_default());
        std::fs::write(source.join(if main.is_some() { "main.rs" } else { "lib.rs" }), root).unwrap();
    }

    /// The folder of a crate. Cargo knows a crate by its folder within the workspace, so that those of two workspaces must
    /// differ, or it would take one for the other where both have the same target.
    pub(crate) fn of(&self, name: &str) -> PathBuf {
        let workspace = self.folder.file_name().unwrap_or_default().to_string_lossy();
        self.folder.join(format!("{workspace}_{name}"))
    }

    /// Where it lies.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Runs `cargo` with these arguments.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Output {
        self.command(env!("CARGO")).args(arguments).arg("--offline").output().unwrap()
    }

    /// A command in this workspace that may lead to `cargo`.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("../target"))
            .env("RUSTDOCFLAGS", "-D warnings")
            // A wrapper may compile elsewhere, or not at all.
            .env("RUSTC_WRAPPER", "")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("RUSTFLAGS");
        command
    }
}
