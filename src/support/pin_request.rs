//! The request for a PIN code or a link: its fields, and how long they may be.
//!
//! Must not know operations.

use crate::Error;
use crate::organisation::Target;

/// The fields, and how many characters the service takes.
const LIMITS: [(&str, usize); 7] = [
    ("the name", 64),
    ("custom field 1", 512),
    ("custom field 2", 512),
    ("custom field 3", 256),
    ("custom field 4", 64),
    ("custom field 5", 64),
    ("the tracking field", 64),
];

/// What is known of a customer, and which technician they join.
///
/// The service takes 64 characters of name, 512, 512, 256, 64 and 64 of the custom fields 1 to 5, and 64 of the tracking
/// field. Longer ones are refused before anything is sent. A character counts as the service is thought to count it, in
/// units of UTF-16: most are one, an emoji is two or more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PinRequest {
    /// The customer's name: custom field 0.
    pub name: String,
    /// The custom fields 1 to 5.
    pub custom_fields: [String; 5],
    /// The name of the session in another system.
    pub tracking: String,
    /// The technician whom the customer joins; the caller if `None`.
    pub technician: Option<Target>,
    /// Whether the code is issued even if the technician's console does not run.
    pub without_console: bool,
}

impl PinRequest {
    /// The seven texts as they are sent; empty ones are not.
    ///
    /// # Errors
    ///
    /// Names every field that is too long, and by how much.
    pub(super) fn fields(&self) -> Result<[Option<String>; 7], Error> {
        let [field1, field2, field3, field4, field5] = &self.custom_fields;
        let fields = [&self.name, field1, field2, field3, field4, field5, &self.tracking];
        let too_long: Vec<String> = fields
            .iter()
            .zip(LIMITS)
            .filter_map(|(text, (name, limit))| {
                let length = text.encode_utf16().count();
                let over = length.checked_sub(limit).filter(|over| *over > 0)?;
                Some(format!("{name} has {length} characters, {over} more than the {limit} that it may have"))
            })
            .collect();
        match too_long.is_empty() {
            true => Ok(fields.map(|text| Some(text).filter(|text| !text.is_empty()).cloned())),
            false => Err(Error::settings(format!("{}: shorten it", too_long.join("; ")))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_long_as_may_be() {
        let texts = [64, 512, 512, 256, 64, 64, 64].map(|length| "x".repeat(length));
        let [name, one, two, three, four, five, tracking] = texts.clone();
        let request = PinRequest {
            name,
            custom_fields: [one, two, three, four, five],
            tracking,
            ..PinRequest::default()
        };
        assert_eq!(request.fields().unwrap(), texts.map(Some));
        assert_eq!(PinRequest::default().fields().unwrap(), [const { None }; 7]);
    }

    #[test]
    fn one_more_is_too_long() {
        let mut request = PinRequest { name: "é".repeat(65), ..PinRequest::default() };
        request.custom_fields[2] = "x".repeat(300);
        assert_eq!(
            request.fields().unwrap_err().to_string(),
            "the name has 65 characters, 1 more than the 64 that it may have; custom field 3 has 300 characters, 44 \
             more than the 256 that it may have: shorten it"
        );
        // 33 emojis of two units each.
        let request = PinRequest { tracking: "😀".repeat(33), ..PinRequest::default() };
        assert!(request.fields().unwrap_err().to_string().contains("66 characters, 2 more"));
    }
}
