//! The address that an operation of the HTTP binding is called at (WSDL 1.1, sections 4.4 to 4.7).
//!
//! Errors never show an address, which may hold secrets.

use http::Uri;

use super::encode::{form, in_path, literal};

/// What an address is made of.
pub(crate) struct Address<'a> {
    /// That of the port.
    pub(crate) endpoint: &'a Uri,
    /// The location of the operation, as the contract has it.
    pub(crate) location: &'a str,
    /// What takes the place of names in the location.
    pub(crate) replaced: &'a [(String, String)],
    /// What stands in the query.
    pub(crate) query: &'a [(String, String)],
}

/// The address as a whole: the location follows the path of the endpoint, and queries follow each other.
///
/// # Errors
///
/// Why there is none.
pub(crate) fn address(address: &Address<'_>) -> Result<Uri, String> {
    let Address { endpoint, location, replaced, query } = *address;
    let location = replace(location.trim_start_matches('/'), replaced)?;
    let (path, query_of_location) = location.split_once('?').unwrap_or((&location, ""));
    let mut whole = match path {
        "" => endpoint.path().to_owned(),
        path => format!("{}/{}", endpoint.path().trim_end_matches('/'), path),
    };
    let query = form(query);
    let queries = [endpoint.query().unwrap_or_default(), query_of_location, &query];
    let mut before = '?';
    for query in queries.into_iter().filter(|query| !query.is_empty()) {
        whole.push(before);
        whole.push_str(query);
        before = '&';
    }
    let mut parts = endpoint.clone().into_parts();
    parts.path_and_query = Some(whole.parse().map_err(|_| "the location of the operation is no address")?);
    Uri::from_parts(parts).map_err(|_| "the location of the operation is no address".to_owned())
}

/// The location with values in the place of `(name)`. What a value holds is not looked at again (section 4.7).
fn replace(location: &str, values: &[(String, String)]) -> Result<String, String> {
    if let Some((name, _)) = values
        .iter()
        .enumerate()
        .find_map(|(index, (name, _))| values[..index].iter().find(|(other, _)| other == name))
    {
        return Err(format!("{name} has several values, and its place in the address takes one"));
    }
    let mut whole = String::new();
    let mut rest = location;
    while let Some(open) = rest.find('(') {
        let (before, after) = rest.split_at(open);
        whole.push_str(&literal(before));
        let within = &after[1..];
        let found = values
            .iter()
            .find(|(name, _)| within.strip_prefix(name.as_str()).is_some_and(|after| after.starts_with(')')));
        rest = match found {
            Some((name, value)) => {
                whole.push_str(&in_path(value));
                &within[name.len() + 1..]
            }
            None => {
                whole.push('(');
                within
            }
        };
    }
    whole.push_str(&literal(rest));
    // Such a segment would lead to another address, however its dots are encoded (RFC 3986, section 5.2.4).
    if dot_segments(&whole) > dot_segments(location) {
        return Err("a value makes a whole segment of the address \".\" or \"..\"".to_owned());
    }
    Ok(whole)
}

/// The number of segments of the path that are `.` or `..`.
fn dot_segments(location: &str) -> usize {
    let path = location.split_once('?').map_or(location, |(path, _)| path);
    let is_dots =
        |segment: &&str| matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..");
    path.split('/').filter(is_dots).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn at(
        endpoint: &'static str,
        location: &str,
        replaced: &[(&str, &str)],
        query: &[(&str, &str)],
    ) -> String {
        let (replaced, query) = (pairs(replaced), pairs(query));
        let endpoint = Uri::from_static(endpoint);
        address(&Address { endpoint: &endpoint, location, replaced: &replaced, query: &query })
            .unwrap()
            .to_string()
    }

    /// By RFC 3986, sections 3.3 and 5.2.4.
    #[test]
    fn a_value_does_not_lead_to_another_folder() {
        let whole = |location: &str, values: &[(&str, &str)]| replace(location, &pairs(values));
        for (location, values) in [
            ("users/(id)/delete", &[("id", "..")][..]),
            ("users/(id)/delete", &[("id", ".")]),
            ("users/(id)", &[("id", "..")]),
            ("users/.(id)", &[("id", ".")]),
            ("users/%2e(id)", &[("id", ".")]),
            ("users/(a)(b)?x=1", &[("a", "."), ("b", ".")]),
        ] {
            assert!(whole(location, values).unwrap_err().contains("segment"), "{location}");
        }
        for (location, values, right) in [
            ("users/(id)/delete", &[("id", "...")][..], "users/.../delete"),
            ("users/(id)", &[("id", "../..")], "users/..%2F.."),
            ("users/v.(id)", &[("id", ".")], "users/v.."),
            // A segment may be empty.
            ("users/(id)/delete", &[("id", "")], "users//delete"),
            ("../(id)", &[("id", "a")], "../a"),
            ("users?path=/(id)/", &[("id", "..")], "users?path=/../"),
        ] {
            assert_eq!(whole(location, values).as_deref(), Ok(right));
        }
    }

    /// The example of WSDL 1.1, section 4.1, with the values given there; it calls the parts p1 to p3 in queries.
    #[test]
    fn the_example_of_the_specification() {
        let parts = [("part1", "1"), ("part2", "2"), ("part3", "3")];
        assert_eq!(
            at("http://example.com/", "o1/A(part1)B(part2)/(part3)", &parts, &[]),
            "http://example.com/o1/A1B2/3"
        );
        let named = [("p1", "1"), ("p2", "2"), ("p3", "3")];
        assert_eq!(at("http://example.com/", "o1", &[], &named), "http://example.com/o1?p1=1&p2=2&p3=3");
        assert_eq!(at("http://example.com/", "o1", &[], &[]), "http://example.com/o1");
    }

    /// Section 4.7: "replaced values do not trigger additional matches".
    #[test]
    fn values_are_not_looked_at_again() {
        let values = [("a", "(b)"), ("b", "x/y")];
        assert_eq!(at("http://h/", "(a)-(b)(c)", &values, &[]), "http://h/%28b%29-x%2Fy(c)");
    }

    #[test]
    fn a_value_has_one_place() {
        let endpoint = Uri::from_static("http://h/");
        let replaced = pairs(&[("a", "secret1"), ("a", "secret2")]);
        let error =
            address(&Address { endpoint: &endpoint, location: "(a)", replaced: &replaced, query: &[] });
        assert_eq!(error.unwrap_err(), "a has several values, and its place in the address takes one");
    }

    #[test]
    fn paths_and_queries_follow_each_other() {
        assert_eq!(at("https://h:8/a.asmx", "/Get", &[], &[("x", "1 2")]), "https://h:8/a.asmx/Get?x=1+2");
        assert_eq!(at("https://h/a?k=1", "get?f=x", &[], &[("x", "2")]), "https://h/a/get?k=1&f=x&x=2");
        assert_eq!(at("https://h/a", "", &[], &[]), "https://h/a");
        assert_eq!(at("https://h", "b c", &[], &[]), "https://h/b%20c");
    }
}
