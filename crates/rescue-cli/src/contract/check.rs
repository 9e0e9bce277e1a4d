//! Whether JSON is what an operation takes: every mistake with the field it is in and what was expected there.
//!
//! Must not know how requests are made of it.

use serde_json::{Map, Value};

use super::{Field, Kind, Word, nearest};

/// What is wrong with `json` as the fields of a request. Nothing where it is right.
///
/// `any_word` takes words that the contract lacks: a newer service may have more.
pub(crate) fn check(fields: &[Field], json: &Value, any_word: bool) -> Vec<String> {
    let mut check = Check { any_word, problems: Vec::new() };
    match json {
        Value::Object(object) => check.object(fields, object, ""),
        other => check.expected("the request", "an object with the fields of the operation", other),
    }
    check.problems
}

struct Check {
    any_word: bool,
    problems: Vec<String>,
}

impl Check {
    fn object(&mut self, fields: &[Field], object: &Map<String, Value>, within: &str) {
        for name in object.keys().filter(|name| !fields.iter().any(|field| field.name == **name)) {
            let near = nearest(name, fields.iter().map(|field| field.name.as_str()));
            let instead = match near.is_empty() {
                true => format!("the fields are {}", listed(fields.iter().map(|field| &field.name))),
                false => format!("did you mean {}?", near.join(" or ")),
            };
            self.problems.push(format!("{within}{name}: there is no such field, {instead}"));
        }
        for field in fields {
            let path = format!("{within}{}", field.name);
            match object.get(&field.name) {
                None | Some(Value::Null) if !field.is_required => {}
                None | Some(Value::Null) => {
                    self.problems.push(format!("{path}: is missing; expected {}", field.type_name()));
                }
                Some(Value::Array(items)) if field.is_list => {
                    for (index, item) in items.iter().enumerate() {
                        self.value(field, item, &format!("{path}[{index}]"));
                    }
                }
                Some(other) if field.is_list => self.expected(&path, &field.type_name(), other),
                Some(value) => self.value(field, value, &path),
            }
        }
    }

    fn value(&mut self, field: &Field, value: &Value, path: &str) {
        match (&field.kind, value) {
            (Kind::Text, Value::String(_)) | (Kind::Flag, Value::Bool(_)) => {}
            (Kind::Text, other) => self.expected(path, "text in quotes", other),
            (Kind::Flag, other) => self.expected(path, "true or false", other),
            (Kind::Integer, other) => {
                let is_int = other.as_i64().is_some_and(|number| i32::try_from(number).is_ok());
                if !is_int {
                    self.expected(path, "a whole number from -2147483648 to 2147483647", other);
                }
            }
            (Kind::Moment, Value::String(text)) if looks_like_moment(text) => {}
            (Kind::Moment, other) => self.expected(path, "a time such as \"2014-04-01T07:00:00\"", other),
            (Kind::Words(_, words), Value::String(word)) => self.word(words, word, path),
            (Kind::Words(_, words), other) => self.expected(path, &one_of(words), other),
            (Kind::Structure(_, fields), Value::Object(object)) => {
                self.object(fields, object, &format!("{path}."));
            }
            (Kind::Structure(name, _), other) => self.expected(path, &format!("an object, {name}"), other),
        }
    }

    fn word(&mut self, words: &[Word], word: &str, path: &str) {
        if self.any_word || words.iter().any(|known| known.word == word) {
            return;
        }
        let near = nearest(word, words.iter().map(|word| word.word.as_str()));
        let instead = match near.is_empty() {
            true => format!("expected {}", one_of(words)),
            false => format!("did you mean {}?", near.join(" or ")),
        };
        self.problems.push(format!("{path}: \"{word}\" is no word of the contract, {instead}"));
    }

    fn expected(&mut self, path: &str, expected: &str, found: &Value) {
        let found = match found {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "text",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        self.problems.push(format!("{path}: expected {expected}, found {found}"));
    }
}

/// Only enough to distinguish a time from other text; the service checks the rest.
fn looks_like_moment(text: &str) -> bool {
    let mut parts = text.splitn(2, 'T');
    let date = parts.next().is_some_and(|date| date.trim_start_matches('-').split('-').count() == 3);
    date && parts.next().is_some_and(|time| time.split(':').count() >= 3)
}

fn one_of(words: &[Word]) -> String {
    format!("one of {}", listed(words.iter().map(|word| &word.word)))
}

fn listed<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.map(String::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::Contract;
    use super::*;

    fn problems(operation: &str, json: Value) -> Vec<String> {
        let operation = Contract::bundled().unwrap().operation(operation).unwrap();
        check(&operation.request, &json, false)
    }

    #[test]
    fn what_is_right_passes() {
        let group = json!({
            "iNodeID": 1, "sName": "x", "eStatus": "Enabled", "aPermissions": ["RemoteView"],
            "iStandardConcurrentLimit": 0, "iMobileConcurrentLimit": 0, "iRPATConcurrentLimit": 0,
        });
        assert_eq!(problems("setGroup_v2", group), [""; 0]);
        let date = json!({"dBeginDate": "2014-04-01T07:00:00", "dEndDate": "2014-04-30T19:00:00"});
        assert_eq!(problems("setReportDate_v2", date), [""; 0]);
    }

    #[test]
    fn every_mistake_names_its_field() {
        let group = json!({
            "iNodeID": "1", "sNmae": "x", "eStatus": "enabled", "aPermissions": [1], "aLockedPermissions": "x",
            "iStandardConcurrentLimit": 2_147_483_648_i64, "iMobileConcurrentLimit": 0.5,
        });
        assert_eq!(
            problems("setGroup_v2", group)
                .iter()
                .map(|text| text.split(':').next().unwrap())
                .collect::<Vec<_>>(),
            [
                "sNmae",
                "iNodeID",
                "eStatus",
                "aPermissions[0]",
                "aLockedPermissions",
                "iStandardConcurrentLimit",
                "iMobileConcurrentLimit",
                "iRPATConcurrentLimit",
            ]
        );
    }

    #[test]
    fn structures_are_looked_into() {
        let users = json!({"aUserData": [{"sNmae": "x"}, 7]});
        assert_eq!(
            problems("createUsers", users)[..],
            [
                "aUserData[0].sNmae: there is no such field, did you mean sName?".to_owned(),
                "aUserData[1]: expected an object, USERDATA, found a number".to_owned(),
            ]
        );
    }
}
