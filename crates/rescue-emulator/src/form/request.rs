//! Turns the parameters of a call into the SOAP request with the same meaning.
//!
//! What is missing or malformed becomes a value that the rules refuse, so that they choose the word. It must not
//! know these rules.

use jiff::civil::DateTime;
use logmein_rescue::ReportArea;
use logmein_rescue::form_names::{Page, Parameter, Writing, contract_word, displayed_word};

use super::Parameters;
use super::error_word::ERROR;
use crate::markup::{escaped, is_allowed};
use crate::schema::{Member, SCHEMA};

/// A number that is neither an ID nor a limit.
const WRONG_NUMBER: &str = "-1";

/// The operation that takes either of two required parameters; the number that is left out is 0.
const EITHER: &str = "getUser_v3";

/// The envelope with the request, or the word that says what is wrong with a parameter.
pub(super) fn envelope(page: &Page, given: &Parameters) -> Result<String, String> {
    let operation = page.operation;
    let writer = Writer { page, words: SCHEMA.result_words(operation) };
    let given: Vec<_> = given.iter().collect();
    let request = writer.elements(page.parameters, SCHEMA.members(operation), &given)?;
    Ok(format!(
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>\
         <{operation} xmlns=\"https://secure.logmeinrescue.com/API/API.asmx\">{request}</{operation}>\
         </soap:Body></soap:Envelope>"
    ))
}

struct Writer<'c> {
    page: &'c Page,
    words: Vec<&'static str>,
}

impl Writer<'_> {
    /// One element for each parameter that has a value or must have one.
    fn elements(
        &self,
        parameters: &[Parameter],
        members: &[Member],
        given: &[(&str, &str)],
    ) -> Result<String, String> {
        let mut xml = String::new();
        for parameter in parameters {
            let Some(member) = members.iter().find(|member| member.name == parameter.element) else {
                continue;
            };
            let value = given.iter().find(|(name, _)| parameter.is_named(name)).map(|(_, value)| *value);
            let content = match parameter.writing {
                Writing::Rows { item, parameters } => Some(self.rows(item, parameters, member, given)?),
                Writing::Commas => match value {
                    Some(list) => Some(self.list(list, member)?),
                    None => None,
                },
                _ => match self.text(parameter, member, value)? {
                    Some(text) => Some(written(&text).ok_or(ERROR)?),
                    None => None,
                },
            };
            if let Some(content) = content {
                let name = parameter.element;
                xml.push_str(&format!("<{name}>{content}</{name}>"));
            }
        }
        Ok(xml)
    }

    /// The items of an array of structs. A new one begins at a parameter that the current one has already.
    fn rows(
        &self,
        item: &str,
        parameters: &[Parameter],
        member: &Member,
        given: &[(&str, &str)],
    ) -> Result<String, String> {
        let mut rows: Vec<Vec<(&str, &str)>> = Vec::new();
        for (name, value) in given {
            if !parameters.iter().any(|parameter| parameter.is_named(name)) {
                continue;
            }
            let is_new = |row: &Vec<(&str, &str)>| row.iter().any(|(own, _)| own.eq_ignore_ascii_case(name));
            if rows.last().is_none_or(is_new) {
                rows.push(Vec::new());
            }
            if let Some(row) = rows.last_mut() {
                row.push((name, value));
            }
        }
        let Some(inner) = SCHEMA.members(&member.kind).first() else { return Ok(String::new()) };
        let members = SCHEMA.members(&inner.kind);
        let rows = rows
            .iter()
            .map(|row| Ok(format!("<{item}>{}</{item}>", self.elements(parameters, members, row)?)));
        rows.collect()
    }

    /// The items of an array of words.
    fn list(&self, list: &str, member: &Member) -> Result<String, String> {
        let Some(item) = SCHEMA.members(&member.kind).first().map(|item| &item.name) else {
            return Ok(String::new());
        };
        let words = list.split(',').map(str::trim).filter(|word| !word.is_empty());
        words.map(|word| Ok(format!("<{item}>{}</{item}>", written(word).ok_or(ERROR)?))).collect()
    }

    /// The text of an element, as SOAP has it; `None` if it can be left out.
    fn text(
        &self,
        parameter: &Parameter,
        member: &Member,
        value: Option<&str>,
    ) -> Result<Option<String>, String> {
        // An empty field of a form is a text, but no number.
        let filled = value.map(str::trim).filter(|value| !value.is_empty());
        let text = match (member.kind.as_str(), filled) {
            ("string", _) => return Ok(value.map(str::to_owned)),
            ("int", Some(code)) if parameter.writing == Writing::SixDigits && code.len() != 6 => {
                WRONG_NUMBER.to_owned()
            }
            ("int", Some(number)) if number.parse::<i32>().is_ok() => number.to_owned(),
            ("int", Some(_)) => WRONG_NUMBER.to_owned(),
            ("boolean", Some(flag)) => match flag.to_ascii_lowercase().as_str() {
                "true" | "1" => "true".to_owned(),
                "false" | "0" => "false".to_owned(),
                _ => return Err(self.refusal(&format!("INVALIDPARAM_{}", parameter.name))),
            },
            ("dateTime", filled) => match filled.and_then(moment) {
                Some(moment) => moment.to_string(),
                None => return Err(self.refusal("INVALIDFORMAT")),
            },
            (_, Some(number)) if parameter.writing == Writing::ReportArea => match number.parse() {
                Ok(number) => ReportArea::from_number(number).map_or("", ReportArea::word).to_owned(),
                Err(_) => number.to_owned(),
            },
            (_, Some(word)) => word.to_owned(),
            (_, None) if member.is_optional => return Ok(None),
            ("int", None) if parameter.required && self.page.operation != EITHER => WRONG_NUMBER.to_owned(),
            ("int", None) => "0".to_owned(),
            ("boolean", None) => "false".to_owned(),
            (_, None) if parameter.required => String::new(),
            // What is optional has the first word for its default.
            (kind, None) => SCHEMA.words(kind).first().cloned().unwrap_or_default(),
        };
        Ok(Some(text))
    }

    /// This displayed word, if the operation has it.
    fn refusal(&self, displayed: &str) -> String {
        contract_word(&self.words, displayed).map_or_else(|| ERROR.to_owned(), displayed_word)
    }
}

/// Reads `M/D/YYYY H:MM:SS`, where the time may be missing or have no seconds.
fn moment(text: &str) -> Option<DateTime> {
    let (date, time) = text.split_once(' ').unwrap_or((text, "0:00"));
    let mut date = date.split('/');
    let month = date.next()?.parse().ok()?;
    let day = date.next()?.parse().ok()?;
    let year = date.next()?.parse().ok()?;
    let mut time = time.split(':');
    let hour = time.next()?.parse().ok()?;
    let minute = time.next()?.parse().ok()?;
    let second = time.next().map_or(Ok(0), str::parse).ok()?;
    let is_all = date.next().is_none() && time.next().is_none();
    is_all.then(|| DateTime::new(year, month, day, hour, minute, second, 0).ok())?
}

/// A text as XML; `None` if XML cannot hold it.
fn written(text: &str) -> Option<String> {
    text.chars().all(is_allowed).then(|| escaped(text))
}

#[cfg(test)]
mod tests {
    use logmein_rescue::form_names::page_of;

    use super::*;

    fn request(operation: &str, query: &str) -> Result<String, String> {
        let envelope = envelope(page_of(operation).unwrap(), &Parameters::read(Some(query), b""))?;
        let (_, content) = envelope.split_once("API.asmx\">").unwrap();
        Ok(content.split_once(&format!("</{operation}>")).unwrap().0.to_owned())
    }

    #[test]
    fn the_sample_of_the_guide() {
        // The form on the guide's page of `setGroup_v2`.
        let query = "node=337364&name=TechGroup&status=Enabled&description=TechGroup1\
            &permission=RemoteControl%2C+RemoteView&lockedpermission=CallingCardDeployment\
            &standardconcurrentlimit=10&mobileconcurrentlimit=10&rpatconcurrentlimit=5&authcode=4ahx...80u0";
        let expected = "<iNodeID>337364</iNodeID><sName>TechGroup</sName><eStatus>Enabled</eStatus>\
            <sDescription>TechGroup1</sDescription><aPermissions><NODE_PERMISSIONS_V2>RemoteControl\
            </NODE_PERMISSIONS_V2><NODE_PERMISSIONS_V2>RemoteView</NODE_PERMISSIONS_V2></aPermissions>\
            <aLockedPermissions><NODE_PERMISSIONS_V2>CallingCardDeployment</NODE_PERMISSIONS_V2>\
            </aLockedPermissions><iStandardConcurrentLimit>10</iStandardConcurrentLimit>\
            <iMobileConcurrentLimit>10</iMobileConcurrentLimit><iRPATConcurrentLimit>5</iRPATConcurrentLimit>\
            <sAuthCode>4ahx...80u0</sAuthCode>";
        assert_eq!(request("setGroup_v2", query).as_deref(), Ok(expected));
    }

    #[test]
    fn what_is_missing_or_malformed_is_left_to_the_rules() {
        assert_eq!(request("getUser", "").as_deref(), Ok("<iNodeID>-1</iNodeID>"));
        assert_eq!(request("getUser", "node=x").as_deref(), Ok("<iNodeID>-1</iNodeID>"));
        let by_email = "<iNodeID>0</iNodeID><sUserEmail>a@b</sUserEmail>";
        assert_eq!(request("getUser_v3", "EMAIL=a@b").as_deref(), Ok(by_email));
        assert_eq!(
            request("setUserStatus_v7_1", "node=1").as_deref(),
            Ok("<iNodeID>1</iNodeID><eStatus></eStatus>")
        );
        let session = "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>";
        assert_eq!(request("getSession_V3", "").as_deref(), Ok(session));
    }

    #[test]
    fn values_that_soap_could_not_carry() {
        let user = "node=1&name=a&email=a@b&status=Enabled&mobileaddon=True&rpataddon=perhaps";
        assert_eq!(request("setUser_V2", user), Err("INVALIDPARAM_RPATADDON".into()));
        assert_eq!(request("setReportDate_v2", "bdate=1.2.2026&edate=1/3/2026"), Err("INVALIDFORMAT".into()));
        assert_eq!(request("getNote", "session=1&authcode=%01"), Err("ERROR".into()));
    }

    #[test]
    fn areas_and_dates() {
        assert_eq!(request("setReportArea", "area=0").as_deref(), Ok("<eReportArea>SESSION</eReportArea>"));
        assert_eq!(request("setReportArea", "area=99").as_deref(), Ok("<eReportArea></eReportArea>"));
        let dates = "<dBeginDate>2026-01-05T09:30:00</dBeginDate><dEndDate>2026-12-31T00:00:00</dEndDate>";
        assert_eq!(
            request("setReportDate_v2", "bdate=1/5/2026+9:30:00&edate=12/31/2026").as_deref(),
            Ok(dates)
        );
    }

    #[test]
    fn rows_of_users() {
        let users = "uniqueid=1&parentid=7&name=A&uniqueid=2&name=B";
        let expected = "<aUserData><USERDATA><sUniqueID>1</sUniqueID><iParentID>7</iParentID><sName>A</sName>\
            </USERDATA><USERDATA><sUniqueID>2</sUniqueID><sName>B</sName></USERDATA></aUserData>";
        assert_eq!(request("createUsers", users).as_deref(), Ok(expected));
    }
}
