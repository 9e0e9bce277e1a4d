//! A PIN code: six digits, of which the first may be zero.
//!
//! Must not know how a code is requested.

use std::fmt;
use std::str::FromStr;

/// How many digits a PIN code has.
const DIGITS: usize = 6;

/// The code with which a customer joins a session: six digits. It is a text, not a number, since `012345` would lose its
/// zero.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PinCode(String);

/// A text that is not a PIN code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a PIN code has six digits, as in 012345: this is none, or has lost its zeros")]
#[non_exhaustive]
pub struct NotAPinCode;

impl PinCode {
    /// The six digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code that a service wrote, with the zeros that it may have left out.
    pub(super) fn padded(text: &str) -> Result<Self, NotAPinCode> {
        match text.trim() {
            "" => Err(NotAPinCode),
            digits => format!("{digits:0>DIGITS$}").parse(),
        }
    }

    /// The code as a number, for the one operation that takes it so.
    pub(super) fn number(&self) -> i32 {
        self.0.bytes().fold(0, |number, digit| number * 10 + i32::from(digit - b'0'))
    }
}

/// Takes six digits; white space around them is ignored.
impl FromStr for PinCode {
    type Err = NotAPinCode;

    fn from_str(text: &str) -> Result<Self, NotAPinCode> {
        let text = text.trim();
        let is_code = text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then(|| Self(text.to_owned())).ok_or(NotAPinCode)
    }
}

impl fmt::Display for PinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl AsRef<str> for PinCode {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_are_kept() {
        let code: PinCode = " 012345\n".parse().unwrap();
        assert_eq!(code.to_string(), "012345");
        assert_eq!(code.number(), 12_345);
        assert_eq!(PinCode::padded("42").unwrap().as_str(), "000042");
        assert_eq!("999999".parse::<PinCode>().unwrap().number(), 999_999);
    }

    #[test]
    fn what_is_no_code() {
        for wrong in ["", "12345", "1234567", "12345a", "-12345", "１２３４５６"] {
            assert_eq!(wrong.parse::<PinCode>(), Err(NotAPinCode), "{wrong}");
        }
        for wrong in ["", " ", "1234567", "-1"] {
            assert_eq!(PinCode::padded(wrong), Err(NotAPinCode), "{wrong}");
        }
    }
}
