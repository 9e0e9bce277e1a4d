//! Where a contract is read from: the catalogue, the folders, the network, and the bounds on all of it.
//!
//! Must not read anything; `source` does.

use std::path::{Path, PathBuf};

use super::Config;
use crate::source::Limits;
#[cfg(feature = "fetch")]
use crate::source::{FetchAs, FetchOptions};

impl Config {
    /// The catalogue: which file to read for an address (or any other location) that the contract imports, or for a
    /// namespace that it needs. Nothing is fetched unless that is asked for, so what a contract imports by address has
    /// to be named here; a few schemas that many contracts import (`xml.xsd`, the SOAP encodings, WS-Addressing …) are
    /// built in. Files are relative to the current directory, in a build script to the folder of `Cargo.toml`, and may
    /// lie anywhere. Default: empty.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new()
    ///     .catalog([("http://example.com/types.xsd", "wsdl/types.xsd")])
    ///     .compile("wsdl/groups.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn catalog<A, F>(mut self, files: impl IntoIterator<Item = (A, F)>) -> Self
    where
        A: Into<String>,
        F: Into<PathBuf>,
    {
        for (address, file) in files {
            self.source.catalog.insert(address, file);
        }
        self
    }

    /// A file with further entries for the catalogue: on each line an address, a blank, and the file that stands for
    /// it, relative to the folder of the catalogue. `fetch_into` makes such files. Call it once for each. Default:
    /// none.
    pub fn catalog_file(mut self, file: impl Into<PathBuf>) -> Self {
        self.source.catalog_files.push(file.into());
        self
    }

    /// Fetches what the contract imports by http or https and the catalogue does not have, each time anew; the contract
    /// itself may be named by its address then. Each address is printed to standard error before it is opened.
    ///
    /// Only the contract and what it imports is fetched, never the address of a service. At most 200 documents, 256 MB
    /// and five minutes in all, 30 s and five redirects for each; never from https to http, with a user name, or from a
    /// private network, unless the host is that of the contract. Default: nothing is fetched.
    #[cfg(feature = "fetch")]
    pub fn fetch(mut self) -> Self {
        self.source.fetch.get_or_insert(FetchOptions { into: None, announce });
        self
    }

    /// As [`fetch`](Self::fetch), and saves the documents in `folder` with a catalogue, `catalog.txt`: saved documents
    /// are not fetched again, also if `fetch` is set, too. With the folder under version control, builds need no
    /// network, and change when someone wants them to.
    #[cfg(feature = "fetch")]
    pub fn fetch_into(mut self, folder: impl Into<PathBuf>) -> Self {
        self.source.fetch = Some(FetchOptions { into: Some(folder.into()), announce });
        self
    }

    /// The credentials of [`fetch`](Self::fetch) or [`fetch_into`](Self::fetch_into), without which they are an error:
    /// a login or a client certificate, which only the scheme, host and port of the contract's address get, and
    /// authorities that are trusted. Default: none.
    ///
    /// ```no_run
    /// use wsdl2rust::{Config, FetchAs};
    ///
    /// let password = std::env::var("CONTRACT_PASSWORD").unwrap_or_default();
    /// Config::new()
    ///     .fetch_into("wsdl")
    ///     .fetch_with(FetchAs::new().basic("me", password).root_certificate("company.pem"))
    ///     .generate_to("https://intranet.example/groups?wsdl", "src/api.rs")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    #[cfg(feature = "fetch")]
    pub fn fetch_with(mut self, who: FetchAs) -> Self {
        self.source.fetch_as = who;
        self
    }

    /// Bounds on what is read and on what the contract expands to. Raise them for a contract that you trust and that is
    /// larger than the defaults allow. Default: [`Limits::default`].
    pub fn limits(mut self, limits: Limits) -> Self {
        self.source.limits = limits;
        self
    }

    /// Adds a folder that relative imports may lead into; call it once for each. Default: none. Files are then
    /// read only from the folder of the contract, from the nearest enclosing working copy of a version control
    /// system or Cargo workspace, and from the current directory, besides those that [`catalog`](Self::catalog)
    /// names. The user's home and the folders around it do not count as such a working copy. A link counts as its
    /// target.
    pub fn folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.source.folders.push(folder.into());
        self
    }

    /// Lets relative imports lead into the common parent folder of these files, for contracts that are used
    /// together. This has no effect if that folder is the user's home or a folder around it, or if only one file
    /// is given. Default: none.
    pub fn shared_folder<'p>(mut self, files: impl IntoIterator<Item = &'p Path>) -> Self {
        self.source.folders.extend(crate::source::shared_folder(files));
        self
    }
}

#[cfg(feature = "fetch")]
fn announce(address: &str) {
    eprintln!("fetching {}", crate::printable::printable(address));
}
