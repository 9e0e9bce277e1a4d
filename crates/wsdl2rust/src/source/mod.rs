//! Sources: reads a contract's files, follows its imports and turns offsets into `file:line:col`.
//!
//! All reading from disk happens here, within [`Limits`]; what is fetched, in `fetch`. Must not know
//! more of WSDL and XML Schema than which elements name other files.
//!
//! # Which files are read
//!
//! - A *relative* location is read from the folder of the file that names it. It may lead upwards (`../`), as
//!   contracts that share schemas do, but only to a file within the folder of the root document, within the working copy of a
//!   version control system or the Cargo workspace around that, within the current directory, or within one of
//!   [`SourceOptions::folders`]. Links of the file system count as what they lead to.
//! - An *absolute path* and a `file:` address are refused: a contract should not name files of this machine.
//! - An *address* (`http:` …) is looked up in the [`Catalog`] and not opened, unless the caller asks for
//!   that (feature `fetch`); addresses of services never are. Relative locations in a document that comes from an address
//!   lead from there.
//! - A location, be it an address or a path, that the [`Catalog`] has is read from the file named there, which may
//!   lie anywhere.
//! - A namespace that a reference needs and no file defines is looked up in the catalogue too, so that
//!   `ref="xml:lang"` or `base="soapenc:Array"` need no import.
//!
//! An import that leads nowhere is not yet an error: it is noted, and `resolve` reports it if a reference
//! needs what it would have brought.

mod addresses;
mod catalog;
mod catalog_file;
mod decode;
mod disk;
mod element;
mod excerpt;
#[cfg(feature = "fetch")]
mod fetch;
mod file;
pub(crate) mod foreign;
mod guard;
mod limits;
mod links;
mod locate;
mod near_file;
mod surroundings;
mod unread;
mod versions;

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};

pub use catalog::{Catalog, FOLDER as BUILT_IN};
pub use element::{Element, QName, Reference};
pub use excerpt::{Excerpt, Excerpts};
#[cfg(feature = "fetch")]
pub use fetch::{FetchAs, FetchOptions};
pub use file::{FileId, SourceFile};
pub use limits::Limits;
pub use surroundings::shared_folder;
pub use unread::Unread;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use disk::NotRead;
use locate::{Location, as_address};
use near_file::near_file;

/// What may be read, and how much of it.
#[derive(Debug, Clone, Default)]
pub struct SourceOptions {
    /// Where the documents lie that contracts import by address.
    pub catalog: Catalog,
    /// Files with further entries for the catalogue: an address and a file a line.
    pub catalog_files: Vec<PathBuf>,
    /// Whether what the catalogue does not have is fetched, and where it is kept.
    #[cfg(feature = "fetch")]
    pub fetch: Option<FetchOptions>,
    /// Who fetches.
    #[cfg(feature = "fetch")]
    pub fetch_as: FetchAs,
    /// Further folders within which files may be read.
    pub folders: Vec<PathBuf>,
    /// Bounds on what is read.
    pub limits: Limits,
}

/// Every file of a contract, the root document first; of several contracts that are read together, one after the other.
#[derive(Debug)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// The documents that the caller named, but for those that another of them imports.
    roots: Vec<FileId>,
    targets: HashMap<(FileId, String), Result<FileId, Unread>>,
    limits: Limits,
}

impl Sources {
    /// Reads the document at `root` and everything that it imports, directly or indirectly.
    ///
    /// # Errors
    ///
    /// If the root cannot be read, or is not well-formed XML, or any file exceeds a limit.
    pub fn load(root: &Path, options: &SourceOptions) -> Result<Self, Diagnostics> {
        Loader::new(options, root).load(&[root])
    }

    /// As [`load`](Self::load), for contracts that are read together: what they share is read once.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load), and if no root is given.
    pub fn load_all(roots: &[&Path], options: &SourceOptions) -> Result<Self, Diagnostics> {
        Loader::new(options, roots.first().unwrap_or(&Path::new(""))).load(roots)
    }

    /// As [`load`](Self::load), with the root document given as text. Diagnostics call it `name`, and its relative
    /// locations lead from there.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load).
    pub fn load_text(name: &Path, text: &str, options: &SourceOptions) -> Result<Self, Diagnostics> {
        Loader::new(options, name).load_text(name, text)
    }

    /// The bytes of all files, once they are text.
    pub(crate) fn bytes(&self) -> usize {
        self.files.iter().map(SourceFile::size).sum()
    }

    /// What the contract may come to: see [`Limits::parts`].
    pub(crate) fn parts(&self) -> usize {
        self.limits.parts.saturating_add(self.bytes() / 16).min(self.limits.most_parts)
    }

    /// The files in the order of reading.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// A file by its id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// The documents that the caller named, but for those that one named before imports.
    pub fn roots(&self) -> &[FileId] {
        &self.roots
    }

    /// Whether the caller named a document.
    pub(crate) fn is_root(&self, file: FileId) -> bool {
        self.roots.binary_search(&file).is_ok()
    }

    /// The index of the root for which a file was read: the first one that leads to it.
    pub(crate) fn root_of(&self, file: FileId) -> usize {
        self.roots.partition_point(|root| *root <= file).saturating_sub(1)
    }

    /// The files that were read from disk (built-in schemas are not).
    pub fn paths(&self) -> Vec<PathBuf> {
        self.files.iter().filter(|file| file.is_on_disk()).map(|file| file.path().to_path_buf()).collect()
    }

    /// The file that `location` in the file `from` leads to; `None` if that file has no such import.
    ///
    /// # Errors
    ///
    /// Why it leads nowhere.
    pub fn target(&self, from: FileId, location: &str) -> Option<Result<FileId, &Unread>> {
        let target = self.targets.get(&(from, location.to_owned()))?;
        Some(target.as_ref().copied())
    }
}

/// The work of [`Sources::load`].
struct Loader<'o> {
    options: &'o SourceOptions,
    catalog: Catalog,
    #[cfg(feature = "fetch")]
    fetcher: Option<fetch::Fetcher<'o>>,
    sources: Sources,
    /// Identity of each file read: the canonical path, or the name of a built-in document.
    known: HashMap<PathBuf, FileId>,
    /// The canonical folders within which relative locations may lead.
    folders: Vec<PathBuf>,
    defined_namespaces: HashSet<String>,
    needed_namespaces: Vec<String>,
    /// The XML elements and texts so far.
    nodes: usize,
    /// How often a file was searched for that was probably meant.
    searches: usize,
    diagnostics: Diagnostics,
    /// What is wrong in files that the rest may do without; reported here only if the contract is refused here.
    malformed: Vec<Diagnostic>,
}

/// For how many files that are not there the one is searched for that was probably meant: each time a folder is listed.
const MOST_SEARCHES: usize = 20;

impl<'o> Loader<'o> {
    /// `root` is where mistakes in the options are reported.
    #[cfg_attr(
        not(feature = "fetch"),
        expect(unused_variables, reason = "the mistakes are those of fetching")
    )]
    fn new(options: &'o SourceOptions, root: &Path) -> Self {
        let mut catalog = options.catalog.clone();
        let mut diagnostics = Diagnostics::default();
        for file in &options.catalog_files {
            if let Err(malformed) = catalog_file::read(file, &mut catalog) {
                diagnostics.push(no_catalog(file, malformed));
            }
        }
        #[cfg(feature = "fetch")]
        diagnostics.0.extend(useless_credentials(options, root));
        #[cfg(feature = "fetch")]
        let fetcher = options.fetch.as_ref().and_then(|fetch| {
            let fetcher = fetch::Fetcher::new(fetch, &options.fetch_as, &mut catalog);
            fetcher.map_err(|(file, malformed)| diagnostics.push(no_catalog(&file, malformed))).ok()
        });
        Self {
            options,
            catalog,
            #[cfg(feature = "fetch")]
            fetcher,
            sources: Sources {
                files: Vec::new(),
                roots: Vec::new(),
                targets: HashMap::new(),
                limits: options.limits,
            },
            known: HashMap::new(),
            folders: Vec::new(),
            defined_namespaces: HashSet::new(),
            needed_namespaces: Vec::new(),
            nodes: 0,
            searches: 0,
            diagnostics,
            malformed: Vec::new(),
        }
    }

    fn load(mut self, roots: &[&Path]) -> Result<Sources, Diagnostics> {
        if roots.is_empty() {
            return Err(Diagnostics(vec![unreadable(
                Path::new(""),
                "no contract is named".into(),
                "name one at least".into(),
            )]));
        }
        if !self.diagnostics.is_empty() {
            // Without its catalogue a contract would be read, or fetched, as another.
            return Err(self.diagnostics);
        }
        let paths = roots.iter().map(|root| if as_address(root).is_some() { Path::new("") } else { root });
        self.allow_folders(paths);
        for root in roots {
            let first = self.sources.files.len();
            self.name(as_address(root));
            if let Err((reason, help)) = self.open_root(root) {
                self.diagnostics.push(unreadable(root, reason, help));
            }
            if let Some(file) = self.sources.files.get(first) {
                self.sources.roots.push(file.id());
                self.follow_all(first);
            }
        }
        self.finish()
    }

    /// Opens a document that the caller named; why that is impossible, and what to do about it.
    fn open_root(&mut self, root: &Path) -> Result<FileId, (String, String)> {
        match as_address(root) {
            Some(address) => {
                let hinted = |unread: Unread| match foreign::hint(address) {
                    Some(hint) => (unread.reason, format!("{hint}; {}", unread.remedy)),
                    None => (unread.reason, unread.remedy),
                };
                self.open_address(address).map_err(hinted)
            }
            None => self.read(root).map_err(|unread| match unread.is_too_large() {
                true => (unread.reason, unread.remedy),
                false => (unread.reason, no_contract(root)),
            }),
        }
    }

    fn load_text(mut self, name: &Path, text: &str) -> Result<Sources, Diagnostics> {
        if !self.diagnostics.is_empty() {
            return Err(self.diagnostics);
        }
        self.allow_folders(std::iter::once(name));
        let limits = self.options.limits;
        if text.len() as u64 > self.bytes_left() {
            let Unread { reason, remedy } = self.too_large();
            return Err(Diagnostics(vec![unreadable(name, reason, remedy)]));
        }
        let id =
            self.add(name.to_owned(), |id| SourceFile::new(id, name.to_owned(), text.to_owned(), limits));
        self.sources.roots.push(id);
        self.follow_all(0);
        self.finish()
    }

    fn allow_folders<'p>(&mut self, roots: impl Iterator<Item = &'p Path>) {
        for root in roots {
            // A missing root is reported when it is read.
            let folder = root.parent().unwrap_or(Path::new(""));
            let _ = self.allow_folder(folder);
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            let enclosing = surroundings::enclosing(folder);
            self.folders.extend(enclosing.filter(|enclosing| !self.folders.contains(enclosing)));
        }
        let _ = self.allow_folder(Path::new(""));
        for folder in &self.options.folders {
            if let Err(error) = self.allow_folder(folder) {
                self.diagnostics.push(no_folder(folder, &disk::io_reason(&error)));
            }
        }
    }

    fn finish(mut self) -> Result<Sources, Diagnostics> {
        self.load_needed_namespaces();
        let Self { sources, mut diagnostics, malformed, .. } = self;
        if !diagnostics.is_empty() {
            diagnostics.0.extend(malformed);
        }
        diagnostics.or(sources)
    }

    /// Follows the imports of every file from `first` on, those found on the way included.
    fn follow_all(&mut self, first: usize) {
        let mut next = first;
        while let Some(file) = self.sources.files.get(next) {
            let id = file.id();
            match file.parse() {
                Ok(document) => {
                    self.nodes += document.descendants().count();
                    if self.nodes > self.options.limits.nodes {
                        let place = file.root(&document).place();
                        return self.diagnostics.push(too_many_nodes(place, self.options.limits.nodes));
                    }
                    let links = links::find(file.root(&document));
                    self.defined_namespaces.extend(links.defines);
                    self.needed_namespaces.extend(links.needs);
                    for location in links.locations {
                        self.follow(id, location);
                    }
                }
                // Reported when the file is read for what it holds.
                Err(diagnostic) if self.can_go_without(id) => self.malformed.push(diagnostic),
                Err(diagnostic) => self.diagnostics.push(diagnostic),
            }
            next += 1;
        }
    }

    /// Whether the rest is of use without a file that is not well-formed. One that is made to do harm is always refused.
    fn can_go_without(&self, id: FileId) -> bool {
        !self.sources.is_root(id) && !self.sources.file(id).is_hostile()
    }

    fn follow(&mut self, from: FileId, location: String) {
        if self.sources.targets.contains_key(&(from, location.clone())) {
            return;
        }
        let target = self.open(from, &location);
        self.sources.targets.insert((from, location), target);
    }

    fn open(&mut self, from: FileId, location: &str) -> Result<FileId, Unread> {
        if let Some(found) = self.open_in_catalog(location) {
            return found;
        }
        let from = self.sources.file(from);
        let (address, path) = (from.address().map(str::to_owned), from.path().to_owned());
        let joined = address.and_then(|address| locate::join(&address, location));
        if let Some(found) = joined.as_ref().and_then(|joined| self.open_in_catalog(joined)) {
            return found;
        }
        let is_remote = as_address(&path).is_some();
        match (locate::locate(&path, location), joined) {
            (Location::Address, _) => self.fetch(location).map_err(|unread| unread.hinted(location)),
            // What was fetched never leads to files of this machine.
            (_, Some(joined)) if is_remote || self.fetches() => self.fetch(&joined),
            (Location::Relative(target), _) => self.read_within_folders(&target, &path),
            (Location::Absolute, _) => Err(Unread::absolute()),
        }
    }

    /// Lets relative locations lead into `folder`; the empty path is the current directory.
    fn allow_folder(&mut self, folder: &Path) -> io::Result<()> {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let folder = folder.canonicalize()?;
        if !self.folders.contains(&folder) {
            self.folders.push(folder);
        }
        Ok(())
    }

    /// Reads the file at `path`, which the file `from` names.
    fn read_within_folders(&mut self, path: &Path, from: &Path) -> Result<FileId, Unread> {
        let is_open = |path: &Path| self.folders.iter().any(|folder| path.starts_with(folder));
        let identity = path.canonicalize().map_err(|error| {
            self.searches += 1;
            if self.searches > MOST_SEARCHES {
                return Unread::io(&error);
            }
            let near = near_file(path, from.canonicalize().ok().as_deref(), is_open);
            let folder = from.parent().unwrap_or(Path::new(""));
            let near = near.as_deref().map(|near| near.strip_prefix(folder).unwrap_or(near));
            Unread::io(&error).with_near_file(near)
        })?;
        match is_open(&identity) {
            true => self.read(path),
            false => Err(Unread::outside()),
        }
    }

    /// Reads a file, unless it was read before.
    fn read(&mut self, path: &Path) -> Result<FileId, Unread> {
        let identity = path.canonicalize().map_err(|error| Unread::io(&error))?;
        if let Some(id) = self.known.get(&identity) {
            return Ok(*id);
        }
        if self.sources.files.len() >= self.options.limits.files {
            return Err(Unread::too_many(self.options.limits.files));
        }
        let limits = self.options.limits;
        let bytes = disk::read_bounded(path, self.bytes_left()).map_err(|unread| match unread {
            NotRead::TooLarge => self.too_large(),
            NotRead::Because(reason) => Unread::file(reason),
        })?;
        let decoded = decode::decode(&bytes);
        let address = self.catalog.address_of(path).map(str::to_owned);
        Ok(self.add(identity, |id| {
            SourceFile::decoded(id, path.to_path_buf(), decoded, limits).at_address(address)
        }))
    }

    /// The bytes that the next file may have.
    fn bytes_left(&self) -> u64 {
        let limits = self.options.limits;
        limits.file_bytes.min(limits.bytes.saturating_sub(self.sources.bytes() as u64))
    }

    /// The error for a file of more than [`bytes_left`](Self::bytes_left).
    fn too_large(&self) -> Unread {
        let limits = self.options.limits;
        match self.bytes_left() < limits.file_bytes {
            true => Unread::too_large(format!("all files together are larger than {} bytes", limits.bytes)),
            false => Unread::too_large(format!("the file is larger than {} bytes", limits.file_bytes)),
        }
    }

    fn add_built_in(&mut self, name: &'static str, text: &'static str) -> FileId {
        let identity = PathBuf::from(name);
        match self.known.get(&identity) {
            Some(id) => *id,
            None => self.add(identity, |id| SourceFile::built_in(id, name, text)),
        }
    }

    fn add(&mut self, identity: PathBuf, file: impl FnOnce(FileId) -> SourceFile) -> FileId {
        let id = FileId(self.sources.files.len());
        self.known.insert(identity, id);
        self.sources.files.push(file(id));
        id
    }

    /// Adds from the catalogue what references need and no file defines, until nothing more is found.
    fn load_needed_namespaces(&mut self) {
        while let Some(namespace) = self.needed_namespaces.pop() {
            if !self.defined_namespaces.insert(namespace.clone()) {
                continue;
            }
            let before = self.sources.files.len();
            // One that is named there and cannot be read is reported where it is needed.
            let _ = self.open_in_catalog(&namespace);
            self.follow_all(before);
        }
    }
}

fn too_many_nodes(place: Place, limit: usize) -> Diagnostic {
    Diagnostic {
        place,
        construct: "XML".into(),
        found: format!("more than {limit} elements and texts in all files so far"),
        expected: String::new(),
        help: "split the contract".into(),
    }
}

fn no_folder(folder: &Path, reason: &str) -> Diagnostic {
    Diagnostic {
        place: Place { file: folder.to_path_buf().into(), line: 0, column: 0 },
        construct: "folder".into(),
        found: reason.replace("file", "folder"),
        expected: "a folder that contracts may read from".into(),
        help: "correct Config::folder (on the command line --folder DIR)".into(),
    }
}

/// Credentials of one who fetches nothing.
#[cfg(feature = "fetch")]
fn useless_credentials(options: &SourceOptions, root: &Path) -> Option<Diagnostic> {
    let is_useless = options.fetch.is_none() && !options.fetch_as.is_empty();
    is_useless.then(|| Diagnostic {
        place: Place { file: root.to_path_buf().into(), line: 0, column: 0 },
        construct: "fetch_with".into(),
        found: "these credentials are for documents that are fetched, and none is".into(),
        expected: "a setting by which documents are fetched".into(),
        help: "call Config::fetch or Config::fetch_into, too, or leave the credentials out".into(),
    })
}

fn no_catalog(path: &Path, malformed: catalog_file::Malformed) -> Diagnostic {
    let catalog_file::Malformed { line, reason } = malformed;
    Diagnostic {
        place: Place { file: path.to_path_buf().into(), line, column: line.min(1) },
        construct: "catalogue".into(),
        found: reason,
        expected: "an address, a blank and a file on each line".into(),
        help: "correct Config::catalog_file (on the command line --catalog-file FILE)".into(),
    }
}

/// What to do about a contract that is not there: a file near it may be meant.
fn no_contract(path: &Path) -> String {
    let near = if path.exists() { None } else { near_file(path, None, |_| true) };
    match near {
        Some(near) => format!("did you mean \"{}\"?", near.display()),
        None if path.to_str().and_then(foreign::hint).is_some() => {
            "an address begins with http:// or https://, and that of a contract mostly ends in `?wsdl`".into()
        }
        None => "check the path".into(),
    }
}

fn unreadable(path: &Path, reason: String, help: String) -> Diagnostic {
    Diagnostic {
        place: Place { file: path.to_path_buf().into(), line: 0, column: 0 },
        construct: "contract".into(),
        found: reason,
        expected: "a WSDL 1.1 document".into(),
        help,
    }
}
