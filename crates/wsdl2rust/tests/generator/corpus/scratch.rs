//! A workspace of crates that hold generated code, which `cargo` compiles. It lies in the folder that Cargo gives tests.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A workspace with the lock file of this one, so that it compiles without a network.
pub(crate) struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    /// An empty workspace; what an earlier run compiled is kept.
    pub(crate) fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("corpus").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n\n[profile.dev]\ndebug = false\n";
        std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        let lock = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
        std::fs::copy(lock, folder.join("Cargo.lock")).unwrap();
        Self { folder }
    }

    /// Adds a crate of these modules, each a name, where it comes from, and its text. Warnings are errors in it.
    pub(crate) fn add(&self, name: &str, modules: &[(String, String, String)], main: Option<&str>) {
        let source = self.folder.join(name).join("src");
        std::fs::create_dir_all(&source).unwrap();
        let runtime = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../soap-runtime");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             soap-runtime = {{ path = {runtime:?}, default-features = false }}\n\
             http = \"1\"\nbytes = \"1\"\nhttp-body = \"1\"\nhttp-body-util = \"0.1\"\ntower = \"0.5\"\n"
        );
        std::fs::write(self.folder.join(name).join("Cargo.toml"), manifest).unwrap();
        let mut root = String::from("#![deny(warnings)]\n\n");
        for (module, origin, text) in modules {
            writeln!(root, "/// {origin}\npub mod {module};").unwrap();
            std::fs::write(source.join(module).with_extension("rs"), text).unwrap();
        }
        root.push_str(main.unwrap_or_default());
        std::fs::write(source.join(if main.is_some() { "main.rs" } else { "lib.rs" }), root).unwrap();
    }

    /// Runs `cargo` with these arguments.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--offline")
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("../target"))
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap()
    }
}
