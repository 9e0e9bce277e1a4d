//! The parameters of a call: those of the address, then those of a form in the body.
//!
//! It must not know what they are for.

/// Names and values in the order in which they came.
#[derive(Default)]
pub(crate) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads a query and a body of the type `application/x-www-form-urlencoded`.
    pub(crate) fn read(query: Option<&str>, body: &[u8]) -> Self {
        let pieces = query.unwrap_or_default().as_bytes().split(|byte| *byte == b'&');
        let pieces = pieces.chain(body.split(|byte| *byte == b'&')).filter(|piece| !piece.is_empty());
        let pair = |piece: &[u8]| {
            let mut halves = piece.splitn(2, |byte| *byte == b'=');
            let mut half = || decode(halves.next().unwrap_or_default());
            (half(), half())
        };
        Self(pieces.map(pair).collect())
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

/// Replaces `+` and `%XX`. A `%` without two digits stays, and so does a byte that is no UTF-8 as `U+FFFD`.
fn decode(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        let digit = |index: usize| char::from(*after.get(index)?).to_digit(16);
        let escaped = if *first == b'%' { digit(0).zip(digit(1)) } else { None };
        match escaped {
            Some((high, low)) => {
                // Two digits make a byte.
                bytes.push((high * 16 + low) as u8);
                rest = &after[2..];
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
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
}
