//! Reports: what is wrong in a contract, each with its line and a caret below it.
//!
//! Must not know what can be wrong. Colours are for terminals only, and `NO_COLOR` turns them off.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use anstream::{AutoStream, ColorChoice};
use wsdl2rust::Error;
use wsdl2rust::diagnostic::{Diagnostic, Diagnostics};
use wsdl2rust::unstable::printable::printable;
use wsdl2rust::unstable::source::Excerpts;

/// More are not shown of one contract: only a program reads them all, and it uses `--json`.
const SHOWN: usize = 100;

/// Writes diagnostics for people.
pub(super) struct Report {
    renderer: Renderer,
    excerpts: Excerpts,
}

impl Report {
    /// For what is written to standard output.
    pub(super) fn for_output() -> Self {
        Self::new(AutoStream::choice(&io::stdout()))
    }

    /// For what is written to standard error.
    pub(super) fn for_errors() -> Self {
        Self::new(AutoStream::choice(&io::stderr()))
    }

    fn new(choice: ColorChoice) -> Self {
        let renderer = match choice {
            ColorChoice::Never => Renderer::plain(),
            _ => Renderer::styled(),
        };
        Self { renderer, excerpts: Excerpts::default() }
    }

    /// Everything that `error` says.
    pub(super) fn error(&mut self, error: &Error, out: &mut impl Write) -> io::Result<()> {
        let Some(diagnostics) = error.diagnostics() else { return self.sentence(&error.to_string(), out) };
        for (index, diagnostic) in diagnostics.0.iter().take(SHOWN).enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            self.diagnostic(Level::ERROR, diagnostic, out)?;
        }
        match diagnostics.0.len().checked_sub(SHOWN) {
            None | Some(0) => Ok(()),
            Some(more) => writeln!(out, "\n… and {more} more; `wsdl2rust check --json` lists all"),
        }
    }

    /// What is left out of a contract that is used without it.
    pub(super) fn left_out(&mut self, notes: &Diagnostics, out: &mut impl Write) -> io::Result<()> {
        for note in notes.0.iter().take(SHOWN) {
            self.diagnostic(Level::WARNING, note, out)?;
            writeln!(out)?;
        }
        match notes.0.len().checked_sub(SHOWN) {
            None | Some(0) => Ok(()),
            Some(more) => writeln!(out, "… and {more} more are left out"),
        }
    }

    /// An error without a place.
    pub(super) fn sentence(&self, message: &str, out: &mut impl Write) -> io::Result<()> {
        let message = printable(message);
        self.write(&[Group::with_title(Level::ERROR.primary_title(message.as_ref()))], out)
    }

    fn diagnostic(
        &mut self,
        level: Level<'static>,
        diagnostic: &Diagnostic,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let file = diagnostic.place.file.display().to_string();
        let [file, construct, found, expected, help] =
            [&file, &diagnostic.construct, &diagnostic.found, &diagnostic.expected, &diagnostic.help]
                .map(|text| printable(text));
        let expected = if expected.is_empty() { None } else { Some(format!("expected {expected}")) };
        let title = level.primary_title(format!("{construct}: {found}"));
        let excerpt = self.excerpts.excerpt(&diagnostic.place);
        let Some(excerpt) = &excerpt else {
            let mut group = title.element(Origin::path(file));
            if let Some(expected) = expected {
                group = group.element(Level::NOTE.message(expected));
            }
            if !help.is_empty() {
                group = group.element(Level::HELP.message(help));
            }
            return self.write(&[group], out);
        };
        let caret = AnnotationKind::Primary.span(excerpt.span.clone()).label(expected);
        let snippet = Snippet::source(&excerpt.line).path(file).line_start(diagnostic.place.line as usize);
        let mut groups = vec![title.element(snippet.annotation(caret))];
        if !help.is_empty() {
            groups.push(Group::with_title(Level::HELP.secondary_title(help)));
        }
        self.write(&groups, out)
    }

    /// Lines may end in blanks, which no reader needs.
    fn write(&self, groups: &[Group<'_>], out: &mut impl Write) -> io::Result<()> {
        let text = self.renderer.render(groups);
        text.lines().try_for_each(|line| writeln!(out, "{}", line.trim_end()))
    }
}
