//! The catalogue: the files of documents that contracts name by address, or need by namespace.
//!
//! Maps names to files and to the few schemas that are part of this crate. Must not read them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Which file replaces an address or a namespace. A few schemas are built in.
///
/// ```
/// use wsdl2rust::unstable::source::Catalog;
///
/// let mut catalog = Catalog::default();
/// catalog.insert("http://example.com/types.xsd", "schemas/types.xsd");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    files: BTreeMap<String, PathBuf>,
    /// The http and https addresses that each file replaces.
    addresses: BTreeMap<PathBuf, BTreeSet<String>>,
}

/// What the catalogue has for an address.
pub(super) enum Entry<'c> {
    /// A file the user named.
    File(&'c Path),
    /// A document of this crate: its name and its text.
    BuiltIn(&'static str, &'static str),
}

impl Catalog {
    /// Uses `file` for `address`: the location of an import, or a namespace.
    pub fn insert(&mut self, address: impl Into<String>, file: impl Into<PathBuf>) {
        let (address, file) = (address.into(), file.into());
        let is_of_a_host = address.starts_with("http://") || address.starts_with("https://");
        if let Some(before) = self.files.insert(address.clone(), file.clone())
            && let Some(addresses) = self.addresses.get_mut(&before)
        {
            addresses.remove(&address);
        }
        if is_of_a_host {
            self.addresses.entry(file).or_default().insert(address);
        }
    }

    /// The address of a host that `file` replaces.
    pub(super) fn address_of(&self, file: &Path) -> Option<&str> {
        self.addresses.get(file)?.first().map(String::as_str)
    }

    /// What replaces `address`: the user's files go before those built in.
    pub(super) fn find(&self, address: &str) -> Option<Entry<'_>> {
        if let Some(file) = self.files.get(address) {
            return Some(Entry::File(file));
        }
        let (_, name, text) = BUILT_IN.iter().find(|(addresses, _, _)| addresses.contains(&address))?;
        Some(Entry::BuiltIn(name, text))
    }
}

/// The text of a document of this crate, by its name in diagnostics.
pub(super) fn built_in(path: &Path) -> Option<&'static str> {
    let (_, _, text) = BUILT_IN.iter().find(|(_, name, _)| Path::new(name) == path)?;
    Some(text)
}

/// The folder that diagnostics show for the documents of this crate.
pub const FOLDER: &str = "(built-in)";

/// Addresses and namespaces, the name in diagnostics, and the text.
const BUILT_IN: &[(&[&str], &str, &str)] = &[
    (
        &[
            "http://www.w3.org/XML/1998/namespace",
            "http://www.w3.org/2001/xml.xsd",
            "http://www.w3.org/2001/03/xml.xsd",
            "http://www.w3.org/2005/08/xml.xsd",
            "http://www.w3.org/2009/01/xml.xsd",
        ],
        "(built-in)/xml.xsd",
        include_str!("known/xml.xsd"),
    ),
    (
        &["http://schemas.xmlsoap.org/soap/encoding/", "http://schemas.xmlsoap.org/soap/encoding"],
        "(built-in)/soap-encoding.xsd",
        include_str!("known/soap-encoding.xsd"),
    ),
    (
        &["http://www.w3.org/2003/05/soap-encoding", "http://www.w3.org/2003/05/soap-encoding/"],
        "(built-in)/soap12-encoding.xsd",
        include_str!("known/soap12-encoding.xsd"),
    ),
    (
        &[
            "http://www.w3.org/2005/08/addressing",
            "http://www.w3.org/2005/08/addressing/ws-addr.xsd",
            "http://www.w3.org/2006/03/addressing/ws-addr.xsd",
        ],
        "(built-in)/ws-addr.xsd",
        include_str!("known/ws-addr.xsd"),
    ),
    (
        &["http://www.w3.org/2005/05/xmlmime", "https://www.w3.org/2005/05/xmlmime"],
        "(built-in)/xmlmime.xsd",
        include_str!("known/xmlmime.xsd"),
    ),
    (
        &["http://www.w3.org/2004/08/xop/include", "https://www.w3.org/2004/08/xop/include"],
        "(built-in)/xop-include.xsd",
        include_str!("known/xop-include.xsd"),
    ),
    (
        &["http://ws-i.org/profiles/basic/1.1/xsd", "http://ws-i.org/profiles/basic/1.1/swaref.xsd"],
        "(built-in)/swaref.xsd",
        include_str!("known/swaref.xsd"),
    ),
    (
        &["http://schemas.xmlsoap.org/soap/envelope/", "http://schemas.xmlsoap.org/soap/envelope"],
        "(built-in)/soap-envelope.xsd",
        include_str!("known/soap-envelope.xsd"),
    ),
    (
        &[
            "http://www.w3.org/2003/05/soap-envelope",
            "https://www.w3.org/2003/05/soap-envelope",
            "http://www.w3.org/2003/05/soap-envelope/",
        ],
        "(built-in)/soap12-envelope.xsd",
        include_str!("known/soap12-envelope.xsd"),
    ),
    (
        &["http://docs.oasis-open.org/wsn/b-2", "http://docs.oasis-open.org/wsn/b-2.xsd"],
        "(built-in)/wsn-b-2.xsd",
        include_str!("known/wsn-b-2.xsd"),
    ),
    (
        &["http://docs.oasis-open.org/wsn/t-1", "http://docs.oasis-open.org/wsn/t-1.xsd"],
        "(built-in)/wsn-t-1.xsd",
        include_str!("known/wsn-t-1.xsd"),
    ),
    (
        &["http://docs.oasis-open.org/wsrf/bf-2", "http://docs.oasis-open.org/wsrf/bf-2.xsd"],
        "(built-in)/wsrf-bf-2.xsd",
        include_str!("known/wsrf-bf-2.xsd"),
    ),
    (
        &["http://docs.oasis-open.org/wsrf/r-2", "http://docs.oasis-open.org/wsrf/r-2.xsd"],
        "(built-in)/wsrf-r-2.xsd",
        include_str!("known/wsrf-r-2.xsd"),
    ),
    (
        &["http://docs.oasis-open.org/wsn/bw-2.wsdl"],
        "(built-in)/wsn-bw-2.wsdl",
        include_str!("known/wsn-bw-2.wsdl"),
    ),
    (
        &["http://docs.oasis-open.org/wsrf/rw-2.wsdl"],
        "(built-in)/wsrf-rw-2.wsdl",
        include_str!("known/wsrf-rw-2.wsdl"),
    ),
    (
        &[
            "http://schemas.xmlsoap.org/ws/2004/08/addressing",
            "http://schemas.xmlsoap.org/ws/2004/08/addressing/",
        ],
        "(built-in)/ws-addr-2004-08.xsd",
        include_str!("known/ws-addr-2004-08.xsd"),
    ),
];
