//! The path to a place in a document, found only when there is an error to report.
//!
//! Must not know what the elements on it mean.

use quick_xml::events::Event;

use super::{cut, work};

/// The local names of the elements open at `offset` joined by `/`; an element that follows siblings of its own
/// name has its position after it, from 1.
pub(super) fn locate(document: &str, offset: usize) -> String {
    locate_all(document, &[offset]).pop().unwrap_or_default()
}

/// The same for several places, none of which stands before the one before it.
pub(crate) fn locate_all(document: &str, offsets: &[usize]) -> Vec<String> {
    work::count(offsets.last().copied().unwrap_or_default().min(document.len()));
    let mut xml = quick_xml::Reader::from_str(document);
    let config = xml.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut open: Vec<Level> = vec![Level::default()];
    let mut paths = Vec::with_capacity(offsets.len());
    loop {
        let start = xml.buffer_position() as usize;
        let event = xml.read_event();
        let is_element = matches!(event, Ok(Event::Start(_) | Event::Empty(_)));
        while let Some(offset) = offsets.get(paths.len()) {
            let is_before = start > *offset || (start == *offset && !is_element);
            if !is_before {
                break;
            }
            paths.push(path(&open));
        }
        if paths.len() == offsets.len() {
            return paths;
        }
        match event {
            Ok(Event::Start(tag)) => enter(&mut open, tag.local_name().into_inner()),
            Ok(Event::Empty(tag)) => {
                enter(&mut open, tag.local_name().into_inner());
                while offsets.get(paths.len()) == Some(&start) {
                    paths.push(path(&open));
                }
                open.pop();
            }
            Ok(Event::End(_)) if open.len() > 1 => {
                open.pop();
            }
            Ok(Event::Eof) | Err(_) => {
                paths.resize(offsets.len(), path(&open));
            }
            Ok(_) => {}
        }
    }
}

fn path(open: &[Level]) -> String {
    let steps: Vec<&str> = open[1..].iter().map(|level| level.step.as_str()).collect();
    shorten(&steps)
}

/// An open element and the names of its children so far.
#[derive(Default)]
struct Level {
    step: String,
    children: Vec<(String, usize)>,
}

fn enter(open: &mut Vec<Level>, name: &str) {
    let name = &cut(name, NAME);
    let mut position = 1;
    if let Some(parent) = open.last_mut() {
        match parent.children.iter().position(|(known, _)| known == name) {
            Some(index) => {
                parent.children[index].1 += 1;
                position = parent.children[index].1;
            }
            // A parent with very many differently named children is not worth exact positions.
            None if parent.children.len() < 64 => parent.children.push((name.to_owned(), 1)),
            None => {}
        }
    }
    let step = if position > 1 { format!("{name}[{position}]") } else { name.to_owned() };
    open.push(Level { step, children: Vec::new() });
}

/// The path of elements with these names.
pub(crate) fn of_names(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| cut(name, NAME)).collect();
    shorten(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Longer names are cut.
const NAME: usize = 80;

/// Deep paths keep their ends.
fn shorten(steps: &[&str]) -> String {
    const FIRST: usize = 10;
    const LAST: usize = 8;
    match steps.len() > FIRST + LAST {
        true => format!("{}/…/{}", steps[..FIRST].join("/"), steps[steps.len() - LAST..].join("/")),
        false => steps.join("/"),
    }
}

#[cfg(test)]
mod tests {
    use super::{locate, locate_all};

    #[test]
    fn positions_count_siblings_of_the_same_name() {
        let document = "<r><a><b>1</b></a><c/><a><b>x</b></a></r>";
        assert_eq!(locate(document, document.find('x').unwrap()), "r/a[2]/b");
        assert_eq!(locate(document, document.find("<c/>").unwrap()), "r/c");
        assert_eq!(locate(document, document.find("</r>").unwrap()), "r");
    }

    #[test]
    fn several_places_are_found_at_once() {
        let document = "<r><a/><b x='1'/><a><c/></a></r>";
        let places = ["<a/>", "<b", "/><a><c", "<c/>", "</r>"].map(|part| document.find(part).unwrap());
        assert_eq!(locate_all(document, &places), ["r/a", "r/b", "r", "r/a[2]/c", "r"]);
        for place in places {
            assert_eq!(
                locate_all(document, &[place, place]),
                [locate(document, place), locate(document, place)]
            );
        }
    }

    #[test]
    fn a_deep_path_keeps_its_ends() {
        let at_depth = |depth: usize| {
            let document = format!("{}<b/>", "<a>".repeat(depth));
            locate(&document, document.find("<b/>").unwrap())
        };
        assert_eq!(at_depth(17), format!("{}b", "a/".repeat(17)));
        assert_eq!(at_depth(18), format!("{}…/{}b", "a/".repeat(10), "a/".repeat(7)));
    }
}
