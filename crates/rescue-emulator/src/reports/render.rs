//! A report as one text: delimited, or XML.
//!
//! It must not know what the cells mean.

use super::settings::{Output, ReportSettings};

/// A report that is being written, row by row.
pub(super) struct Document<'a> {
    settings: &'a ReportSettings,
    text: String,
}

impl<'a> Document<'a> {
    /// A report with these titles.
    pub(super) fn new(settings: &'a ReportSettings, titles: &[String]) -> Self {
        let text = match settings.output {
            Output::Text => String::new(),
            Output::Xml => format!(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<report><header>{}</header><data>",
                xml_fields(titles)
            ),
        };
        let mut document = Self { settings, text };
        if settings.output == Output::Text {
            document.line(titles);
        }
        document
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: &[String]) {
        match self.settings.output {
            Output::Text => self.line(cells),
            Output::Xml => {
                self.text.push_str("<row>");
                self.text.push_str(&xml_fields(cells));
                self.text.push_str("</row>");
            }
        }
    }

    /// The whole report.
    pub(super) fn finish(mut self) -> String {
        if self.settings.output == Output::Xml {
            self.text.push_str("</data></report>");
        }
        self.text
    }

    fn line(&mut self, cells: &[String]) {
        for cell in cells {
            self.text.push_str(cell);
            self.text.push_str(&self.settings.delimiter);
        }
        self.text.push('\n');
    }
}

fn xml_fields(cells: &[String]) -> String {
    let field = |(id, cell): (usize, &String)| format!("<field id=\"{id}\">{}</field>", xml_text(cell));
    cells.iter().enumerate().map(field).collect()
}

/// The text as XML. What XML 1.0 has no way to write is left out.
fn xml_text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // As it is, a reader would make a line feed of it.
            '\r' => escaped.push_str("&#13;"),
            '\t' | '\n' => escaped.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    fn rendered(output: &str, titles: &[&str], row: &[&str]) -> String {
        let mut settings = ReportSettings::new(Clock::manual().now());
        settings.set_output(output).unwrap();
        let owned = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut document = Document::new(&settings, &owned(titles));
        document.row(&owned(row));
        document.finish()
    }

    #[test]
    fn text_is_delimited_and_not_escaped() {
        assert_eq!(rendered("TEXT", &["A", "B"], &["1|1", "2\n"]), "A|B|\n1|1|2\n|\n");
    }

    #[test]
    fn xml_is_escaped_and_has_no_control_characters() {
        assert!(rendered("XML", &["A"], &["<1\u{0}\u{1b}>&\r\n"]).ends_with(
            "<report><header><field id=\"0\">A</field></header>\
             <data><row><field id=\"0\">&lt;1&gt;&amp;&#13;\n</field></row></data></report>"
        ));
    }
}
