//! The folder of the corpus: its index files, and the configuration with which its contracts load.

use std::path::{Path, PathBuf};

use serde_json::Value;
use wsdl2rust::unstable::read::ReadOptions;
use wsdl2rust::unstable::source::Catalog;
use wsdl2rust::{Config, Gate};

/// The folder that `WSDL_CORPUS` names.
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// `None`, and a line that says so, where the variable is not set.
    pub(crate) fn named() -> Option<Self> {
        let path = std::env::var_os("WSDL_CORPUS").map(PathBuf::from);
        if path.is_none() {
            println!("skipped: set WSDL_CORPUS to the folder of the corpus to run this test");
        }
        path.map(|path| Self { path })
    }

    /// A file, by its path relative to the folder.
    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    /// What the index knows of each document.
    pub(crate) fn documents(&self) -> Vec<Value> {
        lines(&self.file("index.jsonl"))
    }

    /// What the index knows of each recorded exchange.
    pub(crate) fn exchanges(&self) -> Vec<Value> {
        lines(&self.file("messages/index.jsonl"))
    }

    /// The contract of a recorded exchange: one of its own, or the first of the documents that describe it.
    pub(crate) fn contract_of(&self, exchange: &Value) -> Option<PathBuf> {
        match text(exchange, "wsdl") {
            own if !own.is_empty() => Some(self.file(&own)),
            _ => {
                let id = exchange["wsdl_ids"].get(0)?.as_str()?;
                let documents = self.documents();
                let document = documents.iter().find(|document| document["id"] == id)?;
                Some(self.file(&text(document, "path")))
            }
        }
    }

    /// How the documents are read.
    pub(crate) fn read_options(&self) -> ReadOptions {
        let mut catalog = Catalog::default();
        for (address, file) in self.catalog() {
            catalog.insert(address, file);
        }
        let mut options = ReadOptions::default();
        (options.source.catalog, options.source.folders) = (catalog, vec![self.path.clone()]);
        options
    }

    /// How the documents become Rust: all of it, the server half too.
    pub(crate) fn config(&self) -> Config {
        Config::new().folder(&self.path).catalog(self.catalog()).server(Gate::Always)
    }

    /// The schemas that documents import by address, each with its file.
    pub(crate) fn catalog(&self) -> Vec<(String, PathBuf)> {
        let entries = lines(&self.file("catalog/catalog.jsonl"));
        entries
            .iter()
            .map(|entry| (text(entry, "url"), self.path.join("catalog").join(text(entry, "path"))))
            .collect()
    }
}

fn lines(file: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The text of a field; empty where there is none.
pub(crate) fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}
