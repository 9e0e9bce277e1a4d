//! The configuration: one builder over all stages, and the calls that run them from a path to Rust.
//!
//! Must not know what the stages do, only their order. `source` reads files and `output` writes them; nothing between
//! them touches a disk.

use std::path::{Path, PathBuf};

use crate::Error;
use crate::diagnostic::Diagnostics;
use crate::emit::{self, EmitOptions, Gate, NilItems};
use crate::model::Model;
use crate::names::{NamePolicy, Names, WordName};
use crate::output;
use crate::passes::{self, PassOptions, supported};
use crate::plan::Plan;
use crate::read::{ReadOptions, read, read_text};
use crate::resolve::ResolveOptions;
#[cfg(feature = "fetch")]
use crate::source::FetchOptions;
use crate::source::{Limits, SourceOptions};

/// How a contract becomes Rust. The defaults are those of [`compile`](crate::compile).
///
/// ```no_run
/// use wsdl2rust::{Config, Gate};
///
/// Config::new()
///     .operations(["login", "setGroup_v2"])
///     .secrets(["sPassword", "sAuthCode"])
///     .server(Gate::Feature("server".into()))
///     .compile("wsdl/rescue.wsdl")?;
/// # Ok::<(), wsdl2rust::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Config {
    source: SourceOptions,
    keep_going: bool,
    passes: PassOptions,
    names: NamePolicy,
    words: Vec<WordName>,
    emit: EmitOptions,
    out_dir: Option<PathBuf>,
}

impl Config {
    /// The defaults: the contract's own names, all operations, a client but no server half, no serde.
    pub fn new() -> Self {
        Self::default()
    }

    /// How the contract's names become Rust names. Default: [`NamePolicy::Verbatim`].
    pub fn names(mut self, policy: NamePolicy) -> Self {
        self.names = policy;
        self
    }

    /// Names the variant of one word of an enumeration, in place of the name made by rule. `ty` is the type:
    /// `{namespace}name`, its name alone, or its Rust name, which is the only way to name an anonymous type;
    /// `word` is the word as written in the contract. Call it once for each word. Default: all names are made by
    /// rule, and the documentation of each variant whose name differs from its word gives the word.
    ///
    /// A type or word that is not generated is an error, and so is one name for two words.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new()
    ///     .word("{urn:example}comparison", "<=", "AtMost")
    ///     .word("{urn:example}comparison", ">=", "AtLeast")
    ///     .compile("wsdl/search.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn word(mut self, ty: impl Into<String>, word: impl Into<String>, name: impl Into<String>) -> Self {
        self.words.push(WordName { ty: ty.into(), word: word.into(), name: name.into() });
        self
    }

    /// The catalogue: which file to read for an address (or any other location) that the contract imports, or for
    /// a namespace that it needs. Nothing is fetched unless that is asked for, so what a contract imports by
    /// address has to be named here; a few schemas that many contracts import (`xml.xsd`, the SOAP encodings, WS-Addressing …) are built in.
    /// Files are relative to the current directory, in a build script to the folder of `Cargo.toml`, and may lie
    /// anywhere. Default: empty.
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

    /// A file with further entries for the catalogue: on each line an address, a blank, and the file that stands for it,
    /// relative to the folder of the catalogue. `fetch_into` makes such files. Call it once for each. Default: none.
    pub fn catalog_file(mut self, file: impl Into<PathBuf>) -> Self {
        self.source.catalog_files.push(file.into());
        self
    }

    /// Fetches what the contract imports by http or https and the catalogue does not have, each time anew; the contract
    /// itself may be named by its address then. Each address is told on standard error before it is opened.
    ///
    /// Only the contract and what it imports is fetched, never the address of a service. At most 200 documents, 256 MB
    /// and five minutes in all, 30 s and five redirects for each; never from https to http, with a user name, or from a
    /// private network, unless the host is that of the contract. Default: nothing is fetched.
    #[cfg(feature = "fetch")]
    pub fn fetch(mut self) -> Self {
        self.source.fetch = Some(FetchOptions { into: None, told });
        self
    }

    /// As [`fetch`](Self::fetch), and keeps what came in `folder` with a catalogue, `catalog.txt`: what is there is not
    /// fetched again. With the folder under version control, builds need no network, and change when someone wants
    /// them to.
    #[cfg(feature = "fetch")]
    pub fn fetch_into(mut self, folder: impl Into<PathBuf>) -> Self {
        self.source.fetch = Some(FetchOptions { into: Some(folder.into()), told });
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

    /// Whether a contract of which only a part is broken is taken: operations, ports and types that are broken, or
    /// need what is, are left out as a whole, and the rest works. The documentation of the first client lists
    /// them with places and reasons, and so does `cargo:warning` where [`compile`](Self::compile) runs in a build
    /// script. A main document that is not WSDL 1.1, a hostile one, and a contract of which nothing is left are
    /// refused all the same. Default: false, all or nothing.
    pub fn keep_going(mut self, keep_going: bool) -> Self {
        self.keep_going = keep_going;
        self
    }

    /// Keeps only these operations, and of the types only what they need. Default: all.
    pub fn operations<S: Into<String>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        self.passes.operations = names.into_iter().map(Into::into).collect();
        self
    }

    /// Elements and attributes, by local name, whose values neither `Debug` nor an error shows. Default: only
    /// those of [`secrets_by_name`](Self::secrets_by_name).
    pub fn secrets<S: Into<String>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        self.emit.secrets = names.into_iter().map(Into::into).collect();
        self
    }

    /// Whether elements and attributes also count as [secrets](Self::secrets) if their names plainly say so. The
    /// last word of such a name is `password`, `passwd`, `pwd`, `passphrase`, `passcode`, `secret`, `token`,
    /// `credential`, `auth code`, `API key`, or a secret, private, access or auth key, in any case and with any
    /// separator. A number, a plural, or a word such as `confirm`, `old` or `hash` may follow: `sPassword`,
    /// `user_pwd`, `ClientSecret`, `newPasswordConfirm`. Names with any other word after it do not count
    /// (`tokenCount`, `passwordPolicyId`), nor do paging tokens and the like (`nextToken`), nor PINs, which many
    /// services issue for display. The type must allow arbitrary text or bytes: numbers, dates and enumerations
    /// are not secrets. Default: true.
    pub fn secrets_by_name(mut self, by_name: bool) -> Self {
        self.emit.secrets_by_name = by_name;
        self
    }

    /// Whether the server half is printed. Default: never.
    pub fn server(mut self, gate: Gate) -> Self {
        self.emit.server = gate;
        self
    }

    /// Whether clients of the HTTP GET and POST bindings (WSDL 1.1, section 4) are printed as well, in the module
    /// `http_ports`; a contract that has no other ports is then taken, too. There is no server half for them.
    /// Default: never.
    pub fn http_bindings(mut self, gate: Gate) -> Self {
        self.emit.http = gate;
        self
    }

    /// Whether types derive serde's `Serialize` and `Deserialize`; soap-runtime's feature `serde` has to be
    /// on then. Default: never.
    pub fn serde(mut self, gate: Gate) -> Self {
        self.emit.serde = gate;
        self
    }

    /// Whether types derive yaserde's `YaSerialize` and `YaDeserialize`; the including crate has to depend on
    /// yaserde then. Default: never.
    pub fn yaserde(mut self, gate: Gate) -> Self {
        self.emit.yaserde = gate;
        self
    }

    /// Whether a type that only wraps one repeated element (`ArrayOfX`) becomes a `Vec<X>` in the fields that
    /// use it. Default: true.
    pub fn flatten_arrays(mut self, flatten: bool) -> Self {
        self.passes.flatten_arrays = flatten;
        self
    }

    /// What becomes of nil items of arrays. Default: [`NilItems::Keep`].
    pub fn nil_items(mut self, nil_items: NilItems) -> Self {
        self.emit.nil_items = nil_items;
        self
    }

    /// Whether a message that is read and written again says the very same, down to what has no meaning. Then
    ///
    /// - simple values are `Kept<T>`, which keeps the text (`+5`, `1` for `true`, white space, an empty element that stands
    ///   for its default) and of an element `xsi:type` and its kin; it derefs to `T`, and is made by `from`;
    /// - structs have `kept_attributes` for the attributes by which their elements tell of types, and `order` where
    ///   `xsd:all` leaves it open;
    /// - elements that may be nil are `KeptNil<T>`, with the attributes that stand on them then;
    /// - a type that only wraps one repeated element, or only holds one choice, stays a struct.
    ///
    /// Messages in SOAP's own encoding are written as it is usual, with or without this. Default: false; a message that
    /// is written again means the same.
    pub fn lossless(mut self, lossless: bool) -> Self {
        self.passes.lossless = lossless;
        self
    }

    /// Where [`compile`](Self::compile) writes. Default: the `OUT_DIR` of the build script.
    pub fn out_dir(mut self, directory: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(directory.into());
        self
    }

    /// Writes the Rust for the contract at `path` to `<stem>.rs` in `OUT_DIR`, only if it changed, and tells
    /// Cargo which files it was made from. For build scripts.
    ///
    /// # Errors
    ///
    /// Where the contract is wrong, with all places; where the file cannot
    /// be written; where there is no `OUT_DIR`.
    pub fn compile(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        let path = path.as_ref();
        if !is_address(path) {
            rerun_if_changed(path);
        }
        let directory = self.out_dir.clone().or_else(|| std::env::var_os("OUT_DIR").map(PathBuf::from));
        let directory = directory.ok_or_else(Error::no_out_dir)?;
        let (plan, names) = self.plan(path)?;
        plan.model.files.iter().filter(|file| *file != path).for_each(|file| rerun_if_changed(file));
        // Cargo shows each warning again in every build.
        warnings(&plan.model.left_out).for_each(|warning| println!("cargo:warning={warning}"));
        let text = self.print(path, &plan, &names)?;
        let target = directory.join(stem(path)).with_extension("rs");
        output::write_if_changed(&target, &text).map_err(|error| Error::file(&target, error))
    }

    /// The Rust for the contract at `path`, as a string.
    ///
    /// # Errors
    ///
    /// Where the contract is wrong, with all places.
    pub fn generate(&self, path: impl AsRef<Path>) -> Result<String, Error> {
        Ok(self.generate_and_note(path)?.0)
    }

    /// As [`generate`](Self::generate), and what of the contract is left out: what its documentation lists.
    ///
    /// # Errors
    ///
    /// As [`generate`](Self::generate).
    pub fn generate_and_note(&self, path: impl AsRef<Path>) -> Result<(String, Diagnostics), Error> {
        let path = path.as_ref();
        let (plan, names) = self.plan(path)?;
        Ok((self.print(path, &plan, &names)?, plan.notes))
    }

    /// The stages up to printing: what would be printed for the contract at `path`, and all its names.
    ///
    /// # Errors
    ///
    /// As [`generate`](Self::generate).
    #[doc(hidden)]
    pub fn plan(&self, path: impl AsRef<Path>) -> Result<(Plan, Names), Error> {
        let plan = self.check(path)?;
        let names = Names::with_words(&plan, self.names, &self.words)?;
        Ok((plan, names))
    }

    /// Whether there is code for the contract at `path`: what would be printed, still without names in Rust.
    ///
    /// # Errors
    ///
    /// As [`generate`](Self::generate).
    #[doc(hidden)]
    pub fn check(&self, path: impl AsRef<Path>) -> Result<Plan, Error> {
        let model = read(path.as_ref(), &self.reading())?;
        let (plan, mut diagnostics) = match self.keep_going {
            true => passes::plan_of_printable_part(model, &self.passing()),
            false => passes::plan(model, &self.passing()),
        };
        if self.emit.yaserde != Gate::Never {
            supported::yaserde(&plan, &mut diagnostics);
        }
        Ok(diagnostics.or(plan)?)
    }

    /// The contract at `path` with everything that it imports, resolved, before any decision on how it is printed.
    ///
    /// # Errors
    ///
    /// Where the contract is wrong, with all places.
    pub fn read(&self, path: impl AsRef<Path>) -> Result<Model, Error> {
        Ok(self.printable_part(read(path.as_ref(), &self.reading())?))
    }

    /// As [`read`](Self::read), with the contract given as text; diagnostics call it `name`, and its relative imports
    /// lead from there.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn read_text(&self, name: impl AsRef<Path>, text: &str) -> Result<Model, Error> {
        Ok(self.printable_part(read_text(name.as_ref(), text, &self.reading())?))
    }

    fn reading(&self) -> ReadOptions {
        let resolve = ResolveOptions { keep_going: self.keep_going, http_ports: self.has_http_clients() };
        ReadOptions { source: self.source.clone(), resolve }
    }

    fn passing(&self) -> PassOptions {
        PassOptions { http: self.has_http_clients(), ..self.passes.clone() }
    }

    fn has_http_clients(&self) -> bool {
        self.emit.http != Gate::Never
    }

    fn printable_part(&self, model: Model) -> Model {
        if self.keep_going { passes::printable_part(model, &self.passing()) } else { model }
    }

    /// As [`plan`](Self::plan), for a contract that [`read`](Self::read) returned. What cannot be printed is no error.
    pub(crate) fn plan_what_is_supported(&self, model: Model) -> (Plan, Names) {
        let (plan, _) = passes::plan(model, &self.passing());
        let names = Names::new(&plan, self.names);
        (plan, names)
    }

    fn print(&self, path: &Path, plan: &Plan, names: &Names) -> Result<String, Error> {
        let source = path.file_name().unwrap_or_default().to_string_lossy();
        let items = emit::emit(plan, names, &self.emit, &source);
        output::print(&source, &items).map_err(|error| Error::layout(path, error))
    }
}

#[cfg(feature = "fetch")]
fn told(address: &str) {
    eprintln!("fetching {}", crate::printable::printable(address));
}

/// The first hundred items left out, and how many more there are.
fn warnings(left_out: &Diagnostics) -> impl Iterator<Item = String> {
    const MOST: usize = 100;
    let more = left_out.0.len().saturating_sub(MOST);
    let more = (more > 0).then(|| format!("… and {more} more"));
    left_out.0.iter().take(MOST).map(ToString::to_string).chain(more)
}

fn is_address(path: &Path) -> bool {
    path.to_str().is_some_and(|path| path.starts_with("http://") || path.starts_with("https://"))
}

/// What the generated file is named after: the file of the contract, or the last part of its address without the query.
fn stem(path: &Path) -> std::ffi::OsString {
    let named = match path.to_str().filter(|_| is_address(path)) {
        Some(address) => PathBuf::from(address.split(['?', '#']).next().unwrap_or_default()),
        None => path.to_owned(),
    };
    named.file_stem().unwrap_or("contract".as_ref()).to_owned()
}

/// Cargo reads one instruction a line, so a path with a line break cannot be told and is left out.
fn rerun_if_changed(path: &Path) {
    let path = path.display().to_string();
    if !path.contains(['\n', '\r']) {
        println!("cargo:rerun-if-changed={path}");
    }
}

#[cfg(test)]
mod tests {
    use super::warnings;
    use crate::diagnostic::{Diagnostic, Diagnostics, Place};

    #[test]
    fn what_is_not_told_is_counted() {
        let note = Diagnostic {
            place: Place::unknown(),
            construct: "xsd:element \"a\"".into(),
            found: "it is odd".into(),
            expected: String::new(),
            help: String::new(),
        };
        let told = |count| warnings(&Diagnostics(vec![note.clone(); count])).collect::<Vec<_>>();
        assert_eq!((told(0).len(), told(100).len(), told(103).len()), (0, 100, 101));
        assert_eq!(told(103).last().map(String::as_str), Some("… and 3 more"));
        assert!(told(100).iter().all(|line| line.ends_with("it is odd")));
    }
}
