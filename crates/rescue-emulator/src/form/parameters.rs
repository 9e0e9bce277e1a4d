//! The parameters of a call: those of the address, then those of a form in the body.
//!
//! It must not know what they are for.

/// Names and values in the order received.
#[derive(Default)]
pub(crate) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads a query and a body of the type `application/x-www-form-urlencoded`.
    pub(crate) fn read(query: Option<&str>, body: &[u8]) -> Self {
        let query = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        let pairs = query.chain(form_urlencoded::parse(body));
        Self(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
    }

    /// All names and values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of the first parameter of this name, in any case of letters.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_and_body_are_one_list() {
        let parameters =
            Parameters::read(Some("node=1&Name=a+b%2Bc"), b"node=2&empty&umlaut=%C3%A4&odd=100%");
        assert_eq!(parameters.get("NODE"), Some("1"));
        assert_eq!(parameters.get("name"), Some("a b+c"));
        assert_eq!(parameters.get("empty"), Some(""));
        assert_eq!(parameters.get("umlaut"), Some("\u{e4}"));
        assert_eq!(parameters.get("odd"), Some("100%"));
        assert_eq!(parameters.iter().filter(|(name, _)| *name == "node").count(), 2);
    }

    #[test]
    fn what_is_wrong_is_replaced_or_kept() {
        let parameters = Parameters::read(None, b"a=%ff%zz&&=b&c=d=e%");
        let pairs: Vec<_> = parameters.iter().collect();
        assert_eq!(pairs, [("a", "\u{fffd}%zz"), ("", "b"), ("c", "d=e%")]);
    }
}
