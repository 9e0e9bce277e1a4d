//! Reads a contract: every document and schema, each once, following the links that `source` opened.
//!
//! Must not look names up, except those that redefinitions replace.

use std::collections::{HashMap, HashSet, VecDeque};

use super::contract::{Contract, Missing};
use super::redefine;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::{Element, FileId, Sources};
use crate::wsdl::{self, Definitions};
use crate::xsd::{self, LinkKind, Schema, is_schema_namespace};

impl Contract {
    /// Reads the nouns of every file in `sources`.
    pub fn read(sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        let mut walk = Walk {
            sources,
            diagnostics,
            contract: Self::default(),
            queue: VecDeque::new(),
            seen: HashSet::new(),
            seen_files: HashSet::new(),
            malformed: HashSet::new(),
            heads: HashMap::new(),
            bytes_again: REREAD.saturating_add(4 * sources.bytes()),
            is_limit_reported: false,
        };
        // What the catalogue added unasked is linked from nowhere, so every file is a start.
        for file in sources.files() {
            if !walk.seen_files.contains(&file.id()) && !walk.malformed.contains(&file.id()) {
                walk.queue.push_back((file.id(), None));
            }
            walk.run();
        }
        let mut contract = walk.contract;
        redefine::redefine(&mut contract, sources, diagnostics);
        contract
    }
}

struct Walk<'s, 'd> {
    sources: &'s Sources,
    diagnostics: &'d mut Diagnostics,
    contract: Contract,
    /// Files to read, with the including schema's namespace and the place of the include.
    queue: VecDeque<(FileId, Option<Include>)>,
    /// Documents read, by file and effective target namespace.
    seen: HashSet<(FileId, String)>,
    seen_files: HashSet<FileId>,
    /// The files that are not well-formed, each reported once.
    malformed: HashSet<FileId>,
    /// The heads of the documents read so far, so that a known document is not parsed again just to find nothing new.
    heads: HashMap<FileId, Head>,
    /// How many more bytes may be read again for another namespace.
    bytes_again: usize,
    /// Whether exceeding that limit has been reported.
    is_limit_reported: bool,
}

/// What the root of a document declares.
struct Head {
    declared: Option<String>,
    is_schema: bool,
}

/// Documents without a target namespace are read again for each namespace that includes them. The bytes read again
/// may come to this many, plus four times the size of all files.
const REREAD: usize = 1 << 20;

struct Include {
    construct: String,
    namespace: String,
    place: Place,
}

impl Include {
    fn of(link: &xsd::Link) -> Self {
        Self {
            construct: link.construct.clone(),
            namespace: link.namespace.clone(),
            place: link.place.clone(),
        }
    }
}

impl Walk<'_, '_> {
    fn run(&mut self) {
        while let Some((id, include)) = self.queue.pop_front() {
            if !self.may_be_new(id, include.as_ref()) {
                continue;
            }
            let file = self.sources.file(id);
            match file.parse() {
                Ok(document) => self.read(file.root(&document), include),
                Err(diagnostic) => {
                    self.malformed.insert(id);
                    self.diagnostics.push(diagnostic);
                }
            }
        }
    }

    /// Whether the document has to be parsed. If it was already read for this namespace, only its include is checked.
    fn may_be_new(&mut self, id: FileId, include: Option<&Include>) -> bool {
        let Some(head) = self.heads.get(&id) else { return !self.malformed.contains(&id) };
        let included_into = include.map(|include| include.namespace.as_str());
        let effective = head.declared.as_deref().or(included_into).unwrap_or_default().to_owned();
        if !self.seen.contains(&(id, effective)) {
            return !self.is_limit_reported;
        }
        if let (true, Some(include), Some(declared)) = (head.is_schema, include, head.declared.clone()) {
            self.check_include(include, &declared, id);
        }
        false
    }

    fn read(&mut self, root: Element<'_>, include: Option<Include>) {
        let id = root.file().id();
        let declared = root.attribute("targetNamespace").map(str::trim);
        let included_into = include.as_ref().map(|include| include.namespace.as_str());
        let effective = declared.or(included_into).unwrap_or_default().to_owned();
        let is_new = self.seen.insert((id, effective));
        let is_again = !self.seen_files.insert(id);
        if is_new && is_again && !self.may_read_again(root, include.as_ref()) {
            return;
        }
        let is_schema = root.local() == "schema" && is_schema_namespace(root.namespace());
        self.heads.insert(id, Head { declared: declared.map(str::to_owned), is_schema });
        if let (true, Some(include), Some(declared)) = (is_schema, &include, declared) {
            self.check_include(include, declared, id);
        }
        match (is_new, is_schema) {
            (false, _) => {}
            (true, true) => self.add_schema(root, included_into),
            (true, false) if root.is(wsdl::NAMESPACE, "definitions") => self.add_definitions(root),
            (true, false) => self.diagnostics.push(foreign_root(root, self.sources.is_root(id))),
        }
    }

    /// Counts a document that is read again for another namespace.
    fn may_read_again(&mut self, root: Element<'_>, include: Option<&Include>) -> bool {
        match self.bytes_again.checked_sub(root.file().size()) {
            Some(left) => self.bytes_again = left,
            None if self.is_limit_reported => return false,
            None => {
                self.bytes_again = 0;
                self.is_limit_reported = true;
                self.diagnostics.push(Diagnostic {
                    place: include.map_or_else(|| root.place(), |include| include.place.clone()),
                    construct: include.map_or_else(|| root.construct(), |include| include.construct.clone()),
                    found: "too many namespaces that include the same documents".into(),
                    expected: String::new(),
                    help: "give the documents a target namespace, and import it".into(),
                });
                return false;
            }
        }
        true
    }

    fn check_include(&mut self, include: &Include, declared: &str, id: FileId) {
        if include.namespace == declared {
            return;
        }
        self.diagnostics.push(Diagnostic {
            place: include.place.clone(),
            construct: include.construct.clone(),
            found: format!(
                "\"{}\" has target namespace \"{declared}\"",
                self.sources.file(id).path().display()
            ),
            expected: format!("target namespace \"{}\", or none", include.namespace),
            help: "use xsd:import for a schema of another namespace".into(),
        });
    }

    fn add_definitions(&mut self, root: Element<'_>) {
        let definitions = Definitions::read(root, self.diagnostics);
        let types = root.children().filter(|child| child.is(wsdl::NAMESPACE, "types"));
        for schema in types.flat_map(Element::children).filter(|child| child.local() == "schema") {
            if is_schema_namespace(schema.namespace()) {
                self.add_schema(schema, None);
            } else {
                self.diagnostics.push(foreign_schema(schema));
            }
        }
        for import in &definitions.imports {
            if let Some(location) = &import.location {
                self.follow(
                    definitions.file,
                    "wsdl:import",
                    &import.namespace,
                    location,
                    &import.place,
                    None,
                );
            }
        }
        self.contract.definitions.push(definitions);
    }

    fn add_schema(&mut self, root: Element<'_>, included_into: Option<&str>) {
        let schema = Schema::read(root, included_into, self.diagnostics);
        for link in &schema.links {
            let include = (link.kind == LinkKind::Include).then(|| Include::of(link));
            if let Some(location) = &link.location {
                self.follow(schema.file, &link.construct, &link.namespace, location, &link.place, include);
            }
        }
        self.contract.schemas.push(schema);
    }

    fn follow(
        &mut self,
        from: FileId,
        construct: &str,
        namespace: &str,
        location: &str,
        place: &Place,
        include: Option<Include>,
    ) {
        match self.sources.target(from, location) {
            Some(Ok(id)) => self.queue.push_back((id, include)),
            Some(Err(unread)) => self.contract.missing.push(Missing {
                namespace: namespace.to_owned(),
                location: location.to_owned(),
                unread: unread.clone(),
                construct: construct.to_owned(),
                place: place.clone(),
            }),
            // `Sources` follows every location that the stages `wsdl` and `xsd` read.
            None => {}
        }
    }
}

/// A document that is neither WSDL 1.1 nor a schema.
fn foreign_root(root: Element<'_>, is_contract: bool) -> Diagnostic {
    let (found, help) = match (root.file().of_other_kind(root.namespace(), root.local()), root.namespace()) {
        (Some(foreign), _) => (foreign.found, foreign.help),
        (None, "") => {
            ("the root element is in no namespace".into(), "check the address or path of the contract".into())
        }
        (None, namespace) => (
            format!("the root element is in namespace \"{namespace}\""),
            "check the address or path of the contract".into(),
        ),
    };
    let expected = match is_contract {
        true => format!("wsdl:definitions of namespace \"{}\"", wsdl::NAMESPACE),
        false => {
            format!("wsdl:definitions of \"{}\" or xsd:schema of \"{}\"", wsdl::NAMESPACE, xsd::NAMESPACE)
        }
    };
    Diagnostic { place: root.place(), construct: root.construct(), found, expected, help }
}

fn foreign_schema(schema: Element<'_>) -> Diagnostic {
    Diagnostic {
        place: schema.place(),
        construct: schema.construct(),
        found: format!("a schema element in namespace \"{}\"", schema.namespace()),
        expected: format!("xsd:schema of namespace \"{}\"", xsd::NAMESPACE),
        help: "correct the namespace".into(),
    }
}
