//! Rows of a CSV file with users: read, and checked as far as that can be done before anything is sent.
//!
//! Must not know the service.

use std::collections::HashMap;
use std::io::Read;

use logmein_rescue::organisation::Password;

use super::yes_or_no::yes_or_no;
use crate::contract::nearest;
use crate::secret::Secret;

/// The columns that a file may have.
pub(super) const COLUMNS: [&str; 10] = [
    "group",
    "name",
    "email",
    "nick",
    "sso_id",
    "password",
    "description",
    "enabled",
    "mobile_add_on",
    "rpat_add_on",
];

/// A user in a file. What a file has no column for, or leaves empty, is `None`.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The line of the file, counted from 1.
    pub(super) line: u64,
    /// As it stands in the file, or as the command line has it.
    pub(super) group: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) nick: Option<String>,
    pub(super) sso_id: Option<String>,
    password: Option<Secret>,
    pub(super) description: Option<String>,
    pub(super) enabled: Option<bool>,
    pub(super) mobile_add_on: Option<bool>,
    pub(super) rpat_add_on: Option<bool>,
}

impl Row {
    /// The password for the user.
    pub(super) fn password(&self) -> Option<Password> {
        self.password.as_ref().map(|password| password.reveal().into())
    }
}

/// The rows of a file, or every mistake in it, each with its line. Rows without a group get `group`.
pub(super) fn read(mut file: impl Read, group: Option<&str>) -> Result<Vec<Row>, Vec<String>> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| vec![format!("cannot be read: {error}")])?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(&bytes[..]);
    let header = reader.headers().map_err(|error| vec![format!("line 1: {}", plain(&error))])?.clone();
    let header: Vec<String> =
        header.iter().map(|name| name.trim_start_matches('\u{feff}').to_lowercase()).collect();
    let mut problems = header_problems(&header, group.is_some());
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut rows = Vec::new();
    let mut first_lines: HashMap<String, u64> = HashMap::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(plain(&error));
                continue;
            }
        };
        let line = record.position().map_or(0, |position| line_of(position, &bytes));
        if record.len() != header.len() {
            let (found, expected) = (record.len(), header.len());
            problems.push(format!("line {line}: has {found} values, the first line {expected}"));
            continue;
        }
        let values: HashMap<&str, &str> = header.iter().map(String::as_str).zip(&record).collect();
        let (row, mut wrong) = row(line, &values, group);
        if let Some(first) = first_lines.insert(row.email.to_lowercase(), line)
            && !row.email.is_empty()
        {
            wrong.push(format!("{} stands in line {first} too", row.email));
        }
        problems.extend(wrong.into_iter().map(|what| format!("line {line}: {what}")));
        rows.push(row);
    }
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

/// The line where a row begins. The reader's position is that of the empty lines before it, if there are any.
fn line_of(position: &csv::Position, bytes: &[u8]) -> u64 {
    let start = usize::try_from(position.byte()).unwrap_or_default();
    let before = bytes.iter().skip(start).take_while(|byte| b"\r\n".contains(byte));
    position.line() + before.filter(|byte| **byte == b'\n').count() as u64
}

fn header_problems(header: &[String], has_group: bool) -> Vec<String> {
    let mut problems = Vec::new();
    for (index, name) in header.iter().enumerate() {
        if !COLUMNS.contains(&name.as_str()) {
            let near = nearest(name, COLUMNS);
            let instead = match near.is_empty() {
                true => format!("there are {}", COLUMNS.join(", ")),
                false => format!("did you mean {}?", near.join(" or ")),
            };
            problems.push(format!("line 1: there is no column \"{name}\", {instead}"));
        } else if header[..index].contains(name) {
            problems.push(format!("line 1: the column \"{name}\" stands there twice"));
        }
    }
    for needed in ["group", "name", "email"] {
        let is_there = header.iter().any(|name| name == needed) || (needed == "group" && has_group);
        if !is_there {
            let or = if needed == "group" { ", and --group was not given" } else { "" };
            problems.push(format!("line 1: there is no column \"{needed}\"{or}"));
        }
    }
    problems
}

fn row(line: u64, values: &HashMap<&str, &str>, group: Option<&str>) -> (Row, Vec<String>) {
    let mut problems = Vec::new();
    let value = |name: &str| values.get(name).copied().filter(|value| !value.is_empty());
    let text = |name| value(name).map(str::to_owned);
    let mut needed = |name: &str, value: Option<String>| {
        value.unwrap_or_else(|| {
            problems.push(format!("{name} is empty"));
            String::new()
        })
    };
    let (group, name, email) = (
        needed("group", text("group").or(group.map(str::to_owned))),
        needed("name", text("name")),
        needed("email", text("email")),
    );
    if !email.is_empty() && !is_address(&email) {
        problems.push(format!("\"{email}\" is no e-mail address"));
    }
    // What the service would refuse after the user is there.
    if let Some(password) = value("password") {
        if password.chars().count() < 8 {
            problems.push("the password is shorter than eight characters".to_owned());
        }
        if password.contains(char::is_whitespace) {
            problems.push("the password has white space in it".to_owned());
        }
    }
    let mut flag = |name: &str| {
        let value = value(name)?;
        let flag = yes_or_no(value);
        flag.map_err(|expected| problems.push(format!("{name} is \"{value}\", {expected}"))).ok()
    };
    let (enabled, mobile_add_on, rpat_add_on) = (flag("enabled"), flag("mobile_add_on"), flag("rpat_add_on"));
    let row = Row {
        line,
        group,
        name,
        email,
        nick: text("nick"),
        sso_id: text("sso_id"),
        password: text("password").map(Secret::from),
        description: text("description"),
        enabled,
        mobile_add_on,
        rpat_add_on,
    };
    (row, problems)
}

/// As far as is needed to find a column that was taken for another.
fn is_address(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
    })
}

/// An error of the CSV crate without the text of the file, which may be a password.
fn plain(error: &csv::Error) -> String {
    let line = error.position().map_or_else(String::new, |position| format!("line {}: ", position.line()));
    match error.kind() {
        csv::ErrorKind::Utf8 { .. } => format!("{line}is not UTF-8: save the file as UTF-8"),
        csv::ErrorKind::Io(error) => format!("{line}cannot be read: {error}"),
        _ => format!("{line}is no CSV"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_what_the_file_says() {
        let file =
            "email,name,enabled,password\na@example.com,\"A, B\",no,\n\nb@example.com, C ,,longenough\n";
        let rows = read(file.as_bytes(), Some("Helpdesk")).unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
        assert_eq!((rows[0].name.as_str(), rows[0].enabled), ("A, B", Some(false)));
        assert_eq!((rows[1].name.as_str(), rows[1].group.as_str()), ("C", "Helpdesk"));
        assert!(rows[0].password().is_none() && rows[1].password().is_some());
        assert!(!format!("{rows:?}").contains("longenough"));
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        let file = "group,name,email,enabled,password\n\
            Helpdesk,A,a@example.com,maybe,short\n\
            ,,nonsense,yes,with space\n\
            Helpdesk,C\n\
            Helpdesk,D,A@example.com,,\n";
        assert_eq!(
            read(file.as_bytes(), None).unwrap_err(),
            [
                "line 2: the password is shorter than eight characters",
                "line 2: enabled is \"maybe\", expected yes or no",
                "line 3: group is empty",
                "line 3: name is empty",
                "line 3: \"nonsense\" is no e-mail address",
                "line 3: the password has white space in it",
                "line 4: has 2 values, the first line 5",
                "line 5: A@example.com stands in line 2 too",
            ]
        );
    }

    #[test]
    fn the_first_line_names_known_columns_once() {
        let problems = read("nmae,email,email\n".as_bytes(), None).unwrap_err();
        assert_eq!(
            problems,
            [
                "line 1: there is no column \"nmae\", did you mean name?",
                "line 1: the column \"email\" stands there twice",
                "line 1: there is no column \"group\", and --group was not given",
                "line 1: there is no column \"name\"",
            ]
        );
    }
}
