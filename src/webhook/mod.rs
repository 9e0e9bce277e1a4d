//! What Rescue posts to your URL when a session starts and ends (Post-to-URL), as one typed value.
//!
//! Takes a body and its Content-Type, from whatever web framework received them. Must not know HTTP, nor the client.
//!
//! ```
//! use logmein_rescue::webhook::SessionPost;
//!
//! let body = b"SessionID=61234567&TechName=Ada&CField0=John+Doe&WaitingTime=42&ChatLog=Hello";
//! let post = SessionPost::from_request(Some("application/x-www-form-urlencoded"), body)?;
//! assert_eq!(post.session_id, 61234567);
//! assert_eq!(post.technician.name.as_deref(), Some("Ada"));
//! assert_eq!(post.custom_fields[0].as_deref(), Some("John Doe"));
//! assert_eq!(post.waiting_time.map(|waited| waited.as_secs()), Some(42));
//! # Ok::<(), logmein_rescue::webhook::PostError>(())
//! ```
//!
//! Rescue does not sign what it posts. Give it an address that nobody can guess, over https, and ask the API for what
//! has to be certain (`getSession_V3`, `getNote`).

mod error;
mod form_fields;
mod limits;
mod xml_fields;

use std::collections::HashSet;
use std::time::Duration;

pub use error::PostError;
pub use limits::MAX_BYTES;
use limits::MAX_FIELDS;

/// A post about one session.
///
/// Texts are as received: `None` if a field was not sent, an empty text if it was sent empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SessionPost {
    /// The session, as the API has it in `iSessionID`.
    pub session_id: i32,
    /// Who holds the session.
    pub technician: Technician,
    /// What the customer entered: the name, then custom fields 1 to 5.
    pub custom_fields: [Option<String>; 6],
    /// The tracking field, meant to map sessions to a CRM.
    pub tracking: Option<String>,
    /// The chat since the last post about this session.
    pub chat_log: Option<String>,
    /// The notes of the technician; empty when a session starts.
    pub notes: Option<String>,
    /// From the beginning of the status Waiting to Active, in whole seconds.
    pub waiting_time: Option<Duration>,
    /// When the session became active. The vendor documents neither form nor time zone, so times stay text.
    pub pickup_time: Option<String>,
    /// When the session was closed.
    pub closing_time: Option<String>,
    /// When the last action in the session was.
    pub last_action_time: Option<String>,
    /// How long the technician worked. The vendor documents no unit.
    pub work_time: Option<String>,
    /// How much data was transmitted. The vendor documents no unit.
    pub transmitted: Option<String>,
    /// The customer's operating system.
    pub platform: Option<String>,
    /// Every other field with its name, in the order in which they came; also a field whose value is not of its type,
    /// such as a waiting time that is not a number.
    pub other: Vec<(String, String)>,
}

/// The technician of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Technician {
    /// The node ID.
    pub id: Option<i32>,
    /// The single sign-on ID.
    pub sso_id: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The description.
    pub description: Option<String>,
}

impl SessionPost {
    /// Reads a post, be it form fields or XML. Names may have any case. A body that begins with `<` is XML whatever
    /// `content_type` says; any other body without a Content-Type is a form.
    ///
    /// # Errors
    ///
    /// For a body of more than [`MAX_BYTES`], a Content-Type or charset that is neither, bytes that are not UTF-8 (where
    /// they occur), XML that is not well-formed or has a DTD, a field that occurs twice, or no numeric `SessionID`.
    pub fn from_request(content_type: Option<&str>, body: &[u8]) -> Result<Self, PostError> {
        if body.len() > MAX_BYTES {
            return Err(PostError::too_large("bytes", MAX_BYTES));
        }
        let content_type = content_type.unwrap_or_default();
        let fields = match is_xml(content_type, body) {
            true => xml_fields::read(charset(content_type), body)?,
            false => {
                check_form(content_type)?;
                form_fields::read(body)?
            }
        };
        if fields.len() > MAX_FIELDS {
            return Err(PostError::too_large("fields", MAX_FIELDS));
        }
        Self::from_fields(fields)
    }

    fn from_fields(fields: Vec<(String, String)>) -> Result<Self, PostError> {
        let mut post = Self::default();
        let mut session_id = None;
        let mut seen: HashSet<String> = HashSet::new();
        for (name, value) in fields {
            let lower = name.to_ascii_lowercase();
            if seen.contains(&lower) {
                return Err(PostError::field(name, "is there twice"));
            }
            match &*lower {
                "sessionid" => session_id = Some(value),
                _ => post.take(&lower, name, value),
            }
            seen.insert(lower);
        }
        let session_id = session_id.ok_or_else(|| PostError::field("SessionID", "is missing"))?;
        post.session_id =
            number(&session_id).ok_or_else(|| PostError::field("SessionID", "is no session ID"))?;
        Ok(post)
    }

    /// Puts a field where it belongs, by its name in lower case.
    fn take(&mut self, lower: &str, name: String, value: String) {
        let technician = &mut self.technician;
        let place = match lower {
            "techid" if number(&value).is_some() => {
                technician.id = number(&value);
                return;
            }
            "waitingtime" if seconds(&value).is_some() => {
                self.waiting_time = seconds(&value);
                return;
            }
            "techssoid" => &mut technician.sso_id,
            "techname" => &mut technician.name,
            "techemail" => &mut technician.email,
            "techdescr" => &mut technician.description,
            "tracking0" => &mut self.tracking,
            "chatlog" => &mut self.chat_log,
            // Some accounts are sent the one name, some the other.
            "notes" | "note" if self.notes.is_none() => &mut self.notes,
            "pickuptime" => &mut self.pickup_time,
            "closingtime" => &mut self.closing_time,
            "lastactiontime" => &mut self.last_action_time,
            "worktime" => &mut self.work_time,
            "transmitted" => &mut self.transmitted,
            "platform" => &mut self.platform,
            _ => match custom_field(lower) {
                Some(index) => &mut self.custom_fields[index],
                None => return self.other.push((name, value)),
            },
        };
        *place = Some(value);
    }
}

/// The index of `cfield0` to `cfield5`.
fn custom_field(lower: &str) -> Option<usize> {
    let index: usize = lower.strip_prefix("cfield")?.parse().ok()?;
    (index < 6 && lower.len() == "cfield0".len()).then_some(index)
}

fn number(text: &str) -> Option<i32> {
    text.trim_ascii().parse().ok()
}

fn seconds(text: &str) -> Option<Duration> {
    text.trim_ascii().parse().ok().map(Duration::from_secs)
}

fn is_xml(content_type: &str, body: &[u8]) -> bool {
    let media_type = media_type(content_type);
    let is_named = ["text/xml", "application/xml"].iter().any(|xml| media_type.eq_ignore_ascii_case(xml));
    // In a form that character is written as %3C.
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    is_named || body.trim_ascii_start().starts_with(b"<")
}

fn check_form(content_type: &str) -> Result<(), PostError> {
    let media_type = media_type(content_type);
    if !media_type.is_empty() && !media_type.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(PostError::unsupported(
            "its Content-Type is neither application/x-www-form-urlencoded nor XML",
        ));
    }
    match charset(content_type) {
        Some(charset) if !charset.eq_ignore_ascii_case("utf-8") => {
            Err(PostError::unsupported("it is a form in another charset than UTF-8"))
        }
        _ => Ok(()),
    }
}

fn media_type(content_type: &str) -> &str {
    content_type.split(';').next().unwrap_or_default().trim()
}

fn charset(content_type: &str) -> Option<&str> {
    let mut parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, value) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(value.trim().trim_matches('"'))
}
