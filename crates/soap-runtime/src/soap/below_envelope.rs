//! Paths to places in a message, as people are shown them: from the child of the body or the header on.
//!
//! Must not know what is wrong at a place, nor how it was found.

use crate::xml::{Note, Notes, ReadError, WriteError};

/// `path` without the elements of the envelope, unless it ends at one of them.
fn below_envelope(path: String) -> String {
    let below = ["Envelope/Body/", "Envelope/Header/"].into_iter().find_map(|start| path.strip_prefix(start));
    match below {
        Some(below) => below.to_owned(),
        None => path,
    }
}

/// An error of reading an envelope.
pub(crate) fn unreadable(error: ReadError) -> ReadError {
    ReadError { path: below_envelope(error.path), ..error }
}

/// An error of writing an envelope.
pub(super) fn unwritable(error: WriteError) -> WriteError {
    WriteError { path: below_envelope(error.path), ..error }
}

/// Notes of what was tolerated in an envelope, which is `document`.
pub(crate) fn located(notes: Notes, document: &str) -> Vec<Note> {
    let mut notes = notes.located(document);
    for note in &mut notes {
        note.path = below_envelope(std::mem::take(&mut note.path));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::{below_envelope, located};
    use crate::xml::Notes;

    #[test]
    fn the_envelope_is_left_out_of_paths_that_lead_through_it() {
        for (path, shown) in [
            ("Envelope/Body/r/a[2]", "r/a[2]"),
            ("Envelope/Header/Session", "Session"),
            ("Envelope/Body", "Envelope/Body"),
            ("Envelope/Header[2]", "Envelope/Header[2]"),
            ("Envelope/Bodyguard/a", "Envelope/Bodyguard/a"),
            ("r/Envelope/Body/a", "r/Envelope/Body/a"),
            ("", ""),
        ] {
            assert_eq!(below_envelope(path.to_owned()), shown);
        }
    }

    #[test]
    fn a_deep_path_has_as_many_steps_as_without_an_envelope() {
        let (open, close) = ("<a>".repeat(20), "</a>".repeat(20));
        let notes = Notes::default();
        let document = format!("<s:Envelope><s:Body>{open}<b/>{close}</s:Body></s:Envelope>");
        notes.add(document.find("<b/>").unwrap(), "any_order", String::new);
        let path = &located(notes, &document)[0].path;
        assert_eq!(path, "a/a/a/a/a/a/a/a/…/a/a/a/a/a/a/a/b");
    }
}
