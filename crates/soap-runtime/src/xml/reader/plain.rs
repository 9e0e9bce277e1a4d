//! Which texts of a document mean themselves: no reference, no carriage return, no `]]>`.
//!
//! Looks at bytes only, in blocks ahead of the reader, each once.

/// Up to where the text of a document is known to be taken as it stands.
#[derive(Debug, Default)]
pub(super) struct Plain {
    /// Nothing that has to be looked at stands between the place asked for last and here.
    until: usize,
}

impl Plain {
    /// Whether `bytes[start..end]`, in which no `<` stands, is character data that means itself. `start` never goes
    /// back to before an earlier one.
    #[inline]
    pub(super) fn includes(&mut self, bytes: &[u8], start: usize, end: usize) -> bool {
        end <= self.until || self.look_ahead(bytes, start, end)
    }

    #[cold]
    fn look_ahead(&mut self, bytes: &[u8], start: usize, end: usize) -> bool {
        /// Looked at in one go: what the first level of a cache holds beside other things.
        const AHEAD: usize = 8192;
        let mut from = self.until.max(start);
        while self.until < end {
            let to = bytes.len().min(from + AHEAD);
            match memchr::memchr3(b'&', b'\r', b']', &bytes[from..to]) {
                None => (self.until, from) = (to, to),
                Some(offset) if !means_itself(&bytes[from + offset..]) => {
                    self.until = from + offset;
                    break;
                }
                Some(offset) => (self.until, from) = (from + offset + 1, from + offset + 1),
            }
        }
        end <= self.until
    }
}

/// Whether the special byte at the start of `bytes` is a bracket that closes no section.
fn means_itself(bytes: &[u8]) -> bool {
    bytes[0] == b']' && !bytes.starts_with(b"]]>")
}

#[cfg(test)]
mod tests {
    use super::Plain;

    /// Each text by itself, and all of them one after the other.
    #[test]
    fn special_text_is_found_wherever_it_stands() {
        for special in ["&", "\r", "]]>", "]]]>"] {
            for before in (0..200).chain([8191, 8192, 8193, 20_000]) {
                let text = format!("{}{special}{}", "x".repeat(before), "]] > ]".repeat(100));
                let bytes = text.as_bytes();
                let mut plain = Plain::default();
                assert!(plain.includes(bytes, 0, before), "{before} before {special:?}");
                assert!(!plain.includes(bytes, 0, bytes.len()), "{before} before {special:?}");
                assert!(plain.includes(bytes, before + special.len(), bytes.len()));
            }
        }
    }
}
