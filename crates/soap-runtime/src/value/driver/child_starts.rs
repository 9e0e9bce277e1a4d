//! Where the outermost elements of a piece of markup begin.
//!
//! Must not know what they are for.

/// Where in `markup`, which is well-formed content without text between its elements, each outermost element begins.
pub(in crate::value) fn child_starts(markup: &str) -> impl Iterator<Item = usize> {
    let (mut position, mut depth) = (0, 0);
    std::iter::from_fn(move || {
        while let Some(offset) = memchr::memchr(b'<', &markup.as_bytes()[position..]) {
            let start = position + offset;
            let rest = &markup[start..];
            let (length, is_child) = if rest.starts_with("<!--") {
                (rest.find("-->").map(|end| end + 3), false)
            } else if rest.starts_with("<![CDATA[") {
                (rest.find("]]>").map(|end| end + 3), false)
            } else if rest.starts_with("<?") {
                (rest.find("?>").map(|end| end + 2), false)
            } else if rest.starts_with("</") {
                depth -= 1;
                (rest.find('>').map(|end| end + 1), false)
            } else {
                let length = tag_length(rest);
                let is_empty = length.is_some_and(|length| rest[..length].ends_with("/>"));
                depth += usize::from(!is_empty);
                (length, depth == usize::from(!is_empty))
            };
            position = start + length?;
            if is_child {
                return Some(start);
            }
        }
        None
    })
}

/// The length of the start tag that `markup` begins with; a `>` may stand in the values of its attributes.
fn tag_length(markup: &str) -> Option<usize> {
    let mut quote = None;
    for (index, byte) in markup.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (b'>', None) => return Some(index + 1),
            (_, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::child_starts;

    #[test]
    fn only_the_outermost_elements_are_children() {
        let markup =
            r#"<a/><b c="></b>"><d/><b/></b><!-- <e/> --><f xmlns='>'><![CDATA[</f>]]></f><?g <h> ?><i  />"#;
        let starts: Vec<&str> = child_starts(markup).map(|start| &markup[start + 1..start + 2]).collect();
        assert_eq!(starts, ["a", "b", "f", "i"]);
        assert_eq!(child_starts("").count(), 0);
    }
}
