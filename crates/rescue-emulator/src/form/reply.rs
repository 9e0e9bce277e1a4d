//! Turns a SOAP reply into the text of the form interface.
//!
//! It must not know how the reply was made.

use logmein_rescue::ReportArea;
use logmein_rescue::form_names::{Label, Output, Page, Writing, displayed_word};

use super::Parameters;
use super::error_word::ERROR;
use crate::element::Element;

/// What follows each cell of a table, and after its last one.
const DELIMITER: char = '|';

/// The text for a reply; a fault is an error without a word of its own.
pub(super) fn text(page: &Page, given: &Parameters, reply: &str) -> String {
    let envelope = Element::root_of(reply);
    let body = envelope.as_ref().and_then(|envelope| envelope.child("Body"));
    let Some(reply) = body.and_then(|body| body.child(&format!("{}Response", page.operation))) else {
        return ERROR.into();
    };
    let word = displayed_word(reply.text_of(&format!("{}Result", page.operation)));
    if word != "OK" {
        return word;
    }
    if let Some(refusal) = refused_here(page, given) {
        return refusal.into();
    }
    match data(page, given, reply) {
        Some(data) => format!("{word}\n\n{data}"),
        None => word,
    }
}

/// The word for a parameter that SOAP does not have. There is one type of report and one format of dates.
fn refused_here(page: &Page, given: &Parameters) -> Option<&'static str> {
    match page.operation {
        "setReportType" if given.get("type").is_some_and(|kind| kind != REPORT_TYPE) => Some("NOTSUPPORTED"),
        "setDateFormat" if given.get("dateformat").is_some_and(|format| format != DATE_FORMAT) => Some(ERROR),
        _ => None,
    }
}

const REPORT_TYPE: &str = "LISTALL";
const DATE_FORMAT: &str = "MMDDYY";

fn data(page: &Page, given: &Parameters, reply: &Element) -> Option<String> {
    let nothing = Element::default();
    match page.output {
        Output::Value(element) => Some(reply.text_of(element).to_owned()),
        Output::Lines { within, lines } => {
            let holder = within.map_or(Some(reply), |within| reply.child(within)).unwrap_or(&nothing);
            Some(key_values(lines, holder, given))
        }
        Output::Blocks { array, item, lines } => {
            let items = reply.child(array).into_iter().flat_map(|array| array.children_named(item));
            Some(items.map(|item| key_values(lines, item, given)).collect::<Vec<_>>().join("\n\n"))
        }
        Output::Table { array, item, columns } => {
            let mut text = String::new();
            let mut row = |cells: &mut dyn Iterator<Item = String>| {
                for cell in cells {
                    text.push_str(&cell);
                    text.push(DELIMITER);
                }
                text.push('\n');
            };
            row(&mut columns.iter().map(|column| column.name.to_owned()));
            let items = reply.child(array).into_iter().flat_map(|array| array.children_named(item));
            for item in items {
                row(&mut columns.iter().map(|column| shown(column, item)));
            }
            Some(text)
        }
        _ => None,
    }
}

fn key_values(lines: &[Label], holder: &Element, given: &Parameters) -> String {
    let line = |label: &Label| {
        let value = match label.element {
            Some(_) => shown(label, holder),
            None => unmapped(label.name, given)?.to_owned(),
        };
        Some(format!("{}:{value}", label.name))
    };
    lines.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

/// A value for which the contract has no element.
fn unmapped(label: &str, given: &Parameters) -> Option<&'static str> {
    match label {
        // Nothing is sent here; the service says so when a number was given.
        "SMS_RESULT" => {
            let number = given.get("PhoneNumber").filter(|number| !number.is_empty());
            number.map(|_| "sendInvitationForMobileSession_OK")
        }
        "REPORTTYPE" => Some(REPORT_TYPE),
        "DATEFORMAT" => Some(DATE_FORMAT),
        _ => None,
    }
}

fn shown(label: &Label, holder: &Element) -> String {
    let Some(element) = label.element.and_then(|element| holder.child(element)) else { return String::new() };
    let text = element.text.as_str();
    let is_true = matches!(text, "true" | "1");
    match label.writing {
        Writing::CapitalBoolean => if is_true { "True" } else { "False" }.into(),
        Writing::ZeroOne => if is_true { "1" } else { "0" }.into(),
        Writing::YesOrNothing => if is_true { "yes" } else { "" }.into(),
        Writing::SixDigits => format!("{text:0>6}"),
        Writing::Commas => {
            let words: Vec<_> = element.children.iter().map(|word| format!("{},", word.text)).collect();
            words.join(" ")
        }
        Writing::ReportArea => {
            let number = ReportArea::from_word(text).and_then(ReportArea::number);
            number.map_or_else(|| text.to_owned(), |number| number.to_string())
        }
        Writing::DateTime => moment(text).unwrap_or_else(|| text.to_owned()),
        _ => text.to_owned(),
    }
}

/// `2026-01-05T09:30:00Z` as `1/5/2026 9:30:00`.
fn moment(text: &str) -> Option<String> {
    let moment: jiff::civil::DateTime = text.trim_end_matches('Z').parse().ok()?;
    let (date, time) = (moment.date(), moment.time());
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    Some(format!("{}/{}/{} {hour}:{minute:02}:{second:02}", date.month(), date.day(), date.year()))
}

#[cfg(test)]
mod tests {
    use logmein_rescue::form_names::page_of;

    use super::*;

    fn text_of(operation: &str, content: &str) -> String {
        let given = Parameters::read(Some("PhoneNumber=1"), b"");
        let reply = format!(
            "<s:Envelope xmlns:s='urn:s'><s:Body><{operation}Response xmlns='urn:r'>{content}</{operation}Response>\
             </s:Body></s:Envelope>"
        );
        text(page_of(operation).unwrap(), &given, &reply)
    }

    #[test]
    fn lines_as_clients_know_them() {
        // Two public clients cut these at fixed offsets, 12 and 13.
        let pin = "<requestPINCodeResult>requestPINCode_OK</requestPINCodeResult><iPINCode>12345</iPINCode>";
        assert_eq!(text_of("requestPINCode", pin), "OK\n\nPINCODE:012345");
        let code =
            "<requestAuthCodeResult>requestAuthCode_OK</requestAuthCodeResult><sAuthCode>abc</sAuthCode>";
        assert_eq!(text_of("requestAuthCode", code), "OK\n\nAUTHCODE:abc");
    }

    #[test]
    fn a_table_as_a_real_account_has_it() {
        let header = "ID|Status|Entry ID|Entry|Technician ID|Technician|Start Time|Waiting Time|Custom Field 0|\
            Custom Field 1|Custom Field 2|Custom Field 3|Custom Field 4|Custom Field 5|Language|Transferred To|\
            Transferred Comment|Is Lead Technician|HandingOff|";
        let session = "<iID>1073173</iID><bStatus>SESSION_PICKEDUP</bStatus><sStatus>Active</sStatus><iEntry>19</iEntry>\
            <sEntry>Canal</sEntry><iTechnician>25</iTechnician><sTechnician>Ellson</sTechnician>\
            <sStartTime>6/19/2024 11:04 AM</sStartTime><iWaitingTimeInSec>2600</iWaitingTimeInSec>\
            <sCustomField0>Ricardo</sCustomField0><sCustomField5/><sLanguage>en</sLanguage><bIsLead>true</bIsLead>\
            <bHandingOff>false</bHandingOff>";
        let content = format!(
            "<getSession_V3Result>getSession_OK</getSession_V3Result><aSessions><SESSION_V3>{session}</SESSION_V3></aSessions>"
        );
        let row = "1073173|Active|19|Canal|25|Ellson|6/19/2024 11:04 AM|2600|Ricardo||||||en|||yes||";
        assert_eq!(text_of("getSession_V3", &content), format!("OK\n\n{header}\n{row}\n"));
    }

    #[test]
    fn refusals_and_faults_are_words() {
        let refused = "<getNoteResult>getNote_InvalidParam_SessionID</getNoteResult>";
        assert_eq!(text_of("getNote", refused), "INVALIDPARAM_SESSION");
        let fault = "<s:Envelope xmlns:s='urn:s'><s:Body><s:Fault/></s:Body></s:Envelope>";
        assert_eq!(text(page_of("getNote").unwrap(), &Parameters::default(), fault), "ERROR");
    }

    #[test]
    fn moments_of_reports() {
        assert_eq!(moment("2026-01-05T09:30:00Z").as_deref(), Some("1/5/2026 9:30:00"));
    }
}
