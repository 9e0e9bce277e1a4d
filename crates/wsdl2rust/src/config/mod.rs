//! The configuration: one builder over all stages, and the calls that run them from a path to Rust.
//!
//! Must not know what the stages do, only their order. `source` reads files and `output` writes them; nothing between
//! them touches a disk. The settings are in files of their own, by subject.

mod attributes;
mod elsewhere;
mod maps;
mod names;
mod printing;
mod several;
mod source;

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::diagnostic::Diagnostics;
use crate::emit::{self, EmitOptions, Gate, Item};
use crate::model::Model;
use crate::names::{NameOptions, Names, shortened};
use crate::output;
use crate::passes::defaults::defaults_with;
use crate::passes::hashable::hashable;
use crate::passes::{self, PassOptions, supported};
use crate::plan::Plan;
use crate::read::{ReadOptions, read, read_all, read_text};
use crate::resolve::ResolveOptions;
use crate::source::{SourceOptions, shared_folder};

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
    names: NameOptions,
    emit: EmitOptions,
    split: bool,
    out_dir: Option<PathBuf>,
}

impl Config {
    /// The defaults: the contract's own names, all operations, a client but no server half, no serde.
    pub fn new() -> Self {
        Self::default()
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
        self.compile_all([path])
    }

    /// Writes the Rust for the contract at `path` to `file`, only if it changed, in parts if [`split`](Self::split) is
    /// set. Returns what of the contract is left out, as [`generate_and_note`](Self::generate_and_note) does.
    ///
    /// # Errors
    ///
    /// Where the contract is wrong, with all places; where a file cannot be written. If the code is split: where the
    /// name of `file` does not end in `.rs` or is not UTF-8, and where a part would replace a file that wsdl2rust did
    /// not write.
    pub fn generate_to(&self, path: impl AsRef<Path>, file: impl AsRef<Path>) -> Result<Diagnostics, Error> {
        self.generate_all_to([path], file)
    }

    /// The Rust for the contract at `path`, as a string; [`split`](Self::split) has no effect on it.
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
        self.generate_all_and_note([path])
    }

    /// The stages up to printing: what would be printed for the contract at `path`, and all its names.
    ///
    /// # Errors
    ///
    /// As [`generate`](Self::generate).
    #[doc(hidden)]
    pub fn plan(&self, path: impl AsRef<Path>) -> Result<(Plan, Names), Error> {
        self.plan_all(&[path.as_ref()])
    }

    fn plan_all(&self, paths: &[&Path]) -> Result<(Plan, Names), Error> {
        self.named(self.check_all(paths)?)
    }

    /// Whether there is code for the contract at `path`: what would be printed, still without names in Rust.
    ///
    /// # Errors
    ///
    /// As [`generate`](Self::generate).
    #[doc(hidden)]
    pub fn check(&self, path: impl AsRef<Path>) -> Result<Plan, Error> {
        self.check_all(&[path.as_ref()])
    }

    fn check_all(&self, paths: &[&Path]) -> Result<Plan, Error> {
        let model = read_all(paths, &self.reading(paths))?;
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
        let path = path.as_ref();
        Ok(self.printable_part(read(path, &self.reading(&[path]))?))
    }

    /// As [`read`](Self::read), with the contract given as text; diagnostics call it `name`, and its relative imports
    /// lead from there.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn read_text(&self, name: impl AsRef<Path>, text: &str) -> Result<Model, Error> {
        let name = name.as_ref();
        Ok(self.printable_part(read_text(name, text, &self.reading(&[name]))?))
    }

    fn reading(&self, paths: &[&Path]) -> ReadOptions {
        let resolve = ResolveOptions { keep_going: self.keep_going, http_ports: self.has_http_clients() };
        let mut source = self.source.clone();
        // Contracts that are used together may share what lies between them; for a single one this is nothing.
        source.folders.extend(shared_folder(paths.iter().copied().filter(|path| !is_address(path))));
        ReadOptions { source, resolve }
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
    ///
    /// # Errors
    ///
    /// Where a setting is about something that is not printed.
    pub(crate) fn plan_what_is_supported(&self, model: Model) -> Result<(Plan, Names), Error> {
        let (plan, _) = passes::plan(model, &self.passing());
        self.named(plan)
    }

    fn named(&self, mut plan: Plan) -> Result<(Plan, Names), Error> {
        let (names, mut mistakes) = Names::with_options(&plan, &self.names);
        mistakes.0.extend(self.mistakes_in_maps(&plan).0);
        mistakes.0.extend(self.mistakes_elsewhere(&plan, &names).0);
        if !names.mapped.is_empty() {
            let is_mapped = |owner, index, ty| {
                names.mapped.of_member(owner, index).is_some()
                    || names.mapped.of_used(plan.types.used(ty)).is_some()
            };
            plan.defaults = defaults_with(&plan.types, &plan.printed, &plan.boxes, is_mapped);
        }
        if self.emit.hashable != Gate::Never {
            let is_mapped = |used| names.mapped.of_used(used).is_some();
            plan.hashable = hashable(&plan, is_mapped, |owner| names.mapped.is_in(owner));
        }
        mistakes.0.extend(self.mistakes_in_attributes(&plan, &names).0);
        Ok(mistakes.or((plan, names))?)
    }

    fn write(&self, paths: &[&Path], plan: &Plan, names: &Names, target: &Path) -> Result<(), Error> {
        let files = match self.split {
            true => {
                let folder = folder_of_parts(target).map_err(|error| Error::file(target, error))?;
                let (source, items) = self.items(paths, plan, names);
                output::split(&source, items, folder).map_err(|error| Error::layout(first(paths), error))?
            }
            false => output::Files { main: self.print(paths, plan, names)?, parts: Vec::new() },
        };
        output::write_files(target, &files).map_err(|(file, error)| Error::file(&file, error))
    }

    fn print(&self, paths: &[&Path], plan: &Plan, names: &Names) -> Result<String, Error> {
        let (source, items) = self.items(paths, plan, names);
        output::print(&source, &items).map_err(|error| Error::layout(first(paths), error))
    }

    /// The names of the contracts' files, and the items that are printed.
    fn items(&self, paths: &[&Path], plan: &Plan, names: &Names) -> (String, Vec<Item>) {
        let source = sources(paths);
        let items = emit::emit(plan, names, &self.emit, &source);
        (source, items)
    }
}

/// The names of the contracts' files, as the generated code says them: some of many, and the beginnings of long ones.
fn sources(paths: &[&Path]) -> String {
    const MOST: usize = 4;
    let name = |path: &&Path| shortened(&path.file_name().unwrap_or_default().to_string_lossy());
    let shown = if paths.len() > MOST { MOST - 1 } else { paths.len() };
    let named = paths[..shown].iter().map(name).collect::<Vec<_>>().join(", ");
    match paths.len() - shown {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// The contract that errors about all of them name.
fn first<'p>(paths: &[&'p Path]) -> &'p Path {
    paths.first().copied().unwrap_or(Path::new(""))
}

/// The name of the folder beside `target` that has its parts.
fn folder_of_parts(target: &Path) -> io::Result<&str> {
    let is_rust = target.extension().is_some_and(|ending| ending == "rs");
    let name = target.file_stem().and_then(OsStr::to_str).filter(|_| is_rust);
    name.ok_or_else(|| {
        let reason = "code that is split needs a file whose name ends in .rs and is UTF-8, since its parts go to the \
                      folder of this name without .rs";
        io::Error::new(io::ErrorKind::InvalidInput, reason)
    })
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

/// The name of the generated file, after that of the contract's file, or the last part of its address without the
/// query.
fn file_after(path: &Path) -> OsString {
    let named = match path.to_str().filter(|_| is_address(path)) {
        Some(address) => PathBuf::from(address.split(['?', '#']).next().unwrap_or_default()),
        None => path.to_owned(),
    };
    let mut name = named.file_stem().unwrap_or("contract".as_ref()).to_owned();
    // What follows another dot is part of the name, such as a version.
    name.push(".rs");
    name
}

/// Cargo reads one instruction a line, so a path with a line break cannot be passed on and is left out.
fn rerun_if_changed(path: &Path) {
    let path = path.display().to_string();
    if !path.contains(['\n', '\r']) {
        println!("cargo:rerun-if-changed={path}");
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{sources, warnings};
    use crate::diagnostic::{Diagnostic, Diagnostics, Place};

    #[test]
    fn the_sources_of_generated_code_fit_a_line() {
        let names: Vec<String> = (1..=200).map(|number| format!("wsdl/{number}.xsd")).collect();
        let paths: Vec<&Path> = names.iter().map(Path::new).collect();
        assert_eq!(sources(&paths[..1]), "1.xsd");
        assert_eq!(sources(&paths[..4]), "1.xsd, 2.xsd, 3.xsd, 4.xsd");
        assert_eq!(sources(&paths[..5]), "1.xsd, 2.xsd, 3.xsd and 2 more");
        assert_eq!(sources(&paths), "1.xsd, 2.xsd, 3.xsd and 197 more");
        let long = format!("http://localhost/service?{}", "é".repeat(10_000));
        assert!(sources(&[Path::new(&long)]).len() < 250);
    }

    #[test]
    fn what_is_not_told_is_counted() {
        let note = Diagnostic {
            place: Place::unknown(),
            construct: "xsd:element \"a\"".into(),
            found: "it is odd".into(),
            expected: String::new(),
            help: String::new(),
        };
        let printed = |count| warnings(&Diagnostics(vec![note.clone(); count])).collect::<Vec<_>>();
        assert_eq!((printed(0).len(), printed(100).len(), printed(103).len()), (0, 100, 101));
        assert_eq!(printed(103).last().map(String::as_str), Some("… and 3 more"));
        assert!(printed(100).iter().all(|line| line.ends_with("it is odd")));
    }
}
