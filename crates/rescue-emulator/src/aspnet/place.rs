//! Lines and columns as .NET's XML reader counts them.
//!
//! It must not know what is at those places.

/// The position that .NET's reader reports when the next thing to be read begins at this byte: line and column, from 1.
/// The position of markup is that of its name or content, and columns count UTF-16 code units.
pub(super) fn line_and_column(document: &str, offset: usize) -> (usize, usize) {
    let (before, rest) = document.split_at_checked(offset).unwrap_or((document, ""));
    let opening = ["<![CDATA[", "<!--", "<?", "</", "<"].iter().find(|opening| rest.starts_with(**opening));
    let returns = before.matches('\r').count() - before.matches("\r\n").count();
    let line = 1 + before.matches('\n').count() + returns;
    let start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let column = 1 + before[start..].encode_utf16().count() + opening.map_or(0, |opening| opening.len());
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_placed_at_its_content() {
        for (before, rest, expected) in [
            ("<a>x</a>", "<b>", (1, 10)),
            ("<a>x</a>", "</b>", (1, 11)),
            ("<a>x</a>", "<!-- -->", (1, 13)),
            ("<a>x</a>", "<![CDATA[x]]>", (1, 18)),
            ("<a>x</a>", "<?x?>", (1, 11)),
            ("<a>x</a>", "\r\n<b>", (1, 9)),
            ("<a>\r\n\r\n x</a>", "<b>", (3, 8)),
            ("<a>\r</a>", "<b>", (2, 6)),
            ("<a>\u{e4}\u{1f600}</a>", "<b>", (1, 12)),
        ] {
            assert_eq!(line_and_column(&format!("{before}{rest}"), before.len()), expected, "{before}{rest}");
        }
    }
}
