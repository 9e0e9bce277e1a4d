//! Locations: where the `location` of an import leads.
//!
//! Must not touch a file: it works on names alone.

use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// Where a location leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Location {
    /// To a file, relative to the file that names it.
    Relative(PathBuf),
    /// To an address (`http:`, `urn:` …).
    Address,
    /// To a file of this machine, by an absolute path or a `file:` address.
    Absolute,
}

/// The address, where a path is one of the web.
pub(super) fn as_address(path: &Path) -> Option<&str> {
    path.to_str().filter(|path| path.starts_with("http://") || path.starts_with("https://"))
}

/// Where `location` leads if the file `from` names it.
pub(super) fn locate(from: &Path, location: &str) -> Location {
    let path = percent_decoded(location.trim()).replace('\\', "/");
    match scheme(&path) {
        Some("file") => return Location::Absolute,
        // One letter is a drive of Windows, not a scheme.
        Some(scheme) if scheme.len() == 1 => return Location::Absolute,
        Some(_) => return Location::Address,
        None if path.starts_with('/') => return Location::Absolute,
        None => {}
    }
    let folder = from.parent().unwrap_or(Path::new(""));
    Location::Relative(normalized(&folder.join(path)))
}

/// The address that `location` leads to from a document at the address `base` (RFC 3986, 5.2); `None` if one of them is
/// no address of a host.
pub(super) fn join(base: &str, location: &str) -> Option<String> {
    let location = location.trim().split('#').next().unwrap_or_default();
    if scheme(location).is_some() {
        return location.contains("://").then(|| location.to_owned());
    }
    let (scheme, rest) = base.split_once("://")?;
    if let Some(host) = location.strip_prefix("//") {
        return Some(format!("{scheme}://{host}"));
    }
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, rest) = rest.split_at(host_end);
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    if location.starts_with('?') {
        return Some(format!("{scheme}://{host}{path}{location}"));
    }
    let (target, query) = location.split_at(location.find('?').unwrap_or(location.len()));
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let whole = if target.starts_with('/') { target.to_owned() } else { format!("{folder}/{target}") };
    Some(format!("{scheme}://{host}{}{query}", without_dots(&whole)))
}

/// A path of an address without `.` and `..` (RFC 3986, 5.2.4).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment {
            "." => {}
            ".." => drop(kept.pop()),
            segment => kept.push(segment),
        }
    }
    let is_folder = path.ends_with("/.") || path.ends_with("/..");
    format!("/{}{}", kept.join("/"), if is_folder { "/" } else { "" })
}

fn scheme(location: &str) -> Option<&str> {
    let (scheme, _) = location.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|each| each.is_ascii_alphanumeric() || "+-.".contains(each));
    is_scheme.then_some(scheme)
}

/// The path without `.` and without `folder/..`, as a person would write it.
fn normalized(path: &Path) -> PathBuf {
    let mut normalized = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(normalized.components().next_back(), Some(Component::Normal(_))) =>
            {
                normalized.pop();
            }
            other => normalized.push(other),
        }
    }
    normalized
}

fn percent_decoded(location: &str) -> Cow<'_, str> {
    percent_decode_str(location).decode_utf8().unwrap_or(Cow::Borrowed(location))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(location: &str, expected: Location) {
        assert_eq!(locate(Path::new("wsdl/rescue.wsdl"), location), expected, "{location}");
    }

    #[test]
    fn relative_locations_start_at_the_file_that_names_them() {
        check("types.xsd", Location::Relative("wsdl/types.xsd".into()));
        check("./a/../types.xsd", Location::Relative("wsdl/types.xsd".into()));
        check("../../types.xsd", Location::Relative("../types.xsd".into()));
        check(r"..\types.xsd", Location::Relative("types.xsd".into()));
        check("my%20types.xsd", Location::Relative("wsdl/my types.xsd".into()));
        check("%+1%zz%ff%.xsd", Location::Relative("wsdl/%+1%zz%ff%.xsd".into()));
    }

    /// The examples of RFC 3986, 5.4, without those on parameters and fragments.
    #[test]
    fn addresses_are_joined_as_the_rfc_has_it() {
        for (location, expected) in [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d?y"),
            ("g?y", "http://a/b/c/g?y"),
            (".", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
            ("g.", "http://a/b/c/g."),
            ("./../g", "http://a/b/g"),
            ("g/./h", "http://a/b/c/g/h"),
            ("https://h/g", "https://h/g"),
        ] {
            assert_eq!(join("http://a/b/c/d?q", location).as_deref(), Some(expected), "{location}");
        }
        assert_eq!(join("http://a/b", "urn:types"), None);
        assert_eq!(join("http://a", "g?wsdl").as_deref(), Some("http://a/g?wsdl"));
    }

    #[test]
    fn addresses_and_absolute_paths_are_no_files() {
        check("http://example.com/types.xsd", Location::Address);
        check("urn:types", Location::Address);
        check("/etc/passwd", Location::Absolute);
        check("file:///etc/passwd", Location::Absolute);
        check(r"C:\types.xsd", Location::Absolute);
    }
}
