//! Lines that begin with a label, where any text may have lines of its own.
//!
//! Only known labels count, and only in their order. Must not know what a value is.

use soap_runtime::AnyElement;

use super::value::{Reading, is_text};
use crate::form_error::FormError;
use crate::form_names::Label;

/// The elements of one record.
pub(super) fn read_lines(
    reading: Reading,
    labels: &[Label],
    data: &str,
) -> Result<Vec<AnyElement>, FormError> {
    let lines: Vec<&str> = data.trim_end_matches(['\r', '\n']).split('\n').collect();
    let places = places(labels, &lines);
    let first = places.iter().map(|(line, _)| *line).min().unwrap_or(lines.len());
    if lines[..first].iter().any(|line| !line.trim().is_empty()) {
        return Err(FormError::split(reading.operation, "it does not begin with a known label"));
    }
    let mut elements = Vec::new();
    for (index, (line, label)) in places.iter().enumerate() {
        let next = places.get(index + 1).map_or(lines.len(), |(next, _)| *next);
        let start = &lines[*line][label.name.len() + 1..];
        let value = match label.element.is_some_and(is_text) {
            // The guide prints a blank after some labels.
            true => {
                let start = start.strip_prefix(' ').unwrap_or(start).trim_end_matches('\r');
                let mut value = vec![start];
                value.extend(&lines[line + 1..next]);
                value.join("\n")
            }
            // What follows is of a label that came later than this program.
            false => start.to_owned(),
        };
        elements.extend(reading.labelled(label, &value)?);
    }
    Ok(elements)
}

/// The records of a list: an empty line parts them, but not every empty line does. A record begins with its first two
/// labels.
pub(super) fn blocks(labels: &[Label], data: &str) -> Vec<String> {
    let [first, second, ..] = labels else { return Vec::new() };
    let lines: Vec<&str> = data.split('\n').collect();
    let mut blocks: Vec<Vec<&str>> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let is_after_empty = index == 0 || lines[index - 1].trim().is_empty();
        let is_start = is_after_empty
            && is_labelled(line, first)
            && lines.get(index + 1).is_some_and(|next| is_labelled(next, second));
        match blocks.last_mut() {
            Some(block) if !is_start => block.push(line),
            // What precedes the first record is reported as part of a record.
            None if !is_start && line.trim().is_empty() => {}
            _ => blocks.push(vec![line]),
        }
    }
    blocks.into_iter().map(|block| block.join("\n")).collect()
}

/// Which line has which label, in the order of lines. Labels after the last text are looked for from the end, so that
/// no line of that text is taken for one; the others from the beginning.
fn places<'l>(labels: &'l [Label], lines: &[&str]) -> Vec<(usize, &'l Label)> {
    let texts = labels.iter().rposition(|label| label.element.is_some_and(is_text));
    let (before, after) = labels.split_at(texts.map_or(0, |last| last + 1));
    let mut places = Vec::new();
    let mut end = lines.len();
    for label in after.iter().rev() {
        if let Some(line) = lines[..end].iter().rposition(|line| is_labelled(line, label)) {
            places.push((line, label));
            end = line;
        }
    }
    let mut start = 0;
    for label in before {
        if let Some(line) = lines[start..end].iter().position(|line| is_labelled(line, label)) {
            places.push((start + line, label));
            start += line + 1;
        }
    }
    places.sort_by_key(|(line, _)| *line);
    places
}

fn is_labelled(line: &str, label: &Label) -> bool {
    let length = label.name.len();
    line.get(..length).is_some_and(|start| start.eq_ignore_ascii_case(label.name))
        && line[length..].starts_with(':')
}
